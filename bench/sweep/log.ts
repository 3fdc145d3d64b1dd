/**
 * A log in columns as the sweep takes it: to each row a number for everything that is known of it but when it was and
 * with whom, and the matter of a debtor when a kind of contact has to be learnt from it.
 */
import type { Contact, Coverage, Debt, Matter, Person, Timeline } from '@forbear/conduct/facts'
import type { ColumnLog } from '@forbear/conduct/sweep'
import { codeIn, type KindTable, NO_WORD, WORD_COLUMNS, type WordColumn } from '../columns/kinds.ts'
import type { LogColumns } from '../columns/read.ts'

/** What threads share of a log: arrays on shared memory, and the words of its kinds. */
export interface SharedLog extends Omit<ColumnLog, 'matterOf' | 'debtsOf' | 'coverage' | 'organisations'> {
  /** The kind of each row, a number of {@link kinds}. */
  readonly kind: Int32Array
  /** By debtor the number of the person that it is. */
  readonly debtors: Int32Array
  readonly kinds: KindTable
}

/** Everything the log says of all debtors is stated to be all there is: as SQL takes it. */
const WHOLE: Coverage = {
  actors: 'all',
  channels: 'all',
  from: -8_640_000_000_000,
  until: 8_640_000_000_000,
}

const place = (column: WordColumn): number => WORD_COLUMNS.indexOf(column)
const ORGANISATION = place('organisation')
const ZONE = place('zone')

/** The columns of a log made ready for the sweep; one pass over its rows. */
export function sharedLogOf(columns: LogColumns): SharedLog {
  const { rows, from, debtors, kind, kinds, person, debts } = columns
  const facts = ints(rows)
  const organisation = ints(rows)
  const duration = ints(rows)
  const organisations = Int32Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, ORGANISATION))
  const zones = Int32Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, ZONE))
  const numbers = new Numbers()
  for (let debtor = 0; debtor < debtors.length; debtor++) {
    const first = from[debtor] ?? 0
    const end = from[debtor + 1] ?? 0
    let zone = NO_WORD
    let debt = -1
    let several = 0
    for (let row = first; row < end; row++) {
      if (person[row] === debtors[debtor]) zone = zones[kind[row] as number] as number
      const named = debts[row] as number
      if (named < -1 || (named >= 0 && debt >= 0 && named !== debt)) several = 1
      else if (named >= 0) debt = named
    }
    for (let row = first; row < end; row++) {
      const k = kind[row] as number
      const named = debts[row] as number
      const flags = several | (named >= 0 ? 2 : named < -1 ? 4 : 0) | (debt >= 0 ? 8 : 0)
      facts[row] = numbers.of(k, zone * 16 + flags)
      organisation[row] = organisations[k] as number
      const length = columns.duration[row] as number
      duration[row] = length < 0 ? 0 : length
    }
  }
  return {
    starts: new Uint32Array(from.buffer, from.byteOffset, from.length),
    at: columns.at,
    duration,
    person,
    debt: debts,
    point: columns.number,
    organisation,
    facts,
    kind,
    debtors,
    kinds,
  }
}

