/** The shapes of matters, contacts and events in documents, with what a schema cannot say of each by itself. */
import {
  CALL_OUTCOMES,
  MESSAGE_OUTCOMES,
  type Outcome,
  VISIT_OUTCOMES,
  outcomesOf,
} from '../facts/channel.ts'
import type { Actor, Contact, Content, PermitState } from '../facts/contact.ts'
import {
  EVENT_CLASS,
  type EventClass,
  type EventKind,
  type EventScope,
  type Proof,
  type TimelineEvent,
} from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import type {
  ContactPoint,
  Coverage,
  Debt,
  Declaration,
  Matter,
  Organisation,
  Person,
  ZoneEvidence,
  ZoneFact,
} from '../facts/matter.ts'
import {
  ACTOR_KINDS,
  CALLER_IDS,
  CHANNELS,
  CONTENT_ITEMS,
  CREDITOR_TYPES,
  type ContentItem,
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
import type { Words } from '../language/words.ts'
import { type Problems, below, quoted } from './problem.ts'
import {
  type Loose,
  type Shape,
  checked,
  either,
  fact,
  integer,
  list,
  object,
  oneOfWords,
  optional,
  record,
  tagged,
  text,
  vocabulary,
  withDefault,
  word,
  wordOr,
  yesOrNo,
} from './shape.ts'
import { clockText, date, instant, instantText, stamp, zone } from './time.ts'
import { PLACE_PATTERN } from '../facts/place.ts'

/** A name by which documents refer to something. */
export const id: Shape<string> = text({
  code: 'bad-text',
  pattern: '^(?!\\s)[^\\u0000-\\u001f\\u007f]+(?<!\\s)$',
  expected: { en: 'an id: text on one line without space around it', zh: '标识：单行文本，首尾无空格' },
})

/** Text that says something. */
export const phrase: Shape<string> = text({
  code: 'bad-text',
  pattern: '\\S',
  expected: { en: 'text', zh: '非空文本' },
})

/** A place path. */
export const place: Shape<string> = text({
  code: 'bad-place',
  pattern: PLACE_PATTERN,
  expected: {
    en: 'a place path such as `US/NY/NYC`; Hong Kong, Macao and Taiwan are `HK`, `MO` and `TW`',
    zh: '地域路径，例如 `US/NY/NYC`；香港、澳门、台湾写作 `HK`、`MO`、`TW`',
  },
})

/** A value of an event's details. */
export const particular: Shape<string | number | boolean> = either(phrase, either(integer(), yesOrNo))

const OUTCOMES: readonly Outcome[] = [
  ...new Set<Outcome>([...CALL_OUTCOMES, ...MESSAGE_OUTCOMES, ...VISIT_OUTCOMES]),
]

/** Kinds of event. */
export const EVENT_KINDS = Object.keys(EVENT_CLASS) as readonly EventKind[]
/** Classes of states. */
export const EVENT_CLASSES: readonly EventClass[] = [...new Set(Object.values(EVENT_CLASS))]
/** How an event is known. */
export const PROOFS = vocabulary<Proof>({ claimed: true, shown: true, documents: true })
const EVIDENCES = vocabulary<ZoneEvidence>({ residence: true, address: true, number: true, stated: true })

export const outcome: Shape<Outcome> = word(OUTCOMES)
export const channel = word(CHANNELS)
export const contentItem = word(CONTENT_ITEMS)
export const weekday = integer({ least: 1, most: 7 })
const noLess = integer({ least: 0 })

/** Reports members of a list that are there twice. */
export function eachOnce(
  values: readonly (string | number | undefined)[] | undefined,
  pointer: string,
  problems: Problems,
): void {
  values?.forEach((value, i) => {
    if (value === undefined || values.indexOf(value) === i) return
    problems.add('duplicate-item', below(pointer, i), value, {
      says: { en: `${quoted(value)} is listed twice`, zh: `${quoted(value)} 重复列出` },
      expected: { en: 'each once', zh: '每项只列一次' },
    })
  })
}

/** Reports an end that is before its beginning; both in epoch seconds. */
function inOrder(
  [firstName, first]: readonly [string, number | undefined],
  [lastName, last]: readonly [string, number | undefined],
  pointer: string,
  problems: Problems,
): void {
  if (first === undefined || last === undefined || last >= first) return
  problems.add('interval-reversed', below(pointer, lastName), instantText(last), {
    says: { en: `\`${lastName}\` is before \`${firstName}\``, zh: `\`${lastName}\` 早于 \`${firstName}\`` },
    expected: {
      en: `\`${instantText(first)}\` or later`,
      zh: `不早于 \`${instantText(first)}\``,
    },
  })
}

/** The values a fact that was read can have. */
export function looseValues<T extends string | number | boolean>(
  value: Loose<Fact<T>> | undefined,
): readonly T[] {
  if (value === undefined) return []
  if (typeof value !== 'object') return [value as T]
  const { oneOf } = value as { readonly oneOf?: readonly (T | undefined)[] }
  return (oneOf ?? []).filter((one): one is T => one !== undefined)
}

/** The place of each value of a fact: its own, or that of the list member. */
export function valuePointers(value: unknown, pointer: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const { oneOf } = value as { readonly oneOf?: readonly unknown[] }
  return (oneOf ?? []).flatMap((one, i) => (one === undefined ? [] : [`${pointer}/oneOf/${i}`]))
}

const what = (en: string, zh: string): Words => ({ en, zh })

const zoneFact = object<ZoneFact>(what('a zone fact', '时区事实'), {
  evidence: word(EVIDENCES),
  oneOf: list(zone, { least: 1 }),
  from: optional(date),
})

const yesNo = fact(word(YES_NO))

/** A person of a matter. */
export const personFields = {
  id,
  role: optional(fact(word(ROLES))),
  zones: optional(list(zoneFact)),
  liable: optional(yesNo),
}
export const person = object<Person>(what('a person', '人员'), personFields)

/** A debt of a matter. */
export const debtFields = {
  id,
  product: optional(fact(word(PRODUCTS))),
  stage: optional(fact(word(STAGES))),
  overdueSince: optional(date),
  creditor: optional(id),
  consumer: optional(yesNo),
}
export const debt = object<Debt>(what('a debt', '债务'), debtFields)

export const point = object<ContactPoint>(what('a contact point', '联系点'), {
  id,
  kind: optional(fact(word(POINT_KINDS))),
  person: optional(fact(id)),
  place: optional(fact(word(PLACES_OF_CONTACT))),
  provenance: optional(fact(word(PROVENANCES))),
  publicDomain: optional(yesNo),
  employerProvided: optional(yesNo),
  zones: optional(list(zone)),
})

export const organisation = object<Organisation>(what('an organisation', '机构'), {
  id,
  kind: optional(fact(word(ACTOR_KINDS))),
  creditorType: optional(fact(word(CREDITOR_TYPES))),
  members: optional(list(id)),
  membersComplete: optional(yesOrNo),
  zone: optional(zone),
})

/** The debtor's place, or the places it could be. */
export const jurisdiction: Shape<Matter['jurisdiction']> = fact(place)

/** The members of a matter. */
export const matterFields = {
  id,
  jurisdiction,
  persons: list(person),
  debts: list(debt),
  points: withDefault(list(point), []),
  organisations: list(organisation),
  creditor: optional(id),
  policies: optional(list(id)),
}
export const matter = object<Matter>(what('a matter', '案件'), matterFields)

export const declaration = object<Declaration>(what('a declaration', '完整性声明'), {
  class: word(['all', ...EVENT_CLASSES]),
  source: phrase,
  until: instant,
  freshForSeconds: optional(noLess),
})

const coverageOfOne = object<Coverage>(
  what('a coverage', '覆盖范围'),
  {
    actors: wordOr(['all'], list(id, { least: 1 })),
    channels: wordOr(['all'], list(channel, { least: 1 })),
    from: instant,
    until: instant,
  },
  ({ from, until }, pointer, problems) => inOrder(['from', from], ['until', until], pointer, problems),
)
export const coverageList: Shape<readonly Coverage[]> = list(coverageOfOne)

/** What `complete` stands for: everybody, every channel, from the first to the last instant that can be named. */
export const ALL_TIME: Coverage = {
  actors: 'all',
  channels: 'all',
  from: -8_640_000_000_000,
  until: 8_640_000_000_000,
}

/** Coverage as a list, or the word `complete`. */
export const coverage: Shape<readonly Coverage[]> = {
  takes: ['string', 'array'],
  holds: ['array'],
  expected: what('`complete`, or a list of coverages', '`complete` 或覆盖范围列表'),
  parse: (input, pointer, problems) => {
    const read = coverageOrWord.parse(input, pointer, problems)
    return read === 'complete' ? [ALL_TIME] : read
  },
  write: (value) => {
    const [only, ...more] = value
    const isAll =
      more.length === 0 &&
      only?.actors === 'all' &&
      only.channels === 'all' &&
      only.from === ALL_TIME.from &&
      only.until === ALL_TIME.until
    return isAll ? 'complete' : coverageList.write(value)
  },
  schema: (definitions) => coverageOrWord.schema(definitions),
}
/** Coverage as it is written. */
export const coverageOrWord = wordOr(['complete'], coverageList)

const actor = object<Actor>(what('who acts', '行为人'), {
  organisation: id,
  kind: optional(fact(word(ACTOR_KINDS))),
  collector: optional(id),
})

/** What only stands alone: said of a message that has nothing else, not even these. */
const ALONE: Readonly<Partial<Record<ContentItem, readonly ContentItem[]>>> = {
  'only-limited-content': [
    'creditor-name',
    'debt-amount',
    'basis-of-debt',
    'validation-information',
    'asked-to-pay',
  ],
  'only-opt-out-confirmation': ['debt-amount', 'basis-of-debt', 'asked-to-pay'],
}

const content = object<Content>(
  what('content', '内容'),
  { has: list(contentItem), complete: yesOrNo },
  ({ has }, pointer, problems) => {
    eachOnce(has, below(pointer, 'has'), problems)
    has?.forEach((item, i) => {
      const alone = has.find(
        (other) => other !== undefined && item !== undefined && ALONE[other]?.includes(item),
      )
      if (alone === undefined) return
      problems.add('content-contradicted', `${pointer}/has/${i}`, item, {
        says: {
          en: `${quoted(item)} cannot stand with ${quoted(alone)}`,
          zh: `${quoted(item)} 不能与 ${quoted(alone)} 并列`,
        },
        expected: { en: 'one of the two', zh: '两者之一' },
      })
    })
  },
)

const permit = tagged<PermitState, 'state'>(what('a permit', '许可'), 'state', {
  pending: object<Extract<PermitState, { state: 'pending' }>>(
    what('a pending permit', '待执行的许可'),
    { state: word(['pending']), notBefore: instant, expiresAt: instant },
    ({ notBefore, expiresAt }, pointer, problems) =>
      inOrder(['notBefore', notBefore], ['expiresAt', expiresAt], pointer, problems),
  ),
  settled: object<Extract<PermitState, { state: 'settled' }>>(what('a settled permit', '已结的许可'), {
    state: word(['settled']),
  }),
  voided: object<Extract<PermitState, { state: 'voided' }>>(what('a voided permit', '已作废的许可'), {
    state: word(['voided']),
    inFlight: yesOrNo,
  }),
  'not-made': object<Extract<PermitState, { state: 'not-made' }>>(what('a permit not used', '未使用的许可'), {
    state: word(['not-made']),
  }),
})

/** An outcome has to be one that its channel can have. */
function outcomeFits(contact: Loose<Contact>, pointer: string, problems: Problems): void {
  const { channel: through, outcome: became } = contact
  if (through === undefined || became === undefined) return
  const fitting = outcomesOf(through)
  const pointers = valuePointers(became, below(pointer, 'outcome'))
  looseValues<Outcome>(became).forEach((one, i) => {
    if (fitting.includes(one)) return
    problems.add('unfit-outcome', pointers[i] ?? pointer, one, {
      says: {
        en: `a contact by ${quoted(through)} cannot have the outcome ${quoted(one)}`,
        zh: `通过 ${quoted(through)} 的联系不可能有结果 ${quoted(one)}`,
      },
      expected: oneOfWords(fitting),
    })
  })
}

/** A permit that is pending, or was not used, has nothing that became of it. */
function permitFits(contact: Loose<Contact>, pointer: string, problems: Problems): void {
  const state = contact.permit?.state
  const notMade =
    state === 'pending' || state === 'not-made' || (state === 'voided' && contact.permit?.inFlight === false)
  if (!notMade) return
  for (const key of ['outcome', 'durationSeconds', 'reached', 'outcomeRecordedAt'] as const) {
    if (contact[key] === undefined) continue
    problems.add('permit-contradicted', below(pointer, key), contact[key], {
      says: {
        en: `a contact whose permit is ${quoted(state)} was not made, yet it has ${quoted(key)}`,
        zh: `许可为 ${quoted(state)} 的联系并未进行，却有 ${quoted(key)}`,
      },
      expected: { en: `no ${quoted(key)}, or a settled permit`, zh: `不填 ${quoted(key)}，或许可已结` },
    })
  }
}

/** What became of a contact is recorded when it has begun, or later. */
function recordedInTime(contact: Loose<Contact>, pointer: string, problems: Problems): void {
  const began = contact.at?.earliest
  const recorded = contact.outcomeRecordedAt
  if (began === undefined || recorded === undefined || recorded >= began) return
  problems.add('recorded-too-early', below(pointer, 'outcomeRecordedAt'), instantText(recorded), {
    says: { en: 'the outcome is recorded before the contact began', zh: '结果的记录早于联系开始' },
    expected: { en: `${quoted(instantText(began))} or later`, zh: `不早于 ${quoted(instantText(began))}` },
  })
}

export const contact = object<Contact>(
  what('a contact', '联系'),
  {
    id,
    at: stamp,
    channel,
    direction: optional(fact(word(DIRECTIONS))),
    by: actor,
    person: optional(fact(id)),
    point: optional(id),
    debts: optional(list(id)),
    purpose: optional(fact(word(PURPOSES))),
    template: optional(id),
    mode: optional(fact(word(MODES))),
    outcome: optional(fact(outcome)),
    durationSeconds: optional(noLess),
    reached: optional(list(id)),
    content: optional(content),
    place: optional(fact(word(PLACES_OF_CONTACT))),
    visitors: optional(fact(integer({ least: 1 }))),
    callerId: optional(fact(word(CALLER_IDS))),
    visibility: optional(fact(word(VISIBILITIES))),
    licensed: optional(yesNo),
    answers: optional(id),
    requestedBy: optional(id),
    permit: optional(permit),
    recordedAt: optional(instant),
    outcomeRecordedAt: optional(instant),
    sequence: optional(noLess),
  },
  outcomeFits,
  permitFits,
  recordedInTime,
)

const scope = object<EventScope>(what('a scope', '范围'), {
  channels: optional(list(channel)),
  points: optional(list(id)),
  purposes: optional(list(word(PURPOSES))),
  places: optional(list(word(['home', 'work']))),
  hours: optional(
    list(
      object<NonNullable<EventScope['hours']>[number]>(what('hours', '时段'), {
        from: clockText,
        to: clockText,
        weekdays: optional(
          checked(list(weekday, { least: 1 }), (days, pointer, problems) =>
            eachOnce(days, pointer, problems),
          ),
        ),
      }),
    ),
  ),
})

export const event = object<TimelineEvent>(
  what('an event', '事件'),
  {
    id,
    kind: word(EVENT_KINDS),
    at: stamp,
    person: optional(id),
    debts: optional(list(id)),
    organisation: optional(id),
    scope: optional(scope),
    proof: optional(word(PROOFS)),
    provedAt: optional(instant),
    noticedAt: optional(instant),
    until: optional(instant),
    details: optional(record(particular)),
    source: optional(phrase),
    recordedAt: optional(instant),
    sequence: optional(noLess),
    corrects: optional(id),
  },
  ({ at, until, noticedAt, provedAt }, pointer, problems) => {
    for (const [name, end] of [
      ['until', until],
      ['noticedAt', noticedAt],
      ['provedAt', provedAt],
    ] as const)
      inOrder(['at', at?.earliest], [name, end], pointer, problems)
  },
)
