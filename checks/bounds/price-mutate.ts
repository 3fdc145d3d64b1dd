/**
 * Mutants of the law on money: every number, date, word of a list, method, effect and basis of a price rule, of what an
 * instrument's rules share and of a series, moved by one step. What only words a text, a citation or an id is left alone.
 */
import type { PriceBook, PriceInstrument, PriceRule, Series } from '@forbear/loan/price'
import { WORD_FACTS } from '@forbear/loan/price'

/** A book with one change. */
export interface PriceMutant {
  readonly id: string
  /** The rules whose cases should notice. */
  readonly rules: readonly string[]
  readonly book: PriceBook
}

/** One change of a piece of plain data. */
interface Change {
  readonly at: string
  readonly what: string
  readonly value: unknown
}

type Plain = Readonly<Record<string, unknown>>

/** Parts that only tell, cite or name. */
const TOLD: ReadonlySet<string> = new Set([
  'id',
  'citation',
  'says',
  'consequence',
  'readOn',
  'signOff',
  'about',
  'kind',
  'reading',
  'series',
  'event',
  'fact',
  'date',
  'shown',
])
const EFFECTS = ['forbid', 'presume', 'should-not'] as const
const ANNUALISED = ['nominal', 'effective', 'appendix-j', 'effective-by-days'] as const

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A decimal text moved by one unit of its last place; of a hundredth where a rate or factor has no places. */
function movedDecimal(text: string, least: bigint): readonly string[] {
  const places = text.split('.')[1]?.length ?? 0
  const used = least === 100n && places < 2 ? 2 : places
  const units = BigInt(Math.round(Number(text) * 10 ** used))
  return [1n, -1n].map((step) => {
    const moved = units + step
    const digits = String(moved < 0n ? -moved : moved).padStart(used + 1, '0')
    const whole = used === 0 ? digits : `${digits.slice(0, -used)}.${digits.slice(-used)}`
    return moved < 0n ? `-${whole}` : whole
  })
}

const movedDate = (text: string): readonly string[] =>
  text.length === 7
    ? [1, -1].map((months) => Temporal.PlainYearMonth.from(text).add({ months }).toString())
    : [1, -1].map((days) => Temporal.PlainDate.from(text).add({ days }).toString())

/** The list a word belongs to, so that one it lacks can be added. */
function universeOf(owner: Plain): readonly string[] {
  const { fact } = owner
  return typeof fact === 'string' && fact in WORD_FACTS ? WORD_FACTS[fact as keyof typeof WORD_FACTS] : []
}

function* listChanges(list: readonly unknown[], key: string, owner: Plain): Generator<Change> {
  for (const [index, item] of list.entries()) {
    if (list.length > 1 || key === 'except')
      yield { at: `/${index}`, what: 'removed', value: list.toSpliced(index, 1) }
    if (isPlain(item))
      for (const change of objectChanges(item))
        yield { ...change, at: `/${index}${change.at}`, value: list.with(index, change.value) }
  }
  if (key === 'order' && list.length > 1)
    yield { at: '', what: 'first two exchanged', value: [list[1], list[0], ...list.slice(2)] }
  const absent = key === 'is' ? universeOf(owner).find((word) => !list.includes(word)) : undefined
  if (absent !== undefined) yield { at: '', what: `added ${absent}`, value: [...list, absent] }
}

function* wordChanges(key: string, value: string): Generator<string> {
  if (key === 'effect')
    yield* EFFECTS.filter((effect) => effect !== value && !(value === 'require' && effect === 'forbid'))
  else if (key === 'basis') yield value === 'unverified' ? 'read' : 'unverified'
  else if (key === 'by' || key === 'on') yield value === 'on.signed' ? 'on.sued' : 'on.signed'
  else if (key === 'from' || key === 'until' || key === 'knownUntil' || key === 'otherLawBefore')
    yield* movedDate(value)
  else if (key === 'percent' || key === 'times' || key === 'value') yield* movedDecimal(value, 100n)
  else if (key === 'sum' || key === 'plus' || key === 'atLeast' || key === 'atMost') {
    if (/^-?[\d.]+$/.test(value))
      yield* movedDecimal(value, 1n).filter((moved) => key === 'plus' || !moved.startsWith('-'))
  } else if (key === 'is') yield value === 'yes' ? 'no' : 'yes'
  else if (key === 'afterwards') yield value === 'defence' ? 'extinction' : 'defence'
  else if (key === 'dayOne') yield value === 'event' ? 'next' : 'event'
  else if ((ANNUALISED as readonly string[]).includes(value))
    yield ANNUALISED.find((other) => other !== value) ?? value
}

