import { describe, expect, it } from 'vitest'

import { scriptOf } from '../../src/lib/thread/scripts'

describe('the script that decides the font', () => {
  it.each([
    ['Self-attention, clearly explained', 'latin'],
    ['I love 東京 and its bakeries', 'latin'],
    ['The sign for bread is 麺', 'latin'],
    ['LLMの自己注意機構', 'japanese'],
    ['Conversation tests 就更接近真实了。', 'chinese'],
    ['这次 OpenAI 发布的 Reproducible outputs 补上了拼图', 'chinese'],
    ['빵 굽는 법 (sourdough)', 'korean'],
    ['خبز GPT', 'arabic'],
    ['42 🥖', 'latin'],
  ])('%j: %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })
})
