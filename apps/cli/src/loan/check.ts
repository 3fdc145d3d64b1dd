/** `forbear loan check`: published schedules beside ours, cell by cell; ends with `N passed, N failed`. */
import { Refused } from '@forbear/audit/refused'
import { accountTable, runLines, type LineOutcome, type Problem } from '@forbear/loan/cases'
import { Command } from 'commander'
import { readText } from '../files.ts'
import { languageOption } from '../options.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { harmless } from '../terminal.ts'
import { printing } from '../printing.ts'

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
      ? [{ en: `${file}: holds no case`, zh: `${file}：没有案例` }]
      : lines.flatMap((line) =>
          line.outcome === 'unreadable'
            ? line.problems.map((fault) => ({
                en: `${placeOf(file, line.line, fault)} ${fault.message.en}`,
                zh: `${placeOf(file, line.line, fault)} ${fault.message.zh}`,
              }))
            : [],
        ),
  )
  return new Refused(faults)
}

/** `file:line:field`, the field as a JSON pointer. */
const placeOf = (file: string, line: number, { pointer }: Problem): string =>
  `${file}:${line}:${pointer}${pointer === '' ? '' : ':'}`

function asLines(files: readonly FileOutcome[], flags: CheckFlags): string {
  const language = languageOf(flags.lang)
  const told = files.flatMap(({ file, lines }) =>
    lines
      .filter(({ outcome }) => outcome !== 'passed' || flags.failed !== true)
      .flatMap((line) => linesOf(file, line, language)),
  )
  const { passed, failed } = countOf(files)
  return [...told, '', `${passed} passed, ${failed} failed`].join('\n')
}

function linesOf(file: string, line: LineOutcome, language: Language): readonly string[] {
  switch (line.outcome) {
    case 'passed':
      return [`ok    ${line.id}  ${line.kind}`]
    case 'differs':
      return [
        `FAIL  ${line.id}  ${line.kind}`,
        ...line.differences.map(({ row, column, expected, got }) =>
          differing(language)({ row, column, expected, got }),
        ),
      ]
    case 'refused':
      return [
        `FAIL  ${line.id}  ${line.kind}`,
        ...line.problems.map(({ pointer, message }) => `        ${pointer}: ${message[language]}`),
      ]
    case 'unreadable':
      return line.problems.map(
        (fault) => `FAIL  ${placeOf(file, line.line, fault)} ${fault.message[language]}`,
      )
    default:
      return line satisfies never
  }
}

type Telling = (of: Readonly<Record<'row' | 'column' | 'expected' | 'got', string>>) => string

/** One cell that differs, as a line. */
function differing(language: Language): Telling {
  switch (language) {
    case 'en':
      return ({ row, column, expected, got }) => `        ${row}, ${column}: expected ${expected}, got ${got}`
    case 'zh':
      return ({ row, column, expected, got }) => `        ${row}，${column}：应为 ${expected}，得到 ${got}`
    default:
      return language satisfies never
  }
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
