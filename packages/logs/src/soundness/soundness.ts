/**
 * Looks at a log as a whole before any law is asked (S13, S16). Fed each contact in the order of the file; memory is
 * bounded by days, actors and a table of keys, never by the number of contacts.
 */
import type { Channel, Outcome, ZoneName } from '@forbear/conduct/facts'
import type { Dropped, LogContact, RowCounts, SetAside } from '../log.ts'
import { alternativesOf } from '../row/values.ts'
import { newCalendar } from './calendar.ts'
import { newDoubles } from './doubles.ts'
import { newFirstLines, type FirstLines } from './first-lines.ts'
import { ENTRIES_AT_MOST } from './key-table.ts'
import { instantOfHour, localClock } from './local-clock.ts'
import {
  SEVERITIES,
  type FiguresOf,
  type NotLookedFor,
  type Observation,
  type ObservationCode,
  type ObservationOf,
  type Severity,
  type SoundnessReport,
} from './report.ts'
import { newTalks } from './talks.ts'
import { MEANS, NOT_LOOKED_FOR, SAYS } from './words.ts'

export interface SoundnessOptions {
  /** The zone whose days and hours are looked at: that of the people contacted, or of the log. Named in the report. */
  readonly clock: ZoneName
  /** Whether that zone is known to be the people's or the log's. Only then can its hours look wrong. */
  readonly isClockKnown: boolean
  /** Keys kept to find doubles; see key-table.ts. Left out: four million, at most 192 MB. */
  readonly keysAtMost?: number
}

/** What the end of reading tells besides contacts. */
export interface RowsRead {
  readonly rows: RowCounts
  readonly setAside: readonly SetAside[]
  readonly droppedByRule: readonly Dropped[]
}

/** A log being looked at. */
export interface Soundness {
  readonly take: (contact: LogContact) => void
  /** The contacts that follow stand in another file of the same log: order is looked at anew. */
  readonly nextFile: () => void
  /** Called once. @param read  of all files together */
  readonly end: (read: RowsRead) => SoundnessReport
}

/** The numbers in the rules, each where its rule stands in docs/guides/soundness.md. */
export const RULES = {
  longSeconds: 12 * 3600,
  /** Of times known to the second. */
  minuteShare: 0.9,
  minuteAtLeast: 20,
  midnightAtLeast: 5,
  recordedBeforeSeconds: 60,
  /** The hours in which collectors call nearly everywhere, 08:00–21:00. */
  officeFromHour: 8,
  officeUntilHour: 21,
  shiftedShare: 0.25,
  shiftedRest: 0.05,
  shiftedAtLeast: 50,
  outcomeEmptyShare: 0.2,
  oneOutcomeAtLeast: 30,
  blocksShare: 0.1,
  doublesBlockShare: 0.01,
} as const

/** 2000-01-01T00:00:00Z. */
const YEAR_2000 = 946_684_800

const NUMBERED: ReadonlySet<Channel> = new Set<Channel>(['call', 'sms', 'fax'])
const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(['not-connected', 'no-answer', 'rejected'])
const isCall = (channel: Channel): boolean => channel === 'call' || channel === 'chat-call'

