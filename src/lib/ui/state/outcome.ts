/** How a run ended, in words: for the result card, and for those who cannot see it. */
import type { Failure } from '../../messages/protocol'
import type { Aside } from '../../slide/edits'
import { themeOf } from '../../templates/theme-of'
import type { Settings } from '../../settings/settings'
import { say } from '../words'
import type { Changes } from './derived'
import type { RunResult } from './state'

export interface Ending {
  readonly title: string
  /** '' where there is no more to say. */
  readonly text: string
}

export function resultWords(
  { slides, others = [], page, missingFonts, kept, aside, refused }: RunResult,
  { split, cleaned }: Changes,
): Ending {
  const text = [
    ...(kept === 0 ? [] : [say('done.kept', { n: kept })]),
    ...asideWords(aside),
    ...(split === 0 ? [] : [say('done.split', { n: split })]),
    ...(cleaned === 0 ? [] : [say('done.cleaned', { n: cleaned })]),
    ...missingFonts.map((font) => say('done.fonts', { font })),
    ...refused.map((what) => say(`layers.refused.${what}`)),
  ].join(' ')
  const title =
    others.length === 0
      ? say('done.title', { n: slides, page })
      : say('parts.done', { m: others.length + 1, n: slides, page })
  return { title, text }
}

function asideWords(aside: readonly Aside[]): readonly string[] {
  const ofSlides = aside.filter(({ kind }) => kind === 'slide')
  const stays = ofSlides.filter((one) => one.stays).length
  const slides = ofSlides.length - stays
  const layers = aside.length - ofSlides.length
  return [
    ...(slides === 0 ? [] : [say('done.aside', { n: slides })]),
    ...(stays === 0 ? [] : [say('done.stays', { n: stays })]),
    ...(layers === 0 ? [] : [say('done.asideLayers', { n: layers })]),
  ]
}

/** Where it stopped, that nothing was changed, and why. */
export function failureWords({ code, step, slide, concerns = '' }: Failure): Ending {
  const text = say(`fail.${code}`, { font: concerns })
  if (step === 'draw' && slide !== undefined)
    return { title: say('fail.title', { n: slide }), text }
  return { title: say(step === 'place' ? 'fail.late' : 'fail.early'), text }
}

const standIn = 'Inter'

/**
 * The settings with Inter instead of the font that could not be loaded, at its weight; null where that is no
 * way round: it was Inter, or a font that no setting names (of code, of another script).
 */
export function withStandIn(settings: Settings, { code, concerns = '' }: Failure): Settings | null {
  const { title, body, bodyWeight = 400 } = themeOf(settings)
  const isIt = (family: string): boolean =>
    family !== standIn && (concerns === family || concerns.startsWith(`${family} `))
  if (code !== 'font' || (!isIt(title.family) && !isIt(body))) return null
  const { titleFont, bodyFont } = settings.type
  const inter = (weight: number) => ({ family: standIn, weight, italic: false })
  return {
    ...settings,
    type: {
      ...settings.type,
      titleFont: isIt(title.family) ? inter(title.weight) : titleFont,
      bodyFont: isIt(body) ? inter(bodyWeight) : bodyFont,
    },
  }
}
