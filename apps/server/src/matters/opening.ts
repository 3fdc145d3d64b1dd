/** What a matter is opened with, and the entries that it begins with. */
import { z } from '@hono/zod-openapi'
import {
  type Channel,
  type Declaration,
  EVENT_CLASS,
  type EventClass,
  PLACES_OF_CONTACT,
  POINT_KINDS,
  PRODUCTS,
  PROVENANCES,
  ROLES,
  STAGES,
  PLACE_PATTERN,
} from '@forbear/conduct/facts'
import { type NumberPlan, normaliseAddress } from '@forbear/permit/address'
import type { Client } from '../house/state.ts'
import type { NewId } from '../platform/ids.ts'
import { ProblemError } from '../platform/problem.ts'
import { Id, Moment, secondsOf, textUpTo } from '../platform/schemas.ts'
import type { Draft } from '../record/fact.ts'
import type { Decided, Locked, Reference } from '../record/recorder.ts'
import { debtFact, personFact, pointFact } from './stated.ts'

const Place = z.string().regex(new RegExp(PLACE_PATTERN, 'u')).openapi({ example: 'CN' })

/** Classes of states that a source can declare complete. */
export const EVENT_CLASSES: readonly EventClass[] = [...new Set(Object.values(EVENT_CLASS))]

const Zone = z.string().refine((zone) => isZone(zone), { error: 'is not in the time-zone database' })
const CalendarDate = z.iso.date()

/** A person to a matter. */
export const PersonStated = z
  .strictObject({
    reference: Id.describe('Your own id of the person.'),
    name: textUpTo(200).optional(),
    role: z.enum(ROLES),
    liable: z.enum(['yes', 'no']).optional(),
    zones: z
      .array(
        z.strictObject({
          evidence: z.enum(['residence', 'address', 'number', 'stated']),
          oneOf: z.array(Zone).min(1).max(40),
          from: CalendarDate.optional(),
        }),
      )
      .max(20)
      .optional(),
  })
  .openapi('PersonStated')

/** A debt of a matter. */
export const DebtStated = z
  .strictObject({
    reference: Id.describe('Your own number of the debt.'),
    product: z.enum(PRODUCTS),
    stage: z.enum(STAGES).optional(),
    overdueSince: CalendarDate.optional(),
    consumer: z.enum(['yes', 'no']).optional(),
    creditor: Id.optional(),
  })
  .openapi('DebtStated')

/** A number or address, with whose it is and how it was come by. */
export const PointStated = z
  .strictObject({
    value: textUpTo(300).describe('The number or address itself.'),
    kind: z.enum(POINT_KINDS),
    person: Id.describe('The reference of the person whose it is.'),
    provenance: z.enum(PROVENANCES),
    place: z.enum(PLACES_OF_CONTACT).optional(),
    zones: z.array(Zone).max(40).optional(),
    publicDomain: z.enum(['yes', 'no']).optional(),
    employerProvided: z.enum(['yes', 'no']).optional(),
  })
  .openapi('PointStated')

/** A source's word that it holds every state of a class (S8). */
export const DeclarationStated = z
  .strictObject({
    class: z.enum(['all', ...EVENT_CLASSES] as const),
    source: textUpTo(500),
    until: Moment.describe('Up to when the source was looked at.'),
    freshForDays: z.int().min(0).max(400).optional().describe('For how long its word is good after that.'),
  })
  .openapi('DeclarationStated')

/** A declaration as the engine takes it. */
export const declarationOf = ({
  class: states,
  source,
  until,
  freshForDays,
}: z.infer<typeof DeclarationStated>): Declaration => ({
  class: states,
  source,
  until: secondsOf(until),
  ...(freshForDays === undefined ? {} : { freshForSeconds: freshForDays * 86_400 }),
})

