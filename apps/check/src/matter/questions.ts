/**
 * The questions that decide most, as data: their words, the answers, what an answer decides, and where it is kept. What
 * a question decides was read off the rules (`law/`, what they bind on); its test holds that each answer reaches the audit.
 */
import type { Words } from '../engine/words.ts'
import { withAnswer, withLenderChanged, withMark } from './changes.ts'
import type { Answers, Lender, MarkedNumber, ToldEventKind, Workspace } from './workspace.ts'

/** An answer to choose. */
export interface AnswerChoice {
  readonly value: string
  readonly says: Words
  readonly hint?: Words
}

/** The countries whose rules are known, and the rest of the world. */
export type Country = 'CN' | 'US' | 'RU' | '*'

/** What an answer decides, by country; where one is absent, nothing here hangs on it and it is not asked. */
export type Decides = Readonly<Partial<Record<Country, Words>>>

/** One question: about the whole matter, about a lender, or about a collector's number. */
export interface MatterQuestion {
  readonly id: string
  readonly of: 'matter' | 'lender' | 'number'
  /** The member of `Answers`, `Lender` or `MarkedNumber` that holds the answer. */
  readonly field: keyof Answers | keyof Lender | keyof MarkedNumber
  readonly asks: Words
  readonly hint?: Words
  readonly choices: readonly AnswerChoice[]
  /** Whether "I don't know" is kept as an answer; otherwise it leaves the field out. */
  readonly unknown: 'kept' | 'left-out'
  readonly decides: Decides
  /** Answers that, by what the audit takes, are the same as none. */
  readonly sameAsNone: readonly string[]
  /** Only asked where another answer calls for it. */
  readonly after?: (workspace: Workspace) => boolean
}

const YES: AnswerChoice = { value: 'yes', says: { en: 'Yes', zh: '是' } }
const NO: AnswerChoice = { value: 'no', says: { en: 'No', zh: '不是' } }

const NOTHING_ELSEWHERE: Words = {
  en: 'We have no rules for this place yet. The answer only helps with letters.',
  zh: '我们还没有这个地方的规定。您的回答只用于写信。',
}

const everywhere = (words: Words): Decides => ({ CN: words, US: words, RU: words, '*': NOTHING_ELSEWHERE })

const BEHIND: MatterQuestion = {
  id: 'behind',
  of: 'lender',
  field: 'behind',
  asks: { en: 'Was a payment overdue when they called?', zh: '他们打来的时候，有没有哪一期已经逾期？' },
  choices: [
    { value: 'yes', says: { en: 'Yes, it was overdue', zh: '有，已经逾期' } },
    { value: 'no', says: { en: 'No, nothing was overdue', zh: '没有逾期' } },
  ],
  unknown: 'kept',
  sameAsNone: [],
  decides: everywhere({
    en: 'The rules on collecting are about payments that are overdue. If nothing was overdue, the calls count as service, and most of these rules are not applied to them.',
    zh: '这些规定管的是逾期以后的催收。如果当时没有逾期，来电只算一般服务，大部分规定不会用来对照。',
  }),
}

