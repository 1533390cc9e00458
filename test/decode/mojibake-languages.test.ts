import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { greek, windows1251, windows1252, type ByteTable } from '../../src/lib/decode/byte-tables'
import { repairMojibake } from '../../src/lib/decode/mojibake'

/** UTF-8 shown in a single-byte encoding; bytes without a character as controls, as browsers do. */
function encode(text: string, table: ByteTable): string {
  return Array.from(new TextEncoder().encode(text), (byte) => {
    if (byte < 0x80) return String.fromCharCode(byte)
    return (table.shown[byte - 0x80] ?? '') || String.fromCharCode(byte)
  }).join('')
}

const latin1: ByteTable = {
  ...windows1252,
  shown: Array.from({ length: 128 }, (_, index) => String.fromCharCode(0x80 + index)),
}

/** Two sentences each, with the punctuation of the language. */
const languages: readonly (readonly [string, string])[] = [
  ['English', 'It’s “fine” — really… 5 °C, 3 × 4 ≠ 7, naïve café. © Éva’s résumé, £5 or €6.'],
  [
    'French',
    '« Où êtes-vous ? » demanda-t-elle… L’œuvre du maître, à Noël, coûte 10 € : ça va ! « É » et « À »',
  ],
  [
    'German',
    'Er sagte: „Schöne Grüße aus Österreich“ – ÄRGER, Übermut und Straßenlärm… ‚Ä‘ wie „Ä“',
  ],
  ['Spanish', '¿Dónde está el niño? «Mañana», dijo él… ¡ACCIÓN! “Está”…'],
  [
    'Portuguese',
    'A situação não é fácil… “SÃO PAULO” é à beira do chão: ÇÃO, NÃO… “IRMÃ” – avó e avô',
  ],
  ['Polish', 'Zażółć gęślą jaźń… „Łódź” to piękne miasto – źdźbło, ŻÓŁĆ i «Ó»'],
  ['Czech', 'Příliš žluťoučký kůň úpěl ďábelské ódy… „Ň“ a ‚Ř‘ – ŠŤASTNÝ'],
  ['Turkish', 'Işığı gördüğün gün çok güzeldi… “Ö” ve ‘Ü’ – ŞÖYLE, İyi değil'],
  ['Vietnamese', 'Tôi yêu tiếng Việt… “Đẹp” lắm, những ngày nắng ở Huế – CẢM ƠN'],
  ['Swedish', 'Å… sa han: ”Än sen då?” – ÄÖÅ… är bokstäver på svenska »Ö«'],
  ['Romanian', 'Știați că țara noastră… „Â” și «Î» – înțelegeți sâmbătă'],
  ['Hungarian', 'Árvíztűrő tükörfúrógép… „Ő” és «ű» – «está»… nem'],
  ['Greek', 'Καλημέρα κόσμε… «Τι κάνεις;» – ΑΘΗΝΑ, Ο… Η’ ώρα: «ΟΛΑ ΚΑΛΑ»'],
  ['Russian', 'Привет, мир… «Как дела?» — спросил он. СССР», «РФ» и класс «5В»: Я был в…» Ё'],
  [
    'Ukrainian',
    'Їхати об’їздом у Київ… «Рівне» — це в’їзд; п’є, б’є і в’є — ЗАВДАННЯ РІЗНІ, сірі вікі (СІРІ)',
  ],
  ['Belarusian', '«Ўсё добра» — сказаў ён… Сёння і дождж, БЕЛАРУСЬ'],
  ['Serbian', 'Љубав и њен џеп… „Ћирилица“ — ђак, ОЈ! СЈАЈ и ЖИВЉЕЊЕ'],
  ['Macedonian', 'Ќе одам во Ѓевѓелија… „Ѕвезда“ — њива, ЉУБОВ, Ј'],
  ['Bulgarian', '„Здравей“, каза той… Път към „София“ — ЩЪРКЕЛ, в… и с…'],
  ['Hebrew', 'שלום עולם… „מה שלומך?” – טוב, תודה'],
  ['Arabic', 'مرحبا بالعالم… «كيف الحال؟» – جيد جدًا، شكرًا'],
  ['Persian', 'سلام دنیا… «می‌خواهم» – خیلی خوب'],
  ['Hindi', 'नमस्ते दुनिया… “कैसे हो?” – अच्छा हूँ। क्ष'],
  ['Thai', 'สวัสดีชาวโลก… “สบายดีไหม” – ดีมาก'],
  ['Chinese', '你好，世界……“很好”——我们在《北京》，对吗？'],
  ['Japanese', 'こんにちは、世界…「元気ですか？」ー カタカナ・漢字々'],
  ['Korean', '안녕하세요 세계… “잘 지내요?” – 네, 고맙습니다'],
  ['Georgian', 'გამარჯობა მსოფლიო… „როგორ ხარ?“'],
  ['Armenian', 'Բարեւ աշխարհ… «Ինչպե՞ս ես»'],
  ['signs', '→ ← ✓ ✅ ❌ ★ • ½ × ± ≈ ≤ ™ № § ¶ “a” ‘b’ … –'],
  ['emoji', '🚀🔥👇💡🧵 ❤️ 👨‍👩‍👧 👍🏽 🇬🇷 🏳️‍🌈 1️⃣ ✔️ 🙏'],
]