function ints(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

/** Small numbers for pairs of a kind and what its debtor adds to it. */
class Numbers {
  private readonly byKind: (Map<number, number> | undefined)[] = []
  private readonly lastOf: number[] = []
  private readonly last: number[] = []
  private count = 0

  of(kind: number, rest: number): number {
    if (this.lastOf[kind] === rest) return this.last[kind] as number
    const known = (this.byKind[kind] ??= new Map())
    const number = known.get(rest) ?? this.count++
    known.set(rest, number)
    this.lastOf[kind] = rest
    this.last[kind] = number
    return number
  }
}

/** The log as one thread sweeps it. */
export function columnLogOf(log: SharedLog, jurisdiction: string): ColumnLog {
  const words = wordsOf(log.kinds)
  return {
    ...log,
    organisations: log.kinds.words[ORGANISATION] ?? [],
    coverage: COVERAGE,
    debtsOf: (debtor) => {
      const debts = new Set(log.debt.subarray(log.starts[debtor] ?? 0, log.starts[debtor + 1] ?? 0))
      return [...debts].filter((d) => d >= 0)
    },
    matterOf: (debtor) => matterOf(log, debtor, jurisdiction, words),
  }
}

const COVERAGE = [WHOLE]

type Words = (kind: number, column: WordColumn) => string | undefined

function wordsOf(kinds: KindTable): Words {
  return (kind, column) => {
    const code = codeIn(kinds, kind, place(column))
    return code === NO_WORD ? undefined : kinds.words[place(column)]?.[code]
  }
}

/** The matter of one debtor, with ids that tell people apart and name nobody. */
function matterOf(
  log: SharedLog,
  debtor: number,
  jurisdiction: string,
  words: Words,
): { readonly matter: Matter; readonly timeline: Timeline } {
  const first = log.starts[debtor] ?? 0
  const end = log.starts[debtor + 1] ?? 0
  const contacts: Contact[] = []
  const persons = new Map<string, Person>()
  const debts = new Map<string, Debt>()
  const organisations = new Map<string, Matter['organisations'][number]>()
  let creditor: string | undefined
  for (let row = first; row < end; row++) {
    const kind = log.kind[row] ?? 0
    const word = (column: WordColumn): string | undefined => words(kind, column)
    const person = log.person[row] === -1 ? undefined : `p${log.person[row]}`
    const debt = (log.debt[row] ?? -1) < 0 ? undefined : `d${log.debt[row]}`
    const organisation = word('organisation') ?? ''
    const zone = word('zone')
    if (person !== undefined)
      persons.set(person, {
        id: person,
        ...known('role', word('role')),
        zones: zone === undefined ? [] : [{ evidence: 'residence', oneOf: [zone] }],
      })
    if (debt !== undefined)
      debts.set(debt, { id: debt, ...known('product', word('product')), ...known('stage', word('stage')) })
    organisations.set(organisation, { id: organisation, ...known('kind', word('actor_kind')) })
    creditor ??= word('creditor')
    contacts.push({
      id: `r${row}`,
      at: { earliest: log.at[row] ?? 0, latest: log.at[row] ?? 0 },
      channel: (word('channel') ?? 'call') as Contact['channel'],
      by: { organisation, ...known('kind', word('actor_kind')) },
      ...known('direction', word('direction')),
      ...known('outcome', word('outcome')),
      ...known('purpose', word('purpose')),
      ...known('mode', word('mode')),
      ...(person !== undefined && { person }),
      ...(debt !== undefined && { debts: [debt] }),
      ...((log.point[row] ?? -1) >= 0 && { point: `n${log.point[row]}` }),
      ...((log.duration[row] ?? 0) > 0 && { durationSeconds: log.duration[row] }),
    } as Contact)
  }
  const lender = creditor === undefined ? undefined : organisations.get(creditor)
  const kindOfLender = words(log.kind[first] ?? 0, 'creditor_type')
  if (creditor !== undefined)
    organisations.set(creditor, { ...lender, id: creditor, ...known('creditorType', kindOfLender) })
  return {
    matter: {
      id: `p${log.debtors[debtor]}`,
      jurisdiction: words(log.kind[first] ?? 0, 'jurisdiction') ?? jurisdiction,
      persons: [...persons.values()],
      debts: [...debts.values()],
      points: [],
      organisations: [...organisations.values()],
      ...(creditor !== undefined && { creditor }),
    },
    timeline: {
      contacts,
      events: [],
      coverage: COVERAGE,
      declarations: [{ class: 'all', source: 'generated', until: WHOLE.until }],
    },
  }
}

/** A fact that may be absent; what a log writes as one of several is not known here. */
function known<K extends string>(name: K, word: string | undefined): Partial<Record<K, never>> {
  if (word === undefined) return {}
  const value = word.startsWith('{') ? (JSON.parse(word) as { one_of: unknown }) : undefined
  return { [name]: value ? { oneOf: value.one_of } : word } as Partial<Record<K, never>>
}
