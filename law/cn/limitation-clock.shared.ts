/**
 * The clock of limitation of the Civil Code (articles 188, 189, 192 and 195), one for all claims: the rule for loans and the
 * rule for cards differ only in what starts it anew. Read in a public repository of laws: the articles named. Not read:
 * article 201, by which the first day is found, and the law of claims from before 2017-10-01, whose time was shorter.
 */
import type { LimitationRule, PriceInstrument } from '@forbear/loan/price'

/** What of the clock the text leaves open. */
export const LIMITATION_READINGS = {
  'first-day': {
    says: {
      en: 'Whether the day of the event is the first day of the three years, or the day after it.',
      zh: '三年期间自事由发生当日起算，还是自次日起算。',
    },
    citation: '民法典第201条（未读）',
    options: ['next-day', 'same-day'],
  },
  'late-acts': {
    says: {
      en: 'Whether a part payment, or an acknowledgement without a promise to pay, gives away the defence against all of an old debt; what was paid freely is not given back on either reading.',
      zh: '时效届满后仅偿还一部分，或者仅承认债务、未表示愿意偿还的，是否对整笔债务放弃时效抗辩；已自愿支付的，无论如何解读均不得要求返还。',
    },
    citation: '民法典第192条',
    options: ['any-late-act', 'promise-alone'],
  },
} satisfies NonNullable<PriceInstrument['readings']>

/** What starts any claim's time anew while it runs (article 195). */
export const RESTARTED_BY = ['demand', 'acknowledgement', 'promise', 'payment'] as const

/** All of the clock but what starts it anew. */
export const LIMITATION_CLOCK = {
  years: 3,
  longestYears: 20,
  otherLawBefore: '2017-10-01',
  runsFrom: ['due', 'last-instalment-due'],
  dayOne: { reading: 'first-day', options: { 'next-day': 'next', 'same-day': 'event' } },
  stopsDuringProceedings: true,
  afterwards: 'defence',
  revivedBy: {
    reading: 'late-acts',
    options: {
      'any-late-act': ['promise', 'payment', 'acknowledgement'],
      'promise-alone': ['promise'],
    },
  },
} satisfies Partial<LimitationRule>
