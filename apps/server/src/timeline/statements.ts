/**
 * What a lender states of its matter after it is open: people, debts and numbers, new or told again; which sources hold
 * which states complete; what the timeline covers; who has which debt in hand.
 */
import { z } from '@hono/zod-openapi'
import { CHANNELS, type Coverage } from '@forbear/conduct/facts'
import type { Client } from '../house/state.ts'
import type { SeenMatter } from '../matters/access.ts'
import {
  DebtStated,
  DeclarationStated,
  PersonStated,
  PointStated,
  addressOf,
  declarationOf,
} from '../matters/opening.ts'
import { debtFact, personFact, pointFact } from '../matters/stated.ts'
import type { NewId } from '../platform/ids.ts'
import { ProblemError } from '../platform/problem.ts'
import { Id, Moment, secondsOf, textUpTo } from '../platform/schemas.ts'
import type { MatterFact, Statement } from '../record/fact.ts'
import type { Decided, Locked, Reference } from '../record/recorder.ts'
import { invalid, statementOf } from './entering.ts'
import { type Fault, fault } from './event.ts'
import {
  type Touching,
  touchOfDebt,
  touchOfPerson,
  touchOfPlacement,
  touchOfPlacementEnd,
  touchOfPoint,
  touchesNothing,
  withVoids,
} from './touch.ts'

const CoverageStated = z
  .strictObject({
    actors: z.union([z.literal('all'), z.array(Id).min(1).max(50)]),
    channels: z.union([z.literal('all'), z.array(z.enum(CHANNELS)).min(1).max(20)]),
    from: Moment,
    until: Moment,
  })
  .openapi('CoverageStated')

/** Statements of one request: recorded together, or none of them. */
export const Statements = z
  .strictObject({
    persons: z.array(PersonStated).max(50).default([]),
    debts: z.array(DebtStated).max(50).default([]),
    points: z
      .array(PointStated)
      .max(100)
      .default([])
      .describe('`person` is the reference or the id of a person of the matter.'),
    declarations: z.array(DeclarationStated).max(40).default([]),
    coverage: z
      .array(CoverageStated)
      .max(40)
      .default([])
      .describe(
        'Of whose contacts, by which channels, from when until when every one is in the record (S13).',
      ),
    placements: z
      .array(z.strictObject({ debt: Id, agency: Id, until: Moment.optional() }))
      .max(50)
      .default([]),
    endedPlacements: z
      .array(z.strictObject({ debt: Id, agency: Id }))
      .max(50)
      .default([]),
    by: textUpTo(200).optional(),
    source: textUpTo(500).optional(),
  })
  .openapi('Statements')

export type Statements = z.infer<typeof Statements>

/** What statements came to. */
export interface Stated {
  /** Number of the matter's last entry: its new `ETag`. */
  readonly entries: number
  readonly persons: Readonly<Record<string, string>>
  readonly debts: Readonly<Record<string, string>>
  readonly points: Readonly<Record<string, string>>
  readonly voided: readonly string[]
}

/** References that statements may find known already, or give an id. */
export function referencesOfStatements(
  { persons, debts, points, placements, endedPlacements }: Statements,
  jurisdiction: string,
): readonly Reference[] {
  return [
    ...persons.map(({ reference }) => ({ kind: 'person' as const, reference })),
    ...debts.map(({ reference }) => ({ kind: 'debt' as const, reference })),
    ...[...placements, ...endedPlacements].map(({ debt }) => ({
      kind: 'debt' as const,
      reference: bare(debt),
    })),
    ...points.flatMap((point): readonly Reference[] => [
      { kind: 'point', reference: addressOf(point, jurisdiction) ?? point.value },
      { kind: 'person', reference: bare(point.person) },
    ]),
  ]
}

/** A reference of the lender's, with or without `ref:` before it. */
const bare = (text: string): string => text.replace(/^ref:/, '')

export interface StatingContext {
  readonly locked: Locked
  readonly seen: SeenMatter
  readonly client: Client
  readonly newId: NewId
  /** The `If-Match` of the request. */
  readonly ifMatch: string | undefined
}

