/** Worked cases for the measures on consumer-finance companies. The rules are the law's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const WHO = 'cn/consumer-finance-measures-2024/who'
const MEANS = 'cn/consumer-finance-measures-2024/means'
const RECORDS = 'cn/consumer-finance-measures-2024/records'
const ZONE = 'Asia/Shanghai'

/** The ordinary matter; the lender is a consumer-finance company, though its id stays `bank`. */
const company: CaseFile['ordinary'] = {
  ...ordinary,
  organisations: ordinary.organisations.map((organisation) =>
    organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
  ),
}

export default {
  instrument: 'cn/consumer-finance-measures-2024',
  ordinary: company,
  cases: {
    'who may be collected from': {
      id: 'CN-CF-01-roles',
      cites: 'Collection',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'People who owe nothing are collected from.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call                 | no-answer | clear  | the borrower
        2026-03-02 10:01 | call to=guarantor    | no-answer | clear  | the guarantor
        2026-03-02 10:02 | call to=joint-spouse | no-answer | clear  | owes
        2026-03-02 10:03 | call to=lawyer       | no-answer | clear  | speaks for the borrower
        2026-03-02 10:04 | call to=contact      | no-answer | barred | contact person
        2026-03-02 10:05 | call to=mother       | no-answer | barred | relative
        2026-03-02 10:06 | call to=friend       | no-answer | barred | friend
        2026-03-02 10:07 | call to=colleague    | no-answer | barred | colleague
        2026-03-02 10:08 | call to=employer     | no-answer | barred | employer
        2026-03-02 10:09 | call to=neighbour    | no-answer | barred | neighbour
        2026-03-02 10:10 | call to=stranger     | no-answer | barred | stranger
        2026-03-02 10:11 | call to=spouse       | no-answer | barred | spouse who does not owe
        2026-03-02 10:12 | call to=widow        | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:13 | call to=heir         | no-answer | barred | heir who does not owe
        2026-03-02 10:14 | sms to=mother        | delivered | barred | by any channel
        2026-03-02 10:15 | call to=contact purpose=location | no-answer | clear | asking, not collecting
      `,
    },
    'the measures begin on 18 April 2024': {
      id: 'CN-CF-in-force',
      cites: 'In force 2024-04-18',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A call is judged by measures that were not yet in force.',
      zone: ZONE,
      log: `
        2024-04-17 10:00 | call to=mother | no-answer | clear  | the day before
        2024-04-18 10:00 | call to=mother | no-answer | barred | the first day
      `,
    },
    'a bank is not bound by measures on consumer-finance companies': {
      id: 'CN-CF-bank',
      cites: 'Scope',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A lender is judged by measures on others.',
      zone: ZONE,
      facts: { organisations: ordinary.organisations },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | other instruments speak of banks
      `,
    },
    'violence, threats, harassment': {
      id: 'CN-CF-01-means',
      cites: 'Collection',
      basis: 'constructed',
      tests: [MEANS],
      ifMissed: 'A borrower is frightened into paying.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear  | says what is owed
        2026-03-02 10:10 | visit visitors=2 said=violence | met  | barred | violence
        2026-03-02 10:20 | sms said=threat        | delivered    | barred | threat
        2026-03-02 10:30 | chat said=harassment   | delivered    | barred | harassment
        2026-03-02 10:40 | call?                  | .            | clear  | what will be said is a condition
      `,
    },
    'W41: records destroyed after three years': {
      id: 'CN-W41',
      cites: 'Records',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'When the borrower complains, nothing shows what was said.',
      zone: ZONE,
      log: `
        2024-06-03 10:00 | call | conversation | . | the last contact
        2027-06-03 10:00 | event:records-destroyed | . | . | three years later
        2027-06-03 11:00 | check | . | barred | five years are needed
      `,
    },
    'records destroyed on the last day of the five years': {
      id: 'CN-CF-02-before',
      cites: 'Records',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'Five years are read as less.',
      zone: ZONE,
      log: `
        2024-05-06 10:00 | call    | conversation | . | an earlier contact
        2024-06-03 10:00 | in:call | conversation | . | the last contact, the borrower called
        2029-06-03 23:59:59 | event:records-destroyed | . | . | the last day is part of the five years
        2029-06-04 10:00 | check | . | barred | too early
      `,
    },
    'records destroyed after five years': {
      id: 'CN-CF-02-after',
      cites: 'Records',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'Records that may go are reported as missing.',
      zone: ZONE,
      log: `
        2024-06-03 10:00 | call | conversation | . | the last contact
        2029-06-04 00:00:00 | event:records-destroyed | . | . | five years have passed
        2029-06-04 10:00 | check | . | clear | kept long enough
      `,
    },
    'the debtor is no third party, whatever a form left empty': {
      id: 'CN-CF-01-debtor',
      cites: 'Collection',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'The debtor is taken for a third party because her liability was not written down.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call | conversation | clear | she is the debtor, liability not stated
      `,
    },
    'a loan that is not due is not collected': {
      id: 'CN-CF-01-not-due',
      cites: 'Collection',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'Service is judged as collection.',
      zone: ZONE,
      facts: {
        debts: [
          {
            id: 'current',
            product: 'online-consumer-loan',
            stage: 'not-due',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 10:00 | call to=mother by=bank | conversation | clear | no amount is overdue
      `,
    },
    'a debtor who lives in Japan: Chinese law begins when the day begins in China': {
      id: 'CN-CF-clock',
      cites: 'In force 2024-04-18',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A contact is judged by law that was not yet in force where it was made.',
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
        2024-04-17 22:59:59 | call to=mother | no-answer | clear | 17 April
        2024-04-17 23:30:00 | call to=mother | no-answer | clear | 18 April in Tokyo, not in China
        2024-04-18 00:00:00 | call to=mother | no-answer | barred | 18 April
      `,
    },
    'a contact that was not on record when the records went': {
      id: 'CN-CF-02-recorded-late',
      cites: 'Records',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'A lender is blamed for a contact it did not know of.',
      zone: ZONE,
      log: `
        2024-06-03 10:00 | call by=agency-2 recorded=2028-05-01T09:00 | conversation | . | delivered years later
        2027-06-03 10:00 | event:records-destroyed | . | . | three years later
        2027-06-04 10:00 | check | . | clear | as far as was known
        2028-05-02 10:00 | check | . | barred | known now
      `,
    },
    'a loan that is not due is serviced': {
      id: 'CN-CF-not-due',
      cites: 'Collection',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'Service is judged as collection.',
      zone: ZONE,
      facts: { debts: ordinary.debts.map((debt) => ({ ...debt, stage: 'not-due' })) },
      log: `
        2024-06-03 10:00 | call to=mother | no-answer | clear | not collecting
      `,
    },
    'a contact that is not on record': {
      id: 'CN-CF-record',
      cites: 'Records',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'A breach is found by hindsight.',
      zone: ZONE,
      log: `
        2024-06-03 10:00 | call | conversation | . | the last contact on record
        2028-06-03 10:00 | call recorded=2029-09-01T10:00 | conversation | . | entered later
        2029-06-05 10:00 | event:records-destroyed | . | . | five years after the first
        2029-06-06 10:00 | check | . | clear | as far as was known
      `,
    },
  },
} satisfies CaseFile
