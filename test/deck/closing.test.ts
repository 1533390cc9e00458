import { describe, expect, it } from 'vitest'

import { toDeckBlocks } from '../../src/lib/deck/cleaning/cleaning'
import { isClosing, takeButton } from '../../src/lib/deck/closing'
import { blocksText, textOf } from '../../src/lib/deck/words'
import { post } from '../templates/samples'

/** Too many words to close a thread without asking for something. */
const long = 'Bread takes an hour, and then it takes a night, and then it takes a day. '.repeat(4)

describe('a closing post', () => {
  it.each([
    'If this helped, pass it on.',
    'If you liked it, tell somebody.',
    'Thanks for reading!',
    'That’s a wrap.',
    'Sígueme para más pan.',
    'Compartilhe com os amigos.',
    'Folgt mir für mehr.',
    'Abonnez-vous.',
    'フォローしてください。',
    '關注我。',
    '팔로우 해주세요.',
    'تابعوني للمزيد',
  ])('%j asks for something, however long it is', (call) => {
    const given = post(`${long}\n\n${call}`, 'image')
    expect(isClosing(given, toDeckBlocks(given.runs))).toBe(true)
  })

  it.each([long, '5. Bake', 'Step 3: Eat it', 'A list:\n\n- flour\n- water', ''])(
    '%j closes nothing',
    (text) => {
      expect(isClosing(post(text), toDeckBlocks(post(text).runs))).toBe(false)
    },
  )

  it.each([
    ['More soon.\n\nFind me → @maralindq ✔️', 'Find me → @maralindq ✔️', 'More soon.'],
    ['More soon.\n@maralindq', '@maralindq', 'More soon.'],
    ['@maralindq told me so.\n\nI believe it.', '', '@maralindq told me so.\nI believe it.'],
    ['Follow @maralindq', '', 'Follow @maralindq'],
  ])('of %j the button is %j', (text, button, rest) => {
    const taken = takeButton(toDeckBlocks(post(text).runs))
    expect([textOf(taken.button ?? []), blocksText(taken.blocks)]).toEqual([button, rest])
  })
})