const PRODUCT: MatterQuestion = {
  id: 'product',
  of: 'lender',
  field: 'product',
  asks: { en: 'What kind of debt is it?', zh: '这是哪一种欠款？' },
  choices: [
    { value: 'credit-card', says: { en: 'Credit card', zh: '信用卡' } },
    {
      value: 'online-consumer-loan',
      says: { en: 'Consumer loan from an app or website', zh: '网上消费贷' },
      hint: { en: 'Borrowed, paid out and paid back online', zh: '在手机应用或网站上借、放、还' },
    },
    {
      value: 'consumer-loan',
      says: { en: 'Consumer loan from a branch or a shop', zh: '线下消费贷' },
      hint: { en: 'Signed on paper, or in a shop', zh: '在网点或商店签的' },
    },
    { value: 'auto-loan', says: { en: 'Car loan', zh: '车贷' } },
    { value: 'mortgage', says: { en: 'Home loan', zh: '房贷' } },
    { value: 'student-loan', says: { en: 'Student loan', zh: '助学贷款' } },
    { value: 'medical-debt', says: { en: 'Medical bill', zh: '医疗费' } },
    {
      value: 'business-loan',
      says: { en: 'Business loan', zh: '经营贷' },
      hint: { en: 'For a shop, a firm, a farm', zh: '用于开店、办厂、经营' },
    },
    { value: 'other-consumer-debt', says: { en: 'Another private debt', zh: '其他个人欠款' } },
  ],
  unknown: 'left-out',
  sameAsNone: [],
  decides: {
    CN: {
      en: 'Which rules bind. For an app loan: national standard GB/T 45251-2025, with its hours and its three talks a day. For a bank’s card: the credit-card measures. For cards and consumer loans of members: the bankers’ association’s guideline. A business loan is outside all of these.',
      zh: '适用哪些规定。网上消费贷：国家标准 GB/T 45251-2025（时段、每天有效通话不超过三次等）。银行信用卡：信用卡业务监督管理办法。会员单位的信用卡和消费贷：银行业协会指引。经营贷不在这些规定之内。',
    },
    US: {
      en: 'The federal rule on collectors (Regulation F) protects people who owe for personal, family or home needs. A business loan is outside.',
      zh: '联邦催收规则（F 条例）只保护个人、家庭用途的欠款。经营贷不在其内。',
    },
  },
}

const TYPE: MatterQuestion = {
  id: 'type',
  of: 'lender',
  field: 'type',
  asks: { en: 'Who lent the money?', zh: '是谁放的款？' },
  hint: {
    en: 'The contract names the lender. The app may only have arranged the loan.',
    zh: '合同上写明出借人。手机应用可能只是中介。',
  },
  choices: [
    { value: 'bank', says: { en: 'A bank', zh: '银行' } },
    { value: 'consumer-finance', says: { en: 'A consumer-finance company', zh: '消费金融公司' } },
    { value: 'auto-finance', says: { en: 'A car-finance company', zh: '汽车金融公司' } },
    { value: 'small-loan', says: { en: 'A small-loan company', zh: '小额贷款公司' } },
    { value: 'trust', says: { en: 'A trust company', zh: '信托公司' } },
    { value: 'asset-manager', says: { en: 'A company that manages bad debts', zh: '资产管理公司' } },
    {
      value: 'platform',
      says: { en: 'A platform that only arranges loans', zh: '只做撮合的平台' },
    },
    {
      value: 'private',
      says: { en: 'A person, or a lender without a licence', zh: '个人，或没有牌照的出借人' },
    },
    { value: 'other', says: { en: 'Somebody else', zh: '其他' } },
  ],
  unknown: 'left-out',
  sameAsNone: [],
  decides: {
    CN: {
      en: 'Whom the rules bind. GB/T 45251-2025 is for licensed lenders: banks, consumer-finance, car-finance, small-loan and trust companies, managers of bad debts. The rules on cards and online loans of banks bind banks only. Little of this reaches a platform or a private lender.',
      zh: '规定约束谁。GB/T 45251-2025 针对持牌机构：银行、消费金融、汽车金融、小额贷款、信托、资产管理公司。银行信用卡和互联网贷款的办法只约束银行。这些规定大多管不到平台和私人出借。',
    },
  },
}

const MEMBER: MatterQuestion = {
  id: 'member',
  of: 'lender',
  field: 'member',
  asks: {
    en: 'Is the lender a member of the China Banking Association?',
    zh: '这家机构是不是中国银行业协会的会员单位？',
  },
  hint: {
    en: 'The association publishes a list of its members. You can also ask the lender. If you are not sure, leave it open.',
    zh: '协会公布会员单位名单，也可以直接问该机构。不确定就选“不知道”。',
  },
  choices: [YES, NO],
  unknown: 'kept',
  sameAsNone: [],
  decides: {
    CN: {
      en: 'Whether the association’s guideline of January 2026 binds the lender and its agencies. It has hours, a number of calls that are not picked up (six a day), and when others may be called.',
      zh: '协会 2026 年 1 月的指引是否约束该机构和它的外包公司。指引规定了时段、未接通拨打次数（每天六次）、何时可以联系他人。',
    },
  },
}

