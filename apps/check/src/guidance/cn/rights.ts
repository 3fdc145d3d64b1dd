/**
 * Rights of a borrower in mainland China, and of the people around them, as far as the law's data knows them.
 * Claims that no instrument stands behind are left out on purpose (no calls after 21:00, a pause of 48 hours, a third
 * person at most twice).
 */
import type { Right } from '../right.ts'
import { clause } from '../sourced.ts'

const ONLINE_LOAN = {
  products: ['online-consumer-loan'],
  says: { zh: '适用于个人网络消费贷款。', en: 'Holds for online consumer loans.' },
} as const

const CONSUMER_CREDIT = {
  products: ['credit-card', 'consumer-loan', 'online-consumer-loan'],
  says: {
    zh: '适用于信用卡和个人消费贷款。',
    en: 'Holds for credit cards and personal consumer loans.',
  },
} as const

const MEMBERS = {
  products: ['credit-card', 'consumer-loan', 'online-consumer-loan'],
  creditorTypes: ['bank', 'consumer-finance', 'auto-finance', 'asset-manager'],
  says: {
    zh: '适用于中国银行业协会会员的消费贷款。',
    en: 'Holds for consumer loans of members of the China Banking Association.',
  },
} as const

const CARD = {
  products: ['credit-card'],
  says: { zh: '适用于信用卡。', en: 'Holds for credit cards.' },
} as const

const BANK = {
  creditorTypes: ['bank'],
  says: {
    zh: '对银行适用。其他机构请先问清。',
    en: 'Holds for banks. For others, ask first.',
  },
} as const

