/** What says that this is a thread: "A thread 🧵👇", "Thread:", 🧵. A carousel is none. */
import { sentenceEnds } from '../boundaries'
import type { DeckBlock, Words } from '../deck'
import { joinLines } from '../titles'
import { blocksText, linesOf, sliceWords, textOf, trimWords } from '../words'
import { mayAlwaysLeave, type MayLeave } from './phrases'
import { anySign, endOf, mark, withoutEndingSigns } from './signs'

const before = String.raw`(?:an?|the|this|my|here[’']s|here\s+is|new|short|quick|long|mini|mega|giant|little|small|un|una|uno|um|uma|el|este|abro|abre|va|vai|l[áa]\s+vai|segue|segui|sigue|dentro|inicio|breve|corto|largo|pequeñ[oa]|pequeno|peque[nñ]o|longo|o|a|le|la|il|petit|court|long|gros|ein|eine|einen|kleiner?|kurzer?|langer?|mein|een|kort|klein|en|et|ett|krótki|mały|короткий|небольшой|длинный|маленький|мой|bir|kısa)`
const after = String.raw`(?:below|incoming|time|here|follows|starts(?:\s+here)?|abajo|abaixo|aqu[íi]|unten|hier|folgt|ci-dessous|qui|開始|です|はこちら|👀)`
// Words for a thread that mean nothing else on a line of their own.
const sure = String.raw`(?:mini-?threads?|mega-?threads?|threads?|hilo|hilito|fio|thread(?:inho|ito)|draadje|utas|wątek|nitka|vlákno|tråd|тред|трэд|ثريد|سلسلة(?:\s+تغريدات)?|رشته\s*توییت|רשור|שרשור|スレッド|スレ|連投|连推|長文|长文|长推|長推|推文串|串文|스레드|쓰레드|타래|थ्रेड|เธรด)`
// Words that are one only with a sign beside them.
const unsure = String.raw`(?:fil|filo|faden|draad|ketju|lanka|szál|flood|zincir|нить|ветка|串|ツリー|线|धागा|rant)`

const [open, close] = [String.raw`[(\[【「（]`, String.raw`[)\]】」）]`]
const signs = String.raw`(?:\s*${anySign})*\s*`
const phrase = (noun: string): string =>
  String.raw`${open}?${signs}(?:${before}\s+){0,4}${noun}(?:\s*${after}){0,2}${signs}${close}?`
const end = String.raw`[\s:：.…!！。,-]*`

const sureLine = new RegExp(String.raw`^${signs}${phrase(sure)}${end}${signs}$`, 'iu')
const unsureLine = new RegExp(String.raw`^${signs}${phrase(unsure)}${end}${signs}$`, 'iu')
const markLine = new RegExp(
  String.raw`^${open}?(?:${before}\s+){0,2}${signs}${close}?${end}$`,
  'iu',
)
const hasSign = new RegExp(anySign, 'u')
const hasMark = new RegExp(mark, 'u')

/** Whether a line, or a sentence at the end of one, only says that a thread follows. */
function isThreadLine(text: string): boolean {
  if (text.length > 60) return false
  if (sureLine.test(text)) return true
  return (
    (unsureLine.test(text) && hasSign.test(text)) || (markLine.test(text) && hasMark.test(text))
  )
}

const heading = new RegExp(
  String.raw`^${signs}(?:${open}${signs}(?:${before}\s+){0,2}${sure}${signs}${close}|(?:${before}\s+){0,2}${sure}${signs}(?=[:：|]))\s*[:：|–—-]?\s*(?=\S)`,
  'iu',
)
const startingMarks = new RegExp(String.raw`^(?:\s*${mark})+\s*(?=\S)`, 'u')

/** The first post without its marks; of any other post only those at the end of paragraphs go. */
export function withoutThreadMarks(
  blocks: readonly DeckBlock[],
  isFirst: boolean,
  mayLeave: MayLeave = mayAlwaysLeave,
): readonly DeckBlock[] {
  return blocks.flatMap((block, index): readonly DeckBlock[] => {
    if (block.kind !== 'paragraph') return [block]
    const lines = isFirst ? withoutLines(block.words, index === 0) : block.words
    const words = withoutEndingSigns(lines, 'mark')
    const ahead = blocks.slice(0, index)
    if (words === block.words) return [block]
    if (!mayLeave(textOf(block.words), textOf(words), blocksText(ahead))) return [block]
    return words.length === 0 ? [] : [{ ...block, words }]
  })
}

function withoutLines(words: Words, isStart: boolean): Words {
  const lines = linesOf(words)
  const kept = lines.flatMap((line, index): readonly Words[] => {
    if (isThreadLine(textOf(line))) return []
    const rest = withoutEnd(isStart && index === 0 ? withoutStart(line) : line)
    return rest.length === 0 ? [] : [rest]
  })
  const isSame = kept.length === lines.length && kept.every((line, at) => line === lines[at])
  return isSame ? words : joinLines(kept)
}

function withoutStart(line: Words): Words {
  const text = textOf(line)
  const found = heading.exec(text) ?? startingMarks.exec(text)
  return found === null ? line : trimWords(sliceWords(line, found[0].length))
}

/** "How I bake: a thread 🧵" and "How I bake (thread)" without what only announces. */
function withoutEnd(line: Words): Words {
  const { text, from } = endOf(line)
  const ends = [
    ...sentenceEnds(text),
    ...Array.from(
      text.matchAll(/[:：|–—]\s|\s-\s|\s(?=[([【（])/gu),
      (at) => at.index + at[0].length,
    ),
  ].sort((one, other) => one - other)
  const cut = ends.find((at) => isThreadLine(text.slice(at).trim()))
  if (cut === undefined) return line
  const bare = text.slice(0, cut).replace(/[\s|–—-]{1,9}$/u, '')
  return bare === '' ? line : sliceWords(line, 0, from + bare.length)
}
