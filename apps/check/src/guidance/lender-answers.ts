/**
 * What a lender might answer to a finding, and what would make it certain: so that a person is not caught unprepared.
 * Made from the kind of the rule, from what would decide it, and from the exceptions that the rule itself names.
 */
import type { Finding, FactSeen } from '@forbear/conduct/judge'
import type { Words } from './sourced.ts'

/** As much of a finding as the answers are made from. */
export type Answerable = Pick<Finding, 'kind' | 'rule' | 'needs' | 'unless'> & {
  readonly decided?: Finding['decided']
}

export interface LenderAnswer {
  /** In the lender's voice. */
  readonly answer: Words
  /** What the person can keep or look for, so that the answer can be checked. */
  readonly check: Words
}

export interface LenderAnswers {
  readonly answers: readonly LenderAnswer[]
  /** What would settle what is open; empty where the finding is certain. */
  readonly toBeCertain: readonly Words[]
}

const answer = (zh: string, en: string, checkZh: string, checkEn: string): LenderAnswer => ({
  answer: { zh, en },
  check: { zh: checkZh, en: checkEn },
})

const NOT_ABOUT_THE_DEBT = answer(
  '“那个电话不是催收。”',
  '“That call was not about the debt.”',
  '记下对方说了什么。有录音最好。',
  'Note what was said. A recording is best.',
)
const NOT_US = answer(
  '“不是我们打的，是别人。”',
  '“It was not us. Someone else called.”',
  '记下号码，和对方自报的公司。',
  'Note the number and the company they named.',
)
const YOU_AGREED_TO_HOURS = answer(
  '“您同意过晚上联系。”',
  '“You agreed to late calls.”',
  '请对方拿出您的同意。看合同里有没有时间条款。',
  'Ask them to show it. Look for hours in your contract.',
)
const CLOCK_DIFFERS = answer(
  '“我们的记录时间不同。”',
  '“Our records show another time.”',
  '保留手机原始记录和运营商话单。',
  'Keep the phone’s own log and the carrier’s bill.',
)
const NOT_A_TALK = answer(
  '“那几次没有真正通话。”',
  '“Those were not real talks.”',
  '写明每次通话多久，说了什么。',
  'Write down how long each call was and what was said.',
)
const YOU_CALLED = answer(
  '“是您先打来的，我们回电。”',
  '“You called first. We called back.”',
  '看自己的拨出记录。',
  'Look at the calls you made.',
)
const ANOTHER_DEBT = answer(
  '“那是另一笔债。”',
  '“That was about another debt.”',
  '记下对方提到哪笔、哪家。',
  'Note which debt and lender they named.',
)
const COULD_NOT_REACH_YOU = answer(
  '“我们联系不上您本人。”',
  '“We could not reach you.”',
  '拿出那几天您接过电话的记录。',
  'Show that you took calls in those days.',
)
const THEY_ARE_LIABLE = answer(
  '“他是担保人或共同借款人。”',
  '“They are a guarantor or co-borrower.”',
  '查合同里有没有他的签名。',
  'Check whether the contract bears their signature.',
)
const SAID_NOTHING = answer(
  '“我们没有提债务。”',
  '“We did not mention the debt.”',
  '请接电话的人写下听到的话和时间。',
  'Ask the person who answered to write down what was said, and when.',
)
const NOBODY_SAID_THAT = answer(
  '“我们没有这样说。”',
  '“We did not say that.”',
  '录音、短信、截图，或在场的人写下来。',
  'A recording, a message, a screenshot, or a witness’s note.',
)
const NO_REQUEST_CAME = answer(
  '“我们没有收到您的要求。”',
  '“Your request did not reach us.”',
  '找出寄出或发送的证明和日期。',
  'Find proof that you sent it, and the date.',
)
const WE_DID_IN_TIME = answer(
  '“我们按时做了。”',
  '“We did it in time.”',
  '请对方给出日期和凭证。',
  'Ask for the date and the proof.',
)
const FACT_IS_OTHERWISE = answer(
  '“事实不是这样。”',
  '“The facts are different.”',
  '写下您看到的，和谁在场。',
  'Write down what you saw and who was there.',
)

/** By what the rule asks. */
const BY_KIND: Readonly<Record<Finding['kind'], readonly LenderAnswer[]>> = {
  window: [YOU_AGREED_TO_HOURS, NOT_ABOUT_THE_DEBT, CLOCK_DIFFERS, NOT_US],
  cap: [NOT_A_TALK, YOU_CALLED, ANOTHER_DEBT, NOT_US],
  gate: [YOU_CALLED, NOT_A_TALK, ANOTHER_DEBT],
  party: [COULD_NOT_REACH_YOU, THEY_ARE_LIABLE, NOT_ABOUT_THE_DEBT],
  stop: [NO_REQUEST_CAME, NOT_ABOUT_THE_DEBT],
  content: [NOBODY_SAID_THAT, NOT_US],
  attribute: [FACT_IS_OTHERWISE, NOT_US],
  duty: [WE_DID_IN_TIME, FACT_IS_OTHERWISE],
}

/** What was said to other people has its own answers. */
const TOLD_OTHERS: readonly LenderAnswer[] = [SAID_NOTHING, THEY_ARE_LIABLE]
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'debt-disclosed-to-third-party',
  'demand-on-third-party',
  'debt-amount',
  'basis-of-debt',
  'asked-to-pay',
])

