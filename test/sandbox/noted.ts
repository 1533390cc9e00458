/** Whether a test ran code of the plugin in QuickJS, and which: main.js, or functions of it. */
let isPlugin = false
let isModule = false
let abort: string | undefined

export type Ran = 'main.js' | 'functions' | 'nothing'

export function notePlugin(): void {
  isPlugin = true
}

export function noteModule(): void {
  isModule = true
}

/** Since the last time. */
export function takeNote(): Ran {
  const ran = isPlugin ? 'main.js' : isModule ? 'functions' : 'nothing'
  isPlugin = false
  isModule = false
  return ran
}

/** QuickJS came to a bad end when the test was over and it was closed. */
export function noteAbort(error: unknown): void {
  abort = String(error)
}

/** Its words, since the last time. */
export function takeAbort(): string | undefined {
  const words = abort
  abort = undefined
  return words
}
