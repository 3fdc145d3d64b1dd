/** Judgements as JSON: the engine's answer word for word, with every instant in ISO 8601, in UTC. */
import { PURPOSES } from '../facts/vocabulary.ts'
import type { EventClass } from '../facts/event.ts'
import type { RuleKind } from '../language/rule.ts'
import type {
  Condition,
  Decided,
  FactSeen,
  FactorFound,
  Finding,
  Judgement,
  NotBefore,
  NotTested,
  Opened,
  Provenance,
  Use,
} from '../judge/judgement.ts'
import { SHOWN } from '../judge/judgement.ts'
import { LEVELS, type Pair } from '../judge/level.ts'
import type { Need } from '../judge/truth.ts'
import type { Words } from '../language/words.ts'
import { EVENT_CLASSES, EVENT_KINDS, channel, contentItem, phrase, place } from './facts.ts'
import { BASES, EFFECTS, FACT_NAMES, FORCES, NUMBER_FACTS, SCOPE_KEYS, period, span, words } from './law.ts'
import {
  type Shape,
  integer,
  keyed,
  list,
  named,
  object,
  onlyTrue,
  optional,
  orNull,
  tagged,
  vocabulary,
  word,
  wordOr,
  yesOrNo,
} from './shape.ts'
import { clockText, date, instant, zone } from './time.ts'

const what = (en: string, zh: string): Words => ({ en, zh })
const count = integer({ least: 0 })

const NEED_KINDS = vocabulary<Need['kind']>({
  element: true,
  exception: true,
  state: true,
  scope: true,
  reading: true,
  coverage: true,
  tie: true,
  text: true,
  trouble: true,
})
const RULE_KINDS = vocabulary<RuleKind>({
  window: true,
  cap: true,
  gate: true,
  stop: true,
  party: true,
  attribute: true,
  content: true,
  duty: true,
})

const pairFields = { certain: word(LEVELS), possible: word(LEVELS) }
const pair = object<Pair>(what('a pair of verdicts', '两级结论'), pairFields)

const need: Shape<Need> = named('Need', what('a need', '待查事项'), () =>
  object<Need>(what('a need', '待查事项'), { kind: word(NEED_KINDS), of: phrase, about: optional(phrase) }),
)
const needs = list(need)

type By<K extends Decided['kind']> = Extract<Decided, { readonly kind: K }>

const windowDecided = object<By<'window'>>(what('what decided a window', '时段判定'), {
  kind: word(['window']),
  zone,
  localTime: phrase,
  opens: orNull(
    object<NonNullable<By<'window'>['opens']>>(what('hours', '时段'), { from: clockText, to: clockText }),
  ),
})

const capDecided = object<By<'cap'>>(what('what decided a cap', '次数判定'), {
  kind: word(['cap']),
  atMost: count,
  within: period,
  certain: count,
  possible: orNull(count),
  each: list(word(SCOPE_KEYS)),
  channel,
  counts: word(['attempts', 'conversations', 'outcomes']),
  zone,
  localDate: date,
  debt: optional(phrase),
})

const use: Shape<Use['decided']> = tagged<Use['decided'], 'kind'>(
  what('a limit and how near', '限度与接近程度'),
  'kind',
  {
    window: windowDecided,
    cap: capDecided,
  },
)

type SeenBy<K extends FactSeen['kind']> = Extract<FactSeen, { readonly kind: K }>

const factsSeen = list<FactSeen>(
  named('FactSeen', what('a fact that was looked at', '查看的事实'), () =>
    tagged<FactSeen, 'kind'>(what('a fact that was looked at', '查看的事实'), 'kind', {
      fact: object<SeenBy<'fact'>>(what('a fact and what is asked of it', '事实及要求'), {
        kind: word(['fact']),
        fact: word(FACT_NAMES),
        found: orNull(list(phrase)),
        asked: keyed<SeenBy<'fact'>['asked']>()(what('what is asked', '要求'), {
          oneOf: object<{ readonly oneOf: readonly string[] }>(what('one of these', '其中之一'), {
            oneOf: list(phrase),
          }),
          noneOf: object<{ readonly noneOf: readonly string[] }>(what('none of these', '均不得为'), {
            noneOf: list(phrase),
          }),
        }),
      }),
      number: object<SeenBy<'number'>>(what('a number and what is asked of it', '数值及要求'), {
        kind: word(['number']),
        fact: word(NUMBER_FACTS),
        found: orNull(list(integer())),
        asked: object<SeenBy<'number'>['asked']>(what('what is asked', '要求'), {
          atLeast: optional(integer()),
          atMost: optional(integer()),
          outside: optional(onlyTrue),
        }),
      }),
      shown: object<SeenBy<'shown'>>(what('what had to be shown or absent', '须证明存在或不存在之事'), {
        kind: word(['shown']),
        what: word(SHOWN),
        of: list(phrase),
        found: word(['yes', 'no', 'unknown']),
        asked: word(['yes', 'no']),
      }),
    }),
  ),
)

