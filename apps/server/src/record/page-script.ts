/** The script with which a page of evidence verifies itself: bundled once in the life of a process (decision 0019). */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Bundling takes less than a second; a machine that needs as much as this has other troubles. */
const PATIENCE_MS = 60_000

let bundled: Promise<string> | undefined

/**
 * The bundled `page-script.ts` of the journal.
 *
 * @throws {Error} where it cannot be bundled, every time: it is not tried again
 */
export function pageScript(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const command = join(import.meta.dirname, 'page-script-command.ts')
  // nothing of ours is handed on: neither the address of the database nor that of the keys
  const { stdout } = await promisify(execFile)(process.execPath, [command], {
    env: {},
    timeout: PATIENCE_MS,
    maxBuffer: 4 * 1024 * 1024,
  })
  return stdout
}
