/**
 * Regulation F, 12 CFR part 1006: how third-party collectors and debt buyers in the United States may reach people.
 *
 * Read: 1006.6(a) and (b)(1). Read as quotations: 1006.2(b), 1006.10(b)(1), 1006.14(b), (g) and (h), 1006.18(e),
 * 1006.22(f)(4), 1006.38(d)(2)(ii)(A), 15 USC 1692f(2), and the Bureau's own questions and answers and small-entity guide.
 * Known from a public project that had the text open: 6(c), 10, 34, 38 and many numbered comments. Not read: the full
 * commentary (Supplement I), 6(b)(2) and (3), 6(d), 22(f)(3), 26, 30 and 100(a); what rests on memory of those is
 * `unverified` and only stops.
 *
 * How the seven-in-seven rule reads: not a cap but a presumption, which either side may rebut; hence effect `presume`
 * and its factors. It counts calls that the collector placed, for each collector, person and debt; an inbound call is not
 * counted, though a talk in it starts the quiet days.
 */
import type {
  Condition,
  EventSelector,
  Exception,
  Factor,
  Instrument,
  OutcomeSet,
} from '@forbear/conduct/language'

const CONSUMERS = [
  'debtor',
  'co-debtor',
  'guarantor',
  'spouse',
  'surviving-spouse',
  'parent-of-minor',
  'guardian',
  'personal-representative',
] as const

/** People who are nobody's consumer and none of the professionals of 1006.6(d)(1)(ii) to (vi). */
const THIRD_PARTIES = [
  'heir',
  'contact-person',
  'relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'stranger',
] as const

/** The persons of 1006.6(d)(1)(ii) to (vi). */
const PROFESSIONALS = [
  'attorney',
  'consumer-reporting-agency',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
] as const

/** Whom a collector speaks with about a debt without collecting it from anybody: its client, its lawyer, the bureaus. */
const NOT_COLLECTED_FROM = [
  'consumer-reporting-agency',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
] as const

/** Acts that reach somebody at a time; a letter and a telegram are not read when they are handed in. */
const TIMED = ['call', 'chat-call', 'visit', 'sms', 'email', 'chat', 'fax'] as const

const WRITTEN = ['sms', 'email', 'chat', 'letter', 'telegram', 'fax'] as const

/** In connection with the collection of a debt: everything but servicing before the due date. */
const COLLECTING: Condition = { not: { fact: 'purpose', is: ['servicing'] } }

const TO_A_CONSUMER: Condition = { fact: 'person.role', is: [...CONSUMERS] }
const TO_A_THIRD_PARTY: Condition = { fact: 'person.role', is: [...THIRD_PARTIES] }

/** Every call that reached the number dialled, whoever or whatever answered: 1006.14(b)(3)(ii) leaves out the rest. */
const CONNECTED_TO_THE_NUMBER: OutcomeSet = {
  certain: [
    'no-answer',
    'rejected',
    'voicemail',
    'assistant',
    'abandoned',
    'dropped',
    'answered-by-other',
    'connected',
    'announced',
    'conversation',
  ],
}

/** Information about the debt was conveyed: 1006.2(d). A recorded message may or may not be a limited-content one. */
const COMMUNICATED: OutcomeSet = {
  certain: ['conversation', 'met', 'delivered', 'read', 'replied'],
  possible: ['voicemail', 'connected', 'announced', 'submitted'],
}

/** From sending: assumed receipt on the fifth day without Saturdays, Sundays and 6103(a) holidays, then thirty days. */
const VALIDATION_PERIOD: EventSelector = {
  kind: ['notice-sent'],
  of: 'debt',
  where: { notice: ['validation'] },
  lasts: {
    inTurn: [
      { businessDays: 5, calendar: 'us-federal' },
      { days: 30, dayOne: 'next' },
    ],
  },
  endedBy: ['notice-returned'],
}

const consentTo = (covers: string, citation: string): Exception => ({
  id: 'consent',
  says: {
    en: 'Unless the consumer agreed to it beforehand, to this collector directly, in a contact that kept these rules.',
    zh: '消费者事先在一次合规联系中直接向该催收人表示同意的除外。',
  },
  when: {
    event: {
      kind: ['consent'],
      of: 'person',
      where: { covers: [covers], given: ['directly'], obtained: ['lawful-contact'] },
      endedBy: ['consent-withdrawn'],
    },
  },
  citation,
  basis: 'quoted',
})

const COURT_PERMISSION: Exception = {
  id: 'court-permission',
  says: { en: 'Unless a court gave express permission.', zh: '法院明确许可的除外。' },
  when: { event: { kind: ['court-permission'], of: 'person' } },
  citation: '12 CFR 1006.6(b)(4)(ii)',
  basis: 'quoted',
}

const ONE_RESPONSE: Exception = {
  id: 'one-response',
  says: {
    en: 'One answer, through the same medium, to a contact that the person began.',
    zh: '对消费者主动发起的联系，可通过同一媒介回复一次。',
  },
  when: { fact: 'answers-person', is: ['yes'] },
  citation: 'Comment 6(b)(1)-2',
  basis: 'quoted',
}

const CALLING_MORE_AGREED: Exception = {
  id: 'consent',
  says: {
    en: 'Unless the person directly agreed to more calls within the last seven days, that day included, and no talk has used the consent up.',
    zh: '本人在最近七日内（同意之日为第一日）直接同意接听更多来电，且其后尚未通话的除外。',
  },
  when: {
    event: {
      kind: ['consent'],
      of: 'person',
      where: { covers: ['more-calls'], given: ['directly'] },
      lasts: { days: 7, dayOne: 'anchor' },
      endedBy: ['consent-withdrawn'],
      endedByConversation: true,
    },
  },
  citation: '12 CFR 1006.14(b)(3)(i)',
  basis: 'quoted',
}

const CALLING_MORE_WITHDRAWN: Exception = {
  id: 'withdrawn-consent',
  says: {
    en: 'That a withdrawal ends the consent at once is known only from memory, so a call after it is stopped, not accused.',
    zh: '撤回即终止同意仅凭记忆所知，故撤回后的来电只予拦停，不作指控。',
  },
  when: {
    event: {
      kind: ['consent'],
      of: 'person',
      where: { covers: ['more-calls'], given: ['directly'] },
      lasts: { days: 7, dayOne: 'anchor' },
      endedByConversation: true,
    },
  },
  citation: 'Comment 14(b)(3)(i)-2',
  basis: 'unverified',
}

const CALL_TO_A_PROFESSIONAL: Exception = {
  id: 'professionals',
  says: {
    en: 'Calls to attorneys, credit bureaus and the creditor are not counted.',
    zh: '致电律师、征信机构和债权人的电话不计入。',
  },
  when: { fact: 'person.role', is: [...PROFESSIONALS] },
  citation: '12 CFR 1006.14(b)(3)(iii)',
  basis: 'reported',
}

