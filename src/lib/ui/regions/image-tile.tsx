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
            onSelect={() => {
              send({ kind: 'imageSelected', image })
            }}
          />
        )}
        {entry?.kind === 'ready' && place !== null && (
          <span class={styles['remove']}>
            <IconAction
              icon="close"
              label={say('image.removeOf', { n: post })}
              side="end"
              onPress={() => {
                send({ kind: 'imageRemoved', place: place.key })
              }}
            />
          </span>
        )}
      </div>
      <ImageCaption place={place} entry={entry} slide={slide} />
      {entry?.kind === 'failed' && image !== null && (
        <Action
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
  readonly onSelect: () => void
}

function Filled({ entry, isSelected, onSelect }: FilledProps): JSX.Element {
  switch (entry.kind) {
    case 'ready':
      return (
        <button
          type="button"
          class={isSelected ? styles['selected'] : styles['ready']}
          aria-pressed={isSelected}
          aria-label={say('image.select', { name: entry.name })}
          onClick={onSelect}
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
