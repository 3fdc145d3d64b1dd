/** What the service says of itself: the document, its examples, the pages, what runs it; asked of a service that runs. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { clientOf } from '../client.ts'
import { PROBLEMS } from '../platform/problem.ts'
import { HOUSE } from '../record/fact.ts'
import { guizhouMatter } from '../testing/matters.ts'
import { type TestService, testService } from '../testing/service.ts'
import { type ApiDocument, type Schema, documentOf } from './document.ts'
import { EXAMPLE_IDS } from './examples.ts'

let t: TestService
let lender: string
let document: ApiDocument
before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
  lender = await t.keyOf('org_lender')
  document = documentOf(t.app, 'test')
})
after(() => t.close())

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  t.ask(lender, 'GET', path, undefined, headers)

test('every example of the document is taken by its route', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: true })
  ajv.addSchema({ components: document.components }, 'api')
  let ids: Readonly<Record<string, string>> = {}
  const real = (body: unknown): unknown =>
    Object.entries(ids).reduce<unknown>(
      (text, [example, id]) => JSON.parse(JSON.stringify(text).replaceAll(example, id)),
      body,
    )
  const shown = Object.entries(document.paths).flatMap(([path, all]) =>
    Object.entries(all).flatMap(([method, { operationId, requestBody }]) => {
      const { schema, example, examples } = requestBody?.content['application/json'] ?? {}
      const bodies = [
        ...(example === undefined ? [] : [example]),
        ...Object.values(examples ?? {}).map((e) => e.value),
      ]
      return bodies.map((body) => ({ path, method: method.toUpperCase(), operationId, schema, body }))
    }),
  )
  const isOpening = ({ operationId }: (typeof shown)[number]): boolean => operationId === 'openMatter'
  const inOrder = [...shown.filter(isOpening), ...shown.filter((one) => !isOpening(one))]
  assert.ok(inOrder.length >= 3)
  for (const { path, method, operationId, schema, body } of inOrder) {
    const absolute = JSON.stringify(schema).replaceAll('"#/components', '"api#/components')
    assert.ok(ajv.validate(JSON.parse(absolute) as Schema, body), `${operationId}: ${ajv.errorsText()}`)
    const to = path.replaceAll(/\{[^}]+\}/g, EXAMPLE_IDS.matter)
    const answer = await t.ask(lender, method, String(real(to)), real(body))
    const told = `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`
    assert.ok(!['invalid', 'malformed-json', 'not-json'].includes(answer.body?.code), told)
    if (operationId === 'openMatter')
      ids = {
        [EXAMPLE_IDS.matter]: answer.body.id,
        [EXAMPLE_IDS.person]: answer.body.persons['customer-117'],
        [EXAMPLE_IDS.debt]: answer.body.debts['loan-117'],
        [EXAMPLE_IDS.point]: answer.body.points['+8610000000117'],
      }
    if (['openMatter', 'reservePermit', 'judgeContact'].includes(operationId ?? ''))
      assert.ok(answer.status < 300, told)
    if (operationId === 'judgeContact') assert.equal(answer.body.reason, undefined, told)
  }
})

test('the document is OpenAPI 3.1 with an id, a summary and described answers for every operation, each id once', async () => {
  const { body } = await get('/openapi.json')
  assert.match(body.openapi, /^3\.1\./)
  const operations = Object.values((body as ApiDocument).paths).flatMap((all) => Object.values(all))
  for (const { operationId, summary, responses } of operations) {
    assert.ok(operationId && summary, JSON.stringify({ operationId, summary }))
    for (const { description } of Object.values(responses)) assert.ok(description !== '')
  }
  const ids = operations.map((o) => o.operationId)
  assert.deepEqual(ids, [...new Set(ids)])
})

test('every pattern of the document is one that others can read', () => {
  const text = JSON.stringify(document)
  const patterns = [...text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
    ([, p = '']) => JSON.parse(p) as string,
  )
  assert.ok(patterns.length > 0)
  for (const pattern of patterns) assert.doesNotMatch(pattern, /\/[a-z]+$/)
})

test('pages are whole in both languages and need nothing from elsewhere', async () => {
  const paths = ['/', '/docs', '/problems', ...Object.keys(PROBLEMS).map((code) => `/problems/${code}`)]
  for (const path of paths)
    for (const [language, tag] of [
      ['en', 'en'],
      ['zh', 'zh-CN'],
    ] as const) {
      const { status, body, headers } = await get(path, { 'accept-language': tag })
      assert.equal(status, 200, path)
      assert.equal(headers.get('content-language'), language)
      assert.match(body, new RegExp(`<html lang="${tag}">`))
      assert.doesNotMatch(body, /<script|undefined|\[object/, path)
      for (const [, address = ''] of String(body).matchAll(/(?:src|href)="([^"]*)"/g))
        assert.match(address, /^[/#?]/, `${path} points to ${address}`)
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
    }
  assert.match((await get('/problems/refused', { 'accept-language': 'zh' })).body, /请勿联系/)
  assert.match(
    (await get('/problems/refused?lang=en', { 'accept-language': 'zh' })).body,
    /Do not make the contact/,
  )
  assert.equal((await get('/problems/no-such-problem')).status, 404)
})

test('a message of the border is in the language asked for, with what was found', async () => {
  const { body, headers } = await t.ask(
    lender,
    'POST',
    '/v1/judgements',
    { matter: 7 },
    { 'accept-language': 'fr, zh-CN;q=0.8, en;q=0.5' },
  )
  assert.equal(headers.get('content-language'), 'zh')
  const matter = body.errors.find((e: { pointer: string }) => e.pointer === '/matter')
  assert.match(matter.detail.zh, /期望 string，实际接收 数字/)
  assert.match(matter.detail.en, /expected string, received number/)
})

test('the client typed by the routes opens a matter and tells statuses apart', async () => {
  const client = clientOf({
    address: 'http://gate.example',
    key: lender,
    send: async (input, init) => await t.app.request(input instanceof Request ? input : String(input), init),
  })
  const header = { 'idempotency-key': 'client-test-1' }
  const opened = await client.v1.matters.$post({ header, json: guizhouMatter('A-9001') })
  assert.equal(opened.status, 201)
  const { id } = await opened.json()
  assert.match(id, /^mat_/)
  // @ts-expect-error: a contact has a channel of the list
  const refused = await client.v1.permits.$post({ header, json: { channel: 'pigeon' } })
  assert.equal(refused.status, 422)
})

test('what it has done is counted by route and status, and permits by what was decided', async () => {
  const { body } = await get('/metrics')
  assert.match(body, /^forbear_http_requests_total\{method="POST",route="\/v1\/matters",status="201"\} \d+$/m)
  assert.match(body, /^forbear_permits_total\{decided="granted"\} 1$/m)
  assert.match(
    body,
    /^forbear_http_request_seconds_bucket\{method="POST",route="\/v1\/permits",le="\+Inf"\} \d+$/m,
  )
  assert.doesNotMatch(body, /mat_|per_|pt_|\+86|no-such-problem/)
  for (const line of String(body).trimEnd().split('\n'))
    assert.match(line, /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? [\d.e+-]+)$/, line)
})

test('it is ready while the rulebook adopted is the one at hand, and says what is wrong once it is not', async () => {
  const ready = await get('/readyz')
  assert.equal(ready.status, 200, JSON.stringify(ready.body))
  const stateOf = (body: { readonly checks: readonly { name: string; state: string }[] }, name: string) =>
    body.checks.find((c) => c.name === name)?.state
  assert.equal(stateOf(ready.body, 'durability'), 'warn')
  for (const name of ['database', 'clock', 'rulebook', 'journal'])
    assert.equal(stateOf(ready.body, name), 'pass', name)
  assert.equal((await get('/livez')).body.status, 'alive')
  await t.service.recorder.record({
    matters: [],
    house: 'write',
    decide: () => ({
      answer: undefined,
      drafts: [
        {
          chain: HOUSE,
          kind: 'rulebook-adopted',
          values: {
            client: 'test',
            rulebook: 'sha256:another',
            engine: 'x',
            timeZoneData: 'x',
            proposedBy: 'a',
            approvedBy: 'b',
          },
        },
      ],
    }),
  })
  const other = await get('/readyz')
  assert.equal(other.status, 503)
  assert.equal(stateOf(other.body, 'rulebook'), 'fail')
  assert.equal((await get('/livez')).status, 200)
})
