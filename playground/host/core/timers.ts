/** Timers of the sandbox, all of which end with the plugin. */
export interface Timers {
  readonly setTimeout: (callback: () => void, delayMs?: number) => number
  readonly clearTimeout: (handle: number) => void
  readonly setInterval: (callback: () => void, delayMs?: number) => number
  readonly clearInterval: (handle: number) => void
  readonly clearAll: () => void
}

export function createTimers(): Timers {
  let last = 0
  const running = new Map<number, () => void>()

  function clear(handle: number): void {
    running.get(handle)?.()
    running.delete(handle)
  }

  return {
    setTimeout(callback, delayMs = 0) {
      last += 1
      const handle = last
      const timer = globalThis.setTimeout(() => {
        running.delete(handle)
        callback()
      }, delayMs)
      running.set(handle, () => {
        globalThis.clearTimeout(timer)
      })
      return handle
    },
    clearTimeout: clear,
    setInterval(callback, delayMs = 0) {
      last += 1
      const timer = globalThis.setInterval(callback, delayMs)
      running.set(last, () => {
        globalThis.clearInterval(timer)
      })
      return last
    },
    clearInterval: clear,
    clearAll() {
      for (const stop of running.values()) stop()
      running.clear()
    },
  }
}
