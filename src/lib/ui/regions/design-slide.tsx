import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useMemo } from 'preact/hooks'

import { entryOfSlide } from '../../arrange/slides'
import type { PictureUrl } from '../../preview/slide-preview'
import {
  isFrameTemplateId,
  type FrameTemplateId,
  type RoleChoice,
  type TemplateId,
} from '../../settings/settings'
import type { Slide } from '../../slide/node'
import { templateById, templates } from '../../templates/all'
import type { Carousel } from '../../templates/build-carousel'
import { Action, IconAction } from '../controls/buttons'
import { SelectField } from '../controls/select-field'
import { Thumb } from '../controls/thumb'
import { TileGroup } from '../controls/tile-group'
import { isChosen } from '../state/choices'
import type { Event } from '../state/event'
import type { SlideChange } from '../state/event-arrange'
import { slideSource, slideTab, type SlideTab } from '../state/slide-tab'
import type { State } from '../state/state'
import { say } from '../words'
import { SlideEdits } from './design-slide-edits'
import { SlidePictures } from './design-slide-pictures'
import { SlideRow } from './design-slide-row'
import styles from './design-slide.css'
import { useAtRest } from './use-at-rest'

export interface DesignSlideProps {
  readonly state: State
  readonly carousel: Carousel
  readonly pictureUrl: PictureUrl
  /** A slide with something else chosen for it. */
  readonly slideWith: (slide: string, change: SlideChange) => Slide | null
  readonly send: (event: Event) => void
}

/** What every part of the tab needs. */
export interface SlidePartProps extends DesignSlideProps {
  readonly tab: SlideTab
  /** For all that are selected; calls with the same gesture are one undo step. */
  readonly choose: (change: SlideChange, gesture?: string) => void
}

/** How the selected slides differ from the deck. Every change shows at once. */
export function DesignSlide(props: DesignSlideProps): JSX.Element {
  const { state, carousel, send } = props
  const { deck } = carousel
  const tab = slideTab(state, deck)
  if (tab === null)
    return (
      <div class={styles['tab']}>
        <p class={styles['none']}>{say('design.none')}</p>
      </div>
    )
  const { keys, slides } = tab
  const parts: SlidePartProps = {
    ...props,
    tab,
    choose: (change, gesture) => {
      send({
        kind: 'slidesChosen',
        deck,
        slides: keys,
        change,
        ...(gesture !== undefined && { gesture }),
      })
    },
  }
  const isAnyChosen = slides.some((slide) => isChosen(state.work.settings.slides, slide))
  return (
    <div class={styles['tab']}>
      <SlideEdits state={state} carousel={carousel} slides={keys} send={send} />
      <Role {...parts} />
      <Layout {...parts} />
      <SlidePictures key={keys.join(' ')} {...parts} />
      {isAnyChosen && (
        <div class={styles['foot']}>
          <Action
            isWide
            onPress={() => {
              send({ kind: 'slidesReset', deck, slides: keys })
            }}
          >
            {say('slide.reset', { n: keys.length })}
          </Action>
        </div>
      )}
    </div>
  )
}

function Role({ state, tab, choose }: SlidePartProps): JSX.Element {
  const { slides, keys, number, roles, chosen } = tab
  const { role, whole } = chosen
  const [first] = slides
  const isOne = keys.length === 1
  const value = role === 'mixed' ? 'mixed' : (role.value ?? 'auto')
  const isAuto = isOne && role !== 'mixed' && role.value === null && first !== undefined
  const auto = isAuto ? say('role.autoIs', { role: say(`role.${first.kind}`) }) : say('role.auto')
  return (
    <section class={styles['section']} aria-label={say('slide.role')}>
      <div class={styles['head']}>
        <h2>
          {isOne ? say('design.slide', { n: number }) : say('design.slides', { n: keys.length })}
        </h2>
        {isOne && (
          <span class={styles['value']}>{slideSource(state.work.arrangement, keys[0] ?? '')}</span>
        )}
      </div>
      <SlideRow
        label={say('slide.role')}
        own={
          value === 'auto'
            ? null
            : ownText(value === 'mixed' ? null : say(`role.${value}`), say('role.auto'))
        }
        onReset={() => {
          choose({ role: null })
        }}
      >
        <SelectField<RoleChoice | 'auto' | 'mixed'>
          label={say('slide.role')}
          value={value}
          options={[
            ...(value === 'mixed' ? [{ id: 'mixed', name: say('design.mixed') } as const] : []),
            { id: 'auto', name: auto },
            ...roles.map((id) => ({ id, name: say(`role.${id}`) })),
          ]}
          onSelect={(id) => {
            if (id !== 'mixed') choose({ role: id === 'auto' ? null : id })
          }}
        />
      </SlideRow>
      {keys.some((key) => entryOfSlide(key) !== null) && <KeepOne whole={whole} choose={choose} />}
    </section>
  )
}

