/** What is fetched before the first layer is touched: fonts and pictures. */
import type { Font } from '../base/type'
import { needsCrop } from '../slide/fills'
import type { Slide } from '../slide/node'
import { drawnNodes } from '../slide/walk'
import type { LoadedPicture, LoadedPictures, PictureBox } from './images'
import type { Run } from './run'

/** Every font the slides name. */
export function* fontsOf(slides: readonly Slide[]): Iterable<Font> {
  for (const node of slides.flatMap(drawnNodes)) {
    if (node.kind !== 'text') continue
    yield node.style.font
    for (const run of node.runs) if (run.font !== undefined) yield run.font
  }
}

/** Every picture the slides show, each once. A failure is told with the first slide that shows it. */
export async function loadPictures(
  slides: readonly Slide[],
  run: Run,
  box: PictureBox,
): Promise<LoadedPictures> {
  const wanted = new Map<string, { readonly slide: number; readonly needsSize: boolean }>()
  for (const [index, slide] of slides.entries()) {
    for (const node of drawnNodes(slide)) {
      if (node.kind !== 'picture') continue
      const known = wanted.get(node.image)
      wanted.set(node.image, {
        slide: known?.slide ?? index + 1,
        needsSize: known?.needsSize === true || needsCrop(node),
      })
    }
  }
  const loaded = new Map<string, LoadedPicture>()
  for (const [key, { slide, needsSize }] of wanted) {
    run.enter('draw', slide)
    loaded.set(key, await box.load({ key, needsSize }))
    await run.breathe()
  }
  return {
    get: (key) => {
      const picture = loaded.get(key)
      if (picture === undefined) throw new Error(`Picture was not loaded: ${key}`)
      return picture
    },
  }
}
