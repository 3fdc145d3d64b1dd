/** A matter's timeline over HTTP: what is entered, what it voids, who approves, who sees it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { guizhouMatter, numberOf } from '../testing/matters.ts'
import { type Answer, type TestService, testService } from '../testing/service.ts'
import { asAgency } from './reading.ts'

const NOON = '2026-03-02T04:00:00Z'
const address = process.env['DATABASE_URL']

let t: TestService
/** The lender's back office, its collectors' desk, its second person; an agency and another. */
let office: string
let desk: string
let second: string
let north: string
let south: string

before(async () => {
  t = await testService(
    NOON,
    address === undefined ? undefined : { kind: 'postgres', url: address, connections: 4 },
  )
  office = await t.keyOf('org_lender', ['matters:write', 'matters:read', 'matters:unmask'])
  desk = await t.keyOf('org_lender')
  second = await t.keyOf('org_lender', ['events:approve'])
  north = await t.keyOf('org_north')
  south = await t.keyOf('org_south')
})
after(() => t.close())

interface Opened {
  readonly id: string
  readonly reference: string
  readonly debtor: string
  readonly mother: string
  readonly debt: string
  readonly point: string
}

/** Opens an invented matter; `change` alters what is sent. */
async function opened(
  reference: string,
  change: (matter: ReturnType<typeof guizhouMatter>) => object = (m) => m,
): Promise<Opened> {
  const { status, body } = await t.ask(office, 'POST', '/v1/matters', change(guizhouMatter(reference)))
  assert.equal(status, 201, JSON.stringify(body))
  return {
    id: body.id,
    reference,
    debtor: body.persons[`${reference}/debtor`],
    mother: body.persons[`${reference}/mother`],
    debt: body.debts[`${reference}/loan`],
    point: body.points[numberOf(reference)],
  }
}

/** A credit card, whose calls a signed plan stops (credit card measures, 2011). */
const card = (m: ReturnType<typeof guizhouMatter>): object => ({
  ...m,
  debts: m.debts.map((d) => ({ ...d, product: 'credit-card' })),
})

/** Asks for a call to the debtor. */
const call = (m: Opened, key = desk): Promise<Answer> =>
  t.ask(key, 'POST', '/v1/permits', {
    matter: m.id,
    person: m.debtor,
    point: m.point,
    debts: [m.debt],
    channel: 'call',
    mode: 'human',
    callerId: 'shown',
    audience: 'dialler-1',
  })

/** A permit for a call to the debtor, by its id. */
async function permitted(m: Opened, key = desk): Promise<string> {
  const { status, body } = await call(m, key)
  assert.equal(status, 201, JSON.stringify(body))
  return body.id
}

const enter = (key: string, m: Opened, event: object): Promise<Answer> =>
  t.ask(key, 'POST', `/v1/matters/${m.id}/events`, { at: NOON, ...event })

const stateOfPermit = async (id: string): Promise<string | undefined> =>
  (await sql<{ state: string }>`select state from permit where id = ${id}`.execute(t.service.database))
    .rows[0]?.state

/** Checks a status, showing the body where it is another. */
function is(answer: Answer, status: number): Answer['body'] {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}

test('S29: a stop voids what is out in its own transaction, by an entry that names it', async () => {
  const m = await opened('B-2001', card)
  const permit = await permitted(m)
  const { voided, entry } = is(await enter(desk, m, { kind: 'plan-signed', debts: [m.debt] }), 201)
  assert.deepEqual(voided, [permit])
  assert.equal(await stateOfPermit(permit), 'voided')
  const { rows } = await sql<{ kind: string; because: string | null; xmin: string }>`
    select kind, openings -> 'because' ->> 'value' as because, xmin::text from entry
    where chain = ${m.id} order by number desc limit 2`.execute(t.service.database)
  assert.deepEqual(
    rows.map((r) => r.kind),
    ['permit-voided', 'event-recorded'],
  )
  assert.equal(rows[0]?.because, entry)
  assert.equal(rows[0]?.xmin, rows[1]?.xmin)
  is(await call(m), 409)
})