const KIND: MatterQuestion = {
  id: 'kind',
  of: 'number',
  field: 'kind',
  asks: { en: 'Who is calling from it?', zh: '用这个号码打来的是谁？' },
  choices: [
    { value: 'creditor', says: { en: 'The lender’s own people', zh: '贷款机构自己的人' } },
    { value: 'agency', says: { en: 'A collection agency', zh: '外包催收公司' } },
    { value: 'debt-buyer', says: { en: 'A company that bought the debt', zh: '买下这笔债的公司' } },
  ],
  unknown: 'left-out',
  sameAsNone: [],
  decides: {
    CN: {
      en: 'A few rules bind agencies only, or a company that bought the debt. Most bind the lender and its agencies alike.',
      zh: '有少数规定只约束外包公司，或买下债权的公司。大多数规定对机构自己和外包公司都一样。',
    },
    US: {
      en: 'Most of it. The federal rule on collectors (Regulation F) binds agencies and companies that bought debts, not the lender’s own people.',
      zh: '最关键的一项。联邦催收规则（F 条例）约束外包公司和买债公司，不约束贷款机构自己的人。',
    },
  },
}

const DEBT_IS: MatterQuestion = {
  id: 'debt-is',
  of: 'matter',
  field: 'debtIs',
  asks: { en: 'Whose debt is it?', zh: '这是谁的欠款？' },
  choices: [
    { value: 'mine', says: { en: 'Mine', zh: '我的' } },
    {
      value: 'someone-elses',
      says: { en: 'Somebody else’s whom I know', zh: '我认识的人的' },
    },
    {
      value: 'not-mine',
      says: { en: 'Not mine, and I know nothing of it', zh: '不是我的，我也不清楚' },
      hint: { en: 'A wrong number, or somebody used my name', zh: '打错了，或有人冒用我的名字' },
    },
  ],
  unknown: 'left-out',
  sameAsNone: ['mine'],
  decides: everywhere({
    en: 'Which rules protect you. Somebody who owes nothing may be called in few cases only. Without an answer we take it that the debt is yours.',
    zh: '适用哪一组规定。没有还款责任的人，只有少数情况可以联系。不回答就按“我的”来对照。',
  }),
}

const I_AM: MatterQuestion = {
  id: 'i-am',
  of: 'matter',
  field: 'iAm',
  asks: { en: 'What are you to the person who owes it?', zh: '您是欠款人的什么人？' },
  choices: [
    { value: 'spouse', says: { en: 'Wife or husband', zh: '配偶' } },
    { value: 'mother', says: { en: 'Mother', zh: '母亲' } },
    { value: 'father', says: { en: 'Father', zh: '父亲' } },
    { value: 'child', says: { en: 'Son or daughter', zh: '子女' } },
    { value: 'other-relative', says: { en: 'Another relative', zh: '其他亲属' } },
    { value: 'friend', says: { en: 'Friend', zh: '朋友' } },
    { value: 'colleague', says: { en: 'Colleague', zh: '同事' } },
    { value: 'employer', says: { en: 'Employer', zh: '雇主' } },
    { value: 'neighbour', says: { en: 'Neighbour', zh: '邻居' } },
    {
      value: 'guarantor',
      says: { en: 'I signed as a guarantor', zh: '我签字担保的' },
    },
  ],
  unknown: 'left-out',
  sameAsNone: [],
  after: (workspace) => workspace.answers.debtIs === 'someone-elses',
  decides: everywhere({
    en: 'What holds for you. A guarantor owes too; a friend or a colleague does not. Some rules see a wife or husband differently from others.',
    zh: '对您适用什么。担保人也有责任，朋友和同事没有。有的规定对配偶另有说法。',
  }),
}

