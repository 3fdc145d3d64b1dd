/** The shapes of the law's data: instruments with their eight kinds of rule, calendars, territories. */
import type { Outcome } from '../facts/channel.ts'
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
} from '../facts/vocabulary.ts'
import type { AttributeRule } from '../language/attribute.ts'
import type { Basis, Effect, Force } from '../language/basis.ts'
import type { CapRule, Limit } from '../language/cap.ts'
import type {
  Condition,
  EventSelector,
  Exception,
  FactName,
  FactTest,
  FactValues,
  Factor,
  LostContact,
  NumberFactName,
} from '../language/condition.ts'
import type { ContentRule } from '../language/content.ts'
import type { DutyForm, DutyRule, EventPattern, Trigger } from '../language/duty.ts'
import type { Anchor, GateRule } from '../language/gate.ts'
import type {
  Calendar,
  CalendarYear,
  Instrument,
  NotEncoded,
  OpenStandard,
  Pointer,
  Source,
  Territory,
} from '../language/instrument.ts'
import type { PartyRule } from '../language/party.ts'
import type { CalendarId, ClockName, DaySet, Period, Span } from '../language/period.ts'
import type { ByReading, OrByReading, Reading } from '../language/reading.ts'
import type { Clock, InForce, Rule, RuleBase } from '../language/rule.ts'
import type { ContactSelector, OutcomeSet, ScopeKey } from '../language/selector.ts'
import type { StopRule } from '../language/stop.ts'
import type { Bound, Opening, WindowRule } from '../language/window.ts'
import type { Words } from '../language/words.ts'
import {
  EVENT_KINDS,
  PROOFS,
  channel,
  contentItem,
  eachOnce,
  id,
  outcome,
  particular,
  phrase,
  place,
  weekday,
} from './facts.ts'
import { type Problems, below, quoted } from './problem.ts'
import {
  type Fields,
  type Shape,
  checked,
  integer,
  keyed,
  kindOf,
  list,
  named,
  object,
  onlyTrue,
  optional,
  record,
  tagged,
  text,
  vocabulary,
  word,
  wordOr,
  yesOrNo,
} from './shape.ts'
import { clockText, date, zone } from './time.ts'
import { PLACE_PATTERN } from '../facts/place.ts'

const what = (en: string, zh: string): Words => ({ en, zh })
const positive = integer({ least: 1 })
const noLess = integer({ least: 0 })

export const BASES = vocabulary<Basis>({ read: true, quoted: true, reported: true, unverified: true })
export const EFFECTS = vocabulary<Effect>({ forbid: true, require: true, presume: true, 'should-not': true })
export const FORCES = vocabulary<Force>({
  criminal: true,
  statute: true,
  regulation: true,
  'local-rule': true,
  'ministry-rule': true,
  'judicial-interpretation': true,
  'official-interpretation': true,
  'court-decision': true,
  'national-standard-recommended': true,
  'regulator-guideline': true,
  'industry-guideline': true,
  contract: true,
  'own-policy': true,
})
export const SCOPE_KEYS = vocabulary<ScopeKey>({
  collector: true,
  creditor: true,
  person: true,
  debt: true,
  channel: true,
  point: true,
})
const CLOCKS = vocabulary<ClockName>({
  'debtor-residence': true,
  'person-contacted': true,
  'address-on-file': true,
  'number-dialled': true,
  lender: true,
})
const CALENDARS = vocabulary<CalendarId>({ cn: true, 'us-federal': true, ru: true })
/** Facts with a number. */
export const NUMBER_FACTS = vocabulary<NumberFactName>({
  visitors: true,
  'debt.days-past-due': true,
  'debt.months-past-due': true,
})
const WHYS = vocabulary<NotEncoded['why']>({
  'not-read': true,
  'weak-source': true,
  'no-number': true,
  'money-rule': true,
  'facts-no-log-holds': true,
  superseded: true,
  'must-not-be-encoded': true,
  'later-step': true,
})

