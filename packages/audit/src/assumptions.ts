/**
 * Assumptions: what an audit asks once per log because no row carries it (semantics S9). Each is named on the command
 * line, repeated on the report's first page, and fills only what the log itself leaves open.
 */
import {
  ACTOR_KINDS,
  type ActorKind,
  CREDITOR_TYPES,
  type CreditorType,
  DIRECTIONS,
  type Direction,
  EVENT_CLASS,
  PRODUCTS,
  PURPOSES,
  type Product,
  type Purpose,
  ROLES,
  type Role,
  STAGES,
  type Stage,
} from '@forbear/conduct/facts'

import { isDate } from './dates.ts'
import { didYouMean } from './nearest.ts'

/** What is assumed; absent = nobody answered, and the rules that need it are not tested. */
export interface Assumptions {
  readonly product?: Product
  readonly stage?: Stage
  readonly creditorType?: CreditorType
  readonly actor?: ActorKind
  readonly purpose?: Purpose
  readonly direction?: Direction
  /** Every number is one person. */
  readonly personIsNumber?: true
  readonly role?: Role
  /** Every person has one debt. */
  readonly oneDebt?: true
  /** Connected for at least so many seconds = a talk with the person meant. */
  readonly answeredFromSeconds?: number
  readonly statesComplete?: true
  readonly coverageComplete?: true
  /** Judge as if the rules of this date were in force. */
  readonly rulesOf?: string
}

/** A name, what it says, and what it may be set to. */
export interface AssumptionHelp {
  readonly name: string
  readonly values: string
  readonly says: { readonly en: string; readonly zh: string }
}

/** Every assumption there is, for help texts and errors. */
export const ASSUMPTIONS: readonly AssumptionHelp[] = [
  { name: 'product', values: PRODUCTS.join(' | '), says: { en: 'what the debts are', zh: '债务的种类' } },
  { name: 'stage', values: STAGES.join(' | '), says: { en: 'how far the debts are', zh: '债务所处阶段' } },
  { name: 'creditor-type', values: CREDITOR_TYPES.join(' | '), says: { en: 'who lent', zh: '出借人的类型' } },
  { name: 'actor', values: ACTOR_KINDS.join(' | '), says: { en: 'who makes the contacts', zh: '由谁联系' } },
  {
    name: 'purpose',
    values: PURPOSES.join(' | '),
    says: { en: 'what the contacts are for', zh: '联系的目的' },
  },
  {
    name: 'direction',
    values: DIRECTIONS.join(' | '),
    says: { en: 'who placed the contacts', zh: '由哪一方发起' },
  },
  { name: 'person', values: 'number', says: { en: 'every number is one person', zh: '一个号码就是一个人' } },
  {
    name: 'role',
    values: ROLES.join(' | '),
    says: { en: 'what these persons are to the debt', zh: '这些人与债务的关系' },
  },
  { name: 'debts', values: 'one', says: { en: 'every person has one debt', zh: '每人只有一笔债务' } },
  {
    name: 'answered',
    values: 'debtor-from-N-seconds',
    says: {
      en: 'connected for N seconds or more is a talk with the person meant',
      zh: '接通满 N 秒即视为与本人通话',
    },
  },
  {
    name: 'states',
    values: 'complete',
    says: {
      en: 'no attorney, refusal, bankruptcy … besides those given',
      zh: '除已列明者外，没有律师代理、拒绝联系、破产等情形',
    },
  },
  {
    name: 'coverage',
    values: 'complete',
    says: { en: 'the log holds every contact of everybody', zh: '日志包含所有人的全部联系' },
  },
  {
    name: 'rules-of',
    values: 'YYYY-MM-DD',
    says: { en: 'as if the rules of that date were in force', zh: '视同该日的规则有效（“假如”）' },
  },
]

const CLASSES: ReadonlySet<string> = new Set(Object.values(EVENT_CLASS))

/** Which assumption answers a need, by the engine's names of needs (S9). */
const ANSWERS: Readonly<Record<string, string>> = {
  direction: 'direction=outbound',
  purpose: 'purpose=collection',
  person: 'person=number',
  outcome: 'answered=debtor-from-N-seconds',
  debts: 'debts=one',
  'actor.kind': 'actor=KIND',
  'creditor.type': 'creditor-type=TYPE',
  'debt.product': 'product=PRODUCT',
  'debt.stage': 'stage=overdue',
  'person.role': 'role=debtor',
  coverage: 'coverage=complete',
}

