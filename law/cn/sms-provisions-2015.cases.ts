/** Worked cases for MIIT Order 31. Whether it speaks of reminders is open, so nothing here is certain. Facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const REFUSAL = 'cn/sms-provisions-2015/refusal'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/sms-provisions-2015',
  ordinary,
  cases: {
    'a refused reminder is stopped, and nobody accused': {
      id: 'CN-SMS-01-refusal',
      cites: 'Refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed:
        'Somebody who replied "unsubscribe" goes on getting messages; or a lender is accused on an open question.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | sms         | delivered | clear         | before
        2026-03-02 11:00 | event:opt-out person=debtor | . | . | "unsubscribe"
        2026-03-03 10:00 | sms?        | .         | clear..barred | stopped at the gate
        2026-03-03 10:01 | sms         | delivered | clear..barred | undetermined afterwards
        2026-03-03 10:02 | email       | delivered | clear         | no short message
        2026-03-03 10:03 | chat        | delivered | clear         | no short message
        2026-03-03 10:04 | call        | no-answer | clear         | no message
        2026-03-03 10:05 | sms to=guarantor | delivered | clear    | the guarantor did not refuse
        2026-03-03 10:06 | sms purpose=fraud-warning template=fraud-1 | delivered | clear | not commercial
        2026-03-04 10:00 | event:opt-in person=debtor | . | . | wants them again
        2026-03-04 11:00 | sms         | delivered | clear         | wanted
        2026-03-05 10:00 | event:refusal person=debtor | . | . | "no more messages"
        2026-03-05 11:00 | sms         | delivered | clear..barred | stopped
        2026-03-06 10:00 | event:request-withdrawn person=debtor | . | . | takes it back
        2026-03-06 11:00 | sms         | delivered | clear         | withdrawn
      `,
    },
    'a refusal of calls is no refusal of messages': {
      id: 'CN-SMS-01-scope',
      cites: 'Refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'A wish about one channel is read into another.',
      zone: ZONE,
      log: `
        2026-03-02 11:00 | event:refusal person=debtor channels=call | . | . | "do not ring me"
        2026-03-03 10:00 | sms | delivered | clear | messages were not refused
      `,
    },
    'before the due date': {
      id: 'CN-SMS-01-servicing',
      cites: 'Refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'A refusal is honoured only once the loan is overdue.',
      zone: ZONE,
      facts: {
        debts: [
          {
            id: 'loan',
            product: 'online-consumer-loan',
            stage: 'not-due',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 11:00 | event:opt-out person=debtor | . | . | "unsubscribe"
        2026-03-03 10:00 | sms by=bank | delivered | clear..barred | a reminder before the due date
      `,
    },
    'the provisions begin on 30 June 2015': {
      id: 'CN-SMS-in-force',
      cites: 'In force 2015-06-30',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'The provisions are read back in time.',
      zone: ZONE,
      log: `
        2015-06-01 10:00    | event:opt-out person=debtor | . | . | "unsubscribe"
        2015-06-29 23:59:59 | sms | delivered | clear         | the day before
        2015-06-30 00:00:00 | sms | delivered | clear..barred | the first second
      `,
    },
    'a debtor who lives in Japan: Chinese law begins when the day begins in China': {
      id: 'CN-SMS-clock',
      cites: 'In force 2015-06-30',
      basis: 'constructed',
      tests: [REFUSAL],
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
        2015-06-01 10:00 | event:opt-out person=debtor | . | . | "unsubscribe"
        2015-06-29 22:59:59 | sms | delivered | clear | 29 June
        2015-06-29 23:30:00 | sms | delivered | clear | 30 June in Tokyo, not in China
        2015-06-30 00:00:00 | sms | delivered | clear..barred | 30 June
      `,
    },
    'a refusal counts from when it is said, outlasts talks, and binds once it is on record': {
      id: 'CN-SMS-01-runs',
      cites: 'Refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'One answered call is taken for a change of mind.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:opt-out person=debtor noticed=2026-03-05T09:00 | . | . | "unsubscribe"
        2026-03-02 10:00 | sms     | delivered    | clear..barred | said an hour ago
        2026-03-02 11:00 | call    | conversation | .             | a talk
        2026-03-02 12:00 | sms     | delivered    | clear..barred | she did not take it back
        2026-03-02 13:00 | in:call | conversation | .             | she calls
        2026-03-02 14:00 | sms     | delivered    | clear..barred | she did not take it back
        2026-03-03 09:00 | event:opt-in person=debtor | . | . | wants them again
        2026-03-04 09:00 | event:opt-out person=debtor recorded=2026-03-05T09:00 | . | . | entered a day late
        2026-03-04 10:00 | sms     | delivered    | clear         | nothing on record
        2026-03-05 10:00 | sms     | delivered    | clear..barred | on record
      `,
    },
    'asking a third party where the debtor is sells nothing': {
      id: 'CN-SMS-01-purpose',
      cites: 'Refusal',
      basis: 'constructed',
      tests: [REFUSAL],
      ifMissed: 'A rule on commercial messages is read into every message.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:opt-out person=contact | . | . | "unsubscribe"
        2026-03-02 10:00 | sms to=contact purpose=location      | delivered | clear | other rules stop it
        2026-03-02 10:01 | sms to=contact purpose=relay-message | delivered | clear | other rules stop it
        2026-03-02 10:02 | sms to=contact                       | delivered | clear..barred | a reminder
      `,
    },
  },
} satisfies CaseFile
