/**
 * What `forbear judge` and the gate are asked: a matter, its timeline and one contact as JSON, every instant in
 * ISO 8601 with offset; and the cross checks that one member alone cannot show, such as ids that nothing declares.
 */
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import type { Coverage, Debt, Matter, Person, Timeline } from '../facts/matter.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import {
  contact,
  coverage,
  debtFields,
  declaration,
  event,
  id,
  looseValues,
  matter,
  organisation,
  personFields,
  point,
  valuePointers,
} from './facts.ts'
import { type Parsed, type Problems, below, nearest, quoted } from './problem.ts'
import {
  type Loose,
  type Shape,
  list,
  object,
  oneOfWords,
  optional,
  parseShape,
  withDefault,
  word,
  wordOr,
  yesOrNo,
} from './shape.ts'
import { date, instant } from './time.ts'

/** The options of a judgement that a document may name. */
export interface RequestedOptions {
  readonly mode?: JudgeOptions['mode']
  readonly moment?: JudgeOptions['moment']
  readonly knowledge?: JudgeOptions['knowledge']
  readonly rulesOf?: string
  readonly policies?: readonly string[]
  readonly notCarried?: readonly string[]
  readonly notBefore?: boolean
}

/** One contact to judge, with everything that is known. */
export interface JudgeRequest {
  readonly matter: Matter
  readonly timeline: Timeline
  readonly contact: Contact
  readonly options?: RequestedOptions
}

/** What an audit is told besides the log; a person's `matter` is the debtor's id, a debt's `owedBy` too. */
export interface ContextDocument {
  readonly organisations: readonly Matter['organisations'][number][]
  readonly creditor?: string
  /** The organisation whose log it is, where rows name none. */
  readonly logOf?: string
  readonly policies: readonly string[]
  readonly persons: readonly (Person & { readonly matter?: string })[]
  readonly debts: readonly (Debt & { readonly owedBy?: string })[]
  readonly points: readonly Matter['points'][number][]
  readonly events: readonly TimelineEvent[]
  readonly coverage: readonly Coverage[]
  readonly declarations: Timeline['declarations']
}

export const timelineShape: Shape<Timeline> = object<Timeline>(
  { en: 'a timeline', zh: '时间线' },
  {
    contacts: list(contact),
    events: list(event),
    coverage: withDefault(coverage, []),
    declarations: withDefault(list(declaration), []),
  },
)

const options: Shape<RequestedOptions> = object<RequestedOptions>(
  { en: 'options', zh: '选项' },
  {
    mode: optional(word(['gate', 'audit'])),
    moment: optional(word(['before', 'after'])),
    knowledge: optional(wordOr(['then', 'now'], instant)),
    rulesOf: optional(date),
    policies: optional(list(id)),
    notCarried: optional(list(id)),
    notBefore: optional(yesOrNo),
  },
)

export const judgeRequest: Shape<JudgeRequest> = object<JudgeRequest>(
  { en: 'a judge request', zh: '判断请求' },
  { matter, timeline: timelineShape, contact, options: optional(options) },
)

export const contextDocument: Shape<ContextDocument> = object<ContextDocument>(
  { en: 'an audit context', zh: '审计背景' },
  {
    organisations: withDefault(list(organisation), []),
    creditor: optional(id),
    logOf: optional(id),
    policies: withDefault(list(id), []),
    persons: withDefault(
      list(
        object<Person & { readonly matter?: string }>(
          { en: 'a person', zh: '人员' },
          { ...personFields, matter: optional(id) },
        ),
      ),
      [],
    ),
    debts: withDefault(
      list(
        object<Debt & { readonly owedBy?: string }>(
          { en: 'a debt', zh: '债务' },
          { ...debtFields, owedBy: optional(id) },
        ),
      ),
      [],
    ),
    points: withDefault(list(point), []),
    events: withDefault(list(event), []),
    coverage: withDefault(coverage, []),
    declarations: withDefault(list(declaration), []),
  },
)

/**
 * Reads what `forbear judge` is asked.
 *
 * @returns the engine's values, or every problem of form and of meaning at once
 */
export function parseJudgeRequest(input: unknown): Parsed<JudgeRequest> {
  return parseShape(judgeRequest, input, checkRequest)
}

/** The document form of a request: the reverse of {@link parseJudgeRequest}, instants in UTC. */
export function judgeRequestToJson(request: JudgeRequest): unknown {
  return judgeRequest.write(request)
}

/**
 * Reads what an audit is told besides the log. Ids may name people and organisations that only the log has, so
 * references are not checked here; ids must be unique.
 */
