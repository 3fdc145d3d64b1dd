/** What a loan itself knows of the limitation of its claim: when the last of it is due, and what the borrower did since. */
import type { Account, Row } from '../account/index.ts'
import type { Day } from '../calendar/index.ts'
import { historyOf, type LoanEvent } from '../events/index.ts'
import type { LimitationEvent } from '../price/index.ts'
import type { LoanOfOptions } from './options-of-loan.ts'

export interface ClaimOfLoan {
  /**
   * When the last of it is due: a debt in instalments runs from there (Civil Code, article 189); of a plan, where one is
   * running. Two where dates were moved since, which a lender can also write down alone: with and without that.
   */
  readonly due: readonly [LimitationEvent, ...LimitationEvent[]]
  /** The last date of a plan that is running: agreed after everything was called due, it stands in place of that. */
  readonly planned?: { readonly agreedOn: Day; readonly due: LimitationEvent }
  /** Payments, and plans that were agreed: a promise and an acknowledgement each. Those before it was due move nothing. */
  readonly acts: readonly LimitationEvent[]
  /**
   * Money that may have come by another hand than the borrower's: whether that is an act of theirs is open. `agreed-debit` is
   * one that the law of cards knows by itself.
   */
  readonly taken: readonly { readonly on: Day; readonly as?: 'agreed-debit' }[]
  /** Since when something is overdue, or would be had no dates been moved: from then on the lender may have called everything due. Absent: nothing is. */
  readonly overdueSince?: Day
}

/** Ways by which the borrower pays. Any other word may be for a debit, an employer, a guarantor or a court. */
const BY_OWN_HAND: ReadonlySet<string> = new Set(['bank-transfer', 'transfer', 'wallet', 'counter', 'cash'])
const AGREED_DEBIT = 'direct-debit'

/**
 * The claim as it was known on the day of the account. Demands, suits and what was said are no events of a loan: whoever
 * knows of them has to state them.
 *
 * @param read gives the account of other events on a day
 */
export function claimOfLoan(
  account: Account,
  { events, read }: Pick<LoanOfOptions, 'events' | 'read'>,
): ClaimOfLoan {
  const { asOf, knownOn } = account
  const history = historyOf(events, { asOf, knownOn })
  const known = history.ok ? history.value.map(({ event }) => event) : []
  const due = dueOf(account)
  const planned = plannedBy(account, known)
  const unmoved = known.some(movesDates)
    ? read(
        known.filter((event) => !movesDates(event)),
        asOf,
      )
    : undefined
  const before = unmoved?.ok === true ? dueOf(unmoved.value) : due
  const [since] = [account, ...(unmoved?.ok === true ? [unmoved.value] : [])]
    .flatMap(({ arrears }) => (arrears.since === undefined ? [] : [arrears.since]))
    .toSorted((a, b) => a - b)
  return {
    due: before.on === due.on ? [due] : [due, before],
    ...(planned !== undefined && { planned }),
    acts: known.flatMap(actsOf),
    taken: known.flatMap((event) => (isPayment(event) && !isByOwnHand(event) ? [takenBy(event)] : [])),
    ...(since !== undefined && { overdueSince: since }),
  }
}

function plannedBy({ plan }: Account, known: readonly LoanEvent[]): ClaimOfLoan['planned'] {
  const agreed = known.find((event) => event.type === 'plan-agreed' && event.plan === plan?.id)
  const last = agreed?.type === 'plan-agreed' ? agreed.instalments.at(-1) : undefined
  if (agreed === undefined || last === undefined) return undefined
  return { agreedOn: agreed.on, due: { kind: 'last-instalment-due', on: last.dueOn } }
}

const movesDates = ({ type }: LoanEvent): boolean => type === 're-aged' || type === 'rescheduled'

function dueOf({ rows, asOf }: Account): LimitationEvent {
  const isDated = ({ kind }: Row): boolean => kind === 'instalment' || kind === 'down-payment'
  const days = rows.filter(isDated).map(({ dueOn }) => dueOn)
  const on = days.length === 0 ? asOf : Math.max(...days)
  return { kind: days.length > 1 ? 'last-instalment-due' : 'due', on }
}

type Payment = Extract<LoanEvent, { readonly type: 'repaid' | 'recovered' }>
const isPayment = (event: LoanEvent): event is Payment =>
  event.type === 'repaid' || event.type === 'recovered'
const isByOwnHand = ({ channel }: Payment): boolean => BY_OWN_HAND.has(channel)
const takenBy = ({ on, channel }: Payment): ClaimOfLoan['taken'][number] =>
  channel === AGREED_DEBIT ? { on, as: 'agreed-debit' } : { on }

function actsOf(event: LoanEvent): readonly LimitationEvent[] {
  const { on } = event
  if (isPayment(event)) return isByOwnHand(event) ? [{ kind: 'payment', on }] : []
  if (event.type !== 'plan-agreed') return []
  return [
    { kind: 'promise', on },
    { kind: 'acknowledgement', on },
  ]
}
