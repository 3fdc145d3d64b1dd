/** `forbear repeat`: a run of the audit again from its manifest, and whether everything came out byte for byte. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import type { AuditFlags } from '../audit/asked.ts'
import { type Manifest, differences, parseManifest } from '../audit/manifest.ts'
import { writeOutputs } from '../audit/outputs.ts'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import type { Reason } from '../refused.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { auditFiles, auditOptions } from './audit.ts'

export function repeatCommand(): Command {
  return new Command('repeat')
    .description('run an audit again from its manifest and say whether everything comes out byte for byte')
    .argument('<manifest>', 'manifest.json of the run; the files it names are looked for from here')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExit status: 0 byte for byte the same, 1 something differs, 64 the manifest or a file cannot be read, 70 a fault of forbear.',
    )
    .action(async (path: string, flags: { readonly lang?: string }) => {
      const language = languageOf(flags.lang)
      const manifest = parseManifest(readJson(path).value, path)
      const found = await repeat(manifest)
      process.stdout.write(told(manifest, found, language))
      process.exitCode = found.length === 0 ? 0 : 1
    })
}

/**
 * Runs the audit of a manifest in a folder that is thrown away.
 *
 * @returns what differs; empty if every output is the same
 */
export async function repeat(manifest: Manifest): Promise<readonly Reason[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-repeat-'))
  try {
    let again: Manifest | undefined
    const command = auditOptions().action(async (files: readonly string[], flags: AuditFlags) => {
      const language = languageOf(flags.lang)
      const audit = await auditFiles(files, { ...flags, out: folder }, language)
      again = writeOutputs(folder, audit, files, flags, language)
    })
    await command.parseAsync([...manifest.arguments, '--out', folder], { from: 'user' })
    if (!again) throw new Error('the audit did not run')
    return differences(manifest, again)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
