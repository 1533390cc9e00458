/** Fixtures: NAME.txt (or .md, .html, .jsonl, .csv, .xml) beside NAME.json, what reading it must give. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { expect, it } from 'vitest'

import { runRead } from '../../playground/cli/read'

const update = process.env['UPDATE'] === '1'

/** Names of the pasted texts in a folder of fixtures, e.g. "lists.txt". */
export function fixtureNames(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html|jsonl|csv|xml)$/.test(name))
    .sort()
}

/**
 * One test for each text in `fixtures/` beside `testFile`: it is read as the command line reads it and
 * compared with its JSON. A missing expectation fails; `UPDATE=1` writes it, and its diff is read like code.
 */
export function testFixtures(testFile: string): void {
  const folder = new URL('./fixtures/', testFile)
  for (const name of fixtureNames(folder)) {
    it(`reads ${name} as its JSON says`, () => {
      const path = fileURLToPath(new URL(name, folder))
      const [reading] = runRead([path])
      if (reading?.kind !== 'read') throw new Error(`${name} could not be read`)
      // The path is the machine's; everything else of the line is compared.
      const actual: unknown = JSON.parse(reading.line, (key, value: unknown) =>
        key === 'file' ? name : value,
      )
      const expectedPath = path.replace(/\.\w+$/, '.json')
      if (update) writeFileSync(expectedPath, `${JSON.stringify(actual, null, 2)}\n`)
      expect(existsSync(expectedPath), `${name} has no expectation; write it with UPDATE=1`).toBe(
        true,
      )
      expect(actual).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')))
    })
  }
}
