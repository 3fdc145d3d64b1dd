/** `forbear audit merge`: the parts of an audit put together into what one run over the whole would have written. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { addFolded, nothingFolded } from '@forbear/audit/fold'
import { OUT_FILES, expectNotReviewed, writeAll } from '../audit/outputs.ts'
import { type Parts, openParts } from '../audit/part.ts'
import { present } from '@forbear/audit/present'
import { Damaged, readSection } from '../audit/section.ts'
import { ALL_PARTITIONS } from '@forbear/audit/shelf'
import { inTurns } from '../audit/turns.ts'
import { expectWritable, makeFolder } from '../files.ts'
import { type OpenFindings, openFindings } from '../findings/files.ts'
import type { FindingRow } from '@forbear/audit/findings/row'
import { languageOption } from '../options.ts'
import { Stopped, stoppable } from '../progress.ts'
import { Refused } from '@forbear/audit/refused'
import { ENGINE_VERSION, languageOf } from '../surroundings.ts'
import { tellResult } from './tell-result.ts'
import type { AuditResult } from '@forbear/audit/result'
import { printing } from '../printing.ts'

interface MergeFlags {
  readonly out?: string
  readonly json?: string
  readonly lang?: string
}

export function mergeCommand(): Command {
  return new Command('merge')
    .description('put the parts that `audit --partition` wrote together into one result')
    .argument('<parts...>', 'every part of one run, in any order')
    .option('--out <folder>', 'write report.html, audit.json, manifest.json and the findings there')
    .option('--json <file>', 'write the result as JSON; - for standard output')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
The result is, byte for byte, that of one run over the whole. Which findings' files are written was said with --findings
when the parts were judged. The log itself is not needed any more; its manifest repeats the run as a whole.

Exit status: as forbear audit. A part that is missing, doubled, damaged or of another run is refused with 64.

Example:
  forbear audit merge parts/part-*.jsonl --out report`,
    )
    .action((paths: readonly string[], flags: MergeFlags) =>
      stoppable(async (stop) => {
        const result = await merge(paths, flags, stop)
        tellResult(result, flags, languageOf(flags.lang))
        process.exitCode = result.exit
      }),
    )
}

/**
 * Puts parts together and writes into a folder what they come to.
 *
 * @throws {Refused} if they are not all the parts of one run, or what was asked cannot be written
 */
export async function merge(
  paths: readonly string[],
  flags: MergeFlags,
  stop?: AbortSignal,
): Promise<AuditResult> {
  const language = languageOf(flags.lang)
  const { out, json } = flags
  if (json !== undefined && json !== '-') expectWritable(json, paths)
  const parts = openParts(paths, ENGINE_VERSION)
  const { forms, words, identity } = parts.head
  let findings: OpenFindings | undefined
  try {
    if (out !== undefined) {
      prepareFolder(out, paths, parts)
      if (forms.length > 0) findings = openFindings(out, forms, words)
    }
    const result = await inTurns(together(parts, findings?.write), stop)
    if (out !== undefined) {
      rmSync(join(out, 'manifest.json'), { force: true })
      const audit = { result, inputs: identity.inputs, findings: findings?.close() ?? [] }
      const { outputs } = writeAll(out, audit, identity, language)
      const written = [...outputs.map((o) => o.name), 'manifest.json'].map((name) => join(out, name))
      printing.err.write(`${language === 'zh' ? '已写入' : 'written'}: ${written.join('  ')}\n`)
    }
    return result
  } catch (error) {
    if (error instanceof Stopped)
      throw new Refused(
        [{ en: 'stopped: nothing was written', zh: '已停止：没有写出任何结果' }],
        error.exitCode,
      )
    if (error instanceof Damaged)
      throw new Refused([
        { en: `a part is damaged: ${error.message}`, zh: `部分结果已损坏：${error.message}` },
      ])
    throw error
  } finally {
    findings?.abandon()
    parts.close()
  }
}

function prepareFolder(out: string, paths: readonly string[], { head }: Parts): void {
  makeFolder(out)
  for (const name of OUT_FILES) expectWritable(join(out, name), paths)
  expectNotReviewed(out, head.forms)
}

/** The result from all parts, a partition between two pauses. */
function* together(
  { head, frame, section }: Parts,
  write: ((row: FindingRow) => void) | undefined,
): Generator<void, AuditResult> {
  const folded = nothingFolded(frame)
  for (const partition of ALL_PARTITIONS) {
    const { fd, from, until } = section(partition)
    addFolded(folded, readSection(fd, from, until, head.run, partition, write), frame.listedAtMost)
    yield
  }
  return present(frame, folded)
}
