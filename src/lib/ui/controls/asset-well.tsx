import { LoadingIndicator } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import { pictureFiles, readTransfer } from '../effects/transfer'
import type { GivenFile } from '../state/event'
import { Avatar } from './avatar'
import styles from './asset-well.css'
import { FileAction } from './buttons'

export interface AssetWellProps {
  readonly label: string
  /** Whose initials stand there while there is no picture. */
  readonly name: string
  readonly url: string | undefined
  readonly isBusy: boolean
  readonly onFile: (file: GivenFile) => void
}

/** A well for one picture: press, drop, or paste while it has the focus. */
export function AssetWell({ label, name, url, isBusy, onFile }: AssetWellProps): JSX.Element {
  const [isOver, setOver] = useState(false)
  const take = (event: Event, data: DataTransfer | null): void => {
    const [first] = data === null ? [] : readTransfer(data).images
    if (first === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onFile(first)
  }
  return (
    <div
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
        class={isOver ? styles['over'] : styles['well']}
        label={label}
        accept={pictureFiles}
        onFiles={([file]) => {
          if (file !== undefined) onFile({ name: file.name, blob: file })
        }}
      >
        <span class={styles['inside']}>
          {isBusy ? <LoadingIndicator aria-hidden /> : <Avatar name={name} size={36} url={url} />}
        </span>
      </FileAction>
    </div>
  )
}
