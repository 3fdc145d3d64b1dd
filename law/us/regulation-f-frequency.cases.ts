/**
 * Worked cases for 12 CFR 1006.14(b): how often a collector may call. The rules are quoted or paraphrased from the
 * source; dates are ours. March 2026: Monday the 2nd to Sunday the 8th is a week, the clocks go forward on the 8th.
 *
 * A call not yet made may turn out busy and then does not count, so the eighth is `clear..presumed` before it is made
 * and `presumed` once it has rung.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const SEVEN = 'us/regulation-f/14-b-2-A'
const QUIET = 'us/regulation-f/14-b-2-B'

const debt = (id: string) =>
  ({ id, product: 'other-consumer-debt', stage: 'overdue', creditor: 'bank', consumer: 'yes' }) as const

const twoDebts = [debt('card'), debt('clinic')]
const threeDebts = [debt('card'), debt('clinic'), debt('car')]
const fiveDebts = [debt('d1'), debt('d2'), debt('d3'), debt('d4'), debt('d5')]

/** A debt for each outcome, so that each is counted by itself. */
const debtForEachOutcome = [
  debt('not-connected'),
  debt('no-answer'),
  debt('rejected'),
  debt('voicemail'),
  debt('assistant'),
  debt('abandoned'),
  debt('dropped'),
  debt('answered-by-other'),
  debt('connected'),
  debt('announced'),
  debt('conversation'),
]

const notYetDue = [{ ...debt('card'), stage: 'not-due' }] as const

const inChicago = [{ evidence: 'residence', oneOf: ['America/Chicago'] }] as const

