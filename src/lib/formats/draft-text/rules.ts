/** Lines that divide or underline: "---", "* * *", "======", "⸻", "[next tweet]". */
import { readLabel } from './labels'

// Dashes and their kin, box drawing, bullets. Not "~", which fences code, and not "#".
const signs = /^[-–—_*=•·─━═⎯⸻―]$/
const spelled =
  /^[[(<{=*-]{1,4}\s?(?:(?:next|new)\s(?:tweet|post|slide)|(?:tweet|post|thread|page)\s?break|break|split)\s?[\])>}=*-]{1,4}$/i

/** Whether a line is nothing but a rule. */
export function isRule(line: string): boolean {
  const text = line.trim()
  if (text.length > 200 || text === '') return false
  const sign = text.charAt(0)
  if (!signs.test(sign)) return spelled.test(text)
  if (text === '⸻') return true
  let count = 0
  for (const each of text) {
    if (each === sign) count += 1
    else if (each !== ' ') return spelled.test(text)
  }
  return count >= 3
}

/**
 * Marks the lines that divide: 1 for each. One right under a label ("TWEET 2:") or under a title of the same
 * length underlines it and divides nothing. `from` is the first line of the draft, `inside` fenced lines.
 */
export function findRules(lines: readonly string[], from: number, inside: Uint8Array): Uint8Array {
  const rules = new Uint8Array(lines.length)
  let filled = 0
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    if (inside[at] !== 1 && isRule(line) && !underlines(lines, at, filled)) rules[at] = 1
    filled += 1
  }
  return rules
}

/** Whether the rule at `at` belongs to the line above; `filled` lines stand above it. */
export function underlines(lines: readonly string[], at: number, filled: number): boolean {
  const above = (lines[at - 1] ?? '').trim()
  if (above === '' || isRule(above)) return false
  if (/[:：]$/.test(above) || isPlainLabel(above)) return true
  const rule = (lines[at] ?? '').trim()
  return filled === 1 && rule.length > 4 && Math.abs(above.length - rule.length) <= 2
}

function isPlainLabel(line: string): boolean {
  const label = readLabel(line)
  return label !== null && label.hasWord && label.words === ''
}
