import { Fragment, h, render, type JSX } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'

import { useLate } from '../../src/lib/ui/regions/use-late'

function Both({ value }: { readonly value: string }): JSX.Element {
  return (
    <Fragment>
      {value} {useLate(value)}
    </Fragment>
  )
}

test('the first value is there at once, another one a frame after', () => {
  const root = document.createElement('div')
  const seen: string[] = []
  void act(() => {
    render(<Both value="one" />, root)
    seen.push(root.textContent)
    render(<Both value="two" />, root)
    seen.push(root.textContent)
  })
  expect([...seen, root.textContent]).toEqual(['one one', 'two one', 'two two'])
})
