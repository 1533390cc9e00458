/** Text layers: characters, box behaviour, and the style members of `range-members.ts`. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { method, property, type Feature } from '../member'
import { refuse } from '../refusal'
import { boolean, nullable, number, oneOf, string, validate, type Check } from '../validate/check'
import { stored, write } from '../nodes/stored'
import { isInFlow } from '../nodes/flow'
import { checkFonts, fontsOf, isAvailable } from './fonts'
import { levelParagraphs } from './paragraphs'
import { changeText, checkRange, firstStyle, rangeMembers, textOf } from './range-members'
import { insert, remove, styleAt } from './ranges'

/** A property of the whole text that needs the fonts. */
function ofText(
  name: string,
  check: Check<unknown>,
  affectsLayout = true,
): ReturnType<typeof stored> {
  return stored(name, check, {
    affectsLayout,
    applies(core, layer) {
      checkFonts(core, layer, 'write')
    },
  })
}

export const textNode: Feature = {
  types: {
    TEXT: {
      ...rangeMembers,
      characters: property<LayerRecord>(
        (_core, layer) => textOf(layer).characters,
        (core, layer, value) => {
          const characters = validate('characters', string, value)
          checkFonts(core, layer, 'write')
          // All text takes the first character's style (figma-facts section 4).
          const style = firstStyle(layer)
          changeText(core, layer, true, () => ({
            characters,
            ranges: [{ end: characters.length, style }],
          }))
          rename(core, layer)
        },
      ),
      insertCharacters: method<LayerRecord>((core, layer, [start, characters, useStyle]) => {
        const text = textOf(layer)
        const at = validate('start', number({ min: 0, integer: true }), start)
        const added = validate('characters', string, characters)
        const side =
          useStyle === undefined
            ? 'BEFORE'
            : validate('useStyle', oneOf('BEFORE', 'AFTER'), useStyle)
        if (at > text.characters.length) {
          refuse(
            "Range outside of available characters. 'start' must be less than or equal to node.characters.length",
          )
        }
        checkFonts(core, layer, 'write')
        if (added === '') return
        const donor = side === 'BEFORE' ? Math.max(0, at - 1) : at
        const style = styleAt(text.ranges, donor)
        const next = text.characters.slice(0, at) + added + text.characters.slice(at)
        const span = { start: at, end: at + added.length }
        changeText(core, layer, true, () => ({
          characters: next,
          ranges: levelParagraphs(next, insert(text.ranges, at, added.length, style), span),
        }))
        rename(core, layer)
      }),
      deleteCharacters: method<LayerRecord>((core, layer, [start, end]) => {
        const span = checkRange(layer, start, end)
        checkFonts(core, layer, 'write')
        const text = textOf(layer)
        const next = text.characters.slice(0, span.start) + text.characters.slice(span.end)
        const none = { start: 0, end: 0 }
        changeText(core, layer, true, () => ({
          characters: next,
          ranges: levelParagraphs(next, remove(text.ranges, span.start, span.end), none),
        }))
        rename(core, layer)
      }),
      name: property<LayerRecord>(
        (_core, layer) => layer.props['name'],
        (core, layer, value) => {
          write(core, layer, 'name', validate('name', string, value), false)
          write(core, layer, 'autoRename', false, false)
        },
      ),
      autoRename: property<LayerRecord>(
        (_core, layer) => layer.props['autoRename'],
        (core, layer, value) => {
          write(core, layer, 'autoRename', validate('autoRename', boolean, value), false)
          rename(core, layer)
        },
      ),
      hasMissingFont: property<LayerRecord>((core, layer) =>
        fontsOf(layer).some((font) => !isAvailable(core, font)),
      ),
      textAutoResize: stored(
        'textAutoResize',
        oneOf('NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'),
        {
          affectsLayout: true,
          applies(core, layer) {
            checkFonts(core, layer, 'write')
            // The size it has now is the one that stays fixed.
            core.document.flush(layer)
          },
          after(core, layer, mode) {
            // Width cannot hug and fill at once.
            if (mode !== 'WIDTH_AND_HEIGHT' || !isInFlow(core.document.layers.rows, layer)) return
            write(core, layer, 'layoutGrow', 0, true)
            if (layer.props['layoutAlign'] === 'STRETCH') {
              write(core, layer, 'layoutAlign', 'INHERIT', true)
            }
          },
        },
      ),
      textAlignHorizontal: ofText(
        'textAlignHorizontal',
        oneOf('LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'),
        false,
      ),
      textAlignVertical: ofText('textAlignVertical', oneOf('TOP', 'CENTER', 'BOTTOM'), false),
      textTruncation: ofText('textTruncation', oneOf('DISABLED', 'ENDING')),
      maxLines: ofText('maxLines', nullable(number({ min: 1, integer: true }))),
      leadingTrim: ofText('leadingTrim', oneOf('CAP_HEIGHT', 'NONE')),
      hangingPunctuation: ofText('hangingPunctuation', boolean),
      hangingList: ofText('hangingList', boolean),
    },
  },
}

/** The name follows the characters until a person gives one. */
function rename(core: Core, layer: LayerRecord): void {
  if (layer.props['autoRename'] !== true) return
  write(core, layer, 'name', textOf(layer).characters || 'Text', false)
}
