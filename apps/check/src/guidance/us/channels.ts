/**
 * Whom a borrower in the United States can turn to. What each office takes and how it is reached is general knowledge
 * unless its source says otherwise.
 */
import type { Deadline } from '../deadlines.ts'
import type { HelpChannel } from '../help-channel.ts'
import { clause, reported, says, toCheck } from '../sourced.ts'

const EMERGENCY = toCheck('全国紧急电话，一般常识', 'National emergency number, general knowledge')
const DISPUTE = clause('reported', '12 CFR 1006.34(b)(5)、1006.38(d)', '12 CFR 1006.34(b)(5) and 1006.38(d)')
const WHO_IS_BOUND = clause('reported', '15 USC 1692a(6)(A)', '15 USC 1692a(6)(A)')
const CFPB = reported(
  'insideARM 2013-07关于CFPB受理催收投诉的报道；现行流程请在CFPB官网核对',
  'insideARM, July 2013, on the CFPB’s complaints; check today’s procedure on its own site',
)
const CFPB_SITE = toCheck('CFPB官网', 'The CFPB’s own site')
const STATE_AG = toCheck('所在州总检察长官网', 'The site of your state’s attorney general')
const NYC_311 = reported('纽约市311网站（债务催收投诉）', 'NYC 311, complaints about debt collection')
const FCC = toCheck('联邦通信委员会消费者投诉页面', 'The FCC’s consumer complaint page')
const CREDIT_REPORTS = toCheck(
  '公平信用报告法（15 USC 1681i），请查证',
  'Fair Credit Reporting Act, 15 USC 1681i: check it',
)
const LAWHELP = toCheck('LawHelp网站，请自行查找', 'The LawHelp site: look it up')
const OWN_SUIT = clause('reported', '15 USC 1692k(d)', '15 USC 1692k(d)')
const COURT_PRACTICE = toCheck(
  '民事诉讼的一般常识，请问律师',
  'General knowledge of civil suits: ask a lawyer',
)

const DISPUTE_PERIOD: Deadline = {
  id: 'us/dispute',
  days: 30,
  from: 'notice-received',
  who: 'you',
  says: {
    zh: '收到核实通知后30天内，书面提出异议。',
    en: 'Dispute in writing within 30 days of the validation notice.',
  },
  source: DISPUTE,
  whenPassed: {
    zh: '过期也可以异议，但对方不必停下。',
    en: 'You may still dispute it, but they need not stop.',
  },
}

const CFPB_ANSWERS: readonly Deadline[] = [
  {
    id: 'us/cfpb-first-answer',
    days: 15,
    from: 'regulator-complaint',
    who: 'lender',
    says: { zh: 'CFPB请公司15天内答复。', en: 'The CFPB asks companies to answer within 15 days.' },
    source: CFPB,
    whenPassed: { zh: '登录查看进度，并留言。', en: 'Log in, look at the status and add a note.' },
  },
  {
    id: 'us/cfpb-closed',
    days: 60,
    from: 'regulator-complaint',
    who: 'lender',
    says: { zh: '多数投诉应在60天内了结。', en: 'Most complaints are to be closed within 60 days.' },
    source: CFPB,
    whenPassed: { zh: '再找州总检察长。', en: 'Go to your state’s attorney general as well.' },
  },
]

const ABOUT_CONDUCT = [
  'your-name',
  'how-to-reach-you',
  'lender',
  'collectors',
  'what-happened',
  'calls-in-figures',
  'what-was-said',
  'others-contacted',
  'earlier-complaint',
  'what-you-ask',
] as const

