/** S13, S19, S21: what a count survives, and what it cannot see. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { CapRule } from '../language/cap.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Period } from '../language/period.ts'
import type { ScopeKey } from '../language/selector.ts'
import {
  COMPLETE,
  arbitraryCase,
  assertNarrows,
  epoch,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from '../testing/index.ts'
import { judge } from './judge.ts'
import type { Pair } from './level.ts'

const ZONE = 'America/Chicago'
const NOON = epoch('2026-03-05 12:00:00', ZONE)
const DAY = 86_400

const capOf = (each: readonly ScopeKey[], atMost: number, within: Period): Instrument =>
  inventedInstrument([
    {
      ...inventedRule('cap'),
      kind: 'cap',
      count: { channels: ['call', 'sms'] },
      each,
      limits: [{ atMost, within }],
    } satisfies CapRule,
  ])

/** Two debts of two lenders, each with an agency of its own and one they share. */
function matter(): Matter {
  const plain = ordinaryMatter(ZONE)
  return {
    ...plain,
    debts: [
      ...plain.debts,
      { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'other-bank', consumer: 'yes' },
    ],
    organisations: [
      ...plain.organisations,
      { id: 'other-bank', kind: 'creditor', creditorType: 'bank', zone: ZONE },
    ],
  }
}

/** One change of a row, and the keys by which it then counts elsewhere; none: no rule counts by it. */
interface Change {
  readonly of: string
  readonly key?: ScopeKey | readonly ScopeKey[]
  readonly to: Partial<Omit<Contact, 'by'>> & { readonly by?: Partial<Contact['by']> }
}

const CHANGES: readonly Change[] = [
  { of: 'agency', key: 'collector', to: { by: { organisation: 'agency-2' } } },
  { of: 'collector’s employee', to: { by: { collector: 'c9' } } },
  { of: 'number', key: 'point', to: { point: 'landline' } },
  { of: 'channel', key: 'channel', to: { channel: 'sms' } },
  { of: 'person', key: 'person', to: { person: 'friend' } },
  { of: 'debt of another lender', key: ['debt', 'creditor'], to: { debts: ['card'] } },
  { of: 'mode', to: { mode: 'predictive' } },
  { of: 'campaign', to: { template: 'autumn' } },
]

const KEYS: readonly ScopeKey[] = ['collector', 'creditor', 'person', 'debt', 'channel', 'point']

test('S21: a count survives every change of a row but those the rule counts by', () => {
  const rows = fc.array(fc.subarray([...CHANGES]), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.subarray([...KEYS]), rows, fc.nat(4), (each, changes, atMost) => {
      const contacts = changes.map((list, i) =>
        list.reduce<Contact>(
          (row, { to }) => ({ ...row, ...to, by: { ...row.by, ...to.by } }),
          ordinaryCall(`r${i}`, NOON - 60 * (i + 1)),
        ),
      )
      const leaves = (key: Change['key']): boolean =>
        key !== undefined && [key].flat().some((k) => each.includes(k))
      const counted = changes.filter((list) => !list.some((l) => leaves(l.key))).length
      const j = judge(
        ordinaryCall('act', NOON),
        matter(),
        { ...COMPLETE, contacts },
        judging([capOf(each, atMost, { per: 'day' })]),
      )
      const expected = counted + 1 > atMost ? 'barred' : 'clear'
      assert.deepEqual([j.certain, j.possible], [expected, expected], `by ${each.join('+')}: ${counted}`)
      const [finding] = j.findings
      if (finding?.decided.kind === 'cap') assert.equal(finding.decided.certain, counted + 1)
    }),
    runs(200),
  )
})

const PERIODS: readonly { readonly within: Period; readonly from: string }[] = [
  { within: { per: 'day' }, from: '2026-03-05 00:00:00' },
  { within: { per: 'week', weekStarts: 'monday' }, from: '2026-03-02 00:00:00' },
  { within: { per: 'week', weekStarts: 'sunday' }, from: '2026-03-01 00:00:00' },
  { within: { per: 'month' }, from: '2026-03-01 00:00:00' },
  { within: { rollingDays: 7 }, from: '2026-02-27 00:00:00' },
  { within: { rollingSeconds: 3600 }, from: '2026-03-05 11:00:01' },
]

for (const { within, from } of PERIODS) {
  test(`S13: a record that begins with the stretch ${JSON.stringify(within)} is enough, a second later it is not`, () => {
    const ask = (start: number, until: number): Pair => {
      const timeline: Timeline = {
        ...COMPLETE,
        coverage: [{ actors: 'all', channels: 'all', from: start, until }],
      }
      const { certain, possible } = judge(
        ordinaryCall('act', NOON),
        ordinaryMatter(ZONE),
        timeline,
        judging([capOf(['person'], 1, within)]),
      )
      return { certain, possible }
    }
    const start = epoch(from, ZONE)
    assert.deepEqual(ask(start, NOON), { certain: 'clear', possible: 'clear' })
    assert.deepEqual(ask(start + 1, NOON), { certain: 'clear', possible: 'barred' })
    // it must also reach the act
    assert.deepEqual(ask(start, NOON - 2), { certain: 'clear', possible: 'barred' })
  })
}

test('S13: without a record of the other agencies a count over all of them is open, one of its own is not', () => {
  const own: Timeline = {
    ...COMPLETE,
    coverage: [{ actors: ['agency'], channels: 'all', from: NOON - 90 * DAY, until: NOON }],
  }
  const ask = (each: readonly ScopeKey[]): string => {
    const j = judge(
      ordinaryCall('act', NOON),
      ordinaryMatter(ZONE),
      own,
      judging([capOf(each, 1, { per: 'day' })]),
    )
    return `${j.certain}..${j.possible}`
  }
  assert.equal(ask(['collector', 'person']), 'clear..clear')
  assert.equal(ask(['creditor', 'person']), 'clear..barred')
})

test('S13: learning what the record covers only narrows; certain is what was seen', () => {
  fc.assert(
    fc.property(
      arbitraryCase(6),
      fc.constantFrom('gate', 'audit'),
      fc.constantFrom('before', 'after'),
      (c, mode, moment) => {
        const options = judging(c.instruments, { policies: ['zz/one', 'zz/two'], mode, moment })
        const whole = judge(c.act, c.matter, { ...c.timeline, coverage: COMPLETE.coverage }, options)
        const seen = judge(c.act, c.matter, c.timeline, options)
        const nothing = judge(c.act, c.matter, { ...c.timeline, coverage: [] }, options)
        assertNarrows(seen, whole, 'all of it covered')
        assertNarrows(nothing, seen, 'some of it covered')
      },
    ),
    runs(100),
  )
})

test('a limit that was kept is shown with how much of it was used; an act that it does not count uses none', () => {
  const contacts = [1, 2].map((i) => ordinaryCall(`r${i}`, NOON - i * 60))
  const options = judging([capOf(['person', 'debt'], 3, { per: 'day' })])
  const two = matter()
  const call: Contact = { ...ordinaryCall('act', NOON), debts: ['card', 'loan'] }
  const [use] = judge(call, two, { ...COMPLETE, contacts }, options).uses
  assert.deepEqual(
    use?.decided.kind === 'cap' && [use.decided.certain, use.decided.atMost, use.decided.debt],
    [3, 3, 'loan'],
  )
  const letter: Contact = { ...ordinaryCall('act', NOON), channel: 'letter' }
  assert.deepEqual(judge(letter, two, { ...COMPLETE, contacts }, options).uses, [])
})
