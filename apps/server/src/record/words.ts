/** Names of entries' kinds and fields in both languages, for pages that people read. */
import type { PageLabels } from '@forbear/journal/page-words'
import type { MatterFacts } from './fact.ts'

const KINDS: Readonly<Partial<Record<keyof MatterFacts, { readonly en: string; readonly zh: string }>>> = {
  'matter-opened': { en: 'matter opened', zh: '案件建立' },
  'person-stated': { en: 'person stated', zh: '登记人员' },
  'debt-stated': { en: 'debt stated', zh: '登记债务' },
  'point-stated': { en: 'number or address stated', zh: '登记号码或地址' },
  'debt-placed': { en: 'debt placed with an agency', zh: '债务委托催收' },
  'placement-ended': { en: 'placement ended', zh: '委托结束' },
  'event-recorded': { en: 'event', zh: '事件' },
  'states-declared': { en: 'source declared complete', zh: '来源完整性声明' },
  'coverage-stated': { en: 'what the log covers', zh: '联系记录的覆盖范围' },
  'contact-recorded': { en: 'contact without a permit', zh: '无许可的联系' },
  'history-imported': { en: 'earlier contacts imported', zh: '导入既往联系' },
  'permit-reserved': { en: 'permit for one contact', zh: '发放一次联系的许可' },
  'permit-refused': { en: 'contact refused', zh: '不予许可' },
  'permit-redeemed': { en: 'permit redeemed', zh: '许可核销' },
  'permit-settled': { en: 'what became of the contact', zh: '联系结果' },
  'permit-not-made': { en: 'contact not made', zh: '联系未发生' },
  'permit-voided': { en: 'permit voided', zh: '许可作废' },
  'unmasked-viewed': { en: 'personal data viewed', zh: '查看未脱敏信息' },
  'evidence-given': { en: 'evidence given', zh: '出具证据' },
  'data-erased': { en: 'personal data erased', zh: '删除个人信息' },
}

const FIELDS = {
  act: { en: 'contact', zh: '联系' },
  agency: { en: 'agency', zh: '催收机构' },
  at: { en: 'at, seconds since 1970', zh: '时间（自 1970 年起的秒数）' },
  audience: { en: 'system that may use the permit', zh: '可使用许可的系统' },
  because: { en: 'why', zh: '原因' },
  begunAt: { en: 'began at, seconds since 1970', zh: '开始时间（自 1970 年起的秒数）' },
  client: { en: 'entered by the system', zh: '录入系统' },
  contact: { en: 'contact', zh: '联系' },
  contacts: { en: 'number of contacts', zh: '联系次数' },
  coveredSince: {
    en: 'every contact recorded since, seconds since 1970',
    zh: '自何时起联系全部留痕（自 1970 年起的秒数）',
  },
  creditor: { en: 'creditor', zh: '债权人' },
  debt: { en: 'debt', zh: '债务' },
  decision: { en: 'decision and its grounds', zh: '决定及依据' },
  durationSeconds: { en: 'seconds it took', zh: '时长（秒）' },
  erased: { en: 'values erased', zh: '已删除的字段' },
  event: { en: 'event', zh: '事件' },
  evidence: { en: 'shown by', zh: '证明来源' },
  jurisdiction: { en: 'place whose law applies', zh: '适用法律的地区' },
  kept: { en: 'what was kept of them', zh: '保留的内容' },
  locked: { en: 'locked by a passphrase', zh: '是否加密' },
  person: { en: 'person', zh: '人员' },
  point: { en: 'number or address', zh: '号码或地址' },
  reference: { en: 'the lender’s own number', zh: '贷款机构自有编号' },
  terms: { en: 'for how long it stands', zh: '有效期' },
  variant: { en: 'for whom', zh: '适用对象' },
} as const

/** For {@link evidencePage}. */
export const RECORD_LABELS: PageLabels = { kinds: KINDS, fields: FIELDS }
