/** The report's own words in both languages, complete by type; the findings' words are the engine's. */
export interface ReportTexts {
  readonly title: string
  readonly asIfTitle: (date: string) => string
  readonly asIf: (date: string) => string
  readonly unreviewed: string
  readonly noAccusation: string
  readonly clear: string
  readonly nothingTested: string
  readonly onlyUndetermined: string
  readonly whatWasRead: string
  readonly file: string
  readonly place: string
  readonly zone: string
  readonly logZone: string
  readonly notGiven: string
  readonly period: string
  readonly knowledge: string
  readonly context: string
  readonly map: string
  readonly policies: string
  readonly knowledgeThen: string
  readonly rows: (
    read: number,
    contacts: number,
    statements: number,
    aside: number,
    dropped: number,
  ) => string
  readonly contacts: (all: number, judged: number, inbound: number, unknown: number) => string
  readonly untested: (n: number) => string
  readonly rulesTested: (n: number) => string
  readonly unlessShown: string
  readonly assumptions: string
  readonly noAssumptions: string
  readonly notAssumed: string
  readonly findings: string
  readonly policyFindings: string
  readonly sets: string
  readonly duties: string
  readonly undetermined: string
  readonly wouldDecide: string
  readonly coverage: string
  readonly notTested: string
  readonly factors: string
  readonly toLookInto: string
  readonly openStandards: string
  readonly notEncoded: string
  readonly pointers: string
  readonly setAside: string
  readonly warnings: string
  readonly contact: string
  readonly when: string
  readonly line: string
  readonly count: (n: number) => string
  readonly moreInJson: (n: number) => string
  readonly rulebook: string
  readonly engine: string
  readonly timeZoneData: string
  readonly clause: string
  readonly source: string
  readonly says: string
  readonly closedBy: string
  readonly certainLabel: string
  readonly possibleLabel: string
  readonly inbound: string
  readonly directionUnknown: string
}

