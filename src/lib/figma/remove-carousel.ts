/**
 * Removes a carousel: its slides, doubles of them that a person made, the section made around them, what is kept of
 * it on its page and, where it is wished, what only it used of the file's design system. All or nothing but for the
 * last: a variable or a style that Figma keeps stays.
 */
import type { RemoveRequest, ToUi } from '../messages/protocol'
import { knownNames, readDesign } from './design-system'
import { readLeftovers, removeLeftovers, type Leftovers } from './design-system-removal'
import { leaveSection, sectionEntry } from './design-system-section'
import { findCarousel, ownId, type FoundCarousel } from './find-carousel'
import type { GenerateTools } from './generate'
import { createHolder, withEmptied } from './holder'
import type { Host } from './host'
import { keepSelection } from './keep-selection'
import { keepPlace } from './layer-place'
import { isSlideFrame } from './marks'
import { Problem } from './problem'
import { forgetRecord } from './record'
import type { Run } from './run'
import { ancestorsOf } from './show'

interface Doomed {
  readonly found: FoundCarousel
  /** Its slides and their doubles. */
  readonly frames: readonly SceneNode[]
  readonly leftovers: Leftovers
}

/** How much of the file's design system only this carousel uses. Rejects with Figma's words. */
export async function countLeftovers(
  host: Host,
  carousel: string,
): Promise<Pick<ToUi['leftovers'], 'variables' | 'textStyles'>> {
  const doomed = await findDoomed(host, carousel)
  if (doomed === null) return { variables: 0, textStyles: 0 }
  const { collections, styles } = doomed.leftovers
  return {
    variables: collections.reduce((sum, { variables }) => sum + variables.size, 0),
    textStyles: styles.length,
  }
}

/** Answers `removed`. Rejects with what went wrong; the run then takes everything back. */
export async function removeCarousel(
  { carousel, design }: RemoveRequest,
  run: Run,
  { host, send }: Pick<GenerateTools, 'host' | 'send'>,
): Promise<void> {
  run.enter('place')
  const doomed = await findDoomed(host, carousel)
  run.check()
  if (doomed === null) throw new Problem('gone', 'The carousel is not in this file any more.')
  const { found, frames, leftovers } = doomed
  keepSelection(found.page, run.onTakeBack)
  // Said before what is written on sections goes.
  const layers = withSections(frames)
  // A duplicate of a page has the record of its original, which goes on.
  if (!found.isDuplicate) {
    const own = ownId(carousel)
    for (const page of host.root.children) {
      forgetRecord(page, own, run.onTakeBack)
      leaveSection(frames, { carousel: own, page }, run.onTakeBack)
    }
  }
  const removeAll = gather(layers, { host, page: found.page, run })
  removeAll()
  run.commit()
  const stayed = design && !found.isDuplicate ? removeLeftovers(leftovers, host) : 0
  try {
    host.commitUndo()
  } catch {
    // Then the step also holds what comes next.
  }
  const answer = { run: run.id, slides: frames.length, stayed }
  try {
    send('removed', answer)
  } catch {
    // The panel waits for it, and a message costs nothing to send again.
    send('removed', answer)
  }
}

/** Puts layers into one, so that one call removes all; a section stands in no frame, so that it takes the others. */
function gather(
  layers: readonly SceneNode[],
  { host, page, run }: { readonly host: Host; readonly page: PageNode; readonly run: Run },
): () => void {
  const section = layers.find((layer) => layer.type === 'SECTION')
  if (section === undefined) {
    const holder = createHolder(page, { host, keep: run.keep, onTakeBack: run.onTakeBack })
    for (const layer of layers) holder.take(layer)
    return holder.removeAll
  }
  for (const layer of layers) {
    if (layer.id === section.id) continue
    const whole = withEmptied(layer)
    keepPlace(whole, run.onTakeBack)
    section.appendChild(whole)
  }
  return () => {
    section.remove()
  }
}

async function findDoomed(host: Host, carousel: string): Promise<Doomed | null> {
  const known = await readDesign(host, ownId(carousel))
  const found = await findCarousel(host, carousel, knownNames(known))
  if (found === null) return null
  const doubles = await Promise.all(found.copies.map(({ node }) => host.getNodeByIdAsync(node)))
  const frames = [...found.slides.map(({ frame }) => frame), ...doubles.flatMap(toFrame)]
  const ids = new Set(frames.map(({ id }) => id))
  const leftovers = await readLeftovers(known, ownId(carousel), (layer) =>
    [layer, ...ancestorsOf(layer)].some(({ id }) => ids.has(id)),
  )
  return { found, frames, leftovers }
}

function toFrame(node: BaseNode | null): readonly SceneNode[] {
  return node !== null && isSlideFrame(node) && !node.removed ? [node] : []
}

/** A section that was made around them goes as a whole, unless a person keeps something in it. */
function withSections(frames: readonly SceneNode[]): readonly SceneNode[] {
  const ids = new Set(frames.map(({ id }) => id))
  const whole = frames.map((frame) => {
    const { parent } = frame
    if (parent?.type !== 'SECTION' || parent.getPluginData(sectionEntry) === '') return frame
    return parent.children.every(({ id }) => ids.has(id)) ? parent : frame
  })
  return [...new Map(whole.map((layer) => [layer.id, layer])).values()]
}
