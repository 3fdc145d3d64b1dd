/**
 * Measures on the supervision of commercial banks' credit-card business (CBRC Order 2011 No. 2): who may be collected
 * from, what a collection letter says, how long records are kept, and the instalment agreement that stops collecting.
 * Known from quotations of articles 66, 68, 69, 70 and 92. Not read: the rest. The day it took effect (2011-01-13, the
 * day of issue) is general knowledge. What they say of money stands in
 * `credit-card-measures-2011.price.ts`, the notices of 2020 and 2022 in `credit-card-notices.price.ts`.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

/** People who do not themselves owe. */
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

const COLLECTION: Condition = { fact: 'purpose', is: ['collection'] }

/** Collecting, and looking for the holder in order to collect. */
const COLLECTION_WORK: Condition = { fact: 'purpose', is: ['collection', 'location', 'relay-message'] }
const OWES_NOTHING: Condition = { not: { fact: 'person.liable', is: ['yes'] } }

export default {
  id: 'cn/credit-card-measures-2011',
  place: 'CN',
  citation: '中国银行业监督管理委员会令2011年第2号',
  title: {
    en: "Measures on the supervision of commercial banks' credit-card business",
    zh: '商业银行信用卡业务监督管理办法',
  },
  issuer: 'China Banking Regulatory Commission',
  force: 'ministry-rule',
  inForce: { from: '2011-01-13' },
  readOn: '2026-11-24',
  sources: [
    {
      title:
        'Articles 66 to 70 and 92 as quoted on card and law sites (yktchina.com 2022-09-13 for article 70)',
    },
  ],
  binds: {
    all: [
      { fact: 'debt.product', is: ['credit-card'] },
      { fact: 'creditor.type', is: ['bank'] },
    ],
  },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/credit-card-measures-2011/69-objection',
      citation: 'Article 69',
      says: {
        en: 'An objection is noted on the account promptly and verified.',
        zh: '持卡人提出异议的，应及时在账户中备注并核实。',
      },
    },
    {
      id: 'cn/credit-card-measures-2011/66-pay',
      citation: 'Article 66',
      says: {
        en: 'Collectors are not judged by the amounts they recover alone; strategy, authority and process are written down.',
        zh: '不得单纯以欠款回收金额考核催收人员；应建立催收政策、权限和流程。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Article 68, recording',
      says: { en: 'The process of collecting is recorded.', zh: '对催收过程应进行录音。' },
      why: 'facts-no-log-holds',
      closedBy: 'A fact that tells whether a contact was recorded.',
    },
    {
      clause: 'Article 69, account query and evidence',
      says: {
        en: 'The letter tells how to query the account and how to give evidence.',
        zh: '催收函件应载明查询账户、提供证据的方法。',
      },
      why: 'later-step',
      closedBy: 'An item of content for each of the two.',
    },
    {
      clause: 'Article 70, two conditions',
      says: {
        en: 'The debt exceeds the ability to pay and the holder is willing: then the bank may agree on instalments.',
        zh: '欠款超出还款能力且持卡人有还款意愿的，可协商个性化分期还款协议。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'It is a permission, no duty; a plan desk may show it.',
    },
    {
      clause: 'none (a line of 36 % for banks)',
      says: {
        en: 'Interest of banks up to 36 % a year is "protected by law".',
        zh: '“银行利率36%以内受法律保护”。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing: it is the superseded text of 2015 on private lending.',
    },
    {
      clause: 'Article 68 as some apps quote it',
      says: {
        en: '"Must not leak to third parties" is not in article 68.',
        zh: '部分应用所引“第六十八条不得向第三方泄露”并非该条内容。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing: the article says something else.',
    },
  ],
  rules: [
    {
      id: 'cn/credit-card-measures-2011/68-who',
      kind: 'party',
      citation: 'Article 68',
      says: {
        en: 'Collect from the debtor and the guarantor only, not from third parties unrelated to the debt.',
        zh: '应对债务人本人及其担保人催收，不得对与债务无关的第三人催收。',
      },
      basis: 'quoted',
      effect: 'forbid',
      applies: { all: [COLLECTION, OWES_NOTHING] },
      roles: THIRD_PARTIES,
    },
    {
      id: 'cn/credit-card-measures-2011/68-means',
      kind: 'content',
      citation: 'Article 68',
      says: {
        en: 'No violence, coercion, intimidation or abuse.',
        zh: '不得采用暴力、胁迫、恐吓或辱骂等不当催收行为。',
      },
      basis: 'quoted',
      effect: 'forbid',
      mustNot: ['violence', 'coercion', 'threat', 'insult'],
    },
    {
      id: 'cn/credit-card-measures-2011/68-records',
      kind: 'duty',
      citation: 'Article 68',
      says: {
        en: 'Records of collecting are kept for at least two years.',
        zh: '催收记录资料至少保存二年。',
      },
      basis: 'quoted',
      effect: 'require',
      duty: {
        form: 'keep',
        event: { kind: ['records-destroyed'] },
        from: { contact: { direction: 'any' } },
        span: { years: 2 },
      },
    },
    {
      id: 'cn/credit-card-measures-2011/69-letter',
      kind: 'content',
      citation: 'Article 69',
      says: {
        en: "A collection letter states name and balance, reason and legal basis, rights and duties, how to pay, how to object, the bank's contact, and bears its seal.",
        zh: '催收函件应载明持卡人姓名和欠款余额、催收事由和法律依据、权利义务、还款和提出异议的途径、发卡银行联系方式，并加盖公章。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: { all: [COLLECTION, { fact: 'channel', is: ['letter'] }] },
      must: [
        'person-name',
        'debt-amount',
        'basis-of-debt',
        'rights-and-duties',
        'how-to-repay',
        'how-to-object',
        'contact-number',
        'business-seal',
      ],
    },
    {
      id: 'cn/credit-card-measures-2011/70-term',
      kind: 'duty',
      citation: 'Article 70',
      says: {
        en: 'A personal instalment agreement runs for at most five years, which is sixty months.',
        zh: '个性化分期还款协议的最长期限不得超过五年，即六十个月。',
      },
      basis: 'quoted',
      effect: 'forbid',
      duty: { form: 'limit', event: { kind: ['plan-signed'] }, detail: 'termMonths', atMost: 60 },
    },
    {
      id: 'cn/credit-card-measures-2011/70-stop',
      kind: 'stop',
      citation: 'Article 70',
      says: {
        en: 'Once the instalment agreement is signed, the bank and its agencies stop collecting, unless the holder does not perform.',
        zh: '签订个性化分期还款协议后，银行及其发卡业务服务机构应停止催收，持卡人不履行协议的除外。',
      },
      basis: 'quoted',
      effect: 'forbid',
      while: [{ kind: ['plan-signed'], of: 'debt', endedBy: ['plan-broken', 'plan-fulfilled'] }],
      stops: COLLECTION_WORK,
    },
    {
      id: 'cn/credit-card-measures-2011/70-oral',
      kind: 'duty',
      citation: 'Article 70',
      says: {
        en: 'The recording of an agreement made orally is kept at least until the debt is settled.',
        zh: '以口头方式达成协议的，录音资料应至少保存至欠款结清之日。',
      },
      basis: 'quoted',
      effect: 'require',
      applies: { event: { kind: ['plan-signed'], of: 'matter', where: { form: ['oral'] } } },
      duty: {
        form: 'precede',
        event: { kind: ['records-destroyed'] },
        action: { kind: ['settled'] },
      },
    },
  ],
} satisfies Instrument
