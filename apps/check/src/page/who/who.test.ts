/** "Who called" as people meet it: numbers counted and marked, lenders, questions, events, by pointer and by keyboard. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { QUESTIONS } from '../../matter/questions.ts'
import {
  type Desk,
  READERS,
  lookedAt,
  openDesk,
  overflowOf,
  picture,
  skipWithoutBrowser,
} from '../../testing/browser.ts'
import { builtPage } from '../../testing/built-page.ts'
import { OWN_BACKUP, PRIVATE_NUMBER, backup, call } from '../../testing/invented-phones.ts'
import { wordsIn } from '../../words/use-words.ts'

const { skip } = skipWithoutBrowser()
const folder = mkdtempSync(join(tmpdir(), 'forbear-who-'))
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

const fileOf = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Language = 'zh' | 'en'

const go = async (page: Page, language: Language, step: 'bring' | 'who'): Promise<void> => {
  await page.evaluate(`location.hash = '${step}'`)
  await page.getByRole('heading', { level: 1, name: wordsIn(language).steps[step] }).waitFor()
}

/** Brings a log and goes to who called. */
const broughtTo = async (page: Page, language: Language, path: string): Promise<void> => {
  await go(page, language, 'bring')
  await page.locator('input[type=file]').first().setInputFiles(path)
  await go(page, language, 'who')
  await page.getByRole('heading', { name: wordsIn(language).who.numbers.heading, exact: true }).waitFor()
}

const markOf = (page: Page, language: Language, number: string, mark: 'collector' | 'contact' | 'other') => {
  const words = wordsIn(language).who
  return page
    .getByRole('group', { name: words.markOf(number), exact: true })
    .getByRole('button', { name: words.marks[mark], exact: true })
}

const asks = (id: string, language: Language): string =>
  QUESTIONS.find((q) => q.id === id)?.asks[language] ?? ''

