/**
 * `npm run bench`: the project's figures as a table, and as `bench.json` in the folder it is called from.
 * Times are only comparable within one run, so each row has its peer beside it.
 */
import { writeFileSync } from 'node:fs'

import { measureReading, type ReadingRow } from '../bench/reading'

/** The command. Exit code 0: figures are told, not judged. */
export function run(): Promise<number> {
  const reading = measureReading()
  console.log(tableOfReading(reading))
  writeFileSync('bench.json', `${JSON.stringify({ reading }, null, 2)}\n`)
  return Promise.resolve(0)
}

function tableOfReading(rows: readonly ReadingRow[]): string {
  const head = ['Reading, 1 MB', 'read as', 'posts', 'MB/s', 'Markdown', 'ratio', '10× takes']
  const cells = rows.map((row) => [
    row.family,
    row.format,
    String(row.posts),
    row.speed.toFixed(1),
    row.markdownSpeed.toFixed(1),
    `${row.ratio.toFixed(1)}×`,
    `${row.growth.toFixed(1)}×`,
  ])
  const all = [head, ...cells]
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
