/**
 * The plan of a carousel: which words and pictures stand on which slide, and in what role. It knows
 * nothing of sizes in px but the body size, nor of where things stand; that is the template's.
 */
import type { Focus, OutroAction, PictureFocus, TemplateId } from '../settings/settings'
import type { Run } from '../thread/thread'
import type { Direction } from '../thread/scripts'

export interface Deck {
  /** Name for people: the cover's words. */
  readonly title: string
  /** The cover's first clause, for the footer. */
  readonly runningTitle: string
  readonly author: { readonly name: string; readonly handle: string }
  readonly direction: Direction
  readonly slides: readonly DeckSlide[]
}

/** A stretch of words with their meanings, without line breaks unless said. */
export type Words = readonly Run[]

export type DeckBlock = Paragraph | List | Code

export interface Paragraph {
  readonly kind: 'paragraph'
  /** May hold "\n" where the writer broke the line. */
  readonly words: Words
  /** Set when the paragraph goes on from the slide before, e.g. inside a sentence. */
  readonly continues?: true
  /** Set when its beginning became the title of its slide: what stood between, a space or a line break. */
  readonly joins?: string
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  /** Number of the first item here: a list that goes on on its second slide goes on counting. */
  readonly start: number
  readonly items: readonly Words[]
  /** An emoji that stands for the bullet of every item. */
  readonly marker?: string
}

export interface Code {
  readonly kind: 'code'
  readonly language?: string
  readonly text: string
}

interface SlideBase {
  /** "p2/1": post from 0, part of the post from 1. */
  readonly key: string
  /** Index of the post. */
  readonly post: number
  /** Body size in px at 1080 width. */
  readonly body: number
  /** Whose post it is, where that is not the author of the thread. */
  readonly author?: Deck['author']
  /** Chosen for this slide; absent: the deck's. */
  readonly template?: TemplateId
  /** 0–1: the middle of its pictures, where a person chose one. */
  readonly focus?: Focus
  /** Of single ones of them. */
  readonly focuses?: readonly PictureFocus[]
  /** How its pictures stand, and the px at 1080 width of their corners, where a person chose that. */
  readonly fit?: 'fill' | 'fit'
  readonly radius?: number
  /** Under which a person's choices for it are kept ("p2/1"): the key its first part would have. */
  readonly choice?: string
  /** "3": the place of its post among those that a template numbers. */
  readonly number?: string
}

/** `title` absent: the words have no part that could be one. */
export type DeckSlide =
  | (SlideBase & {
      readonly kind: 'cover'
      readonly title: Words
      readonly blocks: readonly DeckBlock[]
      /** The first post's, in templates whose cover shows it. */
      readonly picture?: PicturePlace
    })
  | (SlideBase & {
      readonly kind: 'text'
      readonly title?: Words
      readonly blocks: readonly DeckBlock[]
      /** A list goes on here: the title is that of the slide before, in short. */
      readonly continued?: true
    })
  | ListSlide
  | (SlideBase & {
      readonly kind: 'step'
      /** As written: "1". */
      readonly number: string
      readonly title: Words
      readonly blocks: readonly DeckBlock[]
    })
  | (SlideBase & {
      readonly kind: 'quote'
      /** The writer's own words before it: "From the paper:". */
      readonly lead?: Words
      /** Whose words they are, where a post quotes another; one of both may be ''. */
      readonly by?: { readonly name: string; readonly handle: string }
      /** Who said it, where the writer names them after it: "Peter Drucker". Never with a lead or `by`. */
      readonly source?: Words
      readonly blocks: readonly DeckBlock[]
    })
  | CodeSlide
  | (SlideBase & WordsAndPictures & { readonly kind: 'picture-text' })
  | (SlideBase & WordsAndPictures & { readonly kind: 'picture' })
  | (SlideBase & WordsAndPictures & { readonly kind: 'grid' })
  | (SlideBase & {
      readonly kind: 'outro'
      readonly title: Words
      readonly blocks: readonly DeckBlock[]
      readonly button?: Words
      /** What a reader can do next, instead of a button; at most three. */
      readonly actions?: readonly OutroAction[]
    })

/** One picture with words, or under few words a caption, or two to four in a grid. */
interface WordsAndPictures {
  readonly title?: Words
  readonly blocks: readonly DeckBlock[]
  readonly pictures: readonly PicturePlace[]
}

export type ListSlide = SlideBase & {
  /** The list is what the slide is about, and its items are short. */
  readonly kind: 'list'
  readonly title?: Words
  /** "15–28, continued" on the second slide of a list: numbers of the first and the last item. */
  readonly continued?: { readonly from: number; readonly to: number }
  /** `values`: "Llama 3 → 128k" in every item. `shares`: the same of a poll, the value in percent. */
  readonly rows: 'ruled' | 'values' | 'shares' | 'columns'
  readonly before: readonly DeckBlock[]
  readonly list: List
  readonly after: readonly DeckBlock[]
}

export type CodeSlide = SlideBase & {
  readonly kind: 'code'
  readonly title?: Words
  readonly code: Code
  /** "2 of 3" where a listing takes more than one slide. */
  readonly part?: { readonly index: number; readonly of: number }
  readonly blocks: readonly DeckBlock[]
}

export interface PicturePlace {
  /** Key into the pictures: "2/0". */
  readonly place: string
  readonly kind: 'image' | 'video' | 'gif'
  readonly alt?: string
  /** The file it waits for, where the source names one: "oven.png". */
  readonly file?: string
}
