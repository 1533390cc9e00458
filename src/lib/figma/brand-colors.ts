/** The colours a file has names for: its own colour variables and colour styles, in its own order. */
import type { Hex } from '../base/paint'
import type { FileBrand } from '../messages/protocol'
import { variableEntry } from './design-system-entries'
import type { Host } from './host'
import { toHex } from './read-paint'

type NamedColors = FileBrand['colors']

/** Rejects with Figma's words. Each name once; what is see-through, or no plain colour, is left out. */
export async function readFileColors(
  host: Pick<Host, 'variables' | 'getLocalPaintStylesAsync'>,
): Promise<NamedColors> {
  const [variables, styles] = [await readVariables(host), await host.getLocalPaintStylesAsync()]
  const ofStyles = styles.flatMap(({ name, paints }) => {
    const [paint, ...others] = paints
    const isPlain =
      paint?.type === 'SOLID' && others.length === 0 && (paint.opacity ?? 1) > leastOpacity
    return isPlain ? [{ name, color: toHex(paint.color) }] : []
  })
  return [...variables, ...ofStyles]
}

const leastOpacity = 0.99

/** An alias leads to another variable, which may be one again. */
const mostAliases = 8

/** Some editors have no variables at all, whatever the typings say. */
async function readVariables({
  variables: api,
}: {
  readonly variables?: VariablesAPI
}): Promise<NamedColors> {
  if (api === undefined) return []
  const collections = await api.getLocalVariableCollectionsAsync()
  const modes = new Map(collections.map(({ id, defaultModeId }) => [id, defaultModeId]))
  const variables = await api.getLocalVariablesAsync('COLOR')
  const byId = new Map(variables.map((variable) => [variable.id, variable]))
  const colorOf = (variable: Variable, aliases: number): Hex | null => {
    const value = variable.valuesByMode[modes.get(variable.variableCollectionId) ?? '']
    if (typeof value !== 'object' || aliases > mostAliases) return null
    if ('r' in value) return 'a' in value && value.a < leastOpacity ? null : toHex(value)
    if (!('type' in value) || value.type !== 'VARIABLE_ALIAS') return null
    // Of a library's variable only its layers know the colour.
    const next = byId.get(value.id)
    return next === undefined ? null : colorOf(next, aliases + 1)
  }
  return variables.flatMap((variable) => {
    if (variable.getPluginData(variableEntry) !== '') return []
    const color = colorOf(variable, 0)
    return color === null ? [] : [{ name: variable.name, color }]
  })
}
