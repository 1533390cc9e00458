/** `npm run format [-- FILE …]`: writes everything, or some files and folders, in the one layout. */
import { resolve } from 'node:path'

import { runTool } from './project'

/** The command; exit code 1 when something could not be read. */
export async function run(files: readonly string[]): Promise<number> {
  const { code, output } = await format(files.map((path) => resolve(path)))
  console.log(output.trim())
  return code
}

/** Whether everything is laid out as it would be written: what is not, in words; '' when all is. */
export async function misformatted(): Promise<string> {
  const { code, output } = await format(['--check', '.'])
  return code === 0 ? '' : output.trim()
}

function format(args: readonly string[]): ReturnType<typeof runTool> {
  return runTool('oxfmt/bin/oxfmt', args)
}