/** What a lender might answer to this finding, and what would make it certain. */
export function lenderAnswers(finding: Answerable): LenderAnswers {
  return {
    answers: [...ofException(finding), ...ofKind(finding)],
    toBeCertain: dedupe(finding.needs.map(toSettle)),
  }
}

function ofKind({ kind, decided }: Answerable): readonly LenderAnswer[] {
  if (decided?.kind === 'content' && decided.banned.some((item) => ABOUT_OTHERS.has(item)))
    return [...TOLD_OTHERS, NOT_US]
  if (decided?.kind === 'cap' && decided.counts === 'attempts')
    return BY_KIND.cap.filter((a) => a !== NOT_A_TALK)
  if (decided?.kind === 'attribute' && hasEvent(decided.facts ?? [])) return [WE_DID_IN_TIME, NOT_US]
  return BY_KIND[kind]
}

const hasEvent = (facts: readonly FactSeen[]): boolean =>
  facts.some((f) => f.kind === 'shown' && f.what === 'event')

/** Exceptions that the rule names are the first thing a lender will reach for. */
function ofException({ kind, unless }: Answerable): readonly LenderAnswer[] {
  return unless
    .filter(({ id }) => !(kind === 'window' && (id === 'agreed-time' || id === 'debtor-consents')))
    .map(({ says }) => ({
      answer: {
        zh: `“有例外：${bare(says.zh, '。')}。”`,
        en: `“An exception holds: ${bare(says.en, '.')}.”`,
      },
      check: {
        zh: '请对方拿出证明。没有证明，例外不算。',
        en: 'Ask them to prove it. Unproven, it does not count.',
      },
    }))
}

const bare = (text: string, stop: string): string => (text.endsWith(stop) ? text.slice(0, -1) : text)

/** By what would decide: the need's own name first, else its kind. */
function toSettle({ kind, of }: Finding['needs'][number]): Words {
  return BY_NEED[of] ?? BY_NEED_KIND[kind]
}

const BY_NEED: Readonly<Record<string, Words>> = {
  purpose: { zh: '写明这次联系是不是为了要钱。', en: 'Say whether the contact was to collect.' },
  outcome: { zh: '写明电话接通没有，和谁通话。', en: 'Say whether the call was answered, and by whom.' },
  'actor.kind': {
    zh: '写明是贷款机构自己，还是催收公司。',
    en: 'Say whether it was the lender or an agency.',
  },
  'creditor.type': {
    zh: '写明是哪类贷款机构。看合同。',
    en: 'Say what kind of lender it is. See the contract.',
  },
  'creditor.members': {
    zh: '查贷款机构是不是协会会员。',
    en: 'Look up whether the lender is a member of the association.',
  },
  'debt.product': {
    zh: '写明是信用卡、网贷还是别的。',
    en: 'Say whether it is a card, an online loan or another.',
  },
  'debt.stage': { zh: '写明那天是否已经逾期。', en: 'Say whether it was overdue on that day.' },
  'person.role': { zh: '写明接电话的人是您的谁。', en: 'Say who the person is to you.' },
  'person.liable': { zh: '写明这个人有没有签过担保。', en: 'Say whether that person signed a guarantee.' },
  debt: { zh: '写明说的是哪一笔。', en: 'Say which debt it was about.' },
  debts: { zh: '写明每次说的是哪一笔。', en: 'Say which debt each contact was about.' },
  mode: { zh: '写明是真人还是机器。', en: 'Say whether a person or a machine spoke.' },
  direction: { zh: '写明是谁打给谁。', en: 'Say who called whom.' },
  time: { zh: '找到准确的时间：话单上有。', en: 'Find the exact time. The carrier’s bill has it.' },
  zone: { zh: '写明您当时在哪里。', en: 'Say where you were then.' },
  bounds: {
    zh: '正好在整点。条文没写清这一秒。',
    en: 'It was on the very hour. The text leaves that second open.',
  },
  coverage: { zh: '加上其他手机和更早的记录。', en: 'Add your other phones and older records.' },
  content: { zh: '标出对方说了什么。', en: 'Tag what was said.' },
}

const BY_NEED_KIND: Readonly<Record<Finding['needs'][number]['kind'], Words>> = {
  element: { zh: '补上这一项，就能更确定。', en: 'Fill in this point and it becomes clearer.' },
  exception: { zh: '看对方能否证明例外。', en: 'See whether they can prove an exception.' },
  state: { zh: '写明当时的情况，附上凭证。', en: 'Say how things stood then, with proof.' },
  scope: {
    zh: '回答这个问题，这条规定才能检查。',
    en: 'Answer this question so that the rule can be tested.',
  },
  reading: {
    zh: '条文有两种读法，要看法院或监管。',
    en: 'The text can be read two ways. A court or regulator decides.',
  },
  coverage: { zh: '加上更早的记录。', en: 'Add older records.' },
  tie: { zh: '找到准确的先后时间。', en: 'Find which came first, to the second.' },
  text: { zh: '条文原文还没核实。先查原文。', en: 'The text is not verified yet. Look it up first.' },
  trouble: { zh: '这条规定没能检查完。', en: 'This rule could not be tested to the end.' },
}

function dedupe(words: readonly Words[]): readonly Words[] {
  return [...new Map(words.map((w) => [w.zh, w])).values()]
}
