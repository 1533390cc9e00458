/**
 * Words of X's own pages: menus, buttons, footers. A copy of nothing else is no post. Sources: formats.md C
 * for the labels around posts and for the Chinese ones seen there; the other menu labels are as the
 * page is known to show them and were not compared with copies of it (November 2026).
 */
import { isPageChrome } from './page-chrome'

// One label after another, divided by "|"; apostrophes are straight.
const labels: readonly string[] = [
  'Home|Explore|Search|Notifications|Messages|Chat|Grok|Lists|Bookmarks|Jobs|Communities|Premium',
  'Verified Orgs|Monetization|Business|Ads|Create Your Space|Settings and privacy|Help Center',
  'Profile|More|Post|Tweet|Reply|Repost|Retweet|Quote|Like|Likes|Share|Views|View|Bookmark|Reposts',
  'Follow|Following|Followers|Followed|For you|For You|Subscribe|Log in|Log out|Sign in|Sign up',
  'Log In|Sign Up|Create account|Conversation|Replies|Media|Highlights|Articles|Pinned|ALT|GIF',
  'See new posts|See new Tweets|Show more|Show this thread|Show replies|Read more|Translate post',
  'Relevant|View quotes|Relevant people|Who to follow|You might like|Trending|Trending now',
  "What's happening|What is happening?!|Today's News|Trends for you|Live on X|Subscribe to Premium",
  "New to X?|Don't miss what's happening|People on X are the first to know.|Happening now|Join today.",
  'Post your reply|Add another post|Everyone can reply|Sign up with Google|Sign up with Apple',
  'Terms of Service|Terms|Privacy Policy|Privacy|Cookie Policy|Cookies|Accessibility|Ads info|About',
  'To view keyboard shortcuts, press question mark|View keyboard shortcuts|X Corp.|Download app',
  'Startseite|Entdecken|Mitteilungen|Nachrichten|Lesezeichen|Listen|Profil|Mehr|Posten|Folgen',
  'Anmelden|Registrieren|Mehr anzeigen|Antworten|Impressum',
  'Inicio|Explorar|Notificaciones|Mensajes|Guardados|Listas|Comunidades|Perfil|Más opciones|Postear',
  'Seguir|Iniciar sesión|Registrarse|Mostrar más|Responder',
  'Accueil|Explorer|Signets|Listes|Communautés|Plus|Poster|Suivre|Se connecter|Voir plus|Répondre',
  'Página Inicial|Notificações|Mensagens|Itens salvos|Mais|Postar|Entrar|Mostrar mais',
  'Esplora|Notifiche|Messaggi|Segnalibri|Liste|Profilo|Altro|Segui|Accedi|Iscriviti|Mostra altro',
  'Startpagina|Verkennen|Meldingen|Berichten|Bladwijzers|Lijsten|Profiel|Meer|Volgen|Inloggen',
  'Главная|Обзор|Уведомления|Сообщения|Закладки|Списки|Профиль|Ещё|Войти',
  'ホーム|話題を検索|通知|メッセージ|ブックマーク|リスト|コミュニティ|プロフィール|もっと見る',
  'ポストする|フォロー|フォローする|フォロー中|ログイン|返信|さらに表示',
  '主页|探索|通知|私信|书签|列表|社群|个人资料|更多|发帖|关注|正在关注|登录|注册|显示更多|相关用户',
  '首頁|訊息|書籤|個人資料|發佈|跟隨|正在跟隨|登入|註冊|顯示更多',
]
const known: ReadonlySet<string> = new Set(labels.flatMap((row) => row.split('|')))
const longestLabel = 8 // words

// Counters, ages, lengths, times and what stands between labels.
const measure =
  /^(?:[\d.,]+[KMB]?\+?%?|\d{1,3}[smhdwy]|\d{1,2}:\d{2}(?::\d{2})?|[AP]M|[·•|/,—-]|©)$/

/**
 * Whether a text is nothing but words of an interface. One such word may well be a post ("Home"), so it
 * takes three different ones, or one that nobody writes: a label of three words or more.
 */
export function isOnlyInterface(text: string): boolean {
  const found = new Set<string>()
  for (const line of text.split('\n')) {
    const ofLine = labelsOfLine(line.trim())
    if (ofLine === null) return false
    for (const label of ofLine) found.add(label)
  }
  return found.size >= 3 || Array.from(found).some((label) => label.split(' ').length >= 3)
}

// On one line. Three fit into a headline: "Explore More Communities".
const fewestInline = 4

/** The labels of a line without anything else; null when it says something besides. */
function labelsOfLine(line: string): readonly string[] | null {
  if (line === '' || measure.test(line)) return []
  const plain = line.replace(/’/g, "'")
  if (known.has(plain) || isPageChrome(line)) return [plain]
  const found: string[] = []
  const words = plain.split(/\s+/)
  let at = 0
  while (at < words.length) {
    const length = labelLength(words, at)
    if (length > 0) found.push(words.slice(at, at + length).join(' '))
    else if (!measure.test(words[at] ?? '')) return null
    at += Math.max(1, length)
  }
  return found.length === 0 || found.length >= fewestInline ? found : null
}

/** How many words from `at` on are one label; the longest that fits, 0 when none does. */
function labelLength(words: readonly string[], at: number): number {
  for (let length = longestLabel; length > 0; length -= 1) {
    const isWithin = at + length <= words.length
    if (isWithin && known.has(words.slice(at, at + length).join(' '))) return length
  }
  return 0
}
