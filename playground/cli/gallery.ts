/**
 * `npm run gallery [-- --out DIR] [--only WORD]`: contact sheets for looking at, drawn by the plugin's real
 * `build/main.js` in the stand-in: every template on every ratio, every theme, every pattern, header and
 * footer, outros; and pictures of the panel in every state, taken in the playground. Up to half an hour;
 * `--only` draws what has the word in its name, `--board` one board.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { buildIfStale, mainPath } from './build'
import { boards, type Board } from './gallery/boards'
import { drawPanel } from './gallery/panel'
import { galleryPictures } from './gallery/pictures'
import { galleryThread } from './gallery/thread'
import { generate } from './generate'
import { drawSheet, type SheetSlide } from './sheet'

/** PNG px per px of the slide. */
const scale = 0.5

/** The command; exit code 0 when every sheet is written: what is on them is for people to judge. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'out/gallery' },
      only: { type: 'string', default: '' },
      board: { type: 'string' },
    },
  })
  mkdirSync(values.out, { recursive: true })
  if (values.board !== undefined) return drawBoard(values.board, values.out)
  await buildIfStale()
  // A board draws up to a hundred documents, and what paints them frees nothing before its process ends.
  for (const { name } of boards.filter((board) => board.name.includes(values.only))) {
    const own = ['gallery', '--out', values.out, '--board', name]
    const { status } = spawnSync(process.execPath, [runner, ...own], { stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  await drawPanel(values.out, values.only)
  return 0
}

const runner = fileURLToPath(new URL('run.js', import.meta.url))

async function drawBoard(name: string, folder: string): Promise<number> {
  const board = boards.find((each) => each.name === name)
  if (board === undefined) {
    console.error(`There is no board ${name}.`)
    return 1
  }
  const file = join(folder, `${name}.png`)
  writeFileSync(file, await draw(board, readFileSync(mainPath, 'utf8')))
  console.log(file)
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
