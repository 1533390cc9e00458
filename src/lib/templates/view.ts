/**
 * What a slide may look at beyond its own words, and a record of what was looked at: something made from a view is
 * made anew only when what it looked at has changed.
 */
import type { Picture } from '../deck/picture'
import type { Around, Sheet } from './kit'

export interface View extends Pick<Sheet, 'pictures' | 'around'> {
  readonly failed: NonNullable<Sheet['failed']>
  readonly brand: Sheet['brand']
  /** `Sheet.sizes`; empty while they are not known. */
  readonly sizes: readonly number[]
}

/** What was looked at, by name, each as text. */
export type Seen = ReadonlyMap<string, Look>

interface Look {
  readonly ask: (view: View) => unknown
  readonly said: string | undefined
}

/** The JSON of plain data. */
export type TextOf = (value: unknown) => string | undefined

/** JSON, worked out once for each value. */
export function createTextOf(): TextOf {
  const texts = new WeakMap<object, string>()
  return (value) => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const known = texts.get(value)
    if (known !== undefined) return known
    const text = JSON.stringify(value)
    texts.set(value, text)
    return text
  }
}

/** The same view, and what is looked at through it from now on. */
export function watch(view: View, textOf: TextOf): { readonly watched: View; readonly seen: Seen } {
  const seen = new Map<string, Look>()
  const look = <Value>(name: string, ask: (view: View) => Value): Value => {
    const value = ask(view)
    if (!seen.has(name)) seen.set(name, { ask, said: textOf(value) })
    return value
  }
  const ofBrand = (name: keyof View['brand']): Picture | undefined =>
    look(`brand ${name}`, ({ brand }) => brand[name])
  const pictureAt = (place: string): Picture | undefined =>
    look(`picture ${place}`, ({ pictures }) => pictures.get(place))
  const watched: View = {
    pictures: { get: pictureAt, has: (place) => pictureAt(place) !== undefined },
    failed: { has: (place) => look(`failed ${place}`, ({ failed }) => failed.has(place)) },
    brand: {
      get avatar() {
        return ofBrand('avatar')
      },
      get logoLight() {
        return ofBrand('logoLight')
      },
      get logoDark() {
        return ofBrand('logoDark')
      },
    },
    around: watchedAround(view.around, look),
    get sizes() {
      return look('sizes', ({ sizes }) => sizes)
    },
  }
  return { watched, seen }
}

function watchedAround(
  around: Around,
  look: (name: string, ask: (view: View) => unknown) => unknown,
): Around {
  return new Proxy(around, {
    get: (_, name) =>
      look(`around ${String(name)}`, (view) => Reflect.get(view.around, name) as unknown),
  })
}

/** Whether all that was looked at says the same in this view. */
export function saysSame(seen: Seen, view: View, textOf: TextOf): boolean {
  for (const { ask, said } of seen.values()) if (textOf(ask(view)) !== said) return false
  return true
}
