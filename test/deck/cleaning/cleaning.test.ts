import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanPost, cleanThread } from '../../../src/lib/deck/cleaning/cleaning'
import { cleaningFinds } from '../../../src/lib/deck/cleaning/finds'
import type { DeckBlock } from '../../../src/lib/deck/deck'
import { blocksText, blockText } from '../../../src/lib/deck/words'
import {
  cleaningSwitches,
  type Cleaning,
  type CleaningSwitch,
} from '../../../src/lib/settings/cleaning'
import { defaultSettings } from '../../../src/lib/settings/settings'
import type { Post } from '../../../src/lib/thread/thread'
import { runsText } from '../../../src/lib/thread/text'
import { mara, post, thread } from '../../templates/samples'
import { runs } from '../../support/samples'

const { cleaning: all } = defaultSettings
const nothing: Cleaning = {
  pointers: false,
  threadMarks: false,
  counters: false,
  tracking: false,
  hashtags: false,
  callToAction: false,
  kept: [],
}

interface Where {
  readonly at?: 'first' | 'middle' | 'last'
  readonly only?: CleaningSwitch
  readonly off?: CleaningSwitch
}

function cleaned(given: string | Post, { at = 'middle', only, off }: Where = {}): string {
  const base = only === undefined ? all : { ...nothing, [only]: true }
  const cleaning = off === undefined ? base : { ...base, [off]: false }
  const context = { isFirst: at === 'first', isLast: at === 'last', cleaning }
  return blocksText(cleanPost(typeof given === 'string' ? post(given) : given, context).blocks)
}

describe('pointers', () => {
  it.each([
    ['It rises twice.\n\nCheck this 👇', 'It rises twice.'],
    ['It rises twice. Check this out👇', 'It rises twice.'],
    ['It rises twice.\n\nCheck this out:', 'It rises twice.'],
    ['It looks like a jar 👇', 'It looks like a jar'],
    ['It looks like a jar 👇🏽⬇️', 'It looks like a jar'],
    ['I share it in this thread 🧵 👇', 'I share it in this thread'],
    ['Six steps.\n\nContinue reading ... 📖', 'Six steps.'],
    ["Six steps.\n\nLet's dive in 👇", 'Six steps.'],
    ['Seis pasos.\n\nVamos allá 👇', 'Seis pasos.'],
    ['Seis passos. Bora lá 👇', 'Seis passos.'],
    ['Sechs Schritte.\n\nLos geht’s 👇', 'Sechs Schritte.'],
    ['Six étapes.\n\nC’est parti ⬇️', 'Six étapes.'],
    ['六つの手順です。\n\n続きはこちら👇', '六つの手順です。'],
    ['一共六步。\n\n往下看👇', '一共六步。'],
    ['ست خطوات.\n\nالتفاصيل أدناه 👇', 'ست خطوات.'],
    ['Flour 👉 water', 'Flour 👉 water'],
    ['You should check this oven.', 'You should check this oven.'],
    ['Check this twice a day.', 'Check this twice a day.'],
    ['We had to look at this', 'We had to look at this'],
  ])('%j → %j', (text, left) => {
    expect(cleaned(text)).toBe(left)
  })

  it('stay when the person wants them, and in a last post without a picture', () => {
    expect(cleaned('Look here 👇', { off: 'pointers' })).toBe('Look here 👇')
    expect(cleaned('Look here 👇', { at: 'last' })).toBe('Look here 👇')
  })

  it('stay when they are all a post says, but not beside its picture', () => {
    expect(cleaned('Continue reading ... 📖')).toBe('Continue reading ... 📖')
    expect(cleaned(post('👇', 'image'))).toBe('')
  })

  it('at the end of a last post: the address of the thread itself, not any other', () => {
    const own = 'Bye! https://twitter.com/maralindq/status/1234567890'
    expect(cleaned(own, { at: 'last' })).toBe('Bye!')
    expect(cleaned(own, { at: 'last', off: 'pointers' })).toBe(own)
    expect(cleaned(own)).toBe(own)
    const other = 'Bye! https://example.com/bread'
    expect(cleaned(other, { at: 'last' })).toBe(other)
  })

  it('are also quotes of a post of the thread itself; others stand on slides', () => {
    const quoting = (text: string): Post => ({
      ...post('Share the first one, please.'),
      quote: { author: mara, runs: post(text).runs, media: [] },
    })
    const [, own, others] = cleanThread(
      thread(['How I bake', quoting('How I bake'), quoting('How we bake')]),
      all,
    ).posts
    expect(own?.quote).toBeUndefined()
    expect(own?.phrases.map(({ key, count }) => [key, count])).toEqual([['pointers', 1]])
    expect(others?.quote).toBeDefined()
  })
})

