/** S9, S13, S34: a log converted into Forbear's JSON lines is judged as the source it was taken from, rule by rule. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { digestOf } from '@forbear/conduct/border'
import type { ContentItem } from '@forbear/conduct/facts'
import { rulebook } from '@forbear/law'
import { type Log, type LogContact, type Phone, formats, writeForbearJsonl } from '@forbear/logs'
import { parseAssumptions } from './assumptions.ts'
import { NO_CONTEXT } from './context.ts'
import type { FindingRow } from './findings/row.ts'
import { newReading } from './reading.ts'
import { judgeRead } from './run.ts'
import { memoryShelf } from './shelf.ts'
import { realNames } from './statistics/pseudonyms.ts'

const digest = await digestOf(rulebook)

/** What may be asked of a log, and of a phone. */
const ASSUMED = [
  'purpose=collection',
  'product=online-consumer-loan',
  'stage=overdue',
  'debts=one',
  'answered=debtor-from-20-seconds',
] as const

const judged = (log: Log, assumed: readonly string[]) => {
  const assumptions = parseAssumptions(assumed)
  assert.ok(assumptions.ok)
  const matters = {
    assumptions: assumptions.value,
    context: NO_CONTEXT,
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
  }
  const reading = newReading(memoryShelf(), matters)
  for (const contact of log.contacts) reading.take(contact, 0)
  const rows: FindingRow[] = []
  const result = judgeRead(reading.done([{ name: 'log', log }]), {
    rulebook,
    matters,
    assumptionTexts: assumed,
    knowledge: 'then',
    rows: { pseudonym: realNames, reviews: new Map(), words: [] },
    write: (row) => rows.push(row),
    head: {
      files: [],
      format: log.format,
      layout: log.layout,
      jurisdiction: 'CN',
      zone: 'Asia/Shanghai',
      logZone: null,
      context: null,
      rulesOf: null,
      knowledge: 'then',
      policies: [],
      names: 'names',
      rulebook: digest,
      engine: 'test',
      timeZoneData: 'test',
    },
  })
  return {
    rows: rows.map(({ lines: _lines, ...row }) => row),
    notTested: result.notTested,
    needs: result.needs,
    coverage: result.coverage,
    exit: result.exit,
  }
}

const FIRST = Temporal.Instant.from('2026-11-02T00:00:00+08:00').epochMilliseconds
const entries = fc.array(
  fc.record({
    number: fc.constantFrom('01055550101', '95013000001', '13900000000'),
    after: fc.integer({ min: 0, max: 6 * 86_400 }),
    type: fc.constantFrom(1, 2, 3, 5, 6),
    seconds: fc.integer({ min: 0, max: 200 }),
  }),
  { minLength: 1, maxLength: 25 },
)
const phones: fc.Arbitrary<Phone> = fc
  .record({
    role: fc.constantFrom('debtor', 'relative', undefined),
    kind: fc.constantFrom('agency', undefined),
    debts: fc.constantFrom(['loan-1'], undefined),
    creditorType: fc.constantFrom('bank', undefined),
  })
  .map(
    ({ role, kind, debts, creditorType }): Phone => ({
      point: 'own phone',
      person: 'me',
      ...(role !== undefined && { role }),
      collectors: [
        {
          number: '010-5555 0101',
          organisation: 'stillwater-agency',
          ...(kind !== undefined && { kind }),
          ...(creditorType !== undefined && { creditor: 'lantern-bank', creditorType }),
        },
        // it may never have called: what only its rows would state, the source can carry all the same
        { number: '95013000001', organisation: 'lantern-bank', ...(debts && { debts }) },
      ],
    }),
  )

const backup = (
  calls: readonly { number: string; after: number; type: number; seconds: number }[],
): Uint8Array =>
  new TextEncoder().encode(
    `<calls count="${calls.length}">\n${calls
      .map(
        (c, i) =>
          `<call number="${c.number}" duration="${c.type === 3 ? 0 : c.seconds}" date="${FIRST + c.after * 1000 + i}" type="${c.type}" />`,
      )
      .join('\n')}\n</calls>\n`,
  )

const withTags = (contacts: readonly LogContact[], tags: readonly ContentItem[]): readonly LogContact[] =>
  contacts.map((contact, i) =>
    tags.length > 0 && i % 3 === 0 ? { ...contact, content: { has: tags, complete: false } } : contact,
  )

test('a phone log, and the same converted, give the same findings, rules not tested and needs', () => {
  let found = 0
  fc.assert(
    fc.property(
      entries,
      phones,
      fc.subarray([...ASSUMED]),
      fc.subarray(['threat', 'insult', 'debt-disclosed-to-third-party'] as const),
      (calls, phone, assumed, tags) => {
        const read = formats['sms-backup-xml'].read(backup(calls), { phone })
        assert.ok(read.ok)
        const direct: Log = { ...read, contacts: withTags(read.contacts, tags) }
        const written = writeForbearJsonl(direct.contacts, direct.statements, direct)
        const converted = formats['forbear-jsonl'].read(written, {})
        assert.ok(converted.ok)
        assert.deepEqual(converted.setAside, [])
        const [was, is] = [judged(direct, assumed), judged(converted, assumed)]
        found += was.rows.length
        assert.deepEqual(is, was)
      },
    ),
    runs(100),
  )
  assert.ok(found > 100, `${found} findings were compared`)
})

test('S13: a carrier bill’s answered calls alone cover nothing, converted or not', () => {
  const contact = {
    at: '2026-11-05T22:30:00+08:00',
    channel: 'call',
    id: 'a',
    person: 'me',
    direction: 'outbound',
  }
  const lines = (...all: readonly object[]): Log => {
    const read = formats['forbear-jsonl'].read(
      new TextEncoder().encode(all.map((one) => JSON.stringify(one)).join('\n')),
      {},
    )
    assert.ok(read.ok)
    return read
  }
  const whole = judged(lines(contact, { type: 'source', cannot_know: ['debts'] }), [])
  const answered = { type: 'source', cannot_know: ['debts'], cannot_hold: ['unanswered-calls'] }
  const part = judged(lines(contact, answered), [])
  assert.ok(part.coverage.length >= whole.coverage.length)
})
