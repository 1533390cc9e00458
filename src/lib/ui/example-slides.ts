/** The deck painted beside the paste field: the example, planned as any thread is. */
import type { Measure } from '../base/type'
import { defaultSettings } from '../settings/settings'
import type { Slide } from '../slide/node'
import { buildCarousel } from '../templates/build-carousel'
import { exampleSource } from './example'

/** Plans again when fonts have arrived (`fonts` rises), so that lines break as they are painted. */
export function createExample(measure: () => Measure): (fonts: number) => readonly Slide[] {
  let planned: { readonly fonts: number; readonly slides: readonly Slide[] } | null = null
  return (fonts) => {
    if (planned?.fonts === fonts) return planned.slides
    const { slides } = buildCarousel({
      thread: exampleSource.thread,
      settings: defaultSettings,
      pictures: new Map(),
      measure: measure(),
    })
    planned = { fonts, slides }
    return slides
  }
}
