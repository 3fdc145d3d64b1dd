/**
 * A considerate house policy: fewer and better spaced contacts, in shorter hours, than the law of China allows. It is
 * policy, not law. Where a law is stricter, as Russia's and New York City's are on numbers, it binds beside the policy.
 * Some of its rules take up leads about China that are too weak to be law, or carry a standard on online consumer
 * credit over to loans that it does not speak of; each says so in its citation.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

/** People who do not themselves owe; a spouse or an heir who is shown to owe is none of them. */
const THIRD_PARTIES = [
  'contact-person',
  'relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'stranger',
  'spouse',
  'surviving-spouse',
  'heir',
] as const
const OWES_NOTHING: Condition = { not: { fact: 'person.liable', is: ['yes'] } }

export default {
  id: 'house/considerate',
  place: '',
  citation: 'House policy "considerate"',
  title: { en: 'Considerate contact (house policy)', zh: '体谅式联系（机构自定政策）' },
  issuer: 'The lender that names it',
  force: 'own-policy',
  inForce: { from: '2026-01-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'This file: the policy is its own text' }],
  clock: { of: 'person-contacted', citation: 'clause 1', basis: 'read' },
  rules: [
    {
      id: 'house/considerate/1-hours',
      kind: 'window',
      citation: 'clause 1',
      says: {
        en: 'Nobody is contacted about a debt before 9:00 or from 20:00 on; on Sundays before 10:00 or from 18:00 on.',
        zh: '9时以前、20时及以后不就债务联系任何人；星期日为10时以前、18时及以后。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection', 'location', 'relay-message'] },
          { fact: 'channel', is: ['call', 'chat-call', 'sms', 'chat', 'email', 'fax', 'telegram', 'visit'] },
        ],
      },
      open: [
        { on: { weekdays: [7] }, from: '10:00', to: '18:00', fromBound: 'open', toBound: 'closed' },
        { on: 'every-day', from: '09:00', to: '20:00', fromBound: 'open', toBound: 'closed' },
      ],
    },
    {
      id: 'house/considerate/2-spacing',
      kind: 'gate',
      citation: 'clause 2',
      says: {
        en: 'After an attempt to ring or visit a person, four hours pass before the next.',
        zh: '给同一人打电话或上门之后，至少间隔四小时才可再次尝试。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'channel', is: ['call', 'chat-call', 'visit'] },
        ],
      },
      polarity: 'not-within',
      anchor: {
        contact: { channels: ['call', 'chat-call', 'visit'], purposes: ['collection'] },
        each: ['creditor', 'person'],
      },
      span: { seconds: 14_400 },
      except: [
        {
          id: 'asked-for',
          says: { en: 'the person asked for this very call back', zh: '对方要求这次回电' },
          when: { requestedCallBack: true },
          citation: 'clause 2',
          basis: 'read',
        },
      ],
    },
    {
      id: 'house/considerate/3-attempts',
      kind: 'cap',
      citation: 'clause 3',
      says: {
        en: 'At most three attempts to ring or visit a person a day, and seven in seven days; a call back that they asked for is none.',
        zh: '给同一人打电话或上门，每日不超过三次，连续七日不超过七次；应对方要求的回电不计。',
      },
      basis: 'read',
      effect: 'forbid',
      count: { channels: ['call', 'chat-call', 'visit'], purposes: ['collection'], unrequested: true },
      each: ['creditor', 'person'],
      limits: [
        { atMost: 3, within: { per: 'day' } },
        { atMost: 7, within: { rollingDays: 7 } },
      ],
    },
    {
      id: 'house/considerate/4-conversations',
      kind: 'cap',
      citation: 'clause 4',
      says: {
        en: 'At most one conversation with a person a day, by telephone or face to face.',
        zh: '与同一人的电话交谈或面谈，每日合计不超过一次。',
      },
      basis: 'read',
      effect: 'forbid',
      count: {
        outcomes: { certain: ['conversation', 'met'], possible: ['connected'] },
        purposes: ['collection'],
        unrequested: true,
      },
      each: ['creditor', 'person'],
      limits: [{ atMost: 1, within: { per: 'day' } }],
    },
    {
      id: 'house/considerate/5-messages',
      kind: 'cap',
      citation: 'clause 5',
      says: {
        en: 'At most one text, e-mail or chat message to a person a day, and three in seven days.',
        zh: '给同一人的短信、电子邮件和聊天消息，每日合计不超过一条，连续七日不超过三条。',
      },
      basis: 'read',
      effect: 'forbid',
      count: { channels: ['sms', 'email', 'chat'], purposes: ['collection'] },
      each: ['creditor', 'person'],
      limits: [
        { atMost: 1, within: { per: 'day' } },
        { atMost: 3, within: { rollingDays: 7 } },
      ],
    },
    {
      id: 'house/considerate/6-read-out',
      kind: 'cap',
      citation: 'clause 6, after a lead on GB/T 45251-2025, 5.3 (one weak site: a lead, not law)',
      says: {
        en: 'At most three calls a day put through to a debtor only to read a text out, the lender and all its agencies together.',
        zh: '向同一债务人接通的告知式语音，贷款人与其全部催收机构合计每日不超过三次。',
      },
      basis: 'read',
      effect: 'forbid',
      count: {
        channels: ['call'],
        modes: ['reading-robot'],
        outcomes: { certain: ['announced'], possible: ['voicemail', 'connected', 'dropped'] },
        purposes: ['collection'],
      },
      each: ['creditor', 'person'],
      limits: [{ atMost: 3, within: { per: 'day' } }],
    },
    {
      id: 'house/considerate/7-words',
      kind: 'content',
      citation: 'clause 7, after a lead on GB/T 45251-2025, 5.3 (one weak site: a lead, not law)',
      says: {
        en: 'No threat, no coercion, no harassment, and no invented or false consequence.',
        zh: '不得威胁、恐吓、骚扰，不得虚假陈述或编造法律后果。',
      },
      basis: 'read',
      effect: 'forbid',
      mustNot: ['threat', 'coercion', 'harassment', 'false-statement', 'invented-consequence'],
    },
    {
      id: 'house/considerate/8-for-whom',
      kind: 'content',
      citation:
        "clause 8, after a lead on the banking association's guideline (one lawyer's account: a lead, not law)",
      says: {
        en: 'A written reminder to whoever owes says for which lender it is.',
        zh: '向债务人书面催收时应说明所代表的贷款人。',
      },
      basis: 'read',
      effect: 'require',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'person.role', is: ['debtor', 'co-debtor', 'guarantor'] },
          { fact: 'channel', is: ['sms', 'chat', 'email', 'letter'] },
        ],
      },
      must: ['creditor-name'],
    },
    {
      id: 'house/considerate/9-who',
      kind: 'party',
      citation: 'clause 9, by analogy with GB/T 45251-2025, 5.3, for every loan',
      says: {
        en: 'Nobody who does not owe is asked to pay.',
        zh: '不向不承担债务的人催收。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: { all: [{ fact: 'purpose', is: ['collection'] }, OWES_NOTHING] },
      roles: THIRD_PARTIES,
    },
    {
      id: 'house/considerate/10-refusal',
      kind: 'stop',
      citation: 'clause 10, by analogy with GB/T 45251-2025, 5.3, for every loan',
      says: {
        en: 'Whoever does not owe and says no is not contacted again.',
        zh: '不承担债务的人拒绝联系的，不再联系。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: { all: [{ fact: 'person.role', is: THIRD_PARTIES }, OWES_NOTHING] },
      while: [{ kind: ['refusal', 'cease-request'], of: 'person', endedBy: ['request-withdrawn'] }],
    },
  ],
  notEncoded: [
    {
      clause: 'GB/T 45251-2025, 5.3: seven days between collections',
      says: {
        en: 'A site reports "not under seven days between collections on one product"; its context is lost.',
        zh: '有网站称“同一信贷产品的催收间隔周期不宜少于7个自然日”，上下文缺失。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Reading the clause in the standard.',
    },
    {
      clause: 'GB/T 45251-2025, 5.2: staff with a record of violence',
      says: {
        en: 'Do not employ people with records of violent crime or bad credit.',
        zh: '不得聘用有暴力犯罪记录或不良信用记录的人员。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Personnel facts, which no contact log carries; one weak site reports it.',
    },
    {
      clause: 'GB/T 45251-2025, 5.5: what an agency is given',
      says: {
        en: 'An agency gets only what collecting needs, and destroys it at the end, on record.',
        zh: '催收机构仅获得催收所必需的信息，终止后销毁并留存记录。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'What was handed over, which no contact log carries; one weak site reports it.',
    },
    {
      clause: "The banking association's guideline: published list of agencies",
      says: {
        en: 'The agencies that a lender hires stand on its website.',
        zh: '在官网公布合作催收机构名单。',
      },
      why: 'facts-no-log-holds',
      closedBy: "The published list as a fact about an organisation; one lawyer's account reports it.",
    },
    {
      clause: 'No contact on public holidays',
      says: {
        en: 'A policy for every place cannot name one calendar; a lender adds its own (see the template).',
        zh: '适用于各地的政策无法指定某一地的日历，由机构自行加入（见模板）。',
      },
      why: 'later-step',
      closedBy: 'A day set that asks the calendar of the place judged.',
    },
  ],
} satisfies Instrument
