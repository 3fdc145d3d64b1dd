/** What to do, as people meet it: danger first, a pack on one page, letters behind what they do, every place finished. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  type Desk,
  type OpenedPage,
  IN_PAIRS,
  type Reader,
  SIZES,
  openDesk,
  overflowOf,
  picture,
  skipWithoutBrowser,
  untilEngineAnswered,
  violationsOn,
} from '../../testing/browser.ts'
import { builtPage } from '../../testing/built-page.ts'
import { MOTHER_BACKUP, OWN_BACKUP, WORKSPACE } from '../../testing/invented-phones.ts'
import type { PreparedMatter } from '../../testing/prepared-page.tsx'
import { wordsIn } from '../../words/use-words.ts'

const { skip } = skipWithoutBrowser()
let desk: Desk | undefined

before(async () => {
  if (skip === false) desk = await openDesk((await builtPage('src/testing/prepared-page.tsx')).html)
})
after(async () => {
  await desk?.close()
})

/** A day on which what the invented phones hold has just happened. */
const TODAY = '2026-11-26'
const BROUGHT: PreparedMatter = {
  workspace: WORKSPACE,
  texts: { 'file-1': OWN_BACKUP, 'file-2': MOTHER_BACKUP },
}
const BEFORE = `Date.now = () => Date.parse('${TODAY}T09:00:00+08:00')
window.preparedMatter = ${JSON.stringify(BROUGHT)}`

/** The screen, in a browser of the test's own. */
async function opened(reader: Reader): Promise<OpenedPage> {
  assert.ok(desk)
  const it = await desk.open(reader, { before: BEFORE })
  await untilEngineAnswered(it.page)
  await it.page.evaluate("location.hash = 'do'")
  await it.page
    .getByRole('heading', { level: 1, name: wordsIn(reader.language).steps.do, exact: true })
    .waitFor()
  return it
}

/** Compares the invented calls, by the real engine. */
async function compare(page: Page, language: Reader['language']): Promise<void> {
  const { compare: name } = wordsIn(language).todo.found
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name }).waitFor({ state: 'detached' })
  await page.locator('.rights .badge').first().waitFor()
}

const sheet = async (page: Page): Promise<string> => await page.locator('.sheet').innerText()

/** Sets a day as the phone's own calendar does. */
const setDay = async (page: Page, label: string, day: string): Promise<void> =>
  await page.getByLabel(label, { exact: true }).fill(day)