const ABOUT_DEBT: MatterQuestion = {
  id: 'about-debt',
  of: 'matter',
  field: 'aboutDebt',
  asks: { en: 'Were these calls about the debt?', zh: '这些来电是不是为了这笔欠款？' },
  choices: [YES, NO],
  unknown: 'kept',
  sameAsNone: ['unknown'],
  decides: everywhere({
    en: 'A log does not show what a call was about. With “yes”, the rules on collecting are applied on your word: “if it was collection, as you say”. With “no”, they are not counted as collecting.',
    zh: '记录看不出来电为了什么。回答“是”，就按您的说法对照催收规定，并写明“如果确为催收，如您所述”。回答“否”，就不把它们当作催收。',
  }),
}

const SPOKE: MatterQuestion = {
  id: 'spoke',
  of: 'matter',
  field: 'spoke',
  asks: {
    en: 'When a call lasted 20 seconds or more: did the owner of that phone talk?',
    zh: '接通满 20 秒的来电，是不是机主本人在说话？',
  },
  hint: {
    en: 'Not a mailbox, not somebody else who picked up.',
    zh: '不是语音信箱，也不是别人代接。',
  },
  choices: [YES, NO],
  unknown: 'kept',
  sameAsNone: ['no', 'unknown'],
  decides: {
    CN: {
      en: 'GB/T 45251-2025 counts talks: at most three effective calls a day. Without an answer no call is taken for a talk, and that rule is not tested.',
      zh: 'GB/T 45251-2025 按有效通话计数：每天不超过三次。不回答就不把接通当作通话，这一条不作对照。',
    },
    US: {
      en: 'After a talk about a debt, the federal rule gives seven quiet days. Without an answer no call is taken for a talk.',
      zh: '谈过欠款之后，联邦规则要求七天内不再打。不回答就不把接通当作通话。',
    },
    RU: {
      en: 'Russia’s law counts talks: one a day, two a week, eight a month. Without an answer they are not counted.',
      zh: '俄罗斯法律按通话计数：每天一次、每周两次、每月八次。不回答就不计数。',
    },
  },
}

const NOTHING_ELSE: MatterQuestion = {
  id: 'nothing-else',
  of: 'matter',
  field: 'nothingElse',
  asks: { en: 'Is this list complete?', zh: '上面列的就是全部了吗？' },
  hint: {
    en: 'No other request to stop, lawyer, plan, bankruptcy … than you listed. An empty list can be complete, too.',
    zh: '除了列出的，没有别的要求停止、律师、还款协议、破产等情况。什么都没发生，也算全部。',
  },
  choices: [
    { value: 'yes', says: { en: 'Yes, that is all', zh: '是，就这些' } },
    { value: 'no', says: { en: 'No, there was more', zh: '不是，还有别的' } },
  ],
  unknown: 'kept',
  sameAsNone: ['no', 'unknown'],
  decides: everywhere({
    en: 'Some rules hang on such things, and a log cannot show them. If the list is complete, these rules can be decided too.',
    zh: '有些规定取决于这些事，而记录里看不到。列全了，这些规定才能有结论。',
  }),
}

/** Every question, in the order in which they are asked. */
export const QUESTIONS: readonly MatterQuestion[] = [
  KIND,
  BEHIND,
  PRODUCT,
  TYPE,
  MEMBER,
  DEBT_IS,
  I_AM,
  ABOUT_DEBT,
  SPOKE,
  NOTHING_ELSE,
]

/** The country of a place, where its rules are known. */
export function countryOf(place: string): Country {
  const [country] = place.split('/')
  return country === 'CN' || country === 'US' || country === 'RU' ? country : '*'
}

/** The questions that decide something in the person's place, of one kind. */
export function questionsOf(of: MatterQuestion['of'], workspace: Workspace): readonly MatterQuestion[] {
  const country = countryOf(workspace.place)
  return QUESTIONS.filter(
    (question) =>
      question.of === of && question.decides[country] !== undefined && (question.after?.(workspace) ?? true),
  )
}

