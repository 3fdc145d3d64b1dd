/** Words of the report's tables and charts in both languages, complete by type. */
import type { Period } from '@forbear/conduct/language'
import type { Why } from '@forbear/audit/versus'
import type { Cost } from '@forbear/audit/readiness'
import type { ReviewState } from '@forbear/audit/findings/review'
import type { LimitRow } from '@forbear/audit/statistics/breakdowns'

export interface TableTexts {
  readonly contents: string
  readonly more: (n: number) => string
  readonly andMore: (n: number) => string
  readonly withdrawnLeftOut: string
  readonly claimed: string

  readonly byForce: string
  readonly byRule: string
  readonly byAgency: string
  readonly byCollector: string
  readonly byHour: string
  readonly byDay: string
  readonly byWeek: string
  readonly byMonth: string
  readonly byDebtor: string
  readonly perDebtor: string
  readonly limits: string
  readonly hours: string
  readonly rates: string
  readonly comparison: string
  readonly comparedByRule: string
  readonly versus: string
  readonly versusRows: string
  readonly weights: string
  readonly rests: string
  readonly readiness: string
  readonly reviews: string

  readonly where: string
  readonly uses: string
  readonly restsOn: string
  readonly whatWouldDecide: string
  readonly rulesTested: string
  readonly repeat: string
  readonly compared: string
  readonly judgedTwice: string

  readonly heading: string
  readonly forceNote: string
  readonly soundness: string
  readonly soundnessOf: (contacts: number, clock: string) => string
  readonly notLookedFor: string
  readonly rule: string
  readonly says: string
  readonly findings: string
  readonly standing: string
  readonly withdrawn: string
  readonly undetermined: string
  readonly debtors: string
  readonly contacts: string
  readonly withFinding: string
  readonly share: string
  readonly rate: string
  readonly rateValue: string
  readonly agency: string
  readonly collector: string
  readonly debtor: string
  readonly breaches: string
  readonly breachesAsIf: string
  readonly day: string
  readonly week: string
  readonly month: string
  readonly hour: string
  readonly weekdays: readonly string[]
  readonly hourCell: string
  readonly noHours: string
  readonly withoutZone: (n: number) => string
  readonly contactsHad: string
  readonly range: (from: number, until: number) => string
  readonly limit: string
  readonly limitOf: (atMost: number, within: Period) => string
  readonly bands: Readonly<Record<keyof LimitRow['debtors'], string>>
  readonly daysAtLimit: string
  readonly debtorsAtLimit: string
  readonly noBreach: string
  readonly inside: string
  readonly afterOpening: (minutes: number) => string
  readonly beforeClosing: (minutes: number) => string
  readonly hoursNote: string

  readonly measure: string
  readonly seen: string
  readonly interval: string
  readonly of: (hits: number, all: number) => string
  readonly between: (from: string, until: string) => string
  readonly tooFew: string
  readonly shareOfDebtors: string
  readonly shareOfAccounts: string
  readonly perContact: string
  readonly sayDebtors: (from: string, until: string, hits: number, all: number) => string
  readonly sayAccounts: (from: string, until: string, hits: number, all: number) => string
  readonly sayContacts: (from: string, until: string, hits: number, all: number) => string
  readonly sayTooFew: string
  readonly withoutAccount: (n: number) => string
  readonly whatIntervalMeans: string
  readonly difference: string
  readonly differenceIs: (first: string, second: string) => string
  readonly apart: string
  readonly notApart: string
  readonly noDifference: string
  readonly perHundred: (side: string) => string
  readonly findingsOf: (side: string) => string
  readonly chanceNote: string
  readonly periodNote: string

  readonly versusSays: (asked: string, differing: number, contacts: number) => string
  readonly versusNone: (asked: string) => string
  readonly onlyFirst: string
  readonly onlySecond: string
  readonly otherwise: string
  readonly first: string
  readonly second: string
  readonly why: (why: Why) => string
  readonly whyHead: string

