/** Brings a database to the newest form: SQL files in order, each once, only ever forward. */
import { readFileSync, readdirSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Said } from './problem.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** The names of all migrations, in their order: `0001-record` … */
export function migrationNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .map((name) => name.slice(0, -'.sql'.length))
    .toSorted()
}

/**
 * Statements of a migration. They stand apart by a semicolon at a line's end; what is between `$$` and `$$` is one.
 */
export function statementsOf(text: string): readonly string[] {
  return text
    .split(/(\$\$[\s\S]*?\$\$)/)
    .map((part) => (part.startsWith('$$') ? part : part.replaceAll(/;[ \t]*$/gm, '\u0000')))
    .join('')
    .split('\u0000')
    .map((statement) => statement.replaceAll(/^--.*$/gm, '').trim())
    .filter((statement) => statement !== '')
}

/** The database was brought further than this code knows: what it holds could be misread. */
export class NewerDatabase extends Error {
  readonly says: Said
  constructor(unknown: readonly string[]) {
    const says = {
      en: `the database was migrated by a newer version of Forbear (${unknown.join(', ')}); run that version, or a later one`,
      zh: `数据库已由更新版本的 Forbear 迁移（${unknown.join('、')}）；请运行该版本或更新的版本`,
    }
    super(says.en)
    this.name = 'NewerDatabase'
    this.says = says
  }
}

async function refuseNewer(database: Kysely<unknown>): Promise<void> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(database)
  if (found[0]?.there !== true) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database,
  )
  const known = new Set(migrationNames())
  const unknown = rows.map((r) => r.name).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new NewerDatabase(unknown)
}

/**
 * Applies what is missing. Several processes may begin at once: one applies, the others wait.
 *
 * @param upTo  name of the last migration to apply; absent = all
 * @returns the names of those that were applied now
 * @throws {NewerDatabase} where something was applied that this code does not have; nothing is changed then
 * @throws the database's error, with the migration's name; that migration left nothing behind
 */
// oxlint-disable-next-line typescript/no-explicit-any -- Kysely's own type for a database whose tables are still to be made
export async function migrate(database: Kysely<any>, upTo?: string): Promise<readonly string[]> {
  await refuseNewer(database)
  const migrator = new Migrator({
    db: database,
    provider: {
      getMigrations: () =>
        Promise.resolve(
          Object.fromEntries(
            migrationNames().map((name) => [
              name,
              {
                up: async (db: Kysely<unknown>) => {
                  const text = readFileSync(new URL(`${name}.sql`, FOLDER), 'utf8')
                  for (const statement of statementsOf(text)) await sql.raw(statement).execute(db)
                },
              },
            ]),
          ),
        ),
    },
  })
  const { error, results = [] } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error !== undefined) {
    const failed = results.find((r) => r.status === 'Error')?.migrationName ?? 'before the first'
    throw new Error(`migration ${failed}: ${error instanceof Error ? error.message : 'no reason given'}`, {
      cause: error,
    })
  }
  return results.filter((r) => r.status === 'Success').map((r) => r.migrationName)
}
