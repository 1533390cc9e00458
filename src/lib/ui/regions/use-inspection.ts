/** Checks the slides after they are painted, so that no change waits for it. */
import { useEffect, useState } from 'preact/hooks'

import type { Panel } from '../effects/panel'
import type { PanelFinding } from '../findings'
import type { Inspection } from '../inspection'
import type { FixAll, TriedOffer, TriedRepairs } from '../tried-repairs'

/**
 * Slides that are checked as soon as they are painted; more of them, as a slider makes at every step, wait for a pause,
 * ms: each takes about 0.3 ms, and the next step would wait for them all.
 */
const fewSlides = 8
const pauseMs = 250

/** What is wrong with the slides; the last that is known while they change, null before the first check. */
export function useInspection(panel: Panel): Inspection | null {
  const [inspection, setInspection] = useState<Inspection | null>(null)
  const carousel = panel.plan()
  const { images, families, work } = panel.state()
  const { isDivided } = work
  useEffect(() => {
    if (carousel === null) {
      setInspection(null)
      return undefined
    }
    const timer = setTimeout(
      () => {
        setInspection(panel.inspect())
      },
      panel.unchecked() > fewSlides ? pauseMs : 0,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [panel, carousel, images, families, isDivided])
  return inspection
}

/** ms of trying repairs between two paints. */
const tryingMs = 12

export interface Offers {
  /** Undefined while it is not known whether there is one. */
  readonly offerFor: (finding: PanelFinding) => TriedOffer | null | undefined
  /** Null while not every repair was tried. */
  readonly fixAll: FixAll | null
}

/** Repairs of all findings, tried one after the other; those that are known come first. */
export function useOffers(findings: readonly PanelFinding[], repairs: TriedRepairs): Offers {
  const [tried, setTried] = useState<{ readonly of: TriedRepairs; readonly count: number }>({
    of: repairs,
    count: 0,
  })
  const count = tried.of === repairs ? tried.count : 0
  const isDone = count >= findings.length
  useEffect(() => {
    if (isDone) return undefined
    const timer = setTimeout(() => {
      const until = performance.now() + tryingMs
      let next = count
      while (next < findings.length && performance.now() < until) {
        const finding = findings[next]
        if (finding !== undefined) repairs.offerFor(finding)
        next += 1
      }
      setTried({ of: repairs, count: next })
    })
    return () => {
      clearTimeout(timer)
    }
  }, [findings, repairs, count, isDone])
  return {
    offerFor: (finding) => {
      const at = findings.indexOf(finding)
      return at >= 0 && at < count ? repairs.offerFor(finding) : undefined
    },
    fixAll: isDone ? repairs.fixAll() : null,
  }
}
