/** Rows as lines of one layout: what · figure · peer or bound · ratio · goal · kept or not. */
import type { BenchRow } from './row'

/** Wide enough for what is measured; a longer cell pushes its own line only. */
const columns = [
  { head: 'what', width: 52 },
  { head: 'figure', width: 16, isFigure: true },
  { head: 'peer or bound', width: 44 },
  { head: 'ratio', width: 9, isFigure: true },
  { head: 'goal', width: 12 },
  { head: '', width: 8 },
] as const

/** The names of the columns. */
export const headLine = line(columns.map(({ head }) => head))

export function lineOf({ what, figure, unit, peer, ratio, goal }: BenchRow): string {
  return line([
    what,
    `${rounded(figure)} ${unit}`,
    peer === undefined ? '' : `${peer.what}: ${rounded(peer.figure)}`,
    ratio === undefined ? '' : `${rounded(ratio)}×`,
    goal?.text ?? '',
    goal === undefined ? '' : goal.kept ? 'kept' : 'NOT KEPT',
  ])
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => {
      const column = columns[index]
      if (column === undefined) return cell
      return 'isFigure' in column ? cell.padStart(column.width) : cell.padEnd(column.width)
    })
    .join('  ')
    .trimEnd()
}

/** Three figures that count, as many as a run repeats; whole numbers from 100 on. */
export function rounded(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en')
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3)
}
