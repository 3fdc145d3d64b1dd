/**
 * Worked cases for 12 CFR 1006.6(a) to (c): when, where and whether a consumer may be contacted.
 * The rules are the regulation's; people, dates and times are ours unless a case says otherwise.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const HOURS = 'us/regulation-f/6-b-1-i'
const TIME = 'us/regulation-f/6-b-1-designated-time'
const PLACE = 'us/regulation-f/6-b-1-ii'
const ADDRESSES = 'us/regulation-f/6-b-1-ii-addresses'
const ATTORNEY = 'us/regulation-f/6-b-2'
const EMPLOYER = 'us/regulation-f/6-b-3'
const CEASE = 'us/regulation-f/6-c-1'
const CEASE_ELECTRONIC = 'us/regulation-f/6-c-1-electronic'

/** A home in California, a mobile number from the east: both are places where the person may be. */
const movedWest = [
  {
    id: 'debtor',
    role: 'debtor',
    zones: [
      { evidence: 'residence', oneOf: ['America/Los_Angeles'] },
      { evidence: 'number', oneOf: ['America/New_York'] },
    ],
  },
] as const

const notYetDue = [
  { id: 'card', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
] as const

const businessDebt = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'no' },
] as const

const twoDebts = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
  { id: 'clinic', product: 'medical-debt', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
] as const

