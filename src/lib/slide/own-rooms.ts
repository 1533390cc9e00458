/**
 * How far words may grow that stand at a place of their own, out of any layout: down to what comes next, or to
 * the edge. Texts one below the other make a stack: when the upper one grows the lower ones make way.
 */
import type { Room } from './own-frame'
import type { Rect } from './layout'
import type { BoxNode, SlideNode } from './node'

/** One thing in a container without layout. */
export interface Standing {
  /** With `at`. */
  readonly node: SlideNode
  /** px in its container. */
  readonly rect: Rect
  /** Set for words whose box is as high as they are. */
  readonly grows?: {
    readonly across: Room['across']
    readonly down: Room['down']
    /** Whether its box is as wide as its words, too. */
    readonly isFree: boolean
    /** A name, a page number: nothing makes way for it, and it for nothing. */
    readonly isMeta: boolean
  }
}

type Growing = Standing & { readonly grows: NonNullable<Standing['grows']> }

export interface Arranged {
  readonly children: readonly SlideNode[]
  readonly rooms: readonly Room[]
  /** Px across that free words may take, by key. */
  readonly most: ReadonlyMap<string, number>
}

/** @param container its size in px */
export function arrange(
  items: readonly Standing[],
  container: { readonly width: number; readonly height: number },
): Arranged {
  const groups = groupsOf(items)
  const rooms: Room[] = []
  const stacks = new Map<SlideNode, BoxNode>()
  const inStack = new Set<SlideNode>()
  for (const group of groups) {
    const [first] = group
    if (first === undefined) continue
    const rect = unionOf(group)
    const others = items.filter((item) => group.every(({ node }) => node !== item.node))
    const stack = group.length > 1 ? stackOf(group, rect) : null
    if (stack !== null) {
      for (const { node } of group) inStack.add(node)
      stacks.set(group[group.length - 1]?.node ?? first.node, stack)
    }
    rooms.push({
      key: stack?.key ?? first.node.key,
      rect,
      container: { width: container.width, height: container.height },
      others: others
        .filter((one) => sideBySide(one.rect, rect) && !contains(one.rect, rect))
        .map((one) => ({ key: one.node.key, rect: one.rect })),
      across: first.grows.across,
      down: first.grows.down,
    })
  }
  const free = items.filter(isGrowing).filter(({ grows }) => grows.isFree)
  return {
    // A stack stands where the topmost of its layers was painted.
    children: items.flatMap(({ node }) => stacks.get(node) ?? (inStack.has(node) ? [] : [node])),
    rooms,
    most: new Map(free.map((item) => [item.node.key, widthFor(item, items, container)])),
  }
}

/** px: things that were placed by eye are rarely quite in line. */
const slack = 4

/** Growing words, those together that stand in line one below the other with nothing between them. */
function groupsOf(items: readonly Standing[]): readonly (readonly Growing[])[] {
  const sorted = items.filter(isGrowing).sort((a, b) => a.rect.y - b.rect.y)
  const groups: Growing[][] = []
  for (const item of sorted) {
    const group = groups.find((one) => {
      const last = one[one.length - 1]
      return last !== undefined && follows(item, last, items)
    })
    if (group === undefined) groups.push([item])
    else group.push(item)
  }
  return groups
}

function follows(item: Growing, above: Growing, items: readonly Standing[]): boolean {
  const gap = item.rect.y - bottomOf(above.rect)
  if (item.grows.isMeta || above.grows.isMeta) return false
  if (gap < -slack || item.grows.down !== above.grows.down) return false
  if (item.grows.across !== above.grows.across || !inLine(item, above)) return false
  const words = { ...item.rect, width: Math.max(item.rect.width, above.rect.width) }
  return items.every(({ node, rect }) => {
    const isBetween = rect.y >= bottomOf(above.rect) - slack && rect.y < item.rect.y
    return node === item.node || !isBetween || !sideBySide(rect, words)
  })
}

function inLine({ rect: one, grows }: Growing, { rect: other }: Growing): boolean {
  const edge = (rect: Rect): number =>
    rect.x + { start: 0, center: rect.width / 2, end: rect.width }[grows.across]
  return Math.abs(edge(one) - edge(other)) <= slack
}

function stackOf(group: readonly Growing[], rect: Rect): BoxNode {
  const [first] = group
  const key = `${first?.node.key ?? ''}.stack`
  const children = group.map(({ node, rect: own }, index): SlideNode => {
    const inside = unplaced(node)
    const before = group[index - 1]
    const top = before === undefined ? 0 : Math.max(0, own.y - bottomOf(before.rect))
    return top === 0
      ? inside
      : {
          ...plainBox(`${node.key}.below`, node.name),
          pad: { top, right: 0, bottom: 0, left: 0 },
          children: [inside],
        }
  })
  return {
    ...plainBox(key, 'Words'),
    at: { x: rect.x, y: rect.y },
    cross: first?.grows.across ?? 'start',
    children,
  }
}

