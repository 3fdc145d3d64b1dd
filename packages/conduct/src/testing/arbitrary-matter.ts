/** Matters: persons with several zones, debts of unsettled product and stage, organisations of unknown kind. */
import fc from 'fast-check'
import type { Fact } from '../facts/fact.ts'
import type { Matter, ZoneFact } from '../facts/matter.ts'
import { ACTOR_KINDS, PLACES_OF_CONTACT, PRODUCTS } from '../facts/vocabulary.ts'
import type { Stage } from './arbitrary-time.ts'

/** What a generated matter leaves out. */
export interface MatterShape {
  /** Every person in the stage's zone alone. */
  readonly oneZone?: boolean
}

/** Any of these values. */
export function pick<T>(...values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values)
}

/** A fact that is known, one of some, or absent where `absent` allows it. */
export function arbitraryFact<T extends string | number>(
  values: readonly [T, ...T[]] | readonly T[],
  absent: boolean,
): fc.Arbitrary<Fact<T> | undefined> {
  const known = fc.constantFrom(...values)
  const some = fc.uniqueArray(known, { minLength: 2, maxLength: 3 }).map((oneOf): Fact<T> => ({ oneOf }))
  return absent
    ? fc.oneof<fc.Arbitrary<Fact<T> | undefined>[]>(known, some, fc.constant(undefined))
    : fc.oneof<fc.Arbitrary<Fact<T>>[]>(known, known, some)
}

/** A value in one case of four; otherwise none, which is also what it shrinks to. */
export function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: value, weight: 1 })
}

/** The same without keys whose value is undefined: absent is absent. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

const OTHER_ZONES = ['America/New_York', 'Asia/Shanghai', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const

function arbitraryZones(stage: Stage, shape: MatterShape): fc.Arbitrary<readonly ZoneFact[]> {
  const own: ZoneFact = { evidence: 'residence', oneOf: [stage.zone] }
  if (shape.oneZone) return fc.constant([own])
  const several = fc
    .tuple(
      fc.constantFrom('residence', 'address', 'stated') as fc.Arbitrary<ZoneFact['evidence']>,
      fc.constantFrom(...OTHER_ZONES),
    )
    .map(([evidence, other]): readonly ZoneFact[] => [{ evidence, oneOf: [...new Set([stage.zone, other])] }])
  const moved = fc
    .constantFrom(...OTHER_ZONES)
    .map((zone): readonly ZoneFact[] => [own, { evidence: 'residence', oneOf: [zone], from: stage.around }])
  return fc.oneof(
    { arbitrary: fc.constant([own]), weight: 4 },
    { arbitrary: several, weight: 2 },
    { arbitrary: moved, weight: 1 },
    { arbitrary: fc.constant([]), weight: 1 },
  )
}

/** A matter of the invented place ZZ with two debtors' people, two debts, three organisations, three numbers. */
export function arbitraryMatter(stage: Stage, shape: MatterShape = {}): fc.Arbitrary<Matter> {
  const one = fc
    .record({
      debtorZones: arbitraryZones(stage, shape),
      friendZones: arbitraryZones(stage, shape),
      friendRole: arbitraryFact(['friend', 'relative', 'contact-person', 'spouse'] as const, false),
      products: fc.tuple(arbitraryFact(PRODUCTS, true), arbitraryFact(PRODUCTS, true)),
      stages: fc.tuple(
        arbitraryFact(['overdue', 'not-due', 'procedures'] as const, true),
        arbitraryFact(['overdue', 'not-due'] as const, true),
      ),
      overdueSince: fc.option(fc.constant(stage.around), { nil: undefined }),
      debts: fc.integer({ min: 1, max: 2 }),
      agencyKind: arbitraryFact(ACTOR_KINDS, true),
      place: arbitraryFact(PLACES_OF_CONTACT, true),
      jurisdiction: fc.constantFrom<Matter['jurisdiction']>('ZZ', 'ZZ', 'ZZ/A', { oneOf: ['ZZ', 'ZZ/A'] }),
    })
    .map(
      (r): Matter => ({
        id: 'matter',
        jurisdiction: r.jurisdiction,
        persons: [
          { id: 'debtor', role: 'debtor', zones: r.debtorZones },
          present({ id: 'friend', role: r.friendRole, zones: r.friendZones }),
        ],
        debts: [
          present({
            id: 'loan',
            product: r.products[0],
            stage: r.stages[0],
            overdueSince: r.overdueSince,
            creditor: 'bank',
          }),
          present({ id: 'card', product: r.products[1], stage: r.stages[1], creditor: 'bank-2' }),
        ].slice(0, r.debts) as Matter['debts'],
        points: [
          present({ id: 'mobile', kind: 'mobile', person: 'debtor', place: r.place, zones: [stage.zone] }),
          { id: 'landline', kind: 'landline', person: 'debtor', place: 'home', zones: [stage.zone] },
          { id: 'friend-mobile', kind: 'mobile', person: 'friend', place: 'other', zones: [stage.zone] },
        ] as Matter['points'],
        organisations: [
          { id: 'bank', kind: 'creditor', creditorType: 'bank', zone: stage.zone },
          { id: 'bank-2', kind: 'creditor', creditorType: 'small-loan', zone: stage.zone },
          present({ id: 'agency', kind: r.agencyKind }),
          { id: 'agency-2', kind: 'agency' },
        ] as Matter['organisations'],
        creditor: 'bank',
      }),
    )
  return one
}
