/** Links in a post that are only its attached pictures. Formats.md 0.6. */
import { runsText, sliceRuns, trimRuns } from '../thread/text'
import type { Media, Run } from '../thread/thread'

export interface LinkedText {
  readonly runs: readonly Run[]
  readonly media: readonly Media[]
}

/** `dropped` holds the links taken out, as they stood. */
export interface UnlinkedText extends LinkedText {
  readonly dropped: readonly string[]
}

const shortLink = /^https?:\/\/t\.co\/\w{1,20}$/i
const pictureLink = /^https?:\/\/pic\.(?:twitter|x)\.com\/\w{1,20}$/i
// "Link: https://t.co/…", "Read it → https://t.co/…": meant to be followed.
const pointsToLink =
  /(?:[:→➡👉⬇👇=-]\uFE0F?|\b(?:link|via|at|on|here|source|repo|code|paper|blog))\s*$/iu

/**
 * Takes out what X puts at the end of a post for its pictures: the last "t.co" link when the source names
 * a picture or video of the post anyway, and every "pic.twitter.com" link, which becomes a place for a
 * picture when the source names none.
 */
export function withoutMediaLinks({ runs, media }: LinkedText): UnlinkedText {
  const isPicture = (run: Run): boolean => run.kind === 'link' && pictureLink.test(run.href)
  const named = runs.some(isPicture) ? runs.filter(isPicture).map(({ text }) => text) : []
  const kept = named.length === 0 ? runs : trimRuns(runs.filter((run) => !isPicture(run)))
  const places: readonly Media[] =
    named.length > 0 && media.length === 0 ? [{ kind: 'image', url: null }] : []
  const all = [...media, ...places]
  const last = kept[kept.length - 1]
  const isShort = last?.kind === 'link' && shortLink.test(last.text)
  const hasMedia = media.some(({ url, kind }) => url !== null || kind !== 'image')
  if (!isShort || !hasMedia) return { runs: kept, media: all, dropped: named }
  const before = runsText(kept).length - last.text.length
  const text = runsText(kept.slice(0, -1))
  if (pointsToLink.test(text.slice(-40))) return { runs: kept, media: all, dropped: named }
  return { runs: trimRuns(sliceRuns(kept, 0, before)), media: all, dropped: [...named, last.text] }
}