export default {
  instrument: 'us/regulation-f',
  ordinary,
  cases: {
    // ---- hours ----
    'calls and visits open after 8 in the morning and close at 9 in the evening, to the second': {
      id: 'RF-6b1i-bounds',
      cites: '12 CFR 1006.6(b)(1)(i)',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['boundary'],
      ifMissed: 'People are called while they sleep.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 07:59    | call      | no-answer | barred        | 6(b)(1)(i)-r1
        2026-03-02 07:59:59 | call      | no-answer | barred        |
        2026-03-02 08:00:00 | call      | no-answer | clear..barred | statute and rule differ at this very second
        2026-03-02 08:00:01 | call      | no-answer | clear         |
        2026-03-02 20:59:59 | call      | no-answer | clear         |
        2026-03-02 21:00:00 | call      | no-answer | clear..barred | statute and rule differ at this very second
        2026-03-02 21:00:01 | call      | no-answer | barred        |
        2026-03-02 21:01    | call      | no-answer | barred        | 6(b)(1)(i)-r3
        2026-03-02 23:30    | visit     | met       | barred        |
        2026-03-02 23:31    | chat-call | no-answer | barred        |
        2026-03-03 07:30    | letter    | submitted | clear         | a letter is not read when it is posted
        2026-03-03 07:31    | telegram  | submitted | clear         |
        2026-03-03 07:32    | post visibility=private | submitted | clear |
        2026-03-03 07:34    | call?     | .         | barred        | not before 2026-03-03 08:00:01
      `,
    },
    'every day of the week has the same hours': {
      id: 'RF-6b1i-week',
      cites: '12 CFR 1006.6(b)(1)(i)',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['clock-change'],
      ifMissed: 'A collector treats one day of the week as if it had no hours, or none but closed ones.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 07:59:59 | call | no-answer | barred        | Monday
        2026-03-02 20:59:59 | call | no-answer | clear         |
        2026-03-02 21:00:01 | sms  | delivered | barred        |
        2026-03-02 20:59:58 | sms  | delivered | clear         |
        2026-03-03 12:00    | call | no-answer | clear         | Tuesday
        2026-03-03 12:01    | sms  | delivered | clear         |
        2026-03-04 12:00    | call | no-answer | clear         | Wednesday
        2026-03-04 12:01    | sms  | delivered | clear         |
        2026-03-05 12:00    | call | no-answer | clear         | Thursday
        2026-03-05 12:01    | sms  | delivered | clear         |
        2026-03-06 12:00    | call | no-answer | clear         | Friday
        2026-03-06 12:01    | sms  | delivered | clear         |
        2026-03-07 12:00    | call | no-answer | clear         | Saturday
        2026-03-07 12:01    | sms  | delivered | clear         |
        2026-03-08 07:59:59 | call | no-answer | barred        | Sunday, one hour after the clocks went forward
        2026-03-08 08:00:01 | call | no-answer | clear         | 07:00:01 by the clock of the day before
        2026-03-08 12:01    | sms  | delivered | clear         |
        2026-07-04 12:00    | call | no-answer | clear         | a public holiday is no different
      `,
    },
    'electronic messages have the same hours, by when they are sent': {
      id: 'RF-6b1i-electronic',
      cites: '12 CFR 1006.2(b) and 1006.6(b)(1)(i), comment 6(b)(1)(i)-1',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['boundary'],
      ifMissed: 'Telephones light up at night with reminders of a debt.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 07:59:59 | sms       | delivered | barred        |
        2026-03-02 08:00:00 | sms       | delivered | clear..barred |
        2026-03-02 08:00:01 | sms       | delivered | clear         |
        2026-03-02 20:30    | email     | read      | clear         | 6(b)(1)(i)-1: sent 20:30, opened 22:10
        2026-03-02 20:59:59 | sms       | delivered | clear         |
        2026-03-02 21:00:00 | sms       | delivered | clear..barred |
        2026-03-02 21:00:01 | sms       | delivered | barred        |
        2026-03-02 22:10    | email     | delivered | barred        |
        2026-03-02 22:11    | chat      | delivered | barred        |
        2026-03-02 22:12    | fax       | delivered | barred        |
        2026-03-02 22:13    | letter    | submitted | clear         |
        2026-03-02 22:14    | telegram  | submitted | clear         |
        2026-03-02 22:16    | post visibility=private | submitted | clear |
      `,
    },
    'a home in California and a number from New York: the hour must be right in both': {
      id: 'RF-6b1i-2i',
      cites: 'Comment 6(b)(1)(i)-2.i',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['clock'],
      ifMissed: 'Somebody who moved but kept the number is woken at half past six.',
      zone: 'America/New_York',
      facts: { persons: movedWest },
      log: `
        2026-03-03 02:30    | call | no-answer | barred        | 23:30 in Los Angeles: closed in both
        2026-03-03 09:30    | call | no-answer | clear..barred | x1: 06:30 in Los Angeles
        2026-03-03 10:59:59 | call | no-answer | clear..barred | 07:59:59 in Los Angeles
        2026-03-03 11:00:01 | call | no-answer | clear         | 08:00:01 in Los Angeles
        2026-03-03 11:00:02 | sms  | delivered | clear         |
        2026-03-03 09:30:01 | sms  | delivered | clear..barred |
        2026-03-03 20:59:59 | call | no-answer | clear         | 17:59:59 in Los Angeles
        2026-03-03 21:00:01 | call | no-answer | clear..barred |
        2026-03-03 21:30    | call | no-answer | clear..barred | x3: 18:30 in Los Angeles
        2026-03-03 22:00    | call? | .        | clear..barred | not before 2026-03-04 11:00:01
      `,
    },
    'whom the hours bind, and about what': {
      id: 'RF-binds',
      cites: '12 CFR 1006.2(i); 15 USC 1692a(6)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A bank is accused under a rule that is not for it, or a debt buyer escapes one that is.',
      zone: 'America/Chicago',
      log: `
        2021-11-29 23:59:59 | call by=agency-a | no-answer | clear         | the last second before the rule
        2021-11-30 00:00:00 | call by=agency-a | no-answer | barred        | the first second of the rule
        2026-03-02 06:00    | call by=agency-b | no-answer | barred        |
        2026-03-02 06:01    | call by=buyer    | no-answer | barred        |
        2026-03-02 06:02    | call by=bank     | no-answer | clear         | an original creditor in its own name
        2026-03-02 06:03    | call by=servicer | no-answer | clear         | took the debt before default
        2026-03-02 06:04    | sms by=buyer     | delivered | barred        |
        2026-03-02 06:05    | sms by=bank      | delivered | clear         |
        2026-03-02 06:06    | call to=spouse   | no-answer | barred        | a spouse is a consumer
        2026-03-02 06:07    | call to=friend   | no-answer | clear         | no consumer: the bar on third parties tests it
        2026-03-02 06:08    | call purpose=fraud-warning template=fraud | no-answer | barred | whatever the call says
      `,
    },
    'the hours protect consumers, not the collector’s own lawyer': {
      id: 'RF-6b1i-consumers',
      cites: '12 CFR 1006.6(a) and (b)(1)(i)',
      basis: 'constructed',
      tests: [HOURS],
      ifMissed: 'A collector that tells its client something in the evening is accused of waking a consumer.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 22:00 | call to=debtor | no-answer | barred |
        2026-03-02 22:01 | sms to=debtor | delivered | barred |
        2026-03-02 22:02 | call to=co-signer | no-answer | barred |
        2026-03-02 22:03 | sms to=co-signer | delivered | barred |
        2026-03-02 22:04 | call to=guarantor | no-answer | barred |
        2026-03-02 22:05 | sms to=guarantor | delivered | barred |
        2026-03-02 22:06 | call to=spouse | no-answer | barred |
        2026-03-02 22:07 | sms to=spouse | delivered | barred |
        2026-03-02 22:08 | call to=widow | no-answer | barred |
        2026-03-02 22:09 | sms to=widow | delivered | barred |
        2026-03-02 22:10 | call to=parent | no-answer | barred |
        2026-03-02 22:11 | sms to=parent | delivered | barred |
        2026-03-02 22:12 | call to=guardian | no-answer | barred |
        2026-03-02 22:13 | sms to=guardian | delivered | barred |
        2026-03-02 22:14 | call to=executor | no-answer | barred |
        2026-03-02 22:15 | sms to=executor | delivered | barred |
        2026-03-02 22:16 | call to=counsellor | no-answer | clear |
        2026-03-02 22:17 | sms to=counsellor | delivered | clear |
        2026-03-02 22:18 | call to=attorney | no-answer | clear |
        2026-03-02 22:19 | sms to=attorney | delivered | clear |
        2026-03-02 22:20 | call to=bureau | no-answer | clear |
        2026-03-02 22:21 | sms to=bureau | delivered | clear |
        2026-03-02 22:22 | call to=lender-desk | no-answer | clear | its own client
        2026-03-02 22:23 | sms to=lender-desk | delivered | clear |
        2026-03-02 22:24 | call to=lender-lawyer | no-answer | clear |
        2026-03-02 22:25 | sms to=lender-lawyer | delivered | clear |
        2026-03-02 22:26 | call to=own-lawyer | no-answer | clear |
        2026-03-02 22:27 | sms to=own-lawyer | delivered | clear |
        2026-03-02 22:28 | call to=friend | no-answer | clear | the bar on third parties tests it
        2026-03-02 22:29 | sms to=friend | delivered | clear |
        2026-03-02 22:40 | call to=neighbour purpose=location | conversation | clear | an open standard, not these hours
      `,
    },
    'a business debt is outside': {
      id: 'RF-binds-business',
      cites: '15 USC 1692a(5)',
      basis: 'constructed',
      tests: [HOURS, CEASE],
      ifMissed: 'A rule for consumers is read into trade debts.',
      zone: 'America/Chicago',
      facts: { debts: businessDebt },
      log: `
        2026-03-01 06:00 | event:cease-request person=debtor form=written | . | . |
        2026-03-02 06:00 | call | no-answer | clear |
      `,
    },
    'before the due date it is servicing': {
      id: 'RF-servicing',
      cites: '15 USC 1692a(6)(F)(iii)',
      basis: 'constructed',
      tests: [HOURS, TIME, PLACE, ADDRESSES, ATTORNEY, EMPLOYER, CEASE, CEASE_ELECTRONIC],
      ifMissed: 'A reminder before the due date is judged as collection.',
      zone: 'America/Chicago',
      facts: { debts: notYetDue },
      log: `
        2026-03-01 06:00 | event:inconvenient-time person=debtor | . | . |
        2026-03-01 06:01 | event:inconvenient-place person=debtor | . | . |
        2026-03-01 06:02 | event:attorney-appointed person=debtor | . | . |
        2026-03-01 06:03 | event:employer-prohibits person=debtor | . | . |
        2026-03-01 06:04 | event:cease-request person=debtor form=written | . | . |
        2026-03-01 06:05 | event:cease-request person=debtor form=electronic | . | . |
        2026-03-02 06:00 | call point=work-line  | no-answer | clear |
        2026-03-02 06:01 | sms point=mobile      | delivered | clear |
        2026-03-02 06:02 | visit point=work-door | met       | clear |
      `,
    },
    'consent to late calls, given in a talk that kept the rules': {
      id: 'RF-6b4-a',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['consent'],
      ifMissed:
        'Somebody who works nights and asked for late calls cannot be helped; or anybody’s consent opens the night.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 22:30 | call | no-answer | barred | before the consent
        2026-03-03 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact hours=22:00-24:00 | . | . | "call me at ten in the evening"
        2026-03-03 21:59:59 | call | no-answer | barred | outside the hours agreed
        2026-03-03 22:00 | call | no-answer | clear  |
        2026-03-03 22:01 | sms  | delivered | clear  |
        2026-03-03 22:02 | call to=spouse | no-answer | barred | another person
        2026-03-04 23:59:59 | call | no-answer | clear |
        2026-03-05 00:00:00 | call | no-answer | barred | outside the hours agreed
        2026-03-05 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-05 22:30 | call | no-answer | barred        | withdrawn
        2026-03-05 22:31 | sms  | delivered | barred        | withdrawn
      `,
    },
    'consent that covers something else, came through others, or was got in a call at night': {
      id: 'RF-6b4-not',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['consent'],
      ifMissed: 'A consent squeezed out in an unlawful call makes the next one lawful.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=more-calls given=directly obtained=lawful-contact | . | . |
        2026-03-02 22:30 | call | no-answer | barred        | it was for more calls
        2026-03-02 22:31 | sms  | delivered | barred        |
        2026-03-03 10:00 | event:consent person=debtor covers=time given=by-creditor obtained=lawful-contact | . | . |
        2026-03-03 22:30 | call | no-answer | barred        | not to this collector directly
        2026-03-03 22:31 | sms  | delivered | barred        |
        2026-03-03 23:00 | event:consent person=debtor covers=time given=directly obtained=night-call | . | . |
        2026-03-04 22:30 | call | no-answer | barred        | got in a contact that broke the rule
        2026-03-05 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact proof=claimed | . | . | nobody has it on record
        2026-03-05 22:30 | call | no-answer | clear..barred | claimed, not shown
      `,
    },
    'a court allowed it': {
      id: 'RF-6b4-court',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: [HOURS, TIME, PLACE, ADDRESSES, ATTORNEY, EMPLOYER],
      ifMissed: 'An order of a court is overridden.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00 | event:inconvenient-time person=debtor | . | . | no time is convenient
        2026-03-01 10:01 | event:inconvenient-place person=debtor | . | . | no place is convenient
        2026-03-01 10:02 | event:attorney-appointed person=debtor | . | . |
        2026-03-01 10:03 | event:employer-prohibits person=debtor | . | . |
        2026-03-01 22:00 | call point=mobile | no-answer | barred |
        2026-03-02 10:00 | event:court-permission person=debtor | . | . |
        2026-03-02 22:00 | call point=mobile    | no-answer | clear |
        2026-03-02 22:01 | sms point=mobile     | delivered | clear |
        2026-03-02 22:02 | visit point=work-door | met      | clear |
        2026-03-02 22:03 | call point=work-line | no-answer | clear |
      `,
    },
    'permission about the co-signer opens nothing about the debtor': {
      id: 'RF-6b4-court-other',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: [HOURS, TIME, PLACE, ADDRESSES, ATTORNEY, EMPLOYER],
      ifMissed: 'One person’s court order is used against another; a claimed order opens the door.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00 | event:inconvenient-time person=debtor | . | . |
        2026-03-01 10:01 | event:inconvenient-place person=debtor | . | . |
        2026-03-01 10:02 | event:employer-prohibits person=debtor | . | . |
        2026-03-01 10:03 | event:court-permission person=co-signer | . | . |
        2026-03-02 22:00 | call point=mobile     | no-answer | barred |
        2026-03-02 22:01 | sms point=mobile      | delivered | barred        |
        2026-03-02 22:02 | visit point=home-door | met       | barred |
        2026-03-02 12:03 | sms point=mobile      | delivered | barred        |
        2026-03-02 12:04 | letter point=home-address | submitted | clear..barred |
        2026-03-02 12:05 | call point=work-line  | no-answer | barred |
        2026-03-03 10:00 | event:court-permission person=debtor proof=claimed | . | . |
        2026-03-03 22:00 | call point=mobile     | no-answer | clear..barred | claimed, not shown
      `,
    },
    'one answer to a text that came at night': {
      id: 'RF-6b1i-answer',
      cites: 'Comment 6(b)(1)-2',
      basis: 'constructed',
      tests: [HOURS],
      flags: ['one-response'],
      ifMissed: 'A question asked at night brings a night of messages.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 23:00 | in:sms id=asked           | delivered    | .             | "what do I owe?"
        2026-03-02 23:02 | sms answers=asked         | delivered    | clear         | the one answer
        2026-03-02 23:05 | sms answers=asked         | delivered    | barred        | the second
        2026-03-02 23:06 | call answers=asked        | no-answer    | barred        | not the same medium
        2026-03-03 23:00 | in:call id=rang           | conversation | .             |
        2026-03-03 23:10 | call answers=rang         | conversation | clear         |
        2026-03-03 23:20 | call answers=rang         | conversation | barred        | the second
      `,
    },
    // ---- designated times ----
    'working hours are called inconvenient': {
      id: 'RF-6b1-1a',
      cites: 'Comment 6(b)(1)-1',
      basis: 'constructed',
      tests: [TIME],
      ifMissed: 'Somebody who may not use the telephone at work is called there all the same.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call      | no-answer | clear         | nothing was said yet
        2026-03-02 12:00    | event:inconvenient-time person=debtor hours=09:00-17:00 weekdays=1,2,3,4,5 | . | . | "not while I work"
        2026-03-03 08:59:59 | call      | no-answer | clear         |
        2026-03-03 09:00:00 | call      | no-answer | barred        |
        2026-03-03 10:00    | chat-call | no-answer | barred        |
        2026-03-03 10:01    | visit     | met       | barred        |
        2026-03-03 10:02    | sms       | delivered | barred        | sending is an attempt
        2026-03-03 10:03    | email     | delivered | barred        |
        2026-03-03 10:04    | chat      | delivered | barred        |
        2026-03-03 10:05    | fax       | delivered | barred        |
        2026-03-03 10:06    | letter    | submitted | clear         |
        2026-03-03 10:07    | telegram  | submitted | clear         |
        2026-03-03 10:08    | call to=spouse | no-answer | clear    | the spouse did not say so
        2026-03-03 16:59:59 | call      | no-answer | barred        |
        2026-03-03 17:00:00 | call      | no-answer | clear         |
        2026-03-06 10:00    | call      | no-answer | barred        | Friday
        2026-03-07 10:00    | call      | no-answer | clear         | Saturday
        2026-03-08 10:00    | call      | no-answer | clear         | Sunday
        2026-03-09 10:00    | event:request-withdrawn person=debtor | . | . | "any time is fine now"
        2026-03-09 11:00    | call      | no-answer | clear         |
        2026-03-09 11:01    | sms       | delivered | clear         |
      `,
    },
    'the hours are those of the person, not of the lender': {
      id: 'RF-6b1-clock',
      cites: '12 CFR 1006.6(b)(1)',
      basis: 'constructed',
      tests: [TIME],
      flags: ['clock'],
      ifMissed: 'A collector in another zone reads "evenings" on its own clock.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 12:00    | event:inconvenient-time person=debtor hours=18:00-24:00 | . | . | 1.c: evenings, from the file the creditor passed on
        2026-03-02 17:59:59 | call | no-answer | clear         |
        2026-03-02 18:00:00 | call | no-answer | barred        | 16:00 in California
        2026-03-02 18:00:01 | sms  | delivered | barred        |
        2026-03-02 17:59:58 | sms  | delivered | clear         |
      `,
    },
    'the wish binds from notice to the collector': {
      id: 'RF-6b1-notice',
      cites: '12 CFR 1006.6(b)(1)',
      basis: 'constructed',
      tests: [TIME, PLACE, ADDRESSES, EMPLOYER],
      flags: ['notice'],
      ifMissed: 'A collector is blamed for what it could not know, or hides behind not having been told.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:inconvenient-time person=debtor noticed=2026-03-04T10:00 recorded=2026-03-02T10:00 | . | . | said to the creditor, passed on two days later
        2026-03-02 10:01 | event:inconvenient-place person=debtor noticed=2026-03-04T10:00 recorded=2026-03-02T10:01 | . | . |
        2026-03-02 10:02 | event:employer-prohibits person=debtor noticed=2026-03-04T10:00 recorded=2026-03-02T10:02 | . | . |
        2026-03-03 10:00 | call point=mobile     | no-answer | clear |
        2026-03-03 10:01 | sms point=mobile      | delivered | clear |
        2026-03-03 10:02 | visit point=home-door | met       | clear |
        2026-03-03 10:03 | call point=work-line  | no-answer | clear |
        2026-03-04 11:00 | call point=mobile     | no-answer | barred |
        2026-03-04 11:01 | visit point=home-door | met       | barred |
        2026-03-04 11:02 | visit point=work-door | met       | barred |
      `,
    },
    'an answer on a designated time, and its limits': {
      id: 'RF-6b1-2a',
      cites: 'Comment 6(b)(1)-2',
      basis: 'constructed',
      tests: [TIME],
      flags: ['one-response'],
      ifMissed: 'One question at work reopens the whole working day.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 12:00 | event:inconvenient-time person=debtor hours=09:00-17:00 weekdays=1,2,3,4,5 | . | . |
        2026-03-04 10:30 | in:sms id=asked      | delivered    | .             | the consumer texts
        2026-03-04 10:32 | sms answers=asked    | delivered    | clear         | 2.a: one answer by text; 2.d: it may ask whether the wish still stands
        2026-03-04 10:33 | sms answers=asked    | delivered    | barred        | a second one
        2026-03-04 10:34 | call answers=asked   | no-answer    | barred        | 2.c: not the same medium
        2026-03-05 10:30 | in:call id=rang      | conversation | .             |
        2026-03-05 10:40 | call answers=rang    | conversation | clear         |
      `,
    },
    'consent reopens a designated time, until it is withdrawn': {
      id: 'RF-6b1-consent',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: [TIME],
      flags: ['consent'],
      ifMissed: 'A consent for one thing is stretched to another.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 12:00 | event:inconvenient-time person=debtor hours=09:00-17:00 | . | . |
        2026-03-02 12:01 | event:consent person=debtor covers=place given=directly obtained=lawful-contact | . | . | for another thing
        2026-03-02 12:02 | event:consent person=debtor covers=time given=by-creditor obtained=lawful-contact | . | . | not directly
        2026-03-02 12:03 | event:consent person=debtor covers=time given=directly obtained=night-call | . | . | not lawfully
        2026-03-03 10:00 | call | no-answer | barred        |
        2026-03-03 10:01 | sms  | delivered | barred        |
        2026-03-03 12:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact | . | . |
        2026-03-03 13:00 | call | no-answer | clear         |
        2026-03-03 13:01 | sms  | delivered | clear         |
        2026-03-03 14:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-03 15:00 | call | no-answer | barred        |
        2026-03-03 15:01 | sms  | delivered | barred        |
      `,
    },
    'what was agreed or asked, and what is taken back': {
      id: 'RF-6b1-taken-back',
      cites: '12 CFR 1006.6(b)(1) and (b)(4)(i)',
      basis: 'constructed',
      tests: [HOURS, TIME, PLACE, CEASE],
      flags: ['consent', 'other-request'],
      ifMissed:
        'Somebody who may be written to again is visited again; or who takes one consent back is said to have taken all.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact | . | . |
        2026-03-02 10:01 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-02 11:00 | event:consent-withdrawn person=debtor covers=more-calls | . | . | late calls were not meant
        2026-03-02 22:00 | call | no-answer | clear  |
        2026-03-03 10:00 | event:consent-withdrawn person=debtor covers=time | . | . |
        2026-03-03 22:00 | call | no-answer | barred |
        2026-03-04 10:00 | event:inconvenient-time person=debtor hours=09:00-17:00 | . | . |
        2026-03-04 10:01 | event:inconvenient-place person=debtor places=home | . | . |
        2026-03-04 10:02 | event:request-withdrawn person=debtor request=cease | . | . | neither was meant
        2026-03-04 11:00 | call | no-answer | barred |
        2026-03-04 18:00 | visit point=home-door | met | barred |
        2026-03-05 10:00 | event:request-withdrawn person=debtor request=time | . | . |
        2026-03-05 11:00 | call | no-answer | clear  |
        2026-03-05 18:00 | visit point=home-door | met | barred | the home is still not convenient
        2026-03-06 10:00 | event:request-withdrawn person=debtor request=place | . | . |
        2026-03-06 18:00 | visit point=home-door | met | clear  |
      `,
    },
    '"I am busy" names no time': {
      id: 'RF-FAQ-TIME-1',
      cites: 'Debt Collection Rule FAQs, Unusual or Inconvenient Times or Places 1',
      basis: 'constructed',
      tests: [TIME],
      ifMissed: 'A passing word is turned into a standing bar.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call | conversation | clear | "I am busy"
        2026-03-03 10:00 | call | no-answer    | clear | no time was designated
      `,
    },
    // ---- places ----
    '"do not contact me at home"': {
      id: 'RF-6b1ii-1',
      cites: 'Comment 6(b)(1)(ii)-1',
      basis: 'constructed',
      tests: [PLACE, ADDRESSES],
      ifMissed: 'A family learns of a debt from the letters that keep coming.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | letter point=home-address | submitted | clear         | nothing was said yet
        2026-03-02 10:01 | visit point=home-door     | met       | clear         |
        2026-03-02 12:00 | event:inconvenient-place person=debtor places=home | . | . |
        2026-03-03 10:00 | letter point=home-address | submitted | clear..barred | 1.a
        2026-03-03 10:01 | call point=home-line      | no-answer | clear..barred | 1.a
        2026-03-03 10:02 | visit point=home-door     | met       | barred        |
        2026-03-03 10:03 | call point=mobile         | no-answer | clear         | 1.b: nobody knows where the mobile is
        2026-03-03 10:04 | email point=mailbox       | delivered | clear         | 1.b
        2026-03-03 10:05 | call point=mobile place=home | no-answer | clear..barred | 1.c: the collector knows that the person is at home
        2026-03-03 10:06 | sms point=mobile place=home | delivered | clear..barred |
        2026-03-03 10:07 | email point=mailbox place=home | delivered | clear..barred |
        2026-03-03 10:08 | chat place=home           | delivered | clear..barred |
        2026-03-03 10:09 | chat-call place=home      | no-answer | clear..barred |
        2026-03-03 10:10 | telegram place=home       | delivered | clear..barred |
        2026-03-03 10:11 | fax place=home            | delivered | clear..barred |
        2026-03-03 10:12 | visit point=work-door     | met       | clear         | another place
        2026-03-03 10:13 | letter point=home-address to=spouse | submitted | clear | another person
        2026-03-03 10:14 | visit point=home-door to=spouse | met | clear         | another person
        2026-03-03 10:15 | post place=home visibility=private | submitted | clear | nobody is met at a posting
        2026-03-04 10:00 | event:request-withdrawn person=debtor | . | . |
        2026-03-04 11:00 | visit point=home-door     | met       | clear         |
        2026-03-04 11:01 | letter point=home-address | submitted | clear         |
      `,
    },
    'a place and its exceptions': {
      id: 'RF-6b1ii-consent',
      cites: '12 CFR 1006.6(b)(4)(i) and comment 6(b)(1)-2',
      basis: 'constructed',
      tests: [PLACE, ADDRESSES],
      flags: ['consent', 'one-response'],
      ifMissed: 'A consent for one thing is stretched to another.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 12:00 | event:inconvenient-place person=debtor places=home | . | . |
        2026-03-02 12:01 | event:consent person=debtor covers=time given=directly obtained=lawful-contact | . | . |
        2026-03-02 12:02 | event:consent person=debtor covers=place given=by-creditor obtained=lawful-contact | . | . |
        2026-03-02 12:03 | event:consent person=debtor covers=place given=directly obtained=night-call | . | . |
        2026-03-03 10:00 | visit point=home-door     | met       | barred        |
        2026-03-03 10:01 | call point=home-line      | no-answer | clear..barred |
        2026-03-03 11:00 | in:call id=rang point=home-line | conversation | .   |
        2026-03-03 11:10 | call answers=rang point=home-line | conversation | clear | the one answer
        2026-03-03 11:20 | in:visit id=came          | met       | .             | the consumer came to the door of the office
        2026-03-03 11:30 | visit answers=came point=home-door | met | clear     |
        2026-03-04 12:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact | . | . |
        2026-03-04 13:00 | visit point=home-door     | met       | clear         |
        2026-03-04 13:01 | call point=home-line      | no-answer | clear         |
        2026-03-04 14:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-04 15:00 | visit point=home-door     | met       | barred        |
        2026-03-04 15:01 | call point=home-line      | no-answer | clear..barred |
      `,
    },
    // ---- attorney ----
    'an attorney is known for this debt': {
      id: 'RF-6b2-a',
      cites: '12 CFR 1006.6(b)(2)',
      basis: 'constructed',
      tests: [ATTORNEY],
      ifMissed: 'A person who hired a lawyer to be left alone is called directly.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 09:00 | call debts=card | no-answer | clear | before the attorney
        2026-03-02 10:00 | event:attorney-appointed person=debtor debts=card noticed=2026-03-03T10:00 recorded=2026-03-02T10:00 | . | . |
        2026-03-03 09:00 | call debts=card | no-answer | clear  | not known to the collector yet
        2026-03-03 10:30 | call debts=card | no-answer | barred | the attorney has answered the collector
        2026-03-03 10:31 | letter debts=card | submitted | barred | any channel
        2026-03-03 10:32 | call debts=clinic | no-answer | clear | not represented for that debt
        2026-03-03 10:33 | call debts=card to=attorney | conversation | clear | that is whom to call
        2026-03-03 10:34 | call debts=card to=spouse | no-answer | clear | not read whether the attorney shields others
        2026-03-04 10:00 | event:attorney-released person=debtor debts=card | . | . |
        2026-03-04 11:00 | call debts=card | no-answer | clear |
      `,
    },
    'each consumer’s own attorney': {
      id: 'RF-6b2-each',
      cites: '12 CFR 1006.6(b)(2)',
      basis: 'constructed',
      tests: [ATTORNEY],
      flags: ['other-person'],
      ifMissed:
        'A co-signer with a lawyer is called all the same, and the debtor is cut off by a lawyer who is not theirs.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:attorney-appointed person=co-signer | . | . |
        2026-03-02 10:01 | event:attorney-appointed person=guarantor | . | . |
        2026-03-02 10:02 | event:attorney-appointed person=spouse | . | . |
        2026-03-02 10:03 | event:attorney-appointed person=widow | . | . |
        2026-03-02 10:04 | event:attorney-appointed person=parent | . | . |
        2026-03-02 10:05 | event:attorney-appointed person=guardian | . | . |
        2026-03-02 10:06 | event:attorney-appointed person=executor | . | . |
        2026-03-02 10:07 | event:attorney-appointed person=counsellor | . | . |
        2026-03-03 10:00 | call to=co-signer | no-answer | barred |
        2026-03-03 10:01 | call to=guarantor | no-answer | barred |
        2026-03-03 10:02 | call to=spouse | no-answer | barred |
        2026-03-03 10:03 | call to=widow | no-answer | barred |
        2026-03-03 10:04 | call to=parent | no-answer | barred |
        2026-03-03 10:05 | call to=guardian | no-answer | barred |
        2026-03-03 10:06 | call to=executor | no-answer | barred |
        2026-03-03 10:07 | call to=counsellor | no-answer | clear | not a consumer
        2026-03-03 11:00 | call | no-answer | clear | none of them is the debtor’s
        2026-03-04 10:00 | event:attorney-appointed person=debtor | . | . |
        2026-03-04 10:01 | event:attorney-unresponsive person=co-signer | . | . | another attorney
        2026-03-04 10:02 | event:attorney-consents person=spouse | . | . | another attorney
        2026-03-04 11:00 | call              | no-answer | barred        |
        2026-03-04 11:01 | call to=co-signer | no-answer | clear..barred | the exception was not read
        2026-03-04 11:02 | call to=spouse    | no-answer | clear..barred |
        2026-03-05 10:00 | event:attorney-released person=guarantor | . | . |
        2026-03-05 11:00 | call              | no-answer | barred        |
        2026-03-05 11:01 | call to=guarantor | no-answer | clear         |
      `,
    },
    'what the attorney does not do, or allows': {
      id: 'RF-6b2-exceptions',
      cites: '12 CFR 1006.6(b)(2)(i) and (ii), (b)(4)',
      basis: 'constructed',
      tests: [ATTORNEY],
      flags: ['exception-unverified'],
      ifMissed: 'A silent attorney is taken for permission before anybody has read what the text says of it.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | event:attorney-appointed person=debtor debts=card,clinic | . | . |
        2026-03-02 10:01 | event:consent person=debtor covers=time given=directly obtained=lawful-contact | . | . | for another thing
        2026-03-02 10:02 | event:consent person=debtor covers=despite-attorney given=by-creditor obtained=lawful-contact | . | . |
        2026-03-02 10:03 | event:consent person=debtor covers=despite-attorney given=directly obtained=night-call | . | . |
        2026-03-02 11:00 | call debts=card   | no-answer | barred        |
        2026-03-03 10:00 | event:attorney-unresponsive person=debtor debts=card | . | . |
        2026-03-03 11:00 | call debts=card   | no-answer | clear..barred | the exception was not read
        2026-03-03 11:01 | call debts=clinic | no-answer | barred        | for the other debt the attorney answers
        2026-03-04 10:00 | event:attorney-consents person=debtor debts=clinic | . | . |
        2026-03-04 11:00 | call debts=clinic | no-answer | clear..barred |
        2026-03-05 10:00 | event:consent person=debtor covers=despite-attorney given=directly obtained=lawful-contact | . | . |
        2026-03-05 11:00 | call debts=clinic | no-answer | clear         | the consumer wants to be called
        2026-03-05 12:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-05 13:00 | call debts=clinic | no-answer | clear..barred | withdrawn; the attorney’s word remains
      `,
    },
    'withdrawn consent leaves the attorney’s protection whole': {
      id: 'RF-6b2-withdrawn',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: [ATTORNEY],
      flags: ['consent'],
      ifMissed: 'A consent outlives its withdrawal.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:attorney-appointed person=debtor | . | . |
        2026-03-02 10:01 | event:consent person=debtor covers=despite-attorney given=directly obtained=lawful-contact | . | . |
        2026-03-02 11:00 | call | no-answer | clear  |
        2026-03-02 12:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-02 13:00 | call | no-answer | barred |
        2026-03-03 10:00 | event:court-permission person=co-signer | . | . |
        2026-03-03 11:00 | call | no-answer | barred | the permission is about somebody else
        2026-03-04 10:00 | event:court-permission person=debtor proof=claimed | . | . |
        2026-03-04 11:00 | call | no-answer | clear..barred | claimed, not shown
      `,
    },
    // ---- employer ----
    'the employer does not allow calls': {
      id: 'RF-6b3-a',
      cites: '12 CFR 1006.6(b)(3)',
      basis: 'constructed',
      tests: [EMPLOYER],
      ifMissed: 'A call at work costs somebody the job.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | call point=work-line  | no-answer | clear         | nothing is known yet
        2026-03-02 10:00 | event:employer-prohibits person=debtor | . | . |
        2026-03-02 11:00 | call point=work-line  | no-answer | clear..barred |
        2026-03-02 11:01 | visit point=work-door | met       | clear..barred |
        2026-03-02 11:02 | call point=mobile place=work | no-answer | clear..barred |
        2026-03-02 11:03 | call point=mobile     | no-answer | clear         |
        2026-03-02 11:04 | call point=home-line  | no-answer | clear         |
        2026-03-02 11:05 | call point=work-line to=spouse | no-answer | clear | another person
        2026-03-02 12:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact | . | . |
        2026-03-02 12:01 | event:consent person=debtor covers=place given=by-creditor obtained=lawful-contact | . | . |
        2026-03-02 12:02 | event:consent person=debtor covers=place given=directly obtained=night-call | . | . |
        2026-03-02 12:30 | call point=work-line  | no-answer | clear..barred |
        2026-03-02 13:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact | . | . |
        2026-03-02 13:30 | call point=work-line  | no-answer | clear         |
        2026-03-02 14:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-02 14:30 | call point=work-line  | no-answer | clear..barred |
        2026-03-02 14:31 | event:court-permission person=co-signer | . | . |
        2026-03-02 14:32 | call point=work-line  | no-answer | clear..barred |
      `,
    },
    // ---- cease ----
    'a written refusal to pay': {
      id: 'RF-6c-a',
      cites: '12 CFR 1006.6(c)(1)',
      basis: 'constructed',
      tests: [CEASE],
      ifMissed: 'The one letter that must end the calls does not end them.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 09:00 | call debts=card | no-answer | clear | before the letter
        2026-03-02 10:00 | event:refusal-to-pay person=debtor debts=card form=written noticed=2026-03-03T10:00 recorded=2026-03-02T10:00 | . | . | posted on Monday, received on Tuesday
        2026-03-03 09:00 | call debts=card               | no-answer    | clear  | not received yet
        2026-03-03 11:00 | call debts=card               | conversation | barred |
        2026-03-03 11:01 | letter debts=card             | submitted    | barred |
        2026-03-03 11:02 | call debts=card to=spouse     | no-answer    | barred | a spouse is a consumer
        2026-03-03 11:03 | call debts=card to=co-signer  | no-answer    | barred |
        2026-03-03 11:04 | call debts=card to=guarantor  | no-answer    | barred |
        2026-03-03 11:05 | call debts=card to=widow      | no-answer    | barred |
        2026-03-03 11:06 | call debts=card to=parent     | no-answer    | barred |
        2026-03-03 11:07 | call debts=card to=guardian   | no-answer    | barred |
        2026-03-03 11:08 | call debts=card to=executor   | no-answer    | barred |
        2026-03-03 11:09 | call debts=card to=counsellor | no-answer    | clear  | not a consumer
        2026-03-03 11:10 | call debts=card to=attorney   | no-answer    | clear  |
        2026-03-03 11:11 | call debts=clinic             | no-answer    | clear  | the letter was about the card
        2026-03-03 11:12 | call debts=clinic,card        | no-answer    | barred | about both
      `,
    },
    'a request to stop: how it was made, and what may still come': {
      id: 'RF-6c-form',
      cites: '12 CFR 1006.6(c)(1) and (2), comments 6(c)(1)-1 and 6(c)(2)-1',
      basis: 'constructed',
      tests: [CEASE, CEASE_ELECTRONIC],
      flags: ['exception-unverified'],
      ifMissed: 'A request typed into the collector’s own chat is treated as if it had not been made.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor debts=card form=oral | . | . | said on the telephone
        2026-03-02 11:00 | call debts=card | no-answer | clear | this rule asks for writing
        2026-03-02 12:00 | event:cease-request person=debtor debts=card form=electronic noticed=2026-03-03T12:00 recorded=2026-03-02T12:00 | . | . |
        2026-03-03 11:00 | call debts=card   | no-answer | clear         | not received yet
        2026-03-03 13:00 | call debts=card   | no-answer | clear..barred | 6(c)(1)-1
        2026-03-03 13:01 | call debts=clinic | no-answer | clear         |
        2026-03-03 13:02 | call debts=card to=spouse | no-answer | clear..barred |
        2026-03-03 13:03 | call debts=card to=co-signer | no-answer | clear..barred |
        2026-03-03 13:04 | call debts=card to=guarantor | no-answer | clear..barred |
        2026-03-03 13:05 | call debts=card to=widow | no-answer | clear..barred |
        2026-03-03 13:06 | call debts=card to=parent | no-answer | clear..barred |
        2026-03-03 13:07 | call debts=card to=guardian | no-answer | clear..barred |
        2026-03-03 13:08 | call debts=card to=executor | no-answer | clear..barred |
        2026-03-03 13:09 | call debts=card to=counsellor | no-answer | clear    |
        2026-03-04 10:00 | event:refusal-to-pay person=debtor debts=clinic form=electronic | . | . |
        2026-03-04 11:00 | call debts=clinic | no-answer | clear..barred | a refusal counts like a request
        2026-03-05 10:00 | event:cease-request person=debtor debts=card form=written | . | . |
        2026-03-05 11:00 | call debts=card   | no-answer | barred        |
        2026-03-05 11:01 | letter debts=card purpose=required-notice template=early-intervention | submitted | clear..barred | 6(c)(2)-1
        2026-03-05 11:02 | letter debts=card purpose=legal-process template=remedy-notice | submitted | clear..barred | the three notices
        2026-03-05 11:03 | letter debts=card purpose=receipt template=receipt | submitted | barred | not one of them
        2026-03-05 11:04 | letter debts=card purpose=required-notice | submitted | barred | no template shows it
      `,
    },
    'the consumer takes the request back': {
      id: 'RF-6c-withdrawn',
      cites: '12 CFR 1006.6(c)',
      basis: 'constructed',
      tests: [CEASE],
      flags: ['exception-unverified'],
      ifMissed:
        'A collector is accused after the consumer asked to talk again; or an old withdrawal undoes a new request.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor form=written | . | . |
        2026-03-02 11:00 | event:request-withdrawn person=debtor request=time | . | . | about something else
        2026-03-02 12:00 | call | no-answer | barred        |
        2026-03-03 10:00 | event:request-withdrawn person=debtor request=cease | . | . |
        2026-03-03 11:00 | call | no-answer | clear..barred | the text was not read
        2026-03-04 10:00 | event:cease-request person=debtor form=written | . | . | asked again
        2026-03-04 11:00 | call | no-answer | barred        |
        2026-03-05 10:00 | event:request-withdrawn person=debtor request=cease | . | . |
        2026-03-05 11:00 | call | no-answer | clear..barred |
        2026-03-06 10:00 | event:refusal-to-pay person=debtor form=written | . | . |
        2026-03-06 11:00 | call | no-answer | barred        |
      `,
    },
    // ---- who is a consumer ----
    'people who count as the consumer may be talked to; others may not': {
      id: 'RF-6a',
      cites: '12 CFR 1006.6(a), comments 6(a)(1)-1, (2)-1 and (4)-1',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-1'],
      ifMissed: 'A widow is refused an answer, or a roommate is given one.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=debtor     | conversation | clear  |
        2026-03-02 10:01 | call to=widow      | conversation | clear  | 6(a)(1)-1
        2026-03-02 10:02 | call to=spouse     | conversation | clear  |
        2026-03-02 10:03 | call to=parent     | conversation | clear  | 6(a)(2)-1: of a minor who died
        2026-03-02 10:04 | call to=guardian   | conversation | clear  |
        2026-03-02 10:05 | call to=executor   | conversation | clear  | 6(a)(4)-1: signed a small-estate declaration
        2026-03-02 10:06 | call to=co-signer  | conversation | clear  |
        2026-03-02 10:07 | call to=guarantor  | conversation | clear  |
        2026-03-02 10:08 | call to=sister     | conversation | barred | 6(a)-x
        2026-03-02 10:09 | call to=friend     | conversation | barred | a roommate
      `,
    },
  },
} satisfies CaseFile
