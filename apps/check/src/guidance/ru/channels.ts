/** Whom a borrower in Russia can turn to. What the offices take is known from press, or is general knowledge. */
import type { Deadline } from '../deadlines.ts'
import type { HelpChannel } from '../help-channel.ts'
import { reported, says, toCheck } from '../sourced.ts'

const EMERGENCY = toCheck('俄罗斯统一紧急电话，一般常识', 'Russia’s one emergency number, general knowledge')
const BAILIFFS = reported(
  '2026-03-12报道（转引《俄罗斯报》）：通过国家服务门户向联邦法警局投诉',
  'Press of 2026-03-12 (after Rossiyskaya Gazeta): complaints to the bailiff service through Gosuslugi',
)
const BAILIFFS_SITE = toCheck('联邦法警局（ФССП）官网', 'The site of the Federal Bailiff Service (ФССП)')
const CENTRAL_BANK = toCheck('俄罗斯银行网上接待室', 'The Bank of Russia’s online reception')
const LENDER = toCheck('合同和贷款机构官网', 'The contract and the lender’s own site')
const FREE_AID = toCheck('俄罗斯免费法律援助机构', 'Free legal aid offices in Russia')
const COURT_PRACTICE = toCheck(
  '俄罗斯民事诉讼的一般常识，请问律师',
  'General knowledge of civil suits in Russia: ask a lawyer',
)
const CREDIT_HISTORY = toCheck(
  '俄罗斯信用历史法（第218-FZ号）第8条，请查证',
  'Federal Law 218-FZ on credit histories, art. 8: check it',
)

const BAILIFFS_ANSWER: Deadline = {
  id: 'ru/bailiffs-answer',
  days: 30,
  from: 'regulator-complaint',
  who: 'regulator',
  says: { zh: '法警局30天内处理投诉。', en: 'The bailiff service deals with a complaint within 30 days.' },
  source: BAILIFFS,
  whenPassed: { zh: '再问一次，或向检察院反映。', en: 'Ask again, or turn to the prosecutor’s office.' },
}

