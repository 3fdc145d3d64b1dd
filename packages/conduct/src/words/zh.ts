/** The Chinese catalogue (simplified). */
import type { DateText, ZoneName } from '../facts/fact.ts'
import type { Channel } from '../facts/vocabulary.ts'
import type { Decided, FactSeen } from '../judge/judgement.ts'
import type { Period, Span } from '../language/period.ts'
import type { Catalogue, Mood, Source } from './finding.ts'
import { sayCitation } from './citation.ts'
import { VALUES_TOLD_AT_MOST, moodFor, numbersShortOf, proofsOf, shortOf, valueWord } from './seen.ts'
import { dateParts, isInstant, localParts, wholeUnit, zoneTimeName } from './time.ts'

const CALENDARS = {
  cn: '个工作日（中国内地）',
  'us-federal': '个工作日（美国联邦）',
  ru: '个工作日（俄罗斯）',
} as const

const CHANNELS: Readonly<Record<Channel, string>> = {
  call: '电话',
  sms: '短信',
  email: '电子邮件',
  chat: '聊天消息',
  'chat-call': '聊天软件通话',
  letter: '信函',
  visit: '外访',
  telegram: '电报',
  post: '公开发布',
  fax: '传真',
}

/** Before the verb: nothing, 可能, 将. */
const mark = (mood: Mood): string =>
  ({ was: '', 'may-have-been': '可能', 'would-be': '将', 'may-be': '可能' })[mood]

const be = (mood: Mood): string => (mood === 'was' ? '是' : `${mark(mood)}是`)

const isDoubted = (mood: Mood): boolean => mood === 'may-have-been' || mood === 'may-be'
const isAhead = (mood: Mood): boolean => mood === 'would-be' || mood === 'may-be'

/** A sentence of the law's data as part of a longer one. */
const withoutStop = (text: string): string => text.replace(/[。.]\s*$/, '')

const ordinal = (count: number): string => `第${count}`

const date = (text: DateText): string => {
  const { year, month, day } = dateParts(text)
  return `${year}年${month}月${day}日`
}

const zoneName = (zone: ZoneName): string => zoneTimeName(zone, 'zh-CN')

const instant = (epochSeconds: number, zone: ZoneName): string => {
  const local = localParts(epochSeconds, zone)
  return `${date(local.date)}${local.time}（${zoneName(zone)}）`
}

const UNITS = { hour: '小时', minute: '分钟', second: '秒' } as const

const duration = (seconds: number): string => {
  const { count, unit } = wholeUnit(seconds)
  return `${count}${UNITS[unit]}`
}

const span = (value: Span): string => {
  if ('days' in value) return `${value.days}日${value.dayOne === 'anchor' ? '（含首日）' : ''}`
  if ('seconds' in value) return duration(value.seconds)
  if ('businessDays' in value) return `${value.businessDays}${CALENDARS[value.calendar]}`
  if ('months' in value) return `${value.months}个月`
  if ('years' in value) return `${value.years}年`
  return value.inTurn.map(span).join('，其后')
}

const limit = (atMost: number, within: Period): string => {
  if ('rollingDays' in within) return `${within.rollingDays}日内${atMost}次`
  if ('rollingSeconds' in within) return `${duration(within.rollingSeconds)}内${atMost}次`
  if ('ever' in within) return `总共${atMost}次`
  return `每${{ day: '日', week: '自然周', month: '自然月' }[within.per]}${atMost}次`
}

const list = (items: readonly string[]): string => items.join('、')

const quote = (text: string): string => `“${text}”`

/** Chinese titles stand in title marks; a bare number or one that has its own marks does not. */
const title = (text: string): string =>
  /[《》]/.test(text) || !/\p{Script=Han}/u.test(text) ? text : `《${text}》`

const cite = (citation: string): string => sayCitation(citation, 'zh')

/** No bracket stands directly inside another: a remark at the end follows a comma instead. */
const bracket = (citation: string): string => `（${cite(citation).replace(/（([^（）]{3,})）$/, '，$1')}）`

const source = ({ force, title: name, reference, citation }: Source): string => {
  const clause = bracket(citation)
  const cited = reference === undefined ? clause : `（${reference}，${clause.slice(1)}`
  return `${zh.forces[force].noun}${title(name)}${cited}`
}

const period = (within: Period, on: DateText): string => {
  if ('rollingDays' in within) return `截至${date(on)}的${within.rollingDays}日内`
  if ('rollingSeconds' in within) return `${date(on)}${duration(within.rollingSeconds)}内`
  if ('ever' in within) return `截至${date(on)}的全部期间`
  const { year, month } = dateParts(on)
  if (within.per === 'day') return date(on)
  return within.per === 'week' ? `${date(on)}所在的自然周` : `${year}年${month}月`
}

