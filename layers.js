/**
 * The one statement of the architecture: the folders of `src/lib`, the world each lives in and what it
 * may import. The linter (`oxlint.config.js`) and `test/architecture.test.ts` both read it.
 * A row names only rows above it, so there is no cycle between folders.
 *
 * @type {Record<string, { world: 'pure' | 'main' | 'ui', may: string[] }>}
 */
export const layers = {
  base: { world: 'pure', may: [] },
  thread: { world: 'pure', may: ['base'] },
  decode: { world: 'pure', may: ['base'] },
  formats: { world: 'pure', may: ['base', 'thread', 'decode'] },
  settings: { world: 'pure', may: ['base'] },
  deck: { world: 'pure', may: ['base', 'thread', 'settings'] },
  arrange: { world: 'pure', may: ['base', 'thread', 'settings', 'deck'] },
  slide: { world: 'pure', may: ['base'] },
  templates: { world: 'pure', may: ['base', 'thread', 'settings', 'deck', 'slide'] },
  sync: { world: 'pure', may: ['base', 'slide'] },
  messages: { world: 'pure', may: ['base', 'thread', 'settings', 'slide'] },
  figma: { world: 'main', may: ['base', 'settings', 'slide', 'sync', 'messages'] },
  preview: { world: 'ui', may: ['base', 'slide'] },
  ui: {
    world: 'ui',
    may: [
      'base',
      'thread',
      'decode',
      'formats',
      'settings',
      'deck',
      'arrange',
      'slide',
      'templates',
      'messages',
      'preview',
    ],
  },
}
