/** What the evidence page says of itself, in both languages. */
import type { Variant } from './disclosure.ts'
import type { Words } from './problem.ts'

/** Sentences and headings of the page. */
export const PAGE = {
  title: { en: 'Evidence of record', zh: '记录证据' },
  unverified: {
    en: 'This page shows what the file inside it says. It has not been checked yet, and a page cannot vouch for itself.',
    zh: '本页展示所附文件的内容，尚未核对；页面本身也无法证明自己的真实性。',
  },
  first: { en: 'The first thing that is wrong:', zh: '首先发现的不符之处：' },
  changed: {
    en: 'What this page shows is not what it showed when it was made: words, tables or signs in it were changed. Rely on nothing that is shown here; the file inside may be whole all the same and can be checked with the program.',
    zh: '本页所示内容与制作时不同：其中的文字、表格或标记被改动过。请勿采信本页所示的任何内容；所附文件本身仍可能完好，可用程序另行核对。',
  },
  shownOtherwise: {
    en: 'What this page shows was changed after it was made.',
    zh: '本页所示内容在制作之后被改动过。',
  },
  noFile: {
    en: 'There is no evidence file in this page any more: it was taken out or damaged.',
    zh: '本页中已没有证据文件：文件被移除或已损坏。',
  },
  locked: {
    en: 'This file is locked. Whoever gave it to you has the passphrase.',
    zh: '此文件已加密。口令在向您提供文件的人手中。',
  },
  passphrase: { en: 'Passphrase', zh: '口令' },
  unlock: { en: 'Open', zh: '打开' },
  unlocking: { en: 'Being opened; this may take a few seconds.', zh: '正在打开，可能需要几秒钟。' },
  unlockHere: {
    en: 'It is opened here in the browser, without a network. Nothing that is typed leaves this page.',
    zh: '文件就在本浏览器中打开，无需联网；输入的内容不会离开本页。',
  },
  noCryptography: {
    en: 'This browser offers a page no means to open a locked file. Use a current browser, or the program below.',
    zh: '此浏览器不提供打开加密文件所需的功能。请使用较新的浏览器，或下文所述的程序。',
  },
  summary: { en: 'What this is', zh: '概要' },
  chain: { en: 'Matter', zh: '案件编号' },
  variant: { en: 'Made for', zh: '出具对象' },
  count: { en: 'Entries', zh: '记录条数' },
  origin: { en: 'Recorded by', zh: '登记方' },
  size: { en: 'Entries in the whole log', zh: '整个日志的记录数' },
  witnesses: { en: 'Cosigned by witnesses', zh: '联署的见证方' },
  keys: { en: 'Public keys named in the file', zh: '文件所列公钥' },
  rulebooks: { en: 'Rulebooks', zh: '所依据的规则库' },
  none: { en: 'none', zh: '无' },
  entries: { en: 'What was recorded', zh: '记录内容' },
  noEntries: { en: 'Nothing was recorded of this matter.', zh: '该案件没有任何记录。' },
  unreadable: { en: 'This entry cannot be read.', zh: '该条记录无法读取。' },
  recordedAt: { en: 'recorded', zh: '登记时间' },
  withheld: { en: 'withheld or erased', zh: '未出示或已删除' },
  withheldHeading: { en: 'What is not shown', zh: '未出示的内容' },
  nothingWithheld: { en: 'Every field is shown.', zh: '所有字段均已出示。' },
  withheldNote: {
    en: 'The fields below are recorded but not shown here, or were erased. What they held is fixed all the same: it cannot be replaced by anything else.',
    zh: '以下字段已登记，但此处未出示，或已依法删除。其内容在登记时即已固定，无法被替换。',
  },
  times: { en: 'times', zh: '次' },
  how: { en: 'How to check it', zh: '如何核对' },
  howCommand: {
    en: 'On a computer with Forbear, which asks no network:',
    zh: '在装有 Forbear 的电脑上运行（无需联网）：',
  },
  howKey: {
    en: 'Add --key with the public key that the lender, an authority or a witness makes known elsewhere. Without it the check shows that nothing was changed since the key in the file signed, and not whose key that is.',
    zh: '请用 --key 附上贷款机构、监管部门或见证方另行公布的公钥。如不附上，只能确认自文件所列公钥签名以来内容未被改动，无法确认公钥属于谁。',
  },
  howScript: {
    en: 'This page also checks the file by itself when it is opened, without a network. A forged page could bring a forged checker: whoever must be certain uses their own copy of the program.',
    zh: '打开本页时，页面也会自行核对所附文件，无需联网。但伪造的页面可以带上伪造的核对程序：如需确证，请使用您自己的程序核对。',
  },
  howElse: {
    en: 'Without this program: the format is described byte by byte in docs/reference/record.md of the project.',
    zh: '不使用本程序时：文件格式的逐字节说明见项目文档 docs/reference/record.md。',
  },
  trusted: { en: 'Public key had from elsewhere (optional)', zh: '从别处取得的公钥（选填）' },
  limits: { en: 'What it shows and what it does not', zh: '能证明什么，不能证明什么' },
  limitsShown: {
    en: 'Where the check holds: these are all the entries of the matter up to the checkpoint, unchanged and in order; none was left out.',
    zh: '核对无误时，可以确认：截至该检查点，此案件的全部记录均在此处，内容和顺序未变，没有遗漏。',
  },
  limitsNot: {
    en: 'Not shown: that what was recorded is true, that everything that happened was recorded, or what came after the checkpoint.',
    zh: '不能证明：登记的内容属实；发生过的事都已登记；检查点之后的情况。',
  },
  file: { en: 'The file itself', zh: '文件原文' },
} as const satisfies Readonly<Record<string, Words>>

