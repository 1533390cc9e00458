import { describe, expect, it } from 'vitest'

import { brokenWord, phrasesOf } from '../../src/lib/deck/phrases'
import type { Script } from '../../src/lib/thread/scripts'

/** The phrases between bars; "~" where a line would perhaps end inside a word. */
function shown(text: string, script: Script): string {
  return phrasesOf(text, script)
    .map(({ text: phrase, pause }) => phrase + (pause >= brokenWord ? '~' : '|'))
    .join('')
    .replace(/[|~]$/, '')
}

describe('phrases of Japanese', () => {
  it.each([
    ['パンの焼き方をわかりやすく解説します', 'パンの|焼き方を|わかりやすく|解説します'],
    ['食べ物の取り出し方と白い皿', '食べ物の|取り出し方と|白い|皿'],
    ['言語の核心は、構造です。', '言語の|核心は、|構造です。'],
    ['読んでいただきありがとうございました！', '読んで|いただき|ありがとう|ございました！'],
  ])('%j', (text, expected) => {
    expect(shown(text, 'japanese')).toBe(expected)
  })
})

describe('phrases of Chinese', () => {
  it.each([
    // Words that are known, and what leans on them.
    ['这里是我最想告诉朋友的事情', '这里|是|我|最想|告诉|朋友的|事情'],
    ['烤箱温度不够高。', '烤箱|温度|不够高。'],
    ['他是知名程序员', '他|是|知名|程序员'],
    // A stretch nobody knows is cut in twos, at a cost.
    ['厨房秤铸铁锅', '厨房~秤铸~铁锅'],
    // One character alone belongs to one of its neighbours.
    ['面包总是塌下去？', '面包|总是~塌下去？'],
    // Marks stay with their words, and numbers with what they count.
    ['学习到150岁，「快」不一定好', '学习|到|150岁，|「快」|不一定~好'],
    ['免费提供的 S 级研究', '免费|提供的 |S 级~研究'],
    // Words of other scripts stay whole, with the space after them.
    ['借助 Assistant API 和 Function Calling', '借助 |Assistant |API |和 Function |Calling'],
    ['這是我免費提供的研究', '這是|我|免費|提供的|研究'],
  ])('%j', (text, expected) => {
    expect(shown(text, 'chinese')).toBe(expected)
  })

  it('end for nothing at punctuation, for less beside particles than between words', () => {
    const [comma, particle, word] = phrasesOf('面包，我的朋友健康', 'chinese').map(
      ({ pause }) => pause,
    )
    expect(comma).toBe(0)
    expect(particle).toBeGreaterThan(0)
    expect(word).toBeGreaterThan(particle ?? 1)
  })

  it('joined are the text, whatever it is', () => {
    const texts = [
      '',
      ' 我 ',
      '「我',
      '我们👩‍👩‍👧‍👦 们',
      '𠮷野家 🍜，\ud83d 的',
      'a  b 的的的 (c)',
      '/ 和 #面包 @我',
    ]
    for (const text of texts) {
      for (const script of ['chinese', 'japanese'] as const) {
        expect(
          phrasesOf(text, script)
            .map((phrase) => phrase.text)
            .join(''),
        ).toBe(text)
      }
    }
  })
})
