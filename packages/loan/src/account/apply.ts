/** What each event does to a book. The book stands at the start of the event's day, with everything before it in. */
import type { Words } from '@forbear/conduct/language'
import type { Charged, LoanEvent, Settled, Waived } from '../events/index.ts'
import { problem, type Problem, type Saying } from '../problem.ts'
import { amountText, type Currency, smaller } from '../money/index.ts'
import type { Allocation } from '../terms/index.ts'
import { agreePlan } from './agree-plan.ts'
import { chargeRow, copyOf, insertRow, type Book } from './book.ts'
import { disburse, rate, replan } from './lend.ts'
import type { NamedCharge } from './named-charges.ts'
import { meet } from './pay.ts'
import { payOff, payoffMinor, receive, takenOf } from './prepay.ts'
import { reAge, reschedule } from './rearrange.ts'

/** What an event came to: nothing wrong, or everything that is, with pointers into the event. */
export type Applied = readonly Problem[]

const FINE: Applied = []

/** Writes an event into a book. */
export function apply(book: Book, event: LoanEvent): Applied {
  switch (event.type) {
    case 'disbursed':
      return disburse(book, event)
    case 'repaid':
    case 'recovered':
      return repaid(book, event)
    case 'paid-off':
      return paidOff(book, event)
    case 'charged':
      insertRow(book, chargeRow(event.dueOn, [chargedBy(event)]))
      return FINE
    case 'waived':
      return waived(book, event)
    case 'refunded':
      if (event.amountMinor > book.heldMinor)
        return [
          moreThan(book, event, {
            says: MORE_THAN_HELD,
            expected: atMost(book.heldMinor, book.terms.currency),
          }),
        ]
      book.heldMinor -= event.amountMinor
      return FINE
    case 'rate-changed':
      rate(book, { from: event.on, rate: event.rate })
      // what was paid off stands as it was paid
      if (book.restMinor > 0n && book.instalments.slice(book.current).some((row) => !row.isSettled))
        replan(book)
      return FINE
    case 'rescheduled':
      return reschedule(book, event)
    case 'interest-paused':
      rate(book, { from: event.on, until: event.until, rate: 'resting' })
      if (event.penalty === 'pauses') book.penaltyRests.push({ from: event.on, until: event.until })
      return FINE
    case 're-aged':
      reAge(book, event.on)
      return FINE
    case 'plan-agreed':
      return agreePlan(book, event)
    case 'plan-broken':
      delete book.plan
      return FINE
    case 'settled':
      return settled(book, event)
    case 'written-off':
      book.status = 'written-off'
      return FINE
    case 'sold':
      book.creditor = event.to
      return FINE
    case 'placed':
      if (event.to === undefined) delete book.agency
      else book.agency = event.to
      return FINE
    case 'day-closed':
    case 'reversed': // taken out of the history before it is told
      return FINE
    default:
      return event satisfies never
  }
}

function repaid(book: Book, event: Extract<LoanEvent, { type: 'repaid' | 'recovered' }>): Applied {
  const before = book.terms.allocation.surplus === 'refuse' ? copyOf(book) : undefined
  const receipt = { event, amountMinor: event.amountMinor, on: event.on }
  receive(book, receipt)
  if (before === undefined || book.heldMinor <= before.heldMinor) return FINE
  const { currency } = book.terms
  const { dueMinor, wholeMinor } = takenOf(before, receipt)
  const most = atMost(dueMinor, currency)
  const whole =
    wholeMinor !== undefined && wholeMinor > dueMinor ? amountText(wholeMinor, currency) : undefined
  const expected =
    whole === undefined
      ? most
      : { en: `${most.en}, or ${whole}, which pays the loan off`, zh: `${most.zh}，或可结清贷款的 ${whole}` }
  return [moreThan(book, event, { says: MORE_THAN_TO_PAY, expected })]
}

const chargedBy = ({ component, payee, amountMinor, dueOn }: Charged): NamedCharge => ({
  component,
  payee,
  since: dueOn,
  amountMinor,
})

/** What is held goes first; the rest is money that came in. */
function paidOff(book: Book, event: Extract<LoanEvent, { type: 'paid-off' }>): Applied {
  const { on } = event
  const amountMinor = payoffMinor(book, on)
  const parts = payOff(book, { event, amountMinor, on }, 'paid')
  const usedMinor = smaller(book.heldMinor, amountMinor)
  if (book.plan !== undefined) book.plan.paidMinor += amountMinor - usedMinor
  book.heldMinor -= usedMinor
  book.postings.push({ event, on, kind: 'paid', parts, surplusMinor: -usedMinor })
  return FINE
}

/** The oldest first; of what is not yet due too. */
const OLDEST_FIRST = (component: Waived['component']): Allocation => ({
  across: 'component-by-component',
  order: (['past-due', 'due', 'in-advance'] as const).map((of) => ({ of, component })),
  surplus: 'next-instalment',
})

function waived(book: Book, event: Waived): Applied {
  const { on, amountMinor, component } = event
  const { parts, leftMinor } = meet(book, {
    event,
    amountMinor,
    on,
    as: 'waived',
    allocation: OLDEST_FIRST(component),
  })
  book.postings.push({ event, on, kind: 'waived', parts, surplusMinor: 0n })
  return leftMinor === 0n
    ? FINE
    : [
        moreThan(book, event, {
          says: MORE_THAN_OWED,
          expected: atMost(amountMinor - leftMinor, book.terms.currency),
        }),
      ]
}

/** What is left is forgiven: exactly that, so that nobody is told of a settlement that leaves a rest. */
function settled(book: Book, event: Settled): Applied {
  const { on, forgivenMinor } = event
  const owedMinor = payoffMinor(book, on)
  if (forgivenMinor !== owedMinor) {
    const { currency } = book.terms
    return [
      problem({
        code: 'contradiction',
        pointer: '/forgivenMinor',
        found: amountText(forgivenMinor, currency),
        says: { en: 'a settlement that does not forgive what is left', zh: '和解减免额与剩余欠款不符' },
        expected: both(owedMinor, currency),
      }),
    ]
  }
  const parts = payOff(book, { event, amountMinor: owedMinor, on }, 'waived')
  book.postings.push({ event, on, kind: 'waived', parts, surplusMinor: 0n })
  book.status = 'settled'
  return FINE
}

const both = (minor: bigint, currency: Currency): { readonly en: string; readonly zh: string } => {
  const text = amountText(minor, currency)
  return { en: text, zh: text }
}

const MORE_THAN_TO_PAY: Words = { en: 'more than there is to pay', zh: '金额超过应付' }
const MORE_THAN_OWED: Words = { en: 'more than there is to waive', zh: '减免金额超过该项欠款' }
const MORE_THAN_HELD: Words = { en: 'more than is held for the borrower', zh: '退款金额超过暂存余额' }

/** No more than an amount, or nothing at all. */
const atMost = (minor: bigint, currency: Currency): Words => {
  const most = amountText(minor, currency)
  return minor === 0n ? { en: 'nothing', zh: '零' } : { en: `no more than ${most}`, zh: `不超过 ${most}` }
}

const moreThan = (
  { terms: { currency } }: Book,
  { amountMinor }: { readonly amountMinor: bigint },
  { says, expected }: Pick<Saying, 'says' | 'expected'>,
): Problem =>
  problem({
    code: 'more-than-owed',
    pointer: '/amountMinor',
    found: amountText(amountMinor, currency),
    says,
    expected,
  })
