/** What the panel says of a deck that is drawn as several carousels; a part of `words.ts`. */
export const partWords = {
  'fix.divide-deck': 'Make {n} carousels',
  'parts.title': '{title} · {n} of {m}',
  'parts.line': 'Carousel {n} of {m}',
  'parts.lineWith': 'Carousel {n} of {m}, with {what} again',
  'parts.cover': 'the cover',
  'parts.closing': 'the closing slide',
  'parts.both': 'the cover and the closing slide',
  'parts.count': 'in {n} carousels',
  'parts.canvas': '{n} slides, {limit} fit in one post. They become several carousels.',
  'parts.one': 'One carousel',
  'parts.generate': 'Generate {n} carousels',
  'parts.generateShort': 'Generate all',
  'parts.each': 'Edit one by itself:',
  'parts.stay': 'Generate draws new carousels. The {n} on the canvas stay.',
  'parts.editOf': 'Edit carousel {n} of {m}',
  'parts.done': '{m} carousels, {n} slides on “{page}”',
} as const