/** For whom a variant is. */
export const VARIANT_WORDS: Readonly<Record<Variant, Words>> = {
  borrower: { en: 'the borrower', zh: '借款人本人' },
  court: { en: 'a court or an authority', zh: '法院或主管部门' },
  public: { en: 'the public', zh: '公众' },
}

/** Names that an application gives to its kinds and fields. */
export interface PageLabels {
  readonly kinds?: Readonly<Record<string, Words>>
  readonly fields?: Readonly<Record<string, Words>>
}

/** Names of kinds and fields that are met often; others stand as they were recorded. */
export const COMMON_LABELS: Required<PageLabels> = {
  kinds: {
    judgement: { en: 'judgement', zh: '判定' },
    permit: { en: 'permit', zh: '许可' },
    refusal: { en: 'refusal', zh: '拒绝' },
    outcome: { en: 'outcome', zh: '联系结果' },
    event: { en: 'event', zh: '事件' },
    void: { en: 'permit voided', zh: '许可作废' },
    release: { en: 'release', zh: '放行' },
    incident: { en: 'incident', zh: '异常' },
  },
  fields: {
    verdict: { en: 'verdict', zh: '结论' },
    certain: { en: 'certain', zh: '确定结论' },
    possible: { en: 'possible', zh: '可能结论' },
    citations: { en: 'by which law', zh: '法律依据' },
    rulebook: { en: 'rulebook', zh: '规则库' },
    conditions: { en: 'conditions', zh: '附带条件' },
    channel: { en: 'channel', zh: '联系方式' },
    outcome: { en: 'outcome', zh: '结果' },
    by: { en: 'by', zh: '经办方' },
    actor: { en: 'by', zh: '经办方' },
    to: { en: 'to', zh: '对方号码或地址' },
    from: { en: 'from', zh: '主叫号码或发件地址' },
    purpose: { en: 'purpose', zh: '目的' },
    amountMinor: { en: 'amount, in the smallest unit of the currency', zh: '金额（最小货币单位）' },
  },
}
