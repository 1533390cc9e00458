/** What a reader can do at the end: actions with icons, and where to go. */
import type { DeckSlide } from '../deck/deck'
import type { OutroAction } from '../settings/settings'
import type { BoxNode, SlideNode, TextNode } from '../slide/node'
import { actionIcon } from './icons'
import { column, row, solid, text, type Sheet } from './kit'
import { bodyRuns } from './words'

/** px at 1080 width: disc of an action, disc to label, action to action. */
const disc = 72
const besideDisc = 28
const betweenActions = 28

/**
 * Actions one below the other: a disc with an icon, beside it what to do. The first is in the accent, its
 * label 600. Colours are the sheet's theme's; `size` is of the labels, px at 1080 width; `width` px on the canvas.
 */
export function actionsOf(
  sheet: Sheet,
  actions: readonly OutroAction[],
  { width, size = sheet.type.bodySize(40) }: { readonly width: number; readonly size?: number },
): BoxNode {
  const label = width - sheet.px(disc) - sheet.px(besideDisc)
  const rows = actions.map(({ icon, label: words }, index) => {
    const part = `action/${index + 1}`
    const style = sheet.type.body(size, words, index === 0 ? 600 : 400)
    return row(sheet, part, { name: 'Action', gap: sheet.px(besideDisc), cross: 'center' }, [
      actionDisc(sheet, part, icon, index === 0),
      text(sheet, `${part}/label`, bodyRuns([{ kind: 'text', text: words }], style.font), {
        name: 'Label',
        style,
        color: solid(sheet.theme.text),
        width: label,
        direction: sheet.direction,
      }),
    ])
  })
  return column(sheet, 'actions', { name: 'Actions', width, gap: sheet.px(betweenActions) }, rows)
}

function actionDisc(
  sheet: Sheet,
  part: string,
  icon: OutroAction['icon'],
  isFirst: boolean,
): SlideNode {
  const { theme } = sheet
  const size = sheet.px(disc)
  return row(
    sheet,
    `${part}/disc`,
    {
      name: 'Disc',
      width: size,
      height: size,
      main: 'center',
      cross: 'center',
      radius: size / 2,
      fill: isFirst ? solid(theme.accent) : solid(theme.text, 0.08),
    },
    [actionIcon(sheet, `${part}/icon`, icon, isFirst ? theme.onAccent : theme.text)],
  )
}

/**
 * The brand's website under an outro, 28 600, where a person wants it there; null where not, and where it already
 * stands among the slide's words, as it does on outros the plan made.
 */
export function websiteOf(sheet: Sheet): TextNode | null {
  const { outro, brand } = sheet.settings
  const address = brand.website.replace(/^[a-z]+:\/\//i, '').replace(/^www\.|\/$/gi, '')
  if (!outro.website || address === '' || isNamed(sheet.slide, brand.website)) return null
  const style = sheet.type.body(sheet.type.bodySize(28), address, 600)
  return text(sheet, 'website', address, {
    name: 'Website',
    style,
    color: solid(sheet.theme.muted),
    direction: sheet.direction,
  })
}

function isNamed(slide: DeckSlide, website: string): boolean {
  const blocks = 'blocks' in slide ? slide.blocks : []
  return blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.words.some((run) => run.kind === 'link' && run.text === website),
  )
}
