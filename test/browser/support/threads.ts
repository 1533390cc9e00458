/** Threads invented for these tests, as the pages people copy from show them. */

/** A page of Thread Navigator's Carousel Studio as it arrives in the clipboard, broken characters and all. */
export function studioPage(posts: readonly string[]): string {
  const cards = posts.map((post, index) =>
    [
      `Drag Post #${index + 1}`,
      'Nadia Okafor πŸš€',
      '@nadia_bakes',
      '',
      post,
      '',
      ...(index > 0 ? ['Apply Image'] : []),
    ].join('\n'),
  )
  return `${studioChrome}\n${cards.join('\n')}\n`
}

/** The same page's buttons and menus, without a thread. */
export const studioChrome = `Carousel Studio

Repurpose X Threads into LinkedIn & Instagram Carousels

Canvas & Ratio

Choose your destination platform format


Layout Template

Choose a content structure for your slides


Preset Themes


Typography & Sizing

Title Font Size36px
Body Font Size18px
Header & Footer Size12px

Brand Kit Customization

Source Content

Build Your Carousel

Drag and drop any post card below onto a slide, or use the quick buttons to insert content/images instantly!
`

export const breadPosts: readonly string[] = [
  'Bread without kneading, clearly explained:',
  'Flour has two proteins that want to hold hands. Water introduces them. Time does the rest. That is why a dough left alone for twelve hours is as strong as one that was worked for ten minutes. Look at this πŸ‘‡',
  'You need 3 things: - Flour, the plain kind - Water, cold from the tap - Salt, more than you think Mix them until no dry flour is left and go to bed.',
  'In the morning the dough has doubled. Fold it twice, wait an hour, and bake it in a pot with the lid on. The steam it gives off keeps its skin soft until it has grown.',
  'If this helped, pass it on to somebody who buys bread in plastic bags.',
]

/** Its first posts, where a few slides of several kinds are enough: less to draw, to show and to look through. */
export const fewPosts: readonly string[] = breadPosts.slice(0, 3)

/** As many posts as wanted, long enough to keep a run busy. */
export function longThread(posts: number): string {
  return studioPage(
    Array.from(
      { length: posts },
      (_, index) => `Lesson ${index + 1} of a year of baking. ${breadPosts[1 + (index % 3)] ?? ''}`,
    ),
  )
}
