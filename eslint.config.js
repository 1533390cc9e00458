/**
 * What oxlint (`oxlint.config.js`) has no rules for: Figma's API, in the folder that speaks to it. Comments that
 * turn rules off are the other linter's: it knows which of them are needed. `npm run lint` runs both.
 */
import figmaPlugins from '@figma/eslint-plugin-figma-plugins'
import tseslint from 'typescript-eslint'

export default [
  {
    files: ['src/main.ts', 'src/lib/figma/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: 'tsconfig.main.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { '@figma/figma-plugins': figmaPlugins, '@typescript-eslint': tseslint.plugin },
    rules: {
      ...figmaPlugins.flatConfigs.recommended.rules,
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'error',
    },
  },
]
