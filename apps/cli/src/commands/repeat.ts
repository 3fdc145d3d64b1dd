/** `forbear repeat`: a run of the audit again from its manifest, and whether everything came out byte for byte. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { AuditFlags } from '../audit/asked.ts'
import { auditFiles } from '../audit/carry-out.ts'
import { type Manifest, differences, parseManifest } from '../audit/manifest.ts'
import { writeOutputs } from '../audit/outputs.ts'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { type Language, languageOf } from '../surroundings.ts'
import { harmless } from '../terminal.ts'
import { auditOptions } from './audit.ts'

export function repeatCommand(): Command {
  return new Command('repeat')
    .description('run an audit again from its manifest and say whether everything comes out byte for byte')
    .argument('<manifest>', 'manifest.json of the run')
    .option(
      '--in <folder>',
      'the folder the audit was run in: relative names of the manifest are looked for from there (default: from here)',
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Nothing is written. A log that came from standard input must be given there again.

Exit status: 0 byte for byte the same, 1 something differs, 64 the manifest or a file cannot be read, 70 a fault of forbear.

Example:
  forbear repeat report/manifest.json --in ~/the-folder-with-the-logs`,
    )
    .action(async (path: string, flags: { readonly in?: string; readonly lang?: string }) => {
      const language = languageOf(flags.lang)
      const manifest = parseManifest(readJson(path).value, path)
      const found = await inFolder(flags.in, () => repeat(manifest))
      process.stdout.write(harmless(told(manifest, found, language)))
      process.exitCode = found.length === 0 ? 0 : 1
    })
}

/** Works in another folder, as the run did: its relative names then mean what they meant. */
async function inFolder<T>(folder: string | undefined, work: () => Promise<T>): Promise<T> {
  if (folder === undefined) return work()
  const here = process.cwd()
  try {
    process.chdir(folder)
  } catch {
    throw new Refused([
      { en: `--in \`${folder}\`: there is no such folder`, zh: `--in \`${folder}\`：没有这个文件夹` },
    ])
  }
  try {
    return await work()
  } finally {
    process.chdir(here)
  }
}

/**
 * Runs the audit of a manifest and writes nothing.
 *
 * @returns what differs; empty if every output is the same
 * @throws {Refused} if an input is not there, or the arguments are none of the audit's
 */
export async function repeat(manifest: Manifest): Promise<readonly Reason[]> {
  expectInputs(manifest)
  let again: Manifest | undefined
  const command = auditOptions()
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .action(async (files: readonly string[], flags: AuditFlags) => {
      const language = languageOf(flags.lang)
      const audit = await auditFiles(files, flags, language, 'digests')
      again = writeOutputs(undefined, audit, files, flags, language)
    })
  await command.parseAsync([...manifest.arguments], { from: 'user' })
  if (!again) throw new Error('the audit did not run')
  return differences(manifest, again)
}

/** @throws {Refused} with every input that is not where it is looked for, and where that is */
function expectInputs({ inputs }: Manifest): void {
  const names = new Set(inputs.map((i) => i.name).filter((name) => name !== 'standard input'))
  const missing = [...names].filter((name) => statSync(name, { throwIfNoEntry: false }) === undefined)
  if (missing.length === 0) return
  throw new Refused([
    ...missing.map((name) => ({
      en: `\`${name}\` is not there: looked for as ${resolve(name)}`,
      zh: `\`${name}\` 不存在：查找位置为 ${resolve(name)}`,
    })),
    {
      en: 'name the folder the audit was run in with --in',
      zh: '请用 --in 指明当时运行审计所在的文件夹',
    },
  ])
}

function told(manifest: Manifest, found: readonly Reason[], language: Language): string {
  const lines = found.map((f) => f[language])
  if (lines.length === 0) {
    const n = manifest.outputs.length
    lines.push(
      language === 'zh' ? `${n} 个输出文件逐字节相同` : `${n} outputs, each the same byte for byte`,
      ...manifest.outputs.map((o) => `  ${o.name}  sha256:${o.sha256}`),
    )
  }
  return `${lines.join('\n')}\n`
}
