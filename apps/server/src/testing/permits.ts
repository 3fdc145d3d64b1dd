/** Permits of invented matters, as a lender's dialler would ask for them. */
import assert from 'node:assert/strict'
import { guizhouMatter, numberOf } from './matters.ts'
import type { OpeningSent } from './matters.ts'
import type { TestService } from './service.ts'

/** An intent, as it is sent. */
export type IntentSent = Readonly<Record<string, unknown>> & { readonly matter: string }

/** Opens a matter and gives the intent of an ordinary call to its debtor. */
export async function openedFor(
  t: TestService,
  lender: string,
  reference: string,
  change: Partial<OpeningSent> = {},
): Promise<IntentSent> {
  const { status, body } = await t.ask(lender, 'POST', '/v1/matters', {
    ...guizhouMatter(reference),
    ...change,
  })
  assert.equal(status, 201, JSON.stringify(body))
  return {
    matter: body.id,
    person: body.persons[`${reference}/debtor`],
    point: body.points[numberOf(reference)],
    debts: [body.debts[`${reference}/loan`]],
    channel: 'call',
    mode: 'human',
    callerId: 'shown',
    audience: 'dialler-1',
  }
}