for (const language of ['zh', 'en'] as const)
  test(`list, pack and letter in every theme and size, ${language}`, { skip }, async () => {
    const { page, complaints, requests, close } = await opened({ language })
    const words = wordsIn(language).todo
    const readers = IN_PAIRS.filter((r) => r.language === language)
    const look = async (name: string) => {
      for (const { theme, size } of readers) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.setViewportSize(SIZES[size])
        assert.equal(await overflowOf(page), 0, `${name} ${size}`)
        await picture(page, `do.${name}.${language}.${theme}.${size}`)
        assert.deepEqual(await violationsOn(page), [], `${name} ${theme} ${size}`)
      }
    }
    try {
      await compare(page, language)
      await setDay(page, words.dates.complainedOn, '2026-11-20')
      await page.getByRole('button', { name: words.danger.despair }).click()
      await look('list')
      await page.getByRole('button', { name: words.next.pack }).first().click()
      await look('pack')
      await page.getByRole('button', { name: words.back }).click()
      await page.locator('[data-opens="letter plan-request"]').click()
      assert.equal(await page.getByRole('button', { name: words.letters.write }).count(), 0)
      await page.getByRole('checkbox', { name: words.letters.readIt }).check()
      assert.equal(await page.getByRole('button', { name: words.letters.write }).count(), 0)
      await page.getByRole('checkbox', { name: words.letters.goOn }).check()
      await page.getByRole('button', { name: words.letters.write }).click()
      await look('letter')
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

test('with nothing compared the screen says so and still helps', { skip }, async () => {
  const { page, close } = await opened({ language: 'en' })
  const words = wordsIn('en').todo
  try {
    assert.ok(await page.getByText(words.found.ready).isVisible())
    await page.getByLabel(words.lender).selectOption({ label: 'Quick Coin' })
    assert.ok(await page.getByRole('heading', { name: "The lender's complaint line" }).isVisible())
    await compareAgain(page)
  } finally {
    await close()
  }
})

/** After another answer the findings are out of date until they are made again. */
async function compareAgain(page: Page): Promise<void> {
  const words = wordsIn('en').todo
  await page.getByLabel(words.lender).selectOption({ label: 'Lantern Bank' })
  await compare(page, 'en')
  assert.equal(await page.getByText(words.found.ready).count(), 0)
  await page.getByLabel(words.place).selectOption('US/NY')
  assert.ok(await page.getByText(words.found.stale).isVisible())
  await page.getByLabel(words.place).selectOption('CN')
  assert.equal(await page.getByText(words.found.stale).count(), 0)
}

test('danger brings the police first, despair somebody to talk to, and both can be taken back', {
  skip,
}, async () => {
  const { page, close } = await opened({ language: 'zh' })
  const words = wordsIn('zh').todo
  const firstStep = page.locator('section[aria-labelledby="do-next"] .channel').first()
  const firstLine = page.locator('.urgent-lines a').first()
  try {
    assert.equal(await firstLine.count(), 0)
    await page.getByRole('button', { name: words.danger.despair }).click()
    assert.equal(await firstLine.getAttribute('href'), 'tel:12356')
    await page.getByRole('button', { name: words.danger.danger }).click()
    assert.equal(await firstLine.getAttribute('href'), 'tel:110')
    assert.match(await firstStep.innerText(), /报警|警察|110/)
    await page.getByRole('button', { name: words.danger.danger }).click()
    await page.getByRole('button', { name: words.danger.despair }).click()
    assert.equal(await firstLine.count(), 0)
    assert.match(await firstStep.innerText(), /贷款机构/)
  } finally {
    await close()
  }
})

test('by keyboard: from the day of the complaint to the date of the answer, to a pack, and back where one was', {
  skip,
}, async () => {
  const { page, close } = await opened({ language: 'en' })
  const words = wordsIn('en').todo
  const focused = async () => await page.evaluate<string>('document.activeElement.innerText.trim()')
  const tabTo = async (name: string) => {
    for (let i = 0; i < 60 && (await focused()) !== name; i++) await page.keyboard.press('Tab')
    assert.equal(await focused(), name)
  }
  try {
    await tabTo(words.next.heading)
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'do-next')
    await page.keyboard.press('Tab')
    // 10 October, whether the browser asks for day or month first
    await page.keyboard.type('10102026')
    const due = page.locator('.due')
    assert.deepEqual((await due.allInnerTexts()).slice(0, 3), [
      'Until 25 October 2026 Passed 32 days ago.',
      'Until 9 November 2026 Passed 17 days ago.',
      'Until 9 December 2026 13 days are left.',
    ])
    await tabTo(words.next.pack)
    await page.keyboard.press('Enter')
    assert.match(await focused(), /^One page for:/)
    await tabTo(words.back)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'What to do' }).waitFor()
    assert.equal(await focused(), words.next.pack)
    await page.getByLabel(words.dates.complainedOn, { exact: true }).fill('2027-01-01')
    assert.ok(await page.getByText(words.dates.inFuture).isVisible())
  } finally {
    await close()
  }
})

const HARM = '<script>alert(1)</script><img src=x onerror=alert(2)>'

/** Prints what is shown: one page of A4. */
async function onOnePage(page: Page): Promise<void> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1)
  assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/)
}

test('a pack: what is typed stands in it as text, is kept, prints on one page, and is saved under a neutral name', {
  skip,
}, async () => {
  const { page, complaints, requests, close } = await opened({ language: 'en' })
  const words = wordsIn('en').todo
  try {
    await compare(page, 'en')
    await setDay(page, words.dates.complainedOn, '2026-10-01')
    const regulator = page
      .locator('.card')
      .filter({ has: page.locator('.step.next') })
      .first()
    await regulator.getByRole('button', { name: words.next.pack }).click()
    assert.match(await sheet(page), /^情况说明：/, 'a pack for a Chinese office stays Chinese')
    await page.getByLabel(/^Name/).fill(HARM)
    assert.ok((await sheet(page)).includes(HARM))
    assert.equal(await page.locator('.sheet script, .sheet img').count(), 0)
    await page.getByLabel(/^How to reach me/).fill('110101199003077758')
    assert.ok(await page.getByText(words.pack.tooLong).isVisible())
    await page.getByLabel(/^How to reach me/).fill('139 0000 0000')
    assert.equal(await page.getByText(words.pack.tooLong).count(), 0)

    await onOnePage(page)
    const said = page.getByLabel(/^What was said or done/)
    await said.fill(
      Array.from({ length: 20 }, (_, i) => `${i + 1}. They said that they would come`).join('\n'),
    )
    await onOnePage(page)
    await said.fill('')
    await page.emulateMedia({ media: 'print' })
    const printed = (await page.locator('body').innerText()).trim()
    assert.ok(printed.startsWith('情况说明：'), printed.slice(0, 80))
    assert.ok(printed.endsWith('截图、证据文件') || /附件\s+\S+$/.test(printed), printed.slice(-80))
    await picture(page, 'do.pack.printed')
    await page.emulateMedia({ media: 'screen' })

    const saved = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.sheet.savePage }).click(),
    ])
    assert.equal(saved[0].suggestedFilename(), `notes-${TODAY}.html`)
    const html = readFileSync(await saved[0].path(), 'utf8')
    assert.ok(html.includes('&lt;script&gt;alert(1)'))
    assert.doesNotMatch(html, /<script|<img/)
    const [text] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.sheet.saveText }).click(),
    ])
    assert.equal(text.suggestedFilename(), `notes-${TODAY}.txt`)
    assert.ok(readFileSync(await text.path(), 'utf8').includes(HARM))

    await page.getByRole('radio', { name: 'English' }).check()
    assert.match(await sheet(page), /^Statement for:/)
    await page.evaluate("location.hash = 'evidence'")
    await page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor()
    await page.evaluate("location.hash = 'do'")
    await page.getByRole('button', { name: words.next.pack }).first().click()
    assert.equal(await page.getByLabel(/^Name/).inputValue(), HARM)
    assert.deepEqual(complaints, [])
    assert.deepEqual(requests, [])
  } finally {
    await close()
  }
})

