/**
 * `npm run gallery [-- --out DIR] [--only WORD]`: contact sheets for looking at, drawn by the plugin's real
 * `build/main.js` in the stand-in: every template on every ratio, every theme, every pattern, header and
 * footer, outros. Up to half an hour; `--only` draws the boards whose name holds the word.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { buildIfStale, mainPath } from './build'
import { boards, type Board } from './gallery/boards'
import { galleryPictures } from './gallery/pictures'
import { galleryThread } from './gallery/thread'
import { generate } from './generate'
import { drawSheet, type SheetSlide } from './sheet'

/** PNG px per px of the slide. */
const scale = 0.5

/** The command; always exit code 0: what is on the sheets is for people to judge. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'out/gallery' },
      only: { type: 'string', default: '' },
    },
  })
  mkdirSync(values.out, { recursive: true })
  await buildIfStale()
  const main = readFileSync(mainPath, 'utf8')
  for (const board of boards.filter(({ name }) => name.includes(values.only))) {
    const file = join(values.out, `${board.name}.png`)
    writeFileSync(file, await draw(board, main))
    console.log(file)
  }
  return 0
}

async function draw(board: Board, main: string): Promise<Uint8Array> {
  const shown: SheetSlide[] = []
  for (const { label, settings, slides: chosen, pictures = true } of board.rows) {
    const { host, carousel, slideIds } = await generate({
      paste: { text: board.thread ?? galleryThread },
      settings: JSON.stringify({ author, ...settings }),
      pictures: pictures ? galleryPictures() : [],
      main,
    })
    const indices = chosen ?? carousel.slides.map((_, index) => index)
    for (const index of indices) {
      const at = index < 0 ? carousel.slides.length + index : index
      const slide = carousel.slides[at]
      const id = slideIds[at]
      if (slide === undefined || id === undefined) continue
      const { width, height, name } = slide
      shown.push({
        name: label === '' ? name : `${label} · ${name}`,
        png: host.png(id, scale),
        width,
        height,
      })
    }
  }
  return drawSheet(board.title, shown)
}

const author = { name: 'Mara Lindqvist 🌱', handle: 'maralindq' }
