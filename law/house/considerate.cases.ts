/** Worked cases for the considerate house policy. The rules are the policy's; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import ordinary from './ordinary.ts'

const named = { policies: ['house/considerate'] } as const

const twoDebts = {
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
} as const

const oneLendersLoans = {
  ...named,
  debts: [
    { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
    { id: 'second', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
  ],
} as const

export default {
  instrument: 'house/considerate',
  ordinary,
  cases: {
    'hours on working days and Saturdays, to the second': {
      id: 'HC-1-weekdays',
      cites: 'clause 1',
      basis: 'constructed',
      tests: ['house/considerate/1-hours'],
      flags: ['boundary'],
      ifMissed: 'The policy’s quiet evening is only the law’s.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 08:59:59 | call      | no-answer  | barred | Monday
        2026-03-02 09:00:00 | call      | no-answer  | clear  |
        2026-03-02 19:59:59 | call      | no-answer  | clear  |
        2026-03-02 20:00:00 | call      | no-answer  | barred |
        2026-03-02 20:00:00 | chat-call | no-answer  | barred |
        2026-03-02 20:00:00 | sms       | delivered  | barred |
        2026-03-02 20:00:00 | chat      | delivered  | barred |
        2026-03-02 20:00:00 | email     | delivered  | barred |
        2026-03-02 20:00:00 | fax       | delivered  | barred |
        2026-03-02 20:00:00 | telegram  | delivered  | barred |
        2026-03-02 20:00:00 | visit     | nobody-met | barred |
        2026-03-02 20:00:00 | letter    | delivered  | clear  | post is not bound by hours
        2026-03-02 20:00:00 | post      | submitted  | clear  |
        2026-03-02 21:00    | call?     | .          | barred | not before 2026-03-03 09:00:00
        2026-03-03 19:30    | call      | no-answer  | clear  | Tuesday
        2026-03-04 19:30    | call      | no-answer  | clear  | Wednesday
        2026-03-05 19:30    | call      | no-answer  | clear  | Thursday
        2026-03-06 19:30    | call      | no-answer  | clear  | Friday
        2026-03-07 09:30    | call      | no-answer  | clear  | Saturday
        2026-03-07 19:59:59 | call      | no-answer  | clear  |
      `,
    },
    'hours on Sundays, to the second': {
      id: 'HC-1-sundays',
      cites: 'clause 1',
      basis: 'constructed',
      tests: ['house/considerate/1-hours'],
      flags: ['boundary'],
      ifMissed: 'Sunday is a day like any other.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-08 09:59:59 | call | no-answer | barred | Sunday
        2026-03-08 10:00:00 | call | no-answer | clear  |
        2026-03-08 17:59:59 | call | no-answer | clear  |
        2026-03-08 18:00:00 | call | no-answer | barred |
        2026-03-09 18:00:00 | call | no-answer | clear  | Monday
        2026-03-09 09:30    | call | no-answer | clear  |
      `,
    },
    'the policy binds where it is named, from its first day, and for what concerns a debt': {
      id: 'HC-1-scope',
      cites: 'clause 1',
      basis: 'constructed',
      tests: ['house/considerate/1-hours'],
      flags: ['date-in-force'],
      ifMissed: 'A policy reaches back over days when nobody had adopted it.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 21:00 | call                                      | no-answer    | clear  | not yet adopted
        2026-01-01 21:00 | call                                      | no-answer    | barred |
        2026-03-02 21:00 | call to=mother purpose=location           | no-answer    | barred |
        2026-03-02 21:00 | call to=mother purpose=relay-message      | no-answer    | barred |
        2026-03-02 21:00 | call purpose=fraud-warning template=fraud | no-answer    | clear  |
        2026-03-02 21:00 | in:call                                   | conversation | .      |
      `,
    },
    'a matter that does not name the policy is not judged by it': {
      id: 'HC-1-not-named',
      cites: 'clause 1',
      basis: 'constructed',
      tests: ['house/considerate/1-hours'],
      ifMissed: 'One lender is accused under another’s policy.',
      zone: 'Asia/Shanghai',
      log: `
        2026-03-02 21:00 | call | no-answer | clear |
      `,
    },
    'four hours between attempts': {
      id: 'HC-2-spacing',
      cites: 'clause 2',
      basis: 'constructed',
      tests: ['house/considerate/2-spacing'],
      flags: ['boundary'],
      ifMissed: 'Three lawful calls in ten minutes.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00:00 | call                               | no-answer  | clear  |
        2026-03-02 09:01    | sms                                | delivered  | clear  | a message is no attempt to ring
        2026-03-02 09:02    | letter                             | delivered  | clear  |
        2026-03-02 10:00    | call?                              | .          | barred | not before 2026-03-02 13:00:00
        2026-03-02 12:59:59 | call                               | no-answer  | barred |
        2026-03-02 17:00:00 | chat-call                          | no-answer  | clear  | four hours and a second later
        2026-03-02 20:59:59 | visit                              | nobody-met | barred |
        2026-03-03 00:59:59 | visit                              | nobody-met | clear  | four hours later
        2026-03-03 04:59:58 | call                               | no-answer  | barred | a visit counts too
        2026-03-03 08:59:58 | call                               | no-answer  | clear  |
        2026-03-03 12:59:57 | chat-call                          | no-answer  | barred |
        2026-03-03 16:59:56 | call                               | no-answer  | barred | a chat call counts too
        2026-03-10 08:00    | email                              | delivered  | clear  | writing is no attempt to ring or visit
        2026-03-10 08:01    | chat                               | delivered  | clear  | writing is no attempt to ring or visit
        2026-03-10 08:02    | telegram                           | delivered  | clear  | writing is no attempt to ring or visit
        2026-03-10 08:03    | post                               | submitted  | clear  | writing is no attempt to ring or visit
        2026-03-10 08:04    | fax                                | delivered  | clear  | writing is no attempt to ring or visit
        2026-03-10 09:00    | call                               | no-answer  | clear  |
        2026-03-10 09:01    | email                              | delivered  | clear  |
        2026-03-10 09:02    | chat                               | delivered  | clear  |
        2026-03-10 09:03    | telegram                           | delivered  | clear  |
        2026-03-10 09:04    | post                               | submitted  | clear  |
        2026-03-10 09:05    | fax                                | delivered  | clear  |
        2026-03-10 09:08    | call purpose=receipt template=paid | no-answer  | clear  | not collection
      `,
    },
    'spacing by person and lender, whoever acts, on whichever number': {
      id: 'HC-2-scope',
      cites: 'clause 2',
      basis: 'constructed',
      tests: ['house/considerate/2-spacing'],
      flags: ['other-agency', 'other-number', 'other-person', 'other-lender', 'inbound-not-counted'],
      ifMissed: 'A second agency or a second number makes the pause disappear.',
      zone: 'Asia/Shanghai',
      facts: twoDebts,
      log: `
        2026-03-02 08:00 | in:call debts=loan                            | conversation | .      | not an attempt of ours
        2026-03-02 09:00 | call debts=loan point=mobile                  | no-answer    | clear  |
        2026-03-02 10:00 | call debts=loan point=landline                | no-answer    | barred |
        2026-03-02 10:01 | call debts=loan by=second-agency              | no-answer    | barred |
        2026-03-02 10:02 | call debts=loan by=lender                     | no-answer    | barred |
        2026-03-02 10:03 | call debts=loan to=mother                     | no-answer    | clear  | another person
        2026-03-02 10:04 | call debts=other-loan by=other-lender         | no-answer    | clear  | another lender
        2026-03-02 18:00 | call debts=loan purpose=receipt template=paid | no-answer    | clear  | not collection
        2026-03-02 18:01 | call debts=loan                               | no-answer    | clear  | a receipt is no attempt to collect
      `,
    },
    'a call back that the person asked for need not wait': {
      id: 'HC-2-asked-for',
      cites: 'clause 2',
      basis: 'constructed',
      tests: ['house/considerate/2-spacing', 'house/considerate/4-conversations'],
      flags: ['requested'],
      ifMissed: 'Somebody who asks to be rung at noon is left waiting.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 10:00 | call                   | conversation | clear  | before the policy
        2025-12-31 11:00 | call                   | conversation | clear  |
        2026-01-01 09:00 | call                   | conversation | clear  |
        2026-01-01 10:00 | in:call id=asks        | conversation | .      | "ring me at eleven"
        2026-01-01 11:00 | call requested-by=asks | conversation | clear  | asked for; counts for nothing
        2026-01-01 11:30 | call                   | no-answer    | barred | not asked for
      `,
    },
    'spacing on the policy’s first day looks back': {
      id: 'HC-2-start',
      cites: 'clause 2',
      basis: 'constructed',
      tests: ['house/considerate/2-spacing'],
      flags: ['date-in-force'],
      ifMissed: 'The first morning of a policy is free of it.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 22:00 | call | no-answer | clear  |
        2025-12-31 23:00 | call | no-answer | clear  |
        2026-01-01 00:00 | call | no-answer | barred | an hour later
      `,
    },
    'three attempts a day': {
      id: 'HC-3-day',
      cites: 'clause 3',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts'],
      flags: ['boundary', 'inbound-not-counted'],
      ifMissed: 'Unanswered calls are not counted at all.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00    | call      | no-answer     | clear  |
        2026-03-02 09:01    | sms       | delivered     | clear  | not an attempt to ring or visit
        2026-03-02 09:02    | in:call   | conversation  | .      |
        2026-03-02 13:00    | chat-call | no-answer     | clear  |
        2026-03-02 17:00    | visit     | nobody-met    | clear  | the third
        2026-03-02 18:00    | call?     | .             | barred |
        2026-03-02 18:00    | call      | not-connected | barred | even one that never rang
        2026-03-02 18:01    | chat-call | no-answer     | barred |
        2026-03-02 18:02    | visit     | nobody-met    | barred |
        2026-03-02 18:03    | email     | delivered     | clear  |
        2026-03-02 18:04    | letter    | delivered     | clear  |
        2026-03-03 00:00:00 | call      | no-answer     | clear  | a new day: the seventh in seven days
        2026-03-02 18:10    | chat      | delivered     | clear  |
        2026-03-02 18:11    | telegram  | delivered     | clear  |
        2026-03-02 18:12    | post      | submitted     | clear  |
        2026-03-02 18:13    | fax       | delivered     | clear  |
      `,
    },
    'seven attempts in seven days': {
      id: 'HC-3-week',
      cites: 'clause 3',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts'],
      flags: ['boundary'],
      ifMissed: 'Three a day become twenty-one a week.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | call | no-answer    | clear  | Monday
        2026-03-03 09:00 | call | no-answer x3 | clear  |
        2026-03-04 09:00 | call | no-answer x3 | clear  | the seventh
        2026-03-08 09:00 | call | no-answer    | barred | Sunday: the seventh day from Monday
        2026-03-09 09:00 | call | no-answer    | barred | Monday: seven in the six days before
        2026-03-10 09:00 | call | no-answer    | clear  | Tuesday: three and two before it
      `,
    },
    'the eighth day is outside': {
      id: 'HC-3-eighth',
      cites: 'clause 3',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts'],
      flags: ['boundary'],
      ifMissed: 'A week is counted with eight days.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | call | no-answer    | clear | Monday
        2026-03-03 09:00 | call | no-answer x3 | clear |
        2026-03-04 09:00 | call | no-answer x3 | clear | the seventh
        2026-03-09 09:00 | call | no-answer    | clear | Monday is out again
      `,
    },
    'attempts by two agencies, on two numbers, to two people, for two lenders': {
      id: 'HC-3-scope',
      cites: 'clause 3',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts'],
      flags: ['other-agency', 'other-number', 'other-person', 'other-lender', 'date-in-force'],
      ifMissed: 'Each agency and each number brings three more.',
      zone: 'Asia/Shanghai',
      facts: twoDebts,
      log: `
        2025-12-31 09:00 | call debts=loan                               | no-answer x4 | clear  | not yet adopted
        2026-01-01 09:00 | call debts=loan                               | no-answer x3 | clear  |
        2026-01-01 10:00 | call debts=loan                               | no-answer    | barred | the first day
        2026-03-02 09:00 | call debts=loan point=mobile                  | no-answer    | clear  |
        2026-03-02 10:00 | call debts=loan point=landline                | no-answer    | clear  |
        2026-03-02 11:00 | call debts=loan by=second-agency              | no-answer    | clear  |
        2026-03-02 12:00 | call debts=loan by=lender                     | no-answer    | barred |
        2026-03-02 12:01 | call debts=loan to=mother                     | no-answer    | clear  |
        2026-03-02 12:02 | call debts=other-loan by=other-lender         | no-answer    | clear  |
        2026-03-02 12:03 | call debts=loan purpose=receipt template=paid | no-answer    | clear  |
      `,
    },
    'one conversation a day': {
      id: 'HC-4-day',
      cites: 'clause 4',
      basis: 'constructed',
      tests: ['house/considerate/4-conversations'],
      flags: ['boundary', 'inbound-not-counted'],
      ifMissed: 'A debtor who said what there is to say is asked again after lunch.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 08:30    | in:call   | conversation      | .             | the debtor’s own call
        2026-03-02 09:00    | call      | conversation      | clear         |
        2026-03-02 10:00    | call?     | .                 | clear..barred |
        2026-03-02 10:00    | call      | no-answer         | clear         |
        2026-03-02 10:01    | call      | not-connected     | clear         |
        2026-03-02 10:02    | call      | rejected          | clear         |
        2026-03-02 10:03    | call      | voicemail         | clear         |
        2026-03-02 10:04    | call      | assistant         | clear         |
        2026-03-02 10:05    | call      | abandoned         | clear         |
        2026-03-02 10:06    | call      | dropped           | clear         |
        2026-03-02 10:07    | call      | answered-by-other | clear         |
        2026-03-02 10:08    | call      | announced         | clear         |
        2026-03-02 10:09    | visit     | nobody-met        | clear         |
        2026-03-02 10:10    | visit     | met-other         | clear         |
        2026-03-02 10:11    | chat      | replied           | clear         | writing is not talking
        2026-03-02 10:12    | call      | connected         | clear..barred |
        2026-03-02 11:00    | call      | conversation      | barred        |
        2026-03-02 11:01    | chat-call | conversation      | barred        |
        2026-03-02 11:02    | visit     | met               | barred        |
        2026-03-03 00:00:00 | call      | conversation      | clear         | a new day
        2026-03-03 10:00 | sms | submitted | clear | writing is not talking
        2026-03-03 10:01 | chat | read | clear |
        2026-03-03 10:02 | sms | undelivered | clear |
        2026-03-03 10:03 | letter | delivered | clear |
      `,
    },
    'a meeting counts, and a chat call': {
      id: 'HC-4-kinds',
      cites: 'clause 4',
      basis: 'constructed',
      tests: ['house/considerate/4-conversations'],
      ifMissed: 'A visit in the morning and a call in the afternoon.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 09:00 | call      | conversation x2 | clear  | not yet adopted
        2026-01-01 09:00 | call      | conversation    | clear  |
        2026-01-01 10:00 | call      | conversation    | barred | the first day
        2026-03-02 09:00 | visit     | met             | clear  |
        2026-03-02 10:00 | call      | conversation    | barred |
        2026-03-03 09:00 | chat-call | conversation    | clear  |
        2026-03-03 10:00 | call      | conversation    | barred |
      `,
    },
    'conversations with two agencies, two people, for two lenders': {
      id: 'HC-4-scope',
      cites: 'clause 4',
      basis: 'constructed',
      tests: ['house/considerate/4-conversations'],
      flags: ['other-agency', 'other-number', 'other-person', 'other-lender'],
      ifMissed: 'Each agency has its own talk a day.',
      zone: 'Asia/Shanghai',
      facts: twoDebts,
      log: `
        2026-03-02 09:00 | call debts=loan point=mobile                  | conversation | clear  |
        2026-03-02 10:00 | call debts=loan point=landline                | conversation | barred |
        2026-03-02 11:00 | call debts=loan by=second-agency              | conversation | barred |
        2026-03-02 12:00 | call debts=loan to=mother                     | conversation | clear  |
        2026-03-02 13:00 | call debts=other-loan by=other-lender         | conversation | clear  |
        2026-03-02 14:00 | call debts=loan purpose=receipt template=paid | conversation | clear  |
        2026-03-03 09:00 | call debts=loan purpose=receipt template=paid | conversation | clear  |
        2026-03-03 10:00 | call debts=loan                               | conversation | clear  |
      `,
    },
    'one message a day': {
      id: 'HC-5-day',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      flags: ['boundary'],
      ifMissed: 'The same reminder by text, e-mail and chat within an hour.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 09:00 | sms       | delivered x2 | clear  | not yet adopted
        2026-01-01 09:00 | sms       | delivered    | clear  | the third in seven days
        2026-01-01 10:00 | sms       | delivered    | barred |
        2026-03-02 09:00 | sms       | delivered    | clear  |
        2026-03-02 10:00 | sms?      | .            | barred |
        2026-03-02 10:00 | chat      | delivered    | barred |
        2026-03-02 10:01 | email     | delivered    | barred |
        2026-03-02 10:02 | sms       | undelivered  | barred |
        2026-03-02 10:03 | telegram  | delivered    | clear  |
        2026-03-02 10:04 | fax       | delivered    | clear  |
        2026-03-02 10:05 | letter    | delivered    | clear  |
        2026-03-02 10:06 | call      | no-answer    | clear  |
        2026-03-02 11:00 | chat-call | no-answer    | clear  |
        2026-03-02 11:01 | visit     | met          | clear  |
        2026-03-02 11:02 | post      | submitted    | clear  |
      `,
    },
    'a chat message or an e-mail uses the day up too': {
      id: 'HC-5-kinds',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      ifMissed: 'Counters per channel triple the messages.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00    | chat  | delivered | clear  |
        2026-03-02 10:00    | sms   | delivered | barred |
        2026-03-12 00:00    | sms   | delivered | clear  | ten days later
        2026-03-13 00:00:00 | email | delivered | clear  | a new day
        2026-03-13 10:00    | sms   | delivered | barred |
      `,
    },
    'three messages in seven days': {
      id: 'HC-5-week',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      flags: ['boundary'],
      ifMissed: 'One a day becomes one every day.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | sms | delivered | clear  | Monday
        2026-03-03 09:00 | sms | delivered | clear  |
        2026-03-04 09:00 | sms | delivered | clear  | the third
        2026-03-08 09:00 | sms | delivered | barred | Sunday: the seventh day from Monday
        2026-03-12 09:00 | sms | delivered | clear  | Thursday: Sunday’s alone is left
      `,
    },
    'the eighth day from the first message': {
      id: 'HC-5-eighth',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      flags: ['boundary'],
      ifMissed: 'A week is counted with eight days.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | sms | delivered | clear | Monday
        2026-03-03 09:00 | sms | delivered | clear |
        2026-03-04 09:00 | sms | delivered | clear |
        2026-03-09 09:00 | sms | delivered | clear | Monday is out again
      `,
    },
    'messages by two agencies, to two people, for two lenders': {
      id: 'HC-5-scope',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      flags: ['other-agency', 'other-person', 'other-lender'],
      ifMissed: 'Each agency has its own message a day.',
      zone: 'Asia/Shanghai',
      facts: twoDebts,
      log: `
        2026-03-02 09:00 | sms debts=loan                               | delivered | clear  |
        2026-03-02 10:00 | sms debts=loan by=second-agency              | delivered | barred |
        2026-03-02 11:00 | sms debts=loan to=mother                     | delivered | clear  |
        2026-03-02 12:00 | sms debts=other-loan by=other-lender         | delivered | clear  |
        2026-03-02 13:00 | sms debts=loan purpose=receipt template=paid | delivered | clear  |
      `,
    },
    'three texts read out a day, the lender and its agencies together': {
      id: 'HC-6-read-out',
      cites: 'clause 6',
      basis: 'constructed',
      tests: ['house/considerate/6-read-out'],
      flags: ['robot', 'other-agency', 'other-person', 'other-lender'],
      ifMissed: 'A robot that only reads is counted by nobody.',
      zone: 'Asia/Shanghai',
      facts: twoDebts,
      log: `
        2025-12-31 09:00    | call debts=loan mode=reading-robot                               | announced x4      | clear         | not yet adopted
        2026-01-01 09:00    | call debts=loan mode=reading-robot                               | announced x3      | clear         |
        2026-01-01 10:00    | call debts=loan mode=reading-robot                               | announced         | barred        |
        2026-03-02 09:00    | call debts=loan mode=reading-robot                               | announced         | clear         |
        2026-03-02 10:00    | call debts=loan mode=reading-robot by=second-agency              | announced         | clear         |
        2026-03-02 11:00    | call debts=loan mode=reading-robot by=lender                     | announced         | clear         | the third
        2026-03-02 12:00    | call? debts=loan mode=reading-robot                              | .                 | clear..barred |
        2026-03-02 12:00    | call debts=loan mode=reading-robot                               | no-answer         | clear         |
        2026-03-02 12:01    | call debts=loan mode=reading-robot                               | rejected          | clear         |
        2026-03-02 12:02    | call debts=loan                                                  | conversation      | clear         | a person
        2026-03-02 12:03    | call debts=loan mode=listening-robot                             | connected         | clear         |
        2026-03-02 12:03    | call debts=loan mode=predictive                                  | connected         | clear         |
        2026-03-02 12:04    | chat-call debts=loan mode=reading-robot                          | announced         | clear         |
        2026-03-02 12:05    | call debts=loan mode=reading-robot to=mother                     | announced         | clear         |
        2026-03-02 12:06    | call debts=other-loan mode=reading-robot by=other-lender         | announced         | clear         |
        2026-03-02 12:07    | call debts=loan mode=reading-robot purpose=receipt template=paid | announced         | clear         |
        2026-03-02 12:10    | call debts=loan mode=reading-robot                               | voicemail         | clear..barred |
        2026-03-02 12:11    | call debts=loan mode=reading-robot                               | connected         | clear..barred |
        2026-03-02 12:12    | call debts=loan mode=reading-robot                               | dropped           | clear..barred |
        2026-03-02 13:00    | call debts=loan mode=reading-robot                               | announced         | barred        | the fourth
        2026-03-03 00:00:00 | call debts=loan mode=reading-robot                               | announced         | clear         | a new day
        2026-03-02 14:00    | call debts=loan                                                  | connected         | clear         | a person
        2026-03-02 14:01    | call debts=loan mode=reading-robot                               | not-connected     | clear         |
        2026-03-02 14:02    | call debts=loan mode=reading-robot                               | assistant         | clear         |
        2026-03-02 14:03    | call debts=loan mode=reading-robot                               | abandoned         | clear         |
        2026-03-02 14:04    | call debts=loan mode=reading-robot                               | answered-by-other | clear         |
        2026-03-02 14:05    | call debts=loan mode=reading-robot                               | conversation      | clear         |
      `,
    },
    'words that the policy bans': {
      id: 'HC-7-words',
      cites: 'clause 7',
      basis: 'constructed',
      tests: ['house/considerate/7-words'],
      ifMissed: 'A threat is just another note in the file.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 09:00 | call said=+threat                            | conversation | clear  | not yet adopted
        2026-01-01 09:00 | call said=+threat                            | conversation | barred |
        2026-03-02 09:00 | call said=+creditor-name                     | conversation | clear  |
        2026-03-02 09:01 | call said=+threat                            | conversation | barred |
        2026-03-02 09:02 | call said=+coercion                          | conversation | barred |
        2026-03-02 09:03 | call said=+harassment                        | conversation | barred |
        2026-03-02 09:04 | call said=+false-statement                   | conversation | barred |
        2026-03-02 09:05 | call said=+invented-consequence              | conversation | barred |
        2026-03-02 09:06 | call to=mother purpose=location said=+threat | conversation | barred |
        2026-03-02 09:07 | sms said=+threat                             | delivered    | barred |
        2026-03-02 09:08 | call?                                        | .            | clear  | what will be said is a condition
      `,
    },
    'the clock is the person’s, not the lender’s': {
      id: 'HC-clock',
      cites: 'clause 1',
      basis: 'constructed',
      tests: ['house/considerate/1-hours'],
      flags: ['clock'],
      ifMissed: 'A debtor who lives abroad is rung by the lender’s clock.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }] },
        ],
      },
      log: `
        2026-03-02 08:30 | call | no-answer | clear  | 9:30 in Tokyo
        2026-03-02 19:30 | call | no-answer | barred | 20:30 in Tokyo
      `,
    },
    'a loan that is not due is not collected': {
      id: 'HC-not-due',
      cites: 'clauses 1 to 6',
      basis: 'constructed',
      tests: [
        'house/considerate/1-hours',
        'house/considerate/2-spacing',
        'house/considerate/3-attempts',
        'house/considerate/4-conversations',
        'house/considerate/5-messages',
        'house/considerate/6-read-out',
      ],
      ifMissed: 'Service that a customer asked for is refused as if it were pressure.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        debts: [
          { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
          { id: 'current', product: 'consumer-loan', stage: 'not-due', creditor: 'lender', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 09:00 | call debts=current                    | conversation x4 | clear |
        2026-03-02 10:00 | sms debts=current                     | delivered x4    | clear |
        2026-03-02 11:00 | call debts=current mode=reading-robot | announced x4    | clear |
        2026-03-02 12:00 | call debts=loan                       | conversation    | clear | the first about the overdue loan
        2026-03-02 13:00 | call debts=current                    | conversation    | clear |
        2026-03-02 14:00 | sms debts=loan                        | delivered       | clear | the first
        2026-03-02 17:00 | call debts=loan mode=reading-robot    | announced       | clear | the first
        2026-03-02 21:00 | call debts=current                    | no-answer       | clear | at an odd hour
      `,
    },
    'two loans of one lender share the limits': {
      id: 'HC-two-loans',
      cites: 'clauses 2 to 6',
      basis: 'constructed',
      tests: ['house/considerate/2-spacing'],
      flags: ['other-debt'],
      ifMissed: 'Each loan brings its own calls.',
      zone: 'Asia/Shanghai',
      facts: oneLendersLoans,
      log: `
        2026-03-02 09:00 | call debts=loan   | no-answer | clear  |
        2026-03-02 10:00 | call debts=second | no-answer | barred | the pause is the person’s
      `,
    },
    'attempts about two loans of one lender': {
      id: 'HC-3-two-loans',
      cites: 'clause 3',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts'],
      flags: ['other-debt'],
      ifMissed: 'Each loan brings three more attempts.',
      zone: 'Asia/Shanghai',
      facts: oneLendersLoans,
      log: `
        2026-03-02 09:00 | call debts=loan   | no-answer x3 | clear  |
        2026-03-02 10:00 | call debts=second | no-answer    | barred |
      `,
    },
    'conversations about two loans of one lender': {
      id: 'HC-4-two-loans',
      cites: 'clause 4',
      basis: 'constructed',
      tests: ['house/considerate/4-conversations'],
      flags: ['other-debt'],
      ifMissed: 'Each loan brings one more talk.',
      zone: 'Asia/Shanghai',
      facts: oneLendersLoans,
      log: `
        2026-03-02 09:00 | call debts=loan   | conversation | clear  |
        2026-03-02 10:00 | call debts=second | conversation | barred |
      `,
    },
    'messages about two loans of one lender': {
      id: 'HC-5-two-loans',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      flags: ['other-debt'],
      ifMissed: 'Each loan brings one more message.',
      zone: 'Asia/Shanghai',
      facts: oneLendersLoans,
      log: `
        2026-03-02 09:00 | sms debts=loan   | delivered | clear  |
        2026-03-02 10:00 | sms debts=second | delivered | barred |
      `,
    },
    'texts read out about two loans of one lender': {
      id: 'HC-6-two-loans',
      cites: 'clause 6',
      basis: 'constructed',
      tests: ['house/considerate/6-read-out'],
      flags: ['other-debt', 'inbound-not-counted'],
      ifMissed: 'Each loan brings three more.',
      zone: 'Asia/Shanghai',
      facts: oneLendersLoans,
      log: `
        2026-03-02 08:00 | in:call debts=loan mode=reading-robot  | announced    | .      | not ours
        2026-03-02 09:00 | call debts=loan mode=reading-robot     | announced x3 | clear  |
        2026-03-02 10:00 | call debts=second mode=reading-robot   | announced    | barred |
      `,
    },
    'messages: a week is seven dates, and what the person writes does not count': {
      id: 'HC-5-dates',
      cites: 'clause 5',
      basis: 'constructed',
      tests: ['house/considerate/5-messages'],
      flags: ['boundary', 'inbound-not-counted'],
      ifMissed: 'A week begins anew on Monday, or ends at the hour of the first message.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-05 08:00 | in:sms | delivered | .      | from the debtor
        2026-03-05 09:00 | sms    | delivered | clear  | Thursday
        2026-03-06 09:00 | sms    | delivered | clear  |
        2026-03-07 09:00 | sms    | delivered | clear  | Saturday: the third
        2026-03-11 12:00 | sms?   | .         | barred | Wednesday of the next week, the seventh date from Thursday
        2026-03-12 08:00 | sms    | delivered | clear  | Thursday: the first is out, an hour short of seven days
      `,
    },
    'a contact that was entered late is not held against those who did not know of it': {
      id: 'HC-late-entry',
      cites: 'clauses 3 to 6',
      basis: 'constructed',
      tests: ['house/considerate/4-conversations'],
      flags: ['known-later'],
      ifMissed: 'A second agency is blamed for a talk that the first wrote down the next day.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | call recorded=2026-03-03T09:00                   | conversation | clear |
        2026-03-02 11:00 | call by=second-agency                            | conversation | clear | as known then the first
      `,
    },
    'late entries: attempts, messages, texts read out': {
      id: 'HC-late-entry-counts',
      cites: 'clauses 3, 5 and 6',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts', 'house/considerate/5-messages', 'house/considerate/6-read-out'],
      flags: ['known-later'],
      ifMissed: 'A second agency is blamed for what the first wrote down the next day.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | call recorded=2026-03-04T09:00                    | no-answer x3 | .     |
        2026-03-02 10:00 | call by=second-agency                             | no-answer    | clear |
        2026-03-02 11:00 | sms recorded=2026-03-04T09:00                     | delivered    | .     |
        2026-03-02 12:00 | sms by=second-agency                              | delivered    | clear |
        2026-03-03 09:00 | call mode=reading-robot recorded=2026-03-04T09:00 | announced x3 | .     |
        2026-03-03 10:00 | call mode=reading-robot by=second-agency          | announced    | clear |
      `,
    },
    'three attempts a day, and one that was asked for': {
      id: 'HC-3-asked-for',
      cites: 'clause 3',
      basis: 'constructed',
      tests: ['house/considerate/3-attempts'],
      ifMissed: 'Somebody who asks to be rung at five is told that the day’s calls are used up.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2026-03-02 09:00 | call                   | no-answer x2 | clear  |
        2026-03-02 10:00 | in:call id=asks        | conversation | .      | "ring me at eleven"
        2026-03-02 11:00 | call requested-by=asks | conversation | clear  | asked for; counts for nothing
        2026-03-02 12:00 | call                   | no-answer    | clear  | the third
        2026-03-02 13:00 | in:call id=again       | conversation | .      | "and at two, please"
        2026-03-02 14:00 | call requested-by=again | conversation | clear | asked for
        2026-03-02 15:00 | call                   | no-answer    | barred | the fourth of ours
      `,
    },
    'a written reminder says for which lender': {
      id: 'HC-8-for-whom',
      cites: 'clause 8',
      basis: 'constructed',
      tests: ['house/considerate/8-for-whom'],
      ifMissed: 'Nobody knows whether the message is a fraud.',
      zone: 'Asia/Shanghai',
      facts: named,
      log: `
        2025-12-31 09:00 | sms said=+debt-amount                     | delivered    | clear  | not yet adopted
        2026-01-01 09:00 | sms said=+debt-amount                     | delivered    | barred | the first day
        2026-03-02 09:00 | sms said=+creditor-name,debt-amount       | delivered    | clear  |
        2026-03-02 09:01 | chat said=+debt-amount                    | delivered    | barred |
        2026-03-02 09:02 | email said=+debt-amount                   | delivered    | barred |
        2026-03-02 09:03 | letter said=+debt-amount                  | delivered    | barred |
        2026-03-02 09:04 | call said=+collector-name                 | conversation | clear  | on the telephone the person is verified first
        2026-03-02 09:05 | sms to=mother said=+collector-name        | delivered    | clear  | others are not told for whom
        2026-03-02 09:06 | sms purpose=receipt template=paid said=+collector-name | delivered | clear | no reminder
        2026-03-02 09:07 | sms?                                      | .            | clear  | what will be said is a condition
      `,
    },
    'service of a loan that is not due need not name the lender, nor spare the family': {
      id: 'HC-8-9-not-due',
      cites: 'clauses 8 and 9',
      basis: 'constructed',
      tests: ['house/considerate/8-for-whom', 'house/considerate/9-who'],
      ifMissed: 'Service is judged as collection.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        debts: [
          { id: 'loan', product: 'consumer-loan', stage: 'overdue', creditor: 'lender', consumer: 'yes' },
          { id: 'current', product: 'consumer-loan', stage: 'not-due', creditor: 'lender', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 09:00 | sms debts=current said=+collector-name | delivered    | clear  |
        2026-03-02 09:01 | call debts=current to=mother said=+collector-name | conversation | clear  |
        2026-03-02 09:02 | call debts=loan to=mother said=+collector-name    | conversation | barred | collecting
      `,
    },
    'a small business’s loan: who does not owe is not asked to pay': {
      id: 'HC-9-who',
      cites: 'clause 9',
      basis: 'constructed',
      tests: ['house/considerate/9-who'],
      ifMissed: 'The family of a shopkeeper is dunned because a standard speaks of consumers.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        persons: [
          { id: 'debtor', role: 'debtor' },
          { id: 'guarantor', role: 'guarantor', liable: 'yes' },
          { id: 'contact', role: 'contact-person' },
          { id: 'mother', role: 'relative' },
          { id: 'friend', role: 'friend' },
          { id: 'colleague', role: 'colleague' },
          { id: 'employer', role: 'employer' },
          { id: 'neighbour', role: 'neighbour' },
          { id: 'stranger', role: 'stranger' },
          { id: 'spouse', role: 'spouse', liable: 'no' },
          { id: 'joint-spouse', role: 'spouse', liable: 'yes' },
          { id: 'widow', role: 'surviving-spouse', liable: 'no' },
          { id: 'heir', role: 'heir', liable: 'no' },
          { id: 'lawyer', role: 'attorney' },
        ],
        debts: [
          { id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'lender', consumer: 'no' },
        ],
      },
      log: `
        2025-12-31 09:00 | call to=mother    | no-answer    | clear  | not yet adopted
        2026-01-01 09:00 | call to=mother    | no-answer    | barred | the first day
        2026-03-02 10:00 | call to=contact | no-answer | barred | contact person
        2026-03-02 10:01 | call to=mother | no-answer | barred | relative
        2026-03-02 10:02 | call to=friend | no-answer | barred | friend
        2026-03-02 10:03 | call to=colleague | no-answer | barred | colleague
        2026-03-02 10:04 | call to=employer | no-answer | barred | employer
        2026-03-02 10:05 | call to=neighbour | no-answer | barred | neighbour
        2026-03-02 10:06 | call to=stranger | no-answer | barred | stranger
        2026-03-02 10:07 | call to=spouse | no-answer | barred | spouse who does not owe
        2026-03-02 10:08 | call to=widow | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:09 | call to=heir | no-answer | barred | heir who does not owe
        2026-03-02 11:00 | call              | no-answer | clear  | the debtor
        2026-03-02 11:01 | call to=guarantor | no-answer | clear  | owes
        2026-03-02 11:02 | call to=joint-spouse | no-answer | clear | owes
        2026-03-02 11:03 | call to=lawyer    | no-answer | clear  | speaks for the debtor
        2026-03-02 11:04 | call to=mother purpose=location | no-answer | clear | asking, not collecting
        2026-03-02 11:05 | sms to=mother     | delivered | barred | by any channel
        2026-03-02 11:06 | call? to=mother   | .         | barred | known before
      `,
    },
    'a small business’s loan: a third party who said no is not contacted again': {
      id: 'HC-10-refusal',
      cites: 'clause 10',
      basis: 'constructed',
      tests: ['house/considerate/10-refusal'],
      ifMissed: 'People who owe nothing are called until somebody pays.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        persons: [
          { id: 'debtor', role: 'debtor' },
          { id: 'guarantor', role: 'guarantor', liable: 'yes' },
          { id: 'contact', role: 'contact-person' },
          { id: 'mother', role: 'relative' },
          { id: 'friend', role: 'friend' },
          { id: 'colleague', role: 'colleague' },
          { id: 'employer', role: 'employer' },
          { id: 'neighbour', role: 'neighbour' },
          { id: 'stranger', role: 'stranger' },
          { id: 'spouse', role: 'spouse', liable: 'no' },
          { id: 'joint-spouse', role: 'spouse', liable: 'yes' },
          { id: 'widow', role: 'surviving-spouse', liable: 'no' },
          { id: 'heir', role: 'heir', liable: 'no' },
          { id: 'lawyer', role: 'attorney' },
        ],
        debts: [
          { id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'lender', consumer: 'no' },
        ],
      },
      log: `
        2025-12-30 09:00 | event:refusal person=mother | . | . | "do not call again"
        2025-12-31 09:00 | call to=mother purpose=location | no-answer | clear  | not yet adopted
        2026-01-01 09:00 | call to=mother purpose=location | no-answer | barred | the first day
        2026-01-02 09:00 | event:request-withdrawn person=mother | . | . | "you may call me after all"
        2026-01-02 10:00 | call to=mother purpose=location | no-answer | clear  | withdrawn
        2026-03-01 09:00 | event:refusal person=contact | . | . | contact person
        2026-03-01 09:01 | event:refusal person=mother | . | . | relative
        2026-03-01 09:02 | event:cease-request person=friend | . | . | friend
        2026-03-01 09:03 | event:refusal person=colleague | . | . | colleague
        2026-03-01 09:04 | event:refusal person=employer | . | . | employer
        2026-03-01 09:05 | event:refusal person=neighbour | . | . | neighbour
        2026-03-01 09:06 | event:refusal person=stranger | . | . | stranger
        2026-03-01 09:07 | event:refusal person=spouse | . | . | spouse who does not owe
        2026-03-01 09:08 | event:refusal person=widow | . | . | surviving spouse who does not owe
        2026-03-01 09:09 | event:refusal person=heir | . | . | heir who does not owe
        2026-03-01 10:00 | event:refusal person=debtor       | . | . | the debtor refuses too
        2026-03-01 10:01 | event:refusal person=joint-spouse | . | . | and the spouse who owes
        2026-03-01 10:02 | event:refusal person=lawyer       | . | . | and the lawyer
        2026-03-02 10:00 | call to=contact purpose=location by=second-agency | no-answer | barred | contact person
        2026-03-02 10:01 | call to=mother purpose=location by=second-agency | no-answer | barred | relative
        2026-03-02 10:02 | call to=friend purpose=location by=second-agency | no-answer | barred | friend
        2026-03-02 10:03 | call to=colleague purpose=location by=second-agency | no-answer | barred | colleague
        2026-03-02 10:04 | call to=employer purpose=location by=second-agency | no-answer | barred | employer
        2026-03-02 10:05 | call to=neighbour purpose=location by=second-agency | no-answer | barred | neighbour
        2026-03-02 10:06 | call to=stranger purpose=location by=second-agency | no-answer | barred | stranger
        2026-03-02 10:07 | call to=spouse purpose=location by=second-agency | no-answer | barred | spouse who does not owe
        2026-03-02 10:08 | call to=widow purpose=location by=second-agency | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:09 | call to=heir purpose=location by=second-agency | no-answer | barred | heir who does not owe
        2026-03-02 11:00 | call                 | no-answer | clear  | the clause speaks of those who do not owe
        2026-03-02 11:01 | call to=joint-spouse | no-answer | clear  | owes
        2026-03-02 11:02 | sms to=mother purpose=relay-message | delivered | barred | by any channel
        2026-03-02 11:03 | call to=lawyer       | no-answer | clear  | speaks for the debtor
      `,
    },
    'a refusal outlasts talks, counts from when it is said, and binds once it is on record': {
      id: 'HC-10-runs',
      cites: 'clause 10',
      basis: 'constructed',
      tests: ['house/considerate/10-refusal'],
      ifMissed: 'One answered call is taken for a change of mind.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        persons: [
          { id: 'debtor', role: 'debtor' },
          { id: 'guarantor', role: 'guarantor', liable: 'yes' },
          { id: 'contact', role: 'contact-person' },
          { id: 'mother', role: 'relative' },
          { id: 'friend', role: 'friend' },
          { id: 'colleague', role: 'colleague' },
          { id: 'employer', role: 'employer' },
          { id: 'neighbour', role: 'neighbour' },
          { id: 'stranger', role: 'stranger' },
          { id: 'spouse', role: 'spouse', liable: 'no' },
          { id: 'joint-spouse', role: 'spouse', liable: 'yes' },
          { id: 'widow', role: 'surviving-spouse', liable: 'no' },
          { id: 'heir', role: 'heir', liable: 'no' },
          { id: 'lawyer', role: 'attorney' },
        ],
        debts: [
          { id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'lender', consumer: 'no' },
        ],
      },
      log: `
        2026-03-02 09:00 | event:refusal person=contact noticed=2026-03-04T09:00 | . | . | said to the other agency
        2026-03-02 10:00 | call to=contact purpose=location | conversation | barred | refused an hour ago
        2026-03-02 11:00 | in:call to=contact               | conversation | .      | he calls to complain
        2026-03-02 12:00 | call to=contact purpose=location | no-answer    | barred | still refused
        2026-03-02 13:00 | event:refusal person=mother recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 14:00 | call to=mother purpose=location  | no-answer    | clear  | not on record
        2026-03-03 14:00 | call to=mother purpose=location  | no-answer    | barred | on record
      `,
    },
    'everybody who owes by contract is told for which lender': {
      id: 'HC-8-roles',
      cites: 'clause 8',
      basis: 'constructed',
      tests: ['house/considerate/8-for-whom'],
      ifMissed: 'A guarantor takes the reminder for a fraud.',
      zone: 'Asia/Shanghai',
      facts: {
        ...named,
        persons: [
          { id: 'debtor', role: 'debtor' },
          { id: 'co-debtor', role: 'co-debtor' },
          { id: 'guarantor', role: 'guarantor', liable: 'yes' },
          { id: 'joint-spouse', role: 'spouse', liable: 'yes' },
        ],
      },
      log: `
        2026-03-02 09:00 | sms said=+debt-amount                 | delivered | barred | the debtor
        2026-03-02 09:01 | sms to=co-debtor said=+debt-amount    | delivered | barred |
        2026-03-02 09:02 | sms to=guarantor said=+debt-amount    | delivered | barred |
        2026-03-02 09:03 | sms to=guarantor said=+creditor-name  | delivered | clear  |
        2026-03-02 09:04 | sms to=joint-spouse said=+debt-amount | delivered | clear  | whether a spouse may be told is for others to say
      `,
    },
  },
} satisfies CaseFile
