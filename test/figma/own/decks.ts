/** Decks made of a person's frame on the stand-in, as the panel would make them. */
import type { OwnTemplate } from '../../../src/lib/slide/own-frame'
import type { Slide } from '../../../src/lib/slide/node'
import { defaultSettings, type Settings } from '../../../src/lib/settings/settings'
import { buildCarousel } from '../../../src/lib/templates/build-carousel'
import type { Picture } from '../../../src/lib/deck/picture'
import type { Post } from '../../../src/lib/thread/thread'
import { fixedMeasure, thread } from '../../templates/samples'
import { openPlugin, type Plugin } from '../support/plugin'
import { found } from '../support/turn'

export async function openWithFonts(): Promise<Plugin> {
  const plugin = openPlugin()
  for (const style of ['Regular', 'Bold', 'Medium'])
    await plugin.figma.loadFontAsync({ family: 'Inter', style })
  return plugin
}

/** What the plugin says of the selected layers. */
export async function readSelected(
  { figma, commands, answers }: Plugin,
  ...selection: readonly SceneNode[]
): Promise<{ readonly template: OwnTemplate | null; readonly problems: readonly string[] }> {
  figma.currentPage.selection = [...selection]
  const from = answers.length
  commands.handlers.readFrame({ template: null })
  const [, body] = await found(() => answers.slice(from).find(([name]) => name === 'frameRead'))
  if (!('reading' in body)) throw new Error('Not a reading.')
  const { template, problems } = body.reading
  return { template, problems: problems.map(({ code, name }) => `${code} ${name}`) }
}

export async function templateOf(plugin: Plugin, frame: SceneNode): Promise<OwnTemplate> {
  const { template, problems } = await readSelected(plugin, frame)
  if (template === null) throw new Error(problems.join(', '))
  return template
}

export const photo: Picture = { key: 'photo', width: 16, height: 8, kind: 'photo' }

export function slidesOf(
  own: OwnTemplate,
  posts: readonly (Post | string)[],
  settings: Partial<Settings> = {},
): readonly Slide[] {
  return buildCarousel({
    thread: thread(posts),
    settings: { ...defaultSettings, template: own.id, ...settings },
    pictures: new Map([
      ['1/0', photo],
      ['2/0', photo],
    ]),
    brand: { avatar: { ...photo, key: 'avatar' } },
    own: [own],
    measure: fixedMeasure(),
  }).slides
}
