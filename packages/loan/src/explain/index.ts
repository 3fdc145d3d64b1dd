/** Figures that explain themselves: as what they are made of, and as a sentence in Chinese and English. */
export * from './event-words.ts'
export * from './explain.ts'
export * from './figure.ts'
export * from './figures-of-account.ts'
export * from './figures-of-schedule.ts'
export { voiceOf, type Language, type Voice } from './voice.ts'
