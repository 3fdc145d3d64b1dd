/** Worked cases for the Personal Information Protection Law. The rules are the law's; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const RETURN = 'cn/personal-information-protection-law/21-return'
const TRANSFER = 'cn/personal-information-protection-law/23-transfer'
const PUBLISHING = 'cn/personal-information-protection-law/25-publishing'
const ASSESSMENT = 'cn/personal-information-protection-law/55-assessment'
const REPORT = 'cn/personal-information-protection-law/56-report'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/personal-information-protection-law',
  ordinary,
  cases: {
    'W44: the contract ended and the agency keeps the file': {
      id: 'CN-W44',
      cites: 'art. 21',
      basis: 'constructed',
      tests: [RETURN],
      ifMissed: 'The file lives on with somebody who has no business with it.',
      zone: ZONE,
      log: `
        2026-03-02 10:00:00 | event:agency-contract-ended of=agency | . | . | the end
        2026-03-02 23:59:59 | check | . | clear  | the day of the end
        2026-03-03 00:00:00 | check | . | barred | W44: kept beyond it
        2026-03-05 10:00:00 | event:data-returned of=agency | . | . | late
        2026-03-05 11:00:00 | check | . | barred | it was kept for two days
      `,
    },
    'the file is returned on the day the contract ends': {
      id: 'CN-PIPL-21-returned',
      cites: 'art. 21',
      basis: 'constructed',
      tests: [RETURN],
      ifMissed: 'An agency that returned the file is reported.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:agency-contract-ended of=agency | . | . | the end
        2026-03-02 17:00 | event:data-returned of=agency | . | . | returned
        2026-04-02 10:00 | check | . | clear | nothing is kept
      `,
    },
    'W45: the loan and the file are sold, the debtor learns nothing': {
      id: 'CN-W45',
      cites: 'art. 23',
      basis: 'constructed',
      tests: [TRANSFER],
      ifMissed: "A stranger has the debtor's life on file.",
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:debt-sold | . | . | sold with the file
        2026-03-02 11:00 | check | . | barred | no separate consent
        2026-03-09 10:00 | event:personal-data-consent | . | . | afterwards
        2026-03-09 11:00 | check | . | barred | it had to come first
      `,
    },
    'a separate consent came before the sale': {
      id: 'CN-PIPL-23-consented',
      cites: 'art. 23',
      basis: 'constructed',
      tests: [TRANSFER],
      ifMissed: 'A sale with consent is reported.',
      zone: ZONE,
      log: `
        2026-02-16 10:00 | event:personal-data-consent | . | . | told and consented
        2026-03-02 10:00 | event:debt-sold | . | . | sold with the file
        2026-03-02 11:00 | check | . | clear | consented before
      `,
    },
    'W23: the debt on a notice board': {
      id: 'CN-W23-PIPL',
      cites: 'art. 25',
      basis: 'constructed',
      tests: [PUBLISHING],
      ifMissed: 'The whole estate reads what somebody owes.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | post?                       | .         | clear  | what it will say is a condition
        2026-03-02 10:00 | post said=posted-in-public  | delivered | barred | W23: pinned on the board
        2026-03-02 10:10 | post said=published-debt visibility=public | delivered | barred | on her social account
        2026-03-02 10:20 | letter said=+debt-amount    | delivered | clear  | in her letter box
        2026-03-02 11:00 | event:personal-data-consent covers=transfer | . | . | a consent to something else
        2026-03-02 12:00 | post said=published-debt    | delivered | barred | not to publication
        2026-03-03 11:00 | event:personal-data-consent covers=publication | . | . | a separate consent
        2026-03-03 12:00 | post said=published-debt    | delivered | clear  | consented
        2026-03-04 11:00 | event:consent-withdrawn     | . | . | withdrawn
        2026-03-04 12:00 | post said=published-debt    | delivered | barred | not any more
      `,
    },
    'the law begins on 1 November 2021': {
      id: 'CN-PIPL-in-force',
      cites: 'In force 2021-11-01',
      basis: 'constructed',
      tests: [PUBLISHING],
      ifMissed: 'The law is read back in time.',
      zone: ZONE,
      log: `
        2021-10-31 10:00 | post said=published-debt | delivered | clear  | the day before; other law applied
        2021-11-01 10:00 | post said=published-debt | delivered | barred | the first day
      `,
    },
    'an agency is hired without an assessment': {
      id: 'CN-PIPL-55-missing',
      cites: 'art. 55',
      basis: 'constructed',
      tests: [ASSESSMENT],
      ifMissed: 'Nobody asked what happens to people before their data went out.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | hired
        2026-03-02 11:00 | check | . | barred | no assessment before
      `,
    },
    'a debt is sold without an assessment': {
      id: 'CN-PIPL-55-sold',
      cites: 'art. 55',
      basis: 'constructed',
      tests: [ASSESSMENT],
      ifMissed: 'Nobody asked what happens to people before their data went out.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:debt-sold | . | . | sold
        2026-03-02 11:00 | check | . | barred | no assessment before
      `,
    },
    'the assessment came first': {
      id: 'CN-PIPL-55-done',
      cites: 'art. 55',
      basis: 'constructed',
      tests: [ASSESSMENT],
      ifMissed: 'A lender that assessed is reported.',
      zone: ZONE,
      log: `
        2026-02-02 10:00 | event:impact-assessed | . | . | assessed
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | hired
        2026-03-09 10:00 | event:debt-sold | . | . | sold
        2026-03-09 11:00 | check | . | clear | assessed before
      `,
    },
    'the report is destroyed on the last day of the three years': {
      id: 'CN-PIPL-56-before',
      cites: 'art. 56',
      basis: 'constructed',
      tests: [REPORT],
      ifMissed: 'Three years are read as less.',
      zone: ZONE,
      log: `
        2023-03-06 10:00 | event:impact-assessed | . | . | assessed
        2026-03-06 23:59:59 | event:records-destroyed records=impact-assessment | . | . | the last day is part of the three years
        2026-03-07 10:00 | check | . | barred | too early
      `,
    },
    'the report is destroyed after three years, other records before': {
      id: 'CN-PIPL-56-after',
      cites: 'art. 56',
      basis: 'constructed',
      tests: [REPORT],
      ifMissed: 'A report that may go is reported as missing.',
      zone: ZONE,
      log: `
        2023-03-06 10:00 | event:impact-assessed | . | . | assessed
        2025-03-06 10:00 | event:records-destroyed records=drafts | . | . | not the report
        2026-03-07 00:00:00 | event:records-destroyed records=impact-assessment | . | . | three years have passed
        2026-03-07 10:00 | check | . | clear | kept long enough
      `,
    },
    "a debtor who lives in Japan: the last day is the lender's": {
      id: 'CN-PIPL-clock',
      cites: 'art. 21',
      basis: 'constructed',
      tests: [RETURN],
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
        2026-03-02 10:00 | event:agency-contract-ended of=agency | . | . | the end
        2026-03-02 23:30 | check | . | clear | 3 March in Tokyo, 2 March at the lender
        2026-03-03 00:00 | check | . | barred | 3 March at the lender
      `,
    },
    'a return that was not on record': {
      id: 'CN-PIPL-21-recorded-late',
      cites: 'art. 21',
      basis: 'constructed',
      tests: [RETURN],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:agency-contract-ended of=agency | . | . | the end
        2026-03-02 17:00 | event:data-returned of=agency recorded=2026-03-09T09:00 | . | . | entered later
        2026-03-05 10:00 | check | . | barred | nothing on record
        2026-03-10 10:00 | check | . | clear | on record
      `,
    },
    'a consent that was not on record when the debt was sold': {
      id: 'CN-PIPL-23-recorded-late',
      cites: 'art. 23',
      basis: 'constructed',
      tests: [TRANSFER],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-02-16 10:00 | event:personal-data-consent recorded=2026-03-09T09:00 | . | . | entered later
        2026-03-02 10:00 | event:debt-sold | . | . | sold
        2026-03-05 10:00 | check | . | barred | nothing on record
        2026-03-10 10:00 | check | . | clear | on record
      `,
    },
    'a separate consent holds from when it is given, outlasts talks, and excuses once it is on record': {
      id: 'CN-PIPL-25-runs',
      cites: 'art. 25',
      basis: 'constructed',
      tests: [PUBLISHING],
      ifMissed: 'A consent is used up by the first talk, or made up after the posting.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:personal-data-consent covers=publication noticed=2026-03-05T09:00 | . | . | a separate consent
        2026-03-02 10:00 | post said=published-debt | delivered | clear | given an hour ago
        2026-03-02 11:00 | call    | conversation | . | a talk
        2026-03-02 11:30 | in:call | conversation | . | she calls
        2026-03-02 12:00 | post said=published-debt | delivered | clear | no talk has ended it
        2026-03-03 09:00 | event:consent-withdrawn | . | . | taken back
        2026-03-06 09:00 | event:personal-data-consent covers=publication recorded=2026-03-07T09:00 | . | . | entered a day late
        2026-03-06 10:00 | post said=published-debt | delivered | barred | nothing on record
        2026-03-07 10:00 | post said=published-debt | delivered | clear | on record
      `,
    },
    'an assessment that was not on record when the agency was hired': {
      id: 'CN-PIPL-55-recorded-late',
      cites: 'art. 55',
      basis: 'constructed',
      tests: [ASSESSMENT],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-02-16 10:00 | event:impact-assessed recorded=2026-03-09T09:00 | . | . | entered later
        2026-03-02 10:00 | event:agency-engaged of=agency | . | . | hired
        2026-03-05 10:00 | check | . | barred | nothing on record
        2026-03-10 10:00 | check | . | clear | on record
      `,
    },
    'an assessment that was not on record when its report went': {
      id: 'CN-PIPL-56-recorded-late',
      cites: 'art. 56',
      basis: 'constructed',
      tests: [REPORT],
      ifMissed: 'Somebody is blamed for what nobody had told them.',
      zone: ZONE,
      log: `
        2025-03-03 10:00 | event:impact-assessed recorded=2026-04-01T09:00 | . | . | entered later
        2026-03-02 10:00 | event:records-destroyed records=impact-assessment | . | . | destroyed
        2026-03-05 10:00 | check | . | clear | as far as was known
        2026-04-02 10:00 | check | . | barred | known now
      `,
    },
  },
} satisfies CaseFile