export const cnRights: readonly Right[] = [
  {
    id: 'cn/quiet-hours',
    place: 'CN',
    says: { zh: '晚10点到早8点，不应催收。', en: 'No collecting from 10 at night to 8 in the morning.' },
    means: {
      zh: '电话、短信、上门都算。您同意过的时间除外。',
      en: 'Calls, texts and visits all count. Times you agreed to are left out.',
    },
    source: clause(
      'reported',
      'GB/T 45251-2025 第5.3条；中国银行业协会2026年催收指引第三章',
      'GB/T 45251-2025, 5.3; China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/gbt-45251-2025/5.3-hours', 'cn/cba-guideline-2026/ch3-hours'],
    onlyIf: CONSUMER_CREDIT,
  },
  {
    id: 'cn/three-talks-a-day',
    place: 'CN',
    says: { zh: '一天最多打通3次。', en: 'At most 3 talks a day.' },
    means: {
      zh: '各家催收公司合起来算。没接通的不算在内。',
      en: 'All collectors of one lender count together. Missed calls are not in it.',
    },
    source: clause('reported', 'GB/T 45251-2025 第5.3条', 'GB/T 45251-2025, 5.3'),
    rules: ['cn/gbt-45251-2025/5.3-effective-calls'],
    onlyIf: ONLINE_LOAN,
  },
  {
    id: 'cn/six-missed-calls',
    place: 'CN',
    says: {
      zh: '没接通的，同一号码一天不宜超过6次。',
      en: 'Missed calls to one number should not pass 6 a day.',
    },
    means: {
      zh: '这是建议（不宜），不是禁止。可以写进投诉。',
      en: 'This is advice, not a ban. You can put it in a complaint.',
    },
    source: clause(
      'reported',
      '中国银行业协会2026年催收指引第三章',
      'China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/cba-guideline-2026/ch3-unanswered-dials'],
    onlyIf: MEMBERS,
  },
  {
    id: 'cn/others-not-chased',
    place: 'CN',
    says: { zh: '不应向家人、朋友、同事催收。', en: 'Family, friends and colleagues are not to be chased.' },
    means: {
      zh: '找不到您等少数情形，才可问怎么找您。',
      en: 'Only in few cases, as when you cannot be reached, may they be asked.',
    },
    source: clause(
      'reported',
      'GB/T 45251-2025 第5.3条；银行业协会2026年催收指引第三章；信用卡办法第68条；消费金融公司管理办法',
      'GB/T 45251-2025, 5.3; banking association guideline 2026, chapter 3; credit-card measures, article 68; consumer-finance measures',
    ),
    rules: [
      'cn/gbt-45251-2025/5.3-who',
      'cn/gbt-45251-2025/5.3-contact-gate',
      'cn/cba-guideline-2026/ch3-who',
      'cn/cba-guideline-2026/ch3-lost-contact',
      'cn/credit-card-measures-2011/68-who',
      'cn/consumer-finance-measures-2024/who',
      'cn/internet-loan-measures-2020/who',
    ],
    onlyIf: {
      ...CONSUMER_CREDIT,
      says: {
        zh: '担保人和共同借款人除外。',
        en: 'Guarantors and co-borrowers are another matter.',
      },
    },
  },
  {
    id: 'cn/debt-kept-secret',
    place: 'CN',
    says: { zh: '不应把您的债务告诉别人。', en: 'Others are not to be told what you owe, or whether.' },
    means: {
      zh: '金额、逾期情况都不应说给他们听。',
      en: 'Neither an amount nor a delay is to be told to them.',
    },
    source: clause(
      'reported',
      'GB/T 45251-2025 第5.3条；银行业协会2026年催收指引第三章；消费者权益保护法第29条',
      'GB/T 45251-2025, 5.3; banking association guideline 2026, chapter 3; Consumer Rights Law, article 29',
    ),
    rules: [
      'cn/gbt-45251-2025/5.3-contact-secrecy',
      'cn/cba-guideline-2026/ch3-third-party-secrecy',
      'cn/consumer-rights-law/29-secrecy',
    ],
  },
  {
    id: 'cn/others-can-say-no',
    place: 'CN',
    says: {
      zh: '家人说一次“别再打”，就应停止。',
      en: 'If a relative says "do not call again", it must end.',
    },
    means: {
      zh: '请他们明确说一次，并记下时间。',
      en: 'Ask them to say it once, clearly, and note the time.',
    },
    source: clause(
      'reported',
      'GB/T 45251-2025 第5.3条；银行业协会2026年催收指引第三章',
      'GB/T 45251-2025, 5.3; banking association guideline 2026, chapter 3',
    ),
    rules: ['cn/gbt-45251-2025/5.3-contact-refusal', 'cn/cba-guideline-2026/ch3-third-party-refusal'],
    onlyIf: CONSUMER_CREDIT,
  },
  {
    id: 'cn/others-need-not-pay',
    place: 'CN',
    says: { zh: '不应叫家人替您还。', en: 'Your family is not to be asked to pay for you.' },
    means: {
      zh: '家人自己愿意还的除外。没有担保，就不必答应。',
      en: 'Unless they offer it themselves. Who signed nothing need not agree.',
    },
    source: clause(
      'reported',
      '中国银行业协会2026年催收指引第三章',
      'China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/cba-guideline-2026/ch3-third-party-payment', 'cn/cba-guideline-2026/ch3-third-party-asked'],
    onlyIf: MEMBERS,
  },
  {
    id: 'cn/no-threats',
    place: 'CN',
    says: { zh: '不得威胁、辱骂、动手。', en: 'No threats, no insults, no violence.' },
    means: { zh: '有危险先打110。能录音就录音。', en: 'In danger call 110 first. Record it if you can.' },
    source: clause(
      'reported',
      '信用卡办法第68条；消费金融公司管理办法；银行业协会2026年催收指引第三章；民法典第1024条',
      'Credit-card measures, article 68; consumer-finance measures; banking association guideline 2026, chapter 3; Civil Code, article 1024',
    ),
    rules: [
      'cn/credit-card-measures-2011/68-means',
      'cn/consumer-finance-measures-2024/means',
      'cn/cba-guideline-2026/ch3-means',
      'cn/civil-code/1024-insult',
    ],
  },
  {
    id: 'cn/no-pestering',
    place: 'CN',
    says: {
      zh: '不得反复发侮辱、恐吓信息，或纠缠、跟踪。',
      en: 'No repeated insulting or threatening messages, no pestering or following.',
    },
    means: {
      zh: '可以报警。警方可以责令对方一段时间内不得接触您。',
      en: 'You can go to the police. They may order that nobody contacts you for a time.',
    },
    source: clause(
      'quoted',
      '治安管理处罚法（2025年修订）第50条；民法典第1033条',
      'Public Security Administration Punishments Law (revised 2025), article 50; Civil Code, article 1033',
    ),
    rules: ['cn/public-security-law/50-1-5', 'cn/public-security-law/50-2', 'cn/civil-code/1033-harassment'],
  },
  {
    id: 'cn/true-identity',
    place: 'CN',
    says: { zh: '不得冒充法院、警察、政府。', en: 'Nobody may pose as a court, the police or an office.' },
    means: {
      zh: '问清姓名和公司。可向法院或派出所核实。',
      en: 'Ask for name and company. Check with the court or police station itself.',
    },
    source: clause(
      'reported',
      '中国银行业协会2026年催收指引第三章',
      'China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/cba-guideline-2026/ch3-posing-as-authority', 'cn/cba-guideline-2026/ch3-posing-as-member'],
    onlyIf: MEMBERS,
  },
  {
    id: 'cn/home-and-work',
    place: 'CN',
    says: { zh: '没您同意，不得进您家。', en: 'Nobody may come into your home without your consent.' },
    means: {
      zh: '也不得进您的办公区催收。您可以不开门。',
      en: 'Nor into your office area to collect. You may keep the door shut.',
    },
    source: clause(
      'reported',
      '民法典第1033条；银行业协会2026年催收指引第三章',
      'Civil Code, article 1033; banking association guideline 2026, chapter 3',
    ),
    rules: ['cn/civil-code/1033-home', 'cn/cba-guideline-2026/ch3-home', 'cn/cba-guideline-2026/ch3-office'],
  },
  {
    id: 'cn/two-visitors',
    place: 'CN',
    says: { zh: '上门催收至少两个人一起。', en: 'At least two collectors visit together.' },
    means: { zh: '一个人来的，可以写进投诉。', en: 'If one came alone, put it in a complaint.' },
    source: clause(
      'quoted',
      '中国银行业协会2026年催收指引第22条',
      'China Banking Association guideline 2026, article 22',
    ),
    rules: ['cn/cba-guideline-2026/art22-two-visitors'],
    onlyIf: MEMBERS,
  },
  {
    id: 'cn/no-posting',
    place: 'CN',
    says: { zh: '不得张贴、公开您的欠款信息。', en: 'Your debt is not to be posted or made public.' },
    means: {
      zh: '贴在小区、发到网上都不行。请拍照留存。',
      en: 'Neither on a wall nor online. Take a picture of it.',
    },
    source: clause(
      'reported',
      '个人信息保护法第25条；银行业协会2026年催收指引第三章',
      'Personal Information Protection Law, article 25; banking association guideline 2026, chapter 3',
    ),
    rules: ['cn/personal-information-protection-law/25-publishing', 'cn/cba-guideline-2026/ch3-posting'],
  },
  {
    id: 'cn/true-amount',
    place: 'CN',
    says: {
      zh: '不得虚报金额，不得编造后果。',
      en: 'No inflated amounts, no made-up consequences.',
    },
    means: {
      zh: '可以要一份写明本金、利息、费用的清单。',
      en: 'You can ask for a list of principal, interest and fees.',
    },
    source: clause(
      'reported',
      '中国银行业协会2026年催收指引第三章',
      'China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/cba-guideline-2026/ch3-truth'],
    onlyIf: MEMBERS,
  },
  {
    id: 'cn/no-extra-fees',
    place: 'CN',
    says: {
      zh: '不得另收催收费，不得叫您借新还旧。',
      en: 'No extra collecting fees, no pushing you to borrow elsewhere.',
    },
    means: {
      zh: '钱只付给贷款机构的正式账户。',
      en: "Pay only into the lender's own account.",
    },
    source: clause(
      'reported',
      '中国银行业协会2026年催收指引第三章',
      'China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/cba-guideline-2026/ch3-money'],
    onlyIf: MEMBERS,
  },
  {
    id: 'cn/private-phones',
    place: 'CN',
    says: {
      zh: '催收公司的人不得用私人手机、私人微信找您。',
      en: "An agency's people may not use private phones or chat accounts.",
    },
    means: { zh: '您同意过的除外。截图留存。', en: 'Unless it was agreed to. Keep a screenshot.' },
    source: clause(
      'reported',
      '中国银行业协会2026年催收指引第三章',
      'China Banking Association guideline 2026, chapter 3',
    ),
    rules: ['cn/cba-guideline-2026/ch3-private-phones'],
    onlyIf: { ...MEMBERS, collectorKinds: ['agency'] },
  },
  {
    id: 'cn/told-before-agency',
    place: 'CN',
    says: {
      zh: '交给外面的公司催收前，银行应先告诉您。',
      en: 'Before an agency starts, the bank tells you.',
    },
    means: { zh: '没告诉您的，可以写进投诉。', en: 'If it did not, put it in a complaint.' },
    source: clause(
      'reported',
      '银行保险机构消费者权益保护管理办法第41条',
      'Consumer protection measures for banks and insurers, article 41',
    ),
    rules: ['cn/consumer-protection-measures-2022/41-told-before'],
    onlyIf: BANK,
  },
  {
    id: 'cn/sale-needs-notice',
    place: 'CN',
    says: {
      zh: '债权卖给别人，要通知您才对您生效。',
      en: 'A sale of the debt binds you only once you are told.',
    },
    means: {
      zh: '先问原贷款机构：是否已转让，转给了谁。',
      en: 'Ask the first lender: was it sold, and to whom?',
    },
    source: clause('read', '民法典第546条', 'Civil Code, article 546'),
    rules: ['cn/civil-code/546-notice'],
  },
  {
    id: 'cn/card-plan',
    place: 'CN',
    says: {
      zh: '信用卡还不起，可以商量分期，最长5年。',
      en: 'If a card debt is beyond you, ask for a plan, 5 years at most.',
    },
    means: {
      zh: '银行可以同意，不是必须同意。先看旧债提醒。',
      en: 'The bank may agree but need not. Read the warning on old debts first.',
    },
    source: clause('quoted', '商业银行信用卡业务监督管理办法第70条', 'Credit-card measures, article 70'),
    rules: ['cn/credit-card-measures-2011/70-term'],
    onlyIf: CARD,
  },
  {
    id: 'cn/card-plan-stops-calls',
    place: 'CN',
    says: {
      zh: '签了分期协议并按时还，应停止催收。',
      en: 'Once a card plan is signed and kept, collecting stops.',
    },
    means: { zh: '留好协议。再来催，可以投诉。', en: 'Keep the agreement. If they go on, complain.' },
    source: clause('quoted', '商业银行信用卡业务监督管理办法第70条', 'Credit-card measures, article 70'),
    rules: ['cn/credit-card-measures-2011/70-stop'],
    onlyIf: CARD,
  },
  {
    id: 'cn/card-letter',
    place: 'CN',
    says: {
      zh: '信用卡催收函要写明余额、依据和异议办法。',
      en: 'A card collection letter states balance, basis and how to object.',
    },
    means: { zh: '还要有银行电话和公章。', en: "It also needs the bank's number and its seal." },
    source: clause('quoted', '商业银行信用卡业务监督管理办法第69条', 'Credit-card measures, article 69'),
    rules: ['cn/credit-card-measures-2011/69-letter'],
    onlyIf: CARD,
  },
  {
    id: 'cn/complaint-answered',
    place: 'CN',
    says: {
      zh: '投诉后，简单的15天内应有答复。',
      en: 'A simple complaint is answered within 15 days.',
    },
    means: {
      zh: '复杂的30天。特别复杂、经批准的，合计60天。',
      en: 'Complex ones take 30. With an approved extension, 60 in all.',
    },
    source: clause(
      'reported',
      '银行业保险业消费投诉处理管理办法（2020），期限条款',
      'Complaint measures 2020, time limits',
    ),
    rules: [
      'cn/complaint-measures-2020/simple',
      'cn/complaint-measures-2020/complex',
      'cn/complaint-measures-2020/especially-complex',
    ],
    onlyIf: BANK,
  },
  {
    id: 'cn/no-papers-they-have',
    place: 'CN',
    says: {
      zh: '银行已有的材料，不得再叫您交。',
      en: 'The bank may not ask you for papers it already has.',
    },
    means: {
      zh: '合同、流水银行自己能查到，您可以不交。',
      en: 'It can look up the contract and the account itself.',
    },
    source: clause(
      'quoted',
      '银行业保险业消费投诉处理管理办法（2020）第13条',
      'Complaint measures 2020, article 13',
    ),
    rules: [],
    onlyIf: BANK,
  },
  {
    id: 'cn/credit-record-told',
    place: 'CN',
    says: {
      zh: '报送不良征信记录前，应先告诉您本人。',
      en: 'Before bad data goes to the credit bureau, you are told.',
    },
    means: {
      zh: '每年可以免费查两次自己的信用报告。',
      en: 'You can see your own credit report free of charge twice a year.',
    },
    source: clause(
      'read',
      '征信业管理条例第15条、第17条',
      'Credit reporting regulations, articles 15 and 17',
    ),
    rules: ['cn/credit-reporting-regulations/15-told-before'],
  },
  {
    id: 'cn/credit-record-dispute',
    place: 'CN',
    says: {
      zh: '对征信记录有异议，20天内应书面答复。',
      en: 'A dispute about a credit record is answered in writing within 20 days.',
    },
    means: {
      zh: '不良记录自事情了结起保存5年，之后应删除。',
      en: 'A bad record stays 5 years after the matter ends, then it is deleted.',
    },
    source: clause(
      'read',
      '征信业管理条例第16条、第25条',
      'Credit reporting regulations, articles 16 and 25',
    ),
    rules: ['cn/credit-reporting-regulations/25-dispute'],
  },
  {
    id: 'cn/spouse',
    place: 'CN',
    says: {
      zh: '一个人借、超出家用的钱，配偶不当然要还。',
      en: 'A spouse does not simply owe what one borrowed beyond family needs.',
    },
    means: {
      zh: '债权人要证明钱用于共同生活或两人都同意。',
      en: 'The creditor must show joint use or that both wanted it.',
    },
    source: clause('read', '民法典第1064条', 'Civil Code, article 1064'),
    rules: [],
  },
  {
    id: 'cn/heirs',
    place: 'CN',
    says: {
      zh: '继承人只在继承到的财产范围内还。',
      en: 'Heirs pay only up to what they inherited.',
    },
    means: { zh: '放弃继承的，不用还。', en: 'Who gives up the inheritance pays nothing.' },
    source: clause('read', '民法典第1161条', 'Civil Code, article 1161'),
    rules: [],
  },
  {
    id: 'cn/old-debts',
    place: 'CN',
    says: {
      zh: '旧债可能已过3年时效，您可以提出来。',
      en: 'An old debt may be past its 3 years. You can say so.',
    },
    means: {
      zh: '法院不会主动提。还款或承认前先问律师。',
      en: 'A court does not raise it for you. Ask before you pay or promise.',
    },
    source: clause(
      'read',
      '民法典第188条、第192条、第193条、第195条',
      'Civil Code, articles 188, 192, 193 and 195',
    ),
    rules: [],
  },
]
