/** Text files in and out, for whoever writes or reads a table beside a log. */
export { csvLine, csvRecords, guardFormula, unguardFormula, type CsvRecord } from './csv.ts'
