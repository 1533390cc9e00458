/**
 * Text → the data in it, whatever surrounds it. One reader for JSON, JSON Lines, values one after the other,
 * `window.YTD.tweets.part0 = [`, modules of JavaScript and TypeScript, dictionaries of Python, and what is
 * left of them when a copy was cut off. It goes once through the text, without recursion.
 */
import type { JsonObject, JsonValue } from './json-value'
import { readToken, type LineBreak, type Token } from './tokens'

export interface ReadValues {
  /** In order; every one is an object, or a list that holds one somewhere. */
  readonly values: readonly JsonValue[]
  /** Text outside of the data that has letters: prose, `import` lines. As it stood. */
  readonly rest: readonly string[]
  /** The data broke off or had no beginning; what could be read was read. */
  readonly isDamaged: boolean
}

/** Reads every value of a text. Never throws, on any string; takes linear time. */
export function readValues(text: string): ReadValues {
  const values: JsonValue[] = []
  const rest: string[] = []
  let isDamaged = false
  let restFrom = 0
  const lineBreak = lineBreakOf(text)
  // A brace or bracket, or a key: the copy began in the middle of an object.
  const start = /[[{]|"[\w$-]{1,60}"[ \t]{0,20}:/g
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const isHeadless = match[0].length > 1
    const read = readValue(text, match.index, isHeadless, lineBreak)
    start.lastIndex = Math.max(read.end, match.index + 1)
    if (!read.hasFields) continue
    addRest(rest, text.slice(restFrom, match.index))
    restFrom = read.end
    values.push(read.value)
    for (const word of read.strays) addRest(rest, word)
    isDamaged ||= read.isDamaged || isHeadless
  }
  addRest(rest, text.slice(restFrom))
  return { values, rest, isDamaged }
}

function addRest(rest: string[], text: string): void {
  if (/\p{L}/u.test(text)) rest.push(text.trim())
}

/** A page that breaks its lines anywhere has many of one length; others break between words. */
function lineBreakOf(text: string): LineBreak {
  const lengths = text.split('\n', 200).map((line) => line.length)
  const longest = lengths.reduce((one, other) => Math.max(one, other), 0)
  const full = lengths.filter((length) => length === longest).length
  return full >= 4 && full * 2 >= lengths.length && longest >= 30 ? '' : ' '
}

interface Read {
  readonly value: JsonValue
  readonly end: number
  /** Some object in it has a key with a value. */
  readonly hasFields: boolean
  readonly isDamaged: boolean
  /** Words that are neither key nor value. */
  readonly strays: readonly string[]
}

/** A list, an object, or the arguments of a call, while it is read. */
interface Frame {
  readonly mark: string
  readonly map: Map<string, JsonValue>
  readonly list: JsonValue[]
  key: string | null
  /** The key that was given last; texts joined by "+" go on there. */
  lastKey: string | null
}

const closing: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
])

