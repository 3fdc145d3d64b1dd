/** The tables of limits and hours over judgements made by hand: what counts as inside, and which limit was used. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact, Matter } from '@forbear/conduct/facts'
import type { Judgement, Use } from '@forbear/conduct/judge'
import type { LogContact } from '@forbear/logs'
import { type Breakdowns, newBreakdowns } from './breakdowns.ts'
import { realNames } from './pseudonyms.ts'

const matter: Matter = {
  id: 'p',
  jurisdiction: 'CN',
  persons: [{ id: 'p', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] }],
  debts: [],
  points: [],
  organisations: [],
}

function judgementOf(contact: string, uses: readonly Use[]): Judgement {
  return {
    contact,
    moment: 'after',
    judged: 'yes',
    certain: 'clear',
    possible: 'clear',
    purpose: [],
    places: [],
    policy: null,
    findings: [],
    needs: [],
    conditions: [],
    openStandards: [],
    tested: [],
    notTested: [],
    notEncoded: [],
    factors: [],
    opens: [],
    uses,
    pointers: [],
    provenance: {
      rulebook: '',
      engine: '',
      timeZoneData: '',
      mode: 'audit',
      knowledge: 'then',
      rulesOf: null,
      assumptions: [],
    },
  }
}

function tablesOf(uses: readonly Use[], of: Matter = matter): Breakdowns {
  const start = { earliest: 1_793_836_800, latest: 1_793_836_800 }
  const made = newBreakdowns(realNames, [])
  const judged = uses.map((use, i) => {
    const id = `c${i}`
    const contact: Contact = { id, at: start, channel: 'call', by: { organisation: 'agency' } }
    const entry: LogContact = { id, rows: [i], start, channel: 'call', facts: {}, missing: [] }
    return { judgement: judgementOf(id, [use]), contact, entry }
  })
  made.add({ matter: of, judged, sets: [], duties: [] })
  return made.done()
}

const common = { rule: 'r', instrument: 'i', force: 'regulation' } as const
const begun = (time: string, from: string, to: string): Use => ({
  ...common,
  decided: { kind: 'window', zone: 'Asia/Shanghai', localTime: `2026-11-05 ${time}`, opens: { from, to } },
})
const counted = (certain: number, atMost: number, localDate: string): Use => ({
  ...common,
  decided: {
    kind: 'cap',
    atMost,
    within: { per: 'day' },
    certain,
    possible: certain,
    each: ['person'],
    channel: 'call',
    counts: 'attempts',
    zone: 'Asia/Shanghai',
    localDate,
  },
})

test('hours: the first and last minutes of a day that differs by weekday, of one that opens at midnight', () => {
  const [row] = tablesOf([
    begun('09:04:59', '09:00', '20:00'),
    begun('08:05:00', '08:00', '22:00'),
    begun('21:45:00', '08:00', '22:00'),
    begun('00:00:00', '00:00', '24:00'),
    begun('23:59:59', '00:00', '24:00'),
  ]).hours
  assert.equal(row?.inside, 5)
  assert.deepEqual(row?.afterOpening, { within5: 2, within15: 3, within30: 3 })
  assert.deepEqual(row?.beforeClosing, { within5: 1, within15: 1, within30: 2 })
})

test('hours: what an exception allowed outside them is not inside, nor what stands on a clock that may be another', () => {
  assert.deepEqual(
    tablesOf([begun('23:00:00', '08:00', '22:00'), begun('07:59:59', '08:00', '22:00')]).hours,
    [],
  )
  const nowhere: Matter = { ...matter, jurisdiction: 'XX', persons: [{ id: 'p', role: 'debtor' }] }
  assert.deepEqual(tablesOf([begun('12:00:00', '08:00', '22:00')], nowhere).hours, [])
})

test('limits: a number that changes with the debt is a limit of its own', () => {
  const { limits } = tablesOf([
    counted(3, 3, '2026-11-05'),
    counted(1, 2, '2026-11-06'),
    counted(2, 2, '2026-11-07'),
  ])
  assert.deepEqual(
    limits.map((l) => [l.atMost, l.debtors.atLimit, l.daysAtLimit]),
    [
      [3, 1, 1],
      [2, 1, 1],
    ],
  )
})
