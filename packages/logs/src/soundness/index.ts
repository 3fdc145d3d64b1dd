/** The soundness of a log, before any law is asked. */
export * from './report.ts'
export { newSoundness, RULES as SOUNDNESS_RULES } from './soundness.ts'
export type { RowsRead, Soundness, SoundnessOptions } from './soundness.ts'
