/** Whether what is acknowledged survives a loss of power: asked of the database, whose settings decide it. */
import { type Kysely, sql } from 'kysely'
import type { Place } from './database.ts'
import type { Said } from './problem.ts'
import type { Tables } from './tables.ts'

/** What a database promises at a loss of power. */
export type Durability =
  | { readonly kind: 'durable' }
  /** PGlite runs without fsync. */
  | { readonly kind: 'embedded' }
  /** PostgreSQL, with settings under which an acknowledged commit or the whole database may be lost, as `name=value`. */
  | { readonly kind: 'weakened'; readonly settings: readonly string[] }

/**
 * What a database promises, by the settings that hold for the service's own connections.
 *
 * Every `synchronous_commit` but `off` waits for the own disk; `remote_write` asks less of a standby only.
 *
 * @throws the database's error
 * @see PostgreSQL, "Write Ahead Log" settings: fsync, full_page_writes, synchronous_commit
 */
export async function durabilityOf(database: Kysely<Tables>, kind: Place['kind']): Promise<Durability> {
  if (kind === 'pglite') return { kind: 'embedded' }
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
    order by name`.execute(database)
  if (rows.length === 0) return { kind: 'durable' }
  return { kind: 'weakened', settings: rows.map(({ name, setting }) => `${name}=${setting}`) }
}

/** What to know and do about it; `undefined` where there is nothing. */
export function durabilityWarning(durability: Durability): Said | undefined {
  switch (durability.kind) {
    case 'durable':
      return undefined
    case 'embedded':
      return {
        en: 'For trying out: no promise at power loss. Set DATABASE_URL to a PostgreSQL database for anything that matters.',
        zh: '仅供试用：断电时不保证数据完整。正式使用请将 DATABASE_URL 指向 PostgreSQL 数据库。',
      }
    case 'weakened': {
      const settings = durability.settings.join(', ')
      return {
        en: `No promise at power loss: PostgreSQL runs with ${settings}. Permits and stops that were acknowledged may be lost, or the database damaged. Set each to \`on\` for anything that matters.`,
        zh: `断电时不保证数据完整：PostgreSQL 的设置为 ${settings}。已确认的许可和停止事由可能丢失，数据库也可能损坏。正式使用请逐项设为 \`on\`。`,
      }
    }
  }
}
