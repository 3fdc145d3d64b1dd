/**
 * Every route against requests that nobody should send: never a fault of the service, never a success for what the
 * document does not allow, always a problem with a known code. `FORBEAR_RUNS` says how many (default 150).
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { type ApiDocument, type Operation, type Schema, documentOf } from './documentation/document.ts'
import { PROBLEM_JSON } from './platform/problem.ts'
import { type Documented, documented } from './testing/documented.ts'
import { guizhouMatter, numberOf } from './testing/matters.ts'
import { HOSTILE_TEXTS, type ValuesOptions, damaged, hostile, valuesOf } from './testing/schema-values.ts'
import { type TestService, testService } from './testing/service.ts'

const RUNS = Number(process.env['FORBEAR_RUNS'] ?? 150)
/** The usual runs end after this long, wherever they are. */
const USUAL_MILLISECONDS = 5000

interface Route {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface Got {
  readonly status: number
  readonly code: string | undefined
  readonly text: string
}

let t: TestService
let key: string
let check: Documented
let document: ApiDocument
let routes: readonly Route[]
let values: ValuesOptions
let takes: (route: Route, body: unknown) => boolean
let number = 0

before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
  key = await t.keyOf('org_lender')
  check = documented(t.app)
  document = documentOf(t.app, 'test')
  routes = Object.entries(document.paths).flatMap(([path, all]) =>
    Object.entries(all).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const opened = await t.ask(key, 'POST', '/v1/matters', guizhouMatter('A-7001'))
  values = {
    schemas: document.components.schemas,
    texts: [
      opened.body.id,
      ...(['persons', 'debts', 'points'] as const).flatMap((name) =>
        Object.values<string>(opened.body[name]),
      ),
      'org_lender',
      'org_north',
      'A-7001',
      numberOf('A-7001'),
    ],
  }
  takes = bodyChecks()
})
after(() => t.close())

/** Whether the document takes a body. */
function bodyChecks(): (route: Route, body: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: true })
  ajv.addSchema({ components: document.components }, 'api')
  const known = new Map<string, ValidateFunction>()
  return ({ method, path, operation }, body) => {
    const name = `${method} ${path}`
    const schema = operation.requestBody?.content['application/json']?.schema ?? {}
    const validate =
      known.get(name) ??
      ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Schema,
      )
    known.set(name, validate)
    return validate(body)
  }
}

async function send({ method, path, headers, body }: Sent): Promise<Got> {
  const answer = await t.app.request(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
  })
  const text = await answer.text()
  const contentType = answer.headers.get('content-type')
  const told = `${method} ${path} ${JSON.stringify(headers)} ${String(body).slice(0, 2000)} → ${answer.status} ${text.slice(0, 1000)}`
  assert.notEqual(answer.status, 500, told)
  check({ method, path, status: answer.status, contentType, text })
  if (answer.status < 400 || !contentType?.startsWith(PROBLEM_JSON))
    return { status: answer.status, code: undefined, text: told }
  assert.ok(answer.headers.get('content-language'), told)
  return { status: answer.status, code: (JSON.parse(text) as { readonly code: string }).code, text: told }
}

const authorised = (): Record<string, string> => ({ authorization: `Bearer ${key}` })
const keyed = (): Record<string, string> => {
  number += 1
  return { ...authorised(), 'idempotency-key': `fuzz-${String(number).padStart(8, '0')}` }
}
const pathOf = (path: string, fill: (name: string) => string = () => 'x1'): string =>
  path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(fill(name).toWellFormed()))
const withBody = (): readonly Route[] =>
  routes.filter((r) => r.operation.requestBody?.content['application/json'] !== undefined)

test('whatever is sent to a route is answered by the document, and what it does not take is never a success', async () => {
  const request = fc.constantFrom(...routes).chain((route) => {
    const { parameters = [], requestBody } = route.operation
    const schema = requestBody?.content['application/json']?.schema
    const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.constantFrom(...values.texts))
    const named = (place: string) =>
      fc.record(
        Object.fromEntries(
          parameters
            .filter((p) => p.in === place)
            .map((p) => [p.name, fc.oneof(text, valuesOf(p.schema, values).map(String))]),
        ),
        {
          requiredKeys: place === 'path' ? parameters.filter((p) => p.in === 'path').map((p) => p.name) : [],
        },
      )
    return fc.record({
      route: fc.constant(route),
      path: named('path'),
      query: named('query'),
      body:
        schema === undefined
          ? fc.constant(undefined)
          : fc.oneof(
              { weight: 5, arbitrary: valuesOf(schema, values).chain((value) => damaged(value)) },
              { weight: 2, arbitrary: valuesOf(schema, values) },
              { weight: 1, arbitrary: hostile },
            ),
    })
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ route, path, query, body }) => {
      const search = new URLSearchParams(query).toString()
      const text = JSON.stringify(body) as string | undefined
      const got = await send({
        method: route.method,
        path: pathOf(route.path, (name) => path[name] || 'x1') + (search === '' ? '' : `?${search}`),
        headers: { ...keyed(), ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(text === undefined ? {} : { body: text }),
      })
      // the database is well: where nothing could be recorded the border let something in
      if (got.status === 503) assert.ok(route.path === '/v1/matters', got.text)
      if (text !== undefined && !takes(route, JSON.parse(text)))
        assert.ok(got.status >= 400, `a body that the document does not take was a success: ${got.text}`)
    }),
    {
      numRuns: RUNS,
      ...(process.env['FORBEAR_RUNS'] === undefined ? { interruptAfterTimeLimit: USUAL_MILLISECONDS } : {}),
    },
  )
})

