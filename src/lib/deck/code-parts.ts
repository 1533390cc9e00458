/** A listing that does not fit on one slide, cut between its lines. */
import type { Code, CodeSlide, DeckSlide } from './deck'
import { mostOnOneSlide, type Fitting } from './fitting'

/** The listing in as few parts as fit, the heading over the first, what is said under it below the last. */
export function splitCode(slide: CodeSlide, fits: Fitting['fits']): readonly DeckSlide[] {
  const text = slide.code.text.split('\n')
  const lines = text.map((line, index) => ({
    text: line,
    cost: cutCost(line, text[index - 1] ?? ''),
  }))
  const filled = text.reduce((sum, line) => sum + (line.trim() === '' ? 0 : line.length), 0)
  const tryWith = (count: number): readonly DeckSlide[] | null => {
    const parts: DeckSlide[] = []
    for (const part of codeParts(slide, lines, count)) {
      if (!fits(part)) return null
      parts.push(part)
    }
    return parts
  }
  const least = Math.max(2, Math.ceil(filled / mostOnOneSlide))
  // In steps that grow, so that a very long listing is soon found to fit; then those that were stepped over.
  let [failed, count] = [least - 1, least]
  while (count < lines.length && tryWith(count) === null) {
    failed = count
    count += Math.max(1, Math.floor(count / 8))
  }
  for (let fewer = failed + 1; fewer <= Math.min(count, lines.length); fewer += 1) {
    const found = tryWith(fewer)
    if (found !== null) return found
  }
  return [...codeParts(slide, lines, lines.length)]
}

interface CodeLine {
  readonly text: string
  /** How bad it is to cut before it. */
  readonly cost: number
}

/** Best after a blank line, then where it is least indented; a part never begins with a blank line if it can. */
function cutCost(line: string, before: string): number {
  const indent = line.length - line.trimStart().length
  return (line.trim() === '' ? 1000 : indent * 10) + (before.trim() === '' ? 0 : 500)
}

/** The parts of a listing that is cut in up to `count`, made one after the other. */
function* codeParts(
  slide: CodeSlide,
  lines: readonly CodeLine[],
  count: number,
): Generator<DeckSlide, void> {
  const cuts = [0]
  for (let index = 1; index < count; index += 1) {
    const at = codeCut(lines, (lines.length * index) / count, lines.length / count / 3)
    if (at > (cuts[cuts.length - 1] ?? 0)) cuts.push(at)
  }
  const { title, number, ...rest } = slide
  for (const [index, from] of cuts.entries()) {
    const own = lines.slice(from, cuts[index + 1] ?? lines.length).map(({ text }) => text)
    const code: Code = { ...slide.code, text: withoutBlankEnds(own).join('\n') }
    const part = { index: index + 1, of: cuts.length }
    const isLast = index === cuts.length - 1
    const base = {
      ...rest,
      code,
      ...(cuts.length === 1 ? {} : { part }),
      blocks: isLast ? slide.blocks : [],
    }
    yield index > 0
      ? base
      : {
          ...base,
          ...(title === undefined ? {} : { title }),
          ...(number === undefined ? {} : { number }),
        }
  }
}

/** The line before which to cut: of those within `reach` of `target` the one of the least cost and distance. */
function codeCut(lines: readonly CodeLine[], target: number, reach: number): number {
  const within = Math.max(0.5, reach)
  let best: number | null = null
  let least = Infinity
  for (let index = Math.max(1, Math.ceil(target - within)); index <= target + within; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const cost = line.cost + Math.abs(index - target)
    if (cost < least) [best, least] = [index, cost]
  }
  return best ?? Math.max(1, Math.round(target))
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const filled = lines.map((line) => line.trim() !== '')
  const from = filled.indexOf(true)
  return from < 0 ? lines : lines.slice(from, filled.lastIndexOf(true) + 1)
}
