/**
 * Notice on banks' assisted internet lending (金规〔2025〕9号). Known from a law firm and press. Not read: the text.
 * Nothing in it is a rule for a single contact: it asks the bank to manage collection and to correct violations at once.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/assisted-lending-notice-2025',
  place: 'CN',
  citation: '金规〔2025〕9号',
  title: {
    en: "Notice on strengthening the management of commercial banks' assisted internet lending",
    zh: '关于加强商业银行互联网助贷业务管理提升金融服务质效的通知',
  },
  issuer: 'National Financial Regulatory Administration',
  force: 'ministry-rule',
  inForce: { from: '2025-10-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'zhonglun.com/research/articles/54382' }, { title: '21世纪经济报道, 2025-04-03' }],
  binds: {
    all: [
      { fact: 'debt.product', is: ['online-consumer-loan'] },
      { fact: 'creditor.type', is: ['bank'] },
    ],
  },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  openStandards: [
    {
      id: 'cn/assisted-lending-notice-2025/collection',
      citation: 'Article number not known',
      says: {
        en: 'The bank manages collection after the loan and corrects violations at once.',
        zh: '商业银行应加强贷后催收管理，发现违规及时纠正。',
      },
    },
  ],
  notEncoded: [
    {
      clause: 'List of platforms and credit enhancers (article number not known)',
      says: {
        en: 'A list is published and kept current; nobody off the list is worked with.',
        zh: '对平台运营机构、增信服务机构实行名单制管理，公布并更新，不得与名单外机构合作。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'The published list as a fact about an organisation.',
    },
  ],
  rules: [],
} satisfies Instrument
