/** The events of a loan as JSON: one object an event, told apart by `type`. */
import type { LoanEvent, EventBase } from '../events/index.ts'
import {
  amount,
  day,
  list,
  name,
  object,
  optional,
  tagged,
  whole,
  word,
  type JsonSchema,
  type Members,
  type Place,
  type Shape,
} from '../json/index.ts'
import type { Currency } from '../money/index.ts'
import { COMPONENTS } from '../terms/index.ts'
import { dates, INSTALMENTS_AT_MOST, nominalRate, repaymentShape } from './terms-json.ts'

type Of<T extends LoanEvent['type']> = Extract<LoanEvent, { readonly type: T }>
type Own<T extends LoanEvent['type']> = Omit<Of<T>, keyof EventBase | 'type'>

function event<T extends LoanEvent['type']>(type: T, own: Members<Own<T>>): Shape<Of<T>> {
  const members = { type: word([type]), id: name, on: day, bookedOn: day, ...own }
  return object<Of<T>>(members as unknown as Members<Of<T>>)
}

/** One event of a loan in a currency. */
export function eventShape(of: Currency): Shape<LoanEvent> {
  const above = amount(of, 'above-zero')
  const paid = { amountMinor: above, channel: name }
  const rests = word(['pauses', 'runs-on'])
  return tagged<LoanEvent, 'type'>('type', {
    disbursed: event('disbursed', { amountMinor: above }),
    repaid: event('repaid', paid),
    'paid-off': event('paid-off', { channel: name }),
    reversed: event('reversed', { event: name, because: name }),
    charged: event('charged', {
      component: word(['fee', 'cost', 'penalty-interest']),
      amountMinor: above,
      payee: name,
      dueOn: day,
    }),
    waived: event('waived', { component: word(COMPONENTS), amountMinor: above }),
    refunded: event('refunded', { amountMinor: above }),
    'rate-changed': event('rate-changed', { rate: nominalRate }),
    rescheduled: event('rescheduled', {
      repayment: repaymentShape(of),
      instalments: whole(1, INSTALMENTS_AT_MOST),
      dates,
    }),
    'interest-paused': event('interest-paused', { until: day, penalty: rests }),
    're-aged': event('re-aged', {}),
    'plan-agreed': event('plan-agreed', {
      plan: name,
      instalments: list(
        object<{ readonly dueOn: number; readonly amountMinor: bigint }>({ dueOn: day, amountMinor: above }),
      ),
      rate: optional(nominalRate),
      penalty: rests,
    }),
    'plan-broken': event('plan-broken', { plan: name }),
    settled: event('settled', { forgivenMinor: amount(of, 'from-zero') }),
    'written-off': event('written-off', {}),
    recovered: event('recovered', paid),
    sold: event('sold', { to: name }),
    placed: event('placed', { to: optional(name) }),
    'day-closed': event('day-closed', {}),
  })
}

/**
 * A list of events as people write them: `bookedOn` may be left out where an event was known on its day, `id` where
 * nothing names it; it is then `event-1`, `event-2`, … by its place in the list.
 */
export function eventListShape(of: Currency): Shape<readonly LoanEvent[]> {
  const whole = list(eventShape(of))
  return {
    ...whole,
    parse: (input, at) => {
      if (!Array.isArray(input)) return whole.parse(input, at)
      // a day of value that is none is told where it stands, not where it was completed
      const completedPlaces = new Set(
        input.flatMap((event, k) => (isKnownOnItsDay(event) ? [`${at.pointer}/${k}/bookedOn`] : [])),
      )
      const report: Place['report'] = (saying) => {
        if (!completedPlaces.has(saying.pointer ?? at.pointer)) at.report(saying)
      }
      return whole.parse(input.map(completed), { ...at, report })
    },
    schema: { type: 'array', items: { oneOf: oneEach(eventShape(of).schema).map(withoutCompleted) } },
  }
}

const oneEach = (schema: JsonSchema): readonly JsonSchema[] => schema['oneOf'] as readonly JsonSchema[]

/** The schema of an event in which what is completed may be left out. */
function withoutCompleted(schema: JsonSchema): JsonSchema {
  const required = schema['required'] as readonly string[]
  return { ...schema, required: required.filter((key) => key !== 'id' && key !== 'bookedOn') }
}

const isKnownOnItsDay = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'on' in event && !('bookedOn' in event)

function completed(event: unknown, index: number): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event
  const on: unknown = 'on' in event ? event.on : undefined
  return { id: `event-${index + 1}`, ...(on === undefined ? {} : { bookedOn: on }), ...event }
}
