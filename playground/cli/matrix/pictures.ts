/** Pictures for the places of any thread: a look for each, and bytes that have that look. */
import { fileNameOf, placesOf, type Picture, type Pictures } from '../../../src/lib/deck/picture'
import type { Thread } from '../../../src/lib/thread/thread'
import { parts } from '../../host/engine/engine'
import type { PictureFile } from '../place-pictures'

const { kit } = parts

type Look = Omit<Picture, 'key'>

const looks = {
  wide: { width: 1600, height: 1000, kind: 'photo' },
  upright: { width: 1200, height: 1500, kind: 'photo' },
  diagram: { width: 1200, height: 800, kind: 'diagram', edge: '#FFFFFF' },
  tall: { width: 900, height: 1900, kind: 'photo' },
  strip: { width: 500, height: 1700, kind: 'diagram', edge: '#101418' },
} as const satisfies Readonly<Record<string, Look>>

/** A picture for every place: the look its file is named after, the others in turn. */
export function picturesFor(thread: Thread): Pictures {
  return new Map(
    looksFor(thread).map(({ place, name }) => [place, { key: `matrix-${name}`, ...looks[name] }]),
  )
}

/** The same as files, in the order of the places: numbered, so that each fills the next place. */
export function filesFor(thread: Thread): readonly PictureFile[] {
  return looksFor(thread).map(({ name }, index) => ({
    name: `${index}-matrix.png`,
    blob: new Blob([new Uint8Array(bytesOf(name))], { type: 'image/png' }),
  }))
}

function looksFor(thread: Thread): readonly { place: string; name: keyof typeof looks }[] {
  const names = Object.keys(looks) as (keyof typeof looks)[]
  return placesOf(thread).map(({ key, media }, index) => {
    const file = fileNameOf(media) ?? ''
    const own = names.find((name) => file.startsWith(name)) ?? names[index % names.length]
    return { place: key, name: own ?? 'wide' }
  })
}

const drawn = new Map<string, Uint8Array>()

/** A diagram is flat to its edges, a photo is not. */
function bytesOf(name: keyof typeof looks): Uint8Array {
  const known = drawn.get(name)
  if (known !== undefined) return known
  const look: Look = looks[name]
  const surface = kit.MakeSurface(look.width, look.height)
  if (surface === null) throw new Error('No surface to draw on')
  const canvas = surface.getCanvas()
  const paint = new kit.Paint()
  if (look.edge === undefined) {
    const ends = [kit.Color(250, 246, 228), kit.Color(30, 60, 52)]
    paint.setShader(
      kit.Shader.MakeLinearGradient(
        [0, 0],
        [look.width, look.height],
        ends,
        null,
        kit.TileMode.Clamp,
      ),
    )
  } else {
    paint.setColor(kit.parseColorString(look.edge))
  }
  canvas.drawRect(kit.LTRBRect(0, 0, look.width, look.height), paint)
  paint.delete()
  const bytes = surface.makeImageSnapshot().encodeToBytes()
  surface.delete()
  if (bytes === null) throw new Error(`${name} could not be drawn`)
  drawn.set(name, bytes)
  return bytes
}
