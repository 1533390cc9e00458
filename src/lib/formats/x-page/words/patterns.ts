/**
 * Lines of X's pages that hold a name, a number or a place besides their words. Sources as in
 * `post-labels.ts`. Every pattern is for one trimmed line and bounded in length.
 */

/** "Kevin reposted", "Kevinさんがリポスト": somebody passed the post below on. */
export const reposted: readonly RegExp[] = [
  /^.{0,100}\b(?:reposted|Retweeted|retweeted|reposteó|retwitteó|Retwitteó|repostou|Retweetou|retweetou)$/,
  /^.{1,100} (?:a reposté|a retweeté|a Retweeté|hat repostet|hat retweetet|hat gerepostet)$/,
  /^.{1,100} (?:ha ripubblicato|ha ripostato|ha ritwittato|ha condiviso il post|heeft gerepost|heeft geretweet|heeft gedeeld)$/,
  /^.{1,100} (?:yeniden gönderi yayınladı|yeniden gönderdi|yeniden paylaştı|Retweetledi|retweetledi)$/,
  /^.{1,100} (?:сделал\(а\) репост|репостнул\(а\)|ретвитнул\(а\)|делает репост)$/,
  /^.{0,100}(?:أعاد النشر|أعاد نشرها|أعادت النشر|أعاد التغريد).{0,100}$/,
  /^.{1,100} ने (?:रीपोस्ट किया|रिपोस्ट किया|रीट्वीट किया|रिट्वीट किया|पुनः पोस्ट किया)$/,
  /^.{1,100} (?:memposting ulang|mem-posting ulang|me-retweet|meretweet)$/,
  /^.{1,100} (?:podał\(a\) dalej|podaje dalej|podał\/a dalej|udostępnił\(a\) dalej|podał dalej|podała dalej)$/,
  /^.{1,100}さんが(?:リポスト|リツイート)(?:しました)?$/,
  /^.{1,100}님이 (?:재게시함|재게시했습니다|리트윗함|리트윗했습니다)$/,
  /^.{1,100}\s?(?:已转帖|转帖了|已转推|转推了|已轉發|轉發了|已轉推|轉推了|已轉帖|轉貼了|已转发|转发了)$/,
]

