/** "Evidence" as people meet it: for whom, locked or not, what is wrong with a passphrase, the page to print, the file that keeps all. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Workspace } from '../../matter/workspace.ts'
import {
  type Desk,
  READERS,
  type Reader,
  lookedAt,
  openDesk,
  picture,
  skipWithoutBrowser,
} from '../../testing/browser.ts'
import { builtPage } from '../../testing/built-page.ts'
import { MOTHER_BACKUP, OWN_BACKUP, PRIVATE_NUMBER, WORKSPACE } from '../../testing/invented-phones.ts'
import type { PreparedMatter } from '../../testing/prepared-page.tsx'
import { wordsIn } from '../../words/use-words.ts'

const { skip } = skipWithoutBrowser()
const HARM = '<img src=x onerror=alert(1)> was crying'
const NOTED: Workspace = {
  ...WORKSPACE,
  notes: [{ contact: 'file-2:3', said: ['insult'], note: HARM }],
  attachments: [
    { id: 'attachment-1', name: 'voice.m4a', bytes: 10, sha256: 'ab'.repeat(32), contact: 'file-2:3' },
  ],
}
const PHRASE = 'four words of mine'
let desk: Desk | undefined

before(async () => {
  if (skip === false) desk = await openDesk((await builtPage('src/testing/prepared-page.tsx')).html)
})
after(async () => {
  await desk?.close()
})

/** Opens with the phones brought; compares; stands on the screen. */
async function opened(reader: Reader, workspace: Workspace = NOTED) {
  assert.ok(desk)
  const prepared: PreparedMatter = {
    workspace,
    texts: { 'file-1': OWN_BACKUP, 'file-2': MOTHER_BACKUP },
  }
  const it = await desk.open(reader, { before: `window.preparedMatter = ${JSON.stringify(prepared)}` })
  const words = wordsIn(reader.language)
  await it.page.evaluate("location.hash = 'what'")
  await it.page.getByRole('heading', { name: words.what.certain.heading }).waitFor()
  await it.page.evaluate("location.hash = 'evidence'")
  await it.page.getByRole('heading', { level: 1, name: words.evidence.heading }).waitFor()
  return { ...it, words: words.evidence }
}

const saved = async (page: Page, press: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

for (const { language, size } of READERS.filter(({ theme }) => theme === 'light'))
  test(`made, read and printed, ${language}, ${size}, light and dark`, { skip }, async () => {
    const { page, complaints, requests, close, words } = await opened({ language, size })
    try {
      await lookedAt(page, `evidence.${language}.${size}`)
      await page.getByRole('checkbox', { name: words.lock }).uncheck()
      const { name, bytes } = await saved(
        page,
        async () => await page.getByRole('button', { name: words.make, exact: true }).click(),
      )
      assert.match(name, /^notes-\d{4}-\d{2}-\d{2}\.json$/)
      assert.ok(bytes.includes('forbear-evidence/1'))
      assert.ok(!bytes.includes(PRIVATE_NUMBER))
      const sheet = page.getByRole('article', { name: words.sheet.title })
      await sheet.getByText(words.sheet.machine).first().waitFor()
      assert.ok((await sheet.innerText()).includes(HARM))
      assert.equal(await sheet.locator('img, script').count(), 0)
      await lookedAt(page, `evidence.made.${language}.${size}`)
      await page.emulateMedia({ media: 'print' })
      const printed = (await page.locator('body').innerText()).trim()
      assert.ok(printed.startsWith(words.sheet.title), printed.slice(0, 80))
      assert.ok(!printed.includes(words.make))
      await picture(page, `evidence.printed.${language}.${size}`)
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

test('a passphrase too short or typed otherwise is told at its field, and nothing is made', {
  skip,
}, async () => {
  const { page, close, words } = await opened({ language: 'en' })
  try {
    const make = page.getByRole('button', { name: words.make, exact: true })
    const [first, again] = [page.locator('#evidence-lock'), page.locator('#evidence-lock-again')]
    await first.fill('short')
    await make.click()
    await page.getByText(words.errors.short).waitFor()
    assert.equal(await first.getAttribute('aria-invalid'), 'true')
    assert.equal(await page.evaluate('document.activeElement.id'), 'evidence-lock')
    await first.fill(PHRASE)
    await again.fill('another one')
    await make.click()
    await page.getByText(words.errors.different).waitFor()
    assert.equal(await page.evaluate('document.activeElement.id'), 'evidence-lock-again')
    await again.fill(PHRASE)
    const { name, bytes } = await saved(page, async () => await make.click())
    assert.match(name, /\.locked\.json$/)
    assert.ok(!bytes.includes('insult'))
  } finally {
    await close()
  }
})

test('what is for the public names nobody; what changed since must be compared again first', {
  skip,
}, async () => {
  const { page, close, words } = await opened({ language: 'en' })
  try {
    await page.getByRole('radio', { name: words.variants.public.label }).check()
    await page.getByRole('checkbox', { name: words.lock }).uncheck()
    const { bytes } = await saved(
      page,
      async () => await page.getByRole('button', { name: words.make, exact: true }).click(),
    )
    for (const name of ['stillwater', '55550101', 'crying', 'voice.m4a', 'Lantern'])
      assert.ok(!bytes.includes(name), name)
    await page.evaluate("location.hash = 'who'")
    await page.getByRole('heading', { level: 1, name: wordsIn('en').steps.who }).waitFor()
    await page.locator('input[value=no]').first().check()
    await page.evaluate("location.hash = 'evidence'")
    await page.getByText(words.older).waitFor()
    assert.equal(await page.getByRole('button', { name: words.make, exact: true }).count(), 0)
  } finally {
    await close()
  }
})

test('everything is kept in one locked file, which opens with its passphrase alone', { skip }, async () => {
  const { page, complaints, requests, close, words } = await opened({ language: 'en' })
  try {
    await page.locator('#workspace-lock').fill(PHRASE)
    await page.locator('#workspace-lock-again').fill(PHRASE)
    const file = await saved(
      page,
      async () => await page.getByRole('button', { name: words.workspace.save }).click(),
    )
    assert.match(file.name, /^notes-\d{4}-\d{2}-\d{2}\.forbear$/)
    const open = page.locator('.open-saved')
    const button = open.getByRole('button', { name: words.workspace.openButton })
    await button.click()
    await open.getByText(words.errors.noFile).waitFor()
    await open
      .locator('input[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes })
    await open.locator('input[type=password]').fill('another one')
    await button.click()
    await open.locator('.notice.warn').waitFor()
    await open.locator('input[type=password]').fill(PHRASE)
    await button.click()
    await open.getByText(words.workspace.opened).waitFor()
    // compared again from what was kept, with what was said in the calls
    await page.evaluate("location.hash = 'what'")
    await page
      .getByRole('heading', { name: /insult/i })
      .first()
      .waitFor()
    assert.deepEqual(complaints, [])
    assert.deepEqual(requests, [])
  } finally {
    await close()
  }
})
