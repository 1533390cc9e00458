/** What the main thread does for each message of the panel. */
import type { Handlers, Send } from '../messages/channel'
import {
  sharedParts,
  type Command,
  type Opened,
  type OpenedCarousel,
  type ToMain,
  type ToUi,
} from '../messages/protocol'
import { readFileBrand } from './brand'
import { createCanvasCommands } from './canvas-commands'
import { followSelection } from './follow-selection'
import { createFontBook } from './fonts'
import { generate, type Drawn } from './generate'
import type { FoundCarousel } from './find-carousel'
import type { Host } from './host'
import { createOwnFrames } from './own/own-frames'
import { createPictureBox } from './images'
import { findOne, inspectCarousel, readSelected, toOpened } from './inspect'
import { fontsOfRequests, measureInBursts } from './measure'
import { wordsOf } from './problem'
import { findRows, toOpenedRow } from './rows'
import { createRuns } from './run'
import { selectLayers, showSlides } from './show'
import { clampSize, createStorage } from './storage'
import { update } from './update'

export interface Tools {
  readonly host: Host
  /** What the plugin was opened for. */
  readonly command: Command
  readonly send: Send<ToUi>
  /** Waits long enough for Figma to paint and for messages to come in. */
  readonly pause: () => Promise<void>
  /** A name that no other carousel has. */
  readonly newId: () => string
}

export interface Commands {
  readonly handlers: Handlers<ToMain>
  /** From now on the panel is told which carousel is selected. */
  readonly follow: () => void
  /** The plugin closes: what is half done is taken back, at once. */
  readonly abandon: () => void
}

