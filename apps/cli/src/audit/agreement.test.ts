/** Whole logs as audits judge them, the public exchange log and the invented month, by both executions. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { shared, skipWithoutShared } from '@forbear/checks/shared'
import type { JudgeOptions } from '@forbear/conduct/judge'
import { held } from '@forbear/conduct/testing'
import { rulebook } from '@forbear/law'
import { type Log, type ReadResult, formats, writeForbearJsonl } from '@forbear/logs'
import { generateMonth } from '../demo/agency.ts'
import { parseAssumptions } from '@forbear/audit/assumptions'
import { NO_CONTEXT } from '@forbear/audit/context'
import { type MattersOptions, mattersOf, notCarried } from '@forbear/audit/matters'
import { type ReadLog, newReading } from '@forbear/audit/reading'
import { newShelf } from './shelf-files.ts'

const PLACES = [
  { jurisdiction: 'CN', zone: 'Asia/Shanghai' },
  { jurisdiction: 'US/NY/NYC', zone: 'America/New_York' },
  { jurisdiction: 'RU', zone: 'Asia/Irkutsk' },
] as const

const ASSUMED = [
  'direction=outbound',
  'purpose=collection',
  'actor=agency',
  'creditor-type=bank',
  'person=number',
  'product=online-consumer-loan',
  'stage=overdue',
  'role=debtor',
  'debts=one',
  'states=complete',
  'coverage=complete',
  'answered=debtor-from-10-seconds',
  'rules-of=2026-11-01',
]

function matters(
  place: (typeof PLACES)[number],
  assumed: readonly string[],
  context = NO_CONTEXT,
): MattersOptions {
  const assumptions = parseAssumptions(assumed)
  assert.ok(assumptions.ok)
  return { assumptions: assumptions.value, context, ...place }
}

function logOf(log: Log, options: MattersOptions): ReadLog {
  const reading = newReading(newShelf(tmpdir()), options)
  for (const contact of log.contacts) reading.take(contact, 0)
  return reading.done([{ name: 'log', log }])
}

/** Debtors of the invented month that are asked about; `FORBEAR_RUNS` asks for all. */
const DEBTORS = process.env['FORBEAR_RUNS'] === undefined ? 8 : Infinity

/** Judges a log by both, debtor by debtor, one compiled rulebook over all of them. */
function agreeOn(
  log: ReadLog,
  options: MattersOptions,
  change: Partial<JudgeOptions>,
  debtors = Infinity,
): number {
  const { assumptions, context } = options
  const both = held({
    rulebook,
    rulebookDigest: 'agreement',
    engineVersion: 'agreement',
    timeZoneData: 'agreement',
    mode: 'audit',
    moment: 'after',
    knowledge: 'then',
    notCarried: notCarried(log, assumptions, context),
    ...(assumptions.rulesOf !== undefined && { rulesOf: assumptions.rulesOf }),
    ...change,
  })
  let asked = 0
  for (const { matter, timeline } of mattersOf(log, options).take(debtors)) {
    both.agree(matter, timeline)
    asked += timeline.contacts.length
  }
  return asked
}

/** What was read. */
function read(result: ReadResult): Log {
  assert.ok(result.ok)
  return result
}

for (const place of PLACES) {
  test(
    `the public exchange log under the law of ${place.jurisdiction}`,
    skipWithoutShared('data/cdr'),
    () => {
      const bytes = readFileSync(shared('data/cdr/asterisk_calls.csv') ?? '')
      const log = read(formats['asterisk-cdr'].read(bytes, { logZone: 'UTC' }))
      for (const assumed of [[], ASSUMED.slice(0, 6), ASSUMED]) {
        const options = matters(place, assumed)
        const asked = agreeOn(logOf(log, options), options, {})
        assert.equal(asked, 14)
      }
    },
  )

  test(`the invented month under the law of ${place.jurisdiction}`, () => {
    const month = generateMonth(20261001, 12)
    const options = matters(place, [], month.context)
    const log = read(formats['forbear-jsonl'].read(writeForbearJsonl(month.contacts, month.statements), {}))
    const asked = agreeOn(logOf(log, options), options, {}, DEBTORS)
    assert.ok(asked > 3, `only ${asked} contacts were asked about`)
  })
}