/** The same node in a layout. */
function unplaced(node: SlideNode): SlideNode {
  const copy: { at?: SlideNode['at'] } & SlideNode = { ...node }
  delete copy.at
  return copy
}

/** A box around nothing yet, that adds nothing of its own: a column as large as its content. */
export function plainBox(key: string, name: string): BoxNode {
  return {
    kind: 'box',
    key,
    name,
    axis: 'column',
    width: 'hug',
    height: 'hug',
    gap: 0,
    pad: { top: 0, right: 0, bottom: 0, left: 0 },
    main: 'start',
    cross: 'start',
    children: [],
  }
}

/** Of the container's width: what words keep from the next thing, and from an edge they are far from. */
const leastGap = 0.022
const edge = 0.09

/**
 * Px down that words may take: to what comes next, or to the edge.
 *
 * @param isGone whether what has this key is hidden
 */
export function roomHeight(
  { rect, down, others, container: { width, height } }: Room,
  isGone: (key: string) => boolean,
): number {
  const beside = others.filter(({ key }) => !isGone(key))
  const margin = (distance: number): number =>
    Math.max(0, Math.min(distance, Math.max(rect.x, 0), edge * height))
  const below = beside.map((one) => one.rect.y).filter((y) => y >= bottomOf(rect) - slack)
  const above = beside.map((one) => bottomOf(one.rect)).filter((y) => y <= rect.y + slack)
  const next = Math.min(...below)
  const last = Math.max(...above)
  const gap = (distance: number): number => Math.max(0, Math.min(distance, leastGap * width))
  const foot =
    next === Infinity ? height - margin(height - bottomOf(rect)) : next - gap(next - bottomOf(rect))
  const head = last === -Infinity ? margin(rect.y) : last + gap(rect.y - last)
  const middle = rect.y + rect.height / 2
  const room = {
    start: foot - rect.y,
    end: bottomOf(rect) - head,
    center: 2 * Math.min(foot - middle, middle - head),
  }[down]
  return Math.max(rect.height, room)
}

function widthFor(
  { node, rect, grows }: Growing,
  items: readonly Standing[],
  { width }: { readonly width: number },
): number {
  const beside = items.filter(
    (one) =>
      one.node !== node &&
      one.rect.y < bottomOf(rect) &&
      bottomOf(one.rect) > rect.y &&
      !contains(one.rect, rect),
  )
  const right = rect.x + rect.width
  const gap = leastGap * width
  const margin = Math.max(0, Math.min(rect.x, width - right, edge * width))
  const rights = beside.map((one) => one.rect.x - gap).filter((x) => x + gap >= right - slack)
  const lefts = beside
    .map((one) => one.rect.x + one.rect.width + gap)
    .filter((x) => x - gap <= rect.x + slack)
  // What stands at the left keeps as much free at the right.
  const sides = grows.across === 'center' ? margin : Math.max(0, Math.min(rect.x, edge * width))
  const far = Math.min(width - sides, ...rights)
  const near = Math.max(
    grows.across === 'end' ? Math.min(width - right, edge * width) : sides,
    ...lefts,
  )
  const middle = rect.x + rect.width / 2
  const room = {
    start: far - rect.x,
    end: right - near,
    center: 2 * Math.min(far - middle, middle - near),
  }[grows.across]
  return Math.max(rect.width, room)
}

function isGrowing(item: Standing): item is Growing {
  return item.grows !== undefined
}

function unionOf(group: readonly Standing[]): Rect {
  const x = Math.min(...group.map(({ rect }) => rect.x))
  const y = Math.min(...group.map(({ rect }) => rect.y))
  const right = Math.max(...group.map(({ rect }) => rect.x + rect.width))
  const bottom = Math.max(...group.map(({ rect }) => bottomOf(rect)))
  return { x, y, width: right - x, height: bottom - y }
}

function sideBySide(one: Rect, other: Rect): boolean {
  return one.x < other.x + other.width && one.x + one.width > other.x
}

/** Whether `one` lies around or behind all of `other`: a card behind its words. */
function contains(one: Rect, other: Rect): boolean {
  return (
    one.x <= other.x + slack &&
    one.y <= other.y + slack &&
    one.x + one.width >= other.x + other.width - slack &&
    bottomOf(one) >= bottomOf(other) - slack
  )
}

function bottomOf({ y, height }: Rect): number {
  return y + height
}
