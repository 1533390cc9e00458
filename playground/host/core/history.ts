/**
 * Undo. The document is rows of plain data in tables; before a row changes for the first time in a step,
 * a copy of it is put aside. Reverting a step puts the copies back.
 */

/** Rows by id whose changes can be undone. */
export interface Table<Row> {
  readonly rows: Map<string, Row>
  readonly add: (id: string, row: Row) => void
  /** Call before changing the row in place. Throws when there is no such row. */
  readonly edit: (id: string) => Row
  readonly remove: (id: string) => void
}

export interface History {
  /**
   * `copy` must copy deeply enough that changing the row in place leaves the copy as it was.
   * `onTouch` is called before a row comes, goes or may change, by undo too, with the row as it is.
   */
  readonly table: <Row>(
    copy: (row: Row) => Row,
    onTouch?: (id: string, row: Row | undefined) => void,
  ) => Table<Row>
  /** Ends the present step; nothing happens when it is empty. */
  readonly commit: () => void
  /** Undoes the present step, or the last committed one when nothing is pending. False when there is none. */
  readonly revert: () => boolean
  /** Forgets all steps: what happened so far cannot be undone. */
  readonly forget: () => void
}

interface Hooks {
  /** Before the first change of a step. What it returns is called after the step is reverted. */
  readonly begin: () => () => void
}

interface Step {
  readonly undo: (() => void)[]
  readonly after: () => void
}

export function createHistory(hooks: Hooks): History {
  const steps: Step[] = []
  let present: Step | null = null
  const forgetters: (() => void)[] = []

  function step(): Step {
    present ??= { undo: [], after: hooks.begin() }
    return present
  }

  function commit(): void {
    if (present === null) return
    steps.push(present)
    present = null
    for (const forget of forgetters) forget()
  }

  function table<Row>(
    copy: (row: Row) => Row,
    onTouch?: (id: string, row: Row | undefined) => void,
  ): Table<Row> {
    const rows = new Map<string, Row>()
    const saved = new Set<string>()
    forgetters.push(() => {
      saved.clear()
    })

    /** Puts the row as it is now (or its absence) aside, once per step. */
    function save(id: string): void {
      onTouch?.(id, rows.get(id))
      if (saved.has(id)) return
      // The step begins before the id is marked: beginning may look at the rows.
      const { undo } = step()
      saved.add(id)
      const row = rows.get(id)
      const before = row === undefined ? undefined : copy(row)
      undo.push(() => {
        onTouch?.(id, rows.get(id))
        if (before === undefined) rows.delete(id)
        else rows.set(id, before)
      })
    }

    return {
      rows,
      add(id, row) {
        save(id)
        rows.set(id, row)
      },
      edit(id) {
        save(id)
        const row = rows.get(id)
        if (row === undefined) throw new Error(`No row ${id} to edit.`)
        return row
      },
      remove(id) {
        save(id)
        rows.delete(id)
      },
    }
  }

  return {
    table,
    commit,
    revert() {
      commit()
      const last = steps.pop()
      if (last === undefined) return false
      for (const undo of last.undo.reverse()) undo()
      last.after()
      return true
    },
    forget() {
      commit()
      steps.length = 0
    },
  }
}