export const usChannels: readonly HelpChannel[] = [
  {
    id: 'us/police',
    place: 'US',
    kind: 'police',
    icon: 'police',
    name: { zh: '报警（911）', en: 'Police (911)' },
    purpose: says(EMERGENCY, '处理暴力和威胁。', 'They deal with violence and threats.'),
    rightWhen: says(EMERGENCY, '有危险时马上打。', 'In danger call at once.'),
    can: [says(EMERGENCY, '可以到场，可以记录。', 'They can come and take a report.')],
    cannot: [says(EMERGENCY, '不管欠多少钱。', 'They do not decide what is owed.')],
    reach: [
      {
        by: 'phone',
        number: '911',
        says: { zh: '打911，先说您在哪里。', en: 'Call 911. First say where you are.' },
        source: EMERGENCY,
      },
    ],
    asks: [
      'your-name',
      'where-you-are',
      'collectors',
      'numbers-that-called',
      'what-was-said',
      'what-you-ask',
    ],
    wishes: [{ zh: '请记录报警，并给我编号。', en: 'Please take a report and give me its number.' }],
    attachments: ['recordings', 'screenshots', 'call-log'],
    deadlines: [],
    ifNothingComes: { zh: '再发生就再报。', en: 'If it happens again, report again.' },
  },
  {
    id: 'us/lender',
    place: 'US',
    kind: 'lender',
    icon: 'bank',
    name: { zh: '贷款机构和催收公司', en: 'The lender and the collector' },
    purpose: says(DISPUTE, '书面异议，或要求停止。', 'Dispute in writing, or ask them to stop.'),
    rightWhen: says(
      DISPUTE,
      '刚收到核实通知：30天内先寄异议信。',
      'You got a validation notice: send the dispute within 30 days.',
    ),
    can: [
      says(
        DISPUTE,
        '按时异议，催收公司须停下，核实后再催。',
        'Disputed in time, a collector stops until it has verified.',
      ),
    ],
    cannot: [
      says(
        WHO_IS_BOUND,
        '原贷款机构用自己名义催收，不受这条约束。',
        'A first lender in its own name is not bound by it.',
      ),
    ],
    reach: [
      {
        by: 'post',
        says: {
          zh: '寄到核实通知上的地址，用能证明寄出的方式。',
          en: 'Write to the address on the notice, with proof of mailing.',
        },
        source: DISPUTE,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'lender',
      'account-reference',
      'collectors',
      'what-happened',
      'calls-in-figures',
      'what-was-said',
      'others-contacted',
      'what-you-ask',
      'signature',
    ],
    wishes: [
      { zh: '停止上述联系方式。', en: 'Stop contacting me in these ways.' },
      { zh: '寄来核实材料。', en: 'Send me verification.' },
    ],
    attachments: ['call-log', 'screenshots'],
    deadlines: [DISPUTE_PERIOD],
    ifNothingComes: { zh: '向CFPB投诉。', en: 'Complain to the CFPB.' },
  },
  {
    id: 'us/cfpb',
    place: 'US',
    kind: 'regulator',
    icon: 'shield',
    name: { zh: '消费者金融保护局（CFPB）', en: 'Consumer Financial Protection Bureau (CFPB)' },
    purpose: says(
      CFPB,
      '受理对催收公司和贷款机构的投诉。',
      'It takes complaints about collectors and lenders.',
    ),
    rightWhen: says(CFPB, '对方不听，或做得过头。', 'They do not listen, or went too far.'),
    can: [
      says(CFPB, '把投诉转给公司，请它答复您。', 'It sends your complaint to the company for an answer.'),
    ],
    cannot: [
      says(CFPB_SITE, '不是您的律师，不替您打官司。', 'It is not your lawyer and does not sue for you.'),
    ],
    reach: [
      {
        by: 'web',
        says: { zh: '上CFPB官网，找“提交投诉”。', en: 'On the CFPB’s site find “Submit a complaint”.' },
        source: CFPB_SITE,
      },
      {
        by: 'phone',
        number: '855-411-2372',
        says: { zh: '或打电话，可要求中文服务。', en: 'Or call. Other languages are offered.' },
        source: CFPB_SITE,
      },
    ],
    asks: ABOUT_CONDUCT,
    wishes: [
      { zh: '请让公司停止上述做法并答复我。', en: 'Please have the company stop this and answer me.' },
    ],
    attachments: ['letters-received', 'earlier-complaint-copy', 'call-log', 'screenshots'],
    deadlines: CFPB_ANSWERS,
    ifNothingComes: { zh: '找州总检察长，或律师。', en: 'Go to the state attorney general, or a lawyer.' },
  },
  {
    id: 'us/attorney-general',
    place: 'US',
    kind: 'regulator',
    icon: 'state',
    name: { zh: '州总检察长', en: 'State attorney general' },
    purpose: says(STATE_AG, '受理消费者对催收的投诉。', 'It takes consumer complaints about collecting.'),
    rightWhen: says(
      STATE_AG,
      '州法更严，或原贷款机构自己催收。',
      'State law is stricter, or the first lender collects.',
    ),
    can: [says(STATE_AG, '可以查，也可以调解。', 'It may look into it or mediate.')],
    cannot: [says(STATE_AG, '不替个人打官司。', 'It does not sue for one person.')],
    reach: [
      {
        by: 'web',
        says: {
          zh: '上网查“消费者投诉”和您的州。',
          en: 'Search for “consumer complaint” and your state.',
        },
        source: STATE_AG,
      },
    ],
    asks: ABOUT_CONDUCT,
    wishes: [{ zh: '请查对方的催收做法。', en: 'Please look into how they collect.' }],
    attachments: ['letters-received', 'call-log', 'screenshots'],
    deadlines: [],
    ifNothingComes: { zh: '找法律援助。', en: 'Go to legal aid.' },
  },
  {
    id: 'us/ny/nyc/dcwp',
    place: 'US/NY/NYC',
    kind: 'regulator',
    icon: 'city',
    name: { zh: '纽约市消费者和劳工保护局（311）', en: 'NYC Consumer and Worker Protection (311)' },
    purpose: says(
      NYC_311,
      '受理纽约市居民对催收的投诉。',
      'It takes complaints of people who live in the City.',
    ),
    rightWhen: says(NYC_311, '您住在纽约市。', 'You live in New York City.'),
    can: [
      says(
        clause('reported', '6 RCNY 5-77', '6 RCNY 5-77'),
        '管催收公司，也管开始催收的原贷款机构。',
        'It oversees agencies, and first lenders once they collect.',
      ),
    ],
    cannot: [says(NYC_311, '只管纽约市居民的事。', 'It takes only those who live in the City.')],
    reach: [
      {
        by: 'phone',
        number: '311',
        says: { zh: '打311，说“投诉催收”。', en: 'Call 311 and say: a complaint about a collector.' },
        source: NYC_311,
      },
    ],
    asks: ABOUT_CONDUCT,
    wishes: [{ zh: '请查对方的催收做法。', en: 'Please look into how they collect.' }],
    attachments: ['letters-received', 'call-log', 'screenshots'],
    deadlines: [],
    ifNothingComes: { zh: '再找州总检察长和CFPB。', en: 'Go to the attorney general and the CFPB too.' },
  },
  {
    id: 'us/nuisance',
    place: 'US',
    kind: 'nuisance',
    icon: 'phone-off',
    name: { zh: '联邦通信委员会（机器电话）', en: 'FCC (robot calls)' },
    purpose: says(FCC, '投诉机器语音电话和短信。', 'You complain about robot calls and texts.'),
    rightWhen: says(FCC, '机器电话不停，说了“停”还来。', 'Robot calls go on after you said “stop”.'),
    can: [says(FCC, '会登记，并可转给公司。', 'It records the complaint and can pass it on.')],
    cannot: [says(FCC, '不处理贷款。', 'It does not handle the loan.')],
    reach: [
      {
        by: 'web',
        says: { zh: '上网查“FCC 消费者投诉”。', en: 'Search for “FCC consumer complaint”.' },
        source: FCC,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'number-called',
      'numbers-that-called',
      'calls-in-figures',
      'what-you-ask',
    ],
    wishes: [{ zh: '请处理这些来电。', en: 'Please deal with these calls.' }],
    attachments: ['call-log', 'screenshots'],
    deadlines: [],
    ifNothingComes: { zh: '问律师能否索赔。', en: 'Ask a lawyer about compensation.' },
  },
  {
    id: 'us/credit-record',
    place: 'US',
    kind: 'credit-record',
    icon: 'record',
    name: { zh: '信用报告异议', en: 'Credit report dispute' },
    purpose: says(
      CREDIT_REPORTS,
      '改正信用报告里的错误。',
      'You have an error in a credit report corrected.',
    ),
    rightWhen: says(
      CREDIT_REPORTS,
      '信用报告写的和事实不一样。',
      'Your report says something that is not so.',
    ),
    can: [says(CREDIT_REPORTS, '信用机构要核查。', 'The bureau must check.')],
    cannot: [says(CREDIT_REPORTS, '真实的记录不会删。', 'A true record stays.')],
    reach: [
      {
        by: 'post',
        says: { zh: '写信给每家信用机构。', en: 'Write to each bureau that has it.' },
        source: CREDIT_REPORTS,
      },
    ],
    asks: ['your-name', 'how-to-reach-you', 'lender', 'account-reference', 'debt-dates', 'what-you-ask'],
    wishes: [{ zh: '请核查这条记录，并书面答复。', en: 'Please check this record and answer in writing.' }],
    attachments: ['proof-of-payment', 'letters-received'],
    deadlines: [],
    ifNothingComes: { zh: '向CFPB投诉。', en: 'Complain to the CFPB.' },
  },
  {
    id: 'us/legal-aid',
    place: 'US',
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '法律援助', en: 'Legal aid' },
    purpose: says(
      LAWHELP,
      '低收入的人可以免费问律师。',
      'People with little money get a lawyer’s advice free.',
    ),
    rightWhen: says(
      LAWHELP,
      '收到法院文书，或旧债拿不准时。',
      'You got court papers, or are unsure about an old debt.',
    ),
    can: [says(LAWHELP, '帮您答辩，看有没有别的办法。', 'They help you answer and see what else there is.')],
    cannot: [says(LAWHELP, '不一定接每个案子。', 'They cannot take every case.')],
    reach: [
      {
        by: 'web',
        says: { zh: '上网查“LawHelp”和您的州。', en: 'Search for “LawHelp” and your state.' },
        source: LAWHELP,
      },
    ],
    asks: ['lender', 'debt-dates', 'collectors', 'what-happened', 'earlier-complaint', 'what-you-ask'],
    wishes: [{ zh: '我想知道下一步怎么做。', en: 'I want to know what to do next.' }],
    attachments: ['letters-received', 'call-log'],
    deadlines: [],
    ifNothingComes: { zh: '问法院的自助中心。', en: 'Ask the self-help centre of the court.' },
  },
  {
    id: 'us/court',
    place: 'US',
    kind: 'court',
    icon: 'court',
    name: { zh: '法院', en: 'Court' },
    purpose: says(OWN_SUIT, '可以自己起诉催收公司。', 'You can sue a collector yourself.'),
    rightWhen: says(COURT_PRACTICE, '对方起诉了您：一定按期答辩。', 'They sued you: always answer in time.'),
    can: [says(OWN_SUIT, '可以请求赔偿，期限1年。', 'It can award compensation. The limit is 1 year.')],
    cannot: [
      says(
        COURT_PRACTICE,
        '您不提时效，法院一般不会提。',
        'It will not usually raise the time limit for you.',
      ),
    ],
    reach: [
      {
        by: 'in-person',
        says: { zh: '按文书上的地址和日期去。', en: 'Go to the address and on the date in the papers.' },
        source: COURT_PRACTICE,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'lender',
      'debt-dates',
      'collectors',
      'what-happened',
      'rules-concerned',
      'calls-in-figures',
      'earlier-complaint',
      'what-you-ask',
      'signature',
    ],
    wishes: [{ zh: '请求对方证明其主张的债务。', en: 'I ask that the claimed debt be proved.' }],
    attachments: ['evidence-file', 'letters-received', 'earlier-complaint-copy', 'proof-of-payment'],
    deadlines: [],
    ifNothingComes: { zh: '先找法律援助。', en: 'Go to legal aid first.' },
  },
]
