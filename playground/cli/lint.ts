/**
 * `npm run lint [-- FILE …]`: the house style, in everything or in some files and folders. Two linters: oxlint has
 * nearly every rule, ESLint those about Figma's API, for the one folder that speaks to it.
 */
import { resolve } from 'node:path'

import { runTool } from './project'

interface Linter {
  readonly script: string
  readonly options: readonly string[]
  /** What it looks at when nobody says which files. */
  readonly all: readonly string[]
}

const linters: readonly Linter[] = [
  { script: 'oxlint/bin/oxlint', options: ['-c', 'oxlint.config.js'], all: ['.'] },
  {
    script: 'eslint/bin/eslint.js',
    // Of the files a person names it takes those it has rules for.
    options: ['--max-warnings', '0', '--no-warn-ignored', '--no-error-on-unmatched-pattern'],
    all: ['src/main.ts', 'src/lib/figma'],
  },
]

/** The command; exit code 1 when something was found. */
export async function run(files: readonly string[]): Promise<number> {
  const found = await lint(files)
  if (found !== '') console.log(found)
  return found === '' ? 0 : 1
}

/** What the linters find in these files and folders, named from the current one, or in everything; '' for nothing. */
export async function lint(paths: readonly string[] = []): Promise<string> {
  const asked = paths.map((path) => resolve(path))
  const reports: string[] = []
  for (const { script, options, all } of linters) {
    const { code, output } = await runTool(script, [
      ...options,
      ...(asked.length > 0 ? asked : all),
    ])
    if (code !== 0) reports.push(output.trim() || `${script}: exit code ${code}`)
  }
  return reports.join('\n\n')
}
