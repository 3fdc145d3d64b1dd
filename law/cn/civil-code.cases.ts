/** Worked cases for the Civil Code's articles on privacy, reputation and assignment. The rules are the law's; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const PRIVACY = 'cn/civil-code/1033-privacy'
const HOME = 'cn/civil-code/1033-home'
const PEACE = 'cn/civil-code/1033-harassment'
const INSULT = 'cn/civil-code/1024-insult'
const NOTICE = 'cn/civil-code/546-notice'
const ZONE = 'Asia/Shanghai'

/** The ordinary matter with a buyer of the debt beside bank and agencies. */
const sold = {
  organisations: [
    ...ordinary.organisations,
    { id: 'buyer', kind: 'assignee', zone: 'Asia/Shanghai' } as const,
    { id: 'second-buyer', kind: 'debt-buyer', zone: 'Asia/Shanghai' } as const,
  ],
}

export default {
  instrument: 'cn/civil-code',
  ordinary,
  cases: {
    'homes and private life': {
      id: 'CN-CIV-1033',
      cites: 'arts. 1032, 1033',
      basis: 'constructed',
      tests: [PRIVACY, HOME],
      ifMissed: 'Somebody films through the window.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | visit visitors=2 said=+collector-name   | met        | clear  | at the door
        2026-03-02 11:00 | visit visitors=2 said=privacy-intruded  | nobody-met | barred | filmed through the window
        2026-03-02 12:00 | visit visitors=2 said=entered-home      | met        | barred | went in
        2026-03-02 13:00 | visit?                                  | .          | clear  | what will be done is a condition
        2026-03-03 09:00 | event:consent person=debtor covers=recording | . | . | a consent to something else
        2026-03-03 10:00 | visit visitors=2 said=entered-home      | met        | barred | not to the entry
        2026-03-04 09:00 | event:consent person=debtor covers=entry | . | . | "come in"
        2026-03-04 10:00 | visit visitors=2 said=+entered-home     | met        | clear  | invited
        2026-03-04 11:00 | event:consent-withdrawn person=debtor   | . | . | taken back
        2026-03-05 10:00 | visit visitors=2 said=entered-home      | met        | barred | not invited any more
      `,
    },
    'an insult harms reputation': {
      id: 'CN-CIV-1024',
      cites: 'art. 1024',
      basis: 'constructed',
      tests: [INSULT],
      ifMissed: 'An insult is taken for firm language.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear  | says what is owed
        2026-03-02 11:00 | call said=insult       | conversation | barred | insult
        2026-03-02 12:00 | sms to=mother said=insult | delivered | barred | whoever is insulted
      `,
    },
    'the code begins on 1 January 2021': {
      id: 'CN-CIV-in-force',
      cites: 'In force 2021-01-01',
      basis: 'constructed',
      tests: [INSULT],
      ifMissed: 'The code is read back in time.',
      zone: ZONE,
      log: `
        2020-12-31 23:59:59 | sms said=insult | delivered | clear  | earlier law applied
        2021-01-01 00:00:00 | sms said=insult | delivered | barred | the first second
      `,
    },
    'W45: a sold loan, and the debtor was not told': {
      id: 'CN-W45-CIV',
      cites: 'art. 546',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'The debtor pays a stranger, and still owes the bank.',
      zone: ZONE,
      facts: sold,
      log: `
        2026-03-02 10:00 | event:debt-sold debts=loan | . | . | sold
        2026-03-03 10:00 | call? by=buyer            | .            | discouraged | the sale has no effect on her yet
        2026-03-03 10:01 | call by=buyer             | conversation | discouraged | asks for payment
        2026-03-03 10:02 | call by=second-buyer      | conversation | discouraged | a later buyer too
        2026-03-03 10:03 | call by=bank              | conversation | clear       | the bank is still her creditor
        2026-03-03 10:04 | call by=agency            | conversation | clear       | for the bank
        2026-03-03 10:05 | letter by=buyer purpose=required-notice template=transfer-1 | delivered | clear | the notice itself
        2026-03-05 10:00 | event:transfer-notified debts=loan | . | . | told
        2026-03-05 10:00:01 | call by=buyer          | conversation | clear       | told
      `,
    },
    'being told of one sale is not being told of another': {
      id: 'CN-CIV-546-debt',
      cites: 'art. 546',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'One notice opens the door for every debt.',
      zone: ZONE,
      facts: {
        ...sold,
        debts: [
          ...ordinary.debts,
          {
            id: 'loan-2',
            product: 'online-consumer-loan',
            stage: 'overdue',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 10:00 | event:debt-sold debts=loan,loan-2 | . | . | both sold
        2026-03-02 11:00 | event:transfer-notified debts=loan | . | . | told of the first
        2026-03-03 10:00 | call by=buyer debts=loan   | conversation | clear       | told
        2026-03-03 10:01 | call by=buyer debts=loan-2 | conversation | discouraged | not told
      `,
    },
    'an invitation holds from when it is given, outlasts talks, and binds once it is on record': {
      id: 'CN-CIV-1033-runs',
      cites: 'art. 1033',
      basis: 'constructed',
      tests: [HOME],
      ifMissed: 'A consent is used up by the first talk, or made up after the visit.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=entry noticed=2026-03-05T09:00 | . | . | "come in when you are here"
        2026-03-02 10:00 | visit visitors=2 said=+entered-home | met | clear  | invited an hour ago
        2026-03-02 11:00 | call    | conversation | . | a talk
        2026-03-02 11:30 | in:call | conversation | . | she calls
        2026-03-02 12:00 | visit visitors=2 said=+entered-home | met | clear  | no talk has ended it
        2026-03-03 09:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-04 09:00 | event:consent person=debtor covers=time | . | . | any time of day: no word of entering
        2026-03-04 10:00 | visit visitors=2 said=+entered-home | met | barred | not invited in
        2026-03-06 09:00 | event:consent person=debtor covers=entry recorded=2026-03-07T09:00 | . | . | entered a day late
        2026-03-06 10:00 | visit visitors=2 said=+entered-home | met | barred | nothing on record
        2026-03-07 10:00 | visit visitors=2 said=+entered-home | met | clear  | on record
      `,
    },
    'a debtor who lives in Japan: Chinese law begins when the day begins in China': {
      id: 'CN-CIV-clock',
      cites: 'In force 2021-01-01',
      basis: 'constructed',
      tests: [INSULT],
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
        2020-12-31 22:59:59 | sms said=insult | delivered | clear | 2020
        2020-12-31 23:30:00 | sms said=insult | delivered | clear | 2021 in Tokyo, not in China
        2021-01-01 00:00:00 | sms said=insult | delivered | barred | 2021
      `,
    },
    'a notice of the sale counts from when it is given, outlasts talks, and opens once it is on record': {
      id: 'CN-CIV-546-runs',
      cites: 'art. 546',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'The debtor is told again and again, or never.',
      zone: ZONE,
      facts: {
        ...sold,
      },
      log: `
        2026-03-02 09:00 | event:transfer-notified debts=loan noticed=2026-03-05T09:00 | . | . | told by the bank
        2026-03-02 10:00 | call by=buyer    | conversation | clear | told an hour ago
        2026-03-02 11:00 | in:call by=buyer | conversation | .     | she calls
        2026-03-02 12:00 | call by=buyer    | no-answer    | clear | no talk has undone it
      `,
    },
    'a notice of the sale that is not on record': {
      id: 'CN-CIV-546-recorded-late',
      cites: 'art. 546',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'A notice is made up after the call.',
      zone: ZONE,
      facts: {
        ...sold,
      },
      log: `
        2026-03-02 09:00 | event:transfer-notified debts=loan recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 10:00 | call by=buyer | no-answer | discouraged | nothing on record
        2026-03-03 10:00 | call by=buyer | no-answer | clear       | on record
      `,
    },
    'a buyer who serves a loan that is not due asks for nothing': {
      id: 'CN-CIV-546-not-due',
      cites: 'art. 546',
      basis: 'constructed',
      tests: [NOTICE],
      ifMissed: 'Service is judged as collection.',
      zone: ZONE,
      facts: {
        ...sold,
        debts: [
          {
            id: 'current',
            product: 'online-consumer-loan',
            stage: 'not-due',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2026-03-02 10:00 | call by=buyer | conversation | clear | no amount is overdue
      `,
    },
    '"come in" is not "film me"': {
      id: 'CN-CIV-1033-filming',
      cites: 'art. 1033 (拍摄)',
      basis: 'constructed',
      tests: [PRIVACY],
      ifMissed: 'Whoever opens the door is filmed at home.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:consent person=debtor covers=entry noticed=2026-03-05T09:00 | . | . | "come in"
        2026-03-02 10:00 | visit visitors=2 said=privacy-intruded | met | barred | filmed inside: she agreed to the entry alone
        2026-03-03 09:00 | event:consent person=debtor covers=filming noticed=2026-03-06T09:00 | . | . | "you may take a picture of the damage"
        2026-03-03 10:00 | visit visitors=2 said=privacy-intruded | met | clear  | agreed an hour ago
        2026-03-03 11:00 | in:call | conversation | . | she calls
        2026-03-03 11:30 | call    | conversation | . | a talk
        2026-03-03 12:00 | visit visitors=2 said=privacy-intruded | met | clear  | no talk has ended it
        2026-03-04 09:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2026-03-04 10:00 | visit visitors=2 said=privacy-intruded | met | barred | taken back
        2026-03-05 09:00 | event:consent person=debtor covers=filming recorded=2026-03-06T09:00 | . | . | entered a day late
        2026-03-05 10:00 | visit visitors=2 said=privacy-intruded | met | barred | nothing on record
        2026-03-06 10:00 | visit visitors=2 said=privacy-intruded | met | clear  | on record
        2026-03-06 11:00 | visit visitors=2 to=mother said=privacy-intruded | met | barred | the mother did not agree
      `,
    },
    'pestering disturbs private peace': {
      id: 'CN-CIV-1033-peace',
      cites: 'arts. 1032, 1033 (私人生活安宁)',
      basis: 'constructed',
      tests: [PEACE],
      ifMissed: 'A series of calls is looked at one by one, and each is harmless.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear  | says what is owed
        2026-03-02 10:10 | call said=harassment   | conversation | barred | one of a series
        2026-03-02 10:20 | sms said=harassment    | delivered    | barred | by message
        2026-03-02 10:30 | chat to=mother said=harassment | delivered | barred | whoever is pestered
        2026-03-02 10:40 | call?                  | .            | clear  | what will be said is a condition
      `,
    },
  },
} satisfies CaseFile
