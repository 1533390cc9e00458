import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type ComponentChildren, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Action, FileAction, IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { pictureFiles, sortFiles } from '../effects/transfer'
import type { Event, GivenFile } from '../state/event'
import type { OwnPlace } from '../state/places'
import type { ImageEntry, ImageKey } from '../state/state'
import { say } from '../words'
import { ImageCaption } from './image-caption'
import styles from './image-tile.css'

export interface ImageTileProps {
  /** Null for a picture that stands nowhere. */
  readonly place: OwnPlace | null
  readonly image: ImageKey | null
  readonly entry: ImageEntry | undefined
  /** Number of the slide, from 1. */
  readonly slide: number | undefined
  readonly isSelected: boolean
  readonly isDragged: boolean
  /** "1.8": so much larger than it is; null where it does not look soft. */
  readonly soft: string | null
  /** Begins to drag the picture by pointer. */
  readonly onPress: (event: PointerEvent, image: ImageKey) => void
  /** Picks the picture up by key. */
  readonly onPickUp: (image: ImageKey) => void
  readonly send: (event: Event) => void
}

/** One picture or one empty place. A file dropped on a place goes there. */
export function ImageTile(props: ImageTileProps): JSX.Element {
  const { place, image, entry, slide, isSelected, send } = props
  const [isOver, setOver] = useState(false)
  const give = (files: readonly GivenFile[]): void => {
    if (files.length === 0) return
    const target = place === null ? {} : { target: { kind: 'place', place: place.key } as const }
    send({ kind: 'imagesReceived', files, ...target })
  }
  const post = place?.label ?? ''
  const name = entry !== undefined && 'name' in entry ? entry.name : ''
  const take = (): void => {
    if (place !== null) send({ kind: 'imageRemoved', place: place.key })
    else if (image !== null) send({ kind: 'imageDiscarded', image })
  }
  return (
    <div
      class={isOver ? styles['over'] : styles['tile']}
      onDragOver={(event) => {
        if (place === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (place === null || event.dataTransfer === null) return
        const { images } = sortFiles([...event.dataTransfer.files])
        if (images.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        give(images)
      }}
    >
      <div class={styles['frame']}>
        {entry === undefined || entry.kind === 'failed' || image === null ? (
          <FileAction
            look="plain"
            class={entry === undefined ? styles['empty'] : styles['failed']}
            label={
              slide === undefined
                ? say('image.fillPost', { n: post })
                : say('image.fill', { n: slide })
            }
            accept={pictureFiles}
            multiple
            onFiles={(files) => {
              give(files.map((file) => ({ name: file.name, blob: file })))
            }}
          >
            <span class={styles['center']}>
              <Icon name={entry === undefined ? 'picture' : 'warning'} />
            </span>
          </FileAction>
        ) : (
          <Filled
            entry={entry}
            isSelected={isSelected}
            isDragged={props.isDragged}
            onSelect={() => {
              send({ kind: 'imageSelected', image })
            }}
            onPress={(event) => {
              props.onPress(event, image)
            }}
            onKey={(event) => {
              if (event.metaKey || event.ctrlKey || event.altKey) return
              if (event.key.toLowerCase() === 'm') props.onPickUp(image)
              else if (event.key === 'Delete' || event.key === 'Backspace') take()
              else return
              event.preventDefault()
            }}
          />
        )}
        {entry?.kind === 'ready' && (
          <span class={styles['remove']}>
            <IconAction
              icon="close"
              label={
                place === null
                  ? say('image.discard', { name })
                  : post === ''
                    ? say('image.removeOwn')
                    : say('image.removeOf', { n: post })
              }
              side="end"
              onPress={take}
            />
          </span>
        )}
      </div>
      <ImageCaption place={place} entry={entry} slide={slide} soft={props.soft} />
      {entry?.kind === 'failed' && image !== null && (
        <Action
          isWide
          onPress={() => {
            send({ kind: 'imageRetried', image })
          }}
        >
          {say('image.retry')}
        </Action>
      )}
    </div>
  )
}

interface FilledProps {
  readonly entry: Exclude<ImageEntry, { kind: 'failed' }>
  readonly isSelected: boolean
  readonly isDragged: boolean
  readonly onSelect: () => void
  readonly onPress: (event: PointerEvent) => void
  readonly onKey: (event: KeyboardEvent) => void
}

function Filled(props: FilledProps): JSX.Element {
  const { entry, isSelected, isDragged } = props
  switch (entry.kind) {
    case 'ready':
      return (
        <button
          type="button"
          class={`${(isSelected ? styles['selected'] : styles['ready']) ?? ''} ${(isDragged && styles['dragged']) || ''}`}
          aria-pressed={isSelected}
          aria-label={say('image.select', { name: entry.name })}
          onClick={props.onSelect}
          onPointerDown={props.onPress}
          onKeyDown={props.onKey}
        >
          <img src={entry.preview} alt="" draggable={false} class={styles['picture']} />
        </button>
      )
    case 'loading':
      return (
        <Waiting>
          <span class={styles['part']} style={{ width: `${entry.part * 100}%` }} />
        </Waiting>
      )
    case 'converting':
      return <Waiting />
  }
}

function Waiting({ children }: { readonly children?: ComponentChildren }): JSX.Element {
  return (
    <span class={styles['waiting']}>
      <LoadingIndicator aria-hidden />
      {children}
    </span>
  )
}
