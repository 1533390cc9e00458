import fc from 'fast-check'
import { expect, it } from 'vitest'

import { themes } from '../../src/lib/templates/themes'
import { createMeasure } from '../../src/lib/deck/line-breaking'
import type { Slide } from '../../src/lib/slide/node'
import { defaultSettings, patternIds, type PatternId } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { templates } from '../../src/lib/templates/all'
import { bread, fixedWidth, thread } from '../templates/samples'
import { isWhole } from '../support/samples'
import { deeds, type Deed } from './support/deeds'
import { drawnOf } from './support/hand'
import { openPlugin, slidesOn, type Plugin } from './support/plugin'
import { stateOf } from './support/state'

interface Look {
  readonly template: number
  readonly theme: number
  readonly body: number
  /** px; 1080 wide. */
  readonly height: number
  /** Its drawings have other paths when it is another. */
  readonly pattern: PatternId
  /** Posts left out, so that slides come and go. */
  readonly without: number
}

const anyLook = (template: number): fc.Arbitrary<Look> =>
  fc.record({
    template: fc.constant(template),
    theme: fc.nat(themes.length - 1),
    body: fc.constantFrom(30, 36, 44),
    height: fc.constantFrom(1080, 1350, 1920),
    pattern: fc.constantFrom(...patternIds),
    without: fc.constantFrom(-1, 2, 3),
  })

function deck({ template, theme, body, height, pattern, without }: Look): readonly Slide[] {
  const posts = bread.slice(0, 5).filter((_, index) => index !== without)
  const ids = templates.map(({ id }) => id)
  const chosen = ids[template % ids.length] ?? 'editorial'
  return buildCarousel({
    thread: thread(posts),
    settings: {
      ...defaultSettings,
      template: chosen,
      theme: themes[theme]?.id ?? 'bone',
      type: { ...defaultSettings.type, body },
      canvas: { ...defaultSettings.canvas, ratio: 'custom', height },
      pattern: { ...defaultSettings.pattern, id: pattern },
    },
    pictures: new Map(),
    measure: createMeasure(fixedWidth),
  }).slides
}

/** A box that a hand makes an instance of a component of, a layer that it deletes, and one it puts something into. */
const anyStructure = fc.record({
  instance: fc.option(fc.nat(500)),
  deleted: fc.option(fc.nat(500)),
  into: fc.option(fc.nat(500)),
})

/** Keys of a layer and of all of ours in it. */
function keysIn(layer: SceneNode): readonly string[] {
  const inside = 'children' in layer ? layer.children.flatMap(keysIn) : []
  const key = keyOf(layer)
  return key === '' ? inside : [key, ...inside]
}

interface Done {
  readonly key: string
  readonly layer: SceneNode
  readonly deed: Deed
  /** Its text before the edit. */
  readonly text: string
}

/**
 * The layers that carry an edit after an update, by key; none when it is lost.
 *
 * @param aside Figma's ids of the layers that were moved beside the row because no slide wants them, as reported:
 * their place is given up, all else stands
 * @param fresh what the slides say without any edit: words go where their text goes,
 * and stand also where they were when that was kept for another edit
 * @param edited keys of what a hand changed itself
 */
function carriersOf(
  { key, layer, deed, text }: Done,
  aside: ReadonlySet<string>,
  fresh: ReadonlyMap<string, SceneNode>,
  now: ReadonlyMap<string, SceneNode>,
  edited: ReadonlySet<string>,
): readonly string[] {
  const isLeft = deed.property === 'place' && aside.has(layer.id)
  const own = !layer.removed && (isLeft || deed.stands(layer)) ? [key] : []
  if (deed.property !== 'words') return own
  const goals = [...fresh].filter(([goal, one]) => {
    const carrier = now.get(goal)
    const isGoal = one.type === 'TEXT' && one.characters === text && !edited.has(goal)
    return isGoal && carrier !== undefined && deed.stands(carrier)
  })
  return [...own, ...goals.map(([goal]) => goal)]
}

/** An instance stands where the box stood, which is its component now, on the page. */
function instanced({ figma }: Plugin, box: SceneNode | undefined): void {
  const { parent } = box ?? {}
  if (box?.type !== 'FRAME' || parent === null || parent === undefined) return
  if (!('insertChild' in parent)) return
  const index = parent.children.findIndex(({ id }) => id === box.id)
  const component = figma.createComponentFromNode(box)
  parent.insertChild(index, component.createInstance())
  figma.currentPage.appendChild(component)
}

/** Whether Figma let it be done: much is not to be changed in an instance. */
function isDone(deed: Deed, layer: SceneNode): boolean {
  try {
    return deed.act(layer)
  } catch {
    return false
  }
}

/** A third of them words: only these may go elsewhere, and be lost on the way. */
const anyDeed = fc.oneof(
  { weight: 2, arbitrary: fc.nat(deeds.length - 1) },
  { weight: 1, arbitrary: fc.constant(deeds.findIndex(({ property }) => property === 'words')) },
)

