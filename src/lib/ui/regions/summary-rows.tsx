import { Fragment, h, type JSX } from 'preact'

import type { UpdatePlan } from '../../slide/edits'
import { editedOf, type EditedRow } from '../state/edited'
import type { Event } from '../state/event'
import { rowName } from '../state/rows'
import type { State } from '../state/state'
import { asideItems } from '../summary-slides'
import { say } from '../words'
import { AsideRow, HandEditRow } from './hand-rows'
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
  return (
    <Fragment>
      <h3 class={styles['title']}>{say('row.edits', { size: rowName(canvas) })}</h3>
      <ul class={styles['list']}>
        {plan.edits
          .filter((edit) => !isAside.has(edit.id))
          .map((edit) => (
            <HandEditRow key={edit.id} edit={edit} discard={discard} row={id} send={send} />
          ))}
        {aside.map((item) => (
          <AsideRow key={item.node} item={item} discard={discard} row={id} send={send} />
        ))}
      </ul>
    </Fragment>
  )
}