/**
 * Records statements. What tells again what is recorded has to be made on the newest state.
 *
 * @throws {ProblemError} `invalid`; `precondition-missing`, `changed-meanwhile`
 */
export function state(statements: Statements, of: StatingContext): Decided<Stated> {
  const { locked, seen, client, newId, ifMatch } = of
  const matter = seen.state
  const statement = statementOf(client, statements)
  const idOf = (kind: Reference['kind'], reference: string): string | undefined =>
    locked.idOf({ kind, reference })
  const persons = new Map(
    statements.persons.map((p) => [p.reference, idOf('person', p.reference) ?? newId('per')]),
  )
  const debts = new Map(statements.debts.map((d) => [d.reference, idOf('debt', d.reference) ?? newId('deb')]))
  const personOf = (named: string): string | undefined => {
    const text = bare(named)
    const id = persons.get(text) ?? idOf('person', text) ?? text
    return matter.persons.has(id) || persons.has(text) ? id : undefined
  }
  const debtOf = (named: string): string | undefined => {
    const text = bare(named)
    const id = debts.get(text) ?? idOf('debt', text) ?? text
    return matter.debts.has(id) || debts.has(text) ? id : undefined
  }
  const points = statements.points.map((point) => {
    const value = addressOf(point, matter.jurisdiction)
    return {
      point,
      value,
      person: personOf(point.person),
      id: idOf('point', value ?? point.value) ?? newId('pt'),
    }
  })
  const faults = [
    ...faultsOf(statements, { locked, seen, debtOf }),
    ...points.flatMap(({ value, person }, i) => [
      ...(person === undefined
        ? [fault(`/points/${i}/person`, 'unknown', 'the matter knows no such person', '该案件没有此人')]
        : []),
      ...(value === undefined
        ? [
            fault(
              `/points/${i}/value`,
              'unreadable',
              'cannot be read; write numbers with their country’s code, +86…',
              '无法识别；号码请带国家代码，例如 +86…',
            ),
          ]
        : []),
    ]),
  ]
  if (faults.length > 0) throw invalid(faults)
  const restates =
    [...persons.values()].some((id) => matter.persons.has(id)) ||
    [...debts.values()].some((id) => matter.debts.has(id)) ||
    points.some(({ id }) => matter.points.has(id))
  requireCurrent(matter.entries, ifMatch, restates)

  const facts: readonly Touching[] = [
    ...statements.persons.map((person): Touching => {
      const id = persons.get(person.reference) ?? ''
      return { fact: personFact(person, id, statement), touch: touchOfPerson(id) }
    }),
    ...statements.debts.map((debt): Touching => {
      const id = debts.get(debt.reference) ?? ''
      return {
        fact: debtFact(debt, { id, creditor: matter.creditor }, statement),
        touch: touchOfDebt(id),
      }
    }),
    ...points.map(({ point, value = '', person = '', id }): Touching => {
      const before = matter.points.get(id)?.person
      return {
        fact: pointFact(point, { id, value, person }, statement),
        touch: touchOfPoint(id, [person, ...(typeof before === 'string' ? [before] : [])]),
      }
    }),
    ...otherFacts(statements, statement, debtOf),
  ]
  const { drafts, voided } = withVoids(matter, facts, { locked, client: client.id })
  const own = drafts.filter((d) => d.chain === matter.id).length
  const answer: Stated = {
    entries: matter.entries + own,
    persons: Object.fromEntries(persons),
    debts: Object.fromEntries(debts),
    points: Object.fromEntries(points.map(({ point, id }) => [point.value, id])),
    voided,
  }
  return { drafts, answer, reply: { status: 200, body: JSON.stringify(answer) } }
}

