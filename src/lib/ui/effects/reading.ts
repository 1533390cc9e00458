/** Reading what was pasted; of a long text the panel says so first. */
import { readThread } from '../../formats/read'
import type { Effect } from '../state/effect'
import type { Event } from '../state/event'
import { cutText } from './transfer'

type ReadEffect = Extract<Effect, { readonly kind: 'read' }>

/** Characters. Texts above this take long enough to read that "Reading…" is shown first. */
const longText = 60_000

export function createReader(send: (event: Event) => void): (effect: ReadEffect) => void {
  const read = ({ text, html, added }: ReadEffect): void => {
    const cut = cutText(text)
    const reading = readThread({
      text: cut.text,
      ...(html !== undefined && { html: text === html ? cut.text : cutText(html).text }),
    })
    send(
      added === undefined
        ? { kind: 'threadRead', text: cut.text, reading, ...tooLong(cut.tooLongMb) }
        : { kind: 'postsRead', reading, added },
    )
  }
  return (effect) => {
    if (effect.text.length + (effect.html?.length ?? 0) < longText) read(effect)
    else
      setTimeout(() => {
        read(effect)
      }, 30)
  }
}

function tooLong(tooLongMb: string | undefined): { readonly tooLongMb?: string } {
  return tooLongMb === undefined ? {} : { tooLongMb }
}
