/**
 * Old debts: before a person pays, promises or asks for a plan, they are told that it may make an old debt run anew.
 * What is not known always warns. Where the law's data hold the clock of limitation of a place (`law/` beside the price
 * rules), `revival.test.ts` holds the clock here to it, day by day, and the periods that are told; the page itself carries no
 * law on money, so as to stay small.
 */
import { dateOf } from './dates.ts'
import { placesOf } from './place.ts'
import type { Situation } from './situation.ts'
import { clause, quoted, reported, says, toCheck, type Source, type Sourced, type Words } from './sourced.ts'

/** The clock of a place, with the shortest time that could hold. */
interface Clock {
  readonly years: number
  /** However often it starts anew, it ends so many years after the debt was due. */
  readonly longestYears?: number
  /** A debt that was due before this day had another time, which may have been shorter. `YYYY-MM-DD`. */
  readonly otherLawBefore?: string
}

/** How the limitation of a place is reckoned here. */
interface Limitation {
  readonly clock: Clock
  readonly source: Source
  /** What restarts it or gives it up, and what it means for the person. */
  readonly effects: readonly Sourced[]
  readonly advice: Sourced
}

/** `soon`: the shortest period ends within this many months. Our choice, so that nobody acts in a hurry. */
export const SOON_MONTHS = 6

export interface RevivalWarning {
  readonly state: 'may-have-run' | 'soon' | 'not-yet' | 'unknown'
  /** Whether to hold a person up before a promise or a payment: everything but `not-yet`. */
  readonly warns: boolean
  readonly says: Words
  /** The first day on which the shortest period may be over, `YYYY-MM-DD`; absent where the dates do not tell it. */
  readonly earliestOver?: string
  readonly source: Source
  readonly effects: readonly Sourced[]
  readonly advice: Sourced
}

const CN_PERIOD = clause('read', '民法典第188条、第189条', 'Civil Code, articles 188 and 189')
const CN_EFFECT = clause('read', '民法典第192条、第195条', 'Civil Code, articles 192 and 195')
const US_PERIOD = toCheck(
  '各州时效法，常见3到10年，请问当地律师',
  'State statutes of limitation, often 3 to 10 years: ask a local lawyer',
)
const US_BAR = clause('unverified', '12 CFR 1006.26(b)', '12 CFR 1006.26(b)')
const RU_PERIOD = toCheck(
  '俄罗斯民法典第196条、第203条、第206条',
  'Russian Civil Code, articles 196, 203 and 206',
)

const CN_CLOCK = { years: 3, longestYears: 20, otherLawBefore: '2017-10-01' } satisfies Clock

const CN: Limitation = {
  clock: CN_CLOCK,
  source: CN_PERIOD,
  effects: [
    says(
      CN_PERIOD,
      `时效${CN_CLOCK.years}年。分期的，从最后一期到期时起算。`,
      `It is ${CN_CLOCK.years} years. With instalments it runs from the end of the last one.`,
    ),
    says(
      CN_EFFECT,
      '时效内，对方催要、您承认、答应还或还一点，都重新起算。',
      'While it runs, a demand, an admission, a promise or a part payment starts it anew.',
    ),
    says(
      CN_PERIOD,
      `最长到期后${CN_CLOCK.longestYears}年。`,
      `It ends ${CN_CLOCK.longestYears} years after the debt was due at the latest.`,
    ),
    says(
      CN_EFFECT,
      '已过时效后答应还或还了，就不能反悔。',
      'If you agree or pay after it has run, there is no way back.',
    ),
  ],
  advice: says(
    toCheck('司法部门公布的12348热线，请核对', '12348 as published by the justice authorities'),
    '先打12348问清楚，再答应或付款。',
    'Call 12348 first. Then promise or pay.',
  ),
}

const CN_CARD_EFFECT: Sourced = says(
  clause('read', '法释〔2021〕10号第3条', 'Fa Shi [2021] No. 10, article 3'),
  '信用卡：银行按约定扣款、按您留的联系方式催收、报案，也重新起算。',
  'On a card, an agreed debit, a reminder to the details you left or a police report does too.',
)

