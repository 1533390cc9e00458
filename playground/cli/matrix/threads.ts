/**
 * Threads that are hard to set, invented, as a person would paste them: posts divided by lines of three
 * dashes, pictures as Markdown. Both levels of the matrix read them with the project's own reader.
 */

/** A paste by name. */
export interface NamedPaste {
  readonly name: string
  readonly text: string
  /** The clipboard's HTML, where the file is a web page. */
  readonly html?: string
  /** Whether the thread is read without an author of its own. */
  readonly isAnonymous?: boolean
}

/** Every thread of our own, the one with all roles first. */
export const ownThreads: readonly NamedPaste[] = [
  { name: 'all-roles', text: allRoles() },
  { name: 'no-author', text: allRoles(), isAnonymous: true },
  { name: 'one-word', text: 'Bread' },
  { name: 'long-post', text: longPost(30_000) },
  { name: 'long-word', text: posts('A word without an end', 'x'.repeat(3000), 'Words again.') },
  { name: 'emoji', text: posts('🥖🥖🥖', '👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈', '🍞'.repeat(60), '🧑🏿‍🍳 🔥 🌾') },
  { name: 'japanese', text: japanese() },
  { name: 'chinese', text: chinese() },
  { name: 'korean', text: korean() },
  { name: 'arabic', text: arabic() },
  { name: 'hebrew', text: hebrew() },
  { name: 'mixed-scripts', text: mixed() },
  { name: 'code', text: code() },
  { name: 'lists', text: lists() },
  { name: 'sixty-posts', text: sixtyPosts() },
  { name: 'pictures', text: pictures() },
  { name: 'picture-cover', text: pictureCover() },
  { name: 'long-titles', text: longTitles() },
]

function posts(...texts: readonly string[]): string {
  return texts.join('\n\n---\n\n')
}

function allRoles(): string {
  return posts(
    'Ten loaves before the good one: what a slow year of baking taught me',
    'Most bread is made in three hours, by machines that are in a hurry.\n\nYours can take its time. Long cold rising makes flavour that no ingredient can buy.',
    'What you need:\n\n1. Flour\n2. Water\n3. Salt\n4. Time',
    '1) Mix and wait\n\nStir flour and water until no dry spots are left.\n\n- Cover the bowl with a lid or a plate\n- Let it rest for an hour before you add the salt\n\nIt looks wrong now. Leave it.',
    '2) Fold\n\nFour folds, half an hour apart. The dough gets smoother each time.',
    'My grandmother used to say:\n\n"The dough is ready when it is ready, and not when you are hungry. Look at it, press it, and it will tell you."',
    '"Nobody hurries a loaf."',
    'I keep the schedule in code 💡\n\n```python\nclass Starter:\n    # twice a day, at eight\n    def feed(self, flour=50):\n        return self.mix(flour)\n```\n\nIt never fails.',
    'Temperature decides the speed. Every ten degrees double it, so a warm kitchen halves the wait.\n\nA cold one doubles the taste. Both are right, on different days.\n\n![How fast dough rises](curve.png)',
    'The crumb of loaf number 40.\n\n![An open crumb](crumb.png)',
    'Four flours, four loaves.\n\n![Wheat](wheat.png)\n![Rye](rye.png)\n![Spelt](spelt.png)',
    '- starter → 50 g\n- flour → 500 g\n- water → 350 g',
    '72% of what I learned came from loaves that failed.',
    'Heat is not the point.',
    'If this helped you, share it with a friend who bakes.\n\nFollow me → @maralindq ✔️\n\nOne loaf a week, every Sunday.',
  )
}

/** One post of about so many characters, in paragraphs of four sentences. */
function longPost(length: number): string {
  const sentences = [
    'Flour, water, salt and time make bread, if you let them.',
    'The oven was at 240 °C, and nobody in the house minded the heat of it until July came.',
    'Wait.',
    'A starter that is fed at eight in the morning and at eight in the evening (weekends included) rises as a clock would, which is more than can be said of the clock in our kitchen.',
  ]
  const paragraph = `${sentences.join(' ')}\n\n`
  return posts(
    'Everything I know about bread',
    paragraph.repeat(length / paragraph.length),
    'The end.',
  )
}