/** Everything that a matter is opened with. */
export const MatterOpening = z
  .strictObject({
    reference: Id.describe('Your own number of the matter.'),
    jurisdiction: Place,
    policies: z.array(Id).max(20).default([]).describe('House policies that bind beside the law.'),
    coveredSince: Moment.describe('From when on every contact about it goes through this gate.'),
    persons: z.array(PersonStated).min(1).max(50),
    debts: z.array(DebtStated).min(1).max(50),
    points: z.array(PointStated).max(100).default([]),
    placements: z
      .array(z.strictObject({ debt: Id, agency: Id, until: Moment.optional() }))
      .max(50)
      .default([]),
    declarations: z
      .array(DeclarationStated)
      .max(40)
      .default([])
      .describe(
        'Which classes of states a source holds complete; of what nobody declares, the gate takes the worst.',
      ),
    by: textUpTo(200).optional().describe('Who entered it.'),
    source: textUpTo(500).optional(),
  })
  .openapi('MatterOpening')

export type MatterOpening = z.infer<typeof MatterOpening>

/** The references that an opening may find known already. */
export function referencesOf(opening: MatterOpening): readonly Reference[] {
  return [
    { kind: 'matter', reference: opening.reference },
    ...opening.persons.map(({ reference }) => ({ kind: 'person' as const, reference })),
    ...opening.debts.map(({ reference }) => ({ kind: 'debt' as const, reference })),
    ...opening.points.map((point) => ({
      kind: 'point' as const,
      reference: addressOf(point, opening.jurisdiction) ?? point.value,
    })),
  ]
}

/** The calling codes and trunk prefixes of the places whose law is known; elsewhere numbers need their country's code. */
const NUMBER_PLANS: Readonly<Record<string, NumberPlan>> = {
  CN: { callingCode: '86', trunkPrefix: '0', internationalPrefix: '00' },
  US: { callingCode: '1', trunkPrefix: '1', internationalPrefix: '011' },
  RU: { callingCode: '7', trunkPrefix: '8', internationalPrefix: '810' },
}

/** The one form of a number or address; `undefined` where it has none. */
export function addressOf(
  { kind, value }: Pick<z.infer<typeof PointStated>, 'kind' | 'value'>,
  jurisdiction: string,
): string | undefined {
  const plan = NUMBER_PLANS[jurisdiction.slice(0, 2)]
  switch (kind) {
    case 'mobile':
    case 'landline':
      return normaliseAddress('call', value, plan)
    case 'email':
      return normaliseAddress('email', value)
    case 'chat-account':
    case 'social-account':
      return normaliseAddress('chat', value)
    case 'postal':
    case 'premises':
      return normaliseAddress('letter', value)
  }
}

/** The forms under which a number or address of a log may be on record, where the log does not say of which country it is. */
export function addressForms(value: string, channel: Channel): readonly string[] {
  const form = channel === 'post' || channel === 'telegram' ? 'letter' : channel
  const plans = [undefined, ...Object.values(NUMBER_PLANS)]
  return [...new Set(plans.flatMap((plan) => normaliseAddress(form, value, plan) ?? []))]
}

/**
 * The entries that open a matter.
 *
 * @throws {ProblemError} where it contradicts itself or is open already: all faults at once
 */
