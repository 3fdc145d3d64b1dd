/**
 * Mutants of the law: every number, time, weekday, unit, bound, date, channel and outcome set of a rule moved by one
 * step, one at a time. What only words a text, a citation or an id is left alone.
 */
import { outcomesOf } from '@forbear/conduct/facts'
import {
  ACTOR_KINDS,
  CALLER_IDS,
  CHANNELS,
  CREDITOR_TYPES,
  DIRECTIONS,
  MODES,
  PLACES_OF_CONTACT,
  POINT_KINDS,
  PRODUCTS,
  PROVENANCES,
  PURPOSES,
  ROLES,
  STAGES,
  VISIBILITIES,
  YES_NO,
} from '@forbear/conduct/facts'
import type {
  Anchor,
  Bound,
  ByReading,
  CapRule,
  Clock,
  Condition,
  ContactSelector,
  ContentRule,
  DaySet,
  DutyForm,
  DutyRule,
  Effect,
  EventPattern,
  EventSelector,
  Exception,
  FactName,
  FactTest,
  GateRule,
  InForce,
  Instrument,
  Limit,
  LostContact,
  Opening,
  OrByReading,
  OutcomeSet,
  PartyRule,
  Period,
  Rule,
  ScopeKey,
  Span,
  StopRule,
  Trigger,
  WindowRule,
} from '@forbear/conduct/language'
import {
  type Edit,
  type Edits,
  eachRemoved,
  eachRemovedOneAdded,
  items,
  oneStep,
  set,
  within,
  without,
} from './edit.ts'

/** A copy of an instrument with one change. */
export interface Mutant {
  /** `<rule id> <json pointer> <what>`; what an instrument's rules share has the instrument's id in front. */
  readonly id: string
  /** The rule that changed, or `undefined` if what changed is shared by the instrument's rules. */
  readonly rule: string | undefined
  readonly instrument: Instrument
}

/**
 * Every mutant of one rule.
 *
 * @param rule one of the instrument's
 * @returns lazily, each with an id that stays while the rule stays; what is not changed is shared, not copied
 */
export function* mutationsOf(rule: Rule, instrument: Instrument): Generator<Mutant, void, undefined> {
  for (const { at, what, value } of ruleEdits(rule)) {
    const rules = instrument.rules.map((other) => (other === rule ? value : other))
    yield { id: `${rule.id} ${at} ${what}`, rule: rule.id, instrument: { ...instrument, rules } }
  }
}

/** Every mutant of what an instrument's rules share: dates in force, who is bound, the clock, the readings. */
export function* sharedMutationsOf(instrument: Instrument): Generator<Mutant, void, undefined> {
  for (const { at, what, value } of instrumentEdits(instrument)) {
    yield { id: `${instrument.id} ${at} ${what}`, rule: undefined, instrument: value }
  }
}

function* instrumentEdits(instrument: Instrument): Edits<Instrument> {
  // an instrument that only lists what it does not encode has no rules for anything to change
  if (instrument.rules.length === 0) return
  // dates that every rule replaces by its own bind nobody
  if (instrument.rules.some((rule) => rule.inForce === undefined)) {
    yield* within(instrument, 'inForce', inForceEdits)
  }
  const read = instrument.rules.filter((rule) => rule.clock === undefined)
  if (read.length > 0) {
    yield* within(instrument, 'clock', (clock) => clockEdits(clock, read.some(readsSecondClock)))
  }
  yield* without(instrument, 'binds')
  yield* within(instrument, 'binds', conditionEdits)
  for (const [name, reading] of Object.entries(instrument.readings ?? {})) {
    for (const edit of eachRemoved(reading.options)) {
      if (edit.value.length === 0) continue
      const readings = { ...instrument.readings, [name]: { ...reading, options: edit.value } }
      yield { at: `/readings/${name}/options${edit.at}`, what: edit.what, value: { ...instrument, readings } }
    }
  }
}

