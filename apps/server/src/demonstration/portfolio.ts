/** Fills an empty record with an invented lender's portfolio, through the same recorder and the same checks as any other. */
import { z } from '@hono/zod-openapi'
import type { Organisation } from '@forbear/conduct/facts'
import type { Client } from '../house/state.ts'
import { MatterOpening, openMatter, referencesOf } from '../matters/opening.ts'
import { keyHash } from '../platform/authentication.ts'
import { textOf } from '../platform/schemas.ts'
import type { Scope } from '../platform/scopes.ts'
import { type Draft, HOUSE } from '../record/fact.ts'
import type { FirstKey } from '../run.ts'
import { type Service, houseOf } from '../service.ts'
import { admitClient } from '../start.ts'
import { type Borrower, borrowers } from './borrowers.ts'
import { type OpenedIds, historyOf } from './history.ts'

const SEED = 20_260_302
const LENDER = 'org_yunling'

const ORGANISATIONS: readonly (Organisation & { readonly name: string })[] = [
  {
    id: LENDER,
    name: '云岭银行（虚构） Yunling Bank (invented)',
    kind: 'creditor',
    creditorType: 'bank',
    members: ['cba', 'nifa'],
    membersComplete: true,
    zone: 'Asia/Shanghai',
  },
  {
    id: 'org_qinghe',
    name: '清和催收（虚构） Qinghe Collections (invented)',
    kind: 'agency',
    members: [],
    membersComplete: true,
    zone: 'Asia/Shanghai',
  },
  {
    id: 'org_nanling',
    name: '南岭催收（虚构） Nanling Collections (invented)',
    kind: 'agency',
    members: [],
    membersComplete: true,
    zone: 'Asia/Shanghai',
  },
  {
    id: 'org_supervision',
    name: '监管机构（虚构） Supervision (invented)',
    members: [],
    membersComplete: true,
  },
]

const AGENCY_SCOPES: readonly Scope[] = [
  'permits:judge',
  'permits:reserve',
  'releases:request',
  'matters:read',
]
const CLIENTS: readonly {
  readonly name: string
  readonly organisation: string
  readonly scopes?: readonly Scope[]
}[] = [
  { name: '贷款机构 lender', organisation: LENDER },
  { name: '催收机构 agency', organisation: 'org_qinghe', scopes: AGENCY_SCOPES },
  { name: '催收机构 agency', organisation: 'org_nanling', scopes: AGENCY_SCOPES },
  { name: '监管 supervisor', organisation: 'org_supervision', scopes: ['record:read', 'matters:read'] },
]

/** A borrower whose matter is open. */
export interface OpenedBorrower {
  readonly borrower: Borrower
  readonly matter: string
  readonly ids: OpenedIds
}

export interface Demonstration {
  readonly keys: readonly FirstKey[]
  readonly opened: readonly OpenedBorrower[]
}

/** Makes the portfolio where the house knows no organisation yet; `undefined` where it does. */
export async function demonstrate(service: Service): Promise<Demonstration | undefined> {
  const { recorder } = service
  if ((await houseOf(service)).organisations.length > 0) return undefined
  await recorder.record({
    matters: [],
    house: 'write',
    decide: () => ({
      answer: undefined,
      drafts: ORGANISATIONS.map(
        (organisation): Draft => ({
          chain: HOUSE,
          kind: 'organisation-stated',
          values: { client: 'forbear', organisation },
        }),
      ),
    }),
  })
  const keys: FirstKey[] = []
  for (const client of CLIENTS) keys.push({ ...client, key: await admitClient(service, client) })
  const lender = (await houseOf(service)).clientByKeyHash.get(keyHash(keys[0]?.key ?? ''))
  if (!lender) throw new Error('the lender of the demonstration was not admitted')
  // those that are asked for together are opened in one transaction, each seeing the people that the ones before named
  const opened = await Promise.all(borrowers(SEED).map((b) => openOne(service, lender, b)))
  return { keys, opened }
}

