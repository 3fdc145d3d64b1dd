/** The check of answers against the document finds what it is there to find. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appOf } from '../app.ts'
import { problemOf } from '../platform/problem.ts'
import type { Service } from '../service.ts'
import { type Given, documented } from './documented.ts'

// the document needs no running service: nothing of it is read before a request comes
const check = documented(appOf({} as Service))

const PERMIT = {
  id: 'prm_1',
  token: 'a.b.c',
  contact: 'con_1',
  notBefore: '2026-03-02T04:00:00Z',
  expiresAt: '2026-03-02T04:02:00Z',
  conditions: [],
  ceilings: { attempts: 1 },
  rulebook: 'sha256:0',
}
const given = (body: unknown, more: Partial<Given> = {}): Given => ({
  method: 'POST',
  path: '/v1/permits',
  status: 201,
  contentType: 'application/json',
  text: JSON.stringify(body),
  ...more,
})
const problem = problemOf('forbidden', { en: 'No.', zh: '不。' }, { language: 'en' })
const asProblem = { status: 403, contentType: 'application/problem+json' }

test('an answer that is as the document says passes', () => {
  check(given(PERMIT))
  check(given(problem, asProblem))
  check(
    given(problemOf('no-such-route', { en: '', zh: '' }, { language: 'en' }), {
      path: '/v1/nothing',
      status: 404,
    }),
  )
})

test('an answer that is not as the document says fails, however it differs', () => {
  const { rulebook: _rulebook, ...lacking } = PERMIT
  for (const [wrong, says] of [
    [given(lacking), /body is not as/],
    [given({ ...PERMIT, phone: '+86' }), /body is not as/],
    [given({ ...PERMIT, ceilings: { attempts: 1, phone: '+86' } }), /body is not as/],
    [given({ ...PERMIT, ceilings: { attempts: 2 } }), /body is not as/],
    [given(PERMIT, { status: 200 }), /no such status/],
    [given(PERMIT, { contentType: 'text/plain' }), /no such content type/],
    [given(problem, { ...asProblem, status: 401 }), /403|401/],
    [given({ ...problem, says: { ...problem.says, detail: { en: 'No.' } } }, asProblem), /body is not as/],
    [given({ ...problem, name: 'a person' }, asProblem), /body is not as/],
    [given({ ...problem, code: 'unheard-of' }, asProblem), /no known problem/],
    [given({}, { path: '/v1/nothing' }), /nothing in the document/],
    [given('', { text: '' }), /body is missing/],
  ] as const)
    assert.throws(() => check(wrong), says, JSON.stringify(wrong))
})
