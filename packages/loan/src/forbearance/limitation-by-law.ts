/**
 * How limitation stands by the law's data, for a loan on a day: its own dates and payments, with whatever else is stated to
 * have happened, put to the clock of its place (`price/`). What is not known never says that a debt is young or old.
 *
 *     CN, last instalment 2021-11-10, nothing else stated   →  undetermined: a demand may have begun the time anew
 *     the same, "limitation": {"events": []}                →  ran out on 2024-11-10
 *     the same, a demand on 2023-05-01                      →  runs until 2026-05-01
 *     US, whatever is stated                                →  undetermined: the law of limitation there is not encoded
 */
import type { Words } from '@forbear/conduct/language'
import {
  judgePrice,
  type ClockMoved,
  type LimitationEvent,
  type LimitationState,
  type LoanFacts,
  type PriceBook,
  type PriceFinding,
} from '../price/index.ts'
import type { ClaimOfLoan } from './claim-of-loan.ts'
import { clauseOf, needsOf, onlyRules, type Clause } from './clause.ts'
import { limitationAnswer, type LimitationAnswer } from './old-debt.ts'

/** An answer on limitation with the clauses that it rests on: more than one where it is not known which holds. */
export interface LimitationByLaw extends LimitationAnswer {
  /** Empty where the law of the place is not encoded. */
  readonly clauses: readonly Clause[]
  /** What set and moved the clock. */
  readonly moved: readonly ClockMoved[]
  /** What would decide, instead of the names under `missing`; of a time that runs: what may have made it longer. */
  readonly needs: readonly Words[]
}

/**
 * Reckons the limitation of a loan.
 *
 * @param facts of the loan on the day, `limitationEvents` as stated: absent, nobody said whether anything else happened;
 *   a due date among them stands instead of the loan's own (a lender may have called everything due), but for a plan since
 */
export function limitationByLaw(facts: LoanFacts, claim: ClaimOfLoan, book: PriceBook): LimitationByLaw {
  const only = onlyRules(book, ({ kind }) => kind === 'limitation')
  const told = (of: ClaimOfLoan): readonly (readonly Told[])[] =>
    eventsInEachWay(facts.limitationEvents ?? [], of).map((limitationEvents) =>
      judgePrice({ ...facts, limitationEvents }, only).findings.flatMap(toldOf),
    )
  const ways = told(claim)
  const all = ways.flat()
  if (all.length === 0) return notEncoded(facts.place)
  const unsaid = facts.limitationEvents === undefined ? [UNSAID] : []
  if (ways.every(isOver)) {
    // whatever else happened can only have made the time longer
    if (unsaid.length > 0) return undetermined(all, unsaid)
    return answered(byLastDay(all.filter(({ certain }) => certain !== 'clear')).at(-1), all, [])
  }
  if (all.every(isInTime)) {
    const { overdueSince } = claim
    // called due when the first was late, it may have run out long before the contract's last date is three years past
    const isInAnyCase =
      unsaid.length === 0 ||
      overdueSince === undefined ||
      told({ ...claim, due: [{ kind: 'due', on: overdueSince }] })
        .flat()
        .every(isInTime)
    return isInAnyCase ? answered(byLastDay(all)[0], all, unsaid) : undetermined(all, [CALLED_DUE, ...unsaid])
  }
  const differ = new Set(ways.map(standingsOf)).size > 1
  const whose = differ
    ? [...(claim.due.length > 1 ? [WHOSE_DATES] : []), ...(claim.taken.length > 0 ? [WHOSE_ACT] : [])]
    : []
  return undetermined(all, [...all.flatMap(needsOf), ...whose, ...unsaid])
}

const isOver = (findings: readonly PriceFinding[]): boolean =>
  findings.some(({ certain }) => certain !== 'clear')
const isInTime = ({ possible }: PriceFinding): boolean => possible === 'clear'
const standingsOf = (findings: readonly PriceFinding[]): string =>
  findings.map(({ rule, certain, possible }) => `${rule} ${certain} ${possible}`).join()

type Told = PriceFinding & { readonly decided: LimitationState }
const toldOf = (finding: PriceFinding): readonly Told[] => {
  const { decided } = finding
  return decided.kind === 'limitation' ? [{ ...finding, decided }] : []
}

