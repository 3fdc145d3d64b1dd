/**
 * The guideline of the National Internet Finance Association of China on post-loan collection, 2024: drawn from the
 * draft of GB/T 45251 and replaced by it. Known from press with the scope quoted. Not read: the text.
 * It stays here because contacts made between 2024-05-15 and 2025-02-27 are judged by it.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

/** Collecting, and looking for the debtor in order to collect. */
const COLLECTION_WORK: Condition = { fact: 'purpose', is: ['collection', 'location', 'relay-message'] }

export default {
  id: 'cn/nifa-guideline-2024',
  place: 'CN',
  citation: '《互联网金融贷后催收业务指引》 (National Internet Finance Association, 2024-05-15)',
  title: {
    en: 'Guideline on post-loan collection in internet finance',
    zh: '互联网金融贷后催收业务指引',
  },
  issuer: 'National Internet Finance Association of China (中国互联网金融协会)',
  force: 'industry-guideline',
  inForce: { from: '2024-05-15', until: '2025-02-28' },
  readOn: '2026-11-24',
  sources: [{ title: 'WEMONEY研究室, 2024-05-15, and press copies' }],
  binds: {
    all: [{ member: 'nifa' }, { fact: 'debt.product', is: ['online-consumer-loan'] }],
  },
  clock: {
    of: 'debtor-residence',
    citation: 'No clause on the clock was read',
    basis: 'unverified',
  },
  readings: {
    bounds: {
      says: {
        en: 'The text as reported does not say whether the very seconds 22:00:00 and 08:00:00 are still, or already, allowed.',
        zh: '报道未说明22时整与8时整这一秒是否允许催收。',
      },
      citation: 'Clause number not known',
      options: ['bound-open', 'bound-closed'],
    },
  },
  notEncoded: [
    {
      clause: 'Notification voice',
      says: {
        en: 'Notification calls of lender and agencies together: at most three connected a day.',
        zh: '告知式语音催收：信贷机构与催收机构合计每日接通不超过三次。',
      },
      why: 'weak-source',
      closedBy: 'Reading the guideline; it was replaced on 2025-02-28.',
    },
    {
      clause: 'Scope, other loans',
      says: {
        en: 'Loans to sole traders and consumer credit made elsewhere, cards too, may follow the guideline.',
        zh: '个体工商户经营性贷款、非网络消费信贷（含信用卡）可参照执行。',
      },
      why: 'superseded',
      closedBy: 'Nothing: house policy may follow it.',
    },
    {
      clause: '《互联网金融逾期债务催收自律公约（试行）》 (2018), articles 16 and 18',
      says: {
        en: "The association's convention of 2018, which some apps quote with hours from 08:00 to 22:00 or three calls.",
        zh: '2018年自律公约，部分应用引用其“8时至22时”“三次”等数字。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Reading the convention: its numbers could not be confirmed.',
    },
  ],
  rules: [
    {
      id: 'cn/nifa-guideline-2024/hours',
      kind: 'window',
      citation: 'Clause number not known',
      says: {
        en: 'Unless a time was agreed, no collection work between 22:00 and 08:00 the next day.',
        zh: '双方未约定催收时间的，每日22时至次日8时不应开展催收作业。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: COLLECTION_WORK,
      open: [
        {
          on: 'every-day',
          from: '08:00',
          to: '22:00',
          fromBound: {
            reading: 'bounds',
            options: { 'bound-open': 'open', 'bound-closed': 'closed' },
          },
          toBound: {
            reading: 'bounds',
            options: { 'bound-open': 'open', 'bound-closed': 'closed' },
          },
        },
      ],
      except: [
        {
          id: 'agreed-time',
          says: {
            en: 'The debtor and the lender agreed on a time that includes this one.',
            zh: '双方约定的催收时间包括此时。',
          },
          when: { event: { kind: ['agreed-hours'], of: 'debtor', endedBy: ['consent-withdrawn'] } },
          citation: 'Clause number not known',
          basis: 'reported',
        },
        {
          id: 'call-back-asked-for',
          says: {
            en: 'The debtor asked for this very call back; whether that is an agreement on its time was not read.',
            zh: '债务人要求了这次回电；该要求是否构成对时间的同意，未见条文。',
          },
          when: { all: [{ requestedCallBack: true }, { fact: 'person.role', is: ['debtor', 'co-debtor'] }] },
          citation: 'Clause number not known',
          basis: 'unverified',
        },
      ],
    },
  ],
} satisfies Instrument