export function openMatter(
  opening: MatterOpening,
  of: { readonly locked: Locked; readonly client: Client; readonly newId: NewId },
): Decided<string> {
  const { locked, client, newId } = of
  if (locked.idOf({ kind: 'matter', reference: opening.reference }) !== undefined)
    throw new ProblemError('conflict', {
      en: `A matter \`${opening.reference}\` is open already.`,
      zh: `案件 \`${opening.reference}\` 已经建立。`,
    })
  const faults = faultsOf(opening, locked)
  if (faults.length > 0)
    throw new ProblemError(
      'invalid',
      { en: 'The matter contradicts itself; each place is listed.', zh: '案件内容自相矛盾，逐处列明如下。' },
      faults,
    )
  const chain = newId('mat')
  const stated = {
    client: client.id,
    ...(opening.by === undefined ? {} : { by: opening.by }),
    ...(opening.source === undefined ? {} : { source: opening.source }),
  }
  const persons = new Map(
    opening.persons.map(({ reference }) => [
      reference,
      locked.idOf({ kind: 'person', reference }) ?? newId('per'),
    ]),
  )
  const debts = new Map(opening.debts.map(({ reference }) => [reference, newId('deb')]))
  const points = opening.points.map((point) => {
    const value = addressOf(point, opening.jurisdiction) ?? point.value
    return { ...point, value, id: locked.idOf({ kind: 'point', reference: value }) ?? newId('pt') }
  })
  const creditor = client.organisation
  const drafts: Draft[] = [
    {
      chain,
      kind: 'matter-opened',
      values: {
        ...stated,
        jurisdiction: opening.jurisdiction,
        creditor,
        policies: opening.policies,
        reference: opening.reference,
        coveredSince: secondsOf(opening.coveredSince),
      },
    },
    ...opening.persons.map(
      (person): Draft => ({ chain, ...personFact(person, persons.get(person.reference) ?? '', stated) }),
    ),
    ...opening.debts.map(
      (debt): Draft => ({
        chain,
        ...debtFact(debt, { id: debts.get(debt.reference) ?? '', creditor }, stated),
      }),
    ),
    ...points.map(
      (point): Draft => ({
        chain,
        ...pointFact(
          point,
          { id: point.id, value: point.value, person: persons.get(point.person) ?? '' },
          stated,
        ),
      }),
    ),
    ...opening.declarations.map(
      (declaration): Draft => ({
        chain,
        kind: 'states-declared',
        values: { ...stated, declaration: declarationOf(declaration) },
      }),
    ),
    ...opening.placements.map(
      ({ debt, agency, until }): Draft => ({
        chain,
        kind: 'debt-placed',
        values: {
          ...stated,
          debt: debts.get(debt) ?? '',
          agency,
          ...(until === undefined ? {} : { until: secondsOf(until) }),
        },
      }),
    ),
  ]
  const body = JSON.stringify({
    id: chain,
    persons: Object.fromEntries(persons),
    debts: Object.fromEntries(debts),
    points: Object.fromEntries(points.map(({ value, id }, i) => [opening.points[i]?.value ?? value, id])),
  })
  return { drafts, answer: body, reply: { status: 201, body } }
}

function faultsOf(opening: MatterOpening, locked: Locked): NonNullable<ProblemError['errors']> {
  const persons = new Set(opening.persons.map((p) => p.reference))
  const debts = new Set(opening.debts.map((d) => d.reference))
  const twice = (name: 'persons' | 'debts', references: readonly string[]) =>
    references.flatMap((reference, i) =>
      references.indexOf(reference) < i
        ? [
            fault(
              `/${name}/${i}/reference`,
              'this reference is there twice; state each once',
              '该编号重复；每项只填写一次',
            ),
          ]
        : [],
    )
  const fault = (pointer: string, en: string, zh: string) => ({
    pointer,
    code: 'unknown',
    detail: { en, zh },
  })
  return [
    ...twice(
      'persons',
      opening.persons.map((p) => p.reference),
    ),
    ...twice(
      'debts',
      opening.debts.map((d) => d.reference),
    ),
    ...opening.points.flatMap((point, i) => [
      ...(persons.has(point.person)
        ? []
        : [
            fault(
              `/points/${i}/person`,
              'no person of this matter has this reference',
              '本案件中没有该编号的人员',
            ),
          ]),
      ...(addressOf(point, opening.jurisdiction) === undefined
        ? [
            fault(
              `/points/${i}/value`,
              `is no ${point.kind} that can be read; write numbers with their country’s code, +86…`,
              `无法识别为有效的${point.kind}；号码请带国家代码，例如 +86…`,
            ),
          ]
        : []),
    ]),
    ...opening.placements.flatMap((placement, i) => [
      ...(debts.has(placement.debt)
        ? []
        : [
            fault(
              `/placements/${i}/debt`,
              'no debt of this matter has this reference',
              '本案件中没有该编号的债务',
            ),
          ]),
      ...(locked.house.organisations.some((o) => o.id === placement.agency)
        ? []
        : [fault(`/placements/${i}/agency`, 'no such organisation is known here', '没有登记该机构')]),
    ]),
    ...opening.debts.flatMap(({ reference }, i) =>
      locked.idOf({ kind: 'debt', reference }) === undefined
        ? []
        : [fault(`/debts/${i}/reference`, 'this debt belongs to another matter', '该债务属于其他案件')],
    ),
  ]
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return !/^[+-]/.test(zone)
  } catch {
    return false
  }
}
