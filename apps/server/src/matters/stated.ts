/** People, debts and numbers as a lender states them, as the facts that are recorded. */
import type { z } from '@hono/zod-openapi'
import type { MatterFact, Statement } from '../record/fact.ts'
import type { DebtStated, PersonStated, PointStated } from './opening.ts'

/** The fact that states a person. */
export function personFact(
  { reference, zones, name, role, liable }: z.infer<typeof PersonStated>,
  id: string,
  stated: Statement,
): MatterFact {
  return {
    kind: 'person-stated',
    values: {
      ...stated,
      reference,
      person: {
        id,
        role,
        ...(name === undefined ? {} : { name }),
        ...(liable === undefined ? {} : { liable }),
        ...(zones === undefined
          ? {}
          : {
              zones: zones.map(({ evidence, oneOf, from }) => ({
                evidence,
                oneOf,
                ...(from === undefined ? {} : { from }),
              })),
            }),
      },
    },
  }
}

/** The fact that states a debt; `creditor` is the lender, where the debt names no other. */
export function debtFact(
  { reference, product, stage, overdueSince, consumer, creditor: owner }: z.infer<typeof DebtStated>,
  { id, creditor }: { readonly id: string; readonly creditor: string },
  stated: Statement,
): MatterFact {
  return {
    kind: 'debt-stated',
    values: {
      ...stated,
      reference,
      debt: {
        id,
        product,
        creditor: owner ?? creditor,
        ...(stage === undefined ? {} : { stage }),
        ...(overdueSince === undefined ? {} : { overdueSince }),
        ...(consumer === undefined ? {} : { consumer }),
      },
    },
  }
}

/** The fact that states a number or address, by its one form and the id of the person whose it is. */
export function pointFact(
  point: Omit<z.infer<typeof PointStated>, 'value' | 'person'>,
  { id, value, person }: { readonly id: string; readonly value: string; readonly person: string },
  stated: Statement,
): MatterFact {
  const { kind, provenance, place, zones, publicDomain, employerProvided } = point
  return {
    kind: 'point-stated',
    values: {
      ...stated,
      point: {
        id,
        value,
        kind,
        person,
        provenance,
        ...(place === undefined ? {} : { place }),
        ...(zones === undefined ? {} : { zones }),
        ...(publicDomain === undefined ? {} : { publicDomain }),
        ...(employerProvided === undefined ? {} : { employerProvided }),
      },
    },
  }
}
