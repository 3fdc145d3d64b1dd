/** The house read outside of a decision, for a first look at who asks. */
import { sql } from 'kysely'
import type { HouseState } from '../house/state.ts'
import type { Database } from '../platform/database.ts'
import { type ChainEnd, currentHouse } from './current.ts'
import { HOUSE } from './fact.ts'
import type { Recorder } from './recorder.ts'
import { unread } from './unread.ts'

interface Asking {
  readonly running: Promise<HouseState>
  next?: Promise<HouseState>
}

const asking = new WeakMap<Recorder, Asking>()

/**
 * The house as recorded by now: what the process knows, and what others added since. Those who ask while the database is
 * being asked share the question after it, since the one under way may be older than what they have to see.
 *
 * @throws {ProblemError} `not-ready` where it cannot be read
 */
export function recordedHouse(database: Database, recorder: Recorder): Promise<HouseState> {
  const now = asking.get(recorder)
  if (!now) return ask(database, recorder)
  now.next ??= now.running.catch(() => undefined).then(() => ask(database, recorder))
  return now.next
}

async function ask(database: Database, recorder: Recorder): Promise<HouseState> {
  const running = read(database, recorder)
  const mine: Asking = { running }
  asking.set(recorder, mine)
  try {
    return await running
  } catch (error) {
    throw unread(error)
  } finally {
    // the question after it takes its place by itself
    if (asking.get(recorder) === mine && !mine.next) asking.delete(recorder)
  }
}

async function read(database: Database, recorder: Recorder): Promise<HouseState> {
  const { house } = recorder
  const { rows } = await sql<ChainEnd>`select id, entries, head from chain where id = ${HOUSE}`.execute(
    database,
  )
  const [end] = rows
  if (!end) return house
  const next = await currentHouse(database, house, end)
  recorder.sawHouse(next, house)
  return next
}
