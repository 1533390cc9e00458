/** What people, other programs and chance may put where something of ours is expected. */
import fc from 'fast-check'

/** Members every object has: as a name they must be names. */
export const inheritedNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '__defineGetter__',
] as const

/** Texts that look like what we write for ourselves: keys, entries of plugin data, slots, parts, versions. */
export const lookalikes = [
  'p2/1/body',
  'p2/1',
  'c0',
  '2/q0',
  'image-1',
  'picture/avatar',
  'brand-1',
  'preset-1',
  'frame:1:2',
  '~parts 3 0123456789',
  '~parts 99999999 0',
  '{"version":2,"key":"p1/title","written":{"kind":"text","props":{}}}',
  '{"version":1}',
  'carousel:carousel-1',
  '{{title}}',
  '{{body}} {{image}}',
  '{{ pages }}',
  '[object Object]',
  'undefined',
  'null',
  'NaN',
  '%s %d ${name}',
  '$& $1 $$',
  '@@ada',
  '@ ada',
  ' 2239e8 ',
] as const

/** Characters that break what was not written for them: halves of pairs, controls, marks without width. */
const oddCharacters = [
  '\uD83D',
  '\uDE00',
  '\u0000',
  '\u2028',
  '\uFEFF',
  '\u202E',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uE000',
  '\uFFFF',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u0627\u0644',
  'e\u0301\u0301\u0301\u0301',
] as const

/** Any text: senseless, odd, like ours, or very long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...inheritedNames, ...lookalikes),
  fc.constantFrom(...oddCharacters),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc
    .array(fc.constantFrom(...oddCharacters, ...lookalikes, 'a', ' ', '\n', '@', '#'), {
      maxLength: 8,
    })
    .map((pieces) => pieces.join('')),
  // Just what fits somewhere, one more, and far too much.
  fc.constantFrom(40, 41, 60, 80, 81, 200, 5_000, 200_000).map((length) => 'x'.repeat(length)),
)

/** Any number, those that JSON cannot say included. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    ...[0, -0, -1, 0.5, 1e300, -1e300, 5e-324, NaN, Infinity, -Infinity],
    ...[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, 4096.5, 65_536],
  ),
)

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  anyNumber,
  fc.constantFrom(null, true, false),
)

/** A key of an object: any word, or a member that objects have. */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...inheritedNames),
  fc.constantFrom('version', 'key', 'id', 'kind', 'name', 'length', 'run', 'posts', 'work'),
  fc.string({ maxLength: 6 }),
)

/** Objects whose keys are own ones, `__proto__` included. */
function objectOf(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(anyKey, value), { maxLength: 5 }).map(fromPairs)
}

/** An object as `JSON.parse` makes it: every key is its own. */
function fromPairs(pairs: readonly (readonly [string, unknown])[]): unknown {
  const object = {}
  for (const [key, value] of pairs) {
    const own = { value, enumerable: true, writable: true, configurable: true }
    Object.defineProperty(object, key, own)
  }
  return object
}

/** Lists in lists, or objects in objects, far deeper than anything of ours. */
const deep: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(20, 2_000), fc.boolean())
  .map(([depth, isList]) => {
    let value: unknown = null
    for (let level = 0; level < depth; level += 1) value = isList ? [value] : { posts: value }
    return value
  })

/** Anything that structured clone or JSON can carry. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 1, arbitrary: objectOf(tie('value')) },
    { weight: 1, arbitrary: deep },
  ),
})).value
