/** `forbear verify`: whether evidence of a record, or a whole record, holds; without any server. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fromUtf8, toUtf8 } from '@forbear/journal/bytes'
import { evidenceInPage, lockedInPage } from '@forbear/journal/page'
import { isLocked, open } from '@forbear/journal/passphrase'
import { type EvidenceAnswer, verifyEvidence } from '@forbear/journal/verify-evidence'
import { type Reason, Refused } from '@forbear/audit/refused'
import { Command } from 'commander'
import { passphraseOf } from '../evidence/open.ts'
import { type FileBytes, readBytes } from '../files.ts'
import { languageOption, severalTimes } from '../options.ts'
import { type KeptCheckpoint, readCheckpoints, readKeys } from '../record/keys.ts'
import { CHECKPOINT_FILE, type LogAnswer, verifyFolder } from '../record/whole-log.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

interface VerifyFlags {
  readonly key: readonly string[]
  readonly witness: readonly string[]
  readonly checkpoint: readonly string[]
  readonly passphraseFile?: string
  readonly lang?: string
}

/** Exit statuses: all well under a trusted key; something does not hold; whole, and nobody said whose key it is. */
const [WELL, NOT, KEY_NOT_ASKED] = [0, 1, 3]

/** The command. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check evidence of a record, or a whole exported record, without any server')
    .argument(
      '<file>',
      'an evidence file (JSON or HTML, locked too), or a folder that `forbear export record` wrote',
    )
    .addOption(severalTimes('--key <key>', 'a log’s verifier key that you trust, or a file with one a line'))
    .addOption(severalTimes('--witness <key>', 'a witness that you trust: it must have signed too'))
    .addOption(
      severalTimes(
        '--checkpoint <file>',
        'a checkpoint that you kept: the record must continue it (a note, or JSON with `checkpoint` and `proof`)',
      ),
    )
    .option('--passphrase-file <file>', 'holds the passphrase of a locked file (default: it is asked for)')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
What is wrong is named: a changed byte, a missing, exchanged or forged entry, a rewritten history. Nothing is sent anywhere.

Exit status: 0 everything holds under a key you trust, 1 something does not hold, 3 everything holds, but no --key was
given: whose key it is was not asked; 64 the file cannot be read as evidence, 70 a fault of forbear.

Examples:
  forbear verify record.html --key lender.example+1f0a2b3c+AX…
  forbear verify record.json --key keys.txt --checkpoint kept-in-march.txt --passphrase-file pass.txt
  forbear verify exported-record --key keys.txt --checkpoint last-signed.txt`,
    )
    .action(async (path: string, flags: VerifyFlags) => {
      const language = languageOf(flags.lang)
      const keys = readKeys(flags.key, 'note')
      const witnesses = readKeys(flags.witness, 'cosignature')
      const kept = readCheckpoints(flags.checkpoint)
      if (witnesses.length > 0 && keys.length === 0)
        throw new Refused([
          {
            en: 'a witness is asked about a log: name the log’s key with --key too',
            zh: '见证须针对某一日志：请同时用 --key 指明日志的公钥',
          },
        ])
      const told = isFolder(path)
        ? folderTold(verifyFolder(folderOf(path), { keys, witnesses, kept }))
        : evidenceTold(
            verifyEvidence(await evidenceText(readBytes(path), flags.passphraseFile, language), {
              ...(keys.length === 0 ? {} : { trustedKeys: [...keys, ...witnesses] }),
              witnesses: witnesses.length,
              earlier: kept satisfies readonly KeptCheckpoint[],
            }),
          )
      const text = `${told.lines.map((line) => harmless(line[language])).join('\n')}\n`
      printing.out.write(wrappedText(text, columnsOf(printing.out)))
      process.exitCode = told.status
    })
}

interface Told {
  readonly lines: readonly Reason[]
  readonly status: number
}

const isFolder = (path: string): boolean => path !== '-' && existsSync(path) && statSync(path).isDirectory()

function folderOf(path: string): string {
  if (existsSync(join(path, CHECKPOINT_FILE))) return path
  throw new Refused([
    {
      en: `\`${path}\` holds no record: there is no file \`${CHECKPOINT_FILE}\` in it`,
      zh: `\`${path}\` 中没有记录：缺少文件 \`${CHECKPOINT_FILE}\``,
    },
  ])
}

/** The evidence file itself: out of the page that locks it, unlocked, and out of its own page. */
async function evidenceText(
  file: FileBytes,
  passphraseFile: string | undefined,
  language: Language,
): Promise<string | Uint8Array> {
  const locked = pageText(file.bytes) === undefined ? undefined : lockedInPage(file.bytes)
  const outer = locked === undefined ? file : { ...file, bytes: toUtf8(locked) }
  const bytes = isLocked(outer.bytes) ? await unlocked(outer, passphraseFile, language) : outer.bytes
  const page = pageText(bytes)
  if (page === undefined) return bytes
  const inside = evidenceInPage(page)
  if (inside !== undefined) return inside
  throw new Refused([
    {
      en: `no evidence of a record stands in the page ${file.name}`,
      zh: `网页 ${file.name} 中没有记录的证据`,
    },
  ])
}

