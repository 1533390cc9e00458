/**
 * `npm run bench`: the project's figures as a table, and as `bench.json` in the folder it is called from.
 * Times are only comparable within one run, so each row has its peer beside it.
 */
import { writeFileSync } from 'node:fs'

import { createMeasure } from '../../src/lib/deck/line-breaking'
import { readThread } from '../../src/lib/formats/read'
import { templates } from '../../src/lib/templates/all'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { measureDrawing, type DrawingRow } from '../bench/drawing'
import { measurePanel, type PanelRow } from '../bench/panel'
import { measureReading, type ReadingRow } from '../bench/reading'
import { buildIfStale } from './build'
import { canvases, settingsOf } from './matrix/combinations'
import { picturesFor } from './matrix/pictures'
import { ownThreads } from './matrix/threads'
import { createWordWidth } from './word-width'

/** The command. Exit code 0: figures are told, not judged. */
export async function run(): Promise<number> {
  const reading = await measureReading()
  console.log(tableOf(readingCells(reading)))
  const drawing = await drawingRows()
  console.log(`\n${tableOf(drawingCells(drawing))}`)
  await buildIfStale()
  const panel = await measurePanel()
  console.log(`\n${tableOf(panelCells(panel))}`)
  writeFileSync('bench.json', `${JSON.stringify({ reading, drawing, panel }, null, 2)}\n`)
  return 0
}

/** A deck with every role, in each template. */
export async function drawingRows(): Promise<readonly DrawingRow[]> {
  const measure = createMeasure(await createWordWidth())
  const [paste] = ownThreads
  const [canvas] = canvases
  if (paste === undefined || canvas === undefined) return []
  const thread = readThread(paste).value
  const pictures = picturesFor(thread)
  const rows: DrawingRow[] = []
  for (const { id } of templates) {
    const one = { template: id, canvas, theme: 'bone', thread: paste, hasPictures: true }
    const { slides } = buildCarousel({ thread, settings: settingsOf(one), measure, pictures })
    rows.push(await measureDrawing(id, slides))
  }
  return rows
}

type Cells = readonly (readonly string[])[]

function readingCells(rows: readonly ReadingRow[]): Cells {
  const head = ['Reading, 1 MB', 'read as', 'posts', 'MB/s', 'Markdown', 'ratio', '10× takes']
  return [
    head,
    ...rows.map((row) => [
      row.family,
      row.format,
      String(row.posts),
      row.speed.toFixed(1),
      row.markdownSpeed.toFixed(1),
      `${row.ratio.toFixed(1)}×`,
      `${row.growth.toFixed(1)}×`,
    ]),
  ]
}

function drawingCells(rows: readonly DrawingRow[]): Cells {
  const head = ['Drawing', 'slides', 'layers', 'calls a slide', 'least', 'ratio']
  return [
    head,
    ...rows.map((row) => [
      row.template,
      String(row.slides),
      String(row.layers),
      row.calls.toFixed(1),
      row.least.toFixed(1),
      `${row.ratio.toFixed(3)}×`,
    ]),
  ]
}

function panelCells(rows: readonly PanelRow[]): Cells {
  const head = ['Key to painted thumbnail', 'posts', 'slides', 'p50 ms', 'p95 ms', 'bound ms']
  return [
    head,
    ...rows.map((row) => [
      row.what,
      String(row.posts),
      String(row.slides),
      row.p50.toFixed(0),
      row.p95.toFixed(0),
      String(row.bound),
    ]),
  ]
}

/** Columns of words to the left, of figures to the right. */
function tableOf(all: Cells): string {
  const widths = (all[0] ?? []).map((_, at) =>
    Math.max(...all.map((row) => (row[at] ?? '').length)),
  )
  const isFigure = (at: number): boolean =>
    all.slice(1).every((row) => /^[\d.]/.test(row[at] ?? ''))
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          isFigure(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}
