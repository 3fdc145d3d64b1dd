/**
 * GB/T 45251-2025: how lenders, agencies and buyers of debts may collect personal online consumer credit.
 * Read: the table of contents. Known from notices and press that agree: scope, contact persons, hours, effective calls,
 * agency evaluation; from a quotation: training. Not read: the bodies of clauses 5.2 to 5.7, so every third-level number
 * is missing here rather than guessed.
 *
 * Three choices are ours, because the text that would settle them was not read:
 * - 有效通话 (effective call) is not defined in what was read. A talk with the debtor counts in every reading; a hang-up
 *   within seconds, a voicemail, a phone assistant, an abandoned dialler call and a call that merely connected count in
 *   some; somebody else answering, and a robot that only reads out a text, count in none. Voice or video over a chat
 *   service counts in some readings.
 * - The standard says "cannot be reached" without a number. The only published meaning is the banking association's
 *   (three dials in a row, then the next day; three days in a row; number invalid), and it is used here.
 * - The list of lenders ends in 等 (and the like): licensed lenders and those who take over their debts are bound. A
 *   buyer is bound whatever the record calls it, save where the lender it stands for is private or a platform.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

const CLAUSE_5_3 = '5.3 (third-level number not known)'

/** People who do not themselves owe: shown liability takes a spouse or an heir out. */
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

/** Collecting, and looking for the debtor in order to collect. */
const COLLECTION_WORK: Condition = { fact: 'purpose', is: ['collection', 'location', 'relay-message'] }

