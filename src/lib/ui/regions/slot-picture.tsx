import { h, type JSX } from 'preact'

import type { RailSettings } from '../../settings/settings'
import type { RailItem } from '../../templates/rails'
import { Avatar } from '../controls/avatar'
import { Icon } from '../controls/icons'
import { say } from '../words'
import { itemNames } from './slot-names'
import styles from './slot-picture.css'

export interface SlotPictureProps {
  readonly items: readonly RailItem[]
  readonly rails: RailSettings
  /** Whose initials or picture the author has. */
  readonly name: string
  readonly avatarUrl: string | undefined
}

/** What stands in a corner, small: marks as they look, everything else by its name. */
export function SlotPicture(props: SlotPictureProps): JSX.Element {
  const { items } = props
  if (items.length === 0) return <span class={styles['none']}>{say('rails.none')}</span>
  return (
    <span class={styles['items']}>
      {items.map((item) => (
        <Item key={item} item={item} {...props} />
      ))}
    </span>
  )
}

function Item({
  item,
  rails,
  name,
  avatarUrl,
}: SlotPictureProps & { readonly item: RailItem }): JSX.Element {
  switch (item) {
    case 'author':
      return (
        <span class={styles['author']}>
          <Avatar name={name} size={14} url={avatarUrl} />
          {say('rails.author')}
        </span>
      )
    case 'page':
      return <span>{rails.pageStyle === 'of' ? '3/11' : '03'}</span>
    case 'progress':
      return <span class={styles['progress']} />
    case 'dots':
      return <span class={styles['dots']} />
    case 'swipe':
      return <Icon name="arrow" />
    case 'date':
    case 'handle':
    case 'logo':
    case 'text':
    case 'title':
    case 'website':
      return <span class={styles['name']}>{say(itemNames[item])}</span>
  }
}
