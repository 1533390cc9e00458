/** Which slots a layer asks for, by its text or its name: "{{title}}", "by {{Name}}", "{{image 2}}". */
import {
  pictureSlotNames,
  textSlotNames,
  type FrameRole,
  type PictureSlotName,
  type SlotToken,
  type TextSlotName,
} from './own-frame'

/** Other words people use for a slot. */
const aliases: ReadonlyMap<string, TextSlotName | PictureSlotName> = new Map([
  ['headline', 'title'],
  ['heading', 'title'],
  ['text', 'body'],
  ['content', 'body'],
  ['author', 'name'],
  ['username', 'handle'],
  ['slide', 'page'],
  ['total', 'pages'],
  ['button', 'cta'],
  ['url', 'website'],
  ['site', 'website'],
  ['step', 'number'],
  ['photo', 'image'],
  ['picture', 'image'],
])

export interface FoundSlots {
  readonly texts: readonly SlotToken[]
  readonly pictures: readonly PictureSlotName[]
  /** As they are written, of names no slot has. */
  readonly unknown: readonly string[]
}

/** The slots of a text or of a layer's name, in order. A number behind a name counts for nothing. */
export function slotsIn(text: string): FoundSlots {
  const texts: SlotToken[] = []
  const pictures: PictureSlotName[] = []
  const unknown: string[] = []
  for (const found of text.matchAll(/\{\{([^{}\n]{1,40})\}\}/g)) {
    const [whole, given = ''] = found
    const word = given.toLowerCase().replace(/[\s_-]+|\d+$/g, '')
    const name = aliases.get(word) ?? word
    const textName = textSlotNames.find((one) => one === name)
    const pictureName = pictureSlotNames.find((one) => one === name)
    const from = found.index
    if (textName !== undefined) texts.push({ name: textName, from, to: from + whole.length })
    else if (pictureName !== undefined) pictures.push(pictureName)
    else unknown.push(whole)
  }
  return { texts, pictures, unknown }
}

/** For which slides a frame is by its name: "Cover", "02 Outro", "Post {{page}}"; all where it says nothing. */
export function roleOfName(name: string): FrameRole {
  const words = name.toLowerCase().split(/[^\p{L}]+/u)
  const says = (...any: readonly string[]): boolean => any.some((word) => words.includes(word))
  if (says('cover', 'first', 'title')) return 'cover'
  if (says('outro', 'last', 'end', 'closing', 'cta')) return 'outro'
  return says('post', 'content', 'body', 'inner', 'middle', 'slide') ? 'post' : 'all'
}
