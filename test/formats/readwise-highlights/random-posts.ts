/** Posts as people write them, for laws that hold of any thread. */
import fc from 'fast-check'

const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'é', 'ß', 'Ж', '日', '本'),
    minLength: 2,
    maxLength: 6,
  }),
  fc.constantFrom(
    ...['#bread', '@grainlab', 'snake_case', '*star*', '_line_', '[square]', '(round)', 'colon:'],
    ...[
      '¯\\_(ツ)_/¯',
      '`code`',
      '#@next',
      '[[TODO]]',
      '24/7',
      '🧵',
      'https://example.org/a_b',
      '•',
    ],
    ...['Note:', 'View Tweet', '“said”', '->', '<Image/>', '$9', '"', 'a\\b'],
  ),
)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `So ${words.join(' ')}`)

/** Lines of one post; a blank line stands for the end of a paragraph. */
export const postLines: fc.Arbitrary<readonly string[]> = fc
  .array(fc.oneof({ arbitrary: line, weight: 4 }, { arbitrary: fc.constant(''), weight: 1 }), {
    maxLength: 5,
  })
  .chain((middle) => fc.tuple(line, line).map(([first, last]) => [first, ...middle, last]))

export const threadLines: fc.Arbitrary<readonly (readonly string[])[]> = fc.array(postLines, {
  minLength: 1,
  maxLength: 6,
})

/** The text of a post: what its lines are, with no more than one blank line between two. */
export function textOfLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n{3,}/g, '\n\n')
}
