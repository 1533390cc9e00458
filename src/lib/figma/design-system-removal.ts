/** What a carousel leaves behind in the file when its slides are removed. */
import type { KnownDesign } from './design-system'
import { collectionEntry, serialiseCollection } from './design-system-entries'
import { forgetGiven } from './design-system-given'
import type { OwnStyle } from './design-system-text'
import type { OwnCollection } from './design-system-variables'
import type { Host } from './host'

export interface Leftovers {
  /** Collections that no other carousel uses. */
  readonly collections: readonly OwnCollection[]
  /** Text styles that stand on no layer outside the carousel. */
  readonly styles: readonly OwnStyle[]
  /** Collections of a brand that other carousels use as well. */
  readonly shared: readonly OwnCollection[]
  readonly carousel: string
}

/**
 * Finds what only this carousel used. Rejects with Figma's words.
 *
 * @param isOfCarousel whether a layer stands in one of its slides
 */
export async function readLeftovers(
  known: KnownDesign,
  carousel: string,
  isOfCarousel: (layer: BaseNode) => boolean,
): Promise<Leftovers> {
  const used = known.collections.filter(({ carousels }) => carousels.includes(carousel))
  const isAlone = ({ carousels }: OwnCollection): boolean => carousels.length === 1
  const users = await Promise.all(known.styles.map(({ layer }) => layer.getStyleConsumersAsync()))
  return {
    carousel,
    collections: used.filter(isAlone),
    shared: used.filter((own) => !isAlone(own)),
    styles: known.styles.filter((_, index) =>
      (users[index] ?? []).every(({ node }) => isOfCarousel(node)),
    ),
  }
}

/**
 * Removes leftovers, one by one, as the last thing of a run: what is removed cannot be put back, so that one
 * Figma keeps stays and the others go. Layers keep the values they had. Returns how many stayed.
 */
export function removeLeftovers(
  { collections, styles, shared, carousel }: Leftovers,
  host: Pick<Host, 'root'>,
): number {
  const works = [
    () => {
      forgetGiven(host.root, carousel)
    },
    ...collections.map((own) => () => {
      removeCollection(own)
    }),
    ...styles.map(({ layer }) => () => {
      layer.remove()
    }),
    ...shared.map((own) => () => {
      const carousels = own.carousels.filter((id) => id !== carousel)
      own.collection.setPluginData(collectionEntry, serialiseCollection({ ...own, carousels }))
    }),
  ]
  let stayed = 0
  for (const work of works) {
    try {
      work()
    } catch {
      stayed += 1
    }
  }
  return stayed
}

/** A person may keep variables of their own in it: then only ours go. */
function removeCollection({ collection, variables }: OwnCollection): void {
  const own = [...variables.values()]
  if (collection.variableIds.every((id) => own.some((variable) => variable.id === id))) {
    collection.remove()
    return
  }
  for (const variable of own) variable.remove()
  collection.setPluginData(collectionEntry, '')
}
