/** A case made as small as it still shows something, and told so that a person reads it. */
import { isDeepStrictEqual } from 'node:util'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Stamp } from '../facts/fact.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Question } from './agreement.ts'

/** What is asked, and under what. */
export interface Case {
  readonly options: JudgeOptions
  readonly questions: readonly Question[]
}

/** What a case may not lose: without it, it would be no case, or another. */
const KEPT: ReadonlySet<string> = new Set(
  `options questions matter timeline acts contacts events coverage declarations id at earliest latest
   channel by organisation jurisdiction persons debts points organisations kind class source until
   actors channels from to mode moment knowledge rulebook rulebookDigest engineVersion timeZoneData
   instruments calendars territories place citation title issuer force inForce readOn sources clock
   of basis rules says effect evidence oneOf state notBefore expiresAt inFlight has complete reading
   readings on fromBound toBound count each limits atMost within polarity anchor span contact event
   while must duty form after action when fact is certain all any not number said first lostContact
   member days dayOne seconds calendar weekStarts per open weighs atLeast`.split(/\s+/),
)

/** Lists that may not become empty. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['limits', 'while', 'kind', 'oneOf', 'options', 'questions'])

/** How many smaller cases are tried. */
const TRIES_AT_MOST = 3000

/**
 * The smallest case found by leaving out one list entry or one optional field after the other.
 *
 * @param shows  whether a case still shows it; one on which it throws does not
 */
export function smallest(start: Case, shows: (one: Case) => boolean): Case {
  let best = start
  let tries = 0
  const still = (one: Case): boolean => {
    tries += 1
    try {
      return shows(one)
    } catch {
      return false
    }
  }
  for (let improved = true; improved && tries < TRIES_AT_MOST; ) {
    improved = false
    // a change moves the later places, so after each success the places are looked up anew, from where it was
    for (let i = 0; tries < TRIES_AT_MOST; ) {
      const next = placesIn(best)[i]
      if (next === undefined) break
      const smaller = everywhere(best, next).reduce<unknown>(without, best) as Case
      if (still(smaller)) [best, improved] = [smaller, true]
      else i += 1
    }
  }
  return best
}

type Place = readonly (string | number)[]

/** Everything that can be left out, the large before the small. */
function placesIn(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null || value instanceof Map) return []
  const key = path.findLast((p) => typeof p === 'string') ?? ''
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((v, i) => [i, v] as const)
    : Object.entries(readable(value))
  const own = entries.filter(([k]) =>
    typeof k === 'number' ? !(NEVER_EMPTY.has(String(key)) && entries.length === 1) : !KEPT.has(k),
  )
  return [
    ...own.map(([k]) => [...path, k]),
    ...entries.flatMap(([k, v]) => placesIn(v, [...path, k])),
  ].toSorted((a, b) => a.length - b.length)
}

/** A rule that cannot be read is left as it is. */
function readable(value: object): object {
  try {
    return { ...value }
  } catch {
    return {}
  }
}

/** The same place of every question that has the same there: what differs between two stays the only difference. */
function everywhere(one: Case, place: Place): readonly Place[] {
  const [first, at, ...rest] = place
  if (first !== 'questions' || rest.length === 0) return [place]
  const value = valueAt(one.questions[Number(at)], rest)
  return one.questions.flatMap((q, i) =>
    isDeepStrictEqual(valueAt(q, rest), value) ? [[first, i, ...rest]] : [],
  )
}

function valueAt(value: unknown, path: Place): unknown {
  return path.reduce<unknown>((v, key) => (v as Readonly<Record<string, unknown>> | undefined)?.[key], value)
}

function without(value: unknown, [key, ...rest]: Place): unknown {
  if (Array.isArray(value)) {
    const at = Number(key)
    return rest.length === 0 ? value.toSpliced(at, 1) : value.with(at, without(value[at], rest))
  }
  const record = value as Readonly<Record<string, unknown>>
  const name = String(key)
  if (rest.length > 0) return { ...record, [name]: without(record[name], rest) }
  return Object.fromEntries(Object.entries(record).filter(([k]) => k !== name))
}

/** A case as lines: how it is asked, the rules, each matter with its people, its contacts and events. */
export function tell({ options, questions }: Case): string {
  const { rulebook, rulebookDigest: _d, engineVersion: _e, timeZoneData: _t, ...asking } = options
  const instruments = rulebook.instruments.map((i) => {
    const { title: _title, issuer: _issuer, sources: _sources, rules, ...head } = i
    return [`law ${line(head)}`, ...rules.map((r) => `  rule ${line(r)}`)]
  })
  const matters = questions.flatMap(({ matter, timeline, acts }) => {
    const { persons, debts, points, organisations, ...head } = matter
    return [
      `matter ${line(head)}`,
      ...persons.map((p) => `  person ${line(p)}`),
      ...debts.map((d) => `  debt ${line(d)}`),
      ...points.map((p) => `  point ${line(p)}`),
      ...organisations.map((o) => `  organisation ${line(o)}`),
      ...timeline.contacts.map((c) => `  contact ${dated(c)}`),
      ...timeline.events.map((e) => `  event ${dated(e)}`),
      ...timeline.coverage.map((c) => `  covers ${line(c)}`),
      ...timeline.declarations.map((d) => `  declares ${line(d)}`),
      ...acts.map((a) => `  asked about ${timeline.contacts.includes(a) ? a.id : dated(a)}`),
    ]
  })
  return [`asked ${line(asking)}`, ...instruments.flat(), ...matters].join('\n')
}

function dated(entry: Contact | TimelineEvent): string {
  const { at, ...rest } = entry
  return `${stampText(at)} ${line(rest)}`
}

function stampText({ earliest, latest }: Stamp): string {
  const text = (t: number): string => Temporal.Instant.fromEpochMilliseconds(t * 1000).toString()
  return earliest === latest ? text(earliest) : `${text(earliest)}/${text(latest)}`
}

/** A value in one line; one that cannot be read says so. */
function line(value: object): string {
  try {
    return JSON.stringify(value, (_key, v: unknown) => (v instanceof Map ? [...v] : v))
  } catch {
    return 'cannot be read'
  }
}
