/**
 * The page of evidence as the service gives it, opened from a folder in a browser: it verifies itself, under the policy
 * that it brings, and asks nothing of any network. `FORBEAR_SCREENSHOTS=folder` keeps pictures.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { skipWithoutBrowser, startBrowser } from '@forbear/checks/browser'
import { formatVerifierKey } from '@forbear/journal/note'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { openedFor } from '../testing/permits.ts'
import { type TestService, testService } from '../testing/service.ts'
import { verifierKey } from './checkpoints.ts'

const PASSPHRASE = '一句只有我们知道的话'
const WIDTHS = [360, 1280] as const
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('a page of evidence, opened from a folder', skipWithoutBrowser(), () => {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-evidence-page-'))
  let t: TestService
  let browser: Browser
  let unlocked: string
  let locked: string
  before(async () => {
    t = await testService('2026-03-02T04:00:00Z')
    const lender = await t.keyOf('org_lender')
    const intent = await openedFor(t, lender, 'P-1001')
    for (const at of ['2026-03-02T04:00:00Z', '2026-03-02T15:00:00Z']) {
      t.clock.moveTo(at)
      await t.ask(lender, 'POST', '/v1/permits', intent)
    }
    const body = {
      variant: 'borrower',
      form: 'html',
      purpose: 'asked for by the borrower',
      timeZone: 'Asia/Shanghai',
    }
    const path = `/v1/matters/${intent.matter}/evidence`
    unlocked = (await t.ask(lender, 'POST', path, { ...body, unlocked: true })).body
    locked = (await t.ask(lender, 'POST', path, { ...body, passphrase: PASSPHRASE })).body
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await t.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens a page from the folder. Everything that it asks for or that goes wrong is handed back. */
  async function opened(html: string): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
    const file = join(folder, 'record.html')
    writeFileSync(file, html)
    const page = await browser.newPage({ viewport: { width: WIDTHS[0], height: 740 } })
    const wrong: string[] = []
    const address = pathToFileURL(file).href
    page.on('request', (r) => r.url() !== address && wrong.push(r.url()))
    page.on('console', (m) => m.type() === 'error' && wrong.push(m.text()))
    page.on('pageerror', (e) => wrong.push(e.message))
    await page.goto(address)
    return { page, wrong }
  }

  const answerOf = (page: Page): Promise<string | null> => page.getAttribute('#answer', 'data-answer')
  const saidOf = (page: Page): Promise<string> => page.innerText('#answer')

  /** Looks at a page at both widths. */
  async function lookedAt(page: Page, name: string): Promise<void> {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, name)
      const kept = process.env['FORBEAR_SCREENSHOTS']
      if (!kept) continue
      mkdirSync(kept, { recursive: true })
      await page.screenshot({ path: join(kept, `${name}-${width}.png`), fullPage: true })
    }
  }

  /** Asks axe in light and dark. */
  async function asked(page: Page, name: string): Promise<void> {
    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
      assert.deepEqual(
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`),
        [],
        `${name}, ${colorScheme}`,
      )
    }
  }

  test('intact it says that it holds, and under a key that is entered, whose it is', async () => {
    const { page, wrong } = await opened(unlocked)
    assert.equal(await answerOf(page), 'integrity-only', await saidOf(page))
    assert.match(await saidOf(page), /按文件自带的公钥核对，全部无误[^]*nothing was changed/)
    const key = verifierKey('https://gate.example', t.service.keys.checkpoint)
    await page.fill('#trusted-key', formatVerifierKey(key))
    assert.equal(await answerOf(page), 'verified')
    await lookedAt(page, 'intact')
    await asked(page, 'intact')
    assert.deepEqual(wrong, [])
    await page.close()
  })

  test('a changed byte is told with its place, whether in the file, in what is shown or in the script', async () => {
    const at = unlocked.indexOf('<pre id="evidence">')
    const inFile = unlocked.slice(at).replace('&quot;human&quot;', '&quot;humon&quot;')
    const changes = [
      [
        'file',
        `${unlocked.slice(0, at)}${inFile}`,
        'failed',
        /所示的值与登记时不符[^]*opening-does-not-fit \/entries/,
      ],
      ['shown', unlocked.replace('2026-03-02 12:00:00', '2026-03-02 12:00:01'), 'failed', /page-changed/],
    ] as const
    for (const [name, html, answer, says] of changes) {
      assert.notEqual(html, unlocked)
      const { page, wrong } = await opened(html)
      assert.equal(await answerOf(page), answer)
      assert.match(await saidOf(page), /首先发现的不符之处：✗[^]*The first thing that is wrong: ✗/)
      assert.match(await saidOf(page), says)
      await lookedAt(page, `changed-${name}`)
      assert.deepEqual(wrong, [])
      await page.close()
    }
    const { page, wrong } = await opened(unlocked.replace('<script>', '<script> '))
    assert.equal(await answerOf(page), null, 'a script that was changed does not run')
    assert.match(await saidOf(page), /尚未核对[^]*has not been checked yet/)
    assert.match(wrong.join(), /Content Security Policy/)
    await page.close()
  })

  test('locked it asks for the passphrase, refuses a wrong one, and verifies what the right one opens', async () => {
    const { page, wrong } = await opened(locked)
    assert.match(await saidOf(page), /此文件已加密[^]*This file is locked/)
    assert.equal(await page.locator('article').count(), 0)
    await lookedAt(page, 'locked')
    await asked(page, 'locked')
    await page.fill('#passphrase', 'some other sentence')
    await page.click('button')
    await page.locator('#answer[data-answer=failed]').waitFor()
    assert.match(await saidOf(page), /口令不对[^]*does not open the file/)
    await lookedAt(page, 'wrong-passphrase')
    await page.fill('#passphrase', PASSPHRASE)
    await page.press('#passphrase', 'Enter')
    await page.locator('#answer[data-answer=integrity-only]').waitFor()
    assert.ok((await page.locator('article').count()) > 3)
    assert.match(await page.innerText('main'), /org_lender/)
    await lookedAt(page, 'unlocked')
    assert.deepEqual(wrong, [])
    await page.close()
  })
})
