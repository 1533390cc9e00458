import { h, type JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'

import type { PictureUrl } from '../../preview/slide-preview'
import { defaultSettings, type Settings } from '../../settings/settings'
import { findingSentence } from '../../slide/finding'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { Action, FileAction, IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { Thumb } from '../controls/thumb'
import { pictureFiles } from '../effects/transfer'
import { isOfDeck, isWarning, type PanelFinding } from '../findings'
import type { Inspection } from '../inspection'
import type { Event } from '../state/event'
import { possibleParts } from '../state/parts'
import type { TriedOffer } from '../tried-repairs'
import { say } from '../words'
import styles from './findings-popover.css'
import { focusSlides } from './focus-slides'
import { useNear } from './use-near'
import { useOffers } from './use-inspection'

export interface FindingsPopoverProps {
  readonly inspection: Inspection
  /** Id of the current finding; the first is current where there is none of that id. */
  readonly current: string | null
  readonly carousel: Carousel
  readonly settings: Settings
  readonly pictureUrl: PictureUrl
  /** In a narrow window it rises from the foot. */
  readonly isSheet: boolean
  readonly send: (event: Event) => void
}

/** px */
const thumbWidth = 40

/** Every finding with its slide, one sentence and one repair. */
export function FindingsPopover(props: FindingsPopoverProps): JSX.Element {
  const { inspection, carousel, isSheet, send } = props
  const { findings, repairs } = inspection
  const popover = useRef<HTMLDivElement>(null)
  const { offerFor, fixAll } = useOffers(findings, repairs)
  const current = findings.find(({ id }) => id === props.current) ?? findings[0]
  const goesTo = useReturnedFocus()
  const { canvas } = props.settings
  const parts = useMemo(
    () => possibleParts({ canvas }, carousel.deck).length,
    [canvas, carousel.deck],
  )
  useFocusOnCurrent(popover, current?.id)

  const open = (finding: PanelFinding | undefined): void => {
    if (finding !== undefined) send({ kind: 'findingOpened', at: finding })
  }
  const title = findings.length === 0 ? say('find.none') : say('find.count', { n: findings.length })
  return (
    <div
      ref={popover}
      role="dialog"
      aria-label={title}
      class={isSheet ? styles['sheet'] : styles['popover']}
    >
      <div class={styles['head']}>
        <strong class={findings.length === 0 ? styles['none'] : styles['title']}>
          {findings.length === 0 && <Icon name="check" />}
          {title}
        </strong>
        {fixAll !== null && fixAll.count > 0 && (
          <Action
            onPress={() => {
              const { steps, split } = fixAll
              send({ kind: 'findingsFixed', steps, split, deck: carousel.deck, next: null })
            }}
          >
            {say('find.fixAll', { n: fixAll.count })}
          </Action>
        )}
        <span data-close>
          <IconAction
            icon="close"
            label={say('find.close')}
            side="end"
            onPress={() => {
              send({ kind: 'popoverToggled', popover: 'findings' })
            }}
          />
        </span>
      </div>
      <ul
        class={styles['list']}
        onKeyDown={(event) => {
          const at = findings.findIndex((finding) => finding === current)
          const last = findings.length - 1
          const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
          if (to === undefined || event.metaKey || event.ctrlKey || event.altKey) return
          event.preventDefault()
          open(findings[Math.min(last, Math.max(0, to))])
        }}
      >
        {findings.map((finding, index) => (
          <Row
            key={finding.id}
            finding={finding}
            isCurrent={finding === current}
            slide={carousel.slides[finding.number - 1]}
            offer={offerFor(finding)}
            parts={parts}
            settings={props.settings}
            pictureUrl={props.pictureUrl}
            onOpen={() => {
              open(finding)
            }}
            onFix={({ steps, split }) => {
              const next = besideOf(findings, index)
              send({ kind: 'findingsFixed', steps, split, deck: carousel.deck, next })
            }}
            onDelete={() => {
              const next = besideOf(findings, index)
              send({ kind: 'slidesDeleted', deck: carousel.deck, slides: [finding.slide] })
              if (next !== null) send({ kind: 'findingOpened', at: next })
            }}
            onChooseFont={() => {
              goesTo.selector = '[data-missing] select'
              send({ kind: 'sectionShown', section: 'typography' })
            }}
            onDivide={() => {
              const next = besideOf(findings, index)
              send({ kind: 'deckDivided', on: true })
              if (next !== null) send({ kind: 'findingOpened', at: next })
            }}
            send={send}
          />
        ))}
      </ul>
    </div>
  )
}

/** The finding that is current when the one at `index` is mended. */
function besideOf(findings: readonly PanelFinding[], index: number): PanelFinding | null {
  return findings[index + 1] ?? findings[index - 1] ?? null
}

interface RowProps {
  readonly finding: PanelFinding
  readonly isCurrent: boolean
  readonly slide: Slide | undefined
  readonly offer: TriedOffer | null | undefined
  /** How many carousels the deck can become; 0 where that is no way. */
  readonly parts: number
  readonly settings: Settings
  readonly pictureUrl: PictureUrl
  readonly onOpen: () => void
  readonly onFix: (offer: TriedOffer) => void
  readonly onDelete: () => void
  readonly onChooseFont: () => void
  readonly onDivide: () => void
  readonly send: (event: Event) => void
}

function Row(props: RowProps): JSX.Element {
  const { finding, isCurrent, slide, offer, parts, pictureUrl, onOpen, onFix, send } = props
  const row = useRef<HTMLLIElement>(null)
  const isNear = useNear(row)
  const height = slide === undefined ? 0 : (thumbWidth * slide.height) / slide.width
  return (
    <li
      ref={row}
      class={isCurrent ? styles['current'] : styles['row']}
      style={{ minHeight: height + 24 }}
    >
      <button
        type="button"
        class={styles['what']}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent}
        data-finding
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return
          event.preventDefault()
          row.current?.querySelector<HTMLElement>('[data-repair] button')?.click()
        }}
      >
        <span class={styles['thumb']} style={{ width: thumbWidth, height }}>
          {isNear && slide !== undefined && (
            <Thumb slide={slide} width={thumbWidth} pictureUrl={pictureUrl} />
          )}
        </span>
        <span class={styles['words']}>
          <span class={styles['place']}>
            <span class={isWarning(finding) ? styles['warning'] : styles['note']}>
              <Icon name={isWarning(finding) ? 'warning' : 'info'} />
            </span>
            <strong>{placeOf(finding)}</strong>
            <span class={styles['layer']}>{layerOf(finding, slide)}</span>
          </span>
          <span>{findingSentence(finding)}</span>
        </span>
      </button>
      <div class={styles['repair']} data-repair>
        {finding.place !== undefined && (
          <FileAction
            accept={pictureFiles}
            onFiles={(files) => {
              if (finding.place === undefined || files.length === 0) return
              send({
                kind: 'imagesReceived',
                files: files.map((file) => ({ name: file.name, blob: file })),
                target: { kind: 'place', place: finding.place },
              })
            }}
          >
            {say('fix.add-picture')}
          </FileAction>
        )}
        {finding.code === 'empty-slide' && (
          <Action onPress={props.onDelete}>{say('fix.delete-slide')}</Action>
        )}
        {finding.code === 'missing-font' && (
          <Action onPress={props.onChooseFont}>{say('type.choose')}</Action>
        )}
        {offer !== undefined && offer !== null && (
          <Action
            onPress={() => {
              onFix(offer)
            }}
          >
            {repairText(offer, finding, props.settings)}
          </Action>
        )}
        {finding.code === 'slide-limit' && parts > 0 && (
          <Action onPress={props.onDivide}>{say('fix.divide-deck', { n: parts })}</Action>
        )}
      </div>
    </li>
  )
}

