/** The settings that every integration shares, read from the environment once, with all that is wrong at once. */
import { createChecker } from '@forbear/permit/check'
import type { Checker } from '@forbear/permit/check'
import type { NumberPlan } from '@forbear/permit/address'
import { createKeySet } from '@forbear/permit/key-set'
import { createVoidList } from '@forbear/permit/voids'
import type { VoidList } from '@forbear/permit/voids'
import { createGateClient } from './gate-client.ts'
import type { GateClient } from './gate-client.ts'
import { openUsedFile } from './used-file.ts'
import { createVoidKeeper } from './void-keeper.ts'

/** What an integration must be told. */
export interface Settings {
  readonly gate: string
  readonly audience: string
  readonly issuer: string
  readonly usedFolder: string
  readonly maximumVoidAgeSeconds: number
  readonly clockSkewSeconds: number
  readonly leadSeconds: number
  readonly timeoutMilliseconds: number
  readonly credential?: string
  readonly numberPlan?: NumberPlan
}

/** The settings, or one sentence for each that is missing or wrong. */
export type SettingsRead =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problems: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * How long keys are believed without being fetched again. That one was stolen stands in the list of voids, seconds later;
 * this is for keys that are withdrawn otherwise, and for a gate that cannot say so.
 */
const KEY_AGE_SECONDS = 300

/** Keys and voids are believed because of where they come from, so only this machine is reached without TLS. */
const GATE = /^(?:https:\/\/\S*|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?(?:\/\S*)?)(?<!\/)$/
const NUMBER_PLAN = /^(\d{1,3}):(\d{0,3}):(\d{1,4})$/

/**
 * Reads `FORBEAR_*` variables. Nothing that decides has a default that opens: void age, skew and lead must be said.
 * `FORBEAR_NUMBER_PLAN` is calling code, trunk prefix and international prefix, such as `86:0:00`.
 */
export function readSettings(environment: Environment): SettingsRead {
  const problems: string[] = []
  const text = (name: string, right: string, pattern: RegExp): string => {
    const value = environment[name] ?? ''
    if (!pattern.test(value))
      problems.push(`${name} is ${value === '' ? 'not set' : `\`${value}\``}: expected ${right}`)
    return value
  }
  const seconds = (name: string, right: string, most: number): number => {
    const value = Number(text(name, right, /^\d{1,6}$/))
    if (value > most) problems.push(`${name} is \`${value}\`: expected ${right}`)
    return value
  }

  const plan = environment['FORBEAR_NUMBER_PLAN']
  const [, callingCode = '', trunkPrefix = '', internationalPrefix = ''] = NUMBER_PLAN.exec(plan ?? '') ?? []
  if (plan !== undefined && callingCode === '')
    problems.push(`FORBEAR_NUMBER_PLAN is \`${plan}\`: expected such as \`86:0:00\` or \`1:1:011\``)
  const credential = environment['FORBEAR_CREDENTIAL']
  const value: Settings = {
    gate: text('FORBEAR_GATE', 'the `https` address of the gate without a slash at its end', GATE),
    audience: text('FORBEAR_AUDIENCE', 'the name the gate knows this system by', /^\S{1,200}$/),
    issuer: text('FORBEAR_ISSUER', 'the issuer that the gate writes into permits', /^\S{1,200}$/),
    usedFolder: text('FORBEAR_USED_FOLDER', 'a folder on a local disk', /^\/./),
    maximumVoidAgeSeconds: seconds('FORBEAR_VOID_AGE_SECONDS', 'whole seconds from 0 to 3600', 3600),
    clockSkewSeconds: seconds('FORBEAR_CLOCK_SKEW_SECONDS', 'whole seconds from 0 to 60', 60),
    leadSeconds: seconds('FORBEAR_LEAD_SECONDS', 'whole seconds from 0 to 60', 60),
    timeoutMilliseconds: 3_000,
    ...(credential === undefined ? {} : { credential }),
    ...(plan === undefined
      ? {}
      : {
          numberPlan: {
            callingCode,
            internationalPrefix,
            ...(trunkPrefix === '' ? {} : { trunkPrefix }),
          },
        }),
  }
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

/** What an integration is built from. */
export interface Parts {
  readonly gate: GateClient
  readonly checker: Checker
  readonly voids: VoidList
}

/**
 * Asks for voids all the time, so that no contact waits for the gate, and tells the gate which of them no checker can
 * pass by any more. The process may end regardless.
 */
export function keepVoidsFresh({ gate, voids }: Parts, settings: Settings): void {
  const { maximumVoidAgeSeconds, clockSkewSeconds } = settings
  const keeper = createVoidKeeper({
    gate,
    voids,
    clock: systemClock,
    settledAfterSeconds: maximumVoidAgeSeconds + clockSkewSeconds,
  })
  const everyMilliseconds = Math.max(1_000, maximumVoidAgeSeconds * 500)
  setInterval(() => void keeper.turn(), everyMilliseconds).unref()
}

/** Seconds since the epoch by this machine. */
export const systemClock = (): number => Date.now() / 1000

/**
 * A client of the gate and a checker on a store that outlives the process.
 *
 * @throws where the folder of used permits cannot be written
 */
export function createParts(settings: Settings): Parts {
  const gate = createGateClient({
    url: settings.gate,
    audience: settings.audience,
    timeoutMilliseconds: settings.timeoutMilliseconds,
    ...(settings.credential === undefined ? {} : { credential: settings.credential }),
  })
  const voids = createVoidList({
    fetchVoids: (after) => gate.fetchVoids(after),
    clock: systemClock,
    clockSkewSeconds: settings.clockSkewSeconds,
    maximumVoids: 1_000_000,
  })
  const checker = createChecker({
    audience: settings.audience,
    issuer: settings.issuer,
    keys: createKeySet({
      fetchKeys: () => gate.fetchKeys(),
      clock: systemClock,
      maximumAgeSeconds: KEY_AGE_SECONDS,
      refetchAfterSeconds: 30,
    }),
    voids,
    used: openUsedFile({ folder: settings.usedFolder, clock: systemClock }),
    clock: systemClock,
    maximumVoidAgeSeconds: settings.maximumVoidAgeSeconds,
    clockSkewSeconds: settings.clockSkewSeconds,
    leadSeconds: settings.leadSeconds,
    ...(settings.numberPlan === undefined ? {} : { numberPlan: settings.numberPlan }),
  })
  return { gate, checker, voids }
}