/** Facts that name no new person, debt or number. What a source declares or covers only lifts doubts: it voids nothing. */
function otherFacts(
  { declarations, coverage, placements, endedPlacements }: Statements,
  statement: Statement,
  debtOf: (text: string) => string | undefined,
): readonly Touching[] {
  return [
    ...declarations.map(
      (stated): Touching => ({
        fact: { kind: 'states-declared', values: { ...statement, declaration: declarationOf(stated) } },
        touch: touchesNothing,
      }),
    ),
    ...coverage.map(
      (stated): Touching => ({
        fact: { kind: 'coverage-stated', values: { ...statement, coverage: coverageOf(stated) } },
        touch: touchesNothing,
      }),
    ),
    ...endedPlacements.map(({ debt: named, agency }): Touching => {
      const debt = debtOf(named) ?? ''
      const fact: MatterFact = { kind: 'placement-ended', values: { ...statement, debt, agency } }
      return { fact, touch: touchOfPlacementEnd(debt, agency) }
    }),
    ...placements.map(({ debt: named, agency, until: end }): Touching => {
      const debt = debtOf(named) ?? ''
      const until = end === undefined ? undefined : secondsOf(end)
      return {
        fact: {
          kind: 'debt-placed',
          values: { ...statement, debt, agency, ...(until === undefined ? {} : { until }) },
        },
        touch: touchOfPlacement(debt, agency, until),
      }
    }),
  ]
}

const coverageOf = ({ actors, channels, from, until }: z.infer<typeof CoverageStated>): Coverage => ({
  actors,
  channels,
  from: secondsOf(from),
  until: secondsOf(until),
})

function faultsOf(
  { coverage, placements, endedPlacements, debts }: Statements,
  of: {
    readonly locked: Locked
    readonly seen: SeenMatter
    readonly debtOf: (text: string) => string | undefined
  },
): readonly Fault[] {
  const { locked, seen, debtOf } = of
  const placementFaults = (
    list: readonly { readonly debt: string; readonly agency: string }[],
    name: string,
  ): readonly Fault[] =>
    list.flatMap(({ debt, agency }, i) => [
      ...(debtOf(debt) === undefined
        ? [fault(`/${name}/${i}/debt`, 'unknown', 'the matter has no such debt', '该案件没有此笔债务')]
        : []),
      ...(locked.house.organisations.some((o) => o.id === agency)
        ? []
        : [fault(`/${name}/${i}/agency`, 'unknown', 'no such organisation is known here', '没有登记该机构')]),
    ])
  return [
    ...placementFaults(placements, 'placements'),
    ...placementFaults(endedPlacements, 'endedPlacements'),
    ...placements.flatMap(({ until }, i) =>
      until !== undefined && secondsOf(until) <= locked.now
        ? [fault(`/placements/${i}/until`, 'too-early', 'has passed already', '该时间已过')]
        : [],
    ),
    ...coverage.flatMap(({ from, until }, i) =>
      secondsOf(until) < secondsOf(from)
        ? [fault(`/coverage/${i}/until`, 'too-early', 'is before `from`', '早于 `from`')]
        : [],
    ),
    ...debts.flatMap(({ reference }, i) => {
      const id = locked.idOf({ kind: 'debt', reference })
      return id === undefined || seen.state.debts.has(id)
        ? []
        : [
            fault(
              `/debts/${i}/reference`,
              'of-another',
              'this debt belongs to another matter',
              '该债务属于其他案件',
            ),
          ]
    }),
  ]
}

/** The entity tag of a matter: the number of its entries. */
export const etagOf = (entries: number): string => `"${entries}"`

/**
 * Holds a request against the state it was made on (RFC 9110 section 13.1.1).
 *
 * @throws {ProblemError} `precondition-missing`, `changed-meanwhile`
 */
function requireCurrent(entries: number, ifMatch: string | undefined, isNeeded: boolean): void {
  if (ifMatch === undefined) {
    if (!isNeeded) return
    throw new ProblemError('precondition-missing', {
      en: 'This tells again what is recorded: send `If-Match` with the `ETag` that you read it under.',
      zh: '此请求会改述已登记的内容：请在 `If-Match` 中填写读取时的 `ETag`。',
    })
  }
  const isCurrent = ifMatch
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag === etagOf(entries))
  if (isCurrent) return
  throw new ProblemError('changed-meanwhile', {
    en: `The matter has ${entries} entries by now; read it again, then decide.`,
    zh: `该案件现有 ${entries} 条记录，已有变动；请重新读取后再决定。`,
  })
}