/** The text of a page, or `undefined` for what is none. */
function pageText(bytes: Uint8Array): string | undefined {
  const text = fromUtf8(bytes)
  return text !== undefined && /^\s*</.test(text) ? text : undefined
}

async function unlocked(
  file: FileBytes,
  passphraseFile: string | undefined,
  language: Language,
): Promise<Uint8Array> {
  const passphrase = await passphraseOf(file.name, passphraseFile, language)
  const read = await open(file.bytes, passphrase, globalThis.crypto.subtle)
  if (read.ok) return read.value
  throw new Refused(
    read.problems.map(({ says }) => ({ en: `${file.name}: ${says.en}`, zh: `${file.name}：${says.zh}` })),
  )
}

const mark = (ok: boolean): string => (ok ? '✓' : '✗')

/** @throws {Refused} for a file that is no evidence of a record at all */
function evidenceTold({ answer, says, checks, witnesses }: EvidenceAnswer): Told {
  const foreign = checks.filter(({ code }) => code === 'not-json' || code === 'other-form')
  if (foreign.length > 0) {
    const other = {
      en: 'evidence of an audit is checked with `forbear repeat`',
      zh: '审计证据请用 `forbear repeat` 核对',
    }
    throw new Refused([...foreign.map(({ reason }) => reason), other])
  }
  return {
    status: answer === 'verified' ? WELL : answer === 'failed' ? NOT : KEY_NOT_ASKED,
    lines: [
      ...checks.map(({ ok, code, where, reason }) => ({
        en: `${mark(ok)} ${reason.en}${ok ? '' : ` [${code}${where === '' ? '' : ` ${where}`}]`}`,
        zh: `${mark(ok)} ${reason.zh}${ok ? '' : `［${code}${where === '' ? '' : ` ${where}`}］`}`,
      })),
      ...witnesses.map(({ name, atSeconds, trusted }) => {
        const at = instantOf(atSeconds)
        return {
          en: `  witness ${name}, ${at}${trusted ? '' : ', not among the keys you trust'}`,
          zh: `  见证方 ${name}，${at}${trusted ? '' : '，不在您信任的公钥之列'}`,
        }
      }),
      says,
    ],
  }
}

/** Seconds beyond what an instant can hold stand as they are. */
const instantOf = (seconds: bigint): string =>
  seconds < 100_000_000_000n
    ? Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString()
    : String(seconds)

function folderTold({ checks, isTrusted }: LogAnswer): Told {
  const faults = checks.filter(({ ok }) => !ok).length
  const last: Reason =
    faults > 0
      ? { en: `The record does not hold: ${faults} faults.`, zh: `记录未通过核对：共 ${faults} 处不符。` }
      : isTrusted
        ? {
            en: 'The whole record holds under a key you trust.',
            zh: '整个记录核对无误，签名公钥为您所信任。',
          }
        : {
            en: 'The whole record is consistent in itself; no key was given to say whose it is.',
            zh: '整个记录自相一致；未给出公钥，无法确认签署者。',
          }
  return {
    status: faults > 0 ? NOT : isTrusted ? WELL : KEY_NOT_ASKED,
    lines: [
      ...checks.map(({ ok, code, says }) => ({
        en: `${mark(ok)} ${says.en}${ok ? '' : ` [${code}]`}`,
        zh: `${mark(ok)} ${says.zh}${ok ? '' : `［${code}］`}`,
      })),
      last,
    ],
  }
}
