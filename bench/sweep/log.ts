/**
 * A log in columns as the sweep takes it: to each row a number for everything that is known of it but when it was and
 * with whom, and the matter of a debtor when a kind of contact has to be learnt from it.
 */
import type { Contact, Coverage, Debt, Matter, Person } from '@forbear/conduct/facts'
import type { Rulebook } from '@forbear/conduct/language'
import { type ClassedColumn, type ColumnLog, classesOf } from '@forbear/conduct/sweep'
import { codeIn, type KindTable, NO_WORD, WORD_COLUMNS, type WordColumn } from '../columns/kinds.ts'
import type { LogColumns } from '../columns/read.ts'

/** What threads share of a log: arrays on shared memory, and the words of its kinds. */
export interface SharedLog
  extends Omit<ColumnLog, 'specimenOf' | 'matterOf' | 'debtsOf' | 'coverage' | 'organisations'> {
  /** The kind of each row, a number of {@link kinds}. */
  readonly kind: Int32Array
  /** By debtor the number of the person that it is. */
  readonly debtors: Int32Array
  readonly kinds: KindTable
  /** Rows of several debts; their `debt` is -2 less the place of a list here. */
  readonly lists: LogColumns['lists']
}

/** The law that a log is judged by, and the place of debtors whose first row names none. */
export interface Law {
  readonly rulebook: Rulebook
  readonly jurisdiction: string
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
const JURISDICTION = place('jurisdiction')

/** What of a log in columns is needed here: not its texts. */
export type TextlessColumns = Omit<LogColumns, 'texts' | 'rows' | 'row'>

/**
 * The columns made ready for the sweep of some debtors; two passes over their rows.
 *
 * @param of  the debtors; what is added to the rows of others is not set. Left out: all
 * @param law  tells which words are alike. Left out: none are
 */
export function sharedLogOf(whole: TextlessColumns, of?: Uint32Array, law?: Law): SharedLog {
  const { from, debtors, kind, kinds, person, debts, at, ...columns } = whole
  const rows = at.length
  const facts = ints(rows)
  const organisation = ints(rows)
  const duration = ints(rows)
  const organisations = Int32Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, ORGANISATION))
  const zones = Int32Array.from({ length: kinds.count }, (_, k) => codeIn(kinds, k, ZONE))
  const alike = numbersOf(kinds, law)
  const numbers = new Numbers(kinds.count)
  const owed = new Owed(whole, law)
  const count = of?.length ?? debtors.length
  for (let i = 0; i < count; i++) {
    const debtor = of?.[i] ?? i
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
    owed.begin(first, end)
    const base = zone * 16 + several + (debt >= 0 ? 8 : 0)
    // of several debts it is about, or may be about, the facts are told by the rows that name them
    const restOf = (named: number): Int32Array => {
      const about = several === 1 && named < 0 ? 1 + owed.of(named) : 0
      return numbers.with(about * 4096 + base + (named >= 0 ? 2 : named < -1 ? 4 : 0))
    }
    let one: Int32Array | undefined
    let none: Int32Array | undefined
    for (let row = first; row < end; row++) {
      const k = kind[row] as number
      const named = debts[row] as number
      const rest = named >= 0 ? (one ??= restOf(0)) : named === -1 ? (none ??= restOf(-1)) : restOf(named)
      const like = alike[k] as number
      const known = rest[like] as number
      facts[row] = known >= 0 ? known : numbers.next(rest, like)
      organisation[row] = organisations[k] as number
      const length = columns.duration[row] as number
      duration[row] = length < 0 ? 0 : length
    }
  }
  return {
    starts: new Uint32Array(from),
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
  private readonly log: Pick<LogColumns, 'debts' | 'lists' | 'kind' | 'kinds'>
  /** By the code of a product the number of its class. */
  private readonly products: readonly number[] | undefined
  private first = 0
  private end = 0
  /** By debt of the debtor what the last row that names it says of it; made where it is asked for. */
  private said: Map<number, string> | undefined

  constructor(log: Owed['log'], law: Law | undefined) {
    this.log = log
    this.products = law && classCodes(log.kinds, 'product', law)
  }

  /** The rows of another debtor. */
  begin(first: number, end: number): void {
    this.first = first
    this.end = end
    this.said = undefined
  }

  of(named: number): number {
    const said = (this.said ??= this.sayings())
    const asked = named < -1 ? listed(this.log, named) : [...said.keys()]
    const key = asked.map((debt) => said.get(debt)).join()
    return numberIn(this.numbers, key)
  }

  private sayings(): Map<number, string> {
    const { debts, kind, kinds } = this.log
    const said = new Map<number, string>()
    for (let row = this.first; row < this.end; row++) {
      const own = kind[row] as number
      const product = codeIn(kinds, own, PRODUCT)
      const words = `${this.products?.[product] ?? product} ${codeIn(kinds, own, STAGE)}`
      for (const debt of listed(this.log, debts[row] as number)) said.set(debt, words)
    }
    return said
  }
}

