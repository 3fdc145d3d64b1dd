/**
 * Any number of debtors in a database, each like one that was opened and given its contacts by the service itself. Their
 * entries are copies with other ids: as long and of the same form, but their hashes are those of the first, so that such a
 * record serves to measure and does not verify.
 */
import pg from 'pg'
import { rulebook } from '@forbear/law'
import type { Place } from '../../apps/server/src/platform/database.ts'
import { openKeys } from '../../apps/server/src/platform/keys.ts'
import { openMatter } from '../../apps/server/src/matters/opening.ts'
import { guizhouMatter, numberOf } from '../../apps/server/src/testing/matters.ts'
import { MatterOpening, referencesOf } from '../../apps/server/src/matters/opening.ts'
import { start } from '../../apps/server/src/start.ts'
import { PEER_TABLES } from './peer.ts'

/** What a call to one of the debtors needs. */
export interface Template {
  readonly matter: string
  readonly person: string
  readonly point: string
  readonly debt: string
}

/** The same of the n-th debtor: ids end with their number. */
export const nth = (template: Template, n: number): Template => {
  const end = String(n).padStart(9, '0')
  const of = (id: string): string => id.slice(0, -9) + end
  return {
    matter: of(template.matter),
    person: of(template.person),
    point: of(template.point),
    debt: of(template.debt),
  }
}

/** Debtors that are copied in one statement. */
const CHUNK = 20_000

/**
 * Opens one matter, gives it contacts on the days before, and copies it.
 *
 * @param keys  the file of the service's keys
 */
export async function fill(
  place: Extract<Place, { kind: 'postgres' }>,
  of: { readonly keys: string; readonly debtors: number; readonly contacts: number },
): Promise<Template> {
  const { service, close } = await start({
    place,
    rulebook,
    versions: { engine: 'test', timeZoneData: process.versions['tz'] ?? 'unknown' },
    keys: openKeys(of.keys),
    issuer: 'https://gate.example',
    exposureSeconds: 35,
    toleranceSeconds: 60,
    batch: 1,
    lanes: 1,
    kept: 1,
    clock: () => Temporal.Instant.from('2026-03-02T03:30:00Z'),
  })
  const lender = [...service.recorder.house.clients.values()].find((c) => c.organisation === 'org_lender')
  if (!lender) throw new Error('the lender has no client')
  const opening = MatterOpening.parse(guizhouMatter('B-0001'))
  const recorded = await service.recorder.record({
    matters: [],
    references: referencesOf(opening),
    house: 'read',
    decide: (locked) => openMatter(opening, { locked, client: lender, newId: service.newId }),
  })
  if (recorded.kind !== 'recorded') throw new Error('the matter was not opened')
  const { id, persons, points, debts } = JSON.parse(recorded.answer) as Record<
    'persons' | 'points' | 'debts',
    Record<string, string>
  > & { id: string }
  const template: Template = {
    matter: id,
    person: persons['B-0001/debtor'] ?? '',
    point: points[numberOf('B-0001')] ?? '',
    debt: debts['B-0001/loan'] ?? '',
  }
  await service.recorder.record({
    matters: [id],
    house: 'read',
    decide: ({ now }) => ({
      answer: undefined,
      drafts: [
        {
          chain: id,
          kind: 'history-imported',
          values: {
            client: lender.id,
            importId: 'imp_first',
            contacts: of.contacts,
            ...Object.fromEntries(
              Array.from({ length: of.contacts }, (_, i) => {
                // one every second day before, from two days ago
                const at = now - (2 * (of.contacts - i) + 2) * 86_400
                return [
                  `c${i + 1}`,
                  {
                    id: `con_${i}`,
                    at: { earliest: at, latest: at },
                    channel: 'call',
                    direction: 'outbound',
                    by: { organisation: 'org_north' },
                    person: template.person,
                    point: template.point,
                    debts: [template.debt],
                    mode: 'human',
                    purpose: 'collection',
                    outcome: i % 4 === 0 ? 'conversation' : 'no-answer',
                    recordedAt: at + 60,
                  },
                ]
              }),
            ),
          },
        },
      ],
    }),
  })
  await close()
  await copy(place.url, template, of)
  return template
}

async function copy(
  url: string,
  template: Template,
  of: { readonly debtors: number; readonly contacts: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // copies are right by their making; no need to look each one up
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; ${PEER_TABLES}`)
    const ids = [template.matter, template.person, template.point, template.debt]
    const replaced = ids.reduce(
      (text, id) => `replace(${text}, '${id}', '${id.slice(0, -9)}' || n.text)`,
      '$',
    )
    const inText = (column: string): string => replaced.replace('$', column)
    for (let from = 0; from < of.debtors; from += CHUNK) {
      const most = Math.min(of.debtors, from + CHUNK) - 1
      const n = `(select i, lpad(i::text, 9, '0') as text from generate_series(${from}, ${most}) i) n`
      const where = `where t.chain = '${template.matter}'`
      await client.query(`
        insert into chain (id, entries, head, last_at)
          select ${inText('c.id')}, c.entries, c.head, c.last_at from ${n}, chain c where c.id = '${template.matter}';
        insert into entry (chain, number, kind, recorded_at, entry, leaf, openings)
          select ${inText('t.chain')}, t.number, t.kind, t.recorded_at, ${inText('t.entry')}, t.leaf,
            ${inText('t.openings::text')}::json from ${n}, entry t ${where} order by n.i, t.number;
        insert into matter select (json_populate_record(t, ${inText('to_json(t)::text')}::json)).*
          from ${n}, matter t where t.id = '${template.matter}';
        insert into snapshot (matter, entries, head, fold, state)
          select ${inText('t.matter')}, t.entries, t.head, t.fold, ${inText('t.state::text')}::json
          from ${n}, snapshot t where t.matter = '${template.matter}';
        insert into link (key, matter)
          select ${inText('t.key')}, ${inText('t.matter')} from ${n}, link t where t.matter = '${template.matter}';
        insert into peer_debtor (id) select ${inText(`'${template.matter}'`)} from ${n};
        insert into peer_contact (debtor, at, channel, body)
          select ${inText(`'${template.matter}'`)}, '2026-02-28T04:00:00Z'::timestamptz - interval '2 days' * k, 'call',
            json_build_object('matter', ${inText(`'${template.matter}'`)}, 'person', ${inText(`'${template.person}'`)},
              'point', ${inText(`'${template.point}'`)}, 'channel', 'call', 'mode', 'human', 'outcome', 'no-answer',
              'organisation', 'org_north', 'at', '2026-02-28T04:00:00Z', 'purpose', 'collection')
          from ${n}, generate_series(1, ${of.contacts}) k`)
    }
    await client.query('analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
