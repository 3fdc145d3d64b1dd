/** `forbear loan check`: published schedules beside ours, cell by cell; ends with `N passed, N failed`. */
import { Refused } from '@forbear/audit/refused'
import { accountTable, runLines, type Difference, type LineOutcome, type Problem } from '@forbear/loan/cases'
import { Command } from 'commander'
import { fileNamed, readText } from '../files.ts'
import { languageOption } from '../options.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { harmless } from '../terminal.ts'
import { printing } from '../printing.ts'
import { placedReason } from './problems.ts'

interface CheckFlags {
  readonly failed?: boolean
  readonly json?: boolean
  readonly lang?: string
}

/** Lines of one file, with its name. */
interface FileOutcome {
  readonly file: string
  readonly lines: readonly LineOutcome[]
}

/** The command with its options. */
export function checkCasesCommand(): Command {
  return new Command('check')
    .description(
      'published repayment schedules against ours, to the last minor unit. 以公布的还款计划逐格核对，精确到分。',
    )
    .argument(
      '<files...>',
      'cases, one JSON object a line: inputs and the table expected of them; - for standard input',
    )
    .option('--failed', 'print failed cases only')
    .option('--json', 'print what became of each line as JSON')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((paths: readonly string[], flags: CheckFlags) => {
      const files = paths.map((path) => checked(path))
      const lines = files.flatMap((file) => file.lines)
      if (lines.every(({ outcome }) => outcome === 'unreadable')) throw nothingToCheck(files)
      const text = flags.json === true ? asJson(files) : asLines(files, flags)
      printing.out.write(`${harmless(text)}\n`)
      if (lines.some(({ outcome }) => outcome !== 'passed')) process.exitCode = 1
    })
}

function checked(path: string): FileOutcome {
  const { text, file } = readText(path)
  return { file: file.name, lines: runLines(text, accountTable) }
}

/** Nothing to check is not "all passed". */
function nothingToCheck(files: readonly FileOutcome[]): Refused {
  const faults = files.flatMap(({ file, lines }) =>
    lines.length === 0
      ? [{ en: `${file}: holds no case`, zh: `${fileNamed(file, 'zh')}：没有案例` }]
      : lines.flatMap((line) =>
          line.outcome === 'unreadable'
            ? line.problems.map((fault) => placedReason(`${file}:${line.line}`, fault))
            : [],
        ),
  )
  return new Refused(faults)
}

function asLines(files: readonly FileOutcome[], flags: CheckFlags): string {
  const language = languageOf(flags.lang)
  const told = files.flatMap(({ file, lines }) =>
    lines
      .filter(({ outcome }) => outcome !== 'passed' || flags.failed !== true)
      .flatMap((line) => linesOf(file, line, language)),
  )
  const { passed, failed } = countOf(files)
  const inChinese = language === 'zh' ? [`通过 ${passed} 个，未通过 ${failed} 个`] : []
  // the last line is read by programs: the same in every language
  return [...told, '', ...inChinese, `${passed} passed, ${failed} failed`].join('\n')
}

const OUTCOMES = {
  passed: { en: 'ok    ', zh: '通过  ' },
  failed: { en: 'FAIL  ', zh: '不符  ' },
} as const

function linesOf(file: string, line: LineOutcome, language: Language): readonly string[] {
  const failed = OUTCOMES.failed[language]
  switch (line.outcome) {
    case 'passed':
      return [`${OUTCOMES.passed[language]}${line.id}  ${line.kind}`]
    case 'differs':
      return [`${failed}${line.id}  ${line.kind}`, ...line.differences.map(differing(language))]
    case 'refused':
      return [`${failed}${line.id}  ${line.kind}`, ...faulty(line.problems, language)]
    case 'unreadable':
      return [`${failed}${fileNamed(file, language)}:${line.line}`, ...faulty(line.problems, language)]
    default:
      return line satisfies never
  }
}

const INDENT = ' '.repeat(8)

/** Problems below the case that they are of, each with its JSON pointer. */
const faulty = (problems: readonly Problem[], language: Language): readonly string[] =>
  problems.map(({ pointer, message }) => {
    const place = pointer === '' ? '' : `${pointer}${language === 'zh' ? '：' : ': '}`
    return `${INDENT}${place}${message[language]}`
  })

/** One cell that differs, as a line; columns by their keys in the file. */
function differing(language: Language): (of: Difference) => string {
  switch (language) {
    case 'en':
      return ({ row, column, expected, got }) =>
        `${INDENT}${row}, ${column}: expected ${expected}, got ${got}`
    case 'zh':
      return ({ row, column, expected, got }) =>
        `${INDENT}${rowInChinese(row)}，${column}：应为 ${cellInChinese(expected)}，得到 ${cellInChinese(got)}`
    default:
      return language satisfies never
  }
}

const cellInChinese = (cell: string): string => ({ blank: '空白', 'no such row': '无此行' })[cell] ?? cell

/** `instalment 3` as 第 3 期. */
function rowInChinese(row: string): string {
  const [kind = '', number] = row.split(' ')
  if (number === undefined) return '合计'
  return kind === 'instalment' ? `第 ${number} 期` : `第 ${number} 次放款`
}

function countOf(files: readonly FileOutcome[]): { readonly passed: number; readonly failed: number } {
  const all = files.flatMap(({ lines }) => lines)
  const passed = all.filter(({ outcome }) => outcome === 'passed').length
  return { passed, failed: all.length - passed }
}

function asJson(files: readonly FileOutcome[]): string {
  return JSON.stringify({ files, ...countOf(files) }, null, 2)
}

const HELP = `
A case is {"id", "kind", "inputs", "expected": {"rows", "totals"}} on one line, in the form of the schedules that Apache
Fineract publishes as acceptance tables. Cells left null are not compared, but for paidDate, where null says: not settled.
A line that cannot be read counts as failed, and the others are checked all the same.
每行一个案例；留空（null）的单元格不比较，paidDate 除外：其为空表示尚未结清。无法读取的行计为失败，其余照常核对。

Exit status: 0 all passed; 1 some failed; 64 asked wrongly, or no line is a case; 70 a fault of forbear.

Examples:
  forbear loan check cases.jsonl
  forbear loan check --failed --lang zh cases.jsonl`
