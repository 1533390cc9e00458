/**
 * Lines of a draft that are about a post and not in it: its length, its pictures, what to do with it.
 * "*(276 chars)*", "**Image:** `pics/x.png`", "[Figure 1]", "(include a screenshot of the page)". Formats.md D.
 */
import type { Media } from '../../thread/thread'

export interface Remark {
  /** The pictures it names; without an address where it only describes them. */
  readonly media: readonly Media[]
  /** Whether it says more than the file names that are in `media`. */
  readonly isLeft: boolean
}

const still = 'png|jpe?g|webp|svg|avif|heic|bmp|tiff?'
const moving = 'mp4|mov|webm|m4v|avi|mkv'
const file = new RegExp(
  String.raw`[^\s\x60'"“”()[\]<>|,;*]{1,200}\.(?:${still}|gif|${moving})(?![\p{L}\p{N}.])`,
  'giu',
)
const wholeFile = new RegExp(
  String.raw`^[^\x60'"“”()[\]<>|,;:*\n]{1,200}\.(?:${still}|gif|${moving})$`,
  'iu',
)
const isMoving = new RegExp(String.raw`\.(?:${moving})$`, 'i')

const stillWords =
  'images?|pictures?|pics?|photos?|screen\\s?shots?|figures?|fig\\.?|graphics?|visuals?|charts?|graphs?|diagrams?|illustrations?|infographics?|memes?|media|attach(?:ments?|ed)?|mock-?ups?|tables?|logo|thumbnail|banner|carousel|imagen|im[aá]genes|foto|captura|bild|abbildung|图片|图|配图|圖片|画像|写真|スクリーンショット'
const movingWords =
  'gifs?|videos?|clips?|screencasts?|screen recordings?|demo video|vid[eé]o|动图|视频|動画'
const mediaWords = `${stillWords}|${movingWords}`

const charCount =
  /^[\s*_`([>~≈•–-]{0,12}(?:(?:char(?:acter)?s?|length|zeichen|caract[eè]res|zeichenzahl|word) ?(?:count|check|limit)?\W{0,6})?[~≈]?\d{1,5}(?:\s?\/\s?\d{2,5})?\s?(?:char(?:acter)?s?|car\.?|caracteres|caract[eè]res|caratteri|zeichen|字符?|文字|words)?(?:\s?\/\s?\d{2,5})?(?: char(?:acter)?s?)?(?:\s?[,|–-]\s?[^)\]]{0,40})?[\s.)\]*_`✅✓]{0,8}$/iu
const hasUnit =
  /char|zeichen|caract|caratteri|字|length|words|\b\d{1,3}\s?\/\s?(?:280|300|500|3000)\b/i
const tailCount =
  /\s{1,4}[*_`]{0,3}[([][*_]{0,2}[~≈]?\d{1,4}(?:\s?\/\s?\d{2,4})?\s?(?:chars?|characters|zeichen|caracteres)[*_]{0,2}[)\]][*_`]{0,3}$/i

const tailAside = /(?<=\S)\s{1,4}`?\[([^[\]\n]{3,160})\]`?$/

// "**Image:** …", "- **Media Suggestion:** …", "ATTACH: …", "*Visual: …*", "📎 file"
const keyed = new RegExp(
  String.raw`^\s{0,8}(?:[-*•>]\s)?(?:[📎🖼📷📸🎬🎥]\uFE0F?\s?)?(\*{0,2}|_{0,2})(?:suggested |recommended |optional )?(${mediaWords})(?: ideas?| suggestions?| prompts?| placeholder| description| to attach| file| path)?(?: \d{1,2})?\s?(?:\([^)]{0,60}\)\s?)?[*_]{0,2}\s?[:：][*_]{0,2}\s{0,4}(.*)$`,
  'iu',
)
const clipped = /^\s{0,8}(?:📎|🖼\uFE0F?|📷|📸)\s?(\S.*)$/u
const metaKey =
  /^\s{0,8}(?:[-*•>]\s)?(?:\*\*|__|\*|_)(?:character count|characters|chars|char check|length|purpose|goal|tone|timing|post time|when|notes?|why(?: it works| this works)?|hook type|engagement|alt(?: text)?|hashtags to use|design notes?|link preview|thread position)\s?(?:\*\*|__|\*|_)?\s?[:：].{0,600}$/i
