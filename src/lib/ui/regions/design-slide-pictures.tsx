import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import { picturesOf } from '../../deck/cover-picture'
import type { Deck, PicturePlace } from '../../deck/deck'
import { FileAction, IconAction } from '../controls/buttons'
import { FocalPoint, type Focus } from '../controls/focal-point'
import { Icon } from '../controls/icons'
import { TextField } from '../controls/text-field'
import { TileGroup } from '../controls/tile-group'
import { imageAt } from '../state/places'
import { focusChange, focusOf } from '../state/slide-tab'
import { say } from '../words'
import { PictureRows, middle, shows } from './design-slide-picture-rows'
import type { SlidePartProps } from './design-slide'
import styles from './design-slide.css'

/** Pictures a slide holds (panel reference, section 5). */
const mostPictures = 4

/** The pictures of the selected slide; of several slides, how they stand. */
export function SlidePictures(props: SlidePartProps): JSX.Element | null {
  const { state, tab, carousel, send } = props
  const [slide] = tab.slides
  const isOne = tab.slides.length === 1
  const own = slide === undefined ? [] : picturesOf(slide)
  // What is still to be done comes first.
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      own.findIndex(({ place }) => imageAt(state, place) === undefined),
    ),
  )
  const remember = useFollowed(carousel.deck, slide?.key, send)
  const place = own[Math.min(at, own.length - 1)]
  if (!isOne && !tab.slides.some((each) => picturesOf(each).length > 0)) return null
  const isFull = own.length >= mostPictures
  return (
    <section class={styles['section']} aria-label={say('slide.picture')}>
      <div class={styles['head']}>
        <h2>{say('slide.picture')}</h2>
        {isOne && (
          <span class={styles['value']}>
            {say('slide.pictureOf', { n: own.length, m: mostPictures })}
          </span>
        )}
        {isOne && slide !== undefined && !slide.key.startsWith('end/') && (
          <IconAction
            icon="plus"
            label={say(isFull ? 'slide.pictureFull' : 'slide.pictureAdd')}
            side="end"
            disabled={isFull}
            onPress={() => {
              remember()
              send({ kind: 'placeAdded', deck: carousel.deck, slide: slide.key })
              setAt(own.length)
            }}
          />
        )}
      </div>
      {isOne && own.length > 1 && <Strip {...props} places={own} at={at} onChoose={setAt} />}
      {isOne && place !== undefined && <Picture {...props} place={place} />}
      {(!isOne || place !== undefined) && (
        <PictureRows {...props} place={isOne ? (place?.place ?? null) : null} />
      )}
      {isOne && place !== undefined && <AltText {...props} place={place} />}
    </section>
  )
}

/**
 * A new place may stand on another slide: words and pictures part where there is no room for both. That slide is
 * shown then. Gives what has to be called before the place is added.
 */
function useFollowed(
  deck: Deck,
  selected: string | undefined,
  send: SlidePartProps['send'],
): () => void {
  const known = useRef<ReadonlySet<string> | null>(null)
  const all = (): readonly string[] =>
    deck.slides.flatMap((slide) => picturesOf(slide).map(({ place }) => place))
  useEffect(() => {
    const before = known.current
    known.current = null
    if (before === null) return
    const home = deck.slides.find((slide) =>
      picturesOf(slide).some(({ place }) => !before.has(place)),
    )
    if (home !== undefined && home.key !== selected) send({ kind: 'slideShown', slide: home.key })
  }, [deck, selected, send])
  return () => {
    known.current = new Set(all())
  }
}

interface StripProps extends SlidePartProps {
  readonly places: readonly PicturePlace[]
  readonly at: number
  readonly onChoose: (at: number) => void
}

