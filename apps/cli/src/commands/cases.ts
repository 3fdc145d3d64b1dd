/** `forbear cases`: the worked cases beside the law, or anybody's in the documented form; ends with `N passed, N failed`. */
import { type RowResult, runCaseFile } from '@forbear/conduct/cases'
import { parseCaseFiles } from '@forbear/conduct/border'
import type { CaseFile } from '@forbear/conduct/language'
import { caseFiles, rulebook } from '@forbear/law'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { Refused } from '../refused.ts'
import { ENGINE_VERSION, TIME_ZONE_DATA } from '../surroundings.ts'

export function casesCommand(): Command {
  return new Command('cases')
    .description('run worked cases: those beside the law, or files in the form of `forbear law export`')
    .argument('[files...]', 'JSON files of worked cases; without any, all cases of the law')
    .option('--instrument <id>', 'only the cases of one instrument, for example us/regulation-f')
    .option('--failed', 'print failed rows only')
    .action(
      (files: readonly string[], options: { readonly instrument?: string; readonly failed?: boolean }) => {
        const chosen = (files.length > 0 ? files.flatMap(readCases) : caseFiles).filter(
          (f) => options.instrument === undefined || f.instrument === options.instrument,
        )
        if (chosen.length === 0) {
          const names = [...new Set(caseFiles.map((f) => f.instrument))].join(', ')
          throw new Refused([
            {
              en: `no cases of instrument \`${options.instrument}\`, there are: ${names}`,
              zh: `没有 \`${options.instrument}\` 的案例，可选：${names}`,
            },
          ])
        }
        const results = chosen.flatMap((f) =>
          runCaseFile(f, { rulebook, engineVersion: ENGINE_VERSION, timeZoneData: TIME_ZONE_DATA }),
        )
        print(results, options.failed ?? false)
        if (results.some((r) => !r.passed)) process.exitCode = 1
      },
    )
}

/** Cases of a file in the exported form, all its faults at once. */
function readCases(path: string): readonly CaseFile[] {
  const { value } = readJson(path)
  const parsed = parseCaseFiles(value)
  if (!parsed.ok) {
    throw new Refused(
      parsed.problems.map((p) => ({
        en: `${path}${p.pointer}: ${p.message.en}`,
        zh: `${path}${p.pointer}：${p.message.zh}`,
      })),
    )
  }
  return parsed.value
}

function print(results: readonly RowResult[], failedOnly: boolean): void {
  let current = ''
  for (const r of results) {
    if (failedOnly && r.passed) continue
    if (r.caseId !== current) process.stdout.write(`\n${r.caseId}  ${r.title}\n`)
    current = r.caseId
    process.stdout.write(
      `  ${r.passed ? 'ok  ' : 'FAIL'}  ${r.text}${r.passed ? '' : `\n        ${r.failure}`}\n`,
    )
  }
  const failed = results.filter((r) => !r.passed).length
  process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`)
}
