/**
 * Opens the built page in a browser as a person would have it: language, theme, size. Everything that goes wrong or asks
 * a network is kept for the test to look at. `FORBEAR_SCREENSHOTS=folder` keeps pictures.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser } from '@forbear/checks/browser'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../words/language.ts'

export { skipWithoutBrowser } from '@forbear/checks/browser'

/** The two sizes that every screen is looked at in, in CSS pixels. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 900 },
} as const

/** How a person has the page. */
export interface Reader {
  readonly language: Language
  readonly theme?: 'light' | 'dark'
  readonly size?: keyof typeof SIZES
}

/** All languages, themes and sizes together. */
export const READERS: readonly Required<Reader>[] = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['phone', 'desk'] as const).map((size) => ({ language, theme, size })),
  ),
)

/**
 * Of the eight readers four: each language with each theme and each size, and each theme with each size, once. Faults of three
 * things together that no two of them have are left to whoever looks at the pictures.
 */
export const IN_PAIRS: readonly Required<Reader>[] = READERS.filter(
  ({ language, theme, size }) =>
    [language === 'zh', theme === 'light', size === 'phone'].filter((yes) => yes).length % 2 === 1,
)

/** An opened page, and what happened behind it. */
export interface OpenedPage {
  readonly page: Page
  /** Errors of scripts and everything the console calls an error or a warning. */
  readonly complaints: readonly string[]
  /** Addresses asked for, other than the page's own and what it made in memory (`blob:`, `data:`). */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** One browser with the built page as a file. */
export interface Desk {
  readonly browser: Browser
  /** The page's address on the disk. */
  readonly file: string
  /**
   * Opens the page.
   *
   * @param before  JavaScript that runs before anything of the page
   */
  readonly open: (
    reader: Reader,
    options?: { readonly address?: string; readonly before?: string },
  ) => Promise<OpenedPage>
  readonly close: () => Promise<void>
}

/** Starts the browser and puts the page's text on the disk. */
export async function openDesk(html: string): Promise<Desk> {
  const browser = await startBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'forbear-check-'))
  writeFileSync(join(folder, 'check.html'), html)
  const file = pathToFileURL(join(folder, 'check.html')).href
  return {
    browser,
    file,
    open: async (reader, { address = file, before } = {}) => {
      const context = await contextFor(browser, reader)
      // what is on the disk needs no network
      await context.setOffline(address === file)
      if (before !== undefined) await context.addInitScript(before)
      return await opened(context, address)
    },
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function contextFor(browser: Browser, reader: Reader): Promise<BrowserContext> {
  return await browser.newContext({
    locale: reader.language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: reader.theme ?? 'light',
    viewport: SIZES[reader.size ?? 'phone'],
    // colours are looked at as they stay, not on their way
    reducedMotion: 'reduce',
  })
}

async function opened(context: BrowserContext, address: string): Promise<OpenedPage> {
  const complaints: string[] = []
  const requests: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (url.split('#')[0] !== address && !/^(?:blob|data):/.test(url)) requests.push(url)
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  await page.goto(address)
  return { page, complaints, requests, close: async () => await context.close() }
}

/** Waits until the engine has told its rulebook: everything of the page then runs. */
export async function untilEngineAnswered(page: Page): Promise<void> {
  await page.locator('.page-footer .digest').waitFor()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe calls serious or critical on a page, with the first places. Folded parts are opened first.
 *
 * @param within  looks at this part of the page alone, by its selector
 */
export async function violationsOn(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true })')
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'] })`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map((v) => {
      const places = v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`)
      return `${v.impact} ${v.id}: ${places.join(' | ')}`
    })
}

/** How far the page is wider than the screen, in CSS pixels; 0 is right. */
export async function overflowOf(page: Page): Promise<number> {
  return await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/** Keeps a picture of the whole page, where `FORBEAR_SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FORBEAR_SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/**
 * Keeps a picture of what stands on the page in light and in dark, and holds both to what axe and the screen's width ask.
 *
 * @throws {AssertionError} naming what is wrong
 */
export async function lookedAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}.${colorScheme}`)
    assert.deepEqual(await violationsOn(page), [], colorScheme)
    assert.equal(await overflowOf(page), 0, colorScheme)
  }
}
