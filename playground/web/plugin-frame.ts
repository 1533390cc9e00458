/**
 * The document of the plugin's panel, as Figma makes it: an iframe without origin, what `figma.showUI` was
 * given as its content, Figma's colours, and the manifest's network access as its content policy.
 *
 * One thing is added: the fonts of the stand-in, as if they were installed on this computer. They are
 * loaded before the panel's own program starts, because an installed font never arrives late.
 */
import { emojiPath, fallbackFonts, fontFiles } from '../host/fonts/catalog'
import { themeCss, type Theme } from './figma-theme'

export interface FrameOptions {
  /** What the plugin gave to `figma.showUI`. */
  readonly html: string
  readonly theme: Theme
  /** Class and variables only when the plugin asked for `themeColors`. */
  readonly themeColors: boolean
  /** Absolute address below which the engine's files are served, with a slash at the end. */
  readonly assetsUrl: string
  /** `networkAccess.allowedDomains` of the manifest. */
  readonly allowedDomains: readonly string[]
  /** Whether this computer draws emoji by itself; when not, the stand-in's emoji font fills in. */
  readonly hasEmoji: boolean
}

/** What Figma lets a plugin's panel do; "allow-same-origin" is not in it, so its origin is null. */
export const frameSandbox = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads'

/** The message by which the page changes the colours of an open panel. */
export interface ThemeMessage {
  readonly figmaTheme: Theme
  readonly css: string
}

export function themeMessage(theme: Theme): ThemeMessage {
  return { figmaTheme: theme, css: themeCss(theme) }
}

/** For the iframe's `srcdoc`. */
export function frameDocument(options: FrameOptions): string {
  const { html, theme, themeColors, assetsUrl, allowedDomains, hasEmoji } = options
  const domains = allowedDomains.filter((domain) => domain !== 'none').join(' ')
  const policy = `default-src data: blob: 'unsafe-inline' 'unsafe-eval' ${domains}; font-src data: ${domains} ${assetsUrl}`
  const themed = themeColors
    ? `<style id="figma-style">${themeCss(theme)}</style>`
    : '<style id="figma-style"></style>'
  return [
    `<!doctype html><html lang="en"${themeColors ? ` class="figma-${theme}"` : ''}><head>`,
    '<meta charset="utf-8"><title>Plugin</title>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    themed,
    `<style>${fontCss(assetsUrl, hasEmoji)}</style>`,
    `<script>(${startFrame.toString()})(${inScript(html)}, ${inScript(usualFonts)})</script>`,
    '</head><body></body></html>',
  ].join('')
}

/** Waited for before the panel starts: what it is set in and what slides are set in by default. */
const usualFonts = [
  '400 16px Inter',
  '500 16px Inter',
  '600 16px Inter',
  '700 16px Inter',
  '400 16px "Instrument Serif"',
  'italic 400 16px "Instrument Serif"',
  '400 16px "Instrument Sans"',
  '500 16px "Instrument Sans"',
  '600 16px "Instrument Sans"',
  '700 16px "Instrument Sans"',
  '400 16px "JetBrains Mono"',
  '500 16px "JetBrains Mono"',
]

/** Runs inside the iframe, as text: it may use nothing from this module. */
function startFrame(html: string, fonts: readonly string[]): void {
  window.addEventListener('message', ({ data }: MessageEvent<Partial<ThemeMessage> | null>) => {
    if (data?.figmaTheme === undefined || data.css === undefined) return
    const style = document.getElementById('figma-style')
    if (style === null || style.textContent === '') return
    style.textContent = data.css
    document.documentElement.className = `figma-${data.figmaTheme}`
  })
  void Promise.allSettled(fonts.map((font) => document.fonts.load(font, 'Aa'))).then(() => {
    const range = document.createRange()
    range.selectNodeContents(document.body)
    // A fragment made this way runs its scripts when it is put in, as a parsed page does.
    document.body.append(range.createContextualFragment(html))
    parent.postMessage({ figmaFrame: 'started' }, '*')
  })
}

/** Emoji and pictographs as a range, without digits and the signs that text fonts have. */
const emojiRange =
  'U+231A-231B,U+23E9-23F3,U+25FD-25FE,U+2614-2615,U+2648-2653,U+267F,U+2693,U+26A1,U+26AA-26AB,' +
  'U+26BD-26BE,U+26C4-26C5,U+26CE,U+26D4,U+26EA,U+26F2-26F3,U+26F5,U+26FA,U+26FD,U+2705,U+270A-270B,' +
  'U+2728,U+274C,U+274E,U+2753-2755,U+2757,U+2795-2797,U+27B0,U+27BF,U+2B1B-2B1C,U+2B50,U+2B55,' +
  'U+FE0F,U+1F000-1FAFF'

function fontCss(assetsUrl: string, hasEmoji: boolean): string {
  const faces = fontFiles.map(({ family, path, weight, italic }) =>
    fontFace({ family, url: assetsUrl + path, weight, italic }),
  )
  const families = new Set(fontFiles.map((file) => file.family))
  for (const { family, regular } of fallbackFonts) {
    if (families.has(family)) continue
    faces.push(fontFace({ family, url: assetsUrl + regular, weight: 400 }))
  }
  faces.push(fontFace({ family: 'Noto Color Emoji', url: assetsUrl + emojiPath, weight: 400 }))
  if (!hasEmoji) {
    for (const family of families) {
      for (const weight of [400, 500, 600, 700]) {
        const url = assetsUrl + emojiPath
        faces.push(fontFace({ family, url, weight, range: emojiRange }))
      }
    }
  }
  return faces.join('')
}

interface FontFaceOptions {
  readonly family: string
  readonly url: string
  readonly weight: number
  readonly italic?: boolean
  readonly range?: string
}

function fontFace({ family, url, weight, italic = false, range }: FontFaceOptions): string {
  const slant = italic ? 'italic' : 'normal'
  const only = range === undefined ? '' : `unicode-range:${range};`
  return `@font-face{font-family:"${family}";src:url("${url}");font-weight:${weight};font-style:${slant};${only}font-display:block}`
}

/** A value as it may stand in a `<script>`: a pasted or built "</script>" must not end it. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
