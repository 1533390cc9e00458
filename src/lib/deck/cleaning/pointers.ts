/**
 * What points at the picture below or at the next post. On a slide the picture is there to be seen, and
 * the swipe arrow points already.
 */
import type { DeckBlock, Words } from '../deck'
import { blocksText, sliceWords, textOf, trimWords } from '../words'
import { mayAlwaysLeave, type MayLeave } from './phrases'
import { endOf, finger, withoutEndingSigns } from './signs'

// Whole sentences that say nothing but "go on" or "look"; longer ones are the writer's words.
const calls = [
  String.raw`(?:please\s+)?check(?:\s+(?:this|it|that|these))?(?:\s+out)?`,
  String.raw`see(?:\s+this)?\s+below|(?:have|take)\s+a\s+look|look\s+at\s+this|(?:more|details|explained)\s+below`,
  String.raw`(?:continue|keep)\s+reading|read\s+on|(?:so,?\s+)?let[’']s\s+(?:dive(?:\s+(?:right\s+)?in)?|go|begin|get\s+started|get\s+into\s+it|break\s+(?:it|this)\s+down)`,
  String.raw`(?:m[áa]s\s+)?abajo|sigue\s+leyendo|(?:te\s+)?(?:lo\s+)?(?:cuento|explico)(?:\s+aqu[íi])?|vamos(?:\s+(?:all[áa]|l[áa]|a\s+ello))?|mira(?:d)?(?:\s+esto)?|ver\s+(?:abajo|m[áa]s)`,
  String.raw`(?:veja|olha|confira)(?:\s+(?:s[óo]|abaixo|isso))?|abaixo|continue\s+lendo|bora(?:\s+l[áa])?`,
  String.raw`(?:siehe|mehr|details)\s+unten|weiterlesen|los\s+geht[’']?s|schaut?\s+(?:mal|selbst)`,
  String.raw`(?:voir\s+)?ci-dessous|on\s+y\s+va|c[’']est\s+parti|(?:à\s+)?lire\s+la\s+suite|regardez`,
  String.raw`(?:vedi|leggi)\s+(?:sotto|qui)|qui\s+sotto|andiamo|si\s+parte|lees\s+verder|zie\s+hieronder`,
  String.raw`(?:смотрите|читайте)\s+(?:ниже|далее)|(?:подробнее|продолжение)\s+ниже|поехали|devam[ıi](?:\s+aşağıda)?|hadi\s+başlayal[ıi]m`,
  String.raw`(?:続き(?:は(?:こちら|下))?|続く|つづく|続きます|下に続く|見てください|以下|詳細は(?:下|以下|こちら))`,
  String.raw`(?:如下图?|见下图?|見下圖?|请?看下图?|下图|下圖|待续|待續|未完待续|接下文|往下看|继续往下看)`,
  String.raw`계속|이어서|아래(?:를)?\s*(?:참고|보세요)|التفاصيل(?:\s+أدناه)?|تابع(?:وا)?(?:\s+القراءة)?|يتبع|ادامه(?:\s+دارد)?|آگے\s+پڑھیں|नीचे\s+देखें|आगे\s+पढ़ें`,
]
const call = `(?:${calls.join('|')})`
const callEnd = String.raw`\s*(?:\.{2,}|…|[.:!：！。])?`
// After a sentence, a line or a sign; a call in the middle of a sentence is a part of it.
const begin = String.raw`(?:^|(?<=[.!?…:。！？：\n]["”’)]?\s*|${finger}\s*))`

const pointingCall = new RegExp(String.raw`${begin}${call}${callEnd}(?:\s*${finger})+\s*$`, 'iu')
const pointingLine = new RegExp(String.raw`(?:^|\n)\s*${call}${callEnd}\s*$`, 'iu')

/** Pointers stand at the end of a paragraph; one without a finger only in the last paragraph, as its own line. */
export function withoutPointers(
  blocks: readonly DeckBlock[],
  mayLeave: MayLeave = mayAlwaysLeave,
): readonly DeckBlock[] {
  return blocks.flatMap((block, index): readonly DeckBlock[] => {
    if (block.kind !== 'paragraph') return [block]
    const words = withoutPointer(block.words, index === blocks.length - 1)
    const ahead = blocks.slice(0, index)
    if (words === block.words) return [block]
    if (!mayLeave(textOf(block.words), textOf(words), blocksText(ahead))) return [block]
    return words.length === 0 ? [] : [{ ...block, words }]
  })
}

function withoutPointer(words: Words, isLast: boolean): Words {
  const { text, from } = endOf(words)
  const found = pointingCall.exec(text) ?? (isLast ? pointingLine.exec(text) : null)
  return found === null
    ? withoutEndingSigns(words, 'finger')
    : trimWords(sliceWords(words, 0, from + found.index))
}

/** X puts the address of the first post at the end of the last; on a slide it leads nowhere. */
export function withoutOwnLink(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  const last = blocks[blocks.length - 1]
  if (last?.kind !== 'paragraph') return blocks
  const run = last.words[last.words.length - 1]
  if (
    run?.kind !== 'link' ||
    !/^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/\d+/i.test(run.href)
  ) {
    return blocks
  }
  const words = trimWords(last.words.slice(0, -1))
  const rest = blocks.slice(0, -1)
  return words.length === 0 ? rest : [...rest, { ...last, words }]
}
