/** Worked cases of a plan on a loan that is no credit card: it binds as a contract does. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/signed-plan',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 lender.type=bank product=online-consumer-loan on.plan-signed=2026-01-15 plan.says-collection-stops=yes plan.performed=yes',
  cases: {
    'an online loan of a bank': {
      id: 'PLAN-A',
      cites: 'CC-70c, CIV-678',
      basis: 'constructed',
      tests: 'cn/signed-plan/stop',
      ifMissed: 'A borrower relies on a rule for cards that does not protect him.',
      facts: '',
      table: `
        product=credit-card lender.type=consumer-finance | clear | a card that is no bank’s [effect=forbid basis=read]
        plan.performed=yes             | clear      | stops by contract [stops=yes force=contract event=plan-signed]
        plan.performed=no              | clear      | not performed [stops=no]
        plan.says-collection-stops=no  | unbound    | the plan does not say so
        plan.says-collection-stops=?   | clear      | perhaps it does [stops=yes]
        product=credit-card            | unbound    | a bank's card: the ministry's rule
        product=credit-card lender.type=other | clear | a card that is no bank's
        product=consumer-loan          | clear      | another loan
        on.plan-signed=2021-01-01      | clear      | the first day of the Civil Code
        on.plan-signed=2020-12-31      | unbound    | the day before
        on.plan-signed=2021-01-02      | clear      | the second day
        on.plan-signed=?               | not-tested | no plan
      `,
    },
  },
} satisfies PriceCaseFile
