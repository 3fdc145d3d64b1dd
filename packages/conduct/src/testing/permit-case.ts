/** Cases of which a gate may open: little law, a log that is mostly known, permits in every state. */
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import { type InstrumentShape, arbitraryRule } from './arbitrary-instrument.ts'
import { type MatterShape, arbitraryMatter } from './arbitrary-matter.ts'
import { arbitraryInstant, arbitraryStage } from './arbitrary-time.ts'
import { COMPLETE, inventedInstrument, ordinaryMatter } from './ordinary.ts'
import { type WideCase, wideCase } from './wide-case.ts'
import { knownContact, knownTimeline } from './wide-timeline.ts'

/**
 * A case whose act, which has neither outcome nor permit, is often permitted.
 *
 * @param size  at most so many contacts in the log
 */
export function permitCase(size: number, shape: InstrumentShape & MatterShape = {}): fc.Arbitrary<WideCase> {
  return fc.oneof(
    { arbitrary: lenient(size, shape), weight: 4 },
    { arbitrary: wideCase(size, shape), weight: 1 },
  )
}

function lenient(size: number, shape: InstrumentShape & MatterShape): fc.Arbitrary<WideCase> {
  return arbitraryStage.chain((stage) =>
    fc
      .record({
        stage: fc.constant(stage),
        rules: fc
          .integer({ min: 1, max: 2 })
          .chain((n) =>
            fc.tuple(...Array.from({ length: n }, (_, i) => arbitraryRule(`one-${i}`, stage, shape))),
          ),
        matter: fc.oneof(fc.constant(ordinaryMatter(stage.zone)), arbitraryMatter(stage, shape)),
        timeline: knownTimeline(stage, size),
        until: fc.option(arbitraryInstant(stage, 4), { nil: undefined, freq: 3 }),
        act: knownContact(stage, 'act', 4, false),
        instant: arbitraryInstant(stage, 4),
      })
      .map(({ rules, until, act, timeline, ...rest }): WideCase => {
        const { outcome: _outcome, durationSeconds: _length, permit: _permit, ...asked } = act
        const { recordedAt: _recorded, sequence: _sequence, content: _content, ...bare } = asked
        return {
          ...rest,
          instruments: [
            inventedInstrument(rules, {
              readings: {
                bound: { says: { en: 'bound', zh: 'bound' }, citation: 'ZZ 2', options: ['in', 'out'] },
                week: {
                  says: { en: 'week', zh: 'week' },
                  citation: 'ZZ 3',
                  options: ['calendar', 'rolling'],
                },
              },
            }),
          ],
          timeline: {
            ...timeline,
            // a record and a declaration that end somewhere in the history
            ...(until !== undefined && {
              coverage: COMPLETE.coverage.map((c) => ({ ...c, until })),
              declarations: COMPLETE.declarations.map((d) => ({ ...d, until: until + 3600 })),
            }),
          },
          act: bare satisfies Contact,
          asking: {},
        }
      }),
  )
}
