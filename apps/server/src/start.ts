/** Puts a service together: database, migrations, rulebook, keys; and what the house has to say of itself at first. */
import { randomBytes } from 'node:crypto'
import type { Rulebook } from '@forbear/conduct/language'
import type { Engine, Versions } from './gate/engines.ts'
import { keyHash } from './platform/authentication.ts'
import { type Place, openDatabase } from './platform/database.ts'
import { durabilityOf } from './platform/durability.ts'
import { idMaker } from './platform/ids.ts'
import type { SigningKeys } from './platform/keys.ts'
import { migrate } from './platform/migrate.ts'
import { pooled } from './platform/pooled-random.ts'
import { SCOPE_NAMES, type Scope } from './platform/scopes.ts'
import { HOUSE } from './record/fact.ts'
import { Kept } from './record/kept.ts'
import { type LastSigned, lastSignedInMemory } from './record/last-signed.ts'
import { Reader } from './record/reader.ts'
import { Recorder, type RecorderOptions } from './record/recorder.ts'
import { Sequencer } from './record/sequencer.ts'
import { RulebookShelf } from './rulebooks/shelf.ts'
import { type Service, houseOf } from './service.ts'

export interface StartOptions {
  readonly place: Place
  readonly rulebook: Rulebook
  readonly versions: Versions
  readonly keys: SigningKeys
  readonly issuer: string
  /** Seconds after which an audience's void list is too old, plus the clocks' skew. */
  readonly exposureSeconds: number
  readonly toleranceSeconds: number
  /** How long a release can be used once it was asked for; absent: a day. */
  readonly releaseSeconds?: number
  /** Jobs in a transaction at most, transactions at a time, matters kept. */
  readonly batch: number
  readonly lanes: number
  readonly kept: number
  /** Where the last checkpoint is kept outside the database; absent: nowhere that outlasts the process. */
  readonly lastSigned?: LastSigned
  /** Milliseconds between two rounds of the sequencer; absent: it runs when it is asked to. */
  readonly sequenceEveryMs?: number
  /** Told of every transaction of the recorder when it is over. */
  readonly observe?: RecorderOptions['observe']
  /** Absent: the database's clock. */
  readonly clock?: () => Temporal.Instant
}

export interface Started {
  readonly service: Service
  /** Migrations that were applied now. */
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Opens what a service needs. An empty record begins with the rulebook at hand and the keys; one that is there is
 * taken as it is: another rulebook judges nothing until two people adopt it.
 */
export async function start(options: StartOptions): Promise<Started> {
  const { database, close } = openDatabase(options.place)
  try {
    const durability = await durabilityOf(database, options.place.kind)
    const migrated = await migrate(database)
    const rulebooks = await RulebookShelf.open(database, options.rulebook, options.versions)
    const kept = new Kept(options.kept)
    const clock = options.clock === undefined ? {} : { clock: options.clock }
    const random = pooled(randomBytes)
    const recorder = new Recorder({
      database,
      randomBytes: random,
      lanes: options.place.kind === 'pglite' ? 1 : options.lanes,
      batch: options.batch,
      kept,
      ...(options.observe === undefined ? {} : { observe: options.observe }),
      ...clock,
    })
    const sequencer = new Sequencer({
      database,
      origin: options.issuer,
      keys: [
        options.keys.checkpoint,
        ...(options.keys.checkpointBefore ? [options.keys.checkpointBefore] : []),
      ],
      lastSigned: options.lastSigned ?? lastSignedInMemory(),
      house: () => houseOf(service),
      kept,
      ...clock,
    })
    const service: Service = {
      database,
      recorder,
      reader: new Reader({ database, recorder, kept, ...clock }),
      rulebooks,
      get engine() {
        const adopted = recorder.house.adoptions.at(-1)?.rulebook ?? ''
        return rulebooks.loaded(adopted) ?? rulebooks.atHand
      },
      keys: options.keys,
      sequencer,
      newId: idMaker(() => Temporal.Now.instant().epochMilliseconds, random),
      randomBytes: random,
      issuer: options.issuer,
      exposureSeconds: options.exposureSeconds,
      toleranceSeconds: options.toleranceSeconds,
      releaseSeconds: options.releaseSeconds ?? 86_400,
      durability,
    }
    await houseOf(service)
    await beginHouse(service)
    await sequencer.look()
    if (options.sequenceEveryMs !== undefined) sequencer.start(options.sequenceEveryMs)
    const stopAndClose = async (): Promise<void> => {
      await sequencer.stop()
      await close()
    }
    return { service, migrated, close: stopAndClose }
  } catch (error) {
    await close()
    throw error
  }
}

/** The first entries of a house that has none. */
async function beginHouse(service: Service): Promise<void> {
  const { engine, keys } = service
  const stated = { client: 'forbear' }
  await service.recorder.record({
    matters: [],
    house: 'write',
    decide: ({ house }) => ({
      answer: undefined,
      drafts: [
        ...(house.adoptions.length > 0 ? [] : [adoption(engine)]),
        ...(['permit', 'checkpoint'] as const).flatMap((use) =>
          house.keys.some((k) => k.kid === keys[use].kid)
            ? []
            : [
                {
                  chain: HOUSE,
                  kind: 'key-introduced' as const,
                  values: { ...stated, kid: keys[use].kid, use, publicKey: keys[use].publicKey },
                },
              ],
        ),
      ],
    }),
  })
}

const adoption = ({ digest, engine, timeZoneData }: Engine) => ({
  chain: HOUSE,
  kind: 'rulebook-adopted' as const,
  values: {
    client: 'forbear',
    rulebook: digest,
    engine,
    timeZoneData,
    proposedBy: 'the first start',
    approvedBy: 'the first start',
  },
})

/** A new key for a client: shown once, kept only as its hash. */
export const newKey = (random: (count: number) => Uint8Array): string =>
  `fbk_${Buffer.from(random(32)).toString('base64url')}`

/** Admits a client and gives its key. */
export async function admitClient(
  service: Service,
  client: {
    readonly name: string
    readonly organisation: string
    readonly scopes?: readonly Scope[]
  },
): Promise<string> {
  const key = newKey(service.randomBytes)
  await service.recorder.record({
    matters: [],
    house: 'write',
    decide: () => ({
      answer: undefined,
      drafts: [
        {
          chain: HOUSE,
          kind: 'client-admitted',
          values: {
            client: 'forbear',
            id: service.newId('cli'),
            name: client.name,
            organisation: client.organisation,
            scopes: client.scopes ?? SCOPE_NAMES,
            keyHash: keyHash(key),
          },
        },
      ],
    }),
  })
  return key
}
