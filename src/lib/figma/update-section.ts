import type { UpdateRequest } from '../messages/protocol'
import { attempt } from './design-system-attempt'
import { leaveSection, placeInSection } from './design-system-section'
import type { Host } from './host'
import type { SlideFrame } from './marks'
import type { Run } from './run'

/** Puts the slides in their section, or leaves it to the person; false where Figma does not allow it. */
export async function bringSection(
  slides: readonly SlideFrame[],
  {
    carousel,
    request,
    page,
  }: { readonly carousel: string; readonly request: UpdateRequest; readonly page: PageNode },
  host: Host,
  run: Run,
): Promise<boolean> {
  const { layers, title } = request
  const frames = slides.filter((slide): slide is FrameNode => slide.type === 'FRAME')
  if (!layers.section) {
    leaveSection(frames, { carousel, page }, run.onTakeBack)
    return true
  }
  const section = await attempt(run, (onTakeBack) =>
    Promise.resolve(placeInSection(frames, { carousel, title, page }, host, onTakeBack)),
  )
  return section !== undefined
}
