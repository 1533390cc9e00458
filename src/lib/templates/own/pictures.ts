/** Which picture stands in a slot of a frame. */
import { luminance } from '../../base/colour'
import type { PicturePlace } from '../../deck/deck'
import type { Picture } from '../../deck/picture'
import type { PictureNode } from '../../slide/node'
import type { OwnFrame, PictureSlotName } from '../../slide/own-frame'
import type { Sheet } from '../kit'
import { isShownWhole } from '../pictures'

type Shown = Pick<PictureNode, 'image' | 'fit' | 'focus' | 'backdrop' | 'alt'>

/** 'none': nothing belongs there; 'awaited': a place whose picture has not come. */
export function pictureFor(
  sheet: Sheet,
  frame: OwnFrame,
  wanted: {
    readonly name: PictureSlotName
    /** Of the slots of that name, from 0. */
    readonly index: number
    readonly places: readonly PicturePlace[]
  },
): Shown | 'none' | 'awaited' {
  const { brand } = sheet
  switch (wanted.name) {
    case 'avatar':
      return brand.avatar === undefined ? 'none' : filling(brand.avatar)
    case 'logo': {
      const logo = isDark(frame)
        ? (brand.logoDark ?? brand.logoLight)
        : (brand.logoLight ?? brand.logoDark)
      return logo === undefined ? 'none' : { image: logo.key, fit: 'fit' }
    }
    case 'image': {
      const place = wanted.places[wanted.index]
      if (place === undefined) return 'none'
      const picture = sheet.pictures.get(place.place)
      return picture === undefined ? 'awaited' : imageOf(sheet, place, picture)
    }
  }
}

function imageOf(sheet: Sheet, { alt, place }: PicturePlace, picture: Picture): Shown {
  const focus = sheet.focusOf(place)
  const isWhole = isShownWhole(sheet, picture)
  return {
    image: picture.key,
    fit: isWhole ? 'fit' : 'fill',
    ...(isWhole && picture.edge !== undefined
      ? { backdrop: { kind: 'solid', color: picture.edge } as const }
      : {}),
    ...(focus === null || isWhole ? {} : { focus }),
    ...(alt === undefined ? {} : { alt }),
  }
}

function filling(picture: Picture): Shown {
  return { image: picture.key, fit: 'fill' }
}

/** Luminance of a middle grey: above it a ground is light. */
const middle = 0.18

function isDark({ fill }: OwnFrame): boolean {
  const color = fill.kind === 'solid' ? fill.color : (fill.stops[0]?.color ?? '#FFFFFF')
  return luminance(color) < middle
}
