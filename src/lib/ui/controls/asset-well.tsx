import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { pictureFiles, readTransfer } from '../effects/transfer'
import type { GivenFile } from '../state/event'
import { say } from '../words'
import { Avatar } from './avatar'
import styles from './asset-well.css'
import { FileAction, IconAction } from './buttons'
import { Icon } from './icons'

export interface AssetWellProps {
  /** Stands below the well. */
  readonly label: string
  /** Why it is there, for the accessible name: "for light slides". */
  readonly hint?: string
  /** A face, or a logo on the ground it is for. */
  readonly look: 'avatar' | 'light' | 'dark'
  /** Whose initials stand there while there is no face. */
  readonly name: string
  readonly url: string | undefined
  readonly isBusy: boolean
  readonly onFile: (file: GivenFile) => void
  /** Absent: there is nothing to remove. */
  readonly onRemove?: (() => void) | undefined
}

/** A well for one picture: press, drop, or paste while it has the focus. */
export function AssetWell(props: AssetWellProps): JSX.Element {
  const { label, hint, look, name, url, isBusy, onFile, onRemove } = props
  const [isOver, setOver] = useState(false)
  const take = (event: Event, data: DataTransfer | null): void => {
    const [first] = data === null ? [] : readTransfer(data).images
    if (first === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onFile(first)
  }
  const what = hint === undefined ? label : `${label}, ${hint}`
  return (
    <div
      class={styles['asset']}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        take(event, event.dataTransfer)
      }}
      onPaste={(event) => {
        take(event, event.clipboardData)
      }}
    >
      <FileAction
        look="plain"
        class={`${styles[look] ?? ''} ${(isOver && styles['over']) || ''}`}
        label={say('brand.choose', { what })}
        accept={pictureFiles}
        onFiles={([file]) => {
          if (file !== undefined) onFile({ name: file.name, blob: file })
        }}
      >
        <span class={styles['inside']}>
          {isBusy ? (
            <LoadingIndicator aria-hidden />
          ) : look === 'avatar' ? (
            <Avatar name={name} size={40} url={url} />
          ) : url === undefined ? (
            <Icon name="plus" />
          ) : (
            <img class={styles['logo']} src={url} alt="" draggable={false} />
          )}
        </span>
      </FileAction>
      {onRemove !== undefined && (
        <span class={styles['remove']}>
          <IconAction
            icon="close"
            label={say('brand.remove', { what: label })}
            side="end"
            onPress={onRemove}
          />
        </span>
      )}
      <span class={styles['label']} aria-hidden="true">
        {label}
      </span>
    </div>
  )
}