export default {
  id: 'cn/gbt-45251-2025',
  place: 'CN',
  citation: 'GB/T 45251-2025',
  title: {
    en: 'Internet finance: guidance on risk control of post-loan collection of personal online consumer credit',
    zh: '互联网金融 个人网络消费信贷 贷后催收风控指引',
  },
  issuer: 'State Administration for Market Regulation; Standardization Administration of China',
  force: 'national-standard-recommended',
  inForce: { from: '2025-02-28' },
  readOn: '2026-11-24',
  sources: [
    { title: 'GB/T 45251-2025, cover and table of contents' },
    {
      title:
        '中国互联网金融协会 2025-03-13 notice on the standard, as reported (海南日报 2025-03-16 and others)',
    },
    { title: 'Industry note quoting the clauses on the duty of the lender and on training' },
  ],
  binds: {
    all: [
      { fact: 'debt.product', is: ['online-consumer-loan'] },
      {
        any: [
          {
            fact: 'creditor.type',
            is: ['bank', 'consumer-finance', 'auto-finance', 'small-loan', 'trust', 'asset-manager'],
          },
          {
            all: [
              { fact: 'actor.kind', is: ['assignee', 'debt-buyer'] },
              { not: { fact: 'creditor.type', is: ['platform', 'private'] } },
            ],
          },
        ],
      },
    ],
  },
  clock: {
    of: 'debtor-residence',
    citation: 'No clause on the clock was read',
    basis: 'unverified',
  },
  readings: {
    bounds: {
      says: {
        en: 'The text does not say whether the very seconds 22:00:00 and 08:00:00 are still, or already, allowed.',
        zh: '条文未写明22时整与8时整这一秒是否允许催收。',
      },
      citation: CLAUSE_5_3,
      options: ['bound-open', 'bound-closed'],
    },
  },
  openStandards: [
    {
      id: 'cn/gbt-45251-2025/5.3-liable-persons',
      citation: CLAUSE_5_3,
      says: {
        en: 'Guarantors and others who are jointly liable may be approached only within the law and the agreement.',
        zh: '对担保人及其他负有连带责任的人催收，应限于法律规定和约定的范围。',
      },
    },
    {
      id: 'cn/gbt-45251-2025/4-responsibility',
      citation: '4 and 5.4',
      says: {
        en: 'The lender carries the main responsibility, must be able to collect itself, and outsources with care.',
        zh: '信贷机构承担主体责任，应建立自有催收能力，审慎实施外包。',
      },
    },
  ],
  notEncoded: [
    {
      clause: '5.3, notification voice',
      says: {
        en: 'Connected calls that only read out a notice: at most three a day from lender and agencies together.',
        zh: '告知式语音催收：同一信贷机构及其委托机构合计每日接通不超过三次。',
      },
      why: 'weak-source',
      closedBy: 'Reading 5.3: one site gives this to the standard, another to its 2024 precursor.',
    },
    {
      clause: '5.3, interval',
      says: {
        en: 'Seven natural days between collections on one credit product.',
        zh: '同一信贷产品的催收间隔周期不宜少于7个自然日。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Reading 5.3: without its context the sentence contradicts three calls a day.',
    },
    {
      clause: '5.3, contact persons, "等"',
      says: {
        en: 'The three cases in which a contact person may be approached may not be all of them.',
        zh: '可联系联系人的三种情形之后有“等”字，列举可能未尽。',
      },
      why: 'not-read',
      closedBy: 'Reading 5.3.',
    },
    {
      clause: '5.3, means',
      says: {
        en: 'No threats, intimidation, false legal consequences or harassment.',
        zh: '不得威胁、恐吓、虚构法律后果或骚扰。',
      },
      why: 'weak-source',
      closedBy: 'Reading 5.3; the banking association and the statutes say the same from better sources.',
    },
    {
      clause: '5.2, staff',
      says: {
        en: 'Nobody with a record of violent crime or bad credit is to be employed.',
        zh: '不得聘用有暴力犯罪或不良信用记录的人员。',
      },
      why: 'weak-source',
      closedBy: 'Reading 5.2.',
    },
    {
      clause: '5.5, data given to agencies',
      says: {
        en: 'An agency gets only what collecting needs; it is destroyed at the end, under supervision, on record.',
        zh: '向催收机构提供的信息限于必要，终止后应销毁，并由信贷机构监督、留存记录。',
      },
      why: 'weak-source',
      closedBy: 'Reading 5.5; see the Personal Information Protection Law, article 21.',
    },
    {
      clause: '5.7',
      says: { en: 'Major risk events are reported.', zh: '应报告重大风险事项。' },
      why: 'not-read',
      closedBy: 'Reading 5.7: only its heading was read.',
    },
    {
      clause: '5.3 to 5.6',
      says: {
        en: 'How long recordings are kept, conditions of visits, identification, complaint deadline, number of calls to contact persons, number of messages, hardship.',
        zh: '录音保存期限、外访条件、身份说明、投诉时限、联系人通话次数、短信次数、困难减缓。',
      },
      why: 'not-read',
      closedBy: 'Reading 5.3 to 5.6; the full text is free on the national standards platform.',
    },
    {
      clause: 'none (claims without an instrument)',
      says: {
        en: 'No calls after 21:00; no visits from 20:00 to 08:00; a third party at most twice; 48 hours of pause on objection; a "Guangdong guideline".',
        zh: '“21时后不得致电”“20时至8时不得外访”“第三人最多联系两次”“提出异议暂停48小时”“广东指引”。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing: no instrument behind them was found, and the first contradicts every one that was.',
    },
  ],
  rules: [
    {
      id: 'cn/gbt-45251-2025/5.3-hours',
      kind: 'window',
      citation: CLAUSE_5_3,
      says: {
        en: 'Unless a time was agreed, no collection work of any kind between 22:00 and 08:00 the next day.',
        zh: '双方未约定催收时间的，每日22时至次日8时不应开展任何方式的催收作业。',
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
          when: {
            event: { kind: ['agreed-hours'], of: 'debtor', endedBy: ['consent-withdrawn'] },
          },
          citation: CLAUSE_5_3,
          basis: 'reported',
        },
        {
          id: 'call-back-asked-for',
          says: {
            en: 'The debtor asked for this very call back; whether that is an agreement on its time was not read.',
            zh: '债务人要求了这次回电；该要求是否构成对时间的同意，未见条文。',
          },
          when: { all: [{ requestedCallBack: true }, { fact: 'person.role', is: ['debtor', 'co-debtor'] }] },
          citation: CLAUSE_5_3,
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'cn/gbt-45251-2025/5.3-effective-calls',
      kind: 'cap',
      citation: CLAUSE_5_3,
      says: {
        en: 'At most three effective calls a day that the collector begins, with one debtor; all collectors of the lender count together.',
        zh: '交互式语音催收中，与同一债务人的主动有效通话每日不应超过三次；同一信贷机构各催收方合并计算。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      count: {
        channels: ['call'],
        channelsPossible: ['chat-call'],
        outcomes: {
          certain: ['conversation'],
          possible: ['dropped', 'voicemail', 'assistant', 'abandoned', 'connected'],
        },
        purposes: ['collection'],
        modes: ['human', 'listening-robot', 'predictive'],
        roles: ['debtor', 'co-debtor'],
        unrequested: true,
      },
      each: ['person', 'creditor'],
      limits: [{ atMost: 3, within: { per: 'day' } }],
    },
    {
      id: 'cn/gbt-45251-2025/5.3-who',
      kind: 'party',
      citation: CLAUSE_5_3,
      says: {
        en: 'Collect only from the debtor (and those who are liable), never from contact persons.',
        zh: '仅向债务人催收，不应向联系人催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'purpose', is: ['collection'] }, OWES_NOTHING] },
      roles: THIRD_PARTIES,
    },
    {
      id: 'cn/gbt-45251-2025/5.3-contact-gate',
      kind: 'party',
      citation: CLAUSE_5_3,
      says: {
        en: 'A contact person may be approached only if the debtor cannot be reached, has died, or has been found to lack full legal capacity.',
        zh: '仅在债务人失联、死亡或被认定为无民事行为能力人、限制民事行为能力人等情形下，方可联系联系人。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [COLLECTION_WORK, OWES_NOTHING] },
      roles: THIRD_PARTIES,
      onlyIf: {
        any: [
          { lostContact: { dialsInRow: 3, daysInRow: 3, numberInvalid: true } },
          {
            event: {
              kind: ['lost-contact'],
              of: 'debtor',
              endedBy: ['sign-of-life', 'payment'],
              endedByConversation: true,
              endedByInbound: true,
            },
          },
          { event: { kind: ['death'], of: 'debtor' } },
          { event: { kind: ['incapacity'], of: 'debtor' } },
        ],
      },
    },
    {
      id: 'cn/gbt-45251-2025/5.3-contact-refusal',
      kind: 'stop',
      citation: CLAUSE_5_3,
      says: {
        en: 'A contact person who clearly refuses, or asks not to be contacted, is not contacted again.',
        zh: '联系人明确拒绝或要求不再联系的，不应再次联系。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'person.role', is: THIRD_PARTIES }, OWES_NOTHING] },
      while: [{ kind: ['refusal', 'cease-request'], of: 'person', endedBy: ['request-withdrawn'] }],
    },
    {
      id: 'cn/gbt-45251-2025/5.3-contact-secrecy',
      kind: 'content',
      citation: CLAUSE_5_3,
      says: {
        en: 'What the debtor owes is not revealed to a contact person.',
        zh: '不应向联系人透露债务人的债务信息。',
      },
      basis: 'reported',
      effect: 'forbid',
      mustNot: ['debt-disclosed-to-third-party'],
    },
    {
      id: 'cn/gbt-45251-2025/5.3-contact-amount',
      kind: 'content',
      citation: CLAUSE_5_3,
      says: {
        en: 'The amount of the debt and what it rests on are debt information too: they are not told to a contact person.',
        zh: '欠款金额及其依据亦属债务信息，不应告知联系人。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: { all: [{ fact: 'person.role', is: THIRD_PARTIES }, OWES_NOTHING] },
      mustNot: ['debt-amount', 'basis-of-debt', 'validation-information'],
    },
    {
      id: 'cn/gbt-45251-2025/5.2-training-first',
      kind: 'duty',
      citation: '5.2 (third-level number not known)',
      says: {
        en: 'Collectors are trained and pass an exam before they start.',
        zh: '催收人员上岗前应经培训并考试合格。',
      },
      basis: 'quoted',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['staff-started'] },
        action: { kind: ['staff-trained'], where: { exam: ['passed'] } },
      },
    },
    {
      id: 'cn/gbt-45251-2025/5.2-training-yearly',
      kind: 'duty',
      citation: '5.2 (third-level number not known)',
      says: {
        en: 'Collectors are trained and assessed in collection and network security at least once a year.',
        zh: '催收人员每年至少接受一次催收业务和网络安全培训与考核。',
      },
      basis: 'quoted',
      effect: 'require',
      duty: {
        form: 'recur',
        from: { event: { kind: ['staff-started'] } },
        action: { kind: ['staff-trained'], where: { exam: ['passed'] } },
        every: { years: 1 },
        until: { kind: ['collection-ended'] },
      },
    },
    {
      id: 'cn/gbt-45251-2025/5.4-evaluation-yearly',
      kind: 'duty',
      citation: '5.4 (third-level number not known)',
      says: {
        en: 'Every hired agency is evaluated at least once a year.',
        zh: '对每家合作的第三方催收机构每年至少评估一次。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'recur',
        from: { event: { kind: ['agency-engaged'] } },
        action: { kind: ['agency-evaluated'] },
        every: { years: 1 },
        until: { kind: ['agency-contract-ended'] },
      },
    },
    {
      id: 'cn/gbt-45251-2025/5.4-evaluation-end',
      kind: 'duty',
      citation: '5.4 (third-level number not known)',
      says: {
        en: 'Every hired agency is evaluated once more before its contract expires.',
        zh: '合作协议到期前应对第三方催收机构再评估一次。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['agency-contract-ended'] },
        action: { kind: ['agency-evaluated'], where: { occasion: ['contract-end'] } },
      },
    },
  ],
} satisfies Instrument
