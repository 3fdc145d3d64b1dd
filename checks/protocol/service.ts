/** As much of a running service as the gate's decisions use: keys, an engine, ids; no database. */
import type { Engine } from '../../apps/server/src/gate/engines.ts'
import type { Client } from '../../apps/server/src/house/state.ts'
import { type SigningKeys, passingKeys } from '../../apps/server/src/platform/keys.ts'
import type { Service } from '../../apps/server/src/service.ts'

/** The lender's desk, which asks for everything. */
export const CLIENT: Client = {
  id: 'cli_desk',
  name: 'desk',
  organisation: 'lender',
  scopes: [],
  keyHash: '',
}

/** Keys of this run alone. */
export const KEYS: SigningKeys = passingKeys()

const NO_DATABASE = (): never => {
  throw new Error('the model has no database')
}

/** As much of a service as decisions use. */
export function serviceOf(engine: Engine, of: Pick<Service, 'exposureSeconds' | 'newId'>): Service {
  return {
    ...of,
    engine,
    keys: KEYS,
    issuer: 'https://gate.example',
    toleranceSeconds: 60,
    randomBytes: NO_DATABASE,
    durability: { kind: 'durable' },
    get database() {
      return NO_DATABASE()
    },
    get recorder() {
      return NO_DATABASE()
    },
    get reader() {
      return NO_DATABASE()
    },
    get rulebooks() {
      return NO_DATABASE()
    },
    // of a record that is signed as it should be; what else becomes of it is not the protocol's
    sequencer: { health: { kind: 'well', size: 0 }, round: NO_DATABASE, look: NO_DATABASE },
    get releaseSeconds() {
      return NO_DATABASE()
    },
  }
}
