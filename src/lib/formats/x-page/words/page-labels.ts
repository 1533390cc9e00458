/**
 * Words of X's pages around the posts: menus, buttons, footers. Sources as in `post-labels.ts`.
 * Above and below posts only; a copy of nothing else is no post.
 */

/** One label after another, divided by "|"; apostrophes are straight. */
export const menuLabels: readonly string[] = [
  'Home|Explore|Search|Notifications|Messages|Chat|Grok|Lists|Bookmarks|Jobs|Communities|Premium',
  'Verified Orgs|Monetization|Business|Ads|Create Your Space|Settings and privacy|Help Center',
  'Profile|More|Post|Tweet|Reply|Repost|Retweet|Quote|Like|Likes|Share|Views|View|Bookmark|Reposts',
  'Follow|Following|Followers|Followed|For you|For You|Subscribe|Log in|Log out|Sign in|Sign up',
  'Log In|Sign Up|Create account|Conversation|Replies|Media|Highlights|Articles|Pinned|ALT|GIF',
  'See new posts|See new Tweets|Show more|Show this thread|Show replies|Read more|Translate post',
  'Relevant|View quotes|Post your reply|Add another post|Everyone can reply|Posts|Tweets|Thread',
  'Tweets & replies|Tweet your reply|Most relevant|Recent|Sort replies|Back|Verified account|Top',
  'To view keyboard shortcuts, press question mark|View keyboard shortcuts|Skip to home timeline',
  'Latest|People|Photos|Videos|Article|Search timeline|Your Home Timeline|Skip to trending|Download app|Follow back|Message|Go back|Sort by|Retweets|Quotes|Engagements',
  'Startseite|Entdecken|Mitteilungen|Nachrichten|Lesezeichen|Listen|Profil|Mehr|Posten|Folgen',
  'Anmelden|Registrieren|Mehr anzeigen|Antworten|Impressum|Konversation|Neue Posts anzeigen',
  'Inicio|Explorar|Notificaciones|Mensajes|Guardados|Listas|Comunidades|Perfil|Más opciones|Postear',
  'Seguir|Iniciar sesión|Registrarse|Mostrar más|Responder|Conversación|Ver nuevos posts',
  'Accueil|Explorer|Signets|Listes|Communautés|Plus|Poster|Suivre|Se connecter|Voir plus|Répondre',
  'Voir les nouveaux posts|Página Inicial|Notificações|Mensagens|Itens salvos|Mais|Postar|Entrar',
  'Mostrar mais|Conversa|Ver novos posts|Esplora|Notifiche|Messaggi|Segnalibri|Liste|Profilo|Altro',
  'Segui|Accedi|Iscriviti|Mostra altro|Conversazione|Vedi i nuovi post|Startpagina|Verkennen',
  'Meldingen|Berichten|Bladwijzers|Lijsten|Profiel|Meer|Volgen|Inloggen|Gesprek|Nieuwe posts bekijken',
  'Anasayfa|Keşfet|Bildirimler|Mesajlar|Yer İşaretleri|Gönderi|Yeni gönderileri gör|Sohbet',
  'Главная|Обзор|Уведомления|Сообщения|Закладки|Списки|Профиль|Ещё|Войти|Пост|Беседа',
  'Посмотреть новые посты|الرئيسية|استكشف|التنبيهات|الرسائل|منشور|محادثة|مشاهدة منشورات جديدة',
  'होम|एक्सप्लोर करें|सूचनाएं|पोस्ट|बातचीत|नई पोस्ट देखें|Beranda|Jelajahi|Notifikasi|Postingan',
  'Lihat postingan baru|Percakapan|Główna|Przeglądaj|Powiadomienia|Wpis|Konwersacja|Zobacz nowe wpisy',
  'ホーム|話題を検索|通知|メッセージ|ブックマーク|リスト|コミュニティ|プロフィール|もっと見る|会話',
  'ポスト|ツイート|ポストする|フォロー|フォローする|フォロー中|ログイン|返信|さらに表示|新しいポストを表示',
  'キーボードショートカットを表示するには疑問符を押してください|キーボードショートカットを表示',
  '게시물|트윗|대화|새 게시물 보기|키보드 단축키를 보려면 물음표를 누르세요|키보드 단축키 보기|홈|탐색하기|알림',
  '主页|探索|通知|私信|书签|列表|社群|个人资料|更多|发帖|关注|正在关注|登录|注册|显示更多|相关|查看引用',
  '帖子|推文|查看新帖子|查看新推文|对话|要查看键盘快捷键，请按下问号|查看键盘快捷键|若要查看键盘快捷键，请按问号',
  '文章|要查看键盘快捷键，按下问号|发布你的回复|首頁|訊息|書籤|個人資料|發佈|跟隨|正在跟隨|登入|註冊|顯示更多|貼文|查看新貼文|對話|相關',
  '若要查看鍵盤快速鍵，請按問號|查看鍵盤快速鍵|發佈你的回覆|顯示回覆',
]

