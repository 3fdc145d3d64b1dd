/** The house read outside of a decision, for a first look at who asks. */
import { sql } from 'kysely'
import { type HouseState, foldHouse } from '../house/state.ts'
import type { Database } from '../platform/database.ts'
import { HOUSE } from './fact.ts'
import { houseFactsAfter } from './load.ts'
import type { Recorder } from './recorder.ts'

/** The house as recorded by now: what the process knows, and what others added since. */
export async function recordedHouse(database: Database, recorder: Recorder): Promise<HouseState> {
  const { house } = recorder
  const { rows } = await sql<{ entries: number }>`select entries from chain where id = ${HOUSE}`.execute(
    database,
  )
  if ((rows[0]?.entries ?? 0) <= house.entries) return house
  const facts = await houseFactsAfter(database, house.entries)
  const next = foldHouse(house, facts)
  recorder.sawHouse(next)
  return next
}