export const ruChannels: readonly HelpChannel[] = [
  {
    id: 'ru/police',
    place: 'RU',
    kind: 'police',
    icon: 'police',
    name: { zh: '报警（112）', en: 'Police (112)' },
    purpose: says(EMERGENCY, '处理暴力和威胁。', 'They deal with violence and threats.'),
    rightWhen: says(EMERGENCY, '有危险时马上打。', 'In danger call at once.'),
    can: [says(EMERGENCY, '可以到场，可以记录。', 'They can come and take a report.')],
    cannot: [says(EMERGENCY, '不管欠多少钱。', 'They do not decide what is owed.')],
    reach: [
      {
        by: 'phone',
        number: '112',
        says: { zh: '打112，先说您在哪里。', en: 'Call 112. First say where you are.' },
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
    id: 'ru/lender',
    place: 'RU',
    kind: 'lender',
    icon: 'bank',
    name: { zh: '贷款机构', en: 'The lender' },
    purpose: says(LENDER, '让贷款机构自己处理。', 'The lender itself can deal with it.'),
    rightWhen: says(LENDER, '一般先书面提出。', 'Usually write to it first.'),
    can: [says(LENDER, '可以让它的催收公司停下来。', 'It can make its agency stop.')],
    cannot: [says(LENDER, '投诉不等于不用还。', 'A complaint does not cancel a debt.')],
    reach: [
      {
        by: 'post',
        says: {
          zh: '用挂号回执信寄到合同上的地址。',
          en: 'By registered mail to the address in the contract.',
        },
        source: LENDER,
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
      { zh: '书面答复我。', en: 'Answer me in writing.' },
    ],
    attachments: ['call-log', 'screenshots'],
    deadlines: [],
    ifNothingComes: { zh: '向联邦法警局投诉。', en: 'Complain to the bailiff service.' },
  },
  {
    id: 'ru/bailiffs',
    place: 'RU',
    kind: 'regulator',
    icon: 'shield',
    name: { zh: '联邦法警局（ФССП）', en: 'Federal Bailiff Service (ФССП)' },
    purpose: says(BAILIFFS, '受理对催收的投诉。', 'It takes complaints about collecting.'),
    rightWhen: says(
      BAILIFFS,
      '时间、次数、威胁、告诉别人，都可以投诉。',
      'Hours, number of calls, threats, telling others: all of these.',
    ),
    can: [
      says(
        BAILIFFS,
        '30天内处理。家人和打错的人也可投诉。',
        'It acts within 30 days. Relatives and wrong numbers may complain too.',
      ),
    ],
    cannot: [says(BAILIFFS_SITE, '不免债，也不算金额。', 'It does not cancel a debt or settle amounts.')],
    reach: [
      {
        by: 'web',
        says: {
          zh: '在国家服务门户（Госуслуги）提交，要电子签名。',
          en: 'Through the Gosuslugi portal, with an e-signature.',
        },
        source: BAILIFFS,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'lender',
      'collectors',
      'what-happened',
      'rules-concerned',
      'calls-in-figures',
      'numbers-that-called',
      'what-was-said',
      'others-contacted',
      'what-you-ask',
      'signature',
    ],
    wishes: [{ zh: '请查对方的催收做法。', en: 'Please look into how they collect.' }],
    attachments: ['call-log', 'screenshots', 'recordings', 'evidence-file'],
    deadlines: [BAILIFFS_ANSWER],
    ifNothingComes: {
      zh: '30天没结果，向检察院反映。',
      en: 'Nothing after 30 days: turn to the prosecutor’s office.',
    },
  },
  {
    id: 'ru/central-bank',
    place: 'RU',
    kind: 'regulator',
    icon: 'bank-shield',
    name: { zh: '俄罗斯银行', en: 'Bank of Russia' },
    purpose: says(CENTRAL_BANK, '管银行和小额贷款公司。', 'It oversees banks and micro-lenders.'),
    rightWhen: says(CENTRAL_BANK, '问题在贷款机构自己。', 'The trouble is with the lender itself.'),
    can: [says(CENTRAL_BANK, '可以让贷款机构答复。', 'It can have the lender answer.')],
    cannot: [says(CENTRAL_BANK, '不替您打官司。', 'It does not sue for you.')],
    reach: [
      {
        by: 'web',
        says: { zh: '上俄罗斯银行官网的接待室。', en: 'Through the reception on its own site.' },
        source: CENTRAL_BANK,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'lender',
      'collectors',
      'what-happened',
      'earlier-complaint',
      'what-you-ask',
    ],
    wishes: [{ zh: '请让贷款机构答复我。', en: 'Please have the lender answer me.' }],
    attachments: ['earlier-complaint-copy', 'answer-received', 'call-log'],
    deadlines: [],
    ifNothingComes: { zh: '问法律援助。', en: 'Ask legal aid.' },
  },
  {
    id: 'ru/credit-record',
    place: 'RU',
    kind: 'credit-record',
    icon: 'record',
    name: { zh: '信用历史异议', en: 'Credit history dispute' },
    purpose: says(
      CREDIT_HISTORY,
      '改正信用历史里的错误。',
      'You have an error in your credit history corrected.',
    ),
    rightWhen: says(CREDIT_HISTORY, '记录和事实不一样。', 'It says something that is not so.'),
    can: [says(CREDIT_HISTORY, '信用局要核查。', 'The bureau must check.')],
    cannot: [says(CREDIT_HISTORY, '真实的记录不会删。', 'A true record stays.')],
    reach: [
      {
        by: 'post',
        says: { zh: '写信给信用局或贷款机构。', en: 'Write to the bureau or the lender.' },
        source: CREDIT_HISTORY,
      },
    ],
    asks: ['your-name', 'how-to-reach-you', 'lender', 'account-reference', 'debt-dates', 'what-you-ask'],
    wishes: [{ zh: '请核查这条记录，并书面答复。', en: 'Please check this record and answer in writing.' }],
    attachments: ['proof-of-payment', 'letters-received'],
    deadlines: [],
    ifNothingComes: { zh: '向俄罗斯银行投诉。', en: 'Complain to the Bank of Russia.' },
  },
  {
    id: 'ru/legal-aid',
    place: 'RU',
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '免费法律援助', en: 'Free legal aid' },
    purpose: says(FREE_AID, '告诉您下一步。', 'They tell you the next step.'),
    rightWhen: says(
      FREE_AID,
      '收到法院文书，或旧债拿不准时。',
      'You got court papers, or are unsure about an old debt.',
    ),
    can: [says(FREE_AID, '帮您看文件，写申请。', 'They read papers and help to write.')],
    cannot: [says(FREE_AID, '不是人人都符合条件。', 'Not everybody is entitled to it.')],
    reach: [
      {
        by: 'web',
        says: {
          zh: '查“бесплатная юридическая помощь”和您的地区。',
          en: 'Search for “бесплатная юридическая помощь” and your region.',
        },
        source: FREE_AID,
      },
    ],
    asks: ['lender', 'debt-dates', 'collectors', 'what-happened', 'earlier-complaint', 'what-you-ask'],
    wishes: [{ zh: '我想知道下一步怎么做。', en: 'I want to know what to do next.' }],
    attachments: ['letters-received', 'call-log'],
    deadlines: [],
    ifNothingComes: { zh: '问当地律师协会。', en: 'Ask the bar of your region.' },
  },
  {
    id: 'ru/court',
    place: 'RU',
    kind: 'court',
    icon: 'court',
    name: { zh: '法院', en: 'Court' },
    purpose: says(COURT_PRACTICE, '由法官决定。', 'A judge decides.'),
    rightWhen: says(
      COURT_PRACTICE,
      '收到支付令，要尽快提异议。',
      'If a payment order comes, object at once.',
    ),
    can: [says(COURT_PRACTICE, '可以听您的说法。', 'It can hear your side.')],
    cannot: [says(COURT_PRACTICE, '时效要您自己提。', 'You must raise the time limit yourself.')],
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