/** What follows on a page is not of its thread. */
export const tailLabels: readonly string[] = [
  'Trending now|Trends for you|Live on X|More posts|Search filters|Search Twitter',
  "Today's News|What's happening|What's happening?|New to X?|New to Twitter?|Don't miss what's happening",
  'Subscribe to Premium|Upgrade to Premium+',
  'Terms of Service|Happening now|Join today.|More Tweets',
  'People on X are the first to know.|People on Twitter are the first to know.',
  'Something went wrong. Try reloading.|Sign up now to get your own personalized timeline!',
  '相关用户|相关人员|相关人物|当前趋势|有什么新鲜事？|有什么新鲜事|正在发生|为你推荐的趋势|服务条款|X 上的直播',
  '相關人士|相關使用者|相關人物|目前趨勢|現在趨勢|流行趨勢|有什麼新鮮事？|有什麼新鮮事|熱門話題|服務條款',
  '関連アカウント|関連ユーザー|関連性の高いアカウント|いまどうしてる？|「いま」を見つけよう|おすすめトレンド',
  '本日のニュース|利用規約|관련성 높은 사용자|관련 사용자|관련 있는 사람|지금 트렌드|나를 위한 트렌드',
  '무슨 일이 일어나고 있나요?|이용약관|Personas relevantes|Gente relevante|Tendencias actuales',
  '¿Qué está pasando?|Qué está pasando|Tendencias para ti|Condiciones de Servicio',
  'Pessoas relevantes|Assuntos do momento|O que está acontecendo|O que está acontecendo?',
  'Termos de Serviço|Personnes concernées|Personnes pertinentes|Tendances actuelles',
  "Quoi de neuf !|Quoi de neuf ?|Tendances pour vous|Conditions d'utilisation",
  "Relevante Personen|Relevante Leute|Aktuelle Trends|Was gibt's Neues?|Was gibt's Neues",
  'Trends für dich|Nutzungsbedingungen|Persone rilevanti|Persone pertinenti',
  "Tendenze attuali|Che c'è di nuovo?|Che c'è di nuovo|Tendenze per te",
  'Termini di servizio|Relevante mensen|Relevante personen|Nu populair|Wat gebeurt er?',
  'Trends voor jou|Servicevoorwaarden|İlgili kişiler|Şu anda gündemde|Neler oluyor?',
  'İlgini çekebilecek gündemler|Hizmet Şartları|Актуальные люди',
  'Релевантные пользователи|Связанные пользователи|Актуальные темы|Что происходит?|Тренды для вас',
  'Условия предоставления услуг|الأشخاص ذوو الصلة|أشخاص ذوو صلة|المتداول الآن',
  'ماذا يحدث؟|المتداول بالنسبة لك|شروط الخدمة|प्रासंगिक लोग|अभी ट्रेंडिंग|क्या हो रहा है?',
  'सेवा की शर्तें|Orang yang relevan|Orang terkait|Sedang tren|Apa yang sedang terjadi?',
  'Apa yang sedang hangat dibicarakan?|Ketentuan Layanan|Odpowiednie osoby',
  'Powiązane osoby|Teraz popularne|Co się dzieje?|Trendy dla Ciebie|Warunki korzystania',
]

/** Posts of other conversations follow. */
export const discoverLabels: readonly string[] = [
  'Relevant people|Discover more|Sourced from across X|Sourced from across Twitter|More to explore',
  'Explore more|发现更多|探索更多|さらに見つける|더 찾아보기|Descubre más|Descubra mais|Découvrir plus',
  'Mehr entdecken|Scopri altro|Meer ontdekken|Daha fazlasını keşfet|Узнать больше|اكتشف المزيد',
  'और खोजें|Temukan lebih banyak|Odkryj więcej',
]

/** People the page suggests, in the middle of a list of posts: these are left out up to the next post. */
export const suggestionLabels: readonly string[] = [
  'Who to follow|You might like|Suggested|Suggested accounts|Discover new Lists|Popular videos',
  '推荐关注|你可能喜欢|推薦跟隨|你可能會喜歡|おすすめユーザー|팔로우 추천|A quién seguir|Quem seguir|Suggestions',
  'Wem folgen?|Wem du folgen kannst|Chi seguire|Wie te volgen|Kimi takip etmeli|Кого читать',
  'من تتابع|इन्हें फ़ॉलो करें|Siapa yang harus diikuti|Kogo obserwować',
]

/** Footers and other small words below. */
export const footerLabels: readonly string[] = [
  'Terms of Service|Terms|Privacy Policy|Privacy|Cookie Policy|Cookies|Accessibility|Ads info|About',
  'Ads Info|X Corp.|Trending|Sign up with Google|Sign up with Apple|What is happening?!',
]

/** A page begins, so that what stood above has ended. */
export const startLabels: readonly string[] = [
  'To view keyboard shortcuts, press question mark|See new posts|See new Tweets|查看新貼文|查看新帖子',
  '若要查看鍵盤快速鍵，請按問號|若要查看键盘快捷键，请按问号|要查看键盘快捷键，请按下问号|要查看键盘快捷键，按下问号',
  '新しいポストを表示',
]

/** The heading above the post that a page is about. */
export const conversationLabels: readonly string[] = [
  'Conversation|对话|對話|会話|대화|Conversación|Conversa|Konversation|Conversazione|Gesprek|Sohbet',
  'Беседа|محادثة|बातचीत|Percakapan|Konwersacja',
]
