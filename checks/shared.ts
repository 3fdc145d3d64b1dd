/**
 * Finds the shared reference folder: large public texts and data that some tests compare against and the
 * repository does not carry. Without it those tests are skipped and say so.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '..')

/** What decides where the folder is and whether a test may be skipped without it. */
export type SharedSettings = {
  /** The folder; `FORBEAR_SHARED_DIR`. Left out: `shared` beside the repository. */
  readonly folder?: string | undefined
  /** `FORBEAR_SHARED`; the word `required` turns absence into an error. */
  readonly demand?: string | undefined
}

const fromEnvironment = (): SharedSettings => ({
  folder: process.env['FORBEAR_SHARED_DIR'],
  demand: process.env['FORBEAR_SHARED'],
})

/**
 * The absolute path of a file or folder in the shared reference folder.
 *
 * @param path  relative to the shared folder; the empty string is the folder itself
 * @param settings  where to look; the environment when left out
 * @returns the path if it exists, otherwise `undefined`
 * @throws {Error} if it does not exist and the settings demand it
 */
export function shared(path: string, settings: SharedSettings = fromEnvironment()): string | undefined {
  const folder = settings.folder ? resolve(settings.folder) : resolve(repository, '..', 'shared')
  const full = join(folder, path)
  if (existsSync(full)) return full
  if (settings.demand === 'required') {
    throw new Error(
      `FORBEAR_SHARED=required, but the shared reference folder has no "${path}". Set FORBEAR_SHARED_DIR to the folder.`,
    )
  }
  return undefined
}

/**
 * Options for `node:test`: skips the test with a clear message unless all the paths exist.
 *
 * @param paths  relative to the shared folder; none means the folder itself
 * @returns `{ skip: false }`, or `{ skip: reason }`
 * @throws {Error} as {@link shared}
 */
export function skipWithoutShared(...paths: readonly string[]): { skip: string | false } {
  const missing = (paths.length === 0 ? [''] : paths).find((path) => shared(path) === undefined)
  if (missing === undefined) return { skip: false }
  const what = missing === '' ? 'the shared reference folder' : `"${missing}" of the shared reference folder`
  return { skip: `needs ${what}; set FORBEAR_SHARED_DIR to run it` }
}
