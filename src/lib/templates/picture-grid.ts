/** Two to four pictures on one slide, as X shows them. */
import type { PicturePlace } from '../deck/deck'
import type { Length, SlideNode } from '../slide/node'
import { column, row, type Sheet } from './kit'
import { pictureNode, type PictureOptions } from './pictures'

export interface GridOptions extends PictureOptions {
  /** px on the canvas, or all there is. */
  readonly height: Length
  /** px at 1080 width between pictures: 12, over the whole slide 8. */
  readonly gap?: number
}

/** Two columns; of three pictures the first is tall; four are 2 × 2. Radius and border are of each picture. */
export function pictureGrid(
  sheet: Sheet,
  places: readonly PicturePlace[],
  { height, gap = 12, ...options }: GridOptions,
): SlideNode {
  const between = sheet.px(gap)
  const nodes = tallPhotoFirst(sheet, places).map((place, index) =>
    pictureNode(sheet, `picture/${index + 1}`, place, options),
  )
  const isPair = nodes.length === 2
  const left = isPair || nodes.length === 3 ? nodes.slice(0, 1) : [nodes[0], nodes[2]]
  const right = nodes.length === 3 ? nodes.slice(1) : [nodes[1], nodes[3]]
  const side = (
    part: string,
    name: string,
    children: readonly (SlideNode | undefined)[],
  ): SlideNode =>
    column(
      sheet,
      part,
      { name, height: 'fill', gap: between },
      children.map((child) => child ?? null),
    )
  return row(sheet, 'grid', { name: 'Pictures', height, gap: between }, [
    side('grid/1', 'First column', left),
    side('grid/2', 'Second column', right),
  ])
}

/** Of three pictures a photo stands in the tall cell, if there is one: a diagram would be small in it. */
function tallPhotoFirst(sheet: Sheet, places: readonly PicturePlace[]): readonly PicturePlace[] {
  if (places.length !== 3) return places
  const isPhoto = ({ place }: PicturePlace): boolean => sheet.pictures.get(place)?.kind === 'photo'
  const first = places.findIndex(isPhoto)
  const [start] = places
  if (first < 1 || start === undefined || sheet.pictures.get(start.place)?.kind !== 'diagram') {
    return places
  }
  return [...places.slice(first, first + 1), ...places.slice(0, first), ...places.slice(first + 1)]
}
