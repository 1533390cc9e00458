/** `figma.clientStorage` (figma-facts section 9). */
import type { Core } from '../core'
import { asyncMethod, type Feature } from '../member'
import { utf8Length } from '../nodes/plugin-data'
import { refuse } from '../refusal'
import { string, validate } from '../validate/check'
import { copyMessage } from './message'

/** 5 MB for one plugin on one machine. */
const LIMIT = 5 * 1024 * 1024

export const storage: Feature = {
  subjects: { ClientStorageAPI: (core) => core.session },
  types: {
    ClientStorageAPI: {
      getAsync: asyncMethod((core, _session, [key]) => {
        checkAllowed(core)
        return copyMessage(core.storage.get(validate('key', string, key)))
      }),
      setAsync: asyncMethod((core, _session, [key, value]) => {
        const name = validate('key', string, key)
        checkAllowed(core)
        const copy = copyMessage(value)
        let size = sizeOf(name, copy)
        for (const [other, kept] of core.storage) if (other !== name) size += sizeOf(other, kept)
        if (size > LIMIT) refuse('Client storage quota of 5 MB exceeded')
        core.storage.set(name, copy)
      }),
      deleteAsync: asyncMethod((core, _session, [key]) => {
        checkAllowed(core)
        core.storage.delete(validate('key', string, key))
      }),
      keysAsync: asyncMethod((core) => {
        checkAllowed(core)
        return [...core.storage.keys()]
      }),
    },
  },
}

function checkAllowed(core: Core): void {
  if (core.options.denyStorage) refuse('Access to client storage is denied')
}

/** Key and JSON of the value; bytes count raw. */
function sizeOf(key: string, value: unknown): number {
  let raw = 0
  const json = JSON.stringify(value, (_name, item: unknown) => {
    if (!(item instanceof Uint8Array)) return item
    raw += item.length
    return 0
  }) as string | undefined
  return utf8Length(key) + utf8Length(json ?? '') + raw
}
