/** `exportSettings` and `exportAsync` (figma-facts section 11). */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { asyncMethod, type Feature } from '../member'
import { notImplemented } from '../refusal'
import { validate } from '../validate/check'
import { exportRequest, exportSettings } from '../validate/values'
import { settle } from './groups'
import { stored } from './stored'
import { checkPage, subtree } from './tree'

export const exporting: Feature = {
  layers: {
    exportSettings: stored('exportSettings', exportSettings),
    exportAsync: asyncMethod((core, layer, [settings]) => {
      checkPage(core, layer, 'method', 'exportAsync')
      const wanted = validate('settings', exportRequest, settings ?? { format: 'PNG' })
      switch (wanted['format']) {
        case 'PNG':
          return exportPng(core, layer, wanted['constraint'])
        case 'JSON_REST_V1':
          return exportJson(core, layer)
        default:
          return notImplemented(`exportAsync ${String(wanted['format'])}`)
      }
    }),
  },
}

/** PNG bytes of the layer, laid out. */
export function exportPng(core: Core, layer: LayerRecord, constraint: unknown): Uint8Array {
  for (const each of subtree(core, layer)) settle(core, each)
  // Checked by `exportRequest`.
  const { type, value } = constraint as { readonly type: string; readonly value: number }
  const scale =
    type === 'WIDTH' ? value / layer.width : type === 'HEIGHT' ? value / layer.height : value
  return core.engine.exportPng(core.document.record, layer.id, scale)
}

/** The layer and what is in it in the REST file format, laid out. */
export function exportJson(core: Core, layer: LayerRecord): object {
  for (const each of subtree(core, layer)) settle(core, each)
  return core.options.exportJson(core.document.record, layer.id)
}
