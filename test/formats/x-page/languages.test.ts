import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'
import { plainText } from '../../../src/lib/thread/text'

interface Interface {
  readonly name: string
  readonly quote: string
  readonly day: string
  readonly age: string
  readonly focal: string
  readonly views: string
  readonly replyingTo: string
  readonly and: string
  readonly more: string
  readonly reposted: string
  readonly ad: string
  readonly pinned: string
  readonly people: string
}

function row(name: string, words: string): Interface {
  const [quote = '', day = '', age = '', focal = '', views = '', replyingTo = '', ...rest] =
    words.split('|')
  const [and = '', more = '', reposted = '', ad = '', pinned = '', people = ''] = rest
  return {
    name,
    quote,
    day,
    age,
    focal,
    views,
    replyingTo,
    and,
    more,
    reposted,
    ad,
    pinned,
    people,
  }
}

const interfaces: readonly Interface[] = [
  row(
    'English 2021',
    'Quote Tweet|May 8|9h|11:36 PM · May 8, 2021·Twitter for iPhone|Likes|Replying to|and|Show more|Kay Retweeted|Promoted|Pinned Tweet|Relevant people',
  ),
  row(
    'English 2026',
    'Quote|May 8|9h|11:36 PM · May 8, 2026|Views|Replying to|and|Show more|Kay reposted|Ad|Pinned|Relevant people',
  ),
  row(
    'British English',
    'Quote|8 May|9h|11:36 pm · 8 May 2026|Views|Replying to|and|Show more|Kay reposted|Ad|Pinned|Relevant people',
  ),
  row(
    'Simplified Chinese',
    '引用|5月8日|9小时|下午11:36 · 2026年5月8日|查看|回复|和|显示更多|Kay 已转帖|广告|已置顶|相关用户',
  ),
  row(
    'Traditional Chinese',
    '引用|5月8日|9小時|下午11:36 · 2026年5月8日|次查看|回覆|和|顯示更多|Kay 已轉發|廣告|已釘選|相關人士',
  ),
  row(
    'Japanese',
    '引用|5月8日|9時間|午後11:36 · 2026年5月8日|件の表示|返信先:|さん|さらに表示|Kayさんがリポスト|プロモーション|固定|関連アカウント',
  ),
  row(
    'Korean',
    '인용|5월 8일|9시간|오후 11:36 · 2026년 5월 8일|조회수|Replying to|및|더 보기|Kay 님이 재게시함|광고|메인에 올림|관련성 높은 사용자',
  ),
  row(
    'Spanish',
    'Cita|8 may.|9 h|11:36 p. m. · 8 may. 2026|Visualizaciones|En respuesta a|y|Mostrar más|Kay reposteó|Anuncio|Fijado|Personas relevantes',
  ),
  row(
    'Portuguese',
    'Comentar|8 de mai|9 h|11:36 PM · 8 de mai de 2026|Visualizações|Em resposta a|e|Mostrar mais|Kay repostou|Anúncio|Fixado|Pessoas relevantes',
  ),
  row(
    'French',
    'Citation|8 févr.|9 h|11:36 PM · 8 févr. 2026|vues|En réponse à|et|Voir plus|Kay a reposté|Publicité|Épinglé|Personnes concernées',
  ),
  row(
    'German',
    'Zitat|8. März|9 Std.|11:36 nachm. · 8. März 2026|Mal angezeigt|Antwort an|und|Mehr anzeigen|Kay hat repostet|Anzeige|Angepinnt|Relevante Personen',
  ),
  row(
    'Italian',
    'Citazione|8 mag|9 h|11:36 PM · 8 mag 2026|Visualizzazioni|In risposta a|e|Mostra altro|Kay ha ripubblicato|Annuncio|Fissato|Persone rilevanti',
  ),
  row(
    'Dutch',
    'Geciteerd|8 mrt.|9 u|11:36 p.m. · 8 mrt. 2026|Weergaven|Als antwoord op|en|Meer weergeven|Kay heeft gerepost|Advertentie|Vastgezet|Relevante mensen',
  ),
  row(
    'Turkish',
    'Alıntı|8 Şub|9 sa|ÖS 11:36 · 8 Şub 2026|Görüntülenme|Yanıt olarak|ve|Daha fazla göster|Kay yeniden gönderi yayınladı|Reklam|Sabitlendi|İlgili kişiler',
  ),
  row(
    'Russian',
    'Цитата|8 февр.|9 ч|11:36 PM · 8 февр. 2026 г.|просмотров|В ответ|и|Показать ещё|Kay сделал(а) репост|Реклама|Закреплено|Актуальные люди',
  ),
  row(
    'Arabic',
    'اقتباس|٨ فبراير|٩ س|١١:٣٦ م · ٨ فبراير ٢٠٢٦|مشاهدات|ردًا على|و|عرض المزيد|أعاد النشر Kay|إعلان|مثبت|أشخاص ذوو صلة',
  ),
  row(
    'Hindi',
    'कोट|8 मई|9 घं॰|11:36 pm · 8 मई 2026|बार देखा गया|Replying to|और|और दिखाएं|Kay ने रीपोस्ट किया|विज्ञापन|पिन किया गया|प्रासंगिक लोग',
  ),
  row(
    'Indonesian',
    'Kutipan|8 Mei|9j|11.36 PM · 8 Mei 2026|Tayangan|Membalas|dan|Tampilkan lebih banyak|Kay memposting ulang|Iklan|Disematkan|Orang yang relevan',
  ),
  row(
    'Polish',
    'Cytuj|8 maj|9 godz.|11:36 PM · 8 maj 2026|Wyświetlenia|W odpowiedzi do|i|Pokaż więcej|Kay podał(a) dalej|Reklama|Przypięte|Odpowiednie osoby',
  ),
]

