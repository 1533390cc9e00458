/** Other people's threads beside the project, for whoever has them. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../project'
import { readPasteFile } from '../read'
import type { NamedPaste } from './threads'

const folders = ['../shared/seeds', '../shared/threads']

/** Every paste there, named by its path; none where the folders are not. */
export function sharedThreads(): readonly NamedPaste[] {
  return folders.flatMap((folder) =>
    filesBelow(join(root, folder)).map((path) => ({
      name: path.slice(join(root, '../shared/').length),
      ...readPasteFile(path),
    })),
  )
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return entry.name.endsWith('.tsv') ? [] : [path]
    })
}
