/**
 * How soon "check my phone" shows itself on a slow phone: Chromium with a processor four times slower, and its preset
 * "fast 3G", against a server that compresses.
 *
 *   npm run --silent bench:check-first-view
 *   npm run --silent bench:check-first-view -- --runs 9
 */
import { parseArgs } from 'node:util'
import { browserProgram, startBrowser } from '@forbear/checks/browser'
import { build } from '@forbear/check/build'
import { sizesOf } from '@forbear/check/sizes'
import { OLD_ENGINE } from '@forbear/check/testing/old-engine'
import { servePage } from '@forbear/check/testing/page-server'
import type { Browser } from 'playwright-core'
import { machine } from '../harness/measure.ts'

/** Chromium's preset: 1.6 Mbit/s down and 750 kbit/s up, of which nine tenths are used; 150 ms there and back, times 3.75. */
const FAST_3G = {
  offline: false,
  downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
  latency: 150 * 3.75,
}
const SLOWER_PROCESSOR = 4
const GOAL_MS = 1500

/** Presses start as soon as it is there, and notes when the screen behind it is shown. */
const PRESS_START = `
const look = () => {
  const link = [...document.querySelectorAll('main a[href="#bring"]')].find((a) => a.offsetParent)
  if (link && !window.pressed) { window.pressed = performance.now(); link.click() }
  const heading = [...document.querySelectorAll('h1')].find((h) => h.offsetParent)
  if (window.pressed && heading && !document.querySelector('.start') && !window.worked) window.worked = performance.now()
  if (!window.worked) setTimeout(look, 5)
}
look()`

/** Milliseconds since the address was asked for. */
interface View {
  readonly painted: number
  readonly works: number
}

async function firstViewOf(browser: Browser, address: string, before: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await page.addInitScript(before + PRESS_START)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', FAST_3G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR })
    await page.goto(address)
    await page.waitForFunction('window.worked')
    return await page.evaluate<View>(
      `({ painted: performance.getEntriesByName('first-contentful-paint')[0].startTime, works: window.worked })`,
    )
  } finally {
    await context.close()
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs takes a whole number from 1')
if (browserProgram() === undefined)
  throw new Error('this needs Chromium: install it, or set FORBEAR_CHROMIUM to its program')

const built = await build()
const served = await servePage(built.html)
const browser = await startBrowser()
const say = (line: string) => process.stdout.write(`${line}\n`)
say(machine())
say(`page: ${sizesOf(built).at(-1)?.gzip} bytes gzip; processor ÷ ${SLOWER_PROCESSOR}, fast 3G; ${runs} runs`)
try {
  for (const [name, before] of [
    ['a browser of today', ''],
    ['a browser of 2022, with polyfills', OLD_ENGINE],
  ] as const) {
    const views: View[] = []
    for (let i = 0; i < runs; i++) views.push(await firstViewOf(browser, served.address, before))
    const told = (times: readonly number[]) =>
      `${Math.round(median(times))} ms (${times.map(Math.round).join(', ')})`
    const painted = views.map((view) => view.painted)
    say(name)
    say(
      `  first contentful paint   ${told(painted)}, goal ${GOAL_MS} ms: ${median(painted) < GOAL_MS ? 'met' : 'missed'}`,
    )
    say(`  start works              ${told(views.map((view) => view.works))}`)
  }
} finally {
  await browser.close()
  await served.close()
}
