/**
 * The page as `build` makes it of the sources as they stand, made once for all test files that open it in a browser:
 * a build is seconds of work, and seven files need one. What was made is kept under a digest of everything that it is made of.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type BuiltPage, build } from '../../build/page.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const KEPT = join(ROOT, 'node_modules/.cache/forbear')

/** Sources of the page, and what it is built with. */
const MADE_OF = [
  'package-lock.json',
  'law/**/*.{ts,json}',
  'packages/*/{package.json,src/**/*.{ts,json}}',
  'apps/check/{package.json,build/**/*,src/**/*}',
]

/** The page with its own script, or with another as {@link build} takes it. */
export async function builtPage(script = 'src/page/main.tsx'): Promise<BuiltPage> {
  const name = `check-${basename(script, '.tsx')}-`
  const kept = join(KEPT, `${name}${digestOfSources()}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as BuiltPage
  const built = await build(script)
  mkdirSync(dirname(kept), { recursive: true })
  for (const old of globSync(`${name}*`, { cwd: KEPT })) rmSync(join(KEPT, old), { force: true })
  // two processes may make it at once: each moves a whole file into place
  const own = join(KEPT, `own-${process.pid}.json`)
  writeFileSync(own, JSON.stringify(built))
  renameSync(own, kept)
  return built
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of globSync(MADE_OF, { cwd: ROOT, exclude: ['**/node_modules'] }).toSorted()) {
    if (/\.(?:tsx?|json|js|css)$/.test(path))
      hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)))
  }
  return hash.digest('hex')
}
