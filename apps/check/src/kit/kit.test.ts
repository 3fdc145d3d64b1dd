/** The parts of the kit in a browser: languages, themes, sizes, the keyboard, focus, files, what is announced. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildExamples } from '../../build/examples.ts'
import {
  type Desk,
  READERS,
  openDesk,
  overflowOf,
  picture,
  skipWithoutBrowser,
  violationsOn,
} from '../testing/browser.ts'
import { localVoice } from './voice.ts'

const { skip } = skipWithoutBrowser()
let desk: Desk | undefined
before(async () => {
  if (skip === false) desk = await openDesk(await buildExamples())
})
after(async () => {
  await desk?.close()
})
const inBrowser = (): Desk => {
  assert.ok(desk)
  return desk
}

for (const reader of READERS)
  test(`every part, ${reader.language}, ${reader.theme}, ${reader.size}`, { skip }, async () => {
    const { page, complaints, requests, close } = await inBrowser().open(reader)
    try {
      await page.locator('h1').waitFor()
      assert.equal(await overflowOf(page), 0)
      await picture(page, `kit.${reader.language}.${reader.theme}.${reader.size}`)
      assert.deepEqual(await violationsOn(page), [])
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

test('everything that can be pressed is at least 44 px high', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    await page.locator('h1').waitFor()
    const small = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('button, .button, a, summary, select, input[type=text], label.choice')]
        .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 120))`,
    )
    assert.deepEqual(small, [])
  } finally {
    await close()
  }
})

test('what has to be corrected takes the focus, leads to its field, and is tied to it', {
  skip,
}, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    const field = page.getByLabel('Number that called')
    await field.fill('12ab')
    await page.getByRole('button', { name: 'Check' }).click()
    const summary = page.getByRole('alert')
    await summary.waitFor()
    assert.equal(await page.evaluate('document.activeElement.className'), 'error-summary')
    await summary.getByRole('link').press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'number')
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    const described = (await field.getAttribute('aria-describedby')) ?? ''
    assert.deepEqual(described.split(' '), ['number-hint', 'number-error'])
    await picture(page, 'kit.error')
    assert.deepEqual(await violationsOn(page), [])
  } finally {
    await close()
  }
})

test('a question can be answered by keys, left open, and skipped', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'zh' })
  try {
    const question = page.locator('.question')
    await question.getByRole('radio', { name: '有', exact: true }).focus()
    await page.keyboard.press('ArrowDown')
    assert.ok(await question.getByRole('radio', { name: '没有' }).isChecked())
    await question.getByRole('radio', { name: '不知道' }).check()
    await question.getByText('这个问题决定什么').click()
    assert.ok(await question.getByText('不回答，就不检查这些规定').isVisible())
    await question.getByRole('button', { name: '跳过' }).click()
    assert.equal(await question.getByRole('radio', { checked: true }).count(), 0)
  } finally {
    await close()
  }
})

test('files are handed over when chosen, the same one again too, and when dropped', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  const file = (name: string) => ({ name, mimeType: 'text/xml', buffer: Buffer.from('<calls/>') })
  try {
    const input = page.locator('input[type=file]')
    await input.setInputFiles([file('own.xml'), file('mother.xml')])
    await page.getByText('Chosen: own.xml, mother.xml').waitFor()
    assert.equal(await input.inputValue(), '')
    const dropped = await page.evaluateHandle(
      "(() => { const d = new DataTransfer(); d.items.add(new File(['a'], 'bill.csv')); return d })()",
    )
    await page.locator('.file-picker').dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByText('Chosen: bill.csv').waitFor()
  } finally {
    await close()
  }
})

test('the dialog holds the focus, Esc closes it, and the focus goes back', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    await page.getByRole('button', { name: 'Open the dialog' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Before you send this letter' })
    await dialog.waitFor()
    await picture(page, 'kit.dialog')
    assert.equal(await page.evaluate('document.activeElement.innerText'), 'Before you send this letter')
    assert.deepEqual(await violationsOn(page), [])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate('document.activeElement.innerText'), 'Open the dialog')
    // it covers the page's quick exit
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Leave now' }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate('document.getElementById("app").children.length'), 0)
  } finally {
    await close()
  }
})

test('a busy button stays where it is and ignores presses', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    // the busy one would count a hundred
    await page.getByRole('button', { name: 'Reading calls.xml' }).click({ force: true })
    await page.getByRole('button', { name: 'Press me' }).click()
    await page.getByText('Pressed 1 times').waitFor()
  } finally {
    await close()
  }
})

test('on paper folded parts are open and nothing to press is left', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en', size: 'desk' })
  try {
    await page.locator('h1').waitFor()
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'kit.print')
    assert.equal(await page.locator('.button:visible').count(), 0)
    const open = await page.evaluate<boolean>(
      "document.querySelector('details .inside p').checkVisibility({ contentVisibilityAuto: true })",
    )
    assert.ok(open)
  } finally {
    await close()
  }
})

test('in forced colours borders remain', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    await page.locator('h1').waitFor()
    await page.emulateMedia({ forcedColors: 'active' })
    await picture(page, 'kit.forced-colours')
    const width = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.notice')).borderTopWidth",
    )
    assert.equal(width, '2px')
  } finally {
    await close()
  }
})

test('only a voice on the device is used, in the language that is read', () => {
  const voices = [
    { name: 'far', lang: 'zh-CN', localService: false },
    { name: 'near', lang: 'en_GB', localService: true },
    { name: 'chinese', lang: 'zh_CN_#Hans', localService: true },
  ]
  assert.equal(localVoice(voices, 'zh')?.name, 'chinese')
  assert.equal(localVoice(voices, 'en')?.name, 'near')
  assert.equal(localVoice(voices.slice(0, 2), 'zh'), undefined)
})
