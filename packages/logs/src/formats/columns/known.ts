/**
 * Names of columns and words of results as Chinese and English CTI and CRM systems use them: what a proposal goes by.
 * A name here is a reason to propose, never to read: a person confirms the map.
 */
import type { Words } from '../../problem.ts'
import type { FieldName } from '../../row/fields.ts'
import type { Meaning } from './map.ts'

/** What a known column is proposed for; `answer-time`, `end-time`, `day` and `clock` serve other facts. */
export type Use =
  | FieldName
  | 'answer-time'
  | 'end-time'
  | 'day'
  | 'clock'
  | 'case'
  | 'ignore-recording'
  | 'ignore-name'
  | 'ignore-other'

/** Names of columns, without spaces, brackets and signs, in lower case; the first of two uses has the better names. */
const NAMES: readonly (readonly [Use, string])[] = [
  [
    'id',
    '流水号 通话流水号 呼叫流水号 话单号 通话id 呼叫id 记录id 会话id 通话编号 callid calluuid uuid uniqueid sessionid recordid cdrid id',
  ],
  [
    'at',
    '呼叫时间 呼叫开始时间 开始时间 通话开始时间 拨打时间 拨号时间 外呼时间 起始时间 发起时间 联系时间 starttime startedat callstarttime callstart calltime begintime start datetime timestamp',
  ],
  ['answer-time', '应答时间 接通时间 接听时间 摘机时间 answertime answeredat answer connecttime'],
  [
    'end-time',
    '结束时间 通话结束时间 呼叫结束时间 挂断时间 挂机时间 endtime endedat callendtime end hanguptime',
  ],
  ['day', '日期 呼叫日期 通话日期 拨打日期 date calldate'],
  ['clock', '时间 时刻 time timeofday'],
  [
    'answered_seconds',
    '通话时长 通话秒数 接通时长 计费时长 通话时间秒 talktime talkduration talkseconds billsec conversationduration',
  ],
  ['duration_seconds', '总时长 呼叫时长 呼叫总时长 持续时长 时长 duration totalduration callduration'],
  ['channel', '渠道 联系方式 联系渠道 触达方式 channel'],
  ['direction', '呼叫方向 方向 呼叫类型 通话类型 来去电 direction calldirection calltype'],
  [
    'outcome',
    '呼叫结果 通话结果 接通状态 接听状态 通话状态 呼叫状态 拨打结果 外呼结果 拨打状态 联系结果 结果 disposition calldisposition result callresult outcome callstatus status',
  ],
  [
    'collector',
    '坐席工号 座席工号 坐席编号 坐席id 客服工号 催收员工号 员工号 工号 坐席 座席 客服 催收员 经办人 agentid agentno agentcode operatorid agent operator collector',
  ],
  ['organisation', '催收机构 委外机构 外包机构 机构 agency organisation organization company'],
  [
    'person',
    '客户编号 客户号 客户id 客户代码 借款人编号 用户id 用户编号 customerid customerno debtorid borrowerid clientid personid',
  ],
  ['role', '联系人关系 与客户关系 与借款人关系 关系 relation relationship'],
  [
    'number',
    '客户号码 客户电话 客户手机 客户手机号 对方号码 手机号码 手机号 联系电话 电话号码 号码 customernumber customerphone phonenumber phone mobile number',
  ],
  ['to_number', '被叫号码 被叫 呼叫号码 拨打号码 callednumber called callee dialednumber destination dst to'],
  ['from_number', '主叫号码 主叫 外显号码 callingnumber caller callernumber callerid ani src from'],
  [
    'debts',
    '合同号 合同编号 借据号 借据编号 贷款编号 贷款合同号 贷款账号 contractno contractnumber contractid loanid loanno loannumber accountnumber accountno debtid',
  ],
  ['case', '案件号 案件编号 案件id 案号 caseno casenumber caseid'],
  ['template', '模板编号 模板id 短信模板 templatecode templateid template'],
  [
    'ignore-recording',
    '录音地址 录音 录音文件 录音文件名 录音url 录音路径 录音链接 recording recordingurl recordurl recordfile',
  ],
  [
    'ignore-name',
    '客户姓名 姓名 客户名称 借款人姓名 联系人姓名 联系人 坐席姓名 座席姓名 坐席名称 name customername agentname contactname',
  ],
  [
    'ignore-other',
    '挂断方 挂机方 挂断原因 技能组 技能组名称 队列 任务名称 任务 任务id 活动名称 批次 部门 组别 班组 分机 分机号 振铃时长 响铃时长 等待时长 排队时长 备注 满意度 hangupby hangupparty hangupcause queue skillgroup skill campaign task team extension ringtime ringduration waittime queuetime remark remarks notes',
  ],
]

