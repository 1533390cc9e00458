/**
 * The words of a post in an editable element: painted from runs as text and spans, never as markup, and read back as
 * text. Offsets are UTF-16, in the joined text.
 */
import { runsText } from '../../thread/text'
import type { Run } from '../../thread/thread'

/** What is chosen; `from` is where the cursor stands if nothing is. */
export interface Chosen {
  readonly from: number
  readonly to: number
}

interface Part {
  readonly text: string
  /** Marks of the run, and "link" for names and addresses; '' for plain words. */
  readonly look: string
}

export function paintRuns(element: HTMLElement, runs: readonly Run[]): void {
  const parts = partsOfRuns(runs).map(({ text, look }) => {
    const words = document.createTextNode(text)
    if (look === '') return words
    const span = document.createElement('span')
    span.dataset['look'] = look
    span.append(words)
    return span
  })
  element.replaceChildren(
    ...parts,
    ...(needsEnd(runsText(runs)) ? [document.createElement('br')] : []),
  )
}

/** Whether an element shows these runs already, so that cursor, spelling marks and the like can stay. */
export function isPainted(element: HTMLElement, runs: readonly Run[]): boolean {
  const shown = partsOf(element)
  const parts = partsOfRuns(runs)
  const hasEnd = element.lastChild?.nodeName === 'BR'
  return (
    hasEnd === needsEnd(runsText(runs)) &&
    shown.length === parts.length &&
    shown.every(({ text, look }, at) => {
      const part = parts[at]
      return text === part?.text && look === part.look
    })
  )
}

/** The text an element shows; a break at its very end only holds the last line open. */
export function readText(element: ParentNode): string {
  return partsOf(element)
    .map(({ text }) => text)
    .join('')
}

/** An empty last line is only shown where something stands in it. */
function needsEnd(text: string): boolean {
  return text === '' || text.endsWith('\n')
}

function partsOfRuns(runs: readonly Run[]): readonly Part[] {
  return joined(runs.map((run) => ({ text: run.text, look: lookOf(run) })))
}

function lookOf({ kind, marks = [] }: Run): string {
  const looks: readonly string[] = kind === 'text' ? marks : [...marks, 'link']
  return [...looks].sort().join(' ')
}

function partsOf(parent: ParentNode): readonly Part[] {
  const parts: Part[] = []
  const collect = (node: Node, look: string): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push({ text: node.nodeValue ?? '', look })
    else if (node.nodeName === 'BR') {
      if (node !== parent.lastChild) parts.push({ text: '\n', look })
    } else
      for (const child of node.childNodes)
        collect(child, (node instanceof HTMLElement && node.dataset['look']) || look)
  }
  for (const child of parent.childNodes) collect(child, '')
  return joined(parts)
}

function joined(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const last = all[all.length - 1]
    if (part.text === '') continue
    if (last?.look === part.look) all[all.length - 1] = { ...last, text: last.text + part.text }
    else all.push(part)
  }
  return all
}

/** What is chosen in an element; null where the cursor stands elsewhere. */
export function chosenIn(element: HTMLElement): Chosen | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  return {
    from: offsetIn(element, range.startContainer, range.startOffset),
    to: offsetIn(element, range.endContainer, range.endOffset),
  }
}

function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return readText(before.cloneContents()).length
}

/** Puts the cursor into an element, or chooses some of its text. */
export function choose(element: HTMLElement, { from, to }: Chosen): void {
  const selection = document.getSelection()
  if (selection === null) return
  const [start, startAt] = positionIn(element, from)
  const [end, endAt] = positionIn(element, to)
  selection.setBaseAndExtent(start, startAt, end, endAt)
}

function positionIn(element: HTMLElement, at: number): readonly [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = at
  let last: Node | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? ''
    if (left <= length) return [node, left]
    left -= length
    last = node
  }
  return last === null ? [element, 0] : [last, last.nodeValue?.length ?? 0]
}

/**
 * Where the cursor stands after words were changed from elsewhere: behind what is new. Of the places where that can
 * be ("a a" without one "a "), the one that keeps what stood behind the cursor at `caret` is taken.
 */
export function behindChange(before: string, after: string, caret: number): number {
  const kept = after.length - (before.length - caret)
  const same = Math.min(caret, kept)
  if (
    kept >= 0 &&
    before.slice(caret) === after.slice(kept) &&
    before.slice(0, same) === after.slice(0, same)
  )
    return kept
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charAt(start) === after.charAt(start)) start += 1
  let end = 0
  while (
    end < most - start &&
    before.charAt(before.length - 1 - end) === after.charAt(after.length - 1 - end)
  )
    end += 1
  return after.length - end
}