export function parseContext(input: unknown): Parsed<ContextDocument> {
  return parseShape(contextDocument, input, (context, pointer, problems) => {
    for (const key of ['organisations', 'persons', 'debts', 'points', 'events'] as const)
      idsOnce(context[key], below(pointer, key), problems)
  })
}

/** Anything with an id that was read. */
type Named = { readonly id?: string | undefined } | undefined

/** Reports ids that two members of a list have. */
export function idsOnce(members: readonly Named[] | undefined, pointer: string, problems: Problems): void {
  const seen = new Set<string>()
  members?.forEach((member, i) => {
    if (member?.id === undefined) return
    if (seen.has(member.id)) repeated(member.id, `${pointer}/${i}/id`, problems)
    seen.add(member.id)
  })
}

function repeated(name: string, pointer: string, problems: Problems): void {
  problems.add('duplicate-id', pointer, name, {
    says: { en: `the id ${quoted(name)} is used twice`, zh: `标识 ${quoted(name)} 重复使用` },
    expected: { en: 'an id of its own', zh: '唯一的标识' },
  })
}

const KINDS = {
  person: { en: 'person', zh: '人员' },
  debt: { en: 'debt', zh: '债务' },
  point: { en: 'contact point', zh: '联系点' },
  organisation: { en: 'organisation', zh: '机构' },
  contact: { en: 'contact', zh: '联系' },
  event: { en: 'event', zh: '事件' },
} as const

/** What a document declares, by kind. */
type Declared = Readonly<Record<keyof typeof KINDS, readonly string[]>>

/** Reports a reference to something that nothing declares. */
function refers(
  kind: keyof typeof KINDS,
  name: string | undefined,
  pointer: string,
  declared: Declared,
  problems: Problems,
): void {
  if (name === undefined || declared[kind].includes(name)) return
  const { en, zh } = KINDS[kind]
  const known = declared[kind]
  problems.add('unknown-reference', pointer, name, {
    says: { en: `there is no ${en} ${quoted(name)}`, zh: `没有${zh} ${quoted(name)}` },
    expected:
      known.length === 0
        ? { en: `a ${en} that the document declares`, zh: `文档中声明的${zh}` }
        : oneOfWords(known),
    perhaps: nearest(name, known),
  })
}

const each = (
  names: readonly (string | undefined)[] | undefined,
  pointer: string,
  visit: (name: string | undefined, pointer: string) => void,
): void => names?.forEach((name, i) => visit(name, `${pointer}/${i}`))

const eachValue = (
  fact: Loose<Fact<string>> | undefined,
  pointer: string,
  visit: (name: string, pointer: string) => void,
): void => {
  const pointers = valuePointers(fact, pointer)
  looseValues<string>(fact).forEach((name, i) => visit(name, pointers[i] ?? pointer))
}

