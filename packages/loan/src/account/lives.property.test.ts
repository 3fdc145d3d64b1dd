/**
 * What has to hold of loans on which anything happened: nothing owed changes where only its dates do, what is paid off is paid
 * off, no trace of what was taken back, and a late entry is as good as a timely one. `FORBEAR_RUNS` says how many lives.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '@forbear/checks/runs'
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { add, fraction, multiply, subtract, ZERO, type Fraction } from '../money/index.ts'
import { COMPONENTS, type Terms, totalOf } from '../terms/index.ts'
import {
  accountOf,
  advance,
  advanceTo,
  openLoan,
  payoffQuote,
  positionOf,
  readAccount,
  replay,
  type Account,
  type LoanState,
  type PayoffDay,
} from './index.ts'
import { accrualsOf } from './accruals.ts'
import { outlook } from './outlook.ts'
import { payoffMinor } from './prepay.ts'
import { listedRows } from './read.ts'
import { happen, LIVED_DAYS, lives, rearrangements, type Life } from './testing/lives.ts'
import { LENT_ON } from './testing/loans.ts'

const RUNS = runs(60)
const END: Day = LENT_ON + LIVED_DAYS + 500
const days = fc.integer({ min: LENT_ON, max: LENT_ON + LIVED_DAYS + 60 })

const sum = <T>(items: readonly T[], of: (item: T) => bigint): bigint =>
  items.reduce((all, item) => all + of(item), 0n)

const words = (problems: readonly { readonly message: { readonly en: string } }[]): string =>
  problems.map(({ message }) => message.en).join('\n')

function told({ terms, events }: Life, asOf: Day, knownOn: Day = END): Account {
  const account = accountOf(terms, events, { asOf, knownOn })
  return account.ok ? account.value : assert.fail(words(account.problems))
}

function lived(terms: Terms, events: readonly LoanEvent[]): LoanState {
  return events.reduce((state, event) => {
    const next = advance(state, event)
    return next.ok ? next.value : assert.fail(words(next.problems))
  }, openLoan(terms))
}

const account = (state: LoanState, asOf: Day): Account => readAccount(state.book, { asOf, knownOn: END })

/** What is left of the charges that fell due by lateness or by an event, by what they are and whose. */
function fallenDue({ rows }: Account): ReadonlyMap<string, bigint> {
  const left = new Map<string, bigint>()
  for (const { title, payee, dueMinor, metMinor } of rows.flatMap((row) => row.charges)) {
    const key = `${title?.en ?? 'charged'} of ${payee}`
    if (title?.en !== 'service fee' && title?.en !== 'cover')
      left.set(key, (left.get(key) ?? 0n) + dueMinor - metMinor)
  }
  return new Map([...left].filter(([, minor]) => minor > 0n).toSorted(([a], [b]) => a.localeCompare(b)))
}

test('what only changes when money is due, or who is owed it, changes nothing of what is owed on its day', () => {
  fc.assert(
    fc.property(lives, rearrangements, fc.nat({ max: 60 }), ({ terms, events }, happening, gap) => {
      const state = lived(terms, events)
      const on = state.day + gap
      const before = advanceTo(state, on)
      const after = happen(state, { happening, id: 'rearranged', on })
      fc.pre(after !== undefined)
      assert.deepEqual(positionOf(after.book, on).owed, positionOf(before.book, on).owed)
      assert.deepEqual(fallenDue(account(after, on)), fallenDue(account(before, on)))
    }),
    RUNS,
  )
})