function* ruleEdits(rule: Rule): Edits<Rule> {
  yield* commonEdits(rule)
  switch (rule.kind) {
    case 'window':
      return yield* windowEdits(rule)
    case 'cap':
      return yield* capEdits(rule)
    case 'gate':
      return yield* gateEdits(rule)
    case 'stop':
      return yield* stopEdits(rule)
    case 'party':
      return yield* partyEdits(rule)
    case 'attribute':
      return yield* within(rule, 'must', conditionEdits)
    case 'content':
      return yield* contentEdits(rule)
    case 'duty':
      return yield* dutyRuleEdits(rule)
  }
}

/** The next weight. `forbid` and `require` weigh the same, so a step between them would change no verdict. */
const NEXT_EFFECT: Readonly<Record<Effect, Effect>> = {
  forbid: 'presume',
  require: 'presume',
  presume: 'should-not',
  'should-not': 'forbid',
}

function* commonEdits(rule: Rule): Edits<Rule> {
  yield* set(rule, 'effect', NEXT_EFFECT[rule.effect], `${rule.effect} → ${NEXT_EFFECT[rule.effect]}`)
  yield* basisEdits(rule)
  yield* within(rule, 'inForce', inForceEdits)
  yield* within(rule, 'countsFrom', dateEdits)
  yield* without(rule, 'countsFrom')
  yield* without(rule, 'applies')
  yield* within(rule, 'applies', conditionEdits)
  yield* within(rule, 'except', exceptionsEdits)
  yield* within(rule, 'clock', (clock) => clockEdits(clock, readsSecondClock(rule)))
  if (looksBack(rule)) {
    yield* set<Rule, 'strict'>(rule, 'strict', !rule.strict, `${Boolean(rule.strict)} → ${!rule.strict}`)
  }
  if (rule.consentMakesLawful) yield* without(rule, 'consentMakesLawful')
}

/** Whether the rule reads earlier contacts or events: to others it is all one what was known of them, and when. */
function looksBack(rule: Rule): boolean {
  if (rule.kind === 'cap' || rule.kind === 'gate' || rule.kind === 'stop' || rule.kind === 'duty') return true
  return /"(event|contacts|first|lostContact|requestedCallBack|lifetime)":|"answers-person"/.test(
    JSON.stringify(rule),
  )
}

/** Between a text that accuses and one that only stops; a step between two that accuse would change no verdict. */
function* basisEdits<T extends { readonly basis: Rule['basis'] }>(owner: T): Edits<T> {
  const next = owner.basis === 'unverified' ? 'reported' : 'unverified'
  yield { at: '/basis', what: `${owner.basis} → ${next}`, value: { ...owner, basis: next } }
}

function* inForceEdits(dates: InForce): Edits<InForce> {
  yield* within(dates, 'from', dateEdits)
  yield* within(dates, 'until', dateEdits)
  yield* without(dates, 'until')
  yield* within(dates, 'knownUntil', dateEdits)
  yield* without(dates, 'knownUntil')
}

function* dateEdits(date: string): Edits<string> {
  const day = Temporal.PlainDate.from(date)
  yield { at: '', what: '+1 day', value: day.add({ days: 1 }).toString() }
  yield { at: '', what: '-1 day', value: day.subtract({ days: 1 }).toString() }
}

/** Whether a clock that is not verified makes a difference: other kinds of rule read it for the date in force alone. */
function readsSecondClock({ kind }: Rule): boolean {
  return kind === 'window' || kind === 'cap' || kind === 'gate'
}

function* clockEdits(clock: Clock, basisMatters: boolean): Edits<Clock> {
  const next = clock.of === 'lender' ? 'debtor-residence' : 'lender'
  yield* set(clock, 'of', next, `${clock.of} → ${next}`)
  // whether the lender's own clock is verified makes no difference: there is no other to fall back on
  if (basisMatters && clock.of !== 'lender') yield* basisEdits(clock)
}

function* exceptionsEdits(exceptions: readonly Exception[]): Edits<readonly Exception[]> {
  yield* eachRemoved(exceptions)
  yield* items(exceptions, function* (exception) {
    yield* basisEdits(exception)
    yield* within(exception, 'when', conditionEdits)
  })
}

