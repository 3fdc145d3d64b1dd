/** How long periods are, exactly. */
export * from './measure.ts'
export * from './period.ts'
export * from './thirty.ts'
