/**
 * From the states of SMPP, CMPP and SMGP delivery reports to what became of a message: a table that a lawyer can
 * read and sign.
 *
 * The seven words are those of SMPP's receipts; CMPP and SMGP use the same. Their numbers are not read: in SMPP 2
 * is delivered, in SGIP 2 is failed. Codes of single networks (`MK:0001`) leave it open what became of the message.
 */
import type { Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

export interface OutcomeRow {
  /** The word that stands for the row. */
  readonly state: string
  /** Other spellings of it. */
  readonly also: readonly string[]
  /** Whether no later state is to be expected. */
  readonly isFinal: boolean
  readonly outcome: Fact<Outcome>
  readonly says: Words
}

export const OUTCOMES: readonly OutcomeRow[] = [
  {
    state: 'DELIVRD',
    also: ['DELIVERED'],
    isFinal: true,
    outcome: 'delivered',
    says: { en: 'Delivered to the telephone', zh: '已送达手机' },
  },
  {
    state: 'EXPIRED',
    also: [],
    isFinal: true,
    outcome: 'undelivered',
    says: { en: 'Not delivered while it was valid', zh: '有效期内未送达' },
  },
  {
    state: 'DELETED',
    also: [],
    isFinal: true,
    outcome: 'undelivered',
    says: { en: 'Deleted at the centre before delivery', zh: '送达前被短信中心删除' },
  },
  {
    state: 'UNDELIV',
    also: ['UNDELIVERABLE', 'UNDELIVERED', 'FAILED'],
    isFinal: true,
    outcome: 'undelivered',
    says: { en: 'Cannot be delivered', zh: '无法送达' },
  },
  {
    state: 'REJECTD',
    also: ['REJECTED', 'REJECT'],
    isFinal: true,
    outcome: 'undelivered',
    says: { en: 'Refused by the network', zh: '被网络拒绝' },
  },
  {
    state: 'ACCEPTD',
    also: ['ACCEPTED'],
    isFinal: false,
    outcome: 'submitted',
    says: { en: 'Taken by the network; that is not delivery', zh: '网络已接受；不等于送达' },
  },
  {
    state: 'ENROUTE',
    also: ['EN_ROUTE', 'BUFFERED', 'SENT', 'SUBMITTED'],
    isFinal: false,
    outcome: 'submitted',
    says: { en: 'On its way', zh: '传送中' },
  },
  {
    state: 'UNKNOWN',
    also: ['UNKNOWN_STATE'],
    isFinal: false,
    outcome: { oneOf: ['submitted', 'delivered', 'undelivered'] },
    says: {
      en: 'The network does not know, or the state is a code or number of its own',
      zh: '网络不知，或状态为其自有代码、数字',
    },
  },
  {
    state: 'no report',
    also: [''],
    isFinal: false,
    outcome: 'submitted',
    says: { en: 'Submitted, and no report came', zh: '已提交，未收到状态报告' },
  },
]

/** What a report says. */
export interface State {
  readonly outcome: Fact<Outcome>
  readonly isFinal: boolean
  /** Whether the table names it. */
  readonly isKnown: boolean
}

const byWord: ReadonlyMap<string, OutcomeRow> = new Map(
  OUTCOMES.flatMap((row) => [row.state, ...row.also].map((word) => [word.toUpperCase(), row] as const)),
)

/** The state that a report writes, whatever its case. */
export function stateOf(word: string): State {
  const row = byWord.get(word.toUpperCase()) ?? byWord.get('UNKNOWN')
  return {
    outcome: row?.outcome ?? { oneOf: ['submitted', 'delivered', 'undelivered'] },
    isFinal: row?.isFinal ?? false,
    isKnown: byWord.has(word.toUpperCase()),
  }
}

const alternatives = (outcome: Fact<Outcome>): readonly Outcome[] =>
  typeof outcome === 'object' ? outcome.oneOf : [outcome]

/** One of the outcomes of several: all of them where they differ. */
export function anyOf(outcomes: readonly Fact<Outcome>[]): Fact<Outcome> | undefined {
  const distinct = [...new Set(outcomes.flatMap(alternatives))]
  const [only] = distinct
  return only !== undefined && distinct.length === 1 ? only : only && { oneOf: distinct }
}