/** The debts that a row names. */
function listed({ lists }: Pick<LogColumns, 'lists'>, named: number): readonly number[] {
  if (named >= -1) return named < 0 ? [] : [named]
  return [...lists.debts.subarray(lists.from[-2 - named], lists.from[-1 - named])]
}

/**
 * The debtors in two shares of about as many rows. Debtors of one place and creditor go together as far as can be, since
 * every thread has to learn the kinds of contact that it meets.
 */
export function sharesOf({
  from,
  debtors,
  kind,
  kinds,
}: TextlessColumns): readonly [Uint32Array, Uint32Array] {
  const places = ['jurisdiction', 'zone', 'creditor'].map((column) => place(column as WordColumn))
  const byPlace = new Map<string, number[]>()
  for (let debtor = 0; debtor < debtors.length; debtor++) {
    const own = kind[from[debtor] ?? 0] ?? 0
    const key = places.map((column) => codeIn(kinds, own, column)).join()
    const known = byPlace.get(key)
    if (known) known.push(debtor)
    else byPlace.set(key, [debtor])
  }
  const half = (from[debtors.length] ?? 0) / 2
  const shares: [number[], number[]] = [[], []]
  let rows = 0
  for (const together of byPlace.values()) {
    for (const debtor of together) {
      shares[rows < half ? 0 : 1].push(debtor)
      rows += (from[debtor + 1] ?? 0) - (from[debtor] ?? 0)
    }
  }
  return [Uint32Array.from(shares[0]), Uint32Array.from(shares[1])]
}

function ints(length: number): Int32Array {
  return new Int32Array(length)
}

/**
 * By kind a number that it shares with those which only another organisation tells apart, that is a column of its own, or
 * words that the law of the log's places takes for the same.
 */
function numbersOf(kinds: KindTable, law: Law | undefined): Int32Array {
  const numbers = new Map<string, number>()
  const codes = WORD_COLUMNS.flatMap((column, at) => {
    if (column === 'organisation') return []
    const classes = law && isClassed(column) ? classCodes(kinds, column, law) : undefined
    return [(kind: number) => classes?.[codeIn(kinds, kind, at)] ?? codeIn(kinds, kind, at)]
  })
  return Int32Array.from({ length: kinds.count }, (_, kind) => {
    const key = String.fromCharCode(...codes.map((codeOf) => codeOf(kind)))
    return numberIn(numbers, key)
  })
}

const CLASSED: readonly ClassedColumn[] = ['outcome', 'product', 'mode']
const isClassed = (column: WordColumn): column is ClassedColumn => CLASSED.some((c) => c === column)

/** By the code of a word the number of its class; none for what is not known, which is a class of its own. */
function classCodes(
  kinds: KindTable,
  column: ClassedColumn,
  { rulebook, jurisdiction }: Law,
): readonly number[] {
  const places = (kinds.words[JURISDICTION] ?? []).flatMap((word) => word.split('|'))
  const classOf = classesOf(column, rulebook, [jurisdiction, ...places])
  const numbers = new Map<string, number>()
  return (kinds.words[place(column)] ?? []).map((word) => numberIn(numbers, classOf(word.split('|'))))
}

/** The number of a key, the next one if it is new. */
function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size
  numbers.set(key, number)
  return number
}

/** Small numbers for pairs of a kind and what its debtor adds to it. */
class Numbers {
  private readonly kinds: number
  private readonly byRest = new Map<number, Int32Array>()
  private count = 0

  constructor(kinds: number) {
    this.kinds = kinds
  }

