/** Every property × touched or not × changed or not × given up or not. */
import type { EditedProperty } from '../../src/lib/slide/edits'
import { shadowJson } from '../../src/lib/sync/canonical'
import type { LayerKind, PropName, Props } from '../../src/lib/sync/props'
import { accent, gold, ink, paragraphs, red } from './support/merge'

/** Three values of one property: as we wrote it, as a person made it, as we would write it now. */
export interface Values {
  readonly name: PropName
  readonly kind: LayerKind
  readonly row: EditedProperty
  readonly base: Props
  readonly hand: Props
  readonly next: Props
}

const shadow = {
  x: 0,
  y: 8,
  blur: 24,
  color: { kind: 'solid', color: '#000000', opacity: 0.2 },
} as const
const image = (hash: string): Props => ({ fills: [{ type: 'IMAGE', hash, mode: 'FILL' }] })

function one<Name extends PropName>(
  kind: LayerKind,
  name: Name,
  row: EditedProperty,
  values: readonly [Props[Name], Props[Name], Props[Name]],
): Values {
  const [base, hand, next] = values
  return { name, kind, row, base: { [name]: base }, hand: { [name]: hand }, next: { [name]: next } }
}

const properties: readonly Values[] = [
  one('box', 'name', 'name', ['Stage', 'My stage', 'Column']),
  one('box', 'visible', 'visible', [true, false, true]),
  one('box', 'opacity', 'opacity', [1, 0.5, 0.8]),
  one('box', 'rotation', 'rotation', [0, 12, 0]),
  one('box', 'position', 'position', ['flow', { x: 12, y: 40 }, { x: 96, y: 96 }]),
  one('text', 'position', 'position', [{ x: 0, y: 0 }, { x: 12, y: 40 }, 'flow']),
  one('box', 'width', 'width', ['fill', 640, 800]),
  one('box', 'height', 'height', ['hug', 300, 'fill']),
  one('slide', 'width', 'width', [1080, 1200, 1920]),
  one('slide', 'name', 'name', ['01 Cover', 'First', '01 Opening']),
  one('slide', 'fills', 'fill', [[ink], [red], [accent]]),
  one('box', 'fills', 'fill', [[], [red], [accent]]),
  one('shape', 'fills', 'fill', [[accent], [{ ...accent, opacity: 0.4 }], [gold]]),
  one('text', 'fills', 'fill', [[ink], [red], [gold]]),
  one('vector', 'fills', 'fill', [[ink], [], [gold]]),
  {
    ...{ name: 'fills', kind: 'picture', row: 'image' },
    ...{ base: image('a'), hand: image('mine'), next: image('b') },
  },
  one('box', 'strokes', 'stroke', [[ink], [red], [gold]]),
  one('box', 'strokeWeight', 'stroke', [2, 4, 3]),
  one('vector', 'strokeWeight', 'stroke', [2, 4, 3]),
  one('box', 'strokeAlign', 'stroke', ['INSIDE', 'CENTER', 'OUTSIDE']),
  one('box', 'dash', 'stroke', [[], [4, 4], [8, 2]]),
  one('box', 'effects', 'effects', [
    [],
    [shadowJson(shadow)],
    [shadowJson({ ...shadow, blur: 48 })],
  ]),
  one('box', 'radius', 'radius', [0, [8, 8, 0, 0], 24]),
  one('box', 'direction', 'direction', ['VERTICAL', 'NONE', 'HORIZONTAL']),
  one('box', 'gap', 'spacing', [24, 'auto', 32]),
  one('box', 'padding', 'padding', [
    [96, 96, 96, 96],
    [48, 96, 48, 96],
    [64, 64, 64, 64],
  ]),
  one('box', 'main', 'alignment', ['MIN', 'MAX', 'CENTER']),
  one('box', 'cross', 'alignment', ['MIN', 'BASELINE', 'CENTER']),
  one('box', 'clip', 'clip', [false, true, false]),
  one('text', 'paragraphs', 'words', [
    paragraphs('Threads are red by few'),
    paragraphs('Threads are read by few'),
    paragraphs('Threads are red by a few'),
  ]),
  one('text', 'font', 'font', [
    { family: 'Inter', style: 'Regular' },
    { family: 'Inter', style: 'Bold' },
    { family: 'Sora', style: 'Regular' },
  ]),
  one('text', 'size', 'size', [36, 30, 40]),
  one('text', 'lineHeight', 'lineHeight', [52, '150%', 56]),
  one('text', 'tracking', 'letterSpacing', [0, '2px', -1.5]),
  one('text', 'paragraphGap', 'paragraphSpacing', [0, 12, 24]),
  one('text', 'align', 'textAlign', ['LEFT', 'JUSTIFIED', 'CENTER']),
  one('text', 'maxLines', 'maxLines', [null, 2, 3]),
  one('text', 'textStyle', 'textStyle', [null, 'id:S:1', 'Title']),
]

/** What is the same as nobody changing it cannot be tested as changed. */
const isChangeable = ({ base, next }: Values): boolean =>
  JSON.stringify(base) !== JSON.stringify(next)

export interface Case extends Values {
  readonly law: string
  readonly hands: Props
  readonly wants: Props
  readonly gets: Props
  readonly discards: boolean
  /** null: no edit is told. */
  readonly isMet: boolean | null
  readonly writes: boolean
}

function casesOf(values: Values): readonly Case[] {
  const { base, hand, next } = values
  const kept = { ...values, hands: hand, wants: base, gets: hand, discards: false, writes: false }
  const given = { ...kept, discards: true, isMet: null, writes: true }
  const changed = isChangeable(values)
    ? [
        {
          ...kept,
          law: 'untouched, changed: takes the new value',
          hands: base,
          wants: next,
          gets: next,
          isMet: null,
          writes: true,
        },
        { ...kept, law: 'touched, changed: stays, and is told as met', wants: next, isMet: true },
        {
          ...given,
          law: 'touched, changed, given up: takes the new value',
          wants: next,
          gets: next,
        },
        {
          ...kept,
          law: 'touched to what we would write: no edit any more',
          hands: next,
          wants: next,
          gets: next,
          isMet: null,
        },
      ]
    : []
  return [
    {
      ...kept,
      law: 'untouched, unchanged: nothing is written',
      hands: base,
      gets: base,
      isMet: null,
    },
    { ...kept, law: 'touched, unchanged: stays', isMet: false },
    { ...given, law: 'touched, unchanged, given up: takes the old value again', gets: base },
    ...changed,
  ]
}

export const propertyCases: readonly Case[] = properties.flatMap(casesOf)
