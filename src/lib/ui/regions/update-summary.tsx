import { h, type JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

import type { PictureUrl } from '../../preview/slide-preview'
import type { EditId, UpdatePlan } from '../../slide/edits'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { Action, IconAction, Primary, TextAction } from '../controls/buttons'
import { Question } from '../controls/question'
import { Thumb } from '../controls/thumb'
import { editedOf } from '../state/edited'
import type { Event } from '../state/event'
import type { State } from '../state/state'
import {
  asideItems,
  countsOf,
  overwritable,
  whereOf,
  summed,
  editedSlides,
  type Counts,
  type EditedSlide,
} from '../summary-slides'
import { say, type WordKey } from '../words'
import { AsideRow, HandEditRow } from './hand-rows'
import type { Keys } from './keys'
import { SummaryRows } from './summary-rows'
import styles from './update-summary.css'

export interface UpdateSummaryProps {
  readonly state: State
  readonly plan: UpdatePlan
  /** Of the rows in other sizes, in their order. */
  readonly rows: readonly UpdatePlan[]
  readonly carousel: Carousel
  /** The slides as they were drawn; none where that is not known. */
  readonly drawn: readonly Slide[]
  readonly pictureUrl: PictureUrl
  readonly keys: Keys
  readonly send: (event: Event) => void
}

/** What an update would do, and what of the person's it would keep; nothing is written before it is pressed. */
export function UpdateSummary(props: UpdateSummaryProps): JSX.Element {
  const { plan, rows, keys, send } = props
  const id = useId()
  const dialog = useDialog()
  const [isAsking, setAsking] = useState(false)
  const discard = editedOf(props.state)?.discard ?? []
  const others = editedOf(props.state)?.rows ?? []
  const counts = summed([
    countsOf(plan, discard),
    ...rows.map((one, index) => countsOf(one, others[index]?.discard ?? [])),
  ])
  const slides = counts.restyled + counts.inserted
  const all = [plan, ...rows].map((one) => overwritable(one.edits))
  const left = [discard, ...others.map((row) => row.discard)]
  const isAnyKept = all.some((ids, index) => ids.some((id) => left[index]?.includes(id) !== true))
  const edits = all.reduce((sum, ids) => sum + ids.length, 0)
  const added = [plan, ...rows].reduce((sum, one) => sum + one.edits.length, -edits)
  const update = (): void => {
    send({ kind: 'mainPressed' })
  }
  const cancel = (): void => {
    send({ kind: 'summaryCancelled' })
  }
  return (
    <dialog
      ref={dialog}
      class={styles['summary']}
      aria-labelledby={id}
      onClose={cancel}
      onKeyDown={(event) => {
        // What the window does on Esc and other keys is not meant here.
        event.stopPropagation()
        if ((event.metaKey || event.ctrlKey) && event.key === 'Enter') update()
      }}
    >
      <div class={styles['head']}>
        <h2 id={id}>{say('edit.title')}</h2>
        <IconAction icon="close" label={say('edit.close')} side="end" onPress={cancel} />
      </div>
      <Numbers counts={counts} />
      <Lists {...props} discard={discard} />
      <div class={styles['foot']}>
        {isAnyKept && (
          <TextAction
            onPress={() => {
              setAsking(true)
            }}
          >
            {say('edit.discardAll')}
          </TextAction>
        )}
        <span class={styles['end']} data-main>
          <Action onPress={cancel}>{say('question.cancel')}</Action>
          <Primary keys={keys.main} onPress={update}>
            {slides === 0 ? say('main.updateAll') : say('main.update', { n: slides })}
          </Primary>
        </span>
      </div>
      {isAsking && (
        <Question
          text={[
            say('edit.discardAllAsk', { n: edits }),
            ...(added === 0 ? [] : [say('edit.discardAllAdded', { n: added })]),
          ].join(' ')}
          answer={say('edit.discardAllDo')}
          onAnswer={() => {
            all.forEach((ids, index) => {
              const row = index === 0 ? undefined : others[index - 1]?.id
              if (index === 0) send({ kind: 'editsDiscarded', edits: ids })
              else if (row !== undefined) send({ kind: 'editsDiscarded', edits: ids, row })
            })
          }}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </dialog>
  )
}

/**
 * The browser's own dialog keeps the focus inside. The main button has it first; it goes back to that of the
 * window, which was not there while the update was planned.
 */
function useDialog(): { readonly current: HTMLDialogElement | null } {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-main] [aria-keyshortcuts]')?.focus()
    return () => {
      shown?.close()
      setTimeout(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('footer button[aria-keyshortcuts*="Enter"]')?.focus()
      })
    }
  }, [])
  return dialog
}

