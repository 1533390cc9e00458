/**
 * A Chromium for tests, pictures and measurements: the one that is installed, if there is one, else on Linux the one that comes
 * with an npm package. Nothing is downloaded.
 */
import { accessSync, constants } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { chromium, type BrowserServer } from 'playwright-core'

import { root } from './project'

/** No sandbox: a container's root user has none. The others keep the browser from calling home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts it without a window, to connect to. Throws with what to do when there is none.
 */
export async function launchChromium(): Promise<BrowserServer> {
  const installed = installedChromium()
  if (installed !== null) return launch(installed, {})
  if (process.platform !== 'linux') {
    throw new Error('No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.')
  }
  const folder = await unpackChromium()
  // Its own fonts, so that a system without any still shows text.
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') }
  try {
    return await launch(join(folder, 'chromium'), env)
  } catch (error) {
    // A bare system lacks libraries that the package brings along.
    if (!String(error).includes('error while loading shared libraries')) throw error
    return launch(join(folder, 'chromium'), { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') })
  }
}

function launch(
  executablePath: string,
  env: Readonly<Record<string, string>>,
): Promise<BrowserServer> {
  return chromium.launchServer({
    host: '127.0.0.1',
    executablePath,
    headless: true,
    args: flags,
    env: { ...definedOf(process.env), ...env },
  })
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function installedChromium(): string | null {
  const given = process.env['CHROME_PATH']
  if (given !== undefined && given !== '') return given
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  )
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ]
  return candidates.find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Unpacks the browser of the npm package into the project's cache, once per version, and gives the folder.
 * The package itself would use one fixed place in the system's temporary folder, which another user or
 * another version may own.
 */
async function unpackChromium(): Promise<string> {
  const packed = join(root, 'node_modules/@sparticuz/chromium')
  const { mtimeMs } = await stat(join(packed, 'bin/chromium.br'))
  const folder = join(root, `.cache/chromium-${Math.round(mtimeMs)}`)
  if (await isThere(join(folder, 'chromium'))) return folder
  const { inflate } = await import('@sparticuz/chromium')
  // Under a name of its own until it is whole: two test runs may start at once.
  const fresh = `${folder}-${process.pid}`
  await mkdir(fresh, { recursive: true })
  const usual = process.env['TMPDIR']
  try {
    // The package unpacks into the folder for temporary files.
    process.env['TMPDIR'] = fresh
    for (const file of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(packed, 'bin', file))
    }
  } finally {
    if (usual === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usual
  }
  try {
    await rename(fresh, folder)
  } catch {
    // The other run was faster.
    await rm(fresh, { recursive: true, force: true })
  }
  return folder
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
