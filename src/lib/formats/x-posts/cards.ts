/** Cards under posts, which hold either a poll or a page that is linked to. */
import type { LinkCard, Poll } from '../../thread/thread'
import { isObject, listAt, numberAt, objectAt, textAt, type JsonObject } from '../json/json-value'
import { plainWords } from './people'
import type { ShortLink } from './post-source'

/** What a card shows. */
export interface ReadCard {
  readonly poll?: Poll
  readonly cards: readonly LinkCard[]
}

/**
 * The card of a post as the older interfaces write it: named values, as a map or as a list of pairs.
 * Pictures of cards are no pictures of posts.
 */
export function readCard(post: JsonObject, links: readonly ShortLink[]): ReadCard {
  const card = objectAt(post, 'card', 'legacy') ?? objectAt(post, 'card')
  if (card === undefined) return { cards: [] }
  const pairs = new Map(
    listAt(card, 'binding_values').map((pair) => [textAt(pair, 'key'), objectAt(pair, 'value')]),
  )
  const value = (key: string): string =>
    textAt(pairs.get(key) ?? objectAt(card, 'binding_values', key), 'string_value')
  if (/poll\dchoice/.test(textAt(card, 'name'))) {
    const options = [1, 2, 3, 4].map((number) => ({
      label: value(`choice${number}_label`),
      votes: Number(value(`choice${number}_count`) || 0),
    }))
    return { poll: toPoll(options.filter(({ label }) => label !== '')), cards: [] }
  }
  const title = plainWords(value('title'))
  if (title === '') return { cards: [] }
  const description = plainWords(value('description'))
  const short = value('card_url') || textAt(card, 'url')
  const to = links.find((link) => link.short === short)?.to
  const href = typeof to === 'object' ? to.href : short
  return {
    cards: [
      {
        text: title,
        ...(description === '' ? {} : { description }),
        href: /^https?:\/\//.test(href) ? href : null,
      },
    ],
  }
}

/** An article on X, which its post shows as a card; the beginning of its text is all that posts have of it. */
export function readArticle(post: JsonObject): readonly LinkCard[] {
  const held = objectAt(post, 'article')
  const article = objectAt(held, 'article_results', 'result') ?? held
  const title = plainWords(textAt(article, 'title'))
  if (title === '') return []
  const text = plainWords(textAt(article, 'plain_text') || textAt(article, 'preview_text'))
  const id = textAt(article, 'rest_id')
  const href = /^\d{1,20}$/.test(id) ? `https://x.com/i/article/${id}` : null
  return [{ text: title, ...(text === '' ? {} : { description: text }), href }]
}

/** A poll as version 2 of the interface writes it; `undefined` without options. */
export function readPoll(poll: JsonObject | undefined): Poll | undefined {
  const options = listAt(poll, 'options')
    .filter(isObject)
    .map((option, index) => ({
      label: textAt(option, 'label'),
      votes: numberAt(option, 'votes') ?? 0,
      position: numberAt(option, 'position') ?? index,
    }))
    .filter(({ label }) => label !== '')
    .sort((one, other) => one.position - other.position)
  return options.length === 0 ? undefined : toPoll(options)
}

interface Choice {
  readonly label: string
  readonly votes: number
}

function toPoll(choices: readonly Choice[]): Poll {
  const all = choices.reduce((sum, { votes }) => sum + (votes > 0 ? votes : 0), 0)
  return {
    options: choices.map(({ label, votes }) => ({
      text: plainWords(label),
      ...(all > 0 && votes >= 0 ? { share: Math.round((votes / all) * 1000) / 10 } : {}),
    })),
    result: all === 0 ? '' : all === 1 ? '1 vote' : `${grouped(all)} votes`,
  }
}

function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