/** What a question decides in a place. */
export function decidesIn(question: MatterQuestion, place: string): Words {
  return question.decides[countryOf(place)] ?? NOTHING_ELSEWHERE
}

/**
 * The answer that was given.
 *
 * @param subject  the lender's id, the number as it is marked; the empty text for the whole matter
 * @returns `undefined` where none was
 */
export function answerOf(
  { of, field }: MatterQuestion,
  workspace: Workspace,
  subject = '',
): string | undefined {
  const holder: object | undefined =
    of === 'matter'
      ? workspace.answers
      : of === 'lender'
        ? workspace.lenders.find((lender) => lender.id === subject)
        : workspace.numbers.find((marked) => marked.number === subject)
  return holder && (holder as Readonly<Record<string, string | undefined>>)[field]
}

/**
 * With an answer in its place.
 *
 * @param value  one of the choices, or `unknown`; `undefined` takes the answer back
 */
export function withAnswerTo(
  { of, field, unknown }: MatterQuestion,
  workspace: Workspace,
  value: string | undefined,
  subject = '',
): Workspace {
  const kept = value === 'unknown' && unknown === 'left-out' ? undefined : value
  const change = { [field]: kept }
  if (of === 'matter') return withAnswer(workspace, change)
  if (of === 'lender') return withLenderChanged(workspace, subject, change)
  const marked = workspace.numbers.find((one) => one.number === subject)
  if (!marked) return workspace
  const { [field as keyof MarkedNumber]: _before, ...others } = marked
  return withMark(workspace, { ...others, ...(kept !== undefined && change) } as MarkedNumber)
}

/** What can have happened besides calls, in the words that people use. */
export const EVENT_WORDS: Readonly<Record<ToldEventKind, Words>> = {
  'asked-to-stop': { en: 'I asked them to stop calling', zh: '我要求他们别再打' },
  'person-asked-to-stop': {
    en: 'Somebody else whom they called asked them to stop',
    zh: '被打电话的家人、同事等要求别再打',
  },
  'agreed-late-calls': { en: 'I agreed to calls at certain hours', zh: '我同意在某个时段接电话' },
  lawyer: { en: 'I told them that I have a lawyer', zh: '我告诉他们我有律师' },
  'plan-signed': { en: 'We signed a payment plan', zh: '签了还款协议' },
  'plan-broken': { en: 'The payment plan was not kept', zh: '还款协议没有履行' },
  disputed: { en: 'I told them that the debt is wrong', zh: '我对欠款提出异议' },
  bankruptcy: { en: 'Bankruptcy was filed', zh: '申请了破产' },
  'in-hospital': { en: 'The person who owes was taken to hospital', zh: '欠款人住院' },
  'debtor-died': { en: 'The person who owed has died', zh: '欠款人去世' },
}

/** What the list of such events decides. */
export const EVENTS_DECIDE: Readonly<Record<Country, Words>> = {
  CN: {
    en: 'Hours that you agreed to take late calls out. After a relative or colleague asked them to stop, further calls to that phone count. A signed payment plan that says so stops collecting while you keep it. A death changes whom they may call.',
    zh: '您同意的时段，晚间来电就不算。家人或同事要求别再打之后，再打给该手机就要计入。签订的还款协议写明停止催收的，您履行期间不得催收。欠款人去世会改变可以联系谁。',
  },
  US: {
    en: 'Under federal rules a request to stop, a dispute, a lawyer or a bankruptcy each limit the calls from then on.',
    zh: '按联邦规则，要求停止、提出异议、委托律师、申请破产，之后的来电都会受限。',
  },
  RU: {
    en: 'A bankruptcy ends calls. Once a relative or colleague asked them to stop, further calls to that phone count. A stay in hospital counts only with papers, and a refusal of one’s own only from the fourth month of default on.',
    zh: '申请破产后不得来电。家人或同事要求别再打之后，再打给该手机就要计入。住院须有证明才算；本人拒绝联系，要拖欠满四个月后才有效。',
  },
  '*': NOTHING_ELSEWHERE,
}