test('principal of the rows is what was lent, each component of them is paid, waived or owed, and rows add up to what is due', () => {
  fc.assert(
    fc.property(lives, days, (life, middle) => {
      for (const asOf of [middle, END]) {
        const { advances, rows, owed, due: dueNow, arrears } = told(life, asOf)
        const lentMinor = sum(advances, ({ amountMinor }) => amountMinor)
        assert.equal(
          sum(rows, ({ due }) => due.principal),
          lentMinor,
        )
        for (const { number, due, paid, waived, charges } of rows) {
          for (const component of COMPONENTS) {
            const name = `${component} of row ${number}`
            assert.ok(paid[component] >= 0n && waived[component] >= 0n, name)
            assert.ok(paid[component] + waived[component] <= due[component], name)
            const own = charges.filter((charge) => charge.component === component)
            if (component !== 'fee' && component !== 'cost') assert.deepEqual(own, [], name)
            else {
              assert.equal(
                sum(own, ({ dueMinor }) => dueMinor),
                due[component],
                name,
              )
              assert.equal(
                sum(own, ({ metMinor }) => metMinor),
                paid[component] + waived[component],
                name,
              )
            }
          }
        }
        assert.equal(
          owed.principal,
          lentMinor - sum(rows, ({ paid, waived }) => paid.principal + waived.principal),
        )
        for (const component of COMPONENTS) {
          const unpaidOf = (some: typeof rows): bigint =>
            sum(some, ({ due, paid, waived }) => due[component] - paid[component] - waived[component])
          assert.equal(dueNow[component], unpaidOf(rows.filter(({ dueOn }) => dueOn <= asOf)), component)
          assert.equal(
            arrears.overdue[component],
            unpaidOf(rows.filter(({ dueOn }) => dueOn < asOf)),
            component,
          )
          assert.ok(owed[component] >= dueNow[component], component)
        }
        const unpaid = sum(rows, ({ due, paid, waived }) => totalOf(due) - totalOf(paid) - totalOf(waived))
        if (asOf === END) assert.equal(totalOf(owed), unpaid)
        else assert.ok(totalOf(owed) <= unpaid + lentMinor)
      }
    }),
    RUNS,
  )
})

test('each row holds what was spread on it when it was paid, component by component, whatever came after', () => {
  fc.assert(
    fc.property(lives, days, (life, asOf) => {
      const { rows, spreads } = told(life, asOf)
      const parts = spreads.flatMap((spread) => spread.parts)
      for (const { number, paid } of rows) {
        for (const component of COMPONENTS) {
          const spread = parts.filter((part) => part.row === number && part.component === component)
          assert.equal(
            sum(spread, ({ amountMinor }) => amountMinor),
            paid[component],
            `${component} of row ${number}`,
          )
        }
      }
    }),
    RUNS,
  )
})

test('paid off, settled, nothing is owed that day or later, and what was met is what the quote said', () => {
  fc.assert(
    fc.property(
      lives,
      fc.nat({ max: 60 }),
      fc.constantFrom('paid-off', 'settled'),
      ({ terms, events }, gap, type) => {
        const state = advanceTo(lived(terms, events), lived(terms, events).day + gap)
        const on = state.day
        const forgivenMinor = payoffMinor(state.book, on)
        const base = { id: 'off', on, bookedOn: on }
        const after = advance(
          state,
          type === 'settled' ? { ...base, type, forgivenMinor } : { ...base, type, channel: 'transfer' },
        )
        assert.ok(after.ok, after.ok ? '' : words(after.problems))
        const { postings } = after.value.book
        const parts = postings.flatMap((posting) =>
          posting.event !== 'held' && posting.event.id === 'off' ? posting.parts : [],
        )
        assert.equal(
          sum(parts, ({ amountMinor }) => amountMinor),
          forgivenMinor,
        )
        for (const asOf of [on, on + 40, END]) {
          const { owed } = positionOf(advanceTo(after.value, asOf).book, asOf)
          assert.equal(totalOf(owed), 0n)
        }
      },
    ),
    RUNS,
  )
})

test('who pays on a day what was quoted for it owes nothing then or later, unless the quote says that the lender has to agree', () => {
  fc.assert(
    fc.property(lives, fc.nat({ max: 60 }), ({ terms, events }, gap) => {
      const state = lived(terms, events)
      const on = state.day + gap
      const quote = payoffQuote(terms, events, { asOf: on, knownOn: END, validUntil: on })
      assert.ok(quote.ok)
      const [{ totalMinor, isByAgreement }] = quote.value.days as readonly [PayoffDay]
      fc.pre(totalMinor > 0n && !isByAgreement)
      const paid = { id: 'off', on, bookedOn: on, type: 'repaid', channel: 'transfer' } as const
      const after = advance(advanceTo(state, on), { ...paid, amountMinor: totalMinor })
      assert.ok(after.ok)
      for (const asOf of [on, on + 1, on + 40, END])
        assert.equal(totalOf(positionOf(advanceTo(after.value, asOf).book, asOf).owed), 0n)
    }),
    RUNS,
  )
})

test('folded event by event, a life is what replaying it gives, on every day', () => {
  fc.assert(
    fc.property(lives, days, (life, day) => {
      const past = life.events.filter(({ on }) => on <= day)
      const state = advanceTo(lived(life.terms, past), day)
      assert.deepEqual(account(state, day), told({ ...life, events: past }, day))
    }),
    RUNS,
  )
})

