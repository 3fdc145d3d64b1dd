/** What went otherwise than a permit allows: named, so that somebody looks into it. */
import type { Words } from './refusal.ts'

export const INCIDENT_KINDS = [
  'unsettled-after-24-hours',
  'contact-after-void',
  'contact-outside-interval',
  /** Found by whoever reads a log, since such a contact has no permit whose life could show it. */
  'contact-without-permit',
  'second-contact-on-one-permit',
  'outcome-contradicts-log',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

/** One thing to look into. */
export interface Incident {
  readonly kind: IncidentKind
  /** When the contact began, or when the time was up; seconds since the epoch. */
  readonly at: number
}

/** An incident's kind in words. */
export const INCIDENT_WORDS: Readonly<Record<IncidentKind, Words>> = {
  'unsettled-after-24-hours': {
    en: 'Nobody has said for 24 hours what became of this permit.',
    zh: '该许可到期已满 24 小时，仍无人报告结果。',
  },
  'contact-after-void': {
    en: 'The contact began after the permit was voided and after every checker had to know it.',
    zh: '许可作废且各系统理应知悉之后，仍发起了联系。',
  },
  'contact-outside-interval': {
    en: 'The contact began before or after the time for which it was permitted.',
    zh: '联系发起的时间不在许可时段之内。',
  },
  'contact-without-permit': {
    en: 'The log shows a contact for which there is no permit.',
    zh: '记录中的这次联系没有对应的许可。',
  },
  'second-contact-on-one-permit': {
    en: 'One permit was used for more than one contact.',
    zh: '同一许可被用于多次联系。',
  },
  'outcome-contradicts-log': {
    en: 'What was reported of the contact and what the log shows do not agree.',
    zh: '上报的联系结果与通话或发送记录不一致。',
  },
}
