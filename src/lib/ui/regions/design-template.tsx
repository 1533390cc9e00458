import { h, type JSX } from 'preact'
import { useMemo } from 'preact/hooks'

import { defaultSettings, type FrameTemplateId, type TemplateId } from '../../settings/settings'
import { templateById, templates } from '../../templates/all'
import type { AnyTemplate } from '../../templates/template'
import { Row, Section } from '../controls/section'
import { Segmented } from '../controls/segmented'
import { SizeField } from '../controls/size-field'
import { Thumb } from '../controls/thumb'
import { TileGroup } from '../controls/tile-group'
import type { DesignChange } from '../state/event'
import { say } from '../words'
import { OwnFrames } from './design-own-frames'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'
import { useAtRest, useHasPainted } from './use-at-rest'

/** px */
const tileWidth = 66

type Shown = Pick<AnyTemplate, 'id' | 'name'>

function shownOf(frames: DesignProps['state']['frames']['templates']): readonly Shown[] {
  return [...templates, ...(frames ?? [])]
}

/** How slides are composed: the person's own slide in each template, and what a template lets them turn. */
export function Template(props: DesignProps): JSX.Element {
  const { state, send, sample, pictured, pictureUrl } = props
  const { settings } = state.work
  const { template, card, split, photo } = settings
  const shown = shownOf(state.frames.templates)
  const own = shown.find(({ id }) => id === template)
  const isOpen = state.view.open.includes('template')
  const { templates: frames } = state.frames
  // Also while a slider is dragged they wait.
  const rested = useAtRest(state.work)
  // A slide is planned for each: not while a person waits for the first of their own.
  const isShown = useHasPainted() && isOpen
  const pictures = useMemo(
    () => new Map(isShown ? shownOf(frames).map(({ id }) => [id, sample({ template: id })]) : []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `sample` gives others when these are others
    [pictured, rested, frames, isShown, sample],
  )
  return (
    <Section
      {...sectionProps('template', props)}
      title={say('section.template')}
      value={(own ?? templateById(template)).name}
      canReset={
        template !== defaultSettings.template ||
        JSON.stringify([card, split, photo]) !==
          JSON.stringify([defaultSettings.card, defaultSettings.split, defaultSettings.photo])
      }
    >
      <TileGroup<TemplateId | FrameTemplateId>
        label={say('section.template')}
        columns={3}
        isNamed
        value={template}
        tiles={shown.map(({ id, name }) => {
          const slide = pictures.get(id) ?? null
          return {
            id,
            name,
            picture:
              slide === null ? null : (
                <Thumb slide={slide} width={tileWidth} pictureUrl={pictureUrl} />
              ),
          }
        })}
        onSelect={(id) => {
          send({ kind: 'designChanged', change: { template: id } })
        }}
      />
      <OwnFrames {...props} />
      {template === 'post-card' && (
        <div class={styles['group']}>
          {slider(props, 'template.padding', card.padding, [16, 96], (padding) => ({
            card: { ...card, padding },
          }))}
          {slider(props, 'template.radius', card.radius, [0, 48], (radius) => ({
            card: { ...card, radius },
          }))}
        </div>
      )}
      {template === 'split' && (
        <Row label={say('template.side')}>
          <Segmented<'first' | 'second'>
            label={say('template.side')}
            value={split.side}
            options={[
              { id: 'first', name: say('template.first') },
              { id: 'second', name: say('template.second') },
            ]}
            onSelect={(side) => {
              send({ kind: 'designChanged', change: { split: { side } } })
            }}
          />
        </Row>
      )}
      {template === 'photo' &&
        slider(
          props,
          'template.shade',
          photo.shade,
          [30, 90],
          (shade) => ({ photo: { shade } }),
          'percent',
        )}
    </Section>
  )
}

function slider(
  { send }: DesignProps,
  key: 'template.padding' | 'template.radius' | 'template.shade',
  value: number,
  [min, max]: readonly [number, number],
  change: (value: number) => DesignChange,
  unit: 'px' | 'percent' = 'px',
): JSX.Element {
  return (
    <SizeField
      shown={say(key)}
      label={say(key)}
      value={value}
      min={min}
      max={max}
      unit={unit}
      onInput={(next) => {
        if (next !== value) send({ kind: 'designChanged', change: change(next), gesture: key })
      }}
      onEnd={() => {
        send({ kind: 'gestureEnded' })
      }}
    />
  )
}
