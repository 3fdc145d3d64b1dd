/** Worked cases for Federal Law 230-FZ. The rules are the law's as far as it was read or reported; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import ordinary from './ordinary.ts'

const inVladivostok = [
  { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Vladivostok'] }] },
] as const

const twoAgencies = [
  { id: 'agency', kind: 'agency', zone: 'Europe/Moscow' },
  { id: 'second-agency', kind: 'agency', zone: 'Europe/Moscow' },
  { id: 'lender', kind: 'creditor', creditorType: 'bank', zone: 'Europe/Moscow' },
] as const

const twoLenders = [
  ...twoAgencies,
  { id: 'other-lender', kind: 'creditor', creditorType: 'bank', zone: 'Europe/Moscow' },
] as const

const twoDebts = [
  { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
] as const

const debtsOfTwoLenders = [
  { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
  { id: 'other-loan', product: 'consumer-loan', stage: 'overdue', creditor: 'other-lender', consumer: 'yes' },
] as const

const twoDebtors = [
  { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Europe/Moscow'] }] },
  { id: 'second-debtor', role: 'co-debtor', zones: [{ evidence: 'residence', oneOf: ['Europe/Moscow'] }] },
] as const

const twoPoints = [
  { id: 'mobile', kind: 'mobile', person: 'debtor', provenance: 'contract' },
  { id: 'landline', kind: 'landline', person: 'debtor', provenance: 'contract' },
] as const

export default {
  instrument: 'ru/230-fz',
  ordinary,
  cases: {
    // ---- hours ----
    'a debtor in Vladivostok is rung at 16:00 Moscow time, 23:00 where he lives': {
      id: 'RU-W1',
      cites: 'art. 7(3) and its words on local time',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['clock'],
      ifMissed: 'People in the east of the country are woken by collectors who look at a Moscow clock.',
      zone: 'Europe/Moscow',
      facts: { persons: inVladivostok },
      log: `
        2026-11-03 16:00    | call  | .         | clear..barred | 23:00 in Vladivostok; whose clock counts was not read
        2026-11-03 10:00    | call  | no-answer | clear         | 17:00 there
        2026-11-03 06:00    | call  | no-answer | clear..barred | 13:00 there, 6:00 at the lender
        2026-11-03 22:30    | call  | no-answer | barred        | 5:30 there: closed on both clocks
        2026-11-03 15:00:01 | visit | met       | clear..barred | 22:00:01 there
        2026-11-03 14:59:59 | visit | met       | clear         | 21:59:59 there
      `,
    },
    'debtor and lender both in Vladivostok: 23:00 there is closed on every clock': {
      id: 'RU-W1-near',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['clock'],
      ifMissed: 'The server’s own time zone decides when people may sleep.',
      zone: 'Europe/Moscow',
      facts: {
        persons: inVladivostok,
        organisations: [
          { id: 'agency', kind: 'agency', zone: 'Asia/Vladivostok' },
          { id: 'lender', kind: 'creditor', creditorType: 'bank', zone: 'Asia/Vladivostok' },
        ],
      },
      log: `
        2026-11-03 16:00 | call | no-answer | barred | 23:00 in Vladivostok
        2026-11-03 06:00 | call | no-answer | clear  | 13:00 in Vladivostok
      `,
    },
    'nothing shows where the debtor lives: every zone of the country is possible': {
      id: 'RU-clock-unknown',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['clock'],
      ifMissed: 'A missing address is read as Moscow.',
      zone: 'Europe/Moscow',
      facts: { persons: [{ id: 'debtor', role: 'debtor' }] },
      log: `
        2026-03-03 12:30 | call | no-answer | clear         | 11:30 in Kaliningrad, 21:30 in Kamchatka
        2026-03-03 13:30 | call | no-answer | clear..barred | 22:30 in Kamchatka
      `,
    },
    'calls and visits on a working day, to the second': {
      id: 'RU-7-3-working',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['boundary'],
      ifMissed: 'The first and last minutes of the day are where most night calls hide.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-03 07:59:59 | call      | no-answer  | barred        |
        2026-03-03 08:00:00 | call      | no-answer  | clear..barred | the text does not say on which side 8:00:00 falls
        2026-03-03 08:00:01 | call      | no-answer  | clear         |
        2026-03-03 12:00    | visit     | nobody-met | clear         |
        2026-03-03 21:59:59 | call      | no-answer  | clear         |
        2026-03-03 22:00:00 | call      | no-answer  | clear..barred |
        2026-03-03 22:00:01 | call      | no-answer  | barred        |
        2026-03-03 22:00:01 | visit     | nobody-met | barred        |
        2026-03-03 22:30    | call?     | .          | barred        | not before 2026-03-04 08:00:01
        2026-03-03 23:00    | letter    | delivered  | clear         | post is not bound by hours
        2026-03-03 23:00    | sms       | delivered  | clear         | messages have their own clause
        2026-03-03 23:00    | chat      | delivered  | clear         |
        2026-03-03 23:00    | telegram  | delivered  | clear         |
        2026-03-03 23:00    | email     | delivered  | clear         |
        2026-03-03 23:00    | fax       | delivered  | clear         |
        2026-03-03 23:00    | chat-call | no-answer  | clear         | doubtful: judged by the rule for doubtful means
        2026-03-03 23:00    | post      | submitted  | clear         |
      `,
    },
    'calls on Saturday and Sunday, to the second': {
      id: 'RU-7-3-weekend',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['boundary'],
      ifMissed: 'Weekend evenings are treated like working days.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-13 21:00    | call  | no-answer  | clear         | Friday
        2026-03-14 08:59:59 | call  | no-answer  | barred        | Saturday
        2026-03-14 09:00:00 | call  | no-answer  | clear..barred |
        2026-03-14 09:00:01 | call  | no-answer  | clear         |
        2026-03-14 19:59:59 | call  | no-answer  | clear         |
        2026-03-14 20:00:00 | call  | no-answer  | clear..barred |
        2026-03-14 20:00:01 | call  | no-answer  | barred        |
        2026-03-15 08:30    | call  | no-answer  | barred        | Sunday
        2026-03-15 12:00    | visit | nobody-met | clear         |
        2026-03-15 21:00    | visit | nobody-met | barred        |
        2026-03-16 08:30    | call  | no-answer  | clear         | Monday
      `,
    },
    'holidays, moved days off and worked Saturdays have their own hours': {
      id: 'RU-7-3-holidays',
      cites: 'art. 7(3); Labour Code art. 112',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['holiday'],
      ifMissed: 'A calendar that knows weekdays only rings people at 21:00 on a holiday.',
      zone: 'Europe/Moscow',
      log: `
        2025-11-01 21:00 | call | no-answer | clear  | a Saturday that is worked
        2025-11-02 21:00 | call | no-answer | barred | Sunday
        2025-11-03 21:00 | call | no-answer | barred | the Monday off in exchange
        2025-11-04 08:30 | call | no-answer | barred | National Unity Day
        2025-11-05 08:30 | call | no-answer | clear  |
        2025-11-08 21:00 | call | no-answer | barred | an ordinary Saturday
        2025-12-30 21:00 | call | no-answer | clear  | Tuesday
        2025-12-31 21:00 | call | no-answer | barred | day off moved from 5 January
        2026-01-09 20:30 | call | no-answer | barred | day off moved from 3 January
        2026-01-12 20:30 | call | no-answer | clear  | Monday
        2026-03-09 20:30 | call | no-answer | barred | the Monday after 8 March, a Sunday
        2026-11-03 20:30 | call | no-answer | clear  |
        2026-11-04 20:30 | call | no-answer | barred |
      `,
    },
    'the hours bind from 1 January 2017, and only where a debt is collected': {
      id: 'RU-7-3-scope',
      cites: 'art. 7(3); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-hours'],
      flags: ['date-in-force'],
      ifMissed:
        'Old calls are accused under a law that did not exist, or a bank cannot warn of a fraud at night.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 23:00 | call                                      | no-answer    | clear  | the last day before
        2017-01-01 23:00 | call                                      | no-answer    | barred | the first day
        2026-03-03 23:00 | call purpose=fraud-warning template=fraud | no-answer    | clear  | not collection
        2026-03-03 23:01 | call purpose=servicing                    | no-answer    | barred | a label does not change what a call about an overdue debt is for
        2026-03-03 23:02 | in:call                                   | conversation | .      | the debtor rings himself
      `,
    },
    'messages on a working day, to the second': {
      id: 'RU-7-5-working',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-hours'],
      flags: ['boundary'],
      ifMissed: 'A phone that buzzes at midnight wakes like a call.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-03 07:59:59 | sms       | delivered  | barred        |
        2026-03-03 08:00:00 | sms       | delivered  | clear..barred |
        2026-03-03 08:00:01 | sms       | delivered  | clear         |
        2026-03-03 21:59:59 | chat      | delivered  | clear         |
        2026-03-03 22:00:00 | chat      | delivered  | clear..barred |
        2026-03-03 22:00:01 | chat      | delivered  | barred        |
        2026-03-03 22:00:01 | telegram  | delivered  | barred        |
        2026-03-03 23:00    | sms?      | .          | barred        | not before 2026-03-04 08:00:01
        2026-03-03 23:00    | letter    | delivered  | clear         |
        2026-03-03 23:00    | call      | no-answer  | clear         | calls have their own clause
        2026-03-03 23:00    | visit     | nobody-met | clear         |
        2026-03-03 23:00    | email     | delivered  | clear         | doubtful: judged by the rule for doubtful means
        2026-03-03 23:00    | fax       | delivered  | clear         |
        2026-03-03 23:00    | chat-call | no-answer  | clear         |
        2026-03-03 23:00    | post      | submitted  | clear         |
      `,
    },
    'messages on weekends and holidays': {
      id: 'RU-7-5-weekend',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-hours'],
      flags: ['boundary', 'holiday'],
      ifMissed: 'Holidays are filled with reminders.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-13 21:00    | sms                                  | delivered | clear         | Friday
        2026-03-14 08:59:59 | sms                                  | delivered | barred        | Saturday
        2026-03-14 09:00:00 | sms                                  | delivered | clear..barred |
        2026-03-14 09:00:01 | sms                                  | delivered | clear         |
        2026-03-14 19:59:59 | sms                                  | delivered | clear         |
        2026-03-14 20:00:00 | sms                                  | delivered | clear..barred |
        2026-03-14 20:00:01 | sms                                  | delivered | barred        |
        2026-03-15 21:00    | sms                                  | delivered | barred        | Sunday
        2025-11-01 21:00    | sms                                  | delivered | clear         | a Saturday that is worked
        2025-11-03 21:00    | sms                                  | delivered | barred        | a Monday off
        2026-11-04 08:30    | sms                                  | delivered | barred        | holiday
        2026-11-05 08:30    | sms                                  | delivered | clear         |
        2016-12-31 23:00    | sms                                  | delivered | clear         | before the law
        2017-01-01 23:00    | sms                                  | delivered | barred        |
        2026-03-03 23:00    | sms purpose=receipt template=receipt | delivered | clear         | not collection
      `,
    },
    'e-mail, fax and chat calls at night stop the gate and accuse nobody': {
      id: 'RU-7-doubtful-hours',
      cites: 'art. 7(3) and (5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-hours-doubtful-means'],
      flags: ['boundary', 'unverified'],
      ifMissed: 'A doubt about one word of the law becomes a way around the night.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-03 07:59:59 | email                               | delivered  | clear..barred |
        2026-03-03 08:00:00 | email                               | delivered  | clear..barred |
        2026-03-03 08:00:01 | email                               | delivered  | clear         |
        2026-03-03 21:59:59 | fax                                 | delivered  | clear         |
        2026-03-03 22:00:00 | fax                                 | delivered  | clear..barred |
        2026-03-03 22:00:01 | fax                                 | delivered  | clear..barred |
        2026-03-03 22:00:01 | chat-call                           | no-answer  | clear..barred |
        2026-03-03 23:00    | sms                                 | delivered  | clear         | has its own clause
        2026-03-03 23:00    | chat                                | delivered  | clear         |
        2026-03-03 23:00    | call                                | no-answer  | clear         |
        2026-03-03 23:00    | letter                              | delivered  | clear         |
        2026-03-14 08:59:59 | email                               | delivered  | clear..barred | Saturday
        2026-03-14 09:00:00 | email                               | delivered  | clear..barred |
        2026-03-14 09:00:01 | email                               | delivered  | clear         |
        2026-03-14 19:59:59 | email                               | delivered  | clear         |
        2026-03-14 20:00:00 | email                               | delivered  | clear..barred |
        2026-03-14 20:00:01 | email                               | delivered  | clear..barred |
        2026-03-15 21:00    | email                               | delivered  | clear..barred | Sunday
        2025-11-01 21:00    | email                               | delivered  | clear         | a Saturday that is worked
        2026-11-04 21:00    | email                               | delivered  | clear..barred | holiday
        2016-12-31 23:00    | email                               | delivered  | clear         | before the law
        2017-01-01 23:00    | email                               | delivered  | clear..barred |
        2026-03-03 23:00    | visit                               | nobody-met | clear         |
        2026-03-03 23:00    | telegram                            | delivered  | clear         |
        2026-03-03 23:00    | post                                | submitted  | clear         |
        2026-03-03 23:00    | email purpose=receipt template=paid | delivered  | clear         | not collection
      `,
    },

    // ---- meetings ----
    'one meeting in a calendar week': {
      id: 'RU-7-3-meetings-week',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2024'],
      ifMissed: 'A collector stands at the door twice in a week.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-01 12:00 | visit                                        | met          | clear         | Sunday
        2026-03-02 12:00 | visit                                        | met          | clear         | Monday: a new week
        2026-03-03 12:00 | visit?                                       | .            | clear..barred | would pass it if the debtor is met
        2026-03-03 12:00 | visit                                        | nobody-met   | clear         | no meeting
        2026-03-04 12:00 | visit                                        | met-other    | clear         | no meeting with the debtor
        2026-03-05 12:00 | call                                         | conversation | clear         | a call is no meeting
        2026-03-08 12:00 | visit                                        | met          | barred        | Sunday: the second of the week
        2026-03-09 12:00 | visit                                        | met          | clear         | Monday
        2026-03-16 12:00 | visit purpose=required-notice template=court | met          | clear         | not collection
        2026-03-17 12:00 | visit                                        | met          | clear         | the first of its week
        2026-03-17 13:00 | visit purpose=required-notice template=court | met          | clear         |
      `,
    },
    'meetings by two agencies of one lender count together, those about another debt only perhaps': {
      id: 'RU-7-3-meetings-scope',
      cites: 'art. 7(3): "on the initiative of the creditor or a person acting for it"',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2024'],
      flags: ['other-agency', 'other-debt', 'other-person'],
      ifMissed: 'Each agency that is hired, and each debt, brings a fresh counter.',
      zone: 'Europe/Moscow',
      facts: { organisations: twoAgencies, debts: twoDebts, persons: twoDebtors },
      log: `
        2026-03-02 12:00 | visit debts=loan                  | met | clear         |
        2026-03-03 12:00 | visit debts=card                  | met | clear..barred | per debtor the second, per debt the first
        2026-03-04 12:00 | visit debts=loan by=second-agency | met | barred        | the second about this debt, whoever comes
        2026-03-05 12:00 | visit debts=loan to=second-debtor | met | clear         | another person
      `,
    },
    'a meeting for another lender is that lender’s own': {
      id: 'RU-7-3-meetings-other-lender',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2024'],
      flags: ['other-lender'],
      ifMissed: 'A lender is accused of what another lender did.',
      zone: 'Europe/Moscow',
      facts: { organisations: twoLenders, debts: debtsOfTwoLenders },
      log: `
        2026-03-02 12:00 | visit debts=loan by=lender             | met | clear |
        2026-03-03 12:00 | visit debts=other-loan by=other-lender | met | clear |
      `,
    },
    'a week of meetings before 2024: calendar or seven days': {
      id: 'RU-7-3-meetings-2017-week',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017'],
      flags: ['reading', 'superseded'],
      ifMissed: 'An old log is judged by one reading of an unclear word as if it were the only one.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 12:00 | visit                                        | met        | clear         | Friday
        2023-03-05 12:00 | visit                                        | met        | barred        | Sunday: the same calendar week and seven days
        2023-03-11 12:00 | visit                                        | met        | clear..barred | Saturday: a new week, but the seventh day from Sunday
        2023-03-18 12:00 | visit                                        | met        | clear         | the eighth day
        2023-03-19 12:00 | visit                                        | nobody-met | clear         |
        2023-03-19 13:00 | visit                                        | met-other  | clear         |
        2023-03-19 14:00 | visit?                                       | .          | clear..barred |
        2023-03-27 12:00 | visit purpose=required-notice template=court | met        | clear         | not collection
        2023-03-28 12:00 | visit                                        | met        | clear         | the first of its week
        2023-03-28 13:00 | visit purpose=required-notice template=court | met        | clear         |
      `,
    },
    'meetings before 2024 by two agencies, about two debts, with two people': {
      id: 'RU-7-3-meetings-2017-scope',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017'],
      flags: ['other-agency', 'other-debt', 'other-person', 'superseded'],
      ifMissed: 'Each agency that is hired brings a fresh counter.',
      zone: 'Europe/Moscow',
      facts: { organisations: twoLenders, debts: [...twoDebts, debtsOfTwoLenders[1]], persons: twoDebtors },
      log: `
        2023-03-06 12:00 | visit debts=loan                       | met | clear         |
        2023-03-07 12:00 | visit debts=card                       | met | clear..barred |
        2023-03-08 12:00 | visit debts=loan by=second-agency      | met | barred        |
        2023-03-09 12:00 | visit debts=loan to=second-debtor      | met | clear         |
        2023-03-10 12:00 | visit debts=other-loan by=other-lender | met | clear         |
      `,
    },
    'the week of meetings on the last day of the old words': {
      id: 'RU-7-3-meetings-last-old-day',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017', 'ru/230-fz/7-3-meetings-2024'],
      flags: ['date-in-force'],
      ifMissed: 'The amended words are applied a day too early.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-26 12:00 | visit | met | clear         | Friday
        2024-01-31 12:00 | visit | met | clear..barred | Wednesday: another calendar week, within seven days
      `,
    },
    'the week of meetings on the first day of the new words': {
      id: 'RU-7-3-meetings-first-new-day',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017', 'ru/230-fz/7-3-meetings-2024'],
      flags: ['date-in-force'],
      ifMissed: 'The replaced words go on being applied.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-26 12:00 | visit | met | clear  | Friday
        2024-02-01 12:00 | visit | met | clear  | Thursday: another calendar week
        2024-02-02 12:00 | visit | met | barred |
      `,
    },
    'a meeting before the amendment counts in the week after it': {
      id: 'RU-7-3-meetings-carry-over',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2024'],
      flags: ['date-in-force'],
      ifMissed: 'An amendment resets every counter.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-29 12:00 | visit | met | .      | Monday
        2024-02-01 12:00 | visit | met | barred | Thursday of the same week
      `,
    },
    'meetings in the first days of the law': {
      id: 'RU-7-3-meetings-2017-start',
      cites: 'art. 7(3); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017'],
      flags: ['date-in-force'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-30 12:00 | visit | met | clear  |
        2016-12-31 12:00 | visit | met | clear  | the law is not in force
        2017-01-01 12:00 | visit | met | barred | Sunday of the same week; earlier meetings count
      `,
    },

    // ---- telephone conversations ----
    'one conversation a day': {
      id: 'RU-7-3-conversations-day',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      ifMissed: 'The telephone is answered and rings again the same afternoon.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call                      | conversation      | clear         |
        2026-03-02 11:00 | call?                     | .                 | clear..barred | would pass it if answered
        2026-03-02 11:00 | call                      | no-answer         | clear         | no talk
        2026-03-02 11:01 | call                      | not-connected     | clear         |
        2026-03-02 11:02 | call                      | rejected          | clear         |
        2026-03-02 11:03 | call                      | voicemail         | clear         |
        2026-03-02 11:04 | call                      | answered-by-other | clear         | no talk with the debtor
        2026-03-02 11:05 | call mode=reading-robot   | announced         | clear         | a text read out is a message
        2026-03-02 11:06 | call mode=listening-robot | conversation      | clear         | robots have a rule of their own
        2026-03-02 11:07 | sms                       | delivered         | clear         |
        2026-03-02 11:08 | visit                     | met               | clear         |
        2026-03-02 11:09 | in:call                   | conversation      | .             | the debtor rings himself
        2026-03-02 11:10 | call                      | connected         | clear..barred | who answered is not known
        2026-03-02 11:11 | call                      | dropped           | clear..barred |
        2026-03-02 11:12 | call                      | abandoned         | clear..barred |
        2026-03-02 11:13 | call                      | assistant         | clear..barred |
        2026-03-02 11:14 | chat-call                 | conversation      | clear..barred | perhaps a telephone talk
        2026-03-02 12:00 | call                      | conversation      | barred        | the second
        2026-03-02 13:00 | call mode=predictive      | conversation      | barred        | dialled by a machine, spoken by a person
        2026-03-02 14:00 | call mode=predictive      | no-answer         | clear         |
        2026-03-02 14:01 | call                      | announced         | clear         |
        2026-03-02 14:02 | call mode=reading-robot   | connected         | clear         |
      `,
    },
    'a day of conversations ends at midnight where the debtor lives': {
      id: 'RU-7-3-conversations-midnight',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      flags: ['boundary', 'inbound-not-counted'],
      ifMissed: 'A rolling day or a server’s midnight lets two calls fall on one evening.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 21:00    | in:call         | conversation | .      | not counted
        2026-03-02 23:50    | call seconds=60 | conversation | clear  | the first that the collector began
        2026-03-03 00:00:00 | call seconds=60 | conversation | clear  | a new day
        2026-03-03 23:59:58 | call seconds=1  | conversation | barred | the second of this day, the third of the week
      `,
    },
    'two conversations in a calendar week': {
      id: 'RU-7-3-conversations-week',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      flags: ['boundary'],
      ifMissed: 'One a day becomes seven a week.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-07 10:00 | call  | conversation | clear         | Saturday
        2026-03-08 10:00 | call  | conversation | clear         | Sunday
        2026-03-09 10:00 | call  | conversation | clear         | Monday: a new week
        2026-03-10 10:00 | call  | conversation | clear         | the second
        2026-03-11 10:00 | call? | .            | clear..barred |
        2026-03-11 10:00 | call  | no-answer    | clear         |
        2026-03-15 10:00 | call  | conversation | barred        | Sunday: the third
        2026-03-16 10:00 | call  | conversation | clear         | Monday
      `,
    },
    'eight conversations in a calendar month': {
      id: 'RU-7-3-conversations-month',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      flags: ['boundary'],
      ifMissed: 'Two a week become ten in a long month.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call  | conversation | clear         |
        2026-03-03 10:00 | call  | conversation | clear         |
        2026-03-09 10:00 | call  | conversation | clear         |
        2026-03-10 10:00 | call  | conversation | clear         |
        2026-03-16 10:00 | call  | conversation | clear         |
        2026-03-17 10:00 | call  | conversation | clear         |
        2026-03-23 10:00 | call  | conversation | clear         |
        2026-03-24 10:00 | call  | conversation | clear         | the eighth
        2026-03-30 10:00 | call? | .            | clear..barred |
        2026-03-31 10:00 | call  | conversation | barred        | the ninth, the first of its week
        2026-04-01 10:00 | call  | conversation | clear         | a new month; the second of the week
      `,
    },
    'conversations by two agencies, on two numbers, about two debts, with two people': {
      id: 'RU-7-3-conversations-scope',
      cites: 'art. 7(3): "on the initiative of the creditor or a person acting for it"',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      flags: ['other-agency', 'other-number', 'other-debt', 'other-person', 'other-lender'],
      ifMissed: 'The limit is multiplied by agencies, numbers and debts.',
      zone: 'Europe/Moscow',
      facts: {
        organisations: twoLenders,
        debts: [...twoDebts, debtsOfTwoLenders[1]],
        persons: twoDebtors,
        points: twoPoints,
      },
      log: `
        2026-03-02 10:00 | call debts=loan point=mobile          | conversation | clear         |
        2026-03-02 11:00 | call debts=card point=mobile          | conversation | clear..barred | per debtor the second, per debt the first
        2026-03-02 12:00 | call debts=loan point=landline        | conversation | barred        | another number of the same person
        2026-03-02 13:00 | call debts=loan by=second-agency      | conversation | barred        | another agency of the same lender
        2026-03-02 13:30 | call debts=loan by=lender             | conversation | barred        | the lender itself
        2026-03-02 14:00 | call debts=loan to=second-debtor      | conversation | clear         | another person
        2026-03-02 15:00 | call debts=other-loan by=other-lender | conversation | clear         | another lender
      `,
    },
    'only collection counts: an answer the debtor asked for on the same day does not': {
      id: 'RU-7-3-conversations-purpose',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024', 'ru/230-fz/7-3-robots'],
      ifMissed: 'A lender may not answer its own client’s question.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call                                         | conversation | clear |
        2026-03-02 11:00 | call purpose=same-day-answer template=answer | conversation | clear | not collection
        2026-03-03 10:00 | call purpose=same-day-answer template=answer | conversation | clear |
        2026-03-03 11:00 | call                                         | conversation | clear | the first collection talk of the day
      `,
    },
    'conversations before 2024: outcomes and the day': {
      id: 'RU-7-3-conversations-2017-day',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['superseded'],
      ifMissed: 'Old logs are judged by newer words.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-06 10:00 | call                                         | conversation      | clear         |
        2023-03-06 11:00 | call?                                        | .                 | clear..barred |
        2023-03-06 11:00 | call                                         | no-answer         | clear         |
        2023-03-06 11:01 | call                                         | not-connected     | clear         |
        2023-03-06 11:02 | call                                         | rejected          | clear         |
        2023-03-06 11:03 | call                                         | voicemail         | clear         |
        2023-03-06 11:04 | call                                         | answered-by-other | clear         |
        2023-03-06 11:05 | call mode=reading-robot                      | announced         | clear         |
        2023-03-06 11:06 | call mode=listening-robot                    | conversation      | clear         |
        2023-03-06 11:07 | sms                                          | delivered         | clear         |
        2023-03-06 11:08 | visit                                        | met               | clear         |
        2023-03-06 11:10 | call                                         | connected         | clear..barred |
        2023-03-06 11:11 | call                                         | dropped           | clear..barred |
        2023-03-06 11:12 | call                                         | abandoned         | clear..barred |
        2023-03-06 11:13 | call                                         | assistant         | clear..barred |
        2023-03-06 11:14 | chat-call                                    | conversation      | clear..barred |
        2023-03-06 12:00 | call                                         | conversation      | barred        |
        2023-03-06 13:00 | call mode=predictive                         | conversation      | barred        |
        2023-03-06 14:00 | call                                         | announced         | clear         |
        2023-03-06 14:01 | call mode=reading-robot                      | connected         | clear         |
        2023-03-06 14:02 | call purpose=same-day-answer template=answer | conversation      | clear         | not collection
        2023-04-27 10:00 | call purpose=same-day-answer template=answer | conversation      | clear         |
        2023-04-27 11:00 | call                                         | conversation      | clear         | the first collection talk of the day
      `,
    },
    'a week of conversations before 2024: calendar or seven days': {
      id: 'RU-7-3-conversations-2017-week',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'superseded'],
      ifMissed: 'One reading of an unclear word is taken for the law.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | call | conversation | clear         | Friday
        2023-03-04 10:00 | call | conversation | clear         | Saturday
        2023-03-05 10:00 | call | conversation | barred        | Sunday: the third by either reading
        2023-03-10 10:00 | call | conversation | clear..barred | Friday: the first of its week, the third in seven days
        2023-03-17 10:00 | call | conversation | clear         | the eighth day from Friday, 10 March
      `,
    },
    'the seventh and the eighth day of a rolling week': {
      id: 'RU-7-3-conversations-2017-seventh',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A week is counted with six or eight days.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | call | conversation | clear         | Friday
        2023-03-04 10:00 | call | conversation | clear         | Saturday
        2023-03-09 10:00 | call | conversation | clear..barred | Thursday, the seventh day from Friday
      `,
    },
    'the eighth day is outside a rolling week': {
      id: 'RU-7-3-conversations-2017-eighth',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A week is counted with eight days.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | call | conversation | clear | Friday
        2023-03-04 10:00 | call | conversation | clear | Saturday
        2023-03-10 10:00 | call | conversation | clear | the eighth day from Friday: the second in seven days
      `,
    },
    'the week begins on Monday, before 2024 too': {
      id: 'RU-7-3-conversations-2017-monday',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A Sunday-first week moves one talk into the wrong week.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-05 10:00 | call | conversation | clear         | Sunday
        2023-03-06 10:00 | call | conversation | clear         | Monday
        2023-03-07 10:00 | call | conversation | clear..barred | Tuesday: the second of its week, the third in seven days
        2023-03-12 10:00 | call | conversation | barred        | Sunday: the third of its week, and the third in seven days
      `,
    },
    'nine conversations in thirty days over two months': {
      id: 'RU-7-3-conversations-2017-thirty',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A month is counted with the wrong number of days.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-17 10:00 | call | conversation | clear         |
        2023-01-18 10:00 | call | conversation | clear         |
        2023-01-24 10:00 | call | conversation | clear         |
        2023-01-25 10:00 | call | conversation | clear         |
        2023-01-31 10:00 | call | conversation | clear         |
        2023-02-01 10:00 | call | conversation | clear         |
        2023-02-07 10:00 | call | conversation | clear         |
        2023-02-08 10:00 | call | conversation | clear         | the eighth
        2023-02-15 10:00 | call | conversation | clear..barred | the ninth in thirty days; four in February
      `,
    },
    'the thirty-first day is outside': {
      id: 'RU-7-3-conversations-2017-thirty-first',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A month is counted with the wrong number of days.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-17 10:00 | call | conversation | clear |
        2023-01-18 10:00 | call | conversation | clear |
        2023-01-24 10:00 | call | conversation | clear |
        2023-01-25 10:00 | call | conversation | clear |
        2023-01-31 10:00 | call | conversation | clear |
        2023-02-01 10:00 | call | conversation | clear |
        2023-02-07 10:00 | call | conversation | clear |
        2023-02-08 10:00 | call | conversation | clear |
        2023-02-16 10:00 | call | conversation | clear | 17 January is thirty-one days back: the eighth
      `,
    },
    'nine conversations in a month and in thirty days': {
      id: 'RU-7-3-conversations-2017-month',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['boundary', 'superseded'],
      ifMissed: 'What every reading forbids is passed as unclear.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-01 10:00 | call | conversation | clear  |
        2023-03-02 10:00 | call | conversation | clear  |
        2023-03-08 10:00 | call | conversation | clear  |
        2023-03-09 10:00 | call | conversation | clear  |
        2023-03-15 10:00 | call | conversation | clear  |
        2023-03-16 10:00 | call | conversation | clear  |
        2023-03-22 10:00 | call | conversation | clear  |
        2023-03-23 10:00 | call | conversation | clear  | the eighth
        2023-03-30 10:00 | call | conversation | barred | the ninth by either reading
      `,
    },
    'conversations before 2024 by two agencies, about two debts, with two people': {
      id: 'RU-7-3-conversations-2017-scope',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['other-agency', 'other-number', 'other-debt', 'other-person', 'other-lender', 'superseded'],
      ifMissed: 'The limit is multiplied by agencies, numbers and debts.',
      zone: 'Europe/Moscow',
      facts: {
        organisations: twoLenders,
        debts: [...twoDebts, debtsOfTwoLenders[1]],
        persons: twoDebtors,
        points: twoPoints,
      },
      log: `
        2023-03-06 10:00 | call debts=loan point=mobile          | conversation | clear         |
        2023-03-06 11:00 | call debts=card point=mobile          | conversation | clear..barred |
        2023-03-06 12:00 | call debts=loan point=landline        | conversation | barred        |
        2023-03-06 13:00 | call debts=loan by=second-agency      | conversation | barred        |
        2023-03-06 14:00 | call debts=loan to=second-debtor      | conversation | clear         |
        2023-03-06 15:00 | call debts=other-loan by=other-lender | conversation | clear         |
      `,
    },
    'conversations in the first days of the law': {
      id: 'RU-7-3-conversations-2017-start',
      cites: 'art. 7(3); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['date-in-force'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 10:00 | call | conversation | clear         |
        2016-12-31 11:00 | call | conversation | clear         | not in force
        2017-01-01 10:00 | call | conversation | barred        | Sunday: the third of the week; earlier talks count
        2017-01-02 10:00 | call | conversation | clear..barred | Monday: the first of its week, the fourth in seven days
      `,
    },
    'the last day of the old words: nine in the calendar month, eight in thirty days': {
      id: 'RU-7-3-conversations-last-old-day',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017', 'ru/230-fz/7-3-conversations-2024'],
      flags: ['date-in-force', 'reading'],
      ifMissed: 'The amended words are applied a day too early.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-01 10:00 | call | conversation | clear         | Monday
        2024-01-02 10:00 | call | conversation | clear         |
        2024-01-08 10:00 | call | conversation | clear         |
        2024-01-09 10:00 | call | conversation | clear         |
        2024-01-15 10:00 | call | conversation | clear         |
        2024-01-16 10:00 | call | conversation | clear         |
        2024-01-22 10:00 | call | conversation | clear         |
        2024-01-23 10:00 | call | conversation | clear         | the eighth
        2024-01-31 10:00 | call | conversation | clear..barred | the ninth of January; 1 January is thirty-one days back
      `,
    },
    'the last day of the old words: a week of seven days': {
      id: 'RU-7-3-conversations-last-old-week',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017', 'ru/230-fz/7-3-conversations-2024'],
      flags: ['date-in-force', 'reading'],
      ifMissed: 'The old words end a day too early.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-26 10:00 | call | conversation | clear         | Friday
        2024-01-27 10:00 | call | conversation | clear         | Saturday
        2024-01-31 10:00 | call | conversation | clear..barred | Wednesday: the third in seven days, the first of its week
      `,
    },
    'the first day of the new words: a calendar week': {
      id: 'RU-7-3-conversations-first-new-day',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017', 'ru/230-fz/7-3-conversations-2024'],
      flags: ['date-in-force'],
      ifMissed: 'The replaced words go on being applied.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-26 10:00 | call | conversation | clear  | Friday
        2024-01-27 10:00 | call | conversation | clear  | Saturday
        2024-02-01 10:00 | call | conversation | clear  | Thursday: the first of its week
        2024-02-01 11:00 | call | conversation | barred | the second of the day
      `,
    },

    // ---- robots ----
    'a robot that listens counts as a person: the day': {
      id: 'RU-07-day',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      flags: ['robot', 'unverified'],
      ifMissed: 'A machine takes over when the person’s calls are used up.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call mode=listening-robot  | conversation      | clear         |
        2026-03-02 11:00 | call? mode=listening-robot | .                 | clear..barred |
        2026-03-02 11:00 | call mode=listening-robot  | no-answer         | clear         |
        2026-03-02 11:01 | call mode=listening-robot  | not-connected     | clear         |
        2026-03-02 11:02 | call mode=listening-robot  | rejected          | clear         |
        2026-03-02 11:03 | call mode=listening-robot  | voicemail         | clear         |
        2026-03-02 11:04 | call mode=listening-robot  | answered-by-other | clear         |
        2026-03-02 11:05 | call mode=reading-robot    | announced         | clear         | reads out only: a message
        2026-03-02 11:05 | call mode=reading-robot    | connected         | clear         |
        2026-03-02 11:06 | sms                        | delivered         | clear         |
        2026-03-02 11:07 | visit                      | met               | clear         |
        2026-03-02 11:08 | call mode=listening-robot  | connected         | clear..barred |
        2026-03-02 11:09 | call mode=listening-robot  | dropped           | clear..barred |
        2026-03-02 11:10 | call mode=listening-robot  | abandoned         | clear..barred |
        2026-03-02 11:11 | call mode=listening-robot  | assistant         | clear..barred |
        2026-03-02 11:12 | chat-call                  | conversation      | clear..barred |
        2026-03-02 12:00 | call                       | conversation      | clear..barred | a person, after the robot
        2026-03-02 13:00 | call mode=predictive       | conversation      | clear..barred |
        2026-03-02 14:00 | call mode=listening-robot  | conversation      | clear..barred |
        2026-03-03 08:30 | call mode=listening-robot  | conversation      | .             |
        2026-03-02 15:00 | call mode=listening-robot  | announced         | clear..barred | perhaps a talk with a robot; it is no read-out message
      `,
    },
    'robots and people share the week': {
      id: 'RU-07-week',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      flags: ['robot', 'boundary', 'unverified'],
      ifMissed: 'Robots are counted apart and the week doubles.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-07 10:00 | call                      | conversation | clear         | Saturday
        2026-03-08 10:00 | call mode=listening-robot | conversation | clear         | Sunday
        2026-03-09 10:00 | call mode=listening-robot | conversation | clear         | Monday
        2026-03-10 10:00 | call mode=predictive      | conversation | clear         | the second
        2026-03-15 10:00 | call mode=listening-robot | conversation | clear..barred | Sunday: the third
        2026-03-16 10:00 | call mode=listening-robot | conversation | clear         | Monday
      `,
    },
    'robots and people share the month': {
      id: 'RU-07-month',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      flags: ['robot', 'boundary', 'unverified'],
      ifMissed: 'Robots are counted apart and the month doubles.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call                      | conversation | clear         |
        2026-03-03 10:00 | call mode=listening-robot | conversation | clear         |
        2026-03-09 10:00 | call                      | conversation | clear         |
        2026-03-10 10:00 | call mode=listening-robot | conversation | clear         |
        2026-03-16 10:00 | call                      | conversation | clear         |
        2026-03-17 10:00 | call mode=listening-robot | conversation | clear         |
        2026-03-23 10:00 | call                      | conversation | clear         |
        2026-03-24 10:00 | call mode=listening-robot | conversation | clear         | the eighth
        2026-03-31 10:00 | call mode=listening-robot | conversation | clear..barred | the ninth
        2026-04-01 10:00 | call mode=listening-robot | conversation | clear         | a new month
      `,
    },
    'robots of two agencies, about two debts, to two people': {
      id: 'RU-07-scope',
      cites: 'art. 7(3) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      flags: ['robot', 'other-agency', 'other-debt', 'other-person', 'other-lender', 'unverified'],
      ifMissed: 'Each agency’s robot brings a fresh counter.',
      zone: 'Europe/Moscow',
      facts: { organisations: twoLenders, debts: [...twoDebts, debtsOfTwoLenders[1]], persons: twoDebtors },
      log: `
        2026-03-02 10:00 | call debts=loan mode=listening-robot                       | conversation | clear         |
        2026-03-02 11:00 | call debts=card mode=listening-robot                       | conversation | clear..barred |
        2026-03-02 12:00 | call debts=loan mode=listening-robot by=second-agency      | conversation | clear..barred |
        2026-03-02 13:00 | call debts=loan mode=listening-robot to=second-debtor      | conversation | clear         |
        2026-03-02 14:00 | call debts=other-loan mode=listening-robot by=other-lender | conversation | clear         |
      `,
    },
    'robots count from 1 February 2024': {
      id: 'RU-07-start',
      cites: '467-FZ, date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      flags: ['robot', 'date-in-force', 'unverified'],
      ifMissed: 'An amendment is applied a day too early or too late.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-31 10:00 | call mode=listening-robot | conversation | clear         |
        2024-01-31 11:00 | call mode=listening-robot | conversation | clear         | not yet in force
        2024-02-01 10:00 | call mode=listening-robot | conversation | clear..barred | the third of the week; earlier talks count
        2024-02-05 10:00 | call mode=listening-robot | conversation | clear         | Monday
      `,
    },

    // ---- messages ----
    'two text messages, then a voice message: one counter': {
      id: 'RU-W5',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed: 'Every kind of message brings two more a day.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | sms   | delivered x2 | clear         |
        2026-03-02 11:00 | chat? | .            | clear..barred | a third, unless it never arrives
        2026-03-02 11:05 | chat  | delivered    | barred        | a voice message over a chat service
      `,
    },
    'two text messages, then a text read out over the telephone: one counter': {
      id: 'RU-W5-read-out',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024', 'ru/230-fz/7-3-conversations-2024', 'ru/230-fz/7-3-robots'],
      flags: ['robot'],
      ifMissed: 'A robot reads out two more messages a day.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | sms                      | delivered x2 | clear         |
        2026-03-02 11:00 | call? mode=reading-robot | .            | clear..barred | a third, unless nobody hears it
        2026-03-02 11:05 | call mode=reading-robot  | announced    | barred        |
        2026-03-02 11:10 | call? mode=human         | .            | clear         | the first talk: another counter
        2026-03-02 11:11 | call? mode=?             | .            | clear..barred | perhaps a robot that reads out
        2026-03-02 11:12 | chat-call                | voicemail | clear         | perhaps a talk, no message
        2026-03-02 11:15 | call mode=?              | conversation | clear         | a talk, whoever held it
        2026-03-02 11:20 | sms mode=human           | delivered | barred         | whoever wrote it
      `,
    },
    'a text read out, then text messages: one counter, before 2024 too': {
      id: 'RU-W5-read-out-2017',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'superseded'],
      ifMissed: 'A robot reads out two more messages a day.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-06 10:00 | call mode=reading-robot      | announced    | clear         |
        2023-03-06 11:00 | sms                          | delivered    | clear         | the second
        2023-03-06 12:00 | call                         | conversation | clear         | a talk
        2023-03-06 12:01 | call                         | voicemail    | clear         | a person rings
        2023-03-06 12:02 | call mode=listening-robot    | voicemail    | clear         |
        2023-03-06 12:03 | call mode=predictive         | voicemail    | clear         |
        2023-03-06 12:04 | chat-call                    | connected    | clear         | perhaps a talk, no message
        2023-03-06 12:05 | chat-call mode=reading-robot | announced    | clear..barred | perhaps a voice message
        2023-03-06 12:06 | call mode=reading-robot      | voicemail    | clear..barred | perhaps left
        2023-03-06 12:07 | call mode=reading-robot      | connected    | clear..barred |
        2023-03-06 12:08 | call mode=reading-robot      | dropped      | clear..barred |
        2023-03-06 12:09 | call mode=reading-robot      | no-answer    | clear         |
        2023-03-06 12:10 | call mode=reading-robot      | not-connected | clear |
        2023-03-06 12:11 | call mode=reading-robot      | rejected | clear |
        2023-03-06 12:12 | call mode=reading-robot      | abandoned | clear | nothing was read
        2023-03-06 12:13 | call mode=reading-robot      | assistant | clear |
        2023-03-06 12:14 | call mode=reading-robot      | answered-by-other | clear | somebody else
        2023-03-06 12:15 | call mode=reading-robot      | conversation | clear | handed over to a person: a talk
        2023-03-06 13:00 | sms                          | delivered    | barred        | the third
        2023-03-06 13:01 | sms mode=human               | delivered    | barred        | whoever wrote it
      `,
    },
    'since the amendment a week of read-out texts is of the calendar': {
      id: 'RU-7-5-read-out-2024-week',
      cites: 'art. 7(5) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      flags: ['robot', 'boundary'],
      ifMissed: 'The words that were replaced go on being read for robots.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-06 10:00 | call mode=reading-robot | announced x2 | clear  | Friday
        2026-03-07 10:00 | call mode=reading-robot | announced x2 | clear  | Saturday: the fourth
        2026-03-08 10:00 | call mode=reading-robot | announced    | barred | Sunday: the fifth
        2026-03-10 10:00 | call mode=reading-robot | announced    | clear  | Tuesday of a new week
      `,
    },
    'two text messages, then the first call of the day: separate counters': {
      id: 'RU-W6',
      cites: 'art. 7(3) and (5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024', 'ru/230-fz/7-3-conversations-2024', 'ru/230-fz/7-3-robots'],
      ifMissed: 'A lawful call is refused.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | sms   | delivered x2 | clear |
        2026-03-02 11:00 | call? | .            | clear | calls are counted apart
        2026-03-02 11:05 | call  | conversation | clear |
      `,
    },
    'what is a message, and when it counts': {
      id: 'RU-7-5-messages-kinds',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed: 'Counters per channel let a collector write without end.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | sms                                  | submitted    | clear         |
        2026-03-02 10:01 | telegram                             | delivered    | clear         | the second
        2026-03-02 11:00 | letter                               | delivered    | clear         | post is not counted
        2026-03-02 11:01 | call                                 | conversation | clear         |
        2026-03-02 11:02 | visit                                | met          | clear         |
        2026-03-02 11:03 | sms purpose=receipt template=receipt | delivered    | clear         | not collection
        2026-03-02 11:04 | in:sms                               | delivered    | .             | from the debtor
        2026-03-02 11:05 | sms                                  | undelivered  | clear..barred | perhaps not a message at all
        2026-03-02 11:06 | email                                | delivered    | clear..barred | perhaps a message in the sense of the law
        2026-03-02 11:07 | fax                                  | delivered    | clear..barred |
        2026-03-02 11:08 | chat-call                            | conversation | clear         | perhaps a talk, no message
        2026-03-02 12:00 | sms                                  | submitted    | barred        |
        2026-03-02 12:01 | sms                                  | delivered    | barred        |
        2026-03-02 12:02 | chat                                 | read         | barred        |
        2026-03-02 12:03 | chat                                 | replied      | barred        |
        2026-03-02 12:04 | telegram                             | delivered    | barred        |
        2026-03-02 13:00 | post                                 | submitted    | clear         | no message to the debtor
        2026-03-02 13:01 | sms purpose=receipt template=paid    | delivered    | clear         | not collection
      `,
    },
    'messages that never arrived may not count': {
      id: 'RU-7-5-messages-undelivered',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed: 'An accusation rests on messages nobody received.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00    | sms | undelivered x2 | clear         |
        2026-03-02 11:00    | sms | delivered      | clear..barred | the first that arrived, the third that was sent
        2026-03-03 00:00:00 | sms | delivered      | clear         | a new day
      `,
    },
    'four messages in a calendar week': {
      id: 'RU-7-5-messages-week',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      flags: ['boundary'],
      ifMissed: 'Two a day become fourteen a week.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-07 10:00 | sms  | delivered x2 | clear         | Saturday
        2026-03-08 10:00 | sms  | delivered x2 | clear         | Sunday: the fourth
        2026-03-09 10:00 | sms  | delivered x2 | clear         | Monday: a new week
        2026-03-10 10:00 | sms  | delivered x2 | clear         | the fourth
        2026-03-11 10:00 | sms? | .            | clear..barred |
        2026-03-15 10:00 | sms  | delivered    | barred        | Sunday: the fifth
        2026-03-16 10:00 | sms  | delivered    | clear         | Monday
      `,
    },
    'sixteen messages in a calendar month': {
      id: 'RU-7-5-messages-month',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      flags: ['boundary'],
      ifMissed: 'Four a week become twenty in a long month.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | sms  | delivered x2 | clear  |
        2026-03-03 10:00 | sms  | delivered x2 | clear  |
        2026-03-09 10:00 | sms  | delivered x2 | clear  |
        2026-03-10 10:00 | sms  | delivered x2 | clear  |
        2026-03-16 10:00 | chat | delivered x2 | clear  |
        2026-03-17 10:00 | chat | delivered x2 | clear  |
        2026-03-23 10:00 | chat | delivered x2 | clear  |
        2026-03-24 10:00 | chat | delivered x2 | clear  | the sixteenth
        2026-03-31 10:00 | sms  | delivered    | barred | the seventeenth
        2026-04-01 10:00 | sms  | delivered    | clear  | a new month
      `,
    },
    'messages by two agencies, to two numbers, about two debts, to two people': {
      id: 'RU-7-5-messages-scope',
      cites: 'art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      flags: ['other-agency', 'other-number', 'other-debt', 'other-person', 'other-lender'],
      ifMissed: 'The limit is multiplied by agencies, numbers and debts.',
      zone: 'Europe/Moscow',
      facts: {
        organisations: twoLenders,
        debts: [...twoDebts, debtsOfTwoLenders[1]],
        persons: twoDebtors,
        points: twoPoints,
      },
      log: `
        2026-03-02 10:00 | sms debts=loan point=mobile          | delivered x2 | clear         |
        2026-03-02 11:00 | sms debts=card point=mobile          | delivered    | clear..barred |
        2026-03-02 12:00 | sms debts=loan point=landline        | delivered    | barred        |
        2026-03-02 13:00 | sms debts=loan by=second-agency      | delivered    | barred        |
        2026-03-02 14:00 | sms debts=loan to=second-debtor      | delivered    | clear         |
        2026-03-02 15:00 | sms debts=other-loan by=other-lender | delivered    | clear         |
      `,
    },
    'messages before 2024: kinds and the day': {
      id: 'RU-7-5-messages-2017-day',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['superseded'],
      ifMissed: 'Old logs are judged by newer words.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-06 10:00 | sms                               | submitted    | clear         |
        2023-03-06 10:01 | telegram                          | delivered    | clear         |
        2023-03-06 11:00 | letter                            | delivered    | clear         |
        2023-03-06 11:01 | call                              | conversation | clear         |
        2023-03-06 11:02 | visit                             | met          | clear         |
        2023-03-06 11:05 | sms                               | undelivered  | clear..barred |
        2023-03-06 11:06 | email                             | delivered    | clear..barred |
        2023-03-06 11:07 | fax                               | delivered    | clear..barred |
        2023-03-06 11:08 | sms?                              | .            | clear..barred |
        2023-03-06 12:00 | sms                               | submitted    | barred        |
        2023-03-06 12:01 | sms                               | delivered    | barred        |
        2023-03-06 12:02 | chat                              | read         | barred        |
        2023-03-06 12:03 | chat                              | replied      | barred        |
        2023-03-06 12:04 | telegram                          | delivered    | barred        |
        2023-03-06 13:00 | post                              | submitted    | clear         | no message to the debtor
        2023-03-06 13:01 | sms purpose=receipt template=paid | delivered    | clear         | not collection
      `,
    },
    'a week of messages before 2024: calendar or seven days': {
      id: 'RU-7-5-messages-2017-week',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'One reading of an unclear word is taken for the law.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | sms | delivered x2 | clear         | Friday
        2023-03-04 10:00 | sms | delivered x2 | clear         | Saturday: the fourth
        2023-03-05 10:00 | sms | delivered    | barred        | Sunday: the fifth by either reading
        2023-03-09 10:00 | sms | delivered    | clear..barred | Thursday: the first of its week, the sixth in seven days
      `,
    },
    'the fifth message on the seventh day': {
      id: 'RU-7-5-messages-2017-seventh',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A week is counted with six days.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | sms | delivered    | clear         | Friday
        2023-03-04 10:00 | sms | delivered x2 | clear         | Saturday
        2023-03-05 10:00 | sms | delivered    | clear         | Sunday: the fourth
        2023-03-09 10:00 | sms | delivered    | clear..barred | Thursday: the seventh day from Friday
      `,
    },
    'the fifth message on the eighth day': {
      id: 'RU-7-5-messages-2017-eighth',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A week is counted with eight days.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | sms | delivered    | clear | Friday
        2023-03-04 10:00 | sms | delivered x2 | clear | Saturday
        2023-03-05 10:00 | sms | delivered    | clear | Sunday
        2023-03-10 10:00 | sms | delivered    | clear | the eighth day from Friday
      `,
    },
    'the week of messages begins on Monday, before 2024 too': {
      id: 'RU-7-5-messages-2017-monday',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A Sunday-first week moves messages into the wrong week.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-05 10:00 | sms | delivered x2 | clear         | Sunday
        2023-03-06 10:00 | sms | delivered x2 | clear         | Monday
        2023-03-07 10:00 | sms | delivered    | clear..barred | Tuesday: the third of its week, the fifth in seven days
        2023-03-12 10:00 | sms | delivered    | clear         | Sunday: the fourth of its week
        2023-03-12 11:00 | sms | delivered    | barred        | the fifth
      `,
    },
    'seventeen messages in thirty days over two months': {
      id: 'RU-7-5-messages-2017-thirty',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A month is counted with the wrong number of days.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-17 10:00 | sms | delivered    | clear         |
        2023-01-18 10:00 | sms | delivered x2 | clear         |
        2023-01-24 10:00 | sms | delivered x2 | clear         |
        2023-01-25 10:00 | sms | delivered x2 | clear         |
        2023-01-31 10:00 | sms | delivered x2 | clear         |
        2023-02-01 10:00 | sms | delivered x2 | clear         |
        2023-02-07 10:00 | sms | delivered x2 | clear         |
        2023-02-08 10:00 | sms | delivered x2 | clear         |
        2023-02-14 10:00 | sms | delivered    | clear         | the sixteenth
        2023-02-15 10:00 | sms | delivered    | clear..barred | the seventeenth in thirty days
      `,
    },
    'the seventeenth message on the thirty-first day': {
      id: 'RU-7-5-messages-2017-thirty-first',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['reading', 'boundary', 'superseded'],
      ifMissed: 'A month is counted with the wrong number of days.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-17 10:00 | sms | delivered    | clear |
        2023-01-18 10:00 | sms | delivered x2 | clear |
        2023-01-24 10:00 | sms | delivered x2 | clear |
        2023-01-25 10:00 | sms | delivered x2 | clear |
        2023-01-31 10:00 | sms | delivered x2 | clear |
        2023-02-01 10:00 | sms | delivered x2 | clear |
        2023-02-07 10:00 | sms | delivered x2 | clear |
        2023-02-08 10:00 | sms | delivered x2 | clear |
        2023-02-14 10:00 | sms | delivered    | clear |
        2023-02-16 10:00 | sms | delivered    | clear | 17 January is thirty-one days back
      `,
    },
    'seventeen messages in a month and in thirty days': {
      id: 'RU-7-5-messages-2017-month',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['boundary', 'superseded'],
      ifMissed: 'What every reading forbids is passed as unclear.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-01 10:00 | sms | delivered x2 | clear  |
        2023-03-02 10:00 | sms | delivered x2 | clear  |
        2023-03-08 10:00 | sms | delivered x2 | clear  |
        2023-03-09 10:00 | sms | delivered x2 | clear  |
        2023-03-15 10:00 | sms | delivered x2 | clear  |
        2023-03-16 10:00 | sms | delivered x2 | clear  |
        2023-03-22 10:00 | sms | delivered x2 | clear  |
        2023-03-23 10:00 | sms | delivered x2 | clear  | the sixteenth
        2023-03-30 10:00 | sms | delivered    | barred | the seventeenth by either reading
      `,
    },
    'messages before 2024 by two agencies, about two debts, to two people': {
      id: 'RU-7-5-messages-2017-scope',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['other-agency', 'other-debt', 'other-person', 'other-lender', 'superseded'],
      ifMissed: 'The limit is multiplied by agencies and debts.',
      zone: 'Europe/Moscow',
      facts: { organisations: twoLenders, debts: [...twoDebts, debtsOfTwoLenders[1]], persons: twoDebtors },
      log: `
        2023-03-06 10:00 | sms debts=loan                                                | delivered x2 | clear         |
        2023-03-06 11:00 | sms debts=card                                                | delivered    | clear..barred |
        2023-03-06 12:00 | sms debts=loan by=second-agency                               | delivered    | barred        |
        2023-03-06 13:00 | sms debts=loan to=second-debtor                               | delivered    | clear         |
        2023-03-06 14:00 | sms debts=other-loan by=other-lender                          | delivered    | clear         |
        2023-03-07 10:00 | sms debts=loan to=second-debtor purpose=receipt template=paid | delivered x2 | clear         | not counted
        2023-03-07 11:00 | sms debts=loan to=second-debtor                               | delivered x2 | clear         |
      `,
    },
    'messages in the first days of the law': {
      id: 'RU-7-5-messages-2017-start',
      cites: 'art. 7(5); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['date-in-force'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 10:00 | sms | delivered x3 | clear  | not in force
        2017-01-01 10:00 | sms | delivered    | clear  | Sunday: the fourth of the week
        2017-01-01 11:00 | sms | delivered    | barred | the fifth
      `,
    },
    'the last day of the old words: seventeen messages in the month, fifteen in thirty days': {
      id: 'RU-7-5-messages-last-old-day',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017', 'ru/230-fz/7-5-messages-2024'],
      flags: ['date-in-force', 'reading'],
      ifMissed: 'The amended words are applied a day too early.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-01 10:00 | sms | delivered x2 | clear         |
        2024-01-02 10:00 | sms | delivered x2 | clear         |
        2024-01-08 10:00 | sms | delivered x2 | clear         |
        2024-01-09 10:00 | sms | delivered x2 | clear         |
        2024-01-15 10:00 | sms | delivered x2 | clear         |
        2024-01-16 10:00 | sms | delivered x2 | clear         |
        2024-01-22 10:00 | sms | delivered x2 | clear         |
        2024-01-23 10:00 | sms | delivered x2 | clear         | the sixteenth
        2024-01-31 10:00 | sms | delivered    | clear..barred | the seventeenth of January; 1 January is thirty-one days back
      `,
    },
    'the last day of the old words: messages in seven days': {
      id: 'RU-7-5-messages-last-old-week',
      cites: 'art. 7(5) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017', 'ru/230-fz/7-5-messages-2024'],
      flags: ['date-in-force', 'reading'],
      ifMissed: 'The old words end a day too early.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-26 10:00 | sms | delivered x2 | clear         | Friday
        2024-01-27 10:00 | sms | delivered x2 | clear         | Saturday
        2024-01-31 10:00 | sms | delivered    | clear..barred | Wednesday: the fifth in seven days, the first of its week
      `,
    },
    'the first day of the new words: messages in a calendar week': {
      id: 'RU-7-5-messages-first-new-day',
      cites: 'art. 7(5) as amended by 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017', 'ru/230-fz/7-5-messages-2024'],
      flags: ['date-in-force'],
      ifMissed: 'The replaced words go on being applied.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-26 10:00 | sms | delivered x2 | clear  | Friday
        2024-01-27 10:00 | sms | delivered x2 | clear  | Saturday
        2024-02-01 10:00 | sms | delivered x2 | clear  | Thursday: the first and second of the week
        2024-02-01 11:00 | sms | delivered    | barred | the third of the day
      `,
    },
    // ---- texts read out: the same counter as messages ----
    'texts read out over the telephone: the day': {
      id: 'RU-7-5-read-out-day',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      flags: ['robot'],
      ifMissed: 'A robot that only reads rings all day.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00    | call mode=reading-robot                               | announced x2      | clear         |
        2026-03-02 11:00    | call? mode=reading-robot                              | .                 | clear..barred |
        2026-03-02 11:01    | call mode=reading-robot                               | no-answer         | clear         |
        2026-03-02 11:02    | call mode=reading-robot                               | not-connected     | clear         |
        2026-03-02 11:03    | call mode=reading-robot                               | rejected          | clear         |
        2026-03-02 11:04    | call                                                  | conversation      | clear         | a person
        2026-03-02 11:04    | call                                                  | voicemail         | clear         |
        2026-03-02 11:05    | call mode=listening-robot                             | conversation      | clear         | talks, and does not read out
        2026-03-02 11:05    | call mode=listening-robot                             | voicemail         | clear         |
        2026-03-02 11:05    | call mode=predictive                                  | voicemail         | clear         |
        2026-03-02 11:06    | sms                                                   | delivered         | barred        | the third message: one counter
        2026-03-02 11:07    | chat-call mode=reading-robot                          | announced         | clear..barred | perhaps a voice message
        2026-03-02 11:10    | call mode=reading-robot                               | voicemail         | clear..barred | a message left
        2026-03-02 11:11    | call mode=reading-robot                               | connected         | clear..barred |
        2026-03-02 11:12    | call mode=reading-robot                               | dropped           | clear..barred |
        2026-03-02 12:00    | call mode=reading-robot                               | announced         | barred        | the third
        2026-03-03 00:00:00 | call mode=reading-robot                               | announced         | .             |
        2026-03-02 13:00    | call mode=reading-robot                               | assistant         | clear         |
        2026-03-02 13:01    | call mode=reading-robot                               | abandoned         | clear         |
        2026-03-02 13:02    | call mode=reading-robot                               | answered-by-other | clear         |
        2026-03-02 13:03    | call mode=reading-robot                               | conversation      | clear         |
        2026-03-02 13:05    | call mode=reading-robot purpose=receipt template=paid | announced         | clear         | not collection
      `,
    },
    'texts read out: four in a week': {
      id: 'RU-7-5-read-out-week',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'reading', 'boundary'],
      ifMissed: 'Two a day become fourteen a week.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | call mode=reading-robot | announced x2 | clear         | Friday
        2023-03-04 10:00 | call mode=reading-robot | announced x2 | clear         | Saturday: the fourth
        2023-03-05 10:00 | call mode=reading-robot | announced    | barred        | Sunday: the fifth by either reading
        2023-03-09 10:00 | call mode=reading-robot | announced    | clear..barred | Thursday: the first of its week
      `,
    },
    'texts read out: the seventh day': {
      id: 'RU-7-5-read-out-seventh',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'reading', 'boundary'],
      ifMissed: 'A week is counted with six days.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | call mode=reading-robot | announced    | clear         | Friday
        2023-03-04 10:00 | call mode=reading-robot | announced x2 | clear         | Saturday
        2023-03-05 10:00 | call mode=reading-robot | announced    | clear         | Sunday: the fourth
        2023-03-09 10:00 | call mode=reading-robot | announced    | clear..barred | Thursday: the seventh day from Friday
      `,
    },
    'texts read out: the eighth day, and the Monday that begins the week': {
      id: 'RU-7-5-read-out-eighth',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'reading', 'boundary'],
      ifMissed: 'A week is counted with eight days, or from Sunday.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-03 10:00 | call mode=reading-robot | announced    | clear         | Friday
        2023-03-04 10:00 | call mode=reading-robot | announced x2 | clear         | Saturday
        2023-03-05 10:00 | call mode=reading-robot | announced    | clear         | Sunday
        2023-03-10 10:00 | call mode=reading-robot | announced    | clear         | the eighth day from Friday
        2023-03-12 10:00 | call mode=reading-robot | announced x2 | clear         | Sunday
        2023-03-13 10:00 | call mode=reading-robot | announced    | clear         | Monday
        2023-03-14 10:00 | call mode=reading-robot | announced    | clear..barred | Tuesday: the second of its week, the fifth in seven days
        2023-03-15 10:00 | call mode=reading-robot | announced    | clear..barred | the third of its week, from Sunday it would be the fifth
      `,
    },
    'texts read out: sixteen in thirty days': {
      id: 'RU-7-5-read-out-thirty',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'reading', 'boundary'],
      ifMissed: 'A month is counted with the wrong number of days.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-17 10:00 | call mode=reading-robot | announced    | clear         |
        2023-01-18 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-01-24 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-01-25 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-01-31 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-02-01 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-02-07 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-02-08 10:00 | call mode=reading-robot | announced x2 | clear         |
        2023-02-14 10:00 | call mode=reading-robot | announced    | clear         | the sixteenth
        2023-02-15 10:00 | call mode=reading-robot | announced    | clear..barred | the seventeenth in thirty days
      `,
    },
    'texts read out: the thirty-first day': {
      id: 'RU-7-5-read-out-thirty-first',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'reading', 'boundary'],
      ifMissed: 'A month is counted with the wrong number of days.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-17 10:00 | call mode=reading-robot | announced    | clear |
        2023-01-18 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-01-24 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-01-25 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-01-31 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-02-01 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-02-07 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-02-08 10:00 | call mode=reading-robot | announced x2 | clear |
        2023-02-14 10:00 | call mode=reading-robot | announced    | clear |
        2023-02-16 10:00 | call mode=reading-robot | announced    | clear | 17 January is thirty-one days back
      `,
    },
    'texts read out: sixteen in a month by either reading': {
      id: 'RU-7-5-read-out-month',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'boundary'],
      ifMissed: 'What every reading forbids is passed as unclear.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-01 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-02 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-08 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-09 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-15 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-16 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-22 10:00 | call mode=reading-robot | announced x2 | clear  |
        2023-03-23 10:00 | call mode=reading-robot | announced x2 | clear  | the sixteenth
        2023-03-30 10:00 | call mode=reading-robot | announced    | barred | the seventeenth
      `,
    },
    'texts read out by two agencies, about two debts, to two people': {
      id: 'RU-7-5-read-out-scope',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      flags: ['robot', 'other-agency', 'other-debt', 'other-person', 'other-lender'],
      ifMissed: 'Each agency’s robot brings a fresh counter.',
      zone: 'Europe/Moscow',
      facts: { organisations: twoLenders, debts: [...twoDebts, debtsOfTwoLenders[1]], persons: twoDebtors },
      log: `
        2026-03-02 10:00 | call debts=loan mode=reading-robot                       | announced x2 | clear         |
        2026-03-02 11:00 | call debts=card mode=reading-robot                       | announced    | clear..barred |
        2026-03-02 12:00 | call debts=loan mode=reading-robot by=second-agency      | announced    | barred        |
        2026-03-02 13:00 | call debts=loan mode=reading-robot to=second-debtor      | announced    | clear         |
        2026-03-02 14:00 | call debts=other-loan mode=reading-robot by=other-lender | announced    | clear         |
      `,
    },
    'texts read out in the first days of the law': {
      id: 'RU-7-5-read-out-start',
      cites: 'art. 7(5); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      flags: ['robot', 'date-in-force'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 10:00 | call mode=reading-robot | announced x3 | clear  |
        2017-01-01 10:00 | call mode=reading-robot | announced    | clear  | Sunday: the fourth of the week
        2017-01-01 11:00 | call mode=reading-robot | announced    | barred | the fifth
      `,
    },

    // ---- stops ----
    'the debtor says he is in hospital; the papers come later': {
      id: 'RU-W7',
      cites: 'art. 7(1)(2)(b) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      flags: ['proof'],
      ifMissed: 'A patient is rung at the bedside although the clinic’s paper is on file.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00    | event:hospital person=debtor proof=claimed   | .            | .      |
        2026-03-02 11:00    | call                                         | conversation | clear  | without papers the ground does not count
        2026-03-04 09:59:59 | call                                         | no-answer    | clear  |
        2026-03-04 10:00    | event:hospital person=debtor proof=documents | .            | .      |
        2026-03-04 10:00:01 | call                                         | no-answer    | barred |
        2026-03-05 12:00    | call?                                        | .            | barred |
        2026-03-05 12:00    | visit                                        | nobody-met   | barred |
        2026-03-05 12:01    | sms                                          | delivered    | clear  | only meetings and talks are stopped
        2026-03-05 12:02    | chat                                         | delivered    | clear  |
        2026-03-05 12:03    | letter                                       | delivered    | clear  |
        2026-03-05 12:04    | email                                        | delivered    | clear  |
        2026-03-05 12:05    | call to=mother                               | no-answer    | clear  | another person
        2026-03-20 10:00    | event:hospital-ended person=debtor           | .            | .      |
        2026-03-20 10:00:01 | call                                         | no-answer    | clear  |
      `,
    },
    'a record of the hospital stay without papers is not enough': {
      id: 'RU-7-1-2-shown',
      cites: 'art. 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      flags: ['proof'],
      ifMissed: 'A note of what somebody said is taken for the paper that the law asks for.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:hospital person=debtor proof=shown | .         | .     |
        2026-03-02 11:00 | call                                     | no-answer | clear |
      `,
    },
    'incapacity, with and without papers': {
      id: 'RU-7-1-2-incapacity',
      cites: 'art. 7(1)(2)(a) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      flags: ['proof'],
      ifMissed: 'A person under guardianship is pressed to pay.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:incapacity person=debtor proof=claimed   | .         | .      |
        2026-03-02 11:00 | call                                           | no-answer | clear  |
        2026-03-03 10:00 | event:incapacity person=debtor proof=documents | .         | .      |
        2026-03-03 11:00 | call                                           | no-answer | barred |
        2027-03-03 11:00 | visit                                          | met       | barred | for good
      `,
    },
    'a group I disability, with and without papers': {
      id: 'RU-7-1-2-disability',
      cites: 'art. 7(1)(2)(c) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      flags: ['proof'],
      ifMissed: 'A severely disabled person is visited at home.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:disability-group-1 person=debtor proof=claimed   | .   | .      |
        2026-03-02 11:00 | visit                                                  | met | clear  |
        2026-03-03 10:00 | event:disability-group-1 person=debtor proof=documents | .   | .      |
        2026-03-03 11:00 | visit                                                  | met | barred |
      `,
    },
    'a minor, with and without papers': {
      id: 'RU-7-1-2-minor',
      cites: 'art. 7(1)(2)(d) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      flags: ['proof'],
      ifMissed: 'A child is asked to pay.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:minor person=debtor proof=claimed   | .         | .      |
        2026-03-02 11:00 | call                                      | no-answer | clear  |
        2026-03-03 10:00 | event:minor person=debtor proof=documents | .         | .      |
        2026-03-03 11:00 | call                                      | no-answer | barred |
        2026-03-03 13:00 | chat-call                                 | no-answer | clear  | no talk or meeting in the words of the law
        2026-03-03 13:01 | telegram                                  | delivered | clear  | no talk or meeting in the words of the law
        2026-03-03 13:02 | post                                      | submitted | clear  | no talk or meeting in the words of the law
        2026-03-03 13:03 | fax                                       | delivered | clear  | no talk or meeting in the words of the law
        2026-03-03 13:05 | call purpose=fraud-warning template=fraud | no-answer | clear  | not collection
      `,
    },
    'the grounds bind from 1 January 2017': {
      id: 'RU-7-1-2-start',
      cites: 'art. 7(1); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2', 'ru/230-fz/7-1-1'],
      flags: ['date-in-force'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-01 10:00 | event:hospital person=debtor proof=documents | .         | .      |
        2016-12-31 12:00 | call                                         | no-answer | clear  |
        2017-01-01 12:00 | call                                         | no-answer | barred |
      `,
    },
    'restructuring ordered by a court stops talks and meetings without any paper': {
      id: 'RU-7-1-1-restructuring',
      cites: 'art. 7(1)(1)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-1'],
      ifMissed: 'A person under the court’s protection is still pressed in private.',
      zone: 'Europe/Moscow',
      log: `
        2026-02-27 10:00 | event:bankruptcy-filed person=debtor stage=petition      | .          | .      |
        2026-03-01 12:00 | call                                                     | no-answer  | clear  | a petition alone is not enough
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor stage=restructuring | .          | .      |
        2026-03-02 12:00 | call                                                     | no-answer  | barred |
        2026-03-02 12:01 | visit                                                    | nobody-met | barred |
        2026-03-02 12:02 | sms                                                      | delivered  | clear  |
        2026-03-02 12:03 | chat                                                     | delivered  | clear  |
        2026-03-02 12:04 | letter                                                   | delivered  | clear  |
        2026-03-02 12:05 | email                                                    | delivered  | clear  |
        2026-03-02 12:06 | call to=mother                                           | no-answer  | clear  | another person
        2026-09-01 10:00 | event:bankruptcy-closed person=debtor                    | .          | .      |
        2026-09-02 12:00 | call                                                     | no-answer  | clear  |
      `,
    },
    'a debtor declared bankrupt': {
      id: 'RU-7-1-1-bankrupt',
      cites: 'art. 7(1)(1)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-1'],
      ifMissed: 'Talks go on past the court’s decision.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor stage=declared-bankrupt | .         | .      |
        2026-03-02 12:00 | call                                                         | no-answer | barred |
        2026-03-02 12:01 | visit                                                        | met       | barred |
        2026-03-02 13:00 | chat-call                                                    | no-answer | clear  | no talk or meeting in the words of the law
        2026-03-02 13:01 | telegram                                                     | delivered | clear  | no talk or meeting in the words of the law
        2026-03-02 13:02 | post                                                         | submitted | clear  | no talk or meeting in the words of the law
        2026-03-02 13:03 | fax                                                          | delivered | clear  | no talk or meeting in the words of the law
        2026-03-02 13:05 | call purpose=fraud-warning template=fraud                    | no-answer | clear  | not collection
      `,
    },
    'bankruptcy on the last day before the law and on its first': {
      id: 'RU-7-1-1-start',
      cites: 'art. 7(1)(1); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-1'],
      flags: ['date-in-force'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-01 10:00 | event:bankruptcy-filed person=debtor stage=restructuring | .         | .      |
        2016-12-31 12:00 | call                                                     | no-answer | clear  |
        2017-01-01 12:00 | call                                                     | no-answer | barred |
      `,
    },
    'a talk over a chat service while talks are barred': {
      id: 'RU-08-chat-call',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-doubtful-talks'],
      flags: ['proof', 'unverified'],
      ifMissed: 'The patient is rung through a chat service instead.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:hospital person=debtor proof=claimed               | .            | .             |
        2026-03-02 11:00 | chat-call                                                | no-answer    | clear         | without papers the ground does not count
        2026-03-03 10:00 | event:hospital person=debtor proof=documents             | .            | .             |
        2026-03-03 11:00 | chat-call                                                | conversation | clear..barred | perhaps a telephone talk
        2026-03-03 11:01 | chat-call?                                               | .            | clear..barred |
        2026-03-03 11:02 | call                                                     | no-answer    | clear         | judged by the rule on talks
        2026-03-03 11:03 | visit                                                    | met          | clear         |
        2026-03-03 11:04 | sms                                                      | delivered    | clear         |
        2026-03-03 11:05 | chat                                                     | delivered    | clear         |
        2026-03-03 11:06 | email                                                    | delivered    | clear         |
        2026-03-03 11:07 | letter                                                   | delivered    | clear         |
        2026-03-03 11:08 | telegram                                                 | delivered    | clear         |
        2026-03-03 11:09 | post                                                     | submitted    | clear         |
        2026-03-03 11:10 | fax                                                      | delivered    | clear         |
        2026-03-03 11:11 | chat-call purpose=fraud-warning template=fraud           | no-answer    | clear         | not collection
        2026-03-03 11:12 | chat-call to=mother                                      | no-answer    | clear         | another person
        2026-03-03 12:00 | in:chat-call                                             | conversation | .             | he calls
        2026-03-03 13:00 | chat-call                                                | no-answer    | clear..barred | still
        2026-03-04 10:00 | event:hospital-ended person=debtor                       | .            | .             |
        2026-03-04 11:00 | chat-call                                                | no-answer    | clear         |
        2026-03-05 10:00 | event:bankruptcy-filed person=debtor stage=petition      | .            | .             |
        2026-03-05 11:00 | chat-call                                                | no-answer    | clear         | a petition alone is not enough
        2026-03-06 10:00 | event:bankruptcy-filed person=debtor stage=restructuring noticed=2026-03-09T10:00 | . | . |
        2026-03-06 11:00 | chat-call                                                | conversation | clear..barred | from the ruling on
        2026-03-06 12:00 | in:chat-call                                             | conversation | .             |
        2026-03-06 13:00 | chat-call                                                | no-answer    | clear..barred | still
        2026-03-10 10:00 | event:bankruptcy-closed person=debtor                    | .            | .             |
        2026-03-10 11:00 | chat-call                                                | no-answer    | clear         |
        2026-03-11 10:00 | event:bankruptcy-filed person=debtor stage=declared-bankrupt recorded=2026-03-12T10:00 | . | . |
        2026-03-11 11:00 | chat-call                                                | no-answer    | clear         | not on record
        2026-03-12 11:00 | chat-call                                                | no-answer    | clear..barred |
        2026-03-13 10:00 | event:bankruptcy-closed person=debtor                    | .            | .             |
        2026-03-14 12:00 | event:bankruptcy-filed person=mother stage=restructuring | .            | .             |
        2026-03-14 12:30 | chat-call                                                | no-answer    | clear         | another person
      `,
    },
    'a talk over a chat service with a debtor who is in hospital': {
      id: 'RU-08-chat-call-hospital',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-doubtful-talks'],
      flags: ['proof', 'unverified'],
      ifMissed: 'Those whom the law keeps from being pressed in talks are rung through a chat service.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 09:00 | event:hospital person=mother proof=documents | . | . |
        2026-03-02 09:30 | chat-call    | no-answer    | clear         | another person
        2026-03-02 10:00 | event:hospital person=debtor proof=shown proved=2026-03-04T10:00 | . | . | noted; papers come later
        2026-03-03 11:00 | chat-call    | no-answer    | clear         | no papers yet
        2026-03-04 11:00 | chat-call    | conversation | clear..barred | papers received
        2026-03-04 12:00 | in:chat-call | conversation | .             | he calls
        2026-03-04 13:00 | chat-call    | no-answer    | clear..barred | still
      `,
    },
    'a talk over a chat service with a debtor who is without legal capacity': {
      id: 'RU-08-chat-call-incapacity',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-doubtful-talks'],
      flags: ['proof', 'unverified'],
      ifMissed: 'Those whom the law keeps from being pressed in talks are rung through a chat service.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 09:00 | event:incapacity person=mother proof=documents | . | . |
        2026-03-02 09:30 | chat-call    | no-answer    | clear         | another person
        2026-03-02 10:00 | event:incapacity person=debtor proof=shown proved=2026-03-04T10:00 | . | . | noted; papers come later
        2026-03-03 11:00 | chat-call    | no-answer    | clear         | no papers yet
        2026-03-04 11:00 | chat-call    | conversation | clear..barred | papers received
        2026-03-04 12:00 | in:chat-call | conversation | .             | he calls
        2026-03-04 13:00 | chat-call    | no-answer    | clear..barred | still
      `,
    },
    'a talk over a chat service with a debtor who is disabled in group I': {
      id: 'RU-08-chat-call-disability-group-1',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-doubtful-talks'],
      flags: ['proof', 'unverified'],
      ifMissed: 'Those whom the law keeps from being pressed in talks are rung through a chat service.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 09:00 | event:disability-group-1 person=mother proof=documents | . | . |
        2026-03-02 09:30 | chat-call    | no-answer    | clear         | another person
        2026-03-02 10:00 | event:disability-group-1 person=debtor proof=shown proved=2026-03-04T10:00 | . | . | noted; papers come later
        2026-03-03 11:00 | chat-call    | no-answer    | clear         | no papers yet
        2026-03-04 11:00 | chat-call    | conversation | clear..barred | papers received
        2026-03-04 12:00 | in:chat-call | conversation | .             | he calls
        2026-03-04 13:00 | chat-call    | no-answer    | clear..barred | still
      `,
    },
    'a talk over a chat service with a debtor who is a minor': {
      id: 'RU-08-chat-call-minor',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-doubtful-talks'],
      flags: ['proof', 'unverified'],
      ifMissed: 'Those whom the law keeps from being pressed in talks are rung through a chat service.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 09:00 | event:minor person=mother proof=documents | . | . |
        2026-03-02 09:30 | chat-call    | no-answer    | clear         | another person
        2026-03-02 10:00 | event:minor person=debtor proof=shown proved=2026-03-04T10:00 | . | . | noted; papers come later
        2026-03-03 11:00 | chat-call    | no-answer    | clear         | no papers yet
        2026-03-04 11:00 | chat-call    | conversation | clear..barred | papers received
        2026-03-04 12:00 | in:chat-call | conversation | .             | he calls
        2026-03-04 13:00 | chat-call    | no-answer    | clear..barred | still
      `,
    },
    'talks over a chat service before the law and on its first day': {
      id: 'RU-08-chat-call-start',
      cites: 'art. 7(1); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-doubtful-talks'],
      flags: ['date-in-force', 'unverified'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-01 10:00 | event:hospital person=debtor proof=documents | .         | .             |
        2016-12-31 12:00 | chat-call                                    | no-answer | clear         |
        2017-01-01 12:00 | chat-call                                    | no-answer | clear..barred |
      `,
    },
    'a debtor who asked for a representative is reached by post only': {
      id: 'RU-10-representative',
      cites: 'art. 8',
      basis: 'constructed',
      tests: ['ru/230-fz/8-representative'],
      flags: ['unverified'],
      ifMissed: 'The debtor pays an advocate and is rung all the same.',
      zone: 'Europe/Moscow',
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Europe/Moscow'] }] },
          { id: 'advocate', role: 'attorney', zones: [{ evidence: 'residence', oneOf: ['Europe/Moscow'] }] },
        ],
      },
      log: `
        2026-03-02 09:00    | call                                      | no-answer    | clear         |
        2026-03-02 10:00    | event:representative-only person=debtor   | .            | .             |
        2026-03-02 10:00:01 | call                                      | no-answer    | clear..barred |
        2026-03-02 11:00    | call?                                     | .            | clear..barred |
        2026-03-02 11:01    | visit                                     | nobody-met   | clear..barred |
        2026-03-02 11:02    | sms                                       | delivered    | clear..barred |
        2026-03-02 11:03    | chat                                      | delivered    | clear..barred |
        2026-03-02 11:04    | email                                     | delivered    | clear..barred |
        2026-03-02 11:05    | letter                                    | delivered    | clear         |
        2026-03-02 11:06    | call to=advocate                          | conversation | clear         |
        2026-03-02 12:00    | chat-call                                 | no-answer    | clear..barred |
        2026-03-02 12:01    | telegram                                  | delivered    | clear..barred |
        2026-03-02 12:02    | post                                      | submitted    | clear..barred |
        2026-03-02 12:03    | fax                                       | delivered    | clear..barred |
        2026-03-02 12:05    | call purpose=fraud-warning template=fraud | no-answer    | clear         | not collection
        2026-03-09 10:00    | event:request-withdrawn person=debtor     | .            | .             |
        2026-03-09 11:00    | call                                      | no-answer    | clear         |
      `,
    },
    'the request for a representative before the law': {
      id: 'RU-10-representative-start',
      cites: 'art. 8; the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/8-representative'],
      flags: ['date-in-force', 'unverified'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-01 10:00 | event:representative-only person=debtor | .         | .             |
        2016-12-31 12:00 | call                                    | no-answer | clear         |
        2017-01-01 12:00 | call                                    | no-answer | clear..barred |
      `,
    },
    'a refusal of all contact takes effect at four months of default': {
      id: 'RU-10-refusal',
      cites: 'art. 8',
      basis: 'constructed',
      tests: ['ru/230-fz/8-refusal'],
      flags: ['boundary', 'unverified'],
      ifMissed: 'A refusal in due form is filed and ignored.',
      zone: 'Europe/Moscow',
      facts: {
        debts: [
          {
            id: 'loan',
            product: 'consumer-loan',
            stage: 'overdue',
            overdueSince: '2026-03-10',
            creditor: 'lender',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-07-01 10:00 | event:refusal person=debtor               | .          | .             |
        2026-07-09 12:00 | call                                      | no-answer  | clear         | the last day of the fourth month
        2026-07-10 12:00 | call                                      | no-answer  | clear..barred | four months
        2026-07-10 12:01 | visit                                     | nobody-met | clear..barred |
        2026-07-10 12:02 | sms                                       | delivered  | clear..barred |
        2026-07-10 12:03 | letter                                    | delivered  | clear         | post remains
        2026-07-10 12:04 | call to=mother                            | no-answer  | clear         | another person’s rule
        2026-07-10 13:00 | email                                     | delivered  | clear..barred |
        2026-07-10 13:01 | chat                                      | delivered  | clear..barred |
        2026-07-10 13:02 | chat-call                                 | no-answer  | clear..barred |
        2026-07-10 13:03 | telegram                                  | delivered  | clear..barred |
        2026-07-10 13:04 | post                                      | submitted  | clear..barred |
        2026-07-10 13:05 | fax                                       | delivered  | clear..barred |
        2026-07-10 13:07 | call purpose=fraud-warning template=fraud | no-answer  | clear         | not collection
        2026-08-01 10:00 | event:request-withdrawn person=debtor     | .          | .             |
        2026-08-01 12:00 | call                                      | no-answer  | clear         |
      `,
    },
    'only a refusal of contact stops, and from the law’s first day': {
      id: 'RU-10-refusal-start',
      cites: 'art. 8; the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/8-refusal'],
      flags: ['date-in-force', 'unverified'],
      ifMissed: 'A refusal to pay is taken for a refusal of contact, or a law is applied to days before it.',
      zone: 'Europe/Moscow',
      facts: {
        debts: [
          {
            id: 'loan',
            product: 'consumer-loan',
            stage: 'overdue',
            overdueSince: '2016-06-10',
            creditor: 'lender',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2016-11-01 10:00 | event:refusal-to-pay person=debtor | .         | .             |
        2017-01-01 11:00 | call                               | no-answer | clear         | refusing to pay is not refusing contact
        2016-12-01 10:00 | event:refusal person=mother        | .         | .             |
        2017-01-01 11:30 | call                               | no-answer | clear         | somebody else’s refusal
        2017-01-02 10:00 | event:refusal person=debtor        | .         | .             |
        2017-01-02 11:00 | call                               | no-answer | clear..barred |
      `,
    },
    'a refusal before the law counts from its first day': {
      id: 'RU-10-refusal-first-day',
      cites: 'art. 8; the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/8-refusal'],
      flags: ['date-in-force', 'unverified'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      facts: {
        debts: [
          {
            id: 'loan',
            product: 'consumer-loan',
            stage: 'overdue',
            overdueSince: '2016-06-10',
            creditor: 'lender',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2016-12-01 10:00 | event:refusal person=debtor | .         | .             |
        2016-12-31 12:00 | call                        | no-answer | clear         |
        2017-01-01 12:00 | call                        | no-answer | clear..barred |
      `,
    },

    // ---- third parties ----
    'the debtor’s mother: consent in writing, and her own word': {
      id: 'RU-11-consent',
      cites: 'art. 4(5) and (6)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-5-third-parties'],
      flags: ['third-party', 'unverified'],
      ifMissed: 'A family is drawn into a debt that is not theirs.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call to=mother                                                 | no-answer | clear..barred | no consent
        2026-03-02 10:01 | call? to=mother                                                | .         | clear..barred |
        2026-03-02 10:02 | call to=mother purpose=location                                | no-answer | clear..barred | asking where the debtor is
        2026-03-02 10:03 | call to=mother purpose=relay-message                           | no-answer | clear..barred |
        2026-03-02 10:04 | call                                                           | no-answer | clear         | the debtor himself
        2026-03-03 09:00 | event:consent person=debtor subject=third-parties form=oral    | .         | .             |
        2026-03-03 10:00 | call to=mother                                                 | no-answer | clear..barred | not in writing
        2026-03-04 09:00 | event:consent person=debtor subject=other-means form=written   | .         | .             |
        2026-03-04 10:00 | call to=mother                                                 | no-answer | clear..barred | consent to something else
        2026-03-05 09:00 | event:consent person=debtor subject=third-parties form=written | .         | .             |
        2026-03-05 10:00 | call to=mother                                                 | no-answer | clear         |
        2026-03-06 09:00 | event:refusal person=mother                                    | .         | .             |
        2026-03-06 10:00 | call to=mother                                                 | no-answer | clear..barred | she objects
        2026-03-09 09:00 | event:request-withdrawn person=mother                          | .         | .             |
        2026-03-09 10:00 | call to=mother                                                 | no-answer | clear         |
        2026-03-10 09:00 | event:cease-request person=mother                              | .         | .             |
        2026-03-10 10:00 | call to=mother                                                 | no-answer | clear..barred |
        2026-03-11 09:00 | event:request-withdrawn person=mother                          | .         | .             |
        2026-03-11 10:00 | call to=mother                                                 | no-answer | clear         |
        2026-03-12 09:00 | event:consent-withdrawn person=debtor subject=third-parties    | .         | .             |
        2026-03-12 10:00 | call to=mother                                                 | no-answer | clear..barred |
        2026-03-13 10:00 | call to=mother purpose=fraud-warning template=fraud            | no-answer | clear         | not about collecting
      `,
    },
    'who is no third party': {
      id: 'RU-11-roles',
      cites: 'art. 4(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-5-third-parties'],
      flags: ['third-party', 'unverified'],
      ifMissed:
        'Those who answer for the debt and those who speak for the debtor are treated as strangers, or strangers as debtors.',
      zone: 'Europe/Moscow',
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor' },
          { id: 'second-debtor', role: 'co-debtor' },
          { id: 'guarantor', role: 'guarantor' },
          { id: 'representative', role: 'representative' },
          { id: 'advocate', role: 'attorney' },
          { id: 'guardian', role: 'guardian' },
          { id: 'wife', role: 'spouse' },
          { id: 'neighbour', role: 'neighbour' },
          { id: 'colleague', role: 'colleague' },
          { id: 'employer', role: 'employer' },
          { id: 'named', role: 'contact-person' },
          { id: 'friend', role: 'friend' },
          { id: 'heir', role: 'heir' },
          { id: 'widow', role: 'surviving-spouse' },
          { id: 'parent', role: 'parent-of-minor' },
          { id: 'executor', role: 'personal-representative' },
          { id: 'bureau', role: 'consumer-reporting-agency' },
          { id: 'bank', role: 'creditor' },
          { id: 'bank-lawyer', role: 'creditor-attorney' },
          { id: 'agency-lawyer', role: 'collector-attorney' },
          { id: 'stranger', role: 'stranger' },
        ],
      },
      log: `
        2026-03-02 12:00 | call                   | no-answer | clear         |
        2026-03-02 12:01 | call to=second-debtor  | no-answer | clear         |
        2026-03-02 12:02 | call to=guarantor      | no-answer | clear         |
        2026-03-02 12:03 | call to=representative | no-answer | clear         |
        2026-03-02 12:04 | call to=advocate       | no-answer | clear         |
        2026-03-02 12:05 | call to=guardian       | no-answer | clear         |
        2026-03-02 12:06 | call to=wife           | no-answer | clear..barred |
        2026-03-02 12:07 | call to=neighbour      | no-answer | clear..barred |
        2026-03-02 12:08 | call to=colleague      | no-answer | clear..barred |
        2026-03-02 12:09 | call to=employer       | no-answer | clear..barred |
        2026-03-02 12:10 | sms to=named           | delivered | clear..barred |
        2026-03-02 12:11 | visit to=friend        | met       | clear..barred |
        2026-03-02 12:12 | letter to=heir         | delivered | clear..barred |
        2026-03-02 12:13 | call to=widow          | no-answer | clear..barred |
        2026-03-02 12:14 | call to=parent         | no-answer | clear..barred |
        2026-03-02 12:15 | call to=executor       | no-answer | clear..barred |
        2026-03-02 12:16 | call to=bureau         | no-answer | clear..barred |
        2026-03-02 12:17 | call to=bank           | no-answer | clear..barred |
        2026-03-02 12:18 | call to=bank-lawyer    | no-answer | clear..barred |
        2026-03-02 12:19 | call to=agency-lawyer  | no-answer | clear..barred |
        2026-03-02 12:20 | call to=stranger       | no-answer | clear..barred |
      `,
    },
    'third parties before the law': {
      id: 'RU-11-start',
      cites: 'art. 4(5); the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/4-5-third-parties'],
      flags: ['date-in-force', 'third-party', 'unverified'],
      ifMissed: 'A law is applied to days before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 12:00 | call to=mother | no-answer | clear         |
        2017-01-01 12:00 | call to=mother | no-answer | clear..barred |
      `,
    },

    // ---- means ----
    'the means of the law, and others by written agreement': {
      id: 'RU-12-means',
      cites: 'art. 4(1), (2) and (4)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-1-means'],
      ifMissed: 'A debt is posted where neighbours read it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 12:00 | post                                                                       | submitted  | clear  | before the law
        2017-01-01 12:00 | post                                                                       | submitted  | barred |
        2026-03-02 10:00 | call                                                                       | no-answer  | clear  |
        2026-03-02 10:01 | visit                                                                      | nobody-met | clear  |
        2026-03-02 10:02 | sms                                                                        | delivered  | clear  |
        2026-03-02 10:03 | chat                                                                       | delivered  | clear  |
        2026-03-02 10:04 | telegram                                                                   | delivered  | clear  |
        2026-03-02 10:05 | letter                                                                     | delivered  | clear  |
        2026-03-02 10:06 | email                                                                      | delivered  | clear  | doubtful: another rule
        2026-03-02 10:07 | fax                                                                        | delivered  | clear  |
        2026-03-02 10:08 | chat-call                                                                  | no-answer  | clear  |
        2026-03-02 10:09 | post                                                                       | submitted  | barred | a posting others can see is no means of the law
        2026-03-02 10:10 | post?                                                                      | .          | barred |
        2026-03-03 09:00 | event:consent person=debtor subject=other-means form=oral channels=post    | .          | .      |
        2026-03-03 10:00 | post                                                                       | submitted  | barred | not in writing
        2026-03-04 09:00 | event:consent person=debtor subject=third-parties form=written             | .          | .      |
        2026-03-04 10:00 | post                                                                       | submitted  | barred | consent to something else
        2026-03-05 09:00 | event:consent person=debtor subject=other-means form=written channels=fax  | .          | .      |
        2026-03-05 10:00 | post                                                                       | submitted  | barred | consent to another means
        2026-03-06 09:00 | event:consent person=debtor subject=other-means form=written channels=post | .          | .      |
        2026-03-06 10:00 | post                                                                       | submitted  | clear  |
        2026-03-07 09:00 | event:consent-withdrawn person=debtor subject=other-means                  | .          | .      |
        2026-03-07 10:00 | post                                                                       | submitted  | barred | the debtor may end the agreement
        2026-03-08 10:00 | post purpose=required-notice template=court                                | submitted  | clear  | not collection
      `,
    },
    'e-mail, fax and chat calls may need the agreement too': {
      id: 'RU-12-doubtful',
      cites: 'art. 4(1), (2) and (4)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-1-doubtful-means'],
      flags: ['unverified'],
      ifMissed: 'A doubt about one word of the law opens a channel.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 12:00 | email                                                                       | delivered | clear         | before the law
        2017-01-01 12:00 | email                                                                       | delivered | clear..barred |
        2026-03-02 10:00 | email                                                                       | delivered | clear..barred |
        2026-03-02 10:01 | fax                                                                         | delivered | clear..barred |
        2026-03-02 10:02 | chat-call                                                                   | no-answer | clear..barred |
        2026-03-02 10:03 | sms                                                                         | delivered | clear         |
        2026-03-02 10:04 | chat                                                                        | delivered | clear         |
        2026-03-02 10:05 | telegram                                                                    | delivered | clear         |
        2026-03-02 10:06 | call                                                                        | no-answer | clear         |
        2026-03-02 10:07 | visit                                                                       | met       | clear         |
        2026-03-02 10:08 | letter                                                                      | delivered | clear         |
        2026-03-02 10:09 | post                                                                        | submitted | clear         | another rule
        2026-03-03 09:00 | event:consent person=debtor subject=other-means form=oral channels=email    | .         | .             |
        2026-03-03 10:00 | email                                                                       | delivered | clear..barred |
        2026-03-04 09:00 | event:consent person=debtor subject=other-means form=written channels=email | .         | .             |
        2026-03-04 10:00 | email                                                                       | delivered | clear         |
        2026-03-04 10:01 | fax                                                                         | delivered | clear..barred | another means
        2026-03-05 09:00 | event:consent-withdrawn person=debtor subject=other-means                   | .         | .             |
        2026-03-05 10:00 | email                                                                       | delivered | clear..barred |
        2026-03-06 10:00 | email purpose=receipt template=paid                                         | delivered | clear         | not collection
      `,
    },
    'the number that calls is shown as it is': {
      id: 'RU-13',
      cites: 'art. 7',
      basis: 'constructed',
      tests: ['ru/230-fz/7-caller-number'],
      flags: ['unverified'],
      ifMissed: 'The debtor cannot tell who rings, nor prove it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 12:00 | call caller-id=hidden                                  | no-answer | clear         | before the law
        2017-01-01 12:00 | call caller-id=hidden                                  | no-answer | clear..barred |
        2026-03-02 10:00 | call caller-id=shown                                   | no-answer | clear         |
        2026-03-02 10:01 | call caller-id=hidden                                  | no-answer | clear..barred |
        2026-03-02 10:02 | call caller-id=substituted                             | no-answer | clear..barred |
        2026-03-02 10:03 | sms caller-id=substituted                              | delivered | clear..barred |
        2026-03-02 10:04 | sms caller-id=shown                                    | delivered | clear         |
        2026-03-02 10:05 | letter caller-id=hidden                                | delivered | clear         | no number
        2026-03-02 10:06 | visit caller-id=hidden                                 | met       | clear         |
        2026-03-02 10:07 | call caller-id=hidden purpose=fraud-warning template=f | no-answer | clear         | not collection
        2026-03-02 11:00 | email caller-id=hidden                                 | delivered | clear         |
        2026-03-02 11:01 | chat caller-id=hidden                                  | delivered | clear         |
        2026-03-02 11:02 | chat-call caller-id=hidden                             | no-answer | clear         |
        2026-03-02 11:03 | telegram caller-id=hidden                              | delivered | clear         |
        2026-03-02 11:04 | post caller-id=hidden                                  | submitted | clear         |
        2026-03-02 11:05 | fax caller-id=hidden                                   | delivered | clear         |
      `,
    },
    'records are kept for three years after the last contact': {
      id: 'RU-14',
      cites: 'art. 17',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      flags: ['boundary', 'unverified'],
      ifMissed: 'The recording is gone when the debtor complains.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-10 12:00 | call                              | conversation | .             |
        2023-05-10 12:00 | sms                               | delivered    | .             | the last contact
        2026-05-09 12:00 | event:records-destroyed of=agency | .            | .             | three years are not over
        2026-05-09 13:00 | check                             | .            | clear..barred |
      `,
    },
    'records destroyed after three years': {
      id: 'RU-14-after',
      cites: 'art. 17',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      flags: ['boundary', 'unverified'],
      ifMissed: 'A lawful clearing-out is reported as a breach.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-10 12:00 | call                              | conversation | .     |
        2026-05-11 12:00 | event:records-destroyed of=agency | .            | .     |
        2026-05-11 13:00 | check                             | .            | clear |
      `,
    },
    'the last contact may come from the debtor': {
      id: 'RU-14-inbound',
      cites: 'art. 17',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      flags: ['unverified'],
      ifMissed: 'The debtor’s own calls are forgotten first.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-10 12:00 | call                              | conversation | .             |
        2023-05-10 12:00 | in:call                           | conversation | .             |
        2026-03-01 12:00 | event:records-destroyed of=agency | .            | .             | three years after the first, not after the second
        2026-03-01 13:00 | check                             | .            | clear..barred |
      `,
    },
    'a request counts from the day the organisation has it': {
      id: 'RU-10-notice',
      cites: 'art. 8',
      basis: 'constructed',
      tests: ['ru/230-fz/8-representative', 'ru/230-fz/8-refusal'],
      flags: ['notice', 'unverified'],
      ifMissed: 'A collector is blamed for a letter still in the post.',
      zone: 'Europe/Moscow',
      facts: {
        debts: [
          {
            id: 'loan',
            product: 'consumer-loan',
            stage: 'overdue',
            overdueSince: '2025-03-10',
            creditor: 'lender',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 10:00 | event:representative-only noticed=2026-03-05T10:00 person=debtor | .         | .             | posted on Monday
        2026-03-04 12:00 | call                                                             | no-answer | clear         | still in the post
        2026-03-05 12:00 | call                                                             | no-answer | clear..barred | received
        2026-03-06 10:00 | event:request-withdrawn                                          | .         | .             |
        2026-03-06 12:00 | call                                                             | no-answer | clear         |
        2026-03-09 10:00 | event:refusal noticed=2026-03-12T10:00 person=debtor             | .         | .             |
        2026-03-11 12:00 | call                                                             | no-answer | clear         |
        2026-03-12 12:00 | call                                                             | no-answer | clear..barred |
      `,
    },
    'records of a contact on the last day before the law': {
      id: 'RU-14-before-law',
      cites: 'art. 17; the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      flags: ['date-in-force', 'unverified'],
      ifMissed: 'A law is applied to contacts before it.',
      zone: 'Europe/Moscow',
      log: `
        2016-12-31 12:00 | call                              | conversation | .     |
        2018-06-01 12:00 | event:records-destroyed of=agency | .            | .     |
        2018-06-01 13:00 | check                             | .            | clear |
      `,
    },
    'records of a contact on the first day of the law': {
      id: 'RU-14-first-day',
      cites: 'art. 17; the law’s own date in force',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      flags: ['date-in-force', 'unverified'],
      ifMissed: 'The files are cleared out before anybody can complain.',
      zone: 'Europe/Moscow',
      log: `
        2017-01-01 12:00 | call                              | conversation | .             |
        2018-06-01 12:00 | event:records-destroyed of=agency | .            | .             |
        2018-06-01 13:00 | check                             | .            | clear..barred |
      `,
    },
  },
} satisfies CaseFile
