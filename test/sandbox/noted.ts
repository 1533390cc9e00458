/** Whether a test ran code of the plugin in QuickJS, and which: main.js, or functions of it. */
let isPlugin = false
let isModule = false

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
