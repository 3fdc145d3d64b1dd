/** Faults of a database, put in by its own means: connections that break, writes that fail, a state of yesterday. */
import { sql } from 'kysely'
import type { Database } from '../platform/database.ts'

/**
 * From now on writing an entry runs a statement of PL/pgSQL: at once, or not before the commit.
 *
 * @param kind  of the entries that it strikes
 */
export async function addFault(
  database: Database,
  when: 'before' | 'at-commit',
  statement: string,
  kind = 'contact-recorded',
): Promise<void> {
  await sql
    .raw(
      `create function fault() returns trigger language plpgsql as $$
       begin if new.kind = '${kind}' then ${statement}; end if; return new; end $$`,
    )
    .execute(database)
  await sql
    .raw(
      when === 'before'
        ? 'create trigger fault before insert on entry for each row execute function fault()'
        : 'create constraint trigger fault after insert on entry deferrable initially deferred for each row execute function fault()',
    )
    .execute(database)
}

/** Takes the fault away. */
export async function dropFault(database: Database): Promise<void> {
  await sql`drop function fault cascade`.execute(database)
}

/** Puts a matter back to before its last entry, a permit, as if a backup of that moment had been restored. */
export async function putBack(database: Database, matter: string): Promise<void> {
  await database.transaction().execute(async (tx) => {
    await sql`alter table entry disable trigger entry_is_kept`.execute(tx)
    await sql`
      delete from permit where id = (
        select openings #>> '{permit,value}' from entry where chain = ${matter} order by number desc limit 1)`.execute(
      tx,
    )
    await sql`delete from entry where (chain, number) = (select id, entries from chain where id = ${matter})`.execute(
      tx,
    )
    await sql`
      update chain set entries = e.number, head = e.leaf, last_at = e.recorded_at from entry e
      where chain.id = ${matter} and e.chain = chain.id and e.number = chain.entries - 1`.execute(tx)
    await sql`alter table entry enable trigger entry_is_kept`.execute(tx)
  })
}