test('an event entered at last and back-dated gives what entering it in its turn would have given', () => {
  fc.assert(
    fc.property(lives, fc.nat(), ({ terms, events }, pick) => {
      // Within a day the order of entry counts; a reversal has to come after what it names.
      const alone = events.filter(
        ({ on, type, id }, k) =>
          k > 0 &&
          type !== 'reversed' &&
          events.every((other) => other.on !== on || other.id === id) &&
          events.every((other) => other.type !== 'reversed' || other.event !== id),
      )
      const late = alone[pick % Math.max(alone.length, 1)]
      fc.pre(late !== undefined)
      const others = events.filter((event) => event !== late)
      // without it, what came after may not have been possible in its turn
      const before = others.reduce<LoanState | undefined>((state, event) => {
        const next = state === undefined ? undefined : advance(state, event)
        return next?.ok === true ? next.value : undefined
      }, openLoan(terms))
      fc.pre(before !== undefined)
      const state = advance(before, late)
      assert.ok(state.ok, state.ok ? '' : words(state.problems))
      assert.deepEqual(account(advanceTo(state.value, END), END), told({ terms, events }, END))
    }),
    RUNS,
  )
})

test('what was taken back leaves no trace in what is owed', () => {
  fc.assert(
    fc.property(lives, fc.nat(), days, ({ terms, events }, pick, asOf) => {
      const later = events.filter(({ type }, k) => k > 0 && type !== 'reversed' && type !== 'plan-agreed')
      const target = later[pick % Math.max(later.length, 1)]
      fc.pre(
        target !== undefined &&
          !events.some((event) => event.type === 'reversed' && event.event === target.id),
      )
      const without = events.filter((event) => event !== target)
      const reversal = { id: 'back', on: END, bookedOn: END, type: 'reversed', because: 'bounced' } as const
      const found = accountOf(terms, [...events, { ...reversal, event: target.id }], { asOf, knownOn: END })
      const wanted = accountOf(terms, without, { asOf, knownOn: END })
      assert.equal(found.ok, wanted.ok)
      if (found.ok && wanted.ok) assert.deepEqual(found.value, wanted.value)
    }),
    RUNS,
  )
})

/** Contract interest of the days `from` until `until`, exact: balance by rate by part of a year, over all stretches of days. */
function exactInterest({ terms, events }: Life, from: Day, until: Day): Fraction {
  const state = replay(terms, events, { asOf: until, knownOn: END })
  assert.ok(state.ok)
  const { book } = state.value
  const ahead = outlook(book, { on: until, interest: 'to-period-end' })
  const { numbers } = listedRows(book, { asOf: until, ahead })
  return accrualsOf(book, { ahead, numbers, within: { from, until } }).reduce(
    (exact, { balanceMinor, ratePerYear, yearFraction }) =>
      add(exact, multiply(fraction(balanceMinor), multiply(ratePerYear, yearFraction))),
    ZERO,
  )
}

test('interest accrued to a day and from it to another is interest accrued to the other, exactly', () => {
  fc.assert(
    fc.property(lives, days, days, (life, a, b) => {
      const [middle, end] = a < b ? [a, b] : [b, a]
      // a plan that breaks is told from its beginning as if it had granted nothing
      fc.pre(middle < end && !life.events.some(({ type }) => type === 'plan-broken'))
      const whole = exactInterest(life, LENT_ON, end)
      const parts = add(exactInterest(life, LENT_ON, middle), exactInterest(life, middle, end))
      assert.deepEqual(parts, whole)
    }),
    RUNS,
  )
})

test('where nothing is paid, interest owed is what accrued, rounded: by half a unit an instalment, or once in all', () => {
  fc.assert(
    fc.property(lives, days, ({ terms, events }, day) => {
      fc.pre(terms.repayment.method !== 'flat' && terms.grace.interestPayment === 0)
      const kept = events.filter(({ type }) =>
        ['disbursed', 'rate-changed', 'interest-paused', 'day-closed', 'placed'].includes(type),
      )
      const life = { terms, events: kept }
      fc.pre(accountOf(terms, kept, { asOf: day, knownOn: END }).ok)
      const { owed, rows } = told(life, day)
      const exact = exactInterest(life, LENT_ON, day)
      const rounded = subtract(fraction(owed.interest), exact)
      const size = rounded.n < 0n ? -rounded.n : rounded.n
      const roundings =
        terms.rounding.place === 'at-the-end' ? 1 : rows.filter(({ from }) => from <= day).length
      assert.ok(2n * size <= BigInt(roundings) * rounded.d, `${rounded.n}/${rounded.d} in ${roundings}`)
    }),
    RUNS,
  )
})