/** A value by reading: its options' edits, and every reading taken as one of them. */
function* byReading<T>(value: OrByReading<T>, edits: (value: T) => Iterable<Edit<T>>): Edits<OrByReading<T>> {
  if (!isByReading(value)) return yield* edits(value)
  for (const [name, option] of Object.entries(value.options)) {
    for (const { at, what, value: changed } of edits(option)) {
      const options = { ...value.options, [name]: changed }
      yield { at: `/options/${name}${at}`, what, value: { ...value, options } }
    }
    yield { at: '', what: `always ${name}`, value: option }
  }
}

function isByReading<T>(value: OrByReading<T>): value is ByReading<T> {
  return typeof value === 'object' && value !== null && 'reading' in value && 'options' in value
}

// window

function* windowEdits(rule: WindowRule): Edits<WindowRule> {
  yield* within(rule, 'open', function* (openings) {
    yield* eachRemoved(openings)
    yield* items(openings, openingEdits)
  })
}

function* openingEdits(opening: Opening): Edits<Opening> {
  yield* within(opening, 'on', daySetEdits)
  yield* within(opening, 'from', clockTextEdits)
  yield* within(opening, 'to', clockTextEdits)
  yield* within(opening, 'fromBound', (bound) => byReading<Bound>(bound, boundEdits))
  yield* within(opening, 'toBound', (bound) => byReading<Bound>(bound, boundEdits))
}

function* boundEdits(bound: Bound): Edits<Bound> {
  const other = bound === 'open' ? 'closed' : 'open'
  yield { at: '', what: `${bound} → ${other}`, value: other }
}

const MINUTE = 60
const DAY = 86_400

function* clockTextEdits(text: string): Edits<string> {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  const at = hours * 3600 + minutes * MINUTE + seconds
  const steps = [
    ['+1 minute', MINUTE],
    ['-1 minute', -MINUTE],
    ['+1 second', 1],
    ['-1 second', -1],
  ] as const
  for (const [what, by] of steps) {
    const moved = at + by
    // 24:00 less a second leaves the day's last second as it was
    if (moved < 0 || moved > DAY || (at === DAY && by === -1)) continue
    yield { at: '', what, value: clockText(moved) }
  }
}

