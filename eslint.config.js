import js from '@eslint/js'
import figmaPlugins from '@figma/eslint-plugin-figma-plugins'
import prettier from 'eslint-config-prettier'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

import { layers } from './layers.js'

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

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'coverage', '**/*.d.css.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
      ],
    },
  },
  {
    files: pure,
    rules: { 'no-restricted-globals': ['error', 'Intl', 'Date', 'URL', 'TextEncoder', 'crypto'] },
  },
  ...walls,
  {
    files: ['src/main.ts', 'src/lib/figma/**'],
    plugins: { '@figma/figma-plugins': figmaPlugins },
    rules: figmaPlugins.flatConfigs.recommended.rules,
  },
  {
    files: ['src/ui.tsx', 'src/lib/ui/**', 'src/lib/preview/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The build kit and the tools demand a default export here.
    files: [
      'src/main.ts',
      'src/ui.tsx',
      '*.config.*',
      '*.js',
      '*.cjs',
      'test/support/plain-reporter.ts',
      'test/sandbox/reporter.ts',
      'test/sandbox/vitest.config.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Command-line programs speak on the console.
    files: ['playground/cli/**', 'test/support/plain-reporter.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      // Plain JavaScript says its types in JSDoc.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  prettier,
)
