import { Linter, type Rule } from 'eslint'

/** The names a script takes from outside: used in it, declared nowhere in it. Sorted. Throws where it is no script. */
export function freeNames(script: string): readonly string[] {
  const found = new Set<string>()
  const collect: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      Program: () => {
        const { globalScope } = sourceCode.scopeManager
        // What the linter knows of the language is declared by nobody either.
        const known = globalScope?.variables.filter(({ defs }) => defs.length === 0) ?? []
        const uses = [
          ...known.flatMap(({ references }) => references),
          ...(globalScope?.through ?? []),
        ]
        for (const { identifier } of uses) found.add(identifier.name)
      },
    }),
  }
  const [problem] = new Linter().verify(script, {
    plugins: { own: { rules: { collect } } },
    rules: { 'own/collect': 'error' },
    languageOptions: { sourceType: 'script', ecmaVersion: 2020 },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  })
  if (problem !== undefined) throw new Error(problem.message)
  return [...found].sort()
}