const numbers = [
  ['restyled', 'edit.restyled'],
  ['inserted', 'edit.inserted'],
  ['removed', 'edit.removed'],
  ['kept', 'edit.keptCount'],
  ['asideSlides', 'edit.aside'],
  ['asideLayers', 'edit.asideLayers'],
] as const satisfies readonly (readonly [keyof Counts, WordKey])[]

/** Groups without any are left out. */
function Numbers({ counts }: { readonly counts: Counts }): JSX.Element {
  return (
    <ul class={styles['numbers']}>
      {numbers.map(([key, word]) => {
        const n = counts[key]
        return n === 0 ? null : (
          <li key={key}>
            <strong class={styles['number']}>{n}</strong> {say(word, { n })}
          </li>
        )
      })}
    </ul>
  )
}

interface ListsProps extends UpdateSummaryProps {
  readonly discard: readonly EditId[]
}

function Lists(props: ListsProps): JSX.Element | null {
  const { state, plan, rows, carousel, drawn } = props
  const edited = editedOf(state)
  if (edited === null) return null
  const slides = editedSlides(plan, edited, state.work, { slides: carousel.slides, drawn })
  const aside = asideItems(plan, drawn)
  const ofRows = rows.reduce((sum, row) => sum + row.edits.length + row.aside.length, 0)
  if (slides.length + aside.length + ofRows === 0) return null
  return (
    // A list that scrolls has to be reached by key.
    <div class={styles['lists']} tabIndex={0} role="group" aria-label={say('edit.kept')}>
      {slides.length > 0 && <h3 class={styles['title']}>{say('edit.kept')}</h3>}
      <ul class={styles['list']}>
        {slides.map((slide) => (
          <SlideRows key={slide.name} {...props} edited={slide} />
        ))}
      </ul>
      {aside.length > 0 && <h3 class={styles['title']}>{say('edit.keptAside')}</h3>}
      <ul class={styles['list']}>
        {aside.map((item) => (
          <AsideRow
            key={item.node}
            picture={pictureOf(item.shown, props.pictureUrl)}
            item={item}
            discard={props.discard}
            send={props.send}
          />
        ))}
      </ul>
      <SummaryRows state={state} plans={rows} send={props.send} />
    </div>
  )
}

/** px */
const thumbWidth = 32

function SlideRows(props: ListsProps & { readonly edited: EditedSlide }): JSX.Element {
  const { edited, discard, pictureUrl, send } = props
  const { slide, number, name, edits } = edited
  const ids = overwritable(edits)
  const hasMany = ids.length > 1 && ids.some((id) => !discard.includes(id))
  return (
    <li class={styles['slide']}>
      {edits.length > 1 && (
        <div class={styles['slideHead']}>
          <span class={styles['slideName']}>{name}</span>
          {hasMany && (
            <TextAction
              label={`${say('edit.discardSlide', { n: ids.length })}: ${name}`}
              onPress={() => {
                send({ kind: 'editsDiscarded', edits: ids })
              }}
            >
              {say('edit.discardSlide', { n: ids.length })}
            </TextAction>
          )}
        </div>
      )}
      <ul class={styles['list']}>
        {edits.map((edit) => (
          <HandEditRow
            key={edit.id}
            picture={pictureOf(slide, pictureUrl)}
            edit={edit}
            where={whereOf(edit, number)}
            discard={discard}
            send={send}
          />
        ))}
      </ul>
    </li>
  )
}

function pictureOf(slide: Slide | null, pictureUrl: PictureUrl): JSX.Element | undefined {
  if (slide === null) return undefined
  return (
    <span class={styles['thumb']}>
      <Thumb slide={slide} width={thumbWidth} pictureUrl={pictureUrl} />
    </span>
  )
}
