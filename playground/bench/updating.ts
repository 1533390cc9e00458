/** Writes that an update takes, by the panel's own program, beside the least that make the same change. */
import { readFileSync } from 'node:fs'

import type { Event } from '../../src/lib/ui/state/event'
import { buildIfStale, mainPath } from '../cli/build'
import { give, openStudio, press, type Studio } from '../cli/generate'
import { createWordWidth } from '../cli/word-width'
import { kindsOf } from './call-kinds'
import { differencesOf, snapshotOf } from './differences'
import type { Message } from './drawing-run'
import { atMost, type BenchRow } from './row'
import { draftOf } from './threads'

/** Posts of the deck; each is a slide, and the last slide is the outro. */
const posts = 19

interface Case {
  readonly what: string
  /** How layers are tied to the file's design system. */
  readonly isTied: boolean
  readonly change: (studio: Studio) => Event
}

const theme: Event = { kind: 'designChanged', change: { theme: 'noir' } }

const cases: readonly Case[] = [
  { what: 'another theme, plain colours', isTied: false, change: () => theme },
  { what: 'another theme, colours as variables', isTied: true, change: () => theme },
  { what: 'one edited word', isTied: true, change: editedWord },
  { what: 'one moved post', isTied: true, change: movedPost },
]

/** A row a case. */
export async function measureUpdating(): Promise<readonly BenchRow[]> {
  await buildIfStale()
  const main = readFileSync(mainPath, 'utf8')
  const wordWidth = await createWordWidth()
  const rows: BenchRow[] = []
  for (const { what, isTied, change } of cases) {
    const layers = { variables: isTied, textStyles: isTied, section: false }
    const settings = JSON.stringify({ version: 1, layers })
    let onUpdate: (() => void) | null = null
    const onPost = (message: unknown): void => {
      // The panel's channel sends nothing else.
      if ((message as Message)[0] === 'update') onUpdate?.()
    }
    const studio = await openStudio({ main, settings, wordWidth, onPost })
    const { host, panel } = studio
    await give(studio, { text: draftOf(posts) }, [])
    const { slides } = await press(studio)
    const before = snapshotOf(host)
    panel.send(change(studio))
    // What is measured before is not written.
    onUpdate = host.calls.reset
    await press(studio)
    const writes = writesOf(host.calls.byMember)
    const least = differencesOf(before, snapshotOf(host))
    rows.push({
      what: `${what}, ${slides.length} slides`,
      figure: writes,
      unit: 'writes',
      peer: { what: 'the least', figure: least },
      ratio: writes / least,
      ...(isTheme(what) && { goal: atMost(writes / least, 1.05, '×') }),
    })
  }
  return rows
}

/**
 * Few writes have no goal: new words are put in and old ones taken out, two calls where one that sets them all would
 * do, but would take the looks of stretches away (figma-facts 4).
 */
function isTheme(what: string): boolean {
  return what.startsWith('another theme')
}

function writesOf(byMember: ReadonlyMap<string, number>): number {
  const apart = ['read', 'font load', 'other']
  return kindsOf(byMember).reduce(
    (sum, [kind, calls]) => sum + (apart.includes(kind) ? 0 : calls),
    0,
  )
}

function editedWord({ panel }: Studio): Event {
  const { id, post } = postAt(panel, 4)
  const [first, ...others] = post.runs
  if (first === undefined) throw new Error('A post without words')
  // The first word becomes another of its length: no line breaks elsewhere.
  const text = first.text.replace(/[a-z]+/, (word) => 'x'.repeat(word.length))
  return { kind: 'postEdited', post: id, runs: [{ ...first, text }, ...others], gesture: 'bench' }
}

function movedPost({ panel }: Studio): Event {
  return { kind: 'postsMoved', posts: [postAt(panel, 6).id], before: postAt(panel, 3).id }
}

function postAt(panel: Studio['panel'], index: number) {
  const post = panel.state().work.arrangement.posts[index]
  if (post === undefined) throw new Error(`There is no post ${index + 1}.`)
  return post
}
