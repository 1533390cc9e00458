/**
 * How a feature says what the members of an object do.
 *
 * The typings decide which object has which member (`members/members.json`); a feature gives the
 * behaviour. A member nobody gives behaviour to exists and throws `not implemented in host: <member>`.
 * Adding behaviour is a row in a `Feature` and the feature's name in `features.ts`.
 */
import type { LayerRecord } from '../model'
import type { Core } from './core'

/** A property. `subject` is the row behind the object: a LayerRecord for layers. */
export interface Property<Subject> {
  readonly kind: 'property'
  readonly get: (core: Core, subject: Subject) => unknown
  /** Absent: Figma refuses to write it. Gets the raw value: check it with `validate`. */
  readonly set?: (core: Core, subject: Subject, value: unknown) => void
  /** Reading it needs the layout; counted apart. */
  readonly readsLayout?: boolean
  /** Can be read when the object is gone; its subject is then the id, always. */
  readonly evenRemoved?: boolean
  /** Not a call on the document (namespaces such as `figma.ui`): neither counted nor made to fail. */
  readonly uncounted?: boolean
}

export interface Method<Subject> {
  readonly kind: 'method'
  /** May return a promise when `isAsync`. */
  readonly call: (core: Core, subject: Subject, args: readonly unknown[]) => unknown
  /** Makes layers, styles or variables; counted as 'create'. */
  readonly creates?: boolean
  /** Returns a promise: does its work after a turn of the event loop, and rejects where others throw. */
  readonly isAsync?: boolean
}

export type Member<Subject> = Property<Subject> | Method<Subject>
export type Members<Subject> = Readonly<Record<string, Member<Subject>>>

export interface Feature {
  /** For every node type that has the member in the typings. */
  readonly layers?: Members<LayerRecord>
  /**
   * For one node type ('TEXT') or interface of the typings ('PluginAPI', 'PaintStyle'). Goes before
   * `layers`. The subject is what `subjects` finds, and for node types the layer.
   */
  // `never`: the table holds members of different subjects; `prototypes.ts` pairs each with its own.
  readonly types?: Readonly<Record<string, Members<never>>>
  /** The row behind an object of an interface, by id; undefined when it does not exist any more. */
  readonly subjects?: Readonly<Record<string, (core: Core, id: string) => unknown>>
}

/** A member that can be read and written. */
export function property<Subject>(
  get: Property<Subject>['get'],
  set?: Property<Subject>['set'],
): Property<Subject> {
  return set === undefined ? { kind: 'property', get } : { kind: 'property', get, set }
}

/** A property whose reading needs the layout. */
export function geometry<Subject>(
  get: Property<Subject>['get'],
  set?: Property<Subject>['set'],
): Property<Subject> {
  return { ...property(get, set), readsLayout: true }
}

export function method<Subject>(call: Method<Subject>['call']): Method<Subject> {
  return { kind: 'method', call }
}

export function asyncMethod<Subject>(call: Method<Subject>['call']): Method<Subject> {
  return { kind: 'method', call, isAsync: true }
}

export function creator<Subject>(call: Method<Subject>['call']): Method<Subject> {
  return { kind: 'method', call, creates: true }
}
