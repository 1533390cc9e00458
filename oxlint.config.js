/**
 * How code is linted: nearly everything, by oxlint, which reads types with TypeScript 7. What it has no
 * rules for is in `eslint.config.js`, for the folders that need it; enums are refused by the compiler
 * (`erasableSyntaxOnly`). `npm run lint` runs both.
 */
import js from '@eslint/js'
import tseslint from 'typescript-eslint'

import { layers } from './layers.js'

/**
 * Rules of the presets that oxlint has not, each with what says it instead: a rule that a new preset brings
 * and oxlint has not is an error until it stands here.
 */
const elsewhere = [
  // Modules are strict code, in which these are errors of syntax.
  'no-octal',
  'no-dupe-args',
  // In `eslint.config.js`, and a law of `test/architecture.test.ts`.
  '@typescript-eslint/no-unsafe-class-instance-assignment',
]

const presets = [js.configs.recommended, ...tseslint.configs.strictTypeChecked]

/** Every rule that a preset has on, even when a later one turns it off. */
const known = new Set(
  presets.flatMap(({ rules = {} }) => Object.keys(rules).filter((rule) => rules[rule] !== 'off')),
)

/** Rules as oxlint names them, without those that are said elsewhere. */
function named(rules) {
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([rule]) => known.has(rule) && !elsewhere.includes(rule))
      .map(([rule, level]) => [rule.replace('@typescript-eslint/', 'typescript/'), level]),
  )
}

/** The rules that a preset turns off, at another level. */
function turnedOff({ rules = {} }, level) {
  const names = Object.keys(rules).filter((rule) => rules[rule] === 'off')
  return named(Object.fromEntries(names.map((rule) => [rule, level])))
}

/** The walls between the folders of `src/lib`, one block per row of `layers.js`. */
const walls = Object.entries(layers).map(([layer, { may }]) => ({
  files: [`src/lib/${layer}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: Object.keys(layers)
              .filter((other) => other !== layer && !may.includes(other))
              .map((other) => `**/${other}/**`),
            message: `src/lib/${layer} may import only: ${[layer, ...may].join(', ')} (layers.js).`,
          },
        ],
      },
    ],
  },
}))

const pure = Object.entries(layers)
  .filter(([, { world }]) => world === 'pure')
  .map(([layer]) => `src/lib/${layer}/**`)

export default {
  plugins: ['typescript', 'import', 'react'],
  categories: { correctness: 'off' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error', denyWarnings: true },
  ignorePatterns: ['node_modules', 'build', 'coverage', '**/*.d.css.ts'],
  rules: {
    ...named(Object.assign({}, ...presets.map(({ rules }) => rules))),
    // Not its own defaults, which leave out names that begin with "_". That `<>` is `Fragment` only the
    // compiler knows, which looks for unused imports too.
    'typescript/no-unused-vars': [
      'error',
      { args: 'after-used', caughtErrors: 'all', varsIgnorePattern: '^Fragment$' },
    ],
    'typescript/consistent-type-imports': 'error',
    'typescript/explicit-module-boundary-types': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'no-console': 'error',
    'import/no-default-export': 'error',
  },
  overrides: [
    {
      files: pure,
      rules: {
        'no-restricted-globals': ['error', 'Intl', 'Date', 'URL', 'TextEncoder', 'crypto'],
      },
    },
    ...walls,
    {
      files: ['src/ui.tsx', 'src/lib/ui/**', 'src/lib/preview/**'],
      rules: { 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' },
    },
    {
      // The build kit and the tools demand a default export here.
      files: [
        'src/main.ts',
        'src/ui.tsx',
        'test/support/plain-reporter.ts',
        'test/sandbox/reporter.ts',
        'test/sandbox/vitest.config.ts',
      ],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // So they do of what configures them, which is in the outermost folder.
      files: ['*.config.*', '*.js', '*.cjs'],
      excludeFiles: ['*/**'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Command-line programs speak on the console.
      files: ['playground/cli/**', 'test/support/plain-reporter.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      // Plain JavaScript says its types in JSDoc, and no compiler looks at it.
      files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
      rules: {
        ...turnedOff(tseslint.configs.eslintRecommended, 'error'),
        ...turnedOff(tseslint.configs.disableTypeChecked, 'off'),
        'typescript/explicit-module-boundary-types': 'off',
      },
    },
  ],
}
