/**
 * What the document is inside the stand-in, and what the core asks of the engine.
 *
 * core   (`core/`)    owns documents, nodes, validation, errors, undo, events; knows no wasm
 * engine (`engine/`)  lays out (Yoga), shapes text and paints (CanvasKit); knows no Plugin API object
 *
 * Records are plain, structured-clonable data: undo is a copy of what a run changed. Values in `props`
 * have the shapes of the official Plugin API (`fills`, `effects`, `fontName` …).
 */

/** A font as Figma names it. */
export interface FontName {
  readonly family: string
  readonly style: string
}

export interface LayerRecord {
  readonly id: string
  /** 'PAGE', 'FRAME', 'TEXT', 'RECTANGLE' … as in the typings. */
  readonly type: string
  parent: string | null
  /** Bottom first; in auto layout, first in flow. */
  children: string[]
  /** Plugin-API property values by property name, less geometry and text. */
  props: Record<string, unknown>
  /** Position in the parent before rotation, and size, in px. Written by the engine for laid-out layers. */
  x: number
  y: number
  width: number
  height: number
  /** Only for TEXT. */
  text?: TextRecord
  /** Rises with every change that can alter layout of this layer or below; the engine's cache key. */
  revision: number
}

export interface TextRecord {
  characters: string
  /**
   * Styles of stretches, in order, without gaps, covering all characters; with empty text one range
   * of length 0 holds the style the next characters will take.
   */
  ranges: TextRange[]
}

export interface TextRange {
  /** UTF-16 offset, exclusive. */
  end: number
  /** `fontName fontSize lineHeight letterSpacing textCase textDecoration fills hyperlink listOptions
   * indentation paragraphSpacing paragraphIndent …` in Plugin-API shapes. */
  style: Record<string, unknown>
}

export interface DocumentRecord {
  readonly layers: Map<string, LayerRecord>
  readonly rootId: string
  /** Image bytes by hash. */
  readonly images: Map<string, ImageRecord>
  /** Resolves a paint's bound variables and a layer's bound fields to plain values, for layout and paint. */
  readonly resolve: (layer: LayerRecord, value: unknown) => unknown
}

export interface ImageRecord {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** What the core asks of layout, text and painting. Synchronous, as Figma's own reads are. */
export interface Engine {
  /** The font picker's list. */
  readonly listFonts: () => readonly FontName[]
  /**
   * Brings x, y, width and height of every layer in the tree that `layerId` belongs to up to date
   * (its top-most auto-layout ancestor and below, and auto-resizing text). Cheap when nothing is dirty.
   * Returns the number of text layouts it made.
   */
  readonly flush: (document: DocumentRecord, layerId: string) => number
  /** Size and kind of PNG, JPEG or GIF bytes; null when they are none of these or do not decode. */
  readonly readImage: (
    bytes: Uint8Array,
  ) => { width: number; height: number; format: 'PNG' | 'JPEG' | 'GIF' } | null
  /** PNG bytes of a layer and what stands in it. `scale` > 0. */
  readonly exportPng: (document: DocumentRecord, layerId: string, scale: number) => Uint8Array
  /** SVG → the layers Figma would make of it; null when it is no SVG. */
  readonly parseSvg: (svg: string) => SvgTree | null
}

export interface SvgTree {
  readonly width: number
  readonly height: number
  readonly shapes: readonly SvgShape[]
}

export interface SvgShape {
  readonly name: string
  /** Path data in the SVG's own coordinates, transforms applied. */
  readonly path: string
  readonly windingRule: 'NONZERO' | 'EVENODD'
  /** '#rrggbb' and opacity, null for none. */
  readonly fill: { readonly color: string; readonly opacity: number } | null
  readonly stroke: {
    readonly color: string
    readonly opacity: number
    readonly weight: number
    readonly cap: 'NONE' | 'ROUND' | 'SQUARE'
    readonly join: 'MITER' | 'ROUND' | 'BEVEL'
  } | null
}
