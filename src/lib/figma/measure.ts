import type { Font } from '../base/type'
import type { MeasureRequest, MeasureResult } from '../messages/protocol'
import type { LoadedFonts } from './fonts'
import type { Host } from './host'
import type { Run } from './run'
import { fresh, writeText, type Written } from './text'

/** Fonts the requests use. */
export function* fontsOfRequests(requests: readonly MeasureRequest[]): Iterable<Font> {
  for (const { block } of requests) {
    yield block.style.font
    for (const run of block.runs) if (run.font !== undefined) yield run.font
  }
}

/** Text layouts between two breaths: about 60 ms at 1 ms a layout (measured in the stand-in). */
const burst = 64

/**
 * Lays out all requests, a burst at a time, so that Cancel is heard in between. The scratch layer never
 * lives through a breath: nobody sees it, and a plugin that is ended leaves none behind.
 *
 * @param onProgress told how many of the requests are done
 */
export async function measureInBursts(
  requests: readonly MeasureRequest[],
  run: Run,
  tools: { readonly host: Host; readonly fonts: LoadedFonts },
  onProgress: (done: number) => void,
): Promise<readonly MeasureResult[]> {
  const results: MeasureResult[] = []
  while (results.length < requests.length) {
    const start = results.length
    results.push(...measureTexts(tools.host, nextBurst(requests, start), tools.fonts, run.keep))
    onProgress(results.length)
    await run.breathe()
  }
  return results
}

/** Requests from `start` on, at least one, with about `burst` layouts. */
function nextBurst(requests: readonly MeasureRequest[], start: number): readonly MeasureRequest[] {
  let layouts = 0
  let end = start
  do {
    layouts += requests[end]?.widths.length ?? 0
    end += 1
  } while (end < requests.length && layouts < burst)
  return requests.slice(start, end)
}

/** How far from the origin the scratch layer stands, in px: aside from what a person has drawn. */
const aside = -100_000

/**
 * Lays texts out with Figma's own text: one text layout per requested width, on one scratch layer that is
 * made, used and removed synchronously. When something throws, the run removes it.
 */
function measureTexts(
  host: Host,
  requests: readonly MeasureRequest[],
  fonts: LoadedFonts,
  keep: Run['keep'],
): readonly MeasureResult[] {
  const layer = keep(host.createText())
  layer.x = aside
  let was: Written = fresh
  const results = requests.map((request) => {
    was = writeText(layer, request.block, fonts, was)
    return { sizes: request.widths.map((width) => sizeAt(layer, request, width)) }
  })
  layer.remove()
  return results
}

function sizeAt(
  layer: TextNode,
  { block }: MeasureRequest,
  width: number | null,
): MeasureResult['sizes'][number] {
  if (width === null) {
    layer.textAutoResize = 'WIDTH_AND_HEIGHT'
    return { width: layer.width, height: layer.height }
  }
  // `resize` turns resizing off, so it comes first (figma-facts 4). The box keeps the width it is given.
  layer.resize(Math.max(width, 1), block.style.lineHeight)
  layer.textAutoResize = 'HEIGHT'
  return { width, height: layer.height }
}
