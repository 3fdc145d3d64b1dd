/** Worked cases of a plan on a loan that is no bank's credit card: it stops as a contract does. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const STOP = 'cn/signed-plan/collection'
const ZONE = 'Asia/Shanghai'

export default {
  instrument: 'cn/signed-plan',
  ordinary,
  cases: {
    'a signed plan on an online loan stops collecting until it is broken': {
      id: 'CN-PLAN-stop',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'Somebody who pays a Weilidai loan as agreed is still called every day.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call | conversation | clear | before the plan
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan termMonths=72 collection=stops | . | . | signed; six years break no rule for cards
        2026-03-03 10:00 | call? | . | barred | known before
        2026-03-03 10:01 | call by=agency | conversation | barred | the agency; talking to it ends nothing
        2026-03-03 10:02 | call by=bank   | no-answer | barred | the bank
        2026-03-03 10:03 | sms            | delivered | barred | by any channel
        2026-03-03 10:04 | call purpose=location | no-answer | barred | looking for the borrower in order to collect
        2026-03-03 10:05 | sms purpose=receipt template=receipt-1 | delivered | clear | a receipt is no collecting
        2026-04-10 10:00 | event:plan-broken person=debtor debts=loan | . | . | an instalment is missed
        2026-04-11 10:00 | call by=bank   | no-answer | clear  | not performed
        2026-04-12 10:00 | event:plan-signed person=debtor debts=loan collection=stops | . | . | a new plan
        2026-04-13 10:00 | call           | no-answer | barred | stopped again
        2028-04-12 10:00 | event:plan-fulfilled person=debtor debts=loan | . | . | all paid as agreed
        2028-04-13 10:00 | call           | no-answer | clear  | the plan has ended
      `,
    },
    'a plan that lets collecting go on, and one that does not say': {
      id: 'CN-PLAN-says',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'A stop is read into a plan that has none, or the gate permits what the plan may forbid.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan collection=continues | . | . | no stop agreed
        2026-03-03 10:00 | call | no-answer | clear | the contract does not stop it
        2026-03-04 10:00 | event:plan-signed person=debtor debts=loan | . | . | not entered what it says
        2026-03-05 10:00 | call | no-answer | clear..barred | no accusation, and no permit
      `,
    },
    'whose plan it is, and from when': {
      id: 'CN-PLAN-scope',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'A rule for cards and the contract are told as one.',
      zone: ZONE,
      facts: {
        debts: [
          ...ordinary.debts,
          { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
          {
            id: 'other-card',
            product: 'credit-card',
            stage: 'overdue',
            creditor: 'finance',
            consumer: 'yes',
          },
        ],
        organisations: [
          ...ordinary.organisations,
          { id: 'finance', kind: 'creditor', creditorType: 'consumer-finance', zone: ZONE },
        ],
      },
      log: `
        2020-12-30 10:00 | event:plan-signed person=debtor collection=stops | . | . | for all three
        2020-12-31 23:59:59 | call debts=loan | no-answer | clear | the Civil Code is not yet in force
        2021-01-01 00:00:00 | call debts=loan | no-answer | barred | from its first second
        2021-01-02 10:00 | call debts=card   | no-answer | clear | the ministry's rule for a bank's card
        2021-01-02 10:01 | call debts=other-card | no-answer | barred | a card that is no bank's
      `,
    },
    'a plan stops from its signature, outlasts talks, and binds once it is on record': {
      id: 'CN-PLAN-runs',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'One answered call is taken for the end of the plan.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan collection=stops noticed=2026-03-05T09:00 | . | . | signed with the bank
        2026-03-02 11:00 | call    | conversation | barred | signed an hour ago
        2026-03-02 12:00 | in:call | conversation | .      | she calls
        2026-03-02 13:00 | call    | no-answer    | barred | the plan stands
      `,
    },
    'a plan that was not on record when the call was made': {
      id: 'CN-PLAN-recorded-late',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'An agency is accused for a plan nobody told it of.',
      zone: ZONE,
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan collection=stops recorded=2026-03-03T09:00 | . | . | entered a day late
        2026-03-02 11:00 | call | no-answer | clear  | nothing on record
        2026-03-03 11:00 | call | no-answer | barred | on record
      `,
    },
    'a signed plan stops the search for the borrower too, and nothing that is no collecting': {
      id: 'CN-PLAN-search',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'Somebody who pays as agreed is asked after at her mother’s.',
      zone: ZONE,
      log: `
        2026-03-02 09:00 | call to=mother purpose=location      | no-answer | clear  | before the plan; other rules speak of it
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan collection=stops | . | . | signed
        2026-03-03 10:00 | call to=mother purpose=location      | no-answer | barred | looking for her in order to collect
        2026-03-03 10:01 | call to=mother purpose=relay-message | no-answer | barred | a message to be passed on
        2026-03-03 10:02 | call purpose=fraud-warning template=fraud-1 | conversation | clear | not collecting
      `,
    },
    'of a debt that is not due, a call is no collecting': {
      id: 'CN-PLAN-not-due',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'The lender may not answer a question about a loan that is paid as agreed.',
      zone: ZONE,
      facts: {
        debts: ordinary.debts.map((debt) => ({ ...debt, stage: 'not-due' })),
      },
      log: `
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan collection=stops | . | . | signed before anything was overdue
        2026-03-03 10:00 | call purpose=servicing | conversation | clear | about the account
      `,
    },
    'the first day is counted in China, wherever the borrower lives': {
      id: 'CN-PLAN-clock',
      cites: 'Civil Code art. 1260',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'The Code is read back by the clock of another country.',
      zone: ZONE,
      facts: {
        persons: ordinary.persons.map((person) =>
          person.id === 'debtor'
            ? { ...person, zones: [{ evidence: 'residence', oneOf: ['Asia/Tokyo'] }] }
            : person,
        ),
      },
      log: `
        2020-12-30 10:00 | event:plan-signed person=debtor debts=loan collection=stops | . | . | signed
        2020-12-31 23:30 | call | no-answer | clear  | 1 January in Tokyo, not in China
        2021-01-01 00:30 | call | no-answer | barred | in both
      `,
    },
    'a plan for one loan does not stop collecting on another': {
      id: 'CN-PLAN-debt',
      cites: 'Civil Code art. 678',
      basis: 'constructed',
      tests: [STOP],
      ifMissed: 'A plan is read into a debt it was not made for.',
      zone: ZONE,
      facts: {
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
        2026-03-02 10:00 | event:plan-signed person=debtor debts=loan collection=stops | . | . | for the first loan
        2026-03-03 10:00 | call debts=loan   | no-answer | barred | the first
        2026-03-03 10:01 | call debts=loan-2 | no-answer | clear  | the second
      `,
    },
  },
} satisfies CaseFile