const anyEdits = fc.array(fc.record({ layer: fc.nat(500), deed: anyDeed }), {
  minLength: 1,
  maxLength: 6,
})

function keyOf(layer: SceneNode): string {
  return /"key":"([^"]*)"/.exec(layer.getPluginData('layer'))?.[1] ?? ''
}

/** Our layers, slides left out, by key. */
function layersOf({ figma }: Plugin): ReadonlyMap<string, SceneNode> {
  const found = slidesOn(figma).flatMap((frame) => frame.findAll((one) => keyOf(one) !== ''))
  return new Map(found.map((layer) => [keyOf(layer), layer]))
}

/** How a layer looks by itself: what others do to its place or size is not its own. */
function looksOf(layer: SceneNode): unknown {
  const own = 'opacity' in layer ? [layer.opacity, layer.visible] : [layer.visible]
  const paint = 'fills' in layer && typeof layer.fills !== 'symbol' ? layer.fills : []
  const words =
    layer.type === 'TEXT'
      ? layer.getStyledTextSegments(['fontName', 'fontSize', 'fills', 'lineHeight', 'hyperlink'])
      : []
  return JSON.parse(JSON.stringify([layer.type, layer.name, own, paint, words])) as unknown
}

it.each(templates.map(({ id }, index) => [id, index] as const))(
  'whatever a hand does on %s slides stands after an update or has gone with its text, all else is as drawn anew, and a second update writes nothing',
  async (_, index) => {
    await fc.assert(
      fc.asyncProperty(
        anyLook(index),
        anyLook(index),
        anyEdits,
        anyStructure,
        async (was, next, edits, structure) => {
          const plugin = openPlugin()
          drawnOf(await plugin.draw(deck(was)))
          const boxes = [...layersOf(plugin).values()].filter(({ type }) => type === 'FRAME')
          if (structure.instance !== null) {
            instanced(plugin, boxes[structure.instance % boxes.length])
          }
          const drawn = [...layersOf(plugin)]
          const done: Done[] = []
          for (const edit of edits) {
            const [key, layer] = drawn[edit.layer % drawn.length] ?? []
            const deed = deeds[edit.deed]
            if (key === undefined || layer === undefined || deed === undefined) continue
            if (layer.type === 'TEXT') {
              const fonts = layer.getRangeAllFontNames(0, layer.characters.length)
              await Promise.all(fonts.map((font) => plugin.figma.loadFontAsync(font)))
            }
            const text = layer.type === 'TEXT' ? layer.characters : ''
            if (isDone(deed, layer)) done.push({ key, layer, deed, text })
          }
          const [, box] = drawn[(structure.into ?? 0) % drawn.length] ?? []
          const added = structure.into === null ? null : plugin.figma.createRectangle()
          const isOpen = box?.type === 'FRAME' && !box.id.startsWith('I')
          if (added !== null && isOpen) box.appendChild(added)
          const [, goes] = drawn[(structure.deleted ?? 0) % drawn.length] ?? []
          const stays = structure.deleted === null || goes === undefined || goes.id.startsWith('I')
          const deleted = stays ? [] : keysIn(goes)
          if (deleted.length > 0) goes?.remove()
          const isAdded = added?.removed === false
          // Two hands on one property: the last one counts.
          const standing = done.filter(({ layer, deed }) => !layer.removed && deed.stands(layer))
          plugin.figma.commitUndo()
          const before = stateOf(plugin)

          const { aside } = drawnOf(await plugin.update(deck(next)))
          const fresh = openPlugin()
          drawnOf(await fresh.draw(deck(next)))
          const wanted = layersOf(fresh)
          const now = layersOf(plugin)
          const edited = new Set(done.map(({ key }) => key))
          const asides = new Set(aside.map(({ node }) => node))
          const carriers = standing.map((one) => carriersOf(one, asides, wanted, now, edited))
          const lost = standing.filter((_, at) => carriers[at]?.length === 0)
          expect(lost.map(({ key, deed }) => [key, deed.property])).toEqual([])

          expect(deleted.filter((key) => now.has(key))).toEqual([])
          expect(added?.removed === false).toBe(isAdded)

          const touched = new Set([...edited, ...carriers.flat()])
          for (const [key, layer] of wanted) {
            const own = now.get(key)
            if (own === undefined || touched.has(key)) continue
            expect([key, looksOf(own)]).toEqual([key, looksOf(layer)])
          }

          const once = plugin.host.documentJSON()
          drawnOf(await plugin.update(deck(next)))
          expect(plugin.host.documentJSON()).toEqual(once)

          plugin.host.undo()
          plugin.host.undo()
          const after = stateOf(plugin) as { documents: unknown }
          expect(after.documents).toEqual((before as { documents: unknown }).documents)
        },
      ),
      { numRuns: isWhole ? 100 : 1, endOnFailure: true },
    )
  },
  3_600_000,
)
