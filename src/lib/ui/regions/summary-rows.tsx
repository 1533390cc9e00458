import { Fragment, h, type JSX } from 'preact'

import type { UpdatePlan } from '../../slide/edits'
import { editText } from '../edit-text'
import { editedOf, type EditedRow } from '../state/edited'
import type { Event } from '../state/event'
import { rowName } from '../state/rows'
import type { State } from '../state/state'
import { asideItems } from '../summary-slides'
import { say } from '../words'
import { EditRow } from './edit-row'
import styles from './update-summary.css'

export interface SummaryRowsProps {
  readonly state: State
  /** Of the rows, in their order. */
  readonly plans: readonly UpdatePlan[]
  readonly send: (event: Event) => void
}

/** What an update keeps of a person's in the rows in other sizes, under the name of each. */
export function SummaryRows({ state, plans, send }: SummaryRowsProps): JSX.Element {
  const rows = editedOf(state)?.rows ?? []
  return (
    <Fragment>
      {rows.map((row, index) => {
        const plan = plans[index]
        const isEmpty = plan === undefined || plan.edits.length + plan.aside.length === 0
        return isEmpty ? null : <RowEdits key={row.id} row={row} plan={plan} send={send} />
      })}
    </Fragment>
  )
}

interface RowEditsProps {
  readonly row: EditedRow
  readonly plan: UpdatePlan
  readonly send: (event: Event) => void
}

function RowEdits({ row, plan, send }: RowEditsProps): JSX.Element {
  const { id, canvas, discard } = row
  const aside = asideItems(plan, [])
  const isAside = new Set(aside.flatMap(({ edits }) => edits))
  const decide = (kind: 'editsDiscarded' | 'editsKept', edits: readonly string[]): void => {
    send({ kind, edits, row: id })
  }
  return (
    <Fragment>
      <h3 class={styles['title']}>{say('row.edits', { size: rowName(canvas) })}</h3>
      <ul class={styles['list']}>
        {plan.edits
          .filter((edit) => !isAside.has(edit.id))
          .map((edit) => (
            <EditRow
              key={edit.id}
              where={edit.name}
              text={editText(edit)}
              isDiscarded={discard.includes(edit.id)}
              fate={say('edit.willReplace')}
              discard={say('edit.discard')}
              onSelect={() => {
                send({ kind: 'layersSelected', nodes: [edit.node] })
              }}
              onDiscard={() => {
                decide('editsDiscarded', [edit.id])
              }}
              onKeep={() => {
                decide('editsKept', [edit.id])
              }}
            />
          ))}
        {aside.map(({ kind, name, node, edits }) => (
          <EditRow
            key={node}
            where={name}
            text={say(kind === 'slide' ? 'edit.gone' : 'edit.goneLayer')}
            isDiscarded={edits.length > 0 && edits.every((edit) => discard.includes(edit))}
            fate={say('edit.willRemove')}
            discard={say(kind === 'slide' ? 'edit.remove' : 'edit.removeLayer')}
            onSelect={() => {
              send({ kind: 'layersSelected', nodes: [node] })
            }}
            {...(edits.length > 0 && {
              onDiscard: () => {
                decide('editsDiscarded', edits)
              },
            })}
            onKeep={() => {
              decide('editsKept', edits)
            }}
          />
        ))}
      </ul>
    </Fragment>
  )
}