const shared = ({ each, debt }: Extract<Decided, { kind: 'cap' }>): string =>
  [
    ...(each.includes('collector') ? ['该催收方'] : []),
    ...(each.includes('creditor') ? ['贷款机构及其全部受托方'] : []),
    ...(each.includes('person') ? ['对同一人'] : []),
    ...(each.includes('debt') ? [debt === undefined ? '就同一笔债务' : `就债务${debt}`] : []),
    ...(each.includes('point') ? ['通过同一号码或地址'] : []),
  ].join('')

const cap = (decided: Extract<Decided, { kind: 'cap' }>, mood: Mood): string => {
  const { channel, each, counts, certain, possible, atMost, within, localDate, zone } = decided
  const noun = counts === 'conversations' ? '通话' : each.includes('channel') ? CHANNELS[channel] : '联系'
  const kind = counts === 'outcomes' ? '计入次数的' : ''
  const where = `${period(within, localDate)}（${zoneName(zone)}）${shared(decided)}`
  const act = `本次${CHANNELS[channel]}`
  const nth = (n: number): string => `${where}的第${n}次${kind}${noun}`
  if (mood === 'was') {
    return certain > atMost
      ? `${act}是${nth(certain)}`
      : `${act}在${where}已超出次数，因为未指明债务的${noun}多于全部债务合计允许的次数`
  }
  if (possible === null)
    return `${act}可能超出次数：${where}有记录的${kind}${noun}为${certain}次，而记录覆盖的范围不足以显示全部`
  return mood === 'may-have-been' && certain === possible
    ? `${act}是${nth(possible)}，可能超出次数`
    : `${act}${be(mood)}${nth(possible)}`
}

const gate = (decided: Extract<Decided, { kind: 'gate' }>, mood: Mood): string => {
  const { polarity, anchorAt, openAt, zone } = decided
  const wait = isInstant(decided.span) ? undefined : span(decided.span)
  const early = `本次联系${mark(mood)}过早`
  const until = openAt === undefined ? '' : `，至${instant(openAt, zone)}届满`
  if (anchorAt !== undefined) {
    return polarity === 'not-within'
      ? `${early}：${wait ?? '零时长'}的等待期自${instant(anchorAt, zone)}起算${until}`
      : `${early}：须先发生之事发生于${instant(anchorAt, zone)}${wait === undefined ? '' : `，其后的等待期为${wait}${until}`}`
  }
  return polarity === 'not-within'
    ? `${early}：${wait ?? '零时长'}的等待期可能尚在进行，记录不能表明其已届满`
    : `${early}：记录不能表明须先发生之事已经发生${wait === undefined ? '' : `且其后已满${wait}`}`
}

/** More roles than this say nothing to a reader. */
const ROLES_TOLD_AT_MOST = 4

/** A doubt is told of the act as a whole, after the facts as far as they are known. */
const againstTheRule = (mood: Mood): string => (isDoubted(mood) ? '；因此本次联系可能不符合规则' : '')

