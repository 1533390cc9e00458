/**
 * `npm run bench`: the project's figures as one table, and as `bench.json` in the folder it is called from.
 * Times are only comparable within one run, so each row has its peer or its bound beside it.
 * `npm run bench -- reading sizes` measures only these sections and writes only them.
 */
import { writeFileSync } from 'node:fs'

import { measureDrawing } from '../bench/drawing'
import { measureGenerating } from '../bench/generating'
import { inQuickJs } from '../bench/in-quickjs'
import { measurePanel } from '../bench/panel'
import { measurePlanning } from '../bench/planning'
import { measureReading } from '../bench/reading'
import type { BenchRow } from '../bench/row'
import { measureSizes } from '../bench/sizes'
import { headLine, lineOf } from '../bench/table'
import { measureUpdating } from '../bench/updating'
import { buildIfStale } from './build'

const sections = {
  reading: measureReading,
  planning: measurePlanning,
  drawing: measureDrawing,
  generating: () => measureGenerating(inQuickJs),
  updating: measureUpdating,
  panel: async () => {
    await buildIfStale()
    return measurePanel()
  },
  sizes: measureSizes,
} satisfies Readonly<Record<string, () => Promise<readonly BenchRow[]>>>

/** The command. Exit code 0: figures are told, not judged; 1 for a section that there is not. */
export async function run(args: readonly string[]): Promise<number> {
  const unknown = args.filter((name) => !Object.hasOwn(sections, name))
  if (unknown.length > 0) {
    console.error(`Usage: npm run bench -- [${Object.keys(sections).join('|')} …]`)
    return 1
  }
  const measured: Record<string, readonly BenchRow[]> = {}
  console.log(headLine)
  for (const [name, measure] of Object.entries(sections)) {
    if (args.length > 0 && !args.includes(name)) continue
    const rows = await measure()
    console.log(`\n${name}\n${rows.map(lineOf).join('\n')}`)
    measured[name] = rows
  }
  writeFileSync('bench.json', `${JSON.stringify(measured, null, 2)}\n`)
  const judged = Object.values(measured).flatMap((rows) => rows.flatMap(({ goal }) => goal ?? []))
  console.log(`\n${judged.filter(({ kept }) => kept).length} of ${judged.length} goals kept`)
  return 0
}