  readonly assumption: string
  readonly resting: string
  readonly weightsNote: string
  readonly notWeighed: string
  readonly restKind: Readonly<Record<'reading' | 'text', string>>
  readonly what: string
  readonly kind: string
  readonly restsNote: string
  readonly bases: string
  readonly basis: string

  readonly missing: string
  readonly cost: string
  readonly costs: Readonly<Record<Cost, string>>
  readonly undecided: string
  readonly alone: string
  readonly untested: string
  readonly answer: string
  readonly readinessNote: string

  readonly state: string
  readonly states: Readonly<Record<ReviewState, string>>
  readonly byOn: (by: string, on: string) => string
  readonly answered: string
  readonly partly: (done: number, all: number) => string
  readonly allReviewed: (all: number, withdrawn: number) => string
  readonly noneStand: (withdrawn: number) => string
  readonly withdrawnCount: (n: number) => string
  readonly withoutFinding: (n: number) => string

  readonly names: Readonly<Record<'pseudonyms' | 'names', string>>
  readonly repeatSays: string
  readonly omitted: (n: number) => string
  readonly alt: (caption: string, most: string) => string
  readonly altMost: (name: string, value: string) => string
  readonly altMost2: (name: string, value: string) => string
  readonly heatNote: string
  readonly marks: (closed: boolean, differs: boolean) => string
  readonly fewContacts: string
  readonly manyContacts: string
  readonly intervalKey: string
}

const DAYS_EN: Readonly<Record<'day' | 'week' | 'month', string>> = {
  day: 'a day',
  week: 'a calendar week',
  month: 'a calendar month',
}
const DAYS_ZH: Readonly<Record<'day' | 'week' | 'month', string>> = {
  day: '每日',
  week: '每自然周',
  month: '每自然月',
}
const s = (n: number): string => (n === 1 ? '' : 's')

