/**
 * The long proofs: every mutant of every rule, the properties of all packages with many more runs than `npm test` gives
 * them, every route against damaged requests, both executions held together, a hundred thousand damaged files over all
 * readers, a line of a gigabyte, the permit protocol in every order, and the service raced and killed
 * (`apps/server/src/testing/prove.ts` has its own amounts). Each section is put into docs/proofs.md as soon as it is
 * proved, with the machine and the time it took.
 *
 * How long: on two quiet cores the times that docs/proofs.md gives come to an hour and a quarter, of which the kills are
 * forty minutes and the races fifteen. The properties grow with `FORBEAR_RUNS`: those of packages/conduct took seven
 * minutes with 200 runs, those of the other packages were never timed with more than the tests have.
 *
 * `FORBEAR_ONLY` the sections to prove, by name, with commas (default all): `bounds`, `properties`, `routes`,
 * `executions`, `logs`, `long-line`, `races`, `kills`, `protocol`; `FORBEAR_RUNS` runs each property has, and three
 * times the cases of the hunt (default 1000); `FORBEAR_FILES` damaged files (default 100000); `FORBEAR_MEGABYTES` of the
 * long line (default 1024); `FORBEAR_SEED` (default: the date as a number); `FORBEAR_DATE` the date that is printed
 * (default today).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { sectionOf, withSection } from './proofs/document.ts'
import { type Amounts, SECTIONS } from './proofs/sections.ts'
import { root } from './source.ts'

const PAGE = join(root, 'docs/proofs.md')

const asked = (name: string, usual: number): number => Number(process.env[name] ?? usual)
const date = process.env['FORBEAR_DATE'] ?? Temporal.Now.plainDateISO('UTC').toString()
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`
const amounts: Amounts = {
  runs: asked('FORBEAR_RUNS', 1000),
  files: asked('FORBEAR_FILES', 100_000),
  megabytes: asked('FORBEAR_MEGABYTES', 1024),
  seed: asked('FORBEAR_SEED', Number(date.replaceAll('-', ''))),
}
const only = process.env['FORBEAR_ONLY']?.split(',')
const unknown = (only ?? []).filter((name) => SECTIONS.every((section) => section.name !== name))
if (unknown.length > 0) {
  const names = SECTIONS.map(({ name }) => name).join(', ')
  console.error(`FORBEAR_ONLY names no section: ${unknown.join(', ')}. Sections, 可选的部分：${names}`)
  process.exit(64)
}

for (const { name, prove } of SECTIONS) {
  if (only !== undefined && !only.includes(name)) continue
  const started = performance.now()
  const { text, holds } = await prove(amounts)
  const seconds = Math.round((performance.now() - started) / 1000)
  const section = sectionOf(text, { date, seconds, machine })
  console.log(`${section}\n`)
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  mkdirSync(dirname(PAGE), { recursive: true })
  writeFileSync(
    PAGE,
    withSection(
      page,
      section,
      SECTIONS.map(({ heading }) => heading),
    ),
  )
  if (!holds) process.exitCode = 1
}
