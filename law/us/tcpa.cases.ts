/** Worked cases for robot calls and texts under 47 USC 227. The rules are the act's; dates and facts are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const MOBILE = 'us/tcpa/64-1200-a-1-iii'
const DIALLER = 'us/tcpa/64-1200-a-1-iii-autodialler'
const REVOKED = 'us/tcpa/64-1200-a-10'
const CONFIRM = 'us/tcpa/64-1200-a-12'
const ONE_CONFIRM = 'us/tcpa/64-1200-a-12-one'
const HOME = 'us/tcpa/64-1200-a-3-iii'
const HOME_OPT_OUT = 'us/tcpa/64-1200-a-3-iii-opt-out'

/** Two debts to two lenders, collected by one agency. */
const twoLenders = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
  { id: 'shop', product: 'credit-card', stage: 'overdue', creditor: 'servicer', consumer: 'yes' },
] as const

export default {
  instrument: 'us/tcpa',
  ordinary,
  cases: {
    // ---- consent ----
    'a robot calls a mobile': {
      id: 'TCPA-1',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [MOBILE],
      flags: ['consent'],
      ifMissed: 'A machine talks at somebody who never agreed to it.',
      zone: 'America/Chicago',
      log: `
        1992-12-19 10:00 | call point=mobile-2 mode=reading-robot   | announced    | clear  | before the act
        1992-12-20 10:00 | call point=mobile-2 mode=reading-robot   | announced    | barred |
        2026-03-02 10:00 | call point=mobile-2 mode=reading-robot   | announced    | barred | a number that was bought
        2026-03-02 10:01 | call point=mobile-2 mode=listening-robot | conversation | barred |
        2026-03-02 10:02 | call point=mobile-2 mode=human           | conversation | clear  |
        2026-03-02 10:03 | call point=mobile mode=reading-robot     | announced    | clear  | the number was given to the creditor
        2026-03-02 10:04 | call point=home-line-2 mode=reading-robot | announced   | clear  | no wireless number
        2026-03-02 10:05 | sms point=mobile-2 mode=reading-robot    | delivered    | clear  | a text is tested elsewhere
        2026-03-02 10:06 | call point=mobile-2 mode=reading-robot by=bank | announced | barred | creditors too
        2026-03-02 10:07 | call? point=mobile-2 mode=reading-robot  | .            | barred |
        2026-03-02 10:08 | call point=mobile-2 mode=predictive      | conversation | clear  | the rule on diallers
        2026-03-02 11:00 | event:consent person=debtor covers=texts | . | . | to something else
        2026-03-02 11:01 | event:consent person=spouse covers=robot-calls | . | . | somebody else’s
        2026-03-02 11:02 | call point=mobile-2 mode=reading-robot   | announced    | barred |
        2026-03-02 12:00 | event:consent person=debtor covers=robot-calls | . | . |
        2026-03-02 12:01 | call point=mobile-2 mode=reading-robot   | announced    | clear  |
        2026-03-03 10:00 | event:opt-out person=debtor | . | . |
        2026-03-03 10:01 | call point=mobile-2 mode=reading-robot   | announced    | clear  | ten business days to honour it
        2026-03-17 23:59:59 | call point=mobile-2 mode=reading-robot | announced   | clear  | the tenth
        2026-03-18 00:00:00 | call point=mobile-2 mode=reading-robot | announced   | barred |
        2026-04-06 10:00 | event:consent person=debtor covers=robot-calls | . | . |
        2026-04-06 10:01 | call point=mobile-2 mode=reading-robot   | announced    | clear  |
        2026-04-07 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-04-21 23:59:59 | call point=mobile-2 mode=reading-robot | announced   | clear  | the tenth business day
        2026-04-22 00:00:00 | call point=mobile-2 mode=reading-robot | announced   | barred |
      `,
    },
    'a log that carries no consents cannot tell': {
      id: 'TCPA-1-not-tested',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [MOBILE, DIALLER],
      flags: ['not-tested'],
      ifMissed: 'Every robot call in a bare call log is accused.',
      zone: 'America/Chicago',
      facts: { declarations: [] },
      log: `
        2026-03-02 10:00 | call point=mobile-2 mode=reading-robot | announced    | not-tested |
        2026-03-02 10:01 | call point=mobile-2 mode=predictive    | conversation | not-tested |
      `,
    },
    'nor of machines that ring a home': {
      id: 'TCPA-5-not-tested',
      cites: '47 CFR 64.1200(a)(3)(iii)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['not-tested'],
      ifMissed: 'Every call of a log that knows nothing of consent is listed as a doubt about robots.',
      zone: 'America/Chicago',
      facts: { declarations: [] },
      log: `
        2026-03-02 10:00 | call point=home-line mode=reading-robot | announced x3 | clear      | three need no consent
        2026-03-02 11:00 | call point=home-line mode=reading-robot | announced    | not-tested | the fourth does
        2026-03-02 12:00 | call point=home-line mode=?             | no-answer    | not-tested | nor is it known whether a machine rang
      `,
    },
    'how the number was come by': {
      id: 'TCPA-1-provenance',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [MOBILE, DIALLER],
      flags: ['consent'],
      ifMissed: 'A number found somewhere is treated as one the person gave.',
      zone: 'America/Chicago',
      facts: {
        points: [
          { id: 'from-contract', kind: 'mobile', person: 'debtor', provenance: 'contract' },
          { id: 'from-debtor', kind: 'mobile', person: 'debtor', provenance: 'left-by-debtor' },
          { id: 'from-public', kind: 'mobile', person: 'debtor', provenance: 'public-source' },
          { id: 'from-friend', kind: 'mobile', person: 'debtor', provenance: 'told-by-contact' },
          { id: 'from-authority', kind: 'mobile', person: 'debtor', provenance: 'authorised-by-debtor' },
        ],
      },
      log: `
        2026-03-02 10:00 | call point=from-contract mode=reading-robot  | announced    | clear         |
        2026-03-02 10:01 | call point=from-debtor mode=reading-robot    | announced    | clear         |
        2026-03-02 10:02 | call point=from-public mode=reading-robot    | announced    | barred        |
        2026-03-02 10:03 | call point=from-friend mode=reading-robot    | announced    | barred        |
        2026-03-02 10:04 | call point=from-authority mode=reading-robot | announced    | barred        | the authority must name robot calls
        2026-03-02 10:05 | call point=from-contract mode=predictive     | conversation | clear         |
        2026-03-02 10:06 | call point=from-debtor mode=predictive       | conversation | clear         |
        2026-03-02 10:07 | call point=from-public mode=predictive       | conversation | clear..barred |
        2026-03-02 10:08 | call point=from-authority mode=predictive    | conversation | clear..barred |
      `,
    },
    'a predictive dialler calls a mobile': {
      id: 'TCPA-1-dialler',
      cites: '47 USC 227(a)(1)',
      basis: 'constructed',
      tests: [DIALLER],
      flags: ['consent'],
      ifMissed: 'A machine dials people who never agreed to it.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call point=mobile-2 mode=predictive    | conversation | clear..barred | whether it is an autodialler was not read
        2026-03-02 10:01 | call point=mobile-2 mode=human         | conversation | clear         |
        2026-03-02 10:02 | call point=mobile-2 mode=reading-robot | announced    | clear         | the rule on voices
        2026-03-02 10:03 | call point=home-line-2 mode=predictive | conversation | clear         | no wireless number
        2026-03-02 10:04 | sms point=mobile-2 mode=predictive     | delivered    | clear         |
        2026-03-02 11:00 | event:consent person=debtor covers=texts | . | . |
        2026-03-02 11:01 | event:consent person=spouse covers=robot-calls | . | . |
        2026-03-02 11:02 | call point=mobile-2 mode=predictive    | conversation | clear..barred |
        2026-03-02 12:00 | event:consent person=debtor covers=robot-calls | . | . |
        2026-03-02 12:01 | call point=mobile-2 mode=predictive    | conversation | clear         |
        2026-03-03 10:00 | event:opt-out person=debtor | . | . |
        2026-03-17 23:59:59 | call point=mobile-2 mode=predictive | conversation | clear         | the tenth business day
        2026-03-18 00:00:00 | call point=mobile-2 mode=predictive | conversation | clear..barred |
        2026-04-06 10:00 | event:consent person=debtor covers=robot-calls | . | . |
        2026-04-06 10:01 | call point=mobile-2 mode=predictive    | conversation | clear         |
        2026-04-07 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-04-21 23:59:59 | call point=mobile-2 mode=predictive | conversation | clear         | the tenth business day
        2026-04-22 00:00:00 | call point=mobile-2 mode=predictive | conversation | clear..barred |
      `,
    },
    'consent outlives talks and calls, counts from the day it was given, and must be known': {
      id: 'TCPA-1-known',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [MOBILE],
      flags: ['consent', 'known-then'],
      ifMissed:
        'A consent somebody gave is lost with the next talk; or one found later excuses calls made without it.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=robot-calls noticed=2026-03-04T10:00 recorded=2026-03-02T10:00 | . | . | given to the creditor, passed on later
        2026-03-02 11:00 | call point=mobile-2 mode=human         | conversation | clear  |
        2026-03-02 12:00 | in:call point=mobile-2                 | conversation | .      |
        2026-03-03 10:00 | call point=mobile-2 mode=reading-robot | announced    | clear  |
        2026-03-04 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-25 10:00 | event:consent person=debtor covers=robot-calls recorded=2026-03-27T10:00 | . | . | entered two days later
        2026-03-26 10:00 | call point=mobile-2 mode=reading-robot | announced    | barred | nobody could show it then
        2026-03-28 10:00 | call point=mobile-2 mode=reading-robot | announced    | clear  |
      `,
    },
    'consent to a dialler outlives talks and calls, and must be known': {
      id: 'TCPA-1-dialler-known',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [DIALLER],
      flags: ['consent', 'known-then'],
      ifMissed:
        'A consent somebody gave is lost with the next talk; or one found later excuses calls made without it.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=robot-calls noticed=2026-03-04T10:00 recorded=2026-03-02T10:00 | . | . |
        2026-03-02 11:00 | call point=mobile-2 mode=human      | conversation | clear         |
        2026-03-02 12:00 | in:call point=mobile-2              | conversation | .             |
        2026-03-03 10:00 | call point=mobile-2 mode=predictive | conversation | clear         |
        2026-03-04 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-25 10:00 | event:consent person=debtor covers=robot-calls recorded=2026-03-27T10:00 | . | . |
        2026-03-26 10:00 | call point=mobile-2 mode=predictive | conversation | clear..barred |
        2026-03-28 10:00 | call point=mobile-2 mode=predictive | conversation | clear         |
      `,
    },
    'ten business days to honour a word that takes consent back, a robot': {
      id: 'TCPA-1-grace',
      cites: '47 CFR 64.1200(a)(1)(iii) and (a)(10)',
      basis: 'constructed',
      tests: [MOBILE],
      flags: ['consent', 'boundary', 'known-then'],
      ifMissed:
        'A caller is accused on the day somebody said stop; or "stop" lends ten days of robot calls to one who had no consent.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=texts | . | . | to something else
        2026-03-02 10:01 | event:consent person=spouse covers=robot-calls | . | . | somebody else’s
        2026-03-02 10:02 | event:opt-out person=debtor | . | . | nothing was agreed that could be taken back
        2026-03-03 10:00 | call point=mobile-2 mode=reading-robot | announced | barred |
        2026-04-01 10:00 | event:consent person=debtor covers=robot-calls proof=claimed | . | . |
        2026-04-01 10:01 | event:consent-withdrawn person=debtor | . | . |
        2026-04-01 11:00 | call point=mobile-2 mode=reading-robot | announced | clear..barred | claimed, not shown
        2026-06-01 10:00 | event:consent person=debtor covers=robot-calls noticed=2026-12-01T10:00 recorded=2026-06-01T10:00 | . | . |
        2026-06-02 10:00 | event:opt-out person=spouse | . | . | somebody else’s word
        2026-06-03 10:00 | event:opt-out person=debtor noticed=2026-06-20T10:00 recorded=2026-06-03T10:00 | . | . | a Wednesday
        2026-06-04 10:00 | call mode=human | conversation | clear | a talk ends neither
        2026-06-04 11:00 | in:call | conversation | . | she rings
        2026-06-17 23:59:59 | call point=mobile-2 mode=reading-robot | announced | clear | the tenth business day after the word
        2026-06-18 00:00:00 | call point=mobile-2 mode=reading-robot | announced | barred |
        2026-08-03 10:00 | event:opt-out person=debtor recorded=2026-08-20T10:00 | . | . | said again, entered late
        2026-08-04 10:00 | call point=mobile-2 mode=reading-robot | announced | barred | the first word still stands
        2026-09-01 10:00 | event:opt-out person=debtor proof=claimed | . | . |
        2026-09-02 10:00 | call point=mobile-2 mode=reading-robot | announced | clear..barred | claimed, not shown
      `,
    },
    'a consent entered after the call, a robot': {
      id: 'TCPA-1-grace-record',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [MOBILE],
      flags: ['consent', 'known-then'],
      ifMissed: 'An entry made later excuses a call that nobody had agreed to.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=robot-calls recorded=2026-03-20T10:00 | . | . | entered late
        2026-03-02 11:00 | event:opt-out person=debtor | . | . |
        2026-03-03 10:00 | call point=mobile-2 mode=reading-robot | announced | barred | nothing on record
      `,
    },
    'ten business days to honour a word that takes consent back, a dialler': {
      id: 'TCPA-1-grace-dialler',
      cites: '47 CFR 64.1200(a)(1)(iii) and (a)(10)',
      basis: 'constructed',
      tests: [DIALLER],
      flags: ['consent', 'boundary', 'known-then'],
      ifMissed:
        'A caller is accused on the day somebody said stop; or "stop" lends ten days of robot calls to one who had no consent.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=texts | . | . | to something else
        2026-03-02 10:01 | event:consent person=spouse covers=robot-calls | . | . | somebody else’s
        2026-03-02 10:02 | event:opt-out person=debtor | . | . | nothing was agreed that could be taken back
        2026-03-03 10:00 | call point=mobile-2 mode=predictive | conversation | clear..barred |
        2026-04-01 10:00 | event:consent person=debtor covers=robot-calls proof=claimed | . | . |
        2026-04-01 10:01 | event:consent-withdrawn person=debtor | . | . |
        2026-04-01 11:00 | call point=mobile-2 mode=predictive | conversation | clear..barred | claimed, not shown
        2026-06-01 10:00 | event:consent person=debtor covers=robot-calls noticed=2026-12-01T10:00 recorded=2026-06-01T10:00 | . | . |
        2026-06-02 10:00 | event:opt-out person=spouse | . | . | somebody else’s word
        2026-06-03 10:00 | event:opt-out person=debtor noticed=2026-06-20T10:00 recorded=2026-06-03T10:00 | . | . | a Wednesday
        2026-06-04 10:00 | call mode=human | conversation | clear | a talk ends neither
        2026-06-04 11:00 | in:call | conversation | . | she rings
        2026-06-17 23:59:59 | call point=mobile-2 mode=predictive | conversation | clear | the tenth business day after the word
        2026-06-18 00:00:00 | call point=mobile-2 mode=predictive | conversation | clear..barred |
        2026-08-03 10:00 | event:opt-out person=debtor recorded=2026-08-20T10:00 | . | . | said again, entered late
        2026-08-04 10:00 | call point=mobile-2 mode=predictive | conversation | clear..barred | the first word still stands
        2026-09-01 10:00 | event:opt-out person=debtor proof=claimed | . | . |
        2026-09-02 10:00 | call point=mobile-2 mode=predictive | conversation | clear..barred | claimed, not shown
      `,
    },
    'a consent entered after the call, a dialler': {
      id: 'TCPA-1-grace-record-dialler',
      cites: '47 CFR 64.1200(a)(1)(iii)',
      basis: 'constructed',
      tests: [DIALLER],
      flags: ['consent', 'known-then'],
      ifMissed: 'An entry made later excuses a call that nobody had agreed to.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:consent person=debtor covers=robot-calls recorded=2026-03-20T10:00 | . | . | entered late
        2026-03-02 11:00 | event:opt-out person=debtor | . | . |
        2026-03-03 10:00 | call point=mobile-2 mode=predictive | conversation | clear..barred | nothing on record
      `,
    },
    // ---- revocation ----
    'a revocation outlives calls, counts from the day it was made, and must be known': {
      id: 'TCPA-2-known',
      cites: '47 CFR 64.1200(a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      flags: ['known-then'],
      ifMissed: 'Whoever rings once more after saying stop is called by machines again.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor noticed=2026-03-20T10:00 recorded=2026-03-02T10:00 | . | . |
        2026-03-03 10:00 | in:call                 | conversation | .      |
        2026-03-17 10:00 | call mode=reading-robot | announced    | barred | from the word, not from the day it was passed on
        2026-03-18 10:00 | event:opt-in person=debtor | . | . |
        2026-04-01 10:00 | event:opt-out person=debtor recorded=2026-04-20T10:00 | . | . | entered late
        2026-04-17 10:00 | call mode=reading-robot | announced    | clear  | as known then
        2026-04-21 10:00 | call mode=reading-robot | announced    | barred |
      `,
    },
    '"stop" is honoured within ten business days': {
      id: 'TCPA-2',
      cites: '47 CFR 64.1200(a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      flags: ['boundary'],
      ifMissed: 'The machines go on after somebody has said stop.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | event:opt-out person=debtor | . | . | Monday
        2026-03-16 23:59:59 | call mode=reading-robot   | announced    | clear  | the tenth business day
        2026-03-17 00:00:00 | call mode=reading-robot   | announced    | barred |
        2026-03-17 10:00    | call mode=listening-robot | conversation | barred |
        2026-03-17 10:01    | call mode=predictive      | conversation | barred |
        2026-03-17 10:02    | sms mode=predictive       | delivered    | barred |
        2026-03-17 10:03    | call mode=human           | conversation | clear  |
        2026-03-17 10:04    | email mode=predictive     | delivered    | clear  | neither call nor text
        2026-03-17 10:05    | call to=spouse mode=reading-robot | announced | clear | another person
        2026-03-18 10:00    | event:opt-in person=debtor | . | . |
        2026-03-18 11:00    | call mode=reading-robot   | announced    | clear  |
      `,
    },
    'a withdrawn consent, over a long weekend': {
      id: 'TCPA-2-holiday',
      cites: '47 CFR 64.1200(a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      flags: ['holiday', 'boundary', 'clock'],
      ifMissed: 'A holiday is counted against the caller, or a weekend against the person.',
      zone: 'America/Chicago',
      log: `
        2026-02-06 23:30    | event:consent-withdrawn person=debtor | . | . | Friday; the 16th is Washington’s Birthday
        2026-02-23 23:59:59 | call mode=reading-robot | announced | clear  | the tenth business day
        2026-02-24 00:00:00 | call mode=reading-robot | announced | barred | 22:00 the day before in California
        2026-02-24 10:00    | event:consent person=debtor covers=robot-calls | . | . |
        2026-02-24 11:00    | call mode=reading-robot | announced | clear  | agreed again
      `,
    },
    'only consent to robot calls undoes a revocation': {
      id: 'TCPA-2-agreed-again',
      cites: '47 CFR 64.1200(a)(1)(iii) and (a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      flags: ['consent', 'known-then'],
      ifMissed: 'Agreeing to letters, or to a late call, brings the machines back.',
      zone: 'America/Chicago',
      log: `
        2026-03-01 10:00 | event:consent person=debtor covers=robot-calls | . | . | before the word
        2026-03-02 10:00 | event:opt-out person=debtor | . | . |
        2026-03-18 10:00 | event:consent person=debtor covers=time | . | . | to something else
        2026-03-18 10:01 | event:consent person=spouse covers=robot-calls | . | . | somebody else’s
        2026-03-18 11:00 | call mode=reading-robot | announced | barred |
        2026-03-19 10:00 | event:consent person=debtor covers=robot-calls proof=claimed | . | . |
        2026-03-19 11:00 | call mode=reading-robot | announced | clear..barred | claimed, not shown
        2026-03-20 10:00 | event:consent person=debtor covers=robot-calls recorded=2026-03-22T10:00 noticed=2026-12-01T10:00 | . | . | entered late
        2026-03-21 10:00 | call mode=reading-robot | announced | clear..barred | as known then
        2026-03-22 11:00 | call mode=human         | conversation | clear |
        2026-03-22 12:00 | in:call                 | conversation | .     | she rings
        2026-03-23 10:00 | call mode=reading-robot | announced | clear  | agreed again, and no talk ends that
        2026-03-24 10:00 | event:opt-out person=debtor | . | . | and again
        2026-03-24 11:00 | call mode=reading-robot | announced | clear..barred | whether it has ten days of its own was not read
        2026-03-25 10:00 | call mode=human         | conversation | clear |
        2026-03-25 11:00 | in:call                 | conversation | .     | she rings
        2026-04-07 23:59:59 | call mode=reading-robot | announced | clear..barred | the tenth business day
        2026-04-08 00:00:00 | call mode=reading-robot | announced | barred |
        2026-04-20 10:00 | event:consent-withdrawn person=spouse | . | . | somebody else’s
        2026-04-20 11:00 | call mode=reading-robot | announced | barred |
        2026-04-21 10:00 | event:consent-withdrawn person=debtor noticed=2026-12-01T10:00 recorded=2026-04-21T10:00 | . | . | a third time, in other words
        2026-05-05 23:59:59 | call mode=reading-robot | announced | clear..barred |
        2026-05-06 00:00:00 | call mode=reading-robot | announced | barred |
        2026-06-01 10:00 | event:opt-out person=debtor recorded=2026-06-20T10:00 | . | . | entered late
        2026-06-02 10:00 | call mode=reading-robot | announced | barred | as known then
      `,
    },
    '"stop" twice, without agreeing in between': {
      id: 'TCPA-2-twice',
      cites: '47 CFR 64.1200(a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      flags: ['boundary'],
      ifMissed: 'Whoever says stop again is called for ten more days.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor | . | . |
        2026-03-03 10:00 | event:consent person=debtor covers=time | . | . | to late calls by a person
        2026-03-20 10:00 | event:opt-out person=debtor | . | . | again
        2026-03-23 10:00 | call mode=reading-robot | announced | barred | the ten days of the first word are over
      `,
    },
    'agreed again, and taken back the next day': {
      id: 'TCPA-2-withdrawn-again',
      cites: '47 CFR 64.1200(a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      flags: ['consent', 'exception-unverified'],
      ifMissed: 'The second word does not count because the first was undone.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:opt-out person=debtor | . | . |
        2026-03-18 10:00 | event:consent person=debtor covers=robot-calls noticed=2026-12-01T10:00 recorded=2026-03-18T10:00 | . | . |
        2026-03-18 11:00 | call mode=reading-robot | announced | clear         |
        2026-03-19 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-19 11:00 | call mode=reading-robot | announced | clear..barred | whether it has ten days of its own was not read
        2026-04-02 23:59:59 | call mode=reading-robot | announced | clear..barred | the tenth business day
        2026-04-03 00:00:00 | call mode=reading-robot | announced | barred        |
      `,
    },
    'a revocation from before the rule': {
      id: 'TCPA-2-in-force',
      cites: '47 CFR 64.1200(a)(10)',
      basis: 'constructed',
      tests: [REVOKED],
      ifMissed: 'The date on which the rule began is missed by a day.',
      zone: 'America/Chicago',
      log: `
        2025-03-03 10:00    | event:opt-out person=debtor proof=shown | . | . |
        2025-04-10 23:59:59 | call mode=reading-robot | announced | clear  |
        2025-04-11 00:00:00 | call mode=reading-robot | announced | barred |
      `,
    },
    // ---- clarifying text ----
    'one clarifying text within five minutes': {
      id: 'TCPA-4',
      cites: '47 CFR 64.1200(a)(12)',
      basis: 'constructed',
      tests: [CONFIRM],
      flags: ['boundary', 'presumption'],
      ifMissed: 'The answer to "stop" comes the next day, and reads like another reminder.',
      zone: 'America/Chicago',
      log: `
        2025-04-10 10:00:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear    | before the rule
        2025-04-11 10:00:00 | sms purpose=opt-out-confirmation template=stop | delivered | presumed | nobody opted out
        2026-03-02 10:00:00 | event:opt-out person=debtor | . | . |
        2026-03-02 10:00:01 | sms purpose=opt-out-confirmation template=stop | delivered | clear    |
        2026-03-02 10:04:59 | sms purpose=opt-out-confirmation template=stop | delivered | clear    |
        2026-03-02 10:05:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear..presumed | exactly five minutes
        2026-03-02 10:05:01 | sms purpose=opt-out-confirmation template=stop | delivered | presumed | rebuttable: the delay may be explained
        2026-03-02 10:06:00 | email purpose=opt-out-confirmation template=stop | delivered | clear  | no text
        2026-03-02 10:07:00 | sms                                            | delivered | clear    | no confirmation
        2026-03-02 10:04:00 | sms to=spouse purpose=opt-out-confirmation template=stop | delivered | presumed | the spouse did not opt out
        2026-03-03 10:00:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-03 10:01:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear    |
      `,
    },
    'a clarifying text after further words, after a late notice, and one nobody could know of': {
      id: 'TCPA-4-known',
      cites: '47 CFR 64.1200(a)(12)',
      basis: 'constructed',
      tests: [CONFIRM],
      flags: ['known-then', 'presumption'],
      ifMissed: 'A prompt answer is accused, or a late one excused by an entry made afterwards.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00:00 | event:opt-out person=debtor noticed=2026-03-02T11:00 recorded=2026-03-02T10:00 | . | . |
        2026-03-02 10:01:00 | in:sms | replied | . |
        2026-03-02 10:02:00 | call   | conversation | clear |
        2026-03-02 10:03:00 | sms purpose=opt-out-confirmation template=stop  | delivered | clear    |
        2026-03-02 10:03:30 | call purpose=opt-out-confirmation template=stop | conversation | clear | no text
        2026-03-02 12:00:00 | call purpose=opt-out-confirmation template=stop | conversation | clear | no text
        2026-03-03 10:00:00 | event:opt-out person=debtor recorded=2026-03-03T12:00 | . | . | entered later
        2026-03-03 10:01:00 | sms purpose=opt-out-confirmation template=stop  | delivered | presumed | as known then
      `,
    },
    'one for all debts and for whichever lender': {
      id: 'TCPA-4-one-scope',
      cites: '47 CFR 64.1200(a)(12)',
      basis: 'constructed',
      tests: [ONE_CONFIRM],
      flags: ['other-debt'],
      ifMissed: 'One "stop" is confirmed once for each debt.',
      zone: 'America/Chicago',
      facts: { debts: twoLenders },
      log: `
        2026-03-02 10:00:00 | in:sms debts=card purpose=opt-out-confirmation template=stop | delivered | . | the person’s own words
        2026-03-02 10:00:05 | call debts=card purpose=opt-out-confirmation template=stop | conversation | clear | no text
        2026-03-02 10:00:10 | sms debts=card purpose=opt-out-confirmation template=stop  | delivered | clear  |
        2026-03-02 10:00:20 | sms debts=shop purpose=opt-out-confirmation template=stop  | delivered | barred |
        2026-03-03 10:00:00 | sms debts=card purpose=opt-out-confirmation template=stop recorded=2026-03-03T11:00 | delivered | clear | entered later
        2026-03-03 10:00:30 | sms debts=card purpose=opt-out-confirmation template=stop  | delivered | clear  | as known then
      `,
    },
    'one, not two': {
      id: 'TCPA-4-one',
      cites: '47 CFR 64.1200(a)(12)',
      basis: 'constructed',
      tests: [ONE_CONFIRM],
      flags: ['boundary'],
      ifMissed: 'One "stop" brings a row of confirmations.',
      zone: 'America/Chicago',
      log: `
        2025-04-10 10:00:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear  |
        2025-04-10 10:00:30 | sms purpose=opt-out-confirmation template=stop | delivered | clear  | before the rule
        2025-04-11 10:00:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear  |
        2025-04-11 10:00:30 | sms purpose=opt-out-confirmation template=stop | delivered | barred |
        2026-03-02 10:00:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear  |
        2026-03-02 10:04:58 | sms                                            | delivered | clear  | no confirmation
        2026-03-02 10:04:59 | sms purpose=opt-out-confirmation template=stop | delivered | barred | the second
        2026-03-02 10:05:00 | sms to=spouse purpose=opt-out-confirmation template=stop | delivered | clear | another person
        2026-03-02 10:05:01 | sms by=agency-b purpose=opt-out-confirmation template=stop | delivered | clear | another collector
        2026-03-02 10:05:02 | email purpose=opt-out-confirmation template=stop | delivered | clear | no text
        2026-03-03 10:00:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear  |
        2026-03-03 10:05:00 | sms purpose=opt-out-confirmation template=stop | delivered | clear  | five minutes later: the other rule
        2026-03-04 10:00:00 | in:sms                                         | delivered | .      |
        2026-03-04 10:00:10 | email purpose=opt-out-confirmation template=stop | delivered | clear |
        2026-03-04 10:00:20 | sms                                            | delivered | clear  |
        2026-03-04 10:00:30 | sms point=mobile purpose=opt-out-confirmation template=stop | delivered | clear | none of these was one
        2026-03-04 10:00:40 | sms point=mobile-2 purpose=opt-out-confirmation template=stop | delivered | barred |
      `,
    },
    // ---- home lines ----
    'three robot calls in thirty days to a home line': {
      id: 'TCPA-5',
      cites: '47 CFR 64.1200(a)(3)(iii)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['boundary', 'other-number'],
      ifMissed: 'A machine rings at home week after week.',
      zone: 'America/Chicago',
      log: `
        2023-07-19 10:00    | call point=home-line mode=reading-robot   | announced x4 | clear | before the rule
        2023-07-20 10:00    | call point=home-line mode=reading-robot   | announced    | clear..barred |
        2026-03-02 10:00    | call point=home-line mode=reading-robot   | announced    | clear         |
        2026-03-02 10:01    | call point=home-line mode=human           | no-answer x3 | clear         |
        2026-03-02 11:00    | call point=home-line mode=listening-robot | conversation | clear         |
        2026-03-02 12:00    | call point=home-line mode=reading-robot   | no-answer    | clear         | the third, answered or not
        2026-03-31 23:59:59 | call point=home-line mode=reading-robot   | announced    | clear..barred | the fourth, on day 30
        2026-03-31 23:59:58 | call point=home-line mode=listening-robot | conversation | clear..barred |
        2026-03-31 12:00    | call point=home-line-2 mode=reading-robot | announced    | clear         | another line
        2026-03-31 12:01    | call point=home-line mode=reading-robot by=agency-b | announced | clear   | another caller
        2026-03-31 12:02    | call point=home-line mode=human           | no-answer    | clear         | a person
        2026-03-31 12:03    | call point=work-line mode=reading-robot   | announced x4 | clear         | no home line
        2026-03-31 13:00    | call point=mobile mode=reading-robot      | announced x4 | clear         | no landline
        2026-03-31 14:00    | call point=home-line mode=reading-robot   | announced    | clear..barred | the same line, whoever of the house is meant
      `,
    },
    'thirty days later': {
      id: 'TCPA-5-days',
      cites: '47 CFR 64.1200(a)(3)(iii)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['boundary', 'clock'],
      ifMissed: 'The thirty days end a day early or late.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | call point=home-line to=spouse mode=reading-robot | announced    | clear         |
        2026-03-02 10:01    | call point=home-line mode=reading-robot           | announced x2 | clear         |
        2026-03-02 11:00    | sms point=home-line mode=reading-robot            | delivered    | clear         |
        2026-03-31 23:59:59 | call point=home-line mode=reading-robot           | announced    | clear..barred |
        2026-04-01 00:00:00 | call point=home-line mode=reading-robot           | announced    | clear         | 22:00 on day 30 in California
        2026-04-01 00:00:30 | call point=home-line mode=listening-robot         | conversation | clear         |
        2026-04-01 00:00:40 | call point=home-line mode=reading-robot           | announced    | clear..barred | with the one on day 30: the fourth
      `,
    },
    'another debt is the same home': {
      id: 'TCPA-5-scope',
      cites: '47 CFR 64.1200(a)(3)(iii)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['other-debt'],
      ifMissed: 'Each debt brings three calls of its own.',
      zone: 'America/Chicago',
      facts: { debts: twoLenders },
      log: `
        2026-03-02 10:00 | call debts=card point=home-line mode=reading-robot | announced x3 | clear         |
        2026-03-02 11:00 | call debts=shop point=home-line mode=reading-robot | announced    | clear..barred |
        2026-03-02 12:00 | in:call debts=card point=home-line                 | conversation | .             |
      `,
    },
    'inbound calls and texts are no robot calls': {
      id: 'TCPA-5-inbound',
      cites: '47 CFR 64.1200(a)(3)(iii)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['inbound-not-counted'],
      ifMissed: 'What the person does is counted as the machine’s.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | in:call point=home-line mode=reading-robot | announced x3 | .     |
        2026-03-02 10:30 | sms point=home-line mode=reading-robot     | delivered x3 | clear |
        2026-03-02 11:00 | call point=home-line mode=reading-robot    | announced x3 | clear |
        2026-03-02 12:00 | sms point=home-line mode=reading-robot     | delivered    | clear |
      `,
    },
    'consent to robot calls at home': {
      id: 'TCPA-5-consent',
      cites: '47 CFR 64.1200(a)(3)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['consent'],
      ifMissed: 'Reminders that somebody asked for are cut off, or go on after they were refused.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=texts | . | . |
        2026-03-02 09:01 | event:consent person=spouse covers=robot-calls | . | . |
        2026-03-02 10:00 | call point=home-line mode=reading-robot | announced x3 | clear         |
        2026-03-02 11:00 | call point=home-line mode=reading-robot | announced    | clear..barred |
        2026-03-03 10:00 | event:consent person=debtor covers=robot-calls | . | . |
        2026-03-03 11:00 | call point=home-line mode=reading-robot | announced    | clear         |
        2026-03-04 10:00 | event:opt-out person=debtor | . | . |
        2026-03-04 11:00 | call point=home-line mode=reading-robot | announced    | clear..barred |
        2026-03-05 10:00 | event:consent person=debtor covers=robot-calls | . | . |
        2026-03-05 11:00 | call point=home-line mode=reading-robot | announced    | clear         |
        2026-03-06 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-06 11:00 | call point=home-line mode=reading-robot | announced    | clear..barred |
        2026-03-07 10:00 | event:consent person=debtor covers=robot-calls proof=claimed | . | . |
        2026-03-07 11:00 | call point=home-line mode=reading-robot | announced    | clear..barred |
      `,
    },
    'consent at home outlives talks, counts from the day it was given, and must be known': {
      id: 'TCPA-5-known',
      cites: '47 CFR 64.1200(a)(3)',
      basis: 'constructed',
      tests: [HOME],
      flags: ['consent', 'known-then'],
      ifMissed:
        'Reminders that somebody asked for are cut off; or an entry made later excuses what nobody had agreed to.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call point=home-line mode=reading-robot | announced x3 | clear         |
        2026-03-03 10:00 | event:consent person=debtor covers=robot-calls noticed=2026-03-09T10:00 recorded=2026-03-03T10:00 | . | . |
        2026-03-03 11:00 | call point=home-line mode=human         | conversation | clear         |
        2026-03-03 12:00 | in:call point=home-line                 | conversation | .             |
        2026-03-04 11:00 | call point=home-line mode=reading-robot | announced    | clear         |
        2026-03-05 10:00 | event:consent-withdrawn person=debtor | . | . |
        2026-03-06 10:00 | event:consent person=debtor covers=robot-calls recorded=2026-03-09T10:00 | . | . |
        2026-03-07 11:00 | call point=home-line mode=reading-robot | announced    | clear..barred | as known then
        2026-03-07 12:00 | call point=home-line mode=human         | conversation | clear         | a person
        2026-03-07 13:00 | sms point=home-line mode=reading-robot  | delivered    | clear         | a text
      `,
    },
    'three robot calls to a mobile are no matter of this rule': {
      id: 'TCPA-5-mobile',
      cites: '47 CFR 64.1200(a)(3)(iii)',
      basis: 'constructed',
      tests: [HOME],
      ifMissed: 'A limit for homes is read into mobiles and offices.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | call point=mobile place=home mode=reading-robot    | announced x4 | clear |
        2026-03-02 11:00 | call point=work-line mode=reading-robot            | announced x4 | clear |
        2026-03-02 12:00 | call point=home-line mode=predictive               | no-answer x4 | clear |
      `,
    },
    'a robot call to a home says how to opt out': {
      id: 'TCPA-5-opt-out',
      cites: '47 CFR 64.1200(b)(3)',
      basis: 'constructed',
      tests: [HOME_OPT_OUT],
      ifMissed: 'A machine cannot be told to stop.',
      zone: 'America/Chicago',
      log: `
        2023-07-19 10:00 | call point=home-line mode=reading-robot said=+-      | announced    | clear         |
        2023-07-20 10:00 | call point=home-line mode=reading-robot said=+-      | announced    | clear..barred |
        2026-03-02 10:00 | call point=home-line mode=reading-robot said=+opt-out-instruction | announced | clear |
        2026-03-02 10:01 | call point=home-line mode=listening-robot said=+-    | conversation | clear..barred |
        2026-03-02 10:02 | call point=home-line mode=human said=+-              | conversation | clear         |
        2026-03-02 10:03 | call point=mobile mode=reading-robot said=+-         | announced    | clear         |
        2026-03-02 10:04 | call point=work-line mode=reading-robot said=+-      | announced    | clear         |
        2026-03-02 10:05 | sms point=home-line mode=reading-robot said=+-       | delivered    | clear         |
        2026-03-02 10:06 | call point=mobile place=home mode=reading-robot said=+- | announced | clear         | a mobile that happens to be at home
      `,
    },
  },
} satisfies CaseFile
