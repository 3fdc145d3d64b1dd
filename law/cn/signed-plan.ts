/**
 * A plan that lender and borrower signed on a loan that is no bank's credit card, Weilidai too. No rule of a ministry
 * makes such a plan stop collecting (article 70 of the credit-card measures speaks of cards): it stops by contract, where
 * the plan says so. The Civil Code lets the parties agree on another day of payment (article 678, read); who collects
 * before that day asks for what is not due. What such a plan means for money stands in `signed-plan.price.ts`.
 *
 * The event says what was agreed: `collection` is `stops` or `continues`. Of a plan that does not say, the gate takes that
 * it stops and an audit accuses nobody.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'cn/signed-plan',
  place: 'CN',
  citation: '还款协议的约定；中华人民共和国民法典第678条',
  title: { en: 'A signed repayment plan', zh: '签订的还款协议' },
  issuer: 'The parties',
  force: 'contract',
  inForce: { from: '2021-01-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'LawRefBook/Laws on GitHub, snapshot of 2025-04 (article 678)' }],
  binds: {
    not: {
      all: [
        { fact: 'debt.product', is: ['credit-card'] },
        { fact: 'creditor.type', is: ['bank'] },
      ],
    },
  },
  clock: {
    of: 'lender',
    citation:
      'No article on the clock was read; dates in force are taken in Beijing time, where the lender is',
    basis: 'unverified',
  },
  notEncoded: [
    {
      clause: '还款协议的约定',
      says: {
        en: 'A plan that was not performed no longer stops collecting, save as the parties agreed otherwise.',
        zh: '协议未履行的，不再停止催收；当事人另有约定的除外。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'The parties enter `plan-broken` when, under their plan, it is.',
    },
  ],
  rules: [
    {
      id: 'cn/signed-plan/collection',
      kind: 'stop',
      citation: '还款协议的约定',
      says: {
        en: 'On a loan that is no credit card of a bank, a signed plan that says so stops collecting by contract, not by a rule of the regulator, until it is broken or fulfilled.',
        zh: '非银行信用卡的贷款，签订的还款协议载明停止催收的，依合同（而非监管规定）停止催收，至违约或者履行完毕为止。',
      },
      basis: 'read',
      effect: 'forbid',
      while: [
        {
          kind: ['plan-signed'],
          of: 'debt',
          where: { collection: ['stops'] },
          endedBy: ['plan-broken', 'plan-fulfilled'],
        },
      ],
      stops: { fact: 'purpose', is: ['collection', 'location', 'relay-message'] },
    },
  ],
} satisfies Instrument
