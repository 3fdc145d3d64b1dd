/** Worked cases of what stands out in a contract for an online loan, while the guideline held. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/nifa-guideline-2024',
  ordinary: 'place=CN currency=CNY on.judged=2026-11-24 on.signed=2024-09-01 product=online-consumer-loan',
  cases: {
    'a contract in one grey block': {
      id: 'NIFA24-03-A',
      cites: 'NIFA24-03',
      basis: 'constructed',
      tests: 'cn/nifa-guideline-2024/contract',
      ifMissed: 'What matters is read by nobody.',
      facts:
        'shown.contract.term=yes shown.contract.annual-rate=yes shown.contract.repayment=yes shown.contract.default-measures=yes shown.contract.liability=yes shown.contract.personal-information=yes',
      table: `
        on.signed=2024-09-01                    | clear       | all six
        shown.contract.term=no                  | discouraged | without the term
        shown.contract.annual-rate=no           | discouraged | without the rate
        shown.contract.repayment=no             | discouraged | without how to repay
        shown.contract.default-measures=no      | discouraged | without what default brings
        shown.contract.liability=no             | discouraged | without what the borrower answers for
        shown.contract.personal-information=no  | discouraged | without personal data
        shown.contract.term=no on.signed=2024-05-15 | discouraged | the first day
        shown.contract.term=no on.signed=2024-05-14 | unbound     | the day before
        shown.contract.term=no on.signed=2024-05-16 | discouraged | the second day
        shown.contract.term=no on.signed=2025-02-27 | discouraged | the last day
        shown.contract.term=no on.signed=2025-02-28 | unbound     | replaced
        shown.contract.term=no on.signed=2025-02-26 | discouraged | the last day but one
        shown.contract.term=no product=credit-card  | unbound     | no online loan
      `,
    },
  },
} satisfies PriceCaseFile