describe('text in many languages', () => {
  it.each(languages)('is never changed when it is clean: %s', (_, text) => {
    for (const clean of [text, text.toUpperCase(), text.toLowerCase()]) {
      expect(repairMojibake(clean)).toEqual({ text: clean, count: 0 })
    }
  })

  it.each(languages)('is never changed beside broken characters of each kind: %s', (_, text) => {
    for (const [broken, whole] of [
      ['ðŸ”¥', '🔥'],
      ['πŸš€', '🚀'],
      ['рџљЂ', '🚀'],
      ['РџСЂРёРІРµС‚', 'Привет'],
      ['itâ€™s', 'it’s'],
    ] as const) {
      expect(repairMojibake(`${broken} ${text}`).text).toBe(`${whole} ${text}`)
      expect(repairMojibake(`${text}\n${broken}`).text).toBe(`${text}\n${whole}`)
    }
  })

  const tables = [
    ['windows-1252', windows1252],
    ['Latin-1', latin1],
    ['windows-1251', windows1251],
  ] as const

  it.each(tables)('comes back from %s, and from being broken twice', (_, table) => {
    for (const [, text] of languages) {
      // The rocket is the proof that something is broken: "Ñ–" alone may be meant.
      const whole = `🚀🚀 ${text} 🔥`
      expect(repairMojibake(encode(whole, table)).text).toBe(whole)
      expect(repairMojibake(encode(encode(whole, table), table)).text).toBe(whole)
    }
  })

  it('comes back from the Greek kind, but for bytes that share a character', () => {
    for (const [, text] of languages) {
      const broken = encode(`🚀🚀 ${text} 🔥`, greek)
      // D2 and FF have no character there; what is shown for them is somebody's guess.
      if (/[ÒÿÃ]/.test(broken)) continue
      expect(encode(repairMojibake(broken).text, greek)).toBe(broken)
      expect(repairMojibake(broken).count).toBeGreaterThan(0)
    }
  })

  it('comes back in any mixture of words, all broken', () => {
    const words = languages.flatMap(([, text]) => text.split(' '))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(windows1252, latin1, windows1251),
        (some, table) => {
          const whole = `🚀🔥 → ${some.join(' ')} 🧵`
          expect(repairMojibake(encode(whole, table)).text).toBe(whole)
        },
      ),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

describe('windows-1251', () => {
  it.each([
    ['РџСЂРёРІРµС‚', 'Привет', 'a word'],
    ['вЂ™', '’', 'an apostrophe'],
    ['рџљЂ', '🚀', 'an emoji'],
    ['РЅРµ С‚Р°Рє вЂ” РІ С‡С‘Рј?', 'не так — в чём?', 'short words'],
    ['cafГ©, 135В°, naГЇve', 'café, 135°, naïve', 'Latin letters and signs'],
    ['РРІР°РЅ Рё РРќРќРђ', 'Иван и ИННА', 'И, whose second byte vanished'],
    ['Привет рџљЂ Мир', 'Привет 🚀 Мир', 'an emoji between genuine words'],
    ['в„–5 Рё В«РґРІР°В»', '№5 и «два»', 'signs'],
    ['ж—Ґжњ¬иЄћ', '日本語', 'Japanese'],
    ['9 В· 10', '9 В· 10', 'a dot alone, which may be meant'],
    ['9 Р’В· 10', '9 · 10', 'a dot, broken twice'],
    ['From Шњ', 'From \u061C', 'an invisible mark'],
  ])('%s → %s (%s)', (broken, whole) => {
    expect(repairMojibake(broken).text).toBe(whole)
  })
})

describe('invisible marks', () => {
  it.each(['Øœ', 'Ψœ', 'â€‹', 'â€Ž', 'ï»¿', 'β€‹'])('are read from %s', (broken) => {
    expect(repairMojibake(`a ${broken} b`).text).toMatch(/^a [\u061C\u200B\u200E\uFEFF] b$/)
  })
})

describe('how many repairs', () => {
  it.each([
    ['Ã°Å¸Å¡â‚¬ itÃ¢â‚¬â„¢s', 2, 'broken twice, two places'],
    ['ðŸš€ a Ã°Å¸Å¡â‚¬', 2, 'broken once and twice'],
    ['πŸš€ β†’ βœ”οΈ', 3, 'the Greek kind'],
    ['рџљЂ ðŸš€ πŸš€', 3, 'three kinds in one text'],
    ['Р СџРЎР‚Р С‘Р Р†Р ВµРЎвЂљ', 1, 'a word, broken twice'],
  ])('%s: %i places (%s)', (broken, count) => {
    expect(repairMojibake(broken).count).toBe(count)
  })

  it('counts each place once, however often it was broken', () => {
    const word = fc.constantFrom('🚀', 'café', '“so”', 'plain', '👇', 'été')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const whole = `🔥 ${words.join(' ')}`
        const once = encode(whole, windows1252)
        const twice = encode(once, windows1252)
        expect(repairMojibake(twice)).toEqual(repairMojibake(once))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it.each([
    'АРёР',
    'вЂ',
    'в…',
    'в†’ ',
    'РРё',
    'Р',
    'ГЁ',
    'в…”',
    'â€',
    'Ã…',
    'É”',
    'Ξ‘',
    'Рџ',
    'А',
    'ðŸ',
    'Р° ',
  ])('takes linear time on %j over and over', (part) => {
    const time = (times: number): number => {
      const text = part.repeat(times)
      const began = performance.now()
      repairMojibake(text)
      return performance.now() - began
    }
    time(1000)
    expect(time(100_000)).toBeLessThan(Math.max(1000, 14 * time(20_000)))
  })
})
