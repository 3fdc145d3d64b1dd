/** Worked cases of price law: their tables read and run. */
export { documentOf, factsOfCell } from './cells.ts'
export * from './run.ts'