test('S29: what a mother refuses in one matter voids her permit in another, and nothing else', async () => {
  const hers = await opened('B-2002')
  const son = await opened('B-2003', (m) => ({
    ...m,
    persons: [m.persons[0], { reference: 'B-2002/debtor', role: 'contact-person' }],
  }))
  const other = await opened('B-2004')
  const [ofMother, ofSon, ofOther] = [await permitted(hers), await permitted(son), await permitted(other)]
  const { voided } = is(await enter(office, son, { kind: 'opt-out', person: 'ref:B-2002/debtor' }), 201)
  assert.deepEqual(voided, [ofMother])
  assert.deepEqual(
    [await stateOfPermit(ofMother), await stateOfPermit(ofSon), await stateOfPermit(ofOther)],
    ['voided', 'reserved', 'reserved'],
  )
  const read = await t.service.reader.read([hers.id, son.id], (seen) => [
    seen.matter(hers.id)?.permits.get(ofMother)?.life.now.state,
    seen.matter(son.id)?.permits.get(ofSon)?.life.now.state,
  ])
  assert.deepEqual(read, ['voided', 'reserved'])

  // it was the son who said it: her own matter forgets it with the correction
  const { items } = is(await t.ask(office, 'GET', `/v1/matters/${son.id}/timeline`), 200)
  const said = items.find((i: { kind: string }) => i.kind === 'event-recorded').event.id
  const replacement = { kind: 'opt-out', at: NOON, person: son.debtor }
  const correction = { corrects: said, because: 'mixed up', replacement }
  is(await t.ask(office, 'POST', `/v1/matters/${son.id}/corrections`, correction), 201)
  const known = await t.service.reader.read([hers.id], (seen) =>
    seen.view(hers.id).timeline.events.map(({ kind, person, corrects }) => [kind, person, corrects]),
  )
  assert.deepEqual(known, [
    ['opt-out', hers.debtor, undefined],
    ['correction', undefined, said],
  ])
})

test('S29: what concerns the debt voids everything that is out about it; an opening voids its person’s', async () => {
  const m = await opened('B-2005')
  const permit = await permitted(m)
  assert.deepEqual(is(await enter(office, m, { kind: 'dispute' }), 201).voided, [permit])
})

test('S31: what opens, entered by who collects, needs proof and a second person before anything rests on it', async () => {
  const m = await opened('B-2006')
  const consent = { kind: 'consent', person: m.debtor, details: { covers: 'time' }, by: 'Chen' }
  const bare = is(await enter(desk, m, consent), 422)
  assert.deepEqual(
    bare.errors.map((e: { pointer: string }) => e.pointer),
    ['/proof', '/source'],
  )
  const proved = { ...consent, proof: 'documents', source: 'form signed on 2 March' }
  const pending = is(await enter(north, m, proved), 202)
  assert.equal(pending.standing, 'pending')
  const events = (): Promise<number> =>
    t.service.reader.read([m.id], (seen) => seen.view(m.id).timeline.events.length)
  assert.equal(await events(), 0)

  const approval = `/v1/matters/${m.id}/events/${pending.id}/approval`
  is(await t.ask(north, 'POST', approval, { decision: 'approve' }), 409)
  is(await t.ask(second, 'POST', approval, { decision: 'approve', by: ' chen' }), 409)
  is(await t.ask(office, 'POST', approval, { decision: 'approve' }), 403)
  is(await t.ask(south, 'POST', approval, { decision: 'approve' }), 404)
  assert.equal(await events(), 0)
  is(await t.ask(second, 'POST', approval, { decision: 'approve', by: 'Wu' }), 201)
  assert.equal(await events(), 1)
  is(await t.ask(second, 'POST', approval, { decision: 'approve' }), 404)

  const again = is(await enter(desk, m, proved), 202)
  is(
    await t.ask(second, 'POST', `/v1/matters/${m.id}/events/${again.id}/approval`, {
      decision: 'decline',
      because: 'the form is another’s',
    }),
    201,
  )
  assert.equal(await events(), 1)
  assert.equal(is(await enter(office, m, consent), 201).standing, 'counts')
})

