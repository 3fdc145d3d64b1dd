/**
 * Whom a borrower in mainland China can turn to. The periods of lender and credit bureau stand in the law's data; what
 * each hotline takes and asks for is general knowledge unless its source says otherwise.
 */
import type { Deadline } from '../deadlines.ts'
import type { HelpChannel } from '../help-channel.ts'
import { clause, quoted, says, toCheck } from '../sourced.ts'

const COMPLAINT_PERIODS = clause(
  'reported',
  '银行业保险业消费投诉处理管理办法（2020），期限条款（新华社2020-01-17）',
  'Complaint measures 2020, time limits (Xinhua, 2020-01-17)',
)
const COMPLAINT_PAPERS = clause(
  'quoted',
  '银行业保险业消费投诉处理管理办法（2020）第13条、第14条',
  'Complaint measures 2020, articles 13 and 14',
)
const COMPLAINT_WAYS = quoted(
  '银行业保险业消费投诉处理管理办法（2020）第12条、第13条（jianbiaoku.com所载条文）',
  'Complaint measures 2020, articles 12 and 13, as jianbiaoku.com has them',
)
const CREDIT_RECORD_KEPT = clause('read', '征信业管理条例第16条', 'Credit reporting regulations, article 16')
const CREDIT_RECORD = clause(
  'read',
  '征信业管理条例第25条、第26条',
  'Credit reporting regulations, articles 25 and 26',
)
const POLICE_LAW = clause(
  'quoted',
  '治安管理处罚法（2025年修订）第50条',
  'Public Security Administration Punishments Law (revised 2025), article 50',
)
const EMERGENCY = toCheck('全国报警电话，一般常识', 'National police number, general knowledge')
const HOTLINE_12378 = toCheck(
  '12378银行保险消费者投诉维权热线，请在金融监管总局官网核对',
  '12378 hotline: check it on the site of the National Financial Regulatory Administration',
)
const HOTLINE_12363 = toCheck(
  '12363金融消费权益保护热线，请在人民银行官网核对',
  '12363 hotline: check it on the site of the People’s Bank of China',
)
const LOCAL_FINANCE = toCheck(
  '12345政务服务热线和当地金融管理部门，请核对',
  '12345 and the local financial authority: check what it handles',
)
const HOTLINE_12321 = toCheck(
  '12321网络不良与垃圾信息举报受理中心，请在其官网核对',
  '12321 reporting centre: check it on its own site',
)
const HOTLINE_12300 = toCheck(
  '12300电信用户申诉受理，请在工业和信息化部官网核对',
  '12300 telecom appeals: check it on the site of the Ministry of Industry and Information Technology',
)
const HOTLINE_12348 = toCheck(
  '司法部门公布的12348热线，请核对',
  '12348 as published by the justice authorities',
)
const MEDIATION = toCheck(
  '当地金融消费纠纷调解组织，请通过12378或12363询问',
  'Local financial dispute mediation: ask 12378 or 12363',
)
const COURT_PRACTICE = toCheck(
  '民事诉讼的一般常识，请问律师',
  'General knowledge of civil suits: ask a lawyer',
)
const LIMITATION_IN_COURT = clause('read', '民法典第193条', 'Civil Code, article 193')
const PENALTY_CUT = clause('read', '民法典第585条', 'Civil Code, article 585')

/** Which lenders besides banks the measures bind was not read. */
const KNOWN_FOR_BANKS = {
  creditorTypes: ['bank'],
  says: {
    zh: '对银行适用。其他机构只作参考，请先问清。',
    en: 'Holds for banks. For others it is only a measure. Ask first.',
  },
} as const

