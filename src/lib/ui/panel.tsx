import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { Font } from '../base/type'
import { nodesOf } from '../slide/walk'
import type { Slide } from '../slide/node'
import type { Carousel } from '../templates/build-carousel'
import type { FontLoader } from './effects/fonts'
import type { Panel } from './effects/panel'
import { signingImage } from './state/brand-images'
import { changesOf, noChanges, wayBack } from './state/derived'
import { dragSpoken } from './state/dragging'
import { partsOf } from './state/parts'
import { spoken } from './state/spoken'
import type { State } from './state/state'
import { FirstRun } from './regions/first-run'
import { focusSlides } from './regions/focus-slides'
import { keysFor } from './regions/keys'
import { Announcer } from './controls/announcer'
import { ResizeHandle } from './controls/resize-handle'
import { Studio } from './regions/studio'
import { useInspection } from './regions/use-inspection'
import { usePictureUrl } from './use-picture-url'
import { useRepaint } from './use-repaint'
import { useDrops, useKeys, usePastes, useReturn } from './window-events'

export interface PanelViewProps {
  readonly panel: Panel
  readonly fonts: FontLoader
  /** The example, planned: decoration of the first run. */
  readonly example: () => readonly Slide[]
  readonly platform: string
}

/** The panel's window: first run or studio, and what listens to the whole window. */
export function PanelView({ panel, fonts, example, platform }: PanelViewProps): JSX.Element {
  useRepaint(panel)
  const isNarrow = useWindowWidth() < 620
  const keys = keysFor(platform)
  const state = panel.state()
  const { send } = panel
  const carousel = panel.plan()
  const { source } = state.work
  const isFirst = source === null || carousel === null || state.phase.kind === 'unreadable'

  usePastes(panel)
  useKeys(panel)
  useReturn(panel)
  const drops = useDrops(panel)
  const inspection = useInspection(panel)
  useFocusOnSlides(!isFirst)
  const shown = isFirst ? example() : carousel.slides
  useFonts(fonts, shown, state.view.webFonts)
  const pictureUrl = usePictureUrl(state.images, state.frames.stills)
  const polite = useSpoken(state, carousel, inspection?.findings.length ?? null)

  return (
    <Announcer polite={polite}>
      {isFirst ? (
        <FirstRun
          state={state}
          slides={shown}
          keys={keys.paste}
          isNarrow={isNarrow}
          back={wayBack(state.history)}
          isOver={drops.isOver}
          send={send}
          onFiles={drops.takeFiles}
        />
      ) : (
        <Studio
          state={state}
          source={source}
          carousel={carousel}
          inspection={inspection}
          changes={panel.changes()}
          pictureUrl={pictureUrl}
          sample={panel.sample}
          pictureScale={panel.pictureScale}
          slideWith={panel.slideWith}
          avatarUrl={signingImage(state, 'avatar')?.preview}
          keys={keys}
          isNarrow={isNarrow}
          isOver={drops.isOver}
          send={send}
        />
      )}
      <ResizeHandle
        onResize={(width, height) => {
          send({ kind: 'resized', width, height })
        }}
      />
    </Announcer>
  )
}

/** Nothing is said while a field is being filled in: what is new is said when that is over. */
function useSpoken(state: State, carousel: Carousel | null, findings: number | null): string {
  const said = useRef('')
  const { drag } = state.view
  if (drag?.by === 'keys' && carousel !== null) {
    said.current = dragSpoken(state, drag, carousel.deck)
  } else if (state.history.gesture === null && state.view.editing === null) {
    const changes = carousel === null ? noChanges : changesOf(carousel)
    const parts = carousel === null ? 0 : partsOf(state.work, carousel.deck).length
    said.current = spoken(state, carousel?.slides.length ?? 0, findings, changes, parts)
  }
  return said.current
}

/** A thread was read: the field that had the focus is gone, the slides take it. */
function useFocusOnSlides(hasSlides: boolean): void {
  useEffect(() => {
    if (hasSlides) focusSlides()
  }, [hasSlides])
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth)
  useEffect(() => {
    const follow = (): void => {
      setWidth(window.innerWidth)
    }
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('resize', follow)
    }
  }, [])
  return width
}

/** Asks for every font the slides use; text is measured anew when one arrives. */
function useFonts(fonts: FontLoader, slides: readonly Slide[], mayLoad: boolean): void {
  const asked = useRef<readonly Slide[]>([])
  useEffect(() => {
    asked.current = []
  }, [fonts, mayLoad])
  useEffect(() => {
    // Slides that stayed have no other fonts than before.
    const before = new Set(asked.current)
    asked.current = slides
    const fresh = slides.filter((slide) => !before.has(slide))
    if (fresh.length > 0) fonts.need(fontsOf(fresh), mayLoad)
  }, [fonts, slides, mayLoad])
}

function fontsOf(slides: readonly Slide[]): readonly Font[] {
  // Most texts share the same few values.
  const fonts = new Set<Font>()
  for (const slide of slides) {
    for (const node of nodesOf(slide)) {
      if (node.kind !== 'text') continue
      fonts.add(node.style.font)
      for (const { font } of node.runs) if (font !== undefined) fonts.add(font)
    }
  }
  return [...new Map([...fonts].map((font) => [JSON.stringify(font), font])).values()]
}
