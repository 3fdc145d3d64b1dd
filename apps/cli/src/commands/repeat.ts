/** `forbear repeat`: a run of the audit again from its manifest, or what an evidence file says; and whether it comes out. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { AuditFlags } from '../audit/asked.ts'
import { auditFiles } from '../audit/carry-out.ts'
import { type Manifest, differences, parseManifest } from '../audit/manifest.ts'
import { writeOutputs } from '../audit/outputs.ts'
import { judgeAgain } from '../evidence/again.ts'
import { extract } from '../evidence/extract.ts'
import { openEvidence, saysEvidence } from '../evidence/open.ts'
import { findOriginals } from '../evidence/originals.ts'
import { isSame, told as evidenceTold } from '../evidence/told.ts'
import { type FileBytes, jsonOf, readBytes } from '../files.ts'
import { languageOption } from '../options.ts'
import { compareEvidence } from '@forbear/audit/evidence/compare'
import { brokenSeal } from '@forbear/audit/evidence/evidence'
import { type Reason, Refused } from '@forbear/audit/refused'
import { type Language, languageOf } from '../surroundings.ts'
import { harmless } from '../terminal.ts'
import { auditOptions } from './audit.ts'
import { printing } from '../printing.ts'

export function repeatCommand(): Command {
  return new Command('repeat')
    .description(
      'run an audit again from its manifest, or judge an evidence file again, and say what differs',
    )
    .argument('<file>', 'manifest.json of a run, or an evidence file; - for standard input')
    .option(
      '--in <folder>',
      'a manifest: the folder the audit was run in, from which its relative names are looked for (default: from here); evidence: where its original files are looked for by their digests',
    )
    .optionsGroup('For an evidence file:')
    .option('--passphrase-file <file>', 'holds the passphrase of a locked file (default: it is asked for)')
    .option(
      '--extract <folder>',
      'write log.jsonl, context.json and command.txt there, so that anybody can judge what is inside',
    )
    .option(
      '--rulebook <file>',
      'judge by this rulebook, as `forbear law export` writes it, not the one shipped',
    )
    .optionsGroup('Help:')
    .addOption(languageOption())
    .helpOption('-h, --help', 'what stands here')
    .addHelpText(
      'after',
      `
A manifest: the same run again. Nothing is written. A log that came from standard input must be given there again.
An evidence file: its seal is checked, the log inside is judged again, and every finding that does not come out is named.
Nothing is written but what --extract asks for. Another rulebook or version is told, and is no difference by itself.

Exit status: 0 the same, 1 something differs or the seal is broken, 64 the file cannot be read, 70 a fault of forbear.

Examples:
  forbear repeat report/manifest.json --in ~/the-folder-with-the-logs
  forbear repeat evidence.json
  forbear repeat evidence.json --in ~/phone-backups --extract inside`,
    )
    .action(async (path: string, flags: RepeatFlags) => {
      const language = languageOf(flags.lang)
      const file = readBytes(path)
      const value = jsonOf(file)
      if (saysEvidence(value))
        return repeatEvidence(file, (value as { readonly form: unknown }).form, flags, language)
      expectManifestFlags(flags)
      const manifest = parseManifest(expectManifest(value, file.name), path)
      const found = await inFolder(flags.in, () => repeat(manifest))
      printing.out.write(harmless(told(manifest, found, language)))
      process.exitCode = found.length === 0 ? 0 : 1
    })
}

/** What the command line says. */
interface RepeatFlags {
  readonly in?: string
  readonly passphraseFile?: string
  readonly extract?: string
  readonly rulebook?: string
  readonly lang?: string
}

/** Judges what is inside an evidence file again and tells what differs. */
async function repeatEvidence(
  file: FileBytes,
  form: unknown,
  flags: RepeatFlags,
  language: Language,
): Promise<void> {
  const evidence = await openEvidence(file, form, flags.passphraseFile, language)
  const wanted = [...evidence.inputs, ...evidence.attachments]
  const originals = flags.in === undefined ? undefined : findOriginals(flags.in, wanted)
  const now = await judgeAgain(evidence, flags.rulebook, language)
  const repeated = {
    name: file.name,
    evidence,
    brokenSeal: brokenSeal(evidence),
    differences: compareEvidence(evidence, now),
    ...(originals && { originals }),
    extracted: flags.extract === undefined ? [] : extract(evidence, flags.extract),
  }
  printing.out.write(harmless(`${evidenceTold(repeated, language).join('\n')}\n`))
  process.exitCode = isSame(repeated) ? 0 : 1
}

/** @throws {Refused} if an option of evidence is given with a manifest */
function expectManifestFlags({ passphraseFile, extract: folder, rulebook }: RepeatFlags): void {
  const given = Object.entries({ 'passphrase-file': passphraseFile, extract: folder, rulebook })
  const idle = given.filter(([, value]) => value !== undefined)
  if (idle.length === 0) return
  throw new Refused(
    idle.map(([name]) => ({
      en: `--${name} is for an evidence file, and this is none`,
      zh: `--${name} 用于证据文件，而此文件不是`,
    })),
  )
}

/** @throws {Refused} if a document is neither of the two that can be repeated */
function expectManifest(value: unknown, name: string): unknown {
  if (typeof value === 'object' && value !== null && 'manifest' in value) return value
  throw new Refused([
    {
      en: `${name}: neither a manifest of an audit nor an evidence file`,
      zh: `${name}：既不是审计清单，也不是证据文件`,
    },
  ])
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
