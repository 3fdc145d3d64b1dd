/** "Bring the log" as people meet it: place, phones, files good and bad, typing; nothing typed is lost, nothing asks a network. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  type Desk,
  READERS,
  openDesk,
  lookedAt,
  overflowOf,
  picture,
  skipWithoutBrowser,
  violationsOn,
} from '../../testing/browser.ts'
import { builtPage } from '../../testing/built-page.ts'
import { MOTHER_BACKUP, OWN_BACKUP, backup, call } from '../../testing/invented-phones.ts'
import { wordsIn } from '../../words/use-words.ts'

const { skip } = skipWithoutBrowser()
const folder = mkdtempSync(join(tmpdir(), 'forbear-bring-'))
let desk: Desk | undefined

before(async () => {
  if (skip === false) desk = await openDesk((await builtPage()).html)
})
after(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true })
})

const inBrowser = (): Desk => {
  assert.ok(desk)
  return desk
}

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const BILL = `﻿客户姓名,某某
起始时间,呼叫类型,对方号码,通话时长
2026-11-05 21:40:00,被叫,01055550101,35
2026-11-06 09:00:00,被叫,01055550101,1分10秒
2026-13-06 09:00:00,被叫,01055550101,10
`

const onBring = async (page: Page, language: 'zh' | 'en'): Promise<void> => {
  await page.evaluate("location.hash = 'bring'")
  await page.getByRole('heading', { level: 1, name: wordsIn(language).steps.bring }).waitFor()
}

const choose = async (page: Page, files: string | readonly string[], nth = 0): Promise<void> => {
  await page.locator('input[type=file]').nth(nth).setInputFiles(files)
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

for (const reader of READERS.filter(({ theme }) => theme === 'light'))
  test(`files and typed calls, ${reader.language}, ${reader.size}, light and dark`, { skip }, async () => {
    const { page, complaints, requests, close } = await inBrowser().open(reader)
    const words = wordsIn(reader.language).bring
    try {
      await onBring(page, reader.language)
      await choose(page, [
        fileOf('calls-own.xml', OWN_BACKUP),
        fileOf('bill.csv', BILL),
        fileOf('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])),
      ])
      await card(page, 'calls-own.xml').getByText(words.files.entries(19)).waitFor()
      const bill = card(page, 'bill.csv')
      await bill.getByText(words.files.entries(2)).waitFor()
      await bill.getByText(words.files.setAside(1)).first().waitFor()
      await page.getByText(words.unknown.notCalls('photo.jpg')).waitFor()
      await page.getByRole('button', { name: words.typing.open }).click()
      await page.getByLabel(words.typing.day, { exact: true }).fill('2026-11-05')
      await page.getByLabel(words.typing.time, { exact: true }).fill('21:40')
      await page.getByLabel(words.typing.number, { exact: true }).fill('010-5555 0101')
      await page.getByRole('button', { name: words.typing.add }).click()
      await page.getByText(words.typing.count(1)).waitFor()
      await page.getByText(words.total.entries(22, 3)).waitFor()
      assert.equal(await overflowOf(page), 0)
      await lookedAt(page, `bring.${reader.language}.${reader.size}`)
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

test('bad files: each says what it is and what to do, and spoils no other', { skip }, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' })
  const words = wordsIn('en').bring
  try {
    await onBring(page, 'en')
    const half = OWN_BACKUP.slice(0, OWN_BACKUP.length / 2)
    await choose(page, [
      fileOf('half.xml', half),
      fileOf('empty.csv', ''),
      fileOf('letter.doc', 'Dear Sir or Madam, '),
      fileOf('backup.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
      fileOf('good.xml', MOTHER_BACKUP),
    ])
    await card(page, 'good.xml').getByText(words.files.entries(2)).waitFor()
    const halfCard = card(page, 'half.xml')
    await halfCard.getByText(words.files.mind).waitFor()
    await halfCard
      .getByText(/fewer|missing|breaks off/)
      .first()
      .waitFor({ state: 'attached' })
    await card(page, 'empty.csv').getByText(words.unknown.empty).waitFor()
    await card(page, 'backup.zip')
      .getByText(/ZIP archive/)
      .waitFor()
    const letter = card(page, 'letter.doc')
    await letter.getByText(words.files.format.typed).click()
    await letter
      .getByText(/line 1/)
      .first()
      .waitFor({ state: 'attached' })
    // a wrong answer is changed, not begun again
    await letter.getByLabel(words.files.readAs).selectOption('sms-backup-xml')
    await letter.getByText(words.files.failedDo).waitFor()
    await picture(page, 'bring.bad-files')
    for (const name of ['empty.csv', 'backup.zip'])
      await card(page, name).getByRole('button', { name: words.unknown.not }).click()
    assert.equal(await page.getByText(words.unknown.empty).count(), 0)
    await letter.getByRole('button', { name: words.files.remove('letter.doc') }).click()
    await page.getByText(/in 2 files\./).waitFor()
    assert.deepEqual(await violationsOn(page), [])
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('a file of 2 GB shows how far it is, can be stopped, and is refused in words where it is too large', {
  skip,
}, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'zh' })
  const words = wordsIn('zh').bring
  try {
    await onBring(page, 'zh')
    const path = fileOf('huge.csv', BILL)
    truncateSync(path, 2_000_000_000)
    await choose(page, path)
    const huge = card(page, 'huge.csv')
    await huge.getByRole('progressbar').waitFor()
    await huge.getByRole('button', { name: wordsIn('zh').shell.cancel }).click()
    await huge.getByText(words.files.stopped).waitFor()
    await huge.getByRole('button', { name: words.files.again }).click()
    await huge.getByText(/文件太大/).waitFor({ timeout: 60_000 })
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('lines typed by keyboard stay through steps, languages and other files; each bad line says what is wrong', {
  skip,
}, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' })
  const words = wordsIn('en').bring
  try {
    await onBring(page, 'en')
    await page.getByRole('button', { name: words.typing.open }).focus()
    await page.keyboard.press('Enter')
    const lines = page.getByLabel(words.typing.lines)
    await lines.fill(
      '2026-11-05 21:40 call from 010-5555 0101 missed\nnot a call\n5 Nov 10:00 call from 02155550202\n',
    )
    await page.getByText(words.typing.count(1)).waitFor()
    await page
      .getByText(/^line 2/)
      .first()
      .waitFor()
    await page
      .getByText(/^line 3.*year/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: words.typing.add }).click()
    await page.getByRole('link', { name: words.typing.faults.day }).waitFor()
    await page.getByRole('button', { name: '010-5555 0101' }).click()
    await page.getByLabel(words.typing.day, { exact: true }).fill('2026-11-06')
    await page.getByText(words.typing.ends.talked, { exact: true }).click()
    await page.getByLabel(words.typing.minutes).fill('2')
    await page.keyboard.press('Enter')
    await page.getByText(words.typing.count(2)).waitFor()
    assert.match(await lines.inputValue(), /2026-11-06 call from 010-5555 0101 talked 2 min\n$/)
    assert.equal(await page.getByLabel(words.typing.day, { exact: true }).inputValue(), '2026-11-06')
    await page.getByLabel(words.typing.number, { exact: true }).fill('half a num')
    await choose(page, fileOf('empty2.csv', ''))
    await page.getByText(words.unknown.empty).waitFor()
    await page.evaluate("location.hash = 'who'")
    await page.getByRole('heading', { level: 1, name: wordsIn('en').steps.who }).waitFor()
    await page.getByRole('button', { name: '中文' }).click()
    await onBring(page, 'zh')
    assert.match(await page.getByLabel(wordsIn('zh').bring.typing.lines).inputValue(), /not a call/)
    assert.equal(
      await page.getByLabel(wordsIn('zh').bring.typing.number, { exact: true }).inputValue(),
      'half a num',
    )
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('place, clock and phones are proposed, changed, and reach what is read', { skip }, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' })
  const words = wordsIn('en').bring
  try {
    await onBring(page, 'en')
    await page.getByText(words.place.clock('Beijing time')).waitFor()
    await page.getByText(words.place.country.US, { exact: true }).click()
    await page.getByLabel(words.place.zone).selectOption('America/Chicago')
    await page.getByText(words.place.parts['US/NY/NYC'], { exact: true }).click()
    await page.getByText(words.place.clock('Eastern Time (New York)')).waitFor()
    await page.getByText(words.place.country.ZZ, { exact: true }).click()
    await page.getByText(words.place.elsewhere).waitFor()
    await page.getByLabel(words.phone.whoseIsIt).selectOption('colleague')
    await page.getByRole('button', { name: words.phone.addButton }).click()
    const hers = page.getByRole('region', { name: words.whose.colleague })
    await hers.locator('input[type=file]').setInputFiles(fileOf('calls-colleague.xml', MOTHER_BACKUP))
    await hers.getByText(words.files.entries(2)).waitFor()
    await hers.getByText(words.phone.removeFirst).waitFor()
    await choose(page, fileOf('bill2.csv', BILL))
    const bill = card(page, 'bill2.csv')
    assert.equal(await bill.getByLabel(words.files.clock).inputValue(), 'Asia/Shanghai')
    await hers.getByRole('button', { name: words.files.remove('calls-colleague.xml') }).click()
    await hers.getByRole('button', { name: words.phone.remove }).click()
    assert.equal(await hers.count(), 0)
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('the invented log is there by one press, told on every screen, and goes by one press', {
  skip,
}, async () => {
  const { page, complaints, requests, close } = await inBrowser().open({ language: 'zh' })
  const words = wordsIn('zh')
  try {
    await page.getByRole('button', { name: words.bring.invented.button }).click()
    await page.getByRole('heading', { level: 1, name: words.steps.bring }).waitFor()
    for (const step of ['bring', 'who', 'what', 'do', 'evidence', 'start']) {
      await page.evaluate(`location.hash = '${step}'`)
      await page.getByText(words.bring.invented.notice).waitFor()
    }
    await onBring(page, 'zh')
    await page.getByText(/^2 个文件，\d+ 条/).waitFor()
    await picture(page, 'bring.invented')
    assert.deepEqual(await violationsOn(page), [])
    await page.getByRole('button', { name: words.bring.invented.remove }).click()
    await page.getByText(words.bring.total.none).waitFor()
    assert.equal(await page.getByText(words.bring.invented.notice).count(), 0)
    await choose(page, fileOf('mine.xml', backup(call('01055550101', '2026-11-05T22:30:00+08:00', 3, 0))))
    await page.getByText(words.bring.total.entries(1, 1)).waitFor()
    assert.equal(await page.getByRole('button', { name: words.bring.invented.button }).count(), 0)
    assert.deepEqual(complaints, [])
    assert.deepEqual(requests, [])
  } finally {
    await close()
  }
})

test('a saved matter is gone on with here, and its file chosen again takes its old place', {
  skip,
}, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' })
  const words = wordsIn('en')
  const log = fileOf('calls-saved.xml', MOTHER_BACKUP)
  const saved = join(folder, 'notes.forbear')
  const lock = 'four plain words here'
  try {
    await onBring(page, 'en')
    await choose(page, log)
    await card(page, 'calls-saved.xml').getByText(words.bring.files.entries(2)).waitFor()
    await page.evaluate("location.hash = 'evidence'")
    await page.locator('#workspace-lock').fill(lock)
    await page.locator('#workspace-lock-again').fill(lock)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.evidence.workspace.save }).click(),
    ])
    await download.saveAs(saved)
    await onBring(page, 'en')
    await page.getByRole('button', { name: words.bring.files.remove('calls-saved.xml') }).click()
    await page.getByText(words.evidence.workspace.open).first().click()
    const opening = page.locator('.open-saved')
    await opening.locator('input[type=file]').setInputFiles(saved)
    await opening.locator('input[type=password]').fill(lock)
    await opening.getByRole('button', { name: words.evidence.workspace.openButton }).click()
    const again = card(page, 'calls-saved.xml')
    await again.getByText(words.bring.files.away('calls-saved.xml')).waitFor()
    await page.evaluate("location.hash = 'who'")
    await page.getByText(words.who.away).waitFor()
    await onBring(page, 'en')
    await choose(page, log)
    await again.getByText(words.bring.files.entries(2)).waitFor()
    assert.equal(await again.count(), 1)
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})
