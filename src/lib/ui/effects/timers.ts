/** What is done after a pause, each under its name: asked for again, it waits anew. */
export interface Timers {
  readonly later: (name: string, delayMs: number, act: () => void) => void
  readonly isWaiting: (name: string) => boolean
  /** It need not be done any more. */
  readonly stop: (name: string) => void
}

export function createTimers(): Timers {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const stop = (name: string): void => {
    clearTimeout(timers.get(name))
    timers.delete(name)
  }
  return {
    later: (name, delayMs, act) => {
      stop(name)
      timers.set(
        name,
        setTimeout(() => {
          timers.delete(name)
          act()
        }, delayMs),
      )
    },
    isWaiting: (name) => timers.has(name),
    stop,
  }
}
