/** A number as it is typed, stepped and taken back. */
import { h, render } from 'preact'
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'

import { NumberField, type NumberFieldProps } from '../../src/lib/ui/controls/number-field'
import { key } from './panel-view-support'

let root: HTMLElement | undefined
let given: (number | 'empty' | 'end')[] = []

/** The field with a value that follows what is put in. */
function open(start: number | null, props: Partial<NumberFieldProps> = {}): HTMLInputElement {
  given = []
  const Field = () => {
    const [value, setValue] = useState(start)
    return (
      <NumberField
        label="Size"
        min={40}
        max={160}
        {...props}
        value={value}
        onInput={(next) => {
          given.push(next)
          setValue(next)
        }}
        onEmpty={() => {
          given.push('empty')
          setValue(null)
        }}
        onEnd={() => given.push('end')}
      />
    )
  }
  root = document.createElement('div')
  document.body.append(root)
  const into = root
  void act(() => {
    render(<Field />, into)
  })
  const input = root.querySelector('input')
  if (input === null) throw new Error('No field.')
  void act(() => {
    input.focus()
  })
  return input
}

function type(input: HTMLInputElement, ...texts: readonly string[]): void {
  for (const text of texts) {
    input.value = text
    void act(() => {
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
}

afterEach(() => {
  if (root !== undefined) render(null, root)
  root?.remove()
})

test('only numbers in the range are given on the way; a sum counts once it is one', () => {
  const input = open(72)
  type(input, '7', '72', '72+', '72+8')
  expect(given).toEqual([80])
  key(input, 'Enter')
  expect([given, input.value]).toEqual([[80, 'end'], '80'])
})

test('beyond the range Enter takes the nearest bound', () => {
  const input = open(72)
  type(input, '1', '10', '1000')
  key(input, 'Enter')
  expect([given, input.value]).toEqual([[160, 'end'], '160'])
  const small = open(72)
  type(small, '3')
  key(small, 'Enter')
  expect([given, small.value]).toEqual([[40, 'end'], '40'])
})

test('Esc brings back what was there before', () => {
  const input = open(72)
  type(input, '90')
  key(input, 'ArrowUp')
  key(input, 'Escape')
  expect([given, input.value]).toEqual([[90, 91, 72, 'end'], '72'])
})

test('arrows step by the step, with ⇧ by ten of them, and stay in the range', () => {
  const input = open(150, { step: 5, unit: '%' })
  key(input, 'ArrowDown')
  key(input, 'ArrowUp', { shiftKey: true })
  key(input, 'ArrowUp')
  expect([given, input.value]).toEqual([[145, 160], '160%'])
})

test('an angle goes round', () => {
  const input = open(350, { min: 0, max: 359, wraps: true, bigStep: 15, unit: '°' })
  key(input, 'ArrowUp', { shiftKey: true })
  key(input, 'ArrowDown', { shiftKey: true })
  type(input, '725°')
  key(input, 'Enter')
  expect([given, input.value]).toEqual([[5, 350, 5, 'end'], '5°'])
})

test('an emptied field has no number of its own, and nonsense changes nothing', () => {
  const input = open(72)
  type(input, 'abc')
  key(input, 'Enter')
  expect([given, input.value]).toEqual([['end'], '72'])
  void act(() => {
    input.focus()
  })
  type(input, '')
  key(input, 'Enter')
  expect([given, input.value]).toEqual([['end', 'empty', 'end'], ''])
})
