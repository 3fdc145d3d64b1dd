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
        2025-12-31 09:00    | call   | no-answer  | clear  | not yet adopted
        2026-01-01 12:00    | call   | no-answer  | barred | New Year
        2026-01-04 12:00    | call   | no-answer  | clear  | a Sunday that is worked
        2026-03-02 09:59:59 | call   | no-answer  | barred | Monday
        2026-03-02 10:00:00 | call   | no-answer  | clear  |
        2026-03-02 17:59:59 | visit  | nobody-met | clear  |
        2026-03-02 18:00:00 | visit  | nobody-met | barred |
        2026-03-02 18:00:00 | call   | no-answer  | barred |
        2026-03-02 20:00    | sms    | delivered  | clear  | messages are not in this section
        2026-03-02 20:00    | call purpose=fraud-warning template=fraud | no-answer | clear |
        2026-03-07 12:00    | call   | no-answer  | barred | Saturday
        2026-03-08 12:00    | call   | no-answer  | barred | Sunday
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
  },
} satisfies CaseFile
