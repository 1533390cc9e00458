/** Sentences on a person's own frames as templates. `{title}` and the like are the slots, in braces. */
export const frameWords = {
  'template.own': 'Use selected frame',
  'template.reading': 'Reading…',
  'template.ownHint':
    'Name layers {title}, {body}, {image}, {avatar}, {name}, {handle}, {page} or {cta}, or write that into them. One frame for all slides, or one each for cover, post and outro.',
  'template.forget': 'Remove “{frame}” from this list',
  'template.missing': 'The frame of this template is not in this file. Editorial is used.',
  'template.frameSize': 'Slides are as large as “{frame}”: {width} × {height} px.',
  'template.frameRails': '“{frame}” has its own header and footer.',
  'frame.noFrame': 'Select a frame on the canvas first.',
  'frame.tooMany': 'Select one frame for all slides, or up to three: cover, post and outro.',
  'frame.sizes': 'The selected frames differ in size. Slides of one carousel have one size.',
  'frame.noSlot':
    '“{frame}” has no layer named or filled {title}, {body}, {image} … Add one and try again.',
  'frame.noWords': '“{frame}” has no {title} and no {body}: words would have no place.',
  'frame.turned': '“{frame}” is rotated. Turn it back to 0° to use it.',
  'frame.missingFont': 'The font {detail} of “{frame}” is not available here.',
  'frame.wrongLayer':
    '“{frame}” cannot hold {detail}. Words need one text layer; pictures a rectangle, an ellipse or a frame.',
  'frame.gone': 'The frame is no longer in this file. Editorial is used.',
  'frame.figma': 'Figma could not read “{frame}”: {detail}',
  'frame.unknownSlot': '{detail} is no slot we know. It stays as it is.',
  'frame.noImage': '“{frame}” has no {image}. Pictures get slides of their own in Editorial.',
} as const

/** Values for the slots that sentences name. */
export const slotWords = {
  title: '{{title}}',
  body: '{{body}}',
  image: '{{image}}',
  avatar: '{{avatar}}',
  name: '{{name}}',
  handle: '{{handle}}',
  page: '{{page}}',
  cta: '{{cta}}',
} as const