function placeOf(finding: PanelFinding): string {
  return isOfDeck(finding) ? say('find.deck') : say('find.slide', { n: finding.number })
}

/** The layer it concerns; of a whole slide the slide's own name. */
function layerOf(finding: PanelFinding, slide: Slide | undefined): string {
  if (isOfDeck(finding)) return ''
  if (finding.node !== finding.slide) return finding.name
  return (slide?.name ?? '').replace(/^\d+\s*/, '')
}

function repairText(
  { repair, slides }: TriedOffer,
  { code, rule }: PanelFinding,
  { type }: Settings,
): string {
  const own = defaultSettings.type
  const size = type.body !== own.body ? own.body : type.title !== own.title ? own.title : own.meta
  const n = repair === 'use-size' ? (code === 'small-type' ? Math.round(rule) : size) : slides
  return say(`fix.${repair}`, { n })
}

/**
 * When it closes, what had the focus before has it again; where that is gone, the slides. A selector that is set
 * meanwhile comes first.
 */
function useReturnedFocus(): { selector: string | null } {
  const goesTo = useRef<{ selector: string | null }>({ selector: null }).current
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      if (goesTo.selector !== null) focusWhenPainted(goesTo.selector)
      else if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
      else focusSlides()
    }
  }, [goesTo])
  return goesTo
}

/** What comes into view when the list goes is painted after it is gone, in the same turn. */
function focusWhenPainted(selector: string): void {
  queueMicrotask(() => {
    document.querySelector<HTMLElement>(selector)?.focus()
  })
}

/** The focus follows the current finding, and stays in the list when a mended one goes with the focus in it. */
function useFocusOnCurrent(
  popover: { readonly current: HTMLElement | null },
  current: string | undefined,
): void {
  useEffect(() => {
    const row =
      popover.current?.querySelector<HTMLElement>('[data-finding][tabindex="0"]') ??
      popover.current?.querySelector<HTMLElement>('[data-close] button')
    row?.focus()
  }, [popover, current])
}
