/** What the matrix goes through: canvases, themes, and how threads are spread over them. */
import { parseSettings } from '../../../src/lib/settings/parse'
import type { CanvasSettings, Settings } from '../../../src/lib/settings/settings'
import { templates } from '../../../src/lib/templates/all'
import { themes } from '../../../src/lib/templates/themes'
import type { NamedPaste } from './threads'

/** A sheet by the name it is called by in the output. */
export interface NamedCanvas {
  readonly name: string
  readonly canvas: Partial<CanvasSettings>
}

/** Every ratio, TikTok's story with its own edge, and one size of a person's own. */
export const canvases: readonly NamedCanvas[] = [
  { name: 'portrait', canvas: { platform: 'linkedin', ratio: 'portrait' } },
  { name: 'square', canvas: { platform: 'linkedin', ratio: 'square' } },
  { name: 'landscape', canvas: { platform: 'linkedin', ratio: 'landscape' } },
  { name: 'tall', canvas: { platform: 'instagram', ratio: 'tall' } },
  { name: 'story', canvas: { platform: 'instagram', ratio: 'story' } },
  { name: 'tiktok', canvas: { platform: 'tiktok', ratio: 'story' } },
  { name: 'pin', canvas: { platform: 'pinterest', ratio: 'pin' } },
  { name: 'wide', canvas: { platform: 'x', ratio: 'wide' } },
  { name: 'custom', canvas: { platform: 'custom', ratio: 'custom', width: 1440, height: 1800 } },
]

/** One deck to be made. */
export interface Combination {
  readonly template: string
  readonly canvas: NamedCanvas
  readonly theme: string
  readonly thread: NamedPaste
  readonly hasPictures: boolean
}

/** What a person wants to see only; absent means all. */
export interface Narrowing {
  readonly template?: string
  readonly ratio?: string
  /** Slide trees: every thread in every theme, half an hour instead of four minutes. */
  readonly whole?: boolean
  readonly theme?: string
  readonly thread?: string
}

/**
 * Every template × canvas × thread, with and without pictures, each in one theme; the first thread in all
 * themes with pictures. Where things stand depends on a theme only by its fonts, and what colours lie
 * behind only by the role of a slide, and the first thread has every role. The other threads take the
 * themes in turn, so that every theme meets every template, canvas and thread in some pair. `whole`: every
 * thread in every theme.
 */
export function treeCombinations(
  threads: readonly NamedPaste[],
  only: Narrowing,
): readonly Combination[] {
  return spread(threads, only, (at) => only.whole === true || at.thread === 0)
}

/** Every template × canvas × theme once, threads in turn. */
export function hostCombinations(
  threads: readonly NamedPaste[],
  only: Narrowing,
): readonly Combination[] {
  let turn = 0
  return pairs(only).flatMap(({ template, canvas }) =>
    chosenThemes(only).flatMap((theme) => {
      const own = threads.filter(({ name }) => isWanted(only.thread, name))
      const thread = own[turn % own.length]
      turn += 1
      return thread === undefined
        ? []
        : [{ template, canvas, theme, thread, hasPictures: turn % 3 !== 0 }]
    }),
  )
}

/** Every template × canvas once, themes and threads in turn: what a minute does not suffice for. */
export function thinCombinations(threads: readonly NamedPaste[]): readonly Combination[] {
  const all = chosenThemes({})
  return pairs({}).flatMap(({ template, canvas, index }) => {
    const thread = threads[index % threads.length]
    const theme = all[(index * 5) % all.length]
    if (thread === undefined || theme === undefined) return []
    return [{ template, canvas, theme, thread, hasPictures: index % 3 !== 1 }]
  })
}

/** The settings of a combination: defaults but for what is in it. */
export function settingsOf({ template, canvas, theme, thread }: Combination): Settings {
  const author =
    thread.isAnonymous === true ? {} : { name: 'Mara Lindqvist 🌱', handle: 'maralindq' }
  return parseSettings({ template, theme, canvas: canvas.canvas, author }).value
}

function spread(
  threads: readonly NamedPaste[],
  only: Narrowing,
  hasAllThemes: (at: { readonly thread: number }) => boolean,
): readonly Combination[] {
  const inThemes = chosenThemes(only)
  return pairs(only).flatMap(({ template, canvas, index }) =>
    threads.flatMap((thread, at) => {
      if (!isWanted(only.thread, thread.name)) return []
      const inTurn = inThemes[(index * 5 + at) % inThemes.length]
      const all = hasAllThemes({ thread: at }) || only.theme !== undefined
      const bare = inTurn === undefined ? [] : [{ theme: inTurn, hasPictures: false }]
      const shown = (all ? inThemes : bare.map(({ theme }) => theme)).map((theme) => ({
        theme,
        hasPictures: true,
      }))
      return [...shown, ...bare].map((rest) => ({ template, canvas, thread, ...rest }))
    }),
  )
}

function pairs(only: Narrowing) {
  return templates
    .filter(({ id }) => isWanted(only.template, id))
    .flatMap(({ id }) =>
      canvases
        .filter(({ name }) => isWanted(only.ratio, name))
        .map((canvas) => ({ template: id, canvas })),
    )
    .map((pair, index) => ({ ...pair, index }))
}

function chosenThemes({ theme }: Narrowing): readonly string[] {
  return themes.map(({ id }) => id).filter((id) => isWanted(theme, id))
}

function isWanted(wanted: string | undefined, name: string): boolean {
  return wanted === undefined || wanted === name
}
