/** Worked cases for the regulations on credit reporting. The rules are the law's; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const TOLD = 'cn/credit-reporting-regulations/15-told-before'
const DISPUTE = 'cn/credit-reporting-regulations/25-dispute'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/credit-reporting-regulations',
  ordinary,
  cases: {
    'W51: a bad record sent without telling': {
      id: 'CN-W51',
      cites: 'art. 15',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'The borrower learns of it when the next bank says no.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:credit-reported | . | . | sent to the bureau
        2026-03-02 11:00 | check | . | barred | not told before
        2026-03-03 10:00 | event:reporting-notified | . | . | told afterwards
        2026-03-03 11:00 | check | . | barred | it had to come first
      `,
    },
    'the person was told before': {
      id: 'CN-CR-15-told',
      cites: 'art. 15',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A lender that told the borrower is reported.',
      zone: ZONE,
      log: `
        2026-02-23 10:00 | event:reporting-notified | . | . | told
        2026-03-02 10:00 | event:credit-reported | . | . | sent to the bureau
        2026-03-02 11:00 | check | . | clear | told before
      `,
    },
    'the day before the regulations began': {
      id: 'CN-CR-not-yet',
      cites: 'In force 2013-03-15 (general knowledge)',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'A duty is read back in time.',
      zone: ZONE,
      log: `
        2013-03-14 10:00 | event:credit-reported | . | . | sent to the bureau
        2013-03-14 11:00 | check | . | clear | not yet in force
      `,
    },
    'the first day of the regulations': {
      id: 'CN-CR-first-day',
      cites: 'In force 2013-03-15 (general knowledge)',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'The first day is missed.',
      zone: ZONE,
      log: `
        2013-03-15 10:00 | event:credit-reported | . | . | sent to the bureau
        2013-03-15 11:00 | check | . | barred | in force
      `,
    },
    'W53: a dispute answered on day 25': {
      id: 'CN-W53',
      cites: 'art. 25',
      basis: 'constructed',
      tests: [DISPUTE],
      ifMissed: 'A wrong record stands while the borrower waits.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:credit-dispute | . | . | received
        2026-03-22 23:59:59 | check | . | clear  | day 20
        2026-03-23 00:00:00 | check | . | barred | day 21
        2026-03-27 10:00 | event:credit-dispute-answered | . | . | day 25
        2026-03-27 11:00 | check | . | barred | W53: late
      `,
    },
    'a dispute answered on day 20': {
      id: 'CN-CR-25-in-time',
      cites: 'art. 25',
      basis: 'constructed',
      tests: [DISPUTE],
      ifMissed: 'An answer in time is reported as late.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:credit-dispute | . | . | received
        2026-03-22 23:59:59 | event:credit-dispute-answered | . | . | day 20
        2026-05-01 10:00 | check | . | clear | in time
      `,
    },
    "a debtor who lives in Japan: the last day is the lender's": {
      id: 'CN-CR-clock',
      cites: 'art. 25',
      basis: 'constructed',
      tests: [DISPUTE],
      ifMissed: "A lender is late by somebody else's clock.",
      zone: ZONE,
      facts: {
        persons: [
          {
            id: 'debtor',
            role: 'debtor',
            liable: 'yes',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }],
          },
          {
            id: 'mother',
            role: 'relative',
            liable: 'no',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }],
          },
        ],
      },
      log: `
        2026-03-02 10:00 | event:credit-dispute | . | . | received
        2026-03-22 23:30 | check | . | clear | 23 March in Tokyo, day 20 at the lender
        2026-03-23 00:00 | check | . | barred | day 21 at the lender
      `,
    },
    'a notice that was not on record when it was looked for': {
      id: 'CN-CR-15-recorded-late',
      cites: 'art. 15',
      basis: 'constructed',
      tests: [TOLD],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-02-23 10:00 | event:reporting-notified recorded=2026-03-09T09:00 | . | . | entered later
        2026-03-02 10:00 | event:credit-reported | . | . | sent
        2026-03-05 10:00 | check | . | barred | nothing on record
        2026-03-10 10:00 | check | . | clear | on record
      `,
    },
    'an answer that was not on record when it was looked for': {
      id: 'CN-CR-25-recorded-late',
      cites: 'art. 25',
      basis: 'constructed',
      tests: [DISPUTE],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:credit-dispute | . | . | received
        2026-03-10 10:00 | event:credit-dispute-answered recorded=2026-04-09T09:00 | . | . | entered later
        2026-04-01 10:00 | check | . | barred | nothing on record
        2026-04-10 10:00 | check | . | clear | on record
      `,
    },
  },
} satisfies CaseFile
