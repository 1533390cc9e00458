/** What a bundle names, read from its syntax tree: what could send anything must be among it. */
import { Linter, type Rule } from 'eslint'

export interface Named {
  /** Names that the language itself does not have, with how often they stand there: "fetch", "document". */
  readonly names: ReadonlyMap<string, number>
  /** Of objects of the browser, by whatever name they are reached: "window.open", "navigator.userAgent". */
  readonly members: ReadonlySet<string>
  /** Any property that is read or called, of whatever object: "postMessage". */
  readonly properties: ReadonlyMap<string, number>
  /** Every address in a text or a pattern, to where it ends; "${…}" is what is put in. */
  readonly addresses: readonly string[]
  /** Texts and style sheets with "url(" or "@import" in them, from there on. */
  readonly styleAddresses: readonly string[]
  /** Tags of elements that are made: "canvas". */
  readonly elements: ReadonlySet<string>
  /** What each call of `fetch` says beside the address: "method: GET", …; of what comes from elsewhere the name. */
  readonly fetches: readonly (readonly string[])[]
}

/** Names of the language by which code can be made of text or names be reached unseen. */
const makers = ['eval', 'Function', 'globalThis']
const browserObjects = new Set(['window', 'document', 'navigator'])

export function namedIn(script: string): Named {
  const names = new Map<string, number>()
  const members = new Set<string>()
  const properties = new Map<string, number>()
  const addresses: string[] = []
  const styleAddresses: string[] = []
  const elements = new Set<string>()
  const fetches: string[][] = []
  const count = (counts: Map<string, number>, name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const readText = (text: string): void => {
    addresses.push(...addressesOf(text))
    for (const { index } of text.matchAll(/url\(|@import/g))
      styleAddresses.push(text.slice(index, index + 40))
  }
  const rule: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      Program: () => {
        const [global] = sourceCode.scopeManager.scopes
        for (const { identifier } of global?.through ?? []) count(names, identifier.name)
        for (const name of makers)
          for (const { identifier } of global?.set.get(name)?.references ?? [])
            count(names, identifier.name)
      },
      MemberExpression: (node) => {
        count(properties, nameOf(node))
        if (node.object.type === 'Identifier' && browserObjects.has(node.object.name))
          members.add(`${node.object.name}.${nameOf(node)}`)
      },
      CallExpression: ({ callee, arguments: [first, second] }) => {
        if (callee.type === 'Identifier' && callee.name === 'fetch')
          fetches.push(second?.type === 'ObjectExpression' ? second.properties.map(option) : [])
        const isMaker = callee.type === 'MemberExpression' && nameOf(callee) === 'createElement'
        if (isMaker && first?.type === 'Literal') elements.add(String(first.value))
      },
      Literal: (node) => {
        if ('regex' in node) addresses.push(...hostsOf(node.regex.pattern))
        else if (typeof node.value === 'string') readText(node.value)
      },
      TemplateLiteral: ({ quasis }) => {
        readText(quasis.map(({ value }) => value.cooked ?? value.raw).join('${…}'))
      },
      ImportExpression: () => {
        count(names, 'import()')
      },
    }),
  }
  const found = new Linter().verify(script, {
    plugins: { here: { rules: { read: rule } } },
    rules: { 'here/read': 'error' },
    languageOptions: { sourceType: 'script', ecmaVersion: 2024 },
  })
  if (found.length > 0) throw new Error(`The bundle cannot be read: ${found[0]?.message ?? ''}`)
  return { names, members, properties, addresses, styleAddresses, elements, fetches }
}

type Member = Parameters<NonNullable<Rule.NodeListener['MemberExpression']>>[0]
type ObjectPart = Extract<
  Parameters<NonNullable<Rule.NodeListener['ObjectExpression']>>[0]['properties'][number],
  object
>

/** "[…]" where it is computed. */
function nameOf({ property, computed }: Pick<Member, 'property' | 'computed'>): string {
  if (property.type === 'Literal') return String(property.value)
  return !computed && property.type === 'Identifier' ? property.name : '[…]'
}

function option(part: ObjectPart): string {
  if (part.type !== 'Property' || part.key.type !== 'Identifier') return '…'
  return part.value.type === 'Literal'
    ? `${part.key.name}: ${String(part.value.value)}`
    : part.key.name
}

/** With its scheme, or "//host" that takes its page's; to where a value is put into its path. */
function addressesOf(text: string): readonly string[] {
  const found = text.matchAll(
    /(?:\b(?:https?|wss?|ftp|stuns?|turns?):|^\/\/(?=\w))[\w.$/][^\s"')\]}]*\}?/gi,
  )
  return [...found].map(([address]) => address)
}

/** Of a pattern only what names a host: "https://read.readwise.io/". */
function hostsOf(pattern: string): readonly string[] {
  const plain = pattern.replace(/\\([/.])/g, '$1')
  return [...plain.matchAll(/\b(?:https?|wss?):\/\/\w[\w./-]*/gi)].map(([address]) => address)
}