/** A number or address as a log has it: it may stand for a contact point that nobody declared. */
const RAW_POINT = /^\+?[\d ()./*#-]{3,}$|@/u

const idsOf = (members: readonly Named[] | undefined): readonly string[] =>
  (members ?? []).flatMap((member) => (member?.id === undefined ? [] : [member.id]))

function checkRequest(request: Loose<JudgeRequest>, pointer: string, problems: Problems): void {
  const { matter: of, timeline, contact: act } = request
  const declared: Declared = {
    person: idsOf(of?.persons),
    debt: idsOf(of?.debts),
    point: idsOf(of?.points),
    organisation: idsOf(of?.organisations),
    contact: idsOf(timeline?.contacts),
    event: idsOf(timeline?.events),
  }
  for (const key of ['persons', 'debts', 'points', 'organisations'] as const)
    idsOnce(of?.[key], `${pointer}/matter/${key}`, problems)
  idsOnce(timeline?.contacts, `${pointer}/timeline/contacts`, problems)
  idsOnce(timeline?.events, `${pointer}/timeline/events`, problems)

  // without a matter or a timeline that can be read nothing is declared, and every reference would be called wrong
  if (of?.persons && of.debts && of.points && of.organisations && timeline?.contacts && timeline.events) {
    checkMatter(of, `${pointer}/matter`, declared, problems)
    timeline.contacts.forEach((one, i) => {
      if (one) checkContact(one, `${pointer}/timeline/contacts/${i}`, timeline, declared, problems)
    })
    timeline.events.forEach((one, i) => {
      if (one) checkEvent(one, `${pointer}/timeline/events/${i}`, declared, problems)
    })
    timeline.coverage?.forEach((one, i) => {
      if (one?.actors === undefined || one.actors === 'all') return
      each(one.actors, `${pointer}/timeline/coverage/${i}/actors`, (name, at) =>
        refers('organisation', name, at, declared, problems),
      )
    })
    if (act) checkContact(act, `${pointer}/contact`, timeline, declared, problems)
  }
  if (act) checkCopy(act, timeline, request.options?.moment, pointer, problems)
}

function checkMatter(of: Loose<Matter>, pointer: string, declared: Declared, problems: Problems): void {
  refers('organisation', of.creditor, `${pointer}/creditor`, declared, problems)
  of.debts?.forEach((debt, i) =>
    refers('organisation', debt?.creditor, `${pointer}/debts/${i}/creditor`, declared, problems),
  )
  of.points?.forEach((one, i) =>
    eachValue(one?.person, `${pointer}/points/${i}/person`, (name, at) =>
      refers('person', name, at, declared, problems),
    ),
  )
}

function checkContact(
  one: Loose<Contact>,
  pointer: string,
  timeline: Loose<Timeline>,
  declared: Declared,
  problems: Problems,
): void {
  refers('organisation', one.by?.organisation, `${pointer}/by/organisation`, declared, problems)
  eachValue(one.person, `${pointer}/person`, (name, at) => refers('person', name, at, declared, problems))
  if (one.point !== undefined && !RAW_POINT.test(one.point))
    refers('point', one.point, `${pointer}/point`, declared, problems)
  each(one.debts, `${pointer}/debts`, (name, at) => refers('debt', name, at, declared, problems))
  each(one.reached, `${pointer}/reached`, (name, at) => refers('person', name, at, declared, problems))
  for (const key of ['answers', 'requestedBy'] as const) {
    refers('contact', one[key], below(pointer, key), declared, problems)
    const asked = timeline.contacts?.find((other) => other?.id !== undefined && other.id === one[key])
    if (asked) checkAsked(asked, one, below(pointer, key), problems)
  }
}

/** What a contact answers, or was asked for by, is an earlier contact from the person. */
function checkAsked(asked: Loose<Contact>, one: Loose<Contact>, pointer: string, problems: Problems): void {
  const directions = looseValues<string>(asked.direction)
  const outbound = directions.length > 0 && !directions.includes('inbound')
  const later = asked.at && one.at && (asked.at.earliest ?? 0) > (one.at.latest ?? 0)
  if (asked.id !== one.id && !outbound && later !== true) return
  problems.add('wrong-reference', pointer, asked.id, {
    says: {
      en: `${quoted(asked.id)} is not an earlier contact from the person`,
      zh: `${quoted(asked.id)} 不是当事人此前主动发起的联系`,
    },
    expected: { en: 'the id of an earlier inbound contact', zh: '此前呼入联系的标识' },
  })
}

function checkEvent(
  one: Loose<TimelineEvent>,
  pointer: string,
  declared: Declared,
  problems: Problems,
): void {
  refers('person', one.person, `${pointer}/person`, declared, problems)
  refers('organisation', one.organisation, `${pointer}/organisation`, declared, problems)
  each(one.debts, `${pointer}/debts`, (name, at) => refers('debt', name, at, declared, problems))
  each(one.scope?.points, `${pointer}/scope/points`, (name, at) => {
    if (name !== undefined && !RAW_POINT.test(name)) refers('point', name, at, declared, problems)
  })
  refers('event', one.corrects, `${pointer}/corrects`, declared, problems)
  if (one.corrects === undefined || one.corrects !== one.id) return
  problems.add('wrong-reference', `${pointer}/corrects`, one.corrects, {
    says: { en: `the event ${quoted(one.id)} corrects itself`, zh: `事件 ${quoted(one.id)} 更正了自身` },
    expected: { en: 'the id of another event', zh: '另一事件的标识' },
  })
}

/**
 * The contact that is judged has an id of its own; judged after the act, it may stand in the timeline as well, and
 * then both say the same.
 */
function checkCopy(
  act: Loose<Contact>,
  timeline: Loose<Timeline> | undefined,
  moment: 'before' | 'after' | undefined,
  pointer: string,
  problems: Problems,
): void {
  const index = timeline?.contacts?.findIndex((one) => one?.id !== undefined && one.id === act.id) ?? -1
  const copy = timeline?.contacts?.[index]
  if (!copy) return
  if (moment !== 'after') repeated(act.id ?? '', `${pointer}/contact/id`, problems)
  else if (JSON.stringify(copy) !== JSON.stringify(act))
    problems.add('differing-copy', `${pointer}/contact`, act.id, {
      says: {
        en: `${quoted(act.id)} stands in the timeline with other facts`,
        zh: `${quoted(act.id)} 在时间线中的事实与此不同`,
      },
      expected: { en: 'the same facts in both places', zh: '两处事实一致' },
    })
}
