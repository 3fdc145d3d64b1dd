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
  /** Rows of several debts; their `debt` is -2 less the place of a list here. */
  readonly lists: LogColumns['lists']
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

/** What of a log in columns is needed here: not its texts. */
export type TextlessColumns = Omit<LogColumns, 'texts' | 'rows' | 'row'>

/**
 * The columns of some debtors made ready for the sweep; one pass over their rows.
 *
 * @param of  the debtors, from and until: their rows are counted from 0 in what is returned
 */
export function sharedLogOf(
  whole: TextlessColumns,
  of: readonly [from: number, until: number] = [0, whole.debtors.length],
): SharedLog {
  const { rows, from, debtors, kind, kinds, person, debts, at, ...columns } = rowsOf(whole, of)
  const facts = ints(rows)
  const organisation = ints(rows)
  const duration = ints(rows)
  const organisations = Int32Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, ORGANISATION))
  const zones = Int32Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, ZONE))
  const alike = withoutOrganisation(kinds)
  const numbers = new Numbers()
  const owed = new Owed(kinds, kind)
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
      if (named >= 0) debt = named
    }
    for (let row = first; row < end; row++) {
      const k = kind[row] as number
      const named = debts[row] as number
      const flags = several | (named >= 0 ? 2 : named < -1 ? 4 : 0) | (debt >= 0 ? 8 : 0)
      // of several debts it is about, or may be about, the facts are told by the rows that name them
      const about =
        several === 1 && named < 0 ? 1 + owed.of({ debts, lists: columns.lists }, first, end, named) : 0
      facts[row] = numbers.of(alike[k] as number, about * 4096 + zone * 16 + flags)
      organisation[row] = organisations[k] as number
      const length = columns.duration[row] as number
      duration[row] = length < 0 ? 0 : length
    }
  }
  return {
    starts: from,
    at,
    duration,
    person,
    debt: debts,
    point: columns.number,
    organisation,
    facts,
    kind,
    debtors,
    kinds,
    lists: columns.lists,
  }
}

const PRODUCT = place('product')
const STAGE = place('stage')

/** Small numbers for what the debts are that a row names, or of one that names none those of its debtor. */
class Owed {
  private readonly numbers = new Map<string, number>()
  private readonly kinds: KindTable
  private readonly kind: Int32Array

  constructor(kinds: KindTable, kind: Int32Array) {
    this.kinds = kinds
    this.kind = kind
  }

  of(log: Pick<LogColumns, 'debts' | 'lists'>, first: number, end: number, named: number): number {
    const facts = new Map<number, string>()
    for (let row = first; row < end; row++) {
      const kind = this.kind[row] as number
      const said = `${codeIn(this.kinds, kind, PRODUCT)} ${codeIn(this.kinds, kind, STAGE)}`
      for (const debt of listed(log, log.debts[row] as number)) facts.set(debt, said)
    }
    const asked = named < -1 ? listed(log, named) : [...facts.keys()]
    const key = asked.map((debt) => facts.get(debt)).join()
    const number = this.numbers.get(key) ?? this.numbers.size
    this.numbers.set(key, number)
    return number
  }
}

/** The debts that a row names. */
function listed({ lists }: Pick<LogColumns, 'lists'>, named: number): readonly number[] {
  if (named >= -1) return named < 0 ? [] : [named]
  return [...lists.debts.subarray(lists.from[-2 - named], lists.from[-1 - named])]
}

/** The columns of some debtors alone, without copying rows. */
function rowsOf({ from, debtors, ...columns }: TextlessColumns, [first, until]: readonly [number, number]) {
  const [begin, end] = [from[first] ?? 0, from[until] ?? 0]
  return {
    rows: end - begin,
    from: Uint32Array.from(from.subarray(first, until + 1), (row) => row - begin),
    debtors: debtors.subarray(first, until),
    kinds: columns.kinds,
    lists: columns.lists,
    at: columns.at.subarray(begin, end),
    duration: columns.duration.subarray(begin, end),
    person: columns.person.subarray(begin, end),
    number: columns.number.subarray(begin, end),
    debts: columns.debts.subarray(begin, end),
    kind: columns.kind.subarray(begin, end),
  }
}

function ints(length: number): Int32Array {
  return new Int32Array(length)
}