const LENDER_ANSWERS: readonly Deadline[] = [
  {
    id: 'cn/lender-simple',
    days: 15,
    from: 'complaint',
    who: 'lender',
    says: { zh: '简单的投诉，15天内应答复。', en: 'A simple complaint is answered within 15 days.' },
    source: COMPLAINT_PERIODS,
    holdsFor: KNOWN_FOR_BANKS,
    whenPassed: {
      zh: '问贷款机构：算不算复杂，何时答复。也可以找监管。',
      en: 'Ask the lender: is it complex, and when will it answer? You can also go to the regulator.',
    },
  },
  {
    id: 'cn/lender-complex',
    days: 30,
    from: 'complaint',
    who: 'lender',
    says: { zh: '复杂的投诉，30天内应答复。', en: 'A complex complaint is answered within 30 days.' },
    source: COMPLAINT_PERIODS,
    holdsFor: KNOWN_FOR_BANKS,
    whenPassed: {
      zh: '问是否批准了延长。没有，就找监管。',
      en: 'Ask if an extension was approved. If not, go to the regulator.',
    },
  },
  {
    id: 'cn/lender-extended',
    days: 60,
    from: 'complaint',
    who: 'lender',
    says: {
      zh: '特别复杂、经批准延长的，合计60天。',
      en: 'With an approved extension the answer comes within 60 days in all.',
    },
    source: COMPLAINT_PERIODS,
    holdsFor: KNOWN_FOR_BANKS,
    whenPassed: {
      zh: '最长的期限也过了。带上投诉记录找监管。',
      en: 'Even the longest period is over. Take your complaint to the regulator.',
    },
  },
]

const CREDIT_RECORD_ANSWERS: readonly Deadline[] = [
  {
    id: 'cn/credit-dispute',
    days: 20,
    from: 'record-dispute',
    who: 'bureau',
    says: { zh: '提出异议后，20天内应书面答复。', en: 'A dispute is answered in writing within 20 days.' },
    source: CREDIT_RECORD,
    whenPassed: { zh: '向人民银行投诉（12363）。', en: 'Complain to the People’s Bank (12363).' },
  },
  {
    id: 'cn/credit-complaint',
    days: 30,
    from: 'regulator-complaint',
    who: 'regulator',
    says: {
      zh: '向人民银行投诉后，30天内应书面答复。',
      en: 'The People’s Bank answers a complaint within 30 days.',
    },
    source: CREDIT_RECORD,
    whenPassed: { zh: '问法律援助（12348）。', en: 'Ask legal aid (12348).' },
  },
]

