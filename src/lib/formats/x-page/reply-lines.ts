/** "Replying to @a and @b" above the words of an answer, on one line or broken at every handle. */
import type { PageLine } from './page-lines'

export interface ReplyLines {
  /** The first line below it. */
  readonly end: number
  /** Whom it answers, first named first. */
  readonly handles: readonly string[]
}

const opening =
  /^(?:Replying to|In reply to|回复|回覆|返信先[:：]?|En respuesta a|Respondiendo a|Em resposta a|Respondendo a|En réponse à|Antwort an|In risposta a|Als antwoord op|Antwoord aan|Yanıt olarak|В ответ(?: для)?|Ответ(?:ить)? пользователю|ردًا على|رداً على|रिप्लाई कर रहे हैं|Membalas|W odpowiedzi do)(?=\s|$|@)/
/** Languages that name the person first. */
const closing =
  /^(?:さん|さんに返信|님에게 보내는 답글|님에게 남긴 답글|adlı kullanıcıya yanıt olarak|adlı kişiye yanıt olarak|को जवाब दे रहे हैं|को जवाब)$/
const connective =
  /^(?:,|、|，|and|y|e|et|und|en|ve|и|ו|و|और|dan|i|和|及|と|및|&|さん|さんと|님|님 및|님,)$/
const others =
  /^(?:,\s?)?(?:and|y|e|et|und|en|ve|и(?: ещё)?|و|और|dan|i|和|及|他) ?\d{1,3} ?\S.{0,24}$|^(?:和另外|及另外|他)\s?\d{1,3}\s?\S{1,8}$/
const handle = /^@([A-Za-z0-9_]{1,15})$/
const mostHandles = 60

/** Reads it at `from`; null when the text begins there. */
export function readReplyLines(
  lines: readonly PageLine[],
  from: number,
  to: number,
): ReplyLines | null {
  const first = lines[from]?.text ?? ''
  const opened = opening.exec(first)
  if (opened === null) return readHandleFirst(lines, from, to)
  const rest = first.slice(opened[0].length).trim()
  const named = Array.from(rest.matchAll(/@([A-Za-z0-9_]{1,15})/g), (match) => match[1] ?? '')
  // All on one line, and nothing besides.
  if (named.length > 0) {
    const words = rest.replace(/@[A-Za-z0-9_]{1,15}/g, ' ').split(/\s+/)
    const isOnlyNames = words.every((word) => word === '' || isConnective(word) || /^\d/.test(word))
    return isOnlyNames || others.test(words.join(' ').trim())
      ? withBrokenRest(lines, from + 1, to, named)
      : null
  }
  return rest === '' ? withBrokenRest(lines, from + 1, to, []) : null
}

function isConnective(word: string): boolean {
  return connective.test(word) || /^(?:others?|more)$/.test(word)
}

/** Handles on lines of their own, with what stands between them. */
function withBrokenRest(
  lines: readonly PageLine[],
  from: number,
  to: number,
  named: readonly string[],
): ReplyLines | null {
  const handles = [...named]
  let end = from
  let lastAt = from
  for (let at = from; at < to && handles.length < mostHandles; at += 1) {
    const text = lines[at]?.text ?? ''
    const [, name] = handle.exec(text) ?? []
    if (name !== undefined && (handles.length === 0 || isJoined(lines, at, lastAt + 1))) {
      handles.push(name)
      lastAt = at
      end = at + 1
    } else if (handles.length > 0 && others.test(text)) {
      return { end: at + 1, handles }
    } else if (handles.length > 0 && closing.test(text)) {
      end = at + 1
    } else if (text !== '' && !connective.test(text)) break
  }
  return handles.length === 0 ? null : { end, handles }
}

/** A second handle belongs to the list when "and" stands before it; else it begins the answer. */
function isJoined(lines: readonly PageLine[], at: number, end: number): boolean {
  for (let between = end; between < at; between += 1) {
    if (connective.test(lines[between]?.text ?? '')) return true
    if (/^\s+$/.test(lines[between]?.shown ?? '')) return true
  }
  return false
}

function readHandleFirst(lines: readonly PageLine[], from: number, to: number): ReplyLines | null {
  const [, name] = handle.exec(lines[from]?.text ?? '') ?? []
  if (name === undefined || from + 1 >= to || !closing.test(lines[from + 1]?.text ?? ''))
    return null
  return { end: from + 2, handles: [name] }
}