const decided: Shape<Decided> = named('Decided', what('what decided', '判定事实'), () =>
  tagged<Decided, 'kind'>(what('what decided', '判定事实'), 'kind', {
    window: windowDecided,
    cap: capDecided,
    gate: object<By<'gate'>>(what('what decided a gate', '间隔判定'), {
      kind: word(['gate']),
      polarity: word(['not-within', 'require-prior']),
      span,
      anchorAt: optional(instant),
      anchor: optional(phrase),
      openAt: optional(instant),
      zone,
      debt: optional(phrase),
    }),
    stop: object<By<'stop'>>(what('what decided a stop', '停止判定'), {
      kind: word(['stop']),
      event: optional(word(EVENT_KINDS)),
      since: optional(instant),
      id: optional(phrase),
      zone,
    }),
    party: object<By<'party'>>(what('what decided about a party', '对象判定'), {
      kind: word(['party']),
      roles: list(phrase),
      person: optional(phrase),
      count: optional(count),
      facts: optional(factsSeen),
    }),
    attribute: object<By<'attribute'>>(what('what decided an attribute', '属性判定'), {
      kind: word(['attribute']),
      facts: optional(factsSeen),
    }),
    content: object<By<'content'>>(what('what decided about content', '内容判定'), {
      kind: word(['content']),
      missing: list(contentItem),
      banned: list(contentItem),
    }),
    duty: object<By<'duty'>>(what('what decided a duty', '义务判定'), {
      kind: word(['duty']),
      dueOn: optional(date),
      event: optional(phrase),
      trigger: optional(phrase),
      value: optional(integer()),
    }),
    trouble: object<By<'trouble'>>(what('trouble', '故障'), { kind: word(['trouble']), message: phrase }),
    'end-by': object<By<'end-by'>>(what('an end that was passed', '超时结束'), {
      kind: word(['end-by']),
      endBy: instant,
      endedAt: instant,
      zone,
    }),
  }),
)

const finding: Shape<Finding> = named('Finding', what('a finding', '认定'), () =>
  object<Finding>(what('a finding', '认定'), {
    ...pairFields,
    rule: phrase,
    instrument: phrase,
    instrumentCitation: phrase,
    kind: word(RULE_KINDS),
    citation: phrase,
    title: words,
    says: words,
    force: word(FORCES),
    effect: word(EFFECTS),
    basis: word(BASES),
    readOn: date,
    decided,
    needs,
    unless: list(
      object<Finding['unless'][number]>(what('an exception', '例外'), {
        id: phrase,
        says: words,
        citation: phrase,
      }),
    ),
    person: optional(phrase),
    debt: optional(phrase),
    conditionBroken: yesOrNo,
  }),
)

type ConditionBy<K extends Condition['kind']> = Extract<Condition, { readonly kind: K }>

const condition: Shape<Condition> = tagged<Condition, 'kind'>(what('a condition', '条件'), 'kind', {
  say: object<ConditionBy<'say'>>(what('what to say', '须说明'), {
    kind: word(['say']),
    rule: phrase,
    citation: phrase,
    items: list(contentItem),
  }),
  'do-not-say': object<ConditionBy<'do-not-say'>>(what('what not to say', '不得说明'), {
    kind: word(['do-not-say']),
    rule: phrase,
    citation: phrase,
    items: list(contentItem),
  }),
  'end-by': object<ConditionBy<'end-by'>>(what('when to end', '结束时限'), {
    kind: word(['end-by']),
    rule: phrase,
    citation: phrase,
    at: instant,
  }),
  'verify-person': object<ConditionBy<'verify-person'>>(what('whom to verify', '核实身份'), {
    kind: word(['verify-person']),
    rule: phrase,
    citation: phrase,
  }),
})