export default {
  instrument: 'us/regulation-f',
  ordinary,
  cases: {
    // ---- seven in seven ----
    'one call a day for a week, and one more on the Sunday': {
      id: 'RF-14b2i-A1-A2',
      cites: '12 CFR 1006.14(b)(2)(i)(A) and (ii)(A)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['presumption'],
      ifMissed: 'A telephone rings an eighth time in a week and nobody notices.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call  | no-answer     | clear           |
        2026-03-03 10:00 | call  | no-answer     | clear           |
        2026-03-04 10:00 | call  | no-answer     | clear           |
        2026-03-05 10:00 | call  | no-answer     | clear           |
        2026-03-06 10:00 | call  | no-answer     | clear           |
        2026-03-07 10:00 | call  | no-answer     | clear           |
        2026-03-08 10:00 | call  | no-answer     | clear           | A1: the seventh
        2026-03-08 11:00 | call? | .             | clear..presumed | the eighth, unless it is busy
        2026-03-08 11:01 | call  | not-connected | clear           | busy: not counted
        2026-03-08 11:02 | call  | no-answer     | presumed        | A2: the eighth in seven days
      `,
    },
    'one call a day for eight days: every week of them has seven': {
      id: 'RF-14b2i-A3',
      cites: '12 CFR 1006.14(b)(2)(i)(A)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['presumption'],
      ifMissed: 'A collector that keeps the rule is accused.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 20:00 | call | no-answer | clear    |
        2026-03-03 20:00 | call | no-answer | clear    |
        2026-03-04 20:00 | call | no-answer | clear    |
        2026-03-05 20:00 | call | no-answer | clear    |
        2026-03-06 20:00 | call | no-answer | clear    |
        2026-03-07 20:00 | call | no-answer | clear    |
        2026-03-08 20:00 | call | no-answer | clear    |
        2026-03-09 09:00 | call | no-answer | clear    | less than seven times 24 hours after the first
        2026-03-09 09:01 | call | no-answer | presumed | the eighth since Tuesday
      `,
    },
    'seven calls on a Monday: the next on Sunday or on Monday': {
      id: 'RF-14b2i-A4-A5',
      cites: '12 CFR 1006.14(b)(2)(i)(A)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['presumption', 'clock-change'],
      ifMissed: 'The week ends a day early or late, or an hour off when the clocks change.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call  | no-answer x7 | clear           | seven in one day weigh, but are not over the number
        2026-03-08 23:59:59 | call  | no-answer    | presumed        | A4
        2026-03-09 00:00:00 | call  | no-answer    | clear           | A5
        2026-03-09 10:00    | call  | no-answer x5 | clear           | with the one before midnight: seven
        2026-03-09 10:10    | call  | no-answer    | presumed        | the eighth
      `,
    },
    'the week is counted where the person is': {
      id: 'RF-14b2-clock',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      flags: ['clock'],
      ifMissed: 'The server’s midnight ends somebody else’s day.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=spouse | no-answer x7 | clear    |
        2026-03-09 00:30 | call to=spouse | no-answer    | clear    | 22:30 on Sunday in California
        2026-03-02 11:00 | call           | conversation | clear    |
        2026-03-08 23:30 | call           | no-answer    | presumed |
        2026-03-09 00:30 | call           | no-answer    | clear    | 22:30 on Sunday in California
      `,
    },
    'what became of a call: only one that did not connect to the number is left out': {
      id: 'RF-14b3ii',
      cites: '12 CFR 1006.14(b)(3)(ii), comment 14(b)(3)(ii)-1',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['presumption', 'voicemail'],
      ifMissed: 'A collector that hangs up on voicemail calls as often as it likes.',
      zone: 'America/Chicago',
      facts: { debts: debtForEachOutcome },
      log: `
        2026-03-02 09:00 | call debts=not-connected     | not-connected x7     | clear    | 1.a busy, 1.b not in service
        2026-03-02 09:10 | call debts=not-connected     | no-answer            | clear    | the first that counts
        2026-03-02 09:20 | call debts=no-answer         | no-answer x7         | clear    | 1.c
        2026-03-02 09:30 | call debts=no-answer         | no-answer            | presumed |
        2026-03-02 09:40 | call debts=rejected          | rejected x7          | clear    |
        2026-03-02 09:50 | call debts=rejected          | rejected             | presumed |
        2026-03-02 10:00 | call debts=voicemail         | voicemail x7         | clear    | 1.e, even if no message can be left
        2026-03-02 10:10 | call debts=voicemail         | voicemail            | presumed |
        2026-03-02 10:20 | call debts=assistant         | assistant x7         | clear    |
        2026-03-02 10:30 | call debts=assistant         | assistant            | presumed |
        2026-03-02 10:40 | call debts=abandoned         | abandoned x7         | clear    |
        2026-03-02 10:50 | call debts=abandoned         | abandoned            | presumed |
        2026-03-02 11:00 | call debts=dropped           | dropped x7           | clear    | 1.d
        2026-03-02 11:10 | call debts=dropped           | dropped              | presumed |
        2026-03-02 11:20 | call debts=answered-by-other | answered-by-other x7 | clear    |
        2026-03-02 11:30 | call debts=answered-by-other | answered-by-other    | presumed |
        2026-03-02 11:40 | call debts=connected         | connected x7         | clear    |
        2026-03-02 11:50 | call debts=connected         | connected            | presumed |
        2026-03-02 12:00 | call debts=announced         | announced x7         | clear    |
        2026-03-02 12:10 | call debts=announced         | announced            | presumed |
        2026-03-02 12:20 | call debts=conversation      | conversation x7      | clear    | the quiet days are another rule
        2026-03-02 12:30 | call debts=conversation      | conversation         | presumed |
        2026-03-02 12:40 | call debts=conversation      | not-connected        | clear    |
      `,
    },
    'the mobile and the home line of one person share one count': {
      id: 'RF-14b2i-C1',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['presumption', 'other-number'],
      ifMissed: 'A second telephone doubles the calls.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call point=mobile    | no-answer x4 | clear    |
        2026-03-03 10:00 | call point=home-line | no-answer x3 | clear    |
        2026-03-04 10:00 | call point=home-line | no-answer    | presumed | the eighth, numbers pooled
      `,
    },
    'the consumer and the spouse are two persons': {
      id: 'RF-14b2i-C2',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['other-person'],
      ifMissed: 'Calls to one person are held against those to another.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call           | no-answer x5 | clear    |
        2026-03-02 11:00 | call to=spouse | no-answer x4 | clear    |
        2026-03-03 10:00 | call           | no-answer x2 | clear    | seven to the consumer
        2026-03-03 11:00 | call to=spouse | no-answer x3 | clear    | seven to the spouse
        2026-03-04 11:00 | call to=spouse | no-answer    | presumed | the eighth
      `,
    },
    'two collectors on one account are counted apart': {
      id: 'RF-14b2i-C3',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      flags: ['other-agency'],
      ifMissed: 'A collector answers for calls that another one made.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call by=agency-a | no-answer x6 | clear    |
        2026-03-02 11:00 | call by=agency-b | no-answer x6 | clear    |
        2026-03-03 10:00 | call by=agency-a | no-answer    | clear    | its seventh
        2026-03-03 11:00 | call by=agency-a | no-answer    | presumed | its eighth
        2026-03-04 10:00 | call by=agency-b | conversation | clear    |
        2026-03-10 10:00 | call by=agency-a | no-answer    | clear    | the talk was with the other
        2026-03-10 11:00 | call by=agency-b | no-answer    | presumed |
        2026-03-10 12:00 | call by=bank     | no-answer x8 | clear    | the creditor is not bound
        2026-03-10 13:00 | call by=buyer    | no-answer x7 | clear    |
        2026-03-10 14:00 | call by=buyer    | no-answer    | presumed | a debt buyer is
      `,
    },
    'texts, letters and visits are no calls': {
      id: 'RF-14b2i-C4',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: [SEVEN],
      ifMissed: 'A text is counted as a call.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call   | no-answer x5 | clear |
        2026-03-02 11:00 | sms    | delivered x5 | clear |
        2026-03-02 12:00 | letter | submitted x5 | clear |
        2026-03-02 13:00 | email  | delivered x5 | clear |
        2026-03-02 14:00 | visit  | met x5       | clear |
        2026-03-02 15:00 | chat   | delivered x5 | clear |
        2026-03-03 10:00 | call   | no-answer x2 | clear | the seventh call
      `,
    },
    'voice over a chat service may be a telephone call': {
      id: 'RF-14b2-chat-call',
      cites: '12 CFR 1006.14(b)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      flags: ['presumption', 'reading'],
      ifMissed: 'Calls through an application are counted nowhere.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | chat-call | no-answer x7 | clear           |
        2026-03-02 11:00 | chat-call | no-answer    | clear..presumed | the eighth, if it is a telephone call
        2026-03-02 12:00 | call      | no-answer    | clear..presumed |
        2026-03-10 10:00 | chat-call | conversation | clear           |
        2026-03-11 10:00 | call      | no-answer    | clear..presumed | after what may have been a telephone talk
        2026-03-20 10:00 | call      | conversation | clear           |
        2026-03-21 10:00 | chat-call | no-answer    | clear..presumed |
        2026-03-22 10:00 | sms       | delivered    | clear           |
      `,
    },
    'calls the consumer places are never counted': {
      id: 'RF-FAQ-PRES-x',
      cites: 'Debt Collection Rule FAQs, Telephone Call Frequencies',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['inbound-not-counted'],
      ifMissed:
        'Somebody who rings often uses up the collector’s count, or a collector is accused for being rung.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | in:call | conversation x5 | .        |
        2026-03-03 10:00 | call    | no-answer x7    | clear    |
        2026-03-03 11:00 | call    | no-answer       | presumed | the eighth of the collector’s own
      `,
    },
    'a call before the due date is not counted; a notice that law demands is, as are calls before the rule': {
      id: 'RF-14b-binds',
      cites: '12 CFR 1006.14(b)(1)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      ifMissed: 'The first days of the rule are free, or a label takes a call out of the count.',
      zone: 'America/Chicago',
      log: `
        2021-11-29 10:00 | call | no-answer x7 | clear    |
        2021-11-29 11:00 | call | no-answer    | clear    | the rule is not in force yet
        2021-11-30 10:00 | call | no-answer    | presumed | earlier calls count
        2026-03-02 10:00 | call | no-answer x6 | clear    |
        2026-03-02 11:00 | call | conversation | clear    | the seventh
        2026-03-02 12:00 | call purpose=required-notice template=early-intervention | no-answer | presumed | rebuttable: 14(b)(2)(ii)-2.i
      `,
    },
    'servicing before the due date is outside': {
      id: 'RF-14b-servicing',
      cites: '15 USC 1692a(6)(F)(iii)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      ifMissed: 'Reminders before the due date are judged as collection.',
      zone: 'America/Chicago',
      facts: { debts: notYetDue },
      log: `
        2026-03-02 10:00 | call | conversation x8 | clear |
      `,
    },
    // ---- debts ----
    'three debts, seven calls about each': {
      id: 'RF-14b4-2i',
      cites: 'Comment 14(b)(4)-2.i',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['other-debt', 'presumption'],
      ifMissed: 'The presumption is read as if all debts had one count.',
      zone: 'America/Chicago',
      facts: { debts: threeDebts },
      log: `
        2026-03-02 10:00 | call debts=card        | no-answer x7 | clear           |
        2026-03-03 10:00 | call debts=clinic      | no-answer x7 | clear           |
        2026-03-04 10:00 | call debts=car         | no-answer x7 | clear           | 21 calls in a week, none over seven
        2026-03-04 11:00 | call? debts=car        | .            | clear..presumed |
        2026-03-04 11:01 | call debts=car,clinic  | no-answer    | presumed        |
      `,
    },
    'five accounts, 28 calls in a week, none above seven': {
      id: 'RF-14b4-x',
      cites: '12 CFR 1006.14(b)(2) and comment 14(b)(2)(i)-2.i',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['other-debt', 'factor'],
      ifMissed: 'A pattern of calls over many accounts passes without being looked at.',
      zone: 'America/Chicago',
      facts: { debts: fiveDebts },
      log: `
        2026-03-02 10:00 | call debts=d1 | no-answer x6 | clear |
        2026-03-03 10:00 | call debts=d2 | no-answer x6 | clear |
        2026-03-04 10:00 | call debts=d3 | no-answer x6 | clear |
        2026-03-05 10:00 | call debts=d4 | no-answer x5 | clear |
        2026-03-06 10:00 | call debts=d5 | no-answer x5 | clear | the pattern weighs, but no debt is over
      `,
    },
    'a call that names no debt counts for at least one': {
      id: 'RF-14b4-1i-b',
      cites: 'Comment 14(b)(4)-1.i',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['unnamed-debt', 'presumption'],
      ifMissed: 'A collector stops naming debts and stops being counted.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | call debts=card | no-answer x7  | clear           |
        2026-03-02 11:00 | call            | no-answer     | clear..presumed | perhaps about the card
        2026-03-03 10:00 | call            | no-answer x6  | clear..presumed | with the one before: seven about the other debt
        2026-03-03 11:00 | call            | no-answer     | presumed        | more than both debts together still allow
      `,
    },
    'a talk that touches several debts starts the quiet days for each': {
      id: 'RF-14b4-1ii-a',
      cites: 'Comment 14(b)(4)-1.ii; Debt Collection Rule FAQs, Presumptions 6',
      basis: 'published',
      tests: [QUIET],
      flags: ['other-debt', 'presumption'],
      ifMissed: 'A consumer who turns the talk to another debt is called about it the next day.',
      zone: 'America/Chicago',
      facts: { debts: threeDebts },
      log: `
        2026-03-02 10:00 | call debts=clinic,card | conversation | clear    | 2.ii: called about the clinic, the consumer turned to the card
        2026-03-05 10:00 | call debts=clinic      | no-answer    | presumed |
        2026-03-05 10:01 | call debts=card        | no-answer    | presumed |
        2026-03-05 10:02 | call debts=car         | no-answer    | clear    | not spoken of
      `,
    },
    'a talk that names no debt counts for at least one': {
      id: 'RF-14b4-1ii-b',
      cites: 'Comment 14(b)(4)-1.ii',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['unnamed-debt', 'presumption'],
      ifMissed: 'Small talk about "your accounts" leaves no trace.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 10:00 | call            | conversation | clear           |
        2026-03-03 10:00 | call debts=card | no-answer    | clear..presumed |
        2026-03-03 10:01 | call            | no-answer    | clear..presumed |
      `,
    },
    // ---- quiet days ----
    'the day of the talk is day one of seven': {
      id: 'RF-14b2i-B2',
      cites: '12 CFR 1006.14(b)(2)(i)(B) and (ii)(B)',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['presumption', 'clock-change'],
      ifMissed: 'Somebody who has just talked to a collector is called again.',
      zone: 'America/Chicago',
      log: `
        2026-03-04 20:00    | call  | conversation  | clear           | Wednesday, day 1
        2026-03-04 20:30    | call  | no-answer     | presumed        |
        2026-03-05 10:00    | call? | .             | clear..presumed | not before 2026-03-11 00:00:00 as far as this rule goes
        2026-03-10 23:59:59 | call  | no-answer     | presumed        | day 7
        2026-03-11 00:00:00 | call  | no-answer     | clear           | day 8, less than 7 times 24 hours after the talk
      `,
    },
    'every call in the quiet days but one that did not connect': {
      id: 'RF-14b2ii-B-outcomes',
      cites: '12 CFR 1006.14(b)(3)(ii)',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['presumption'],
      ifMissed: 'A hang-up on voicemail is not seen as a call.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call | conversation      | clear    |
        2026-03-03 10:00 | call | not-connected     | clear    |
        2026-03-03 10:01 | call | no-answer         | presumed |
        2026-03-03 10:02 | call | rejected          | presumed |
        2026-03-03 10:03 | call | voicemail         | presumed |
        2026-03-03 10:04 | call | assistant         | presumed |
        2026-03-03 10:05 | call | abandoned         | presumed |
        2026-03-03 10:06 | call | dropped           | presumed |
        2026-03-03 10:07 | call | answered-by-other | presumed |
        2026-03-03 10:08 | call | connected         | presumed |
        2026-03-03 10:09 | call | announced         | presumed |
        2026-03-03 10:10 | call | conversation      | presumed |
        2026-03-03 10:11 | sms  | delivered         | clear    | no call
        2026-03-03 10:12 | visit | met              | clear    |
        2026-03-03 10:13 | call to=spouse | no-answer | clear  | the talk was with another person
        2026-03-03 10:14 | call point=home-line | no-answer | presumed | another number of the same person
      `,
    },
    'only a talk with the person starts the quiet days': {
      id: 'RF-14b2ii-B-anchors',
      cites: '12 CFR 1006.14(b)(2)(ii)(B)',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['voicemail', 'presumption'],
      ifMissed: 'A voicemail is taken for a conversation, or a conversation for a voicemail.',
      zone: 'America/Chicago',
      facts: { debts: debtForEachOutcome },
      log: `
        2026-03-02 09:00 | call debts=not-connected     | not-connected     | clear           |
        2026-03-02 09:01 | call debts=no-answer         | no-answer         | clear           |
        2026-03-02 09:02 | call debts=rejected          | rejected          | clear           |
        2026-03-02 09:03 | call debts=voicemail         | voicemail         | clear           |
        2026-03-02 09:04 | call debts=assistant         | assistant         | clear           |
        2026-03-02 09:05 | call debts=abandoned         | abandoned         | clear           |
        2026-03-02 09:06 | call debts=dropped           | dropped           | clear           |
        2026-03-02 09:07 | call debts=answered-by-other | answered-by-other | clear           |
        2026-03-02 09:08 | call debts=connected         | connected         | clear           |
        2026-03-02 09:09 | call debts=announced         | announced         | clear           |
        2026-03-02 09:10 | call debts=conversation      | conversation      | clear           |
        2026-03-03 09:00 | call debts=not-connected     | no-answer         | clear           |
        2026-03-03 09:01 | call debts=no-answer         | no-answer         | clear           |
        2026-03-03 09:02 | call debts=rejected          | no-answer         | clear           |
        2026-03-03 09:03 | call debts=voicemail         | no-answer         | clear           |
        2026-03-03 09:04 | call debts=assistant         | no-answer         | clear           |
        2026-03-03 09:05 | call debts=abandoned         | no-answer         | clear           |
        2026-03-03 09:06 | call debts=dropped           | no-answer         | clear           |
        2026-03-03 09:07 | call debts=answered-by-other | no-answer         | clear           |
        2026-03-03 09:08 | call debts=connected         | no-answer         | clear..presumed | who answered is not known
        2026-03-03 09:09 | call debts=announced         | no-answer         | clear           | a text was read out
        2026-03-03 09:10 | call debts=conversation      | no-answer         | presumed        |
      `,
    },
    'a letter answered or a talk at the door is no telephone talk': {
      id: 'RF-14b2ii-B-channels',
      cites: '12 CFR 1006.14(b)(2)(ii)(B)',
      basis: 'constructed',
      tests: [QUIET],
      ifMissed: 'An exchange of texts is taken for a telephone conversation.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | sms    | replied   | clear |
        2026-03-02 09:01 | email  | replied   | clear |
        2026-03-02 09:02 | visit  | met       | clear |
        2026-03-02 09:03 | letter | replied   | clear |
        2026-03-02 09:04 | chat   | replied   | clear |
        2026-03-03 10:00 | call   | no-answer | clear |
      `,
    },
    'the consumer rings and talks: the quiet days begin': {
      id: 'RF-14b2i-1ii',
      cites: 'Comment 14(b)(2)(i)-1.ii',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['inbound-not-counted', 'presumption'],
      ifMissed: 'Somebody who rang to settle things is called again the next day.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | in:call | conversation | .        | who placed the call does not matter
        2026-03-05 10:00 | call    | no-answer    | presumed |
        2026-03-08 10:00 | call    | no-answer    | presumed | day 7
        2026-03-09 10:00 | call    | no-answer    | clear    | day 8
      `,
    },
    // ---- consent ----
    'consent to more calls lasts seven days, its own day included': {
      id: 'RF-14b3i-ab',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['consent', 'presumption'],
      ifMissed: 'A "call me this week" opens all weeks to come.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 08:30 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-02 09:00 | call | no-answer x4 | clear    | day 1
        2026-03-08 09:00 | call | no-answer x8 | clear    | a: day 7, none of these is counted
        2026-03-09 09:00 | call | no-answer x7 | clear    | b: counted again
        2026-03-09 10:00 | call | no-answer    | presumed | the eighth that counts
      `,
    },
    'consent for a shorter time than seven days': {
      id: 'RF-FAQ-EXCL-1',
      cites: '12 CFR 1006.14(b)(3)(i); Debt Collection Rule FAQs, Excluded Calls 1',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      flags: ['consent', 'boundary', 'presumption'],
      ifMissed: '"Until tomorrow" is stretched to a week.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 08:00    | call | conversation | clear    | "ring me until tomorrow, as often as you need"
        2026-03-02 08:30    | event:consent person=debtor covers=more-calls given=directly until=2026-03-04T00:00 | . | . |
        2026-03-02 09:00    | call | no-answer x9 | clear    |
        2026-03-03 23:59:59 | call | no-answer    | clear    | the last second agreed
        2026-03-04 00:00:00 | call | no-answer    | presumed | within seven days of the talk
      `,
    },
    'consent that a talk, another purpose or another source does not cover': {
      id: 'RF-14b3i-not',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      flags: ['consent', 'presumption'],
      ifMissed: 'A consent to something else is used to call on.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 08:30 | event:consent person=debtor covers=time given=directly | . | . |
        2026-03-02 08:31 | event:consent person=debtor covers=more-calls given=by-creditor | . | . |
        2026-03-02 08:32 | event:consent person=spouse covers=more-calls given=directly | . | . |
        2026-03-02 09:00 | call | no-answer x7 | clear           |
        2026-03-02 10:00 | call | no-answer    | presumed        |
        2026-03-10 09:00 | in:call | conversation | .            |
        2026-03-10 09:30 | event:consent person=debtor covers=time given=directly | . | . |
        2026-03-10 09:31 | event:consent person=debtor covers=more-calls given=by-creditor | . | . |
        2026-03-11 10:00 | call | no-answer    | presumed        |
        2026-03-11 11:00 | event:consent person=debtor covers=more-calls given=directly proof=claimed | . | . |
        2026-03-11 12:00 | call | no-answer    | clear..presumed | claimed, not shown
      `,
    },
    '"call me back on Thursday": the talk on Thursday uses the consent up': {
      id: 'RF-14b3i-2c',
      cites: 'Comment 14(b)(3)(i)-2',
      basis: 'constructed',
      tests: [QUIET, SEVEN],
      flags: ['consent', 'presumption'],
      ifMissed: 'One call back asked for becomes a week of calls.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | call | conversation | clear    | Monday
        2026-03-02 09:10 | event:consent person=debtor covers=more-calls given=directly | . | . | "call me back on Thursday"
        2026-03-05 09:00 | call | conversation | clear    | Thursday: not counted
        2026-03-06 09:00 | call | no-answer    | presumed | Friday: the consent ended with the talk
      `,
    },
    'a talk with the spouse does not use up the consumer’s consent': {
      id: 'RF-14b3i-other-person',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['consent', 'other-person'],
      ifMissed: 'One person’s words end another’s consent.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | call           | conversation | clear |
        2026-03-02 09:10 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-03 09:00 | call to=spouse | conversation | clear |
        2026-03-04 09:00 | call           | no-answer    | clear | the consent still stands
        2026-03-08 09:00 | call           | no-answer    | clear | day 7 of the consent and of the quiet days
        2026-03-09 09:00 | call           | no-answer    | clear | both are over
      `,
    },
    'consent withdrawn': {
      id: 'RF-14b3i-2b',
      cites: 'Comment 14(b)(3)(i)-2',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['consent', 'exception-unverified'],
      ifMissed: 'A person who takes the consent back is called on.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | call | conversation | clear           |
        2026-03-02 09:10 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-03 09:00 | call | no-answer    | clear           |
        2026-03-03 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-04 09:00 | call | no-answer    | clear..presumed | known only from memory of the comment
        2026-03-04 10:00 | in:call | conversation | .            |
        2026-03-05 09:00 | call | no-answer    | presumed        | after a talk nothing of it is left
      `,
    },
    'consent withdrawn on its first day: what is left of its seven days': {
      id: 'RF-14b3i-2b-days',
      cites: 'Comment 14(b)(3)(i)-2',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['consent', 'exception-unverified'],
      ifMissed: 'A withdrawn consent still hides calls from the count.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 08:10 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-02 08:20 | event:consent-withdrawn person=debtor | . | . |
        2026-03-08 09:00 | call | no-answer x7 | clear           |
        2026-03-08 10:00 | call | no-answer    | clear..presumed | day 7 of a consent that was withdrawn
        2026-03-15 09:00 | event:consent person=debtor covers=time given=directly | . | . |
        2026-03-15 09:01 | event:consent person=debtor covers=more-calls given=by-creditor | . | . |
        2026-03-15 09:02 | event:consent-withdrawn person=debtor | . | . |
        2026-03-15 10:00 | call | no-answer x7 | clear           |
        2026-03-15 11:00 | call | no-answer    | presumed        | neither consent was one to more calls
      `,
    },
    'after seven days a withdrawn consent is past as well': {
      id: 'RF-14b3i-2b-day-8',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['consent', 'presumption'],
      ifMissed: 'A consent from weeks ago is dug out to excuse calls.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 08:10 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-02 08:20 | event:consent-withdrawn person=debtor | . | . |
        2026-03-09 09:00 | call | no-answer x7 | clear    |
        2026-03-09 10:00 | call | no-answer    | presumed | day 8
      `,
    },
    'a withdrawn consent and a talk: nothing is left': {
      id: 'RF-14b3i-2b-talk',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: [SEVEN],
      flags: ['consent', 'presumption'],
      ifMissed: 'A consent that was used up excuses further calls.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 08:10 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-02 08:20 | event:consent-withdrawn person=debtor | . | . |
        2026-03-02 08:30 | in:call | conversation | .     |
        2026-03-03 09:00 | call | no-answer x7 | clear    |
        2026-03-03 10:00 | call | no-answer    | presumed |
        2026-03-10 08:10 | event:consent person=debtor covers=more-calls given=directly | . | . |
        2026-03-10 08:30 | in:call | conversation | .     |
        2026-03-10 09:00 | call | no-answer x7 | clear    |
        2026-03-10 10:00 | call | no-answer    | presumed | the talk used the consent up
      `,
    },
    // ---- professionals ----
    'calls to attorneys, bureaus and the creditor are not counted': {
      id: 'RF-14b3iii',
      cites: '12 CFR 1006.14(b)(3)(iii)',
      basis: 'constructed',
      tests: [SEVEN, QUIET],
      ifMissed: 'A collector cannot ring the attorney back.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=attorney      | conversation x9 | clear    |
        2026-03-02 10:20 | call to=bureau        | conversation x9 | clear    |
        2026-03-02 10:40 | call to=lender-desk   | conversation x9 | clear    |
        2026-03-02 11:00 | call to=lender-lawyer | conversation x9 | clear    |
        2026-03-02 11:20 | call to=own-lawyer    | conversation x9 | clear    |
        2026-03-02 11:40 | call to=friend        | no-answer x7    | clear    |
        2026-03-02 12:00 | call to=friend        | conversation    | presumed | any other person
        2026-03-03 12:00 | call to=friend        | no-answer       | presumed |
        2026-03-02 13:00 | call to=counsellor    | no-answer x7    | clear    |
        2026-03-02 14:00 | call to=counsellor    | conversation    | presumed |
        2026-03-10 14:00 | call to=counsellor    | conversation    | clear    |
        2026-03-11 14:00 | call to=counsellor    | no-answer       | presumed |
        2026-03-10 15:00 | call                  | conversation    | clear    |
        2026-03-11 15:00 | call                  | no-answer       | presumed |
      `,
    },
    'a talk past midnight counts from both dates': {
      id: 'RF-14b2ii-B-midnight',
      cites: '12 CFR 1006.14(b)(2)(ii)(B)',
      basis: 'constructed',
      tests: [QUIET],
      flags: ['midnight', 'presumption'],
      ifMissed: 'Where the talk ended after midnight, the first day is taken without saying so.',
      zone: 'America/Chicago',
      facts: { persons: [{ id: 'debtor', role: 'debtor', zones: inChicago }] },
      log: `
        2026-03-02 23:50 | call seconds=1200 | conversation | clear           | until ten past midnight
        2026-03-08 10:00 | call              | no-answer    | presumed        | day 7 from Monday, day 6 from Tuesday
        2026-03-09 10:00 | call              | no-answer    | clear..presumed | day 7 from Tuesday
        2026-03-10 10:00 | call              | no-answer    | clear           |
      `,
    },
  },
} satisfies CaseFile
