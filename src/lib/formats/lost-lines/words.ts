/** The words of a text whose line breaks were lost, and what they look like. */

export interface Word {
  readonly text: string
  /** Where it begins in the text. */
  readonly at: number
  /** Without opening and closing punctuation, lower case. */
  readonly core: string
  readonly ending: Ending
}

/** The last sign of a word that says something about what follows; '' for none. */
export type Ending = '.' | '!' | '?' | '…' | ':' | ',' | ';' | 'emoji' | ''

// A tag and a stretch of code are one word each, spaces and all, so that no line break gets into them.
// Every alternative takes at least one character and the last takes any, so nothing is tried twice.
const word = /(?:<\/?[A-Za-z][^<>\n]*>|`[^`\n]+`|\S)+/g

export function toWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    text: match[0],
    at: match.index,
    core: coreOf(match[0]),
    ending: findEnding(match[0]),
  }))
}

// What is longer than this is no word; looking at its ends only keeps the patterns linear.
const longestWord = 60

function coreOf(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase()
  return text
    .slice(0, longestWord)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
}

/** Punctuation that may follow the end of a sentence. */
const closers = /["'”’»)\]*_]+$/

function findEnding(text: string): Ending {
  if (/[A-Za-z0-9]$/.test(text)) return ''
  if (endsInEmoji(text)) return 'emoji'
  const bare = text.slice(-longestWord).replace(closers, '')
  if (/(?:…|\.\.\.?)$/.test(bare)) return '…'
  const last = bare.slice(-1)
  if (last === '。') return '.'
  if (last === '！') return '!'
  if (last === '？') return '?'
  return isEnding(last) ? last : ''
}

function isEnding(sign: string): sign is '.' | '!' | '?' | ':' | ',' | ';' {
  return /^[.!?:,;]$/.test(sign)
}

export function endsSentence(ending: Ending): boolean {
  return ending === '.' || ending === '!' || ending === '?' || ending === '…' || ending === 'emoji'
}

const emojiEnd =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier}|\u20E3|[\u{E0020}-\u{E007F}])\uFE0F?$/u

export function endsInEmoji(text: string): boolean {
  return emojiEnd.test(text.slice(-16))
}

/** A word that is nothing but emoji. */
export function isEmoji({ text }: Word): boolean {
  return endsInEmoji(text) && !/[\p{L}]|[0-9](?!\uFE0F?\u20E3)/u.test(text)
}

/** Begins as a sentence may: upper case (behind a quote or bracket too) or a script without cases. */
export function startsUpper({ text }: Word): boolean {
  // Most words; the pattern below would say the same.
  if (/^[a-z]/.test(text)) return false
  return /^["'“‘«([¿¡]*(?:\p{Lu}|\p{Lo})/u.test(text)
}

export function startsLower({ text }: Word): boolean {
  return /^["'“‘«([]*\p{Ll}/u.test(text)
}

/** "HBM", "GPT4", "SRAM": upper case all through, so it says nothing about where a sentence begins. */
export function isAcronym({ text }: Word): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}[\p{Lu}\p{N}-]+s?[^\p{L}\p{N}]*$/u.test(text.slice(0, longestWord))
}

export function isMention({ text }: Word): boolean {
  return /^@\w/.test(text)
}

const functionWords = new Set(
  (
    'a an the of to in on at by for from with without and or but nor as into onto over under than that which who ' +
    'whose is are was were be been being has have had can could will would should may might must do does did not ' +
    'its their his her our your my this these those between through via per about if when while because so like'
  ).split(' '),
)

/** A word that no phrase ends with: articles, prepositions, auxiliaries. */
export function isFunctionWord({ core }: Word): boolean {
  return functionWords.has(core)
}

const starters = new Set(
  (
    "it it's this these those they they're the there there's there're here here's in on at when while if you you're you'll " +
    "your we we're we'll our i i'm i'll he she his her a an but and so or to for from with as by how what why who where " +
    "which each every most many some all both instead let let's now then next once because since after before also " +
    "however thus hence therefore moreover finally first second third lastly my their its that that's do does " +
    "don't repeat find follow check see read think try imagine picture remember notice note using use given unlike " +
    'by during until unless although though despite even just only still yet as well another such no not nothing ' +
    'everything today tomorrow yesterday later today once more overall basically essentially simply'
  ).split(' '),
)

/** A word that many sentences begin with. */
export function isStarter({ core }: Word): boolean {
  return starters.has(core)
}
