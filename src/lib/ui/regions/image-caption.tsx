import { h, type JSX } from 'preact'

import { Icon } from '../controls/icons'
import { fileNameOf } from '../../deck/picture'
import type { OwnPlace } from '../state/places'
import type { ImageEntry } from '../state/state'
import { say } from '../words'
import styles from './image-tile.css'

export interface ImageCaptionProps {
  readonly place: OwnPlace | null
  readonly entry: ImageEntry | undefined
  readonly slide: number | undefined
  /** So much larger than it is, where it looks soft. */
  readonly soft: string | null
}

/** Below a tile: whose picture it is or what became of it, and its slide. */
export function ImageCaption(props: ImageCaptionProps): JSX.Element {
  const { place, entry, slide, soft } = props
  return (
    <div>
      <div class={entry?.kind === 'failed' ? styles['captionBad'] : styles['caption']}>
        <span class={styles['name']}>{captionText(place, entry)}</span>
        {slide !== undefined && (
          <span class={styles['slide']} aria-label={say('image.onSlide', { n: slide })}>
            <Icon name="slide" />
            {slide}
          </span>
        )}
      </div>
      {soft !== null && (
        <div class={styles['soft']} title={say('image.small', { x: soft })}>
          <Icon name="info" />
          <span>{say('image.smallShort', { x: soft })}</span>
          <span class="visually-hidden">{say('image.soft')}</span>
        </div>
      )}
    </div>
  )
}

function captionText(place: OwnPlace | null, entry: ImageEntry | undefined): string {
  switch (entry?.kind) {
    case undefined:
      return (place === null ? null : fileNameOf(place.media)) ?? say('image.empty')
    case 'converting':
      return say('image.converting')
    case 'failed':
      return say('image.failed')
    case 'loading':
      return entry.part > 0 ? `${Math.round(entry.part * 100)} %` : say('image.loading')
    case 'ready':
      if (place === null || place.label === '') return entry.name
      return say('read.post', { n: place.label })
  }
}