const US: Limitation = {
  clock: { years: 3 },
  source: US_PERIOD,
  effects: [
    says(US_PERIOD, '各州不同，常见3到10年。', 'It differs by state, often 3 to 10 years.'),
    says(
      US_PERIOD,
      '在许多州，还一点或书面承认会重新起算。',
      'In many states a part payment or written promise restarts it.',
    ),
    says(
      US_BAR,
      '过了时效，催收公司不得起诉或扬言起诉。',
      'Once it has run, a collector may not sue or threaten to.',
    ),
    says(
      toCheck('民事诉讼的一般常识，请问律师', 'General knowledge of civil suits: ask a lawyer'),
      '被起诉时，要您自己提出时效。',
      'If you are sued, you must raise it yourself.',
    ),
  ],
  advice: says(
    toCheck('LawHelp网站，请自行查找', 'The LawHelp site: look it up'),
    '先问所在州的法律援助，再答应或付款。',
    'Ask legal aid in your state first. Then promise or pay.',
  ),
}

const NEW_YORK_EFFECTS: readonly Sourced[] = [
  says(
    quoted(
      '纽约州民事程序法第214-i条（ACA International 2022-04-07及纽约州金融服务局2022-04-07函引文）',
      'New York CPLR 214-i, as quoted by ACA International and the New York DFS, both 2022-04-07',
    ),
    '纽约州消费信贷为3年。过期后还款或承认，不再重新起算。',
    'In New York it is 3 years for consumer credit. Once over, paying does not revive it.',
  ),
  says(
    reported(
      'ACA International 2022-04-07对第214-i条溯及力的说明',
      'ACA International, 2022-04-07, on whether 214-i reaches back',
    ),
    '2022年4月7日以前的旧债，期限可能更长。',
    'For debts from before 2022-04-07 the time may be longer.',
  ),
]
const NYC_EFFECTS: readonly Sourced[] = [
  says(
    reported(
      '纽约市规则6 RCNY 2-191（insideARM转述市政府2015-07-31函）',
      '6 RCNY 2-191, as insideARM reports the City’s letter of 2015-07-31',
    ),
    '在纽约市，催收公司每次联系都要告知已过时效。',
    'In New York City an agency must say so in each contact about a debt past its time.',
  ),
]

const RU_CLOCK = { years: 3 } satisfies Clock

const RU: Limitation = {
  clock: RU_CLOCK,
  source: RU_PERIOD,
  effects: [
    says(RU_PERIOD, `一般为${RU_CLOCK.years}年。`, `It is ${RU_CLOCK.years} years in general.`),
    says(RU_PERIOD, '承认债务可能重新起算。', 'An admission may start it anew.'),
    says(
      RU_PERIOD,
      '过期后书面承认，也可能重新起算。',
      'After it has run, a written admission may do so too.',
    ),
  ],
  advice: says(
    toCheck('俄罗斯免费法律援助机构', 'Free legal aid offices in Russia'),
    '先问法律援助，再答应或付款。',
    'Ask legal aid first. Then promise or pay.',
  ),
}

const ELSEWHERE_ADVICE: Sourced = says(
  toCheck('当地法律援助', 'Local legal aid'),
  '先问当地法律援助，再答应或付款。',
  'Ask local legal aid first. Then promise or pay.',
)

const SAYS: Readonly<Record<RevivalWarning['state'], Words>> = {
  'may-have-run': {
    zh: '这笔债可能太旧了。先别付款，别答应，别承认。',
    en: 'This debt may be too old. Do not pay, promise or admit yet.',
  },
  soon: {
    zh: '这笔债的时效可能快到了。付款或答应可能重新起算。',
    en: 'This debt may soon be too old. Paying or promising may start it anew.',
  },
  'not-yet': {
    zh: '看日期，时效还没到。付款或答应可能重新起算。',
    en: 'By the dates it has not run yet. Paying or promising may start it anew.',
  },
  unknown: {
    zh: '不知道这笔债有多旧。付款或答应可能让它重新起算。',
    en: 'We cannot tell how old this debt is. Paying or promising may start it anew.',
  },
}

