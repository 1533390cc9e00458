/** Which frames of a document are templates: ids and names, kept in the document itself. */
import type { FrameRole } from '../../slide/own-frame'

export interface KnownTemplate {
  readonly id: `frame:${string}`
  readonly name: string
  readonly frames: readonly { readonly node: string; readonly role: FrameRole }[]
}

const entry = 'frame-templates'
/** More would not fit into the panel; the oldest goes. */
const mostTemplates = 24

type Root = Pick<DocumentNode, 'getPluginData' | 'setPluginData'>

/** What was remembered; what is damaged or of a later version is left out. Never throws for it. */
export function knownTemplates(root: Root): readonly KnownTemplate[] {
  let stored: unknown
  try {
    stored = JSON.parse(root.getPluginData(entry))
  } catch {
    return []
  }
  if (field(stored, 'version') !== 1) return []
  const list = field(stored, 'templates')
  return Array.isArray(list) ? list.flatMap(readTemplate) : []
}

/** Puts a template first; one with the same id is replaced. */
export function rememberTemplate(root: Root, template: KnownTemplate): void {
  const others = knownTemplates(root).filter(({ id }) => id !== template.id)
  write(root, [template, ...others].slice(0, mostTemplates))
}

export function forgetTemplate(root: Root, id: string): void {
  const known = knownTemplates(root)
  const left = known.filter((template) => template.id !== id)
  if (left.length < known.length) write(root, left)
}

function write(root: Root, templates: readonly KnownTemplate[]): void {
  root.setPluginData(entry, templates.length === 0 ? '' : JSON.stringify({ version: 1, templates }))
}

const roles: readonly FrameRole[] = ['all', 'cover', 'post', 'outro']

function readTemplate(value: unknown): readonly KnownTemplate[] {
  const [id, name, frames] = [field(value, 'id'), field(value, 'name'), field(value, 'frames')]
  if (typeof id !== 'string' || typeof name !== 'string' || !Array.isArray(frames)) return []
  const read = frames.flatMap((one: unknown) => {
    const node = field(one, 'node')
    const role = roles.find((known) => known === field(one, 'role'))
    return typeof node === 'string' && role !== undefined ? [{ node, role }] : []
  })
  const [first] = read
  return first === undefined ? [] : [{ id: templateId(first.node), name, frames: read }]
}

export function templateId(node: string): KnownTemplate['id'] {
  return `frame:${node}`
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const own: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
  return own
}