function clockText(second: number): string {
  const parts = [Math.floor(second / 3600), Math.floor(second / MINUTE) % 60, second % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const CALENDAR_DAYS = ['working', 'non-working', 'holiday'] as const

function* daySetEdits(days: DaySet): Edits<DaySet> {
  if (days === 'every-day') {
    for (const absent of WEEKDAYS) {
      const weekdays = WEEKDAYS.filter((day) => day !== absent)
      yield { at: '', what: `every-day but ${absent}`, value: { weekdays } }
    }
  } else if ('weekdays' in days) {
    yield* within(days, 'weekdays', (list) => eachRemovedOneAdded<number>(list, WEEKDAYS))
  } else {
    for (const is of CALENDAR_DAYS) {
      if (is !== days.is) yield { at: '/is', what: `${days.is} → ${is}`, value: { ...days, is } }
    }
  }
}

// cap

const SCOPE_KEYS: readonly ScopeKey[] = ['collector', 'creditor', 'person', 'debt', 'channel', 'point']

/** Scope keys: each removed, each absent one added. */
function* eachEdits(keys: readonly ScopeKey[]): Edits<readonly ScopeKey[]> {
  yield* eachRemoved(keys)
  for (const key of SCOPE_KEYS) {
    if (!keys.includes(key)) yield { at: '', what: `added ${key}`, value: [...keys, key] }
  }
}

function* capEdits(rule: CapRule): Edits<CapRule> {
  yield* within(rule, 'count', selectorEdits)
  yield* within(rule, 'each', (each) => byReading<readonly ScopeKey[]>(each, eachEdits))
  yield* within(rule, 'limits', function* (limits) {
    if (limits.length > 1) yield* eachRemoved(limits)
    yield* items(limits, limitEdits)
  })
  yield* within(rule, 'exclude', exceptionsEdits)
}

function* limitEdits(limit: Limit): Edits<Limit> {
  yield* within(limit, 'atMost', (number) => oneStep(number, 0))
  yield* within(limit, 'within', (period) => byReading<Period>(period, periodEdits))
}

function* periodEdits(period: Period): Edits<Period> {
  const unit = (name: string, value: Period): Edit<Period> => ({ at: '', what: `→ ${name}`, value })
  if ('per' in period) {
    switch (period.per) {
      case 'day':
        yield unit('calendar week', { per: 'week', weekStarts: 'monday' })
        yield unit('24 hours', { rollingSeconds: DAY })
        return
      case 'week': {
        const starts = period.weekStarts === 'monday' ? 'sunday' : 'monday'
        yield* set(period, 'weekStarts', starts, `${period.weekStarts} → ${starts}`)
        yield unit('calendar day', { per: 'day' })
        yield unit('calendar month', { per: 'month' })
        yield unit('seven days', { rollingDays: 7 })
        return
      }
      case 'month':
        yield unit('calendar week', { per: 'week', weekStarts: 'monday' })
        yield unit('thirty days', { rollingDays: 30 })
        return
    }
  }
  if ('rollingDays' in period) {
    yield* within(period, 'rollingDays', (number) => oneStep(number, 1))
    yield unit('calendar day', { per: 'day' })
    yield unit('calendar week', { per: 'week', weekStarts: 'monday' })
    yield unit('as many times 24 hours', { rollingSeconds: period.rollingDays * DAY })
  } else if ('rollingSeconds' in period) {
    yield* within(period, 'rollingSeconds', (number) => oneStep(number, 1))
    yield unit('calendar day', { per: 'day' })
  } else {
    yield unit('calendar month', { per: 'month' })
  }
}

function* selectorEdits(selector: ContactSelector): Edits<ContactSelector> {
  // a channel that can have none of the outcomes would add nothing
  const { certain = [], possible = [] } = selector.outcomes ?? {}
  const can = CHANNELS.filter(
    (channel) =>
      selector.outcomes === undefined ||
      outcomesOf(channel).some((outcome) => certain.includes(outcome) || possible.includes(outcome)),
  )
  yield* within(selector, 'channels', (list) => eachRemovedOneAdded(list, can))
  yield* without(selector, 'channels')
  yield* within(selector, 'channelsPossible', (list) =>
    eachRemovedOneAdded(
      list,
      can.filter((channel) => !selector.channels?.includes(channel)),
    ),
  )
  const direction = selector.direction ?? 'outbound'
  const other = direction === 'any' ? 'outbound' : 'any'
  yield* set<ContactSelector, 'direction'>(selector, 'direction', other, `${direction} → ${other}`)
  if (direction === 'inbound') {
    yield* set<ContactSelector, 'direction'>(selector, 'direction', 'outbound', 'inbound → outbound')
  }
  yield* within(selector, 'outcomes', (outcomes) => outcomeEdits(outcomes, selector))
  yield* without(selector, 'outcomes')
  yield* within(selector, 'purposes', (list) => eachRemovedOneAdded(list, PURPOSES))
  yield* without(selector, 'purposes')
  yield* within(selector, 'modes', (list) => eachRemovedOneAdded(list, MODES))
  yield* without(selector, 'modes')
  yield* within(selector, 'places', (list) => eachRemovedOneAdded(list, PLACES_OF_CONTACT))
  yield* without(selector, 'places')
  yield* within(selector, 'roles', (list) => eachRemovedOneAdded(list, ROLES))
  yield* without(selector, 'roles')
  if (selector.unrequested) yield* without(selector, 'unrequested')
}

/** Outcomes removed and moved between certain and possible, and each absent one that the channels can have added. */
function* outcomeEdits(set_: OutcomeSet, selector: ContactSelector): Edits<OutcomeSet> {
  const possible = set_.possible ?? []
  yield* within(set_, 'certain', (list) => eachRemoved(list))
  yield* within(set_, 'possible', (list) => eachRemoved(list))
  for (const outcome of set_.certain) {
    const certain = set_.certain.filter((o) => o !== outcome)
    const moved: OutcomeSet = { certain, possible: [...possible, outcome] }
    yield { at: '/certain', what: `${outcome} → possible`, value: moved }
  }
  for (const outcome of possible) {
    const rest = possible.filter((o) => o !== outcome)
    const moved: OutcomeSet = { certain: [...set_.certain, outcome], possible: rest }
    yield { at: '/possible', what: `${outcome} → certain`, value: moved }
  }
  const channels = selector.channels ?? CHANNELS
  const can = [...new Set(channels.flatMap((channel) => [...outcomesOf(channel)]))]
  for (const outcome of can) {
    if (set_.certain.includes(outcome) || possible.includes(outcome)) continue
    yield { at: '', what: `added ${outcome}`, value: { ...set_, possible: [...possible, outcome] } }
  }
}

// gate

function* gateEdits(rule: GateRule): Edits<GateRule> {
  const other = rule.polarity === 'not-within' ? 'require-prior' : 'not-within'
  yield* set(rule, 'polarity', other, `${rule.polarity} → ${other}`)
  yield* within(rule, 'anchor', anchorEdits)
  yield* within(rule, 'span', (span) => byReading<Span>(span, spanEdits))
  yield* within(rule, 'expiresAfter', spanEdits)
  yield* without(rule, 'expiresAfter')
  yield* within(rule, 'closes', selectorEdits)
  yield* without(rule, 'closes')
  yield* within(rule, 'exclude', exceptionsEdits)
}

function* anchorEdits(anchor: Anchor): Edits<Anchor> {
  if ('event' in anchor) return yield* within(anchor, 'event', eventEdits)
  yield* within(anchor, 'contact', selectorEdits)
  yield* within(anchor, 'each', eachEdits)
}

function* spanEdits(span: Span): Edits<Span> {
  if ('days' in span) {
    const other = span.dayOne === 'anchor' ? 'next' : 'anchor'
    yield* within(span, 'days', (number) => oneStep(number, 1))
    yield* set(span, 'dayOne', other, `${span.dayOne} → ${other}`)
    yield { at: '', what: '→ as many times 24 hours', value: { seconds: span.days * DAY } }
  } else if ('seconds' in span) {
    yield* within(span, 'seconds', (number) => oneStep(number, 0))
  } else if ('businessDays' in span) {
    yield* within(span, 'businessDays', (number) => oneStep(number, 1))
    yield { at: '', what: '→ calendar days', value: { days: span.businessDays, dayOne: 'next' } }
  } else if ('months' in span) {
    yield* within(span, 'months', (number) => oneStep(number, 1))
    yield { at: '', what: '→ thirty days each', value: { days: span.months * 30, dayOne: 'next' } }
  } else if ('years' in span) {
    yield* within(span, 'years', (number) => oneStep(number, 1))
    yield { at: '', what: '→ 365 days each', value: { days: span.years * 365, dayOne: 'next' } }
  } else {
    yield* within(span, 'inTurn', function* (spans) {
      if (spans.length > 1) yield* eachRemoved(spans)
      yield* items(spans, spanEdits)
    })
  }
}

// stop, party, content

function* stopEdits(rule: StopRule): Edits<StopRule> {
  yield* within(rule, 'while', function* (states) {
    yield* eachRemoved(states)
    yield* items(states, eventEdits)
  })
  yield* within(rule, 'stops', conditionEdits)
  yield* without(rule, 'stops')
}

function* partyEdits(rule: PartyRule): Edits<PartyRule> {
  yield* within(rule, 'roles', (list) => eachRemovedOneAdded(list, ROLES))
  yield* within(rule, 'rolesExcept', (list) => eachRemovedOneAdded(list, ROLES))
  yield* within(rule, 'onlyIf', conditionEdits)
  yield* without(rule, 'onlyIf')
  yield* within(rule, 'lifetime', function* (lifetime) {
    yield* within(lifetime, 'atMost', (number) => oneStep(number, 0))
    yield* within(lifetime, 'count', selectorEdits)
    yield* within(lifetime, 'each', eachEdits)
  })
  yield* without(rule, 'lifetime')
}

function* contentEdits(rule: ContentRule): Edits<ContentRule> {
  yield* within(rule, 'must', (list) => eachRemoved(list))
  yield* within(rule, 'mustNot', (list) => eachRemoved(list))
}

// duty

function* dutyRuleEdits(rule: DutyRule): Edits<DutyRule> {
  yield* within(rule, 'duty', dutyEdits)
}

function* dutyEdits(duty: DutyForm): Edits<DutyForm> {
  switch (duty.form) {
    case 'follow':
      yield* within(duty, 'after', triggerEdits)
      yield* within(duty, 'action', patternEdits)
      yield* within(duty, 'within', (span) => byReading<Span>(span, spanEdits))
      yield* within(duty, 'unless', patternEdits)
      yield* without(duty, 'unless')
      yield* within(duty, 'extendedBy', function* (extension) {
        yield* within(extension, 'event', patternEdits)
        yield* within(extension, 'to', spanEdits)
      })
      yield* without(duty, 'extendedBy')
      return
    case 'precede':
      yield* within(duty, 'event', patternEdits)
      yield* within(duty, 'action', patternEdits)
      yield* within(duty, 'atLeast', (span) => byReading<Span>(span, spanEdits))
      yield* without(duty, 'atLeast')
      yield* within(duty, 'atMost', (span) => byReading<Span>(span, spanEdits))
      yield* without(duty, 'atMost')
      return
    case 'keep':
      yield* within(duty, 'event', patternEdits)
      yield* within(duty, 'from', triggerEdits)
      yield* within(duty, 'span', spanEdits)
      return
    case 'never':
      yield* within(duty, 'event', patternEdits)
      yield* within(duty, 'while', eventEdits)
      yield* without(duty, 'while')
      return
    case 'limit':
      yield* within(duty, 'event', patternEdits)
      yield* within(duty, 'atMost', (number) => oneStep(number, 0))
      return
    case 'recur':
      yield* within(duty, 'from', triggerEdits)
      yield* within(duty, 'action', patternEdits)
      yield* within(duty, 'every', spanEdits)
      yield* within(duty, 'until', patternEdits)
      yield* without(duty, 'until')
      return
  }
}

function* triggerEdits(trigger: Trigger): Edits<Trigger> {
  if ('event' in trigger) return yield* within(trigger, 'event', patternEdits)
  yield* within(trigger, 'contact', selectorEdits)
  const first = Boolean(trigger.first)
  yield { at: '/first', what: `${first} → ${!first}`, value: { ...trigger, first: !first } }
}

function* patternEdits(pattern: EventPattern): Edits<EventPattern> {
  yield* within(pattern, 'kind', eachRemoved)
  yield* within(pattern, 'where', whereEdits)
}

type Particulars = NonNullable<EventPattern['where']>

/** Particulars: each no longer asked for; of several allowed values each removed; numbers moved. */
function* whereEdits(where: Particulars): Edits<Particulars> {
  for (const [name, allowed] of Object.entries(where)) {
    const { [name]: _removed, ...rest } = where
    yield { at: `/${name}`, what: 'removed', value: rest }
    const changed = (values: Particulars[string]): Particulars => ({ ...where, [name]: values })
    if (allowed.length > 1) {
      for (const edit of eachRemoved(allowed)) {
        yield { at: `/${name}${edit.at}`, what: edit.what, value: changed(edit.value) }
      }
    }
    const moved = items(allowed, function* (value): Edits<string | number | boolean> {
      if (typeof value === 'number') yield* oneStep(value, Number.MIN_SAFE_INTEGER)
      if (typeof value === 'boolean') yield { at: '', what: `${value} → ${!value}`, value: !value }
    })
    for (const edit of moved) yield { at: `/${name}${edit.at}`, what: edit.what, value: changed(edit.value) }
  }
}

// conditions

/** Every value a fact can have: what a set of them lacks is taken from here. */
const UNIVERSE: { readonly [N in FactName]: Extract<FactTest, { fact: N }>['is'] } = {
  'actor.kind': ACTOR_KINDS,
  'creditor.type': CREDITOR_TYPES,
  'debt.product': PRODUCTS,
  'debt.stage': STAGES,
  'debt.consumer': YES_NO,
  'person.role': ROLES,
  'person.liable': YES_NO,
  purpose: PURPOSES,
  channel: CHANNELS,
  direction: DIRECTIONS,
  mode: MODES,
  place: PLACES_OF_CONTACT,
  'point.kind': POINT_KINDS,
  'point.provenance': PROVENANCES,
  'point.public-domain': YES_NO,
  'point.employer-provided': YES_NO,
  'caller-id': CALLER_IDS,
  visibility: VISIBILITIES,
  'actor.licensed': YES_NO,
  'answers-person': YES_NO,
}

function* conditionEdits(condition: Condition): Edits<Condition> {
  if ('all' in condition) return yield* within(condition, 'all', listEdits)
  if ('any' in condition) return yield* within(condition, 'any', listEdits)
  if ('not' in condition) {
    yield { at: '', what: 'negation removed', value: condition.not }
    return yield* within(condition, 'not', conditionEdits)
  }
  if ('fact' in condition) return yield* factEdits(condition)
  if ('number' in condition) {
    yield* within(condition, 'atLeast', (number) => oneStep(number, 0))
    yield* within(condition, 'atMost', (number) => oneStep(number, 0))
    return
  }
  if ('event' in condition) return yield* within(condition, 'event', eventEdits)
  if ('contacts' in condition) {
    yield* within(condition, 'contacts', selectorEdits)
    yield* within(condition, 'each', eachEdits)
    yield* within(condition, 'within', periodEdits)
    yield* within(condition, 'atLeast', (number) => oneStep(number, 0))
    return
  }
  if ('lostContact' in condition) return yield* within(condition, 'lostContact', lostEdits)
  if ('first' in condition) {
    yield* within(condition, 'first', selectorEdits)
    yield* within(condition, 'each', eachEdits)
  }
  // what is said, membership and a call-back asked for have nothing to move; dropping them is their owner's edit
}

/** Each part dropped; each part's own edits. */
function* listEdits(parts: readonly Condition[]): Edits<readonly Condition[]> {
  yield* eachRemoved(parts)
  yield* items(parts, conditionEdits)
}

function* factEdits(test: FactTest): Edits<Condition> {
  const values: readonly string[] = test.is
  for (const { at, what, value } of eachRemovedOneAdded<string>(values, UNIVERSE[test.fact])) {
    yield { at: `/is${at}`, what, value: { ...test, is: value } as FactTest }
  }
}

function* lostEdits(lost: LostContact): Edits<LostContact> {
  yield* within(lost, 'dialsInRow', (number) => oneStep(number, 1))
  yield* without(lost, 'dialsInRow')
  yield* within(lost, 'daysInRow', (number) => oneStep(number, 1))
  yield* without(lost, 'daysInRow')
  if (lost.numberInvalid) yield* without(lost, 'numberInvalid')
}

const PROOF_STEP = { claimed: 'shown', shown: 'documents', documents: 'shown' } as const
const START_STEP = { event: 'notice', notice: 'event', proof: 'event' } as const

function* eventEdits(selector: EventSelector): Edits<EventSelector> {
  yield* within(selector, 'kind', eachRemoved)
  yield* within(selector, 'where', whereEdits)
  const proof = selector.proof ?? 'shown'
  yield* set<EventSelector, 'proof'>(selector, 'proof', PROOF_STEP[proof], `${proof} → ${PROOF_STEP[proof]}`)
  const start = selector.startsFrom ?? 'event'
  const later = START_STEP[start]
  yield* set<EventSelector, 'startsFrom'>(selector, 'startsFrom', later, `${start} → ${later}`)
  yield* within(selector, 'startsAfter', (span) => byReading<Span>(span, spanEdits))
  yield* without(selector, 'startsAfter')
  yield* within(selector, 'lasts', (span) => byReading<Span>(span, spanEdits))
  yield* without(selector, 'lasts')
  yield* within(selector, 'endedBy', eachRemoved)
  for (const key of ['endedByConversation', 'endedByInbound'] as const) {
    const holds = Boolean(selector[key])
    yield* set<EventSelector, typeof key>(selector, key, !holds, `${holds} → ${!holds}`)
  }
}
