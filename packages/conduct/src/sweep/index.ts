/** The compiled execution: one sweep per debtor in time order, and the in-process judge of the gate. */
export { compile } from './compile.ts'
export type { Compiled, PreparedMatter, Verdict } from './compiled.ts'
