/** Code in posts that nobody fenced. */
import type { Code, Words } from './deck'
import { textOf } from './words'

const looksLikeCode = [
  /^\s*(?:def|class|import|from|return|const|let|var|function|func|fn|pub|use|if|for|while|else|elif|try|except|with|async|await|print|SELECT|INSERT|CREATE|FROM|WHERE|docker|npm|pip|git|curl|sudo|cd)\b.*[:;({=)\]}'"]/,
  /^\s*(?:import|from)\s+[\w.{*]+/,
  /^\s*return\b/,
  /^\s*(?:\/\/|#!|\/\*|\*\/|--\s|<\/?[a-z]+[^>]*>)/i,
  /^\s*[$>]\s+\w+/,
  /^\s*[\w.[\]]+\s*(?:=|\+=|:=|=>|->)\s*\S+/,
  /[;{}]\s*$/,
  /^\s*[\w.]+\(.*\)[;:]?\s*$/,
  /^\s*[})\]]+[;,]?\s*$/,
]

/** The paragraph as code when three lines or more, and four of five, parse as such; else null. */
export function asCode(words: Words): Code | null {
  const lines = textOf(words).split('\n')
  const hits = lines.filter((line) => looksLikeCode.some((pattern) => pattern.test(line))).length
  const comments = lines.filter((line) => /^\s*#\s/.test(line)).length
  if (hits < 3 || (hits + comments) * 5 < lines.length * 4) return null
  const language = guessLanguage(lines)
  const code: Code = { kind: 'code', text: lines.join('\n') }
  return language === null ? code : { ...code, language }
}

function guessLanguage(lines: readonly string[]): string | null {
  const text = lines.join('\n')
  if (/^\s*(?:def \w+\(.*\).*:|from \S+ import |class \w+.*:\s*$|import \w+$)/m.test(text))
    return 'python'
  if (/\b(?:const|let) \w+\s*=|=>|function\s*\w*\(/.test(text)) return 'javascript'
  if (/^\s*(?:SELECT|INSERT|CREATE|UPDATE)\b/m.test(text)) return 'sql'
  if (/^\s*(?:\$ |npm |pip |git |curl |sudo |docker )/m.test(text)) return 'shell'
  return null
}
