/**
 * A day's work of the collectors: whom they contact, when, what becomes of it.
 *
 * Mostly lawful: a collector keeps to the hours, to the caps of the debtor's place and to the quiet week after a talk.
 * A few contacts in a hundred break something: too early or late, one of the very bounds, a cap, the quiet week,
 * a third person asked to pay. Debtors marked as harried have a collector who heeds no cap.
 */
import { instantOf, type LocalDay } from './calendar.ts'
import { pick, type Chance } from './chance.ts'
import { NONE, put, type ContactCodes, type DayOfContacts } from './contacts.ts'
import { PERIOD_DAYS, type Debtors } from './debtors.ts'
import { CHANNELS, MARKETS, MODES, outcome, POINTS_AT_MOST, ROLES, type Market } from './portfolio.ts'

/** The day that is worked. */
export interface WorkingDay {
  /** Days since the log began. */
  readonly index: number
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  /** By market. */
  readonly clocks: readonly LocalDay[]
  /** Whether New York City counts contacts of every channel: from 2026-09-01 on. */
  readonly isNewYorkRewritten: boolean
}

const CALL = CHANNELS.indexOf('call')
const INBOUND = 1
const COLLECTION = 0
const LOCATION = 1
const SERVICING = 2
const NOT_DUE = 2

const TALK = outcome('conversation')
const NOT_CONNECTED = outcome('not-connected')

/** Shares of what becomes of a call, in the order of the outcomes; unknown last. */
const CALL_SHARES = [90, 440, 70, 170, 10, 10, 30, 30, 20, 110, 0, 0, 0, 0, 0, 10, 10]
/** The same of a message. */
const MESSAGE_SHARES = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 80, 60, 780, 50, 20, 0, 10]

/** Shares of contacts that break something. */
const BREACHES = {
  hours: 0.004,
  bound: 0.0003,
  cap: 0.02,
  quiet: 0.02,
  third: 0.012,
  tie: 0.002,
  burst: 0.004,
} as const

const QUIET_DAYS = 7
const MINUTE = 60
const HOUR = 3600

/** Adds the day's contacts of every debtor to `into`. */
export function workDay(debtors: Debtors, day: WorkingDay, chance: Chance, into: DayOfContacts): void {
  const effort = day.weekday === 7 ? 0.15 : day.weekday === 6 ? 0.5 : 1
  const place = day.index % 7
  for (let d = 0; d < debtors.count; d++) {
    debtors.lastWeek[d * 7 + place] = 0
    const since = (day.index + PERIOD_DAYS - (debtors.from[d] ?? 0)) % PERIOD_DAYS
    if (since >= (debtors.days[d] ?? 0)) continue
    if (chance.next() >= ((debtors.intensity[d] ?? 0) / 255) * effort) continue
    const market = MARKETS[debtors.market[d] ?? 0]
    const clock = day.clocks[debtors.market[d] ?? 0]
    if (market !== undefined && clock !== undefined)
      workDebtor({ debtors, d, day, market, clock, chance, into })
  }
}

interface Desk {
  readonly debtors: Debtors
  readonly d: number
  readonly day: WorkingDay
  readonly market: Market
  readonly clock: LocalDay
  readonly chance: Chance
  readonly into: DayOfContacts
}

/** How many more contacts the caps of the place leave for today. */
function roomOf({ debtors, d, day, market, chance }: Desk): number {
  if (debtors.isHarried[d] === 1) return 25
  const slack = chance.is(BREACHES.cap) ? 2 : 0
  if (market.law === 'cn') return 4 + slack
  let counted = 0
  for (let i = d * 7; i < d * 7 + 7; i++) counted += debtors.lastWeek[i] ?? 0
  const cap = market.law === 'us' ? 7 : day.isNewYorkRewritten ? 3 : 2
  return cap - counted + slack
}

function workDebtor(desk: Desk): void {
  const { debtors, d, day, market, chance } = desk
  const isHarried = debtors.isHarried[d] === 1
  if (chance.is(0.03)) answerPhone(desk)
  const quiet = market.law !== 'cn' && day.index - (debtors.talkedOn[d] ?? 0) < QUIET_DAYS
  if (quiet && !isHarried && !chance.is(BREACHES.quiet)) return
  const room = roomOf(desk)
  // seldom somebody in China is talked to again and again on one day
  const isBurst = market.law === 'cn' && chance.is(BREACHES.burst)
  const planned = isBurst ? 5 : isHarried ? 4 + chance.below(6) : 1 + pick([55, 25, 12, 6, 2], chance.next())
  let second = shiftStart(market, chance)
  for (let made = 0; made < planned && (made < room || isBurst); made++) {
    const drawn = draw(desk, second, made)
    if (drawn === undefined) return
    const isTalk = isBurst && drawn.channel === CALL && drawn.role === 0
    const contact = isTalk ? { ...drawn, outcome: TALK, duration: secondsOf(TALK, chance) } : drawn
    emit(desk, contact)
    if (contact.outcome === TALK && !isHarried && !isBurst) return
    second += (isBurst ? 25 : 40) * MINUTE + chance.below((isBurst ? 60 : 160) * MINUTE)
    if (second > market.closes - MINUTE) return
  }
}