/** What may rebut the presumption of compliance, which there is one of for both counts: comment 14(b)(2)(i)-2. */
const REBUTS_COMPLIANCE: readonly Factor[] = [
  {
    id: 'two-in-five-minutes',
    citation: 'Comment 14(b)(2)(i)-2.i',
    weighs: 'for-violation',
    says: {
      en: 'Calls in quick succession weigh against the collector even below the number.',
      zh: '即使未超次数，短时间内接连来电亦不利于催收人。',
    },
    when: {
      contacts: { channels: ['call'] },
      each: ['collector', 'person'],
      within: { rollingSeconds: 300 },
      atLeast: 1,
    },
  },
  {
    id: 'seven-in-a-day',
    citation: 'Comment 14(b)(2)(i)-2.i',
    weighs: 'for-violation',
    says: {
      en: 'Seven calls in one day weigh against the collector even where none is over the number.',
      zh: '一日内来电七次，即使未超总次数，亦不利于催收人。',
    },
    when: {
      contacts: { channels: ['call'] },
      each: ['collector', 'person'],
      within: { per: 'day' },
      atLeast: 6,
    },
  },
  {
    id: 'sundays-and-holidays',
    citation: 'Comment 14(b)(2)(i)-2.i; Debt Collection Rule FAQs, rebutting the presumption of compliance',
    weighs: 'for-violation',
    says: {
      en: 'Calls on Sundays and holidays weigh against the collector.',
      zh: '周日及节假日来电不利于催收人。',
    },
  },
  {
    id: 'voicemails',
    citation: 'Comment 14(b)(2)(i)-2.ii',
    weighs: 'for-violation',
    says: {
      en: 'How many voicemails were left, and in what pattern, weighs.',
      zh: '语音留言的次数与规律须予考虑。',
    },
    when: {
      contacts: { channels: ['call'], outcomes: { certain: ['voicemail'] } },
      each: ['collector', 'person'],
      within: { rollingDays: 7 },
      atLeast: 1,
    },
  },
  {
    id: 'earlier-words',
    citation: 'Comment 14(b)(2)(i)-2.iii',
    weighs: 'for-violation',
    says: {
      en: 'The person had said: stop calling, I will not pay, or I do not owe this.',
      zh: '本人此前表示过停止来电、拒绝偿还或不欠此债。',
    },
    when: { event: { kind: ['cease-request', 'refusal-to-pay', 'dispute', 'opt-out'], of: 'person' } },
  },
  {
    id: 'own-conduct',
    citation: 'Comment 14(b)(2)(i)-2.iv',
    weighs: 'for-violation',
    says: {
      en: 'How the collector behaved in earlier contacts weighs.',
      zh: '催收人在以往联系中的表现须予考虑。',
    },
  },
]

/** What may rebut the presumption of a violation, by either count: comment 14(b)(2)(ii)-2. */
const REBUTS_VIOLATION: readonly Factor[] = [
  {
    id: 'required-by-law',
    citation: 'Comment 14(b)(2)(ii)-2.i',
    weighs: 'against-violation',
    says: {
      en: 'The extra call was needed to comply with law.',
      zh: '额外来电系为遵守法律所必需。',
    },
    when: { fact: 'purpose', is: ['required-notice'] },
  },
  {
    id: 'litigation',
    citation: 'Comment 14(b)(2)(ii)-2.ii',
    weighs: 'against-violation',
    says: {
      en: 'The extra call was directly about a pending lawsuit.',
      zh: '额外来电直接涉及进行中的诉讼。',
    },
    when: { fact: 'purpose', is: ['legal-process'] },
  },
  {
    id: 'own-request',
    citation: 'Comment 14(b)(2)(ii)-2.iii',
    weighs: 'against-violation',
    says: {
      en: 'The extra call answered the person’s own request.',
      zh: '额外来电系答复本人的要求。',
    },
    when: { requestedCallBack: true },
  },
  {
    id: 'urgent-harm',
    citation: 'Debt Collection Rule FAQs, rebutting the presumption of a violation',
    weighs: 'against-violation',
    says: {
      en: 'The extra call was to keep the person from an imminent harm.',
      zh: '额外来电系为使本人免受迫近的损害。',
    },
  },
]

const BOUNDS = {
  fromBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
  toBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
} as const

/** The clock of the person who is contacted: their home, and where their number could be. */
const WHERE_THE_PERSON_IS = {
  of: 'person-contacted',
  citation: '12 CFR 1006.6(b)(1)(i)',
  basis: 'read',
} as const

