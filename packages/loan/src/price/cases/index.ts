/** Worked cases of price law: read at the border, their tables run. */
export { documentOf, factsOfCell } from './cells.ts'
export * from './parse.ts'
export * from './run.ts'
