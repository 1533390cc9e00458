import ts from 'typescript'

/** "Cannot find name", in the forms the compiler has for it: plain, "did you mean", "change your lib". */
const cannotFindName = new Set([2304, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593])

/** The names a script takes from outside: used in it, declared nowhere in it. Sorted. */
export function freeNames(script: string): readonly string[] {
  const name = 'script.js'
  const file = ts.createSourceFile(name, script, ts.ScriptTarget.ESNext, true)
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (asked) => (asked === name ? file : undefined),
  }
  const program = ts.createProgram(
    [name],
    { allowJs: true, checkJs: true, noLib: true, types: [], noEmit: true },
    host,
  )
  const found = program
    .getSemanticDiagnostics(file)
    .filter(({ code }) => cannotFindName.has(code))
    .map(({ start = 0, length = 0 }) => script.slice(start, start + length))
  return [...new Set(found)].sort()
}
