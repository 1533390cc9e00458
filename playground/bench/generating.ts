/**
 * Generate as the built `main.js` does it, from the panel's order to the answer: calls by kind and processor time,
 * beside a bare script with the least calls that make the same document.
 */
import { readFileSync } from 'node:fs'

import { readThread } from '../../src/lib/formats/read'
import { templates } from '../../src/lib/templates/all'
import { buildIfStale, mainPath } from '../cli/build'
import { give, openStudio, press } from '../cli/generate'
import { filesFor } from '../cli/matrix/pictures'
import { ownThreads } from '../cli/matrix/threads'
import { createWordWidth } from '../cli/word-width'
import { createFigma, type Host } from '../host/index'
import { kindsOf } from './call-kinds'
import { bytesOf, countSlides, drawIn, isNamed, type Message, type Start } from './drawing-run'
import { atMost, type BenchRow } from './row'
import { leastOf, scriptOf } from './script'
import { traced } from './trace'

/** What the panel sends to have a deck drawn. */
interface Order {
  readonly template: string
  readonly images: readonly Message[]
  readonly draw: Message
}

const inNode: Start = (host, source) => {
  host.run(source)
  return Promise.resolve(() => undefined)
}

/** Calls and time of each template, and by kind and in QuickJS of the first. Takes about a minute. */
export async function measureGenerating(inQuickJs: Start): Promise<readonly BenchRow[]> {
  await buildIfStale()
  const main = readFileSync(mainPath, 'utf8')
  const rows: BenchRow[] = []
  for (const order of await ordersOf(main)) {
    const script = await leastScript(main, order)
    const isFirst = order.template === templates[0]?.id
    rows.push(...(await callRows(main, script, order, isFirst)))
    rows.push(await timeRow('Node', inNode, { main, script, order, runs: 8 }))
    if (isFirst) rows.push(await timeRow('QuickJS', inQuickJs, { main, script, order, runs: 5 }))
  }
  return rows
}

/** Of a deck with every role and pictures, with styles and variables as people have them: by the panel's own program. */
async function ordersOf(main: string): Promise<readonly Order[]> {
  const wordWidth = await createWordWidth()
  const [paste] = ownThreads
  if (paste === undefined) return []
  const files = filesFor(readThread(paste).value)
  const orders: Order[] = []
  for (const { id } of templates) {
    const sent: Message[] = []
    const settings = JSON.stringify({ version: 1, template: id })
    const onPost = (message: unknown): void => {
      // The panel's channel sends nothing else.
      sent.push(message as Message)
    }
    const studio = await openStudio({ main, settings, wordWidth, onPost })
    await give(studio, paste, files)
    await press(studio)
    const draw = sent.find(isNamed('draw'))
    if (draw === undefined) throw new Error(`Nothing was drawn with ${id}.`)
    orders.push({ template: id, images: sent.filter(isNamed('image')), draw })
  }
  return orders
}

/** Throws when the script does not make the very same document. */
async function leastScript(main: string, { template, images, draw }: Order): Promise<string> {
  const host = createFigma()
  const trace = traced(host)
  await drawIn(host, images, draw, () => {
    // The plugin gets the watched `figma` instead of the host's own.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- main.js is a script
    new Function('figma', '__html__', 'setTimeout', main).call(null, trace.figma, '', setTimeout)
    return Promise.resolve(() => undefined)
  })
  const script = scriptOf(leastOf(trace.calls), trace.calls, images.map(bytesOf))
  const again = createFigma()
  await drawIn(again, images, bare, (own) => inNode(own, script))
  if (documentOf(host) !== documentOf(again)) {
    throw new Error(`The script for ${template} makes another document.`)
  }
  return script
}

/** Tells a script to begin; it knows what to draw. */
const bare: Message = ['draw', null]

/** Every layer with all it has, laid out. */
function documentOf(host: Host): string {
  host.documentJSON()
  return JSON.stringify(
    [...host.document.record.layers.values()].map((layer) => ({ ...layer, revision: 0 })),
  )
}

async function callRows(
  main: string,
  script: string,
  { template, images, draw }: Order,
  isByKind: boolean,
): Promise<readonly BenchRow[]> {
  const [host, least] = [createFigma(), createFigma()]
  await drawIn(host, images, draw, (own) => inNode(own, main))
  await drawIn(least, images, bare, (own) => inNode(own, script))
  const slides = countSlides(draw)
  const row = (what: string, calls: number, of: number): BenchRow => ({
    what: `${template}, ${what}`,
    figure: calls / slides,
    unit: 'calls',
    peer: { what: 'bare script', figure: of / slides },
    ...(of > 0 && { ratio: calls / of }),
  })
  const kinds = isByKind ? kindsOf(host.calls.byMember) : []
  const others = new Map(kindsOf(least.calls.byMember))
  return [
    row(`${slides} slides, a slide`, host.calls.total, least.calls.total),
    ...kinds.map(([kind, calls]) => row(`of these ${kind}`, calls, others.get(kind) ?? 0)),
  ]
}

interface Race {
  readonly main: string
  readonly script: string
  readonly order: Order
  readonly runs: number
}

/** In turn, so that what the machine does meanwhile slows both; the least of each counts. */
async function timeRow(
  where: string,
  start: Start,
  { main, script, order, runs }: Race,
): Promise<BenchRow> {
  const { template, images, draw } = order
  const own: number[] = []
  const least: number[] = []
  for (let run = 0; run < runs; run += 1) {
    own.push(await drawIn(createFigma(), images, draw, (host) => start(host, main)))
    least.push(await drawIn(createFigma(), images, bare, (host) => start(host, script)))
  }
  const figure = Math.min(...own)
  const peer = { what: 'bare script', figure: Math.min(...least) }
  const ratio = figure / peer.figure
  const what = `${template}, ${countSlides(draw)} slides, in ${where}`
  return { what, figure, unit: 'ms', peer, ratio, goal: atMost(ratio, 1.3, '×') }
}
