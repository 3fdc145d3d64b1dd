/** The page shows what the file says, lets nothing recorded become mark-up, and verifies itself where it has the script. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { fromUtf8, toUtf8 } from './bytes.ts'
import { type Evidence, formatEvidence, writeEvidence } from './evidence.ts'
import { createLog } from './log.ts'
import { formatVerifierKey, signerFromSeed, verifierKeyOf } from './note.ts'
import { evidenceInPage, evidencePage, lockedInPage, lockedPage } from './page.ts'
import { unlockPage } from './page-unlock.ts'
import { verifyPage } from './page-verifier.ts'
import { type Subtle, seal } from './passphrase.ts'
import { evidenceScene } from './testing/evidence.ts'
import { type TreeDocument, treeOf } from './testing/page-tree.ts'
import { verifyEvidence } from './verify-evidence.ts'

const scene = evidenceScene()
const evidence = scene.evidence('court')

test('the page tells what was recorded, when, what is withheld and how to check it, in both languages', () => {
  const html = evidencePage(evidence)
  for (const text of [
    '第 3 次联系',
    'clear',
    '120053',
    '2026-11-26 00:00:00 UTC',
    'lender.example/record',
    'witness.example/w1',
    '未出示或已删除',
    'withheld or erased',
    'forbear verify FILE',
    '贷款机构、监管部门或见证方另行公布的公钥',
    evidence.rulebooks[0] ?? '-',
  ])
    assert.ok(html.includes(text), text)
  assert.ok(!html.includes('+86139'), 'the court sees no numbers')
  assert.ok(!html.includes('<script'), 'no script, no pretence of one')
  assert.match(html, /script-src &#39;none&#39;/)
  assert.ok(
    evidencePage(evidence, { zone: 'Asia/Shanghai' }).includes('2026-11-26 08:00:00 +08:00 Asia/Shanghai'),
  )
  assert.ok(!/https?:\/\//.test(html), 'nothing points to a network')
})

test('the file stands in the page unchanged and verifies from there', () => {
  const html = evidencePage(evidence)
  assert.equal(evidenceInPage(html), formatEvidence(evidence).trimEnd())
  assert.equal(verifyEvidence(evidenceInPage(html) ?? '', { trustedKeys: [scene.logKey] }).answer, 'verified')
  assert.equal(evidenceInPage(html.replace('<pre id="evidence">', '<pre>')), undefined)
  assert.equal(evidenceInPage(`${html}<pre id="evidence">{}</pre>`), undefined, 'two files are none')
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '</pre><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</table></main><h1>',
  '<!--',
  '&lt;b&gt;',
  '\u202egnp.exe\u2066',
  '\u0000\u0007',
  '</bdi><b>',
]

/** A log in which every text that may be free is hostile. */
const hostileEvidence = (): Evidence => {
  const origin = 'lender.example/<b>log</b>'
  const signer = signerFromSeed({ name: origin, seed: new Uint8Array(32).fill(1) })
  const log = createLog({ origin, signer, salts: (count) => new Uint8Array(16 * count).fill(2) })
  for (const text of HOSTILE)
    log.record({
      chain: 'mat_A',
      kind: 'event',
      at: '2026-11-26T01:00:00.000000Z',
      values: { text, list: [text, text], nested: { [text]: text }, rulebook: text },
    })
  const checkpoint = log.checkpoint()
  const own = log.chain('mat_A')
  const last = own.at(-1)
  assert.ok(last)
  return writeEvidence({
    variant: 'borrower',
    chain: 'mat_A',
    end: { count: own.length, head: last.leaf },
    map: log.inMap('mat_A'),
    keys: [verifierKeyOf(signer, 1)],
    checkpoint,
    entries: own.map((entry) => ({ ...entry, proof: log.inclusion(entry.index, own.length) })),
  })
}