const Opened = z.object({
  id: z.string(),
  persons: z.record(z.string(), z.string()),
  debts: z.record(z.string(), z.string()),
  points: z.record(z.string(), z.string()),
})

async function openOne(service: Service, lender: Client, borrower: Borrower): Promise<OpenedBorrower> {
  const seed = SEED + Number(borrower.reference.slice(3))
  const recorded = await service.recorder.record({
    matters: [],
    // the opening's references do not depend on the time that it will be given
    references: referencesOf(openingOf(borrower, 0)),
    house: 'read',
    decide: (locked) => {
      const opening = openingOf(borrower, locked.now)
      const { drafts, answer } = openMatter(opening, { locked, client: lender, newId: service.newId })
      const { id, persons, debts, points } = Opened.parse(JSON.parse(answer))
      const third = borrower.thirdPerson
      const ids: OpenedIds = {
        debtor: persons[`${borrower.reference}/debtor`] ?? '',
        debt: debts[`${borrower.reference}/loan`] ?? '',
        point: points[borrower.number] ?? '',
        ...(third
          ? { third: { person: persons[third.reference] ?? '', point: points[third.number] ?? '' } }
          : {}),
      }
      const { contacts, events } = historyOf(borrower, { ids, now: locked.now, seed, newId: service.newId })
      const stated = { client: lender.id, by: 'demonstration' }
      return {
        answer: { borrower, matter: id, ids },
        drafts: [
          ...drafts,
          {
            chain: id,
            kind: 'history-imported',
            values: {
              ...stated,
              importId: service.newId('imp'),
              contacts: contacts.length,
              ...Object.fromEntries(contacts.map((contact, i) => [`c${i + 1}`, contact])),
            },
          },
          ...events.map(
            (event): Draft => ({ chain: id, kind: 'event-recorded', values: { ...stated, event } }),
          ),
        ],
      }
    },
  })
  if (recorded.kind !== 'recorded') throw new Error(`the matter ${borrower.reference} was not opened`)
  return recorded.answer
}

/** What the lender would send to POST /v1/matters. */
function openingOf(borrower: Borrower, now: number): MatterOpening {
  const {
    reference,
    name,
    jurisdiction,
    zone,
    number,
    product,
    daysOverdue,
    agency,
    thirdPerson,
    isUnderPolicy,
  } = borrower
  const today = Temporal.Instant.fromEpochMilliseconds(now * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
  return MatterOpening.parse({
    reference,
    jurisdiction,
    policies: isUnderPolicy ? ['house/considerate'] : [],
    // an invented lender can vouch for an invented past: its log is whole
    coveredSince: textOf(Math.max(0, now - 400 * 86_400)),
    persons: [
      {
        reference: `${reference}/debtor`,
        name,
        role: 'debtor',
        zones: [{ evidence: 'residence', oneOf: [zone] }],
      },
      ...(thirdPerson
        ? [
            {
              reference: thirdPerson.reference,
              name: thirdPerson.name,
              role: thirdPerson.role,
              liable: 'no',
              zones: [{ evidence: 'residence', oneOf: [zone] }],
            },
          ]
        : []),
    ],
    debts: [
      {
        reference: `${reference}/loan`,
        product,
        stage: 'overdue',
        overdueSince: today.subtract({ days: daysOverdue }).toString(),
        consumer: 'yes',
      },
    ],
    points: [
      {
        value: number,
        kind: 'mobile',
        person: `${reference}/debtor`,
        provenance: 'contract',
        place: 'other',
        zones: [zone],
      },
      ...(thirdPerson
        ? [
            {
              value: thirdPerson.number,
              kind: 'mobile',
              person: thirdPerson.reference,
              provenance: 'left-by-debtor',
              zones: [zone],
            },
          ]
        : []),
    ],
    placements: [{ debt: `${reference}/loan`, agency }],
    declarations: [
      { class: 'all', source: 'the invented lender’s own files', until: textOf(now), freshForDays: 400 },
    ],
    by: 'demonstration',
    source: 'invented for the demonstration',
  })
}
