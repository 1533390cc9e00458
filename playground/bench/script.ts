/** The calls that made a document, as a bare script: straight on, no plan, no look back. */
import type { Call, Ref } from './trace'

/**
 * What the window and the undo history see; the document does not. That the slides come into view does count: it
 * has Figma lay them out, which is part of drawing them.
 */
const besideTheDocument = new Set([
  'showUI',
  'ui',
  'postMessage',
  'clientStorage',
  'setAsync',
  'commitUndo',
  'on',
  'off',
])

/** Whether the call can change the document, or brings what a change needs: a font, a picture. */
export function isWrite({ how, member }: Call): boolean {
  if (besideTheDocument.has(member)) return false
  return how === 'set' || (how === 'call' && !/^(get|find|list|is)/.test(member))
}

/** The font of a fresh text (figma-facts 4), which takes no words before it is loaded. */
const freshFont = { family: 'Inter', style: 'Regular' }

/** What a text style brings with it. */
const typeOfStyle = new Set([
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'paragraphSpacing',
])

/**
 * The writes that the document needs: not those that change nothing, nor those of a type that a text gets from
 * its style a moment later.
 */
export function leastOf(calls: readonly Call[]): readonly Call[] {
  const styled = new Set(
    calls.filter(({ member }) => member === 'setTextStyleIdAsync').map(({ on }) => on.ref),
  )
  return calls.filter(
    (call) =>
      isWrite(call) &&
      call.isIdle !== true &&
      !(call.how === 'set' && typeOfStyle.has(call.member) && styled.has(call.on.ref)),
  )
}

/**
 * The source of a plugin that makes `writes` when it is sent `['draw', null]`, and then answers `['drawn', null]`.
 * Pictures come before that as `['image', { bytes }]`, in the order in which `pictures` has them.
 *
 * @param calls all there were, to find out where an object is from
 */
export function scriptOf(
  writes: readonly Call[],
  calls: readonly Call[],
  pictures: readonly Uint8Array[],
): string {
  const origins = new Map<number, Call>()
  for (const call of calls) {
    for (const { ref } of call.gave) if (!origins.has(ref)) origins.set(ref, call)
  }
  const known = new Set([0])
  const lines: string[] = []
  const name = ({ ref }: Ref): string => {
    if (!known.has(ref)) {
      const origin = origins.get(ref)
      if (origin === undefined) throw new Error('An object from nowhere')
      write(origin)
    }
    return ref === 0 ? 'figma' : `o${ref}`
  }
  const valueOf = (value: unknown): string => {
    if (value === undefined) return 'undefined'
    if (Array.isArray(value)) return `[${value.map(valueOf).join(',')}]`
    if (value instanceof Uint8Array) {
      return `pictures[${pictures.findIndex((own) => Buffer.compare(own, value) === 0)}]`
    }
    if (isRef(value)) return name(value)
    return JSON.stringify(value)
  }
  function write({ on, how, member, args, gave }: Call): void {
    const target = `${name(on)}.${member}`
    const values = args.map(valueOf).join(',')
    const wait = member.endsWith('Async') ? 'await ' : ''
    const text = { get: target, set: `${target}=${values}`, call: `${wait}${target}(${values})` }[
      how
    ]
    const fresh = gave.filter(({ ref }) => !known.has(ref))
    for (const { ref } of fresh) known.add(ref)
    const names = fresh.map(({ ref, at }) => (at === null ? `o${ref}` : `${at}:o${ref}`))
    if (names.length === 0) lines.push(text)
    else
      lines.push(`const ${fresh[0]?.at === null ? names.join('') : `{${names.join(',')}}`}=${text}`)
  }
  const fonts = writes.filter(({ member }) => member === 'loadFontAsync')
  for (const call of writes) if (call.member !== 'loadFontAsync') write(call)
  const loading = [
    JSON.stringify(freshFont),
    ...fonts.map(({ args }) => args.map(valueOf).join(',')),
  ]
  return `
    figma.showUI('')
    const pictures = []
    figma.ui.onmessage = ([name, body]) => {
      if (name === 'image') pictures.push(body.bytes)
      if (name === 'draw') draw().then(() => { figma.ui.postMessage(['drawn', null]) })
    }
    async function draw() {
      await Promise.all([${loading.join(',')}].map((font) => figma.loadFontAsync(font)))
      ${lines.join('\n')}
    }`
}

function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value
}