test('S31: what stops and opens at once stops as a claim until it is approved', async () => {
  const m = await opened('B-2007')
  const permit = await permitted(m)
  const entered = is(
    await enter(desk, m, { kind: 'death', person: m.debtor, proof: 'documents', source: 'certificate' }),
    202,
  )
  assert.deepEqual(entered.voided, [permit])
  const known = async () =>
    (await t.service.reader.read([m.id], (s) => s.matter(m.id)?.events ?? [])).map(({ proof, corrects }) => ({
      proof,
      corrects,
    }))
  assert.deepEqual(await known(), [{ proof: 'claimed', corrects: undefined }])
  is(
    await t.ask(second, 'POST', `/v1/matters/${m.id}/events/${entered.id}/approval`, { decision: 'approve' }),
    201,
  )
  assert.deepEqual(await known(), [
    { proof: 'claimed', corrects: undefined },
    { proof: 'documents', corrects: entered.interim },
  ])
})

test('S18: a correction takes effect from its recording on, and the timeline tells what was known before', async () => {
  const m = await opened('B-2008', card)
  const plan = is(await enter(office, m, { kind: 'plan-signed', debts: [m.debt] }), 201)
  is(await call(m), 409)
  t.clock.moveTo('2026-03-02T04:10:00Z')
  try {
    const corrections = `/v1/matters/${m.id}/corrections`
    const correction = { corrects: plan.id, because: 'said of another account' }
    // taking a stop away opens: who collects cannot do it alone
    is(await t.ask(desk, 'POST', corrections, correction), 422)
    is(await t.ask(desk, 'POST', corrections, { ...correction, source: 'recording 17' }), 202)
    is(await call(m), 409)
    is(await t.ask(office, 'POST', corrections, correction), 201)
    is(await call(m), 201)
    is(await t.ask(office, 'POST', corrections, correction), 409)
    is(await t.ask(office, 'POST', corrections, { ...correction, corrects: 'evt_none' }), 422)
    const then = is(await t.ask(office, 'GET', `/v1/matters/${m.id}/timeline?asOf=2026-03-02T04:05:00Z`), 200)
    const now = is(await t.ask(office, 'GET', `/v1/matters/${m.id}/timeline`), 200)
    const about = (items: readonly { event?: { id: string }; correctedBy?: number }[]) =>
      items.find((i) => i.event?.id === plan.id)?.correctedBy
    assert.equal(about(then.items), undefined)
    assert.equal(typeof about(now.items), 'number')
    const { events } = await t.service.reader.read([m.id], (s) => s.view(m.id).timeline)
    assert.deepEqual(
      events.map((e) => [e.kind, e.corrects]),
      [
        ['plan-signed', undefined],
        ['correction', plan.id],
      ],
    )
  } finally {
    t.clock.moveTo(NOON)
  }
})

test('S22, S34: what came in and what went out past the gate is recorded; a dispute keeps both readings', async () => {
  const m = await opened('B-2009')
  const permit = await permitted(m)
  const contacts = `/v1/matters/${m.id}/contacts`
  const inbound = { direction: 'inbound', channel: 'call', at: NOON, person: m.debtor, point: m.point }
  const came = is(await t.ask(desk, 'POST', contacts, { ...inbound, outcome: 'conversation' }), 201)
  assert.deepEqual([came.voided, came.incident], [[permit], undefined])
  const past = { ...inbound, direction: 'outbound', at: { day: '2026-03-01', zone: 'Asia/Shanghai' } }
  const went = is(await t.ask(desk, 'POST', contacts, { ...past, outcome: 'conversation' }), 201)
  assert.equal(went.incident, 'contact-without-permit')
  is(await t.ask(desk, 'POST', contacts, { ...past, channel: 'sms', outcome: 'conversation' }), 422)

  const corrections = `/v1/matters/${m.id}/corrections`
  const reading = { corrects: went.id, because: 'nobody answered', reading: { outcome: 'no-answer' } }
  is(await t.ask(desk, 'POST', corrections, { ...reading, standing: 'agreed' }), 422)
  assert.equal(is(await t.ask(desk, 'POST', corrections, reading), 201).standing, 'disputed')
  const outcome = (): Promise<unknown> =>
    t.service.reader.read([m.id], (s) => s.matter(m.id)?.contacts.find((c) => c.id === went.id)?.outcome)
  assert.deepEqual(await outcome(), { oneOf: ['conversation', 'no-answer'] })
  is(await t.ask(office, 'POST', corrections, { ...reading, standing: 'agreed' }), 201)
  assert.equal(await outcome(), 'no-answer')
})

