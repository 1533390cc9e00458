/**
 * Figma says no. Thrown anywhere in the core without the name of the call; the member that was called
 * puts `in set_fills: ` before it (see `prototypes.ts`), so checks need not know who asked.
 */
export class Refusal extends Error {}

/** Throws the refusal `message`; `in <fn>: ` is put before it at the border. */
export function refuse(message: string): never {
  throw new Refusal(message)
}

/** What exists in Figma but not here. Never silently ignored. */
export function notImplemented(member: string): never {
  throw new Error(`not implemented in host: ${member}`)
}

/** Forbidden under `documentAccess: dynamic-page`; `replacement` as Figma writes it. */
export function dynamicPage(replacement: string): never {
  return refuse(`Cannot call with documentAccess: dynamic-page. Use ${replacement} instead.`)
}
