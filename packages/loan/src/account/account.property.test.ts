/** What has to hold of every account, whatever happened: sums, order, the fold, reversals, both histories. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { COMPONENTS, type Components, type Terms } from '../terms/index.ts'
import {
  accountOf,
  advance,
  advanceTo,
  openLoan,
  readAccount,
  statementOf,
  type Account,
  type LoanState,
} from './index.ts'
import { histories, LAST_DAY, LENT_ON, loanTerms } from './testing/loans.ts'

const END: Day = LENT_ON + LAST_DAY + 100
const days = fc.integer({ min: LENT_ON, max: END })
const total = (amounts: Components): bigint =>
  COMPONENTS.reduce((sum, component) => sum + amounts[component], 0n)
const sum = <T>(items: readonly T[], of: (item: T) => bigint): bigint =>
  items.reduce((all, item) => all + of(item), 0n)

function told(terms: Terms, events: readonly LoanEvent[], asOf: Day, knownOn: Day = END): Account {
  const account = accountOf(terms, events, { asOf, knownOn })
  return account.ok
    ? account.value
    : assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
}

function stepped(state: LoanState, event: LoanEvent): LoanState {
  const next = advance(state, event)
  return next.ok ? next.value : assert.fail(next.problems.map(({ message }) => message.en).join('\n'))
}

test('principal of the rows sums to what was lent, and every component is paid, waived or owed', () => {
  fc.assert(
    fc.property(loanTerms, histories, days, (terms, events, asOf) => {
      const { rows, owed } = told(terms, events, asOf)
      assert.equal(
        sum(rows, (row) => row.due.principal),
        100_000n,
      )
      const met = sum(rows, (row) => row.paid.principal + row.waived.principal)
      assert.equal(owed.principal, 100_000n - met)
      for (const row of rows) {
        for (const component of COMPONENTS) {
          assert.ok(
            row.due[component] >= 0n && row.paid[component] >= 0n,
            `${component} of row ${row.number}`,
          )
          assert.ok(
            row.paid[component] + row.waived[component] <= row.due[component],
            `${component} of row ${row.number}`,
          )
        }
      }
    }),
    runs(100),
  )
})

test('no minor unit of a payment is lost: what came in is on rows or held', () => {
  fc.assert(
    fc.property(loanTerms, histories, days, (terms, events, asOf) => {
      const { rows, spreads, surplusMinor } = told(terms, events, asOf)
      const received = sum(events, (event) =>
        event.type === 'repaid' && event.on <= asOf ? event.amountMinor : 0n,
      )
      const offs = new Set(events.filter(({ type }) => type === 'paid-off').map(({ id }) => id))
      const paidOff = sum(
        spreads.filter(({ event }) => offs.has(event)),
        (spread) => sum(spread.parts, (part) => part.amountMinor) + spread.surplusMinor,
      )
      assert.equal(sum(rows, (row) => total(row.paid)) + surplusMinor, received + paidOff)
      assert.equal(
        sum(spreads, (spread) => sum(spread.parts, (part) => part.amountMinor) + spread.surplusMinor),
        received + paidOff,
      )
    }),
    runs(100),
  )
})

test('folded event by event and day by day, the account is the one that replaying gives, on every day', () => {
  fc.assert(
    fc.property(loanTerms, histories, fc.array(days, { maxLength: 6 }), (terms, events, stops) => {
      let state = openLoan(terms)
      const marks = [
        ...events.map((event) => ({ day: event.on, event })),
        ...stops.map((day) => ({ day, event: undefined })),
      ]
      marks.sort((a, b) => a.day - b.day)
      const seen: LoanEvent[] = []
      for (const { day, event } of marks) {
        if (event === undefined) {
          state = advanceTo(state, day)
          const asking = { asOf: day, knownOn: END }
          assert.deepEqual(readAccount(state.book, asking), told(terms, seen, day))
        } else {
          seen.push(event)
          state = stepped(state, event)
        }
      }
    }),
    runs(60),
  )
})

test('events that were entered late and out of order lead to what entering them in order would have led to', () => {
  fc.assert(
    fc.property(
      loanTerms,
      histories,
      fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
      (terms, events, keys) => {
        const distinct = events.filter((event, k) => events.findIndex((other) => other.on === event.on) === k)
        const shuffled = distinct
          .map((event, k) => ({ event, key: keys[k] ?? k }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ event }) => event)
        assert.deepEqual(told(terms, shuffled, END), told(terms, distinct, END))
        let state = openLoan(terms)
        state = stepped(state, distinct[0] ?? assert.fail())
        for (const event of shuffled) if (event !== distinct[0]) state = stepped(state, event)
        state = advanceTo(state, END)
        assert.deepEqual(readAccount(state.book, { asOf: END, knownOn: END }), told(terms, distinct, END))
      },
    ),
    runs(60),
  )
})

test('a reversed event leaves no trace in what is owed', () => {
  fc.assert(
    fc.property(loanTerms, histories, fc.nat(), days, (terms, events, pick, asOf) => {
      const later = events.slice(1)
      const target = later[pick % Math.max(later.length, 1)]
      if (target === undefined) return
      const reversal = {
        id: 'r',
        on: target.on + 5,
        bookedOn: END,
        type: 'reversed',
        event: target.id,
        because: 'bounced',
      } as const
      const without = events.filter((event) => event !== target)
      assert.deepEqual(told(terms, [...events, reversal], asOf), told(terms, without, asOf))
    }),
    runs(100),
  )
})

test('as known on a day is what the events entered by then come to', () => {
  fc.assert(
    fc.property(loanTerms, histories, days, (terms, events, knownOn) => {
      const entered = events.filter((event) => event.bookedOn <= knownOn)
      assert.deepEqual(told(terms, events, knownOn, knownOn), told(terms, entered, knownOn, knownOn))
    }),
    runs(40),
  )
})

test('a statement opens, tells and closes with the same sums as the accounts of its days', () => {
  fc.assert(
    fc.property(loanTerms, histories, days, days, (terms, events, a, b) => {
      const [from, until] = a < b ? [a, b] : [b, a]
      const found = statementOf(terms, events, { from, until, knownOn: END })
      assert.ok(found.ok)
      const { opening, lines, closing } = found.value
      for (const component of COMPONENTS) {
        assert.equal(
          opening.owed[component] + sum(lines, (line) => line.change[component]),
          closing.owed[component],
        )
      }
      assert.deepEqual(closing.owed, told(terms, events, until).owed)
      if (from > LENT_ON) assert.deepEqual(opening.owed, told(terms, events, from - 1).owed)
      for (const line of lines) {
        if (line.kind === 'accrued') assert.equal(line.change.principal, 0n)
      }
    }),
    runs(60),
  )
})