test('times that say no zone, the future, and names that nobody has are each told with their place', async () => {
  const m = await opened('B-2010')
  const { errors } = is(
    await enter(office, m, {
      kind: 'consent',
      at: { minute: '2026-03-02T12:00' },
      noticedAt: '2026-03-02 12:00',
      person: 'per_nobody',
      debts: ['deb_none'],
      scope: { points: ['pt_none'] },
      organisation: 'org_none',
    }),
    422,
  )
  const found = errors.map((e: { pointer: string; code: string }) => [e.pointer, e.code])
  assert.deepEqual(found, [
    ['/at/minute', 'naive-time'],
    ['/noticedAt', 'naive-time'],
    ['/person', 'unknown'],
    ['/debts/0', 'unknown'],
    ['/scope/points/0', 'unknown'],
    ['/organisation', 'unknown'],
  ])
  assert.match(errors[0].detail.zh, /时区/)
  const ahead = is(await enter(office, m, { kind: 'consent', at: '2026-03-02T04:05:00Z' }), 422)
  assert.deepEqual(
    ahead.errors.map((e: { code: string }) => e.code),
    ['in-future'],
  )
})

test('the lender tells again what it stated on the newest state alone, and who shares a number becomes a neighbour', async () => {
  const m = await opened('B-2011')
  const near = await opened('B-2012')
  const permit = await permitted(m)
  const path = `/v1/matters/ref:B-2011/statements`
  const loan = { reference: 'B-2011/loan', product: 'online-consumer-loan', stage: 'overdue' }
  is(await t.ask(office, 'POST', path, { debts: [loan] }), 428)
  is(await t.ask(office, 'POST', path, { debts: [loan] }, { 'if-match': '"1"' }), 412)
  is(await t.ask(north, 'POST', path, { debts: [loan] }, { 'if-match': '*' }), 403)
  const read = await t.ask(office, 'GET', `/v1/matters/${m.id}`)
  const etag = read.headers.get('etag') ?? ''
  const said = await t.ask(office, 'POST', path, { debts: [loan] }, { 'if-match': etag })
  assert.deepEqual(is(said, 200).voided, [permit])
  assert.equal(said.headers.get('etag'), `"${said.body.entries}"`)

  const aunt = { reference: 'B-2011/aunt', role: 'relative' }
  const shared = { value: numberOf('B-2012'), kind: 'mobile', person: aunt.reference, provenance: 'contract' }
  const added = is(await t.ask(office, 'POST', path, { persons: [aunt], points: [shared] }), 200)
  assert.equal(added.points[numberOf('B-2012')], near.point)
  const neighbours = await t.service.reader.read([m.id], (s) => s.neighboursOf(m.id).map((n) => n.id))
  assert.deepEqual(neighbours, [near.id])
  is(await t.ask(office, 'POST', path, { points: [{ ...shared, person: 'nobody' }] }), 422)
})

