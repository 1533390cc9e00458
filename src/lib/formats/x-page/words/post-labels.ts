/**
 * What X prints around the words of a post, by what it says and in the languages of its interface. English
 * and Chinese: formats.md C and copies of pages of 2019–2026. The other languages: X's own word lists as
 * browser extensions keep them (quote, relevant, sort, unavailable), the rest as the page is known to show
 * them; not compared with copies (November 2026). A label counts only where X prints it, so a word that
 * is ordinary text elsewhere does no harm.
 */

/** One row a language, words divided by "|"; apostrophes are straight. */
type Rows = readonly string[]

export const postLabels = {
  /** Above the author of a quoted post. */
  quote: [
    'Quote|Quote Tweet|Quoted post|Quote Post',
    '引用|引用推文|引用帖子|引用貼文|引用的推文|引用ツイート|引用ポスト',
    '인용|트윗 인용하기|인용 트윗',
    'Cita|Citar|Citar Tweet|Cita del Tweet|Comentar|Citação|Comentar o Tweet|Tweet com comentário',
    'Citation|Citer|Citer le Tweet|Zitat|Tweet zitieren|Zitierter Tweet|Citazione|Cita Tweet',
    'Geciteerd|Citeer|Citeer Tweet|Tweet citeren|Alıntı|Alıntıla|Tweeti Alıntıla|Alıntı Tweet',
    'Цитата|Цитировать|Цитировать твит|اقتباس|تغريدة مقتبسة|اقتبس التغريدة|कोट|क्वोट|ट्वीट क्वोट करें',
    'Kutipan|Kutip Tweet|Tweet Kutipan|Cytuj|Cytat|Cytuj Tweeta|Zacytowany Tweet',
  ],
  /** The text above was cut off. */
  more: [
    'Show more|Read more',
    '显示更多|顯示更多|展開|さらに表示|もっと見る|더 보기|자세히 보기',
    'Mostrar más|Ver más|Mostrar mais|Ver mais|Voir plus|Afficher plus|Mehr anzeigen',
    'Mostra altro|Meer weergeven|Meer tonen|Daha fazla göster|Показать ещё|Показать больше',
    'عرض المزيد|إظهار المزيد|और दिखाएं|और दिखाएँ|Tampilkan lebih banyak|Selengkapnya|Pokaż więcej',
  ],
  /** Under a post of which there is more to see; its own text is whole. */
  thread: [
    'Show this thread|Show thread|Show replies|Show more replies|Show additional replies|Show',
    'Show probable spam|Show additional replies, including those that may contain offensive content',
    'Replies|Read replies|View replies|Show this poll|View Tweet activity|View post engagements',
    'View analytics|View engagements|Add another post|Add another Tweet|Post all|Edit|Edited',
    '显示此主题帖|顯示此討論串|显示回复|顯示回覆|显示更多回复|顯示更多回覆|显示这个线程|查看活动',
    '显示推文串|このスレッドを表示|返信を表示|返信をさらに表示|이 스레드 보기|답글 보기|더 많은 답글 보기',
    'Mostrar este hilo|Mostrar respuestas|Mostrar más respuestas|Mostrar esta sequência',
    'Mostrar respostas|Mostrar mais respostas|Afficher ce fil|Afficher cette discussion',
    'Afficher les réponses|Voir plus de réponses|Diesen Thread anzeigen|Antworten anzeigen',
    'Mehr Antworten anzeigen|Mostra questo thread|Mostra risposte|Mostra altre risposte',
    'Deze collectie weergeven|Antwoorden weergeven|Meer antwoorden tonen|Bu zinciri göster',
    'Bu diziyi göster|Yanıtları göster|Показать эту ветку|Показать ответы|Показать ещё ответы',
    'عرض هذه السلسلة|عرض الردود|इस थ्रेड को दिखाएं|जवाब दिखाएं|और अधिक जवाब दिखाएँ',
    'Tampilkan utas ini|Tampilkan balasan|Tampilkan balasan lainnya|Pokaż ten wątek',
    'Pokaż odpowiedzi|Pokaż więcej odpowiedzi',
  ],
  /** Where the date would stand: somebody paid for this post. */
  ad: [
    'Ad|Promoted|Sponsored|广告|推广|廣告|推廣|プロモーション|広告|프로모션|광고|Anuncio|Promocionado',
    'Publicidad|Anúncio|Promovido|Publicité|Sponsorisé|Sponsorisée|Promu|Annonce|Anzeige',
    'Gesponsert|Werbung|Inserzione|Annuncio|Sponsorizzato|Advertentie|Gesponsord|Uitgelicht',
    'Reklam|Sponsorlu|Реклама|Продвигается|إعلان|مروّج|विज्ञापन|प्रमोटेड|Iklan|Dipromosikan',
    'Reklama|Promowane|Sponsorowane',
  ],
  /** Buttons beside a name. */
  follow: [
    'Follow|Following|Follow back|Follows you|Subscribe|Subscribed|Click to Follow|Unfollow|Message',
    '关注|正在关注|回关|订阅|關注|跟隨|正在跟隨|訂閱|フォロー|フォロー中|フォローする|サブスク登録|購読',
    '팔로우|팔로잉|구독하기|구독|Seguir|Siguiendo|Suscribirse|Seguindo|Assinar|Inscrever-se',
    "Suivre|Abonné|S'abonner|Folgen|Folge ich|Abonnieren|Segui|Segui già|Iscriviti|Abbonati",
    'Volgen|Volgend|Abonneren|Takip et|Takip ediliyor|Abone ol|Читать|Подписаться|Вы читаете',
    'متابعة|تتابعه|اشتراك|फ़ॉलो करें|फ़ॉलो कर रहे हैं|सब्सक्राइब करें|Ikuti|Mengikuti|Berlangganan',
    'Obserwuj|Obserwujesz|Subskrybuj',
  ],
  /** Between a name and a handle. */
  badge: [
    'Verified account|Verified Account|Protected account|Verified|Automated|Translator|认证账号|已认证账号',
    '已認證帳號|認証済みアカウント|인증된 계정|Cuenta verificada|Conta verificada|Compte certifié',
    'Verifizierter Account|Account verificato|Geverifieerd account|Onaylanmış hesap',
    'Подтверждённая учётная запись|حساب موثق|सत्यापित अकाउंट|Akun terverifikasi|Konto zweryfikowane',
  ],
  /** What a picture of the author is called. */
  avatar: ['Square profile picture|Opens profile photo|Profile picture|Hexagon profile picture'],
  /** Above a name. */
  pinned: [
    'Pinned|Pinned Tweet|Pinned post|置顶|已置顶|置頂|已釘選|釘選|固定|固定されたツイート|固定ポスト',
    '메인에 올림|메인에 올린 트윗|고정됨|Fijado|Tweet fijado|Fixado|Tweet fixado|Épinglé',
    'Tweet épinglé|Angepinnt|Angehefteter Tweet|Fissato|Tweet fissato|Vastgemaakt|Vastgezet',
    'Sabitlendi|Sabitlenmiş|Sabitlenmiş Tweet|Закреплено|Закреплённый твит|В закреплённых',
    'مثبت|مُثبَّتة|التغريدة المثبتة|पिन किया गया|पिन किया हुआ|Disematkan|Tweet Sematan|Przypięte',
    'Przypięty Tweet',
  ],
  translate: [
    'Translate post|Translate Tweet|Translate|Show original|Show translation|Rate this translation',
    'Rate this translation:|Was this translation helpful?|Rate translation|Translated by Grok',
    '翻译帖子|翻译推文|查看译文|显示原文|评价此翻译：|评价此翻译|翻譯貼文|翻譯推文|顯示原文|評價此翻譯：',
    '評價此翻譯|ポストを翻訳|ツイートを翻訳|原文を表示|この翻訳を評価:|この翻訳を評価：|게시물 번역하기|트윗 번역하기',
    '원문 보기|이 번역 평가하기:|Traducir post|Traducir Tweet|Mostrar original|Califica esta traducción:',
    'Traduzir post|Traduzir Tweet|Avalie esta tradução:|Traduire le post|Traduire le Tweet',
    "Afficher l'original|Évaluez cette traduction :|Post übersetzen|Tweet übersetzen",
    'Original anzeigen|Übersetzung bewerten:|Traduci post|Traduci Tweet|Mostra originale',
    'Post vertalen|Tweet vertalen|Origineel weergeven|Gönderiyi çevir|Tweeti çevir|Orijinali göster',
    'Перевести пост|Перевести твит|Показать оригинал|ترجمة المنشور|ترجمة التغريدة|عرض الأصل',
    'पोस्ट का अनुवाद करें|ट्वीट का अनुवाद करें|Terjemahkan postingan|Terjemahkan Tweet|Tampilkan asli',
    'Przetłumacz wpis|Przetłumacz Tweeta|Pokaż oryginał',
  ],
  alt: ['ALT'],
  gif: ['GIF'],
  image: [
    'Image|Embedded image|图像|圖片|图片|影像|画像|이미지|사진|Imagen|Imagem|Bild|Immagine|Afbeelding',
    'Görsel|Resim|Изображение|صورة|चित्र|Gambar|Obraz',
  ],
  video: [
    'Embedded video|Play video|Video|LIVE|Watch again|视频|視頻|影片|動画|동영상|Vídeo|Vidéo|Видео|فيديو|वीडियो',
  ],
  /** A note by readers begins. */
  note: [
    'Readers added context they thought people might want to know|Readers added context',
    'Community Note|Community Notes|社区笔记|社群筆記|コミュニティノート|커뮤니티 노트',
    '读者补充了他们认为人们可能想知道的背景信息|讀者加入了他們認為其他人可能會想知道的背景資訊',
    '閲覧者が他のユーザーにとって役立つと思う背景情報を追加しました|독자들이 맥락을 추가했습니다',
    'Los lectores agregaron contexto que creyeron que otros querrían saber',
    'Os leitores adicionaram contexto que julgaram importante para as pessoas',
    "Les lecteurs ont ajouté du contexte qu'ils pensaient que les gens voudraient connaître",
    'Leser haben Kontext hinzugefügt, von dem sie dachten, dass er für andere wichtig wäre',
    'I lettori hanno aggiunto contesto che ritenevano le persone potessero voler sapere',
    'Lezers hebben context toegevoegd waarvan ze dachten dat mensen die willen weten',
  ],
  /** In place of a quoted post. */
  unavailable: [
    'This post is unavailable.|This Post is unavailable.|This Tweet is unavailable.|Learn more',
    'This Post is from an account that no longer exists.|This Post was deleted by the Post author.',
    'This Post is from a suspended account.|This Tweet was deleted by the Tweet author.',
    'This Post violated the X Rules.|该帖子不可用。|此帖子不可用。|無法查看此貼文。',
    'このポストは表示できません。|이 게시물을 볼 수 없습니다.|Este post no está disponible.',
    "Este post está indisponível.|Ce post n'est pas disponible.|Dieser Post ist nicht verfügbar.",
    'Questo post non è disponibile.|Deze post is niet beschikbaar.|Этот пост недоступен.',
    'यह पोस्ट उपलब्ध नहीं है.|Postingan ini tidak tersedia.|Ten wpis jest niedostępny.',
  ],
} satisfies Record<string, Rows>

export type PostLabel = keyof typeof postLabels
