/** Files in and out, for whoever reads a log, or writes or reads a table beside one. */
export { csvLine, csvRecords, guardFormula, unguardFormula, type CsvRecord } from './csv.ts'
export { FIRST_BYTES, fileKindOf, type FileKind, type FileKindName } from './first-bytes.ts'
