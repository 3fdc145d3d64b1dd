/** Worked cases for the template: a policy needs them like a law, on both sides of every bound. */
import type { CaseFile } from '@forbear/conduct/language'
import ordinary from './ordinary.ts'

const named = { policies: ['house/template'] } as const

export default {
  instrument: 'house/template',
  ordinary,
  cases: {
    'working hours on working days': {
      id: 'HT-1-hours',
      cites: 'section 1',
      basis: 'constructed',
      tests: ['house/template/1-no-holidays'],
      flags: ['boundary', 'holiday'],
      ifMissed: 'People are rung on the days they were promised to be left alone.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 09:00    | call                                      | no-answer  | clear  | not yet adopted
        2026-01-01 12:00    | call                                      | no-answer  | barred | New Year
        2026-01-04 12:00    | call                                      | no-answer  | clear  | a Sunday that is worked
        2026-03-02 09:59:59 | call                                      | no-answer  | barred | Monday
        2026-03-02 10:00:00 | call                                      | no-answer  | clear  |
        2026-03-02 17:59:59 | visit                                     | nobody-met | clear  |
        2026-03-02 18:00:00 | visit                                     | nobody-met | barred |
        2026-03-02 18:00:00 | call                                      | no-answer  | barred |
        2026-03-02 20:00    | sms                                       | delivered  | clear  | messages are not in this section
        2026-03-02 20:00    | call purpose=fraud-warning template=fraud | no-answer  | clear  |
        2026-03-07 12:00    | call                                      | no-answer  | barred | Saturday
        2026-03-08 12:00    | call                                      | no-answer  | barred | Sunday
        2026-03-09 20:00    | email                                     | delivered  | clear  |
        2026-03-09 20:01    | chat                                      | delivered  | clear  |
        2026-03-09 20:02    | chat-call                                 | no-answer  | clear  |
        2026-03-09 20:03    | letter                                    | delivered  | clear  |
        2026-03-09 20:04    | telegram                                  | delivered  | clear  |
        2026-03-09 20:05    | post                                      | submitted  | clear  |
        2026-03-09 20:06    | fax                                       | delivered  | clear  |
      `,
    },
    'two calls a day': {
      id: 'HT-2-calls',
      cites: 'section 2',
      basis: 'constructed',
      tests: ['house/template/2-calls'],
      flags: ['boundary', 'other-agency', 'other-number', 'other-person'],
      ifMissed: 'The agency keeps to two and the lender adds two.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 10:00    | call                               | no-answer x3 | clear       | not yet adopted
        2026-01-01 10:00    | call                               | no-answer x2 | clear       |
        2026-01-01 11:00    | call                               | no-answer    | discouraged |
        2026-03-02 10:00    | call point=mobile                  | no-answer    | clear       |
        2026-03-02 11:00    | call by=second-agency              | no-answer    | clear       |
        2026-03-02 12:00    | call? by=lender                    | .            | discouraged |
        2026-03-02 12:00    | call by=lender point=landline      | no-answer    | discouraged |
        2026-03-02 12:01    | chat-call                          | no-answer    | clear       |
        2026-03-02 12:02    | call to=mother                     | no-answer    | clear       |
        2026-03-02 12:03    | call purpose=receipt template=paid | no-answer    | clear       |
        2026-03-03 00:00:00 | call                               | no-answer    | clear       | a new day
        2026-03-02 13:00    | email                              | delivered    | clear       | only calls are counted
        2026-03-02 13:01    | chat                               | delivered    | clear       | only calls are counted
        2026-03-02 13:02    | letter                             | delivered    | clear       | only calls are counted
        2026-03-02 13:03    | telegram                           | delivered    | clear       | only calls are counted
        2026-03-02 13:04    | post                               | submitted    | clear       | only calls are counted
        2026-03-02 13:05    | fax                                | delivered    | clear       | only calls are counted
        2026-03-02 13:06    | sms                                | delivered    | clear       | only calls are counted
        2026-03-02 13:07    | visit                              | met          | clear       | only calls are counted
      `,
    },
    'another lender’s calls are its own': {
      id: 'HT-2-other-lender',
      cites: 'section 2',
      basis: 'constructed',
      tests: ['house/template/2-calls'],
      flags: ['other-lender'],
      ifMissed: 'A lender is held to account for what another did.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        debts: [
          { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
          {
            id: 'other-loan',
            product: 'consumer-loan',
            stage: 'overdue',
            creditor: 'other-lender',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 10:00 | call debts=loan                       | no-answer x2 | clear |
        2026-03-02 12:00 | call debts=other-loan by=other-lender | no-answer    | clear |
      `,
    },
    'the clock is the person’s, and a loan that is not due is not collected': {
      id: 'HT-clock',
      cites: 'sections 1 and 2',
      basis: 'constructed',
      tests: ['house/template/1-no-holidays', 'house/template/2-calls'],
      flags: ['clock', 'inbound-not-counted'],
      ifMissed: 'A debtor who lives abroad is rung by the lender’s clock.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }] },
        ],
        debts: [
          { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
          { id: 'second', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
          { id: 'current', product: 'consumer-loan', stage: 'not-due', creditor: 'lender', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 09:30 | call debts=loan    | no-answer    | clear       | 10:30 in Tokyo
        2026-03-02 17:30 | call debts=loan    | no-answer    | barred      | 18:30 in Tokyo
        2026-03-03 20:00 | call debts=current | no-answer x2 | clear       | service, not collection
        2026-03-04 09:10 | call debts=current | no-answer x2 | clear       |
        2026-03-04 09:20 | in:call debts=loan | conversation | .           | the debtor’s own call
        2026-03-04 09:30 | call debts=loan    | no-answer x2 | clear       |
        2026-03-04 09:40 | call debts=current | no-answer    | clear       |
        2026-03-04 10:00 | call debts=second  | no-answer    | discouraged | the third, whichever loan it is about
      `,
    },
    'a call that was entered late is not held against those who did not know of it': {
      id: 'HT-late-entry',
      cites: 'section 2',
      basis: 'constructed',
      tests: ['house/template/2-calls'],
      flags: ['known-later'],
      ifMissed: 'A second agency is blamed for calls that the first wrote down the next day.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 10:00 | call recorded=2026-03-03T09:00 | no-answer x2 | .     |
        2026-03-02 12:00 | call by=second-agency          | no-answer    | clear |
      `,
    },
  },
} satisfies CaseFile
