/**
 * Lines that announce a post of a draft: "## Tweet 1/12 - Hook", "TWEET 2:", "**Tweet 3 (CTA):** words",
 * "**1/ Hook**", "## 4 — label", "第5条". Formats.md D.
 */

export interface Label {
  /** null for "Final tweet"; 3.5 or "3b" for a post that was put in later. */
  readonly number: number | null
  /** Labels of one draft have the same: how they are set, and by which word or sign they count. */
  readonly group: string
  readonly set: 'heading' | 'bold' | 'plain'
  /** Whether it says "Tweet" and the like, and not just a number. */
  readonly hasWord: boolean
  /** What it says besides number and word: "Hook", "(CTA)". */
  readonly title: string
  /** The words after it on its line, which may be the post's own. */
  readonly words: string
  /** "1. Start small": the title of a section and no remark about it. */
  readonly isTitleText: boolean
}

// How people call a post, in the languages whose drafts were looked at or are known.
const names = [
  'tweets?|posts?|toots?|skeets?|threads?|slides?|chirps?|xeets?',
  'tuits?|hilos?|publicaci[oó]n|publica[cç][aã]o|postagem|diapositiva|lâmina|beitrag|folie',
  'cuitan|wpis|gönderi|bericht|inlägg|bài|твит|пост|слайд|твіт|допис',
  'ツイート|投稿|ポスト|スライド|推文|推特|帖子|贴文|貼文|幻灯片|트윗|게시물|게시글|슬라이드',
  'تغريدة|تغريده|منشور|توییت|ट्वीट|पोस्ट',
].join('|')
// These head sections of any text; they count only where they are set as headings.
const parts = 'part|parte|partie|teil|часть|theme|tip|lesson|day|step|idea|section|card|frame|page'
const digits = String.raw`\d{1,3}|[٠-٩۰-۹०-९]{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten`
const of = String.raw`(?:\s{0,2}(?:\/|of|de|von|sur|из|／)\s{0,2}(?:\d{1,3}|[nNxX])(?![\p{L}\p{N}])|\/(?!\d))?`
// "## ", "**", "🧵 ", "--- ", "[", "> ", "【": what stands before a label.
const before = String.raw`([^\p{L}\p{N}@$/\\.\n]{0,12})`

const worded = new RegExp(
  String.raw`^${before}(?:(?:optional|bonus|extra)\s)?(?:(${names})|(${parts}))\s{0,2}(?:#|no\.?\s?|nº\s?|n°\s?|№\s?)?(\d{1,3}(?:\.\d(?=\/)|[a-f](?![\p{L}\p{N}]))|${digits})${of}(?![\p{L}\p{N}])(.*)$`,
  'iu',
)
const counted = new RegExp(
  String.raw`^${before}第\s?(${digits})\s?(?:条|條|則|则|帖|推|篇|個|个|ツイート|投稿)(?:推文|帖子|贴文|貼文|ツイート)?(?![\p{L}\p{N}])(.*)$`,
  'iu',
)
const ordinal = new RegExp(
  String.raw`^${before}(?:the\s)?(?:first|last|final|closing|opening|hook|intro|main|cta|bonus)\s(tweet|post|slide)(?![\p{L}\p{N}])(.*)$`,
  'iu',
)
const numbered =
  /^([^\p{L}\p{N}@$/\\.\n]{0,12})(\d{1,3})(?:(?:\uFE0F?\u20E3\uFE0F?)|(\/)(?:\d{1,3}|[nNxX])?(?![\p{L}\p{N}/])|( of )\d{1,3}|\\?([.):])(?!\d))?(?![\p{L}\p{N}])(.*)$/u

// Most lines have nothing of the kind.
const hint =
  /[\d٠-٩۰-۹०-९①-⑳一二三四五六七八九十]|(?:tweet|post|slide)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i

/** Reads a line as a label; null for any other. Constant time but for copying the line. */
export function readLabel(line: string): Label | null {
  if (line.length > 300 || !hint.test(line.slice(0, 60))) return null
  const word = worded.exec(line)
  if (word !== null) {
    const [, lead = '', name, part = '', number = '', rest = ''] = word
    return build(lead, rest, toNumber(number), (name ?? part).toLowerCase(), name === undefined)
  }
  const count = counted.exec(line)
  if (count !== null)
    return build(count[1] ?? '', count[3] ?? '', toNumber(count[2] ?? ''), '第', false)
  const named = ordinal.exec(line)
  if (named !== null)
    return build(named[1] ?? '', named[3] ?? '', null, (named[2] ?? '').toLowerCase(), false)
  return readNumbered(line)
}

