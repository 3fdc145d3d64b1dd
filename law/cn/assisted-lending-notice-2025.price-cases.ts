/** Worked cases of assisted lending: who may charge the borrower, and the line by reference. */
import type { PriceCaseFile } from '@forbear/loan/price'

export default {
  instrument: 'cn/assisted-lending-notice-2025',
  ordinary:
    'place=CN currency=CNY on.judged=2026-11-24 on.signed=2025-11-01 lender.type=bank terms.assisted=yes advances=10000@0 payments=11000@12',
  cases: {
    'a platform charges a membership': {
      id: 'ZD-02-A',
      cites: 'ZD-02',
      basis: 'constructed',
      tests: 'cn/assisted-lending-notice-2025/platform-charges',
      ifMissed: 'The app that brought the loan takes its own cut.',
      facts: '',
      table: `
        charges=service:platform:10@1 lender.type=consumer-finance | unbound | the notice addresses banks
        charges=membership:platform:0.01@1  | barred        | one fen is too much [measured=0.01 atMost=0.00]
        charges=none                        | clear         | nothing
        charges=guarantee:guarantor:50@1    | clear         | a guarantor's fee is another matter
        charges=?                           | clear..barred | nobody lists the charges [needs=charges]
        charges=service:platform:10@1 terms.assisted=no    | unbound | the bank's own loan
        charges=service:platform:10@1 lender.type=trust    | unbound | the notice addresses banks
        charges=service:platform:10@1 on.signed=2025-10-01 | barred  | the first day
        charges=service:platform:10@1 on.signed=2025-09-30 | unbound | the day before
        charges=service:platform:10@1 on.signed=2025-10-02 | barred  | the second day
        currency=USD charges=service:platform:10@1         | clear..barred | in another currency than the notice's [needs=currency]
      `,
    },
    'a guarantor charges for advice': {
      id: 'ZD-02-B',
      cites: 'ZD-02',
      basis: 'constructed',
      tests: 'cn/assisted-lending-notice-2025/enhancer-charges',
      ifMissed: 'A fee that is capped comes back under another name.',
      facts: '',
      table: `
        charges=consulting:guarantor:0.01@1 | barred | advice from the guarantor
        charges=consulting:insurer:10@1     | barred | or from the insurer
        charges=guarantee:guarantor:10@1    | clear  | the fee itself
        charges=consulting:other:10@1       | clear  | advice from somebody else
      `,
    },
    'all-in above 24 %': {
      id: 'ZD-03-A',
      cites: 'ZD-03',
      basis: 'constructed',
      tests: 'cn/assisted-lending-notice-2025/all-in-24',
      ifMissed: 'A loan at 36 % is sold as bank credit.',
      facts: 'payments=10000@12',
      table: `
        charges=guarantee:guarantor:2400@12    | clear         | 24 % compounded, less times twelve
        charges=guarantee:guarantor:2400.01@12 | clear..barred | above, but the number is general knowledge [needs=annualised+Article_number_not_known]
        charges=guarantee:guarantor:3000@12    | clear..barred | above on both readings
        payments=12x200@1+10000@12 charges=none | clear..barred | 24 times twelve: above compounded
        payments=12x180@1+10000@12 charges=none | clear         | 21.6 times twelve, 23.87 compounded
      `,
    },
  },
} satisfies PriceCaseFile
