/** What the panel says of commands on a carousel that stands on the canvas; a part of `words.ts`. */
export const commandWords = {
  'command.select': 'Select on canvas',
  'command.renumber': 'Renumber slides',
  'command.check': 'Check slides on canvas',
  'command.otherPlatform': 'Same deck for another platform…',
  'command.remove': 'Remove carousel…',
  'command.noCarousel': 'The slides are no longer in the file.',

  'renumber.same': 'The slides are in order already.',

  'canvas.findTitle': 'On the canvas: {n} finding|On the canvas: {n} findings',
  'canvas.findNone':
    'On the canvas: nothing to mend on {n} slide|On the canvas: nothing to mend on {n} slides',
  'canvas.findAgain': 'Check again',
  'canvas.findClose': 'Close findings of the canvas',
  'canvas.findSelect': 'Select on the canvas: {what}',

  'canvas.textTitle': 'Thread from the canvas',
  'canvas.textHint': 'Figma did not allow copying by itself. Copy it here.',
  'canvas.textCopy': 'Copy',
  'canvas.textClose': 'Close the thread from the canvas',
  'canvas.textNone': 'The slides hold no words of the thread.',

  'row.title': 'Same deck for another platform',
  'row.hint': 'A second row below, in its own layout. Update serves both.',
  'row.add': 'Add {size}',
  'row.close': 'Close',
  'row.same': 'This deck has a row in this size already.',
  'row.edits': 'Edits kept in {size}',

  'remove.ask':
    'Remove {n} slide from “{page}”? The thread stays here.|Remove {n} slides from “{page}”? The thread stays here.',
  'remove.touched': 'You changed {slides} by hand.',
  'remove.others': 'The row in {size} stays.|The rows in {size} stay.',
  'remove.design': 'Also remove {what} that only this carousel uses',
  'remove.variables': '{n} variable|{n} variables',
  'remove.textStyles': '{n} text style|{n} text styles',
  'remove.and': '{a} and {b}',
  'remove.do': 'Remove',
  'remove.done': 'Carousel removed. Undo in Figma brings it back.',
  'remove.stayed':
    'Carousel removed. Figma kept {n} variable or style.|Carousel removed. Figma kept {n} variables and styles.',
  'run.remove': 'Removing slides',
} as const
