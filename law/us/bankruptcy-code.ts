/**
 * The Bankruptcy Code, title 11 of the United States Code, as far as it stops collection: the stay of section 362, the
 * discharge of section 524, the co-debtor stay of section 1301.
 * Known from a public rules-as-data project: 362(a)(6) and 524(a)(2). From memory only: 1301, 362(c)(3) and (4), and the
 * dates from which the sections apply. Binds whoever collects, creditors too.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

/** Acts to collect, whatever they are called. Notices that law demands and court papers are outside. */
const COLLECTING: Condition = { fact: 'purpose', is: ['collection', 'location', 'relay-message'] }

/** From whom nothing is collected: the collector's own client and lawyers, and the bureaus. */
const NOT_COLLECTED_FROM: Condition = {
  fact: 'person.role',
  is: ['consumer-reporting-agency', 'creditor', 'creditor-attorney', 'collector-attorney'],
}

/** Not the debtor: owing beside them, and so outside a stay that protects the debtor alone. */
const OWING_BESIDE: Condition = { fact: 'person.role', is: ['co-debtor', 'guarantor'] }

export default {
  id: 'us/bankruptcy-code',
  place: 'US',
  citation: '11 USC 362, 524, 1301',
  title: { en: 'Bankruptcy Code', zh: '美国破产法典' },
  issuer: 'Congress of the United States',
  force: 'statute',
  inForce: { from: '1979-10-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'Public rules-as-data project that paraphrases 11 USC 362(a)(6) and 524(a)(2)' }],
  clock: {
    of: 'debtor-residence',
    citation: 'No clause: the stay and the discharge run from court acts',
    basis: 'reported',
  },
  notEncoded: [
    {
      clause: '11 USC 362(a)(1) to (5), (7) and (8)',
      says: {
        en: 'That lawsuits, liens, seizures and set-off are stayed too.',
        zh: '诉讼、留置、扣押、抵销等亦被中止。',
      },
      why: 'not-read',
      closedBy: 'Reading section 362(a).',
    },
    {
      clause: '11 USC 362(b) and (d)',
      says: {
        en: 'Acts that are outside the stay, and relief a court can give; relief is entered when it is ordered.',
        zh: '不受中止约束的行为，以及法院可给予的解除；解除自裁定起登记。',
      },
      why: 'not-read',
      closedBy: 'Reading section 362.',
    },
    {
      clause: '11 USC 362(c)(3)(B) and (4)(B)',
      says: {
        en: 'A court may extend or impose the stay in a repeat case.',
        zh: '重复申请时法院可延长或施加中止。',
      },
      why: 'not-read',
      closedBy: 'Reading section 362(c); the lapse is unverified and opens nothing.',
    },
    {
      clause: '11 USC 523 and 1328(a)',
      says: {
        en: 'Debts that a discharge does not reach; the discharge is entered with the debts it covers.',
        zh: '不予免责的债务；免责登记时应列明所涉债务。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Recording the discharge with its debts.',
    },
  ],
  rules: [
    {
      id: 'us/bankruptcy-code/362-a-6',
      kind: 'stop',
      citation: '11 USC 362(a)(6)',
      says: {
        en: 'From the filing on, known or not, nobody may try to collect a debt from before it from the person who filed.',
        zh: '自申请破产之时起，无论是否知情，不得向申请人催收申请前的债务。',
      },
      basis: 'reported',
      effect: 'forbid',
      strict: true,
      while: [{ kind: ['bankruptcy-filed'], of: 'debtor', endedBy: ['bankruptcy-closed', 'stay-lifted'] }],
      stops: { all: [COLLECTING, { not: { any: [OWING_BESIDE, NOT_COLLECTED_FROM] } }] },
      except: [
        {
          id: 'second-case-lapsed',
          says: {
            en: 'In a second case within a year the stay lapses after 30 days.',
            zh: '一年内第二次申请的，中止在30日后失效。',
          },
          when: {
            event: {
              kind: ['bankruptcy-filed'],
              of: 'debtor',
              where: { 'case-within-a-year': ['second'] },
              startsAfter: { days: 30, dayOne: 'next' },
            },
          },
          citation: '11 USC 362(c)(3)',
          basis: 'unverified',
        },
        {
          id: 'third-case',
          says: {
            en: 'In a third case within a year there is no stay.',
            zh: '一年内第三次申请的，不产生中止。',
          },
          when: {
            event: {
              kind: ['bankruptcy-filed'],
              of: 'debtor',
              where: { 'case-within-a-year': ['third'] },
            },
          },
          citation: '11 USC 362(c)(4)',
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'us/bankruptcy-code/524-a-2',
      kind: 'stop',
      citation: '11 USC 524(a)(2)',
      says: {
        en: 'A discharged debt may never be collected from the person it was discharged for.',
        zh: '已获破产免责的债务，永远不得再向该人催收。',
      },
      basis: 'reported',
      effect: 'forbid',
      strict: true,
      while: [{ kind: ['bankruptcy-discharge'], of: 'debtor' }],
      stops: { all: [COLLECTING, { not: { any: [OWING_BESIDE, NOT_COLLECTED_FROM] } }] },
    },
    {
      id: 'us/bankruptcy-code/1301-a',
      kind: 'stop',
      citation: '11 USC 1301(a)',
      says: {
        en: 'In a chapter 13 case a consumer debt may not be collected from those who owe it beside the debtor either.',
        zh: '第13章案件中，消费债务也不得向共同债务人、保证人催收。',
      },
      basis: 'unverified',
      effect: 'forbid',
      strict: true,
      applies: { fact: 'debt.consumer', is: ['yes'] },
      while: [
        {
          kind: ['bankruptcy-filed'],
          of: 'debtor',
          where: { chapter: [13] },
          endedBy: ['bankruptcy-closed', 'stay-lifted'],
        },
      ],
      stops: { all: [{ fact: 'purpose', is: ['collection'] }, OWING_BESIDE] },
    },
  ],
} satisfies Instrument