test('a letter: effects first, the text only once they are read, every blank named, then copied', {
  skip,
}, async () => {
  const { page, requests, close } = await opened({ language: 'en' })
  const words = wordsIn('en').todo
  try {
    await page.getByRole('button', { name: 'They call my family or others' }).click()
    assert.ok(await page.getByRole('heading', { name: words.letters.effects['does-not'] }).isVisible())
    assert.equal(await page.locator('.sheet').count(), 0)
    await page.getByRole('checkbox', { name: words.letters.readIt }).check()
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('button', { name: words.letters.write }).click()
    const summary = page.getByRole('alert')
    assert.equal(await summary.getByRole('link').count(), 3)
    await summary.getByRole('link').first().click()
    assert.equal(await page.evaluate('document.activeElement.id'), 'letter-reference')
    await page.keyboard.type('4821')
    await page.getByLabel('How to reach you').fill('by text')
    await page.getByLabel('Your name').fill(HARM)
    await page.getByRole('button', { name: words.letters.write }).click()
    assert.equal(await page.evaluate('document.activeElement.id'), 'letter-text')
    assert.equal(await page.getByRole('alert').count(), 0)
    const written = await sheet(page)
    assert.match(written, /^To stillwater-agency:/)
    assert.match(written, /admits no debt/)
    assert.ok(written.includes(HARM))
    await onOnePage(page)
    await picture(page, 'do.letter.written')
    await page.getByRole('button', { name: words.sheet.copy }).click()
    await page.getByText(words.sheet.copied).waitFor()
    assert.deepEqual(requests, [])
  } finally {
    await close()
  }
})

/** Each place with a number that helps there and a letter that is offered there. */
const PLACES = [
  ['US/NY/NYC', '911', 'dispute-within-30-days'],
  ['RU', '112', 'stop-contacting-me'],
  ['ZZ', undefined, 'send-proof'],
] as const

test('a case in another country looks finished, and nothing of China is in it', { skip }, async () => {
  const { page, complaints, close } = await opened({ language: 'en' })
  const words = wordsIn('en').todo
  try {
    await page.getByRole('button', { name: words.danger.danger }).click()
    for (const [place, number, letter] of PLACES) {
      await page.getByLabel(words.place).selectOption(place)
      const numbers = page.locator('.help-bar')
      if (number === undefined) assert.equal(await numbers.locator('a').count(), 0)
      else assert.ok(await numbers.locator(`a[href="tel:${number}"]`).isVisible())
      assert.ok(await page.getByRole('heading', { name: words.danger.callNow }).isVisible())
      assert.ok((await page.locator('.rights li').count()) >= 3)
      assert.ok(await page.locator(`[data-opens="letter ${letter}"]`).isVisible())
      assert.doesNotMatch(await page.locator('body').innerText(), /12378|12348|12356|\b110\b/)
      assert.equal(await overflowOf(page), 0)
      await picture(page, `do.place.${place.replaceAll('/', '-')}`)
      await page.getByRole('button', { name: words.next.pack }).first().click()
      await page.locator('.sheet').waitFor()
      await page.getByRole('button', { name: words.back }).click()
      await page.getByLabel(words.place).waitFor()
    }
    assert.deepEqual(await violationsOn(page), [], 'numbers that are no links')
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})
