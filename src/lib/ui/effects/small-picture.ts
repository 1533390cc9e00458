/**
 * Pictures that a brand kit keeps: avatars and logos, small enough that many find room in the 5 MB that a
 * plugin may keep (figma-facts, section 9), and of a kind that Figma takes.
 */
import { say } from '../words'
import { checkFile, PictureProblem, readPicture, type ReadPicture } from './pictures'

/** px. A logo in a corner is at most a fifth of a slide 1080 wide; twice that for sharp exports. */
const longestSide = 512
/** A file this small of a kind Figma takes is kept as it is. */
const smallBytes = 150_000
/** What a camera or an export makes of a logo is below this. */
const mostBytes = 30_000_000

/** A picture at most 512 px a side; drawings are painted at that size. Throws `PictureProblem`. */
export async function readSmallPicture(blob: Blob): Promise<ReadPicture> {
  if (blob.size === 0 || blob.size > mostBytes) throw new PictureProblem(say('image.bad'))
  checkFile(new Uint8Array(await blob.arrayBuffer()))
  const isDrawing = blob.type === 'image/svg+xml'
  const image = await decode(blob)
  const width = image.naturalWidth || longestSide
  const height = image.naturalHeight || longestSide
  const side = Math.max(width, height)
  const isKept = !isDrawing && side <= longestSide && blob.size <= smallBytes
  if (isKept) return readPicture(blob)
  const scale = isDrawing ? longestSide / side : Math.min(1, longestSide / side)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new PictureProblem(say('image.bad'))
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const hasAlpha = isDrawing || isSeeThrough(context, canvas)
  return readPicture(await encode(canvas, hasAlpha))
}

/** By an element and not by `createImageBitmap`, which refuses drawings. Scripts in a drawing do not run so. */
async function decode(blob: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(blob)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return image
  } catch {
    throw new PictureProblem(say('image.bad'))
  } finally {
    URL.revokeObjectURL(url)
  }
}

function isSeeThrough(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement) {
  const { data } = context.getImageData(0, 0, width, height)
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true
  return false
}

/** Photos as JPEG; what lets the ground through, and what has few colours, as PNG. */
function encode(canvas: HTMLCanvasElement, hasAlpha: boolean): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new PictureProblem(say('image.bad')))
        else resolve(blob)
      },
      hasAlpha ? 'image/png' : 'image/jpeg',
      0.92,
    )
  })
}
