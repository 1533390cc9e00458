/** What each family of `npm run fuzz` came to, a file a family, so that several processes can write at once. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Row {
  readonly family: string
  readonly cases: number
  readonly answered: number
  readonly refused: number
  /** Seed, smallest case and what was raised; null where every case held. */
  readonly failure: string | null
}

/** Keeps a row in the folder `FUZZ_REPORT` names; nowhere where none is named. */
export function writeRow(row: Row): void {
  const folder = process.env['FUZZ_REPORT']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${row.family.replace(/\W+/g, '-')}.json`), JSON.stringify(row))
}

/** The rows that were kept in a folder, by family. */
export function readRows(folder: string): readonly Row[] {
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row)
}

/** The report as people read it: a line a family, then what failed. */
export function printRows(rows: readonly Row[]): string {
  const head = ['family', 'cases', 'answered', 'refused', 'failures']
  const lines = rows.map(({ family, cases, answered, refused, failure }) => [
    family,
    ...[cases, answered, refused, failure === null ? 0 : 1].map((count) =>
      count.toLocaleString('en'),
    ),
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => cells[column]?.length ?? 0)),
  )
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  const failures = rows.flatMap(({ family, failure }) =>
    failure === null ? [] : [`\n${family}: ${failure}`],
  )
  return [...[head, ...lines].map(print), ...failures].join('\n')
}