/** Campaigns begin with a shift: morning, afternoon, evening; within one they spread over its calls. */
function shiftStart({ closes }: Market, chance: Chance): number {
  const shift = pick([40, 35, 25], chance.next())
  const from = shift === 0 ? 8 * HOUR + 30 * MINUTE : shift === 1 ? 13 * HOUR : 17 * HOUR
  const until = shift === 0 ? 12 * HOUR : shift === 1 ? 17 * HOUR : closes - 30 * MINUTE
  return from + chance.below(until - from)
}

/** The wall-clock second at which it is made: the planned one, seldom one outside the hours or at their very bound. */
function secondOf(planned: number, { opens, closes }: Market, chance: Chance): number {
  if (chance.is(BREACHES.hours)) {
    const isEarly = chance.is(0.4)
    return isEarly ? opens - 1 - chance.below(90 * MINUTE) : closes + 1 + chance.below(100 * MINUTE)
  }
  return chance.is(BREACHES.bound) ? (chance.is(0.5) ? opens : closes) : planned
}

/** One outbound contact. */
function draw(desk: Desk, planned: number, made: number): ContactCodes | undefined {
  const { debtors, d, market, clock, chance } = desk
  const isDouble = debtors.isDouble[d] === 1
  const collector = (debtors.collector[d] ?? 0) + (isDouble ? made % 2 : 0)
  const collectors = market.collectors
  const debts = debtors.debts[d] ?? 1
  const channel = made > 0 && chance.is(0.6) ? CALL : pick([78, 15, 5, 2], chance.next())
  const isThird = chance.is(BREACHES.third) && channel === CALL
  const result = pick(channel === CALL ? CALL_SHARES : MESSAGE_SHARES, chance.next())
  const isKnown = result < CALL_SHARES.length - 1
  const purpose = debtors.stage[d] === NOT_DUE ? SERVICING : isThird && chance.is(0.7) ? LOCATION : COLLECTION
  const organisation = collectors[collector % collectors.length]
  if (organisation === undefined) return undefined
  return {
    at: instantOf(clock, secondOf(planned, market, chance)),
    debtor: d,
    duration: channel === CALL ? secondsOf(result, chance) : -1,
    role: isThird ? 1 + chance.below(ROLES.length - 1) : 0,
    debts: debtsOf(debts, isDouble ? made % 2 : (d + made) % debts, isThird ? 1 : chance.next()),
    point: isThird ? POINTS_AT_MOST - 1 : chance.below(debtors.points[d] ?? 1),
    organisation,
    channel,
    direction: 0,
    outcome: isKnown ? result : NONE,
    purpose,
    mode: channel === CALL ? pick([45, 45, 10].slice(0, MODES.length), chance.next()) : NONE,
    desk: chance.below(60),
  }
}

/** Mostly the one debt that is worked; at times all of them, or none is named. With third persons always the one. */
function debtsOf(count: number, worked: number, at: number): number {
  if (at < 0.03) return 0
  return at < 0.06 ? (1 << count) - 1 : 1 << (worked % count)
}

/** How long a call with this end takes, whole seconds; of one whose end is not known, not known. */
function secondsOf(result: number, chance: Chance): number {
  if (result >= CALL_SHARES.length - 1) return -1
  if (result === NOT_CONNECTED) return chance.below(4)
  if (result === TALK) return 25 + Math.floor(chance.next() ** 3 * 1200)
  return 5 + chance.below(40)
}

/** The person calls in: mostly after a letter or a voicemail, mostly to talk. */
function answerPhone(desk: Desk): void {
  const { debtors, d, market, clock, chance } = desk
  const result = chance.is(0.7) ? TALK : outcome('no-answer')
  const contact = draw(desk, 9 * HOUR + chance.below(11 * HOUR), 0)
  if (contact === undefined) return
  put(desk.into, {
    ...contact,
    at: instantOf(clock, 9 * HOUR + chance.below(market.closes - 9 * HOUR)),
    channel: CALL,
    direction: INBOUND,
    role: 0,
    point: 0,
    outcome: result,
    duration: secondsOf(result, chance),
    purpose: NONE,
    mode: NONE,
  })
  if (result === TALK) debtors.talkedOn[d] = desk.day.index
}

/** Puts a contact and remembers what caps and quiet days need; seldom another one stands in the same second. */
function emit(desk: Desk, contact: ContactCodes): void {
  const { debtors, d, day, market, chance, into } = desk
  put(into, contact)
  const isCounted =
    market.law === 'nyc' && day.isNewYorkRewritten
      ? true
      : contact.channel === CALL && contact.outcome !== NOT_CONNECTED
  if (isCounted && contact.role === 0) {
    const at = d * 7 + (day.index % 7)
    debtors.lastWeek[at] = Math.min(255, (debtors.lastWeek[at] ?? 0) + 1)
  }
  if (contact.outcome === TALK && contact.role === 0) debtors.talkedOn[d] = day.index
  if (!chance.is(BREACHES.tie)) return
  const second = draw(desk, 0, 1)
  if (second === undefined) return
  // half of them the dialler's own double, half another desk or agency
  const organisation = chance.is(0.5) ? contact.organisation : second.organisation
  put(into, { ...second, organisation, at: contact.at, role: 0, point: contact.point })
}