function KeepOne({
  whole,
  choose,
}: Pick<SlidePartProps, 'choose'> & {
  readonly whole: SlideTab['chosen']['whole']
}): JSX.Element {
  return (
    <div class={styles['wide']}>
      <span class={styles['label']} aria-hidden="true">
        {whole !== 'mixed' && whole.value === true && <span class={styles['dot']} />}
        {say('slide.keepOne')}
        {whole === 'mixed' && <span class={styles['mixed']}>{say('design.mixed')}</span>}
      </span>
      <Toggle
        aria-label={say('slide.keepOne')}
        value={whole !== 'mixed' && whole.value === true}
        onValueChange={(on) => {
          choose({ whole: on ? true : null })
        }}
      >
        {null}
      </Toggle>
    </div>
  )
}

/** px */
const tileWidth = 32

function Layout(props: SlidePartProps): JSX.Element {
  const { state, tab, pictureUrl, choose } = props
  const { template } = tab.chosen
  const frames = state.frames.templates ?? []
  const deck = templateById(state.work.settings.template, frames)
  const deckName = deck.name
  const [first = ''] = tab.keys
  const own =
    template === 'mixed'
      ? say('design.mixed')
      : template.value === null
        ? null
        : ownText(templateById(template.value).name, deckName)
  const withDeck = isFrameTemplateId(deck.id) ? [deck, ...templates] : templates
  const pictures = useTilePictures(props, first, withDeck !== templates)
  const value = template === 'mixed' ? 'mixed' : (template.value ?? state.work.settings.template)
  return (
    <section class={styles['section']} aria-label={say('slide.layout')}>
      <div class={styles['head']}>
        {own !== null && <span class={styles['dot']} />}
        <h2>{say('slide.layout')}</h2>
        <span class={styles['value']}>{own ?? say('slide.asDeck')}</span>
        {own !== null && (
          <IconAction
            icon="reset"
            label={say('slide.resetRow', { what: say('slide.layout') })}
            side="end"
            onPress={() => {
              choose({ template: null })
            }}
          />
        )}
      </div>
      <TileGroup<TemplateId | FrameTemplateId | 'mixed'>
        label={say('slide.layout')}
        columns={6}
        isNamed={false}
        value={value}
        tiles={withDeck.map(({ id, name }) => {
          const slide = pictures.get(templates.find((one) => one.id === id)?.id ?? null) ?? null
          const picture =
            slide === null ? null : (
              <Thumb slide={slide} width={tileWidth} pictureUrl={pictureUrl} />
            )
          return { id, name, picture }
        })}
        onSelect={(id) => {
          const chosen = templates.find((one) => one.id === id)
          // A frame is the deck's or nobody's.
          if (id === deck.id && isFrameTemplateId(id)) choose({ template: null })
          else if (chosen !== undefined) choose({ template: chosen.id })
        }}
      />
    </section>
  )
}

/** The slide in each layout, null for that of a deck made of a frame; other ones of the same slide follow when there is a pause. */
function useTilePictures(
  { state, slideWith }: Pick<SlidePartProps, 'state' | 'slideWith'>,
  slide: string,
  isOfFrame: boolean,
): ReadonlyMap<TemplateId | null, Slide | null> {
  const { work, images, fonts, known, frames } = state
  const shown = useMemo(
    () => ({ work, images, fonts, known, frames }),
    [work, images, fonts, known, frames],
  )
  const rested = useAtRest(shown)
  return useMemo(
    () =>
      new Map(
        [...(isOfFrame ? [null] : []), ...templates.map(({ id }) => id)].map((template) => [
          template,
          slideWith(slide, { template }),
        ]),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `slideWith` gives others when these are others
    [rested, slide, isOfFrame, slideWith],
  )
}

/** "Split · deck has Editorial"; several that differ are "Mixed". */
export function ownText(own: string | null, deck: string): string {
  return own === null ? say('design.mixed') : say('slide.notDeck', { own, deck })
}
