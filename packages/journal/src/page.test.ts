/** The page shows what the file says, lets nothing recorded become mark-up, and verifies itself where it has the script. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { type Evidence, formatEvidence, writeEvidence } from './evidence.ts'
import { createLog } from './log.ts'
import { formatVerifierKey, signerFromSeed, verifierKeyOf } from './note.ts'
import { evidenceInPage, evidencePage } from './page.ts'
import { type PageElement, verifyPage } from './page-verifier.ts'
import { evidenceScene } from './testing/evidence.ts'
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

/** As much of a document as the verifier asks for. */
const pageOf = (source: string, key = '') => {
  type Node = PageElement & {
    children: PageElement[]
    attributes: Record<string, string>
    listener: (() => void) | undefined
    value: string
  }
  const create = (text: string | null = null): Node => {
    const node: Node = {
      textContent: text,
      value: key,
      children: [],
      attributes: {},
      listener: undefined,
      setAttribute: (name, value) => {
        node.attributes[name] = value
      },
      replaceChildren: (...children) => {
        node.children = children
      },
      addEventListener: (_event, listener) => {
        node.listener = listener
      },
    }
    return node
  }
  const nodes = { evidence: create(source), answer: create(), checks: create(), 'trusted-key': create() }
  const document = {
    getElementById: (id: string) => (Object.hasOwn(nodes, id) ? nodes[id as keyof typeof nodes] : null),
    createElement: () => create(),
  }
  return {
    nodes,
    document,
    said: () => nodes.answer.children.map(({ textContent }) => textContent).join(' '),
  }
}

const text = formatEvidence(evidence).trimEnd()

test('the verifier writes into the page what it found, with and without a key that was entered', () => {
  const plain = pageOf(text)
  assert.equal(verifyPage(plain.document)?.answer, 'integrity-only')
  assert.equal(plain.nodes.answer.attributes['data-answer'], 'integrity-only')
  assert.match(plain.said(), /Whose key it is/)
  plain.nodes['trusted-key'].value = formatVerifierKey(scene.logKey)
  plain.nodes['trusted-key'].listener?.()
  assert.equal(plain.nodes.answer.attributes['data-answer'], 'verified')
  plain.nodes['trusted-key'].value = 'no key'
  plain.nodes['trusted-key'].listener?.()
  assert.match(plain.said(), /不是有效的公钥/)
  const forged = pageOf(text.replace('"clear"', '"barred"'))
  assert.equal(verifyPage(forged.document)?.answer, 'failed')
  assert.equal(forged.nodes.answer.attributes['data-answer'], 'failed')
  assert.equal(verifyPage({ ...plain.document, getElementById: () => null }), undefined)
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
  const page = pageOf(evidenceInPage(html) ?? '')
  runInNewContext(script, { document: page.document, TextEncoder, TextDecoder })
  assert.equal(page.nodes.answer.attributes['data-answer'], 'integrity-only')
  assert.throws(() => evidencePage(evidence, { script: 'x = "</script>"' }), TypeError)
})
