/** Month names as X prints them, beginning with January; a prefix of three letters and more is one too. */

const names: readonly string[] = [
  'january february march april may june july august september october november december',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर',
  'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्टूबर नवम्बर दिसम्बर',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  // Short forms that are no beginnings of the names.
  '_ _ mrt _ _ _ _ agt _ _ _ _',
  '_ _ mär _ _ _ _ _ _ _ _ _',
  '_ fév _ _ _ _ juil aoû _ _ _ déc',
  '_ _ _ _ _ _ _ _ सित॰ अक्टू॰ नव॰ दिस॰',
]
const shortest = 3 // letters

/** The number of a month, 1–12, by its name or the beginning of it in any language; null for other words. */
export function monthOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/[.॰]/g, '')
  if (plain.length < Math.min(shortest, 2)) return null
  return exact.get(plain) ?? null
}

// Every beginning of three letters and more; two in scripts that write with few signs.
const exact: ReadonlyMap<string, number> = new Map(
  names.flatMap((row) =>
    row.split(' ').flatMap((name, index): [string, number][] => {
      const plain = name.replace(/[.॰]/g, '')
      const from = /^[\p{Script=Devanagari}\p{Script=Arabic}]/u.test(plain) ? 2 : shortest
      if (plain.length < from) return plain === '_' ? [] : [[plain, index + 1]]
      return Array.from({ length: plain.length - from + 1 }, (_, cut): [string, number] => [
        plain.slice(0, from + cut),
        index + 1,
      ])
    }),
  ),
)
