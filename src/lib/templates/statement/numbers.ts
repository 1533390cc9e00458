/** Numbers that a statement is about: "7.6x", "64 times", "40%", "3 key terms", 「64倍」. */
import { classOf, isEnglish, isVague } from './english'

interface Range {
  readonly from: number
  readonly to: number
}

const amount = String.raw`(?:\d{1,3}(?:[,.\u202F]\d{3})+|\d+)(?:[.,]\d+)?`
const spread = String.raw`${amount}(?:\s?[–-]\s?${amount})?`
const sign = String.raw`\s?(?:%|‰|°[CF]?|×|x(?![\p{L}])|€|£|¥|₹|\$)`
const scale = String.raw`\s?(?:bn|tn|k|K|M|B|T|G)(?:[bB])?(?![\p{L}\p{N}])|\s(?:hundred|thousand|million|billion|trillion)(?!\p{L})`
const measured = String.raw`\s?(?:[kcmµn]?m|[kmµn]?s|[kMG]?Hz|kg|mg|g|km/h|mph|px|pt|min|hrs?|h|am|pm|[kKMGT]B|dB|W|kW|V)(?![\p{L}\p{N}])`

// Not between quotation marks, nor inside a word, a date, a time, a fraction or an address; not a number that only counts lines.
const numbers = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.,:/@#_“"‘«-])(?<currency>[$€£¥₹]\s?)?(?<value>${spread})(?<scale>${scale})?(?<unit>${sign}|${measured})?(?<plus>\+)?(?![\p{N}]|[/:.,-]\d|[.)]\s*$)(?<joined>[-/]\p{L}+)?`,
  'gu',
)

// Numbers written as words begin at three: "one thing" is no number.
const spelled =
  /(?<![\p{L}-])(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousands|millions|billions)(?![\p{L}-])/giu

const counter =
  /^\s?(?:倍|年間|年|ヶ月|か月|个月|個月|月|日間|日|週間|週|周|天|時間|小时|小時|分間|分钟|分鐘|分|秒|人|回|件|個|个|つ|本|枚|台|円|元|歳|岁|歲|点|點|位|歩|步|条|條|種類|种|種|字|名|次|ページ|页|頁|冊|册|社|家|杯|度|割|배|년|개월|월|일|시간|분|초|명|번|개|원|가지|단계|배수|퍼센트)/u
const myriads = /^(?:千|百|万|萬|億|亿|兆|천|만|억|조)+/u
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Every number worth a colour, in order, each with its unit. */
export function numberIn(text: string): readonly Range[] {
  const given = text.replace(/[\u00A0\n]/g, ' ')
  const isOurs = isEnglish(text)
  const digits = Array.from(given.matchAll(numbers)).flatMap((found) => {
    const from = found.index
    const to = from + found[0].length
    const groups = found.groups ?? {}
    const hasUnit = [
      groups['currency'],
      groups['scale'],
      groups['unit'],
      groups['plus'],
      groups['joined'],
    ].some((part) => part !== undefined)
    const counted = hasUnit ? to : to + unitLength(given.slice(to), isOurs)
    if (!hasUnit && (isYear(found[0]) || isOfName(given.slice(0, from)))) return []
    const isLarge = Number.parseFloat((groups['value'] ?? '').replace(/[,\u202F]/g, '')) >= 10
    // Digits at the start of a line that a mark follows number it.
    if (/(?:^|\n)\s*$/.test(text.slice(0, from)) && /^[.):]/.test(given.slice(to))) return []
    return hasUnit || isLarge || counted > to ? [{ from, to: Math.max(to, counted) }] : []
  })
  return [...digits, ...spelledIn(given)].sort((one, other) => one.from - other.from)
}

function spelledIn(text: string): readonly Range[] {
  if (!isEnglish(text)) return []
  return Array.from(text.matchAll(spelled)).flatMap((found) => {
    const to = found.index + found[0].length
    const length = unitLength(text.slice(to), true)
    return length > 0 ? [{ from: found.index, to: to + length }] : []
  })
}

/** Characters after a number that say what it counts: "key terms", 倍; 0 without. */
function unitLength(after: string, isOurs: boolean): number {
  const myriad = myriads.exec(after)?.[0].length ?? 0
  const own = counter.exec(after.slice(myriad))?.[0].length ?? 0
  if (myriad + own > 0) return myriad + own
  if (wide.test(after.slice(0, 2))) return 0
  const words = /^\s(\p{L}[\p{L}-]*)(?:\s(\p{L}[\p{L}-]*))?/u.exec(after)
  const [, first = '', second = ''] = words ?? []
  if (!isCounted(first, isOurs)) return 0
  // "key terms": a word before the noun, which is told by its plural.
  const isPair = isOurs && isCounted(second, isOurs) && !/s$/.test(first) && /[^s]s$/.test(second)
  return 1 + first.length + (isPair ? 1 + second.length : 0)
}

/** Whether a word can be what a number counts; German writes it with a capital. */
function isCounted(word: string, isOurs: boolean): boolean {
  if (word.length < 3 || (isOurs && /^\p{Lu}\p{Ll}/u.test(word))) return false
  const isLatin = /^[\p{Script=Latin}-]+$/u.test(word)
  if (!isLatin) return word.length > 3
  if (
    /^(?:times|days?|years?|hours?|months?|weeks?|people|steps?|things|ways|reasons|examples|ideas)$/.test(
      word,
    )
  )
    return true
  const kind = classOf(word)
  return (
    (kind === 'noun' || kind === 'either') &&
    !isVague(word) &&
    !/^(?:von|aus|del|dos|des|der|die|das|sur|por|van|avec|pour|para)$/.test(word)
  )
}

function isYear(shown: string): boolean {
  return /^(?:19|20)\d\d$/.test(shown)
}

/** "Llama 3", "Figure 2", "May 5": the number belongs to the name before it. */
function isOfName(before: string): boolean {
  const word = /(\p{Lu}[\p{L}\p{N}.-]*)\s$/u.exec(before)?.[1]
  if (word === undefined)
    return /(?:^|\s)(?:no|nr|fig|step|part|day|chapter|version|v)\.?\s$/i.test(before)
  return classOf(word) === 'noun' || /^(?:Step|Note|Part|Question|Point|Case|Rule)$/.test(word)
}
