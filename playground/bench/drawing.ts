/** Calls to Figma that drawing a deck takes, beside the least that could make the same document. */
import { createMeasure } from '../../src/lib/deck/line-breaking'
import { readThread } from '../../src/lib/formats/read'
import { createFontBook } from '../../src/lib/figma/fonts'
import { drawSlide } from '../../src/lib/figma/draw'
import { createNames } from '../../src/lib/figma/resolve'
import type { Slide } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { treeOf } from '../../src/lib/sync/outline'
import { wantedSlide } from '../../src/lib/sync/wanted'
import { templates } from '../../src/lib/templates/all'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { canvases, settingsOf } from '../cli/matrix/combinations'
import { picturesFor } from '../cli/matrix/pictures'
import { ownThreads } from '../cli/matrix/threads'
import { createWordWidth } from '../cli/word-width'
import { createFigma, type Host } from '../host/index'
import type { LayerRecord } from '../host/model'
import { atMost, type BenchRow } from './row'

/** A row a template: calls a slide, of a deck with every role. */
export async function measureDrawing(): Promise<readonly BenchRow[]> {
  const measure = createMeasure(await createWordWidth())
  const [paste] = ownThreads
  const [canvas] = canvases
  if (paste === undefined || canvas === undefined) return []
  const thread = readThread(paste).value
  const pictures = picturesFor(thread)
  const rows: BenchRow[] = []
  for (const { id } of templates) {
    const one = { template: id, canvas, theme: 'bone', thread: paste, hasPictures: true }
    const { slides } = buildCarousel({ thread, settings: settingsOf(one), measure, pictures })
    const { calls, least } = await callsOf(id, slides)
    rows.push({
      what: `${id}, ${slides.length} slides, a slide`,
      figure: calls / slides.length,
      unit: 'calls',
      peer: { what: 'least for the same layers', figure: least / slides.length },
      ratio: calls / least,
      goal: atMost(calls / least, 1.05, '×'),
    })
  }
  return rows
}

/** Draws the slides in a fresh document, fonts loaded before, and counts. */
async function callsOf(
  title: string,
  slides: readonly Slide[],
): Promise<{ readonly calls: number; readonly least: number }> {
  const host = createFigma()
  const nodes = slides.flatMap(nodesOf)
  const texts = nodes.flatMap((node) => (node.kind === 'text' ? [node] : []))
  const fonts = await createFontBook(host.figma).load(
    texts.flatMap(({ style, runs }) => [style.font, ...runs.flatMap(({ font }) => font ?? [])]),
  )
  host.calls.reset()
  // A picture that is not there is a hash like any other.
  const names = createNames(fonts, { get: () => ({ hash: '' }) })
  slides.forEach((slide, index) => {
    const at = { x: index * (slide.width + 100), y: 0 }
    const wanted = wantedSlide(slide, at, names.resolve)
    const origin = { carousel: 'bench', title, tree: treeOf(wanted) }
    drawSlide(wanted, origin, { host: host.figma, fonts, names, keep: (layer) => layer })
  })
  return { calls: host.calls.total, least: leastCalls(host) }
}

/** Each layer created once, put into its parent once, each property that is not a fresh layer's set once. */
function leastCalls(host: Host): number {
  const { layers } = host.document.record
  const fresh = freshLayers()
  let calls = 0
  for (const layer of layers.values()) {
    const parent = layer.parent === null ? undefined : layers.get(layer.parent)
    // What a drawing is made of comes with it in one call.
    if (layer.type === 'PAGE' || layer.type === 'DOCUMENT' || layer.type === 'VECTOR') continue
    const isDrawing = layer.children.some((id) => layers.get(id)?.type === 'VECTOR')
    const base = fresh.get(isDrawing ? 'drawing' : layer.type)
    if (base === undefined) throw new Error(`Nobody knows a fresh ${layer.type}.`)
    calls += 1 + (parent?.type === 'PAGE' ? 0 : 1)
    calls += differences(layer, base) + placeCalls(layer, base, isDrawing) + textCalls(layer, base)
  }
  return calls
}

