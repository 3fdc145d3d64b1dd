/** Worked cases for articles 27 and 29 of the Consumer Rights Protection Law. The rules are the law's; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const INSULT = 'cn/consumer-rights-law/27-insult'
const SECRECY = 'cn/consumer-rights-law/29-secrecy'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/consumer-rights-law',
  ordinary,
  cases: {
    'a consumer is not insulted': {
      id: 'CN-CPL-27',
      cites: 'art. 27',
      basis: 'constructed',
      tests: [INSULT],
      ifMissed: 'An insult is taken for firm language.',
      zone: ZONE,
      log: `
        2014-03-14 10:00 | call said=insult       | conversation | clear  | before the text used here
        2014-03-15 10:00 | call said=insult       | conversation | barred | its first day
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear  | says what is owed
        2026-03-02 11:00 | call said=insult       | conversation | barred | insult
      `,
    },
    "a consumer's data is kept secret": {
      id: 'CN-CPL-29',
      cites: 'art. 29',
      basis: 'constructed',
      tests: [SECRECY],
      ifMissed: 'Family and colleagues learn what somebody owes.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | sms said=+debt-amount  | delivered    | clear  | her own data to herself
        2026-03-02 10:10 | call to=mother said=debt-disclosed-to-third-party | conversation | barred | told to the mother
        2026-03-02 10:20 | post said=published-debt | delivered  | barred | told to everybody
        2026-03-02 10:30 | chat said=personal-data-misused | delivered | barred | her photograph, sent around
      `,
    },
    'a business loan makes no consumer': {
      id: 'CN-CPL-business',
      cites: 'Scope (消费者)',
      basis: 'constructed',
      tests: [INSULT],
      ifMissed: 'A law for consumers is read into business; the civil code still forbids the insult.',
      zone: ZONE,
      facts: {
        debts: [{ id: 'shop', product: 'business-loan', stage: 'overdue', creditor: 'bank', consumer: 'no' }],
      },
      log: `
        2026-03-02 10:00 | call said=insult | conversation | clear | other law applies
      `,
    },
    'a debtor who lives in Japan: Chinese law begins when the day begins in China': {
      id: 'CN-CPL-clock',
      cites: 'In force 2014-03-15',
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
        2014-03-14 22:59:59 | sms said=insult | delivered | clear | 14 March
        2014-03-14 23:30:00 | sms said=insult | delivered | clear | 15 March in Tokyo, not in China
        2014-03-15 00:00:00 | sms said=insult | delivered | barred | 15 March
      `,
    },
  },
} satisfies CaseFile
