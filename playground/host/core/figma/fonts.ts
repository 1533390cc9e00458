/** `figma.listAvailableFontsAsync` and `loadFontAsync` (figma-facts section 3). */
import { asyncMethod, property, type Feature } from '../member'
import type { FontName } from '../../model'
import { notImplemented } from '../refusal'
import { fontKey } from '../session'
import { availableFonts, fontsOf, isAvailable } from '../text/fonts'
import { object, optional, string, validate } from '../validate/check'

const request = object({ family: string, style: optional(string) })

export const fonts: Feature = {
  types: {
    PluginAPI: {
      listAvailableFontsAsync: asyncMethod((core) =>
        availableFonts(core).map(({ family, style }) => ({ fontName: { family, style } })),
      ),
      loadFontAsync: asyncMethod((core, _session, [fontName]) => {
        const asked = validate('fontName', request, fontName)
        if (asked['style'] === undefined) return notImplemented('loadFontAsync without a style')
        // `request` has just checked it.
        const font = asked as unknown as FontName
        if (!isAvailable(core, font)) {
          // Without "in loadFontAsync: ", as it was recorded.
          throw new Error(`The font "${font.family} ${font.style}" could not be loaded`)
        }
        core.session.fonts.add(fontKey(font.family, font.style))
        return undefined
      }),
      hasMissingFont: property((core) =>
        [...core.document.layers.rows.values()].some((layer) =>
          fontsOf(layer).some((font) => !isAvailable(core, font)),
        ),
      ),
    },
  },
}
