import type { Settings } from '../../settings/settings'

/** Whether some slide sets its pictures in frames, which have corners and a border: Split's fields have none. */
export function framesPictures({ template, slides }: Settings): boolean {
  return template !== 'split' || slides.some((slide) => (slide.template ?? 'split') !== 'split')
}
