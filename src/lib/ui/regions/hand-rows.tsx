/** What a person did on the canvas, as rows: of the summary, of the rows in other sizes, of the Slide tab. */
import { h, type ComponentChildren, type JSX } from 'preact'

import type { EditId, HandEdit } from '../../slide/edits'
import { editText } from '../edit-text'
import type { Event } from '../state/event'
import { whereOf, type AsideItem } from '../summary-slides'
import { say } from '../words'
import { EditRow } from './edit-row'

export interface HandRowProps {
  /** A small picture of its slide. */
  readonly picture?: ComponentChildren
  /** What is given up already. */
  readonly discard: readonly EditId[]
  /** The carousel's row in another size it is in; absent for the one that is opened. */
  readonly row?: string
  readonly send: (event: Event) => void
}

/**
 * One edit.
 *
 * @param props.where "04 / Title"; absent: without its slide
 * @param props.button on the button that gives it up; absent: "Discard my edit"
 */
export function HandEditRow(
  props: HandRowProps & {
    readonly edit: HandEdit
    readonly where?: string
    readonly button?: string
  },
): JSX.Element {
  const { edit, discard, where = whereOf(edit), button = say('edit.discard') } = props
  return (
    <EditRow
      picture={props.picture}
      where={where}
      text={editText(edit)}
      isDiscarded={discard.includes(edit.id)}
      fate={say('edit.willReplace')}
      discard={button}
      {...actsOf(props, edit.node, [edit.id])}
    />
  )
}

/** A slide or a layer that is kept below the row, or where it was put. */
export function AsideRow(props: HandRowProps & { readonly item: AsideItem }): JSX.Element {
  const { item, discard, picture } = props
  const { kind, name, node, stays, edits } = item
  const slideText = say(stays ? 'edit.goneStays' : 'edit.gone')
  const { onDiscard, ...acts } = actsOf(props, node, edits)
  return (
    <EditRow
      picture={picture}
      where={name}
      text={kind === 'slide' ? slideText : say('edit.goneLayer')}
      isDiscarded={edits.length > 0 && edits.every((edit) => discard.includes(edit))}
      fate={say('edit.willRemove')}
      discard={say(kind === 'slide' ? 'edit.remove' : 'edit.removeLayer')}
      {...acts}
      {...(edits.length > 0 && { onDiscard })}
    />
  )
}

function actsOf({ row, send }: HandRowProps, node: string, edits: readonly EditId[]) {
  const decide = (kind: 'editsDiscarded' | 'editsKept') => (): void => {
    send({ kind, edits, ...(row !== undefined && { row }) })
  }
  return {
    onSelect: (): void => {
      send({ kind: 'layersSelected', nodes: [node] })
    },
    onDiscard: decide('editsDiscarded'),
    onKeep: decide('editsKept'),
  }
}