/** The universe of each fact that conditions ask for. */
export const FACT_VALUES: { readonly [N in FactName]: readonly FactValues[N][] } = {
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

/** Facts that conditions ask for. */
export const FACT_NAMES = Object.keys(FACT_VALUES) as readonly FactName[]

/** Text in both languages. */
export const words: Shape<Words> = object<Words>(what('text in both languages', '双语文本'), {
  en: phrase,
  zh: phrase,
})

/** A web address. */
const href: Shape<string> = text({
  code: 'bad-text',
  pattern: '^https?://\\S+$',
  expected: { en: 'a web address', zh: '网址' },
})

const basis = word(BASES)
const calendarId = word(CALENDARS)

/** A stretch of time that a clock runs. */
export const span: Shape<Span> = named('Span', what('a span', '期间'), () =>
  keyed<Span>()(what('a span', '期间'), {
    days: object<Extract<Span, { days: number }>>(what('a span of days', '按日的期间'), {
      days: positive,
      dayOne: word(['anchor', 'next']),
    }),
    seconds: object<Extract<Span, { seconds: number }>>(what('a span of seconds', '按秒的期间'), {
      seconds: noLess,
    }),
    businessDays: object<Extract<Span, { businessDays: number }>>(
      what('a span of business days', '按工作日的期间'),
      {
        businessDays: positive,
        calendar: calendarId,
      },
    ),
    months: object<Extract<Span, { months: number }>>(what('a span of months', '按月的期间'), {
      months: positive,
    }),
    years: object<Extract<Span, { years: number }>>(what('a span of years', '按年的期间'), {
      years: positive,
    }),
    inTurn: object<Extract<Span, { inTurn: unknown }>>(what('spans in turn', '依次的期间'), {
      inTurn: list(span, { least: 1 }),
    }),
  }),
)

type Per = Extract<Period, { per: unknown }>
/** A period that a cap counts in. */
export const period: Shape<Period> = named('Period', what('a period', '计数期间'), () =>
  keyed<Period>()(what('a period', '计数期间'), {
    per: tagged<Per, 'per'>(what('a calendar period', '日历期间'), 'per', {
      day: object<Extract<Per, { per: 'day' }>>(what('a day', '日'), { per: word(['day']) }),
      week: object<Extract<Per, { per: 'week' }>>(what('a week', '周'), {
        per: word(['week']),
        weekStarts: word(['monday', 'sunday']),
      }),
      month: object<Extract<Per, { per: 'month' }>>(what('a month', '月'), { per: word(['month']) }),
    }),
    rollingDays: object<Extract<Period, { rollingDays: number }>>(what('rolling days', '滚动日数'), {
      rollingDays: positive,
    }),
    rollingSeconds: object<Extract<Period, { rollingSeconds: number }>>(what('rolling seconds', '滚动秒数'), {
      rollingSeconds: positive,
    }),
    ever: object<Extract<Period, { ever: true }>>(what('since always', '自始'), { ever: onlyTrue }),
  }),
)

/** A value, or one for each option of a reading. */
function orByReading<T>(value: Shape<T>): Shape<OrByReading<T>> {
  const byReading = object<ByReading<T>>(what('values by reading', '按解读取值'), {
    reading: id,
    options: record(value),
  })
  const isByReading = (input: unknown): boolean =>
    kindOf(input) === 'object' && Object.hasOwn(input as object, 'reading')
  return {
    takes: [...new Set([...value.takes, 'object' as const])],
    holds: [...new Set([...value.holds, 'object' as const])],
    expected: value.expected,
    parse: (input, pointer, problems) =>
      (isByReading(input) ? byReading : (value as Shape<unknown>)).parse(input, pointer, problems),
    write: (held) => (isByReading(held) ? byReading.write(held as ByReading<T>) : value.write(held as T)),
    schema: (definitions) => ({ anyOf: [value.schema(definitions), byReading.schema(definitions)] }),
  }
}

const daySet: Shape<DaySet> = wordOr(
  ['every-day'],
  keyed<Exclude<DaySet, string>>()(what('a set of days', '日期集合'), {
    weekdays: object<Extract<DaySet, { weekdays: unknown }>>(what('weekdays', '星期'), {
      weekdays: checked(list(weekday, { least: 1 }), (days, pointer, problems) =>
        eachOnce(days, pointer, problems),
      ),
    }),
    calendar: object<Extract<DaySet, { calendar: unknown }>>(what('days of a calendar', '日历中的日期'), {
      calendar: calendarId,
      is: word(['working', 'non-working', 'holiday']),
    }),
  }),
)

const scopeKeys: Shape<readonly ScopeKey[]> = checked(
  list(word(SCOPE_KEYS), { least: 1 }),
  (keys, pointer, problems) => eachOnce(keys, pointer, problems),
)

const outcomeSet = object<OutcomeSet>(
  what('a set of outcomes', '结果集合'),
  { certain: list(outcome), possible: optional(list(outcome)) },
  ({ certain, possible }, pointer, problems) =>
    bothGiven<Outcome>(['certain', certain], ['possible', possible], pointer, problems),
)

/** Reports what two lists that exclude each other both have. */
function bothGiven<T extends string>(
  [firstName, first]: readonly [string, readonly (T | undefined)[] | undefined],
  [secondName, second]: readonly [string, readonly (T | undefined)[] | undefined],
  pointer: string,
  problems: Problems,
): void {
  second?.forEach((one, i) => {
    if (one === undefined || !first?.includes(one)) return
    problems.add('both-given', `${pointer}/${secondName}/${i}`, one, {
      says: {
        en: `${quoted(one)} stands in both \`${firstName}\` and \`${secondName}\``,
        zh: `${quoted(one)} 同时列于 \`${firstName}\` 和 \`${secondName}\``,
      },
      expected: { en: 'one of the two', zh: '两者之一' },
    })
  })
}

/** Which contacts a rule looks at. */
export const selector: Shape<ContactSelector> = named(
  'ContactSelector',
  what('a contact selector', '联系筛选'),
  () =>
    object<ContactSelector>(
      what('a contact selector', '联系筛选'),
      {
        channels: optional(list(channel, { least: 1 })),
        channelsPossible: optional(list(channel, { least: 1 })),
        direction: optional(word(['any', ...DIRECTIONS])),
        outcomes: optional(outcomeSet),
        purposes: optional(list(word(PURPOSES), { least: 1 })),
        modes: optional(list(word(MODES), { least: 1 })),
        places: optional(list(word(PLACES_OF_CONTACT), { least: 1 })),
        roles: optional(list(word(ROLES), { least: 1 })),
        unrequested: optional(yesOrNo),
      },
      ({ channels, channelsPossible }, pointer, problems) =>
        bothGiven(['channels', channels], ['channelsPossible', channelsPossible], pointer, problems),
    ),
)

const particulars = record(list(particular, { least: 1 }))
const eventKinds = list(word(EVENT_KINDS), { least: 1 })

/** An event that has happened and whose state still holds. */
export const eventSelector: Shape<EventSelector> = named('EventSelector', what('a state', '状态'), () =>
  object<EventSelector>(what('a state', '状态'), {
    kind: eventKinds,
    of: word(['person', 'debtor', 'debt', 'organisation', 'point', 'matter']),
    where: optional(particulars),
    proof: optional(word(PROOFS)),
    startsFrom: optional(word(['event', 'notice', 'proof'])),
    startsAfter: optional(orByReading(span)),
    lasts: optional(orByReading(span)),
    endedBy: optional(list(word(EVENT_KINDS))),
    endedByConversation: optional(yesOrNo),
    endedByInbound: optional(yesOrNo),
  }),
)

const pattern: Shape<EventPattern> = named('EventPattern', what('a kind of event', '事件类型'), () =>
  object<EventPattern>(what('a kind of event', '事件类型'), {
    kind: eventKinds,
    where: optional(particulars),
  }),
)

const lostContact = object<LostContact>(
  what('lost contact', '失联'),
  { dialsInRow: optional(positive), daysInRow: optional(positive), numberInvalid: optional(yesOrNo) },
  (value, pointer, problems) => {
    if (Object.keys(value).length === 0) nothingAsked(what('lost contact', '失联'), pointer, problems)
  },
)

/** Reports a condition that would hold, or fail, whatever happens. */
function nothingAsked(of: Words, pointer: string, problems: Problems): void {
  problems.add('nothing-asked', pointer, undefined, {
    says: { en: `${of.en} asks for nothing`, zh: `${of.zh}未设任何条件` },
    expected: { en: 'at least one bound', zh: '至少一项条件' },
  })
}

const factTest: Shape<FactTest> = tagged<FactTest, 'fact'>(
  what('a test of a fact', '事实检验'),
  'fact',
  Object.fromEntries(
    Object.entries(FACT_VALUES).map(([name, values]) => [
      name,
      object<FactTest>(what('a test of a fact', '事实检验'), {
        fact: word([name]),
        is: list(word<string>(values), { least: 1 }),
      } as unknown as Fields<FactTest>),
    ]),
  ) as unknown as Parameters<typeof tagged<FactTest, 'fact'>>[2],
)

type NumberTest = Extract<Condition, { readonly number: unknown }>

/** What must be so. */
export const condition: Shape<Condition> = named('Condition', what('a condition', '条件'), () =>
  keyed<Condition>()(what('a condition', '条件'), {
    all: object<Extract<Condition, { readonly all: unknown }>>(what('all of', '全部满足'), {
      all: list(condition, { least: 1 }),
    }),
    any: object<Extract<Condition, { readonly any: unknown }>>(what('any of', '任一满足'), {
      any: list(condition, { least: 1 }),
    }),
    not: object<Extract<Condition, { readonly not: unknown }>>(what('not', '不满足'), { not: condition }),
    fact: factTest,
    number: object<NumberTest>(
      what('a test of a number', '数值检验'),
      { number: word(NUMBER_FACTS), atLeast: optional(noLess), atMost: optional(noLess) },
      ({ atLeast, atMost }, pointer, problems) => {
        if (atLeast === undefined && atMost === undefined)
          nothingAsked(what('a test of a number', '数值检验'), pointer, problems)
        if (atLeast !== undefined && atMost !== undefined && atMost < atLeast)
          reversed('atLeast', 'atMost', atMost, pointer, problems)
      },
    ),
    said: object<Extract<Condition, { readonly said: unknown }>>(what('something said', '所述内容'), {
      said: contentItem,
    }),
    event: object<Extract<Condition, { readonly event: unknown }>>(what('an event that holds', '有效事件'), {
      event: eventSelector,
    }),
    contacts: object<Extract<Condition, { readonly contacts: unknown }>>(
      what('a count of contacts', '联系计数'),
      {
        contacts: selector,
        each: scopeKeys,
        within: period,
        atLeast: positive,
      },
    ),
    lostContact: object<Extract<Condition, { readonly lostContact: unknown }>>(what('lost contact', '失联'), {
      lostContact,
    }),
    member: object<Extract<Condition, { readonly member: unknown }>>(what('membership', '会员'), {
      member: id,
    }),
    requestedCallBack: object<Extract<Condition, { readonly requestedCallBack: unknown }>>(
      what('a requested call back', '应请求回电'),
      { requestedCallBack: onlyTrue },
    ),
    first: object<Extract<Condition, { readonly first: unknown }>>(what('a first contact', '首次联系'), {
      first: selector,
      each: scopeKeys,
    }),
  }),
)

/** Reports a range whose end is before its beginning. */
function reversed(first: string, last: string, found: unknown, pointer: string, problems: Problems): void {
  problems.add('interval-reversed', below(pointer, last), found, {
    says: { en: `\`${last}\` is before \`${first}\``, zh: `\`${last}\` 先于 \`${first}\`` },
    expected: { en: `\`${last}\` after \`${first}\``, zh: `\`${last}\` 在 \`${first}\` 之后` },
  })
}

const exception = object<Exception>(what('an exception', '例外'), {
  id,
  says: words,
  when: condition,
  citation: phrase,
  basis,
})
const exceptions = list(exception)

const factor = object<Factor>(what('a factor', '考量因素'), {
  id,
  says: words,
  citation: phrase,
  weighs: word(['for-violation', 'against-violation']),
  when: optional(condition),
})

/** Dates in force. */
export const inForce: Shape<InForce> = object<InForce>(
  what('dates in force', '施行日期'),
  { from: date, until: optional(date), knownUntil: optional(date) },
  ({ from, until, knownUntil }, pointer, problems) => {
    if (from !== undefined && until !== undefined && until <= from)
      reversed('from', 'until', until, pointer, problems)
    if (from !== undefined && knownUntil !== undefined && knownUntil <= from)
      reversed('from', 'knownUntil', knownUntil, pointer, problems)
  },
)

const clock: Shape<Clock> = object<Clock>(what('a clock', '时钟'), {
  of: word(CLOCKS),
  citation: phrase,
  basis,
})

/** What every rule carries, as fields. */
const base: Fields<RuleBase> = {
  id,
  citation: phrase,
  says: words,
  basis,
  readOn: optional(date),
  effect: word(EFFECTS),
  inForce: optional(inForce),
  countsFrom: optional(date),
  applies: optional(condition),
  except: optional(exceptions),
  factors: optional(list(factor)),
  clock: optional(clock),
  strict: optional(yesOrNo),
  consentMakesLawful: optional(yesOrNo),
  signOff: optional(
    object<NonNullable<RuleBase['signOff']>>(what('a sign-off', '签核'), { by: phrase, on: date }),
  ),
}

/** Seconds since midnight of a clock text. */
const secondsOf = (clockTime: string): number =>
  clockTime.split(':').reduce((sum, part, i) => sum + Number(part) * ([3600, 60, 1][i] ?? 0), 0)

const opening = object<Opening>(
  what('an opening', '开放时段'),
  {
    on: daySet,
    from: clockText,
    to: clockText,
    fromBound: orByReading(word<Bound>(['open', 'closed'])),
    toBound: orByReading(word<Bound>(['open', 'closed'])),
  },
  ({ from, to }, pointer, problems) => {
    if (from !== undefined && to !== undefined && secondsOf(to) <= secondsOf(from))
      reversed('from', 'to', to, pointer, problems)
  },
)

const each = orByReading(scopeKeys)

const windowRule = object<WindowRule>(what('a window rule', '时段规则'), {
  ...base,
  kind: word(['window']),
  open: list(opening),
})

const capRule = object<CapRule>(what('a cap rule', '次数规则'), {
  ...base,
  kind: word(['cap']),
  count: selector,
  each,
  limits: list(object<Limit>(what('a limit', '上限'), { atMost: noLess, within: orByReading(period) }), {
    least: 1,
  }),
  exclude: optional(exceptions),
})

const anchor: Shape<Anchor> = keyed<Anchor>()(what('an anchor', '起算点'), {
  contact: object<Extract<Anchor, { readonly contact: unknown }>>(what('an anchor contact', '起算联系'), {
    contact: selector,
    each: scopeKeys,
  }),
  event: object<Extract<Anchor, { readonly event: unknown }>>(what('an anchor event', '起算事件'), {
    event: eventSelector,
  }),
})

const gateRule = object<GateRule>(what('a gate rule', '间隔规则'), {
  ...base,
  kind: word(['gate']),
  polarity: word(['not-within', 'require-prior']),
  anchor,
  span: orByReading(span),
  expiresAfter: optional(span),
  closes: optional(selector),
  exclude: optional(exceptions),
})

const stopRule = object<StopRule>(what('a stop rule', '停止规则'), {
  ...base,
  kind: word(['stop']),
  while: list(eventSelector, { least: 1 }),
  stops: optional(condition),
})

const roles = list(word(ROLES))

const partyRule = object<PartyRule>(
  what('a party rule', '对象规则'),
  {
    ...base,
    kind: word(['party']),
    roles: optional(roles),
    rolesExcept: optional(roles),
    onlyIf: optional(condition),
    lifetime: optional(
      object<NonNullable<PartyRule['lifetime']>>(what('a lifetime limit', '终身上限'), {
        atMost: noLess,
        count: selector,
        each: scopeKeys,
      }),
    ),
  },
  (rule, pointer, problems) => {
    const expected = {
      en: 'exactly one of `roles` and `rolesExcept`',
      zh: '`roles` 与 `rolesExcept` 二者之一',
    }
    if (rule.roles !== undefined && rule.rolesExcept !== undefined)
      problems.add('both-given', `${pointer}/rolesExcept`, rule.rolesExcept, {
        says: {
          en: 'a party rule has both `roles` and `rolesExcept`',
          zh: '对象规则同时有 `roles` 和 `rolesExcept`',
        },
        expected,
      })
    if (rule.roles === undefined && rule.rolesExcept === undefined)
      problems.add('nothing-asked', pointer, undefined, {
        says: { en: 'a party rule protects nobody', zh: '对象规则未指明所保护的人' },
        expected,
      })
  },
)

const attributeRule = object<AttributeRule>(what('an attribute rule', '属性规则'), {
  ...base,
  kind: word(['attribute']),
  must: condition,
})

const contentRule = object<ContentRule>(
  what('a content rule', '内容规则'),
  {
    ...base,
    kind: word(['content']),
    must: optional(list(contentItem, { least: 1 })),
    mustNot: optional(list(contentItem, { least: 1 })),
  },
  ({ must, mustNot }, pointer, problems) => {
    if (must === undefined && mustNot === undefined)
      nothingAsked(what('a content rule', '内容规则'), pointer, problems)
    bothGiven(['must', must], ['mustNot', mustNot], pointer, problems)
  },
)

const trigger: Shape<Trigger> = keyed<Trigger>()(what('a trigger', '触发'), {
  event: object<Extract<Trigger, { readonly event: unknown }>>(what('a trigger event', '触发事件'), {
    event: pattern,
  }),
  contact: object<Extract<Trigger, { readonly contact: unknown }>>(what('a trigger contact', '触发联系'), {
    contact: selector,
    first: optional(yesOrNo),
  }),
})

type Duty<F extends DutyForm['form']> = Extract<DutyForm, { readonly form: F }>

const dutyForm: Shape<DutyForm> = tagged<DutyForm, 'form'>(what('a duty', '义务'), 'form', {
  follow: object<Duty<'follow'>>(what('a duty to follow', '后续义务'), {
    form: word(['follow']),
    after: trigger,
    action: pattern,
    within: orByReading(span),
    unless: optional(pattern),
    extendedBy: optional(
      object<NonNullable<Duty<'follow'>['extendedBy']>>(what('an extension', '延长'), {
        event: pattern,
        to: span,
      }),
    ),
  }),
  precede: object<Duty<'precede'>>(what('a duty to precede', '前置义务'), {
    form: word(['precede']),
    event: pattern,
    action: pattern,
    atLeast: optional(orByReading(span)),
    atMost: optional(orByReading(span)),
  }),
  keep: object<Duty<'keep'>>(what('a duty to keep', '保存义务'), {
    form: word(['keep']),
    event: pattern,
    from: trigger,
    span,
  }),
  never: object<Duty<'never'>>(what('a duty never to', '禁止义务'), {
    form: word(['never']),
    event: pattern,
    while: optional(eventSelector),
  }),
  limit: object<Duty<'limit'>>(what('a duty within a limit', '限额义务'), {
    form: word(['limit']),
    event: pattern,
    detail: id,
    atMost: integer(),
  }),
  recur: object<Duty<'recur'>>(what('a duty that recurs', '定期义务'), {
    form: word(['recur']),
    from: trigger,
    action: pattern,
    every: span,
    until: optional(pattern),
  }),
})

const dutyRule = object<DutyRule>(what('a duty rule', '义务规则'), {
  ...base,
  kind: word(['duty']),
  duty: dutyForm,
})

/** A rule of any of the eight kinds. */
export const rule: Shape<Rule> = named('Rule', what('a rule', '规则'), () =>
  tagged<Rule, 'kind'>(what('a rule', '规则'), 'kind', {
    window: windowRule,
    cap: capRule,
    gate: gateRule,
    stop: stopRule,
    party: partyRule,
    attribute: attributeRule,
    content: contentRule,
    duty: dutyRule,
  }),
)

const reading = object<Reading>(
  what('a reading', '解读'),
  { says: words, citation: phrase, options: list(id, { least: 2 }) },
  ({ options }, pointer, problems) => eachOnce(options, `${pointer}/options`, problems),
)

const source = object<Source>(what('a source', '来源'), { title: phrase, href: optional(href) })

/** Where an instrument binds: a place path, or everywhere, as a house policy that is named does. */
const placeOrEverywhere: Shape<string> = text({
  code: 'bad-place',
  pattern: `^$|${PLACE_PATTERN}`,
  expected: {
    en: 'a place path such as `US/NY/NYC`, or empty for everywhere',
    zh: '地域路径，例如 `US/NY/NYC`；空表示各地',
  },
})

/** One law, regulation, standard, guideline or house policy. */
export const instrument: Shape<Instrument> = named('Instrument', what('an instrument', '文书'), () =>
  object<Instrument>(what('an instrument', '文书'), {
    id,
    place: placeOrEverywhere,
    citation: phrase,
    title: words,
    issuer: phrase,
    force: word(FORCES),
    inForce,
    readOn: date,
    sources: list(source),
    binds: optional(condition),
    clock,
    readings: optional(record(reading)),
    openStandards: optional(
      list(object<OpenStandard>(what('an open standard', '开放标准'), { id, citation: phrase, says: words })),
    ),
    notEncoded: optional(
      list(
        object<NotEncoded>(what('a clause not encoded', '未编码条款'), {
          clause: phrase,
          says: words,
          why: word(WHYS),
          closedBy: phrase,
        }),
      ),
    ),
    pointers: optional(list(object<Pointer>(what('a pointer', '指引'), { citation: phrase, says: words }))),
    rules: list(rule),
  }),
)

const calendarYear = object<CalendarYear>(
  what('a calendar year', '日历年'),
  {
    year: integer({ least: 1900, most: 9999 }),
    source,
    daysOff: list(
      object<CalendarYear['daysOff'][number]>(what('a day off', '休息日'), { on: date, name: words }),
    ),
    daysWorked: list(date),
  },
  ({ year, daysOff, daysWorked }, pointer, problems) => {
    const off = daysOff?.map((day) => day?.on)
    off?.forEach((on, i) => inYear(on, year, `${pointer}/daysOff/${i}/on`, problems))
    daysWorked?.forEach((on, i) => inYear(on, year, `${pointer}/daysWorked/${i}`, problems))
    eachOnce(daysWorked, `${pointer}/daysWorked`, problems)
    bothGiven(['daysOff', off], ['daysWorked', daysWorked], pointer, problems)
  },
)

function inYear(on: string | undefined, year: number | undefined, pointer: string, problems: Problems): void {
  if (on === undefined || year === undefined || on.startsWith(`${year}-`)) return
  problems.add('outside-year', pointer, on, {
    says: {
      en: `${quoted(on)} is not in the year ${quoted(year)}`,
      zh: `${quoted(on)} 不在 ${quoted(year)} 年`,
    },
    expected: { en: `a date of ${year}`, zh: `${year} 年的日期` },
  })
}

/** Public holidays and moved working days. */
export const calendar: Shape<Calendar> = named('Calendar', what('a calendar', '日历'), () =>
  object<Calendar>(
    what('a calendar', '日历'),
    { id, title: words, weekend: list(weekday), years: list(calendarYear) },
    ({ weekend, years }, pointer, problems) => {
      eachOnce(weekend, `${pointer}/weekend`, problems)
      years?.forEach((one, i) => {
        if (one?.year === undefined || years.findIndex((other) => other?.year === one.year) === i) return
        problems.add('duplicate-item', `${pointer}/years/${i}/year`, one.year, {
          says: { en: `the year ${quoted(one.year)} is listed twice`, zh: `${quoted(one.year)} 年重复列出` },
          expected: { en: 'each year once', zh: '每年只列一次' },
        })
      })
    },
  ),
)

/** The legal time of a territory. */
export const territory: Shape<Territory> = named('Territory', what('a territory', '地域'), () =>
  object<Territory>(what('a territory', '地域'), { place, zones: list(zone, { least: 1 }), source }),
)
