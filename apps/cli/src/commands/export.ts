/** `forbear export`: evidence of a matter, its contact log, or the whole record, had from a running service. */
import { join } from 'node:path'
import { parseCheckpoint } from '@forbear/journal/checkpoint'
import { parseNote } from '@forbear/journal/note'
import { TILE_WIDTH, bundlePath, tilePath, tileWidth, tilesBetween } from '@forbear/journal/tiles'
import { Refused } from '@forbear/audit/refused'
import { Command, Option } from 'commander'
import { passphraseOf } from '../evidence/open.ts'
import { expectWritable, makeFolder, writeFile } from '../files.ts'
import { languageOption } from '../options.ts'
import { type Server, type ServerFlags, ask, serverOf, serverOptions } from '../record/server.ts'
import { CHECKPOINT_FILE } from '../record/whole-log.ts'
import { writeBytes } from '../record/write-bytes.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { printing } from '../printing.ts'

interface ExportFlags extends ServerFlags {
  readonly out: string
  readonly lang?: string
}

interface EvidenceFlags extends ExportFlags {
  readonly variant: 'borrower' | 'court' | 'public'
  readonly form: 'json' | 'html'
  readonly purpose: string
  readonly passphraseFile?: string
  readonly unlocked?: true
  readonly timeZone?: string
}

/** The command, with a command for each thing that can be had. */
export function exportCommand(): Command {
  return new Command('export')
    .description('get evidence, a contact log or the whole record from a running service')
    .addCommand(evidenceCommand())
    .addCommand(contactsCommand())
    .addCommand(recordCommand())
    .addHelpText(
      'after',
      `
Exit status: 0 written, 64 asked wrongly or refused by the service, 70 a fault of forbear.

Examples:
  forbear export evidence mat_01kb… --variant borrower --form html --purpose "asked for by the borrower" --out record.html
  forbear export contacts mat_01kb… --purpose "our own audit" --out matter
  forbear export record --out record`,
    )
}

const asked = (command: Command): Command => {
  for (const option of serverOptions()) command.addOption(option)
  return command.addOption(languageOption())
}

function evidenceCommand(): Command {
  return asked(
    new Command('evidence')
      .description('the evidence of a matter, locked by a passphrase')
      .argument('<matter>', 'its id')
      .requiredOption('--out <file>', 'where it is written')
      .requiredOption('--purpose <words>', 'for whom or for what: it is recorded')
      .addOption(
        new Option('--variant <variant>', 'who may read it')
          .choices(['borrower', 'court', 'public'])
          .default('borrower'),
      )
      .addOption(
        new Option('--form <form>', 'a file for programs or a page for people')
          .choices(['json', 'html'])
          .default('json'),
      )
      .option('--time-zone <zone>', 'in which the page tells times, for example Asia/Shanghai')
      .option('--passphrase-file <file>', 'holds the passphrase that locks it (default: it is asked for)')
      .option('--unlocked', 'do not lock it'),
  ).action(async (matter: string, flags: EvidenceFlags) => {
    const language = languageOf(flags.lang)
    const server = serverOf(flags, process.env)
    expectWritable(flags.out, [])
    const { variant, form, purpose, timeZone } = flags
    const passphrase = flags.unlocked
      ? undefined
      : await passphraseOf(flags.out, flags.passphraseFile, language)
    const { bytes } = await ask(server, `/v1/matters/${encodeURIComponent(matter)}/evidence`, {
      variant,
      form,
      purpose,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(passphrase === undefined ? { unlocked: true } : { passphrase }),
    })
    writeBytes(flags.out, bytes)
    say(language, `written: ${flags.out}`, `已写入：${flags.out}`)
  })
}

function contactsCommand(): Command {
  return asked(
    new Command('contacts')
      .description(
        'the contact log of a matter (CSV and JSON lines), and every decision of the gate about it',
      )
      .argument('<matter>', 'its id')
      .requiredOption('--out <folder>', 'where the files are written')
      .requiredOption('--purpose <words>', 'for what: it is recorded'),
  ).action(async (matter: string, flags: ExportFlags & { readonly purpose: string }) => {
    const language = languageOf(flags.lang)
    const server = serverOf(flags, process.env)
    makeFolder(flags.out)
    for (const [form, name] of [
      ['jsonl', 'contacts.jsonl'],
      ['csv', 'contacts.csv'],
      ['decisions', 'decisions.jsonl'],
    ] as const) {
      const query = new URLSearchParams({ form, purpose: flags.purpose })
      const { bytes } = await ask(
        server,
        `/v1/matters/${encodeURIComponent(matter)}/contact-log?${query.toString()}`,
      )
      writeBytes(join(flags.out, name), bytes)
    }
    say(language, `written: contacts and decisions in ${flags.out}`, `已写入：${flags.out} 中的联系与决定`)
  })
}

function recordCommand(): Command {
  return asked(
    new Command('record')
      .description('the whole record, without personal data: checkpoint, tiles and entries (C2SP tlog-tiles)')
      .requiredOption('--out <folder>', 'where it is written'),
  ).action(async (flags: ExportFlags) => {
    const language = languageOf(flags.lang)
    const size = await exportRecord(serverOf(flags, process.env), flags.out)
    say(
      language,
      `written: ${size} entries in ${flags.out}; check them with forbear verify ${flags.out} --key KEY`,
      `已写入：${flags.out} 中的 ${size} 条记录；请用 forbear verify ${flags.out} --key KEY 核对`,
    )
  })
}

/** @returns how many entries there are */
async function exportRecord(server: Server, folder: string): Promise<number> {
  const { bytes: note } = await ask(server, '/v1/record/checkpoint')
  const read = parseNote(note)
  const checkpoint = read.ok ? parseCheckpoint(read.value.text) : undefined
  if (!checkpoint?.ok)
    throw new Refused([{ en: 'the service sent no checkpoint', zh: '服务返回的不是检查点' }])
  const size = Number(checkpoint.value.size)
  makeFolder(folder)
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle += 1)
    await fetchInto(server, folder, bundlePath(bundle, tileWidth(0, bundle, size)))
  for (const tile of tilesBetween(0, size)) await fetchInto(server, folder, tilePath(tile))
  // last: a folder without it is not whole
  writeFile(join(folder, CHECKPOINT_FILE), [Buffer.from(note).toString('utf8')])
  return size
}

async function fetchInto(server: Server, folder: string, path: string): Promise<void> {
  const { bytes } = await ask(server, `/v1/record/${path}`)
  writeBytes(join(folder, path), bytes)
}

function say(language: Language, en: string, zh: string): void {
  printing.err.write(`${language === 'zh' ? zh : en}\n`)
}
