/** What is inside evidence written out, with the command that judges it: nobody has to trust this program's word. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '@forbear/audit/evidence/evidence'
import { Refused } from '@forbear/audit/refused'
import { makeFolder, writeFile } from '../files.ts'
import { argumentsFor, filesInside } from './again.ts'

/** The file that holds the command. */
export const COMMAND_NAME = 'command.txt'

/**
 * Writes `log.jsonl`, `context.json` and `command.txt`.
 *
 * @returns their paths
 * @throws {Refused} if one of them is there already, or the folder cannot be written to
 */
export function extract(evidence: Evidence, folder: string): readonly string[] {
  makeFolder(folder)
  const files = new Map([...filesInside(evidence), [COMMAND_NAME, commandFor(evidence)]])
  const paths = [...files.keys()].map((name) => join(folder, name))
  const there = paths.filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined)
  if (there.length > 0)
    throw new Refused(
      there.map((path) => ({
        en: `\`${path}\` is there already: name another folder with --extract`,
        zh: `\`${path}\` 已存在：请用 --extract 指定另一个文件夹`,
      })),
    )
  for (const [name, text] of files) writeFile(join(folder, name), [text], 'own')
  return paths
}

/** The command, to be run in the folder of the files. */
export function commandFor(evidence: Evidence): string {
  const words = ['forbear', 'audit', ...argumentsFor(evidence, (name) => name)]
  return `${words.map(quotedForShell).join(' ')}\n`
}

/** A word as a POSIX shell takes it for itself. */
function quotedForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