function readNumbered(line: string): Label | null {
  const match = numbered.exec(line)
  if (match === null) return null
  const [, lead = '', number = '', slash, ofTotal, point, rest = ''] = match
  const set = setOf(lead)
  if (set === 'plain') return null
  const dash = /^\s{1,3}[-–—:|]\s/.test(rest) ? '-' : undefined
  const sign = slash ?? (ofTotal === undefined ? (point ?? dash ?? '') : '/')
  // "## 10 things to know" is no label.
  if (sign === '' && /^\s*[\p{L}\p{N}]/u.test(rest) && !line.includes('\u20E3')) return null
  const found = finish(lead, rest, set)
  if (found === null) return null
  const isTitleText = /[.):]/.test(sign) || line.includes('\u20E3')
  return {
    ...found,
    number: Number(number),
    group: `${set} ${sign}`,
    set,
    hasWord: false,
    isTitleText,
  }
}

function build(
  lead: string,
  rest: string,
  number: number | null,
  word: string,
  isPart: boolean,
): Label | null {
  const set = setOf(lead)
  const found = finish(lead, rest, set)
  if (found === null || (isPart && set === 'plain')) return null
  const name = word.replace(/s$/, '')
  return { ...found, number, group: `${set} ${name}`, set, hasWord: true, isTitleText: isPart }
}

function setOf(lead: string): Label['set'] {
  if (/^\s{0,3}(?:>\s?)?#{1,6}\s/.test(lead)) return 'heading'
  return /(?:\*\*|__)\s?[^*_]{0,6}$/.test(lead) ? 'bold' : 'plain'
}

type Rest = Pick<Label, 'title' | 'words'> | null

/** Divides what follows the number into the rest of the label and the words after it. */
function finish(lead: string, rest: string, set: Label['set']): Rest {
  if (set === 'heading') return { title: strip(rest), words: '' }
  if (set === 'bold') {
    const sign = lead.includes('**') ? '**' : '__'
    const end = rest.indexOf(sign)
    if (end === -1) return null
    const inner = rest.slice(0, end)
    const outer = rest.slice(end + sign.length)
    const words = outer.replace(/^\s{0,3}(?:[:：]|[-–—](?=\s|$))?\s{0,3}/, '')
    // "**1/ Hook** (lead with the clip)"
    const isAside = /^\([^()]{1,120}\)[\s:]{0,2}$/.test(words)
    return { title: strip(inner), words: isAside ? '' : words }
  }
  const bracketed = /^\s{0,2}([(（[][^)）\]\n]{1,80}[)）\]])\s{0,2}(?=[:：]|$)[:：]?(.*)$/.exec(
    rest,
  )
  if (bracketed !== null) {
    return { title: (bracketed[1] ?? '').trim(), words: (bracketed[2] ?? '').trim() }
  }
  if (/^\s{0,2}[:：]/.test(rest))
    return { title: '', words: rest.replace(/^\s{0,2}[:：]/, '').trim() }
  const dashed = /^\s{1,3}[-–—|]\s{1,3}(.*)$/.exec(rest)
  if (dashed !== null) return { title: strip(dashed[1] ?? ''), words: '' }
  return /[\p{L}\p{N}]/u.test(rest) ? null : { title: '', words: '' }
}

function strip(text: string): string {
  return text.replace(/^[\s:：\-–—|*_.)\]]{1,12}/, '').replace(/[\s*_:：#\]】-]{1,12}$/, '')
}

const spelled = 'one two three four five six seven eight nine ten'.split(' ')

function toNumber(text: string): number {
  const word = spelled.indexOf(text.toLowerCase())
  if (word !== -1) return word + 1
  const [first = ''] = text
  const code = first.charCodeAt(0)
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f
  for (const zero of [0x0660, 0x06f0, 0x0966]) {
    if (code >= zero && code <= zero + 9) {
      return Array.from(text, (sign) => sign.charCodeAt(0) - zero).reduce(
        (sum, one) => sum * 10 + one,
        0,
      )
    }
  }
  const letter = /^(\d{1,3})([a-f])$/i.exec(text)
  if (letter !== null) return Number(letter[1]) + (parseInt(letter[2] ?? '', 16) - 9) / 10
  return /^\d/.test(text) ? Number(text) : readChinese(text)
}

/** 一 … 九十九. */
function readChinese(text: string): number {
  const value = (sign: string): number => '一二三四五六七八九'.indexOf(sign) + 1
  const ten = text.indexOf('十')
  if (ten === -1) return value(text.charAt(0))
  return (ten === 0 ? 1 : value(text.charAt(0))) * 10 + value(text.charAt(ten + 1))
}
