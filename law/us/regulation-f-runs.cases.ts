/**
 * More worked cases for Regulation F: from when consents, permissions and requests run, what ends them,
 * and what counts only once it is on record. The rules are the regulation's; facts and dates are ours.
 */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

/** Two accounts of two banks. */
const twoBanks = {
  debts: [
    { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
    { id: 'card-2', product: 'credit-card', stage: 'overdue', creditor: 'bank-2', consumer: 'yes' },
  ],
  organisations: [
    ...ordinary.organisations,
    { id: 'bank-2', kind: 'creditor', creditorType: 'bank', zone: 'America/Los_Angeles' },
  ],
} as const

/** The account belongs to a debt buyer that collects it itself: duties are judged of the one it is owed to. */
const bought = {
  creditor: 'buyer',
  debts: [{ id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'buyer', consumer: 'yes' }],
  organisations: [{ id: 'buyer', kind: 'debt-buyer', zone: 'America/Los_Angeles' }],
} as const

export default {
  instrument: 'us/regulation-f',
  ordinary,
  cases: {
    'consent begins at once, outlasts talks, and counts once on record: 6-b-1-i': {
      id: 'RF-6-b-1-i-consent-runs',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-i'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 23:00 | call | no-answer | barred | nothing on record
        2026-03-04 23:00 | call | no-answer | clear | on record
      `,
    },
    'consent holds from when it is given, whoever hears of it later: 6-b-1-i': {
      id: 'RF-6-b-1-i-consent-notice',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-i'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 23:00 | call   | no-answer | clear | from the hour it was given
        2026-03-02 23:10 | call    | conversation | . | a talk
        2026-03-02 23:20 | in:call | conversation | . | the consumer rings
        2026-03-02 23:30 | call   | no-answer | clear | neither has ended it
      `,
    },
    'the permission of a court begins at once, outlasts talks, and counts once on record: 6-b-1-i': {
      id: 'RF-6-b-1-i-court-permission-runs',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-i'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:court-permission person=debtor recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 23:00 | call | no-answer | barred | nothing on record
        2026-03-04 23:00 | call | no-answer | clear | on record
      `,
    },
    'the permission of a court holds from when it is given, whoever hears of it later: 6-b-1-i': {
      id: 'RF-6-b-1-i-court-permission-notice',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-i'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:court-permission person=debtor noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 23:00 | call   | no-answer | clear | from the hour it was given
        2026-03-02 23:10 | call    | conversation | . | a talk
        2026-03-02 23:20 | in:call | conversation | . | the consumer rings
        2026-03-02 23:30 | call   | no-answer | clear | neither has ended it
      `,
    },
    'consent begins at once, outlasts talks, and counts once on record: 6-b-1-designated-time': {
      id: 'RF-6-b-1-designated-time-consent-runs',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-designated-time'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-time person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | call | no-answer | barred | nothing on record
        2026-03-04 12:00 | call | no-answer | clear | on record
      `,
    },
    'consent holds from when it is given, whoever hears of it later: 6-b-1-designated-time': {
      id: 'RF-6-b-1-designated-time-consent-notice',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-designated-time'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-time person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=time given=directly obtained=lawful-contact noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call   | no-answer | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | call   | no-answer | clear | neither has ended it
      `,
    },
    'the permission of a court begins at once, outlasts talks, and counts once on record: 6-b-1-designated-time':
      {
        id: 'RF-6-b-1-designated-time-court-permission-runs',
        cites: '12 CFR 1006.6(b)(4)(ii)',
        basis: 'constructed',
        tests: ['us/regulation-f/6-b-1-designated-time'],
        ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
        zone: 'America/Chicago',
        log: `
        2026-03-01 06:00 | event:inconvenient-time person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | call | no-answer | barred | nothing on record
        2026-03-04 12:00 | call | no-answer | clear | on record
      `,
      },
    'the permission of a court holds from when it is given, whoever hears of it later: 6-b-1-designated-time':
      {
        id: 'RF-6-b-1-designated-time-court-permission-notice',
        cites: '12 CFR 1006.6(b)(4)(ii)',
        basis: 'constructed',
        tests: ['us/regulation-f/6-b-1-designated-time'],
        ifMissed: 'A permission is used up by the first talk.',
        zone: 'America/Chicago',
        log: `
        2026-03-01 06:00 | event:inconvenient-time person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call   | no-answer | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | call   | no-answer | clear | neither has ended it
      `,
      },
    'consent begins at once, outlasts talks, and counts once on record: 6-b-1-ii': {
      id: 'RF-6-b-1-ii-consent-runs',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | visit | nobody-met | barred | nothing on record
        2026-03-04 12:00 | visit | nobody-met | clear | on record
      `,
    },
    'consent holds from when it is given, whoever hears of it later: 6-b-1-ii': {
      id: 'RF-6-b-1-ii-consent-notice',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | visit   | nobody-met | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | visit   | nobody-met | clear | neither has ended it
      `,
    },
    'the permission of a court begins at once, outlasts talks, and counts once on record: 6-b-1-ii': {
      id: 'RF-6-b-1-ii-court-permission-runs',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | visit | nobody-met | barred | nothing on record
        2026-03-04 12:00 | visit | nobody-met | clear | on record
      `,
    },
    'the permission of a court holds from when it is given, whoever hears of it later: 6-b-1-ii': {
      id: 'RF-6-b-1-ii-court-permission-notice',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | visit   | nobody-met | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | visit   | nobody-met | clear | neither has ended it
      `,
    },
    'consent begins at once, outlasts talks, and counts once on record: 6-b-1-ii-addresses': {
      id: 'RF-6-b-1-ii-addresses-consent-runs',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii-addresses'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | letter | delivered | clear..barred | nothing on record
        2026-03-04 12:00 | letter | delivered | clear | on record
      `,
    },
    'consent holds from when it is given, whoever hears of it later: 6-b-1-ii-addresses': {
      id: 'RF-6-b-1-ii-addresses-consent-notice',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii-addresses'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | letter   | delivered | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | letter   | delivered | clear | neither has ended it
      `,
    },
    'the permission of a court begins at once, outlasts talks, and counts once on record: 6-b-1-ii-addresses':
      {
        id: 'RF-6-b-1-ii-addresses-court-permission-runs',
        cites: '12 CFR 1006.6(b)(4)(ii)',
        basis: 'constructed',
        tests: ['us/regulation-f/6-b-1-ii-addresses'],
        ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
        zone: 'America/Chicago',
        log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | letter | delivered | clear..barred | nothing on record
        2026-03-04 12:00 | letter | delivered | clear | on record
      `,
      },
    'the permission of a court holds from when it is given, whoever hears of it later: 6-b-1-ii-addresses': {
      id: 'RF-6-b-1-ii-addresses-court-permission-notice',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii-addresses'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | letter   | delivered | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | letter   | delivered | clear | neither has ended it
      `,
    },
    'consent begins at once, outlasts talks, and counts once on record: 6-b-2': {
      id: 'RF-6-b-2-consent-runs',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=despite-attorney given=directly obtained=lawful-contact recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | call | no-answer | barred | nothing on record
        2026-03-04 12:00 | call | no-answer | clear | on record
      `,
    },
    'consent holds from when it is given, whoever hears of it later: 6-b-2': {
      id: 'RF-6-b-2-consent-notice',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=despite-attorney given=directly obtained=lawful-contact noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call   | no-answer | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | call   | no-answer | clear | neither has ended it
      `,
    },
    'the permission of a court begins at once, outlasts talks, and counts once on record: 6-b-2': {
      id: 'RF-6-b-2-court-permission-runs',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | call | no-answer | barred | nothing on record
        2026-03-04 12:00 | call | no-answer | clear | on record
      `,
    },
    'the permission of a court holds from when it is given, whoever hears of it later: 6-b-2': {
      id: 'RF-6-b-2-court-permission-notice',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call   | no-answer | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | call   | no-answer | clear | neither has ended it
      `,
    },
    'consent begins at once, outlasts talks, and counts once on record: 6-b-3': {
      id: 'RF-6-b-3-consent-runs',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-3'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:employer-prohibits person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | call point=work-line | no-answer | clear..barred | nothing on record
        2026-03-04 12:00 | call point=work-line | no-answer | clear | on record
      `,
    },
    'consent holds from when it is given, whoever hears of it later: 6-b-3': {
      id: 'RF-6-b-3-consent-notice',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-3'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:employer-prohibits person=debtor | . | . | closed
        2026-03-02 10:00 | event:consent person=debtor covers=place given=directly obtained=lawful-contact noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call point=work-line   | no-answer | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | call point=work-line   | no-answer | clear | neither has ended it
      `,
    },
    'the permission of a court begins at once, outlasts talks, and counts once on record: 6-b-3': {
      id: 'RF-6-b-3-court-permission-runs',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-3'],
      ifMissed: 'A permission is used up by the first talk, or made up after the contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:employer-prohibits person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-02 12:00 | call point=work-line | no-answer | clear..barred | nothing on record
        2026-03-04 12:00 | call point=work-line | no-answer | clear | on record
      `,
    },
    'the permission of a court holds from when it is given, whoever hears of it later: 6-b-3': {
      id: 'RF-6-b-3-court-permission-notice',
      cites: '12 CFR 1006.6(b)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-3'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:employer-prohibits person=debtor | . | . | closed
        2026-03-02 10:00 | event:court-permission person=debtor noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call point=work-line   | no-answer | clear | from the hour it was given
        2026-03-02 12:10 | call    | conversation | . | a talk
        2026-03-02 12:20 | in:call | conversation | . | the consumer rings
        2026-03-02 12:30 | call point=work-line   | no-answer | clear | neither has ended it
      `,
    },
    'consent to messages at night that came of an unlawful contact': {
      id: 'RF-6-b-1-i-electronic-obtained',
      cites: '12 CFR 1006.6(b)(4)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-i'],
      ifMissed: 'A consent that was wrung from somebody opens the night.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=time given=directly obtained=unlawful-contact | . | . | in a contact that broke these rules
        2026-03-02 23:00 | sms | delivered | barred        | no consent
      `,
    },
    'what the attorney does opens from the hour, whoever hears of it later: unresponsive': {
      id: 'RF-6-b-2-unresponsive-runs',
      cites: '12 CFR 1006.6(b)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'One answered call ends what the attorney allowed.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | represented
        2026-03-02 10:00 | event:attorney-unresponsive person=debtor noticed=2026-03-06T10:00 | . | . | happens
        2026-03-02 12:00 | call    | no-answer    | clear..barred | whether that is enough was not read
        2026-03-02 12:10 | call    | conversation | .             | a talk
        2026-03-02 12:20 | in:call | conversation | .             | the consumer rings
        2026-03-02 12:30 | call    | no-answer    | clear..barred | the same
      `,
    },
    'what the attorney does opens from the hour, whoever hears of it later: consents': {
      id: 'RF-6-b-2-consents-runs',
      cites: '12 CFR 1006.6(b)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'One answered call ends what the attorney allowed.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | represented
        2026-03-02 10:00 | event:attorney-consents person=debtor noticed=2026-03-06T10:00 | . | . | happens
        2026-03-02 12:00 | call    | no-answer    | clear..barred | whether that is enough was not read
        2026-03-02 12:10 | call    | conversation | .             | a talk
        2026-03-02 12:20 | in:call | conversation | .             | the consumer rings
        2026-03-02 12:30 | call    | no-answer    | clear..barred | the same
      `,
    },
    'a lawyer stands before the debtor alone': {
      id: 'RF-6-b-2-co-signer',
      cites: '12 CFR 1006.6(b)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-2'],
      ifMissed: 'Somebody without a lawyer is treated as if represented.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:attorney-appointed person=debtor | . | . | represented
        2026-03-02 12:00 | call to=co-signer | no-answer | clear | not represented
        2026-03-02 12:10 | call    | conversation | barred | represented
        2026-03-02 12:20 | in:call | conversation | .      | the consumer rings
        2026-03-02 12:30 | call    | no-answer    | barred | no talk ends it
      `,
    },
    'an inconvenient address is not judged for visits': {
      id: 'RF-6-b-1-other-channels',
      cites: '12 CFR 1006.6(b)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-1-ii-addresses'],
      ifMissed: 'One clause accuses where another speaks.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:inconvenient-place person=debtor | . | . | no place is convenient
        2026-03-02 12:00 | visit | nobody-met | clear | another rule
      `,
    },
    'the employer says no, and a call by the consumer does not change that': {
      id: 'RF-6-b-3-runs',
      cites: '12 CFR 1006.6(b)(3)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-b-3'],
      ifMissed: 'One answered call at work opens the office.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 06:00 | event:employer-prohibits person=debtor | . | . | not at work
        2026-03-02 12:00 | call point=work-line | conversation | clear..barred | at work
        2026-03-02 12:10 | in:call              | conversation | .             | the consumer rings
        2026-03-02 12:20 | call point=work-line | no-answer    | clear..barred | still
      `,
    },
    'a request to stop outlasts talks: 6-c-1': {
      id: 'RF-6-c-1-runs',
      cites: '12 CFR 1006.6(c)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-c-1'],
      ifMissed: 'One answered call takes back a request in writing.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor form=written | . | . | "stop"
        2026-03-02 12:00 | call    | conversation | barred | after it
        2026-03-02 12:10 | in:call | conversation | .    | the consumer rings
        2026-03-02 12:20 | call    | no-answer    | barred | still
      `,
    },
    'a request to stop outlasts talks: 6-c-1-electronic': {
      id: 'RF-6-c-1-electronic-runs',
      cites: '12 CFR 1006.6(c)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-c-1-electronic'],
      ifMissed: 'One answered call takes back a request in writing.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor form=electronic | . | . | "stop"
        2026-03-02 12:00 | call    | conversation | clear..barred | after it
        2026-03-02 12:10 | in:call | conversation | .    | the consumer rings
        2026-03-02 12:20 | call    | no-answer    | clear..barred | still
      `,
    },
    'a request taken back': {
      id: 'RF-6-c-1-taken-back-runs',
      cites: '12 CFR 1006.6(c)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-c-1'],
      ifMissed: 'What was taken back is in force again after the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor form=written | . | . | "stop"
        2026-03-03 10:00 | event:request-withdrawn person=debtor request=cease noticed=2026-03-06T10:00 | . | . | taken back
        2026-03-03 12:00 | call    | conversation | clear..barred | whether that is enough was not read
        2026-03-03 12:10 | in:call | conversation | .             | the consumer rings
        2026-03-03 12:20 | call    | no-answer    | clear..barred | the same
      `,
    },
    'a request taken back, on record late': {
      id: 'RF-6-c-1-taken-back-record',
      cites: '12 CFR 1006.6(c)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-c-1'],
      ifMissed: 'What was taken back is made up after the call.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor form=written | . | . | "stop"
        2026-03-03 10:00 | event:request-withdrawn person=debtor request=cease recorded=2026-03-06T10:00 | . | . | taken back; entered late
        2026-03-03 12:00 | call    | no-answer | barred | nothing on record
      `,
    },
    'what opens a third party begins at once and outlasts talks: consent': {
      id: 'RF-6-d-1-consent-runs',
      cites: '12 CFR 1006.6(d)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-1'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:third-party-consent person=debtor given=directly noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call to=sister    | no-answer    | clear..barred | the words of the exception were not read
        2026-03-02 12:10 | call to=sister    | conversation | .             | a talk
        2026-03-02 12:20 | in:call to=sister | conversation | .             | she rings
        2026-03-02 12:25 | call              | conversation | .             | a talk with the consumer
        2026-03-02 12:27 | in:call           | conversation | .             | the consumer rings
        2026-03-02 12:30 | call to=sister    | no-answer    | clear..barred | the same
      `,
    },
    'what opens a third party begins at once and outlasts talks: court': {
      id: 'RF-6-d-1-court-runs',
      cites: '12 CFR 1006.6(d)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-1'],
      ifMissed: 'A permission is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:court-permission person=sister noticed=2026-03-06T10:00 | . | . | given
        2026-03-02 12:00 | call to=sister    | no-answer    | clear..barred | the words of the exception were not read
        2026-03-02 12:10 | call to=sister    | conversation | .             | a talk
        2026-03-02 12:20 | in:call to=sister | conversation | .             | she rings
        2026-03-02 12:25 | call              | conversation | .             | a talk with the consumer
        2026-03-02 12:27 | in:call           | conversation | .             | the consumer rings
        2026-03-02 12:30 | call to=sister    | no-answer    | clear..barred | the same
      `,
    },
    'consent to third parties, on record late': {
      id: 'RF-6-d-1-record',
      cites: '12 CFR 1006.6(d)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-1'],
      ifMissed: 'A permission is made up after the call.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:third-party-consent person=debtor given=directly recorded=2026-03-06T10:00 | . | . | entered late
        2026-03-02 12:00 | call to=sister | no-answer | barred | nothing on record
      `,
    },
    'whom the safeguard on messages serves: co-signer': {
      id: 'RF-6-d-co-signer',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'Messages reach strangers because one kind of consumer was forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=co-signer | delivered | clear..discouraged | nothing shows that the address is safe
        2026-03-02 10:01 | sms to=co-signer   | delivered | clear..discouraged | nothing shows that the number is
      `,
    },
    'whom the safeguard on messages serves: guarantor': {
      id: 'RF-6-d-guarantor',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'Messages reach strangers because one kind of consumer was forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=guarantor | delivered | clear..discouraged | nothing shows that the address is safe
        2026-03-02 10:01 | sms to=guarantor   | delivered | clear..discouraged | nothing shows that the number is
      `,
    },
    'whom the safeguard on messages serves: widow': {
      id: 'RF-6-d-widow',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'Messages reach strangers because one kind of consumer was forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=widow | delivered | clear..discouraged | nothing shows that the address is safe
        2026-03-02 10:01 | sms to=widow   | delivered | clear..discouraged | nothing shows that the number is
      `,
    },
    'whom the safeguard on messages serves: parent': {
      id: 'RF-6-d-parent',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'Messages reach strangers because one kind of consumer was forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=parent | delivered | clear..discouraged | nothing shows that the address is safe
        2026-03-02 10:01 | sms to=parent   | delivered | clear..discouraged | nothing shows that the number is
      `,
    },
    'whom the safeguard on messages serves: guardian': {
      id: 'RF-6-d-guardian',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'Messages reach strangers because one kind of consumer was forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=guardian | delivered | clear..discouraged | nothing shows that the address is safe
        2026-03-02 10:01 | sms to=guardian   | delivered | clear..discouraged | nothing shows that the number is
      `,
    },
    'whom the safeguard on messages serves: executor': {
      id: 'RF-6-d-executor',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'Messages reach strangers because one kind of consumer was forgotten.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | email to=executor | delivered | clear..discouraged | nothing shows that the address is safe
        2026-03-02 10:01 | sms to=executor   | delivered | clear..discouraged | nothing shows that the number is
      `,
    },
    'the safeguards are on e-mail and texts to consumers': {
      id: 'RF-6-d-scope',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'A safeguard is taken for a duty.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call                | no-answer | clear | no message
        2026-03-02 10:01 | email to=counsellor | delivered | clear | not a consumer
        2026-03-02 10:02 | sms to=counsellor   | delivered | clear | not a consumer
      `,
    },
    'a message she wrote about another account, to another collector, shows that the number is hers': {
      id: 'RF-6-d-accounts',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'A safe number is held to be unsafe.',
      zone: 'America/Chicago',
      facts: twoBanks,
      log: `
        2026-03-02 10:00 | in:email debts=card-2 point=mailbox | delivered | . | she writes about another account
        2026-03-02 11:00 | email debts=card point=mailbox | delivered | clear | the address is hers
        2026-03-03 10:00 | in:sms debts=card-2 point=mobile by=agency-b | delivered | . | she writes to another collector
        2026-06-20 10:00 | event:number-checked points=mobile | . | . | still hers
        2026-06-22 11:00 | sms debts=card point=mobile | delivered | clear | checked two days ago
      `,
    },
    'a text about another account counts for sixty days': {
      id: 'RF-6-d-5-account',
      cites: '12 CFR 1006.6(d)(5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-5'],
      ifMissed: 'A safe number is held to be unsafe.',
      zone: 'America/Chicago',
      facts: twoBanks,
      log: `
        2026-03-03 10:00 | in:sms debts=card-2 point=mobile | delivered | . | she writes about another account
        2026-03-04 11:00 | sms debts=card point=mobile | delivered | clear | the number is hers
      `,
    },
    'a text from another number shows nothing of this one': {
      id: 'RF-6-d-5-number',
      cites: '12 CFR 1006.6(d)(5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-5'],
      ifMissed: 'A number given up long ago is taken for hers.',
      zone: 'America/Chicago',
      log: `
        2026-03-03 10:00 | in:sms point=mobile-2 | delivered | . | from another number
        2026-06-20 10:00 | event:number-checked points=mobile | . | . | checked
        2026-06-22 11:00 | sms point=mobile | delivered | clear..discouraged | she never wrote from it
      `,
    },
    'consent to texts and the check of a number hold from the day, and outlast talks': {
      id: 'RF-6-d-5-runs',
      cites: '12 CFR 1006.6(d)(5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-5'],
      ifMissed: 'A consent is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=texts given=directly noticed=2026-12-01T10:00 | . | . | agreed
        2026-03-03 10:00 | sms point=mobile | delivered    | clear | agreed yesterday
        2026-03-03 11:00 | call             | conversation | .     | a talk
        2026-03-03 12:00 | in:call          | conversation | .     | the consumer rings
        2026-03-03 13:00 | sms point=mobile | delivered    | clear | neither has ended it
        2026-06-20 10:00 | event:number-checked points=mobile noticed=2026-12-01T10:00 | . | . | checked
        2026-06-21 10:00 | sms point=mobile | delivered    | clear | checked yesterday
        2026-06-21 11:00 | call             | conversation | .     | a talk
        2026-06-21 12:00 | in:call          | conversation | .     | the consumer rings
        2026-06-21 13:00 | sms point=mobile | delivered    | clear | neither has ended it
      `,
    },
    'consent to e-mail holds from the day, and outlasts talks': {
      id: 'RF-6-d-4-runs',
      cites: '12 CFR 1006.6(d)(4)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4'],
      ifMissed: 'A consent is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=email given=directly noticed=2026-12-01T10:00 | . | . | agreed
        2026-03-03 10:00 | email point=mailbox | delivered | clear | agreed yesterday
        2026-03-03 11:00 | call             | conversation | .     | a talk
        2026-03-03 12:00 | in:call          | conversation | .     | the consumer rings
        2026-03-03 13:00 | email point=mailbox | delivered | clear | neither has ended it
      `,
    },
    'the bank’s notice about e-mail runs from its day, and outlasts talks': {
      id: 'RF-6-d-4-notice-runs',
      cites: '12 CFR 1006.6(d)(4)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4'],
      ifMissed: 'A notice is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:creditor-email-notice person=debtor noticed=2026-12-01T10:00 | . | . | sent
        2026-05-04 10:00 | email point=mailbox | delivered | clear | more than 35 days ago
        2026-05-04 11:00 | call             | conversation | .     | a talk
        2026-05-04 12:00 | in:call          | conversation | .     | the consumer rings
        2026-05-04 13:00 | email point=mailbox | delivered | clear | neither has ended it
      `,
    },
    'a consent that is not on record shows nothing yet': {
      id: 'RF-6-d-record',
      cites: '12 CFR 1006.6(d)(4) and (5)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-d-4', 'us/regulation-f/6-d-5'],
      ifMissed: 'A consent is made up after the message.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=email given=directly recorded=2026-03-06T10:00 | . | . | entered late
        2026-03-02 10:01 | event:consent person=debtor covers=texts given=directly recorded=2026-03-06T10:00 | . | . | entered late
        2026-03-03 10:00 | email point=mailbox | delivered | clear..discouraged | nothing on record
        2026-03-03 10:01 | sms point=mobile    | delivered | clear..discouraged | nothing on record
        2026-03-06 11:00 | email point=mailbox | delivered | clear              | on record
        2026-03-06 11:01 | sms point=mobile    | delivered | clear              | on record
      `,
    },
    'who rang is not asked back: a sister is asked once, for all banks together': {
      id: 'RF-10-c-runs',
      cites: '12 CFR 1006.10(c)',
      basis: 'constructed',
      tests: ['us/regulation-f/10-c'],
      ifMissed: 'Each account brings another enquiry.',
      zone: 'America/Chicago',
      facts: twoBanks,
      log: `
        2026-03-02 10:00 | in:call debts=card to=sister purpose=location | conversation | .      | she rings herself
        2026-03-02 11:00 | call debts=card to=sister purpose=location    | conversation | clear  | the first enquiry
        2026-03-02 12:00 | call debts=card-2 to=sister purpose=location  | conversation | barred | about another account: the second
        2026-03-03 10:00 | event:contact-requested person=sister noticed=2026-12-01T10:00 | . | . | "ask me again tomorrow"
        2026-03-03 11:00 | in:call to=sister                              | dropped      | .      | she tries to ring
        2026-03-03 12:00 | call debts=card to=sister purpose=location    | conversation | clear  | as she asked
      `,
    },
    'an enquiry that is not on record is not counted': {
      id: 'RF-10-c-record',
      cites: '12 CFR 1006.10(c)',
      basis: 'constructed',
      tests: ['us/regulation-f/10-c'],
      ifMissed: 'A collector is held to an enquiry that it could not know of.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call to=sister purpose=location recorded=2026-03-20T10:00 | conversation | .     | entered weeks later
        2026-03-02 12:00 | call to=sister purpose=location | conversation | clear | as far as was known the first
      `,
    },
    'calls that are not on record are not counted': {
      id: 'RF-14-b-2-A-record',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/14-b-2-A'],
      ifMissed: 'A collector is held to calls that it could not know of.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call recorded=2026-03-20T10:00 | no-answer x7 | .     | entered weeks later
        2026-03-02 12:00 | call | no-answer | clear | as far as was known the first
      `,
    },
    'consent to more calls holds from the hour, whoever hears of it, and outlasts her own attempt to ring': {
      id: 'RF-14-b-2-A-consent-runs',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/14-b-2-A'],
      ifMissed: 'A consent is used up by her own message.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call | no-answer x7 | clear | seven
        2026-03-02 11:00 | event:consent person=debtor covers=more-calls given=directly noticed=2026-12-01T10:00 | . | . | "keep trying"
        2026-03-02 12:00 | call | no-answer | clear | the eighth, as agreed
        2026-03-02 12:10 | in:call | dropped | . | she tries to ring
        2026-03-02 12:20 | call | no-answer | clear | still agreed
      `,
    },
    'consent to more calls, withdrawn: whether it still excuses was not read': {
      id: 'RF-14-b-2-A-withdrawn-runs',
      cites: 'Comment 14(b)(3)(i)-2',
      basis: 'constructed',
      tests: ['us/regulation-f/14-b-2-A'],
      ifMissed: 'A doubt about the comment is decided against the collector.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call | no-answer x7 | clear | seven
        2026-03-02 11:00 | event:consent person=debtor covers=more-calls given=directly noticed=2026-12-01T10:00 | . | . | "keep trying"
        2026-03-02 11:30 | event:consent-withdrawn person=debtor | . | . | withdrawn
        2026-03-02 12:00 | call | no-answer | clear..presumed | the eighth
        2026-03-02 12:10 | in:call | dropped | . | she tries to ring
        2026-03-02 12:20 | call | no-answer | clear..presumed | the same
      `,
    },
    'a talk that is not on record closes nothing': {
      id: 'RF-14-b-2-B-record',
      cites: '12 CFR 1006.14(b)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/14-b-2-B'],
      ifMissed: 'A collector is held to a talk that it could not know of.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call recorded=2026-03-20T10:00 | conversation | .     | entered weeks later
        2026-03-02 12:00 | call | no-answer | clear | nothing on record
      `,
    },
    'after a talk, consent to more calls holds from the hour and outlasts her own attempt to ring': {
      id: 'RF-14-b-2-B-consent-runs',
      cites: '12 CFR 1006.14(b)(3)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/14-b-2-B'],
      ifMissed: 'A consent is used up by her own message.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call | conversation | clear | a talk
        2026-03-02 11:00 | event:consent person=debtor covers=more-calls given=directly noticed=2026-12-01T10:00 | . | . | "ring me again"
        2026-03-02 12:00 | call | no-answer | clear | as agreed
        2026-03-02 12:10 | in:call | dropped | . | she tries to ring
        2026-03-02 12:20 | call | no-answer | clear | still agreed
      `,
    },
    'after a talk, a consent withdrawn: whether it still excuses was not read': {
      id: 'RF-14-b-2-B-withdrawn-runs',
      cites: 'Comment 14(b)(3)(i)-2',
      basis: 'constructed',
      tests: ['us/regulation-f/14-b-2-B'],
      ifMissed: 'A doubt about the comment is decided against the collector.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call | conversation | clear | a talk
        2026-03-02 11:00 | event:consent person=debtor covers=more-calls given=directly noticed=2026-12-01T10:00 | . | . | "ring me again"
        2026-03-02 11:30 | event:consent-withdrawn person=debtor | . | . | withdrawn
        2026-03-02 12:00 | call | no-answer | clear..presumed | within seven days of the talk
        2026-03-02 12:10 | in:call | dropped | . | she tries to ring
        2026-03-02 12:20 | call | no-answer | clear..presumed | the same
        2026-03-08 12:00 | call | no-answer | clear..presumed | the seventh date of the talk and of the consent
      `,
    },
    'one confirmation of an opt-out, whatever was written before, for all accounts together': {
      id: 'RF-14-h-1-first',
      cites: '12 CFR 1006.14(h)(2)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/14-h-1'],
      ifMissed: 'Each account brings another confirmation, or none is allowed to whom was written before.',
      zone: 'America/Chicago',
      facts: twoBanks,
      log: `
        2026-03-02 10:00 | sms debts=card | delivered | clear | before
        2026-03-02 11:00 | event:opt-out person=debtor | . | . | "stop"
        2026-03-02 11:01 | sms debts=card purpose=opt-out-confirmation template=t | delivered | clear  | one confirmation
        2026-03-02 11:02 | sms debts=card-2 purpose=opt-out-confirmation template=t | delivered | barred | a second, about another account
      `,
    },
    'a confirmation that is not on record is not counted': {
      id: 'RF-14-h-1-record',
      cites: '12 CFR 1006.14(h)(2)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/14-h-1'],
      ifMissed: 'A confirmation that the consumer waits for is held back.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 11:00 | event:opt-out person=debtor | . | . | "stop"
        2026-03-02 11:01 | sms purpose=opt-out-confirmation template=t recorded=2026-03-20T10:00 | delivered | . | entered weeks later
        2026-03-02 11:02 | sms purpose=opt-out-confirmation template=t | delivered | clear  | as far as was known the first
      `,
    },
    'a first contact that is not on record was not the first as far as was known': {
      id: 'RF-18-e-record',
      cites: '12 CFR 1006.18(e)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/18-e-1'],
      ifMissed: 'A disclosure is left out because of a contact that nobody knew of.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call recorded=2026-03-20T10:00 | conversation | . | entered weeks later
        2026-03-02 11:00 | call said=+collector-name | conversation | barred | as far as was known the first: the disclosure is missing
      `,
    },
    'a first letter that is not on record': {
      id: 'RF-18-e-written-record',
      cites: '12 CFR 1006.18(e)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/18-e-1-written'],
      ifMissed: 'A disclosure is left out because of a letter that nobody knew of.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | sms recorded=2026-03-20T10:00 | delivered | . | entered weeks later
        2026-03-02 11:00 | sms said=+collector-name | delivered | barred | as far as was known the first
      `,
    },
    'her own text is not the first written contact': {
      id: 'RF-18-e-written-inbound',
      cites: '12 CFR 1006.18(e)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/18-e-1-written'],
      ifMissed: 'A disclosure is left out because she wrote first.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | in:sms | delivered | . | she writes
        2026-03-02 11:00 | sms said=+collector-name | delivered | barred | the first of the collector
      `,
    },
    'a later contact is later only as far as was known': {
      id: 'RF-18-e-2-record',
      cites: '12 CFR 1006.18(e)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/18-e-2'],
      ifMissed: 'A later disclosure is asked in what was thought the first contact.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call recorded=2026-03-20T10:00 | conversation | . | entered weeks later
        2026-03-02 11:00 | call said=+collector-name | conversation | clear | as far as was known the first
      `,
    },
    'a written request stops until it is answered, whatever is said meanwhile: 38-c': {
      id: 'RF-38-c-runs',
      cites: '12 CFR 1006.38',
      basis: 'constructed',
      tests: ['us/regulation-f/38-c'],
      ifMissed: 'One answered call takes the place of an answer.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:creditor-name-request person=debtor form=written in-validation-period=yes | . | . | in writing
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-03 13:00 | call | no-answer | barred | not answered yet
      `,
    },
    'a written request stops until it is answered, whatever is said meanwhile: 38-d': {
      id: 'RF-38-d-runs',
      cites: '12 CFR 1006.38',
      basis: 'constructed',
      tests: ['us/regulation-f/38-d'],
      ifMissed: 'One answered call takes the place of an answer.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:dispute person=debtor form=written in-validation-period=yes | . | . | in writing
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-03 13:00 | call | no-answer | barred | not answered yet
      `,
    },
    'the answer to a repeated dispute opens from its day and outlasts talks': {
      id: 'RF-38-d-answer-runs',
      cites: '12 CFR 1006.38(d)(2)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/38-d'],
      ifMissed: 'One talk undoes the answer.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:dispute person=debtor form=written in-validation-period=yes | . | . | in writing
        2026-03-03 10:00 | event:dispute-answered person=debtor as=duplicative noticed=2026-12-01T10:00 | . | . | answered
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-03 13:00 | call | no-answer | clear | answered
      `,
    },
    'an answer to a repeated dispute that is not on record': {
      id: 'RF-38-d-answer-record',
      cites: '12 CFR 1006.38(d)(2)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/38-d'],
      ifMissed: 'An answer is made up after the call.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:dispute person=debtor form=written in-validation-period=yes | . | . | in writing
        2026-03-03 10:00 | event:dispute-answered person=debtor as=duplicative recorded=2026-03-20T10:00 | . | . | entered late
        2026-03-03 13:00 | call | no-answer | barred | nothing on record
      `,
    },
    'the validation period runs from sending and outlasts talks': {
      id: 'RF-38-b-runs',
      cites: '12 CFR 1006.38(b)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/38-b'],
      ifMissed: 'Rights are talked away after the first call.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent person=debtor notice=validation noticed=2026-12-01T10:00 | . | . | sent
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-03 13:00 | call said=+overshadowed-rights | conversation | barred | within the period
      `,
    },
    'a validation notice that is not on record': {
      id: 'RF-38-b-record',
      cites: '12 CFR 1006.38(b)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/38-b'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:notice-sent person=debtor notice=validation recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-03 13:00 | call said=+overshadowed-rights | conversation | clear | nothing on record
      `,
    },
    'consent to an address at work holds from its day and outlasts talks': {
      id: 'RF-22-f-3-runs',
      cites: '12 CFR 1006.22(f)(3)',
      basis: 'constructed',
      tests: ['us/regulation-f/22-f-3'],
      ifMissed: 'A consent is used up by the first talk.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=employer-email noticed=2026-12-01T10:00 | . | . | agreed
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-03 13:00 | email point=work-mailbox | delivered | clear | still agreed
      `,
    },
    'consent to an address at work that is not on record': {
      id: 'RF-22-f-3-record',
      cites: '12 CFR 1006.22(f)(3)',
      basis: 'constructed',
      tests: ['us/regulation-f/22-f-3'],
      ifMissed: 'A consent is made up after the message.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=employer-email recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-03 13:00 | email point=work-mailbox | delivered | clear..barred | nothing on record
      `,
    },
    'a time-barred debt stays time-barred, whatever is said': {
      id: 'RF-26-b-runs',
      cites: '12 CFR 1006.26(b)',
      basis: 'constructed',
      tests: ['us/regulation-f/26-b-suit'],
      ifMissed: 'A talk is taken for a new debt.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | event:limitation-expired | . | . | expired
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-04 10:00 | event:suit-filed | . | . | sued
        2026-03-05 10:00 | check | . | clear..barred | time-barred
      `,
    },
    'a suit is not threatened after a talk either': {
      id: 'RF-26-b-threat-runs',
      cites: '12 CFR 1006.26(b)',
      basis: 'constructed',
      tests: ['us/regulation-f/26-b-threat'],
      ifMissed: 'A talk is taken for a new debt.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:limitation-expired | . | . | expired
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-04 10:00 | call said=threatened-suit-time-barred | conversation | clear..barred | time-barred
      `,
    },
    'a settled debt is not sold, whatever was said since': {
      id: 'RF-30-b-runs',
      cites: '12 CFR 1006.30(b)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/30-b'],
      ifMissed: 'A paid debt comes back under another name.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | event:settled | . | . | paid
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-04 10:00 | event:debt-sold | . | . | sold
        2026-03-05 10:00 | check | . | clear..barred | settled
      `,
    },
    'a notice that came back stands until another is sent': {
      id: 'RF-30-a-1-returned-runs',
      cites: '12 CFR 1006.30(a)(1)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/30-a-1-returned'],
      ifMissed: 'A talk is taken for a notice.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | event:notice-returned notice=reporting noticed=2026-12-01T10:00 | . | . | came back
        2026-03-03 11:00 | call    | conversation | . | a talk
        2026-03-03 12:00 | in:call | conversation | . | the consumer rings
        2026-03-04 10:00 | event:credit-reported | . | . | reported
        2026-03-05 10:00 | check | . | clear..barred | came back
      `,
    },
    'a notice that came back and is not on record': {
      id: 'RF-30-a-1-returned-record',
      cites: '12 CFR 1006.30(a)(1)(ii)',
      basis: 'constructed',
      tests: ['us/regulation-f/30-a-1-returned'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | event:notice-returned notice=reporting recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-04 10:00 | event:credit-reported | . | . | reported
        2026-03-05 10:00 | check | . | clear | nothing on record
      `,
    },
    'a word that is not on record': {
      id: 'RF-30-a-1-record',
      cites: '12 CFR 1006.30(a)(1)(i)',
      basis: 'constructed',
      tests: ['us/regulation-f/30-a-1'],
      ifMissed: 'A word is made up afterwards.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | event:reporting-notified person=debtor by=speech recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-24 10:00 | event:credit-reported | . | . | reported
        2026-03-25 10:00 | check | . | clear..barred | nothing on record
      `,
    },
    'one notice answers the first communication; later ones need none': {
      id: 'RF-34-a-1-first',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/34-a-1'],
      ifMissed: 'Every call is said to need a notice.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | call | conversation | . | the first
        2026-03-03 10:00 | event:notice-sent person=debtor notice=validation | . | . | in time
        2026-03-10 10:00 | call | conversation | . | a later one
        2026-03-30 10:00 | check | . | clear | one notice
      `,
    },
    'a first communication that is not on record': {
      id: 'RF-34-a-1-record',
      cites: '12 CFR 1006.34(a)(1)',
      basis: 'constructed',
      tests: ['us/regulation-f/34-a-1'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-02 10:00 | call recorded=2026-12-01T10:00 | conversation | . | entered late
        2026-03-30 10:00 | check | . | clear | nothing on record
      `,
    },
    'records are kept from the last contact, not the first': {
      id: 'RF-100-a-last',
      cites: '12 CFR 1006.100(a)',
      basis: 'constructed',
      tests: ['us/regulation-f/100-a'],
      ifMissed: 'The recording is gone when the consumer complains.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2022-03-02 10:00 | call | conversation | . | the first
        2024-03-02 10:00 | call | conversation | . | the last
        2026-03-02 10:00 | event:records-destroyed records=collection | . | . | two years after the last
        2026-03-03 10:00 | check | . | clear..barred | too early
      `,
    },
    'a last contact that is not on record': {
      id: 'RF-100-a-record',
      cites: '12 CFR 1006.100(a)',
      basis: 'constructed',
      tests: ['us/regulation-f/100-a'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2022-03-02 10:00 | call | conversation | . | the last on record
        2024-03-02 10:00 | call recorded=2026-12-01T10:00 | conversation | . | entered late
        2026-03-02 10:00 | event:records-destroyed records=collection | . | . | four years after the first
        2026-03-03 10:00 | check | . | clear | as far as was known
      `,
    },
    'a closing notice after a request to stop: the words of the exception were not read': {
      id: 'RF-6-c-1-closing',
      cites: '12 CFR 1006.6(c)(2)',
      basis: 'constructed',
      tests: ['us/regulation-f/6-c-1'],
      ifMissed: 'A notice that law demands accuses its sender, or excuses too much.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:cease-request person=debtor form=written | . | . | "stop"
        2026-03-03 10:00 | letter purpose=required-notice template=t | delivered | clear..barred | shown, but the exception is not verified
      `,
    },
    'a notice of deposit that is not on record': {
      id: 'RF-22-c-record',
      cites: '12 CFR 1006.22(c)',
      basis: 'constructed',
      tests: ['us/regulation-f/22-c'],
      ifMissed: 'A notice is made up afterwards.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-04 10:00 | event:notice-sent person=debtor notice=deposit recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-10 10:00 | event:payment-deposited post-dated=more-than-five-days | . | . | deposited
        2026-03-11 10:00 | check | . | barred | nothing on record
      `,
    },
    'a change of the itemization date that is not on record': {
      id: 'RF-34-b-3-record',
      cites: '12 CFR 1006.34(b)(3)',
      basis: 'constructed',
      tests: ['us/regulation-f/34-b-3', 'us/regulation-f/34-b-3-i'],
      ifMissed: 'A breach is found by hindsight.',
      zone: 'America/Chicago',
      facts: bought,
      log: `
        2026-03-04 10:00 | event:itemization-date-set change=other-kind recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-04 10:01 | event:itemization-date-set chosen=last-statement statement-of=collector recorded=2026-12-01T10:00 | . | . | entered late
        2026-03-11 10:00 | check | . | clear | nothing on record
      `,
    },
    'a call is seen by nobody else, whatever a log says of visibility': {
      id: 'RF-22-f-4-call',
      cites: '12 CFR 1006.22(f)(4)',
      basis: 'constructed',
      tests: ['us/regulation-f/22-f-4'],
      ifMissed: 'A rule on postings is read into calls.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call visibility=public | no-answer | clear | no posting
      `,
    },
  },
} satisfies CaseFile
