import { Fragment, h, type JSX } from 'preact'

import { picturesOf } from '../../deck/cover-picture'
import type { Focus } from '../../settings/settings'
import { NumberField } from '../controls/number-field'
import { Segmented } from '../controls/segmented'
import type { SlideChange } from '../state/event-arrange'
import { focusChange, focusOf, type Shared } from '../state/slide-tab'
import { say } from '../words'
import { ownText, type SlidePartProps } from './design-slide'
import { SlideRow } from './design-slide-row'
import styles from './design-slide.css'

/** Where a picture is cut around, unless a person chose otherwise. */
export const middle: Focus = { x: 0.5, y: 0.5 }

/** Two values far apart of each row, to see whether it changes anything. */
const probes = {
  focus: [
    { focus: { x: 0, y: 0 }, focuses: null },
    { focus: { x: 1, y: 1 }, focuses: null },
  ],
  fit: [{ fit: 'fill' }, { fit: 'fit' }],
  radius: [{ radius: 0 }, { radius: 120 }],
} as const satisfies Record<string, readonly [SlideChange, SlideChange]>

/**
 * Whether a value shows on the selected slides: a picture that fills its slide has no corners, one that is shown
 * whole has no point to be cut around. Of several slides the first that has pictures speaks.
 */
export function shows({ tab, slideWith }: SlidePartProps, value: keyof typeof probes): boolean {
  const pictured = tab.slides.find((slide) => picturesOf(slide).length > 0)
  if (pictured === undefined) return false
  const [one, other] = probes[value]
  const [first, second] = [slideWith(pictured.key, one), slideWith(pictured.key, other)]
  return JSON.stringify(first) !== JSON.stringify(second)
}

interface FocusProps extends SlidePartProps {
  /** The place of the picture whose focus is meant; null: of all. */
  readonly place: string | null
}

/** Focus, size and corners of the pictures. */
export function PictureRows(props: FocusProps): JSX.Element {
  return (
    <Fragment>
      {shows(props, 'focus') && <FocusRow {...props} />}
      {shows(props, 'fit') && <FitRow {...props} />}
      {shows(props, 'radius') && <RadiusRow {...props} />}
    </Fragment>
  )
}

function FocusRow({ tab, place, choose, send }: FocusProps): JSX.Element {
  const focus = focusOf(tab, place)
  const at = valueOf(focus) ?? middle
  const percent = (part: number): number => Math.round(part * 100)
  const field = (axis: 'x' | 'y', label: string): JSX.Element => (
    <NumberField
      label={label}
      value={focus === 'mixed' ? null : percent(at[axis])}
      placeholder={say('design.mixed')}
      unit="%"
      min={0}
      max={100}
      onInput={(value) => {
        const next = { ...at, [axis]: value / 100 }
        choose(focusChange(tab, place, next), `focus ${place ?? tab.keys.join(' ')}`)
      }}
      onEnd={() => {
        send({ kind: 'gestureEnded' })
      }}
    />
  )
  const shown = `${percent(at.x)} %, ${percent(at.y)} %`
  return (
    <SlideRow
      label={say('slide.focus')}
      own={textOf(focus, () => shown, '50 %, 50 %')}
      onReset={() => {
        choose(focusChange(tab, place, null))
      }}
    >
      <div class={styles['pair']}>
        {field('x', say('slide.focusX'))}
        {field('y', say('slide.focusY'))}
      </div>
    </SlideRow>
  )
}

function FitRow(props: SlidePartProps): JSX.Element {
  const { state, tab, choose } = props
  const { fit } = tab.chosen
  const { fit: ofDeck } = state.work.settings.pictures
  const names = { fill: say('slide.fill'), fit: say('slide.fit'), auto: say('slide.fitAuto') }
  return (
    <SlideRow
      label={say('slide.size')}
      own={textOf(fit, (value) => names[value], names[ofDeck])}
      onReset={() => {
        choose({ fit: null })
      }}
    >
      <Segmented<'auto' | 'fill' | 'fit' | 'mixed'>
        label={say('slide.size')}
        value={fit === 'mixed' ? 'mixed' : (fit.value ?? ofDeck)}
        options={[
          ...(ofDeck === 'auto' ? [{ id: 'auto', name: names.auto } as const] : []),
          { id: 'fill', name: names.fill },
          { id: 'fit', name: names.fit },
        ]}
        onSelect={(id) => {
          if (id === 'auto') choose({ fit: null })
          else if (id !== 'mixed') choose({ fit: id })
        }}
      />
    </SlideRow>
  )
}

function RadiusRow({ state, tab, choose, send }: SlidePartProps): JSX.Element {
  const { radius } = tab.chosen
  const { radius: ofDeck } = state.work.settings.pictures
  const deckText = ofDeck === null ? say('slide.radiusAuto') : say('unit.px', { n: ofDeck })
  return (
    <SlideRow
      label={say('slide.radius')}
      own={textOf(radius, (value) => say('unit.px', { n: value }), deckText)}
      onReset={() => {
        choose({ radius: null })
      }}
    >
      <NumberField
        label={say('slide.radiusLabel')}
        value={valueOf(radius) ?? ofDeck}
        placeholder={radius === 'mixed' ? say('design.mixed') : say('slide.radiusAuto')}
        min={0}
        max={200}
        onInput={(value) => {
          choose({ radius: value }, `radius ${tab.keys.join(' ')}`)
        }}
        onEmpty={() => {
          choose({ radius: null })
        }}
        onEnd={() => {
          send({ kind: 'gestureEnded' })
        }}
      />
    </SlideRow>
  )
}

function valueOf<Value>(shared: Shared<Value | null>): Value | null {
  return shared === 'mixed' ? null : shared.value
}

/** What the row says of a value that is not the deck's; null: it is the deck's. */
function textOf<Value>(
  shared: Shared<Value | null>,
  inWords: (value: Value) => string,
  ofDeck: string,
): string | null {
  if (shared === 'mixed') return ownText(null, ofDeck)
  return shared.value === null ? null : ownText(inWords(shared.value), ofDeck)
}
