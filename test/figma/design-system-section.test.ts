import { describe, expect, it } from 'vitest'

import { leaveSection, placeInSection } from '../../src/lib/figma/design-system-section'
import { createFigma } from '../../playground/host/index'
import { contentOf, tools } from './support/design-file'

type Figma = ReturnType<typeof createFigma>

function row({ figma }: Figma, count: number): readonly FrameNode[] {
  return Array.from({ length: count }, (_, index) => {
    const frame = figma.createFrame()
    frame.resize(400, 500)
    frame.x = 1000 + index * 480
    frame.y = 300
    return frame
  })
}

function put(host: Figma, slides: readonly FrameNode[], title = 'Small models') {
  const own = tools(host.figma)
  const page = host.figma.currentPage
  const wish = { carousel: 'c1', title, page }
  return { ...own, section: placeInSection(slides, wish, host.figma, own.onTakeBack) }
}

const placesOf = (slides: readonly FrameNode[]): unknown =>
  slides.map(({ absoluteBoundingBox }) => [absoluteBoundingBox?.x, absoluteBoundingBox?.y])

const sizeOf = (section: SectionNode | null): unknown =>
  section === null ? null : [section.x, section.y, section.width, section.height]

describe('slides in a section', () => {
  it('stand where they stood, in their order, with room around them', () => {
    const host = createFigma()
    const slides = row(host, 3)
    const before = placesOf(slides)
    const { section } = put(host, slides)
    expect(section?.name).toBe('Small models')
    expect(sizeOf(section)).toEqual([920, 220, 3 * 400 + 2 * 80 + 160, 660])
    expect(placesOf(slides)).toEqual(before)
    expect(section?.children.map(({ id }) => id)).toEqual(slides.map(({ id }) => id))
  })

  it('running again writes nothing', async () => {
    const host = createFigma()
    const slides = row(host, 2)
    put(host, slides)
    const before = await contentOf(host.figma)
    host.calls.reset()
    put(host, slides)
    expect(
      [...host.calls.byMember.keys()].filter((name) => /^(set|app|create|res)/.test(name)),
    ).toEqual([])
    expect(await contentOf(host.figma)).toEqual(before)
  })

  it('the section is as large as the row, and only grows once a person gave it a size', () => {
    const host = createFigma()
    const slides = row(host, 3)
    const { section } = put(host, slides)
    if (section === null) throw new Error('No section')
    slides[2]?.remove()
    put(host, slides.slice(0, 2))
    expect(section.width).toBe(400 * 2 + 80 + 160)
    section.resizeWithoutConstraints(3000, 700)
    put(host, slides.slice(0, 1))
    expect([section.width, section.height]).toEqual([3000, 700])
    const far = host.figma.createFrame()
    section.appendChild(far)
    far.x = 4000
    put(host, [...slides.slice(0, 1), far])
    expect(section.width).toBe(4180)
  })

  it('its name follows the carousel’s until a person gives it one', () => {
    const host = createFigma()
    const slides = row(host, 1)
    const { section } = put(host, slides)
    put(host, slides, 'Second')
    expect(section?.name).toBe('Second')
    if (section !== null) section.name = 'Mine'
    put(host, slides, 'Third')
    expect(section?.name).toBe('Mine')
  })

  it('one that was ungrouped is not made again; slides that were moved out stay out', () => {
    const host = createFigma()
    const slides = row(host, 2)
    const { section } = put(host, slides)
    const [first, second] = slides
    if (first === undefined || second === undefined) throw new Error('No slides')
    host.figma.currentPage.appendChild(second)
    put(host, slides)
    expect(second.parent?.type).toBe('PAGE')
    host.figma.currentPage.appendChild(first)
    section?.remove()
    expect(put(host, slides).section).toBeNull()
    expect(host.figma.currentPage.children).toHaveLength(2)
  })

  it('switched off, it is the person’s; switched on again, another is made for slides on the page', () => {
    const host = createFigma()
    const slides = row(host, 1)
    const { section } = put(host, slides)
    const page = host.figma.currentPage
    leaveSection(slides, { carousel: 'c1', page }, () => undefined)
    expect(section?.removed).toBe(false)
    expect(put(host, slides).section).toBeNull()
    for (const slide of slides) page.appendChild(slide)
    expect(put(host, slides).section?.id).not.toBe(section?.id)
  })

  it('a section of a person’s is theirs', () => {
    const host = createFigma()
    const slides = row(host, 2)
    const mine = host.figma.createSection()
    mine.appendChild(slides[0] as FrameNode)
    const { section } = put(host, slides)
    expect(section?.id).not.toBe(mine.id)
    expect(mine.children).toHaveLength(1)
  })
})

it.each(['made', 'fitted', 'left'])(
  '%s: a failure at any call leaves the page as it was',
  async (how) => {
    const work = (
      host: Figma,
      slides: readonly FrameNode[],
      own: ReturnType<typeof tools>,
    ): void => {
      const wish = { carousel: 'c1', title: 'Other', page: host.figma.currentPage }
      if (how === 'left') leaveSection(slides, wish, own.onTakeBack)
      else placeInSection(slides, wish, host.figma, own.onTakeBack)
    }
    for (let call = 1; ; call += 1) {
      const host = createFigma()
      host.figma.createRectangle()
      const slides = row(host, 3)
      host.figma.createEllipse()
      if (how !== 'made') {
        put(host, slides)
        slides[2]?.resize(600, 700)
      }
      const before = await contentOf(host.figma)
      const own = tools(host.figma)
      host.failAt(call)
      let failed = false
      try {
        work(host, slides, own)
      } catch {
        failed = true
      }
      host.failAt(null)
      if (!failed) expect(await contentOf(host.figma)).not.toEqual(before)
      await own.takeBack()
      expect(await contentOf(host.figma)).toEqual(before)
      if (!failed) {
        expect(call).toBeGreaterThan(5)
        break
      }
    }
  },
)
