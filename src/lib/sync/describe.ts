/** Values of properties in few words, for the list of edits: as the right sidebar of Figma would show them. */
import type { EditedProperty } from '../slide/edits'
import { isSame } from './equal'
import type { Mark, PaintValue, Paragraph, Props } from './props'

/** Code points; a longer one ends in an ellipsis. */
const longest = 80

export function shorten(text: string): string {
  const points = Array.from(text.replace(/\s+/g, ' ').trim())
  return points.length <= longest ? points.join('') : `${points.slice(0, longest - 1).join('')}…`
}

/** What `props` say of `property`; '' where there is nothing to say. */
export function describe(property: EditedProperty, props: Props): string {
  return shorten(words(property, props))
}

function words(property: EditedProperty, props: Props): string {
  switch (property) {
    case 'font':
      return props.font === undefined ? '' : `${props.font.family} ${props.font.style}`
    case 'size':
      return numeral(props.size)
    case 'lineHeight':
      return numeral(props.lineHeight)
    case 'letterSpacing':
      return typeof props.tracking === 'number'
        ? `${numeral(props.tracking)}%`
        : numeral(props.tracking)
    case 'paragraphSpacing':
      return numeral(props.paragraphGap)
    case 'textAlign':
      return sentence(props.align)
    case 'textStyle':
      return styleWords(props.textStyle)
    case 'maxLines':
      return props.maxLines === null ? 'No limit' : numeral(props.maxLines)
    case 'fill':
    case 'image':
      return paintWords([...(props.ground ?? []), ...(props.fills ?? [])])
    case 'stroke':
      return strokeWords(props)
    case 'effects':
      return effectWords(props.effects)
    case 'opacity':
      return props.opacity === undefined ? '' : `${numeral(props.opacity * 100)}%`
    case 'radius':
      return list(props.radius)
    case 'visible':
      return props.visible === false ? 'Hidden' : 'Shown'
    case 'name':
      return props.name ?? ''
    case 'position':
      return positionWords(props.position)
    case 'width':
      return sizingWords(props.width)
    case 'height':
      return sizingWords(props.height)
    case 'rotation':
      return props.rotation === undefined ? '' : `${numeral(props.rotation)}°`
    case 'direction':
      return sentence(props.direction)
    case 'spacing':
      return props.gap === 'auto' ? 'Auto' : numeral(props.gap)
    case 'padding':
      return list(props.padding)
    case 'alignment':
      return [props.main, props.cross].map(sentence).join(', ')
    case 'clip':
      return props.clip === true ? 'On' : 'Off'
    case 'words':
    case 'order':
    case 'parent':
    case 'deleted':
    case 'added':
      return ''
  }
}

/** The first paragraph that differs, as it was and as it is; where only its looks do, the look too. */
export function describeWords(
  base: readonly Paragraph[],
  canvas: readonly Paragraph[],
): { readonly before: string; readonly after: string } {
  let start = 0
  while (start < base.length && isSame(base[start], canvas[start])) start += 1
  let end = 0
  const shorter = Math.min(base.length, canvas.length)
  while (end < shorter - start && isSame(lastOf(base, end), lastOf(canvas, end))) end += 1
  const was = base.slice(start, base.length - end)
  const is = canvas.slice(start, canvas.length - end)
  const before = was.map(({ text }) => text).join(' ¶ ')
  const after = is.map(({ text }) => text).join(' ¶ ')
  if (before !== after) return { before: shorten(before), after: shorten(after) }
  const [one, other] = [was[0], is[0]]
  if (one === undefined || other === undefined) return { before: '', after: '' }
  return { before: shorten(markWords(one, other)), after: shorten(markWords(other, one)) }
}

function lastOf(paragraphs: readonly Paragraph[], back: number): Paragraph | undefined {
  return paragraphs[paragraphs.length - 1 - back]
}

/** Marks that the other paragraph has not: “thread” Inter Bold. */
function markWords({ text, marks }: Paragraph, other: Paragraph): string {
  const own = marks.filter((mark) => !other.marks.some((one) => isSame(one, mark)))
  const said = own.map((mark) => `“${text.slice(mark.start, mark.end)}” ${lookWords(mark)}`.trim())
  return said.length === 0 ? text : said.join(', ')
}

function lookWords({ font, size, fills, decoration, href }: Mark): string {
  return [
    font === undefined ? '' : `${font.family} ${font.style}`,
    size === undefined ? '' : numeral(size),
    fills === undefined ? '' : paintWords(fills),
    decoration === undefined ? '' : sentence(decoration),
    href ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function paintWords(paints: readonly PaintValue[] | undefined): string {
  if (paints === undefined) return ''
  return paints.length === 0 ? 'None' : paints.map(onePaint).join(', ')
}

function onePaint(paint: PaintValue): string {
  switch (paint.type) {
    case 'SOLID':
      return paint.opacity === undefined
        ? paint.color
        : `${paint.color} ${numeral(paint.opacity * 100)}%`
    case 'GRADIENT_LINEAR':
      return `Gradient ${paint.stops.map(({ color }) => color).join(' to ')}`
    case 'IMAGE':
      return `Image, ${sentence(paint.mode).toLowerCase()}`
    case 'OTHER':
      return 'Other fill'
  }
}

function strokeWords({ strokes, strokeWeight }: Props): string {
  const paints = paintWords(strokes)
  return strokes === undefined || strokes.length === 0 || strokeWeight === undefined
    ? paints
    : `${paints}, ${numeral(strokeWeight)}`
}

function effectWords(effects: readonly string[] | undefined): string {
  if (effects === undefined || effects.length === 0) return 'None'
  return effects
    .map((effect) => sentence(/"type":"([A-Z_]+)"/.exec(effect)?.[1] ?? 'Effect'))
    .join(', ')
}

function positionWords(position: Props['position']): string {
  if (position === undefined) return ''
  return position === 'flow'
    ? 'In the layout'
    : `x ${numeral(position.x)}, y ${numeral(position.y)}`
}

function sizingWords(sizing: Props['width']): string {
  return typeof sizing === 'string' ? sentence(sizing) : numeral(sizing)
}

function styleWords(style: Props['textStyle']): string {
  if (style === null || style === undefined) return 'None'
  return style.startsWith('id:') ? 'Another style' : style
}

function list(values: number | readonly number[] | undefined): string {
  if (values === undefined) return ''
  return typeof values === 'number' ? numeral(values) : values.map(numeral).join(', ')
}

/** At most two decimals, as the sidebar has them. */
function numeral(value: number | string | null | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}

/** "DROP_SHADOW" → "Drop shadow". */
function sentence(word: string | undefined): string {
  if (word === undefined) return ''
  const plain = word.toLowerCase().replace(/_/g, ' ')
  return plain.slice(0, 1).toUpperCase() + plain.slice(1)
}
