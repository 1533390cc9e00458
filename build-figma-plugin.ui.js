/**
 * Figma runs the panel in a current Chromium; the build kit's default, Chrome 58, would rewrite every
 * `?.` and spread for nothing.
 *
 * @param {Record<string, unknown>} options of esbuild
 * @returns {Record<string, unknown>}
 */
export default function modernUi(options) {
  return { ...options, target: 'chrome110' }
}
