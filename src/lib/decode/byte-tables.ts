/**
 * The single-byte encodings that UTF-8 text is wrongly read with. Own tables, because Node's
 * `TextDecoder('windows-1252')` is Latin-1 and pure folders know no `TextDecoder` at all.
 *
 * A character may stand for several bytes: programs differ, and the "Greek" kind below shows ‘ for 91 and
 * A1. Bytes without a character vanish in some programs and become C1 controls in others; both are read.
 */

export interface ByteTable {
  readonly id: 'windows-1252' | 'greek' | 'windows-1251'
  /** The bytes, 0x80–0xFF, that a character may have been. */
  readonly bytesOf: ReadonlyMap<string, readonly number[]>
  /** Bytes that leave no character behind. */
  readonly lost: readonly number[]
  /** The character of each byte, from 0x80; '' where it vanishes. */
  readonly shown: readonly string[]
  /** Source of a pattern for the first two characters of any sequence; cheap to search for. */
  readonly beginning: string
  /** The same, for asking whether a text has any. */
  readonly anyBeginning: RegExp
}

// 0x80–0x9F of windows-1252. https://encoding.spec.whatwg.org/index-windows-1252.txt; spaces are undefined.
const windowsUpper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

// 0xA0–0xFF of ISO-8859-7:2003. https://encoding.spec.whatwg.org/index-iso-8859-7.txt; "_" is undefined.
const greekUpper =
  '\u00A0‘’£€₯¦§¨©ͺ«¬\u00AD_―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ' +
  'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ_ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ_'

// 0x80–0xFF of windows-1251. https://encoding.spec.whatwg.org/index-windows-1251.txt; "_" is undefined.
const cyrillicUpper =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—_™љ›њќћџ' +
  '\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'

const latinUpper = String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index))

/** What Western programs show; holds Latin-1 (ISO-8859-1) too, whose 80–9F are controls. */
export const windows1252 = createTable('windows-1252', windowsUpper + latinUpper)

/**
 * ISO-8859-7 for A0–FF with windows-1252 for 80–9F, as pages captured on Greek
 * systems show it.
 */
export const greek = createTable('greek', windowsUpper + greekUpper, [
  // What windows-1253 shows that ISO-8859-7 does not. Its ΅ and Ά stand for other bytes there, and would
  // turn 🐶 into 🐢. https://encoding.spec.whatwg.org/index-windows-1253.txt
  ['¤', 0xa4],
  ['¥', 0xa5],
  ['®', 0xae],
  ['µ', 0xb5],
  ['¶', 0xb6],
])

/** What Cyrillic systems show. */
export const windows1251 = createTable('windows-1251', cyrillicUpper)

function createTable(
  id: ByteTable['id'],
  characters: string,
  others: readonly (readonly [string, number])[] = [],
): ByteTable {
  const bytesOf = new Map<string, number[]>()
  const lost: number[] = []
  const add = (character: string, byte: number): void => {
    bytesOf.set(character, [...(bytesOf.get(character) ?? []), byte])
  }
  const shown = Array.from(characters, (character, index) => {
    const byte = 0x80 + index
    const isUndefined = character === ' ' || character === '_'
    if (isUndefined) lost.push(byte)
    else add(character, byte)
    if (byte < 0xa0) add(String.fromCharCode(byte), byte)
    return isUndefined ? '' : character
  })
  for (const [character, byte] of others) add(character, byte)
  const every = (isOne: (byte: number) => boolean): string =>
    Array.from(bytesOf.entries(), ([character, bytes]) => (bytes.some(isOne) ? character : ''))
      .join('')
      .replace(/[-\\\]^]/g, '\\$&')
  const leads = every((byte) => byte >= 0xc2 && byte <= 0xf4)
  // A byte that vanished leaves the next one in its place, which continues the sequence too.
  const beginning = `[${leads}][${every((byte) => byte < 0xc0)}]`
  return { id, bytesOf, lost, shown, beginning, anyBeginning: new RegExp(beginning) }
}
