/** An evidence file opened: unlocked if it is locked, its form and everything in it checked. */
import { type Evidence, EVIDENCE_FORM, parseEvidence } from '@forbear/audit/evidence/evidence'
import type { FileProblem } from '@forbear/audit/evidence/form'
import { LOCKED_FORM, unlock } from '@forbear/audit/evidence/passphrase'
import { type Reason, Refused } from '@forbear/audit/refused'
import { type FileBytes, readText } from '../files.ts'
import { askSecret } from '../secret.ts'
import type { Language } from '../surroundings.ts'

/** Whether a document says that it is evidence, open or locked, of this version or another. */
export function saysEvidence(value: unknown): boolean {
  const form: unknown =
    typeof value === 'object' && value !== null && 'form' in value ? value.form : undefined
  return typeof form === 'string' && /^forbear-(?:evidence|locked)\//.test(form)
}

/**
 * Opens evidence; its seal may be broken.
 *
 * @param passphraseFile  holds the passphrase; left out: it is asked for on the terminal
 * @throws {Refused} with everything that is wrong with the file
 */
export async function openEvidence(
  file: FileBytes,
  form: unknown,
  passphraseFile: string | undefined,
  language: Language,
): Promise<Evidence> {
  const isLocked = form === LOCKED_FORM
  if (passphraseFile !== undefined && form === EVIDENCE_FORM)
    throw new Refused([
      {
        en: `${file.name} is not locked: leave --passphrase-file out`,
        zh: `${file.name} 没有加密：请去掉 --passphrase-file`,
      },
    ])
  const bytes = isLocked ? await unlocked(file, passphraseFile, language) : file.bytes
  const read = parseEvidence(bytes)
  if (!read.ok) throw refusal(file.name, read.problems)
  return read.value
}

async function unlocked(
  file: FileBytes,
  passphraseFile: string | undefined,
  language: Language,
): Promise<Uint8Array> {
  const passphrase = await passphraseOf(file.name, passphraseFile, language)
  const read = await unlock(file.bytes, passphrase)
  if (!read.ok) throw refusal(file.name, read.problems)
  return read.value
}

/**
 * The passphrase of a locked file.
 *
 * @param path  a file that holds it; left out: it is asked for on the terminal
 * @throws {Refused} where neither is there
 */
export async function passphraseOf(
  name: string,
  path: string | undefined,
  language: Language,
): Promise<string> {
  // an editor ends the line that it is asked to write
  if (path !== undefined) return readText(path).text.replace(/\r?\n$/, '')
  const asked = await askSecret(language === 'zh' ? `${name} 的口令：` : `passphrase of ${name}: `)
  if (asked !== undefined) return asked
  throw new Refused([
    {
      en: `${name} is locked: name a file that holds its passphrase with --passphrase-file`,
      zh: `${name} 已加密：请用 --passphrase-file 指明存放口令的文件`,
    },
  ])
}

function refusal(name: string, problems: readonly FileProblem[]): Refused {
  return new Refused(
    problems.map(({ pointer, says }): Reason => {
      const place = pointer === '' ? name : `${name} ${pointer}`
      return { en: `${place}: ${says.en}`, zh: `${place}：${says.zh}` }
    }),
  )
}
