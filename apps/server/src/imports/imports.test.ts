/** History from a contact log: whose it is, what it settles, what it covers. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { guizhouMatter, numberOf } from '../testing/matters.ts'
import { type Answer, type TestService, testService } from '../testing/service.ts'

let t: TestService
let lender: string
before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
  lender = await t.keyOf('org_lender')
})
after(() => t.close())

let sent = 0

/** Sends a log as a form. */
async function imported(
  key: string,
  csv: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Pick<Answer, 'status' | 'body'>> {
  const form = new FormData()
  form.set('file', new File([csv], 'log.csv'))
  form.set('options', JSON.stringify({ format: 'forbear-csv', dryRun: false, ...options }))
  sent += 1
  const answer = await t.app.request('/v1/imports', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': `import-${sent}-of-tests` },
    body: form,
  })
  return { status: answer.status, body: await answer.json() }
}

async function opened(reference: string, changes: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await t.ask(lender, 'POST', '/v1/matters', {
    ...guizhouMatter(reference),
    ...changes,
  })
  assert.equal(status, 201, JSON.stringify(body))
  return {
    matter: body.id,
    person: body.persons[`${reference}/debtor`],
    point: body.points[numberOf(reference)],
    debts: [body.debts[`${reference}/loan`]],
    channel: 'call',
    mode: 'human',
    callerId: 'shown',
    audience: 'dialler-1',
  }
}

const HEAD = 'id,at,channel,direction,number,outcome\n'

test('history is needed as far back as the longest window reaches: without it nothing is permitted (S13)', async () => {
  const intent = await opened('C-3001', { coveredSince: '2026-03-02T10:00:00+08:00' })
  const before = await t.ask(lender, 'POST', '/v1/permits', intent)
  assert.equal(before.status, 409)
  assert.equal(before.body.refusal.judgement.possible, 'barred')

  const csv = `${HEAD}1,2026-02-20T10:00:00+08:00,call,outbound,${numberOf('C-3001')},no-answer\n2,2026-02-20T10:05:00+08:00,call,outbound,+8610000009999,no-answer\n`
  const covers = { from: '2020-01-01T00:00:00+08:00', until: '2026-03-02T10:00:00+08:00' }
  const dry = await imported(lender, csv, { covers, dryRun: true })
  assert.equal(dry.status, 200, JSON.stringify(dry.body))
  const still = await t.ask(lender, 'POST', '/v1/permits', intent)
  assert.equal(still.status, 409)

  const { status, body } = await imported(lender, csv, { covers })
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([body.imported, body.ofNobody, body.isCovered], [1, 1, true])
  assert.deepEqual([dry.body.imported, dry.body.ofNobody], [1, 1])
  const permitted = await t.ask(lender, 'POST', '/v1/permits', intent)
  assert.equal(permitted.status, 201, JSON.stringify(permitted.body))
  // nothing of the number that no matter knows is kept
  const { rows } = await t.service.database
    .selectFrom('entry')
    .select('openings')
    .execute()
    .then((r) => ({ rows: JSON.stringify(r.map((x) => x.openings)) }))
  assert.equal(rows.includes('9999'), false)
})

test('the same log again changes nothing', async () => {
  await opened('C-3002')
  const csv = `${HEAD}1,2026-02-20T10:00:00+08:00,call,outbound,${numberOf('C-3002')},no-answer\n`
  const first = await imported(lender, csv, {})
  const again = await imported(lender, csv, {})
  assert.equal(first.body.imported, 1)
  assert.deepEqual([again.body.imported, again.body.alreadyThere], [0, 1])
  // and another log with the same call counts it once
  const other = await imported(lender, csv.replace('1,2026', 'x9,2026'), {})
  assert.deepEqual([other.body.imported, other.body.alreadyThere], [0, 1])
})

