/** Three requests to try at once: a contact that is permitted as things stand, one that is refused, and a dry run. */
import type { z } from '@hono/zod-openapi'
import { ContactIntent } from '../gate/intent.ts'
import { type Weighed, weigh } from '../gate/reserve.ts'
import type { FirstKey } from '../run.ts'
import type { Said } from '../platform/problem.ts'
import type { Service } from '../service.ts'
import type { Demonstration, OpenedBorrower } from './portfolio.ts'

/** A line for a shell, and what comes of it. */
export interface Example {
  readonly says: Said
  readonly curl: string
}

/** Chooses the examples by asking the gate, as it stands now. */
export async function examplesOf(
  service: Service,
  { opened, keys }: Demonstration,
  address: string,
): Promise<readonly Example[]> {
  const calls = await Promise.all(
    opened.map(async (one) => ({ one, weighed: await weighed(service, callTo(one), one.borrower.agency) })),
  )
  const granted = calls.find(({ weighed: w }) => w.kind === 'permitted')
  const barred = calls.find(
    ({ one, weighed: w }) => one.borrower.situation === 'signed-plan' && w.kind === 'refused',
  )
  const family = opened.find(({ ids }) => ids.third !== undefined)
  return [
    ...(granted
      ? [
          {
            says: {
              en: `A permit: one call to ${granted.one.borrower.name}, by the agency that has the loan`,
              zh: `许可：由受托机构致电${granted.one.borrower.name}一次`,
            },
            curl: curlOf({
              address,
              path: '/v1/permits',
              intent: callTo(granted.one),
              key: keyOf(keys, granted.one.borrower.agency),
            }),
          },
        ]
      : []),
    ...(barred
      ? [
          {
            says: {
              en: `A refusal: ${barred.one.borrower.name} signed an instalment plan and keeps to it`,
              zh: `拒绝：${barred.one.borrower.name}已签订分期还款协议并正常履行`,
            },
            curl: curlOf({
              address,
              path: '/v1/permits',
              intent: callTo(barred.one),
              key: keyOf(keys, barred.one.borrower.agency),
            }),
          },
        ]
      : []),
    ...(family?.ids.third
      ? [
          {
            says: {
              en: 'A dry run, nothing is recorded: may somebody who owes nothing be called about it',
              zh: '试算，不作登记：能否就此致电不承担债务的人',
            },
            curl: curlOf({
              address,
              path: '/v1/judgements',
              intent: { ...callTo(family), person: family.ids.third.person, point: family.ids.third.point },
              key: keyOf(keys, family.borrower.agency),
            }),
          },
        ]
      : []),
  ]
}

type IntentSent = z.input<typeof ContactIntent>

const callTo = ({ matter, ids }: OpenedBorrower): IntentSent => ({
  matter,
  person: ids.debtor,
  point: ids.point,
  debts: [ids.debt],
  channel: 'call',
  mode: 'human',
  purpose: 'collection',
  callerId: 'shown',
  audience: 'demonstration',
})

const keyOf = (keys: readonly FirstKey[], organisation: string): string =>
  keys.find((k) => k.organisation === organisation)?.key ?? ''

const weighed = (service: Service, intent: IntentSent, organisation: string): Promise<Weighed> => {
  const read = ContactIntent.parse(intent)
  return service.reader.read([read.matter], (locked) =>
    weigh(read, {
      locked,
      engine: service.engine,
      asker: { client: 'demonstration', organisation },
      id: 'con_dry-run',
      kid: service.keys.permit.kid,
    }),
  )
}

function curlOf(of: {
  readonly address: string
  readonly path: string
  readonly intent: IntentSent
  readonly key: string
}): string {
  const { address, path, intent, key } = of
  const isRecorded = path === '/v1/permits'
  return [
    `curl -s ${address}${path}`,
    `-H 'Authorization: Bearer ${key}'`,
    ...(isRecorded ? [`-H "Idempotency-Key: try-$(date +%s%N)"`] : []),
    `-H 'Content-Type: application/json'`,
    `-d '${JSON.stringify(intent)}'`,
  ].join(' ')
}
