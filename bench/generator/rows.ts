/** Generated contacts as a reader of logs would give them: for small logs, tests, and Forbear's CSV and JSONL. */
import type { LogContact } from '@forbear/logs'
import type { Channel, Direction, Fact, Outcome } from '@forbear/conduct/facts'
import { NONE, type DayOfContacts } from './contacts.ts'
import type { Debtors } from './debtors.ts'
import type { GeneratedLog } from './log.ts'
import {
  CHANNELS,
  DEBTS_AT_MOST,
  DIRECTIONS,
  MARKETS,
  MODES,
  ORGANISATIONS,
  OUTCOMES,
  POINTS_AT_MOST,
  PURPOSES,
  ROLES,
  STAGES,
} from './portfolio.ts'

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/** Ids as they stand in every format; `parquet.ts` writes the same by SQL. */
const personOf = (debtor: number, role: number): string =>
  `p${digits(debtor, 8)}${role === 0 ? '' : `-${ROLES[role] ?? ''}`}`

function pointOf(debtor: number, channel: Channel, point: number): string {
  if (channel === 'email') return `p${digits(debtor, 8)}@mail.example`
  if (channel === 'letter') return `postal-p${digits(debtor, 8)}`
  return `+1555${digits(debtor * POINTS_AT_MOST + point, 8)}`
}

const debtsOf = (debtor: number, mask: number): readonly string[] =>
  Array.from({ length: DEBTS_AT_MOST }, (_, debt) => debt)
    .filter((debt) => mask & (1 << debt))
    .map((debt) => `a${digits(debtor * DEBTS_AT_MOST + debt, 9)}`)

const outcomeOf = (index: number): Fact<Outcome> | undefined => {
  const word = OUTCOMES[index]
  return word === 'connected|conversation' ? { oneOf: ['connected', 'conversation'] } : word
}

/** The contact in one row; `number` counts from 1 over the whole log. */
function contactOf(debtors: Debtors, day: DayOfContacts, row: number, number: number): LogContact {
  const debtor = day.debtor[row] ?? 0
  const role = day.role[row] ?? 0
  const channel: Channel = CHANNELS[day.channel[row] ?? 0] ?? 'call'
  const direction: Direction = DIRECTIONS[day.direction[row] ?? 0] ?? 'outbound'
  const organisation = ORGANISATIONS[day.organisation[row] ?? 0] ?? ORGANISATIONS[0]
  const market = MARKETS[debtors.market[debtor] ?? 0]
  const at = day.at[row] ?? 0
  const duration = day.duration[row] ?? -1
  const debts = debtsOf(debtor, day.debts[row] ?? 0)
  const outcome = outcomeOf(day.outcome[row] ?? NONE)
  const purpose = PURPOSES[day.purpose[row] ?? NONE]
  const mode = MODES[day.mode[row] ?? NONE]
  const product = market?.products[debtors.product[debtor] ?? 0]
  const stage = STAGES[debtors.stage[debtor] ?? 0]
  return {
    id: `c${digits(number, 9)}`,
    rows: [number],
    start: { earliest: at, latest: at },
    channel,
    direction,
    organisation: organisation.id,
    collector: `${organisation.id}-${digits(day.desk[row] ?? 0, 2)}`,
    person: personOf(debtor, role),
    number: pointOf(debtor, channel, day.point[row] ?? 0),
    ...(duration >= 0 && { durationSeconds: duration }),
    ...(outcome !== undefined && { outcome }),
    ...(debts.length > 0 && { debts }),
    ...(purpose !== undefined && { purpose }),
    ...(mode !== undefined && { mode }),
    facts: {
      actorKind: organisation.kind,
      role: ROLES[role] ?? 'debtor',
      ...(market && {
        creditor: market.creditor,
        creditorType: market.creditorType,
        jurisdiction: market.jurisdiction,
        zone: market.zone,
      }),
      ...(product !== undefined && { product }),
      ...(stage !== undefined && { stage }),
    },
    missing: [],
  }
}

/** Every contact of a log, in order. */
export function* contactsOf({ debtors, days }: GeneratedLog): Generator<LogContact> {
  let number = 0
  for (const day of days()) {
    for (let row = 0; row < day.count; row++) yield contactOf(debtors, day, row, ++number)
  }
}

/**
 * Which third person belongs to whose matter, as an audit's context file takes it. A log row does not say it, and
 * rules that ask whether the debtor could be reached need it.
 *
 * @returns one entry a third person that some contact means
 */
export function contextOf(contacts: Iterable<LogContact>): {
  readonly persons: readonly { readonly id: string; readonly matter: string }[]
} {
  const persons = new Map<string, string>()
  for (const { person, facts } of contacts) {
    if (typeof person !== 'string' || facts.role === 'debtor') continue
    persons.set(person, person.replace(/-.*$/, ''))
  }
  return { persons: [...persons].map(([id, matter]) => ({ id, matter })) }
}