export const TABLE_TEXTS: Readonly<Record<'en' | 'zh', TableTexts>> = {
  en: {
    contents: 'Contents',
    more: (n) => `… and ${n} more in the JSON result.`,
    andMore: (n) => `${n} more`,
    withdrawnLeftOut: 'Findings that a reviewer withdrew are left out of these counts and rates.',
    claimed:
      'Agencies are those that the log names; it is its claim, not shown. House policy is in none of these counts but where it is named.',

    byForce: 'Findings by the force of what they rest on',
    byRule: 'Findings by rule',
    byAgency: 'Contacts by agency, as the log claims',
    byCollector: 'Contacts by collector',
    byHour: 'Contacts by hour and weekday, on the debtors’ clocks',
    byDay: 'Contacts by day, on the debtors’ calendars',
    byWeek: 'Contacts by week, on the debtors’ calendars',
    byMonth: 'Contacts by month, on the debtors’ calendars',
    byDebtor: 'Debtors with most findings',
    perDebtor: 'How many contacts debtors had',
    limits: 'Debtors by the highest share of each limit that was reached with them',
    hours: 'Contacts near the bounds of the permitted hours',
    rates: 'Rates, with how far chance could have moved them',
    comparison: 'The two sides',
    comparedByRule: 'The two sides, rule by rule',
    versus: 'What differs between the two judgings, by rule',
    versusRows: 'What differs, contact by contact',
    weights: 'Certain findings that would not be certain without an assumption',
    rests: 'What keeps possible findings from being certain, in the law itself',
    readiness: 'Missing facts, the cheapest to answer first',
    reviews: 'Where the findings stand',

    where: 'Where they cluster',
    uses: 'Limits and hours used',
    restsOn: 'On what the findings rest',
    whatWouldDecide: 'What would decide more',
    rulesTested: 'Rules that were tested',
    repeat: 'How to repeat this',
    compared: 'Comparison',
    judgedTwice: 'Judged twice',

    heading: 'Heading',
    forceNote:
      'Counted here too: duties of the matter, and the least number among contacts of the same time; they stand in sections of their own.',
    soundness: 'Soundness of the log',
    soundnessOf: (contacts, clock) => `${contacts} contact${s(contacts)}; days and hours as in ${clock}.`,
    notLookedFor: 'Not looked for',
    rule: 'Rule',
    says: 'What it says',
    findings: 'Findings',
    standing: 'Findings that stand',
    withdrawn: 'Withdrawn',
    undetermined: 'Undetermined',
    debtors: 'Debtors',
    contacts: 'Contacts',
    withFinding: 'With a finding',
    share: 'Share',
    rate: 'Of 100 contacts',
    rateValue: 'Of 100',
    agency: 'Agency',
    collector: 'Collector',
    debtor: 'Debtor',
    breaches: 'Breach of law, or presumed',
    breachesAsIf: 'As if: barred by law, or presumed',
    day: 'Day',
    week: 'Week from Monday',
    month: 'Month from',
    hour: 'Hour',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    hourCell:
      'Each cell: contacts, and after the stroke those with a finding. Hours without any contact are left out.',
    noHours: 'No rule on hours bound a contact on some of these days: nothing is marked there.',
    withoutZone: (n) =>
      `${n} contact${s(n)} of debtors whose time zone is not known to be one: in no hour and no day here.`,
    contactsHad: 'Contacts had',
    range: (from, until) => (from === until ? String(from) : `${from}–${until}`),
    limit: 'Limit',
    limitOf: (atMost, within) => {
      if ('per' in within) return `${atMost} ${DAYS_EN[within.per]}`
      if ('rollingDays' in within) return `${atMost} in ${within.rollingDays} day${s(within.rollingDays)}`
      if ('rollingSeconds' in within) return `${atMost} in ${within.rollingSeconds / 60} minutes`
      return `${atMost} in all`
    },
    bands: {
      underHalf: 'under half',
      underThreeQuarters: 'half to ¾',
      underLimit: '¾ to under the limit',
      atLimit: 'at the limit',
      overLimit: 'over the limit',
    },
    daysAtLimit: 'Days exactly at the limit',
    debtorsAtLimit: 'Debtors with three such days or more',
    noBreach:
      'Use up to a limit breaks no rule. Use close to it day after day, or calls as soon as the hours open, bears on the open standards of harassment, which have no number and are for a person to judge.',
    inside: 'Inside the hours',
    afterOpening: (m) => `≤ ${m} min after opening`,
    beforeClosing: (m) => `≤ ${m} min before closing`,
    hoursNote: 'Each column counts the ones before it too: within 15 minutes includes within 5.',

    measure: 'Measure',
    seen: 'Seen here',
    interval: '95 % interval',
    of: (hits, all) => `${hits} of ${all}`,
    between: (from, until) => `${from} to ${until}`,
    tooFew: 'too few debtors to say',
    shareOfDebtors: 'Debtors with a finding, of 100',
    shareOfAccounts: 'Accounts with a finding, of 100',
    perContact: 'Contacts with a finding, of 100',
    sayDebtors: (from, until, hits, all) =>
      `Of 100 debtors treated as these ${all} were, between ${from} and ${until} would have a contact with a certain finding; here it was ${hits}.`,
    sayAccounts: (from, until, hits, all) =>
      `Of 100 accounts, between ${from} and ${until}; here ${hits} of ${all}.`,
    sayContacts: (from, until, hits, all) =>
      `Of 100 contacts, between ${from} and ${until} would bear one; here ${hits} of ${all}. Contacts with one debtor resemble each other, so this is reckoned by debtors.`,
    sayTooFew: 'There are too few debtors to say how far the rate per contact could be moved by chance.',
    withoutAccount: (n) =>
      `${n} contact${s(n)} name${n === 1 ? 's' : ''} no account and ${n === 1 ? 'is' : 'are'} in none.`,
    whatIntervalMeans:
      'The interval (95 %) says how far the rate of the same practice could lie from what this log shows, if its debtors are taken as a sample. It says nothing of contacts that are missing from the log, and nothing of findings that are undetermined.',
    difference: 'Difference',
    differenceIs: (first, second) => `${second} less ${first}`,
    apart: 'the interval leaves out 0: chance alone would seldom give this',
    notApart: 'the interval holds 0: the two cannot be told apart',
    noDifference: 'too few debtors on a side to tell them apart',
    perHundred: (side) => `Of 100 contacts: ${side}`,
    findingsOf: (side) => `Findings: ${side}`,
    periodNote:
      'The longer a period, the more debtors and accounts have a finding: between periods of unequal length compare contacts. Debtors of both periods are taken as different ones, which makes the interval of the difference rather too wide.',
    chanceNote:
      'Rules are many, and some differ by chance alone: a single row is a place to look, not a result.',

    versusSays: (asked, differing, contacts) =>
      `Judged a second time with ${asked}: ${differing} finding${s(differing)} on ${contacts} contact${s(contacts)} come out otherwise.`,
    versusNone: (asked) => `Judged a second time with ${asked}: nothing comes out otherwise.`,
    onlyFirst: 'Certain only first',
    onlySecond: 'Certain only second',
    otherwise: 'Otherwise different',
    first: 'First',
    second: 'Second',
    why: (why) => {
      switch (why.kind) {
        case 'recorded-later':
          return `recorded later: ${why.facts.join(', ')}`
        case 'rule-only-first':
          return 'the rule stands in the first rulebook only'
        case 'rule-only-second':
          return 'the rule stands in the second rulebook only'
        case 'rule-changed':
          return 'the rule’s text or numbers changed'
        case 'dates-or-calendar':
          return 'in force on one side only, or another calendar'
        case 'other-contacts':
          return 'other contacts that it counts are judged otherwise'
      }
    },
    whyHead: 'Why',

    assumption: 'Assumption',
    resting: 'Rest on it',
    weightsNote:
      'If an assumption is wrong, the findings in its row fall. A finding may rest on several; the rows do not add up.',
    notWeighed: 'The assumptions were not weighed; --weigh does it however long the log is.',
    restKind: { reading: 'a way to read the text', text: 'a text that was not read' },
    what: 'What',
    kind: 'Kind',
    restsNote:
      'A reading or a text that nobody read never makes a finding certain; it leaves it undetermined.',
    bases: 'Certain findings by how the text of the rule is known',
    basis: 'Text known',

    missing: 'What is missing',
    cost: 'Answered',
    costs: {
      once: 'once for the log',
      'per-debtor': 'once a debtor',
      'per-contact': 'contact by contact',
      'reading-the-law': 'by reading the law’s text',
      repair: 'by mending a fault',
    },
    undecided: 'Contacts it leaves undecided',
    alone: 'of these, it alone',
    untested: 'Contacts with a rule untested',
    answer: 'Answered by',
    readinessNote:
      'Give an answer only if it is true of every row: a false assumption accuses falsely, and each is repeated in the report.',

    state: 'State',
    states: {
      machine: 'made by machine',
      reviewed: 'reviewed',
      answered: 'answered',
      upheld: 'upheld',
      withdrawn: 'withdrawn',
    },
    byOn: (by, on) => `${by}, ${on}`,
    answered: 'Answer',
    partly: (done, all) =>
      `Made by machine; a person reviewed ${done} of ${all} findings, so the whole is not reviewed.`,
    allReviewed: (all, withdrawn) =>
      `Made by machine; a person reviewed each of the ${all} finding${s(all)}${withdrawn > 0 ? ` and withdrew ${withdrawn}` : ''}.`,
    noneStand: (withdrawn) =>
      `No finding stands: ${withdrawn === 1 ? 'the one that was made was' : `all ${withdrawn} that were made were`} withdrawn on review.`,
    withdrawnCount: (n) => `${n} withdrawn on review`,
    withoutFinding: (n) =>
      `${n} review${s(n)} belong${n === 1 ? 's' : ''} to no finding of this run: the log or the rulebook changed since.`,

    names: {
      pseudonyms: 'Collectors and debtors stand under pseudonyms.',
      names: 'Collectors and debtors stand under their names, because this was asked for.',
    },
    repeatSays:
      'manifest.json beside this file names every file that went in and came out, with its digest, and the arguments. Where the same files lie, this command runs it again and compares byte for byte:',
    omitted: (n) => `${n} more were counted and are not listed; --findings writes all of them.`,
    alt: (caption, most) => `Chart: ${caption}. ${most}The table that follows holds the numbers.`,
    altMost: (name, value) => `Most: ${name}, ${value}. `,
    altMost2: (name, value) => `${name}: ${value}. `,
    marks: (closed, differs) =>
      [
        ...(closed ? ['A line below: every rule on hours that bound these contacts forbids the hour.'] : []),
        ...(differs ? ['A broken line: they differ, or a bound falls inside the hour.'] : []),
        'No line: all of them allow it.',
      ].join(' '),
    fewContacts: 'few contacts',
    manyContacts: 'many contacts',
    intervalKey:
      'The point is the rate seen, the bar its 95 % interval. A ring without a bar: too few debtors to say.',
    heatNote: 'The darker a cell, the more contacts; the number is the share with a finding, in percent.',
  },
  zh: {
    contents: '目录',
    more: (n) => `……另有 ${n} 行，见 JSON 结果。`,
    andMore: (n) => `另 ${n} 次`,
    withdrawnLeftOut: '经复核撤回的发现不计入这些数目和比率。',
    claimed: '机构名称以日志所称为准，未经证实。除另有注明外，各项数目不含内部政策。',

    byForce: '按依据的效力统计的发现',
    byRule: '按规则统计的发现',
    byAgency: '按机构统计的联系（以日志所称为准）',
    byCollector: '按催收员统计的联系',
    byHour: '按星期与时刻统计的联系（债务人当地时间）',
    byDay: '按日期统计的联系（债务人当地日期）',
    byWeek: '按周统计的联系（债务人当地日期）',
    byMonth: '按月统计的联系（债务人当地日期）',
    byDebtor: '发现最多的债务人',
    perDebtor: '债务人被联系的次数',
    limits: '按所用各项限额的最高比例统计的债务人',
    hours: '临近许可时段起止的联系',
    rates: '比率，以及偶然因素可能造成的偏差',
    comparison: '两方对照',
    comparedByRule: '两方逐条规则对照',
    versus: '两次评判的差异（按规则）',
    versusRows: '两次评判的差异（逐次联系）',
    weights: '去掉某项假设便不再确定的发现',
    rests: '因法律本身而无法确定的可能发现',
    readiness: '缺少的事实（最容易回答的在前）',
    reviews: '各项发现的复核状态',

    where: '集中在何处',
    uses: '限额与时段的使用',
    restsOn: '各项发现以什么为依据',
    whatWouldDecide: '什么能使更多联系得到判定',
    rulesTested: '经过检验的规则',
    repeat: '如何复现本报告',
    compared: '对照',
    judgedTwice: '两次评判',

    heading: '类别',
    forceNote: '此处还计入本案的义务，以及同一时间多次联系中的最低项数，它们另列于各自的栏目。',
    soundness: '日志是否可靠',
    soundnessOf: (contacts, clock) => `${contacts} 次联系；日期和时刻按 ${clock} 计。`,
    notLookedFor: '未检查',
    rule: '规则',
    says: '内容',
    findings: '发现',
    standing: '仍成立的发现',
    withdrawn: '已撤回',
    undetermined: '无法判定',
    debtors: '债务人',
    contacts: '联系',
    withFinding: '有发现',
    share: '比例',
    rate: '每 100 次联系',
    rateValue: '每 100',
    agency: '机构',
    collector: '催收员',
    debtor: '债务人',
    breaches: '违反或推定违反法律',
    breachesAsIf: '假如适用：法律禁止或推定违反',
    day: '日期',
    week: '周（周一起）',
    month: '月（自）',
    hour: '时刻',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    hourCell: '每格斜线前为联系次数，斜线后为其中有发现的次数。没有联系的时刻不列。',
    noHours: '部分日子没有时段规则适用于联系，不作标记。',
    withoutZone: (n) => `${n} 次联系的债务人所在时区不能确定为一个，不计入时刻和日期。`,
    contactsHad: '被联系次数',
    range: (from, until) => (from === until ? String(from) : `${from}–${until}`),
    limit: '限额',
    limitOf: (atMost, within) => {
      if ('per' in within) return `${DAYS_ZH[within.per]} ${atMost} 次`
      if ('rollingDays' in within) return `${within.rollingDays} 日内 ${atMost} 次`
      if ('rollingSeconds' in within) return `${within.rollingSeconds / 60} 分钟内 ${atMost} 次`
      return `总共 ${atMost} 次`
    },
    bands: {
      underHalf: '不足一半',
      underThreeQuarters: '一半至四分之三',
      underLimit: '四分之三以上未达限额',
      atLimit: '达到限额',
      overLimit: '超过限额',
    },
    daysAtLimit: '恰好达到限额的天数',
    debtorsAtLimit: '此种日子达三天以上的债务人',
    noBreach:
      '用到限额为止并不违反任何规则。但日复一日贴近限额，或时段一开始便致电，关系到没有数字的“骚扰”等标准，须由人判断。',
    inside: '许可时段之内',
    afterOpening: (m) => `开始后 ${m} 分钟内`,
    beforeClosing: (m) => `结束前 ${m} 分钟内`,
    hoursNote: '各列包含前一列：15 分钟内的包括 5 分钟内的。',

    measure: '指标',
    seen: '本日志所见',
    interval: '95% 区间',
    of: (hits, all) => `${all} 中的 ${hits}`,
    between: (from, until) => `${from} 至 ${until}`,
    tooFew: '债务人太少，无法说明',
    shareOfDebtors: '每 100 名债务人中有发现',
    shareOfAccounts: '每 100 笔债务中有发现',
    perContact: '每 100 次联系中有发现',
    sayDebtors: (from, until, hits, all) =>
      `若 100 名债务人受到与这 ${all} 名相同的对待，其中有 ${from} 至 ${until} 名会有带确定发现的联系；本日志中为 ${hits} 名。`,
    sayAccounts: (from, until, hits, all) =>
      `每 100 笔债务中有 ${from} 至 ${until} 笔；本日志 ${all} 笔中有 ${hits} 笔。`,
    sayContacts: (from, until, hits, all) =>
      `每 100 次联系中有 ${from} 至 ${until} 次；本日志 ${all} 次中有 ${hits} 次。同一债务人的各次联系彼此相似，故以债务人为单位计算。`,
    sayTooFew: '债务人太少，无法说明每次联系的比率受偶然因素影响的程度。',
    withoutAccount: (n) => `${n} 次联系没有写明债务，不计入任何一笔。`,
    whatIntervalMeans:
      '区间（95%）表示：若把这些债务人看作样本，同一做法的比率可能偏离本日志所见多远。它不涉及日志中缺失的联系，也不涉及无法判定的发现。',
    difference: '差',
    differenceIs: (first, second) => `${second}减${first}`,
    apart: '区间不含 0：仅凭偶然很少出现',
    notApart: '区间包含 0：两方无法区分',
    noDifference: '某一方债务人太少，无法区分',
    perHundred: (side) => `每 100 次联系：${side}`,
    findingsOf: (side) => `发现：${side}`,
    periodNote:
      '期间越长，有发现的债务人和债务就越多：期间长短不同时应比较每次联系的比率。两个期间的债务人按不同的人处理，因此差的区间偏宽。',
    chanceNote: '规则很多，有些差异只是偶然：单独一行只提示应查之处，不是结论。',

    versusSays: (asked, differing, contacts) =>
      `以 ${asked} 再次评判：${contacts} 次联系的 ${differing} 项发现结果不同。`,
    versusNone: (asked) => `以 ${asked} 再次评判：结果没有不同。`,
    onlyFirst: '仅第一次确定',
    onlySecond: '仅第二次确定',
    otherwise: '其他不同',
    first: '第一次',
    second: '第二次',
    why: (why) => {
      switch (why.kind) {
        case 'recorded-later':
          return `事后才记录：${why.facts.join('、')}`
        case 'rule-only-first':
          return '该规则只在第一个规则库中'
        case 'rule-only-second':
          return '该规则只在第二个规则库中'
        case 'rule-changed':
          return '规则的内容或数字有变'
        case 'dates-or-calendar':
          return '只在一方有效，或所用日历不同'
        case 'other-contacts':
          return '其所计的其他联系判定不同'
      }
    },
    whyHead: '原因',

    assumption: '假设',
    resting: '以其为依据',
    weightsNote: '某项假设若不成立，该行的发现便不成立。一项发现可以依据多项假设，各行不能相加。',
    notWeighed: '没有测算各项假设的分量；不论日志多长，--weigh 都会测算。',
    restKind: { reading: '条文的一种理解', text: '未读到的文本' },
    what: '内容',
    kind: '种类',
    restsNote: '条文的某种理解或无人读过的文本不会使发现成为确定，只会使其无法判定。',
    bases: '按规则文本来源统计的确定发现',
    basis: '文本来源',

    missing: '缺少什么',
    cost: '如何回答',
    costs: {
      once: '整份日志回答一次',
      'per-debtor': '每名债务人一次',
      'per-contact': '逐次联系回答',
      'reading-the-law': '须阅读法律原文',
      repair: '须排除故障',
    },
    undecided: '因此无法判定的联系',
    alone: '其中仅因此项',
    untested: '有规则未检验的联系',
    answer: '以此回答',
    readinessNote: '只有对每一行都属实的才可作答：错误的假设会造成错误的指责，且每项假设都会写入报告。',

    state: '状态',
    states: {
      machine: '机器得出',
      reviewed: '已复核',
      answered: '已答复',
      upheld: '维持',
      withdrawn: '撤回',
    },
    byOn: (by, on) => `${by}，${on}`,
    answered: '答复',
    partly: (done, all) => `由机器得出；${all} 项发现中已有 ${done} 项经人工复核，整份报告尚未复核完毕。`,
    allReviewed: (all, withdrawn) =>
      `由机器得出；${all} 项发现均已经人工复核${withdrawn > 0 ? `，其中撤回 ${withdrawn} 项` : ''}。`,
    noneStand: (withdrawn) => `没有仍成立的发现：所得 ${withdrawn} 项均经复核撤回。`,
    withdrawnCount: (n) => `经复核撤回 ${n} 项`,
    withoutFinding: (n) => `${n} 条复核意见在本次结果中没有对应的发现：日志或规则库已有变化。`,

    names: {
      pseudonyms: '催收员和债务人均以假名列出。',
      names: '应使用者要求，催收员和债务人以真名列出。',
    },
    repeatSays:
      '与本文件同在的 manifest.json 列出所有输入、输出文件及其摘要和参数。在相同文件所在之处，以下命令会重新运行并逐字节比对：',
    omitted: (n) => `另有 ${n} 项已计数而未列出；--findings 会全部写出。`,
    alt: (caption, most) => `图：${caption}。${most}数字见下表。`,
    altMost: (name, value) => `最多：${name}，${value}。`,
    altMost2: (name, value) => `${name}：${value}。`,
    marks: (closed, differs) =>
      [
        ...(closed ? ['格底有实线：适用于这些联系的时段规则均不许可。'] : []),
        ...(differs ? ['格底有虚线：各规则不一致，或界限落在该小时之内。'] : []),
        '无线：均许可。',
      ].join(''),
    fewContacts: '联系较少',
    manyContacts: '联系较多',
    intervalKey: '点为所见比率，横线为 95% 区间。只有圆圈而无横线：债务人太少，无法说明。',
    heatNote: '颜色越深，联系越多；数字为其中有发现的百分比。',
  },
}
