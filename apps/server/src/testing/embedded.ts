/**
 * The embedded database for tests, empty: a copy of one that PGlite made once, as making it takes PGlite seconds each
 * time. `main.test.ts` starts the program on a folder that is not there yet, as a first start does, without a copy.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import server from '../../package.json' with { type: 'json' }
import type { Place } from '../platform/database.ts'

/** Of this version of PGlite; beside what Node keeps of compiled sources. */
const KEPT = fileURLToPath(
  new URL(
    `../../../../node_modules/.cache/forbear/pglite-${server.dependencies['@electric-sql/pglite']}.tar`,
    import.meta.url,
  ),
)

/** A place in memory with nothing in it. */
export async function embedded(): Promise<Place & { readonly kind: 'pglite' }> {
  if (!existsSync(KEPT)) await keep()
  return { kind: 'pglite', from: new Blob([readFileSync(KEPT)]) }
}

/** Several processes may make it at once: each moves a whole file into place. */
async function keep(): Promise<void> {
  const made = await PGlite.create()
  const archive = await made.dumpDataDir('none')
  await made.close()
  mkdirSync(dirname(KEPT), { recursive: true })
  const own = `${KEPT}.${process.pid}`
  writeFileSync(own, await archive.bytes())
  renameSync(own, KEPT)
}
