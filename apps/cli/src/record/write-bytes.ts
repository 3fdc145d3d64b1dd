/** Writes files that may hold personal data: for their owner alone, and whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeRefusal } from '../files.ts'

/**
 * Writes bytes; folders on the way are made.
 *
 * @throws {Refused} if they cannot be written, saying why; what stood there before still does
 */
export function writeBytes(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(part, bytes, { mode: 0o600 })
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw writeRefusal(path, error)
  }
}