/** By kind a number that it shares with those which only another organisation tells apart: that is a column of its own. */
function withoutOrganisation(kinds: KindTable): Int32Array {
  const numbers = new Map<string, number>()
  const columns = WORD_COLUMNS.flatMap((_, column) => (column === ORGANISATION ? [] : [column]))
  return Int32Array.from({ length: kinds.count }, (_, kind) => {
    const key = String.fromCharCode(...columns.map((column) => codeIn(kinds, kind, column)))
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
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
  const said = saidBy(log.kinds)
  return {
    ...log,
    organisations: log.kinds.words[ORGANISATION] ?? [],
    coverage: COVERAGE,
    debtsOf: (debtor) => {
      const named: number[] = []
      const end = log.starts[debtor + 1] ?? 0
      for (let row = log.starts[debtor] ?? 0; row < end; row++) {
        const debt = log.debt[row] as number
        if (debt >= 0 && !named.includes(debt)) named.push(debt)
        else if (debt < -1) for (const one of listed(log, debt)) if (!named.includes(one)) named.push(one)
      }
      return named.length > 0 ? named : UNNAMED
    },
    matterOf: (debtor) => matterOf(log, debtor, jurisdiction, said),
  }
}

const COVERAGE = [WHOLE]

/** The one debt of a debtor whose rows name none, as an audit takes it; no other debt of theirs has a number. */
const UNNAMED: readonly number[] = [0]

/** What words say of a row: parts of a matter that all rows of a kind have in common. */
interface Said {
  readonly contact: Pick<Contact, 'channel' | 'by' | 'direction' | 'outcome' | 'purpose' | 'mode'>
  readonly person: Pick<Person, 'role' | 'zones'>
  readonly debt: Pick<Debt, 'product' | 'stage'>
  readonly organisation: Matter['organisations'][number]
  readonly creditor: string | undefined
  readonly creditorType: string | undefined
  readonly jurisdiction: string | undefined
}

/** What the words of a kind say, made once. */
function saidBy(kinds: KindTable): (kind: number) => Said {
  const known: (Said | undefined)[] = []
  return (kind) => (known[kind] ??= saidOf(kinds, kind))
}

function saidOf(kinds: KindTable, kind: number): Said {
  const word = (column: WordColumn): string | undefined => {
    const code = codeIn(kinds, kind, place(column))
    return code === NO_WORD ? undefined : kinds.words[place(column)]?.[code]
  }
  const zone = word('zone')
  const by = { id: word('organisation') ?? '', ...fact('kind', word('actor_kind')) }
  const { id, ...actor } = by
  return {
    contact: {
      channel: (word('channel') ?? 'call') as Contact['channel'],
      by: { organisation: id, ...actor },
      ...fact('direction', word('direction')),
      ...fact('outcome', word('outcome')),
      ...fact('purpose', word('purpose')),
      ...fact('mode', word('mode')),
    },
    person: {
      ...fact('role', word('role')),
      zones: zone === undefined ? [] : [{ evidence: 'residence', oneOf: [zone] }],
    },
    debt: { ...fact('product', word('product')), ...fact('stage', word('stage')) },
    organisation: by,
    creditor: word('creditor'),
    creditorType: word('creditor_type'),
    jurisdiction: word('jurisdiction'),
  }
}

/** The matter of one debtor, with ids that tell people apart and name nobody. */
function matterOf(
  log: SharedLog,
  debtor: number,
  jurisdiction: string,
  said: (kind: number) => Said,
): { readonly matter: Matter; readonly timeline: Timeline } {
  const first = log.starts[debtor] ?? 0
  const end = log.starts[debtor + 1] ?? 0
  const contacts: Contact[] = []
  const persons = new Map<string, Person>()
  const debts = new Map<string, Debt>()
  const organisations = new Map<string, Matter['organisations'][number]>()
  let creditor: string | undefined
  for (let row = first; row < end; row++) {
    const facts = said(log.kind[row] ?? 0)
    const person = log.person[row] === -1 ? undefined : `p${log.person[row]}`
    const named = listed(log, log.debt[row] ?? -1).map((debt) => `d${debt}`)
    if (person !== undefined) persons.set(person, { id: person, ...facts.person })
    for (const debt of named) debts.set(debt, { id: debt, ...facts.debt })
    organisations.set(facts.organisation.id, facts.organisation)
    creditor ??= facts.creditor
    const at = log.at[row] ?? 0
    contacts.push({
      id: `r${row}`,
      at: { earliest: at, latest: at },
      ...facts.contact,
      ...(person !== undefined && { person }),
      ...(named.length > 0 && { debts: named }),
      ...((log.point[row] ?? -1) >= 0 && { point: `n${log.point[row]}` }),
      ...((log.duration[row] ?? 0) > 0 && { durationSeconds: log.duration[row] }),
    })
  }
  const { creditorType, jurisdiction: own, debt } = said(log.kind[first] ?? 0)
  if (debts.size === 0) for (const only of UNNAMED) debts.set(`d${only}`, { id: `d${only}`, ...debt })
  if (creditor !== undefined)
    organisations.set(creditor, {
      ...organisations.get(creditor),
      id: creditor,
      ...fact('creditorType', creditorType),
    })
  return {
    matter: {
      id: `p${log.debtors[debtor]}`,
      jurisdiction: own ?? jurisdiction,
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

/** A fact that may be absent, or, written with strokes between them, one of several. */
function fact<K extends string>(name: K, word: string | undefined): Partial<Record<K, never>> {
  if (word === undefined) return {}
  const value = word.includes('|') ? { oneOf: word.split('|') } : word
  return { [name]: value } as Partial<Record<K, never>>
}