/** Which of several pictures is meant, and their order. */
function Strip({ state, carousel, places, at, onChoose, send }: StripProps): JSX.Element {
  const chosen = Math.min(at, places.length - 1)
  const move = (step: 1 | -1): void => {
    const one = places[chosen]?.place
    const other = places[chosen + step]?.place
    if (one === undefined || other === undefined) return
    send({ kind: 'placesSwapped', deck: carousel.deck, places: [one, other] })
    onChoose(chosen + step)
  }
  return (
    <div class={styles['strip']}>
      <TileGroup<string>
        label={say('slide.picture')}
        columns={mostPictures}
        isNamed={false}
        value={String(chosen)}
        tiles={places.map(({ place }, index) => {
          const entry = imageAt(state, place)?.entry
          const picture =
            entry?.kind === 'ready' ? (
              <img class={styles['chip']} src={entry.preview} alt="" draggable={false} />
            ) : (
              <span class={styles['emptyChip']}>
                <Icon name="picture" />
              </span>
            )
          return { id: String(index), name: say('slide.pictureShow', { n: index + 1 }), picture }
        })}
        onSelect={(id) => {
          onChoose(Number(id))
        }}
      />
      {chosen > 0 && (
        <IconAction
          icon="left"
          label={say('slide.pictureEarlier')}
          side="end"
          onPress={() => {
            move(-1)
          }}
        />
      )}
      {chosen < places.length - 1 && (
        <IconAction
          icon="right"
          label={say('slide.pictureLater')}
          side="end"
          onPress={() => {
            move(1)
          }}
        />
      )}
    </div>
  )
}

interface PlaceProps extends SlidePartProps {
  readonly place: PicturePlace
}

/** The picture with its point, or its empty place. */
function Picture(props: PlaceProps): JSX.Element {
  const { state, carousel, tab, place, choose, send } = props
  const entry = imageAt(state, place.place)?.entry
  const remove = (
    <IconAction
      icon="trash"
      label={say(entry === undefined ? 'slide.placeRemove' : 'slide.pictureRemove')}
      side="end"
      onPress={() => {
        send(
          entry === undefined
            ? { kind: 'placeRemoved', deck: carousel.deck, place: place.place }
            : { kind: 'imageRemoved', place: place.place },
        )
      }}
    />
  )
  const focus = focusOf(tab, place.place)
  const moved = (next: Focus): void => {
    choose(focusChange(tab, place.place, next), `focus ${place.place}`)
  }
  if (entry?.kind !== 'ready')
    return (
      <div class={styles['empty']}>
        <FileAction
          accept="image/*"
          onFiles={(files) => {
            send({
              kind: 'imagesReceived',
              files: files.map((file) => ({ name: file.name, blob: file })),
              target: { kind: 'place', place: place.place },
            })
          }}
        >
          {say('slide.pictureChoose')}
        </FileAction>
        {remove}
      </div>
    )
  return (
    <div class={styles['picture']}>
      {shows(props, 'focus') ? (
        <FocalPoint
          url={entry.preview}
          focus={(focus === 'mixed' ? null : focus.value) ?? middle}
          onMove={moved}
          onEnd={() => {
            send({ kind: 'gestureEnded' })
          }}
        />
      ) : (
        <div class={styles['shown']}>
          <img src={entry.preview} alt="" draggable={false} />
        </div>
      )}
      <span class={styles['remove']}>{remove}</span>
    </div>
  )
}

/** Characters of an alt text. */
const longestAlt = 1000

function AltText({ place, send }: PlaceProps): JSX.Element {
  return (
    <div>
      <span class={styles['label']} aria-hidden="true">
        {say('slide.alt')}
      </span>
      <TextField
        key={place.place}
        label={say('slide.alt')}
        value={place.alt ?? ''}
        placeholder={say('slide.altHint')}
        longest={longestAlt}
        rows={3}
        onInput={(alt) => {
          send({ kind: 'altEdited', place: place.place, alt })
        }}
        onEnd={() => {
          send({ kind: 'gestureEnded' })
        }}
      />
    </div>
  )
}
