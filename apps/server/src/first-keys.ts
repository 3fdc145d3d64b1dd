/** What an empty house begins with, so that somebody can ask it anything. */
import type { FirstKey } from './run.ts'
import type { Settings } from './platform/settings.ts'
import { HOUSE } from './record/fact.ts'
import { admitClient } from './start.ts'
import { type Service, houseOf } from './service.ts'

/** Keys of a house that has no clients yet; none for one that has. */
export async function firstKeys(
  service: Service,
  { lender }: Pick<Settings, 'lender'>,
): Promise<readonly FirstKey[]> {
  const house = await houseOf(service)
  if (house.clients.size > 0 || lender === undefined) return []
  const isMine = await stateLender(service, lender)
  if (!isMine) return []
  const name = 'first key'
  return [{ name, organisation: lender, key: await admitClient(service, { name, organisation: lender }) }]
}

/** States the lender, once however many processes begin together; whether it was this one that did. */
async function stateLender(service: Service, id: string): Promise<boolean> {
  const recorded = await service.recorder.record({
    matters: [],
    house: 'write',
    decide: ({ house }) => {
      const isNew = house.organisations.length === 0
      return {
        answer: isNew,
        drafts: isNew
          ? [
              {
                chain: HOUSE,
                kind: 'organisation-stated' as const,
                values: { client: 'forbear', organisation: { id, kind: 'creditor' as const } },
              },
            ]
          : [],
      }
    },
  })
  return recorded.kind === 'recorded' && recorded.answer
}