function readValue(text: string, from: number, isHeadless: boolean, lineBreak: LineBreak): Read {
  const stack: Frame[] = []
  const strays: string[] = []
  let at = from
  let fields = 0
  let isDamaged = false
  let result: JsonValue = null
  let before: Token['kind'] = 'comma'

  const open = (mark: string): void => {
    stack.push({ mark, map: new Map(), list: [], key: null, lastKey: null })
  }
  const give = (value: JsonValue): void => {
    const frame = stack[stack.length - 1]
    if (frame === undefined) {
      result = value
    } else if (frame.key !== null) {
      frame.map.set(frame.key, value)
      frame.lastKey = frame.key
      frame.key = null
      fields += 1
    } else if (frame.mark !== '{') {
      frame.list.push(value)
    } else if (typeof value === 'string') {
      strays.push(value)
    } else if (value !== null) {
      // An object where a key should be: its key was lost, its content was not.
      frame.map.set(`\n${frame.map.size}`, value)
    }
  }
  const close = (): void => {
    const frame = stack.pop()
    if (frame !== undefined) give(valueOf(frame))
  }
  const closeTo = (mark: string): void => {
    let depth = stack.length - 1
    // A closing sign that belongs to nothing near closes nothing: damage stays where it is.
    while (depth >= 0 && depth > stack.length - 60 && !closes(stack[depth], mark)) depth -= 1
    if (!closes(stack[depth], mark)) {
      isDamaged = true
      return
    }
    if (depth < stack.length - 1) isDamaged = true
    while (stack.length > depth) close()
  }
  const giveText = (value: string): void => {
    const frame = stack[stack.length - 1]
    if (frame === undefined) return
    const goesOn = before === 'plus' || (before === 'text' && frame.mark === '{')
    if (goesOn && frame.key === null && joinText(frame, value)) return
    give(value)
  }

  if (isHeadless) open('{')
  do {
    const token = readToken(text, at, lineBreak)
    const frame = stack[stack.length - 1]
    if (token.kind === 'end') break
    // A new object where a key should be: the one before was cut off.
    const isNew = token.kind === 'open' && token.mark === '{' && frame?.mark === '{'
    if (isNew && frame.key === null && before !== 'plus' && fields > 0) {
      isDamaged = true
      break
    }
    at = token.end
    if (token.kind === 'open') {
      open(token.mark)
    } else if (token.kind === 'close') {
      closeTo(token.mark)
    } else if (token.kind === 'comma') {
      if (frame !== undefined && frame.key !== null) give(null)
    } else if (token.kind === 'text' || token.kind === 'word') {
      if (token.kind === 'text' && token.isCut) isDamaged = true
      const end = frame?.key === null && frame.mark !== '[' ? keyEnd(text, token, frame) : null
      if (end !== null && frame !== undefined) {
        frame.key = token.text
        at = end
      } else if (token.kind === 'text') {
        giveText(token.text)
      } else if (text.charAt(at) !== '(' && !silent.test(token.text)) {
        const value = valueOfWord(token.text)
        if (value !== undefined) give(value)
        else if (frame?.key != null) give(null)
        else strays.push(token.text)
      }
    }
    before = token.kind
  } while (stack.length > 0)
  if (stack.length > 0) isDamaged = true
  while (stack.length > 0) close()
  return { value: result, end: at, hasFields: fields > 0, isDamaged, strays }
}

function closes(frame: Frame | undefined, mark: string): boolean {
  return frame !== undefined && closing.get(frame.mark) === mark
}

function valueOf({ mark, map, list }: Frame): JsonValue {
  if (mark === '{') return map satisfies JsonObject
  if (mark === '[') return list
  // The arguments of a call: `new Date('…')` is its text, `User(name='…')` an object.
  if (map.size > 0) return map satisfies JsonObject
  return list.length === 1 ? (list[0] ?? null) : list
}

function joinText(frame: Frame, text: string): boolean {
  const index = frame.list.length - 1
  const last = frame.lastKey === null ? frame.list[index] : frame.map.get(frame.lastKey)
  if (typeof last !== 'string') return false
  if (frame.lastKey === null) frame.list[index] = last + text
  else frame.map.set(frame.lastKey, last + text)
  return true
}

const colon = /\s*:/y
const equals = /\s*=(?![=>])/y

/** Where the value begins, when the token is a key. */
function keyEnd(text: string, { end }: Token, frame: Frame): number | null {
  const sign = frame.mark === '(' ? equals : colon
  sign.lastIndex = end
  return sign.test(text) ? sign.lastIndex : null
}

const silent = /^(?:new|as|const|satisfies|readonly|await|async)$/

/** `undefined` for a word that is no value. Numbers stay as they were written. */
function valueOfWord(word: string): JsonValue | undefined {
  if (word === 'true' || word === 'True') return true
  if (word === 'false' || word === 'False') return false
  if (/^(?:null|None|undefined|NaN)$/.test(word)) return null
  const number = /^(-?\d[\d_.]{0,40}(?:[eE][-+]?\d{1,5})?)n?$/.exec(word)?.[1]
  return number?.replace(/_/g, '') ?? (/[\p{L}\p{N}]/u.test(word) ? undefined : null)
}