const altKey =
  /^\s{0,8}(?:[-*•>]\s)?(?:\*\*|__|\*|_)?alt(?: text)?(?:\*\*|__|\*|_)?\s?[:：](?:\*\*|__|\*|_)?\s{0,3}(.{1,1000})$/i

const bracketed = /^\s{0,8}[*_`>]{0,3}\[([^\]\n]{1,400})\][*_`.]{0,3}\s{0,4}$/
const inParens = /^\s{0,8}[*_]{0,3}\(([^)\n]{1,400})\)[*_.]{0,3}\s{0,4}$/
const asksFor =
  /^(?:in?cl?u?l?c?ude|attach|add|insert|take|use|show|put|embed|drop|upload|link to|tag|mention|pin|wait|optional|note|todo|tbd|placeholder|comment|instruction)\b/i
const namesMedia = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${mediaWords})(?![\p{L}])|^(?:${mediaWords})`,
  'iu',
)
const startsMedia = new RegExp(
  String.raw`^(?:an? |the |some |short )?(?:${mediaWords})(?=$|[\s:：#\d])(?! (?:by|credit))`,
  'iu',
)
const isVideoWord =
  /^(?:videos?|clips?|screencasts?|screen recordings?|demo video|vid[eé]o|视频|動画)$/i
// "> Attach the clip to tweet 1": a quotation that asks for a picture is nobody's words.
const quotedRequest = /^\s{0,3}>\s?[*_]{0,2}(?:attach|include|insert|add)\b(.{1,600})$/i
// What a browser does not show.
const comment = /^\s{0,8}<!--([^\n]{0,600}?)-->\s{0,8}$/
const imageLine = /^\s{0,8}(?:!\[[^\]\n]{0,1000}\]\([^)\n]{1,2000}\)\s{0,4}){1,8}$/
const oneImage = /!\[([^\]\n]{0,1000})\]\(<?([^)\n>]{1,2000}?)>?(?:\s{1,3}"[^"\n]{0,500}")?\)/g

/** Reads a line as a remark; null for a line of the post itself. Linear time. */
export function readRemark(line: string): Remark | null {
  if (line.length > 2500 || line.trim() === '') return null
  if (imageLine.test(line)) return { media: readImages(line), isLeft: false }
  if (line.length > 700) return null
  if (hasUnit.test(line) && charCount.test(line)) return { media: [], isLeft: true }
  const request = quotedRequest.exec(line)?.[1]
  if (request !== undefined && namesMedia.test(request)) return { media: [], isLeft: true }
  const hidden = comment.exec(line)?.[1]?.trim()
  if (hidden !== undefined) return readBracketed(hidden) ?? { media: [], isLeft: true }
  const key = keyed.exec(line)
  if (key !== null) return readKeyed(key[1] ?? '', key[2] ?? '', (key[3] ?? '').trim())
  const clip = clipped.exec(line)?.[1]
  if (clip !== undefined && filesOf(clip).length > 0) return toRemark(clip, 'image')
  if (metaKey.test(line)) return { media: [], isLeft: true }
  if (/^\s{0,8}[*_]\[.*\][*_]$/.test(line) && hasUnit.test(line)) return { media: [], isLeft: true }
  const inner = bracketed.exec(line)?.[1]?.trim()
  if (inner !== undefined) return readBracketed(inner)
  const aside = inParens.exec(line)?.[1]?.trim()
  if (aside === undefined) return null
  if (filesOf(aside).length > 0 && (asksFor.test(aside) || startsMedia.test(aside)))
    return toRemark(aside, 'image')
  if (asksFor.test(aside))
    return namesMedia.test(aside) ? place(aside) : { media: [], isLeft: true }
  return startsMedia.test(aside) ? place(aside) : null
}

/** The description that a line gives of the picture above it; null for another line. */
export function readAlt(line: string): string | null {
  if (line.length > 1200) return null
  return (
    altKey
      .exec(line)?.[1]
      ?.replace(/[*_]{1,2}$/, '')
      .trim() ?? null
  )
}

export interface Cut {
  readonly text: string
  /** What was taken off the end of the line; '' for nothing. */
  readonly remark: string
  readonly media: readonly Media[]
}

