/**
 * What a person changed on our variables and text styles themselves: edits of the file, not of a slide. They
 * stay, and are told and given up like those of layers.
 */
import type { NamedColor } from '../messages/protocol'
import type { EditedProperty, EditId, HandEdit } from '../slide/edits'
import { isSame } from '../sync/equal'
import { editId, toHandEdit } from '../sync/slide-versions'
import type { StylePlan } from './design-system-names'
import { styleFields, type OwnStyle } from './design-system-text'
import { isColor, valueOf, type OwnCollection } from './design-system-variables'
import type { LoadedFonts } from './fonts'
import { toHex } from './read-paint'

/** In place of the key of a slide. */
const noSlide = ''

/** Of a variable by its name in the theme. */
export function colorEditId(name: string): EditId {
  return editId(noSlide, `variable/${name}`, 'fill')
}

/** Of a text style by its slot. */
export function styleEditId(slot: string, property: EditedProperty): EditId {
  return editId(noSlide, `style/${slot}`, property)
}

/** Values of variables that are another than ours. One that was deleted says nothing, and is not made again. */
export function colorEdits(
  colors: readonly NamedColor[],
  { variables, written, collection }: OwnCollection,
): readonly HandEdit[] {
  return colors.flatMap(({ name, color }): readonly HandEdit[] => {
    const was = written.get(name)
    const variable = variables.get(name)
    const value = variable === undefined ? undefined : valueOf(variable, collection)
    if (was === undefined || variable === undefined || value === undefined) return []
    if (isColor(value, was)) return []
    const layer = { key: `variable/${name}`, name: variable.name, node: '' }
    const told = { before: was, after: hexOf(value), isMet: was !== color }
    return [toHandEdit(noSlide, layer, { property: 'fill', ...told })]
  })
}

/** What was changed on text styles, property by property. */
export function styleEdits(
  plans: readonly StylePlan[],
  known: readonly OwnStyle[],
  fonts: Pick<LoadedFonts, 'nameOf'>,
): readonly HandEdit[] {
  return plans.flatMap((plan) => {
    const own = known.find(({ slot }) => slot === plan.slot)
    if (own === undefined) return []
    const wanted = { ...plan, font: fonts.nameOf(plan.style.font) }
    const layer = { key: `style/${own.slot}`, name: own.layer.name, node: '' }
    return styleFields.flatMap(({ property, of, member }): readonly HandEdit[] => {
      const [was, is] = [of(own), own.layer[member]]
      if (isSame(was, is)) return []
      const told = { before: wordsOf(was), after: wordsOf(is), isMet: !isSame(was, of(wanted)) }
      return [toHandEdit(noSlide, layer, { property, ...told })]
    })
  })
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  if ('family' in value && 'style' in value) return `${String(value.family)} ${String(value.style)}`
  return 'value' in value ? String(value.value) : ''
}

function hexOf(value: VariableValue): string {
  return typeof value === 'object' && 'r' in value ? toHex(value) : ''
}
