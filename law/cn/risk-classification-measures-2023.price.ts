/**
 * Measures on the risk classification of banks' financial assets (2023): the class by days past due. Its dates are
 * reported, the days are general knowledge and accuse nobody. Credit cards have days of their own besides.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'cn/risk-classification-measures-2023',
  place: 'CN',
  citation: '《商业银行金融资产风险分类办法》 (2023-02-11)',
  title: {
    en: "Measures on the risk classification of commercial banks' financial assets",
    zh: '商业银行金融资产风险分类办法',
  },
  issuer: "China Banking and Insurance Regulatory Commission; People's Bank of China",
  force: 'ministry-rule',
  inForce: { from: '2023-07-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'Press of 2023 (dates); general knowledge (days)' }],
  binds: { fact: 'lender.type', is: ['bank'] },
  rules: [
    {
      id: 'cn/risk-classification-measures-2023/days',
      kind: 'classification',
      citation: 'Articles 10, 11, 12 and 13',
      says: {
        en: 'Past due at all: special mention at least; above 90 days substandard, above 270 doubtful, above 360 loss.',
        zh: '逾期即至少归为关注类；逾期超过90天至少次级类，超过270天至少可疑类，超过360天归为损失类。',
      },
      basis: 'unverified',
      effect: 'require',
      by: 'on.judged',
      about: ['class.reported', 'arrears.days'],
      classes: [
        { class: 'special-mention', fromDay: 1 },
        { class: 'substandard', fromDay: 91 },
        { class: 'doubtful', fromDay: 271 },
        { class: 'loss', fromDay: 361 },
      ],
    },
  ],
} satisfies PriceInstrument
