/**
 * Data as `readValues` gives it, and safe ways into it. Objects are maps, so that no text of a file is ever
 * the key of a plain object; numbers stay as they were written, because numbers of posts have more digits
 * than a number can hold.
 */
export type JsonValue = null | boolean | string | JsonList | JsonObject

export type JsonList = readonly JsonValue[]

/** An interface, because a type may not name itself in the arguments of another. */
export interface JsonObject extends ReadonlyMap<string, JsonValue> {
  readonly get: (key: string) => JsonValue | undefined
}

type Maybe = JsonValue | undefined

export function isObject(value: Maybe): value is JsonObject {
  return value instanceof Map
}

export function isList(value: Maybe): value is JsonList {
  return Array.isArray(value)
}

/** What stands at the end of a path of keys; `undefined` where it breaks off. */
export function valueAt(value: Maybe, ...path: readonly string[]): Maybe {
  let at = value
  for (const key of path) at = isObject(at) ? at.get(key) : undefined
  return at
}

/** The object at the end of a path; `undefined` for anything else. */
export function objectAt(value: Maybe, ...path: readonly string[]): JsonObject | undefined {
  const found = valueAt(value, ...path)
  return isObject(found) ? found : undefined
}

/** The text, or the number as it was written; '' where there is none. */
export function textAt(value: Maybe, ...path: readonly string[]): string {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The first of some keys of one object that holds a text with anything in it, else ''. */
export function firstText(value: Maybe, ...keys: readonly string[]): string {
  for (const key of keys) {
    const text = textAt(value, key)
    if (text !== '') return text
  }
  return ''
}

/** The list at the end of a path; empty where there is none. */
export function listAt(value: Maybe, ...path: readonly string[]): JsonList {
  const found = valueAt(value, ...path)
  return isList(found) ? found : []
}

/** The number at the end of a path, also where it was written as text; `undefined` where there is none. */
export function numberAt(value: Maybe, ...path: readonly string[]): number | undefined {
  const text = textAt(value, ...path)
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined
}

/**
 * Every object in some values, outer ones first, in the order of the source. `enter` says whether what is
 * inside an object is looked at. No recursion: files may be nested as deep as they like.
 */
export function walkObjects(
  values: JsonList,
  enter: (object: JsonObject, key: string) => boolean,
): void {
  const waiting: { readonly value: JsonValue; readonly key: string }[] = []
  const add = (value: JsonValue, key: string): void => {
    if (typeof value === 'object' && value !== null) waiting.push({ value, key })
  }
  for (let index = values.length - 1; index >= 0; index -= 1) add(values[index] ?? null, '')
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, key } = next
    if (isList(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) add(value[index] ?? null, key)
    } else if (isObject(value) && enter(value, key)) {
      for (const [inner, held] of Array.from(value).reverse()) add(held, inner)
    }
  }
}