/** A column's name without what vendors write differently: width, case, spaces, signs, a unit in brackets. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-./:#*]/g, '')
}

const byName: ReadonlyMap<string, { readonly use: Use; readonly rank: number }> = new Map(
  NAMES.flatMap(([use, names]) => names.split(' ').map((name, rank) => [name, { use, rank }] as const)),
)

/** What a column of this name is known for, and how good the name is: 0 is the best. */
export function knownName(name: string): { readonly use: Use; readonly rank: number } | undefined {
  return byName.get(plainName(name))
}

/** Why a use without a fact of its own, or with a trap, is proposed. */
export const USE_WHY: Readonly<Partial<Record<Use, Words>>> = {
  'ignore-recording': {
    en: 'recordings are not read; whoever needs one finds it by the id',
    zh: '不读取录音；需要时凭编号查找',
  },
  'ignore-name': {
    en: 'names do not identify: several people share one, and a report should hold none',
    zh: '姓名不能识别个人（会重名），报告中也不应出现姓名',
  },
  'ignore-other': {
    en: 'no fact takes it; if it changes what a result means, join it with the result',
    zh: '没有对应事实；若它改变结果的含义，请与结果列联合使用（joined）',
  },
  case: {
    en: 'a case number: right only where one case is one debt; where it is one person, it belongs to person',
    zh: '案件号：仅当一案对应一笔债务时正确；若一案对应一人，应归入 person',
  },
  collector: {
    en: 'the collector; it should be an id, never a name',
    zh: '催收员；应为编号，不应为姓名',
  },
  organisation: { en: 'the organisation that acted', zh: '实施联系的机构' },
  person: {
    en: 'an id of the customer; right where every contact was meant for that customer, not for relatives',
    zh: '客户编号；仅当每次联系都以该客户本人为对象时正确（联系亲友的不是）',
  },
  number: { en: 'the other side’s number, whichever the direction', zh: '对方号码，不论呼叫方向' },
}

/** What connected a call, where nothing tells who or what answered (decisions/0005: connected is not answered). */
const CONNECTED = {
  oneOf: [
    'conversation',
    'voicemail',
    'assistant',
    'answered-by-other',
    'dropped',
    'connected',
    'announced',
    'abandoned',
  ],
} as const

/** A meaning to propose, why, and the words that have it. */
interface Proposed {
  readonly means: Meaning
  readonly why: Words
  readonly words: string
}

const OUTCOMES: readonly Proposed[] = [
  {
    means: CONNECTED,
    why: { en: 'connected; who or what answered is not said', zh: '已接通；未说明由谁或什么接听' },
    words:
      '正常接听 接通 已接通 接听 已接听 客户接听 已应答 应答 呼叫成功 通话成功 成功 正常 正常通话 双方通话 坐席挂断 answered answer connected completed success',
  },
  {
    means: { oneOf: [...CONNECTED.oneOf, 'rejected'] },
    why: {
      en: 'who hung up, not when: the call may have been refused while it rang',
      zh: '只说明谁挂断，未说明何时：也可能是振铃时拒接',
    },
    words: '客户挂断 用户挂断 被叫挂断 对方挂断 客户挂机 用户挂机',
  },
  {
    means: 'no-answer',
    why: { en: 'it rang and nobody answered', zh: '振铃后无人接听' },
    words: '无人接听 未接 未接听 无应答 振铃未接 久叫不应 未应答 无人应答 noanswer noreply unanswered missed',
  },
  {
    means: 'not-connected',
    why: { en: 'the number dialled was not reached', zh: '未接通所拨号码' },
    words:
      '关机 已关机 空号 停机 已停机 欠费停机 暂停服务 号码不存在 不在服务区 无信号 无法接通 线路故障 呼叫失败 号码错误 switchedoff poweroff invalidnumber unallocated outofservice unreachable failed congestion',
  },
  {
    means: 'rejected',
    why: { en: 'the person refused the ringing call', zh: '振铃时被拒绝' },
    words: '拒接 用户拒接 客户拒接 被叫拒接 拒绝接听 rejected declined callrejected',
  },
  {
    means: { oneOf: ['not-connected', 'rejected'] },
    why: {
      en: 'the line was busy, or the person refused: telephones report both so',
      zh: '占线或被拒接：话机可能给出同一提示',
    },
    words: '忙线 占线 用户忙 被叫忙 线路忙 正在通话中 通话中 忙 busy userbusy',
  },
  {
    means: 'voicemail',
    why: { en: 'a voicemail answered', zh: '由语音信箱接听' },
    words: '语音信箱 语音邮箱 语音留言 留言 留言信箱 voicemail machine answeringmachine',
  },
  {
    means: 'assistant',
    why: { en: 'an assistant answered for the person', zh: '由助理（人工或智能）代接' },
    words: '来电助手 智能助理 智能助手 小秘书 秘书台 漏话提醒 assistant',
  },
  {
    means: {
      oneOf: [
        'assistant',
        'answered-by-other',
        'voicemail',
        'conversation',
        'connected',
        'dropped',
        'no-answer',
      ],
    },
    why: {
      en: 'forwarded; where to, and whether anybody answered there, is not said',
      zh: '已转移；未说明转往何处、是否有人接听',
    },
    words: '呼叫转移 转移 来电转移 forwarded calltransfer',
  },
]