export const cnChannels: readonly HelpChannel[] = [
  {
    id: 'cn/police',
    place: 'CN',
    kind: 'police',
    icon: 'police',
    name: { zh: '报警（110）', en: 'Police (110)' },
    purpose: says(
      POLICE_LAW,
      '处理动手、恐吓、反复纠缠、跟踪。',
      'They deal with violence, threats, pestering and following.',
    ),
    rightWhen: says(
      EMERGENCY,
      '有危险时马上打。没有危险也可去派出所说明。',
      'In danger call at once. Otherwise go to a police station.',
    ),
    can: [
      says(
        POLICE_LAW,
        '可以责令对方一段时间内不得接触您。',
        'They may order that nobody contacts you for a time.',
      ),
    ],
    cannot: [
      says(
        EMERGENCY,
        '不管欠多少钱，也不替人讨债。',
        'They do not decide what is owed, and collect for nobody.',
      ),
    ],
    reach: [
      {
        by: 'phone',
        number: '110',
        says: { zh: '打110，先说您在哪里。', en: 'Call 110. First say where you are.' },
        source: EMERGENCY,
      },
      {
        by: 'in-person',
        says: { zh: '去最近的派出所，带上手机。', en: 'Go to the nearest station with your phone.' },
        source: EMERGENCY,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'where-you-are',
      'collectors',
      'numbers-that-called',
      'what-was-said',
      'others-contacted',
      'what-you-ask',
    ],
    wishes: [
      { zh: '请记录报警，并给我回执。', en: 'Please record my report and give me a receipt.' },
      { zh: '请责令对方不再接触我。', en: 'Please order that they no longer contact me.' },
    ],
    attachments: ['recordings', 'screenshots', 'call-log'],
    deadlines: [],
    ifNothingComes: {
      zh: '要回执。再发生就再报，说明是第几次。',
      en: 'Ask for a receipt. If it happens again, report again and say how often.',
    },
  },
  {
    id: 'cn/lender',
    place: 'CN',
    kind: 'lender',
    icon: 'bank',
    name: { zh: '贷款机构的投诉渠道', en: "The lender's complaint line" },
    purpose: says(
      COMPLAINT_PERIODS,
      '让贷款机构自己处理，并书面答复您。',
      'The lender itself must deal with it and answer you.',
    ),
    rightWhen: says(
      COMPLAINT_PERIODS,
      '一般先走这一步。期限从收到投诉起算。',
      'Usually the first step. The period runs from your complaint.',
    ),
    can: [
      says(COMPLAINT_PAPERS, '由没有直接利害关系的人处理。', 'People with no direct interest handle it.'),
      says(
        COMPLAINT_PAPERS,
        '家里人过世了，继承人也可以投诉。',
        'Heirs may complain when a person has died.',
      ),
      says(
        COMPLAINT_WAYS,
        '可以核对您的身份。只在它的正式渠道里给。',
        'It may ask who you are. Tell it only through its own channels.',
      ),
    ],
    cannot: [
      says(COMPLAINT_PAPERS, '不得叫您交它已有的材料。', 'It may not ask for papers it already has.'),
      says(
        COURT_PRACTICE,
        '投诉不等于不用还，利息可能照算。',
        'A complaint does not cancel a debt. Interest may go on.',
      ),
    ],
    reach: [
      {
        by: 'phone',
        says: {
          zh: '打合同上的客服电话，说“我要投诉”。',
          en: 'Call the number in the contract. Say: I want to complain.',
        },
        source: COMPLAINT_WAYS,
      },
      {
        by: 'post',
        says: {
          zh: '或写信寄到合同上的地址，留好邮寄凭证。',
          en: 'Or write to the address in the contract. Keep the receipt.',
        },
        source: COMPLAINT_WAYS,
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
      'numbers-that-called',
      'what-was-said',
      'others-contacted',
      'what-you-ask',
      'signature',
    ],
    wishes: [
      { zh: '停止上述联系方式。', en: 'Stop contacting me in these ways.' },
      { zh: '停止联系我的家人、朋友和同事。', en: 'Stop contacting my family, friends and colleagues.' },
      {
        zh: '告诉我谁在催收，以及委托的依据。',
        en: 'Tell me who is collecting and on what authority.',
      },
      { zh: '书面答复我。', en: 'Answer me in writing.' },
    ],
    attachments: ['call-log', 'screenshots', 'recordings'],
    deadlines: LENDER_ANSWERS,
    ifNothingComes: {
      zh: '15天没答复，找金融监管（12378）。',
      en: 'No answer after 15 days: go to the regulator (12378).',
    },
  },
  {
    id: 'cn/nfra',
    place: 'CN',
    kind: 'regulator',
    takes: ['bank', 'consumer-finance', 'auto-finance', 'trust', 'asset-manager', 'platform', 'other'],
    icon: 'shield',
    name: { zh: '金融监管总局（12378）', en: 'Financial regulator (12378)' },
    purpose: says(
      HOTLINE_12378,
      '管银行、消费金融公司等机构的催收。',
      'It oversees banks, consumer-finance companies and the like.',
    ),
    rightWhen: says(
      HOTLINE_12378,
      '贷款机构没答复，或答复了还在继续。',
      'The lender does not answer, or it goes on after the answer.',
    ),
    can: [
      says(
        HOTLINE_12378,
        '转给贷款机构处理，并可查它的做法。',
        'It passes the case on and can look into what the lender did.',
      ),
    ],
    cannot: [
      says(HOTLINE_12378, '不替您算账，也不能免债。', 'It does not settle amounts and cannot cancel a debt.'),
      says(
        HOTLINE_12378,
        '个人之间的借款、没有牌照的放款人，它不管。',
        'It does not handle private loans or lenders without a licence.',
      ),
    ],
    reach: [
      {
        by: 'phone',
        number: '12378',
        says: {
          zh: '工作日打12378，按提示选地区。',
          en: 'Call 12378 on working days and choose your region.',
        },
        source: HOTLINE_12378,
      },
      {
        by: 'web',
        says: {
          zh: '或在金融监管总局官网找投诉入口。',
          en: 'Or find the complaint page on the regulator’s site.',
        },
        source: HOTLINE_12378,
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
      'what-was-said',
      'others-contacted',
      'earlier-complaint',
      'what-you-ask',
    ],
    wishes: [
      { zh: '请查对方的催收做法。', en: 'Please look into how they collect.' },
      { zh: '请督促贷款机构书面答复我。', en: 'Please see that the lender answers me in writing.' },
    ],
    attachments: ['earlier-complaint-copy', 'answer-received', 'call-log', 'screenshots', 'evidence-file'],
    deadlines: [],
    ifNothingComes: {
      zh: '记下受理编号，再打电话查进度。',
      en: 'Keep the case number and call again to ask.',
    },
  },
  {
    id: 'cn/local-finance',
    place: 'CN',
    kind: 'regulator',
    takes: ['small-loan'],
    icon: 'city',
    name: { zh: '地方金融管理部门', en: 'Local financial authority' },
    purpose: says(LOCAL_FINANCE, '一般由它管小额贷款公司。', 'It usually oversees small-loan companies.'),
    rightWhen: says(
      LOCAL_FINANCE,
      '放款的是小额贷款公司，它又不处理。',
      'A small-loan company lent, and does nothing.',
    ),
    can: [says(LOCAL_FINANCE, '可以查小额贷款公司的做法。', 'It can look into what the company does.')],
    cannot: [
      says(LOCAL_FINANCE, '不替您算账，也不能免债。', 'It does not settle amounts and cannot cancel a debt.'),
    ],
    reach: [
      {
        by: 'phone',
        number: '12345',
        says: {
          zh: '打12345，问当地谁管小额贷款公司。',
          en: 'Call 12345 and ask who oversees small-loan companies.',
        },
        source: LOCAL_FINANCE,
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
      'what-was-said',
      'others-contacted',
      'earlier-complaint',
      'what-you-ask',
    ],
    wishes: [
      { zh: '请查对方的催收做法。', en: 'Please look into how they collect.' },
      { zh: '请督促贷款机构书面答复我。', en: 'Please see that the lender answers me in writing.' },
    ],
    attachments: ['earlier-complaint-copy', 'answer-received', 'call-log', 'screenshots', 'evidence-file'],
    deadlines: [],
    ifNothingComes: { zh: '也可以问12378该找谁。', en: 'You can also ask 12378 whom to turn to.' },
  },
  {
    id: 'cn/nuisance',
    place: 'CN',
    kind: 'nuisance',
    icon: 'phone-off',
    name: { zh: '骚扰电话、短信举报（12321）', en: 'Nuisance calls and texts (12321)' },
    purpose: says(
      HOTLINE_12321,
      '举报骚扰电话和垃圾短信的号码。',
      'You report numbers that make nuisance calls or send junk texts.',
    ),
    rightWhen: says(
      HOTLINE_12321,
      '电话、短信太多，号码换个不停。',
      'Too many calls or texts, from ever new numbers.',
    ),
    can: [
      says(HOTLINE_12321, '可以转给运营商处理这些号码。', 'It can have the carrier deal with those numbers.'),
    ],
    cannot: [
      says(
        HOTLINE_12321,
        '不处理贷款纠纷，不保证电话马上停。',
        'It does not handle the loan. Calls may not stop at once.',
      ),
    ],
    reach: [
      {
        by: 'web',
        says: {
          zh: '搜“12321举报中心”，用官网或公众号。',
          en: 'Look up the 12321 reporting centre, its site or account.',
        },
        source: HOTLINE_12321,
      },
      {
        by: 'phone',
        number: '010-12321',
        says: { zh: '打010-12321询问。', en: 'Call 010-12321 to ask how.' },
        source: HOTLINE_12321,
      },
    ],
    asks: ['number-called', 'numbers-that-called', 'calls-in-figures', 'what-you-ask'],
    wishes: [{ zh: '请处理这些来电号码。', en: 'Please deal with these numbers.' }],
    attachments: ['call-log', 'screenshots'],
    deadlines: [],
    ifNothingComes: {
      zh: '先找自己的运营商。还不行，找12300申诉。',
      en: 'Ask your own carrier first. If that fails, appeal to 12300.',
    },
  },
  {
    id: 'cn/telecom-appeal',
    place: 'CN',
    kind: 'nuisance',
    icon: 'antenna',
    name: { zh: '电信用户申诉（12300）', en: 'Telecom appeals (12300)' },
    purpose: says(
      HOTLINE_12300,
      '运营商不处理时，向电信主管部门申诉。',
      'You appeal when your carrier does nothing.',
    ),
    rightWhen: says(
      HOTLINE_12300,
      '已找过运营商，没有结果。',
      'You asked your carrier and nothing came of it.',
    ),
    can: [says(HOTLINE_12300, '可以让运营商处理并答复您。', 'It can have the carrier act and answer you.')],
    cannot: [says(HOTLINE_12300, '不管贷款机构。', 'It does not oversee lenders.')],
    reach: [
      {
        by: 'phone',
        number: '12300',
        says: { zh: '打12300，或在工信部官网申诉。', en: 'Call 12300 or appeal on the ministry’s site.' },
        source: HOTLINE_12300,
      },
    ],
    asks: ['your-name', 'number-called', 'numbers-that-called', 'calls-in-figures', 'what-you-ask'],
    wishes: [{ zh: '请让运营商处理这些号码并答复我。', en: 'Please have the carrier act and answer me.' }],
    attachments: ['call-log', 'answer-received'],
    deadlines: [],
    ifNothingComes: { zh: '同时走贷款机构和监管的渠道。', en: 'Use the lender and the regulator as well.' },
  },
  {
    id: 'cn/credit-record',
    place: 'CN',
    kind: 'credit-record',
    icon: 'record',
    name: { zh: '征信异议；人民银行（12363）', en: 'Credit record; People’s Bank (12363)' },
    purpose: says(
      CREDIT_RECORD,
      '改正信用报告里的错误记录。',
      'You have an error in your credit report corrected.',
    ),
    rightWhen: says(
      CREDIT_RECORD,
      '信用报告写的和事实不一样。',
      'Your credit report says something that is not so.',
    ),
    can: [
      says(
        CREDIT_RECORD,
        '征信机构或报送机构要核查，并书面答复。',
        'The bureau or lender must check and answer in writing.',
      ),
    ],
    cannot: [
      says(
        CREDIT_RECORD_KEPT,
        '真实的不良记录，了结后满5年才删。',
        'A true bad record is deleted 5 years after the matter ends.',
      ),
    ],
    reach: [
      {
        by: 'in-person',
        says: {
          zh: '向征信中心或报送的贷款机构提异议。',
          en: 'Dispute it with the credit centre or the lender that reported it.',
        },
        source: CREDIT_RECORD,
      },
      {
        by: 'phone',
        number: '12363',
        says: { zh: '没有答复，打12363。', en: 'If there is no answer, call 12363.' },
        source: HOTLINE_12363,
      },
    ],
    asks: ['your-name', 'how-to-reach-you', 'lender', 'account-reference', 'debt-dates', 'what-you-ask'],
    wishes: [{ zh: '请核查这条记录，并书面答复。', en: 'Please check this record and answer in writing.' }],
    attachments: ['proof-of-payment', 'letters-received'],
    deadlines: CREDIT_RECORD_ANSWERS,
    ifNothingComes: {
      zh: '20天没答复，找人民银行（12363）。',
      en: 'No answer in 20 days: complain to the People’s Bank (12363).',
    },
  },
  {
    id: 'cn/mediation',
    place: 'CN',
    kind: 'mediation',
    icon: 'handshake',
    name: { zh: '金融纠纷调解', en: 'Financial dispute mediation' },
    purpose: says(
      MEDIATION,
      '由第三方帮双方谈金额和还法。',
      'A third party helps both sides talk about amounts.',
    ),
    rightWhen: says(
      MEDIATION,
      '金额有争议，或想谈一个还得起的办法。',
      'The amount is disputed, or you want terms you can keep.',
    ),
    can: [says(MEDIATION, '谈成了可以签书面协议。', 'What is agreed can be put in writing.')],
    cannot: [
      says(MEDIATION, '对方不愿意，就谈不成。', 'It fails if the other side does not want it.'),
      says(
        clause('read', '民法典第192条、第195条', 'Civil Code, articles 192 and 195'),
        '谈的时候承认债务，可能让旧债重新起算。',
        'Admitting a debt there may make an old debt run anew.',
      ),
    ],
    reach: [
      {
        by: 'phone',
        number: '12378',
        says: { zh: '打12378，问当地的调解组织。', en: 'Call 12378 and ask for mediation near you.' },
        source: HOTLINE_12378,
      },
    ],
    asks: [
      'your-name',
      'how-to-reach-you',
      'lender',
      'debt-dates',
      'what-happened',
      'earlier-complaint',
      'what-you-ask',
    ],
    wishes: [
      {
        zh: '请调解对方主张的金额和联系方式。',
        en: 'Please mediate on the amount claimed and on how I am contacted.',
      },
    ],
    attachments: ['letters-received', 'answer-received', 'proof-of-payment'],
    deadlines: [],
    ifNothingComes: { zh: '调解不成，还可以去法院。', en: 'If it fails, a court is still open.' },
  },
  {
    id: 'cn/legal-aid',
    place: 'CN',
    kind: 'legal-aid',
    icon: 'scales',
    name: { zh: '公共法律服务（12348）', en: 'Public legal service (12348)' },
    purpose: says(
      HOTLINE_12348,
      '免费问法律问题，问能否申请法律援助。',
      'Ask about the law free of charge, and about legal aid.',
    ),
    rightWhen: says(
      HOTLINE_12348,
      '收到法院文书，或旧债拿不准时。',
      'You got court papers, or are unsure about an old debt.',
    ),
    can: [
      says(
        HOTLINE_12348,
        '告诉您下一步，帮您找律师。',
        'They tell you the next step and help find a lawyer.',
      ),
    ],
    cannot: [says(HOTLINE_12348, '电话里不能替您办事。', 'They cannot act for you by telephone.')],
    reach: [
      {
        by: 'phone',
        number: '12348',
        says: { zh: '打12348。', en: 'Call 12348.' },
        source: HOTLINE_12348,
      },
      {
        by: 'in-person',
        says: {
          zh: '或去区县的公共法律服务中心。',
          en: 'Or go to the public legal service centre of your district.',
        },
        source: HOTLINE_12348,
      },
    ],
    asks: ['lender', 'debt-dates', 'collectors', 'what-happened', 'earlier-complaint', 'what-you-ask'],
    wishes: [{ zh: '我想知道下一步怎么做。', en: 'I want to know what to do next.' }],
    attachments: ['letters-received', 'call-log'],
    deadlines: [],
    ifNothingComes: { zh: '换一个时间再打，或去现场。', en: 'Call at another time, or go there.' },
  },
  {
    id: 'cn/court',
    place: 'CN',
    kind: 'court',
    icon: 'court',
    name: { zh: '法院', en: 'Court' },
    purpose: says(COURT_PRACTICE, '由法官决定双方的争议。', 'A judge decides the dispute.'),
    rightWhen: says(
      COURT_PRACTICE,
      '别的办法都没用，或对方已经起诉您。',
      'Nothing else worked, or they have sued you.',
    ),
    can: [
      says(PENALTY_CUT, '违约金过高，可以请求减少。', 'You can ask to have an excessive penalty cut.'),
      says(
        COURT_PRACTICE,
        '可以要求停止打扰、赔偿损失。',
        'You can ask that it stops, and for compensation.',
      ),
    ],
    cannot: [
      says(
        LIMITATION_IN_COURT,
        '时效要您自己提，法院不会主动提。',
        'You must raise the time limit. The court does not.',
      ),
    ],
    reach: [
      {
        by: 'in-person',
        says: {
          zh: '去法院立案窗口。收到传票一定要去。',
          en: 'Go to the filing desk. If you are summoned, always go.',
        },
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
    wishes: [
      { zh: '请求停止打扰。', en: 'I ask that the disturbance stops.' },
      { zh: '请求对方说明其主张的债务依据。', en: 'I ask that the claimed debt be shown.' },
    ],
    attachments: ['evidence-file', 'letters-received', 'earlier-complaint-copy', 'proof-of-payment'],
    deadlines: [],
    ifNothingComes: { zh: '问12348能否申请法律援助。', en: 'Ask 12348 about legal aid.' },
  },
]