  /** The numbers by kind of the pairs with one addition; -1: none yet. */
  with(rest: number): Int32Array {
    const known = this.byRest.get(rest)
    if (known) return known
    const made = ints(this.kinds).fill(-1)
    this.byRest.set(rest, made)
    return made
  }

  next(rest: Int32Array, kind: number): number {
    rest[kind] = this.count
    return this.count++
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
    specimenOf: (debtor, row) => specimenOf(log, debtor, row, jurisdiction, said),
    // no matter of a log says whose a number is
    ownNumbersOf: () => NO_NUMBERS,
    matterOf: (debtor) => matterOf(log, debtor, jurisdiction, said),
  }
}

const COVERAGE = [WHOLE]
const NO_NUMBERS = { surely: [], maybe: [] }

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

type Saying = (kind: number) => Said
type MatterOf = ReturnType<ColumnLog['matterOf']>

/** The matter of one debtor, with ids that tell people apart and name nobody. */
function matterOf(log: SharedLog, debtor: number, jurisdiction: string, said: Saying): MatterOf {
  const first = log.starts[debtor] ?? 0
  const end = log.starts[debtor + 1] ?? 0
  const rows = Array.from({ length: end - first }, (_, i) => first + i)
  return matterWith(log, debtor, rows, rows, jurisdiction, said)
}

/** The matter of one row: its own person, the debtor, and every debt. */
function specimenOf(
  log: SharedLog,
  debtor: number,
  row: number,
  jurisdiction: string,
  said: Saying,
): MatterOf {
  const first = log.starts[debtor] ?? 0
  const end = log.starts[debtor + 1] ?? 0
  const rows = [first]
  const debts = new Set<number>([-1])
  let own = false
  for (let i = first; i < end; i++) {
    const isOwn: boolean = !own && log.person[i] === log.debtors[debtor]
    const named = log.debt[i] as number
    if (!isOwn && debts.has(named)) continue
    rows.push(i)
    debts.add(named)
    own ||= isOwn
  }
  // what the row says itself goes last, so that it holds
  rows.push(row)
  return matterWith(log, debtor, rows, [row], jurisdiction, said)
}

/** The matter that some rows tell of, with the contacts of some of them. */
function matterWith(
  log: SharedLog,
  debtor: number,
  rows: readonly number[],
  acts: readonly number[],
  jurisdiction: string,
  said: Saying,
): MatterOf {
  const persons = new Map<string, Person>()
  const debts = new Map<string, Debt>()
  const organisations = new Map<string, Matter['organisations'][number]>()
  let creditor: string | undefined
  for (const row of rows) {
    const facts = said(log.kind[row] ?? 0)
    const person = log.person[row] === -1 ? undefined : `p${log.person[row]}`
    if (person !== undefined) persons.set(person, { id: person, ...facts.person })
    for (const debt of listed(log, log.debt[row] ?? -1))
      debts.set(`d${debt}`, { id: `d${debt}`, ...facts.debt })
    organisations.set(facts.organisation.id, facts.organisation)
    creditor ??= facts.creditor
  }
  const { creditorType, jurisdiction: own, debt } = said(log.kind[log.starts[debtor] ?? 0] ?? 0)
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
      contacts: acts.map((row) => contactOf(log, row, said(log.kind[row] ?? 0))),
      events: [],
      coverage: COVERAGE,
      declarations: [{ class: 'all', source: 'generated', until: WHOLE.until }],
    },
  }
}

function contactOf(log: SharedLog, row: number, { contact }: Said): Contact {
  const at = log.at[row] ?? 0
  const named = listed(log, log.debt[row] ?? -1)
  return {
    id: `r${row}`,
    at: { earliest: at, latest: at },
    ...contact,
    ...(log.person[row] !== -1 && { person: `p${log.person[row]}` }),
    ...(named.length > 0 && { debts: named.map((debt) => `d${debt}`) }),
    ...((log.point[row] ?? -1) >= 0 && { point: `n${log.point[row]}` }),
    ...((log.duration[row] ?? 0) > 0 && { durationSeconds: log.duration[row] }),
  }
}

/** A fact that may be absent, or, written with strokes between them, one of several. */
function fact<K extends string>(name: K, word: string | undefined): Partial<Record<K, never>> {
  if (word === undefined) return {}
  const value = word.includes('|') ? { oneOf: word.split('|') } : word
  return { [name]: value } as Partial<Record<K, never>>
}