const ANSWERED_BY_HAND: Words = { en: 'this word says so', zh: '该词即此意' }

const DIRECTIONS: readonly Proposed[] = [
  {
    means: 'outbound',
    why: ANSWERED_BY_HAND,
    words: '呼出 外呼 去电 拨出 主叫 呼出电话 outbound out outgoing',
  },
  { means: 'inbound', why: ANSWERED_BY_HAND, words: '呼入 来电 拨入 被叫 呼入电话 inbound in incoming' },
]

const CHANNELS: readonly Proposed[] = [
  { means: 'call', why: ANSWERED_BY_HAND, words: '电话 语音 通话 外呼 call phone voice' },
  { means: 'sms', why: ANSWERED_BY_HAND, words: '短信 sms text' },
  { means: 'chat', why: ANSWERED_BY_HAND, words: '微信 企业微信 qq wechat chat' },
  { means: 'email', why: ANSWERED_BY_HAND, words: '邮件 电子邮件 邮箱 email mail' },
  { means: 'letter', why: ANSWERED_BY_HAND, words: '信函 函件 律师函 letter' },
  { means: 'visit', why: ANSWERED_BY_HAND, words: '上门 外访 实地 visit field' },
]

const ROLES: readonly Proposed[] = [
  { means: 'debtor', why: ANSWERED_BY_HAND, words: '本人 借款人 客户本人 self debtor borrower' },
  { means: 'spouse', why: ANSWERED_BY_HAND, words: '配偶 妻子 丈夫 spouse' },
  {
    means: 'relative',
    why: ANSWERED_BY_HAND,
    words: '父母 父亲 母亲 子女 兄弟 姐妹 兄弟姐妹 亲属 亲戚 relative parent',
  },
  { means: 'friend', why: ANSWERED_BY_HAND, words: '朋友 friend' },
  { means: 'colleague', why: ANSWERED_BY_HAND, words: '同事 colleague' },
  { means: 'guarantor', why: ANSWERED_BY_HAND, words: '担保人 保证人 guarantor' },
  { means: 'contact-person', why: ANSWERED_BY_HAND, words: '紧急联系人 联系人 contact' },
]

const tableOf = (
  all: readonly Proposed[],
): ReadonlyMap<string, { readonly means: Meaning; readonly why: Words }> =>
  new Map(
    all.flatMap(({ means, why, words }) => words.split(' ').map((word) => [word, { means, why }] as const)),
  )

/** For facts whose columns hold words: what each known word is proposed to mean. */
export const KNOWN_WORDS: ReadonlyMap<
  FieldName,
  ReadonlyMap<string, { readonly means: Meaning; readonly why: Words }>
> = new Map([
  ['outcome', tableOf(OUTCOMES)],
  ['direction', tableOf(DIRECTIONS)],
  ['channel', tableOf(CHANNELS)],
  ['role', tableOf(ROLES)],
])

/** A word of a cell as the tables above have it. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-。.!]/g, '')
}
