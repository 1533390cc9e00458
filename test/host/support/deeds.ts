import fc from 'fast-check'
import { expect } from 'vitest'

/** Something a plugin may do; `pick` chooses a layer, `value` is a number from 0 to 99. */
type Deed = (figma: PluginAPI, pick: readonly SceneNode[], value: number) => void

const deeds: readonly Deed[] = [
  (figma) => figma.createFrame(),
  (figma) => figma.createText(),
  (figma) => figma.createRectangle(),
  (_figma, [one, two]) => {
    if (one !== undefined && two?.type === 'FRAME') two.appendChild(one)
  },
  (_figma, [one, two]) => {
    if (one !== undefined && two?.type === 'FRAME') two.insertChild(0, one)
  },
  (_figma, [one]) => {
    one?.remove()
  },
  (_figma, [one]) => {
    one?.clone()
  },
  (figma, [one, two]) => {
    if (one !== undefined && two !== undefined) figma.group([one, two], figma.currentPage)
  },
  (_figma, [one], value) => {
    if (one !== undefined) one.x = value
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'resize' in one && one.type !== 'TEXT')
      one.resize(value + 1, value + 2)
  },
  (_figma, [one], value) => {
    if (one?.type === 'FRAME') one.layoutMode = value < 50 ? 'VERTICAL' : 'NONE'
  },
  (_figma, [one], value) => {
    if (one?.type === 'FRAME') one.paddingTop = value
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'fills' in one) {
      one.fills = [{ type: 'SOLID', color: { r: value / 100, g: 0, b: 0 } }]
    }
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT') one.characters = 'word\n'.repeat(value % 4)
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT') one.insertCharacters(0, `${value} `)
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT' && one.characters.length > 3) one.setRangeFontSize(1, 3, value + 1)
  },
  (_figma, [one], value) => {
    if (one?.type === 'TEXT' && one.characters !== '') {
      one.setRangeListOptions(0, 1, { type: value < 50 ? 'ORDERED' : 'NONE' })
    }
  },
  (_figma, [one], value) => {
    one?.setPluginData('key', 'x'.repeat(value))
  },
  (figma, [one, two]) => {
    figma.currentPage.selection = [one, two].flatMap((each) => each ?? []).slice(0, 1)
  },
  (figma) => figma.createPage(),
  (_figma, [one], value) => {
    if (one !== undefined && 'layoutSizingHorizontal' in one) {
      one.layoutSizingHorizontal = value < 33 ? 'FILL' : value < 66 ? 'HUG' : 'FIXED'
    }
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'layoutSizingVertical' in one) {
      one.layoutSizingVertical = value < 33 ? 'FILL' : value < 66 ? 'HUG' : 'FIXED'
    }
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'layoutPositioning' in one) {
      one.layoutPositioning = value < 50 ? 'ABSOLUTE' : 'AUTO'
    }
  },
  (_figma, [one], value) => {
    if (one !== undefined && 'constraints' in one) {
      const rule = value < 33 ? 'MIN' : value < 66 ? 'CENTER' : 'MAX'
      one.constraints = { horizontal: rule, vertical: 'MIN' }
    }
  },
  (_figma, [one], value) => {
    if (one !== undefined) one.visible = value < 50
  },
  (_figma, [one]) => {
    if (one !== undefined) expect(one.width).toBeGreaterThanOrEqual(0)
  },
]

export interface Step {
  readonly deed: number
  readonly one: number
  readonly two: number
  readonly value: number
}

/** What a plugin does, in order. */
export const script: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    deed: fc.nat(deeds.length - 1),
    one: fc.nat(30),
    two: fc.nat(30),
    value: fc.nat(99),
  }),
  { minLength: 1, maxLength: 25 },
)

/** Does it, on the layers of the current page; `afterEach` is called after every deed. */
export function perform(
  figma: PluginAPI,
  steps: readonly Step[],
  afterEach: () => void = () => undefined,
): void {
  for (const { deed, one, two, value } of steps) {
    const layers = figma.currentPage.findAll()
    const pick = [one, two].flatMap((index) => layers[index % Math.max(1, layers.length)] ?? [])
    try {
      deeds[deed]?.(figma, pick, value)
    } catch (error) {
      // What Figma refuses changes nothing or is undone with the rest.
      if (!String(error).includes('in ')) throw error
    }
    afterEach()
  }
}
