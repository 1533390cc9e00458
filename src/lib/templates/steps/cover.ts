import type { SlideNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { blockNodes, paragraphGap } from '../blocks'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, hairline, pad, row, solid, text, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, wellBroken } from '../titles'
import { coverCeiling, even, ladders } from '../type-scale'
import { titleRuns, titleText } from '../words'
import { composed, isWide, leastGap, partWidths } from './layout'
import { heaviest } from './numeral'

/** Numbered posts a list of contents has, and characters of their headings. */
const contents = { least: 2, most: 5, longest: 24 } as const

/** Of a landscape cover the title's column. */
const titleShare = 0.56

/**
 * V between: title 112 · list of contents, where the deck has a few steps with short headings; else V end:
 * title 136 · line below it. The list fills what the title leaves free and goes where it leaves too little.
 */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const plain = plainCover(sheet, slide)
  const steps = contentsOf(sheet)
  if (steps.length === 0 || !plain.fits) return plain
  const listed = coverWithContents(sheet, slide, steps)
  return listed.fits ? listed : plain
}

function plainCover(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const { width } = sheet.stage
  const title = titleText(slide.title)
  const start = Math.min(136, coverCeiling(visualLength(title)))
  const all = stepsFor(sheet, title, ladders.cover, start, width)
  return firstFit(sheet, wellBroken(sheet, title, all, width), (step) =>
    composed(sheet, null, heading(sheet, slide, title, step, width)),
  )
}

type Step = Sheet['around']['steps'][number]

/** The steps a cover lists: none where there are too few, too many, or numbers that do not count on. */
function contentsOf(sheet: Sheet): readonly Step[] {
  const { steps } = sheet.around
  const isFew = steps.length >= contents.least && steps.length <= contents.most
  const isShort = steps.every(({ title }) => {
    const length = visualLength(titleText(title))
    return length > 0 && length <= contents.longest
  })
  const first = Number(steps[0]?.number)
  const isCounting = steps.every(({ number }, index) => Number(number) === first + index)
  return isFew && isShort && isCounting ? steps : []
}

/** Type of a row and its pads, the roomiest first. */
const densities = [
  { step: 64, pad: 28 },
  { step: 56, pad: 24 },
  { step: 48, pad: 18 },
] as const

function coverWithContents(sheet: Sheet, slide: SlideOf<'cover'>, steps: readonly Step[]): Stage {
  const widths = partWidths(sheet, titleShare)
  const title = titleText(slide.title)
  const start = Math.min(112, coverCeiling(visualLength(title)))
  const all = stepsFor(sheet, title, ladders.cover, start, widths.head)
  const titles = wellBroken(sheet, title, all, widths.head).slice(0, 4)
  const rows = densities.filter(({ step }) => areOneLine(sheet, steps, step, widths.foot))
  const candidates = titles.flatMap((size) => rows.map((density) => ({ size, density })))
  return firstFit(
    sheet,
    candidates,
    ({ size, density }) =>
      composed(
        sheet,
        heading(sheet, slide, title, size, widths.head),
        contentsNode(sheet, steps, density),
        { gap: isWide(sheet) ? leastGap : 72, share: titleShare },
      ),
    0.97,
  )
}

function areOneLine(sheet: Sheet, steps: readonly Step[], step: number, width: number): boolean {
  const words = steps.map(({ title }) => titleText(title)).join('\n')
  const { lines } = sheet.measure(
    { runs: [{ text: words }], style: sheet.type.title(step, words) },
    Infinity,
  )
  return Math.max(...lines) <= width - numberColumn(sheet, step)
}

/** 88 at a heading of 64. */
function numberColumn(sheet: Sheet, step: number): number {
  return sheet.px(even((step * 88) / 64))
}

/** hairline · H pad 28 0 { number in 88 · heading 64 } · … · hairline, lines in the full text colour. */
function contentsNode(
  sheet: Sheet,
  steps: readonly Step[],
  density: (typeof densities)[number],
): SlideNode {
  const rows = steps.flatMap(({ number, title }, index) => {
    const words = titleText(title)
    const style = sheet.type.title(density.step, words)
    const part = `contents/${index + 1}`
    const shared = { style, color: solid(sheet.theme.text), direction: sheet.direction }
    const options = { name: 'Row', pad: pad(sheet.px(density.pad), 0) } as const
    return [
      hairline(sheet, `contents/line/${index + 1}`, 1),
      row(sheet, part, options, [
        text(sheet, `${part}/number`, number, {
          ...shared,
          style: { ...style, font: heaviest(style.font) },
          name: 'Number',
          width: numberColumn(sheet, density.step),
        }),
        text(sheet, `${part}/heading`, titleRuns(words, title, sheet.type.titleItalic(words)), {
          ...shared,
          name: 'Heading',
          width: 'fill',
        }),
      ]),
    ]
  })
  return column(sheet, 'contents', { name: 'Contents' }, [
    ...rows,
    hairline(sheet, `contents/line/${steps.length + 1}`, 1),
  ])
}

/** The title and what the first post says below it, muted. */
function heading(
  sheet: Sheet,
  slide: SlideOf<'cover'>,
  title: string,
  step: number,
  width: number,
): SlideNode {
  const lines = blockNodes(sheet, slide.blocks, {
    part: 'support',
    size: slide.body,
    width: Math.min(width, sheet.px(800)),
    color: solid(sheet.theme.muted),
  })
  const gap = paragraphGap(sheet, slide.body)
  return column(sheet, 'heading', { name: 'Heading', gap: sheet.px(leastGap), width }, [
    titleNode(sheet, title, step, titled(slide, width)),
    lines.length === 0 ? null : column(sheet, 'support', { name: 'Support', gap }, lines),
  ])
}