export default {
  id: 'us/regulation-f',
  place: 'US',
  citation: '12 CFR part 1006',
  title: { en: 'Debt Collection Practices (Regulation F)', zh: '债务催收行为条例（F 条例）' },
  issuer: 'Consumer Financial Protection Bureau',
  force: 'regulation',
  inForce: { from: '2021-11-30' },
  readOn: '2026-11-24',
  sources: [
    { title: '85 FR 76734 (2020-11-30), 86 FR 5766 (2021-01-19), 87 FR 65668 (2022-11-01)' },
    { title: '12 CFR 1006.6, copy of the Bureau’s page and legal-text mirror' },
    { title: 'eCFR text of several paragraphs as quoted in public repositories' },
    {
      title:
        'Debt Collection Rule FAQs, last updated 2022-07-27, and Small Entity Compliance Guide, as reprinted',
    },
    { title: 'Public rules-as-data project that paraphrases the commentary by number' },
  ],
  binds: {
    all: [
      { fact: 'actor.kind', is: ['agency', 'debt-buyer'] },
      { fact: 'debt.consumer', is: ['yes'] },
    ],
  },
  clock: { of: 'debtor-residence', citation: '12 CFR 1006.6(b)(1)(i)', basis: 'read' },
  readings: {
    bounds: {
      says: {
        en: 'The statute calls after 8:00 and before 21:00 convenient; the rule calls before 8:00 and after 21:00 inconvenient. They differ at exactly 08:00:00 and 21:00:00.',
        zh: '法律称八时之后、二十一时之前为方便；条例称八时之前、二十一时之后为不便。恰为08:00:00与21:00:00时两者不一致。',
      },
      citation: '15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(i)',
      options: ['bound-open', 'bound-closed'],
    },
    'days-before-deposit': {
      says: {
        en: 'Not less than three business days before the deposit: the third business day after the notice is enough, or three whole business days must lie between.',
        zh: '存入前不少于三个营业日：可指通知后第三个营业日，也可指中间须隔满三个营业日。',
      },
      citation: '15 USC 1692f(2)',
      options: ['third-day-counts', 'three-clear-days'],
    },
  },
  openStandards: [
    {
      id: 'us/regulation-f/14-a',
      citation: '12 CFR 1006.14(a) and (b)(1); 15 USC 1692d',
      says: {
        en: 'No conduct whose natural consequence is to harass, oppress or abuse; no repeated calls meant to annoy. Messages are tested here too.',
        zh: '不得有自然后果为骚扰、压迫、虐待的行为，不得为烦扰而反复来电；短信、邮件同样适用。',
      },
    },
    {
      id: 'us/regulation-f/6-b-1',
      citation: '12 CFR 1006.6(b)(1)',
      says: {
        en: 'No contact at an unusual time or place, beyond the hours and the designations that are encoded.',
        zh: '除已编码的时段和本人指定外，也不得在不寻常的时间或地点联系。',
      },
    },
    {
      id: 'us/regulation-f/18-b',
      citation: '12 CFR 1006.18(a) to (d); 15 USC 1692e',
      says: {
        en: 'No false, deceptive or misleading representation.',
        zh: '不得作虚假、欺骗或误导性的陈述。',
      },
    },
    {
      id: 'us/regulation-f/22-a',
      citation: '12 CFR 1006.22(a); 15 USC 1692f',
      says: { en: 'No unfair or unconscionable means.', zh: '不得使用不公平或昧良心的手段。' },
    },
  ],
  notEncoded: [
    {
      clause: '1006.2(j)(1), request to reply',
      says: {
        en: 'A limited-content message also asks for a reply; of what must be in it, that alone is not among the items a log can say.',
        zh: '有限内容留言还须请对方回复；必备内容中仅此一项尚无法在日志中载明。',
      },
      why: 'later-step',
      closedBy: 'An item of content for it.',
    },
    {
      clause: '1006.6(a), successor in interest',
      says: {
        en: 'A confirmed successor in interest counts as consumer.',
        zh: '经确认的权益继受人视同消费者。',
      },
      why: 'later-step',
      closedBy: 'A role for it; until then the role of the person it stands for.',
    },
    {
      clause: '1006.6(b)(2), other consumers',
      says: {
        en: 'Whether an attorney of one consumer also shields the spouse and the others who count as consumer.',
        zh: '某一消费者的律师是否同样使配偶等其他视同消费者的人不受联系。',
      },
      why: 'not-read',
      closedBy: 'Reading 1006.6(b)(2) and its comments.',
    },
    {
      clause: 'Comment 6(b)(1)-1, examples i to iii',
      says: {
        en: 'The published examples of weekly windows that a consumer names.',
        zh: '消费者指定每周时段的官方示例。',
      },
      why: 'weak-source',
      closedBy: 'One full copy of Supplement I.',
    },
    {
      clause: '1006.6(d)(1), professionals and representatives',
      says: {
        en: 'That contact with attorneys, bureaus, the creditor and people the consumer authorised is permitted; the bar as encoded does not reach them.',
        zh: '允许联系律师、征信机构、债权人及消费者授权的人；已编码的禁止不及于他们。',
      },
      why: 'not-read',
      closedBy: 'Reading 1006.6(d)(1) and (2).',
    },
    {
      clause: '1006.6(d)(4)(ii)(C), length of the opt-out period',
      says: {
        en: 'The notice must itself name a deadline at least 35 days off; only the time that has passed is judged.',
        zh: '通知本身须载明不少于35日的退出期限；此处仅判断已经过的时间。',
      },
      why: 'later-step',
      closedBy: 'A least number for a particular of an event in the language.',
    },
    {
      clause: '1006.6(d)(4)(iii)',
      says: {
        en: 'The procedure for an e-mail address that an earlier collector used.',
        zh: '沿用前一催收人所用电子邮箱的程序。',
      },
      why: 'not-read',
      closedBy: 'Reading 1006.6(d)(4)(iii).',
    },
    {
      clause: '1006.10(b)(1), what the caller says of the enquiry',
      says: {
        en: 'The caller says that it confirms or corrects where the consumer is.',
        zh: '须说明系为确认或更正消费者的下落信息。',
      },
      why: 'later-step',
      closedBy: 'An item of content for it.',
    },
    {
      clause: '1006.10(c), earlier answer believed wrong',
      says: {
        en: 'A second enquiry is allowed where the first answer is reasonably believed wrong or incomplete.',
        zh: '合理相信先前答复有误或不完整时，可再次询问。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'A recorded reason, checked by a second person.',
    },
    {
      clause: '1006.10(a), deceased consumer',
      says: {
        en: 'Location enquiries may ask who acts for the estate.',
        zh: '消费者去世的，可询问何人代表遗产。',
      },
      why: 'not-read',
      closedBy: 'Reading 1006.10(a) and its comment 1; nothing encoded forbids it.',
    },
    {
      clause: '1006.14(b)(4), student loans',
      says: {
        en: 'Student loans serviced under one account number when obtained are one debt.',
        zh: '取得时以同一账号管理的助学贷款视为一笔债务。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Recording them as one debt when they are taken in.',
    },
    {
      clause: 'Comment 14(b)(2)(i)-1.i',
      says: {
        en: 'The dates of the published example of a week of calls.',
        zh: '官方示例中一周来电的具体日期。',
      },
      why: 'weak-source',
      closedBy: 'One full copy of Supplement I.',
    },
    {
      clause: '1006.18(f)',
      says: {
        en: 'A collector’s employee may use a stable alias that the employer can trace.',
        zh: '催收人员可使用雇主可追溯的固定化名。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'A register of aliases; nothing encoded forbids one.',
    },
    {
      clause: '1006.34(a)(1), notice inside the first contact',
      says: {
        en: 'Validation information may stand in the first contact itself; it is recorded as a notice sent then.',
        zh: '验证信息可载于首次联系中；此时按同时发出通知记录。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Recording the notice with the contact that carried it.',
    },
    {
      clause: '1006.34(b)(5), days observed instead of a holiday',
      says: {
        en: 'Whether the day on which a weekend holiday is observed (5 USC 6103(b)) is left out too; the clause names 6103(a) alone, so such a day counts.',
        zh: '周末节假日的补休日（5 USC 6103(b)）是否亦予剔除；条文仅提及6103(a)，故补休日计入。',
      },
      why: 'later-step',
      closedBy: 'A second calendar with observed days, and a reading between the two.',
    },
    {
      clause: '1006.34(c) and (e)',
      says: {
        en: 'What the notice contains; a translated notice only with or after the English one.',
        zh: '通知的内容；译文须与英文通知同时或在其后提供。',
      },
      why: 'not-read',
      closedBy: 'Reading 1006.34(c) to (e).',
    },
    {
      clause: '1006.38(c) and (d), inside the validation period',
      says: {
        en: 'Whether a dispute came inside the validation period is taken from the record, not computed from the notice.',
        zh: '异议是否在验证期内提出以记录为准，不由通知日期推算。',
      },
      why: 'later-step',
      closedBy: 'A way to say that an event counts only if it happened while another state held.',
    },
    {
      clause: '1006.42',
      says: {
        en: 'Disclosures must be sent in a way reasonably expected to give actual notice, in a form that can be kept.',
        zh: '披露应以可合理预期实际送达、且可保存的方式发出。',
      },
      why: 'no-number',
      closedBy: 'Reading 1006.42; the standard itself has no number.',
    },
    {
      clause: '1006.100(b)',
      says: {
        en: 'A recording of a call is kept for three years after that call.',
        zh: '通话录音自该次通话起保存三年。',
      },
      why: 'later-step',
      closedBy: 'A duty of keeping that runs for each item instead of from the last of them.',
    },
    {
      clause: '12 CFR 1041.8',
      says: {
        en: 'After two failed withdrawals in a row no further one without new authorisation.',
        zh: '连续两次扣款失败后，未经重新授权不得再扣。',
      },
      why: 'money-rule',
      closedBy: 'An instrument of its own once the text is read.',
    },
  ],
  rules: [
    {
      id: 'us/regulation-f/2-j',
      kind: 'content',
      citation: '12 CFR 1006.2(j)',
      says: {
        en: 'A limited-content message holds a neutral business name, a natural person’s name, a number and a request to call back, and nothing beyond the list; otherwise it is an ordinary message.',
        zh: '有限内容留言须含中性机构名称、自然人姓名、回电号码和回电请求，且不得超出清单；否则即为普通留言。',
      },
      basis: 'quoted',
      effect: 'should-not',
      applies: { said: 'says-limited-content-message' },
      must: ['collector-name', 'person-name', 'contact-number', 'only-limited-content'],
    },
    {
      id: 'us/regulation-f/2-j-for-the-consumer',
      kind: 'content',
      citation: '12 CFR 1006.2(j) and comment 2(j)-2',
      says: {
        en: 'Only a voicemail for the consumer can be a limited-content message.',
        zh: '只有留给消费者本人的语音留言才可能是有限内容留言。',
      },
      basis: 'quoted',
      effect: 'should-not',
      applies: { not: { all: [{ fact: 'channel', is: ['call'] }, TO_A_CONSUMER] } },
      mustNot: ['says-limited-content-message'],
    },
    {
      id: 'us/regulation-f/6-b-1-i',
      kind: 'window',
      citation: '12 CFR 1006.2(b) and 1006.6(b)(1)(i)',
      says: {
        en: 'No call, no visit and no electronic message sent to a consumer before 8 in the morning or after 9 at night where the person is.',
        zh: '不得在对方当地早八点前或晚九点后向消费者致电、上门或发送电子消息。',
      },
      // sending is an attempt (1006.2(b)), so a message is judged by the hour in which it is sent, whenever it is opened
      basis: 'read',
      effect: 'forbid',
      clock: WHERE_THE_PERSON_IS,
      applies: { all: [COLLECTING, { fact: 'channel', is: [...TIMED] }, TO_A_CONSUMER] },
      open: [{ on: 'every-day', from: '08:00', to: '21:00', ...BOUNDS }],
      except: [consentTo('time', '12 CFR 1006.6(b)(4)(i)'), COURT_PERMISSION, ONE_RESPONSE],
    },
    {
      id: 'us/regulation-f/6-b-1-designated-time',
      kind: 'stop',
      citation: '12 CFR 1006.6(b)(1) and comment 6(b)(1)-1',
      says: {
        en: 'No call, no visit and no electronic message sent at a time that the consumer called inconvenient.',
        zh: '不得在消费者表示不便的时间致电、上门或发送电子消息。',
      },
      basis: 'read',
      effect: 'forbid',
      clock: WHERE_THE_PERSON_IS,
      applies: COLLECTING,
      while: [
        {
          kind: ['inconvenient-time'],
          of: 'person',
          startsFrom: 'notice',
          endedBy: ['request-withdrawn'],
        },
      ],
      stops: { fact: 'channel', is: [...TIMED] },
      except: [consentTo('time', '12 CFR 1006.6(b)(4)(i)'), COURT_PERMISSION, ONE_RESPONSE],
    },
    {
      id: 'us/regulation-f/6-b-1-ii',
      kind: 'stop',
      citation: '12 CFR 1006.6(b)(1)(ii)',
      says: {
        en: 'No visit at a place that the consumer called inconvenient.',
        zh: '不得到消费者表示不便的地点上门。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: COLLECTING,
      while: [
        {
          kind: ['inconvenient-place'],
          of: 'person',
          startsFrom: 'notice',
          endedBy: ['request-withdrawn'],
        },
      ],
      stops: { fact: 'channel', is: ['visit'] },
      except: [consentTo('place', '12 CFR 1006.6(b)(4)(i)'), COURT_PERMISSION, ONE_RESPONSE],
    },
    {
      id: 'us/regulation-f/6-b-1-ii-addresses',
      kind: 'stop',
      citation: '12 CFR 1006.6(b)(1)(ii) and comment 6(b)(1)(ii)-1',
      says: {
        en: 'No letter, call or message to a line or address at a place that the consumer called inconvenient; a mobile or a mailbox is nowhere in particular unless the collector knows where the person is.',
        zh: '不得向消费者表示不便的地点的固定电话或地址致电、寄信、发消息；手机和邮箱无固定地点，催收人明知其所在的除外。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: COLLECTING,
      while: [
        {
          kind: ['inconvenient-place'],
          of: 'person',
          startsFrom: 'notice',
          endedBy: ['request-withdrawn'],
        },
      ],
      stops: {
        fact: 'channel',
        is: ['call', 'sms', 'email', 'chat', 'chat-call', 'letter', 'telegram', 'fax'],
      },
      except: [consentTo('place', '12 CFR 1006.6(b)(4)(i)'), COURT_PERMISSION, ONE_RESPONSE],
    },
    {
      id: 'us/regulation-f/6-b-2',
      kind: 'stop',
      citation: '12 CFR 1006.6(b)(2); 15 USC 1692c(a)(2)',
      says: {
        en: 'No contact with a consumer known to have an attorney for this debt.',
        zh: '已知消费者就该债务委托了律师的，不得直接联系消费者。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: COLLECTING,
      while: [
        {
          kind: ['attorney-appointed'],
          of: 'person',
          startsFrom: 'notice',
          endedBy: ['attorney-released'],
        },
      ],
      stops: TO_A_CONSUMER,
      except: [
        {
          id: 'attorney-unresponsive',
          says: {
            en: 'Unless the attorney does not respond within a reasonable time.',
            zh: '律师在合理时间内未作答复的除外。',
          },
          when: { event: { kind: ['attorney-unresponsive'], of: 'person' } },
          citation: '12 CFR 1006.6(b)(2)(i)',
          basis: 'unverified',
        },
        {
          id: 'attorney-consents',
          says: { en: 'Unless the attorney agrees.', zh: '律师同意的除外。' },
          when: { event: { kind: ['attorney-consents'], of: 'person' } },
          citation: '12 CFR 1006.6(b)(2)(ii)',
          basis: 'unverified',
        },
        consentTo('despite-attorney', '12 CFR 1006.6(b)(4)(i)'),
        COURT_PERMISSION,
      ],
    },
    {
      id: 'us/regulation-f/6-b-3',
      kind: 'stop',
      citation: '12 CFR 1006.6(b)(3)',
      says: {
        en: 'No contact at work where the employer is known not to allow it.',
        zh: '已知雇主不允许的，不得在工作场所联系。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: COLLECTING,
      while: [{ kind: ['employer-prohibits'], of: 'person', startsFrom: 'notice' }],
      stops: { fact: 'place', is: ['work'] },
      except: [consentTo('place', '12 CFR 1006.6(b)(4)(i)'), COURT_PERMISSION],
    },
    {
      id: 'us/regulation-f/6-c-1',
      kind: 'stop',
      citation: '12 CFR 1006.6(c)(1); 15 USC 1692c(c)',
      says: {
        en: 'After a written refusal to pay or a written request to stop, no further contact about that debt.',
        zh: '收到书面拒绝偿还或书面停止联系要求后，不得就该债务再联系消费者。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: COLLECTING,
      while: [
        {
          kind: ['refusal-to-pay', 'cease-request'],
          of: 'debt',
          where: { form: ['written'] },
          startsFrom: 'notice',
        },
      ],
      stops: TO_A_CONSUMER,
      except: [
        {
          id: 'closing-notices',
          says: {
            en: 'A notice that efforts end, that a usual remedy may be used, or that one will be, and notices that other law demands.',
            zh: '告知终止催收、可能或将要采取特定救济的通知，以及其他法律要求的通知。',
          },
          when: { fact: 'purpose', is: ['required-notice', 'legal-process'] },
          citation: '12 CFR 1006.6(c)(2) and comment 6(c)(2)-1',
          basis: 'unverified',
        },
        {
          id: 'taken-back',
          says: { en: 'Unless the consumer took it back.', zh: '消费者撤回该要求的除外。' },
          when: {
            event: {
              kind: ['request-withdrawn'],
              of: 'debt',
              where: { request: ['cease'] },
              endedBy: ['cease-request', 'refusal-to-pay'],
            },
          },
          citation: '12 CFR 1006.6(c)',
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'us/regulation-f/6-c-1-electronic',
      kind: 'stop',
      citation: 'Comment 6(c)(1)-1',
      says: {
        en: 'A refusal or a request to stop that comes through a channel by which the collector takes electronic messages counts as written.',
        zh: '通过催收人接收电子消息的渠道发来的拒绝或停止要求，视为书面。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: COLLECTING,
      while: [
        {
          kind: ['refusal-to-pay', 'cease-request'],
          of: 'debt',
          where: { form: ['electronic'] },
          startsFrom: 'notice',
        },
      ],
      stops: TO_A_CONSUMER,
    },
    {
      id: 'us/regulation-f/6-d-1',
      kind: 'party',
      citation: '12 CFR 1006.6(d)(1); 15 USC 1692c(b)',
      says: {
        en: 'No contact about the debt with relatives, friends, employers, neighbours or other third parties, except to ask where the consumer is.',
        zh: '不得就债务联系亲属、朋友、雇主、邻居等第三人，仅为查询消费者下落的除外。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: COLLECTING,
      roles: THIRD_PARTIES,
      onlyIf: { fact: 'purpose', is: ['location'] },
      except: [
        {
          id: 'consumer-consents',
          says: {
            en: 'Unless the consumer directly agreed to it beforehand.',
            zh: '消费者事先直接同意的除外。',
          },
          when: {
            event: {
              kind: ['third-party-consent'],
              of: 'debtor',
              where: { given: ['directly'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: '12 CFR 1006.6(d)(2)',
          basis: 'unverified',
        },
        { ...COURT_PERMISSION, citation: '12 CFR 1006.6(d)(2)', basis: 'unverified' },
      ],
    },
    {
      id: 'us/regulation-f/6-d-4',
      kind: 'attribute',
      citation: '12 CFR 1006.6(d)(4)',
      says: {
        en: 'An e-mail outside the safe procedure is not protected if a third party reads it: the consumer used or agreed to the address, or the creditor’s notice has run for 35 days and the domain is public.',
        zh: '未按安全程序发送的邮件，若被第三人看到则不受保护：须消费者用过或同意使用该邮箱，或债权人通知已满35日且为公众域名。',
      },
      basis: 'unverified',
      effect: 'should-not',
      applies: { all: [COLLECTING, { fact: 'channel', is: ['email'] }, TO_A_CONSUMER] },
      must: {
        any: [
          {
            contacts: { channels: ['email'], direction: 'inbound' },
            each: ['person', 'point'],
            within: { ever: true },
            atLeast: 1,
          },
          {
            event: {
              kind: ['consent'],
              of: 'person',
              where: { covers: ['email'], given: ['directly'] },
              endedBy: ['consent-withdrawn', 'opt-out'],
            },
          },
          {
            all: [
              { fact: 'point.public-domain', is: ['yes'] },
              {
                event: {
                  kind: ['creditor-email-notice'],
                  of: 'person',
                  startsAfter: { days: 35, dayOne: 'next' },
                  endedBy: ['opt-out'],
                },
              },
            ],
          },
        ],
      },
    },
    {
      id: 'us/regulation-f/6-d-5',
      kind: 'attribute',
      citation: '12 CFR 1006.6(d)(5)',
      says: {
        en: 'A text outside the safe procedure is not protected if a third party reads it: the consumer texted from the number or agreed to it, and within 60 days did so again or the number was checked for reassignment.',
        zh: '未按安全程序发送的短信，若被第三人看到则不受保护：须消费者曾以该号码发短信或同意，且60日内再次发送、再次同意或已核查号码未转号。',
      },
      basis: 'unverified',
      effect: 'should-not',
      applies: { all: [COLLECTING, { fact: 'channel', is: ['sms'] }, TO_A_CONSUMER] },
      must: {
        any: [
          {
            contacts: { channels: ['sms'], direction: 'inbound' },
            each: ['person', 'point'],
            within: { rollingDays: 61 },
            atLeast: 1,
          },
          {
            event: {
              kind: ['consent'],
              of: 'person',
              where: { covers: ['texts'], given: ['directly'] },
              lasts: { days: 60, dayOne: 'next' },
              endedBy: ['consent-withdrawn', 'opt-out'],
            },
          },
          {
            all: [
              {
                any: [
                  {
                    contacts: { channels: ['sms'], direction: 'inbound' },
                    each: ['person', 'point'],
                    within: { ever: true },
                    atLeast: 1,
                  },
                  {
                    event: {
                      kind: ['consent'],
                      of: 'person',
                      where: { covers: ['texts'], given: ['directly'] },
                      endedBy: ['consent-withdrawn', 'opt-out'],
                    },
                  },
                ],
              },
              {
                event: {
                  kind: ['number-checked'],
                  of: 'point',
                  lasts: { days: 60, dayOne: 'next' },
                },
              },
            ],
          },
        ],
      },
    },
    {
      id: 'us/regulation-f/6-e',
      kind: 'content',
      citation: '12 CFR 1006.6(e)',
      says: {
        en: 'Every e-mail, text or chat message says how to opt out of messages to that address or number.',
        zh: '每封邮件、每条短信或聊天消息都须说明如何退订该地址或号码的消息。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: { all: [COLLECTING, { fact: 'channel', is: ['sms', 'email', 'chat'] }] },
      must: ['opt-out-instruction'],
      except: [
        {
          id: 'confirmation',
          says: { en: 'A bare confirmation of an opt-out.', zh: '仅确认退订的消息除外。' },
          when: { fact: 'purpose', is: ['opt-out-confirmation'] },
          citation: '12 CFR 1006.14(h)(2)(i)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/6-e-simple',
      kind: 'content',
      citation: '12 CFR 1006.6(e)',
      says: {
        en: 'Opting out must be simple: no fee, no log-in, nothing more to give than the choice and the address.',
        zh: '退订须简便：不收费、不要求登录、除选择和地址外不索取其他信息。',
      },
      // that opting out is simple is quoted; what makes it a burden, a log-in or the account number too, is remembered
      basis: 'unverified',
      effect: 'forbid',
      applies: { all: [COLLECTING, { fact: 'channel', is: ['sms', 'email', 'chat'] }] },
      mustNot: ['opt-out-burden'],
    },
    {
      id: 'us/regulation-f/10-b-1',
      kind: 'content',
      citation: '12 CFR 1006.10(b)(1); 15 USC 1692b(1)',
      says: {
        en: 'Whoever asks where the consumer is gives their own name, and names their employer only when asked.',
        zh: '查询消费者下落的人须报本人姓名；仅在被问及时才说明所属机构。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: { all: [{ fact: 'purpose', is: ['location'] }, TO_A_THIRD_PARTY] },
      must: ['person-name'],
      mustNot: ['named-collector-employer-unasked'],
    },
    {
      id: 'us/regulation-f/10-b-2',
      kind: 'content',
      citation: '12 CFR 1006.10(b)(2); 15 USC 1692b(2)',
      says: {
        en: 'Nobody who is asked where the consumer is may be told that there is a debt.',
        zh: '查询下落时不得透露消费者负有债务。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'purpose', is: ['location'] }, TO_A_THIRD_PARTY] },
      mustNot: ['debt-disclosed-to-third-party'],
    },
    {
      id: 'us/regulation-f/10-c',
      kind: 'party',
      citation: '12 CFR 1006.10(c); 15 USC 1692b(3)',
      says: {
        en: 'A third party may be asked where the consumer is once, and again only on their own request.',
        zh: '向同一第三人查询下落只限一次，其本人要求再联系的除外。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['location'] },
      roles: THIRD_PARTIES,
      onlyIf: { fact: 'purpose', is: ['location'] },
      lifetime: {
        atMost: 1,
        count: { purposes: ['location'], outcomes: COMMUNICATED },
        each: ['collector', 'person'],
      },
      except: [
        {
          id: 'asked-back',
          says: { en: 'Unless that person asked to be contacted again.', zh: '该人要求再次联系的除外。' },
          when: {
            event: { kind: ['contact-requested'], of: 'person', endedByConversation: true },
          },
          citation: '12 CFR 1006.10(c)',
          basis: 'reported',
        },
      ],
    },
    {
      id: 'us/regulation-f/14-b-2-A',
      kind: 'cap',
      citation: '12 CFR 1006.14(b)(2)(i)(A) and (ii)(A)',
      says: {
        en: 'More than seven calls to a person in seven days about one debt are presumed to be harassment.',
        zh: '七日内就同一债务向同一人拨打超过七次，推定为骚扰。',
      },
      basis: 'quoted',
      effect: 'presume',
      clock: WHERE_THE_PERSON_IS,
      applies: COLLECTING,
      count: { channels: ['call'], channelsPossible: ['chat-call'], outcomes: CONNECTED_TO_THE_NUMBER },
      each: ['collector', 'person', 'debt'],
      limits: [{ atMost: 7, within: { rollingDays: 7 } }],
      exclude: [CALLING_MORE_AGREED, CALLING_MORE_WITHDRAWN, CALL_TO_A_PROFESSIONAL],
      factors: [...REBUTS_COMPLIANCE, ...REBUTS_VIOLATION],
    },
    {
      id: 'us/regulation-f/14-b-2-B',
      kind: 'gate',
      citation: '12 CFR 1006.14(b)(2)(i)(B) and (ii)(B)',
      says: {
        en: 'A call within seven days after talking with the person about that debt, the day of the talk being day one, is presumed to be harassment.',
        zh: '就该债务与本人通话后七日内（通话当日为第一日）再次来电，推定为骚扰。',
      },
      basis: 'quoted',
      effect: 'presume',
      clock: WHERE_THE_PERSON_IS,
      applies: COLLECTING,
      polarity: 'not-within',
      anchor: {
        contact: {
          channels: ['call'],
          channelsPossible: ['chat-call'],
          direction: 'any',
          outcomes: { certain: ['conversation'], possible: ['connected'] },
        },
        each: ['collector', 'person', 'debt'],
      },
      span: { days: 7, dayOne: 'anchor' },
      closes: { channels: ['call'], channelsPossible: ['chat-call'], outcomes: CONNECTED_TO_THE_NUMBER },
      exclude: [CALLING_MORE_AGREED, CALLING_MORE_WITHDRAWN, CALL_TO_A_PROFESSIONAL],
      factors: REBUTS_VIOLATION,
    },
    {
      id: 'us/regulation-f/14-g',
      kind: 'content',
      citation: '12 CFR 1006.14(g)',
      says: { en: 'A caller says who is calling.', zh: '来电人须说明自己是谁。' },
      basis: 'quoted',
      effect: 'require',
      applies: { all: [COLLECTING, { fact: 'channel', is: ['call'] }, TO_A_CONSUMER] },
      must: ['collector-name'],
      except: [
        {
          id: 'limited-content',
          says: {
            en: 'A limited-content message is enough.',
            zh: '有限内容留言即已满足。',
          },
          when: { said: 'only-limited-content' },
          citation: 'Comment 2(j)-3',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/14-h-1',
      kind: 'stop',
      citation: '12 CFR 1006.14(h)(1)',
      says: {
        en: 'No contact through a medium, a number or an address that the person asked not to be used.',
        zh: '本人要求停用的媒介、号码或地址，不得再用于联系。',
      },
      basis: 'quoted',
      effect: 'forbid',
      applies: COLLECTING,
      while: [{ kind: ['opt-out'], of: 'person', startsFrom: 'notice', endedBy: ['opt-in'] }],
      except: [
        {
          id: 'one-confirmation',
          says: {
            en: 'One electronic confirmation of the opt-out, with nothing else in it.',
            zh: '可发送一次仅含退订确认的电子消息。',
          },
          when: {
            all: [
              { fact: 'purpose', is: ['opt-out-confirmation'] },
              { fact: 'channel', is: ['sms', 'email', 'chat'] },
              {
                first: { purposes: ['opt-out-confirmation'] },
                each: ['collector', 'person', 'channel'],
              },
            ],
          },
          citation: '12 CFR 1006.14(h)(2)(i)',
          basis: 'quoted',
        },
        {
          id: 'one-reply',
          says: {
            en: 'One reply where the person began a contact there.',
            zh: '本人以该方式主动联系的，可回复一次。',
          },
          when: { fact: 'answers-person', is: ['yes'] },
          citation: '12 CFR 1006.14(h)(2)(ii)',
          basis: 'unverified',
        },
        {
          id: 'required-by-law',
          says: { en: 'What other law requires to be sent there.', zh: '其他法律要求以该方式发送的除外。' },
          when: { fact: 'purpose', is: ['required-notice'] },
          citation: '12 CFR 1006.14(h)(2)(iii)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/14-h-2-i',
      kind: 'content',
      citation: '12 CFR 1006.14(h)(2)(i)',
      says: {
        en: 'The confirmation of an opt-out holds nothing but the confirmation.',
        zh: '退订确认消息只能包含确认内容。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: { fact: 'purpose', is: ['opt-out-confirmation'] },
      must: ['only-opt-out-confirmation'],
    },
    {
      id: 'us/regulation-f/18-e-1',
      kind: 'content',
      citation: '12 CFR 1006.18(e)(1); 15 USC 1692e(11)',
      says: {
        en: 'The first communication says that a collector is trying to collect a debt and will use what it learns for that.',
        zh: '首次沟通须说明催收人正试图收债，且所获信息将用于此目的。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: {
        all: [
          COLLECTING,
          TO_A_CONSUMER,
          {
            first: { direction: 'any', outcomes: COMMUNICATED },
            each: ['collector', 'person', 'debt'],
          },
        ],
      },
      must: ['initial-disclosure'],
      except: [
        {
          id: 'pleading',
          says: { en: 'Not in a formal pleading.', zh: '正式诉状除外。' },
          when: { fact: 'purpose', is: ['legal-process'] },
          citation: '12 CFR 1006.18(e)(3)',
          basis: 'quoted',
        },
        {
          id: 'confirmation',
          says: { en: 'A bare confirmation of an opt-out.', zh: '仅确认退订的消息除外。' },
          when: { fact: 'purpose', is: ['opt-out-confirmation'] },
          citation: '12 CFR 1006.14(h)(2)(i)',
          basis: 'quoted',
        },
        {
          id: 'limited-content',
          says: {
            en: 'A limited-content message is no communication.',
            zh: '有限内容留言不构成沟通。',
          },
          when: { said: 'only-limited-content' },
          citation: '12 CFR 1006.2(b) and (j)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/18-e-1-written',
      kind: 'content',
      citation: '12 CFR 1006.18(e)(1); 15 USC 1692e(11)',
      says: {
        en: 'Where the first communication was oral, the first written one says it too.',
        zh: '首次沟通为口头的，首次书面沟通须再次说明。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: {
        all: [
          COLLECTING,
          TO_A_CONSUMER,
          { fact: 'channel', is: [...WRITTEN] },
          {
            first: { channels: [...WRITTEN] },
            each: ['collector', 'person', 'debt'],
          },
        ],
      },
      must: ['initial-disclosure'],
      except: [
        {
          id: 'pleading',
          says: { en: 'Not in a formal pleading.', zh: '正式诉状除外。' },
          when: { fact: 'purpose', is: ['legal-process'] },
          citation: '12 CFR 1006.18(e)(3)',
          basis: 'quoted',
        },
        {
          id: 'confirmation',
          says: { en: 'A bare confirmation of an opt-out.', zh: '仅确认退订的消息除外。' },
          when: { fact: 'purpose', is: ['opt-out-confirmation'] },
          citation: '12 CFR 1006.14(h)(2)(i)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/18-e-2',
      kind: 'content',
      citation: '12 CFR 1006.18(e)(2)',
      says: {
        en: 'Every later communication says that it is from a debt collector.',
        zh: '其后每次沟通均须说明来自债务催收人。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: {
        all: [
          COLLECTING,
          TO_A_CONSUMER,
          {
            not: {
              first: { direction: 'any', outcomes: COMMUNICATED },
              each: ['collector', 'person', 'debt'],
            },
          },
        ],
      },
      must: ['collector-disclosure'],
      except: [
        {
          id: 'pleading',
          says: { en: 'Not in a formal pleading.', zh: '正式诉状除外。' },
          when: { fact: 'purpose', is: ['legal-process'] },
          citation: '12 CFR 1006.18(e)(3)',
          basis: 'quoted',
        },
        {
          id: 'limited-content',
          says: {
            en: 'A limited-content message is no communication.',
            zh: '有限内容留言不构成沟通。',
          },
          when: { said: 'only-limited-content' },
          citation: '12 CFR 1006.2(b) and (j)',
          basis: 'quoted',
        },
        {
          id: 'confirmation',
          says: { en: 'A bare confirmation of an opt-out.', zh: '仅确认退订的消息除外。' },
          when: { fact: 'purpose', is: ['opt-out-confirmation'] },
          citation: '12 CFR 1006.14(h)(2)(i)',
          basis: 'quoted',
        },
        {
          id: 'first-disclosure',
          says: { en: 'The fuller first disclosure says it too.', zh: '更完整的首次披露已包含此意。' },
          when: { said: 'initial-disclosure' },
          citation: '12 CFR 1006.18(e)(1)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/18-e-4',
      kind: 'content',
      citation: '12 CFR 1006.18(e)(4)',
      says: {
        en: 'The disclosures stand in the language of the rest of the communication.',
        zh: '披露须使用与沟通其余内容相同的语言。',
      },
      basis: 'unverified',
      effect: 'require',
      applies: {
        all: [
          COLLECTING,
          TO_A_CONSUMER,
          { any: [{ said: 'initial-disclosure' }, { said: 'collector-disclosure' }] },
        ],
      },
      must: ['language-same-as-rest'],
    },
    {
      id: 'us/regulation-f/22-c',
      kind: 'duty',
      citation: '12 CFR 1006.22(c); 15 USC 1692f(2)',
      says: {
        en: 'A payment post-dated by more than five days may be deposited only three to ten business days after a written notice.',
        zh: '远期五日以上的付款，须在书面通知后三至十个营业日内方可存入。',
      },
      basis: 'quoted',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['payment-deposited'], where: { 'post-dated': ['more-than-five-days'] } },
        action: { kind: ['notice-sent'], where: { notice: ['deposit'] } },
        atLeast: {
          reading: 'days-before-deposit',
          options: {
            'third-day-counts': { businessDays: 2, calendar: 'us-federal' },
            'three-clear-days': { businessDays: 3, calendar: 'us-federal' },
          },
        },
        atMost: { businessDays: 10, calendar: 'us-federal' },
      },
    },
    {
      id: 'us/regulation-f/22-f-3',
      kind: 'attribute',
      citation: '12 CFR 1006.22(f)(3)',
      says: {
        en: 'No e-mail to an address that the employer gave, unless the consumer wrote from it about the debt or agreed to it.',
        zh: '不得向雇主提供的邮箱发送邮件，消费者曾以该邮箱就债务来信或同意使用的除外。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: {
        all: [
          COLLECTING,
          { fact: 'channel', is: ['email'] },
          { fact: 'point.employer-provided', is: ['yes'] },
        ],
      },
      must: {
        any: [
          {
            contacts: { channels: ['email'], direction: 'inbound' },
            each: ['person', 'point', 'debt'],
            within: { ever: true },
            atLeast: 1,
          },
          {
            event: {
              kind: ['consent'],
              of: 'person',
              where: { covers: ['employer-email'] },
              endedBy: ['consent-withdrawn', 'opt-out'],
            },
          },
        ],
      },
    },
    {
      id: 'us/regulation-f/22-f-4',
      kind: 'attribute',
      citation: '12 CFR 1006.22(f)(4)(i)',
      says: {
        en: 'Nothing about a debt on social media where the public or the person’s contacts can see it.',
        zh: '不得在公众或本人联系人可见的社交媒体上发布债务信息。',
      },
      basis: 'quoted',
      effect: 'forbid',
      applies: { all: [COLLECTING, { fact: 'channel', is: ['post', 'chat'] }] },
      must: { fact: 'visibility', is: ['private'] },
    },
    {
      id: 'us/regulation-f/26-b-suit',
      kind: 'duty',
      citation: '12 CFR 1006.26(b)',
      says: {
        en: 'No lawsuit on a debt whose time limit has run out, whether or not the collector knew. A proof of claim in bankruptcy is not a lawsuit.',
        zh: '不得就已过诉讼时效的债务起诉，无论是否知情；破产债权申报不属于起诉。',
      },
      basis: 'unverified',
      effect: 'forbid',
      strict: true,
      duty: {
        form: 'never',
        event: { kind: ['suit-filed'] },
        while: { kind: ['limitation-expired'], of: 'debt' },
      },
    },
    {
      id: 'us/regulation-f/26-b-threat',
      kind: 'content',
      citation: '12 CFR 1006.26(b)',
      says: {
        en: 'No threat to sue on a debt whose time limit has run out.',
        zh: '不得以起诉相威胁催收已过诉讼时效的债务。',
      },
      basis: 'unverified',
      effect: 'forbid',
      strict: true,
      applies: { all: [COLLECTING, { event: { kind: ['limitation-expired'], of: 'debt' } }] },
      mustNot: ['threatened-suit-time-barred'],
    },
    {
      id: 'us/regulation-f/30-a-1',
      kind: 'duty',
      citation: '12 CFR 1006.30(a)(1) and comment 30(a)(1)-2',
      says: {
        en: 'A debt is reported to a credit bureau only after the consumer was spoken to, or 14 days after a letter or an electronic message about it was sent.',
        zh: '须先与消费者谈及该债务，或在寄出信件、发出电子消息14日后，方可上报征信。',
      },
      basis: 'unverified',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['credit-reported'] },
        action: { kind: ['reporting-notified'], where: { by: ['letter', 'email', 'sms', 'chat'] } },
        atLeast: { days: 14, dayOne: 'next' },
      },
      except: [
        {
          id: 'spoke',
          says: { en: 'Unless the consumer was spoken to about it.', zh: '已与消费者谈及的除外。' },
          when: {
            event: { kind: ['reporting-notified'], of: 'debt', where: { by: ['speech'] } },
          },
          citation: '12 CFR 1006.30(a)(1)(i)',
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'us/regulation-f/30-a-1-returned',
      kind: 'duty',
      citation: '12 CFR 1006.30(a)(1)(ii) and comment 30(a)(1)-3',
      says: {
        en: 'Where the letter or message came back, the debt is not reported before a new attempt.',
        zh: '信件或消息被退回的，未再次尝试前不得上报征信。',
      },
      basis: 'unverified',
      effect: 'forbid',
      duty: {
        form: 'never',
        event: { kind: ['credit-reported'] },
        while: {
          kind: ['notice-returned'],
          of: 'debt',
          where: { notice: ['reporting'] },
          endedBy: ['reporting-notified'],
        },
      },
    },
    {
      id: 'us/regulation-f/30-b',
      kind: 'duty',
      citation: '12 CFR 1006.30(b)(1)',
      says: {
        en: 'A debt known to be paid, settled or discharged in bankruptcy is not sold, transferred or placed.',
        zh: '已知已清偿、已和解或已经破产免责的债务，不得出售、转让或委托催收。',
      },
      basis: 'unverified',
      effect: 'forbid',
      duty: {
        form: 'never',
        event: { kind: ['debt-sold', 'agency-engaged'] },
        while: { kind: ['settled', 'bankruptcy-discharge'], of: 'debt', startsFrom: 'notice' },
      },
    },
    {
      id: 'us/regulation-f/34-a-1',
      kind: 'duty',
      citation: '12 CFR 1006.34(a)(1); 15 USC 1692g(a)',
      says: {
        en: 'Within five days after the first communication the consumer gets the validation notice, unless the debt was paid before.',
        zh: '首次沟通后五日内须向消费者发送债务验证通知，此前已清偿的除外。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'follow',
        after: {
          contact: { direction: 'any', roles: CONSUMERS, outcomes: COMMUNICATED },
          first: true,
        },
        action: { kind: ['notice-sent'], where: { notice: ['validation'] } },
        within: { days: 5, dayOne: 'next' },
        unless: { kind: ['settled'] },
      },
    },
    {
      id: 'us/regulation-f/34-b-3',
      kind: 'duty',
      citation: 'Comment 34(b)(3)-1',
      says: {
        en: 'The itemization date once chosen for a debt is kept.',
        zh: '同一债务的分项日期一经选定不得更换。',
      },
      basis: 'unverified',
      effect: 'forbid',
      duty: {
        form: 'never',
        event: { kind: ['itemization-date-set'], where: { change: ['other-kind'] } },
      },
    },
    {
      id: 'us/regulation-f/34-b-3-i',
      kind: 'duty',
      citation: '12 CFR 1006.34(b)(3)(i) and comment 34(b)(3)(i)-1',
      says: {
        en: 'The collector’s own letter is no last statement to itemize from.',
        zh: '催收人自己的信函不得作为“最后账单”。',
      },
      basis: 'unverified',
      effect: 'forbid',
      duty: {
        form: 'never',
        event: {
          kind: ['itemization-date-set'],
          where: { chosen: ['last-statement'], 'statement-of': ['collector'] },
        },
      },
    },
    {
      id: 'us/regulation-f/38-b',
      kind: 'content',
      citation: '12 CFR 1006.38(b)(1); 15 USC 1692g(b)',
      says: {
        en: 'While the validation period runs, nothing may overshadow the right to dispute the debt.',
        zh: '验证期内不得以任何内容掩盖消费者提出异议的权利。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [COLLECTING, TO_A_CONSUMER, { event: VALIDATION_PERIOD }] },
      mustNot: ['overshadowed-rights'],
    },
    {
      id: 'us/regulation-f/38-c',
      kind: 'stop',
      citation: '12 CFR 1006.38(c); 15 USC 1692g(b)',
      says: {
        en: 'A written request in the validation period for the original creditor’s name stops collection until it is answered.',
        zh: '验证期内书面要求提供原债权人名称的，答复前须停止催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      while: [
        {
          kind: ['creditor-name-request'],
          of: 'debt',
          where: { form: ['written'], 'in-validation-period': ['yes'] },
          startsFrom: 'notice',
          endedBy: ['creditor-name-sent'],
        },
      ],
      stops: {
        all: [
          { fact: 'purpose', is: ['collection', 'location'] },
          { not: { fact: 'person.role', is: [...NOT_COLLECTED_FROM] } },
        ],
      },
    },
    {
      id: 'us/regulation-f/38-d',
      kind: 'stop',
      citation: '12 CFR 1006.38(d)(2)(i); 15 USC 1692g(b)',
      says: {
        en: 'A written dispute in the validation period stops collection of what is disputed until verification is sent.',
        zh: '验证期内提出书面异议的，寄出核实材料前须停止催收有争议部分。',
      },
      basis: 'reported',
      effect: 'forbid',
      while: [
        {
          kind: ['dispute'],
          of: 'debt',
          where: { form: ['written'], 'in-validation-period': ['yes'] },
          startsFrom: 'notice',
          endedBy: ['verification-sent'],
        },
      ],
      stops: {
        all: [
          { fact: 'purpose', is: ['collection', 'location'] },
          { not: { fact: 'person.role', is: [...NOT_COLLECTED_FROM] } },
        ],
      },
      except: [
        {
          id: 'duplicative',
          says: {
            en: 'Unless the dispute repeats an earlier one and one reply said so, why, and where the earlier answer is.',
            zh: '异议与先前重复，且已一次答复说明重复、理由及先前答复的除外。',
          },
          when: {
            event: {
              kind: ['dispute-answered'],
              of: 'debt',
              where: { as: ['duplicative'] },
              endedBy: ['dispute'],
            },
          },
          citation: '12 CFR 1006.38(d)(2)(ii)(A)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'us/regulation-f/100-a',
      kind: 'duty',
      citation: '12 CFR 1006.100(a)',
      says: {
        en: 'Records are kept until three years after the last collection activity on the debt.',
        zh: '记录须保存至该债务最后一次催收活动后满三年。',
      },
      basis: 'unverified',
      effect: 'forbid',
      duty: {
        form: 'keep',
        event: { kind: ['records-destroyed'], where: { records: ['collection'] } },
        from: { contact: {} },
        span: { years: 3 },
      },
    },
  ],
} satisfies Instrument
