/** Generators of invented law, matters and logs, and what a property test needs to judge them. */
export { Disagreement, type Held, type Question, held, waysOf } from './agreement.ts'
export {
  type InstrumentShape,
  arbitraryCondition,
  arbitraryException,
  arbitraryInstrument,
  arbitraryRule,
  inventedRule,
} from './arbitrary-instrument.ts'
export { type ArbitraryCase, arbitraryCase } from './arbitrary-case.ts'
export { atTurns } from './at-turns.ts'
export { broken } from './broken-rules.ts'
export { type Difference, firstDifference } from './difference.ts'
export { type Changed, oneFactChanged } from './one-fact.ts'
export { type OrdinaryLog, type OrdinaryPlace, ordinaryLog } from './ordinary-log.ts'
export { type WishFacts, arbitraryWishes } from './arbitrary-wish.ts'
export { type GateRun, type Wish, runGate } from './gate-run.ts'
export { permitCase } from './permit-case.ts'
export { type WideCase, wideCase } from './wide-case.ts'
export { wideInstrument } from './wide-rules.ts'
export { type MatterShape, arbitraryMatter } from './arbitrary-matter.ts'
export { CLEAR, assertNarrows, byRule, isMilderOrEqual, narrows, showPair } from './narrowing.ts'
export { arbitraryContact, arbitraryEvent, arbitraryTimeline } from './arbitrary-timeline.ts'
export {
  type Stage,
  STAGES,
  arbitraryInstant,
  arbitraryStage,
  arbitraryStamp,
  epoch,
} from './arbitrary-time.ts'
export {
  COMPLETE,
  inventedInstrument,
  inventedRulebook,
  judging,
  ordinaryCall,
  ordinaryMatter,
  words,
} from './ordinary.ts'
