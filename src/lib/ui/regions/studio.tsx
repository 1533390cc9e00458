import { h, type JSX } from 'preact'
import { useMemo } from 'preact/hooks'

import { livePosts } from '../../arrange/arrangement'
import type { PictureUrl } from '../../preview/slide-preview'
import type { Settings } from '../../settings/settings'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { RegionTabs } from '../controls/region-tabs'
import { marksOf } from '../findings'
import type { CanvasChanges } from '../canvas-changes'
import type { Inspection } from '../inspection'
import { altTextsOf, captionOf } from '../captions'
import { changesOf, slideNotes } from '../state/derived'
import type { Event } from '../state/event'
import type { SlideChange } from '../state/event-arrange'
import { withStandIn } from '../state/outcome'
import type { PictureScale } from '../picture-scale'
import { partsOf } from '../state/parts'
import { places } from '../state/places'
import { offeredParts } from '../state/turning'
import type { Source, State, View } from '../state/state'
import { say } from '../words'
import { AddPosts } from './add-posts'
import { CanvasFindings } from './canvas-findings'
import { CanvasText } from './canvas-text'
import { DesignOfDeck } from './design-of-deck'
import { DesignSlide } from './design-slide'
import { DragChip } from './drag-chip'
import { FindingsPopover } from './findings-popover'
import { Foot } from './foot'
import { Head } from './head'
import { Images } from './images'
import type { Keys } from './keys'
import { NarrowHead } from './narrow-head'
import { NotesPopover } from './notes-popover'
import { OtherPlatform } from './other-platform'
import { Posts } from './posts'
import { RemoveCarousel } from './remove-carousel'
import { ResultCard } from './result-card'
import { Slides } from './slides'
import { TurnOffer } from './turn-offer'
import { UpdateSummary } from './update-summary'
import styles from './studio.css'

export interface StudioProps {
  readonly state: State
  readonly source: Source
  readonly carousel: Carousel
  /** Null before the first check. */
  readonly inspection: Inspection | null
  /** What an update would do; null where there is nothing on the canvas to update. */
  readonly changes: CanvasChanges | null
  readonly pictureUrl: PictureUrl
  readonly pictureScale: PictureScale
  readonly avatarUrl: string | undefined
  /** The person's own slide with other settings; null without one. */
  readonly sample: (change: Partial<Settings>) => Slide | null
  /** A slide of the carousel with something else chosen for it. */
  readonly slideWith: (slide: string, change: SlideChange) => Slide | null
  readonly keys: Keys
  readonly isNarrow: boolean
  /** Files are being dragged over the window. */
  readonly isOver: boolean
  readonly send: (event: Event) => void
}

/** Three regions and a foot; in a narrow window one region at a time. */
export function Studio(props: StudioProps): JSX.Element {
  const { state, source, carousel, inspection, keys, isNarrow, send } = props
  const title = carousel.title || say('deck.untitled')
  const { region, popover } = state.view
  const head = { state, title, carousel, keys, send }
  const shows = (one: View['region']): boolean => !isNarrow || region === one
  const count = carousel.slides.length
  const findings = inspection?.findings ?? null
  const { isDivided, settings } = state.work
  const parts = useMemo(
    () => partsOf({ isDivided, settings }, carousel.deck),
    [isDivided, settings, carousel.deck],
  )
  const marks = useMemo(() => marksOf(findings ?? []), [findings])
  const result = (
    <ResultCard
      phase={state.phase}
      changes={changesOf(carousel)}
      parts={offeredParts(state)}
      caption={() => captionOf(carousel.deck, state.work.arrangement, source.thread)}
      altTexts={() => altTextsOf(carousel.deck)}
      canUseInter={
        state.phase.kind === 'failed' &&
        withStandIn(state.work.settings, state.phase.failure) !== null
      }
      send={send}
    />
  )
  return (
    <main class={isNarrow ? styles['narrow'] : styles['studio']}>
      <h1 class="visually-hidden">{title}</h1>
      {isNarrow && <NarrowHead {...head} />}
      {isNarrow && <TurnOffer state={state} isBar send={send} />}
      {shows('posts') && <Left {...props} />}
      {shows('slides') && (
        <section class={styles['centre']} aria-label={say('region.slides')}>
          {!isNarrow && <Head {...head} />}
          {!isNarrow && <TurnOffer state={state} isBar send={send} />}
          <Slides
            state={state}
            carousel={carousel}
            parts={parts}
            marks={marks}
            pictureUrl={props.pictureUrl}
            keys={keys}
            send={send}
          />
          {!isNarrow && result}
        </section>
      )}
      {shows('design') && <Right {...props} />}
      {isNarrow && <div class={styles['over']}>{result}</div>}
      <Foot
        state={state}
        count={count}
        parts={parts.length}
        findings={findings}
        changes={props.changes}
        isNarrow={isNarrow}
        keys={keys}
        send={send}
      />
      {state.view.drag?.by === 'pointer' && (
        <DragChip state={state} carousel={carousel} drag={state.view.drag} />
      )}
      {popover === 'findings' && inspection !== null && (
        <FindingsPopover
          inspection={inspection}
          current={state.view.finding}
          carousel={carousel}
          settings={state.work.settings}
          pictureUrl={props.pictureUrl}
          isSheet={isNarrow}
          send={send}
        />
      )}
      {(popover === 'addPosts' || popover === 'pasteThread') && (
        <AddPosts
          key={popover}
          deck={popover === 'addPosts' ? carousel.deck : null}
          keys={keys}
          send={send}
        />
      )}
      {state.phase.kind === 'summary' && (
        <UpdateSummary
          state={state}
          plan={state.phase.plan}
          rows={state.phase.rows}
          carousel={carousel}
          drawn={props.changes?.drawn ?? []}
          pictureUrl={props.pictureUrl}
          keys={keys}
          send={send}
        />
      )}
      {popover === 'canvasFindings' && state.commands.check !== null && (
        <CanvasFindings check={state.commands.check} isSheet={isNarrow} send={send} />
      )}
      {popover === 'canvasText' && <CanvasText text={state.commands.text} send={send} />}
      {popover === 'otherPlatform' && <OtherPlatform state={state} send={send} />}
      {popover === 'removeCarousel' && (
        <RemoveCarousel state={state} carousel={carousel} send={send} />
      )}
      {popover === 'notes' && (
        <NotesPopover
          source={source}
          ofSlides={slideNotes(carousel.notes)}
          isSheet={isNarrow}
          send={send}
        />
      )}
    </main>
  )
}

