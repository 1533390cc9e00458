/** Code in two voices more than plain: keywords in the accent, comments muted. No parser; enough to read by. */
import type { Font } from '../base/type'
import type { TextRun } from '../slide/node'
import { solid } from './kit'
import type { Theme } from './theme'

const keywords =
  'abstract as assert async await break case catch class const continue def del delete do elif else enum except export extends false False final finally fn for foreach from func function global if impl implements import in instanceof interface is lambda let loop match mod mut new nil None nonlocal not null or and package pass private protected pub public raise return self static struct super switch template this throw trait true True try type typeof undefined union unsafe use using val var virtual void where while with yield SELECT FROM WHERE INSERT INTO UPDATE DELETE CREATE TABLE JOIN ON GROUP ORDER BY VALUES SET LIMIT'

const token = new RegExp(
  [
    String.raw`(?<comment>(?:#|//|--\s)[^\n]*|/\*[\s\S]*?\*/)`,
    String.raw`(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\`(?:\\.|[^\`\\])*\`)`,
    String.raw`(?<word>[A-Za-z_$][\w$]*)`,
  ].join('|'),
  'g',
)

/** The code as runs; joined they give the code. */
export function colouredCode(code: string, font: Font, theme: Theme): readonly TextRun[] {
  const words = new Set(keywords.split(' '))
  const runs: TextRun[] = []
  let plainFrom = 0
  const add = (from: number, to: number, run: Omit<TextRun, 'text'>): void => {
    if (from > plainFrom) runs.push({ text: code.slice(plainFrom, from) })
    runs.push({ text: code.slice(from, to), ...run })
    plainFrom = to
  }
  for (const match of code.matchAll(token)) {
    const [found] = match
    const { comment, word } = match.groups ?? {}
    const to = match.index + found.length
    if (comment !== undefined) add(match.index, to, { color: solid(theme.muted) })
    if (word !== undefined && words.has(word)) {
      add(match.index, to, { color: solid(theme.accent), font: { ...font, weight: 500 } })
    }
  }
  if (plainFrom < code.length) runs.push({ text: code.slice(plainFrom) })
  return runs
}
