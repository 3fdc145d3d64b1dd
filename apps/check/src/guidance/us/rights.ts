/**
 * Rights of a borrower in the United States, in New York State and in New York City, as far as the law's data knows
 * them. The federal rule binds agencies and debt buyers; a first lender who collects in its own name is outside it.
 */
import type { Right, RightCondition } from '../right.ts'
import { clause } from '../sourced.ts'

const AGENCY: RightCondition = {
  collectorKinds: ['agency', 'debt-buyer'],
  says: {
    zh: '适用于催收公司和买下债权的公司。',
    en: 'Holds for agencies and debt buyers, not for a first lender.',
  },
}

export const usRights: readonly Right[] = [
  {
    id: 'us/quiet-hours',
    place: 'US',
    says: { zh: '晚9点到早8点，不应联系您。', en: 'No contact from 9 at night to 8 in the morning.' },
    means: {
      zh: '按您所在地的时间。短信、邮件也算。',
      en: 'By the time where you are. Texts and e-mails count.',
    },
    source: clause('read', '12 CFR 1006.6(b)(1)(i)', '12 CFR 1006.6(b)(1)(i)'),
    rules: ['us/regulation-f/6-b-1-i'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/inconvenient',
    place: 'US',
    says: {
      zh: '您说不方便的时间和方式，不应再用。',
      en: 'Times and ways that you call inconvenient are off limits.',
    },
    means: { zh: '说一次就行。写下来更好。', en: 'Saying it once is enough. In writing is better.' },
    source: clause('quoted', '12 CFR 1006.6(b)(1)、1006.14(h)(1)', '12 CFR 1006.6(b)(1) and 1006.14(h)(1)'),
    rules: ['us/regulation-f/6-b-1-designated-time', 'us/regulation-f/14-h-1'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/seven-in-seven',
    place: 'US',
    says: {
      zh: '一笔债7天内打超过7次，推定为骚扰。',
      en: 'More than 7 calls in 7 days about one debt are presumed to harass.',
    },
    means: {
      zh: '谈过一次后，7天内再打也一样。对方可以反驳。',
      en: 'So is a call within 7 days after a talk. They may rebut it.',
    },
    source: clause('quoted', '12 CFR 1006.14(b)(2)', '12 CFR 1006.14(b)(2)'),
    rules: ['us/regulation-f/14-b-2-A', 'us/regulation-f/14-b-2-B'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/others-not-told',
    place: 'US',
    says: {
      zh: '一般不得与您的家人、朋友、雇主谈债务。',
      en: 'They may not discuss the debt with family, friends or employer.',
    },
    means: {
      zh: '只可问您在哪里，一人一次，不得提债务。',
      en: 'They may ask where you are, once each, without naming a debt.',
    },
    source: clause('reported', '12 CFR 1006.6(d)(1)、1006.10', '12 CFR 1006.6(d)(1) and 1006.10'),
    rules: ['us/regulation-f/6-d-1', 'us/regulation-f/10-b-2', 'us/regulation-f/10-c'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/stop-in-writing',
    place: 'US',
    says: {
      zh: '您书面要求停止，就应停止联系。',
      en: 'If you ask in writing that they stop, they stop.',
    },
    means: {
      zh: '债务还在，对方可能起诉。先看信的说明。',
      en: 'The debt stays, and they may sue. Read what the letter does first.',
    },
    source: clause('reported', '12 CFR 1006.6(c)(1)', '12 CFR 1006.6(c)(1)'),
    rules: ['us/regulation-f/6-c-1'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/dispute',
    place: 'US',
    says: {
      zh: '30天内书面异议，对方须先核实再催。',
      en: 'Dispute in writing within 30 days and they must verify first.',
    },
    means: {
      zh: '从收到核实通知起算。口头说不算。',
      en: 'Counted from the validation notice. By phone does not do it.',
    },
    source: clause('reported', '12 CFR 1006.34(b)(5)、1006.38(d)', '12 CFR 1006.34(b)(5) and 1006.38(d)'),
    rules: ['us/regulation-f/38-d', 'us/regulation-f/38-c'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/validation-notice',
    place: 'US',
    says: {
      zh: '首次联系后5天内，应给您核实通知。',
      en: 'Within 5 days of the first contact you get a validation notice.',
    },
    means: {
      zh: '看清对方是谁、要多少、怎么异议。',
      en: 'Look in it for who, how much, and how to dispute.',
    },
    source: clause('reported', '12 CFR 1006.34(a)(1)', '12 CFR 1006.34(a)(1)'),
    rules: ['us/regulation-f/34-a-1'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/lawyer',
    place: 'US',
    says: {
      zh: '您有律师，对方知道后应找律师。',
      en: 'Once they know of your lawyer, they turn to the lawyer.',
    },
    means: { zh: '写信告诉对方律师的名字。', en: "Write to them with your lawyer's name." },
    source: clause('reported', '12 CFR 1006.6(b)(2)', '12 CFR 1006.6(b)(2)'),
    rules: ['us/regulation-f/6-b-2'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/who-is-calling',
    place: 'US',
    says: { zh: '打电话的人应说明自己是谁。', en: 'A caller must say who is calling.' },
    means: { zh: '不说，就记下号码和时间。', en: 'If not, note the number and the time.' },
    source: clause('quoted', '12 CFR 1006.14(g)', '12 CFR 1006.14(g)'),
    rules: ['us/regulation-f/14-g'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/opt-out',
    place: 'US',
    says: {
      zh: '每条短信、邮件都应写明怎么退订。',
      en: 'Each text or e-mail says how to opt out.',
    },
    means: { zh: '回复退订就行，截图留存。', en: 'Reply as it says, and keep a screenshot.' },
    source: clause('quoted', '12 CFR 1006.6(e)', '12 CFR 1006.6(e)'),
    rules: ['us/regulation-f/6-e'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/no-public-posts',
    place: 'US',
    says: {
      zh: '不得在别人看得到的社交网页上提债务。',
      en: 'Nothing about a debt where others can see it online.',
    },
    means: { zh: '截图，连同网址和时间。', en: 'Take a screenshot with address and time.' },
    source: clause('quoted', '12 CFR 1006.22(f)(4)', '12 CFR 1006.22(f)(4)'),
    rules: ['us/regulation-f/22-f-4'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/old-debts',
    place: 'US',
    says: {
      zh: '过了时效的债，不得起诉或扬言起诉。',
      en: 'They may not sue, or threaten to, on a debt past its time.',
    },
    means: {
      zh: '付款或答应前，先看旧债提醒。',
      en: 'Before you pay or promise, read the warning on old debts.',
    },
    source: clause('unverified', '12 CFR 1006.26(b)', '12 CFR 1006.26(b)'),
    rules: ['us/regulation-f/26-b-suit', 'us/regulation-f/26-b-threat'],
    onlyIf: AGENCY,
  },
  {
    id: 'us/robot-calls',
    place: 'US',
    says: {
      zh: '机器语音打手机，要您事先同意。',
      en: 'Robot calls to your mobile need your consent.',
    },
    means: {
      zh: '给过贷款机构号码，可能算同意。说“停”可以收回。',
      en: 'A number given to the lender may count. Say “stop” to end it.',
    },
    source: clause('reported', '47 CFR 64.1200(a)(1)(iii)、(a)(10)', '47 CFR 64.1200(a)(1)(iii) and (a)(10)'),
    rules: ['us/tcpa/64-1200-a-1-iii', 'us/tcpa/64-1200-a-10'],
  },
  {
    id: 'us/bankruptcy',
    place: 'US',
    says: {
      zh: '申请破产后，一般不得再催之前的债。',
      en: 'After you file for bankruptcy, older debts are not collected.',
    },
    means: { zh: '告诉对方案号，并告诉您的律师。', en: 'Give them the case number, and tell your lawyer.' },
    source: clause('reported', '11 USC 362(a)(6)', '11 USC 362(a)(6)'),
    rules: ['us/bankruptcy-code/362-a-6'],
  },
  {
    id: 'us/own-suit',
    place: 'US',
    says: {
      zh: '您可以自己起诉催收公司，期限1年。',
      en: 'You can sue a collector yourself, within 1 year.',
    },
    means: { zh: '从每件事发生那天算。尽早找律师。', en: 'Counted from each event. See a lawyer early.' },
    source: clause('reported', '15 USC 1692k(d)', '15 USC 1692k(d)'),
    rules: [],
    onlyIf: AGENCY,
  },
  {
    id: 'us/ny/substantiation',
    place: 'US/NY',
    says: {
      zh: '在纽约州，可书面要求60天内给出证据。',
      en: 'In New York you can ask for proof within 60 days.',
    },
    means: { zh: '哪些债适用，请先查证。', en: 'Which debts this covers: check first.' },
    source: clause('unverified', '23 NYCRR 1.2至1.6', '23 NYCRR 1.2 to 1.6'),
    rules: [],
    onlyIf: AGENCY,
  },
  {
    id: 'us/ny/old-debt-notice',
    place: 'US/NY',
    says: {
      zh: '在纽约州，收旧债前须告知可能已过时效。',
      en: 'In New York they must warn you before taking money on an old debt.',
    },
    means: { zh: '您不必承认，也不必答应。', en: 'You need not admit or promise anything.' },
    source: {
      ...clause('read', '23 NYCRR 1.3', '23 NYCRR 1.3'),
      readOn: '2026-11-26',
    },
    rules: [],
    onlyIf: AGENCY,
  },
  {
    id: 'us/ny/nyc/three-in-seven',
    place: 'US/NY/NYC',
    says: {
      zh: '在纽约市，一个账户7天内最多联系3次。',
      en: 'In New York City at most 3 contacts in 7 days per account.',
    },
    means: {
      zh: '电话、短信、邮件合起来算。原贷款机构也受约束。',
      en: 'Calls, texts and e-mails count together. First lenders are bound too.',
    },
    source: clause('reported', '6 RCNY 5-77(b)（2026年9月1日起）', '6 RCNY 5-77(b), from 2026-09-01'),
    rules: ['us/ny/nyc/dcwp-collection-rule/5-77-b'],
  },
  {
    id: 'us/ny/nyc/written-consent',
    place: 'US/NY/NYC',
    says: {
      zh: '在纽约市，发短信、邮件要您书面同意。',
      en: 'In New York City texts and e-mails need your written consent.',
    },
    means: { zh: '同意可以收回。', en: 'You can take it back.' },
    source: clause('reported', '6 RCNY 5-77', '6 RCNY 5-77'),
    rules: [
      'us/ny/nyc/dcwp-collection-rule/5-77-electronic-consent',
      'us/ny/nyc/dcwp-collection-rule/5-77-opt-out',
    ],
  },
]
