/** Worked cases for CBRC Order 2011 No. 2. The rules are the law's as quoted; facts and dates are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const WHO = 'cn/credit-card-measures-2011/68-who'
const MEANS = 'cn/credit-card-measures-2011/68-means'
const RECORDS = 'cn/credit-card-measures-2011/68-records'
const LETTER = 'cn/credit-card-measures-2011/69-letter'
const TERM = 'cn/credit-card-measures-2011/70-term'
const STOP = 'cn/credit-card-measures-2011/70-stop'
const ORAL = 'cn/credit-card-measures-2011/70-oral'
const ZONE = 'Asia/Shanghai'

/** The ordinary matter, about a credit card. */
const card: CaseFile['ordinary'] = {
  ...ordinary,
  debts: [
    {
      id: 'card',
      product: 'credit-card',
      stage: 'overdue',
      creditor: 'bank',
      consumer: 'yes',
    },
  ],
}

export default {
  instrument: 'cn/credit-card-measures-2011',
  ordinary: card,
  cases: {
    'who may be collected from': {
      id: 'CN-CC-68a-roles',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'People who owe nothing are collected from.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call                 | no-answer | clear  | the holder
        2026-03-02 10:01 | call to=guarantor    | no-answer | clear  | the guarantor
        2026-03-02 10:02 | call to=joint-spouse | no-answer | clear  | owes
        2026-03-02 10:03 | call to=lawyer       | no-answer | clear  | speaks for the holder
        2026-03-02 10:04 | call to=contact      | no-answer | barred | contact person
        2026-03-02 10:05 | call to=mother       | no-answer | barred | relative
        2026-03-02 10:06 | call to=friend       | no-answer | barred | friend
        2026-03-02 10:07 | call to=colleague    | no-answer | barred | colleague
        2026-03-02 10:08 | call to=employer     | no-answer | barred | employer
        2026-03-02 10:09 | call to=neighbour    | no-answer | barred | neighbour
        2026-03-02 10:10 | call to=stranger     | no-answer | barred | stranger
        2026-03-02 10:11 | call to=spouse       | no-answer | barred | spouse who does not owe
        2026-03-02 10:12 | call to=widow        | no-answer | barred | surviving spouse who does not owe
        2026-03-02 10:13 | call to=heir         | no-answer | barred | heir who does not owe
        2026-03-02 10:14 | sms to=mother        | delivered | barred | by any channel
        2026-03-02 10:15 | call to=contact purpose=location | no-answer | clear | asking, not collecting
      `,
    },
    'the order of 2011, its first day, and its scope': {
      id: 'CN-CC-in-force',
      cites: 'CBRC Order 2011 No. 2',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'The order is read back in time, or into loans it does not speak of.',
      zone: ZONE,
      facts: {
        debts: [
          ...card.debts,
          {
            id: 'online',
            product: 'online-consumer-loan',
            stage: 'overdue',
            creditor: 'bank',
            consumer: 'yes',
          },
        ],
      },
      log: `
        2011-01-12 10:00 | call to=mother debts=card   | no-answer | clear  | the day before
        2011-01-13 10:00 | call to=mother debts=card   | no-answer | barred | the first day
        2026-03-02 10:00 | call to=mother debts=online | no-answer | clear  | no card: other instruments speak of it
        2026-03-02 10:01 | call to=mother debts=card   | no-answer | barred | a card
      `,
    },
    'a lender that is no bank is not bound by this order': {
      id: 'CN-CC-bank',
      cites: 'CBRC Order 2011 No. 2 (商业银行)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A lender is judged by an order to others.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'small-loan' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | not bound
      `,
    },
    'violence, coercion, intimidation, abuse': {
      id: 'CN-CC-68b',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [MEANS],
      ifMissed: 'A card holder is frightened into paying.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear  | says what is owed
        2026-03-02 10:10 | visit visitors=2 said=violence | met  | barred | violence
        2026-03-02 10:20 | call said=coercion     | conversation | barred | coercion
        2026-03-02 10:30 | sms said=threat        | delivered    | barred | intimidation
        2026-03-02 10:40 | call said=insult       | conversation | barred | abuse
        2026-03-02 10:50 | call?                  | .            | clear  | what will be said is a condition
      `,
    },
    'W40: records destroyed after 18 months': {
      id: 'CN-W40',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'When the holder complains, nothing shows what was said.',
      zone: ZONE,
      log: `
        2024-03-04 10:00 | call | conversation | . | the last contact
        2025-09-04 10:00 | event:records-destroyed | . | . | 18 months later
        2025-09-04 11:00 | check | . | barred | two years are needed
      `,
    },
    'records destroyed one day before two years have passed': {
      id: 'CN-CC-68c-before',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'Two years are read as less.',
      zone: ZONE,
      log: `
        2023-06-05 10:00 | call    | conversation | . | an earlier contact
        2024-03-04 10:00 | in:call | conversation | . | the last contact, she called
        2026-03-03 23:59:59 | event:records-destroyed | . | . | too early
        2026-03-04 10:00 | check | . | barred | two years from the last contact
      `,
    },
    'records destroyed after two years': {
      id: 'CN-CC-68c-after',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'Records that may go are reported as missing.',
      zone: ZONE,
      log: `
        2024-03-04 10:00 | call | conversation | . | the last contact
        2026-03-05 00:00:00 | event:records-destroyed | . | . | two years have passed
        2026-03-05 10:00 | check | . | clear | kept long enough
      `,
    },
    'W42: a letter has all its parts, or lacks one': {
      id: 'CN-W42',
      cites: 'art. 69',
      basis: 'constructed',
      tests: [LETTER],
      ifMissed: 'The holder does not learn how to object.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | letter? | . | clear | what it will say is a condition
        2026-03-02 10:00 | letter said=+person-name,debt-amount,basis-of-debt,rights-and-duties,how-to-repay,how-to-object,contact-number,business-seal | delivered | clear | complete
        2026-03-02 10:01 | letter said=+person-name,debt-amount,basis-of-debt,rights-and-duties,how-to-repay,contact-number,business-seal | delivered | barred | W42: no way to object
        2026-03-02 10:02 | letter said=+debt-amount,basis-of-debt,rights-and-duties,how-to-repay,how-to-object,contact-number,business-seal | delivered | barred | no name
        2026-03-02 10:03 | letter said=+person-name,basis-of-debt,rights-and-duties,how-to-repay,how-to-object,contact-number,business-seal | delivered | barred | no balance
        2026-03-02 10:04 | letter said=+person-name,debt-amount,rights-and-duties,how-to-repay,how-to-object,contact-number,business-seal | delivered | barred | no reason and legal basis
        2026-03-02 10:05 | letter said=+person-name,debt-amount,basis-of-debt,how-to-repay,how-to-object,contact-number,business-seal | delivered | barred | no rights and duties
        2026-03-02 10:06 | letter said=+person-name,debt-amount,basis-of-debt,rights-and-duties,how-to-object,contact-number,business-seal | delivered | barred | no way to pay
        2026-03-02 10:07 | letter said=+person-name,debt-amount,basis-of-debt,rights-and-duties,how-to-repay,how-to-object,business-seal | delivered | barred | no contact of the bank
        2026-03-02 10:08 | letter said=+person-name,debt-amount,basis-of-debt,rights-and-duties,how-to-repay,how-to-object,contact-number | delivered | barred | no seal
        2026-03-02 10:09 | sms said=+debt-amount | delivered | clear | not a letter
        2026-03-02 10:10 | letter purpose=receipt template=receipt-1 said=+person-name | delivered | clear | not a collection letter
      `,
    },
    'W35: sixty months': {
      id: 'CN-W35',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [TERM],
      ifMissed: 'A lawful plan is refused.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor termMonths=60 | . | . | five years
        2026-03-02 11:00 | check | . | clear | W35: allowed
      `,
    },
    'sixty-one months': {
      id: 'CN-CC-70a-61',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [TERM],
      ifMissed: 'A plan runs longer than the order allows.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor termMonths=61 | . | . | a month more
        2026-03-02 11:00 | check | . | barred | over sixty
      `,
    },
    'W36: seventy-two months': {
      id: 'CN-W36',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [TERM],
      ifMissed: 'A plan runs longer than the order allows.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor termMonths=72 | . | . | six years
        2026-03-02 11:00 | check | . | barred | W36: over sixty
      `,
    },
    'W37 and W38: a signed plan stops collecting until it is broken': {
      id: 'CN-W37-W38',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'Somebody who pays as agreed is still called every day.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call | conversation | clear | before the plan
        2026-03-02 10:00 | event:plan-signed person=debtor debts=card termMonths=36 | . | . | signed
        2026-03-03 10:00 | call? | . | barred | known before
        2026-03-03 10:01 | call by=agency | no-answer | barred | W37: the agency
        2026-03-03 10:02 | call by=bank   | no-answer | barred | the bank
        2026-03-03 10:03 | sms            | delivered | barred | by any channel
        2026-03-03 10:04 | sms purpose=receipt template=receipt-1 | delivered | clear | a receipt is no collecting
        2026-04-10 10:00 | event:plan-broken person=debtor debts=card | . | . | an instalment is missed
        2026-04-11 10:00 | call by=bank   | no-answer | clear  | W38: not performed
        2026-04-12 10:00 | event:plan-signed person=debtor debts=card termMonths=24 | . | . | a new plan
        2026-04-13 10:00 | call           | no-answer | barred | stopped again
        2028-04-12 10:00 | event:plan-fulfilled person=debtor debts=card | . | . | all paid as agreed
        2028-04-13 10:00 | call           | no-answer | clear  | the plan has ended
      `,
    },
    'a plan for one card does not stop collecting on another': {
      id: 'CN-CC-70c-debt',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'A plan is read into a debt it was not made for.',
      zone: ZONE,
      facts: {
        debts: [
          ...card.debts,
          { id: 'card-2', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=card termMonths=36 | . | . | for the first card
        2026-03-03 10:00 | call debts=card   | no-answer | barred | the first
        2026-03-03 10:01 | call debts=card-2 | no-answer | clear  | the second
      `,
    },
    'the recording of an oral plan is destroyed before the debt is settled': {
      id: 'CN-CC-70d-before',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'Nothing shows what was agreed.',
      zone: ZONE,
      log: `
        2022-03-01 10:00 | event:plan-signed person=debtor form=oral termMonths=60 | . | . | agreed by telephone
        2026-03-02 10:00 | event:records-destroyed | . | . | four years later
        2026-03-02 11:00 | check | . | barred | not settled yet
      `,
    },
    'the recording of an oral plan is destroyed after the debt is settled': {
      id: 'CN-CC-70d-after',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'A recording that may go is reported as missing.',
      zone: ZONE,
      log: `
        2022-03-01 10:00 | event:plan-signed person=debtor form=oral termMonths=60 | . | . | agreed by telephone
        2026-03-02 10:00 | event:settled person=debtor | . | . | paid
        2026-03-03 10:00 | event:records-destroyed | . | . | afterwards
        2026-03-03 11:00 | check | . | clear | settled before
      `,
    },
    'a written plan has no recording to keep until settlement': {
      id: 'CN-CC-70d-written',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'A duty about recordings is read into plans on paper.',
      zone: ZONE,
      log: `
        2022-03-01 10:00 | event:plan-signed person=debtor form=written termMonths=60 | . | . | on paper
        2026-03-02 10:00 | event:records-destroyed | . | . | four years later
        2026-03-02 11:00 | check | . | clear | not an oral plan
      `,
    },
  },
} satisfies CaseFile