function Left(props: StudioProps): JSX.Element {
  const { state, source, carousel, avatarUrl, keys, isOver, send } = props
  const tab = state.view.leftTab
  return (
    <section class={sideClass(state, 'left')} aria-label={say('region.left')} {...quieted(state)}>
      <div class={styles['head']}>
        <RegionTabs
          label={say('region.left')}
          controls="left-panel"
          value={tab}
          tabs={[
            {
              id: 'posts',
              text: say('posts.tab'),
              count: livePosts(state.work.arrangement).length,
            },
            { id: 'images', text: say('images.tab'), count: places(state.work.arrangement).length },
          ]}
          onSelect={(id) => {
            send({ kind: 'tabChosen', tab: id })
          }}
        />
      </div>
      <div id="left-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} class={styles['panel']}>
        {tab === 'posts' ? (
          <Posts
            state={state}
            source={source}
            carousel={carousel}
            avatarUrl={avatarUrl}
            keys={keys}
            send={send}
          />
        ) : (
          <Images
            state={state}
            carousel={carousel}
            isOver={isOver}
            pictureScale={props.pictureScale}
            send={send}
          />
        )}
      </div>
    </section>
  )
}

function Right(props: StudioProps): JSX.Element {
  const { state, carousel, pictureUrl, slideWith, send } = props
  const tab = state.view.rightTab
  return (
    <section
      class={sideClass(state, 'right')}
      aria-label={say('region.design')}
      {...quieted(state)}
    >
      <div class={styles['head']}>
        <RegionTabs
          label={say('region.design')}
          controls="right-panel"
          value={tab}
          tabs={[
            { id: 'deck', text: say('design.deck') },
            { id: 'slide', text: slideTabName(state, carousel) },
          ]}
          onSelect={(id) => {
            send({ kind: 'rightTabChosen', tab: id })
          }}
        />
      </div>
      <div id="right-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} class={styles['panel']}>
        {tab === 'slide' ? (
          <DesignSlide
            state={state}
            carousel={carousel}
            pictureUrl={pictureUrl}
            slideWith={slideWith}
            send={send}
          />
        ) : (
          <DesignOfDeck {...props} />
        )}
      </div>
    </section>
  )
}

/** "Slide", "Slide 4", "3 slides". */
function slideTabName({ selection }: State, { slides }: Carousel): string {
  const chosen = slides.flatMap(({ key }, index) =>
    selection.slides.keys.includes(key) ? [index + 1] : [],
  )
  const [first] = chosen
  if (first === undefined) return say('design.slideTab')
  return chosen.length === 1
    ? say('design.slide', { n: first })
    : say('design.slides', { n: chosen.length })
}

/** While a run draws, the sides rest: seen, but out of reach. */
function quieted(state: State): { readonly inert?: boolean } {
  return state.phase.kind === 'running' ? { inert: true } : {}
}

function sideClass(state: State, side: 'left' | 'right'): string {
  return `${styles[side] ?? ''} ${(state.phase.kind === 'running' && styles['resting']) || ''}`
}
