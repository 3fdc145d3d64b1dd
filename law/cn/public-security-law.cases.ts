/** Worked cases for the Public Security Administration Punishments Law, old and new text. The rules are the law's; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const PESTERING = 'cn/public-security-law/50-1-5'
const ORDER = 'cn/public-security-law/50-2'
const THREAT_OLD = 'cn/public-security-law/42-1-old'
const PUBLIC_INSULT_OLD = 'cn/public-security-law/42-2-old'
const MESSAGES_OLD = 'cn/public-security-law/42-5-old'
const PRIVACY_OLD = 'cn/public-security-law/42-6-old'
const HOME_OLD = 'cn/public-security-law/40-3-old'
const OFFICIAL_OLD = 'cn/public-security-law/51-old'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/public-security-law',
  ordinary,
  cases: {
    'W30: abusive messages every day, February 2026': {
      id: 'CN-W30',
      cites: 'art. 50(1)(5)',
      basis: 'constructed',
      tests: [PESTERING],
      ifMissed: 'A person is worn down, and nobody says that there is a law.',
      zone: ZONE,
      log: `
        2026-02-02 10:00 | sms said=insult,harassment | delivered | barred | week after week
        2026-02-03 10:00 | sms said=insult,harassment | delivered | barred | up to 5 days or RMB 1,000
        2026-02-16 10:00 | sms said=insult,harassment | delivered | barred | if serious 5 to 10 days
        2026-02-17 10:00 | sms said=+debt-amount      | delivered | clear  | an ordinary reminder
        2026-02-17 11:00 | sms?                       | .         | clear  | what will be said is a condition
      `,
    },
    'W31: the same in November 2025, on the older scale': {
      id: 'CN-W31',
      cites: 'art. 42(5), text up to 2025-12-31',
      basis: 'constructed',
      tests: [MESSAGES_OLD],
      flags: ['superseded'],
      ifMissed: 'Old messages are judged by a scale that did not exist.',
      zone: ZONE,
      log: `
        2025-11-03 10:00 | sms said=insult,harassment | delivered | barred | up to 5 days or RMB 500
        2025-11-17 10:00 | sms said=insult,harassment | delivered | barred | week after week
        2025-11-18 10:00 | sms said=+debt-amount      | delivered | clear  | an ordinary reminder
        2025-11-19 10:00 | email said=harassment      | delivered | barred | e-mail is a message
        2025-11-19 10:01 | chat said=harassment       | delivered | barred | chat
        2025-11-19 10:02 | letter said=harassment     | delivered | barred | letter
        2025-11-19 10:03 | post said=harassment       | delivered | barred | comments on her account
        2025-11-19 10:04 | fax said=harassment        | delivered | barred | fax
        2025-11-19 10:05 | telegram said=harassment   | delivered | barred | telegram
        2025-11-19 10:06 | visit visitors=2 said=harassment | met | clear  | the older text spoke of messages
        2025-11-19 10:07 | call said=harassment       | conversation | clear | the older text spoke of messages
        2025-11-19 10:08 | chat-call said=harassment  | conversation | clear | the older text spoke of messages
      `,
    },
    'the older text ends, and the newer begins, with the year 2026': {
      id: 'CN-PSA-turn',
      cites: 'art. 42(5) old, art. 50(1)(5) new',
      basis: 'constructed',
      tests: [MESSAGES_OLD],
      flags: ['superseded'],
      ifMissed: 'The last or first day is judged by the wrong text.',
      zone: ZONE,
      log: `
        2012-12-31 10:00    | sms said=harassment | delivered | clear  | before the text used here
        2013-01-01 10:00    | sms said=harassment | delivered | barred | its first day
        2025-12-31 23:59:59 | sms said=harassment | delivered | barred | its last second
        2026-01-01 00:00:00 | sms said=harassment | delivered | clear  | the newer text has taken its place
      `,
    },
    'the newer text covers pestering by any means, from its first day': {
      id: 'CN-PSA-new-first-day',
      cites: 'art. 50(1)(5)',
      basis: 'constructed',
      tests: [PESTERING],
      ifMissed: 'Following somebody home is missed because it is no message.',
      zone: ZONE,
      log: `
        2025-12-31 23:59:59 | sms said=harassment  | delivered    | clear  | the older text still applies
        2026-01-01 00:00:00 | sms said=harassment  | delivered    | barred | the first second
        2026-01-02 10:00    | visit visitors=2 said=harassment | met | barred | followed home
        2026-01-02 10:01    | call said=harassment | conversation | barred | call after call
      `,
    },
    'W32: a no-contact order, and the collector appears again': {
      id: 'CN-W32',
      cites: 'art. 50(2)',
      basis: 'constructed',
      tests: [ORDER],
      ifMissed: 'Somebody under protection is found again.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | visit visitors=2 | met | clear | before the order
        2026-03-03 10:00 | event:no-contact-order person=debtor until=2026-04-03T00:00 | . | . | for a month
        2026-03-04 10:00 | visit visitors=2 | nobody-met | barred | W32: appears again
        2026-03-04 10:01 | call?            | .          | barred | known before
        2026-03-04 10:02 | sms              | delivered  | barred | by any channel
        2026-03-04 10:03 | sms purpose=receipt template=receipt-1 | delivered | barred | for any purpose
        2026-03-04 10:04 | call to=contact purpose=location | no-answer | clear | the order protects the debtor
        2026-03-04 10:05 | in:call          | conversation | clear | she may call
        2026-04-02 23:59:59 | sms           | delivered  | barred | the last second of the order
        2026-04-03 00:00:00 | sms           | delivered  | clear  | the order has ended
        2026-05-04 10:00 | event:no-contact-order person=debtor | . | . | another, without an end
        2026-05-05 10:00 | sms              | delivered  | barred | it holds
        2026-05-06 10:00 | event:no-contact-order-ended person=debtor | . | . | lifted
        2026-05-07 10:00 | sms              | delivered  | clear  | lifted
      `,
    },
    'the order came with the newer text': {
      id: 'CN-PSA-50-2-in-force',
      cites: 'art. 50(2), in force 2026-01-01',
      basis: 'constructed',
      tests: [ORDER],
      ifMissed: 'A power is read back in time.',
      zone: ZONE,
      log: `
        2025-12-30 10:00    | event:no-contact-order person=debtor | . | . | an order on other grounds
        2025-12-31 23:59:59 | sms | delivered | clear  | not under this text
        2026-01-01 00:00:00 | sms | delivered | barred | in force
      `,
    },
    'a threat, under the older text': {
      id: 'CN-PSA-42-1',
      cites: 'art. 42(1), text up to 2025-12-31',
      basis: 'constructed',
      tests: [THREAT_OLD],
      flags: ['superseded'],
      ifMissed: 'A threat is taken for rude words.',
      zone: ZONE,
      log: `
        2012-12-31 10:00    | letter said=threat | delivered | clear  | before the text used here
        2013-01-01 10:00    | letter said=threat | delivered | barred | its first day
        2025-11-03 10:00    | call said=threat   | conversation | barred | by any means
        2025-11-03 10:01    | call said=+debt-amount | conversation | clear | no threat
        2025-12-31 23:59:59 | sms said=threat    | delivered | barred | its last second
        2026-01-01 00:00:00 | sms said=threat    | delivered | clear  | its successor was not read
      `,
    },
    'private matters spread, under the older text': {
      id: 'CN-PSA-42-6',
      cites: 'art. 42(6), text up to 2025-12-31',
      basis: 'constructed',
      tests: [PRIVACY_OLD],
      flags: ['superseded'],
      ifMissed: 'A face on a poster is taken for a private matter between two companies.',
      zone: ZONE,
      log: `
        2012-12-31 10:00    | post said=published-debt | delivered | clear  | before the text used here
        2013-01-01 10:00    | post said=published-debt | delivered | barred | its first day
        2025-11-03 10:00    | post said=+debt-amount visibility=private | delivered | clear | to her alone
        2025-12-31 23:59:59 | post said=published-debt | delivered | barred | its last second
        2026-01-01 00:00:00 | post said=published-debt | delivered | clear  | its successor was not read
      `,
    },
    'entering a home, under the older text': {
      id: 'CN-PSA-40-3',
      cites: 'art. 40(3), text up to 2025-12-31',
      basis: 'constructed',
      tests: [HOME_OLD],
      flags: ['superseded'],
      ifMissed: 'Strangers stand in the living room.',
      zone: ZONE,
      log: `
        2012-12-31 10:00    | visit visitors=2 said=entered-home | met | clear  | before the text used here
        2013-01-01 10:00    | visit visitors=2 said=entered-home | met | barred | its first day
        2025-11-03 10:00    | visit visitors=2 said=+collector-name | met | clear | at the door
        2025-11-04 09:00    | event:consent person=debtor covers=entry | . | . | "come in"
        2025-11-04 10:00    | visit visitors=2 said=entered-home | met | clear  | invited
        2025-11-04 11:00    | event:consent-withdrawn person=debtor | . | . | "please leave, and do not come again"
        2025-11-05 10:00    | visit visitors=2 said=entered-home | met | barred | not invited
        2025-12-31 23:59:59 | visit visitors=2 said=entered-home | met | barred | its last second
        2026-01-01 00:00:00 | visit visitors=2 said=entered-home | met | clear  | its successor was not read
      `,
    },
    'posing as an official, under the older text': {
      id: 'CN-PSA-51',
      cites: 'art. 51, text up to 2025-12-31',
      basis: 'constructed',
      tests: [OFFICIAL_OLD],
      flags: ['superseded'],
      ifMissed: 'A debtor pays out of fear of a court that never wrote.',
      zone: ZONE,
      log: `
        2012-12-31 10:00    | call said=posed-as-authority | conversation | clear  | before the text used here
        2013-01-01 10:00    | call said=posed-as-authority | conversation | barred | its first day
        2025-11-03 10:00    | call said=+collector-name    | conversation | clear  | says who calls
        2025-11-03 10:01    | call said=posed-as-creditor  | conversation | barred | another false identity: the bank
        2025-11-03 10:02    | letter said=posed-as-lawyer  | delivered    | barred | another false identity: a law firm
        2025-12-31 23:59:59 | call said=posed-as-authority | conversation | barred | its last second
        2026-01-01 00:00:00 | call said=posed-as-authority | conversation | clear  | its successor was not read
      `,
    },
    'an invitation holds from when it is given, outlasts talks, and binds once it is on record': {
      id: 'CN-PSA-40-3-runs',
      cites: 'art. 40(3), text up to 2025-12-31',
      basis: 'constructed',
      tests: [HOME_OLD],
      ifMissed: 'A consent is used up by the first talk, or made up after the visit.',
      zone: ZONE,
      log: `
        2025-03-02 09:00 | event:consent person=debtor covers=entry noticed=2025-03-05T09:00 | . | . | "come in when you are here"
        2025-03-02 10:00 | visit visitors=2 said=+entered-home | met | clear  | invited an hour ago
        2025-03-02 11:00 | call    | conversation | . | a talk
        2025-03-02 11:30 | in:call | conversation | . | she calls
        2025-03-02 12:00 | visit visitors=2 said=+entered-home | met | clear  | no talk has ended it
        2025-03-03 09:00 | event:consent-withdrawn person=debtor | . | . | taken back
        2025-03-04 09:00 | event:consent person=debtor covers=time | . | . | any time of day: no word of entering
        2025-03-04 10:00 | visit visitors=2 said=+entered-home | met | barred | not invited in
        2025-03-06 09:00 | event:consent person=debtor covers=entry recorded=2025-03-07T09:00 | . | . | entered a day late
        2025-03-06 10:00 | visit visitors=2 said=+entered-home | met | barred | nothing on record
        2025-03-07 10:00 | visit visitors=2 said=+entered-home | met | clear  | on record
      `,
    },
    'a debtor who lives in Japan: Chinese law begins when the day begins in China': {
      id: 'CN-PSA-clock',
      cites: 'In force 2026-01-01',
      basis: 'constructed',
      tests: [PESTERING],
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
        2025-12-31 22:59:59 | sms said=harassment | delivered | clear | 2025
        2025-12-31 23:30:00 | sms said=harassment | delivered | clear | 2026 in Tokyo, not in China
        2026-01-01 00:00:00 | sms said=harassment | delivered | barred | 2026
      `,
    },
    'an order holds from when it is made, and binds once it is on record': {
      id: 'CN-PSA-50-2-runs',
      cites: 'art. 50(2)',
      basis: 'constructed',
      tests: [ORDER],
      ifMissed:
        'Somebody under protection is found again, or an agency is accused of an order nobody told it of.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | event:no-contact-order person=debtor noticed=2026-03-05T09:00 | . | . | ordered
        2026-03-02 10:00 | sms | delivered | barred | ordered an hour ago
        2026-03-02 11:00 | event:no-contact-order-ended person=debtor | . | . | lifted
        2026-03-09 09:00 | event:no-contact-order person=debtor recorded=2026-03-10T09:00 | . | . | entered a day late
        2026-03-09 10:00 | sms | delivered | clear  | nothing on record
        2026-03-10 10:00 | sms | delivered | barred | on record
      `,
    },
    'an insult that others can see, under the older text': {
      id: 'CN-PSA-42-2',
      cites: 'art. 42(2), text up to 2025-12-31',
      basis: 'constructed',
      tests: [PUBLIC_INSULT_OLD],
      flags: ['superseded'],
      ifMissed: 'A comment under her pictures is taken for a private quarrel.',
      zone: ZONE,
      log: `
        2012-12-31 10:00    | post visibility=public said=insult   | delivered    | clear  | before the text used here
        2013-01-01 10:00    | post visibility=public said=insult   | delivered    | barred | its first day
        2025-11-03 10:00    | post visibility=contacts said=insult | delivered    | barred | her friends can see it
        2025-11-03 10:01    | chat visibility=contacts said=insult | delivered    | barred | in a group
        2025-11-03 10:02    | chat visibility=private said=insult  | delivered    | clear  | to her alone: not in public
        2025-11-03 10:03    | post visibility=public said=+debt-amount | delivered | clear | no insult; other rules speak of it
        2025-11-03 10:04    | call visibility=public said=insult   | conversation | clear  | who stood by is on no record
        2025-11-03 10:05    | sms visibility=public said=insult    | delivered    | clear  | a message goes to one number
        2025-12-31 23:59:59 | post visibility=public said=insult   | delivered    | barred | its last second
        2026-01-01 00:00:00 | post visibility=public said=insult   | delivered    | clear  | its successor was not read
      `,
    },
  },
} satisfies CaseFile
