/**
 * The long proofs of the service: a thousand races on each database, hundreds of kills. Prints a section of docs/proofs.md
 * and fails where anything was raced, lost or done twice.
 *
 * `FORBEAR_RACES` races (default 1000), `FORBEAR_KILLS` kills on PostgreSQL (default 200; a quarter of it on PGlite),
 * `FORBEAR_SEED`; `FORBEAR_ONLY` one of `races`, `kills`, or of these on one database `races-postgres`, `races-pglite`,
 * `kills-postgres`, `kills-pglite`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresPrograms, startPostgres } from '@forbear/checks/postgres'
import { type Crashed, crashes } from './crash.ts'
import { LAWFUL, type Raced, race } from './race.ts'

const races = Number(process.env['FORBEAR_RACES'] ?? 1000)
const kills = Number(process.env['FORBEAR_KILLS'] ?? 200)
const seed = Number(process.env['FORBEAR_SEED'] ?? 1)
const only = process.env['FORBEAR_ONLY']
const wants = (name: string): boolean =>
  (only === undefined || only === name || name.startsWith(`${only}-`)) &&
  (name.endsWith('pglite') || postgresPrograms() !== undefined)

const raced: (readonly [string, Raced])[] = []
const crashed: (readonly [string, Crashed])[] = []

if (wants('races-postgres')) {
  const postgres = await startPostgres({ durability: 'none' })
  for (const debtor of ['one-matter', 'two-matters'] as const) {
    const place = { kind: 'postgres', url: await postgres.freshDatabase(), connections: 6 } as const
    const name = `PostgreSQL, 4 processes, ${debtor === 'one-matter' ? 'one matter' : 'two matters with one debtor'}`
    raced.push([name, await race({ place, processes: 4, callers: 64, rounds: races, debtor })])
  }
  await postgres.stop()
}
if (wants('races-pglite')) {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-pglite-'))
  const place = { kind: 'pglite', folder } as const
  const options = { place, processes: 1, callers: 64, rounds: races } as const
  raced.push(['PGlite, 1 process, both by turns', await race({ ...options, debtor: 'by-turns' })])
  rmSync(folder, { recursive: true, force: true })
}
if (wants('kills-postgres')) {
  const postgres = await startPostgres({ durability: 'full' })
  const place = { kind: 'postgres', url: await postgres.freshDatabase(), connections: 6 } as const
  const database = { ...postgres, each: 5 }
  crashed.push(['PostgreSQL', await crashes({ place, kills, processes: 2, workers: 12, seed, database })])
  await postgres.stop()
}
if (wants('kills-pglite')) {
  const place = { kind: 'pglite', folder: mkdtempSync(join(tmpdir(), 'forbear-pglite-')) } as const
  const few = Math.ceil(kills / 4)
  crashed.push(['PGlite', await crashes({ place, kills: few, processes: 1, workers: 8, seed })])
}

const wrong = [...raced, ...crashed].flatMap(([name, { wrong: all }]) => all.map((one) => `${name}: ${one}`))
const text = [
  ...(raced.length === 0
    ? []
    : [
        '## Races for a permit',
        `Callers on several processes ask at the same moment for calls to a debtor whom nobody called yet; clause 5.3 of GB/T 45251 allows ${LAWFUL} a day. Each race has another debtor. Wrong is a race that gives another number, or answers anything but a permit or a refusal.`,
        [
          '| Database | Races | Requests | Permits | Wrong | Seconds |',
          '| --- | --- | --- | --- | --- | --- |',
          ...raced.map(
            ([name, r]) =>
              `| ${name} | ${r.rounds} | ${r.requests} | ${r.permits} | ${r.wrong.length} | ${Math.round(r.seconds)} |`,
          ),
        ].join('\n'),
      ]),
  ...(crashed.length === 0
    ? []
    : [
        '## Kills under load',
        'A process, or every fifth time PostgreSQL itself, is killed with SIGKILL at a random moment and started again, while matters are opened, calls permitted, outcomes and events recorded. What was not answered is sent again under its key. At the end every acknowledged matter, permit, outcome and event has to be recorded once and nothing besides; every chain, opening and index row is recounted from the entries, and the tree is made again.',
        [
          '| Database | Kills | of the database | Matters | Permits | Outcomes and events | Sent again | Entries | Wrong | Start, middle and longest | Seconds |',
          '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
          ...crashed.map(
            ([name, c]) =>
              `| ${name} | ${c.kills} | ${c.ofDatabase} | ${c.acknowledged.matters} | ${c.acknowledged.permits} | ${c.acknowledged.facts} | ${c.sentAgain} | ${c.entries} | ${c.wrong.length} | ${(c.startMs.median / 1000).toFixed(1)} s, ${(c.startMs.most / 1000).toFixed(1)} s | ${Math.round(c.seconds)} |`,
          ),
        ].join('\n'),
      ]),
  ...(wrong.length === 0
    ? []
    : [
        'What was wrong:',
        wrong
          .slice(0, 50)
          .map((one) => `- ${one}`)
          .join('\n'),
      ]),
].join('\n\n')
process.stdout.write(`${text}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
// connections of the callers are kept alive, and would keep the process
process.exit()
