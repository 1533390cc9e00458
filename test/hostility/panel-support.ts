/** The panel's program on a stage, and whether it still does what it is for. */
import type { Opened, OpenedCarousel } from '../../src/lib/messages/protocol'
import { emptyKit, parseBrands, serialiseBrands } from '../../src/lib/settings/brand'
import { parseSettings } from '../../src/lib/settings/parse'
import { parsePresets, presetOf, serialisePresets } from '../../src/lib/settings/presets'
import { defaultSettings } from '../../src/lib/settings/settings'
import { readStored } from '../../src/lib/settings/stored'
import { carouselJson } from '../../src/lib/ui/state/carousel-work'
import { initialState } from '../../src/lib/ui/state/state'
import { parseWork, workJson } from '../../src/lib/ui/state/stored-work'
import { windowJson } from '../../src/lib/ui/state/update-view'
import { checkPlain, checkPrototypes, checkSame } from '../../playground/fuzz/laws'
import { measureAll, openStage, turn, type Stage } from '../ui/stage'
import { after, files, readEvent, ready, threadOf } from '../ui/support'

const worked = after([readEvent(threadOf([1, 0])), files('loaf.png'), ready('image-1')]).state
const kit = { ...emptyKit('brand-1', 'Northbeam'), handle: 'ada', avatar: 'a1-3' }
const preset = presetOf(defaultSettings, 'Weekly', [])

/** Every part as the panel stores it. */
export const wholeParts: { readonly [Part in keyof Opened['stored']]: string } = {
  settings: JSON.stringify(defaultSettings),
  window: windowJson(initialState.view),
  brands: serialiseBrands({ kits: [kit], chosen: kit.id }),
  presets: serialisePresets({ presets: [preset], chosen: preset.id }),
  work: workJson(worked),
}

/** A carousel on the canvas, with a row and with all a hand may have done. */
export const wholeCarousel: OpenedCarousel = {
  id: 'carousel-1',
  page: 'Page 1',
  work: carouselJson(worked, new Set(['picture-of-image-1'])),
  words: ['One', 'Two'],
  hand: {
    edits: [
      {
        id: 'p0 p0/title words',
        slide: 'p0',
        layer: 'p0/title',
        name: 'Title',
        node: '1:2',
        property: 'words',
        before: 'Yours',
        after: 'Mine',
        isMet: true,
      },
    ],
    looks: [],
    slides: [
      { key: 'p0', node: '1:1' },
      { key: 'p1', node: '1:5' },
    ],
    copies: [{ node: '1:9', of: 'p0', after: 'p0' }],
    deleted: ['p1'],
  },
  rows: [],
}

/** Goes through paste, Generate and the answer; throws where the panel does not do what it does on its first day. */
export async function checkWorks(stage: Stage): Promise<void> {
  const { panel } = stage
  const stored = { settings: null, window: null, brands: null, presets: null, work: null }
  stage.answer('opened', { stored, command: 'open', canEdit: true, carousel: null })
  const { phase } = panel.state()
  if (phase.kind === 'running') {
    panel.send({ kind: 'cancelPressed' })
    stage.answer('cancelled', { run: phase.run })
  }
  panel.send({ kind: 'summaryCancelled' })
  panel.send({ kind: 'startedOver' })
  // Nobody reads a frame of the person's own here.
  panel.send({ kind: 'sectionReset', section: 'template' })
  panel.send({ kind: 'pasted', from: 'file', text: 'One, clearly explained.\n\n---\n\nTwo.' })
  if (panel.plan() === null) throw new Error(`No plan: ${panel.state().phase.kind}`)
  const before = stage.sent.length
  panel.send({ kind: 'mainPressed' })
  await measureAll(stage)
  const draw = stage.sent.slice(before).find(([name]) => name === 'draw')
  if (draw?.[0] !== 'draw') throw new Error(`Nothing is drawn: ${panel.state().phase.kind}`)
  const { run, slides } = draw[1]
  const drawn = { page: 'Page 1', missingFonts: [], carousel: 'new', kept: 0, aside: [] }
  stage.answer('drawn', { run, slides: slides.length, refused: [], ...drawn })
  if (panel.state().phase.kind !== 'done') throw new Error(`After: ${panel.state().phase.kind}`)
}

/** What the panel holds is plain, is kept as it is, and is planned. */
export function checkState(stage: Stage): void {
  const state = stage.panel.state()
  const { work } = state
  for (const part of [work.settings, work.brands, work.arrangement, work.source, state.presets])
    checkPlain(part)
  checkPrototypes()
  // Nothing that was typed or chosen is ignored when the panel opens again.
  checkSame('settings', parseSettings(JSON.parse(JSON.stringify(work.settings))).notes, [])
  const kits = parseBrands(readStored(serialiseBrands({ kits: work.brands, chosen: work.brand })))
  checkSame('brands', kits.notes, [])
  const { presets } = state
  const again = parsePresets(readStored(serialisePresets({ presets, chosen: work.preset })))
  checkSame('presets', again.notes, [])
  if (parseWork(readStored(workJson(state))) === null)
    throw new Error('The work is not read again.')
  const deck = stage.panel.plan()?.deck
  if (deck === undefined) return
  // Work that came back can be worked on: what is new has a name of its own.
  for (const before of [0, 1]) stage.panel.send({ kind: 'blankAdded', deck, before })
  const { posts, entries } = stage.panel.state().work.arrangement
  for (const list of [posts, entries]) {
    const ids = list.map(({ id }) => id)
    if (new Set(ids).size < ids.length) throw new Error(`Twice the same: ${ids.join(', ')}`)
  }
}

export { openStage, turn, type Stage }