const listOr = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}或${items.at(-1)}`

type Seen<K extends FactSeen['kind']> = Extract<FactSeen, { kind: K }>

/** Values of these facts are nouns; all others are whole predicates. */
const NOUN_FACTS: ReadonlySet<string> = new Set(['person.role', 'purpose', 'channel'])

const valueIn = (fact: Seen<'fact'>['fact'], value: string): string =>
  `${NOUN_FACTS.has(fact) ? '是' : ''}${valueWord(fact, value, zh)}`

/** "主叫号码被隐藏，而要求如实显示". */
const factSeen = (seen: Seen<'fact'>, mood: Mood): string => {
  const { fact, asked } = seen
  const { values, isSure } = shortOf(seen)
  if (values.length === 0) return `${zh.needNames[fact]}尚不清楚`
  const found = `${zh.factSubjects[fact]}${mark(moodFor(isSure, mood))}${listOr(values.map((v) => valueIn(fact, v)))}`
  if ('noneOf' in asked) return `${found}，属规则排除之列`
  const isYesOrNo = asked.oneOf.every((v) => v === 'yes' || v === 'no')
  return isYesOrNo || asked.oneOf.length > VALUES_TOLD_AT_MOST
    ? found
    : `${found}，而要求${listOr(asked.oneOf.map((v) => valueIn(fact, v)))}`
}

/** "上门的催收人员只有1人，而要求至少2人". */
const numberSeen = (seen: Seen<'number'>, mood: Mood): string => {
  const { fact, asked } = seen
  const { values, isSure } = numbersShortOf(seen)
  const as = moodFor(isSure, mood)
  const unit = { visitors: '人', 'debt.days-past-due': '天', 'debt.months-past-due': '个月' }[fact]
  const bounds = [
    ...(asked.atLeast === undefined ? [] : [`至少${asked.atLeast}${unit}`]),
    ...(asked.atMost === undefined ? [] : [`至多${asked.atMost}${unit}`]),
  ].join('、')
  const wanted = `而要求${asked.outside ? '不得为' : ''}${bounds}`
  if (values.length === 0) return `${zh.needNames[fact]}尚不清楚，${wanted}`
  const count = listOr(values.map((v) => `${v}${unit}`))
  const found =
    fact === 'visitors'
      ? `上门的催收人员${mark(as)}${values.length === 1 && values[0] === 1 ? '只有' : '为'}${count}`
      : `该笔债务${mark(as)}逾期${count}`
  return `${found}，${wanted}`
}

/** What was looked at, a clause each: facts first, then what was not shown, then what stood against it. */
const lookedAt = (facts: readonly FactSeen[], mood: Mood): readonly string[] => {
  const { missing, present, isOpen } = proofsOf(facts, zh)
  const quoted = (items: readonly string[]): string => listOr(items.map(quote))
  return [
    ...facts.flatMap((f) => {
      if (f.kind === 'fact') return [factSeen(f, mood)]
      return f.kind === 'number' ? [numberSeen(f, mood)] : []
    }),
    ...(missing.length === 0
      ? []
      : [
          isOpen
            ? `记录不能确定是否存在${quoted(missing)}`
            : missing.length === 1
              ? `未能证明${quoted(missing)}`
              : `以下各项均未能证明：${list(missing.map(quote))}`,
        ]),
    ...(present.length === 0 ? [] : [isOpen ? `记录不能排除${quoted(present)}` : `存在${quoted(present)}`]),
  ]
}

export const zh: Catalogue = {
  language: 'zh',
  channels: CHANNELS,
  outcomes: {
    'not-connected': '未接通',
    'no-answer': '无人接听',
    rejected: '响铃时被拒接',
    voicemail: '语音信箱',
    assistant: '由助理或智能助手接听',
    abandoned: '接通后无人应答',
    dropped: '接通后数秒内挂断',
    'answered-by-other': '他人接听',
    connected: '已接通，接听人不明',
    announced: '播放了语音',
    conversation: '与本人通话',
    submitted: '已发送',
    undelivered: '未送达',
    delivered: '已送达',
    read: '已读',
    replied: '本人已回复',
    'nobody-met': '未见到人',
    'met-other': '见到他人',
    met: '见到本人',
  },
  roles: {
    debtor: '债务人',
    'co-debtor': '共同债务人',
    guarantor: '担保人',
    spouse: '配偶',
    'surviving-spouse': '已故债务人的配偶',
    'parent-of-minor': '未成年债务人的父母',
    guardian: '监护人',
    'personal-representative': '遗产代理人',
    representative: '代理人',
    attorney: '律师',
    heir: '继承人',
    'contact-person': '联系人（无债务责任）',
    relative: '亲属',
    friend: '朋友',
    colleague: '同事',
    employer: '雇主',
    neighbour: '邻居',
    'consumer-reporting-agency': '征信机构',
    creditor: '债权人',
    'creditor-attorney': '债权人的律师',
    'collector-attorney': '催收方的律师',
    stranger: '陌生人',
  },
  purposes: {
    collection: '催收',
    servicing: '未逾期贷款的日常服务',
    location: '查询债务人下落',
    'relay-message': '请他人转告债务人',
    'same-day-answer': '当日答复询问',
    'required-notice': '法律要求的通知',
    receipt: '收据',
    'fraud-warning': '防诈骗提醒',
    'opt-out-confirmation': '确认退订',
    'legal-process': '送达法律文书',
  },
  contentItems: {
    'collector-name': '催收方名称',
    'person-name': '联系人员的姓名',
    'creditor-name': '债权人名称',
    'creditor-address': '债权人地址',
    'contact-number': '联系电话',
    'collector-disclosure': '说明来自债务催收人',
    'initial-disclosure': '说明目的为催收债务、所获信息将用于催收',
    'opt-out-instruction': '停止接收此类消息的方法',
    'opt-out-burden': '退订须付费或提供不必要的信息',
    'validation-information': '债务核实信息',
    'debt-amount': '债务金额',
    'basis-of-debt': '债务依据',
    'rights-and-duties': '本人的权利与义务',
    'how-to-repay': '还款方式',
    'how-to-object': '提出异议的方式',
    'business-seal': '业务印章',
    'recording-notice': '通话录音提示',
    'language-same-as-rest': '以与其余内容相同的语言作出说明',
    'only-limited-content': '不超出有限内容',
    'only-opt-out-confirmation': '仅确认退订、不含其他内容',
    'duplicative-dispute-answer': '说明异议与先前异议重复的答复',
    'says-limited-content-message': '拟作为有限内容留言',
    'debt-disclosed-to-third-party': '向第三人透露债务',
    'demand-on-third-party': '要求第三人还款',
    'third-party-offered-to-pay': '第三人主动提出还款',
    threat: '威胁',
    violence: '暴力',
    insult: '侮辱',
    obscenity: '污言秽语',
    harassment: '骚扰',
    coercion: '胁迫',
    'false-statement': '虚假陈述',
    'inflated-amount': '夸大欠款金额',
    'invented-consequence': '虚构后果',
    'posed-as-authority': '冒充公权力机关',
    'posed-as-creditor': '冒充债权人',
    'posed-as-lawyer': '冒充律师',
    'unlawful-fee': '收取法律不允许的费用',
    'borrow-elsewhere': '诱导另行借款',
    'published-debt': '公开债务',
    'posted-in-public': '在他人可见处发布',
    'entered-home': '进入住所',
    'entered-workplace-to-collect': '进入工作场所催收',
    'used-private-phone': '使用催收人员的私人电话',
    'threatened-suit-time-barred': '就已过时效的债务威胁起诉',
    'threatened-arrest': '威胁逮捕',
    'overshadowed-rights': '掩盖权利告知',
    'asked-to-pay': '要求还款',
    'asked-employer-unprompted': '主动询问雇主情况',
    'named-collector-employer-unasked': '未经询问而说出催收机构名称',
    'marked-envelope': '信封显露内容',
    'privacy-intruded': '侵扰隐私',
    'personal-data-misused': '不当使用个人信息',
  },
  eventKinds: {
    consent: '同意',
    'consent-withdrawn': '撤回同意',
    'agreed-hours': '约定联系时间',
    refusal: '拒绝联系',
    'cease-request': '要求停止联系',
    'refusal-to-pay': '拒绝还款',
    'opt-out': '退订',
    'opt-in': '订阅',
    'representative-only': '要求仅与代理人联系',
    'request-withdrawn': '撤回要求',
    'inconvenient-time': '告知不便时间',
    'inconvenient-place': '告知不便地点',
    'employer-prohibits': '告知雇主禁止在工作场所联系',
    'contact-requested': '要求被联系',
    'e-message-from-person': '本人发来的电子消息',
    'number-checked': '核查号码',
    dispute: '对债务的异议',
    'creditor-name-request': '要求告知原债权人名称',
    'verification-sent': '发出核实材料',
    'creditor-name-sent': '发出原债权人名称',
    'dispute-answered': '答复异议',
    'attorney-appointed': '委托律师',
    'attorney-released': '律师委托结束',
    'attorney-unresponsive': '律师未予回应',
    'attorney-consents': '律师同意',
    death: '死亡',
    incapacity: '欠缺民事行为能力',
    hospital: '住院',
    'hospital-ended': '住院结束',
    'disability-group-1': '一级残疾',
    minor: '未成年',
    'no-contact-order': '法院禁止联系令',
    'no-contact-order-ended': '法院禁止联系令结束',
    'court-permission': '法院许可',
    'bankruptcy-filed': '申请破产',
    'bankruptcy-closed': '破产程序终结',
    'bankruptcy-discharge': '破产免责',
    'stay-lifted': '解除自动中止',
    'plan-signed': '还款计划',
    'plan-broken': '违反还款计划',
    'plan-fulfilled': '还款计划履行完毕',
    payment: '还款',
    settled: '债务结清',
    'payment-failed': '还款失败',
    'post-dated-payment': '远期付款',
    'payment-deposited': '兑付入账',
    'debt-sold': '债权转让',
    'transfer-notified': '债权转让通知',
    'personal-data-consent': '同意使用个人信息',
    'limitation-expired': '诉讼时效届满',
    'suit-filed': '起诉',
    'proof-of-claim': '破产债权申报',
    'credit-reported': '报送征信',
    'reporting-notified': '报送征信的告知',
    'credit-dispute': '征信异议',
    'credit-dispute-answered': '答复征信异议',
    'number-invalid': '号码无效',
    'lost-contact': '失联',
    'sign-of-life': '恢复联系的迹象',
    'notice-sent': '发出通知',
    'notice-returned': '通知被退回',
    'creditor-email-notice': '债权人关于电子邮件的通知',
    'itemization-date-set': '设定明细日期',
    'third-party-consent': '第三人同意',
    'agency-engaged': '委托催收机构',
    'agency-contract-ended': '催收机构合同终止',
    'agency-evaluated': '评估催收机构',
    'outsourcing-notified': '外包告知',
    'data-returned': '数据归还',
    'staff-started': '人员上岗',
    'staff-trained': '人员培训',
    'records-destroyed': '销毁记录',
    'collection-ended': '催收结束',
    'impact-assessed': '影响评估',
    'complaint-received': '收到投诉',
    'complaint-extended': '投诉延期',
    'complaint-answered': '答复投诉',
    correction: '更正记录',
  },
  eventClasses: {
    consent: '同意',
    refusal: '拒绝或停止联系的要求',
    dispute: '对债务的异议',
    attorney: '代理律师',
    death: '死亡',
    'person-state': '住院、欠缺行为能力、未成年或残疾',
    court: '法院关于联系的命令',
    bankruptcy: '破产',
    plan: '还款计划',
    payment: '还款或结清',
    transfer: '债权转让',
    limitation: '时效届满',
    'legal-action': '诉讼或债权申报',
    reporting: '征信报送',
    reachability: '失联或恢复联系',
    notice: '通知',
    organisation: '机构措施',
    complaint: '投诉',
    record: '记录更正',
  },
  levels: {
    clear: '本系统所收录的规则均未禁止',
    discouraged: '不宜',
    presumed: '推定违反',
    barred: '禁止',
  },
  forces: {
    criminal: {
      noun: '刑事规定',
      told: '这里仅指明刑事规定，是否适用由法院认定。',
      after: '这里仅指明该规定，是否适用由法院认定。',
    },
    statute: { noun: '法律', told: '这是法律。', after: '这是法律。' },
    regulation: {
      noun: '法规',
      told: '这是法规，属于有约束力的规定。',
      after: '这是有约束力的规定。',
    },
    'local-rule': {
      noun: '地方规定',
      told: '这是地方规定，在当地具有约束力。',
      after: '这是在当地有约束力的规定。',
    },
    'ministry-rule': {
      noun: '部门规章',
      told: '这是部门规章，属于有约束力的规定。',
      after: '这是有约束力的规定。',
    },
    'judicial-interpretation': {
      noun: '司法解释',
      told: '这是司法解释，由法院适用。',
      after: '由法院适用。',
    },
    'official-interpretation': {
      noun: '官方解释',
      told: '这是主管机关对法律的解释。',
      after: '这是主管机关对法律的解释。',
    },
    'court-decision': { noun: '法院裁判', told: '这是法院的裁判。', after: '这是法院的裁判。' },
    'national-standard-recommended': {
      noun: '推荐性国家标准',
      told: '这是推荐性标准，本身不是法律。',
      after: '它本身不是法律。',
    },
    'regulator-guideline': {
      noun: '监管指引',
      told: '这是监管机构的指引，本身不是法律。',
      after: '这是指引，本身不是法律。',
    },
    'industry-guideline': {
      noun: '行业协会规范',
      told: '它约束该协会的会员。',
      after: '它约束该协会的会员。',
    },
    contract: { noun: '合同', told: '这是合同，约束签署各方。', after: '它约束签署各方。' },
    'own-policy': {
      noun: '贷款机构自定政策',
      told: '这是贷款机构自己的政策，不是法律。',
      after: '这是贷款机构自己的政策，不是法律。',
    },
  },
  forceGroups: {
    'breach-of-law': '违反法律规定',
    'presumed-breach': '推定违反法律规定',
    'contrary-to-recommended-standard': '不符合推荐性标准',
    'association-rule': '不符合行业协会规范',
    'regulator-guidance': '不符合指引',
    contract: '不符合合同',
    'own-policy': '不符合自定政策',
  },
  bases: {
    read: '已查阅该条款原文。',
    quoted: '该条款系据引文查阅。',
    reported: '该条款内容来自报道。',
    unverified: '该条款文本尚未核实。',
  },
  needNames: {
    'actor.kind': '催收方是债权人、服务机构、催收机构还是债权受让方',
    'creditor.type': '属于哪类贷款机构',
    'debt.product': '属于哪类贷款',
    'debt.stage': '债务是否逾期',
    'debt.consumer': '是否为消费者债务',
    'debt.days-past-due': '债务逾期天数',
    'debt.months-past-due': '债务逾期月数',
    'person.role': '此人与债务的关系',
    'creditor.members': '贷款机构是否为该协会会员',
    'person.liable': '此人是否对债务负有责任',
    purpose: '联系的目的',
    channel: '该联系方式是否在规则范围内',
    direction: '联系由谁发起',
    mode: '由人工还是机器通话',
    place: '联系地点',
    visitors: '外访人数',
    'point.kind': '号码或地址的类型',
    'point.provenance': '催收方如何取得该号码或地址',
    'point.public-domain': '邮箱域名是否向公众开放',
    'point.employer-provided': '邮箱是否由雇主提供',
    'caller-id': '主叫号码是否如实显示',
    visibility: '谁能看到该消息',
    'actor.licensed': '催收方是否持有许可',
    'answers-person': '是否为对本人来信的答复',
    outcome: '联系的结果',
    person: '联系的对象是谁',
    debt: '涉及哪一笔债务',
    debts: '各次联系涉及哪些债务',
    point: '使用的号码或地址',
    pending: '尚未完成的联系的结果',
    'in-flight': '进行中的联系是否确已发出',
    time: '联系的确切时间',
    zone: '此人所在的时区',
    jurisdiction: '适用何地法律',
    content: '说了或展示了什么',
    order: '各次联系的先后',
    conversation: '此前是否有过通话',
    inbound: '此前本人是否主动联系过',
    'conversation-past-midnight': '跨越零点的通话计入哪一日',
    coverage: '记录范围之外的联系',
    reading: '条文如何理解',
    bounds: '整点那一秒是否允许，条文未写明',
    'five-minutes': '恰满五分钟是否仍在五分钟之内',
    'requested-call-back': '本人要求回电的证明',
    'asked-to-go-on': '本人是否要求继续',
  },

  factSubjects: {
    'actor.kind': '催收方',
    'creditor.type': '贷款机构',
    'debt.product': '该笔债务',
    'debt.stage': '该笔债务',
    'debt.consumer': '该笔债务',
    'person.role': '联系对象',
    'person.liable': '联系对象',
    purpose: '联系目的',
    channel: '联系方式',
    direction: '本次联系',
    mode: '本次联系',
    place: '本次联系',
    'point.kind': '所用号码或地址',
    'point.provenance': '所用号码或地址',
    'point.public-domain': '邮箱域名',
    'point.employer-provided': '所用地址',
    'caller-id': '主叫号码',
    visibility: '该消息',
    'actor.licensed': '催收方',
    'answers-person': '本次联系',
  },
  factValues: {
    'actor.kind': {
      creditor: '是债权人本身',
      servicer: '是贷款服务机构',
      agency: '是催收机构',
      'debt-buyer': '是债权买受人',
      assignee: '是债权受让人',
    },
    'creditor.type': {
      bank: '是银行',
      'consumer-finance': '是消费金融公司',
      'auto-finance': '是汽车金融公司',
      'small-loan': '是小额贷款公司',
      trust: '是信托公司',
      'asset-manager': '是资产管理公司',
      platform: '是平台',
      private: '是无牌照的出借人',
      other: '是其他类型的贷款机构',
    },
    'debt.product': {
      'credit-card': '是信用卡欠款',
      'online-consumer-loan': '是互联网消费贷款',
      'consumer-loan': '是消费贷款',
      'auto-loan': '是汽车贷款',
      mortgage: '是住房贷款',
      'student-loan': '是助学贷款',
      'medical-debt': '是医疗欠费',
      'business-loan': '是经营性贷款',
      'other-consumer-debt': '是其他消费债务',
    },
    'debt.stage': {
      'not-due': '尚未逾期',
      overdue: '已逾期',
      procedures: '已逾期并已启动催收程序',
    },
    'debt.consumer': { yes: '是消费债务', no: '不是消费债务' },
    'person.liable': { yes: '对该债务负有责任', no: '对该债务不负责任' },
    direction: { outbound: '由催收方发起', inbound: '由本人发起' },
    mode: {
      human: '由人工进行',
      'listening-robot': '由可对话的智能语音进行',
      'reading-robot': '由只播放语音的机器人进行',
      predictive: '由预测式外呼拨出',
    },
    place: {
      home: '在住所进行',
      work: '在工作场所进行',
      public: '在公共场所进行',
      hospital: '在医院进行',
      other: '在其他地点进行',
    },
    'point.kind': {
      mobile: '是手机号码',
      landline: '是固定电话',
      email: '是电子邮箱',
      'chat-account': '是聊天账号',
      postal: '是通信地址',
      premises: '是上门地点',
      'social-account': '是社交账号',
    },
    'point.provenance': {
      contract: '取自合同',
      'left-by-debtor': '由债务人留存',
      'authorised-by-debtor': '经债务人授权取得',
      'public-source': '取自公开渠道',
      'told-by-contact': '由联系人告知',
      'credit-bureau': '取自征信机构',
      employer: '取自雇主',
      bought: '系购买所得',
      other: '以其他方式取得',
    },
    'point.public-domain': { yes: '对公众开放', no: '不对公众开放' },
    'point.employer-provided': { yes: '由雇主提供', no: '不是由雇主提供' },
    'caller-id': { shown: '如实显示', hidden: '被隐藏', substituted: '被替换为其他号码' },
    visibility: { private: '仅本人可见', contacts: '本人的联系人可见', public: '公众可见' },
    'actor.licensed': { yes: '持有牌照', no: '没有牌照' },
    'answers-person': { yes: '是对本人来信的答复', no: '不是对本人来信的答复' },
  },
  proofs: {
    'contact-from-person': '本人此前以同一方式的来信或来电',
    'contact-before': '此前的联系',
    'first-contact': '此前没有同类联系',
    'lost-contact': '失联',
    member: '贷款机构是该协会会员',
    'requested-call-back': '本人要求回电',
  },

  ordinal,
  date,
  instant,
  duration,
  span,
  limit,
  list,
  source,

  facts: {
    window: ({ decided, mood }) => {
      const [on = '', time = ''] = decided.localTime.split(' ')
      const when = `${date(on)}${time}（${zoneName(decided.zone)}）`
      return isDoubted(mood)
        ? `本次联系${mark(mood)}在允许时段之外，时间为${when}`
        : `本次联系的时间${be(mood)}${when}`
    },
    cap: ({ decided, mood }) => cap(decided, mood),
    gate: ({ decided, mood }) => gate(decided, mood),
    stop: ({ decided, mood }) => {
      const { event, since, zone } = decided
      if (event === undefined) return '可能存在须停止联系的情形，记录未能排除'
      const from = since === undefined ? '' : `，自${instant(since, zone)}起有记录`
      return `存在${quote(zh.eventKinds[event])}${from}，本次联系${mark(mood)}因此受限`
    },
    party: ({ decided, mood }) => {
      const names = decided.roles.map((r) =>
        Object.hasOwn(zh.roles, r) ? zh.roles[r as keyof typeof zh.roles] : quote(r),
      )
      const isKnown = names.length > 0 && names.length <= ROLES_TOLD_AT_MOST
      const who = isKnown ? names.join('或') : '与债务关系不明的人'
      const which = decided.person === undefined ? '' : `（${decided.person}）`
      const nth = decided.count === undefined ? '' : `，是此类联系的第${decided.count}次`
      const meant = `本次联系的对象${isAhead(mood) ? '将是' : '是'}${who}${which}${nth}`
      return [meant, ...lookedAt(decided.facts ?? [], mood)].join('；') + againstTheRule(mood)
    },
    attribute: ({ decided, mood }) => {
      const told = lookedAt(decided.facts ?? [], mood)
      return told.length > 0
        ? told.join('；') + againstTheRule(mood)
        : `本次联系的方式${mark(mood)}不符合要求`
    },
    content: ({ decided, mood }) => {
      const { missing, banned } = decided
      const parts = [
        ...(missing.length > 0 ? [`${mark(mood)}缺少：${list(missing.map((i) => zh.contentItems[i]))}`] : []),
        ...(banned.length > 0
          ? [`${mark(mood)}出现不得有的言行：${list(banned.map((i) => zh.contentItems[i]))}`]
          : []),
      ]
      return parts.length > 0
        ? `本次联系${parts.join('；')}`
        : `本次联系中说了什么没有记录，${mark(mood)}不符合规则`
    },
    duty: ({ decided, mood, about }) => {
      const day = decided.dueOn === undefined ? '' : `，期限至${date(decided.dueOn)}`
      const value = decided.value === undefined ? '' : `，记录的数值为${decided.value}`
      const entries = about.length > 0 ? `（记录${about.join('、')}）` : ''
      return `一项义务${mark(mood)}未履行${entries}${day}${value}`
    },
    trouble: ({ decided }) => `一条规则无法适用（${decided.message}），因此本次联系可能被禁止`,
    'end-by': ({ decided, mood }) =>
      `本次联系${mark(mood)}持续过久：结束于${instant(decided.endedAt, decided.zone)}，而允许时段已于${instant(decided.endBy, decided.zone)}结束`,
  },

  norm: (decided, of) => {
    const who = source(of)
    if (decided.kind === 'cap') {
      const most = limit(decided.atMost, decided.within)
      if (of.effect === 'presume') return `${who}推定超过${most}即为违反`
      return of.effect === 'should-not' ? `${who}建议不超过${most}` : `${who}至多允许${most}`
    }
    if (decided.kind === 'window') {
      const hours = decided.opens
      if (hours === null) {
        if (of.effect === 'presume') return `${who}推定当日任何时间联系均为违反`
        return of.effect === 'should-not' ? `${who}建议当日不联系` : `${who}规定当日不得联系`
      }
      const open = `${hours.from}至${hours.to}`
      if (of.effect === 'presume') return `${who}推定在${open}以外联系即为违反`
      return of.effect === 'should-not' ? `${who}建议仅在${open}联系` : `${who}仅允许在${open}联系`
    }
    const says = withoutStop(of.says)
    if (decided.kind === 'trouble') return `${who}要点：${says}`
    if (of.effect === 'presume') return `${who}推定违反，要点：${says}`
    return of.effect === 'should-not' ? `${who}不建议如此，要点：${says}` : `${who}要点：${says}`
  },

  sentence: ({ fact, norm, unless }) => {
    const shown = unless.map((u) => quote(withoutStop(u).replace(/的除外$/, '')))
    const excuse =
      shown.length === 0
        ? ''
        : shown.length === 1
          ? `，除非能够证明${shown.join('')}`
          : `，除非能够证明以下之一：${shown.join('；')}`
    return `${[fact, ...(norm === undefined ? [] : [norm])].join('；')}${excuse}。`
  },

  set: ({ contacts, atLeast, citation, level }) => {
    const verdict = {
      clear: '未被禁止',
      discouraged: '属不宜',
      presumed: '被推定违反',
      barred: '被禁止',
    }
    return `在这${contacts.length}次联系（${contacts.join('、')}）中，至少有${atLeast}次按${cite(citation)}${verdict[level]}；各次时间重叠，无法确定是哪几次。`
  },

  advice: '它在此处仅为建议，不遵循本身不构成违反。',
  ownText: '该条款的确切文本',
  more: (count) => `另有${count}项`,
  decides: (needs) => `取决于：${needs.join('；')}。`,
  join: (sentences) => sentences.join(''),

  need: ({ kind, of, about }, named) => {
    const which = about === undefined || about === '' ? '' : `（${about}）`
    if (kind === 'text') return `${cite(of)}的确切文本，尚未核实`
    if (kind === 'trouble') return `此问题的解决：${of}`
    switch (named.as) {
      case 'class':
        return kind === 'scope'
          ? `是否存在${quote(named.text)}，此来源无法显示`
          : `是否存在${quote(named.text)}，尚无来源声明其记录完整`
      case 'event':
        return kind === 'tie'
          ? `${quote(named.text)}是否在该次联系之前${which}`
          : `${quote(named.text)}的证明${which}`
      case 'particular':
        return `${quote(named.text)}的细节${quote(named.detail ?? '')}${which}`
      case 'word':
        return kind === 'reading'
          ? `条文在${quote(named.text)}上如何理解${which}`
          : `${quote(named.text)}${which}`
      case 'question':
        return kind === 'scope' ? `${named.text}${which}，无人说明` : `${named.text}${which}`
    }
  },

  condition: (condition, zone) => {
    const cited = bracket(condition.citation)
    switch (condition.kind) {
      case 'say':
        return `须说明或展示：${list(condition.items.map((i) => zh.contentItems[i]))}${cited}。`
      case 'do-not-say':
        return `不得说或做：${list(condition.items.map((i) => zh.contentItems[i]))}${cited}。`
      case 'end-by':
        return `联系须在${instant(condition.at, zone)}前结束${cited}。`
      case 'verify-person':
        return `先核实对方身份，再说出贷款机构或债务${cited}。`
    }
  },

  notBefore: (value, zone, needs) => {
    switch (value.kind) {
      case 'at':
        return `就目前所知，自${instant(value.at, zone)}起，本系统所收录的规则不再禁止；这不表示应当联系。`
      case 'after': {
        const ends = list([...new Set(value.events.map((e) => quote(zh.eventClasses[e.class])))])
        const then = value.at === undefined ? '' : `；若现已结束，则自${instant(value.at, zone)}起`
        return `须待以下情形结束之后：${ends}${then}。`
      }
      case 'unknown':
        return `何时起不再被禁止尚不能确定。${zh.decides(needs)}`
      case 'none':
        return `在${instant(value.horizon, zone)}之前没有不被禁止的时间。`
    }
  },
}
