/** The last slide: the thread's own closing words, or the ones a person gives. */
import type { Settings } from '../settings/settings'
import type { DeckBlock, Words } from './deck'
import type { Draft } from './drafting'
import { paragraph } from './titles'

type Outro = Extract<Draft, { readonly kind: 'outro' }>

type Given = Pick<Settings, 'outro' | 'brand'> & {
  readonly author: { readonly name: string; readonly handle: string }
}

/** The thread's own outro with what the person changed. */
export function withOwnWords(outro: Outro, { outro: chosen, brand }: Given): Outro {
  const { headline, button, actions } = chosen
  const { button: own, ...rest } = outro
  const line = chosen.line ?? (outro.blocks.length === 0 ? (brand.closing ?? null) : null)
  const shownButton = button === null ? own : words(button)
  return {
    ...rest,
    ...(headline === null || headline === '' ? {} : { title: text(headline) }),
    blocks: [...(line === null ? outro.blocks : lineOf(line)), ...websiteOf(chosen, brand)],
    // One button or three actions, never both.
    ...(actions.length > 0
      ? { actions }
      : shownButton === undefined
        ? {}
        : { button: shownButton }),
  }
}

/**
 * The outro of a thread that closes with nothing: only where the person gives it words. Nothing is
 * made up but the button's "Follow @handle", which they can empty.
 */
export function ownOutro({ outro, brand, author }: Given): Outro | null {
  const { on, headline, button, actions } = outro
  const line = outro.line ?? brand.closing ?? null
  const isGiven = (headline ?? '') !== '' || (line ?? '') !== '' || actions.length > 0
  if (!on || (!isGiven && outro.variant === 'template')) return null
  const who = author.name === '' ? author.handle : author.name
  const title = headline ?? who
  if (title === '') return null
  const label = button ?? (author.handle === '' ? '' : `Follow @${author.handle}`)
  return {
    kind: 'outro',
    title: text(title),
    blocks: [...lineOf(line ?? ''), ...websiteOf(outro, brand)],
    ...(actions.length > 0 ? { actions } : label === '' ? {} : { button: text(label) }),
  }
}

function text(shown: string): Words {
  return [{ kind: 'text', text: shown }]
}

function words(shown: string): Words | undefined {
  return shown === '' ? undefined : text(shown)
}

function lineOf(line: string): readonly DeckBlock[] {
  return line === '' ? [] : [paragraph(text(line))]
}

function websiteOf({ website }: Settings['outro'], brand: Settings['brand']): readonly DeckBlock[] {
  if (!website || brand.website === '') return []
  const href = /^[a-z]+:\/\//i.test(brand.website) ? brand.website : `https://${brand.website}`
  return [paragraph([{ kind: 'link', text: brand.website, href }])]
}