test('a body that is no JSON is told so, whatever it is', async () => {
  const bodies: readonly (string | Uint8Array)[] = [
    '',
    '{',
    '{"a":1,}',
    "{'a':1}",
    '{"a":1}{"b":2}',
    '[1,2',
    'undefined',
    '\u0000',
    '"\u0001"',
    new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
    new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22]),
    '['.repeat(100_000),
    '\uFEFF{}',
  ]
  for (const route of withBody())
    for (const body of bodies) {
      const got = await send({
        method: route.method,
        path: pathOf(route.path),
        headers: { ...keyed(), 'content-type': 'application/json' },
        body,
      })
      assert.equal(got.code, 'malformed-json', got.text)
    }
})

test('texts that cannot be recorded and endless nesting are bad input, wherever they stand', async () => {
  for (const { method, path } of withBody()) {
    const at = pathOf(path)
    for (const body of [
      '{"name":"\\ud800"}',
      '{"a":[{"b/c":"x\\u0000y"}]}',
      '{"\\udfff":1}',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
    ])
      assert.equal(
        (await send({ method, path: at, headers: { ...keyed(), 'content-type': 'application/json' }, body }))
          .code,
        'invalid',
      )
  }
})

test('another content type, an oversized body, a missing key and a wrong method are problems of their own', async () => {
  const json = { 'content-type': 'application/json' }
  for (const route of withBody()) {
    const { method, operation } = route
    const path = pathOf(route.path)
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      ';',
    ])
      if (operation.requestBody?.content[type.split(';')[0] ?? ''] === undefined)
        assert.equal(
          (await send({ method, path, headers: { ...keyed(), 'content-type': type }, body: '{}' })).code,
          'not-json',
        )
    const most = Number((operation as unknown as Schema)['x-body-bytes-at-most'] ?? 256 * 1024)
    const large = `"${'x'.repeat(most)}"`
    const got = await send({ method, path, headers: { ...keyed(), ...json }, body: large })
    assert.equal(got.code, 'too-large')
    if (operation.parameters?.some((p) => p.name === 'idempotency-key'))
      assert.equal(
        (await send({ method, path, headers: { ...authorised(), ...json }, body: '{}' })).code,
        'key-missing',
      )
    for (const wrong of ['', 'short', 'x'.repeat(201), 'with space in it'])
      if (operation.parameters?.some((p) => p.name === 'idempotency-key'))
        assert.match(
          (
            await send({
              method,
              path,
              headers: { ...authorised(), ...json, 'idempotency-key': wrong },
              body: '{}',
            })
          ).code ?? '',
          /^(?:invalid|key-missing)$/,
        )
  }
  for (const { path } of routes) {
    const known = Object.keys(document.paths[path] ?? {}).map((m) => m.toUpperCase())
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
      if (!known.includes(method))
        assert.equal(
          (await send({ method, path: pathOf(path), headers: authorised() })).code,
          'method-not-allowed',
          `${method} ${path}`,
        )
  }
  for (const path of [
    '/v1',
    '/v1/',
    '/v1/permits/',
    '/v2/permits',
    '/v1/%00',
    '/v1/permits%FF',
    '/../etc/passwd',
    `/${'x'.repeat(5000)}`,
  ])
    assert.match(
      (await send({ method: 'GET', path, headers: authorised() })).code ?? '',
      /^(?:no-such-route|method-not-allowed)$/,
      path,
    )
})

test('whoever has no key, or a key without the scope, is answered only that', async () => {
  const narrow = await t.keyOf('org_north', [])
  for (const { method, path, operation } of routes.filter((r) => (r.operation.security ?? []).length > 0)) {
    const body = operation.requestBody === undefined ? {} : { body: '{}' }
    const json = {
      'content-type': Object.keys(operation.requestBody?.content ?? {})[0] ?? 'application/json',
    }
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Basic eDp4',
      `Bearer ${key}x`,
      `bearer\t${key}`,
    ]) {
      const headers = { ...json, ...(authorization === undefined ? {} : { authorization }) }
      const got = await send({ method, path: pathOf(path), headers, ...body })
      assert.equal(got.code, 'unauthenticated', `${String(authorization)}: ${got.text}`)
    }
    const got = await send({
      method,
      path: pathOf(path),
      headers: { ...json, ...keyed(), authorization: `Bearer ${narrow}` },
      ...body,
    })
    // what a request is made of is looked at before whose it is, and tells nothing of what is recorded
    assert.match(got.code ?? '', /^(?:forbidden|invalid|malformed-json|not-found)$/, got.text)
  }
})
