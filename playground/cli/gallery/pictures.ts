/** Pictures of our own for looking at templates: photographs as one might take, diagrams, a face. */
import { parts } from '../../host/engine/engine'
import type { PictureFile } from '../place-pictures'

const { kit } = parts

type Canvas = ReturnType<ReturnType<typeof newSurface>['getCanvas']>
type Rgb = readonly [number, number, number]

/** The pictures the gallery's thread names, and an avatar. */
export function galleryPictures(): readonly PictureFile[] {
  return [
    picture('curve.png', 1400, 900, drawCurve),
    picture('crumb.png', 1200, 1600, hills(1200, 1600, 1)),
    picture('wheat.png', 1200, 1500, hills(1200, 1500, 2)),
    picture('rye.png', 1600, 1000, hills(1600, 1000, 3)),
    picture('water.png', 1200, 900, drawBars),
    picture('avatar.png', 400, 400, drawFace),
  ]
}

function hills(width: number, height: number, seed: number): (canvas: Canvas) => void {
  return (canvas) => {
    drawHills(canvas, width, height, seed)
  }
}

function newSurface(width: number, height: number) {
  const surface = kit.MakeSurface(width, height)
  if (surface === null) throw new Error('No surface to draw on')
  return surface
}

function picture(
  name: string,
  width: number,
  height: number,
  draw: (canvas: Canvas) => void,
): PictureFile {
  const surface = newSurface(width, height)
  draw(surface.getCanvas())
  const bytes = surface.makeImageSnapshot().encodeToBytes()
  surface.delete()
  if (bytes === null) throw new Error(`${name} could not be drawn`)
  return { name, blob: new Blob([new Uint8Array(bytes)], { type: 'image/png' }) }
}

/** A shape given as SVG path data. */
function drawPath(canvas: Canvas, data: string, own: ReturnType<typeof paint>): void {
  const path = kit.Path.MakeFromSVGString(data)
  if (path === null) throw new Error(`No path: ${data}`)
  canvas.drawPath(path, own)
  path.delete()
}

function paint(color: Rgb, opacity = 1, stroke = 0) {
  const made = new kit.Paint()
  made.setAntiAlias(true)
  made.setColor(kit.Color(color[0], color[1], color[2], opacity))
  if (stroke > 0) {
    made.setStyle(kit.PaintStyle.Stroke)
    made.setStrokeWidth(stroke)
    made.setStrokeCap(kit.StrokeCap.Round)
  }
  return made
}

const skies = [
  [
    [38, 58, 92],
    [236, 186, 142],
  ],
  [
    [247, 214, 160],
    [214, 138, 92],
  ],
  [
    [20, 28, 44],
    [92, 112, 140],
  ],
] as const satisfies readonly (readonly [Rgb, Rgb])[]

/** A sky, a sun and hills one behind the other, with grain: no edge of one colour, as in a photograph. */
function drawHills(canvas: Canvas, width: number, height: number, seed: number): void {
  const [top, bottom] = skies[(seed - 1) % skies.length] ?? skies[0]
  const sky = new kit.Paint()
  sky.setShader(
    kit.Shader.MakeLinearGradient(
      [0, 0],
      [0, height],
      [kit.Color(top[0], top[1], top[2], 1), kit.Color(bottom[0], bottom[1], bottom[2], 1)],
      null,
      kit.TileMode.Clamp,
    ),
  )
  canvas.drawRect(kit.XYWHRect(0, 0, width, height), sky)
  canvas.drawCircle(width * 0.68, height * 0.34, width * 0.09, paint([255, 244, 214], 0.85))
  for (let ridge = 0; ridge < 5; ridge += 1) {
    const base = height * (0.5 + ridge * 0.11)
    const points = Array.from({ length: 49 }, (_, step) => {
      const x = (width * step) / 48
      const wave =
        Math.sin(x / (width / (5 + ridge)) + seed * 2 + ridge * 1.7) * height * 0.045 +
        Math.sin(x / (width / 23) + seed * ridge) * height * 0.008
      return `L${x} ${base + wave}`
    })
    const shade = 1 - ridge * 0.17
    const own = [
      bottom[0] * shade * 0.8,
      bottom[1] * shade * 0.7,
      bottom[2] * shade * 0.75,
    ] as const
    drawPath(canvas, `M0 ${height}${points.join('')}L${width} ${height}Z`, paint(own))
  }
  const grain = new kit.Paint()
  grain.setShader(kit.Shader.MakeFractalNoise(0.9, 0.9, 3, seed, 0, 0))
  grain.setBlendMode(kit.BlendMode.SoftLight)
  grain.setAlphaf(0.5)
  canvas.drawRect(kit.XYWHRect(0, 0, width, height), grain)
}

const paper = [255, 255, 255] as const
const ink = [30, 34, 52] as const

function drawCurve(canvas: Canvas): void {
  canvas.drawRect(kit.XYWHRect(0, 0, 1400, 900), paint(paper))
  for (let line = 0; line < 5; line += 1) {
    canvas.drawLine(140, 160 + line * 140, 1260, 160 + line * 140, paint([225, 227, 234], 1, 3))
  }
  const colours = [
    [64, 96, 220],
    [226, 120, 62],
    [46, 150, 110],
  ] as const
  colours.forEach((color, index) => {
    const data = `M140 720C420 720 ${560 + index * 120} ${700 - index * 30} 1240 ${170 + index * 190}`
    drawPath(canvas, data, paint(color, 1, 9))
    canvas.drawCircle(1240, 170 + index * 190, 16, paint(color))
  })
  canvas.drawLine(140, 140, 140, 724, paint(ink, 1, 5))
  canvas.drawLine(140, 724, 1260, 724, paint(ink, 1, 5))
}

function drawBars(canvas: Canvas): void {
  canvas.drawRect(kit.XYWHRect(0, 0, 1200, 900), paint(paper))
  const heights = [220, 340, 300, 480, 560]
  heights.forEach((height, index) => {
    const color = index === 4 ? ([214, 64, 70] as const) : ([120, 146, 232] as const)
    canvas.drawRect(kit.XYWHRect(160 + index * 190, 760 - height, 120, height), paint(color))
  })
  canvas.drawLine(120, 762, 1100, 762, paint(ink, 1, 5))
}

function drawFace(canvas: Canvas): void {
  canvas.drawRect(kit.XYWHRect(0, 0, 400, 400), paint([92, 170, 160]))
  canvas.drawCircle(200, 430, 170, paint([38, 62, 88]))
  canvas.drawRect(kit.XYWHRect(165, 220, 70, 80), paint([226, 170, 132]))
  canvas.drawCircle(200, 178, 82, paint([240, 188, 150]))
  canvas.drawArc(kit.XYWHRect(112, 84, 176, 176), 180, 180, true, paint([70, 42, 30]))
}
