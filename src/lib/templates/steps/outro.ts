import { textOf } from '../../deck/words'
import type { OutroAction } from '../../settings/settings'
import type { BoxNode, SlideNode } from '../../slide/node'
import { button } from '../button'
import { firstFit, titled, type SlideOf } from '../fit'
import { actionIcon } from '../icons'
import { column, hairline, pad, row, solid, text, type Sheet } from '../kit'
import { websiteOf } from '../outro'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { bodyRuns, titleText } from '../words'
import { bodyColumn, composed, fullText, partWidths } from './layout'
import { heaviest } from './numeral'

/** V between: title 104 · V gap 40 { paragraphs · actions in numbered rows, or the button · website }. */
export function outroStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  const widths = partWidths(sheet)
  const title = titleText(slide.title)
  const actions = slide.actions ?? []
  const body = bodyColumn(sheet, slide.blocks, { size: slide.body, width: widths.foot })
  const parts = (density: Density): readonly SlideNode[] =>
    [
      body,
      actions.length === 0 ? null : actionRows(sheet, actions, density),
      slide.button === undefined
        ? null
        : button(sheet, textOf(slide.button), { room: widths.foot }),
      websiteOf(sheet),
    ].filter((node): node is SlideNode => node !== null)
  const isAlone = parts(densities[0]).length === 0
  const width = isAlone ? sheet.stage.width : widths.head
  const start = isAlone && title.length <= 24 ? 136 : titleStart(104, title)
  const ladder = isAlone ? ladders.statement : ladders.title
  const steps = stepsFor(sheet, title, ladder, start, width)
  const candidates = (actions.length === 0 ? densities.slice(0, 1) : densities).flatMap((density) =>
    steps.map((step) => ({ step, density })),
  )
  return firstFit(
    sheet,
    candidates,
    ({ step, density }) => {
      const below = isAlone
        ? null
        : column(sheet, 'below', { name: 'Below', gap: sheet.px(40), width: widths.foot }, [
            ...parts(density),
          ])
      return composed(sheet, titleNode(sheet, title, step, titled(slide, width)), below)
    },
    actions.length === 0 ? fullText(sheet) : 0.97,
  )
}

interface Density {
  /** px at 1080 width: numeral, pad above and below it, label, icon. */
  readonly numeral: number
  readonly pad: number
  readonly label: number
  readonly icon: number
}

const densities = [
  { numeral: 80, pad: 26, label: 40, icon: 52 },
  { numeral: 64, pad: 20, label: 36, icon: 44 },
  { numeral: 48, pad: 14, label: 32, icon: 36 },
] as const satisfies readonly Density[]

/** hairline · H gap 32 pad 26 0 centre { numeral 80 in 72 · action 40 600 · icon 52 } · … · hairline */
function actionRows(sheet: Sheet, actions: readonly OutroAction[], density: Density): BoxNode {
  const { theme } = sheet
  const rows = actions.flatMap(({ icon, label: words }, index) => {
    const part = `action/${index + 1}`
    const number = String(index + 1)
    const numeral = sheet.type.title(density.numeral, number)
    const label = sheet.type.body(sheet.type.bodySize(density.label), words, 600)
    const options = {
      name: 'Action',
      gap: sheet.px(32),
      pad: pad(sheet.px(density.pad), 0),
      cross: 'center',
    } as const
    return [
      hairline(sheet, `${part}/line`, 1),
      row(sheet, part, options, [
        text(sheet, `${part}/number`, number, {
          name: 'Number',
          // As high as its digits nearly, so that rows are as high as the design has them.
          style: { ...numeral, font: heaviest(numeral.font), lineHeight: numeral.size },
          color: solid(theme.text),
          width: sheet.px((density.numeral * 72) / 80),
          direction: sheet.direction,
        }),
        text(sheet, `${part}/label`, bodyRuns([{ kind: 'text', text: words }], label.font), {
          name: 'Label',
          style: label,
          color: solid(theme.text),
          width: 'fill',
          direction: sheet.direction,
        }),
        actionIcon(sheet, `${part}/icon`, icon, theme.text, density.icon),
      ]),
    ]
  })
  const last = hairline(sheet, `action/${actions.length}/end`, 1)
  return column(sheet, 'actions', { name: 'Actions' }, [...rows, last])
}
