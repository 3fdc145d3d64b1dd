/**
 * The life of a permit from reservation to what became of it (S28–S30), as a pure state machine.
 *
 * That a permit has expired is no state but a fact of time: a contact may have been made inside the interval though
 * nobody has said so yet, so an expired permit stays pending until an outcome or a log settles it (S30).
 */
import type { Incident } from './incident.ts'
import { LIFE_REFUSAL_WORDS } from './life-refusal.ts'
import type { LifeRefusalCode } from './life-refusal.ts'
import { outcomesAgree } from './outcome.ts'
import type { Words } from './refusal.ts'

export type { LifeRefusalCode } from './life-refusal.ts'

/** What is fixed when a permit is reserved. Instants are whole seconds since the epoch. */
export interface LifeTerms {
  readonly notBefore: number
  /** The last second in which the contact may begin. */
  readonly expiresAt: number
  /** How long after a void a contact can still begin unknowing: n plus the clock skew (S29), at least 0. */
  readonly exposureSeconds: number
  /** How far the reports of one beginning, by clocks of their own, may be apart or outside the interval; at least 0. */
  readonly toleranceSeconds: number
}

/** Who reports: the holder of the permit, or its dialler's or gateway's log when it is imported. */
export type ReportSource = 'holder' | 'log'

/** What one source says of the contact. */
export interface Report {
  readonly begunAt: number
  /**
   * In the order reported, never empty. Messages go on, from `submitted` to `replied`; of other contacts a later word
   * does not replace an earlier one: all are readings of what happened (S34).
   */
  readonly outcomes: readonly string[]
}

/** How a contact on a voided permit lies to the void (S29). */
export type BegunAgainstVoid = 'before-void' | 'in-exposure' | 'after-exposure'

/** Where a permit stands. */
export type LifeState =
  | { readonly state: 'reserved' }
  | { readonly state: 'redeemed'; readonly redeemedAt: number }
  | { readonly state: 'settled' }
  | { readonly state: 'not-made' }
  | {
      readonly state: 'voided'
      readonly voidedAt: number
      readonly because: string
      /** When the audience said that it holds the void. */
      readonly acknowledgedAt?: number
      /** Of the first contact reported. Absent: none reported. */
      readonly begun?: BegunAgainstVoid
    }

/** A permit's life so far. */
export interface Life {
  readonly terms: LifeTerms
  readonly now: LifeState
  readonly reports: Readonly<Partial<Record<ReportSource, Report>>>
  /** Contacts on the same permit beyond the first of each source: to be recorded as contacts without a permit. */
  readonly further: readonly Report[]
  /** Whether a log that covers the interval shows no contact. */
  readonly isShownNotMade: boolean
  /** In the order found; each kind and instant once. */
  readonly incidents: readonly Incident[]
}

/** What can happen to a permit. `at` is when it happens, by the gate's clock. */
export type LifeCommand =
  | { readonly kind: 'redeem'; readonly at: number }
  | {
      readonly kind: 'settle'
      readonly outcome: string
      readonly begunAt: number
      readonly source: ReportSource
    }
  | { readonly kind: 'void'; readonly at: number; readonly because: string }
  | { readonly kind: 'acknowledge-void'; readonly at: number }
  | {
      readonly kind: 'show-not-made'
      readonly at: number
      /** Only a log may say so; a person's word is a claim (S30). */
      readonly source: 'log' | 'operator'
      /**
       * What the log covers by its own clock, both ends included: the interval, and the tolerance before and after it.
       */
      readonly from: number
      readonly until: number
    }

/** A command, carried out or refused. A refused command changes nothing. */
export type LifeStep =
  | { readonly ok: true; readonly life: Life; readonly incidents: readonly Incident[] }
  | { readonly ok: false; readonly refusal: { readonly code: LifeRefusalCode; readonly says: Words } }

const refused = (code: LifeRefusalCode): LifeStep => ({
  ok: false,
  refusal: { code, says: LIFE_REFUSAL_WORDS[code] },
})

/** The life of a permit just reserved. */
export function reserve(terms: LifeTerms): Life {
  const { notBefore, expiresAt, exposureSeconds, toleranceSeconds } = terms
  if (!Number.isSafeInteger(notBefore) || !Number.isSafeInteger(expiresAt) || expiresAt < notBefore)
    throw new Error(`a permit cannot hold from ${notBefore} to ${expiresAt}`)
  if (!(exposureSeconds >= 0) || !(toleranceSeconds >= 0))
    throw new Error(`exposure ${exposureSeconds} and tolerance ${toleranceSeconds} are not below 0`)
  return {
    terms,
    now: { state: 'reserved' },
    reports: {},
    further: [],
    isShownNotMade: false,
    incidents: [],
  }
}

