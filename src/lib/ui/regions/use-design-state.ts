/** What Design is given: values that stay the same while what they say does, so that it is painted only then. */
import { useMemo, useRef } from 'preact/hooks'

import { isAlike } from '../controls/same-props'
import { createPlannedFacts, type PlannedFacts } from '../state/planned-facts'
import type { Source, State, Work } from '../state/state'
import type { DesignState } from './design-section'
import { useAtRest } from './use-at-rest'

/** What writing and arranging change, of which Design knows nothing. */
const words = ['arrangement', 'renames', 'title'] as const satisfies readonly (keyof Work)[]

export function useDesignState(state: State): DesignState {
  const last = useRef<DesignState | null>(null)
  const next = designState(state)
  const before = last.current
  const isSameWork = before !== null && isAlike(before.work, next.work, words)
  const work = isSameWork ? before.work : next.work
  const view = before !== null && isAlike(before.view, next.view) ? before.view : next.view
  const known = { ...next, work, view }
  if (before === null || !isAlike(before, known)) last.current = known
  return last.current ?? known
}

function designState({
  canEdit,
  families,
  frames,
  images,
  presets,
  work,
  view,
}: State): DesignState {
  const { open, recentFonts, showsSafe, webFonts } = view
  return {
    canEdit,
    families,
    frames,
    images,
    presets,
    work,
    view: { open, recentFonts, showsSafe, webFonts },
  }
}

/** What Design says of the thread. */
export function usePlannedFacts(source: Source, { arrangement, settings }: Work): PlannedFacts {
  const { cleaning } = settings
  const factsOf = useMemo(createPlannedFacts, [])
  const facts = useMemo(
    () => factsOf(source, arrangement, cleaning),
    [factsOf, source, arrangement, cleaning],
  )
  return useSameData(facts)
}

/** Another value once what the person's own slide says, or how it is measured, has changed and come to rest. */
export function usePictured({ work, images, fonts, known }: State): object {
  const { arrangement } = work
  return useAtRest(
    useMemo(() => ({ arrangement, images, fonts, known }), [arrangement, images, fonts, known]),
  )
}

/** The same value as long as it says the same; of plain data. */
export function useSameData<Value>(value: Value): Value {
  const last = useRef({ value, text: '' })
  const text = JSON.stringify(value)
  if (last.current.text !== text) last.current = { value, text }
  return last.current.value
}