/**
 * The assumption with which the user could answer a need, if it is so.
 *
 * @param of the need's name
 * @param kind its kind: an undeclared class of states is answered by `states=complete`
 */
export function assumptionFor(of: string, kind: string): string | undefined {
  if (Object.hasOwn(ANSWERS, of)) return ANSWERS[of]
  return (kind === 'scope' || kind === 'state') && CLASSES.has(of) ? 'states=complete' : undefined
}

/** An assumption that cannot be understood. */
export interface AssumptionProblem {
  readonly found: string
  readonly en: string
  readonly zh: string
}

/**
 * Reads `NAME=VALUE` texts, all problems at once.
 *
 * @param texts as given, in any order; a name given twice with different values contradicts itself
 */
export function parseAssumptions(
  texts: readonly string[],
):
  | { readonly ok: true; readonly value: Assumptions }
  | { readonly ok: false; readonly problems: readonly AssumptionProblem[] } {
  const problems: AssumptionProblem[] = []
  const given = new Map<string, string>()
  let value: Assumptions = {}
  const wrong = (found: string, en: string, zh: string): void => {
    problems.push({ found, en: `assumption \`${found}\`: ${en}`, zh: `假设 \`${found}\`：${zh}` })
  }
  for (const text of texts) {
    const eq = text.indexOf('=')
    const name = eq < 0 ? text : text.slice(0, eq)
    const setTo = eq < 0 ? '' : text.slice(eq + 1)
    const help = ASSUMPTIONS.find((a) => a.name === name)
    if (!help) {
      const names = ASSUMPTIONS.map((a) => a.name)
      const meant = didYouMean(name, names)
      wrong(
        text,
        `unknown name, use one of ${names.join(', ')}${meant.en}`,
        `名称未知，可用：${names.join('、')}${meant.zh}`,
      )
      continue
    }
    const before = given.get(name)
    if (before !== undefined && before !== setTo) {
      wrong(text, `contradicts \`${name}=${before}\``, `与 \`${name}=${before}\` 矛盾`)
      continue
    }
    given.set(name, setTo)
    const one = read(name, setTo)
    if (one) value = { ...value, ...one }
    else {
      const meant = didYouMean(setTo, help.values.split(' | '))
      wrong(text, `expected ${name}=${help.values}${meant.en}`, `应为 ${name}=${help.values}${meant.zh}`)
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

function read(name: string, value: string): Assumptions | undefined {
  const among = <T extends string>(list: readonly T[]): T | undefined => list.find((v) => v === value)
  switch (name) {
    case 'product': {
      const product = among(PRODUCTS)
      return product && { product }
    }
    case 'stage': {
      const stage = among(STAGES)
      return stage && { stage }
    }
    case 'creditor-type': {
      const creditorType = among(CREDITOR_TYPES)
      return creditorType && { creditorType }
    }
    case 'actor': {
      const actor = among(ACTOR_KINDS)
      return actor && { actor }
    }
    case 'purpose': {
      const purpose = among(PURPOSES)
      return purpose && { purpose }
    }
    case 'direction': {
      const direction = among(DIRECTIONS)
      return direction && { direction }
    }
    case 'person':
      return value === 'number' ? { personIsNumber: true } : undefined
    case 'role': {
      const role = among(ROLES)
      return role && { role }
    }
    case 'debts':
      return value === 'one' ? { oneDebt: true } : undefined
    case 'answered': {
      const seconds = /^debtor-from-(\d{1,5})-seconds$/.exec(value)?.[1]
      return seconds === undefined ? undefined : { answeredFromSeconds: Number(seconds) }
    }
    case 'states':
      return value === 'complete' ? { statesComplete: true } : undefined
    case 'coverage':
      return value === 'complete' ? { coverageComplete: true } : undefined
    case 'rules-of':
      return isDate(value) ? { rulesOf: value } : undefined
    default:
      return undefined
  }
}
