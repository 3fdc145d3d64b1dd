/**
 * Measures on the protection of consumers by banks and insurers (CBIRC Order 2022 No. 9): the debtor is told before an
 * outside body starts collecting. Known from a summary of article 41. Not read: the text; the summary's other points on
 * article 41 ("statutory rest time") are not trusted.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/consumer-protection-measures-2022',
  place: 'CN',
  citation: '中国银行保险监督管理委员会令2022年第9号',
  title: {
    en: "Measures on the protection of consumers' rights by banking and insurance institutions",
    zh: '银行保险机构消费者权益保护管理办法',
  },
  issuer: 'China Banking and Insurance Regulatory Commission',
  force: 'ministry-rule',
  inForce: { from: '2023-03-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'Summary of article 41 on an exam-preparation site' }],
  binds: { fact: 'creditor.type', is: ['bank'] },
  clock: {
    of: 'lender',
    citation: 'No article on the clock was read; a duty of the lender is taken to run where it is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/consumer-protection-measures-2022/41-lawful',
      citation: 'Article 41',
      says: {
        en: 'Repayment is urged by lawful means, and outsourced collection is managed.',
        zh: '应依法催收，并加强对外包催收的管理。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'Article 41, rest time',
      says: { en: 'Calls during "statutory rest time".', zh: '“法定休息时间”催收。' },
      why: 'weak-source',
      closedBy: 'Reading article 41.',
    },
    {
      clause: 'Scope',
      says: {
        en: 'Whether consumer-finance, auto-finance and trust companies are banking institutions under these measures.',
        zh: '消费金融公司、汽车金融公司、信托公司是否属于本办法所称银行业机构。',
      },
      why: 'not-read',
      closedBy: 'Reading the article on scope; until then banks alone are bound here.',
    },
  ],
  rules: [
    {
      id: 'cn/consumer-protection-measures-2022/41-told-before',
      kind: 'duty',
      citation: 'Article 41',
      says: {
        en: 'Before an outside body starts collecting, the debtor is told in a suitable way.',
        zh: '委托外部机构催收前，应采取适当方式告知债务人。',
      },
      basis: 'reported',
      effect: 'require',
      duty: {
        form: 'precede',
        event: { kind: ['agency-engaged'] },
        action: { kind: ['outsourcing-notified'] },
      },
    },
  ],
} satisfies Instrument
