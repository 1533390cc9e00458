import { h, type JSX } from 'preact'

import type { Carousel } from '../../templates/build-carousel'
import { FileAction, IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { Message } from '../controls/message'
import { pictureFiles } from '../effects/transfer'
import { softness, type PictureScale } from '../picture-scale'
import { slidesOfPlaces } from '../state/derived'
import { isDragged } from '../state/dragging'
import type { Event } from '../state/event'
import { imageActs } from '../state/image-acts'
import { imageAt, places, unusedImages } from '../state/places'
import type { ImageEntry, ImageKey, State } from '../state/state'
import { say } from '../words'
import { ApplyBar } from './apply-bar'
import { focusSlides, focusSlidesIfLost } from './focus-slides'
import { ImageTile } from './image-tile'
import styles from './images.css'
import { useDrag } from './use-drag'

export interface ImagesProps {
  readonly state: State
  readonly carousel: Carousel
  readonly isOver: boolean
  readonly pictureScale: PictureScale
  readonly send: (event: Event) => void
}

/** Every place for a picture, what stands in it, and pictures that stand nowhere. */
export function Images({ state, carousel, isOver, pictureScale, send }: ImagesProps): JSX.Element {
  const startDrag = useDrag(carousel.deck, send)
  const onPress = (event: PointerEvent, image: ImageKey): void => {
    startDrag(event, () => ({ kind: 'image', image }))
  }
  const onPickUp = (image: ImageKey): void => {
    const { pickUp } = imageActs(state, carousel.deck, image)
    if ('event' in pickUp) send(pickUp.event)
    // It is moved in the slide grid.
    setTimeout(focusSlides)
  }
  const all = places(state.work.arrangement)
  const numbers = slidesOfPlaces(carousel.deck)
  const filled = all.filter(({ key }) => imageAt(state, key)?.entry.kind === 'ready').length
  const unused = unusedImages(state)
  return (
    <div class={styles['images']}>
      <div class={styles['top']}>
        <FileAction
          look="plain"
          class={isOver ? styles['over'] : styles['drop']}
          label={say('images.drop')}
          accept={pictureFiles}
          multiple
          onFiles={(files) => {
            send({
              kind: 'imagesReceived',
              files: files.map((file) => ({ name: file.name, blob: file })),
            })
          }}
        >
          <span class={styles['dropText']}>
            <Icon name="picture" />
            <span>
              {say('images.dropBefore')}{' '}
              <span class={styles['link']}>{say('images.dropChoose')}</span>{' '}
              {say('images.dropAfter')}
            </span>
          </span>
        </FileAction>
        {state.view.refused.length > 0 && <Refused state={state} send={send} />}
      </div>
      <div class={styles['scroll']}>
        <div class={styles['head']}>
          <h2 class={styles['title']}>{say('images.used')}</h2>
          {all.length > 0 && <span>{say('images.filled', { n: filled, m: all.length })}</span>}
        </div>
        {all.length === 0 && <p class={styles['quiet']}>{say('images.none')}</p>}
        <div class={styles['tiles']}>
          {all.map((place) => {
            const placed = imageAt(state, place.key)
            const slide = numbers.get(place.key)
            return (
              <ImageTile
                key={place.key}
                place={place}
                image={placed?.key ?? null}
                entry={placed?.entry}
                slide={slide}
                isSelected={placed !== undefined && state.selection.image === placed.key}
                isDragged={isDragged(state.view.drag, 'image', placed?.key ?? '')}
                soft={softOn(carousel, slide, placed?.entry, pictureScale)}
                onPress={onPress}
                onPickUp={onPickUp}
                send={send}
              />
            )
          })}
        </div>
        {unused.length > 0 && (
          <div>
            <div class={styles['head']}>
              <h2 class={styles['title']}>{say('images.unused')}</h2>
            </div>
            <div class={styles['tiles']}>
              {unused.map((key) => (
                <ImageTile
                  key={key}
                  place={null}
                  image={key}
                  entry={state.images.get(key)}
                  slide={undefined}
                  isSelected={state.selection.image === key}
                  isDragged={isDragged(state.view.drag, 'image', key)}
                  soft={null}
                  onPress={onPress}
                  onPickUp={onPickUp}
                  send={send}
                />
              ))}
            </div>
          </div>
        )}
      </div>
      <ApplyBar
        state={state}
        carousel={carousel}
        send={(event) => {
          send(event)
          // The bar goes once the picture is on its slide.
          setTimeout(focusSlidesIfLost)
        }}
      />
    </div>
  )
}

/** How much larger than it is a picture is shown on its slide, where that is seen. */
function softOn(
  { slides }: Carousel,
  number: number | undefined,
  entry: ImageEntry | undefined,
  pictureScale: PictureScale,
): string | null {
  const slide = number === undefined ? undefined : slides[number - 1]
  if (slide === undefined || entry?.kind !== 'ready') return null
  return softness(pictureScale(slide, entry.picture))
}

/** Files that were no pictures: one message a reason, with the names. */
function Refused({ state, send }: Pick<ImagesProps, 'state' | 'send'>): JSX.Element {
  const reasons = [...new Set(state.view.refused.map(({ why }) => why))]
  return (
    <div class={styles['refused']}>
      {reasons.map((reason) => (
        <Message
          key={reason}
          kind="failure"
          title={refusedNames(state.view.refused, reason)}
          text={reason}
        >
          <IconAction
            icon="close"
            label={say('image.close')}
            side="end"
            onPress={() => {
              send({ kind: 'refusedClosed', why: reason })
            }}
          />
        </Message>
      ))}
    </div>
  )
}

function refusedNames(refused: State['view']['refused'], reason: string): string {
  return refused
    .filter(({ why }) => why === reason)
    .map(({ name }) => name)
    .join(', ')
}
