/**
 * More worked cases for Federal Law 230-FZ: what is not counted, from when states run and what ends them, dates and
 * not hours. The rules are the law's as far as it was read or reported; facts and dates are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import ordinary from './ordinary.ts'

const loan = {
  id: 'loan',
  product: 'consumer-loan',
  stage: 'overdue',
  creditor: 'lender',
  consumer: 'yes',
} as const
/** A second overdue debt of the same lender. */
const card = { ...loan, id: 'card', product: 'credit-card' } as const
/** A second loan of the same lender, paid as agreed. */
const notDue = { ...loan, id: 'current', stage: 'not-due' } as const

export default {
  instrument: 'ru/230-fz',
  ordinary,
  cases: {
    'a loan that is not due is serviced, not collected': {
      id: 'RU-not-due',
      cites: 'art. 1 (overdue debts)',
      basis: 'constructed',
      tests: [
        'ru/230-fz/4-1-means',
        'ru/230-fz/4-1-doubtful-means',
        'ru/230-fz/4-5-third-parties',
        'ru/230-fz/7-1-1',
        'ru/230-fz/7-1-2',
        'ru/230-fz/7-1-doubtful-talks',
        'ru/230-fz/7-3-hours',
        'ru/230-fz/7-5-hours',
        'ru/230-fz/7-hours-doubtful-means',
        'ru/230-fz/7-caller-number',
        'ru/230-fz/8-representative',
        'ru/230-fz/8-refusal',
      ],
      ifMissed: 'Service is judged as collection.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor stage=declared-bankrupt | . | . | bankrupt
        2026-03-02 10:01 | event:incapacity person=debtor proof=documents | . | . | papers received
        2026-03-02 10:02 | event:representative-only person=debtor | . | . | asks for a representative
        2026-03-02 10:03 | event:refusal person=debtor | . | . | refuses contact
        2026-03-03 12:00 | post debts=current           | submitted | clear | no means of collecting
        2026-03-03 12:01 | email debts=current          | delivered | clear | a doubtful means
        2026-03-03 12:02 | call debts=current to=mother | no-answer | clear | not about an overdue debt
        2026-03-03 12:03 | call debts=current caller-id=hidden | no-answer | clear | not collecting
        2026-03-03 12:04 | chat-call debts=current      | no-answer | clear | not collecting
        2026-03-03 23:00 | call debts=current           | no-answer | clear | at an odd hour
        2026-03-03 23:01 | sms debts=current            | delivered | clear | at an odd hour
        2026-03-03 23:02 | email debts=current          | delivered | clear | at an odd hour
      `,
    },
    'what is not counted: 7-3-meetings-2017': {
      id: 'RU-7-3-meetings-2017-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2023-03-01 11:00 | visit debts=current | met | clear | about a loan that is not due
        2023-03-01 12:00 | visit debts=loan    | met | clear | the first about the overdue one
        2023-05-03 11:00 | in:visit debts=loan   | met | .     | begun by the debtor
        2023-05-03 12:00 | visit debts=loan    | met | clear | the first begun by the collector
        2023-07-05 11:00 | visit debts=loan recorded=2023-07-20T09:00 | met | . | entered two weeks later
        2023-07-05 12:00 | visit debts=loan    | met | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-3-meetings-2024': {
      id: 'RU-7-3-meetings-2024-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2024'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2026-03-01 11:00 | visit debts=current | met | clear | about a loan that is not due
        2026-03-01 12:00 | visit debts=loan    | met | clear | the first about the overdue one
        2026-05-03 11:00 | in:visit debts=loan   | met | .     | begun by the debtor
        2026-05-03 12:00 | visit debts=loan    | met | clear | the first begun by the collector
        2026-07-05 11:00 | visit debts=loan recorded=2026-07-20T09:00 | met | . | entered two weeks later
        2026-07-05 12:00 | visit debts=loan    | met | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-3-conversations-2017': {
      id: 'RU-7-3-conversations-2017-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2023-03-01 11:00 | call debts=current | conversation | clear | about a loan that is not due
        2023-03-01 12:00 | call debts=loan    | conversation | clear | the first about the overdue one
        2023-05-03 11:00 | in:call debts=loan   | conversation | .     | begun by the debtor
        2023-05-03 12:00 | call debts=loan    | conversation | clear | the first begun by the collector
        2023-07-05 11:00 | call debts=loan recorded=2023-07-20T09:00 | conversation | . | entered two weeks later
        2023-07-05 12:00 | call debts=loan    | conversation | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-3-conversations-2024': {
      id: 'RU-7-3-conversations-2024-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2026-03-01 11:00 | call debts=current | conversation | clear | about a loan that is not due
        2026-03-01 12:00 | call debts=loan    | conversation | clear | the first about the overdue one
        2026-05-03 11:00 | in:call debts=loan   | conversation | .     | begun by the debtor
        2026-05-03 12:00 | call debts=loan    | conversation | clear | the first begun by the collector
        2026-07-05 11:00 | call debts=loan recorded=2026-07-20T09:00 | conversation | . | entered two weeks later
        2026-07-05 12:00 | call debts=loan    | conversation | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-5-messages-2017': {
      id: 'RU-7-5-messages-2017-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2023-03-01 11:00 | sms debts=current | delivered x2 | clear | about a loan that is not due
        2023-03-01 12:00 | sms debts=loan    | delivered x2 | clear | the first about the overdue one
        2023-05-03 11:00 | in:sms debts=loan   | delivered x2 | .     | begun by the debtor
        2023-05-03 12:00 | sms debts=loan    | delivered x2 | clear | the first begun by the collector
        2023-07-05 11:00 | sms debts=loan recorded=2023-07-20T09:00 | delivered x2 | . | entered two weeks later
        2023-07-05 12:00 | sms debts=loan    | delivered x2 | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-5-messages-2024': {
      id: 'RU-7-5-messages-2024-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2026-03-01 11:00 | sms debts=current | delivered x2 | clear | about a loan that is not due
        2026-03-01 12:00 | sms debts=loan    | delivered x2 | clear | the first about the overdue one
        2026-05-03 11:00 | in:sms debts=loan   | delivered x2 | .     | begun by the debtor
        2026-05-03 12:00 | sms debts=loan    | delivered x2 | clear | the first begun by the collector
        2026-07-05 11:00 | sms debts=loan recorded=2026-07-20T09:00 | delivered x2 | . | entered two weeks later
        2026-07-05 12:00 | sms debts=loan    | delivered x2 | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-5-read-out-messages': {
      id: 'RU-7-5-read-out-messages-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2026-03-01 11:00 | call mode=reading-robot debts=current | announced x2 | clear | about a loan that is not due
        2026-03-01 12:00 | call mode=reading-robot debts=loan    | announced x2 | clear | the first about the overdue one
        2026-05-03 11:00 | in:call mode=reading-robot debts=loan   | announced x2 | .     | begun by the debtor
        2026-05-03 12:00 | call mode=reading-robot debts=loan    | announced x2 | clear | the first begun by the collector
        2026-07-05 11:00 | call mode=reading-robot debts=loan recorded=2026-07-20T09:00 | announced x2 | . | entered two weeks later
        2026-07-05 12:00 | call mode=reading-robot debts=loan    | announced x2 | clear | as far as was known the first
      `,
    },
    'what is not counted: 7-3-robots': {
      id: 'RU-7-3-robots-not-counted',
      cites: 'art. 7(3) and (5), what is counted',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      ifMissed:
        'Service, the debtor’s own contacts or what nobody had on record are counted against the collector.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, notDue] },
      log: `
        2026-03-01 11:00 | call debts=current | conversation | clear | about a loan that is not due
        2026-03-01 12:00 | call debts=loan    | conversation | clear | the first about the overdue one
        2026-05-03 11:00 | in:call debts=loan   | conversation | .     | begun by the debtor
        2026-05-03 12:00 | call debts=loan    | conversation | clear | the first begun by the collector
        2026-07-05 11:00 | call debts=loan recorded=2026-07-20T09:00 | conversation | . | entered two weeks later
        2026-07-05 12:00 | call debts=loan    | conversation | clear | as far as was known the first
      `,
    },
    'seven days are dates, not hours: 7-3-meetings-2017': {
      id: 'RU-7-3-meetings-2017-dates',
      cites: 'art. 7(3) and (5), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017'],
      ifMissed: 'A contact is counted a week and a bit.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-02 11:00 | visit | met | . | Tuesday
        2023-05-09 10:00 | visit | met | clear | seven dates, the last included, begin on 3 May
      `,
    },
    'seven days are dates, not hours: 7-3-conversations-2017': {
      id: 'RU-7-3-conversations-2017-dates',
      cites: 'art. 7(3) and (5), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      ifMissed: 'A contact is counted a week and a bit.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-02 11:00 | call | conversation | . | Tuesday
        2023-05-08 11:00 | call | conversation | . | Monday
        2023-05-09 10:00 | call | conversation | clear | seven dates, the last included, begin on 3 May
      `,
    },
    'seven days are dates, not hours: 7-5-read-out-messages': {
      id: 'RU-7-5-read-out-messages-dates',
      cites: 'art. 7(3) and (5), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      ifMissed: 'A contact is counted a week and a bit.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-02 11:00 | call mode=reading-robot | announced x2 | . | Tuesday
        2023-05-08 11:00 | call mode=reading-robot | announced x2 | . | Monday
        2023-05-09 10:00 | call mode=reading-robot | announced | clear | seven dates, the last included, begin on 3 May
      `,
    },
    'thirty days are dates, not hours: 7-3-conversations-2017': {
      id: 'RU-7-3-conversations-2017-thirty-dates',
      cites: 'art. 7(3) and (5), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      ifMissed: 'A contact is counted a month and a bit.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-11 11:00 | call | conversation | . | one hour less than thirty times 24 hours before the last
        2023-05-15 11:00 | call | conversation | . | counted
        2023-05-18 11:00 | call | conversation | . | counted
        2023-05-22 11:00 | call | conversation | . | counted
        2023-05-25 11:00 | call | conversation | . | counted
        2023-05-29 11:00 | call | conversation | . | counted
        2023-06-01 11:00 | call | conversation | . | counted
        2023-06-05 11:00 | call | conversation | . | counted
        2023-06-10 10:00 | call | conversation | clear | thirty dates, the last included, begin on 12 May
      `,
    },
    'thirty days are dates, not hours: 7-5-messages-2017': {
      id: 'RU-7-5-messages-2017-thirty-dates',
      cites: 'art. 7(3) and (5), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      ifMissed: 'A contact is counted a month and a bit.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-11 11:00 | sms | delivered x2 | . | one hour less than thirty times 24 hours before the last
        2023-05-15 11:00 | sms | delivered x2 | . | counted
        2023-05-18 11:00 | sms | delivered x2 | . | counted
        2023-05-22 11:00 | sms | delivered x2 | . | counted
        2023-05-25 11:00 | sms | delivered x2 | . | counted
        2023-05-29 11:00 | sms | delivered x2 | . | counted
        2023-06-01 11:00 | sms | delivered x2 | . | counted
        2023-06-05 11:00 | sms | delivered x2 | . | counted
        2023-06-10 10:00 | sms | delivered | clear | thirty dates, the last included, begin on 12 May
      `,
    },
    'thirty days are dates, not hours: 7-5-read-out-messages': {
      id: 'RU-7-5-read-out-messages-thirty-dates',
      cites: 'art. 7(3) and (5), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2017'],
      ifMissed: 'A contact is counted a month and a bit.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-11 11:00 | call mode=reading-robot | announced x2 | . | one hour less than thirty times 24 hours before the last
        2023-05-15 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-05-18 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-05-22 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-05-25 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-05-29 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-06-01 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-06-05 11:00 | call mode=reading-robot | announced x2 | . | counted
        2023-06-10 10:00 | call mode=reading-robot | announced | clear | thirty dates, the last included, begin on 12 May
      `,
    },
    'a day is a date, not 24 hours: 7-3-conversations-2017': {
      id: 'RU-7-3-conversations-2017-date',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      ifMissed: 'A talk in the evening forbids one next morning, which no clause says.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-01 20:00 | call | conversation | clear | evening
        2023-03-02 10:00 | call | conversation | clear | the next date
      `,
    },
    'a day is a date, not 24 hours: 7-3-robots': {
      id: 'RU-7-3-robots-date',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots'],
      ifMissed: 'A talk in the evening forbids one next morning, which no clause says.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-01 20:00 | call | conversation | clear | evening
        2026-03-02 10:00 | call | conversation | clear | the next date
      `,
    },
    'a month of 31 days counts its first day too': {
      id: 'RU-7-5-messages-2024-month-first',
      cites: 'art. 7(5), as amended',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed: 'A calendar month is read as thirty days.',
      zone: 'Europe/Moscow',
      log: `
        2026-05-01 10:00 | sms | delivered x2 | clear | counted
        2026-05-05 10:00 | sms | delivered x2 | clear | counted
        2026-05-08 10:00 | sms | delivered x2 | clear | counted
        2026-05-12 10:00 | sms | delivered x2 | clear | counted
        2026-05-15 10:00 | sms | delivered x2 | clear | counted
        2026-05-19 10:00 | sms | delivered x2 | clear | counted
        2026-05-22 10:00 | sms | delivered x2 | clear | counted
        2026-05-26 10:00 | sms | delivered x2 | clear | counted
        2026-05-31 10:00 | sms | delivered | barred | the seventeenth of the calendar month
      `,
    },
    'a predictive dialler that plays a text holds no talk': {
      id: 'RU-7-3-announced',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      ifMissed: 'A text that is played is counted as a talk.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call                 | conversation | clear | one talk
        2026-03-02 11:00 | call mode=predictive | announced    | clear | only played
      `,
    },
    'a predictive dialler that plays a text held no talk before 2024 either': {
      id: 'RU-7-3-announced-2017',
      cites: 'art. 7(3), before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      ifMissed: 'A text that is played is counted as a talk.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-02 10:00 | call                 | conversation | clear | one talk
        2023-03-02 11:00 | call mode=predictive | announced    | clear | only played
      `,
    },
    'a robot that could listen and only reads out: perhaps a talk, and no read-out message': {
      id: 'RU-7-3-robots-announced',
      cites: 'art. 7(3), as amended, and art. 7(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-robots', 'ru/230-fz/7-5-messages-2024'],
      ifMissed: 'Calls of a robot that is called intelligent are counted nowhere.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call                      | conversation | clear | one talk
        2026-03-02 11:00 | call mode=listening-robot | announced    | clear..barred | the amendment counts its calls with talks
      `,
    },
    'a talk over a chat service after a telephone talk: 7-3-conversations-2017': {
      id: 'RU-7-3-conversations-2017-chat-after',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      ifMissed: 'The second talk is moved to a chat service.',
      zone: 'Europe/Moscow',
      log: `
        2023-03-02 10:00 | call      | conversation | clear         | one talk
        2023-03-02 11:00 | chat-call | conversation | clear..barred | perhaps a telephone talk
      `,
    },
    'a talk over a chat service after a telephone talk: 7-3-conversations-2024': {
      id: 'RU-7-3-conversations-2024-chat-after',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      ifMissed: 'The second talk is moved to a chat service.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call      | conversation | clear         | one talk
        2026-03-02 11:00 | chat-call | conversation | clear..barred | perhaps a telephone talk
      `,
    },
    'only a text that was read out, or may have been, is a read-out message': {
      id: 'RU-7-5-read-out-outcomes',
      cites: 'art. 7(5): voice messages',
      basis: 'constructed',
      tests: ['ru/230-fz/7-5-messages-2024'],
      ifMissed: 'A number that was never reached uses up the limit.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | call mode=reading-robot | announced x2      | clear | two
        2026-03-02 11:00 | call mode=reading-robot | assistant         | clear | an assistant answered
        2026-03-02 11:01 | call mode=reading-robot | abandoned         | clear | nothing was read
        2026-03-02 11:02 | call mode=reading-robot | answered-by-other | clear | somebody else
        2026-03-02 11:03 | call mode=reading-robot | conversation      | clear | handed over to a person: a talk
      `,
    },
    'the rule of 2024 on meetings does not reach back to 31 January': {
      id: 'RU-7-3-meetings-2024-eve',
      cites: '467-FZ in force 2024-02-01',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2024'],
      ifMissed: 'A law is applied to a day before it.',
      zone: 'Europe/Moscow',
      log: `
        2024-01-30 12:00 | visit | met | clear | the day before
        2024-01-31 12:00 | visit | met | clear | still the old rule
      `,
    },
    'consent to other means begins at once, outlasts talks, and counts once on record': {
      id: 'RU-12-runs',
      cites: 'art. 4(2) and (4)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-1-means', 'ru/230-fz/4-1-doubtful-means'],
      ifMissed: 'A consent is used up by the first talk, or made up after the message.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:consent person=debtor subject=other-means form=written noticed=2026-03-05T10:00 | . | . | the agency hears of it later
        2026-03-02 11:00 | post    | submitted    | clear | agreed an hour ago
        2026-03-02 11:30 | email   | delivered    | clear | agreed
        2026-03-02 12:00 | call    | conversation | .     | a talk
        2026-03-02 12:30 | in:call | conversation | .     | he calls
        2026-03-02 13:00 | post    | submitted    | clear | still agreed
        2026-03-02 13:30 | email   | delivered    | clear | still agreed
        2026-03-03 10:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-03 11:00 | event:consent person=debtor subject=third-parties form=written | . | . | consent to something else
        2026-03-03 12:00 | post    | submitted    | barred        | not this
        2026-03-03 12:30 | email   | delivered    | clear..barred | not this
        2026-03-04 10:00 | event:consent person=debtor subject=other-means form=written recorded=2026-03-05T10:00 | . | . | entered a day late
        2026-03-04 11:00 | post    | submitted    | barred        | not on record
        2026-03-04 11:30 | email   | delivered    | clear..barred | not on record
        2026-03-06 11:00 | post    | submitted    | clear         | on record
      `,
    },
    'consent to third parties and their own refusal run from when they are given': {
      id: 'RU-11-runs',
      cites: 'art. 4(5) and (6)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-5-third-parties'],
      ifMissed: 'A consent is used up, or a refusal forgotten, after the first talk.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:consent person=debtor subject=third-parties form=written noticed=2026-03-05T10:00 | . | . | the agency hears of it later
        2026-03-02 11:00 | call to=mother    | no-answer    | clear | agreed an hour ago
        2026-03-02 12:00 | call              | conversation | .     | a talk
        2026-03-02 12:30 | in:call           | conversation | .     | he calls
        2026-03-02 13:00 | call to=mother    | no-answer    | clear | still agreed
        2026-03-03 10:00 | event:refusal person=mother noticed=2026-03-05T10:00 | . | . | she objects; the agency hears of it later
        2026-03-03 11:00 | call to=mother    | conversation | clear..barred | she objected an hour ago
        2026-03-03 12:00 | in:call to=mother | conversation | .             | she calls to complain
        2026-03-03 13:00 | call to=mother    | no-answer    | clear..barred | still
      `,
    },
    'a consent to third parties that is not on record yet': {
      id: 'RU-11-recorded-late',
      cites: 'art. 4(5)',
      basis: 'constructed',
      tests: ['ru/230-fz/4-5-third-parties'],
      ifMissed: 'A consent is made up after the call.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:consent person=debtor subject=third-parties form=written recorded=2026-03-05T10:00 | . | . | entered days late
        2026-03-02 11:00 | call to=mother | no-answer | clear..barred | not on record
        2026-03-05 11:00 | call to=mother | no-answer | clear         | on record
      `,
    },
    'the bar of bankruptcy begins with the ruling, outlasts talks, and binds once on record': {
      id: 'RU-7-1-1-runs',
      cites: 'art. 7(1)(1)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-1'],
      ifMissed: 'One answered call is taken for the end of a bankruptcy.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor stage=restructuring recorded=2026-03-03T10:00 | . | . | entered a day late
        2026-03-02 11:00 | call    | no-answer    | clear  | not on record
        2026-03-03 11:00 | call    | conversation | barred | on record
        2026-03-03 12:00 | in:call | conversation | .      | he calls
        2026-03-03 13:00 | call    | no-answer    | barred | still
      `,
    },
    'the bar of bankruptcy begins with the ruling, whoever hears of it later': {
      id: 'RU-7-1-1-notice',
      cites: 'art. 7(1)(1)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-1'],
      ifMissed: 'An agency that was not told rings on.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor stage=restructuring noticed=2026-03-05T10:00 | . | . | ruling
        2026-03-02 11:00 | call    | no-answer    | barred | from the ruling on
      `,
    },
    'a record of all visits is enough to judge visits': {
      id: 'RU-7-3-meetings-coverage',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-meetings-2017', 'ru/230-fz/7-3-meetings-2024'],
      flags: ['coverage'],
      ifMissed: 'A first visit is doubted because nobody has a record of text messages.',
      zone: 'Europe/Moscow',
      facts: {
        coverage: [{ actors: 'all', channels: ['visit'], from: 1_640_995_200, until: 4_102_444_800 }],
      },
      log: `
        2023-03-06 12:00 | visit | met | clear  | the first of its week and of seven days
        2023-03-07 12:00 | visit | met | barred |
        2026-03-03 12:00 | visit | met | clear  | the first of its week
        2026-03-04 12:00 | visit | met | barred |
      `,
    },
    'a record of all calls, chat calls too, is enough to judge talks': {
      id: 'RU-7-3-talks-coverage',
      cites: 'art. 7(3), as amended',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024', 'ru/230-fz/7-3-robots'],
      flags: ['coverage'],
      ifMissed: 'A first call is doubted because nobody has a record of letters.',
      zone: 'Europe/Moscow',
      facts: {
        coverage: [
          { actors: 'all', channels: ['call', 'chat-call'], from: 1_767_225_600, until: 4_102_444_800 },
        ],
      },
      log: `
        2026-03-03 12:00 | call | conversation | clear  | the first of day, week and month
        2026-03-03 13:00 | call | conversation | barred |
      `,
    },
    'a talk over a chat service about another debt may use up the debtor’s talk: 7-3-conversations-2017': {
      id: 'RU-7-3-conversations-2017-chat-other-debt',
      cites: 'art. 7(3) before 467-FZ',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2017'],
      flags: ['reading', 'other-debt', 'superseded'],
      ifMissed: 'Chat service and second debt together bring a talk that neither brings.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, card] },
      log: `
        2023-03-02 10:00 | chat-call debts=card | conversation | clear         | perhaps a telephone talk
        2023-03-02 11:00 | call debts=loan      | conversation | clear..barred | per debtor perhaps the second
      `,
    },
    'a talk over a chat service about another debt may use up the debtor’s talk: 7-3-conversations-2024': {
      id: 'RU-7-3-conversations-2024-chat-other-debt',
      cites: 'art. 7(3)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-3-conversations-2024'],
      flags: ['reading', 'other-debt'],
      ifMissed: 'Chat service and second debt together bring a talk that neither brings.',
      zone: 'Europe/Moscow',
      facts: { debts: [loan, card] },
      log: `
        2026-03-02 10:00 | chat-call debts=card | conversation | clear         | perhaps a telephone talk
        2026-03-02 11:00 | call debts=loan      | conversation | clear..barred | per debtor perhaps the second
      `,
    },
    'a talk does not end the state: incapacity': {
      id: 'RU-7-1-2-incapacity-runs',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'One answered call is taken for the end of a bar.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:incapacity person=debtor proof=documents recorded=2026-03-03T10:00 | . | . | papers; entered a day late
        2026-03-02 11:00 | call    | no-answer    | clear  | not on record
        2026-03-03 11:00 | call    | conversation | barred | on record
        2026-03-03 12:00 | in:call | conversation | .      | he calls
        2026-03-03 13:00 | call    | no-answer    | barred | still
      `,
    },
    'shown on a day, proved by papers that came later: incapacity': {
      id: 'RU-7-1-2-incapacity-proved',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'Papers that came in are overlooked because the first note had none.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:incapacity person=debtor proved=2026-03-04T10:00 | . | . | noted; papers come on the fourth
        2026-03-03 11:00 | call    | no-answer    | clear  | no papers yet
        2026-03-04 11:00 | call    | no-answer    | barred | papers received
      `,
    },
    'a talk does not end the state: hospital': {
      id: 'RU-7-1-2-hospital-runs',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'One answered call is taken for the end of a bar.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:hospital person=debtor proof=documents recorded=2026-03-03T10:00 | . | . | papers; entered a day late
        2026-03-02 11:00 | call    | no-answer    | clear  | not on record
        2026-03-03 11:00 | call    | conversation | barred | on record
        2026-03-03 12:00 | in:call | conversation | .      | he calls
        2026-03-03 13:00 | call    | no-answer    | barred | still
      `,
    },
    'shown on a day, proved by papers that came later: hospital': {
      id: 'RU-7-1-2-hospital-proved',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'Papers that came in are overlooked because the first note had none.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:hospital person=debtor proved=2026-03-04T10:00 | . | . | noted; papers come on the fourth
        2026-03-03 11:00 | call    | no-answer    | clear  | no papers yet
        2026-03-04 11:00 | call    | no-answer    | barred | papers received
      `,
    },
    'a talk does not end the state: disability-group-1': {
      id: 'RU-7-1-2-disability-group-1-runs',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'One answered call is taken for the end of a bar.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:disability-group-1 person=debtor proof=documents recorded=2026-03-03T10:00 | . | . | papers; entered a day late
        2026-03-02 11:00 | call    | no-answer    | clear  | not on record
        2026-03-03 11:00 | call    | conversation | barred | on record
        2026-03-03 12:00 | in:call | conversation | .      | he calls
        2026-03-03 13:00 | call    | no-answer    | barred | still
      `,
    },
    'shown on a day, proved by papers that came later: disability-group-1': {
      id: 'RU-7-1-2-disability-group-1-proved',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'Papers that came in are overlooked because the first note had none.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:disability-group-1 person=debtor proved=2026-03-04T10:00 | . | . | noted; papers come on the fourth
        2026-03-03 11:00 | call    | no-answer    | clear  | no papers yet
        2026-03-04 11:00 | call    | no-answer    | barred | papers received
      `,
    },
    'a talk does not end the state: minor': {
      id: 'RU-7-1-2-minor-runs',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'One answered call is taken for the end of a bar.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:minor person=debtor proof=documents recorded=2026-03-03T10:00 | . | . | papers; entered a day late
        2026-03-02 11:00 | call    | no-answer    | clear  | not on record
        2026-03-03 11:00 | call    | conversation | barred | on record
        2026-03-03 12:00 | in:call | conversation | .      | he calls
        2026-03-03 13:00 | call    | no-answer    | barred | still
      `,
    },
    'shown on a day, proved by papers that came later: minor': {
      id: 'RU-7-1-2-minor-proved',
      cites: 'art. 7(1)(2) and 7(2)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-1-2'],
      ifMissed: 'Papers that came in are overlooked because the first note had none.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:minor person=debtor proved=2026-03-04T10:00 | . | . | noted; papers come on the fourth
        2026-03-03 11:00 | call    | no-answer    | clear  | no papers yet
        2026-03-04 11:00 | call    | no-answer    | barred | papers received
      `,
    },
    'it runs from notice and outlasts talks: 8-representative': {
      id: 'RU-8-representative-runs',
      cites: 'art. 8',
      basis: 'constructed',
      tests: ['ru/230-fz/8-representative'],
      ifMissed:
        'A request is forgotten after the first talk, or held against somebody who could not know of it.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | event:representative-only person=debtor noticed=2026-03-04T10:00 | . | . | sent; arrives two days later
        2026-03-03 11:00 | call    | no-answer    | clear         | not yet received
        2026-03-04 11:00 | call    | conversation | clear..barred | received
        2026-03-04 12:00 | in:call | conversation | .             | he calls
        2026-03-04 13:00 | call    | no-answer    | clear..barred | still
      `,
    },
    'a request that was received and entered in the record later: 8-representative, 8-refusal': {
      id: 'RU-8-recorded-late',
      cites: 'art. 8',
      basis: 'constructed',
      tests: ['ru/230-fz/8-representative', 'ru/230-fz/8-refusal'],
      flags: ['notice', 'unverified'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'Europe/Moscow',
      facts: { debts: [{ ...loan, overdueSince: '2025-01-10' }] },
      log: `
        2026-03-02 10:00 | event:representative-only person=debtor recorded=2026-03-04T10:00 | . | . | entered two days later
        2026-03-03 11:00 | call | no-answer | clear         | not on record
        2026-03-05 11:00 | call | no-answer | clear..barred | on record
        2026-03-06 10:00 | event:request-withdrawn person=debtor | . | . |
        2026-03-09 10:00 | event:refusal person=debtor recorded=2026-03-11T10:00 | . | . | entered two days later
        2026-03-10 11:00 | call | no-answer | clear         | not on record
        2026-03-12 11:00 | call | no-answer | clear..barred | on record
      `,
    },
    'it runs from notice and outlasts talks: 8-refusal': {
      id: 'RU-8-refusal-runs',
      cites: 'art. 8',
      basis: 'constructed',
      tests: ['ru/230-fz/8-refusal'],
      ifMissed:
        'A request is forgotten after the first talk, or held against somebody who could not know of it.',
      zone: 'Europe/Moscow',
      facts: { debts: [{ ...loan, overdueSince: '2025-01-10' }] },
      log: `
        2026-03-02 10:00 | event:refusal person=debtor noticed=2026-03-04T10:00 | . | . | sent; arrives two days later
        2026-03-03 11:00 | call    | no-answer    | clear         | not yet received
        2026-03-04 11:00 | call    | conversation | clear..barred | received
        2026-03-04 12:00 | in:call | conversation | .             | he calls
        2026-03-04 13:00 | call    | no-answer    | clear..barred | still
      `,
    },
    'e-mail and other means carry no number that calls': {
      id: 'RU-13-email',
      cites: 'art. 7 (part not known)',
      basis: 'constructed',
      tests: ['ru/230-fz/7-caller-number'],
      ifMissed: 'A letter by e-mail is judged by a rule on numbers.',
      zone: 'Europe/Moscow',
      log: `
        2026-03-02 10:00 | email caller-id=hidden | delivered | clear | no number
      `,
    },
    'three years across 29 February, and a contact that is not on record': {
      id: 'RU-14-leap',
      cites: 'art. 17',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      ifMissed: 'A year is counted as 365 days and a recording destroyed a day early.',
      zone: 'Europe/Moscow',
      log: `
        2023-05-10 12:00 | call                              | conversation | . | the last contact
        2026-05-10 12:00 | event:records-destroyed of=agency | .            | . | the last day of three years
        2026-05-10 13:00 | check                             | .            | clear..barred |
      `,
    },
    'records destroyed before a later contact was on record': {
      id: 'RU-14-recorded-late',
      cites: 'art. 17',
      basis: 'constructed',
      tests: ['ru/230-fz/17-records'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'Europe/Moscow',
      log: `
        2023-01-10 12:00 | call | conversation | . | the last contact on record
        2023-05-10 12:00 | call recorded=2026-06-01T09:00 | conversation | . | entered in 2026
        2026-03-05 12:00 | event:records-destroyed of=agency | . | . | more than three years after the first
        2026-03-06 12:00 | check | . | clear | as far as was known
      `,
    },
  },
} satisfies CaseFile