test('the end of a placement voids what the agency holds, and shuts it out', async () => {
  const m = await opened('B-2013')
  const [its, ours] = [await permitted(m, north), await permitted(await opened('B-2014'))]
  const ended = { endedPlacements: [{ debt: 'B-2013/loan', agency: 'org_north' }] }
  assert.deepEqual(is(await t.ask(office, 'POST', `/v1/matters/${m.id}/statements`, ended), 200).voided, [
    its,
  ])
  is(await t.ask(north, 'GET', `/v1/matters/${m.id}`), 404)
  assert.equal(await stateOfPermit(ours), 'reserved')

  const soon = await opened('B-2019')
  const held = await permitted(soon, north)
  const placed = { debt: 'ref:B-2019/loan', agency: 'org_north' }
  const path = `/v1/matters/${soon.id}/statements`
  is(await t.ask(office, 'POST', path, { placements: [{ ...placed, until: '2026-03-02T03:00:00Z' }] }), 422)
  const cut = await t.ask(office, 'POST', path, {
    placements: [{ ...placed, until: '2026-03-02T04:01:00Z' }],
  })
  assert.deepEqual(is(cut, 200).voided, [held])
  t.clock.moveTo('2026-03-02T04:01:00Z')
  try {
    is(await t.ask(north, 'GET', `/v1/matters/${soon.id}`), 404)
    is(await call(soon, north), 409)
  } finally {
    t.clock.moveTo(NOON)
  }
})

test('a matter is shown masked; in clear only with a purpose, and the view is recorded before', async () => {
  const m = await opened('B-2015')
  const masked = await t.ask(office, 'GET', '/v1/matters/ref:B-2015')
  const body = is(masked, 200)
  assert.equal(body.points[0].value, '+86••••2015')
  assert.equal(body.persons[0].name, '测••••')
  assert.equal(masked.headers.get('etag'), `"${body.entries}"`)
  assert.equal(JSON.stringify(body).includes('B-2015/mother'), false)
  const clear = is(await t.ask(office, 'GET', `/v1/matters/${m.id}?unmask=complaint%20answer`), 200)
  assert.equal(clear.points[0].value, numberOf('B-2015'))
  assert.equal(clear.persons[0].name, '测试借款人')
  assert.equal(clear.entries, body.entries + 1)
  const reader = await t.keyOf('org_lender', ['matters:read'])
  is(await t.ask(reader, 'GET', `/v1/matters/${m.id}?unmask=curiosity`), 403)
  const { rows } = await sql<{ purpose: string }>`
    select openings -> 'purpose' ->> 'value' as purpose from entry
    where chain = ${m.id} and kind = 'unmasked-viewed'`.execute(t.service.database)
  assert.deepEqual(rows, [{ purpose: 'complaint answer' }])
})

test('lists come in pages that neither repeat nor leave out, and are searched by the lender’s own number', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const page = is(await t.ask(office, 'GET', `/v1/matters?limit=4${cursor}`), 200)
    seen.push(...page.items.map((i: { reference: string }) => i.reference))
    cursor = page.hasMore ? `&cursor=${page.cursor}` : ''
  } while (cursor !== '')
  assert.equal(new Set(seen).size, seen.length)
  assert.ok(seen.includes('B-2001') && seen.includes('B-2015'))
  const found = is(await t.ask(office, 'GET', '/v1/matters?reference=B-2008'), 200)
  assert.deepEqual(
    found.items.map((i: { reference: string }) => i.reference),
    ['B-2008'],
  )
  const knowing = is(await t.ask(office, 'GET', '/v1/matters?person=ref:B-2002/debtor'), 200)
  assert.equal(knowing.items.length, 2)
  is(await t.ask(office, 'GET', '/v1/matters?cursor=bm9uc2Vuc2U'), 422)

  const whole = is(await t.ask(office, 'GET', '/v1/matters/ref:B-2009/timeline'), 200).items
  const one = is(await t.ask(office, 'GET', '/v1/matters/ref:B-2009/timeline?limit=1'), 200)
  const rest = is(await t.ask(office, 'GET', `/v1/matters/ref:B-2009/timeline?cursor=${one.cursor}`), 200)
  assert.deepEqual([...one.items, ...rest.items], whole)
  for (const { says } of whole) assert.ok(/[a-z]/.test(says.en) && /\p{Script=Han}/u.test(says.zh))
})

