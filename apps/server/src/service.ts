/** What routes are made of: the recorder, the law, keys, ids. Made once at the start; tests make one of their own. */
import type { Engine } from './gate/engines.ts'
import type { SigningKeys } from './platform/keys.ts'
import type { NewId } from './platform/ids.ts'
import type { RulebookShelf } from './rulebooks/shelf.ts'
import type { Database } from './platform/database.ts'
import type { Durability } from './platform/durability.ts'
import type { Reader } from './record/reader.ts'
import type { Recorder } from './record/recorder.ts'
import { recordedHouse } from './record/house.ts'
import type { Sequencer } from './record/sequencer.ts'
import type { HouseState } from './house/state.ts'

export interface Service {
  readonly database: Database
  readonly recorder: Recorder
  readonly reader: Reader
  readonly rulebooks: RulebookShelf
  /** The rulebook that this process last saw adopted; a decision holds it against the house under its lock. */
  readonly engine: Engine
  readonly keys: SigningKeys
  /** Puts entries into the tree and signs it. */
  readonly sequencer: Pick<Sequencer, 'health' | 'round' | 'look'>
  readonly newId: NewId
  readonly randomBytes: (count: number) => Uint8Array
  /** The `iss` of permits and the origin of checkpoints: an address that stays the same for ever. */
  readonly issuer: string
  /** How long after a void a contact can still begin unknowing: n of the void lists plus the clocks' skew (S29). */
  readonly exposureSeconds: number
  /** How far reports of one beginning may be apart. */
  readonly toleranceSeconds: number
  /** How long a release can be used once it was asked for. */
  readonly releaseSeconds: number
  /** Whether acknowledged facts survive a loss of power, as the database was set when the service started. */
  readonly durability: Durability
}

/** The house as recorded by now, and the rulebook that it adopted at hand. */
export async function houseOf(service: Service): Promise<HouseState> {
  const house = await recordedHouse(service.database, service.recorder)
  const adopted = house.adoptions.at(-1)?.rulebook
  if (adopted !== undefined && !service.rulebooks.loaded(adopted)) await service.rulebooks.load(adopted)
  return house
}
