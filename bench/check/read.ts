/**
 * How "check my phone" reads a backup of hundreds of megabytes in the built page: from choosing the file to its count of
 * entries, how long the page stood still meanwhile, and how soon it can be stopped.
 *
 *   npm run --silent bench:check-read
 *   npm run --silent bench:check-read -- --megabytes 50
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { build } from '@forbear/check/build'
import { servePage } from '@forbear/check/testing/page-server'
import { browserProgram, startBrowser } from '@forbear/checks/browser'
import type { Page } from 'playwright-core'
import { chanceOf } from '../generator/chance.ts'
import { machine } from '../harness/measure.ts'

const MEGABYTE = 1_000_000
const CALLS_AT_ONCE = 10_000

/** A backup with all that the app writes of a call, in pieces. */
function* inventedBackup(bytes: number): Generator<string> {
  const chance = chanceOf(45251)
  let at = Temporal.Instant.from('2020-01-05T00:00:00Z').epochMilliseconds
  const entry = (): string => {
    at += (10 + chance.below(200)) * 1000
    const number = chance.below(2) === 0 ? '01055550101' : `139${10_000_000 + chance.below(400)}`
    const isAnswered = chance.below(3) === 0
    return `  <call number="${number}" duration="${isAnswered ? chance.below(200) : 0}" date="${at}" type="${isAnswered ? 1 : 3}" presentation="1" subscription_id="null" post_dial_digits="" readable_date="x" contact_name="(Unknown)" />\n`
  }
  const size = entry().length
  const calls = Math.ceil(bytes / size)
  yield `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count="${calls}">\n`
  for (let made = 0; made < calls; made += CALLS_AT_ONCE)
    yield Array.from({ length: Math.min(CALLS_AT_ONCE, calls - made) }, entry).join('')
  yield '</calls>\n'
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** Notes the longest time between two frames. */
const WATCH_FRAMES = `
window.longest = 0
let last = performance.now()
const frame = () => {
  const now = performance.now()
  window.longest = Math.max(window.longest, now - last)
  last = now
  requestAnimationFrame(frame)
}
requestAnimationFrame(frame)`

async function opened(page: Page, address: string): Promise<void> {
  page.setDefaultTimeout(600_000)
  await page.goto(`${address}#bring`)
  await page.locator('.page-footer .digest').waitFor()
  await page.evaluate(WATCH_FRAMES)
}

/** The file read to its end. */
async function readWhole(page: Page, path: string): Promise<void> {
  const begun = performance.now()
  await page.locator('input[type=file]').first().setInputFiles(path)
  const card = page.getByRole('region', { name: 'calls.xml', exact: true })
  const entries = await card
    .getByText(/[0-9,]+ calls and messages found/)
    .first()
    .textContent()
  const took = performance.now() - begun
  const longest = await page.evaluate<number>('window.longest')
  say(`  read in ${seconds(took)}: ${entries}; the page stood still for ${seconds(longest)} at most`)
}

/** The file read, and stopped on the way. */
async function readAndStop(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path)
  const stop = page.getByRole('button', { name: 'Cancel' })
  await stop.waitFor()
  const begun = performance.now()
  await stop.click()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  say(`  stopped ${seconds(performance.now() - begun)} after the press`)
}

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '300' } } })
const megabytes = Number(values.megabytes)
if (!Number.isInteger(megabytes) || megabytes < 1)
  throw new RangeError('--megabytes takes a whole number from 1')
if (browserProgram() === undefined)
  throw new Error('this needs Chromium: install it, or set FORBEAR_CHROMIUM to its program')

const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-read-'))
const served = await servePage((await build()).html)
const browser = await startBrowser()
try {
  const path = join(folder, 'calls.xml')
  await pipeline(Readable.from(inventedBackup(megabytes * MEGABYTE)), createWriteStream(path))
  say(machine())
  say(`a backup of ${Math.round(statSync(path).size / MEGABYTE)} MB in the page`)
  for (const run of [readWhole, readAndStop]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
    const page = await context.newPage()
    await opened(page, served.address)
    await run(page, path)
    await context.close()
  }
} finally {
  await browser.close()
  await served.close()
  rmSync(folder, { recursive: true })
}
