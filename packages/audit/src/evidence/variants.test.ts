/** Evidence for other eyes: nothing of it that must not go out, and the same verdicts, rules and counts. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { FindingRow } from '../findings/row.ts'
import { type Evidence, evidenceBytes, makeEvidence, readEvidence } from './evidence.ts'
import { identityNumbers } from './identity-numbers.ts'
import { type Call, ASKED, COLLECTORS, LAW, MOTHERS_NUMBER, OWN_NUMBER, partsOf } from './testing/matter.ts'
import { type NarrowVariant, variantOf } from './variants.ts'

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i)
const made = (parts = partsOf()): Evidence => {
  const read = makeEvidence(parts)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const narrowed = (evidence: Evidence, variant: NarrowVariant, key = KEY): Evidence => {
  const read = variantOf(evidence, variant, { law: LAW, key })
  assert.ok(read.ok, JSON.stringify(read))
  assert.deepEqual(readEvidence(evidenceBytes(read.value)), { ok: true, value: read.value })
  return read.value
}
const textOf = (evidence: Evidence): string => new TextDecoder().decode(evidenceBytes(evidence))
/** What must be the same whoever reads it: all but names, and ids made from names. */
const verdicts = ({ findings, counts, notTested }: Evidence) => ({
  findings: findings
    .map((f: FindingRow) =>
      JSON.stringify([
        f.certain,
        f.possible,
        f.rule,
        f.kind,
        f.at,
        f.at_latest,
        f.needs,
        f.fact_local_time,
        f.fact_at_most,
        f.fact_count_certain,
        f.fact_count_possible,
        f.fact_at_least,
        f.fact_banned,
        f.fact_roles,
        f.fact_due_on,
      ]),
    )
    .toSorted(),
  counts,
  notTested,
})

test('for a court no phone of anybody stands as a number; people stand by their role, notes are kept', () => {
  const court = narrowed(made(), 'court')
  const text = textOf(court)
  for (const secret of [OWN_NUMBER, MOTHERS_NUMBER, '139 1234 5678'])
    assert.ok(!text.includes(secret), secret)
  assert.ok(!court.log.includes('Wang Wu'))
  assert.match(court.log, /"person":"relative"/)
  assert.match(court.log, /"number":"phone of debtor"/)
  assert.equal(
    court.statements[0]?.note,
    'He said he would ring my mother on phone of relative, or me on phone of debtor',
  )
  assert.ok(court.log.includes('Stillwater agency') && court.log.includes('01055550101'))
  assert.equal(court.inputs[0]?.name, 'calls-phone of debtor.xml')
})

test('for the public nobody has a name or a number; hours and findings are kept', () => {
  const evidence = made()
  const text = textOf(narrowed(evidence, 'public'))
  const names = [
    OWN_NUMBER,
    MOTHERS_NUMBER,
    'Wang Wu',
    'mother',
    'Lantern',
    'Stillwater',
    '5555',
    '9501300',
    'loan 6-11',
    'recording',
    'Liu',
    'ring my',
    'said on',
    'calls-',
    'line:',
    'notebook',
    'november',
  ]
  for (const name of names) assert.ok(!text.includes(name), name)
  assert.ok(text.includes('Lender A') && text.includes('Collector A'))
  assert.match(text, /number-[0-9a-f]{16}/)
  assert.ok(text.includes('2026-11-05T14:30:00Z') && text.includes('22:30'))
})

test('the digest of a number is the same under one key and another under another', () => {
  const digests = (key: typeof KEY): readonly string[] =>
    textOf(narrowed(made(), 'public', key)).match(/number-[0-9a-f]{16}/g) ?? []
  assert.deepEqual(digests(KEY), digests(KEY))
  assert.notDeepEqual(digests(KEY), digests(KEY.toReversed()))
  assert.throws(() => variantOf(made(), 'public', { law: LAW, key: KEY.slice(1) }), TypeError)
})

const calls: fc.Arbitrary<readonly Call[]> = fc.array(
  fc.record({
    number: fc.constantFrom('01055550101', '+86 10 5555 0101', '95013000001', '95013000002', '13300000000'),
    at: fc
      .integer({ min: 0, max: 8 * 24 * 60 })
      .map((minutes) => Temporal.Instant.from('2026-11-02T00:00:00+08:00').add({ minutes }).toString()),
    type: fc.constantFrom(1, 2, 3, 5),
    seconds: fc.integer({ min: 0, max: 300 }),
  }),
  { minLength: 3, maxLength: 9 },
)

test('verdicts, rules and counts are the same in all variants', () => {
  let found = 0
  fc.assert(
    fc.property(
      calls,
      calls,
      fc.subarray([...ASKED.assumptions, 'person=number']),
      fc.boolean(),
      fc.subarray(['threat', 'insult'] as const),
      (own, mothers, assumptions, isTold, tags) => {
        const asked = { ...ASKED, assumptions, context: isTold ? ASKED.context : MATTER_ONLY }
        const evidence = made(partsOf(own, mothers, asked, tags))
        found += evidence.findings.length
        for (const variant of ['court', 'public'] as const)
          assert.deepEqual(verdicts(narrowed(evidence, variant)), verdicts(evidence))
      },
    ),
    runs(25),
  )
  assert.ok(found > 20, `${found} findings were compared`)
})
const MATTER_ONLY = { persons: [{ id: 'mother of Wang Wu', matter: 'Wang Wu' }] }

test('an identity number in free text is refused for others, with its place, and not for oneself', () => {
  const parts = partsOf()
  const [said] = parts.statements
  assert.ok(said)
  const told = made({
    ...parts,
    statements: [{ ...said, note: 'my number is 11010119900307123X and' }],
    attachments: [
      { name: 'card 4111 1111 1111 1111.png', sha256: 'b'.repeat(64), bytes: 5, says: '078-05-1120' },
    ],
  })
  const court = variantOf(told, 'court', { law: LAW, key: KEY })
  assert.ok(!court.ok)
  assert.deepEqual(
    court.problems.map(({ pointer, says }) => [pointer, says.en.split(' seems')[0]]),
    [
      ['/attachments/0/name', 'a bank card number'],
      ['/attachments/0/says', 'a US social security number'],
      ['/statements/0/note', 'a Chinese identity number'],
    ],
  )
  assert.ok(variantOf(told, 'public', { law: LAW, key: KEY }).ok, 'for the public no free text is left')
})

test('identity numbers are told from other numbers', () => {
  const cases: readonly (readonly [text: string, kinds: readonly string[]])[] = [
    ['身份证110101199003071234。', ['cn-identity']],
    ['１１０１０１１９９００３０７１２３４', ['cn-identity']],
    ['110101 19900307 123X', ['cn-identity']],
    ['order 110101199013071230', []],
    ['ssn 078-05-1120, 123 45 6789', ['us-ssn', 'us-ssn']],
    ['000-12-3456 666-12-3456 912-12-3456', []],
    ['4111111111111111', ['bank-card']],
    ['3782 822463 10005', ['bank-card']],
    ['6222 0212 3456 7890 128', ['bank-card']],
    ['4111111111111112', []],
    ['8613800138000', []],
    ['2026-11-05 22:30, 010-55550101, 13800138000', []],
    ['0000000000000000', []],
  ]
  for (const [text, kinds] of cases)
    assert.deepEqual(
      identityNumbers(text).map((n) => n.kind),
      kinds,
      text,
    )
  assert.equal(identityNumbers('x 4111111111111111')[0]?.at, 2)
  assert.equal(COLLECTORS.length, 2)
})