test('a row of a dialler’s log settles the permit it fits; a log that covers the interval shows another unused (S30, S34)', async () => {
  const [used, unused] = [await opened('C-3003'), await opened('C-3004')]
  const one = await t.ask(lender, 'POST', '/v1/permits', used)
  const two = await t.ask(lender, 'POST', '/v1/permits', unused)
  assert.deepEqual([one.status, two.status], [201, 201])
  t.clock.moveTo('2026-03-02T05:00:00Z')
  try {
    const csv = `${HEAD}a,2026-03-02T12:01:00+08:00,call,outbound,${numberOf('C-3003')},conversation\n`
    const { body } = await imported(lender, csv, {
      covers: {
        from: '2026-03-02T11:00:00+08:00',
        until: '2026-03-02T12:30:00+08:00',
        audience: 'dialler-1',
      },
    })
    assert.deepEqual([body.settled, body.imported], [1, 0])
    assert.ok(body.notMade >= 1)
    const rows = await t.service.database
      .selectFrom('permit')
      .select(['id', 'state'])
      .where('id', 'in', [one.body.id, two.body.id])
      .execute()
    const states = new Map(rows.map((r) => [r.id, r.state]))
    assert.deepEqual([states.get(one.body.id), states.get(two.body.id)], ['settled', 'not-made'])
  } finally {
    t.clock.moveTo('2026-03-02T04:00:00Z')
  }
})

test('a talk that a log brings to light voids the permits that it bars (S29)', async () => {
  const permit = await t.ask(lender, 'POST', '/v1/permits', await opened('C-3010'))
  assert.equal(permit.status, 201)
  const talks = ['09:00', '09:30', '10:00'].map(
    (time, i) => `${i},2026-03-02T${time}:00+08:00,call,outbound,${numberOf('C-3010')},conversation\n`,
  )
  const stateOf = async (): Promise<string> => {
    const { body } = await t.ask(lender, 'GET', `/v1/permits/${permit.body.id}`)
    return body.state
  }
  await imported(lender, `${HEAD}${talks.slice(0, 2).join('')}`, {})
  assert.equal(await stateOf(), 'reserved')
  await imported(lender, `${HEAD}${talks[2] ?? ''}`, {})
  assert.equal(await stateOf(), 'voided')
})

test('a call in the log of another dialler is a contact of its own, and the permit stays open (S34)', async () => {
  const intent = await opened('C-3020')
  const permit = await t.ask(lender, 'POST', '/v1/permits', intent)
  assert.equal(permit.status, 201, JSON.stringify(permit.body))
  t.clock.moveTo('2026-03-02T05:00:00Z')
  try {
    const csv = `${HEAD}z,2026-03-02T12:01:00+08:00,call,outbound,${numberOf('C-3020')},no-answer\n`
    const { body } = await imported(lender, csv, {})
    assert.deepEqual([body.settled, body.imported], [0, 1])
    const { state } = await t.service.database
      .selectFrom('permit')
      .select('state')
      .where('id', '=', permit.body.id)
      .executeTakeFirstOrThrow()
    assert.equal(state, 'reserved')
  } finally {
    t.clock.moveTo('2026-03-02T04:00:00Z')
  }
})

test('an agency brings in nothing about debts that are not placed with it', async () => {
  await opened('C-3005')
  const csv = `${HEAD}1,2026-02-20T10:00:00+08:00,call,outbound,${numberOf('C-3005')},no-answer\n`
  const { body } = await imported(await t.keyOf('org_south'), csv, {})
  assert.deepEqual([body.imported, body.ofNobody], [0, 1])
})

test('an agency vouches for its own contacts and for nobody else’s (S13)', async () => {
  const agency = await t.keyOf('org_north')
  const covers = { from: '2020-01-01T00:00:00+08:00', until: '2026-03-02T00:00:00+08:00' }
  const all = await imported(agency, HEAD, { covers })
  assert.deepEqual([all.status, all.body.errors[0].pointer], [422, '/options/covers/actors'])
  const csv = `${HEAD}1,2026-02-20T10:00:00+08:00,call,outbound,+8610000008888,no-answer\n`
  const own = await imported(agency, csv, { covers: { ...covers, actors: ['org_north'] } })
  assert.deepEqual([own.status, own.body.isCovered], [200, true])
})

test('rows that cannot be read stop an import, with line and reason, until they are accepted', async () => {
  await opened('C-3006')
  const csv = `${HEAD}1,2026-02-20T10:00:00+08:00,call,outbound,${numberOf('C-3006')},no-answer\n2,yesterday,call,outbound,${numberOf('C-3006')},no-answer\n`
  const refused = await imported(lender, csv, {})
  assert.equal(refused.status, 422)
  assert.equal(refused.body.errors[0].pointer, 'line 3')
  const accepted = await imported(lender, csv, {
    acceptSetAside: true,
    covers: { from: '2020-01-01T00:00:00+08:00', until: '2026-03-02T00:00:00+08:00' },
  })
  assert.deepEqual([accepted.body.imported, accepted.body.isCovered], [1, false])
})
