/** Answers which rulebook the engine judges by. */
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import type { Judge } from './judged.ts'
import type { RulebookFacts } from './protocol.ts'

/** The digest that the build worked out over the same data, written in when the page is built. */
declare const RULEBOOK_DIGEST: string

/** Named in evidence: what judged (S33). */
declare const ENGINE_VERSION: string

/** Browsers do not say which version of the time-zone data they answer from. */
const TIME_ZONE_DATA = 'unknown'

/** What the engine judges by. */
export async function rulebookJudge(): Promise<Judge> {
  const { digest } = await rulebookFacts()
  return { rulebook, digest, engineVersion: ENGINE_VERSION, timeZoneData: TIME_ZONE_DATA }
}

/** The facts of the rulebook in this page. */
export async function rulebookFacts(): Promise<RulebookFacts> {
  const { instruments, calendars } = rulebook
  const canDigest = globalThis.crypto?.subtle !== undefined
  return {
    digest: canDigest ? await digestOf(rulebook) : RULEBOOK_DIGEST,
    digestBy: canDigest ? 'this-device' : 'build',
    instruments: instruments.length,
    rules: instruments.reduce((sum, { rules }) => sum + rules.length, 0),
    readOn: instruments.reduce((latest, { readOn }) => (readOn > latest ? readOn : latest), ''),
    calendars: calendars.map(({ id, years }) => ({
      id,
      until: `${Math.max(...years.map(({ year }) => year))}-12-31`,
    })),
  }
}
