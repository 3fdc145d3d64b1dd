/** The lists of a document of facts: flows of money, charges, debts, what happened to a claim. */
import { stepped, type Step } from '../../calendar/index.ts'
import {
  amount,
  day,
  flag,
  flow,
  list,
  name,
  object,
  optional,
  placeBelow,
  readAs,
  renamed,
  step,
  word,
  type Shape,
} from '../../json/index.ts'
import type { Currency } from '../../money/index.ts'
import { CHARGE_KINDS, LIMITATION_EVENTS, PAYEES } from '../language/vocabulary.ts'
import { percent } from './known.ts'
import { seriesOf } from './series.ts'
import type { Charge, DebtOwed, Flow, LimitationEvent, FlowSeries, When } from './loan-facts.ts'

/** So many payments of one flow are read: a century of weeks. */
const COUNT_AT_MOST = 5_200

/** Flows as for `forbear loan apr`, none before the first advance; a series is spread out. */
export function flows(of: Currency): Shape<readonly Flow[]> {
  const series = flow({ amount: amount(of, 'from-zero'), step, earliestMonth: 0, countAtMost: COUNT_AT_MOST })
  return readAs(
    list(series),
    (said, at): readonly Flow[] | undefined => {
      const broken = said.map(isBroken)
      for (const [k, is] of broken.entries()) {
        if (!is) continue
        placeBelow(placeBelow(at, k), 'every').report({
          code: 'contradiction',
          found: said[k]?.every,
          says: { en: 'months, and then weeks or days', zh: '先以月计，又以周或天计' },
          expected: {
            en: 'months, where the first is told by its month; or a date for the first',
            zh: '首期以月数表示时应为月，或首期改用日期',
          },
        })
      }
      return broken.includes(true) ? undefined : said.flatMap(spread)
    },
    seriesOf,
  )
}

/** Weeks and days do not fit whole months: no date says where the month ends. */
function isBroken({ at, count, every }: FlowSeries): boolean {
  return 'month' in at && count > 1 && every !== undefined && !('months' in every)
}

function spread(said: FlowSeries): readonly Flow[] {
  const { at, amount: minor, count, every } = said
  if (count === 1) return [{ when: at, amount: minor }]
  return Array.from({ length: count }, (_, k) => ({
    when: later(at, k, every),
    amount: minor,
    series: said,
  }))
}

function later(first: When, count: number, every: Step | undefined): When {
  if (every === undefined) return first
  if ('day' in first) return { day: stepped(first.day, count, every, 'clip') }
  return { month: first.month + count * ('months' in every ? every.months : 0) }
}

type StatedCharge = Omit<Charge, 'keptBack'> & { readonly keptBack?: boolean }

/** Charges: `{"kind", "payee", "flows": [FLOW], "keptBack": false}`. */
export function charges(of: Currency): Shape<readonly Charge[]> {
  return list(
    readAs(
      object<StatedCharge>({
        kind: word(CHARGE_KINDS),
        payee: word(PAYEES),
        flows: flows(of),
        keptBack: optional(flag),
      }),
      (stated): Charge => ({ ...stated, keptBack: stated.keptBack ?? false }),
      (charge) => charge,
    ),
  )
}

/** Debts of one kind: `{"id", "amount", "due": true, "dueOn", "secured": false, "ratePercent"}`; `"booked"` where it is told what was booked to it. */
export function debts(of: Currency): Shape<readonly DebtOwed[]> {
  return list(
    object<DebtOwed>({
      id: name,
      amount: amount(of, 'from-zero'),
      isDue: renamed('due', flag),
      dueOn: day,
      isSecured: renamed('secured', flag),
      burden: renamed(
        'ratePercent',
        readAs(
          percent,
          (rate) => rate.percent,
          (burden) => ({ percent: burden, places: PLACES_WRITTEN }),
        ),
      ),
      booked: optional(amount(of, 'from-zero')),
    }),
  )
}

/** As many as are read: a burden that was read is written whole. */
const PLACES_WRITTEN = 40

/** What happened to the claim: `{"kind": "demand", "on": "2024-05-01"}`. */
export const limitationEvents: Shape<readonly LimitationEvent[]> = list(
  object<LimitationEvent>({ kind: word(LIMITATION_EVENTS), on: day }),
)
