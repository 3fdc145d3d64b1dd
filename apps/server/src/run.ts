/** A whole service from its settings to its end: lock, database, migrations, house, address, and the way back. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rulebook } from '@forbear/conduct/language'
import { appOf } from './app.ts'
import { type Example, examplesOf } from './demonstration/examples.ts'
import { demonstrate } from './demonstration/portfolio.ts'
import { firstKeys } from './first-keys.ts'
import type { Versions } from './gate/engines.ts'
import type { Durability } from './platform/durability.ts'
import { lockFolder } from './platform/folder-lock.ts'
import { openKeys } from './platform/keys.ts'
import { type Listening, listen } from './platform/listen.ts'
import { type Log, errorFields } from './platform/log.ts'
import { Metrics } from './platform/metrics.ts'
import type { Settings } from './platform/settings.ts'
import { lastSignedFile, lastSignedIn } from './record/last-signed.ts'
import { pageScript } from './record/page-script.ts'
import { start } from './start.ts'

/** A service that answers. */
export interface Running {
  readonly address: string
  readonly durability: Durability
  /** Keys that were made now and are kept nowhere in clear. */
  readonly keys: readonly FirstKey[]
  /** Requests to try, where an empty record was just filled with an invented portfolio. */
  readonly examples: readonly Example[]
  readonly stop: () => Promise<void>
}

/** A key that is shown once. */
export interface FirstKey {
  readonly name: string
  readonly organisation: string
  readonly key: string
}

/**
 * Starts a service.
 *
 * @throws {FolderTaken} where another process has the folder
 */
export async function run(
  settings: Settings,
  of: { readonly rulebook: Rulebook; readonly versions: Versions; readonly log: Log },
): Promise<Running> {
  const { log } = of
  const metrics = new Metrics(Temporal.Now.instant().epochMilliseconds / 1000)
  let isStopping = false
  if (settings.folder !== undefined) mkdirSync(settings.folder, { recursive: true, mode: 0o700 })
  mkdirSync(dirname(settings.keys), { recursive: true, mode: 0o700 })
  const release = settings.folder === undefined ? () => undefined : lockFolder(settings.folder)
  try {
    const { service, migrated, close } = await start({
      ...settings,
      keys: openKeys(settings.keys),
      lastSigned: lastSignedIn(lastSignedFile(settings.keys)),
      rulebook: of.rulebook,
      versions: of.versions,
      observe: (transaction) => metrics.transacted(transaction),
    })
    try {
      void pageScript().catch((error: unknown) =>
        log.warn('pages of evidence do not verify themselves: their script was not made', errorFields(error)),
      )
      const demonstration = settings.isDemonstration ? await demonstrate(service) : undefined
      const keys = demonstration?.keys ?? (await firstKeys(service, settings))
      const listening: Listening = await listen(
        appOf(service, { log, metrics, isStopping: () => isStopping }).fetch,
        settings,
      )
      const address = addressOf(listening)
      log.info('listening', { address, durable: service.durability.kind === 'durable', migrations: migrated })
      return {
        address,
        durability: service.durability,
        keys,
        examples: demonstration ? await examplesOf(service, demonstration, address) : [],
        stop: async () => {
          isStopping = true
          await listening.stop(settings.stopSeconds)
          await close()
          release()
          log.info('stopped')
        },
      }
    } catch (error) {
      await close()
      throw error
    }
  } catch (error) {
    release()
    throw error
  }
}

const addressOf = ({ host, port }: Listening): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`