test('an agency sees what is placed with it; to another the matter is not there, in the database too', async () => {
  const m = await opened('B-2016', (matter) => ({
    ...matter,
    debts: [...matter.debts, { reference: 'B-2016/other', product: 'credit-card' }],
    placements: [...(matter.placements ?? []), { debt: 'B-2016/other', agency: 'org_south' }],
  }))
  const elsewhere = await opened('B-2017')
  const permit = await permitted(m, north)
  is(await enter(office, m, { kind: 'plan-signed', debts: [m.debt] }), 201)

  const ofSouth = is(await t.ask(south, 'GET', `/v1/matters/${m.id}`), 200)
  assert.deepEqual(
    ofSouth.debts.map((d: { reference: string }) => d.reference),
    ['B-2016/other'],
  )
  const kinds = (answer: Answer): readonly string[] =>
    is(answer, 200).items.map((i: { kind: string }) => i.kind)
  assert.deepEqual(kinds(await t.ask(south, 'GET', `/v1/matters/${m.id}/timeline`)), [])
  assert.deepEqual(kinds(await t.ask(north, 'GET', `/v1/matters/${m.id}/timeline`)), [
    'permit-reserved',
    'event-recorded',
    'permit-voided',
  ])
  is(await enter(south, m, { kind: 'dispute', debts: [m.debt] }), 422)
  const body = { at: NOON, kind: 'opt-out', direction: 'inbound', channel: 'call' }
  for (const [method, path, sent] of [
    ['GET', '', undefined],
    ['GET', '/timeline', undefined],
    ['GET', '?unmask=complaint', undefined],
    ['POST', '/events', { kind: body.kind, at: NOON }],
    ['POST', '/contacts', { direction: body.direction, channel: body.channel, at: NOON }],
    ['POST', '/corrections', { corrects: 'evt_x', because: 'x' }],
    ['POST', '/events/evt_x/approval', { decision: 'decline' }],
    ['POST', '/statements', {}],
  ] as const) {
    const there = await t.ask(south, method, `/v1/matters/${elsewhere.id}${path}`, sent)
    const nowhere = await t.ask(south, method, `/v1/matters/mat_none${path}`, sent)
    assert.deepEqual([there.status, nowhere.status], [404, 404], `${method} ${path}`)
    assert.deepEqual(there.body.says, nowhere.body.says)
  }

  const at = t.clock.now()
  const raw = (agency: string) =>
    asAgency(t.service, { agency, at }, async (tx) => {
      const of = async (column: string, table: string): Promise<readonly string[]> => {
        const { rows } = await sql<{
          x: string
        }>`select distinct ${sql.raw(column)} as x from ${sql.raw(table)}`.execute(tx)
        return rows.map((r) => r.x)
      }
      return {
        chains: await of('id', 'chain'),
        entries: await of('chain', 'entry'),
        permits: await of('id', 'permit'),
        links: await of('matter', 'link'),
        matters: await of('id', 'matter'),
        agencies: await of('agency', 'placement'),
      }
    })
  assert.deepEqual(await raw('org_south'), {
    chains: [m.id],
    entries: [m.id],
    permits: [],
    links: [m.id],
    matters: [m.id],
    agencies: ['org_south'],
  })
  const ofNorth = await raw('org_north')
  assert.ok(ofNorth.permits.includes(permit) && ofNorth.matters.includes(elsewhere.id))
  assert.equal(ofNorth.chains.includes('house'), false)
  assert.deepEqual((await raw('')).chains, [])
  await assert.rejects(
    asAgency(t.service, { agency: 'org_north', at }, (tx) => sql`select * from idempotency`.execute(tx)),
    /permission denied/,
  )
  await assert.rejects(
    sql`insert into permit (id, matter, client, organisation, audience, state, not_before, expires_at)
      values ('prm_forged', ${elsewhere.id}, 'cli_x', 'org_south', 'd', 'reserved', ${NOON}, ${NOON})`.execute(
      t.service.database,
    ),
    /not placed with it/,
  )
})

