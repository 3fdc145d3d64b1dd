/** Answers which rulebook the engine judges by. */
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import type { RulebookFacts } from './protocol.ts'

/** The digest that the build worked out over the same data, written in when the page is built. */
declare const RULEBOOK_DIGEST: string

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