type NotBeforeBy<K extends NotBefore['kind']> = Extract<NotBefore, { readonly kind: K }>

const notBefore: Shape<NotBefore> = tagged<NotBefore, 'kind'>(what('not before', '最早时间'), 'kind', {
  at: object<NotBeforeBy<'at'>>(what('an instant', '时刻'), { kind: word(['at']), at: instant }),
  after: object<NotBeforeBy<'after'>>(what('after events', '事件之后'), {
    kind: word(['after']),
    events: list(
      object<NotBeforeBy<'after'>['events'][number]>(what('an event to come', '待发生事件'), {
        class: word<EventClass>(EVENT_CLASSES),
        rule: phrase,
      }),
    ),
    at: optional(instant),
  }),
  unknown: object<NotBeforeBy<'unknown'>>(what('unknown', '未知'), { kind: word(['unknown']), needs }),
  none: object<NotBeforeBy<'none'>>(what('none before the horizon', '期限内无'), {
    kind: word(['none']),
    horizon: instant,
  }),
})

const provenance = object<Provenance>(what('provenance', '依据'), {
  rulebook: phrase,
  engine: phrase,
  timeZoneData: phrase,
  mode: word(['gate', 'audit']),
  knowledge: wordOr(['then', 'now'], instant),
  rulesOf: orNull(date),
  assumptions: list(phrase),
})

export const judgement: Shape<Judgement> = object<Judgement>(what('a judgement', '判断'), {
  ...pairFields,
  contact: phrase,
  moment: word(['before', 'after']),
  judged: word(['yes', 'inbound', 'direction-unknown']),
  purpose: list(word(PURPOSES)),
  places: list(place),
  policy: orNull(pair),
  findings: list(finding),
  needs,
  conditions: list(condition),
  openStandards: list(
    object<Judgement['openStandards'][number]>(what('an open standard', '开放标准'), {
      instrument: phrase,
      id: phrase,
      citation: phrase,
      says: words,
    }),
  ),
  tested: list(phrase),
  notTested: list(
    object<NotTested>(what('a rule not tested', '未检验规则'), { rule: phrase, citation: phrase, needs }),
  ),
  notEncoded: list(
    object<Judgement['notEncoded'][number]>(what('clauses not encoded', '未编码条款'), {
      instrument: phrase,
      clauses: count,
    }),
  ),
  factors: list(
    object<FactorFound>(what('a factor', '考量因素'), {
      rule: phrase,
      id: phrase,
      says: words,
      citation: phrase,
      weighs: word(['for-violation', 'against-violation']),
      state: word(['present', 'to-look-into']),
    }),
  ),
  opens: list(
    object<Opened>(what('a duty that opens', '产生的义务'), { rule: phrase, citation: phrase, says: words }),
  ),
  uses: list(
    object<Use>(what('a limit that bound', '适用的限度'), {
      rule: phrase,
      instrument: phrase,
      force: word(FORCES),
      decided: use,
    }),
  ),
  pointers: list(
    object<Judgement['pointers'][number]>(what('a pointer', '指引'), {
      instrument: phrase,
      citation: phrase,
      says: words,
    }),
  ),
  notBefore: optional(notBefore),
  provenance,
})

/** A judgement as JSON writes it: the same keys, instants as text. */
export type JudgementJson = Written<Judgement>

/** Numbers of an engine value may be written as instants. */
type Written<T> = T extends number
  ? number | string
  : T extends string | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? readonly Written<U>[]
      : { readonly [K in keyof T]: Written<T[K]> }

/**
 * The document form of a judgement: every instant as text in UTC, such as `2026-11-05T01:00:00Z`.
 *
 * @throws {RangeError} if it holds an instant that no calendar has: a bug of the engine
 */
export function judgementToJson(answer: Judgement): JudgementJson {
  return judgement.write(answer) as JudgementJson
}
