/**
 * Interim measures on small-loan companies (小额贷款公司). Known from a trade site with the gazette's reference and from
 * press on the guideline on all-in cost. Not read: the text, its clauses on collecting among it. The day in January 2025
 * is not known, so the last of the month is given. No rule here judges a contact; the standard GB/T 45251-2025 does. Amounts and
 * cost stand in the price rules beside this file.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/small-loan-measures-2025',
  place: 'CN',
  citation: '《小额贷款公司监督管理暂行办法》 (2025-01)',
  title: {
    en: 'Interim measures on the supervision of small-loan companies',
    zh: '小额贷款公司监督管理暂行办法',
  },
  issuer: 'National Financial Regulatory Administration',
  force: 'ministry-rule',
  inForce: { from: '2025-01-31' },
  readOn: '2026-11-24',
  sources: [
    { title: 'State Council gazette, 2025, issue 11926 (reference)' },
    { title: 'Press of December 2025 on the guideline on all-in cost (国际金融报 2025-12-24)' },
  ],
  binds: { fact: 'creditor.type', is: ['small-loan'] },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  notEncoded: [
    {
      clause: 'Articles on collecting (numbers not known)',
      says: {
        en: 'What small-loan companies and their agencies may do to collect.',
        zh: '小额贷款公司及其委托机构催收行为的规定。',
      },
      why: 'not-read',
      closedBy: 'Reading the measures.',
    },
  ],
  rules: [],
} satisfies Instrument
