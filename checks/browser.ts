/** Finds and starts the browser that tests and measurements of pages need. Without it tests are skipped and say so, unless it is demanded. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium lies on the systems that Forbear is developed on. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What decides which browser is used and whether a test may be skipped without one. */
export interface BrowserSettings {
  /** The program; `FORBEAR_CHROMIUM`. Left out: the usual places. */
  readonly program?: string | undefined
  /** `FORBEAR_BROWSER`; the word `required` turns absence into an error. */
  readonly demand?: string | undefined
}

const fromEnvironment = (): BrowserSettings => ({
  program: process.env['FORBEAR_CHROMIUM'],
  demand: process.env['FORBEAR_BROWSER'],
})

/**
 * The browser's program.
 *
 * @returns the path if it exists, otherwise `undefined`
 * @throws {Error} if there is none and the settings demand one
 */
export function browserProgram(settings: BrowserSettings = fromEnvironment()): string | undefined {
  const found = (settings.program ? [settings.program] : PLACES).find((path) => existsSync(path))
  if (found === undefined && settings.demand === 'required')
    throw new Error(
      'FORBEAR_BROWSER=required, but no Chromium was found. Install it (Debian: apt-get install chromium) or set FORBEAR_CHROMIUM to its program.',
    )
  return found
}

/** Options for `node:test`: skips the test with a clear message where there is no browser. */
export function skipWithoutBrowser(): { readonly skip: string | false } {
  return {
    skip:
      browserProgram() === undefined && 'needs Chromium; install it or set FORBEAR_CHROMIUM to its program',
  }
}

/** Starts the browser, without anything that would ask a network. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = browserProgram()
  if (executablePath === undefined) throw new Error('no Chromium was found')
  return await chromium.launch({
    executablePath,
    args: [
      // a container of the tests has no user name spaces, and shows only our own page
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
