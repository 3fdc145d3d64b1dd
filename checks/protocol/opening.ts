/** What a matter of the model begins with: its people, a mobile and a landline each, its debt, all states declared. */
import type { MatterFact, Recorded } from '../../apps/server/src/record/fact.ts'
import type { Scenario } from './scenario.ts'
import { CLIENT } from './service.ts'

const FAR_AWAY = 32_503_680_000

/** The entries that open a matter. */
export function openingOf(
  scenario: Scenario,
  id: string,
  of: { readonly at: number },
): readonly Recorded<MatterFact>[] {
  const { persons } = scenario.matters.find((m) => m.id === id) ?? { persons: [] }
  const client = CLIENT.id
  const facts: MatterFact[] = [
    {
      kind: 'matter-opened',
      values: {
        client,
        jurisdiction: scenario.jurisdiction,
        creditor: 'lender',
        policies: [],
        coveredSince: 0,
      },
    },
    ...persons.flatMap((p): MatterFact[] => [
      {
        kind: 'person-stated',
        values: {
          client,
          person: {
            id: p.id,
            role: p.role,
            liable: p.role === 'friend' ? 'no' : 'yes',
            zones: [{ evidence: 'residence', oneOf: [scenario.zone] }],
          },
        },
      },
      ...['number', 'landline'].map(
        (name): MatterFact => ({
          kind: 'point-stated',
          values: {
            client,
            point: {
              id: `${name} of ${p.id}`,
              kind: 'mobile',
              person: p.id,
              place: 'other',
              provenance: 'contract',
              zones: [scenario.zone],
              value: '+861000000001',
            },
          },
        }),
      ),
    ]),
    {
      kind: 'debt-stated',
      values: {
        client,
        debt: {
          id: `debt of ${id}`,
          product: 'consumer-loan',
          stage: 'overdue',
          creditor: 'lender',
          consumer: 'yes',
        },
      },
    },
    {
      kind: 'states-declared',
      values: { client, declaration: { class: 'all', source: 'the lender', until: FAR_AWAY } },
    },
  ]
  return facts.map((fact, i) => ({ ...fact, number: i + 1, leaf: '', at: of.at }))
}