/** Takes "(276 chars)" or "[screenshot of the page]" off the end of a line. */
export function cutAside(line: string): Cut {
  const none = { text: line, remark: '', media: [] }
  if (!/[)\]][*_`.]{0,3}$/.test(line.slice(-6))) return none
  const count = tailCount.exec(line.slice(-60))?.[0]
  if (count !== undefined)
    return { text: line.slice(0, -count.length), remark: count.trim(), media: [] }
  const aside = tailAside.exec(line.slice(-200))
  const remark = aside === null ? null : readBracketed((aside[1] ?? '').trim())
  if (aside === null || remark === null || remark.media.length === 0) return none
  return {
    text: line.slice(0, -aside[0].length),
    remark: remark.isLeft ? aside[0].trim() : '',
    media: remark.media,
  }
}

function readKeyed(set: string, word: string, value: string): Remark | null {
  const text = value.replace(/[*_\]]{1,3}$/, '').trim()
  const kind = kindOf(word, text)
  if (filesOf(text).length > 0) return toRemark(text, kind)
  // Words after a bare "Photo:" or "Video:" may be the author's.
  const isAsked = set !== '' || /^(?:attach|image|media|visual)/i.test(word)
  if (!isAsked || (set === '' && /https?:\/\//.test(text))) return null
  if (/^(?:none|n\/a|no|keine|-|—)?\.?$/i.test(text)) return { media: [], isLeft: text !== '' }
  return { media: [{ kind, url: /^https?:\/\/\S+$/.test(text) ? text : null }], isLeft: true }
}

function readBracketed(inner: string): Remark | null {
  if (/^[ xX]$|^\^|^\[/.test(inner)) return null
  const value = inner.replace(new RegExp(String.raw`^(?:${mediaWords})\s?[:：]\s?`, 'iu'), '')
  if (value !== inner && wholeFile.test(value))
    return { media: [mediaOf(value, 'image')], isLeft: false }
  if (filesOf(inner).length > 0) return toRemark(inner, 'image')
  if (namesMedia.test(inner)) return place(inner)
  return asksFor.test(inner) ? { media: [], isLeft: true } : null
}

function place(text: string): Remark {
  const word = namesMedia.exec(text)?.[0] ?? ''
  return { media: [{ kind: kindOf(word, text), url: null }], isLeft: true }
}

/** What a word for pictures and the words after it mean: "MEDIA: short clip of the bell" is a video. */
function kindOf(word: string, text: string): Media['kind'] {
  if (/\bgif\b/i.test(`${word} ${text}`)) return 'gif'
  const isClip = /\b(?:video|clip|screencast|screen recording|film)\b/i
  const isVague = /^(?:media|attach|visual)/i.test(word)
  return isVideoWord.test(word) || (isVague && isClip.test(text)) ? 'video' : 'image'
}

function toRemark(text: string, kind: Media['kind']): Remark {
  const bare = text.replace(/^[`"'“]|[`"'”]$/g, '')
  if (wholeFile.test(bare) && !/\bor\b/.test(bare))
    return { media: [mediaOf(bare, kind)], isLeft: false }
  const names = filesOf(text)
  const rest = text.replace(file, '').replace(/[\s`*_,;:+&()[\]-]|\band\b|\bund\b/g, '')
  // "`a.mp4` or `b.png`": one of them is meant, and a slide shows pictures.
  const areEither = /[`\s)](?:or|oder|ou|o)[`\s(]/.test(text)
  const chosen = areEither ? names.filter((name) => !isMoving.test(name)).slice(0, 1) : names
  const used = chosen.length === 0 ? names.slice(0, 1) : chosen
  return {
    media: used.map((name) => mediaOf(name, kind)),
    isLeft: rest !== '' || used.length < names.length,
  }
}

function mediaOf(url: string, kind: Media['kind']): Media {
  if (isMoving.test(url)) return { kind: 'video', url }
  return { kind: /\.gif$/i.test(url) ? 'gif' : kind === 'gif' ? 'gif' : 'image', url }
}

function filesOf(text: string): readonly string[] {
  return text.match(file) ?? []
}

function readImages(line: string): readonly Media[] {
  return Array.from(line.matchAll(oneImage), ([, alt = '', url = '']) => ({
    ...mediaOf(url.trim(), 'image'),
    ...(alt === '' ? {} : { alt }),
  }))
}
