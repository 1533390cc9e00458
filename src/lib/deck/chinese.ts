/**
 * Words of Chinese, which writes no spaces: not a dictionary, but the closed classes of its grammar (pronouns,
 * conjunctions, prepositions, adverbs, particles) and the commonest words of all, in simplified and traditional
 * letters. What stands between them is cut in twos, as most words of Chinese have two characters.
 */

/** How a word stands in a sentence: what leads to the next, what belongs to the one before, all others. */
export type Standing = 'head' | 'tail' | 'word'

export interface ChineseWord {
  readonly text: string
  readonly standing: Standing
  /** Whether it is only guessed that a word ends here: what is not known goes on, or stands alone beside it. */
  readonly isGuessed: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Prepositions, conjunctions, adverbs and numbers of one character: no line ends in them. */
const heads = set(
  '在 从 從 向 对 對 把 被 让 讓 给 給 为 為 由 于 於 跟 比 和 与 與 及 或 并 並 而 且 但 如 若 不 没 沒 很 最 更 太 真 再 又 也 都 就 才 还 還 只 已 将 將 会 會 能 要 想 可 该 該 每 这 這 那 某 各 第 两 兩 几 幾 一 二 三 四 五 六 七 八 九 十 百',
)

/** Particles, plurals, words of place and time, measures, directions of verbs: no line begins with them. */
const tails = set(
  '的 了 着 著 过 過 地 得 吗 嗎 呢 吧 啊 呀 嘛 们 們 里 裡 上 下 中 内 內 外 后 後 前 时 時 个 個 件 种 種 次 位 年 月 天 岁 歲 层 層 套 段 起来 起來 出来 出來 上来 上來 下来 下來 下去 上去 出去 回来 回來 进来 進來 进去 進去',
)

/** Pronouns and verbs of one character that stand between words of two. */
const words = set('我 你 您 他 她 它 是 有 做 用 说 說 看 去 来 來 到 等 像')

const leading = set(
  '因为 因為 所以 但是 如果 而且 或者 以及 并且 並且 不过 不過 然后 然後 虽然 雖然 尽管 儘管 只要 只有 除了 关于 關於 对于 對於 根据 根據 通过 通過 为了 為了 由于 由於 非常 已经 已經 正在 可以 应该 應該 必须 必須 不要 不能 不会 不會 没有 沒有 不是 就是 这个 這個 那个 那個 这些 這些 那些 这种 這種 每个 每個 一个 一個 一种 一種 一些 两个 兩個 几个 幾個 至少',
)

const common = set(
  '我们 我們 你们 你們 他们 他們 她们 自己 大家 别人 別人 什么 什麼 怎么 怎麼 为什么 為什麼 怎样 怎樣 如何 哪里 这里 這裡 那里 那裡 这样 這樣 那样 那樣 时候 時候 时间 時間 现在 現在 今天 昨天 明天 以前 以后 以後 之前 之后 之後 后来 後來 最后 最後 开始 開始 结束 結束 首先 其次 其中 其实 其實 当然 當然 也许 也許 可能 一定 特别 特別 比较 比較 更多 很多 许多 許多 所有 任何 其他 其它 另外 一样 一樣 一起 一直 一下 一次 一点 一點 有点 有點 有用 知道 觉得 覺得 认为 認為 发现 發現 告诉 告訴 需要 使用 利用 希望 喜欢 喜歡 相信 记得 記得 忘记 了解 瞭解 理解 学会 學會 学习 學習 工作 生活 问题 問題 方法 方式 办法 事情 东西 東西 地方 世界 国家 國家 公司 社会 社會 机会 機會 功能 性能 能力 能够 能夠 重要 主要 需求 要求 行为 行為 成为 成為 作为 作為 目的 目标 目標 结果 結果 原因 过程 過程 过度 过去 過去 不同 不断 不斷 对比 對比 对话 對話 和平 参与 还是 還是 总是 總是 都是 也是 只是 但凡 上面 下面 里面 裡面 外面 前面 后面 後面 之间 之間 以上 以下 内部 內部 外部 中国 中國 中心 其中 集中 年轻 天气 个人 個人 第一 第二 第三 更新 真正 真的 最近 最想 才能 只能 就像 可是 可爱 如此 例如 比如 及时 以为 以為 得到 感到 看到 找到 遇到 听到 直到 到底 大多 多少 至少 推荐 推薦 分享 经验 經驗 系统 系統 数据 數據 信息 技术 技術 上下文 程序 程式 函数 函數 调用 代码 代碼 模型 用户 用戶 内容 內容 测试 測試 分析 科学 科學 研究 开发 開發 设计 設計 管理 服务 服務 产品 產品 市场 市場 价格 價格 交易 投资 投資 健康 身体 身體 温度 溫度 速度 高度 程度 决定 決定 选择 選擇 提供 支持 包括 影响 影響 变化 變化 发展 發展 提高 增加 减少 減少 解决 解決 处理 處理 完成 实现 實現 创造 創造 改变 改變 简单 簡單 容易 困难 困難 免费 免費 直接 完全 全部 部分 关键 關鍵 重点 重點 优势 優勢 优点 优點 好处 好處 技巧 工具 文章 朋友 孩子 家人 老师 老師 学生 學生 先生 小时 小時 分钟 分鐘',
)

/** Endings that make a word of three out of one of two: 程序员, 可能性, 现代化. */
const suffix = /^[员員者性化率器机機型师師家学學]/u

/** A stretch of Chinese characters cut into words; joined they give the text. */
export function chineseWords(text: string): readonly ChineseWord[] {
  const characters = Array.from(text)
  const found: ChineseWord[] = []
  let unknown: string[] = []
  const flush = (): void => {
    const parts = inTwos(unknown)
    // One character alone is half a word more often than a whole.
    const isAlone = unknown.length === 1
    const before = found.pop()
    if (before !== undefined) found.push(isAlone ? { ...before, isGuessed: true } : before)
    parts.forEach((part, index) => {
      const isGuessed = isAlone || index < parts.length - 1
      found.push({ text: part, standing: 'word', isGuessed })
    })
    unknown = []
  }
  for (let at = 0; at < characters.length;) {
    const known = knownAt(characters, at)
    // After an odd number of unknown characters a particle is more likely the end of a word: 社会, 机会.
    const isWord = known !== null && (known.length > 1 || unknown.length % 2 === 0)
    const isEnding = known === null && unknown.length === 0 && suffix.test(characters[at] ?? '')
    if (isWord) {
      flush()
      found.push({ text: known, standing: standingOf(known), isGuessed: false })
      at += known.length
    } else if (isEnding && found[found.length - 1]?.text.length === 2) {
      found.push({ text: characters[at] ?? '', standing: 'tail', isGuessed: false })
      at += 1
    } else {
      unknown.push(characters[at] ?? '')
      at += 1
    }
  }
  flush()
  return found
}

/** The longest word that is known at an index. Characters of all of them are one code unit each. */
function knownAt(characters: readonly string[], at: number): string | null {
  for (const length of [3, 2, 1]) {
    const part = characters.slice(at, at + length).join('')
    const isKnown = common.has(part) || leading.has(part) || heads.has(part) || tails.has(part)
    if (part.length === length && (isKnown || words.has(part))) return part
  }
  return null
}

function standingOf(word: string): Standing {
  if (heads.has(word) || leading.has(word)) return 'head'
  return tails.has(word) ? 'tail' : 'word'
}

/** Unknown characters in twos; in threes before an ending, and where one would be left. */
function inTwos(characters: readonly string[]): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < characters.length;) {
    const left = characters.length - at
    const isThree = left === 3 || (left > 4 && suffix.test(characters[at + 2] ?? ''))
    const length = isThree ? 3 : Math.min(2, left)
    parts.push(characters.slice(at, at + length).join(''))
    at += length
  }
  return parts
}