/** One set of handlers lives as long as the plugin is open: loaded fonts and pictures are kept in it. */
export function createCommands({ host, command, send, pause, newId }: Tools): Commands {
  const fonts = createFontBook(host)
  const frames = createOwnFrames(host)
  const pictures = createPictureBox(host)
  const storage = createStorage(host)
  const runs = createRuns(send, pause, () => {
    host.commitUndo()
  })
  let last: Drawn | undefined

  const handlers: Handlers<ToMain> = {
    ready: () => {
      void readOpened().then((opened) => {
        send('opened', opened)
        // Only now: the list may take seconds, and nothing waits for it.
        void listFonts()
        void listFrames()
      })
    },
    measure: ({ run: id, requests }) => {
      void runs.start(id, async (run) => {
        send('progress', { run: id, step: 'fonts', done: 0, total: 1 })
        const loaded = await fonts.load(fontsOfRequests(requests))
        run.check()
        run.enter('measure')
        const results = await measureInBursts(requests, run, { host, fonts: loaded }, (done) => {
          send('progress', { run: id, step: 'measure', done, total: requests.length })
        })
        send('measured', { run: id, results })
      })
    },
    image: ({ key, bytes }) => {
      pictures.receive(key, bytes)
    },
    draw: (request) => {
      void runs.start(request.run, async (run) => {
        last = await generate(request, run, { host, fonts, pictures, send, newId })
      })
    },
    update: (request) => {
      void runs.start(request.run, async (run) => {
        const drawn = await update(request, run, { host, fonts, pictures, send, newId })
        last = drawn ?? last
      })
    },
    open: ({ carousel }) => {
      void readCarousel(findOne(host, carousel)).then((found) => {
        send('carouselOpened', { asked: carousel, carousel: found })
      })
    },
    inspect: ({ carousel }) => {
      inspectCarousel(host, carousel).then(
        (hand) => {
          send('inspected', { carousel, hand })
        },
        () => {
          // It cannot be read while it goes away; the panel asks again when the person looks at it.
          send('inspected', { carousel, hand: null })
        },
      )
    },
    select: ({ nodes }) => {
      selectLayers(host, nodes).catch(() => {
        // The layers went away while we turned to them: there is nothing to select.
      })
    },
    cancel: ({ run }) => {
      runs.cancel(run)
    },
    show: () => {
      showLast().catch(() => {
        // The slides or their page went away while we turned to them: there is nothing to show.
      })
    },
    store: ({ part, json, heard }) => {
      storage.write(part, json, heard).then(
        (elsewhere) => {
          if (elsewhere !== null) send('storedElsewhere', elsewhere)
        },
        (error: unknown) => {
          send('storeFailed', { part, detail: wordsOf(error) })
        },
      )
    },
    lookElsewhere: () => {
      for (const part of sharedParts) {
        void storage.look(part).then((elsewhere) => {
          if (elsewhere !== null) send('storedElsewhere', elsewhere)
        })
      }
    },
    keepPicture: ({ key, bytes }) => {
      storage.writePicture(key, bytes).catch((error: unknown) => {
        send('storeFailed', { part: 'pictures', detail: wordsOf(error) })
      })
    },
    fetchPictures: ({ keys }) => {
      for (const key of keys) {
        void storage.readPicture(key).then(async (bytes) => {
          // Another person's carousel names pictures that only the file has.
          send('keptPicture', { key, bytes: bytes ?? (await pictures.bytesOf(key)) })
        })
      }
    },
    forgetPictures: ({ except }) => {
      void storage.forgetPictures(except)
    },
    readBrand: () => {
      readFileBrand(host, pause).then(
        (brand) => {
          send('brandRead', { brand })
        },
        () => {
          send('brandRead', { brand: null })
        },
      )
    },
    readFrame: ({ template }) => {
      const reading = template === null ? frames.readSelection() : frames.readAgain(template)
      void reading.then((read) => {
        send('frameRead', { asked: template, reading: read })
      })
    },
    forgetFrame: ({ template }) => {
      frames.forget(template)
    },
    resize: (size) => {
      const { width, height } = clampSize(size)
      host.ui.resize(width, height)
    },
    ...createCanvasCommands({ host, send, runs }),
    close: () => {
      host.closePlugin()
    },
  }
  async function readOpened(): Promise<Opened> {
    const [settings, window, brands, presets, work] = await Promise.all([
      storage.read('settings'),
      storage.read('window'),
      storage.read('brands'),
      storage.read('presets'),
      storage.read('work'),
    ])
    return {
      stored: { settings, window, brands, presets, work },
      command,
      // Dev Mode reads only; whether the person may edit the file is nowhere to be asked.
      canEdit: host.editorType !== 'dev',
      carousel: await readCarousel(readSelected(host)),
    }
  }

  async function readCarousel(
    looking: Promise<FoundCarousel | null>,
  ): Promise<OpenedCarousel | null> {
    try {
      const found = await looking
      if (found === null) return null
      const rows = await findRows(host, found)
      for (const { record } of [...rows, found]) pictures.remember(record?.pictures ?? [])
      return { ...toOpened(found), rows: rows.map(toOpenedRow) }
    } catch {
      // The panel opens all the same; the carousel can be chosen again.
      return null
    }
  }

  async function listFonts(): Promise<void> {
    try {
      send('fonts', { families: await fonts.list() })
    } catch {
      // Figma says why when a run needs the fonts; until then there are none to choose from.
      send('fonts', { families: [] })
    }
  }

  async function showLast(): Promise<void> {
    if (last === undefined || last.page.removed) return
    const { page } = last
    const slides = last.slides.filter((slide) => !slide.removed)
    if (host.currentPage.id !== page.id) await host.setCurrentPageAsync(page)
    showSlides(host, page, slides, () => undefined)
  }

  async function listFrames(): Promise<void> {
    send('ownFrames', { readings: await frames.readAll() })
  }

  return {
    handlers,
    follow: () => {
      followSelection(host, (carousel) => {
        send('selected', { carousel })
      })
    },
    abandon: () => {
      runs.abandon()
      frames.abandon()
    },
  }
}