test('nothing that was recorded becomes mark-up, wherever it stands', () => {
  const hostile = hostileEvidence()
  const html = evidencePage(hostile)
  const tags = new Set(
    Array.from(html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi), ([, name = '']) => name.toLowerCase()),
  )
  const ours = [
    '!doctype',
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'main',
    'h1',
    'h2',
    'h3',
    'div',
    'span',
    'ul',
    'dl',
    'dt',
    'dd',
    'bdi',
    'br',
    'code',
    'article',
    'p',
    'time',
    'table',
    'tbody',
    'tr',
    'th',
    'td',
    'pre',
    'details',
    'summary',
    'li',
  ]
  assert.deepEqual(
    [...tags].filter((tag) => !ours.includes(tag)),
    [],
  )
  assert.equal(html.match(/<h1>/g)?.length, 1)
  assert.equal(html.match(/<pre id="evidence">/g)?.length, 1)
  // attributes: only those that the page itself writes
  const attributes = new Set(
    Array.from(
      html.matchAll(/<[a-z0-9]+((?:\s+[a-z-]+(?:="[^"<>]*")?)+)\s*>/gi),
      ([, text = '']) => text,
    ).flatMap((text) => Array.from(text.matchAll(/\s([a-z-]+)=/g), ([, name = '']) => name)),
  )
  assert.deepEqual(
    [...attributes].filter((name) => name.startsWith('on') || ['src', 'href'].includes(name)),
    [],
  )
  assert.ok(
    !/[\u202a-\u202e\u2066-\u2069]/.test(html.slice(0, html.indexOf('<pre id="evidence">'))),
    'marks of direction are made visible',
  )
  assert.ok(html.includes('[U+202E]'))
  assert.equal(evidenceInPage(html), formatEvidence(hostile).trimEnd())
  assert.equal(verifyEvidence(evidenceInPage(html) ?? '').answer, 'integrity-only')
})

// what stands for a script where none is run
const page = evidencePage(evidence, { script: '/* none */' })

test('the verifier writes into the page what it found, with and without a key that was entered', () => {
  const document = treeOf(page)
  const [answer, input] = [document.getElementById('answer'), document.getElementById('trusted-key')]
  assert.equal(verifyPage(document)?.answer, 'integrity-only')
  assert.equal(answer?.getAttribute('data-answer'), 'integrity-only')
  assert.match(document.said('answer'), /Whose key it is/)
  assert.ok(input)
  input.value = formatVerifierKey(scene.logKey)
  input.act()
  assert.equal(answer.getAttribute('data-answer'), 'verified')
  input.value = 'no key'
  input.act()
  assert.match(document.said('answer'), /不是有效的公钥/)
  assert.equal(verifyPage(treeOf('<main></main>')), undefined)
})

test('the first thing that is wrong is named with its place, in both languages', () => {
  const at = page.indexOf('<pre id="evidence">')
  const forged = `${page.slice(0, at)}${page.slice(at).replace('&quot;clear&quot;', '&quot;barred&quot;')}`
  const document = treeOf(forged)
  assert.equal(verifyPage(document)?.answer, 'failed')
  assert.equal(document.getElementById('answer')?.getAttribute('data-answer'), 'failed')
  assert.match(
    document.said('answer'),
    /首先发现的不符之处：✗ 所示的值与登记时不符（记录编号、字段：1, verdict）。［opening-does-not-fit \/entries\/0\/[^］]+］/,
  )
  assert.match(document.said('answer'), /The first thing that is wrong: ✗ The value shown is not the one/)
})

test('whatever is changed in what the page shows is noticed beside a file that is whole', () => {
  const changes: readonly (readonly [string, string])[] = [
    ['第 3 次联系', '第 2 次联系'],
    ['<article>', '<article hidden="">'],
    ['2026-11-26 00:00:00 UTC', '2026-11-26 00:00:01 UTC'],
    ['>未出示或已删除<', '>无<'],
    ['</main>', '<p>x</p></main>'],
    ['</main>', '</main>x'],
    ['</main>', '</main><p>x</p>'],
    ['forbear verify FILE', 'forbear verify OTHER'],
    ['<meta id="shown" name="forbear-shown" content="', '<meta id="shown" name="forbear-shown" content="A'],
    ['<main id="main">', '<main id="other">'],
  ]
  for (const [from, to] of changes) {
    assert.ok(page.includes(from), from)
    const document = treeOf(page.replace(from, to))
    const found = verifyPage(document)
    assert.deepEqual([found?.answer, found?.checks[0]?.code], ['failed', 'page-changed'], `${from} → ${to}`)
    assert.match(document.said('answer'), /本页所示内容与制作时不同/)
    assert.equal(found?.checks.filter(({ ok }) => !ok).length, 1)
  }
  const without = treeOf(page.replace('<pre id="evidence">', '<pre id="gone">'))
  assert.deepEqual(verifyPage(without)?.checks[0]?.code, 'no-file')
})

const PASSPHRASE = '一句只有我们知道的话'
const sealed = await seal(toUtf8(page), PASSPHRASE, {
  subtle: globalThis.crypto.subtle,
  salt: new Uint8Array(16).fill(3),
  iv: new Uint8Array(12).fill(4),
})
assert.ok(sealed.ok)
const locked = lockedPage(sealed.value, { script: '/* none */' })

/** Types a passphrase into a locked page; gives what it shows once it has an answer. */
async function typed(
  html: string,
  passphrase: string,
  { subtle }: { readonly subtle?: Subtle } = globalThis.crypto,
): Promise<TreeDocument> {
  const document = treeOf(html)
  const done = Promise.withResolvers<void>()
  unlockPage(document, { subtle, parse: treeOf }, () => done.resolve())
  const [form, input, answer] = ['unlock', 'passphrase', 'answer'].map((id) => document.getElementById(id))
  assert.ok(form && input && answer)
  const setAttribute = answer.setAttribute.bind(answer)
  answer.setAttribute = (name, value) => {
    setAttribute(name, value)
    // its words follow at once
    if (value === 'failed') queueMicrotask(() => done.resolve())
  }
  input.value = passphrase
  form.act()
  await done.promise
  return document
}

test('a locked page shows nothing of what is in it, opens by its passphrase alone and is verified then', async () => {
  assert.equal(locked.includes('mat_A'), false)
  assert.equal(lockedInPage(locked), fromUtf8(sealed.value)?.trimEnd())
  const opened = await typed(locked, PASSPHRASE)
  assert.match(opened.said('answer'), /Everything holds under the key named in the file itself/)
  assert.match(opened.said('main'), /第 3 次联系/)
  const wrong = await typed(locked, 'another sentence')
  assert.match(wrong.said('answer'), /口令不对.*this passphrase does not open the file/)
  assert.ok(wrong.getElementById('unlock'), 'it can be tried again')
  const at = locked.indexOf('data&quot;:&quot;') + 40
  const other = locked.charAt(at) === 'A' ? 'B' : 'A'
  const damaged = await typed(`${locked.slice(0, at)}${other}${locked.slice(at + 1)}`, PASSPHRASE)
  assert.match(damaged.said('answer'), /文件已损坏/)
  const without = await typed(locked, PASSPHRASE, {})
  assert.match(without.said('answer'), /此浏览器不提供/)
})

test('bundled, the page verifies itself with nothing but itself', async () => {
  const { rolldown } = await import('rolldown')
  const built = await rolldown({
    input: join(import.meta.dirname, 'page-script.ts'),
    platform: 'browser',
    tsconfig: false,
  })
  const { output } = await built.generate({ format: 'iife', minify: true, comments: false })
  await built.close()
  const script = output[0].code
  assert.equal(output.length, 1)
  assert.ok(script.length < 80_000, `${script.length} characters`)
  const html = evidencePage(evidence, { script })
  const digest = createHash('sha256').update(script).digest('base64')
  assert.ok(html.includes(`script-src &#39;sha256-${digest}&#39;`))
  assert.ok(html.includes(`<script>${script}</script>`))
  assert.doesNotMatch(script, /fetch\(|XMLHttpRequest|import\(|WebSocket/)
  const document = treeOf(html)
  runInNewContext(script, { document, TextEncoder, TextDecoder })
  assert.equal(document.getElementById('answer')?.getAttribute('data-answer'), 'integrity-only')
  assert.throws(() => evidencePage(evidence, { script: 'x = "</script>"' }), TypeError)
})
