/** The compiled execution: one sweep per debtor in time order, and the in-process judge of the gate. */
export { type ClassedColumn, classesOf } from './alike.ts'
export { compile } from './compile.ts'
export { FACTS } from './node.ts'
export type { Findings } from './findings.ts'
export { type ColumnLog, NOT_JUDGED, type SweepOptions, type Swept } from './sweep.ts'
export type { Compiled, PreparedMatter, Verdict } from './compiled.ts'
export { type Fallen, outstandingThatFall } from './outstanding.ts'