/** The life after a step, with what is new to look into. */
function stepped(before: Life, changes: Partial<Life>, found: readonly Incident[] = []): LifeStep {
  const incidents = found.filter(
    ({ kind, at }) => !before.incidents.some((known) => known.kind === kind && known.at === at),
  )
  return {
    ok: true,
    life: { ...before, ...changes, incidents: [...before.incidents, ...incidents] },
    incidents,
  }
}

function redeem(life: Life, at: number): LifeStep {
  const { now, terms } = life
  switch (now.state) {
    case 'reserved':
      if (at < terms.notBefore) return refused('not-yet')
      if (at > terms.expiresAt) return refused('expired')
      return stepped(life, { now: { state: 'redeemed', redeemedAt: at } })
    case 'redeemed':
      return now.redeemedAt === at ? stepped(life, {}) : refused('already-redeemed')
    case 'settled':
      return refused('already-settled')
    case 'not-made':
      return refused('shown-not-made')
    case 'voided':
      return refused('voided')
  }
}

function voided(life: Life, at: number, because: string): LifeStep {
  const { now, terms } = life
  switch (now.state) {
    case 'reserved':
    case 'redeemed':
      // nothing is outstanding any more: it stays pending, which counts as much
      if (at > terms.expiresAt) return refused('expired')
      return stepped(life, { now: { state: 'voided', voidedAt: at, because } })
    case 'settled':
      return refused('already-settled')
    case 'not-made':
      return refused('shown-not-made')
    case 'voided':
      return stepped(life, {})
  }
}

function acknowledgeVoid(life: Life, at: number): LifeStep {
  const { now } = life
  if (now.state !== 'voided') return refused('not-voided')
  if (at < now.voidedAt) return refused('not-voided')
  // the earliest holds: it is what shows that the permit could not be used
  if (now.acknowledgedAt !== undefined && now.acknowledgedAt <= at) return stepped(life, {})
  return stepped(life, { now: { ...now, acknowledgedAt: at } })
}

const againstVoid = (voidedAt: number, begunAt: number, exposureSeconds: number): BegunAgainstVoid => {
  if (begunAt < voidedAt) return 'before-void'
  return begunAt <= voidedAt + exposureSeconds ? 'in-exposure' : 'after-exposure'
}

function settle(
  life: Life,
  { outcome, begunAt, source }: Extract<LifeCommand, { kind: 'settle' }>,
): LifeStep {
  const { now, terms, reports } = life
  const own = reports[source]
  const incidents: Incident[] = []
  if (
    begunAt < terms.notBefore - terms.toleranceSeconds ||
    begunAt > terms.expiresAt + terms.toleranceSeconds
  )
    incidents.push({ kind: 'contact-outside-interval', at: begunAt })
  if (
    now.state === 'voided' &&
    againstVoid(now.voidedAt, begunAt, terms.exposureSeconds) === 'after-exposure'
  )
    incidents.push({ kind: 'contact-after-void', at: begunAt })

  const isNear = (report: Report): boolean => Math.abs(report.begunAt - begunAt) <= terms.toleranceSeconds
  if (own && !isNear(own)) {
    const known = life.further.find(isNear)
    const further = known
      ? life.further.map((one) => (one === known ? withOutcome(one, outcome) : one))
      : [...life.further, { begunAt, outcomes: [outcome] }]
    return stepped(life, { further }, [
      ...incidents.map((one) => (known ? { ...one, at: known.begunAt } : one)),
      { kind: 'second-contact-on-one-permit', at: known?.begunAt ?? begunAt },
    ])
  }

  const report = own ? withOutcome(own, outcome) : { begunAt, outcomes: [outcome] }
  const after = { ...reports, [source]: report }
  if (life.isShownNotMade || contradict(after, terms.toleranceSeconds))
    incidents.push({ kind: 'outcome-contradicts-log', at: report.begunAt })
  const next: LifeState =
    now.state === 'voided'
      ? { ...now, begun: now.begun ?? againstVoid(now.voidedAt, begunAt, terms.exposureSeconds) }
      : { state: 'settled' }
  // a second report of the same beginning, a second apart, is not another incident
  const told = own ? incidents.map((one) => ({ ...one, at: own.begunAt })) : incidents
  return stepped(life, { now: next, reports: after }, told)
}