function japanese(): string {
  return posts(
    'パンの焼き方をわかりやすく解説します。初心者でも失敗しない五つのコツ',
    '生地の発酵は、温度と時間で決まります。\n\n暖かい台所では早く膨らみ、寒い台所ではゆっくりと味が深くなります。どちらも正しいのですが、朝食に間に合わせるなら前の晩に仕込むのが一番です。',
    '必要なもの：\n\n1. 小麦粉\n2. 水\n3. 塩\n4. 時間',
    '祖母はよく言っていました。\n\n「生地は、できたときにできる。お腹が空いたときではない。」',
    'これが四十個目のパンです。\n\n![断面](crumb.png)',
    'ありがとうございました。役に立ったら友だちにも教えてください。フォローはこちら → @pan_no_hito',
  )
}

function chinese(): string {
  return posts(
    '慢慢做面包：一年里我学到的十件事',
    '温度决定速度。每升高十度，发酵速度就快一倍，所以温暖的厨房能把等待时间减半。\n\n寒冷的厨房却能让味道加倍。两种都对，只是日子不同。',
    '你需要：\n\n- 面粉\n- 水\n- 盐\n- 时间',
    '第一步：混合\n\n把面粉和水搅拌到没有干粉为止，盖上盖子，静置一小时再加盐。现在看起来不对劲，别管它。',
    '四种面粉，四个面包。\n\n![小麦](wheat.png)\n![黑麦](rye.png)',
    '如果对你有帮助，请分享给一位喜欢烘焙的朋友。',
  )
}

function korean(): string {
  return posts(
    '천천히 굽는 빵, 일 년 동안 배운 것들',
    '온도가 속도를 결정합니다. 십 도가 오를 때마다 두 배로 빨라지므로 따뜻한 부엌에서는 기다림이 절반으로 줄어듭니다.\n\n차가운 부엌에서는 맛이 두 배가 됩니다.',
    '준비물:\n\n1. 밀가루\n2. 물\n3. 소금',
    '할머니는 늘 말씀하셨습니다:\n\n"반죽은 준비가 되면 준비가 된 것이다. 배가 고플 때가 아니라."',
    '도움이 되었다면 빵을 굽는 친구에게 공유해 주세요.',
  )
}

function arabic(): string {
  return posts(
    'كيف تعلمت الخبز ببطء وبصعوبة خلال سنة كاملة من المحاولات',
    'الحرارة أهم من الوقت.\n\nالمطبخ الدافئ يقلل الانتظار إلى النصف، والبارد يضاعف الطعم (flour). كلاهما صحيح في أيام مختلفة.',
    'ما تحتاجه:\n\n1. دقيق\n2. ماء\n3. ملح',
    'كانت جدتي تقول:\n\n"العجين جاهز عندما يكون جاهزا، وليس عندما تكون جائعا."',
    'الرغيف الأربعون.\n\n![الرغيف](crumb.png)',
    'إذا أعجبك هذا فشاركه مع صديق. تابعني → @layla',
  )
}

function hebrew(): string {
  return posts(
    'לחם, צעד אחר צעד: מה שלמדתי בשנה של אפייה',
    'הבצק צריך זמן.\n\nבמטבח חם הוא תופח מהר, ובמטבח קר הוא טעים יותר. שניהם נכונים, בימים שונים.',
    'מה צריך:\n\n- קמח\n- מים\n- מלח',
    '1) לערבב\n\nמערבבים קמח ומים (500 g) עד שלא נשאר קמח יבש.',
    'אם זה עזר לכם, שתפו עם חבר שאופה.',
  )
}

function mixed(): string {
  return posts(
    'Bread パン خبز לחם хлеб ψωμί',
    'One post, three scripts: パンは美味しい。 والخبز لذيذ. And back again, with a tail that goes on for a while so that lines break.',
    'Οι φούρνοι της γειτονιάς ανοίγουν νωρίς.\n\nА хлеб к семи уже готов, и очередь стоит до угла.',
    'रोटी और पानी।\n\nरोज़ सुबह सात बजे।',
    'Donaudampfschifffahrtsgesellschaftskapitänsbrötchen\n\nhttps://example.com/a/very/long/address/that/never/ends?and=goes&on=and&on=until-it-does-not-fit-on-one-line',
  )
}

