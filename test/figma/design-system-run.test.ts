import { describe, expect, it } from 'vitest'

import type { DrawRequest, ToUi } from '../../src/lib/messages/protocol'
import { nodesOf } from '../../src/lib/slide/walk'
import { colors, contentOf, makeForeign, readNames } from './support/design-file'
import { png } from './support/png'
import {
  drawRequest,
  ending,
  openPlugin,
  slidesOn,
  type Answer,
  type Plugin,
} from './support/plugin'
import { carousel, slide, text, title, meta, box, accent } from './support/slides'

const all = { variables: true, textStyles: true, section: true }

async function draw(plugin: Plugin, own: Partial<DrawRequest> = {}): Promise<Answer> {
  const { handlers } = plugin.commands
  handlers.image({ key: 'avatar', bytes: png(8, 8) })
  handlers.image({ key: 'photo', bytes: png(16, 8) })
  handlers.draw({ ...drawRequest(1, carousel), colors, layers: all, ...own })
  return ending(plugin.answers, 1)
}

function drawnOf([name, body]: Answer): ToUi['drawn'] {
  if (name !== 'drawn') throw new Error(`Expected drawn, received ${name} ${JSON.stringify(body)}`)
  return body
}

function layersOf({ figma }: Plugin): readonly SceneNode[] {
  return figma.currentPage.findAll(() => true)
}

describe('a carousel drawn with variables, text styles and a section', () => {
  it('looks as one drawn with plain values', async () => {
    const [plain, tied] = [openPlugin(), openPlugin()]
    await draw(plain, { layers: { variables: false, textStyles: false, section: false } })
    expect(drawnOf(await draw(tied)).refused).toEqual([])
    const [section] = tied.figma.currentPage.children
    if (section?.type !== 'SECTION') throw new Error('No section')
    const shots = [slidesOn(plain.figma), section.children].map((slides, index) =>
      slides.map(({ id }) => [plain, tied][index]?.host.png(id, 0.25)),
    )
    expect(shots[1]).toEqual(shots[0])
  })

  it('a fill laid to the size that words give its layer is as with plain values', async () => {
    const slanted = {
      kind: 'gradient',
      angle: 30,
      stops: [
        { at: 0, color: '#000000' },
        { at: 1, color: '#FFFFFF' },
      ],
    } as const
    const slides = [
      slide('p1', '01 Words', [
        box('p1/card', { fill: slanted }, [text('p1/title', 'Many words', { style: title })]),
      ]),
    ]
    const [plain, tied] = [openPlugin(), openPlugin()]
    await draw(plain, { slides, layers: { variables: false, textStyles: false, section: false } })
    expect(drawnOf(await draw(tied, { slides })).refused).toEqual([])
    const [own, other] = [plain, tied].map((plugin) => {
      const card = layersOf(plugin).find(({ name }) => name === 'Card')
      return card !== undefined && 'fills' in card ? [card.height, card.fills] : []
    })
    expect(own?.[0]).toBe(title.lineHeight)
    expect(other).toEqual(own)
  })

  it('has each colour of the theme bound, and every text in its style', async () => {
    const plugin = openPlugin()
    await draw(plugin)
    const names = await readNames(plugin.figma)
    const bound = new Map<string, Set<string>>()
    for (const layer of layersOf(plugin)) {
      if (!('fills' in layer) || layer.type === 'SECTION' || typeof layer.fills === 'symbol')
        continue
      for (const paint of layer.fills) {
        if (paint.type !== 'SOLID') continue
        const { color, boundVariables } = paint
        const hex = [color.r, color.g, color.b].map((each) => Math.round(each * 255)).join(' ')
        const name = names.get(boundVariables?.color?.id ?? '') ?? 'plain'
        bound.set(hex, (bound.get(hex) ?? new Set()).add(name))
      }
    }
    const found = [...bound].map(([hex, own]) => [hex, ...own].join(': ')).sort()
    expect(found).toEqual([
      '21 20 15: text',
      '243 241 236: background',
      '255 255 255: surface',
      '34 57 232: accent',
      '95 93 84: muted',
    ])
    const texts = layersOf(plugin).filter((layer): layer is TextNode => layer.type === 'TEXT')
    expect(texts.length).toBeGreaterThan(8)
    for (const layer of texts) expect(layer.textStyleId).not.toBe('')
  })

  it('is one step of undo', async () => {
    const plugin = openPlugin()
    await makeForeign(plugin.figma)
    plugin.figma.commitUndo()
    const before = await contentOf(plugin.figma)
    await draw(plugin)
    plugin.host.undo()
    expect(await contentOf(plugin.figma)).toEqual(before)
  })

  it('costs one call a text more, and few for the file', async () => {
    const [plain, tied] = [openPlugin(), openPlugin()]
    for (const plugin of [plain, tied]) plugin.host.calls.reset()
    await draw(plain, { layers: { ...all, variables: false, textStyles: false, section: false } })
    await draw(tied, { layers: { ...all, section: false } })
    const texts = carousel.flatMap(nodesOf).filter(({ kind }) => kind === 'text').length
    const more = tied.host.calls.total - plain.host.calls.total
    expect(more).toBeLessThan(120 + 6 * texts)
  })
})

describe('a failure at any call of drawing with variables, text styles and a section', () => {
  const small = [
    slide('p1', '01 Cover', [
      box('p1/stage', { fill: accent }, [
        text('p1/title', 'Small models', { style: title }),
        text('p1/page', '1', { style: meta }),
      ]),
    ]),
  ]

  it('leaves the file as it was, or draws without what Figma refused', async () => {
    const outcomes = new Map<string, number>()
    for (let call = 1; ; call += 1) {
      const plugin = openPlugin()
      const { host, figma } = plugin
      await makeForeign(figma)
      figma.commitUndo()
      const before = await contentOf(figma)
      host.failAt(call)
      const answer = await draw(plugin, { slides: small })
      const isThrough = host.calls.total < call
      host.failAt(null)
      for (let turns = 0; turns < 3; turns += 1) await new Promise((done) => setTimeout(done))
      if (answer[0] === 'failed') expect(await contentOf(figma)).toEqual(before)
      else {
        const { refused } = drawnOf(answer)
        const collections = await figma.variables.getLocalVariableCollectionsAsync()
        const styles = await figma.getLocalTextStylesAsync()
        const [own] = figma.currentPage.children
        const texts = figma.currentPage.findAllWithCriteria({ types: ['TEXT'] })
        // One text may be refused its style when all others have theirs.
        const isStyled = styles.length > 1 && texts.every(({ textStyleId }) => textStyleId !== '')
        expect([collections.length > 1, isStyled, own?.type === 'SECTION']).toEqual([
          !refused.includes('variables'),
          !refused.includes('textStyles'),
          !refused.includes('section'),
        ])
        host.undo()
        expect(await contentOf(figma)).toEqual(before)
        if (refused.length === 0 && isThrough) break
        outcomes.set(refused.join(), (outcomes.get(refused.join()) ?? 0) + 1)
      }
      outcomes.set(answer[0], (outcomes.get(answer[0]) ?? 0) + 1)
    }
    expect(outcomes.get('variables')).toBeGreaterThan(15)
    expect(outcomes.get('textStyles')).toBeGreaterThan(15)
    expect(outcomes.get('section')).toBeGreaterThan(10)
    // Fewer than calls that draw: a text that is refused its style keeps plain values and the run goes on.
    expect(outcomes.get('failed')).toBeGreaterThan(60)
  }, 120_000)
})
