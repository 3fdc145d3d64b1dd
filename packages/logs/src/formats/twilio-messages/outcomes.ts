/**
 * From the states of Twilio's messages to what became of a message, as a table that a lawyer can read and sign.
 *
 * `sent` says that the carrier took the message, not that the telephone got it: sent is not delivered.
 */
import type { Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

export interface OutcomeRow {
  readonly statuses: readonly string[]
  /** `never-sent`: the message is no contact. */
  readonly outcome: Fact<Outcome> | 'never-sent'
  readonly says: Words
}

export const OUTCOMES: readonly OutcomeRow[] = [
  {
    statuses: ['delivered'],
    outcome: 'delivered',
    says: { en: 'The carrier, or the telephone, confirmed delivery', zh: '运营商或手机确认已送达' },
  },
  { statuses: ['read'], outcome: 'read', says: { en: 'The person opened it', zh: '对方已打开' } },
  {
    statuses: ['received', 'receiving'],
    outcome: 'delivered',
    says: { en: 'Came in from the person', zh: '对方发来的信息，已收到' },
  },
  {
    statuses: ['sent'],
    outcome: 'submitted',
    says: { en: 'The carrier took it; delivery is not confirmed', zh: '运营商已接收；未确认送达' },
  },
  {
    statuses: ['accepted', 'queued', 'sending'],
    outcome: { oneOf: ['submitted', 'undelivered'] },
    says: { en: 'Not yet with the carrier when the log was made', zh: '导出日志时尚未交给运营商' },
  },
  {
    statuses: ['partially_delivered'],
    outcome: { oneOf: ['delivered', 'undelivered'] },
    says: { en: 'Some of its parts or receivers got it', zh: '部分片段或部分接收方已送达' },
  },
  {
    statuses: ['undelivered', 'failed'],
    outcome: 'undelivered',
    says: { en: 'Did not arrive, or could not be sent', zh: '未送达，或无法发送' },
  },
  {
    statuses: ['scheduled', 'canceled'],
    outcome: 'never-sent',
    says: {
      en: 'Planned for later, or called off before it was sent: no contact; the row is left out and counted',
      zh: '定时未发，或发送前已取消：不构成联系；该行略去并计数',
    },
  },
]

/** The row of a state, `undefined` for one that the table does not name. */
export function rowOf(status: string): OutcomeRow | undefined {
  return OUTCOMES.find(({ statuses }) => statuses.includes(status))
}

/** Every state the table names. */
export const STATUSES: readonly string[] = OUTCOMES.flatMap(({ statuses }) => statuses)