function code(): string {
  const line = (index: number): string =>
    `    const loaf${index} = await bake({ flour: ${index * 50}, water: ${index * 35}, salt: 10, hours: 24 }) // slow`
  const many = Array.from({ length: 60 }, (_, index) => line(index)).join('\n')
  return posts(
    'How the bakery’s scheduler works',
    '```ts\nbake()\n```',
    `The whole of it:\n\n\`\`\`ts\n${many}\n\`\`\`\n\nThat is all.`,
    'And in the shell:\n\n```sh\nfor loaf in $(seq 1 40); do bake --loaf "$loaf" --hours 24 || echo "loaf $loaf failed" >> log; done\n```',
    'Run `bake --help` before you run `bake`, and never `rm -rf oven`.',
  )
}

function lists(): string {
  const short = Array.from({ length: 40 }, (_, index) => `${index + 1}. Term ${index + 1}`)
  const long = Array.from(
    { length: 12 },
    (_, index) =>
      `- Rule ${index + 1} says that the dough decides, and that whoever bakes it waits until it has decided.`,
  )
  return posts(
    '40 terms you meet in every bakery',
    `40 terms you meet in every bakery:\n\n${short.join('\n')}`,
    long.join('\n'),
    '1. A\n2. B',
    'Before:\n\n- one\n- two\n\nAfter:\n\n- three\n- four\n\nAnd then nothing.',
    '- GPT-3.5-turbo-instruct → 4k tokens\n- OpenAI GPT-4 with a long name → 8k\n- Claude 2 → 100k',
  )
}

function sixtyPosts(): string {
  return posts(
    'Sixty notes from the oven',
    ...Array.from(
      { length: 59 },
      (_, index) =>
        `Note ${index + 1}.\n\nThe oven was at ${200 + index} °C and nobody minded${' the heat of it'.repeat(index % 4)}.`,
    ),
  )
}

function pictures(): string {
  const four = ['One', 'Two', 'Three', 'Four'].map((alt, index) => `![${alt}](four${index}.png)`)
  const words =
    'A jar on the fifth morning. The line marks where the dough stood at midnight, and the foam above it is what you are waiting for all week. Nobody believes how fast it goes until they see it. Then everybody wants a jar of their own, and a line on it.'
  return posts(
    'Pictures of all kinds',
    `Four of them, one for every season of the year\n\n${four.join('\n')}`,
    '![A tall one](tall.png)',
    `${words}\n\n![A tall one beside words](tall-too.png)`,
    `${words}\n\n![A diagram](diagram.png)`,
    '![A strip](strip.png)',
    '![Left](left.png)\n![Right](right.png)',
    `${words}\n\n![Left](l.png)\n![Middle](m.png)\n![Right](r.png)`,
    'A film of the oven at night\n\n![The oven](film.mp4)',
  )
}

function pictureCover(): string {
  return posts(
    'Ten things I know about bread, and one that I only believe\n\n![The loaf](cover.png)',
    'Weigh everything, always, even the water you drink while baking.\n\n![Scales](scales.png)',
    'Thanks for reading. Follow @maralindq for more.\n\n![The end](end.png)',
  )
}

function longTitles(): string {
  return posts(
    'Why the baker on the corner of our street, who has never read a book about baking, makes better bread than I do, and what I have learned from watching him through the window',
    'An unusually internationalised misunderstanding\n\nCounterrevolutionaries notwithstanding, incomprehensibilities remain.',
    'The question everybody asks me at the market: is a baking/proofing basket worth it\n\nIt is.',
    '3) A heading of a step that is rather longer than headings of steps should be\n\nAnd words below it.',
    `"${'Bread is life and life is long. '.repeat(16).trim()}"`,
    'According to the paper:\n\n"We find that bread which rises for a day at 4 °C is preferred by 72% of those who were asked (n = 1,204)."',
    'Thank you for reading all of this to its end, and if you have a minute left, tell me in the comments which bread you bake at home, and how, and why',
  )
}