function limitationOf({ place, product }: Situation): Limitation | undefined {
  const places = placesOf(place)
  if (places.includes('CN')) {
    const mayBeCard = product === undefined || product === 'credit-card'
    return mayBeCard ? { ...CN, effects: [...CN.effects, CN_CARD_EFFECT] } : CN
  }
  if (places.includes('RU')) return RU
  if (!places.includes('US')) return undefined
  return {
    ...US,
    effects: [
      ...US.effects,
      ...(places.includes('US/NY') ? NEW_YORK_EFFECTS : []),
      ...(places.includes('US/NY/NYC') ? NYC_EFFECTS : []),
    ],
  }
}

/**
 * Whether the limitation of the debt may have run, on the dates the person knows.
 *
 * Reckoned from the default, with the shortest period that could hold, and anew from a payment or an admission that came
 * before it was over: one that came later need not have given it up. A demand that reached the person may have restarted it
 * since: hence "may".
 */
export function revivalWarning(situation: Situation): RevivalWarning {
  const limitation = limitationOf(situation)
  const today = dateOf(situation.today)
  const told = {
    source: limitation?.source ?? ELSEWHERE_ADVICE.source,
    effects: limitation?.effects ?? [],
    advice: limitation?.advice ?? ELSEWHERE_ADVICE,
  }
  const stands = limitation && today && standingOn(today, situation, limitation.clock)
  if (stands === undefined) return { state: 'unknown', warns: true, says: SAYS.unknown, ...told }
  const { state, over } = stands
  const earliestOver = over === undefined ? {} : { earliestOver: over.toString() }
  return { state, warns: state !== 'not-yet', says: SAYS[state], ...earliestOver, ...told }
}

type Day = Temporal.PlainDate
/** Looked up when it is asked: a page may bring its calendar after this file was read. */
const compare = (a: Day, b: Day): number => Temporal.PlainDate.compare(a, b)

interface Standing {
  readonly state: RevivalWarning['state']
  readonly over?: Day
}

/** Where the clock stands; `undefined` where the dates do not tell. */
function standingOn(today: Day, known: Situation, clock: Clock): Standing | undefined {
  const due = dateOf(known.overdueSince)
  const acts = [dateOf(known.lastPaidOn), dateOf(known.lastAcknowledgedOn)]
    .filter((on) => on !== undefined)
    .filter((on) => compare(on, today) <= 0)
    .toSorted(compare)
  if (due === undefined) {
    // it may have been over before the last act; if its time from there is over too, it may be over whatever it was
    const last = acts.at(-1)
    const over = last && earliestOver(last, [], clock)
    return over && compare(today, over) >= 0 ? { state: 'may-have-run', over } : undefined
  }
  const over = earliestOver(due, acts, clock)
  const state = stateOn(today, over)
  const isOlder = clock.otherLawBefore !== undefined && due.toString() < clock.otherLawBefore
  return isOlder && state !== 'may-have-run' ? { state: 'may-have-run' } : { state, over }
}

/** The first day on which the time may be over. Whether the first day counts is open, so it is the anniversary itself. */
function earliestOver(due: Day, acts: readonly Day[], { years, longestYears }: Clock): Day {
  const longest = longestYears === undefined ? undefined : due.add({ years: longestYears })
  const overFrom = (from: Day): Day => {
    const over = from.add({ years })
    return longest !== undefined && compare(longest, over) < 0 ? longest : over
  }
  return acts.reduce(
    (over, on) => (compare(on, due) > 0 && compare(on, over) < 0 ? overFrom(on) : over),
    overFrom(due),
  )
}

function stateOn(today: Day, over: Day): RevivalWarning['state'] {
  if (compare(today, over) >= 0) return 'may-have-run'
  const soonFrom = over.subtract({ months: SOON_MONTHS })
  return compare(today, soonFrom) >= 0 ? 'soon' : 'not-yet'
}
