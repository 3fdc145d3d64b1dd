/** "What happened" as people meet it: from files to findings, pictures, tags and attachments, by pointer and keyboard. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Workspace } from '../../matter/workspace.ts'
import {
  type Desk,
  type OpenedPage,
  IN_PAIRS,
  type Reader,
  openDesk,
  overflowOf,
  picture,
  skipWithoutBrowser,
  violationsOn,
} from '../../testing/browser.ts'
import { builtPage } from '../../testing/built-page.ts'
import { MOTHER_BACKUP, OWN_BACKUP, PRIVATE_NUMBER, WORKSPACE } from '../../testing/invented-phones.ts'
import { wordsIn } from '../../words/use-words.ts'

const { skip } = skipWithoutBrowser()
let desk: Desk | undefined

before(async () => {
  if (skip === false) desk = await openDesk((await builtPage('src/testing/prepared-page.tsx')).html)
})
after(async () => {
  await desk?.close()
})

const TEXTS = { 'file-1': OWN_BACKUP, 'file-2': MOTHER_BACKUP }

async function openWith(reader: Reader, workspace: Workspace): Promise<OpenedPage> {
  assert.ok(desk)
  const opened = await desk.open(reader, {
    before: `window.preparedMatter = ${JSON.stringify({ workspace, texts: TEXTS })}`,
  })
  await opened.page.evaluate("location.hash = 'what'")
  return opened
}

for (const reader of IN_PAIRS)
  test(`the whole screen, ${reader.language}, ${reader.theme}, ${reader.size}`, { skip }, async () => {
    const words = wordsIn(reader.language).what
    const { page, complaints, requests, close } = await openWith(reader, WORKSPACE)
    try {
      await page.getByRole('heading', { name: words.certain.heading }).waitFor()
      assert.ok(await page.getByText(words.claim.yes).isVisible())
      assert.equal(await overflowOf(page), 0)
      await picture(page, `what.${reader.language}.${reader.theme}.${reader.size}`)
      assert.deepEqual(await violationsOn(page, 'main'), [])
      assert.equal(await overflowOf(page), 0)
      await picture(page, `what-unfolded.${reader.language}.${reader.theme}.${reader.size}`)
      await page.locator('.contact').first().click()
      await page.locator('dialog .found-list').waitFor()
      await picture(page, `what-contact.${reader.language}.${reader.theme}.${reader.size}`)
      assert.deepEqual(await violationsOn(page, 'dialog'), [])
      assert.ok(!(await page.locator('body').innerText()).includes(PRIVATE_NUMBER))
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

const open = async (workspace: Workspace, language: 'en' | 'zh' = 'en') =>
  await openWith({ language }, workspace)

test('by pointer: an hour narrows the list, a contact is tagged and noted, a recording attached, and all is judged anew', {
  skip,
}, async () => {
  const { page, complaints, requests, close } = await open(WORKSPACE)
  try {
    await page.getByRole('heading', { name: 'What the log shows for certain' }).waitFor()
    await page.locator('.week-clock .pressed-for-more', { hasText: '!1' }).click()
    const contacts = page.locator('.contact')
    await page.getByText('Only Thursday').waitFor()
    assert.equal(await contacts.count(), 1)
    assert.match(
      await contacts.first().innerText(),
      /5 Nov 2026, 22:30[\s\S]*1 min 5 s[\s\S]*outside the hours/,
    )
    await contacts.first().click()
    const dialog = page.locator('dialog')
    await dialog.getByText('22:30:00').first().waitFor()
    await dialog.getByRole('button', { name: 'Insulted me' }).click()
    await dialog.getByLabel('In your own words').fill('They shouted at me.')
    const recording = Buffer.from('an invented recording')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'call.m4a', mimeType: 'audio/mp4', buffer: recording })
    await dialog.getByText(createHash('sha256').update(recording).digest('hex')).waitFor()
    await picture(page, 'what-tagged.en')
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await page
      .getByRole('heading', { name: /insult/i })
      .first()
      .waitFor()
    assert.match(await contacts.first().innerText(), /Insulted me[\s\S]*They shouted at me/)
    // another step and back: nothing said is lost
    await page.evaluate("location.hash = 'do'")
    await page.getByRole('heading', { level: 1, name: 'What to do' }).waitFor()
    await page.goBack()
    await page.getByText('Insulted me').first().waitFor()
    assert.deepEqual(complaints, [])
    assert.deepEqual(requests, [])
  } finally {
    await close()
  }
})

test('by keyboard: the table narrows the list, several contacts are tagged at once and the tag is taken back', {
  skip,
}, async () => {
  const { page, close } = await open(WORKSPACE, 'zh')
  const press = async (name: string | RegExp, within = 'main') => {
    await page.locator(within).getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  try {
    await page.getByRole('heading', { name: '如您所说是催收，记录能确定的有' }).waitFor()
    await press('哪一天有多少次')
    assert.equal(await page.evaluate('document.activeElement.id'), 'what-days')
    const table = page.locator('section', { has: page.locator('#what-days') }).getByText('看表格')
    await table.focus()
    await page.keyboard.press('Enter')
    await press('11月8日周日')
    assert.equal(await page.locator('.contact').count(), 8)
    await press('选中全部 8 次')
    await press('标出说了什么')
    await press('一次又一次纠缠我', 'dialog')
    assert.equal(await page.locator('.chip[aria-pressed=true]').count(), 1)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    assert.equal(await page.locator('.contacts .badge', { hasText: '纠缠' }).count(), 8)
    await press('标出说了什么')
    await press('一次又一次纠缠我', 'dialog')
    assert.equal(await page.locator('.chip[aria-pressed=true]').count(), 0)
    await press('关闭', 'dialog')
    assert.equal(await page.locator('.contacts .badge', { hasText: '纠缠' }).count(), 0)
  } finally {
    await close()
  }
})

test('what nobody said is asked for, and what could not be tested is told, never as if all were well', {
  skip,
}, async () => {
  const { page, close } = await open({ ...WORKSPACE, answers: {} })
  try {
    await page.getByText('Were these calls about the debt?').waitFor()
    const text = async () => await page.locator('main').innerText()
    assert.match(await text(), /What the log shows for certain, if it was collection\n/)
    await page.getByLabel('Which lender?').selectOption({ label: 'Quick Coin (1 contact)' })
    await page.getByText('That nothing certain was found does not mean that all was in order.').waitFor()
    assert.doesNotMatch(await text(), /as you say|lawful|\blegal\b|crime/i)
    await picture(page, 'what-unsaid.en')
    await page.getByRole('link', { name: 'To the question' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who called' }).waitFor()
  } finally {
    await close()
  }
})

test('calls that were not about the debt, as the person says, are shown and held against nobody', {
  skip,
}, async () => {
  const { page, close } = await open({ ...WORKSPACE, answers: { debtIs: 'mine', aboutDebt: 'no' } }, 'zh')
  try {
    await page.getByText('您说这些电话与债务无关').waitFor()
    await page.locator('.contact').first().waitFor()
    assert.equal(await page.locator('.badge.found').count(), 0)
    assert.match(await page.locator('main').innerText(), /没有人复核/)
    assert.equal(await page.locator('.finding').count(), 0)
    await page.getByRole('link', { name: '去看这个问题' }).click()
    await page.getByRole('heading', { level: 1, name: '谁打来的' }).waitFor()
  } finally {
    await close()
  }
})

test('nothing brought, nobody marked, a file that is none: each says what to do', { skip }, async () => {
  for (const [workspace, says] of [
    [{ ...WORKSPACE, files: [] }, 'First bring the log.'],
    [{ ...WORKSPACE, numbers: [] }, 'Say which numbers are theirs.'],
    [
      {
        ...WORKSPACE,
        files: WORKSPACE.files.map((f) => ({
          ...f,
          format: 'carrier-bill-cn' as const,
          logZone: 'Asia/Shanghai',
        })),
      },
      'Some files could not be read.',
    ],
  ] as const) {
    const { page, complaints, close } = await open(workspace)
    try {
      await page.getByText(says).waitFor()
      assert.deepEqual(complaints, [])
    } finally {
      await close()
    }
  }
})