export const TEXTS: Readonly<Record<'en' | 'zh', ReportTexts>> = {
  en: {
    title: 'Audit of collection contacts',
    asIfTitle: (date) => `Audit of collection contacts, as if the rules of ${date} were in force`,
    asIf: (date) =>
      `Every contact was judged as if the rules of ${date} had been in force when it was made. What stands here is what those rules would say; it is not a finding of breach.`,
    unreviewed: 'Made by machine, not reviewed by a person.',
    noAccusation:
      'Who called, and why, is as the log claims. “Clear” means that no encoded rule bars the contact; it does not mean more.',
    clear: 'No finding: every rule that could be tested is clear.',
    nothingTested: 'Nothing could be tested. The list “Not tested” says which facts are missing.',
    onlyUndetermined:
      'Nothing is certain; some contacts could not be decided. The lists say what would decide them.',
    whatWasRead: 'What was read',
    file: 'File',
    place: 'Law of',
    zone: 'Debtors’ time zone',
    logZone: 'Log’s clock',
    notGiven: 'not given',
    period: 'From – until',
    knowledge: 'Known',
    context: 'Context',
    map: 'Column map',
    policies: 'House policy judged besides',
    knowledgeThen: 'as known when each contact began',
    rows: (read, contacts, statements, aside, dropped) =>
      `${read} row${read === 1 ? '' : 's'} read: ${contacts} in contacts, ${statements} statements, ${aside} set aside, ${dropped} dropped by rule`,
    contacts: (all, judged, inbound, unknown) =>
      `${all} contact${all === 1 ? '' : 's'}: ${judged} judged, ${inbound} came from the person and are not judged, ${unknown} of unknown direction`,
    untested: (n) =>
      `${n} of the judged contact${n === 1 ? '' : 's'} could be tested by no rule: nothing is said about ${n === 1 ? 'it' : 'them'}.`,
    rulesTested: (n) => `${n} rule${n === 1 ? '' : 's'} tested`,
    unlessShown: 'Unless it is shown',
    assumptions: 'Assumed, because the log does not say',
    noAssumptions: 'Nothing was assumed.',
    notAssumed: 'Not assumed; where the log is silent too, rules that need it were not tested',
    findings: 'Findings',
    policyFindings: 'House policy',
    sets: 'Among contacts of the same time',
    duties: 'Duties of the matter',
    undetermined: 'Undetermined',
    wouldDecide: 'What would decide, most first',
    coverage: 'Where the log does not reach as far as a rule counts',
    notTested: 'Not tested',
    factors: 'Weighs, without deciding',
    toLookInto: 'to look into',
    openStandards: 'Standards without a number: for a person to judge',
    notEncoded: 'In the law, but not judged here',
    pointers: 'Criminal provisions nearby, as pointers only',
    setAside: 'Rows that could not be read',
    warnings: 'Notes on reading',
    contact: 'Contact',
    when: 'When',
    line: 'Line',
    count: (n) => `${n} contact${n === 1 ? '' : 's'}`,
    moreInJson: (n) => `… and ${n} more, in the JSON result`,
    rulebook: 'Rulebook',
    engine: 'Engine',
    timeZoneData: 'Time-zone data',
    clause: 'Clause',
    source: 'Text known',
    says: 'Finding',
    closedBy: 'would be closed by',
    certainLabel: 'certain',
    possibleLabel: 'possible',
    inbound: 'It came from the person: not judged.',
    directionUnknown: 'Who placed it is not known: not judged.',
  },
  zh: {
    title: '催收联系审计',
    asIfTitle: (date) => `催收联系审计（假如 ${date} 的规则当时有效）`,
    asIf: (date) =>
      `每次联系均按假如 ${date} 的规则当时已经有效来评判。这里写的是那些规则会怎么说，不是违规认定。`,
    unreviewed: '由机器得出，未经人工复核。',
    noAccusation:
      '由谁联系、为何联系，均以日志所称为准。“未见禁止”只表示没有已编码的规则禁止该联系，不表示更多。',
    clear: '没有发现：凡能检验的规则均未见禁止。',
    nothingTested: '没有任何规则能够检验。“未检验”一栏列出缺少哪些事实。',
    onlyUndetermined: '没有可以确定的发现；部分联系无法判定。各栏列出什么能使其确定。',
    whatWasRead: '读取的内容',
    file: '文件',
    place: '适用法律',
    zone: '债务人所在时区',
    logZone: '日志的时钟',
    notGiven: '未给出',
    period: '起止',
    knowledge: '所知范围',
    context: '上下文文件',
    map: '列对应表',
    policies: '另行评判的内部政策',
    knowledgeThen: '以每次联系开始时所知为准',
    rows: (read, contacts, statements, aside, dropped) =>
      `读取 ${read} 行：${contacts} 行成为联系，${statements} 行为陈述，${aside} 行无法读取而搁置，${dropped} 行按规则略去`,
    contacts: (all, judged, inbound, unknown) =>
      `共 ${all} 次联系：评判 ${judged} 次，本人打来 ${inbound} 次不评判，方向不明 ${unknown} 次`,
    untested: (n) => `其中 ${n} 次联系没有任何规则能够检验，对其不作任何结论。`,
    rulesTested: (n) => `检验规则 ${n} 条`,
    unlessShown: '除非能够证明',
    assumptions: '日志没有说明而作的假设',
    noAssumptions: '没有作任何假设。',
    notAssumed: '未作假设的事项；日志也没有说明的，需要它的规则未检验',
    findings: '发现',
    policyFindings: '内部政策',
    sets: '同一时间的多次联系之中',
    duties: '本案的义务',
    undetermined: '无法判定',
    wouldDecide: '什么能使其确定（影响最多的在前）',
    coverage: '日志没有覆盖到规则计数所及的范围',
    notTested: '未检验',
    factors: '有分量但不起决定作用',
    toLookInto: '需要查明',
    openStandards: '没有数字的标准，须由人判断',
    notEncoded: '法律中有、此处未评判',
    pointers: '相邻的刑事条款，仅作指引',
    setAside: '无法读取的行',
    warnings: '读取说明',
    contact: '联系',
    when: '时间',
    line: '行',
    count: (n) => `${n} 次联系`,
    moreInJson: (n) => `……另有 ${n} 条，见 JSON 结果`,
    rulebook: '规则库',
    engine: '引擎',
    timeZoneData: '时区数据',
    clause: '条款',
    source: '文本来源',
    says: '发现',
    closedBy: '补齐方式',
    certainLabel: '确定',
    possibleLabel: '可能',
    inbound: '由本人打来，不评判。',
    directionUnknown: '由哪一方发起不明，不评判。',
  },
}
