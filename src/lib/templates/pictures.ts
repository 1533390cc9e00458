/** Pictures, their places while they are empty, and the mark of a video. */
import type { PicturePlace } from '../deck/deck'
import type { Picture } from '../deck/picture'
import type { SlideNode } from '../slide/node'
import { none, solid, text, type Sheet } from './kit'
import { scalePath } from './vectors'

/** Name of the layer that shows a frame of a video. */
export const posterName = 'Video poster'

export interface PictureOptions {
  /** px at 1080 width: 16 outside (the default), 12 inside cards, 0 over the whole slide. */
  readonly radius?: number
  /** false: no line inside the edge, for pictures that run over the edge of the slide. */
  readonly border?: boolean
}

/** A picture that fills the room it is given, or its empty place. */
export function pictureNode(
  sheet: Sheet,
  part: string,
  place: PicturePlace,
  { radius = 16, border = true }: PictureOptions = {},
): SlideNode {
  const picture = sheet.pictures.get(place.place)
  const { pictures: chosen } = sheet.settings
  // Over the whole slide there are no corners to round.
  const rounded = radius === 0 ? 0 : sheet.px(chosen.radius ?? radius)
  return picture === undefined
    ? emptyPlace(sheet, part, place, rounded)
    : filled(sheet, part, place, picture, { radius: rounded, border: border && chosen.border })
}

/** Whether a picture is fitted into its place instead of filling it: diagrams are, unless a person chose otherwise. */
export function isShownWhole({ settings }: Sheet, picture: Picture): boolean {
  const { fit } = settings.pictures
  return fit === 'auto' ? picture.kind === 'diagram' : fit === 'fit'
}

function filled(
  sheet: Sheet,
  part: string,
  place: PicturePlace,
  picture: Picture,
  { radius, border }: Required<PictureOptions>,
): SlideNode {
  const isDiagram = isShownWhole(sheet, picture)
  const focus = sheet.focusOf(place.place)
  return {
    kind: 'picture',
    key: sheet.key(part),
    name: place.kind === 'video' ? posterName : 'Image',
    shape: 'rectangle',
    width: 'fill',
    height: 'fill',
    image: picture.key,
    fit: isDiagram ? 'fit' : 'fill',
    ...(isDiagram ? { backdrop: solid(picture.edge ?? sheet.theme.surface) } : {}),
    ...(border ? { stroke: { paint: solid(sheet.theme.text, 0.1), weight: sheet.px(2) } } : {}),
    ...(radius === 0 ? {} : { radius }),
    ...(focus === null || isDiagram ? {} : { focus }),
    ...(place.alt === undefined ? {} : { alt: place.alt }),
  }
}

// A frame with a hill and a sun, drawn on 64 × 64.
const imageIcon =
  'M15 9H49A6 6 0 0 1 55 15V49A6 6 0 0 1 49 55H15A6 6 0 0 1 9 49V15A6 6 0 0 1 15 9ZM28 23A5 5 0 1 1 18 23A5 5 0 1 1 28 23ZM55 39L42 26L13 54'
const playIcon = 'M22 14V50L52 32Z'

function emptyPlace(sheet: Sheet, part: string, place: PicturePlace, radius: number): SlideNode {
  const { key, theme, type } = sheet
  const isVideo = place.kind === 'video'
  const muted = solid(theme.muted)
  const words = sheet.failed?.has(place.place) === true ? 'Image did not load' : hintOf(place)
  return {
    kind: 'box',
    key: key(part),
    name: isVideo ? posterName : 'Image',
    axis: 'column',
    width: 'fill',
    height: 'fill',
    gap: sheet.px(16),
    pad: none,
    main: 'center',
    cross: 'center',
    fill: solid(theme.text, 0.06),
    stroke: {
      paint: solid(theme.text, 0.3),
      weight: sheet.px(3),
      dash: [sheet.px(12), sheet.px(8)],
    },
    ...(radius === 0 ? {} : { radius }),
    children: [
      {
        kind: 'vector',
        key: key(`${part}/icon`),
        name: 'Icon',
        width: sheet.px(64),
        height: sheet.px(64),
        path: scalePath(isVideo ? playIcon : imageIcon, sheet.canvas.k),
        line: { paint: muted, weight: sheet.px(3) },
      },
      text(sheet, `${part}/hint`, words, {
        name: 'Hint',
        style: type.body(type.bodySize(26), words),
        color: muted,
      }),
    ],
  }
}

/** Characters of a file's name that stand whole in the hint. */
const longestFile = 36

function hintOf({ kind, file }: PicturePlace): string {
  if (file !== undefined && file.length <= longestFile) return `Drop ${file} here`
  return kind === 'video' ? 'Drop the video’s poster here' : 'Drop image here'
}