/** The events, once for each way in which moved dates, and money taken by another hand, may count. */
function eventsInEachWay(
  stated: readonly LimitationEvent[],
  { due, planned, acts, taken }: ClaimOfLoan,
): readonly (readonly LimitationEvent[])[] {
  const statedDues = stated.filter(({ kind }) => kind === 'due' || kind === 'last-instalment-due')
  const isPlannedSince = planned !== undefined && statedDues.every(({ on }) => on <= planned.agreedOn)
  const plannedDues = isPlannedSince ? [planned.due] : []
  const dues = (statedDues.length > 0 ? [statedDues] : due.map((each) => [each])).map((each) => [
    ...each,
    ...plannedDues,
  ])
  return dues.flatMap((begins) => {
    const begunOn = Math.max(...begins.map(({ on }) => on))
    const after = [...begins, ...stated.filter((each) => !statedDues.includes(each))]
    const certain = [...after, ...acts.filter(({ on }) => on > begunOn)]
    const since = taken.filter(({ on }) => on > begunOn)
    if (since.length === 0) return [certain]
    return [
      [...certain, ...since.flatMap(({ on, as }) => (as === undefined ? [] : [{ kind: as, on }]))],
      [...certain, ...since.map(({ on }) => ({ kind: 'payment' as const, on }))],
    ]
  })
}

/** Dates as texts stand in the order of the calendar; a clock that is held has none, and ends after all others. */
const lastDayOf = ({ decided }: Told): string => decided.lastDay ?? '9999-12-31'
const byLastDay = (all: readonly Told[]): readonly Told[] =>
  all.toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : lastDayOf(a) > lastDayOf(b) ? 1 : 0))

const citedOf = (all: readonly PriceFinding[]): string =>
  [...new Set(all.map(({ instrumentCitation, citation }) => `${instrumentCitation}, ${citation}`))].join('; ')

function clausesOf(all: readonly PriceFinding[]): readonly Clause[] {
  return [...new Map(all.map((finding) => [finding.rule, clauseOf(finding)])).values()]
}

function answered(told: Told | undefined, all: readonly Told[], needs: readonly Words[]): LimitationByLaw {
  if (told === undefined) return undetermined(all, needs)
  return {
    ...limitationAnswer(everyAct(told, all), citedOf(all)),
    clauses: clausesOf(all),
    moved: told.decided.moved,
    needs,
  }
}

/** The state that is told, with the acts of every clause that may hold: whoever asks what an act may do is told the worst. */
function everyAct({ decided }: Told, all: readonly Told[]): LimitationState {
  return {
    ...decided,
    restartedBy: all.flatMap((each) => each.decided.restartedBy),
    revivedBy: all.flatMap((each) => each.decided.revivedBy),
  }
}

function undetermined(all: readonly Told[], needs: readonly Words[]): LimitationByLaw {
  const told = byLastDay(all)[0]
  const acts = told && limitationAnswer(everyAct(told, all), '')
  return {
    standing: { state: 'undetermined', missing: [] },
    citation: citedOf(all),
    restartedBy: acts?.restartedBy ?? [],
    revivedBy: acts?.revivedBy ?? [],
    clauses: clausesOf(all),
    moved: told?.decided.moved ?? [],
    needs: once(needs),
  }
}

const once = (needs: readonly Words[]): readonly Words[] => [
  ...new Map(needs.map((need) => [need.en, need])).values(),
]

/** What the loan does not know by itself. */
const UNSAID: Words = {
  en: 'whether anything else happened to the claim, such as a demand, an acknowledgement or a suit (`law.limitation.events` is not stated; an empty list says that nothing did)',
  zh: '此外是否还有催告、承认债务、起诉等事由（未说明 `law.limitation.events`；空列表表示没有）',
}

const WHOSE_ACT: Words = {
  en: 'whether money that the lender or an employer took, or that came in a way not known to be the borrower’s own (`channel`), counts as a payment by the borrower',
  zh: '由贷款人或用人单位扣划的款项，或无法确定由借款人本人以何种方式支付（`channel`）的款项，是否算作借款人的还款',
}

const CALLED_DUE: Words = {
  en: 'whether the lender called everything due when something was overdue (a `due` among `law.limitation.events`)',
  zh: '逾期后贷款人是否宣布全部提前到期（可在 `law.limitation.events` 中填写 `due`）',
}

const WHOSE_DATES: Words = {
  en: 'whether the borrower agreed to the later due dates',
  zh: '借款人是否同意将到期日延后',
}

function notEncoded(place: string): LimitationByLaw {
  const need = {
    en: `the law of limitation of ${place}, which is not encoded here: whoever has reckoned it can state \`limitation\``,
    zh: `${place}的时效法，此处未收录：已自行核算的，可填写 \`limitation\``,
  }
  return undetermined([], [need])
}