describe('thread marks', () => {
  it.each([
    ['How bread works\n\nA thread 🧵👇', 'How bread works'],
    ['How bread works\n(A short thread)', 'How bread works'],
    ['How bread works: a thread', 'How bread works:'],
    ['How bread works – a 🧵', 'How bread works'],
    ['How bread works. THREAD', 'How bread works.'],
    ['THREAD: how bread works', 'how bread works'],
    ['[Thread] How bread works', 'How bread works'],
    ['🧵 How bread works', 'How bread works'],
    ['Thread:\n\nHow bread works', 'How bread works'],
    ['Cómo se hace el pan\n\nUn hilo 🧵👇', 'Cómo se hace el pan'],
    ['Cómo se hace el pan. Abro hilo:', 'Cómo se hace el pan.'],
    ['Como se faz pão\n\nSegue o fio 🧶', 'Como se faz pão'],
    ['Wie Brot geht\n\nEin Thread', 'Wie Brot geht'],
    ['Hoe brood werkt\n\nEen draadje 🧵', 'Hoe brood werkt'],
    ['Comment on fait du pain\n\nUn fil 👇', 'Comment on fait du pain'],
    ['パンの作り方\n\nスレッド🧵', 'パンの作り方'],
    ['面包怎么做\n\n长文🧵', '面包怎么做'],
    ['빵 만드는 법\n\n타래 👇', '빵 만드는 법'],
    ['Как печь хлеб\n\nТред 👇', 'Как печь хлеб'],
    ['كيف يُصنع الخبز\n\nثريد 👇', 'كيف يُصنع الخبز'],
  ])('%j → %j', (text, left) => {
    expect(cleaned(text, { at: 'first' })).toBe(left)
    expect(cleaned(text, { at: 'first', off: 'threadMarks' })).not.toBe(left)
  })

  it.each([
    'A thread',
    'I need needle and thread',
    'Every thread has a beginning.',
    'This is how a thread of dough looks',
    'Un fil de soie\nUn autre jour',
  ])('%j is what the writer says', (text) => {
    expect(cleaned(text, { at: 'first' })).toBe(text)
  })

  it('of later posts only the sign at the end goes', () => {
    expect(cleaned('More in my other thread 🧵')).toBe('More in my other thread')
    expect(cleaned('Flour\n\nThread')).toBe('Flour\nThread')
  })
})

describe('hashtags', () => {
  it.each([
    ['Bread takes time. #bread #baking', 'Bread takes time.'],
    ['Bread takes time\n\n#bread #baking', 'Bread takes time'],
    ['Bread takes time\n#bread\n#baking', 'Bread takes time'],
    ['Bread takes time 🍞 #bread', 'Bread takes time 🍞'],
    ['How we bake at home #bread #baking #flour', 'How we bake at home'],
    ['パンは時間です。 #パン #発酵', 'パンは時間です。'],
    ['الخبز يحتاج وقتًا. #خبز', 'الخبز يحتاج وقتًا.'],
    ['- flour\n- water\n\n#bread', 'flour\nwater'],
  ])('%j → %j', (text, left) => {
    expect(cleaned(text)).toBe(left)
    expect(cleaned(text, { off: 'hashtags' })).not.toBe(left)
  })

  it.each([
    'I love #bread',
    '#bread is slow food',
    'We talk about #bread #flour #water',
    'Three things: #bread #flour #water',
    'Buy now $WHEAT #wheat',
    '#bread #baking',
  ])('%j stay: they are a part of the sentence, or all there is', (text) => {
    expect(cleaned(text)).toBe(text)
  })

  it('are counted one by one', () => {
    const { notes } = cleanThread(thread(['A.', 'B. #one #two', 'C. #three']), all)
    expect(notes).toEqual([{ code: 'hashtags-left-out', count: 3 }])
  })
})

describe('counters', () => {
  const counted = (at: 'start' | 'end', text: string): Post => ({
    ...post('Flour and water'),
    counter: { number: 2, text, at },
  })

  it('are beside the text already; switched off, they stand where they stood', () => {
    expect(cleaned(counted('start', '2/'))).toBe('Flour and water')
    expect(cleaned(counted('start', '2/'), { off: 'counters' })).toBe('2/ Flour and water')
    expect(cleaned(counted('end', '(2/n)'), { off: 'counters' })).toBe('Flour and water (2/n)')
  })

  it('that a person typed are words like the others', () => {
    expect(cleaned('2/ Flour and water')).toBe('2/ Flour and water')
  })
})