/** "Translated from English": the words below are X's. */
export const translatedFrom =
  /^(?:Translated from .{2,30}|Übersetzt aus .{2,40}|Traducido del? .{2,30}|Traduzido do .{2,30}|Traduit (?:de|du) .{2,30}|Tradotto (?:da|dall['’]).{2,30}|Vertaald uit .{2,30}|.{2,20} dilinden çevrildi|Переведено с .{2,30}|مترجم(?:ة)? من .{2,30}|.{2,20} से अनुवादित|Diterjemahkan dari .{2,30}|Przetłumaczono z .{2,30}|翻译自.{1,12}|翻譯自.{1,12}|.{1,12}から(?:の)?翻訳(?:済み)?|.{1,12}에서 번역됨)$/

/** "Promoted by Name" under an advertisement of 2019–2022. */
export const promotedBy =
  /^(?:Promoted(?: by .{1,60})?|Gesponsert von .{1,60}|Promocionado por .{1,60}|Promovido por .{1,60}|Sponsorisé par .{1,60}|Sponsorizzato da .{1,60}|Продвигает .{1,60})$/

/** A link card's foot since 2023. */
export const fromDomain =
  /^(?:From|来自|來自|De|Von|Da|Van|Из|Dari|Z|من)\s+((?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24})$|^((?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24})(?:より|から|에서|에서 보냄| से| sitesinden)$/u

/** A name of a host and nothing else: a link card's foot until 2022. */
export const bareDomain = /^(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}$/

/** A video's length, or how far and how long. */
export const videoLength = /^(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?\/ ?(?:\d{1,2}:)?\d{1,2}:\d{2})?$/

/** "1.2M views" under a video of 2019–2022. */
export const videoViews = /^[\d.,]{1,12}\s?[KMB]? views?$/

/** "Joe and 9 others": people tagged in a picture. */
export const taggedPeople =
  /^.{1,80} (?:and|y|e|et|und|en|ve|и|и ещё|dan|i) \d{1,3} (?:others?|más|outros?|outras?|autres?|weitere|altri|anderen|diğer kişi|других|lainnya|innych)$/

/** The line under a poll. */
export const pollResult =
  /^[\p{Nd}][\p{Nd}.,\s]{0,14}\s?[KMB万萬만]?\s?(?:votes?|votos?|Stimmen?|voti|voto|stemmen|stem|oy|голос(?:ов|а)?|票|표|أصوات|صوت|वोट|suara|głos(?:ów|y)?)(?:\s?·\s?.{1,60})?$/u

export const percent = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?%$/

/** "Read 18 replies", "Show 4 more replies". */
export const manyReplies =
  /^(?:Read|Show|View|See) [\d.,]{1,6}[KM]? (?:more )?(?:replies|reply|posts|Tweets|new posts)$/

/** Below a post until 2019: "3 replies 5 retweets 12 likes", "Reply 3". */
export const oldButtons =
  /^(?:[\d.,]{1,8}[KM]? repl(?:y|ies)(?:\s{1,3}[\d.,]{1,8}[KM]? (?:retweets?|likes?)){0,2}|(?:Reply|Retweet|Like|Retweeted|Liked)(?:\s{1,3}[\d.,]{1,8}[KM]?)?|View conversation ·?)$/

/** Numbers that stand for counts. */
const number =
  '[\\p{Nd}][\\p{Nd}.,]{0,10}\\s?(?:[KMBk]|mil|mln|Mio\\.?|Mrd\\.?|Tsd\\.?|tys\\.?|тыс\\.?|млн|bin|Mn|rb|jt|ألف|مليون|हज़ार|लाख|万|萬|億|亿|千|만|천)?'
export const bareCount = new RegExp(`^${number}$`, 'u')

const countWords =
  'Views?|views?|Retweets?|Likes?|Quotes?|Quote Tweets?|Bookmarks?|Reposts?|Replies|Comments?|次查看|查看|次瀏覽|' +
  '转帖|转推|喜欢|书签|引用|轉發|喜歡|書籤|次观看|件の表示|回表示|リポスト|件のリポスト|リツイート|件のリツイート|いいね|件のいいね|' +
  '件の引用|件の引用ツイート|ブックマーク|件のブックマーク|조회수|조회|회 조회|재게시|리트윗|마음에 들어요|인용|북마크|Visualizaciones|visualizaciones|' +
  'Reposts|Me gusta|Citas|Guardados|Visualizações|visualizações|Curtidas|Comentários|Itens salvos|Vues|vues|' +
  "J'aime|Citations|Signets|Mal angezeigt|Aufrufe|Ansichten|Gefällt mir|Zitate|Lesezeichen|Visualizzazioni|visualizzazioni|" +
  'Mi piace|Citazioni|Segnalibri|Weergaven|weergaven|Vind-ik-leuks|Citaten|Bladwijzers|Görüntülenme|Görüntülemeler|görüntülenme|' +
  'Yeniden gönderiler|Beğeni|Alıntılar|Yer İşaretleri|Просмотры|просмотров|просмотра|Репосты|репоста|Ретвиты|Нравится|отметок «Нравится»|' +
  'Цитаты|Закладки|مشاهدة|مشاهدات|المشاهدات|إعادة نشر|إعجاب|إعجابات|اقتباسات|علامات مرجعية|देखा गया|बार देखा गया|व्यूज़|रीपोस्ट|रीपोस्ट्स|पसंद|' +
  'कोट|बुकमार्क|Tayangan|tayangan|Dilihat|Suka|Kutipan|Markah|Wyświetlenia|wyświetleń|wyświetlenia|Polubienia|Cytaty|Zakładki|Wpisy podane dalej'

/** A count with what it counts, or the words alone: "2.9K Quote Tweets", "Views". */
export const namedCount = new RegExp(`^(?:${number}\\s?)?(?:${countWords})$`, 'u')

/** Lines of a profile's head: who follows whom and since when. */
export const profileFact =
  /^(?:[\p{Nd}.,]{1,9}\s?[KMB万萬만]?\s?(?:Following|Followers?|posts|Tweets|正在关注|关注者|帖子|正在跟隨|位跟隨者|フォロー中|フォロワー|팔로잉|팔로워|Siguiendo|Seguidores|Seguindo|abonnements|abonnés|Folge ich|Follower|Seguiti|volgend|volgers|Takip edilen|Takipçi|в читаемых|читателей|متابَع|متابِعون|फ़ॉलोइंग|फ़ॉलोअर|Mengikuti|Pengikut|Obserwowani|Obserwujących)|Joined .{3,30}|Born .{3,30}|.{4,12}加入|.{4,16}からXを利用しています|Not followed by anyone you're following|Followed by .{2,80})$/u
