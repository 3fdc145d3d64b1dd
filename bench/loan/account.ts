/**
 * One loan of 24 months, interest recalculated daily, read on day 700; and many such loans carried from day 1 to day 700,
 * day by day.
 *
 *   npm run --silent bench:loan-account
 *   npm run --silent bench:loan-account -- --loans 1000 --reads 300
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { accountOf, advance, advanceTo, openLoan, positionOf, readAccount } from '@forbear/loan/account'
import { machine } from '../harness/measure.ts'
import { eventsOf, LENT_ON, TERMS } from './portfolio.ts'

const { values } = parseArgs({
  options: { loans: { type: 'string', default: '1000' }, reads: { type: 'string', default: '300' } },
})
const DAY = 700
const asking = { asOf: LENT_ON + DAY, knownOn: LENT_ON + DAY }
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner))

/** Milliseconds of processor time, user and system, that something takes. */
function cpu(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function readOnDay700(reads: number): {
  readonly first: number
  readonly each: number
  readonly digest: string
} {
  const hash = createHash('sha256')
  const read = (seed: number): void => {
    const account = accountOf(TERMS, eventsOf(seed), asking)
    if (!account.ok) throw new Error(asText(account.problems))
    hash.update(asText(account.value.owed))
  }
  const first = cpu(() => read(0))
  for (let seed = 1; seed <= reads; seed++) read(seed)
  const histories = Array.from({ length: reads }, (_, seed) => eventsOf(seed))
  const all = cpu(() => {
    for (const events of histories) accountOf(TERMS, events, asking)
  })
  return { first, each: all / reads, digest: hash.digest('hex') }
}

/** Every loan goes on a day at a time, with the events of the day as they come, and is asked where it stands at each end. */
function carried(loans: number): { readonly total: number; readonly digest: string } {
  const hash = createHash('sha256')
  const total = cpu(() => {
    for (let seed = 0; seed < loans; seed++) {
      const events = eventsOf(seed)
      let state = openLoan(TERMS)
      let at = 0
      for (let day = LENT_ON; day <= LENT_ON + DAY; day++) {
        state = advanceTo(state, day)
        for (let next = events[at]; next !== undefined && next.on === day; next = events[++at]) {
          const moved = advance(state, next)
          if (!moved.ok) throw new Error(asText(moved.problems))
          state = moved.value
        }
      }
      hash.update(asText(positionOf(state.book, LENT_ON + DAY)))
      if (seed < 20 && asText(readAccount(state.book, asking)) !== asText(replayed(seed))) {
        throw new Error(`loan ${seed} was carried to another account than replaying gives`)
      }
    }
  })
  return { total, digest: hash.digest('hex') }
}

function replayed(seed: number): unknown {
  const account = accountOf(TERMS, eventsOf(seed), asking)
  return account.ok ? account.value : account.problems
}

const reads = readOnDay700(Number(values.reads))
const carry = carried(Number(values.loans))
process.stdout.write(
  [
    machine(),
    `one loan of 24 months read on day ${DAY}, in processor time: first ${reads.first.toFixed(2)} ms, then ${reads.each.toFixed(3)} ms each (goal < 1 ms)`,
    '  Apache Fineract reports 161 ms for such a reading on a larger machine: quoted, not run here',
    `${values.loans} loans carried day 1 to ${DAY}: ${(carry.total / 1000).toFixed(2)} s of processor time (goal < 5 s)`,
    `digests ${reads.digest.slice(0, 16)} ${carry.digest.slice(0, 16)}`,
    '',
  ].join('\n'),
)
