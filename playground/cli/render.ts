/**
 * `npm run --silent render -- FILE … --out DIR`: the whole path without a window. Reads the file, plans,
 * has the texts measured and the slides drawn by the plugin's real `build/main.js` in the stand-in, and
 * writes what stands on the page: a PNG per slide, a contact sheet, the page as JSON, the plan as JSON.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { deckNoteSentence } from '../../src/lib/deck/note-words'
import { parseSettings } from '../../src/lib/settings/parse'
import { noteSentence } from '../../src/lib/thread/note-words'
import { buildIfStale, mainPath } from './build'
import { generate, GenerateProblem, type Generated } from './generate'
import type { PictureFile } from './place-pictures'
import { readPasteFile } from './read'
import { drawSheet } from './sheet'

const usage =
  'Usage: npm run --silent render -- FILE --out DIR [--settings S.json] [--images DIR] [--scale 0.5]'

interface Order {
  readonly file: string
  readonly out: string
  readonly settings?: string
  readonly images?: string
  /** PNG px per px of the slide. */
  readonly scale: number
}

/** What a person can mend: said in plain words, without a stack. */
class RenderProblem extends Error {}

/** Where lines go: to standard output, and what went wrong to standard error. */
type Voice = Pick<Console, 'log' | 'error'>

/** The command; gives its exit code, 1 when it could not be done. */
export async function run(args: readonly string[], voice: Voice = console): Promise<number> {
  try {
    await render(parseOrder(args), voice)
    return 0
  } catch (error) {
    if (!(error instanceof RenderProblem)) throw error
    voice.error(error.message)
    return 1
  }
}

async function render(order: Order, voice: Voice): Promise<void> {
  const { file, out, settings, images, scale } = order
  const paste = orProblem(`${file} could not be read`, () => readPasteFile(file))
  const stored = settings === undefined ? null : readSettings(settings, voice)
  const pictures = images === undefined ? [] : readPictures(images)
  await buildIfStale()
  const main = readFileSync(mainPath, 'utf8')
  let generated: Generated
  try {
    generated = await generate({ paste, settings: stored, pictures, main })
  } catch (error) {
    if (!(error instanceof GenerateProblem)) throw error
    throw new RenderProblem(`${file}: ${error.message}`, { cause: error })
  }
  for (const note of generated.notes) voice.log(`Note: ${noteSentence(note)}`)
  for (const note of generated.carousel.notes) voice.log(`Note: ${deckNoteSentence(note)}`)
  for (const name of generated.unused) voice.log(`Note: No place was left for ${name}.`)
  for (const name of await write(generated, out, scale)) voice.log(name)
}

/**
 * Everything into `out`; PNGs of an earlier run are removed, other files there stay. Gives the names of
 * the slides' files.
 */
async function write(
  { host, carousel, slideIds }: Generated,
  out: string,
  scale: number,
): Promise<readonly string[]> {
  orProblem(`${out} cannot be written to`, () => {
    mkdirSync(out, { recursive: true })
    for (const name of readdirSync(out)) {
      if (/^\d+ .*\.png$/.test(name)) rmSync(join(out, name))
    }
  })
  const drawn = slideIds.map((id, index) => {
    const slide = carousel.slides[index]
    if (slide === undefined) throw new Error(`The page has slide ${index + 1}, the plan has not.`)
    const png = host.png(id, scale)
    // A name for people may hold what a file name may not.
    const fileName = `${slide.name.replace(/[\\/:*?"<>|]/g, '-')}.png`
    writeFileSync(join(out, fileName), png)
    return { fileName, name: slide.name, png, width: slide.width, height: slide.height }
  })
  const [first] = carousel.slides
  const size = first === undefined ? '' : ` · ${first.width} × ${first.height}`
  const title = `${carousel.title} · ${drawn.length} slides${size}`
  writeFileSync(join(out, 'sheet.png'), await drawSheet(title, drawn))
  writeFileSync(join(out, 'document.json'), toJson(host.documentJSON()))
  writeFileSync(join(out, 'deck.json'), toJson(carousel.deck))
  return drawn.map(({ fileName }) => fileName)
}

function parseOrder(args: readonly string[]): Order {
  const { values, positionals } = orProblem(usage, () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        settings: { type: 'string' },
        images: { type: 'string' },
        scale: { type: 'string', default: '0.5' },
      },
    }),
  )
  const [file, ...more] = positionals
  const { out, settings, images } = values
  const scale = Number(values.scale)
  if (file === undefined || more.length > 0 || out === undefined) throw new RenderProblem(usage)
  if (!(scale > 0 && scale <= 4)) {
    throw new RenderProblem(`--scale takes a number above 0, up to 4, not "${values.scale}".`)
  }
  return {
    file,
    out,
    scale,
    ...(settings === undefined ? {} : { settings }),
    ...(images === undefined ? {} : { images }),
  }
}

/** Gives the file's text; what cannot be used in it is said, as the panel ignores it in silence. */
function readSettings(path: string, voice: Voice): string {
  const text = orProblem(`${path} could not be read`, () => readFileSync(path, 'utf8'))
  const json = orProblem(`${path} is not JSON`, (): unknown => JSON.parse(text))
  for (const { code, count } of parseSettings(json).notes) {
    voice.log(
      code === 'setting-ignored'
        ? `Note: ${count ?? 1} of the values in ${path} cannot be used; the defaults stand in.`
        : `Note: ${path} holds no settings that can be read; the defaults are used.`,
    )
  }
  return text
}

/** By name, numbers in their order: `2.png` comes before `10.png`. */
function readPictures(folder: string): readonly PictureFile[] {
  return orProblem(`${folder} could not be read`, () =>
    readdirSync(folder)
      .filter((name) => /\.(png|jpe?g|gif|webp)$/i.test(name))
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .map((name) => ({ name, blob: new Blob([readFileSync(join(folder, name))]) })),
  )
}

function orProblem<Value>(words: string, attempt: () => Value): Value {
  try {
    return attempt()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RenderProblem(words === usage ? `${reason}\n${usage}` : `${words}: ${reason}`, {
      cause: error,
    })
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
