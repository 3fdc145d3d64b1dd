/** A matter as it is shown: masked, unless a view in clear was recorded. */
import { z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Words, textOf } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { catalogues } from '@forbear/conduct/words'
import { defined } from './defined.ts'
import { maskedAddress, maskedName } from './masking.ts'
import type { ReadMatter } from './reading.ts'

/** A matter with its people, debts and numbers. */
export const MatterShown = z
  .object({
    id: z.string(),
    reference: z.string().optional(),
    standing: z.enum(['lender', 'agency']),
    entries: z.int(),
    jurisdiction: z.string(),
    creditor: z.string(),
    policies: z.array(z.string()),
    coveredSince: z.string(),
    masked: z.boolean(),
    persons: z.array(
      z.object({
        id: z.string(),
        reference: z.string().optional(),
        name: z.string().optional(),
        role: z.string().optional(),
        liable: z.string().optional(),
        zones: z.array(
          z.object({ evidence: z.string(), oneOf: z.array(z.string()), from: z.string().optional() }),
        ),
      }),
    ),
    debts: z.array(
      z.object({
        id: z.string(),
        reference: z.string().optional(),
        product: z.string().optional(),
        stage: z.string().optional(),
        overdueSince: z.string().optional(),
        consumer: z.string().optional(),
        creditor: z.string().optional(),
        placements: z.array(z.object({ agency: z.string(), until: z.string().optional() })),
      }),
    ),
    points: z.array(
      z.object({
        id: z.string(),
        value: z.string(),
        kind: z.string().optional(),
        person: z.string().optional(),
        provenance: z.string().optional(),
        place: z.string().optional(),
        zones: z.array(z.string()).optional(),
      }),
    ),
    declarations: z.array(
      z.object({
        class: z.string(),
        source: z.string(),
        until: z.string(),
        freshForSeconds: z.int().optional(),
      }),
    ),
    coverage: z.array(
      z.object({
        actors: z.union([z.string(), z.array(z.string())]),
        channels: z.union([z.string(), z.array(z.string())]),
        from: z.string(),
        until: z.string(),
      }),
    ),
    proposals: z
      .array(
        z.object({
          id: z.string(),
          kind: z.string(),
          says: Words,
          client: z.string(),
          by: z.string().optional(),
          enteredAt: z.string(),
        }),
      )
      .describe('Events that wait for a second person.'),
  })
  .openapi('Matter')

export type MatterShown = z.infer<typeof MatterShown>

/** The lender's own ids, by ours. Agencies are shown none of people: they may say who somebody is. */
export async function referencesIn(
  service: Service,
  { seen }: ReadMatter,
): Promise<ReadonlyMap<string, string>> {
  const { state, debts, standing } = seen
  const ids = [state.id, ...debts, ...(standing === 'lender' ? state.persons.keys() : [])]
  const { rows } = await sql<{ id: string; reference: string }>`
    select id, reference from reference where id = any(${ids}::text[]) and kind <> 'point'`.execute(
    service.database,
  )
  return new Map(rows.map((r) => [r.id, r.reference]))
}

/** The matter as it is answered. */
export function shownMatter(
  { seen, now }: ReadMatter,
  of: { readonly references: ReadonlyMap<string, string>; readonly isMasked: boolean },
): MatterShown {
  const { state } = seen
  const { references, isMasked } = of
  const named = (id: string) => {
    const reference = references.get(id)
    return reference === undefined ? {} : { reference }
  }
  const one = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  return defined({
    id: state.id,
    ...named(state.id),
    standing: seen.standing,
    entries: state.entries,
    jurisdiction: state.jurisdiction,
    creditor: state.creditor,
    policies: [...state.policies],
    coveredSince: textOf(state.coveredSince),
    masked: isMasked,
    persons: [...state.persons.values()].map(({ id, name, role, liable, zones }) =>
      defined({
        id,
        ...(isMasked ? {} : named(id)),
        name: name === undefined ? undefined : isMasked ? maskedName(name) : name,
        role: one(role),
        liable: one(liable),
        zones: (zones ?? []).map(({ evidence, oneOf, from }) =>
          defined({ evidence, oneOf: [...oneOf], from }),
        ),
      }),
    ),
    debts: [...state.debts.values()].map(({ id, product, stage, overdueSince, consumer, creditor }) =>
      defined({
        id,
        ...named(id),
        product: one(product),
        stage: one(stage),
        overdueSince,
        consumer: one(consumer),
        creditor,
        placements: state.placements
          .filter((p) => p.debt === id && (p.until ?? Infinity) > now)
          .map((p) =>
            defined({ agency: p.agency, until: p.until === undefined ? undefined : textOf(p.until) }),
          ),
      }),
    ),
    points: [...state.points.values()].map(({ id, value, kind, person, provenance, place, zones }) =>
      defined({
        id,
        value: isMasked ? maskedAddress(value, typeof kind === 'string' ? kind : 'postal') : value,
        kind: one(kind),
        person: one(person),
        provenance: one(provenance),
        place: one(place),
        zones: zones === undefined ? undefined : [...zones],
      }),
    ),
    declarations: state.declarations.map(({ class: states, source, until, freshForSeconds }) =>
      defined({ class: states, source, until: textOf(until), freshForSeconds }),
    ),
    coverage: state.coverage.map(({ actors, channels, from, until }) => ({
      actors: actors === 'all' ? 'all' : [...actors],
      channels: channels === 'all' ? 'all' : [...channels],
      from: textOf(from),
      until: textOf(until),
    })),
    proposals: [...state.proposals.values()].map(({ event, client, by, at }) =>
      defined({
        id: event.id,
        kind: event.kind,
        says: { en: catalogues.en.eventKinds[event.kind], zh: catalogues.zh.eventKinds[event.kind] },
        client,
        by,
        enteredAt: textOf(at),
      }),
    ),
  })
}
