/** A whole case: law, matter, log, and a contact to judge. */
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { Instrument } from '../language/instrument.ts'
import { type InstrumentShape, arbitraryInstrument } from './arbitrary-instrument.ts'
import { type MatterShape, arbitraryMatter } from './arbitrary-matter.ts'
import { type Stage, arbitraryStage } from './arbitrary-time.ts'
import { arbitraryContact, arbitraryTimeline } from './arbitrary-timeline.ts'

export interface ArbitraryCase {
  readonly stage: Stage
  readonly instruments: readonly Instrument[]
  readonly matter: Matter
  readonly timeline: Timeline
  /** Not in the timeline; outbound and without a permit. */
  readonly act: Contact
}

/**
 * @param size at most so many contacts in the log
 */
export function arbitraryCase(
  size: number,
  shape: InstrumentShape & MatterShape = {},
): fc.Arbitrary<ArbitraryCase> {
  return arbitraryStage.chain((stage) =>
    fc.record({
      stage: fc.constant(stage),
      instruments: fc.oneof(
        fc.tuple(arbitraryInstrument('one', stage, shape)),
        fc.tuple(arbitraryInstrument('one', stage, shape), arbitraryInstrument('two', stage, shape)),
      ),
      matter: arbitraryMatter(stage, shape),
      timeline: arbitraryTimeline(stage, size),
      act: arbitraryContact(stage, 'act', 4).map((c): Contact => {
        const { permit: _permit, recordedAt: _recordedAt, ...rest } = c
        return { ...rest, direction: 'outbound' }
      }),
    }),
  )
}
