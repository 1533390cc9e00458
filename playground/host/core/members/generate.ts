/**
 * Reads the official typings with the TypeScript compiler and lists the members of every object a
 * plugin can hold: node types by their `type`, the rest by interface name. `members.json` is its output,
 * because neither the browser nor the host can run the compiler; `test/host/core-members.test.ts` holds
 * the two in step.
 *
 * Run: npx tsx playground/host/core/members/generate.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import ts from 'typescript'

import type { MemberList } from './members.ts'

const typings = fileURLToPath(
  new URL('../../../../node_modules/@figma/plugin-typings/plugin-api.d.ts', import.meta.url),
)
const output = fileURLToPath(new URL('./members.json', import.meta.url))

/** Interfaces that are objects with behaviour, not plain data. */
const OBJECTS = [
  'PluginAPI',
  'UIAPI',
  'UtilAPI',
  'ConstantsAPI',
  'TimerAPI',
  'ViewportAPI',
  'ClientStorageAPI',
  'ParametersAPI',
  'VariablesAPI',
  'TeamLibraryAPI',
  'AnnotationsAPI',
  'BuzzAPI',
  'PaymentsAPI',
  'TextReviewAPI',
  'CodegenAPI',
  'DevResourcesAPI',
  'MotionAPI',
  'VSCodeAPI',
  'Image',
  'Variable',
  'VariableCollection',
  'PaintStyle',
  'TextStyle',
  'EffectStyle',
  'GridStyle',
  'CustomAnimationStyle',
]

/** The members of every node type and API object of the installed typings, sorted by name. */
export function readMembers(): Record<string, MemberList> {
  const program = ts.createProgram([typings], { noLib: true, types: [] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(typings)
  if (source === undefined) throw new Error('The typings are not installed.')
  const found: [string, MemberList][] = []
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue
    const type = checker.getTypeAtLocation(statement)
    const name = OBJECTS.includes(statement.name.text)
      ? statement.name.text
      : nodeTypeOf(checker, statement, type)
    if (name !== undefined) found.push([name, membersOf(checker, statement, type)])
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Text of `members.json` for the installed typings. */
export function printMembers(): string {
  return `${JSON.stringify(readMembers(), null, 2)}\n`
}

/** Text of `members.json` as it is committed. */
export function committedMembers(): string {
  return readFileSync(output, 'utf8')
}

/** 'FRAME' for FrameNode; undefined for what is no node or has several types. */
function nodeTypeOf(
  checker: ts.TypeChecker,
  statement: ts.InterfaceDeclaration,
  type: ts.Type,
): string | undefined {
  if (!statement.name.text.endsWith('Node')) return undefined
  const symbol = type.getProperty('type')
  if (symbol === undefined || type.getProperty('id') === undefined) return undefined
  const literal = checker.getTypeOfSymbolAtLocation(symbol, statement)
  return literal.isStringLiteral() ? literal.value : undefined
}

function membersOf(
  checker: ts.TypeChecker,
  statement: ts.InterfaceDeclaration,
  type: ts.Type,
): MemberList {
  const call: string[] = []
  const get: string[] = []
  const set: string[] = []
  for (const symbol of type.getProperties()) {
    const memberType = checker.getTypeOfSymbolAtLocation(symbol, statement)
    if (memberType.getCallSignatures().length > 0) call.push(symbol.name)
    else if (isReadonly(symbol)) get.push(symbol.name)
    else set.push(symbol.name)
  }
  return {
    call: call.sort().join(' '),
    readOnly: get.sort().join(' '),
    writable: set.sort().join(' '),
  }
}

function isReadonly(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).every(
    (declaration) => (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(output, printMembers())
