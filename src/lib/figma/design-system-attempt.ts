import type { Run } from './run'
import { Cancelled } from './problem'

/** Told how to undo each step before or right after it is done; a promise is waited for. */
export type OnTakeBack = (restore: () => unknown) => void

/**
 * Does a part of a run that Figma may refuse: `undefined` when it did, and all the part had done is taken
 * back then. What it did goes with the run if that fails later. Being cancelled is no refusal.
 */
export async function attempt<Value>(
  run: Pick<Run, 'onTakeBack'>,
  work: (onTakeBack: OnTakeBack) => Promise<Value>,
): Promise<Value | undefined> {
  const restores: (() => unknown)[] = []
  const takeBack = async (): Promise<void> => {
    const waits: unknown[] = []
    // All of them are called before the first wait: a plugin that closes does not come back from one.
    for (const restore of restores.splice(0).reverse()) {
      try {
        waits.push(restore())
      } catch {
        // One thing that cannot be put back must not keep the others from being put back.
      }
    }
    for (const wait of waits) await Promise.resolve(wait).catch(() => undefined)
  }
  run.onTakeBack(takeBack)
  try {
    return await work((restore) => {
      restores.push(restore)
    })
  } catch (error) {
    await takeBack()
    if (error instanceof Cancelled) throw error
    return undefined
  }
}

/** What Figma did not allow; plain values were used. */
export interface Refusals {
  /** As far as it is known yet: a single layer may still be refused its style. */
  readonly refused: readonly ('variables' | 'textStyles')[]
  readonly refuse: (what: 'textStyles') => void
}

export function refusals(known: Refusals['refused']): Refusals {
  const refused = [...known]
  return {
    refused,
    refuse: (what) => {
      if (!refused.includes(what)) refused.push(what)
    },
  }
}