test('whatever is written into a text field is refused, or given back as it came', async () => {
  const m = await opened('B-2018')
  const texts = [
    "'; drop table entry; --",
    '<script>alert(1)</script>',
    '{"a":1} \\u0000 %00 \\',
    'ﷺ 👩‍👩‍👧 e\u0301',
    'line\nline\ttab',
    'nul \u0000 here',
    'half \ud800 pair',
    'right \u202e to left \u2066x',
    'x'.repeat(100_000),
    '   ',
  ]
  const fields: readonly (readonly [string, (text: string) => object, readonly string[]])[] = [
    ['events', (x) => ({ kind: 'dispute', at: NOON, source: x }), ['event', 'source']],
    ['events', (x) => ({ kind: 'dispute', at: NOON, by: x }), ['by']],
    ['events', (x) => ({ kind: 'dispute', at: NOON, details: { form: x } }), ['event', 'details', 'form']],
    ['events', (x) => ({ kind: 'dispute', at: NOON, details: { [x]: 1 } }), []],
    ['events', (x) => ({ kind: 'dispute', at: NOON, person: x }), []],
    ['events', (x) => ({ kind: 'dispute', at: x }), []],
    ['contacts', (x) => ({ direction: 'inbound', channel: 'sms', at: NOON, by: x }), ['by']],
    ['contacts', (x) => ({ direction: 'inbound', channel: 'sms', at: NOON, source: x }), ['source']],
    [
      'contacts',
      (x) => ({ direction: 'inbound', channel: 'sms', at: NOON, collector: x }),
      ['contact', 'by', 'collector'],
    ],
    [
      'statements',
      (x) => ({ by: x, persons: [{ reference: 'B-2018/aunt', role: 'relative', name: x }] }),
      [],
    ],
    [
      'statements',
      (x) => ({ points: [{ value: x, kind: 'postal', person: m.debtor, provenance: 'contract' }] }),
      [],
    ],
    ['statements', (x) => ({ declarations: [{ class: 'plan', source: x, until: NOON }] }), []],
    ['corrections', (x) => ({ corrects: x, because: x }), []],
  ]
  const kept: { readonly entry: string; readonly place: readonly string[]; readonly text: string }[] = []
  let refused = 0
  for (const [path, make, place] of fields) {
    for (const text of texts) {
      const sent = await t.ask(office, 'POST', `/v1/matters/${m.id}/${path}`, make(text), { 'if-match': '*' })
      const said = `${path} ${place.join('.')} ${JSON.stringify(text.slice(0, 40))}: ${sent.status}`
      assert.ok([200, 201, 422].includes(sent.status), said)
      if (sent.status === 422) refused += 1
      else if (place.length > 0) kept.push({ entry: sent.body.entry, place, text })
    }
  }
  const { items } = is(await t.ask(office, 'GET', `/v1/matters/${m.id}/timeline?limit=200`), 200)
  for (const { entry, place, text } of kept) {
    const item = items.find((i: { number: number }) => `${m.id}/${i.number}` === entry)
    assert.equal(
      place.reduce((value, key) => value?.[key], item),
      text,
      place.join('.'),
    )
  }
  const shown = is(await t.ask(office, 'GET', `/v1/matters/${m.id}?unmask=a%20test`), 200)
  assert.ok(shown.declarations.some((d: { source: string }) => d.source === texts[0]))
  assert.ok(kept.length > 20 && refused > 50, `${kept.length} kept, ${refused} refused`)
})

test('every request of the guide is answered as the guide says', async () => {
  const guide = readFileSync(new URL('../../../../docs/guides/matters.md', import.meta.url), 'utf8')
  const keys: Readonly<Record<string, string>> = { '': office, collector: north, 'second person': second }
  const answers: [string, number][] = []
  let last = ''
  for (const [, who = '', method = '', path = '', body = ''] of guide.matchAll(
    /```http(?: as ([a-z ]+))?\n([A-Z]+) (\S+)\n([\s\S]*?)```/g,
  )) {
    const filled = (text: string): string => text.replaceAll('{id}', last)
    const key = keys[who] ?? assert.fail(`nobody is ${who}`)
    const answer = await t.ask(key, method, filled(path), JSON.parse(filled(body)))
    answers.push([`${method} ${path}`, answer.status])
    assert.ok(answer.status < 300, JSON.stringify(answer.body))
    last = answer.body.id ?? last
  }
  assert.deepEqual(
    answers.map(([, status]) => status),
    [201, 200, 201, 202, 201, 201, 201],
  )
})
