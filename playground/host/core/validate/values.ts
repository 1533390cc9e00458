/** Smaller values of the Plugin API: fonts, lengths of type, constraints, export settings. */
import {
  arrayOf,
  boolean,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  tagged,
} from './check'
import { rgba } from './paint'

export const fontName = object({ family: string, style: string })

export const lineHeight = tagged('unit', {
  PIXELS: object({ unit: oneOf('PIXELS'), value: number({ min: 0 }) }),
  PERCENT: object({ unit: oneOf('PERCENT'), value: number({ min: 0 }) }),
  AUTO: object({ unit: oneOf('AUTO') }),
})

export const letterSpacing = object({ value: number(), unit: oneOf('PIXELS', 'PERCENT') })

export const hyperlink = nullable(object({ type: oneOf('URL', 'NODE'), value: string }))

export const listOptions = object({ type: oneOf('NONE', 'ORDERED', 'UNORDERED') })

const constraint = oneOf('MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE')
export const constraints = object({ horizontal: constraint, vertical: constraint })

const exportCommon = {
  suffix: optional(string, ''),
  contentsOnly: optional(boolean, true),
  useAbsoluteBounds: optional(boolean, false),
  colorProfile: optional(oneOf('DOCUMENT', 'SRGB', 'DISPLAY_P3_V4'), 'DOCUMENT'),
}

const exportConstraint = object({
  type: oneOf('SCALE', 'WIDTH', 'HEIGHT'),
  value: number({ above: 0 }),
})

const exportImage = object({
  format: oneOf('PNG', 'JPG'),
  ...exportCommon,
  constraint: optional(exportConstraint, Object.freeze({ type: 'SCALE', value: 1 })),
})

const exportSvg = {
  ...exportCommon,
  svgOutlineText: optional(boolean, true),
  svgIdAttribute: optional(boolean, false),
  svgSimplifyStroke: optional(boolean, true),
}

const storable = {
  PNG: exportImage,
  JPG: exportImage,
  SVG: object({ format: oneOf('SVG'), ...exportSvg }),
  PDF: object({ format: oneOf('PDF'), ...exportCommon }),
}

/** What `exportSettings` takes. */
export const exportSettings = arrayOf(tagged('format', storable))

/** What `exportAsync` takes. */
export const exportRequest = tagged('format', {
  ...storable,
  SVG_STRING: object({ format: oneOf('SVG_STRING'), ...exportSvg }),
  JSON_REST_V1: object({ format: oneOf('JSON_REST_V1') }),
})

export const guides = arrayOf(object({ axis: oneOf('X', 'Y'), offset: number() }))

const gridColor = {
  visible: optional(boolean, true),
  color: optional(rgba, Object.freeze({ r: 1, g: 0, b: 0, a: Math.fround(0.1) })),
}
const stripes = object({
  pattern: oneOf('ROWS', 'COLUMNS'),
  alignment: oneOf('MIN', 'MAX', 'STRETCH', 'CENTER'),
  gutterSize: number({ min: 0 }),
  count: number({ min: 1 }),
  sectionSize: optional(number({ min: 0 })),
  offset: optional(number()),
  ...gridColor,
})

/** Guides a person lays over a frame; not auto layout's GRID. */
export const layoutGrids = arrayOf(
  tagged('pattern', {
    ROWS: stripes,
    COLUMNS: stripes,
    GRID: object({ pattern: oneOf('GRID'), sectionSize: number({ min: 0 }), ...gridColor }),
  }),
)