const withOutcome = (report: Report, outcome: string): Report =>
  report.outcomes.at(-1) === outcome ? report : { ...report, outcomes: [...report.outcomes, outcome] }

function contradict({ holder, log }: Life['reports'], toleranceSeconds: number): boolean {
  const said = holder?.outcomes.at(-1)
  const shown = log?.outcomes.at(-1)
  if (!holder || !log || said === undefined || shown === undefined) return false
  return Math.abs(holder.begunAt - log.begunAt) > toleranceSeconds || !outcomesAgree(said, shown)
}

function showNotMade(
  life: Life,
  { at, source, from, until }: Extract<LifeCommand, { kind: 'show-not-made' }>,
): LifeStep {
  const { now, terms, reports } = life
  if (source !== 'log') return refused('claim-only')
  // the second `at` is not over: a contact can still begin in it
  if (until >= at) return refused('not-past')
  // by its own clock a contact can stand just outside the interval, where a log cut at the interval lacks it
  const { toleranceSeconds } = terms
  if (from > terms.notBefore - toleranceSeconds || until < terms.expiresAt + toleranceSeconds)
    return refused('interval-not-covered')
  const report = reports.holder ?? reports.log
  // a contact that somebody reported does not go away because a log lacks it
  if (report)
    return stepped(life, { isShownNotMade: true }, [{ kind: 'outcome-contradicts-log', at: report.begunAt }])
  return stepped(life, {
    isShownNotMade: true,
    now: now.state === 'voided' ? now : { state: 'not-made' },
  })
}

/** One step of a permit's life. Carrying out the same command twice changes nothing the second time, or is refused. */
export function applyCommand(life: Life, command: LifeCommand): LifeStep {
  switch (command.kind) {
    case 'redeem':
      return redeem(life, command.at)
    case 'settle':
      return settle(life, command)
    case 'void':
      return voided(life, command.at, command.because)
    case 'acknowledge-void':
      return acknowledgeVoid(life, command.at)
    case 'show-not-made':
      return showNotMade(life, command)
  }
}

const DAY_SECONDS = 86_400

/** Whether it is still open what became of the permit: an outcome or a log would settle it. */
export function isUnsettled(life: Life): boolean {
  const { state } = life.now
  if (state === 'settled' || state === 'not-made') return false
  if (state === 'voided')
    return isPossiblyMade(life) && life.reports.holder === undefined && life.reports.log === undefined
  return true
}

/** The incidents of a life at an instant: those found, and the one that time alone brings (S30), 24 hours after the interval. */
export function incidentsAt(life: Life, at: number): readonly Incident[] {
  const dueAt = life.terms.expiresAt + DAY_SECONDS
  return isUnsettled(life) && at > dueAt
    ? [...life.incidents, { kind: 'unsettled-after-24-hours', at: dueAt }]
    : life.incidents
}

/** Whether a contact on a voided permit may have been made: not where a log shows none, or it could never be used. */
function isPossiblyMade({ now, terms, reports, isShownNotMade }: Life): boolean {
  if (reports.holder || reports.log) return true
  if (isShownNotMade) return false
  const couldNotBeUsed =
    now.state === 'voided' && now.acknowledgedAt !== undefined && now.acknowledgedAt < terms.notBefore
  return !couldNotBeUsed
}

/** What the engine is told of a contact with a permit: the member `permit` of a contact in its facts, written out again. */
export type EnginePermitState =
  | { readonly state: 'pending'; readonly notBefore: number; readonly expiresAt: number }
  | { readonly state: 'settled' }
  | { readonly state: 'voided'; readonly inFlight: boolean }
  | { readonly state: 'not-made' }

/**
 * What the engine is told. It is the same at every instant: only what happened to the permit decides, never that time
 * has passed, so that an expired permit nobody settled still counts at each second of its interval (S28, S30).
 */
export function engineState(life: Life, _at?: number): EnginePermitState {
  const { now, terms } = life
  switch (now.state) {
    case 'reserved':
    case 'redeemed':
      return { state: 'pending', notBefore: terms.notBefore, expiresAt: terms.expiresAt }
    case 'settled':
      return { state: 'settled' }
    case 'not-made':
      return { state: 'not-made' }
    case 'voided':
      return { state: 'voided', inFlight: isPossiblyMade(life) }
  }
}