/** Whether a number is written so that parts of it cannot be read, or says that it was withheld. */
export function isMasked(number: string): boolean {
  return (
    /[*＊•●xX×#?]{2,}|\d[*＊•●×]\d|[*＊•●×]$/u.test(number.replace(/[\s-]/g, '')) ||
    /^(?:unknown|private|anonymous|restricted|withheld|hidden|unavailable|未知|隐藏|私人|匿名|保密)(?:号码| number)?$/iu.test(
      number.trim(),
    )
  )
}

/** A count with the largest of something. */
interface Most extends FirstLines {
  readonly addWith: (line: number, value: number) => void
  readonly most: () => number
}

function newMost(): Most {
  const lines = newFirstLines()
  let most = 0
  return {
    ...lines,
    addWith: (line, value) => {
      lines.add(line)
      most = Math.max(most, value)
    },
    most: () => most,
  }
}

/**
 * Begins to look at a log.
 *
 * @throws {RangeError} if the clock is no zone
 */
export function newSoundness({ clock, isClockKnown, keysAtMost }: SoundnessOptions): Soundness {
  const local = localClock(clock)
  const calendar = newCalendar(clock)
  const doubles = newDoubles(keysAtMost ?? ENTRIES_AT_MOST)
  const talks = newTalks()
  const lengths = newLengths()
  const clocks = newClocks(isClockKnown)
  const columns = newColumns()
  const order = newOrder()
  /** Contacts by local day, to name the lines of days that prove to be far from all others. */
  const oldest = newMost()
  const linesOfDay = new Map<number, FirstLines>()
  const span = { first: Infinity, last: -Infinity }
  let contacts = 0
  let earliest = Infinity

  return {
    take: (contact) => {
      const { start, rows } = contact
      const line = rows[0] ?? 0
      const at = local(start.earliest)
      contacts += 1
      if (start.earliest < YEAR_2000) {
        oldest.add(line)
        earliest = Math.min(earliest, start.earliest)
      }
      noteDay(linesOfDay, at.day, line)
      span.first = Math.min(span.first, start.earliest)
      span.last = Math.max(span.last, start.earliest)
      calendar.take(contact, at)
      doubles.take(contact, line)
      talks.take(contact, line)
      lengths.take(contact, line)
      clocks.take(contact, line, at.secondOfDay)
      columns.take(contact, line)
      order.take(contact, line)
    },
    nextFile: order.nextFile,
    end: (read) => {
      const found = calendar.end()
      const observations: Observation[] = []
      const observe: Observe = (code, severity, lines, figures, count) => {
        const amount = count ?? lines.length
        if (amount === 0) return
        const one = { code, severity, count: amount, lines, figures }
        observations.push({ ...one, says: SAYS[code](figures, amount), means: MEANS[code] } as Observation)
      }
      const observeLines = <C extends ObservationCode>(
        code: C,
        severity: Severity,
        of: FirstLines,
        figures: FiguresOf[C],
      ): void => observe(code, severity, of.lines(), figures, of.count())

      if (found) {
        observe('gap', 'weakens', [], { stretches: found.gaps }, found.gaps.length)
        const days = found.missing.map(({ on, expected }) => ({ on, expected }))
        observe('missing-days', 'weakens', [], { days }, days.length)
        observe('actor-stops', 'weakens', [], { actors: found.stops }, found.stops.length)
        observe('actor-starts', 'weakens', [], { actors: found.starts }, found.starts.length)
      }
      const doubled = doubles.doubles.count() / Math.max(1, contacts)
      observeLines(
        'duplicates',
        doubled >= RULES.doublesBlockShare ? 'blocks-counting' : 'weakens',
        doubles.doubles,
        { share: doubled, pairs: doubles.doublePairs },
      )
      const legs = { share: doubles.legs.count() / Math.max(1, contacts), pairs: doubles.legPairs }
      observeLines('two-legs', 'weakens', doubles.legs, legs)
      lengths.end(observeLines)
      observeLines('overlapping-talks', 'weakens', talks.found, { collectors: talks.collectorsFound() })
      clocks.end(observe, observeLines)
      observeLines('before-2000', 'weakens', oldest, { earliest })
      if (found) {
        const far = newFirstLines()
        let count = 0
        for (const [day, lines] of linesOfDay) {
          if (!found.isFar(day)) continue
          count += lines.count()
          for (const line of lines.lines()) far.add(line)
        }
        observe('far-from-all-others', 'weakens', far.lines(), { stretches: found.far }, count)
      }
      order.end(observeLines, contacts)
      columns.end(observe, observeLines)
      observeRows(read, observe)

      const blocking = (one: Observation): number => SEVERITIES.indexOf(one.severity)
      return {
        clock,
        contacts,
        period: found ? periodOf(found, span, clock) : null,
        observations: observations.toSorted((a, b) => blocking(a) - blocking(b)),
        notLookedFor: notLookedFor({
          hasProfile: found?.hasProfile ?? false,
          hasActorsLeftOut: found?.hasActorsLeftOut ?? false,
          doubles,
          hasTalks: talks.compared() > 0,
          hasHours: clocks.hasHours(),
        }),
      }
    },
  }
}

/** Adds an observation where there is something to observe. */
type Observe = <C extends ObservationCode>(
  code: C,
  severity: Severity,
  lines: ObservationOf<C>['lines'],
  figures: FiguresOf[C],
  count?: number,
) => void
type ObserveLines = <C extends ObservationCode>(
  code: C,
  severity: Severity,
  of: FirstLines,
  figures: FiguresOf[C],
) => void

const DAYS_WITH_LINES_AT_MOST = 50_000

function noteDay(linesOfDay: Map<number, FirstLines>, day: number, line: number): void {
  let lines = linesOfDay.get(day)
  if (lines === undefined) {
    if (linesOfDay.size >= DAYS_WITH_LINES_AT_MOST) return
    lines = newFirstLines()
    linesOfDay.set(day, lines)
  }
  lines.add(line)
}

function periodOf(
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
  span: { readonly first: number; readonly last: number },
  clock: ZoneName,
): SoundnessReport['period'] {
  return {
    from: Math.max(span.first, instantOfHour(firstDay, 0, clock)),
    until: Math.min(span.last, instantOfHour(lastDay + 1, 0, clock) - 1) + 1,
  }
}

/** Lengths and outcomes that cannot be. */
function newLengths() {
  const longer = newMost()
  const long = newMost()
  const connected = newMost()
  const empty = newFirstLines()
  let talks = 0
  return {
    take: ({ channel, durationSeconds, answeredSeconds, outcome }: LogContact, line: number): void => {
      const whole = durationSeconds ?? 0
      const answered = answeredSeconds ?? 0
      if (durationSeconds !== undefined && answered > whole) longer.addWith(line, answered - whole)
      if (Math.max(whole, answered) > RULES.longSeconds) long.addWith(line, Math.max(whole, answered))
      if (!isCall(channel) || outcome === undefined) return
      const outcomes = alternativesOf<Outcome>(outcome)
      if (answered > 0 && outcomes.every((one) => UNANSWERED.has(one))) connected.addWith(line, answered)
      if (outcome === 'conversation') {
        talks += 1
        if (answeredSeconds === 0 || (answeredSeconds === undefined && durationSeconds === 0)) empty.add(line)
      }
    },
    end: (observe: ObserveLines): void => {
      observe('answered-longer-than-whole', 'weakens', longer, { mostSeconds: longer.most() })
      observe('longer-than-half-a-day', 'weakens', long, { mostSeconds: long.most() })
      observe('connected-but-not-connected', 'weakens', connected, { mostSeconds: connected.most() })
      observe('talk-without-time', 'weakens', empty, { of: talks })
    },
  }
}

/** Clocks that were not set, not read, or not of this zone. */
function newClocks(isClockKnown: boolean) {
  const minutes = newFirstLines()
  const midnights = newFirstLines()
  const recorded = newMost()
  const outside = newFirstLines()
  const byHour = new Uint32Array(24)
  let exact = 0
  let inRestOfHour = 0
  let outbound = 0
  const isOffice = (hour: number): boolean => hour >= RULES.officeFromHour && hour < RULES.officeUntilHour
  return {
    take: ({ start, channel, direction, recordedAt }: LogContact, line: number, second: number): void => {
      const width = start.latest - start.earliest
      if (width === 0) {
        exact += 1
        if (second % 60 === 0) minutes.add(line)
        if (second === 0) midnights.add(line)
        else if (second < 3600) inRestOfHour += 1
      }
      if (recordedAt !== undefined && recordedAt < start.earliest - RULES.recordedBeforeSeconds) {
        recorded.addWith(line, start.earliest - recordedAt)
      }
      const isPhone = channel === 'call' || channel === 'sms'
      if (width >= 3600 || !isPhone || direction === 'inbound' || (width === 0 && second === 0)) return
      const hour = Math.floor(second / 3600)
      outbound += 1
      byHour[hour] = (byHour[hour] ?? 0) + 1
      if (!isOffice(hour)) outside.add(line)
    },
    end: (observe: Observe, observeLines: ObserveLines): void => {
      if (exact >= RULES.minuteAtLeast && minutes.count() >= exact * RULES.minuteShare) {
        observeLines('known-to-the-minute', 'weakens', minutes, { of: exact })
      }
      if (midnights.count() >= RULES.midnightAtLeast && midnights.count() > inRestOfHour) {
        observeLines('at-midnight', 'blocks-counting', midnights, { of: exact, inRestOfHour })
      }
      observeLines('recorded-before', 'weakens', recorded, { mostSeconds: recorded.most() })
      if (!isClockKnown || outbound < RULES.shiftedAtLeast) return
      const share = outside.count() / outbound
      const shifts = Array.from({ length: 25 }, (_, at) => at - 12).filter((shift) => {
        const out = byHour.reduce((sum, n, hour) => (isOffice((hour + shift + 24) % 24) ? sum : sum + n), 0)
        return out <= outbound * RULES.shiftedRest
      })
      const from = shifts[0]
      const to = shifts.at(-1)
      if (share < RULES.shiftedShare || from === undefined || to === undefined) return
      observe(
        'hours-shifted',
        'blocks-counting',
        outside.lines(),
        { of: outbound, share, shiftHours: { from, to } },
        outside.count(),
      )
    },
    hasHours: () => isClockKnown && outbound >= RULES.shiftedAtLeast,
  }
}

/** Columns that say nothing: masked or missing numbers, empty or never-changing outcomes. */
function newColumns() {
  const masked = newFirstLines()
  const numberless = newFirstLines()
  const empty = newFirstLines()
  const outcomes = new Map<Channel, { only: string | undefined; count: number; readonly lines: FirstLines }>()
  let numbers = 0
  let maskedWithoutPerson = 0
  let numbered = 0
  let numberlessWithoutPerson = 0
  let withPlace = 0

  const takeNumber = (contact: LogContact, line: number): void => {
    if (!NUMBERED.has(contact.channel)) return
    const own = [contact.number, contact.from, contact.to].filter((number) => number !== undefined)
    if (own.length > 0) {
      numbers += 1
      if (own.some(isMasked)) {
        masked.add(line)
        if (contact.person === undefined) maskedWithoutPerson += 1
      }
    }
    // what the format cannot carry is told once by the reader
    if (contact.missing.includes('number')) return
    numbered += 1
    if (own.length === 0) {
      numberless.add(line)
      if (contact.person === undefined) numberlessWithoutPerson += 1
    }
  }

  const takeOutcome = ({ channel, outcome, missing }: LogContact, line: number): void => {
    if (outcome === undefined) {
      if (missing.includes('outcome')) return
      withPlace += 1
      empty.add(line)
      return
    }
    withPlace += 1
    if (!isCall(channel) && channel !== 'visit') return
    const text = alternativesOf<string>(outcome).toSorted().join('|')
    const entry = outcomes.get(channel) ?? { only: text, count: 0, lines: newFirstLines() }
    entry.count += 1
    entry.lines.add(line)
    if (entry.only !== text) entry.only = undefined
    outcomes.set(channel, entry)
  }

  return {
    take: (contact: LogContact, line: number): void => {
      takeNumber(contact, line)
      takeOutcome(contact, line)
    },
    end: (observe: Observe, observeLines: ObserveLines): void => {
      observeLines('masked-numbers', maskedWithoutPerson > 0 ? 'weakens' : 'note', masked, {
        of: numbers,
        withoutPerson: maskedWithoutPerson,
      })
      observeLines('no-number', numberlessWithoutPerson > 0 ? 'weakens' : 'note', numberless, {
        of: numbered,
        withoutPerson: numberlessWithoutPerson,
      })
      if (empty.count() >= withPlace * RULES.outcomeEmptyShare) {
        const share = empty.count() / Math.max(1, withPlace)
        observeLines('outcome-empty', 'weakens', empty, { of: withPlace, share })
      }
      for (const [channel, { only, count, lines }] of outcomes) {
        if (only === undefined || count < RULES.oneOutcomeAtLeast) continue
        observe('one-outcome', 'weakens', lines.lines(), { channel, outcome: only }, count)
      }
    },
  }
}

/** Rows that certainly stand before, or after, one that they should follow; ties are in order either way (S16). */
function newOrder() {
  const older = newFirstLines()
  const newer = newFirstLines()
  let latestBegin = -Infinity
  let earliestEnd = Infinity
  return {
    take: ({ start }: LogContact, line: number): void => {
      if (start.latest < latestBegin) older.add(line)
      if (start.earliest > earliestEnd) newer.add(line)
      latestBegin = Math.max(latestBegin, start.earliest)
      earliestEnd = Math.min(earliestEnd, start.latest)
    },
    nextFile: (): void => {
      latestBegin = -Infinity
      earliestEnd = Infinity
    },
    end: (observe: ObserveLines, of: number): void => {
      const order = newer.count() < older.count() ? 'newest-first' : 'oldest-first'
      observe('out-of-order', 'note', order === 'newest-first' ? newer : older, { of, order })
    },
  }
}

const severityOf = (share: number): Severity =>
  share >= RULES.blocksShare ? 'blocks-counting' : share > 0 ? 'weakens' : 'note'

/** Rows that are no contacts, and whether they are the rows of another table. */
function observeRows({ rows, setAside, droppedByRule }: RowsRead, observe: Observe): void {
  const byProblem: Record<string, number> = {}
  const aside = newFirstLines()
  const heads = newFirstLines()
  const byCells = new Map<string, FirstLines>()
  for (const { line, problems } of setAside) {
    aside.add(line)
    const [first] = problems
    if (first) byProblem[first.code] = (byProblem[first.code] ?? 0) + 1
    const other = problems.find(({ code }) => code === 'cell-count')
    if (other) {
      const lines = byCells.get(other.found) ?? newFirstLines()
      lines.add(line)
      byCells.set(other.found, lines)
    }
    if (problems.some(({ code }) => code === 'second-head')) heads.add(line)
  }
  const share = rows.setAside / Math.max(1, rows.read)
  observe('set-aside', severityOf(share), aside.lines(), { of: rows.read, share, byProblem }, rows.setAside)
  if (heads.count() > 0) {
    observe('two-layouts', 'blocks-counting', heads.lines(), { cells: 'head' }, heads.count())
  }
  // one torn row is an accident, two alike are a table
  for (const [cells, lines] of byCells) {
    if (lines.count() < 2) continue
    observe('two-layouts', 'blocks-counting', lines.lines(), { cells }, lines.count())
  }
  const dropped = droppedByRule.filter(({ rule }) => rule !== 'blank-line')
  const count = dropped.reduce((sum, one) => sum + one.count, 0)
  const byRule = Object.fromEntries(dropped.map((one) => [one.rule, one.count]))
  observe('dropped', 'note', [], { of: rows.read, share: count / Math.max(1, rows.read), byRule }, count)
}

function notLookedFor(seen: {
  readonly hasProfile: boolean
  readonly hasActorsLeftOut: boolean
  readonly doubles: { readonly compared: () => number; readonly hasForgotten: () => boolean }
  readonly hasTalks: boolean
  readonly hasHours: boolean
}): readonly NotLookedFor[] {
  const out: NotLookedFor[] = []
  if (!seen.hasProfile) {
    out.push({ check: 'gap', says: NOT_LOOKED_FOR.profile })
    out.push({ check: 'missing-days', says: NOT_LOOKED_FOR.profile })
  }
  if (seen.hasActorsLeftOut) out.push({ check: 'actor-stops', says: NOT_LOOKED_FOR.actors })
  if (seen.doubles.compared() === 0) out.push({ check: 'duplicates', says: NOT_LOOKED_FOR.parties })
  if (seen.doubles.hasForgotten()) out.push({ check: 'duplicates', says: NOT_LOOKED_FOR.forgotten })
  if (!seen.hasTalks) out.push({ check: 'overlapping-talks', says: NOT_LOOKED_FOR.collector })
  if (!seen.hasHours) out.push({ check: 'hours-shifted', says: NOT_LOOKED_FOR.hours })
  return out
}
