/** `forbear cases`: the worked cases beside the law, or anybody's in the documented form; ends with `N passed, N failed`. */
import { type RowResult, runCaseFile } from '@forbear/conduct/cases'
import { parseCaseFile, parseCaseFiles } from '@forbear/conduct/border'
import type { CaseFile } from '@forbear/conduct/language'
import { caseFiles, rulebook } from '@forbear/law'
import { priceBook, priceCaseFiles } from '@forbear/law/price'
import { isOfPriceCases, parsePriceCaseFiles, runPriceCase, type PriceCaseFile } from '@forbear/loan/price'
import { below } from '@forbear/loan/problem'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { didYouMean } from '@forbear/audit/nearest'
import { languageOption } from '../options.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { ENGINE_VERSION, TIME_ZONE_DATA } from '../surroundings.ts'
import { harmless } from '../terminal.ts'
import { printing } from '../printing.ts'

export function casesCommand(): Command {
  return new Command('cases')
    .description('run worked cases: those beside the law, or files in the form of `forbear law export`')
    .argument('[files...]', 'JSON files of worked cases; without any, all cases of the law')
    .option('--instrument <id>', 'only the cases of one instrument, for example us/regulation-f')
    .option('--failed', 'print failed rows only')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
The form is described by the schemas case-file and case-files, of cases on money by price-case-file and price-case-files;
forbear law export --out FOLDER writes them, and all cases of the law as examples. Exit status: 0 all passed, 1 some failed, 64 asked wrongly or a malformed file, 70 a fault of forbear.`,
    )
    .action(
      (files: readonly string[], options: { readonly instrument?: string; readonly failed?: boolean }) => {
        const { conduct: all, money } =
          files.length > 0 ? readAll(files) : { conduct: caseFiles, money: priceCaseFiles }
        const isChosen = ({ instrument }: { readonly instrument: string }): boolean =>
          options.instrument === undefined || instrument === options.instrument
        const chosen = all.filter(isChosen)
        if (chosen.length === 0 && !money.some(isChosen))
          throw new Refused([noCases(options.instrument, [...all, ...money])])
        const results: readonly ToldRow[] = [
          ...chosen.flatMap((f) =>
            runCaseFile(f, { rulebook, engineVersion: ENGINE_VERSION, timeZoneData: TIME_ZONE_DATA }),
          ),
          ...money.filter(isChosen).flatMap(moneyRows),
        ]
        print(results, options.failed ?? false)
        if (results.some((r) => !r.passed)) process.exitCode = 1
      },
    )
}

/** What is printed of a row, whether it is about conduct or money. */
type ToldRow = Pick<RowResult, 'caseId' | 'title' | 'text' | 'passed'> & { readonly failure?: string }

/** The rows of an instrument's cases on money. */
function moneyRows(file: PriceCaseFile): readonly ToldRow[] {
  return Object.entries(file.cases).flatMap(([title, worked]) =>
    runPriceCase(worked, file, priceBook).map(({ caseId, text, failure }) => ({
      caseId,
      title,
      text,
      passed: failure === undefined,
      ...(failure !== undefined && { failure }),
    })),
  )
}

/** Nothing to run is not "all passed". */
function noCases(instrument: string | undefined, all: readonly { readonly instrument: string }[]): Reason {
  if (instrument === undefined) return { en: 'the files hold no cases', zh: '文件中没有案例' }
  const names = [...new Set(all.map((f) => f.instrument))]
  const meant = didYouMean(instrument, names)
  return {
    en: `no cases of instrument \`${instrument}\`, there are: ${names.join(', ')}${meant.en}`,
    zh: `没有 \`${instrument}\` 的案例，可选：${names.join('、')}${meant.zh}`,
  }
}

/** Worked cases on conduct and on money. */
interface CasesRead {
  readonly conduct: readonly CaseFile[]
  readonly money: readonly PriceCaseFile[]
}

/** Cases of files in the exported form, the faults of all files at once. */
function readAll(paths: readonly string[]): CasesRead {
  const read = paths.map((path) => {
    const { value, file } = readJson(path)
    return { name: file.name, parsed: readOne(value) }
  })
  const wrong = read.flatMap(({ name, parsed }) =>
    parsed.ok
      ? []
      : parsed.problems.map((p) => ({
          en: `${name} ${p.pointer || '(the whole document)'}: ${p.message.en}`,
          zh: `${name} ${p.pointer || '（整个文件）'}：${p.message.zh}`,
        })),
  )
  if (wrong.length > 0) throw new Refused(wrong)
  const values = read.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []))
  return {
    conduct: values.flatMap(({ conduct }) => conduct),
    money: values.flatMap(({ money }) => money),
  }
}

interface Fault {
  readonly pointer: string
  readonly message: { readonly en: string; readonly zh: string }
}

/** One instrument's cases, or the list of them that an export is. */
function readOne(
  document: unknown,
):
  | { readonly ok: true; readonly value: CasesRead }
  | { readonly ok: false; readonly problems: readonly Fault[] } {
  if (isOfPriceCases(document)) {
    const money = parsePriceCaseFiles(document)
    if (!money.ok) return money
    const unknown = rulesUnknown(money.value, Array.isArray(document))
    return unknown.length > 0
      ? { ok: false, problems: unknown }
      : { ok: true, value: { conduct: [], money: money.value } }
  }
  if (Array.isArray(document)) {
    const many = parseCaseFiles(document)
    return many.ok ? { ok: true, value: { conduct: many.value, money: [] } } : many
  }
  const one = parseCaseFile(document)
  return one.ok ? { ok: true, value: { conduct: [one.value], money: [] } } : one
}

/** Cases of rules that the law here does not hold: they could only seem to pass. */
function rulesUnknown(files: readonly PriceCaseFile[], isList: boolean): readonly Fault[] {
  const rules = priceBook.instruments.flatMap((instrument) => instrument.rules.map(({ id }) => id))
  return files.flatMap((file, index) =>
    Object.entries(file.cases)
      .filter(([, { tests }]) => !rules.includes(tests))
      .map(([title, { tests }]) => {
        const meant = didYouMean(tests, rules)
        const start = isList ? below('', index) : ''
        return {
          pointer: ['cases', title, 'tests'].reduce(below, start),
          message: {
            en: `no rule on money is called \`${tests}\`${meant.en}`,
            zh: `没有名为 \`${tests}\` 的费用规则${meant.zh}`,
          },
        }
      }),
  )
}

function print(results: readonly ToldRow[], failedOnly: boolean): void {
  let current = ''
  for (const r of results) {
    if (failedOnly && r.passed) continue
    if (r.caseId !== current) printing.out.write(harmless(`\n${r.caseId}  ${r.title}\n`))
    current = r.caseId
    printing.out.write(
      harmless(`  ${r.passed ? 'ok  ' : 'FAIL'}  ${r.text}${r.passed ? '' : `\n        ${r.failure}`}\n`),
    )
  }
  const failed = results.filter((r) => !r.passed).length
  printing.out.write(`\n${results.length - failed} passed, ${failed} failed\n`)
}
