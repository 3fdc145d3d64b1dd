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
    'the debtor is no third party, whatever a form left empty': {
      id: 'CN-CC-68a-debtor',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'The debtor is taken for a third party because her liability was not written down.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call | conversation | clear | she is the debtor, liability not stated
      `,
    },
    'a loan that is not due is not collected': {
      id: 'CN-CC-68a-not-due',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'Service is judged as collection.',
      zone: ZONE,
      facts: {
        debts: [
          { id: 'current', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 10:00 | call to=mother by=bank | conversation | clear | no amount is overdue
      `,
    },
    'a consumer-finance company is not bound by this order': {
      id: 'CN-CC-consumer-finance',
      cites: 'CBRC Order 2011 No. 2 (商业银行)',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A lender is judged by an order to others.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | its own measures forbid it
      `,
    },
    'a debtor who lives in Japan: Chinese law begins when the day begins in China': {
      id: 'CN-CC-clock',
      cites: 'CBRC Order 2011 No. 2',
      basis: 'constructed',
      tests: [WHO],
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
        2011-01-12 22:59:59 | call to=mother | no-answer | clear | 12 January
        2011-01-12 23:30:00 | call to=mother | no-answer | clear | 13 January in Tokyo, not in China
        2011-01-13 00:00:00 | call to=mother | no-answer | barred | 13 January
      `,
    },
    'two years with a leap day are two years': {
      id: 'CN-CC-68c-leap-year',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'Years are counted as 365 days each.',
      zone: ZONE,
      log: `
        2023-06-05 10:00 | call | conversation | . | the last contact
        2025-06-05 23:59:59 | event:records-destroyed | . | . | the last day of the two years
        2025-06-06 10:00 | check | . | barred | too early
      `,
    },
    'a contact that was not on record when the records went': {
      id: 'CN-CC-68c-recorded-late',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'A bank is blamed for a contact it did not know of.',
      zone: ZONE,
      log: `
        2024-03-04 10:00 | call by=agency-2 recorded=2026-05-01T09:00 | conversation | . | delivered two years later
        2025-09-04 10:00 | event:records-destroyed | . | . | 18 months later
        2025-09-05 10:00 | check | . | clear | as far as was known
        2026-05-02 10:00 | check | . | barred | known now
      `,
    },
    'a talk about payment is no letter, and a letter before the due date demands nothing': {
      id: 'CN-CC-69-channel',
      cites: 'art. 69 (催收函件)',
      basis: 'constructed',
      tests: [LETTER],
      ifMissed: 'Every call has to bear a seal.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | call said=+debt-amount | conversation | clear | a call
        2026-03-02 10:10 | email said=+debt-amount | delivered | clear | an e-mail
      `,
    },
    'a letter before the due date is no collection letter': {
      id: 'CN-CC-69-not-due',
      cites: 'art. 69 (催收函件)',
      basis: 'constructed',
      tests: [LETTER],
      ifMissed: 'A statement of account has to bear a seal.',
      zone: ZONE,
      facts: {
        debts: [
          { id: 'current', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 10:00 | letter by=bank said=+debt-amount | delivered | clear | no amount is overdue
      `,
    },
    'a plan that was not on record when it was looked for': {
      id: 'CN-CC-70a-recorded-late',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [TERM],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor termMonths=72 recorded=2026-03-05T09:00 | . | . | entered later
        2026-03-03 10:00 | check | . | clear | nothing on record
        2026-03-06 10:00 | check | . | barred | on record
      `,
    },
    'a plan stops from its signature, outlasts talks, and binds once it is on record': {
      id: 'CN-CC-70c-runs',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'One answered call is taken for the end of the plan.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=card termMonths=36 noticed=2026-03-05T09:00 | . | . | signed with the bank
        2026-03-02 11:00 | call    | conversation | barred | signed an hour ago
        2026-03-02 12:00 | in:call | conversation | .      | she calls
        2026-03-02 13:00 | call    | no-answer    | barred | the plan stands
      `,
    },
    'a plan that was not on record when the call was made': {
      id: 'CN-CC-70c-recorded-late',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'An agency is accused for a plan nobody told it of.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=card termMonths=36 recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 11:00 | call | no-answer | clear  | nothing on record
        2026-03-03 11:00 | call | no-answer | barred | on record
      `,
    },
    'an oral plan outlasts talks, and counts from the talk it was made in': {
      id: 'CN-CC-70d-runs',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'One call more, and the recording may go.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=oral termMonths=36 noticed=2026-04-01T09:00 | . | . | agreed by telephone
        2026-03-03 10:00 | call | conversation | . | a talk
        2026-03-04 10:00 | event:records-destroyed | . | . | two days later
        2026-03-04 11:00 | check | . | barred | not settled
      `,
    },
    'an oral plan outlasts her own calls': {
      id: 'CN-CC-70d-inbound',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'She rings once, and the recording may go.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=oral termMonths=36 | . | . | agreed by telephone
        2026-03-03 10:00 | in:call | conversation | . | she calls
        2026-03-04 10:00 | event:records-destroyed | . | . | two days later
        2026-03-04 11:00 | check | . | barred | not settled
      `,
    },
    'a settlement that was not on record when the recording went': {
      id: 'CN-CC-70d-recorded-late',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'Papers written afterwards are judged as if they had been there.',
      zone: ZONE,
      log: `
        2025-03-03 10:00 | event:plan-signed person=debtor form=oral termMonths=12 | . | . | agreed by telephone
        2026-03-02 10:00 | event:settled person=debtor recorded=2026-03-09T09:00 | . | . | paid, entered a week later
        2026-03-03 10:00 | event:records-destroyed | . | . | destroyed
        2026-03-04 10:00 | check | . | barred | no settlement on record
        2026-03-10 10:00 | check | . | clear | on record
      `,
    },
    'a statement before the due date is not stopped by a plan': {
      id: 'CN-CC-70c-not-due',
      cites: 'art. 70 (停止催收)',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'A statement of what comes next is taken for collecting.',
      zone: ZONE,
      facts: {
        debts: [
          { id: 'current', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
        ],
      },
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor termMonths=36 | . | . | signed
        2026-03-20 10:00 | sms by=bank | delivered | clear | the next instalment is not due yet
      `,
    },
    'a card of a consumer-finance company is not a bank card': {
      id: 'CN-CC-company',
      cites: 'Scope',
      basis: 'constructed',
      tests: [WHO],
      ifMissed: 'A lender is judged by measures on banks.',
      zone: ZONE,
      facts: {
        organisations: ordinary.organisations.map((organisation) =>
          organisation.id === 'bank' ? { ...organisation, creditorType: 'consumer-finance' } : organisation,
        ),
      },
      log: `
        2026-03-02 10:00 | call to=mother | no-answer | clear | other law applies
      `,
    },
    'a card that is not overdue is serviced': {
      id: 'CN-CC-not-due',
      cites: 'art. 68, 69 and 70',
      basis: 'constructed',
      tests: [WHO, LETTER, STOP],
      ifMissed: 'Service is judged as collection.',
      zone: ZONE,
      facts: { debts: card.debts.map((debt) => ({ ...debt, stage: 'not-due' })) },
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=written termMonths=12 | . | . | a plan
        2026-03-02 11:00 | call to=mother | no-answer | clear | not collecting
        2026-03-02 12:00 | letter said=+collector-name | delivered | clear | no collection letter
        2026-03-02 13:00 | call | conversation | clear | service
      `,
    },
    'the debtor is no third party, and a call is no letter': {
      id: 'CN-CC-debtor',
      cites: 'art. 68 and 69',
      basis: 'constructed',
      tests: [WHO, LETTER],
      ifMissed: 'The debtor is taken for a third party because her liability was not written down.',
      zone: ZONE,
      facts: {
        persons: [
          { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] },
        ],
      },
      log: `
        2026-03-02 10:00 | call said=+collector-name | conversation | clear | she is the debtor
      `,
    },
    'records kept across 29 February': {
      id: 'CN-CC-68-leap',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'A year is counted as 365 days, and a recording destroyed a day early.',
      zone: ZONE,
      log: `
        2026-06-01 10:00 | call | conversation | . | the last contact
        2028-06-01 22:30 | event:records-destroyed | . | . | the last day of two years
        2028-06-02 10:00 | check | . | barred | too early
      `,
    },
    'the last day is the bank’s, wherever the debtor lives': {
      id: 'CN-CC-68-clock',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'Records that may go are reported as missing.',
      zone: ZONE,
      facts: {
        persons: [
          {
            id: 'debtor',
            role: 'debtor',
            liable: 'yes',
            zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }],
          },
        ],
      },
      log: `
        2024-06-03 10:00 | call | conversation | . | the last contact
        2026-06-03 23:30 | event:records-destroyed | . | . | 00:30 of the next day in Tokyo
        2026-06-04 10:00 | check | . | barred | two years have not passed here
      `,
    },
    'a contact, a plan or a settlement that is not on record': {
      id: 'CN-CC-68-record',
      cites: 'art. 68',
      basis: 'constructed',
      tests: [RECORDS],
      ifMissed: 'A breach is found by hindsight.',
      zone: ZONE,
      log: `
        2022-06-03 10:00 | call | conversation | . | the last contact on record
        2025-06-03 10:00 | call recorded=2026-09-01T10:00 | conversation | . | entered in September 2026
        2026-06-05 10:00 | event:records-destroyed | . | . | four years after the first
        2026-06-06 10:00 | check | . | clear | as far as was known
      `,
    },
    'a term too long that is not on record': {
      id: 'CN-CC-70-term-record',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [TERM],
      ifMissed: 'A breach is found by hindsight.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=written termMonths=61 recorded=2026-03-20T10:00 | . | . | entered late
        2026-03-03 10:00 | check | . | clear  | nothing on record
        2026-03-21 10:00 | check | . | barred | on record
      `,
    },
    'a plan stops collection from its day, outlasts talks, and counts once on record': {
      id: 'CN-CC-70-stop-runs',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'One answered call ends what was signed.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=written termMonths=12 recorded=2026-03-04T10:00 | . | . | entered two days late
        2026-03-03 10:00 | call    | no-answer    | clear  | not on record
        2026-03-04 11:00 | call    | conversation | barred | on record
        2026-03-04 12:00 | in:call | conversation | .      | she calls
        2026-03-04 13:00 | call    | no-answer    | barred | neither talk has ended it
      `,
    },
    'a plan stops collection from its day, whoever hears of it later': {
      id: 'CN-CC-70-stop-notice',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'An agency that was not told collects on.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=written termMonths=12 noticed=2026-03-06T10:00 | . | . | signed
        2026-03-03 10:00 | call | no-answer | barred | signed yesterday
      `,
    },
    'an oral plan has its recording from the day, and a talk changes nothing': {
      id: 'CN-CC-70-oral-runs',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'The recording of a plan goes after the first talk.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=oral termMonths=12 noticed=2027-03-06T10:00 | . | . | agreed by telephone
        2026-03-03 10:00 | call    | conversation | . | a talk
        2026-03-03 11:00 | in:call | conversation | . | she calls
        2026-03-04 10:00 | event:records-destroyed | . | . | destroyed
        2026-03-05 10:00 | check | . | barred | not settled
      `,
    },
    'a settlement that is not on record': {
      id: 'CN-CC-70-oral-record',
      cites: 'art. 70',
      basis: 'constructed',
      tests: [ORAL],
      ifMissed: 'A settlement is made up after the recording has gone.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor form=oral termMonths=12 | . | . | agreed by telephone
        2026-03-03 10:00 | event:settled person=debtor recorded=2026-03-20T10:00 | . | . | entered late
        2026-03-04 10:00 | event:records-destroyed | . | . | destroyed
        2026-03-05 10:00 | check | . | barred | nothing on record
      `,
    },
    'a signed plan stops the search for the holder too': {
      id: 'CN-CC-70c-search',
      cites: 'art. 70 (停止催收)',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'Somebody who pays as agreed is asked after at her mother’s.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call to=mother purpose=location      | no-answer | clear  | before the plan; other rules speak of it
        2026-03-02 10:00 | event:plan-signed person=debtor debts=card termMonths=36 | . | . | signed
        2026-03-03 10:00 | call to=mother purpose=location      | no-answer | barred | looking for her in order to collect
        2026-03-03 10:01 | call to=mother purpose=relay-message | no-answer | barred | a message to be passed on
        2026-03-03 10:02 | call purpose=fraud-warning template=fraud-1 | conversation | clear | not collecting
      `,
    },
  },
} satisfies CaseFile
