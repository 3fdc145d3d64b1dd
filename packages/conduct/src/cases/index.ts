/** Worked cases: reading their tables and running them against a rulebook. */
export { DiaryError, type DiaryRow, type Expected, readDiary } from './diary.ts'
export {
  type RowResult,
  type RunCasesOptions,
  onlyRules,
  runCase,
  runCaseFile,
  settingOfCase,
} from './run.ts'
