/** Which paragraph of one text became which of another: first what reads the same, then what is alike. */

/** Of a paragraph only its words count. */
export interface Worded {
  readonly text: string
}

export interface Alignment {
  /** For each paragraph of the first text its counterpart in the second; null where it has none. */
  readonly to: readonly (number | null)[]
  /** The other way. */
  readonly from: readonly (number | null)[]
  /** Paragraphs of the first text that read the same but stand in another order. */
  readonly moved: ReadonlySet<number>
}

type Texts = readonly string[]

/** Pairs, rising on both sides. */
type Chain = readonly (readonly [number, number])[]

export function alignParagraphs(one: readonly Worded[], two: readonly Worded[]): Alignment {
  const a = one.map(({ text }) => text)
  const b = two.map(({ text }) => text)
  const to: (number | null)[] = a.map(() => null)
  const from: (number | null)[] = b.map(() => null)
  const moved = new Set<number>()
  const pair = (i: number, j: number): void => {
    to[i] = j
    from[j] = i
  }
  const same = heaviestChain(range(0, a.length), range(0, b.length), (i, j) =>
    sameWeight(a, b, i, j),
  )
  for (const [i, j] of same) pair(i, j)
  a.forEach((text, i) => {
    if (to[i] !== null || text === '') return
    const j = b.findIndex((other, index) => from[index] === null && other === text)
    if (j < 0) return
    pair(i, j)
    moved.add(i)
  })
  for (const [is, js] of gapsOf(same, a.length, b.length)) {
    const left = is.filter((i) => to[i] === null)
    const right = js.filter((j) => from[j] === null)
    const alike = heaviestChain(left, right, (i, j) => likeWeight(a, b, i, j))
    for (const [i, j] of alike) pair(i, j)
    pairLast(left, right, to, from, pair)
  }
  return { to, from, moved }
}

/** One paragraph left on both sides between the same neighbours: it was written anew. */
function pairLast(
  left: readonly number[],
  right: readonly number[],
  to: readonly (number | null)[],
  from: readonly (number | null)[],
  pair: (i: number, j: number) => void,
): void {
  const [i, ...moreLeft] = left.filter((index) => to[index] === null)
  const [j, ...moreRight] = right.filter((index) => from[index] === null)
  if (i === undefined || j === undefined || moreLeft.length > 0 || moreRight.length > 0) return
  pair(i, j)
}

/** Words weigh more than empty lines, which all read the same. */
function sameWeight(a: Texts, b: Texts, i: number, j: number): number {
  if (a[i] !== b[j]) return 0
  return a[i] === '' ? 1 : 1000
}

function likeWeight(a: Texts, b: Texts, i: number, j: number): number {
  const likeness = likenessOf(a[i] ?? '', b[j] ?? '')
  return likeness >= leastLikeness ? likeness : 0
}

/** Of 1: a paragraph of which half is left is still that paragraph. */
export const leastLikeness = 0.5

/**
 * How much of two texts is the same, 0–1: the Dice coefficient of their pairs of characters, which needs no
 * words and so works in any script.
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const total = a.length + b.length - 2
  if (a.length < 2 || b.length < 2) return 0
  const counts = new Map<string, number>()
  for (const two of pairsOf(a)) counts.set(two, (counts.get(two) ?? 0) + 1)
  let shared = 0
  for (const two of pairsOf(b)) {
    const left = counts.get(two) ?? 0
    if (left === 0) continue
    counts.set(two, left - 1)
    shared += 1
  }
  return (2 * shared) / total
}

function pairsOf(text: string): readonly string[] {
  return range(0, text.length - 1).map((index) => text.slice(index, index + 2))
}

/** The chain of pairs, rising on both sides, with the most weight; pairs of weight 0 are none. */
function heaviestChain(
  is: readonly number[],
  js: readonly number[],
  weigh: (i: number, j: number) => number,
): Chain {
  const best: number[][] = range(0, is.length + 1).map(() => range(0, js.length + 1).map(() => 0))
  const weights = is.map((i) => js.map((j) => weigh(i, j)))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = is.length - 1; row >= 0; row -= 1) {
    for (let column = js.length - 1; column >= 0; column -= 1) {
      const weight = weights[row]?.[column] ?? 0
      const paired = weight === 0 ? 0 : weight + at(row + 1, column + 1)
      const line = best[row]
      if (line !== undefined)
        line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const chain: [number, number][] = []
  let row = 0
  let column = 0
  while (row < is.length && column < js.length) {
    const weight = weights[row]?.[column] ?? 0
    if (weight > 0 && at(row, column) === weight + at(row + 1, column + 1)) {
      chain.push([is[row] ?? 0, js[column] ?? 0])
      row += 1
      column += 1
    } else if (at(row, column) === at(row + 1, column)) row += 1
    else column += 1
  }
  return chain
}

/** What lies between the pairs of a chain, on both sides. */
function gapsOf(
  chain: Chain,
  lengthA: number,
  lengthB: number,
): readonly (readonly [readonly number[], readonly number[]])[] {
  let i = 0
  let j = 0
  return [...chain, [lengthA, lengthB] as const].map(([nextI, nextJ]) => {
    const gap = [range(i, nextI), range(j, nextJ)] as const
    i = nextI + 1
    j = nextJ + 1
    return gap
  })
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}
