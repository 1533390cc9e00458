import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Host } from '../../playground/host/core/host'
import members from '../../playground/host/core/members/members.json'
import { runs } from '../support/samples'
import { createCoreHost, loadFonts } from './support/core-host'

type Loose = Record<string, unknown>
interface Subject {
  readonly type: keyof typeof members
  readonly object: Loose
}

const names = (text: string): string[] => text.split(' ').filter((name) => name !== '')

/** One of each kind of object, in a document with a bit of everything. */
async function openSubjects(): Promise<{ host: Host; subjects: readonly Subject[] }> {
  const host = createCoreHost()
  const { figma } = host
  await loadFonts(figma)
  const row = figma.createFrame()
  row.layoutMode = 'HORIZONTAL'
  const inRow = figma.createText()
  inRow.characters = 'one\ntwo'
  row.appendChild(inRow)
  const group = figma.group([figma.createRectangle()], figma.currentPage)
  const nodes = [
    row,
    inRow,
    group,
    figma.createText(),
    figma.createFrame(),
    figma.createRectangle(),
    figma.createEllipse(),
    figma.createLine(),
    figma.createVector(),
    figma.createSection(),
    figma.currentPage,
    figma.root,
  ]
  const loose = (type: keyof typeof members, object: unknown): Subject => ({
    type,
    object: object as Loose,
  })
  return {
    host,
    subjects: [
      ...nodes.map((node) => loose(node.type as keyof typeof members, node)),
      loose('PluginAPI', figma),
      loose('UIAPI', figma.ui),
      loose('UtilAPI', figma.util),
      loose('ViewportAPI', figma.viewport),
      loose('ClientStorageAPI', figma.clientStorage),
      loose('VariablesAPI', figma.variables),
    ],
  }
}

/** What a call may throw: Figma's words or what the host does not have. Anything else is a bug of ours. */
function isRefusal(error: unknown, fn: string): boolean {
  if (!(error instanceof Error)) return false
  return (
    error.message.startsWith(`in ${fn}: `) ||
    error.message.startsWith('not implemented in host: ') ||
    error.message.startsWith('no setter for property') ||
    /^The font ".*" could not be loaded$/s.test(error.message)
  )
}

const value = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    0,
    1,
    -1,
    NaN,
    Infinity,
    'NONE',
    'HORIZONTAL',
    'FILL',
    'HUG',
    'FIXED',
    '#ff0000',
    null,
    undefined,
    [],
    {},
    [{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }],
    [{ type: 'SOLID', color: null }],
    { unit: 'PIXELS', value: 3 },
    { family: 'Inter', style: 'Regular' },
    Symbol('other'),
    () => true,
  ),
)

/** These end the plugin, the undo step, or run what they are given. */
const LEFT_OUT = new Set([
  'closePlugin',
  'on',
  'once',
  'commitUndo',
  'triggerUndo',
  'saveVersionHistoryAsync',
])

/** A write of a property or a call of a method, by places in the lists of what there is. */
const deed = fc.record({
  isCall: fc.boolean(),
  subject: fc.nat(),
  member: fc.nat(),
  /** A number stands for one of the layers. */
  values: fc.array(
    fc.oneof(
      value,
      fc.nat(11).map((layer) => ({ layer })),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
})

describe('whatever a plugin writes or calls', () => {
  test('the host does it or refuses it by name; a refused write changes nothing, and undo takes back the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 15 }), async (deeds) => {
        const { host, subjects } = await openSubjects()
        host.figma.commitUndo()
        const kept = host.documentJSON('0:0')
        for (const { isCall, subject, member, values } of deeds) {
          const chosen = subjects[subject % subjects.length]
          if (chosen === undefined) continue
          const list = names(members[chosen.type][isCall ? 'call' : 'writable'])
          const name = list[member % Math.max(1, list.length)]
          if (name === undefined || LEFT_OUT.has(name)) continue
          const given = values.map((each) => layerOr(each, subjects))
          const before = isCall ? null : host.documentJSON('0:0')
          try {
            if (isCall) await (chosen.object[name] as (...args: unknown[]) => unknown)(...given)
            else chosen.object[name] = given[0]
          } catch (error) {
            if (!isRefusal(error, isCall ? name : `set_${name}`)) throw error
            if (before !== null) expect(host.documentJSON('0:0')).toEqual(before)
          }
        }
        if (JSON.stringify(host.documentJSON('0:0')) !== JSON.stringify(kept)) host.undo()
        expect(host.documentJSON('0:0')).toEqual(kept)
      }),
      { numRuns: runs(100) },
    )
  })
})

function layerOr(given: unknown, subjects: readonly Subject[]): unknown {
  if (typeof given !== 'object' || given === null || !('layer' in given)) return given
  return typeof given.layer === 'number' ? subjects[given.layer]?.object : given
}
