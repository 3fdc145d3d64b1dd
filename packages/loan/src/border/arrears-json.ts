/** What `forbear loan arrears` is asked, as JSON, and what it answers: buckets, promises, plans, settlements of one loan. */
import {
  amount,
  ANY_CURRENCY,
  day,
  isObject,
  type JsonSchema,
  list,
  name,
  object,
  optional,
  placeAtTop,
  rebased,
  reportMissingKey,
  type Shape,
  tagged,
  whole,
  word,
  words,
} from '../json/index.ts'
import {
  MONTHLY_BUCKETS,
  bucketScheme,
  type Bucket,
  type CountOrder,
  type PromisedPart,
  type PromiseToPay,
} from '../arrears/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import { explainer } from '../explain/index.ts'
import {
  sayPlan,
  saySettlement,
  type ArrearsAnswer,
  type ArrearsAsked,
  type PlanAsked,
  type Settlement,
} from '../forbearance/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import type { Parsed, Problem } from '../problem.ts'
import { componentsToJson } from './account-json.ts'
import { eventShape } from './events-json.ts'
import { LOAN_SCHEMA, parseLoan, type LoanRead } from './loan-json.ts'

export interface ArrearsDocument {
  readonly loan: LoanRead
  readonly asked: ArrearsAsked
}

interface Written {
  readonly on: Day
  readonly from?: Day
  readonly buckets?: readonly Bucket[]
  readonly count?: readonly CountOrder[]
  readonly promises?: readonly PromiseToPay[]
  readonly promiseGraceDays?: number
  readonly plans?: readonly PlanAsked[]
  readonly settlements?: readonly Omit<Settlement, 'owedMinor'>[]
}

const graceDays = whole(0, 366)

const partsShape = (of: Currency) =>
  list(object<PromisedPart>({ by: day, amountMinor: amount(of, 'above-zero') }))

const writtenShape = (of: Currency): Shape<Written> =>
  object<Written>({
    on: day,
    from: optional(day),
    buckets: optional(list(object<Bucket>({ id: name, title: words, fromDays: whole(0, 36_600) }))),
    count: optional(
      list(
        tagged<CountOrder, 'type'>('type', {
          pause: object<Extract<CountOrder, { readonly type: 'pause' }>>({
            type: word(['pause']),
            on: day,
            until: optional(day),
          }),
          resume: object({ type: word(['resume']), on: day }),
        }),
      ),
    ),
    promises: optional(list(object<PromiseToPay>({ id: name, madeOn: day, parts: partsShape(of) }))),
    promiseGraceDays: optional(graceDays),
    plans: optional(list(object<PlanAsked>({ plan: name, graceDays, missesAllowed: whole(0, 1_200) }))),
    settlements: optional(
      list(
        object<Omit<Settlement, 'owedMinor'>>({ id: name, agreedOn: day, parts: partsShape(of), graceDays }),
      ),
    ),
  })

/** Reads what is asked: the whole, or every problem of loan and all else at once. */
export function parseArrears(input: unknown): Parsed<ArrearsDocument> {
  const problems: Problem[] = []
  const at = placeAtTop(problems)
  const { loan: document, ...rest } = isObject(input) ? input : {}
  const loan = document === undefined ? undefined : parseLoan(document)
  if (isObject(input) && document === undefined) reportMissingKey('loan', at)
  if (loan?.ok === false) problems.push(...rebased(loan.problems, '', '/loan'))
  const of = loan?.ok === true ? loan.value.terms.currency : ANY_CURRENCY
  const written = writtenShape(of).parse(isObject(input) ? rest : input, at)
  const scheme =
    written?.buckets === undefined
      ? ({ ok: true, value: MONTHLY_BUCKETS } as const)
      : bucketScheme(written.buckets, '/buckets')
  if (!scheme.ok) problems.push(...scheme.problems)
  if (loan?.ok !== true || written === undefined || !scheme.ok || problems.length > 0) {
    return { ok: false, problems }
  }
  const { on, from, count = [], promises = [], promiseGraceDays = 0, plans = [], settlements = [] } = written
  const firstOn = loan.value.events.reduce((first, event) => Math.min(first, event.on), on)
  return {
    ok: true,
    value: {
      loan: loan.value,
      asked: {
        from: from ?? firstOn,
        on,
        scheme: scheme.value,
        orders: count,
        promises,
        promiseGraceDays,
        plans,
        settlements,
      },
    },
  }
}

/** The schema of what is asked; amounts are of any currency there. */
export const ARREARS_SCHEMA: JsonSchema = arrearsSchema()

function arrearsSchema(): JsonSchema {
  const { $schema, $id: _id, title: _title, ...loan } = LOAN_SCHEMA
  const written = writtenShape(ANY_CURRENCY).schema
  return {
    $schema,
    $id: 'urn:forbear:schema:loan-arrears:1',
    title: 'Arrears of a loan: in which bucket, and what became of promises, plans and settlements',
    ...written,
    properties: { loan, ...Object(written['properties']) },
    required: ['loan', 'on'],
  }
}

/** The answer as JSON; amounts are decimal text of major units. */
export function arrearsToJson(answer: ArrearsAnswer, currency: Currency): unknown {
  const { account, bucket, countedDays } = answer
  const explain = explainer(currency)
  const text = (minor: bigint): string => amountText(minor, currency)
  const parts = (each: ArrearsAnswer['promises'][number]['parts']) =>
    each.map(({ by, amountMinor, receivedMinor, state, completeOn }) => ({
      by: dayText(by),
      amount: text(amountMinor),
      received: text(receivedMinor),
      state,
      ...(completeOn !== undefined && { completeOn: dayText(completeOn) }),
    }))
  return {
    on: dayText(answer.on),
    currency: currency.code,
    owed: componentsToJson(account.owed, currency),
    overdue: componentsToJson(account.arrears.overdue, currency),
    daysPastDue: account.arrears.daysPastDue,
    countedDays,
    bucket: { id: bucket.id, title: bucket.title },
    history: answer.history.map(({ from, until, bucket: { id } }) => ({
      from: dayText(from),
      until: dayText(until),
      bucket: id,
    })),
    promises: answer.promises.map((promise) => ({
      id: promise.promise,
      state: promise.state,
      parts: parts(promise.parts),
      says: promise.parts.map((part) => explain({ kind: 'promise', ...part })),
    })),
    plans: answer.plans.map((plan) => ({
      plan: plan.plan,
      state: plan.endedOn === undefined ? plan.course.state : 'ended',
      ...(plan.course.state === 'broken' && { mayBeCalledBrokenOn: dayText(plan.course.on) }),
      ...(plan.endedOn !== undefined && { endedOn: dayText(plan.endedOn) }),
      parts: parts(plan.course.parts),
      ...(plan.ifBroken !== undefined && {
        ifBroken: {
          owed: componentsToJson(plan.ifBroken.owed, currency),
          events: plan.ifBroken.events.map(eventShape(currency).write),
        },
      }),
      says: sayPlan(plan, currency),
    })),
    settlements: answer.settlements.map((each) => ({
      id: each.settlement.id,
      state: each.course.state,
      ...(each.course.state !== 'open' && { on: dayText(each.course.on) }),
      owedWhenAgreed: text(each.settlement.owedMinor),
      pays: text(each.terms.paysMinor),
      forgiven: text(each.terms.forgivenMinor),
      parts: parts(each.course.parts),
      ...(each.closing !== undefined && { ifClosed: { events: [eventShape(currency).write(each.closing)] } }),
      says: saySettlement(each, currency),
    })),
  }
}
