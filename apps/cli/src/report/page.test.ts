/** The page in a browser: nothing serious for axe, nothing wider than the screen, nothing asked of a network. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { AuditResult } from '@forbear/audit/result'
import { auditMonth } from '../commands/demo.ts'
import { generateMonth } from '../demo/agency.ts'
import { compare } from '@forbear/audit/statistics/comparison'
import { htmlReport } from './html.ts'
import { browserProgram, skipWithoutBrowser, startBrowser } from '@forbear/checks/browser'

const { skip } = skipWithoutBrowser()
const month = await auditMonth(generateMonth(20261001, 20))
const [finding] = month.certain
assert.ok(finding)

const LONGEST = {
  en: 'Zwischenfinanzierungsinkassodienstleistungsgesellschaft-Nordwest GmbH and Sons of the Twenty-Third Branch',
  zh: '北方某某某某某某商务信息咨询服务外包有限责任公司第二十三催收分公司驻外办事处',
}

/** The month; with long names, a comparison and reviews; and with one finding alone. */
const EXAMPLES: Readonly<Record<string, (language: 'en' | 'zh') => AuditResult>> = {
  'the month': () => month,
  'long names, compared, reviewed': (language) => ({
    ...month,
    certain: month.certain.map((f, i) =>
      i === 0
        ? {
            ...f,
            contact: 'x'.repeat(120),
            review: 'withdrawn',
            reviewed: { by: LONGEST[language], on: '2026-11-20' },
          }
        : f,
    ),
    breakdowns: {
      ...month.breakdowns,
      byOrganisation: month.breakdowns.byOrganisation.map((o) => ({ ...o, organisation: LONGEST[language] })),
    },
    comparison: compare(
      'agency',
      [LONGEST[language], 'b'],
      month.breakdowns,
      month.breakdowns,
      month.breakdowns,
    ),
  }),
  'one finding': () => ({ ...month, certain: [finding], duties: [], notEncoded: [] }),
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser | undefined

before(async () => {
  if (skip === false) browser = await startBrowser()
})
after(async () => {
  await browser?.close()
})

async function shown(page: Page, html: string): Promise<readonly string[]> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setContent(html)
  return asked
}

const SCREENS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 360, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const

/** What axe finds on a page, with the first places. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.map((v) => {
    const places = v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160))
    return `${v.impact} ${v.id}: ${places.join(' | ')}`
  })
}

for (const [i, [name, make]] of Object.entries(EXAMPLES).entries())
  for (const language of ['en', 'zh'] as const) {
    const html = htmlReport(make(language), language)
    for (const { width, colorScheme } of i === 0 ? SCREENS : SCREENS.slice(0, 1))
      test(`${name}, ${language}, ${width} px, ${colorScheme}`, { skip }, async () => {
        assert.ok(browser)
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        try {
          assert.deepEqual(await shown(page, html), [])
          // folded parts are read too
          await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true })')
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
          assert.deepEqual(await violationsOn(page), [])
        } finally {
          await page.close()
        }
      })
  }

test('what is wrong with a page is found', { skip }, async () => {
  assert.ok(browser)
  const page = await browser.newPage()
  try {
    await shown(page, '<p style="color:#777;background:#888">faint</p>')
    const found = await violationsOn(page)
    assert.ok(
      found.some((v) => v.startsWith('serious color-contrast')),
      found.join('\n'),
    )
  } finally {
    await page.close()
  }
})

test('each chart is drawn for the width it is seen at, and text in it is not smaller than 10 px', {
  skip,
}, async () => {
  assert.ok(browser)
  for (const width of [360, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    try {
      await shown(page, htmlReport(month, 'en'))
      const sizes = await page.evaluate<readonly (readonly number[])[]>(
        `[...document.querySelectorAll('svg.chart')].filter((s) => s.getClientRects().length > 0).map((s) => {
          const scale = s.getBoundingClientRect().width / s.viewBox.baseVal.width
          return [...s.querySelectorAll('text')].map((t) => Number.parseFloat(getComputedStyle(t).fontSize) * scale)
        })`,
      )
      assert.equal(sizes.length, 6)
      for (const size of sizes.flat()) assert.ok(size >= 10, `${size} px at ${width}`)
    } finally {
      await page.close()
    }
  }
})

test('absence of a browser skips, unless it is demanded', () => {
  assert.equal(browserProgram({ program: '/nowhere/chromium' }), undefined)
  assert.throws(
    () => browserProgram({ program: '/nowhere/chromium', demand: 'required' }),
    /FORBEAR_BROWSER=required, but no Chromium was found/,
  )
})