describe('blocks', () => {
  it('three lines of code that nobody fenced are code, three lines of verse are not', () => {
    const kinds = (text: string): readonly unknown[] =>
      cleanPost(post(text), { isFirst: false, isLast: false, cleaning: all }).blocks
    const code = 'def rise(hours):\n    dough = feed(hours)\n    return dough'
    expect(kinds(code)).toEqual([{ kind: 'code', language: 'python', text: code }])
    const verse = 'The dough is slow,\nthe night is long,\nreturn to bed.'
    expect(kinds(verse)).toMatchObject([{ kind: 'paragraph' }])
  })

  it('lines with an emoji each are a list', () => {
    const { blocks } = cleanPost(post('✅ warm\n❌ hot'), {
      isFirst: false,
      isLast: false,
      cleaning: all,
    })
    expect(blocks).toMatchObject([{ kind: 'list', ordered: false }])
  })
})

describe('what cleaning says of a thread', () => {
  const given = thread([
    'How I bake\n\nA thread 🧵',
    { ...post('Water. Check this 👇', 'image'), counter: { number: 2, text: '2/', at: 'start' } },
    'Salt https://example.com/salt?utm_source=x #salt',
    'Follow me for more bread.',
  ])

  it('is one note a switch, with the post where it is one', () => {
    expect(cleanThread(given, all).notes).toEqual([
      { code: 'pointer-left-out', count: 1, post: 1 },
      { code: 'thread-mark-left-out', count: 1, post: 0 },
      { code: 'counter-left-out', count: 1, post: 1 },
      { code: 'tracking-left-out', count: 1, post: 2 },
    ])
    expect(cleanThread(given, nothing).notes).toEqual([])
  })

  it('is found whether it is switched on or off', () => {
    expect(cleaningFinds(given)).toEqual({
      pointers: 1,
      threadMarks: 1,
      counters: 1,
      tracking: 1,
      hashtags: 0,
      callToAction: 1,
    })
  })
})

/** All that is read on a slide: two lines that begin with 🧵 are a list with that sign as its marker. */
function shown(blocks: readonly DeckBlock[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map((item) => (block.marker ?? '') + runsText(item))
      : [blockText(block)],
  )
  return lines.join('\n')
}

describe('any post', () => {
  const part = fc.constantFrom(
    ...[
      'A thread 🧵👇',
      'Thread:',
      '🧵',
      'Check this 👇',
      '#bread',
      '#a #b #c',
      'Flour.',
      '\n',
      '\n\n',
    ],
    ...[
      'https://x.com/mara/status/1?s=20',
      'https://a.example/?utm_source=b',
      ' ',
      '👇',
      'Un hilo',
    ],
  )
  const cleanings = fc.record(
    Object.fromEntries(cleaningSwitches.map((key) => [key, fc.boolean()])) as Record<
      CleaningSwitch,
      fc.Arbitrary<boolean>
    >,
  )

  it('that has words keeps some, and loses none when all is off', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        cleanings,
        (parts, isFirst, isLast, switches) => {
          const cleaning = { ...switches, kept: [] }
          const own = post(parts.join(' '))
          const text = (given: Cleaning): string =>
            blocksText(cleanPost(own, { isFirst, isLast, cleaning: given }).blocks)
          const whole = text(nothing)
          const { blocks } = cleanPost(own, { isFirst, isLast, cleaning: nothing })
          expect(shown(blocks).replace(/\s/g, '')).toBe(parts.join('').replace(/\s/g, ''))
          expect(text(cleaning).trim() === '').toBe(whole.trim() === '')
        },
      ),
      { endOnFailure: true, numRuns: runs(100) },
    )
  })

  it('whose every phrase is kept is as it was written, and the same phrases are found', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        (parts, isFirst, isLast) => {
          const own = post(parts.join(' '))
          const clean = (kept: Cleaning['kept']) =>
            cleanPost(own, { isFirst, isLast, cleaning: { ...all, kept } })
          // What is kept can bring to light what stood before it.
          let kept: Cleaning['kept'] = []
          for (let round = 0; round < 8; round += 1)
            kept = [...kept, ...clean(kept).phrases.filter(({ isKept }) => !isKept)]
          const { blocks, phrases } = clean(kept)
          expect(phrases.filter(({ isKept }) => !isKept)).toEqual([])
          expect(shown(blocks).replace(/\s/g, '')).toBe(parts.join('').replace(/\s/g, ''))
        },
      ),
      { endOnFailure: true, numRuns: runs(100) },
    )
  })
})