/** A page about one post with a quote, an answer of its author, one of somebody else, an ad, people. */
function page(words: Interface): string {
  return [
    words.pinned,
    'Mo Brandt',
    '@mobrandt',
    'The first post, which asks 1 question.',
    words.quote,
    'Kay',
    '@kay_q',
    '·',
    words.day,
    'What is being quoted.',
    words.focal,
    '·',
    '12',
    ` ${words.views}`,
    'Mo Brandt',
    '@mobrandt',
    '·',
    words.age,
    `${words.replyingTo} `,
    '@mobrandt',
    ` ${words.and} `,
    '@kay_q',
    'The second, which goes on',
    words.more,
    words.reposted,
    'Lou',
    '@lou_else',
    '·',
    words.day,
    'An answer.',
    'Shop',
    '@shop_now',
    words.ad,
    'Buy it.',
    words.people,
    'Mo Brandt',
    '@mobrandt',
    'Writes posts.',
  ].join('\n')
}

describe('a page of X in every language of its interface', () => {
  it.each(interfaces)('$name', (words) => {
    const { value, notes, format } = readThread({ text: page(words) })
    expect(format).toBe('x-page')
    expect(value.author).toEqual({ name: 'Mo Brandt', handle: 'mobrandt' })
    expect(value.posts.map(plainText)).toEqual([
      'The first post, which asks 1 question.',
      'The second, which goes on',
    ])
    expect(value.posts.map(({ quote }) => quote?.author.handle)).toEqual(['kay_q', undefined])
    expect(value.posts[0]?.quote?.runs).toEqual([{ kind: 'text', text: 'What is being quoted.' }])
    expect(value.posts.map(({ mayBeCut }) => mayBeCut ?? false)).toEqual([false, true])
    const counts = notes.flatMap(({ code, count }) =>
      ['replies', 'ads', 'reposts', 'people'].includes(code) ? [[code, count]] : [],
    )
    expect(counts.sort()).toEqual([
      ['ads', 1],
      ['people', 1],
      ['replies', 1],
      ['reposts', 1],
    ])
  })
})