for (const { language, size } of READERS.filter(({ theme }) => theme === 'light'))
  test(`from numbers to answers, ${language}, ${size}, light and dark`, { skip }, async () => {
    const { page, complaints, requests, close } = await inBrowser().open({ language, size })
    const words = wordsIn(language)
    try {
      await broughtTo(page, language, fileOf('calls-own.xml', OWN_BACKUP))
      await page.getByText(words.who.withheld(1)).waitFor()
      // nothing is marked by itself
      assert.equal(await page.locator('[aria-pressed=true]').count(), 0)
      await markOf(page, language, '01055550101', 'collector').click()
      await markOf(page, language, '95013000001', 'collector').click()
      await markOf(page, language, PRIVATE_NUMBER, 'contact').click()
      await page.getByText(words.who.numbers.marked(2)).waitFor()
      await page.getByLabel(words.who.collectors.addLender).fill('Lantern Bank')
      await page.keyboard.press('Enter')
      const together = page.getByRole('region', { name: words.who.collectors.together(2) })
      await together.getByLabel(words.who.collectors.lender).selectOption({ label: 'Lantern Bank' })
      await page
        .getByRole('region', { name: '95013000001' })
        .getByLabel(asks('kind', language))
        .selectOption('creditor')
      const lender = page.getByRole('region', { name: 'Lantern Bank', exact: true })
      await lender.locator('input[value=yes]').check()
      await lender.getByLabel(words.who.questions.overdueSince).fill('2026-09-15')
      await lender.getByRole('button', { name: words.who.questions.onward }).click()
      await lender.locator('input[value=online-consumer-loan]').check()
      await lender.getByText(words.who.questions.count(2, 4)).waitFor()
      assert.equal(await overflowOf(page), 0)
      await lookedAt(page, `who.${language}.${size}`)
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

for (const language of ['zh', 'en'] as const)
  test(`by keyboard, ${language}: mark, add a lender, answer, skip, come back to what was skipped`, {
    skip,
  }, async () => {
    const { page, complaints, close } = await inBrowser().open({ language })
    const words = wordsIn(language)
    const focusIsOn = async (value: string) =>
      await page.waitForFunction((sought) => document.activeElement?.getAttribute('value') === sought, value)
    try {
      await broughtTo(page, language, fileOf('calls-keys.xml', OWN_BACKUP))
      await markOf(page, language, '95013000001', 'collector').focus()
      await page.keyboard.press('Space')
      assert.equal(
        await markOf(page, language, '95013000001', 'collector').getAttribute('aria-pressed'),
        'true',
      )
      await page.keyboard.press('Space')
      assert.equal(
        await markOf(page, language, '95013000001', 'collector').getAttribute('aria-pressed'),
        'false',
      )
      await page.keyboard.press('Space')
      await page.getByLabel(words.who.collectors.addLender).focus()
      await page.keyboard.press('Enter')
      await page.getByText(words.who.collectors.lenderMissing).waitFor()
      await page.keyboard.type('Quick Coin')
      await page.keyboard.press('Enter')
      const own = page.getByRole('region', { name: '95013000001' })
      await own.getByLabel(words.who.collectors.lender).selectOption({ label: 'Quick Coin' })
      const lender = page.getByRole('region', { name: 'Quick Coin', exact: true })
      await lender.getByText(words.who.questions.count(0, 4)).waitFor()
      await lender.getByRole('button', { name: words.shell.skip, exact: true }).focus()
      await page.keyboard.press('Enter')
      await focusIsOn('credit-card')
      await page.keyboard.press('ArrowUp')
      await focusIsOn('unknown')
      await lender.getByText(words.who.questions.count(1, 4)).waitFor()
      await lender.getByText(words.shell.unknown, { exact: true }).first().waitFor()
      await lender.getByRole('button', { name: words.who.questions.onward }).focus()
      await page.keyboard.press('Enter')
      await focusIsOn('bank')
      await lender
        .getByRole('button', {
          name: words.who.questions.of(words.who.questions.answer, asks('behind', language)),
        })
        .focus()
      await page.keyboard.press('Enter')
      await focusIsOn('yes')
      assert.deepEqual(complaints, [])
    } finally {
      await close()
    }
  })

test('what happened besides is told with its day, and taken back; what is missing is named', {
  skip,
}, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'zh' })
  const words = wordsIn('zh')
  try {
    await page.getByRole('button', { name: words.bring.invented.button }).click()
    await go(page, 'zh', 'who')
    const events = page.getByRole('region', { name: words.who.events.heading })
    await events.waitFor()
    await events.getByRole('button', { name: words.who.events.add }).click()
    await events.getByRole('link', { name: words.who.events.faults.kind }).waitFor()
    await events.getByLabel(words.who.events.kind).selectOption('agreed-late-calls')
    await events.getByLabel(words.who.events.on).fill('2026-11-05')
    await events.getByRole('button', { name: words.who.events.add }).click()
    await events.getByRole('link', { name: words.who.events.faults.hours }).waitFor()
    await events.getByLabel(words.who.events.from, { exact: true }).fill('20:00')
    await events.getByLabel(words.who.events.to, { exact: true }).fill('22:30')
    await events.getByRole('button', { name: words.who.events.add }).click()
    await events.getByText(/20:00 到 22:30/).waitFor()
    await events.getByLabel(words.who.events.kind).selectOption('person-asked-to-stop')
    await events.getByLabel(words.who.events.on).fill('2026-11-06')
    await events.getByLabel(words.who.events.phone).selectOption({ label: words.bring.whose.mother })
    await events.getByRole('button', { name: words.who.events.add }).click()
    await events.getByRole('listitem').nth(1).getByText(words.bring.whose.mother).waitFor()
    await events.getByRole('listitem').first().getByRole('button').click()
    assert.equal(await events.getByRole('listitem').count(), 1)
    await picture(page, 'who.invented')
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('150 numbers: twenty at a time, found by digits, marked together; ways of writing are one', {
  skip,
}, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' })
  const words = wordsIn('en').who
  const many = Array.from({ length: 150 }, (_, i) =>
    call(`0215555${String(1000 + i)}`, `2026-11-05T10:${String(i % 60).padStart(2, '0')}:00+08:00`, 3, 0),
  )
  const text = backup(...many, call('+86 21 5555 1000', '2026-11-06T10:00:00+08:00', 3, 0))
  try {
    await broughtTo(page, 'en', fileOf('calls-many.xml', text))
    assert.equal(await page.locator('.number-item').count(), 20)
    await page.getByText(words.numbers.found(150, 150)).waitFor()
    await page.getByRole('button', { name: words.numbers.more(20) }).click()
    assert.equal(await page.locator('.number-item').count(), 40)
    await page.getByLabel(words.numbers.search).fill('5555 111')
    await page.getByRole('button', { name: words.numbers.allFound(10) }).click()
    await page.getByText(words.numbers.marked(10)).waitFor()
    await page.getByLabel(words.numbers.search).fill('99999')
    await page.getByText(words.numbers.none).waitFor()
    await page.getByLabel(words.numbers.search).fill('')
    await page.getByLabel(words.numbers.filter).selectOption('collector')
    assert.equal(await page.locator('.number-item').count(), 10)
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('without a log the step says what to do; a file without numbers too; counting can be stopped and begun again', {
  skip,
}, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' })
  const words = wordsIn('en')
  try {
    await go(page, 'en', 'who')
    await page.getByText(words.steps.empty.who).waitFor()
    await go(page, 'en', 'bring')
    const withheld = backup(call('-2', '2026-11-05T22:30:00+08:00', 3, 0))
    await page.locator('input[type=file]').first().setInputFiles(fileOf('calls-withheld.xml', withheld))
    await go(page, 'en', 'who')
    await page.getByText(words.who.nothing).waitFor()
    await page.getByText(words.who.withheld(1)).waitFor()
    await go(page, 'en', 'bring')
    const line = call('01055550101', '2026-11-05T22:30:00+08:00', 3, 0)
    const long = backup(`${line}\n`.repeat(300_000))
    await page.locator('input[type=file]').first().setInputFiles(fileOf('calls-long.xml', long))
    await go(page, 'en', 'who')
    await page.getByRole('button', { name: words.shell.cancel }).click()
    await page.getByText(words.who.stopped).waitFor()
    await page.getByRole('button', { name: words.who.again }).click()
    await page.getByText(words.who.numbers.found(1, 1)).waitFor({ timeout: 60_000 })
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})
