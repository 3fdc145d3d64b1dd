/** Worked cases for the interim measures on banks' internet loans. The rule is the law's as reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const WHO = 'cn/internet-loan-measures-2020/who'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/internet-loan-measures-2020',
  ordinary,
  cases: {
    'who may be recovered from': {
      id: 'CN-IL-04-roles',
      cites: 'Recovery',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'People who owe nothing are made to pay.',
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
        2026-03-02 10:15 | call to=contact purpose=location | no-answer | clear | asking, not recovering
      `,
    },
    'the measures begin on 17 July 2020': {
      id: 'CN-IL-in-force',
      cites: '2020-07-17',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'The measures are read back in time.',
      zone: ZONE,
      log: `
        2020-07-16 10:00 | call to=mother | no-answer | clear  | the day before
        2020-07-17 10:00 | call to=mother | no-answer | barred | the first day
      `,
    },
    'a branch loan of the same bank is not meant': {
      id: 'CN-IL-product',
      cites: 'Scope (互联网贷款)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A rule on internet loans is read into others.',
      zone: ZONE,
      facts: {
        debts: [
          { id: 'branch', product: 'consumer-loan', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | other instruments speak of it
      `,
    },
    'a consumer-finance company is not bound by what was read': {
      id: 'CN-IL-bank',
      cites: 'Scope (商业银行)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A draft is taken for law.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | its own measures forbid it
      `,
    },
    'the debtor is no third party, whatever a form left empty': {
      id: 'CN-IL-04-debtor',
      cites: 'Recovery',
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
      id: 'CN-IL-04-not-due',
      cites: 'Recovery',
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
      id: 'CN-IL-clock',
      cites: '2020-07-17',
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
        2020-07-16 22:59:59 | call to=mother | no-answer | clear | 16 July
        2020-07-16 23:30:00 | call to=mother | no-answer | clear | 17 July in Tokyo, not in China
        2020-07-17 00:00:00 | call to=mother | no-answer | barred | 17 July
      `,
    },
    'a credit card of the same bank is not meant': {
      id: 'CN-IL-card',
      cites: 'Scope (互联网贷款)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A rule on internet loans is read into cards.',
      zone: ZONE,
      facts: {
        debts: [{ id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' }],
      },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | the order on credit cards speaks of it
      `,
    },
  },
} satisfies CaseFile
