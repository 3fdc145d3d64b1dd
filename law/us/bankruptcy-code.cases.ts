/** Worked cases for the stays and the discharge of the Bankruptcy Code. The rules are the Code's; dates and facts are ours. */
import type { CaseFile } from '@forbear/conduct/language'
import { ordinary } from './ordinary.ts'

const STAY = 'us/bankruptcy-code/362-a-6'
const DISCHARGE = 'us/bankruptcy-code/524-a-2'
const CO_DEBTOR = 'us/bankruptcy-code/1301-a'

const twoDebts = [
  { id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
  { id: 'clinic', product: 'medical-debt', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
] as const

const businessDebt = [
  { id: 'card', product: 'business-loan', stage: 'overdue', creditor: 'bank', consumer: 'no' },
] as const

const notYetDue = [
  { id: 'card', product: 'credit-card', stage: 'not-due', creditor: 'bank', consumer: 'yes' },
] as const

export default {
  instrument: 'us/bankruptcy-code',
  ordinary,
  cases: {
    'from the filing on, whoever collects and whether or not they know': {
      id: 'BK-1',
      cites: '11 USC 362(a)(6)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['strict'],
      ifMissed: 'Somebody who filed for bankruptcy is pressed to pay all the same.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 09:59 | call debts=card                      | no-answer | clear  | before the filing
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first debts=card chapter=7 recorded=2026-04-01T00:00 | . | . | nobody told the collector until April
        2026-03-02 10:01 | call debts=card                      | no-answer | barred |
        2026-03-03 10:00 | call debts=card by=bank              | no-answer | barred | creditors too
        2026-03-03 10:01 | call debts=card by=buyer             | no-answer | barred |
        2026-03-03 10:02 | letter debts=card                    | submitted | barred | any act
        2026-03-03 10:03 | call debts=card to=friend purpose=location | no-answer | barred |
        2026-03-03 10:04 | call debts=card to=friend purpose=relay-message | no-answer | barred |
        2026-03-03 10:05 | letter debts=card purpose=required-notice template=claim | submitted | clear | what law demands
        2026-03-03 10:06 | letter debts=card purpose=legal-process template=claim   | submitted | clear |
        2026-03-03 10:07 | call debts=clinic                    | no-answer | clear  | a debt from after the filing
        2026-03-03 10:08 | call debts=card to=co-signer         | no-answer | clear  | owes it too: the stay of chapter 7 is the debtor’s alone
        2026-03-03 10:09 | call debts=card to=guarantor         | no-answer | clear  |
        2026-03-03 10:10 | call debts=card to=spouse            | no-answer | barred | reaches for the debtor’s money
        2026-03-03 10:11 | call debts=card to=attorney          | no-answer | barred | so does asking the debtor’s attorney
        2026-03-03 10:12 | call debts=card to=lender-desk       | no-answer | clear  | telling the creditor of the filing is no act to collect
        2026-03-03 10:13 | call debts=card to=lender-lawyer     | no-answer | clear  |
        2026-03-03 10:14 | call debts=card to=own-lawyer        | no-answer | clear  |
        2026-03-03 10:15 | call debts=card to=bureau            | no-answer | clear  |
        2026-03-04 10:00 | event:stay-lifted person=debtor debts=card | . | . |
        2026-03-04 11:00 | call debts=card                      | no-answer | clear  |
      `,
    },
    'the case is closed': {
      id: 'BK-1-closed',
      cites: '11 USC 362(c)(2)',
      basis: 'constructed',
      tests: [STAY],
      ifMissed: 'A stay is kept up after the court has ended the case.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first  | . | . |
        2026-03-03 10:00 | call | no-answer | barred |
        2026-03-04 10:00 | event:bankruptcy-closed person=debtor | . | . | without a discharge
        2026-03-04 11:00 | call | no-answer | clear  |
      `,
    },
    'talking to somebody, or being rung, does not end a stay or a discharge': {
      id: 'BK-1-talk',
      cites: '11 USC 362(a)(6) and 524(a)(2)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['inbound-not-counted'],
      ifMissed: 'Whoever answers once is fair game again.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first | . | . |
        2026-03-03 10:00 | call    | conversation | barred |
        2026-03-03 11:00 | call    | no-answer    | barred |
        2026-03-04 10:00 | in:call | no-answer    | .      |
        2026-03-04 11:00 | call    | no-answer    | barred |
      `,
    },
    'a talk after the discharge changes nothing': {
      id: 'BK-2-talk',
      cites: '11 USC 524(a)(2)',
      basis: 'constructed',
      tests: [DISCHARGE],
      ifMissed: 'A chat on the telephone revives a debt.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-discharge person=debtor | . | . |
        2026-03-03 10:00 | call    | conversation | barred |
        2026-03-03 11:00 | call    | no-answer    | barred |
        2026-03-04 10:00 | in:sms  | delivered    | .      |
        2026-03-04 11:00 | call    | no-answer    | barred |
      `,
    },
    'a talk with the debtor in chapter 13 changes nothing for the co-signer': {
      id: 'BK-3-talk',
      cites: '11 USC 1301(a)',
      basis: 'constructed',
      tests: [CO_DEBTOR],
      ifMissed: 'The co-signer is called once the debtor has talked.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor chapter=13 case-within-a-year=first | . | . |
        2026-03-03 10:00 | call              | conversation | clear         |
        2026-03-03 11:00 | call to=co-signer | no-answer    | clear..barred |
        2026-03-04 10:00 | in:sms            | delivered    | .             |
        2026-03-04 11:00 | call to=co-signer | no-answer    | clear..barred |
      `,
    },
    'a repeat case outlives talks, and counts from the filing': {
      id: 'BK-3-repeat-talk',
      cites: '11 USC 362(c)(3) and (4)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['exception-unverified'],
      ifMissed: 'A talk on the telephone is read as bringing a stay back.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=second noticed=2026-03-20T10:00 recorded=2026-03-02T10:00 | . | . |
        2026-03-03 10:00 | in:call | conversation | .             |
        2026-04-02 10:00 | call    | no-answer    | clear..barred | thirty days after the filing, not after the notice of it
      `,
    },
    'a third case outlives talks, and counts from the filing': {
      id: 'BK-3-third-talk',
      cites: '11 USC 362(c)(4)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['exception-unverified'],
      ifMissed: 'A talk on the telephone is read as bringing a stay back.',
      zone: 'America/Chicago',
      log: `
        2026-05-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=third noticed=2026-05-20T10:00 recorded=2026-05-02T10:00 | . | . |
        2026-05-03 10:00 | in:call | conversation | .             |
        2026-05-04 10:00 | call    | no-answer    | clear..barred |
      `,
    },
    'somebody else files': {
      id: 'BK-1-other',
      cites: '11 USC 362(a)(6)',
      basis: 'constructed',
      tests: [STAY],
      ifMissed: 'One person’s case is read as another’s.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=co-signer case-within-a-year=first | . | . |
        2026-03-03 10:00 | call | no-answer | clear |
      `,
    },
    'a filing that is only claimed': {
      id: 'BK-1-claimed',
      cites: '11 USC 362(a)(6)',
      basis: 'constructed',
      tests: [STAY, DISCHARGE],
      ifMissed: 'What the debtor says on the telephone is ignored, or taken for a court’s paper.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first proof=claimed | . | . |
        2026-03-03 10:00 | call | no-answer | clear..barred |
        2026-03-04 10:00 | event:bankruptcy-closed person=debtor | . | . |
        2026-03-05 10:00 | event:bankruptcy-discharge person=debtor proof=claimed | . | . |
        2026-03-06 10:00 | call | no-answer | clear..barred |
      `,
    },
    'before the due date a reminder is no act to collect an overdue debt': {
      id: 'BK-1-servicing',
      cites: '11 USC 362(a)(6)',
      basis: 'constructed',
      tests: [STAY, DISCHARGE, CO_DEBTOR],
      ifMissed: 'A statement of account is judged as a demand.',
      zone: 'America/Chicago',
      facts: { debts: notYetDue },
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first chapter=13 | . | . |
        2026-03-02 10:01 | event:bankruptcy-discharge person=debtor | . | . |
        2026-03-03 10:00 | letter                | submitted | clear |
        2026-03-03 10:01 | letter to=co-signer   | submitted | clear |
      `,
    },
    'the Code applies from 1 October 1979': {
      id: 'BK-in-force',
      cites: 'Pub. L. 95-598',
      basis: 'constructed',
      tests: [STAY],
      ifMissed: 'The Code is read back into the time before it.',
      zone: 'America/Chicago',
      log: `
        1979-09-28 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first | . | . |
        1979-09-30 23:59:59 | call | no-answer | clear  |
        1979-10-01 00:00:00 | call | no-answer | barred |
      `,
    },
    'a second case within a year': {
      id: 'BK-3-second',
      cites: '11 USC 362(c)(3)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['exception-unverified', 'boundary'],
      ifMissed:
        'A stay that lapses is relied on, or one that stands is broken, before anybody read the text.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00    | event:bankruptcy-filed person=debtor case-within-a-year=second | . | . |
        2026-04-01 23:59:59 | call | no-answer | barred        | day 30
        2026-04-02 00:00:00 | call | no-answer | clear..barred | the lapse was not read
      `,
    },
    'a second case within a year about other debts': {
      id: 'BK-3-second-other',
      cites: '11 USC 362(c)(3)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['exception-unverified'],
      ifMissed: 'A first case is treated as a second.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first | . | . |
        2026-05-02 10:00 | call | no-answer | barred |
        2026-05-03 10:00 | event:bankruptcy-filed person=co-signer case-within-a-year=third | . | . |
        2026-05-04 10:00 | call | no-answer | barred | another person’s third
        2026-05-05 10:00 | event:bankruptcy-filed person=co-signer case-within-a-year=second | . | . |
        2026-07-05 10:00 | call | no-answer | barred |
      `,
    },
    'a third case within a year': {
      id: 'BK-3-third',
      cites: '11 USC 362(c)(4)',
      basis: 'constructed',
      tests: [STAY],
      flags: ['exception-unverified'],
      ifMissed: 'A collector calls on because it believes that there is no stay.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=third | . | . |
        2026-03-02 10:01 | call | no-answer | clear..barred |
      `,
    },
    'after the discharge, for ever': {
      id: 'BK-2',
      cites: '11 USC 524(a)(2)',
      basis: 'constructed',
      tests: [DISCHARGE],
      flags: ['strict'],
      ifMissed: 'A debt that a court wiped out is collected again years later.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 09:00 | call debts=card              | no-answer | clear  |
        2026-03-02 10:00 | event:bankruptcy-discharge person=debtor debts=card recorded=2026-04-01T00:00 | . | . |
        2026-03-02 11:00 | call debts=card              | no-answer | barred | not known, all the same
        2026-03-02 11:01 | call debts=card by=bank      | no-answer | barred |
        2026-03-02 11:02 | call debts=card to=friend purpose=location | no-answer | barred |
        2026-03-02 11:03 | call debts=card to=friend purpose=relay-message | no-answer | barred |
        2026-03-02 11:04 | call debts=clinic            | no-answer | clear  | not discharged
        2026-03-02 11:05 | call debts=card to=co-signer | no-answer | clear  | the discharge is the debtor’s alone
        2026-03-02 11:06 | call debts=card to=guarantor | no-answer | clear  |
        2026-03-02 11:08 | call debts=card to=attorney  | no-answer | barred |
        2026-03-02 11:09 | call debts=card to=lender-desk   | no-answer | clear | nothing is collected from them
        2026-03-02 11:10 | call debts=card to=lender-lawyer | no-answer | clear |
        2026-03-02 11:11 | call debts=card to=own-lawyer    | no-answer | clear |
        2026-03-02 11:12 | call debts=card to=bureau        | no-answer | clear |
        2026-03-02 11:07 | letter debts=card purpose=required-notice template=tax | submitted | clear |
        2026-03-03 10:00 | event:bankruptcy-closed person=debtor debts=card | . | . |
        2036-03-02 10:00 | call debts=card              | no-answer | barred | ten years on
      `,
    },
    'discharged for somebody else': {
      id: 'BK-2-other',
      cites: '11 USC 524(a)(2)',
      basis: 'constructed',
      tests: [DISCHARGE],
      ifMissed: 'One person’s discharge is read as another’s.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-discharge person=co-signer | . | . |
        2026-03-03 10:00 | call | no-answer | clear |
      `,
    },
    'chapter 13: those who owe beside the debtor': {
      id: 'BK-3',
      cites: '11 USC 1301(a)',
      basis: 'constructed',
      tests: [CO_DEBTOR],
      flags: ['strict'],
      ifMissed: 'A mother who signed for her son is called while he pays under a court’s plan.',
      zone: 'America/Chicago',
      facts: { debts: twoDebts },
      log: `
        2026-03-02 09:00 | call debts=card to=co-signer   | no-answer | clear         |
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first debts=card chapter=13 recorded=2026-04-01T00:00 | . | . |
        2026-03-02 11:00 | call debts=card to=co-signer   | no-answer | clear..barred |
        2026-03-02 11:01 | call debts=card to=guarantor   | no-answer | clear..barred |
        2026-03-02 11:02 | call debts=card to=debtor      | no-answer | clear         | the stay of section 362 is another rule
        2026-03-02 11:03 | call debts=clinic to=co-signer | no-answer | clear         | another debt
        2026-03-02 11:04 | letter debts=card to=co-signer purpose=required-notice template=default | submitted | clear |
        2026-03-04 10:00 | event:stay-lifted person=debtor debts=card | . | . |
        2026-03-04 11:00 | call debts=card to=co-signer   | no-answer | clear         |
        2026-03-05 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first debts=card chapter=13 | . | . |
        2026-03-05 11:00 | call debts=card to=co-signer   | no-answer | clear..barred |
        2026-03-06 10:00 | event:bankruptcy-closed person=debtor debts=card | . | . |
        2026-03-06 11:00 | call debts=card to=co-signer   | no-answer | clear         |
      `,
    },
    'chapter 7 has no co-debtor stay, and a business debt has none in any chapter': {
      id: 'BK-3-not',
      cites: '11 USC 1301(a)',
      basis: 'constructed',
      tests: [CO_DEBTOR],
      ifMissed: 'A stay is read where there is none.',
      zone: 'America/Chicago',
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first chapter=7 | . | . |
        2026-03-02 10:30 | event:bankruptcy-filed person=sister chapter=13 | . | . | somebody else’s
        2026-03-02 11:00 | call to=co-signer | no-answer | clear |
      `,
    },
    'a business debt in chapter 13': {
      id: 'BK-3-business',
      cites: '11 USC 1301(a)',
      basis: 'constructed',
      tests: [CO_DEBTOR],
      ifMissed: 'A stay for consumers is read into trade debts.',
      zone: 'America/Chicago',
      facts: { debts: businessDebt },
      log: `
        2026-03-02 10:00 | event:bankruptcy-filed person=debtor case-within-a-year=first chapter=13 | . | . |
        2026-03-02 11:00 | call to=guarantor | no-answer | clear |
      `,
    },
  },
} satisfies CaseFile
