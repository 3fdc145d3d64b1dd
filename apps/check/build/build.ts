/**
 * Writes the page and says what it weighs.
 *
 *   npm run build:check                          apps/check/dist/check.html
 *   npm run build:check -- --out page.html       somewhere else
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './page.ts'
import { BUDGET_BYTES, sizeTable, sizesOf } from './sizes.ts'

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = values.out ? resolve(values.out) : join(import.meta.dirname, '..', 'dist', 'check.html')

const built = await build()
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, built.html)

const sizes = sizesOf(built)
process.stdout.write(`${out}\n${sizeTable(sizes)}\n`)
const whole = sizes.at(-1)?.gzip ?? 0
if (whole > BUDGET_BYTES) process.stderr.write(`the page is ${whole - BUDGET_BYTES} bytes over its budget\n`)