function* objectChanges(owner: Plain): Generator<Change> {
  for (const [key, value] of Object.entries(owner)) {
    if (TOLD.has(key)) continue
    const put = (changed: unknown): Plain => ({ ...owner, [key]: changed })
    if (
      key === 'applies' ||
      key === 'binds' ||
      key === 'atMost' ||
      key === 'atLeast' ||
      key === 'longestYears'
    ) {
      const hasOther =
        key === 'applies' ||
        key === 'binds' ||
        key === 'longestYears' ||
        ('atMost' in owner && 'atLeast' in owner)
      if (hasOther) {
        const { [key]: _removed, ...rest } = owner
        yield { at: `/${key}`, what: 'removed', value: rest }
      }
    }
    if (typeof value === 'number') {
      for (const step of [1, -1])
        yield { at: `/${key}`, what: step > 0 ? '+1' : '-1', value: put(value + step) }
    } else if (typeof value === 'boolean') {
      yield { at: `/${key}`, what: 'turned', value: put(!value) }
    } else if (typeof value === 'string') {
      for (const word of wordChanges(key, value))
        yield { at: `/${key}`, what: `${value} → ${word}`, value: put(word) }
    } else if (Array.isArray(value)) {
      for (const change of listChanges(value, key, owner))
        yield { ...change, at: `/${key}${change.at}`, value: put(change.value) }
    } else if (isPlain(value)) {
      for (const change of objectChanges(value))
        yield { ...change, at: `/${key}${change.at}`, value: put(change.value) }
    }
  }
}

function withInstrument(book: PriceBook, old: PriceInstrument, now: PriceInstrument): PriceBook {
  return { ...book, instruments: book.instruments.map((each) => (each === old ? now : each)) }
}

/** Every mutant of a book, lazily. */
export function* priceMutantsOf(book: PriceBook): Generator<PriceMutant> {
  for (const instrument of book.instruments) {
    const { rules } = instrument
    if (rules.length === 0) continue
    const { binds, readings } = instrument
    const usesDates = rules.some(({ inForce }) => inForce === undefined)
    const shared: Plain = { ...(binds && { binds }), ...(usesDates && { inForce: instrument.inForce }) }
    for (const { at, what, value } of objectChanges(shared)) {
      const changed = value as Partial<PriceInstrument>
      const { binds: _binds, ...rest } = instrument
      yield {
        id: `${instrument.id} ${at} ${what}`,
        rules: rules.map(({ id }) => id),
        book: withInstrument(book, instrument, { ...rest, ...changed }),
      }
    }
    for (const [name, reading] of Object.entries(readings ?? {}))
      for (const option of reading.options)
        yield {
          id: `${instrument.id} /readings/${name} removed ${option}`,
          rules: rules.map(({ id }) => id),
          book: withInstrument(book, instrument, {
            ...instrument,
            readings: {
              ...readings,
              [name]: { ...reading, options: reading.options.filter((other) => other !== option) },
            },
          }),
        }
    for (const rule of rules) {
      for (const { at, what, value } of objectChanges(rule as unknown as Plain))
        yield {
          id: `${rule.id} ${at} ${what}`,
          rules: [rule.id],
          book: withInstrument(book, instrument, {
            ...instrument,
            rules: rules.map((other) => (other === rule ? (value as PriceRule) : other)),
          }),
        }
    }
  }
  for (const series of book.series) yield* seriesMutants(book, series)
}

function* seriesMutants(book: PriceBook, series: Series): Generator<PriceMutant> {
  const users = book.instruments.flatMap(({ rules }) =>
    rules.filter((rule) => JSON.stringify(rule).includes(`"series":"${series.id}"`)).map(({ id }) => id),
  )
  const { knownUntil, earliestDayOfMonth, values } = series
  for (const { at, what, value } of objectChanges({ knownUntil, earliestDayOfMonth, values }))
    yield {
      id: `${series.id} ${at} ${what}`,
      rules: users,
      book: {
        ...book,
        series: book.series.map((each) => (each === series ? { ...series, ...(value as object) } : each)),
      },
    }
}
