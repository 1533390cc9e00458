/**
 * Which of several readings of broken bytes is meant: the character that people type most.
 * Needed because one shown character can stand for two bytes: "πŸ’‘" is 💡, 💑, 🢡 or 🢑.
 */

// Most used first; order after Unicode's "Emoji Frequency" (home.unicode.org/emoji/emoji-frequency, 2021)
// with what threads about work and software use more moved up. Only the order within groups that share
// their ambiguous bytes matters.
const commonEmoji =
  '😂❤😍🤣😊🙏💕😭😘👍😅👏😁🔥💔💖😢🤔😆🙄💪😉👌🤗💜😔😎😇🌹🤦🎉💞✌✨🤷😱😌🌸🙌😋💗💚😏💛🙂💓🤩😄😀🖤😃💯🙈👇🎶😒🤭👀🚀💡👉🧵✅📌🔑💻' +
  '📈📚🤖🧠🎯⚡📖🔗👋🔒⭐💰🏆🛠📊📝🎁🥳➡⬇⬆⬅🐍🐝📢✔✖❗❓❌⚠📅🤯💥🌍🔍📷🎥🎤🎧🎨📣📤📥💬🔔🔄🔁💀👑💙🧡🤍🤎😡😤😐😑😓😥😨😩😪😫😬😮😰😲😳😴😵😷' +
  '🙃🙁☹😖😚😛😜😝😞😟😠🥺🥰🥲🥴🥵🥶🤓🤡🤢🤤🤪🤨🤫🤐🤝👎👊👆👈🫡🫶🍀🌟🌈🌞🌱🌊🌙☀🍕🍔🍺☕🎂🎄🎃🎊🎈🎮🎵🎬🏠🏡🏁🏃🏢🐢🐶🐱🐑🐙🐤🦄🦋🐳🐘🧪🧑👨👩👶👦👧👤👥💤💎💸💵📱📲📧📞📡📦📁📂📃📄📉📋📍📎🔐🔎🔓🔧🔨🔬🔭🔮🔴🔵🔷🔸🔹🔺🟢🟡🟠🟣🟩🟨🟦🟥🟪⬜⬛🟧🟫🕐🗓🗂🗣🖼🖥⚙⚖⚽☑☎♻⏰⏳⌛🇺🇸'

const emojiRank: ReadonlyMap<number, number> = new Map(
  Array.from(commonEmoji, (emoji, index): [number, number] => [
    emoji.codePointAt(0) ?? 0,
    index,
  ]).reverse(),
)

const commonSigns = new Set(
  Array.from(
    '“”‘’–—…•→←↑↓↔⇒⇐✓✗€™©®°·×÷±≈≠≤≥−√∞£¥§«»¿¡´\u00A0\uFE0F\u200D\u2011\u20E3☐☑★☆■□●○▪▫►▶',
    (sign) => sign.codePointAt(0),
  ),
)

/**
 * How likely a person typed this code point in a post: 0 never (unassigned, private, control), above 300
 * something that shows the bytes were read right. Pure ranking; the distances mean nothing.
 */
export function likelihood(codePoint: number): number {
  if (commonSigns.has(codePoint)) return 2000
  const rank = emojiRank.get(codePoint)
  if (rank !== undefined) return 1900 - rank
  const character = String.fromCodePoint(codePoint)
  if (codePoint >= 0x2000 && /\p{Emoji}/u.test(character)) return 900
  // First what one of the tables shows: text encoded twice is made of it.
  if ('ŒœŠšŸŽžƒ'.includes(character)) return 810
  if (codePoint >= 0xa1 && codePoint <= 0x17f) return 800
  // Left behind by pages: invisible spaces and direction marks.
  if (codePoint >= 0x200b && codePoint < 0x2010) return 550
  // Vietnamese.
  if (codePoint >= 0x1ea0 && codePoint < 0x1f00) return 490
  if (codePoint >= 0x2000 && codePoint < 0x2070) return codePoint < 0x2010 ? 150 : 600
  if (codePoint >= 0x2190 && codePoint < 0x2c00 && /\p{S}/u.test(character)) return 500
  if (codePoint >= 0x1d400 && codePoint < 0x1d800 && /[\p{L}\p{N}\p{S}]/u.test(character))
    return 500
  if (codePoint >= 0x1f000 && /\p{S}/u.test(character)) return 350
  // "Π‘" is С or Б, "Π’" is В or Т: the more frequent capital.
  if ('СВ'.includes(character)) return 262
  if (/[А-яЁё]/.test(character)) return 260
  if (/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)) return 250
  if (/[\p{L}\p{M}\p{N}\p{S}\p{P}\p{Z}\p{Cf}]/u.test(character)) return 200
  // A control in the middle of text that was encoded twice; the next pass needs it.
  if (codePoint >= 0x80 && codePoint < 0xa0) return 160
  return 0
}
