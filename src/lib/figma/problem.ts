import type { Failure, FailureCode } from '../messages/protocol'

/** Where work stood when something went wrong. */
export type Place = Pick<Failure, 'step' | 'slide'>

/** The document, or Figma, says no. Caught once per run and sent to the panel as `failed`. */
export class Problem extends Error {
  readonly code: FailureCode
  /** A font's name, a picture's key. */
  readonly concerns: string | undefined

  constructor(code: FailureCode, detail: string, concerns?: string) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.concerns = concerns
  }
}

/** A person changed or deleted meanwhile what the run was at: it starts over before they are told. */
export class Disturbed extends Problem {}

/** The person pressed Cancel, a newer run took over, or the plugin closes. */
export class Cancelled extends Error {}

/** Turns whatever was thrown into the message for the panel. Never throws. */
export function toFailure(error: unknown, run: number, place: Place): Failure {
  const detail = wordsOf(error)
  if (error instanceof Problem) {
    const concerns = error.concerns === undefined ? {} : { concerns: error.concerns }
    return { run, ...place, code: error.code, ...concerns, detail }
  }
  // "Cannot write to internal and read-only nodes" (figma-facts 5, from Figma's page on API errors).
  return { run, ...place, code: /read-only/i.test(detail) ? 'readOnly' : 'figma', detail }
}

/** The words of something thrown: Figma throws errors, and now and then plain strings. */
export function wordsOf(error: unknown): string {
  if (typeof error === 'string') return error
  // Not `instanceof Error`: Figma's errors may come from outside the sandbox.
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return typeof error.message === 'string' ? error.message : 'unknown error'
  }
  return 'unknown error'
}
