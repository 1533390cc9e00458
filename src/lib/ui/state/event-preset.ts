/** What can happen to the presets. A preset is named by its id. */
export type PresetEvent =
  | { readonly kind: 'presetApplied'; readonly preset: string }
  /** The design as it is becomes a preset of its own. */
  | { readonly kind: 'presetSaved'; readonly name: string }
  /** The design as it is becomes the preset's. */
  | { readonly kind: 'presetUpdated'; readonly preset: string }
  | { readonly kind: 'presetRenamed'; readonly preset: string; readonly name: string }
  | { readonly kind: 'presetDuplicated'; readonly preset: string }
  | { readonly kind: 'presetDeleted'; readonly preset: string }
  | { readonly kind: 'presetExported'; readonly preset: string }
  | { readonly kind: 'presetFileGiven'; readonly file: Blob }
  | { readonly kind: 'presetFileRead'; readonly text: string }
