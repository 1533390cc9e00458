import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import '../support/seed'
import type { Slide } from '../../src/lib/slide/node'
import { slide as frame, text } from '../figma/support/slides'
import { pageOf, places, planDeck, updateDeck, type Frame, type Page } from './support/deck'
import { all, own } from './support/model'

const sentences = [
  'Threads are read by few people to the end',
  'Slides are another matter, says the study',
  'Which is why this deck is here at all',
  'Nobody has ever counted the posts',
  'A carousel is what people swipe through',
  'Every edit by its maker is sacred',
] as const

/** Every sentence on one slide at most, so that text flows from slide to slide as a thread's does. */
const anyDeck: fc.Arbitrary<readonly Slide[]> = fc
  .record({
    keys: fc.shuffledSubarray(['p1', 'p2', 'p3', 'p4'], { minLength: 1 }),
    order: fc.shuffledSubarray([...sentences]),
    homes: fc.array(fc.nat(100), { minLength: sentences.length, maxLength: sentences.length }),
    color: fc.constantFrom('#111111', '#222222'),
  })
  .map(({ keys, order, homes, color }) =>
    keys.map((key, place) => {
      const words = order.filter((_, index) => (homes[index] ?? 0) % keys.length === place)
      const body = text(`${key}/body`, words.join('\n'), { color: { kind: 'solid', color } })
      return frame(key, `Slide ${key}`, [text(`${key}/page`, `${place + 1}/${keys.length}`), body])
    }),
  )

interface Act {
  readonly kind: 'mend' | 'move' | 'delete' | 'add' | 'faint'
  readonly which: number
  readonly where: number
}

const anyActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>('mend', 'mend', 'mend', 'move', 'delete', 'add', 'faint'),
    which: fc.nat(100),
    where: fc.nat(100),
  }),
  { maxLength: 4 },
)

function act(page: Page, { kind, which, where }: Act): void {
  const one = page.frames[which % Math.max(1, page.frames.length)]
  if (one === undefined) return
  const body = all(one.canvas.root).find(({ key }) => key === `${one.key}/body`)
  if (kind === 'delete') page.frames = page.frames.filter((other) => other !== one)
  if (kind === 'move') one.at = { x: one.at.x + where, y: one.at.y + 2000 }
  if (kind === 'add') one.canvas.root.children.push(own(`Sticker ${which} ${where}`))
  if (body === undefined) return
  if (kind === 'faint') body.props = { ...body.props, opacity: 0.5 }
  if (kind !== 'mend') return
  const paragraphs = (body.props.paragraphs ?? []).map((paragraph, index, list) =>
    index === where % list.length && paragraph.text !== '' && !paragraph.text.endsWith('!')
      ? { ...paragraph, text: `${paragraph.text}!` }
      : paragraph,
  )
  body.props = { ...body.props, paragraphs }
}

const anyWork = fc.record({
  first: anyDeck,
  rounds: fc.array(fc.record({ acts: anyActs, next: anyDeck }), { minLength: 1, maxLength: 3 }),
})

function check(law: (page: Page, next: readonly Slide[]) => void): void {
  fc.assert(
    fc.property(anyWork, ({ first, rounds }) => {
      const page = pageOf(first)
      rounds.forEach(({ acts, next }, round) => {
        for (const one of acts) act(page, one)
        if (round === rounds.length - 1) law(page, next)
        else updateDeck(page, next)
      })
    }),
    { numRuns: 150 },
  )
}

function wordsOf(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ canvas }) =>
    [canvas.root, ...canvas.aside]
      .flatMap(all)
      .flatMap(({ props }) => (props.paragraphs ?? []).map((paragraph) => paragraph.text)),
  )
}

describe('any hand, any next deck', () => {
  it('every mended sentence stays, wherever its text goes', () => {
    check((page, next) => {
      const mine = wordsOf(page.frames).filter((words) => words.endsWith('!'))
      updateDeck(page, next)
      expect(wordsOf([...page.frames, ...page.aside])).toEqual(expect.arrayContaining([...mine]))
    })
  })

  it('every layer a person added stays', () => {
    check((page, next) => {
      const idsOf = (frames: readonly Frame[]): readonly string[] =>
        frames
          .flatMap(({ canvas }) => [canvas.root, ...canvas.aside].flatMap(all))
          .map(({ id }) => id)
      const mine = idsOf(page.frames).filter((id) => id.startsWith('own:'))
      updateDeck(page, next)
      expect(idsOf([...page.frames, ...page.aside])).toEqual(expect.arrayContaining([...mine]))
    })
  })

  it('a deleted slide stays deleted while it is wanted', () => {
    check((page, next) => {
      const stood = page.frames.map(({ key }) => key)
      const deleted = page.record.filter((key) => !stood.includes(key))
      updateDeck(page, next)
      expect(page.frames.filter(({ key }) => deleted.includes(key))).toEqual([])
    })
  })

  it('updating twice is updating once', () => {
    check((page, next) => {
      updateDeck(page, next)
      const again = planDeck(page, next)
      for (const step of again.steps) {
        expect(step.kind === 'keep' ? [step.at, step.merge.patches] : step).toEqual([null, []])
      }
      expect(again.order).toBeNull()
      expect([again.plan.restyled, again.plan.inserted, again.plan.removed]).toEqual([0, 0, 0])
    })
  })

  it('an edit that is told and stands is told again', () => {
    check((page, next) => {
      const told = updateDeck(page, next, { readsAll: true }).plan.edits
      const again = planDeck(page, next, { readsAll: true }).plan.edits.map(({ id }) => id)
      const stands = new Set(page.frames.map(({ key }) => key))
      for (const { id, slide, property } of told) {
        // A slide that stood apart from others may be all that is left of the row.
        const isOfRow = property === 'deleted' || property === 'position'
        if (stands.has(slide) && !isOfRow) expect(again).toContain(id)
      }
    })
  })

  it('given up, all is as if it was made anew', () => {
    check((page, next) => {
      const kept = page.aside.length
      updateDeck(page, next, { discard: 'all' })
      const fresh = pageOf(next)
      expect(wordsOf(page.frames)).toEqual(wordsOf(fresh.frames))
      const [first] = page.frames
      for (const one of page.frames) {
        one.at = { x: one.at.x - (first?.wasAt.x ?? 0), y: one.at.y - (first?.wasAt.y ?? 0) }
      }
      expect(places(page.frames)).toBe(places(fresh.frames))
      expect(page.aside).toHaveLength(kept)
    })
  })
})
