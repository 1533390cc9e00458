/** A component that is painted again only when what it is given says something else. */
import {
  Component,
  h,
  type ComponentChildren,
  type ComponentClass,
  type FunctionComponent,
} from 'preact'

import { sameProps } from './same-props'

/** What Preact 10 holds below an element, and the last element of a component. */
interface Element {
  __k: unknown
}
interface Painted {
  readonly __v?: Element
}

/**
 * The component, painted again only when one of its properties is another one; lists are compared by what they hold.
 *
 * With Preact's own `memo` every element leads to the next: what is below the old one belongs to the new one from then
 * on, and knows it. Whoever holds one old element, as the kit's icons and key handlers hold the first one they were
 * given, would hold all that came after it. Here an element lets go of what is below it once two others have followed.
 */
export function memo<Props extends object>(paint: FunctionComponent<Props>): ComponentClass<Props> {
  return class Memo extends Component<Props> {
    private last: Element | undefined
    private lastButOne: Element | undefined

    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      if (this.lastButOne !== undefined) this.lastButOne.__k = []
      this.lastButOne = this.last
      // The component has its new element before Preact asks.
      this.last = (this as Painted).__v
      return !sameProps(this.props, next)
    }

    render(): ComponentChildren {
      return h(paint, this.props)
    }
  }
}