/** Written in other words: sizing is one call an axis, data one call an entry, a name that follows its text none. */
const apart = new Set([
  'primaryAxisSizingMode',
  'counterAxisSizingMode',
  'layoutAlign',
  'layoutGrow',
  'pluginData',
  'autoRename',
  'topLeftRadius',
  'topRightRadius',
  'bottomRightRadius',
  'bottomLeftRadius',
  'strokeTopWeight',
  'strokeRightWeight',
  'strokeBottomWeight',
  'strokeLeftWeight',
  'textAutoResize',
])

function differences({ props }: LayerRecord, base: LayerRecord): number {
  const changed = Object.keys(props).filter(
    (name) => !apart.has(name) && JSON.stringify(props[name]) !== JSON.stringify(base.props[name]),
  )
  const data = props['pluginData'] as Readonly<Record<string, string>> | undefined
  return changed.length + Object.keys(data ?? {}).length
}

/** Size, sizing an axis, and both coordinates of what stands by hand. */
function placeCalls(layer: LayerRecord, base: LayerRecord, isDrawing: boolean): number {
  const { props } = layer
  const isText = layer.type === 'TEXT'
  const isStretched = props['layoutAlign'] === 'STRETCH'
  const grows = props['layoutGrow'] === 1
  const resize = props['textAutoResize']
  const hugs = isText
    ? 0
    : ['primaryAxisSizingMode', 'counterAxisSizingMode'].filter(
        (name) => props['layoutMode'] !== 'NONE' && props[name] === 'AUTO',
      ).length
  const filled = [isStretched, grows].filter(Boolean).length
  const fixed = Math.max(0, 2 - hugs - filled)
  const isSized = layer.width !== base.width || layer.height !== base.height
  const isByHand = props['layoutPositioning'] === 'ABSOLUTE' || isOnPage(layer)
  const place = isByHand ? [layer.x, layer.y].filter((value) => value !== 0).length : 0
  if (isDrawing) return place
  if (isText) {
    const isBox = resize !== 'WIDTH_AND_HEIGHT'
    // A box filled across needs no width of its own.
    const box = isBox ? (filled > 0 ? 0 : 1) + (resize === 'HEIGHT' ? 1 : 0) : 0
    return place + box + filled
  }
  return place + (fixed > 0 && isSized ? 1 : 0) + hugs + filled
}

function isOnPage({ parent }: LayerRecord): boolean {
  return parent === '0:1'
}

/** Characters, and each style of the whole and of stretches that a fresh text has not. */
function textCalls({ text }: LayerRecord, base: LayerRecord): number {
  if (text === undefined) return 0
  const fresh = base.text?.ranges[0]?.style ?? {}
  const [first] = text.ranges
  const most = text.ranges.reduce(
    (best, range, index) => {
      const length = range.end - (text.ranges[index - 1]?.end ?? 0)
      return length > best.length ? { length, range } : best
    },
    { length: -1, range: first },
  ).range
  const own = most?.style ?? {}
  const whole = changesOf(own, fresh)
  const stretches = text.ranges.filter((range) => range !== most)
  const ranges = stretches.reduce((sum, { style }) => sum + changesOf(style, own), 0)
  return (text.characters === '' ? 0 : 1) + whole + ranges
}

function changesOf(
  style: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, unknown>>,
): number {
  return Object.keys(style).filter(
    (name) => JSON.stringify(style[name]) !== JSON.stringify(from[name]),
  ).length
}

/** One fresh layer of each kind, and the frame that `createNodeFromSvg` makes. */
function freshLayers(): ReadonlyMap<string, LayerRecord> {
  const { figma, document } = createFigma()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0L9 9"/></svg>'
  const made = {
    FRAME: figma.createFrame(),
    TEXT: figma.createText(),
    RECTANGLE: figma.createRectangle(),
    ELLIPSE: figma.createEllipse(),
    drawing: figma.createNodeFromSvg(svg),
  }
  return new Map(
    Object.entries(made).map(([name, { id }]) => {
      const record = document.record.layers.get(id)
      if (record === undefined) throw new Error(`No record of a fresh ${name}`)
      return [name, record]
    }),
  )
}
