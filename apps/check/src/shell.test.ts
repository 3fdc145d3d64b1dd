/** The frame as people meet it: both languages, no network, keyboard, old browsers, the quick exit, the budget. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { hashOf } from '../build/markup.ts'
import { build } from '../build/page.ts'
import { BUDGET_BYTES, sizesOf } from '../build/sizes.ts'
import {
  type Desk,
  IN_PAIRS,
  READERS,
  openDesk,
  overflowOf,
  picture,
  skipWithoutBrowser,
  untilEngineAnswered,
  violationsOn,
} from './testing/browser.ts'
import { builtPage } from './testing/built-page.ts'
import { OLD_ENGINE, beforeScripts } from './testing/old-engine.ts'
import { servePage } from './testing/page-server.ts'
import { STEP_IDS } from './page/screen-id.ts'
import { wordsIn } from './words/use-words.ts'

const { skip } = skipWithoutBrowser()
const built = await builtPage()
const digest = await digestOf(rulebook)
let desk: Desk | undefined

before(async () => {
  if (skip === false) desk = await openDesk(built.html)
})
after(async () => {
  await desk?.close()
})

const inBrowser = (): Desk => {
  assert.ok(desk)
  return desk
}

test('the same sources give the same bytes', async () => {
  assert.equal((await build()).html, built.html)
})

test('the page keeps to its budget', () => {
  const whole = sizesOf(built).at(-1)
  assert.equal(whole?.part, 'whole page')
  assert.ok(whole.gzip <= BUDGET_BYTES, `${whole.gzip} bytes`)
})

test('neither worked cases nor the reader of Parquet are in the page', () => {
  const files = [...built.files.page, ...built.files.engine]
  assert.ok(files.some((file) => file.endsWith('law/cn/civil-code.ts')))
  assert.deepEqual(
    files.filter((file) => /\.cases\.ts$|parquet/.test(file)),
    [],
  )
})

test('the policy forbids the network and names every script and the style by hash', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(built.html)?.[1] ?? ''
  const scripts = [...built.html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '')
  const [style] = [...built.html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((m) => m[1] ?? '')
  assert.equal(scripts.length, 5)
  // the engine runs in a worker and needs no hash
  for (const script of scripts.slice(0, 4)) assert.ok(policy.includes(hashOf(script)))
  assert.ok(policy.includes(`style-src ${hashOf(style ?? '')}`))
  for (const directive of [
    "default-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ])
    assert.ok(policy.includes(directive), directive)
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
})

test('nothing in the page names an address outside it', () => {
  const markup = built.html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
  assert.deepEqual(markup.match(/\b(?:src|srcset|action|href)="(?!#|tel:|data:,")[^"]*"/g), null)
  assert.doesNotMatch(built.parts.style, /url\(|@import/)
})

test('the first script is ES5', () => {
  assert.doesNotMatch(built.parts.first, /=>|`|\b(?:let|const|class|async)\b|\.\.\./)
})

for (const reader of READERS)
  test(`every screen, ${reader.language}, ${reader.theme}, ${reader.size}`, { skip }, async () => {
    const { page, complaints, requests, close } = await inBrowser().open(reader)
    const words = wordsIn(reader.language)
    try {
      assert.equal(await page.locator('h1:visible').innerText(), words.start.heading)
      await untilEngineAnswered(page)
      for (const id of ['start', ...STEP_IDS] as const) {
        await page.evaluate(`location.hash = '${id}'`)
        const heading = id === 'start' ? words.start.heading : words.steps[id]
        await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
        assert.equal(await page.title(), `${words.steps[id]} – ${words.shell.name}`)
        assert.equal(await overflowOf(page), 0)
        await picture(page, `${id}.${reader.language}.${reader.theme}.${reader.size}`)
        // steps with nothing brought; with something, each step's own test looks
        if (id === 'start' || IN_PAIRS.includes(reader)) assert.deepEqual(await violationsOn(page), [])
      }
      assert.deepEqual(complaints, [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

test('over HTTP the page asks for itself once and for nothing else, and the engine gives the rulebook', {
  skip,
}, async () => {
  const served = await servePage(built.html)
  const { page, complaints, requests, close } = await inBrowser().open(
    { language: 'en' },
    { address: served.address },
  )
  try {
    await untilEngineAnswered(page)
    assert.equal(await page.locator('.digest').innerText(), digest)
    assert.deepEqual(served.asked, ['/'])
    assert.deepEqual(requests, [])
    assert.deepEqual(complaints, [])
  } finally {
    await close()
    await served.close()
  }
})

test('the keyboard alone goes through the frame, and the heading of a new screen has the focus', {
  skip,
}, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  const focused = async () => await page.evaluate<string>('document.activeElement.innerText.trim()')
  try {
    await untilEngineAnswered(page)
    const reached: string[] = []
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab')
      reached.push((await focused()).split('\n')[0] ?? '')
    }
    assert.deepEqual(reached, [
      'Skip to the content',
      'Check my phone',
      'Leave now',
      '中文',
      'As the phone',
      'Start',
    ])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Bring the log' }).waitFor()
    assert.equal(await focused(), 'Bring the log')
    assert.equal(await page.locator('[aria-current=step]').innerText(), '1\nBring the log')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Is somebody calling' }).waitFor()
  } finally {
    await close()
  }
})

test('language and theme change at once and the document says so', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    await untilEngineAnswered(page)
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name: '有人打电话向您催债吗？' }).waitFor()
    assert.equal(await page.evaluate('document.documentElement.lang'), 'zh-Hans')
    assert.equal(await page.title(), '首页 – 查我的手机')
    const ground = async () => await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.getByLabel('浅色或深色').selectOption('dark')
    assert.notEqual(await ground(), light)
  } finally {
    await close()
  }
})

for (const way of ['button', 'Esc twice'] as const)
  test(`the quick exit by ${way} leaves a clock and nothing else`, { skip }, async () => {
    const { page, requests, complaints, close } = await inBrowser().open({ language: 'zh' })
    try {
      await untilEngineAnswered(page)
      assert.equal(page.workers().length, 1)
      await page.evaluate("location.hash = 'evidence'")
      await page.getByRole('heading', { level: 1, name: '证据' }).waitFor()
      if (way === 'button') await page.getByRole('button', { name: '马上离开' }).click()
      else {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
      }
      await page.locator('.clock').waitFor()
      assert.equal(await page.title(), '时钟')
      assert.doesNotMatch(page.url(), /#/)
      assert.match(await page.locator('body').innerText(), /^时钟\s+\d{1,2}:\d{2}\s+\d{4}年/)
      assert.equal(await page.evaluate('document.body.children.length'), 1)
      assert.equal(page.workers().length, 0)
      await picture(page, `clock.${way === 'button' ? 'button' : 'keys'}`)
      assert.deepEqual(requests, [])
      assert.deepEqual(complaints, [])
    } finally {
      await close()
    }
  })

test('a browser of 2022 runs the page with polyfills, in page and engine', { skip }, async () => {
  const { page, complaints, close } = await inBrowser().open({ language: 'en' }, { before: OLD_ENGINE })
  try {
    await untilEngineAnswered(page)
    assert.equal(await page.evaluate('forbear.filled'), true)
    assert.equal(await page.evaluate('typeof Temporal.Now.instant().epochMilliseconds'), 'number')
    assert.equal(await page.locator('.digest').innerText(), digest)
    assert.deepEqual(complaints, [])
  } finally {
    await close()
  }
})

test('without SHA-256 in the browser the digest is the one that the build worked out', { skip }, async () => {
  const { page, close } = await inBrowser().open(
    { language: 'en' },
    { before: beforeScripts("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })") },
  )
  try {
    await untilEngineAnswered(page)
    assert.equal(await page.evaluate('crypto.subtle'), undefined)
    assert.equal(await page.locator('.digest').innerText(), digest)
  } finally {
    await close()
  }
})

test('closing asks first once something was entered, and not before or after the quick exit', {
  skip,
}, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  const asks = "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
  try {
    await untilEngineAnswered(page)
    assert.equal(await page.evaluate(asks), false)
    // what any field of any screen sends
    await page.evaluate("document.querySelector('main').dispatchEvent(new Event('input', { bubbles: true }))")
    // a function: a string would be evaluated anew at each look, which the page's policy forbids after the first
    await page.waitForFunction(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    // a browser asks at the press of a telephone link, too
    const dialled = await page.evaluate(`(() => {
      document.addEventListener('click', (event) => event.preventDefault(), { once: true })
      document.querySelector('a[href="tel:110"]').click()
      return ${asks}
    })()`)
    assert.equal(dialled, false)
    assert.equal(await page.evaluate(asks), true)
    await page.getByRole('button', { name: 'Leave now' }).click()
    await page.locator('.clock').waitFor()
    assert.equal(await page.evaluate(asks), false)
  } finally {
    await close()
  }
})

test('a browser of today needs no polyfill', { skip }, async () => {
  const { page, close } = await inBrowser().open({ language: 'en' })
  try {
    assert.equal(await page.evaluate('forbear.filled'), false)
  } finally {
    await close()
  }
})

for (const [what, before, lacks] of [
  ['no Worker', 'delete globalThis.Worker', 'work in the background (Worker)'],
  ['no GB 18030', 'globalThis.TextDecoder = class { constructor() { throw new RangeError() } }', 'GB 18030'],
  [
    'a page script that fails',
    'Element.prototype.removeAttribute = undefined',
    'the JavaScript of browsers since',
  ],
] as const)
  test(`${what}: the page says what is missing and what to do`, { skip }, async () => {
    const { page, requests, close } = await inBrowser().open({ language: 'en' }, { before })
    try {
      const panel = page.locator('#cannot')
      await panel.waitFor()
      const text = await panel.innerText()
      assert.ok(text.includes(lacks), text)
      assert.match(text, /这个浏览器无法运行本页/)
      assert.match(text, /npm run --silent forbear -- audit/)
      assert.equal(await page.locator('[data-lacks]:visible').count(), 2, 'one reason in two languages')
      await picture(page, `cannot.${what.replaceAll(' ', '-')}`)
      assert.equal(await page.locator('button:visible').count(), 0, 'no button that does nothing')
      assert.deepEqual(await violationsOn(page), [])
      assert.deepEqual(requests, [])
    } finally {
      await close()
    }
  })

test('an engine that may not start is told above what is on the screen', { skip }, async () => {
  const { page, close } = await inBrowser().open(
    { language: 'en' },
    { before: 'globalThis.Worker = class { constructor() { throw new Error("not here") } }' },
  )
  try {
    await page.locator('#cannot').waitFor()
    assert.match(await page.locator('#cannot').innerText(), /leave for this page to start its engine/)
    assert.ok(await page.getByRole('link', { name: 'Start' }).isVisible())
  } finally {
    await close()
  }
})
