/** `forbear permit`: asks a running gate: try a contact, reserve a permit, say what became of it, what is amiss. */
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import {
  type Server,
  type ServerFlags,
  ask,
  jsonOf,
  problemsOf,
  send,
  serverOf,
  serverOptions,
} from '../record/server.ts'
import { printRefusal } from '../refused.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

interface Flags extends ServerFlags {
  readonly lang?: string
  readonly text?: true
}

/** Exit statuses: it may be made; it may not, for certain; it may not, as something is not known. */
const [PERMITTED, BARRED, NOT_KNOWN] = [0, 1, 3]

export function permitCommand(): Command {
  return new Command('permit')
    .description('ask a running gate: try, reserve, settle, give back, list, incidents')
    .addCommand(tryCommand())
    .addCommand(reserveCommand())
    .addCommand(settleCommand())
    .addCommand(voidCommand())
    .addCommand(listCommand('list', 'permits, newest last', '/v1/permits'))
    .addCommand(
      listCommand(
        'incidents',
        'what went otherwise than a permit allows, or was never told',
        '/v1/incidents',
      ),
    )
    .addHelpText(
      'after',
      `
A contact intent is JSON; forbear serve prints one to try, and /docs of the service describes it.

Exit status: 0 it may be made, or done; 1 it may not; 3 it may not, as something that would decide is not known;
64 asked wrongly or refused by the service, 70 a fault of forbear.

Examples:
  forbear permit try intent.json --text
  forbear permit reserve intent.json
  forbear permit settle prm_01kb… --outcome no-answer --begun-at 2026-03-02T12:00:00+08:00`,
    )
}

const asked = (command: Command): Command => {
  for (const option of serverOptions()) command.addOption(option)
  return command.addOption(languageOption())
}

/** What is told of a judgement here. */
interface Judgement {
  readonly certain: string
  readonly permitted: boolean
  readonly findings: readonly { readonly says: { readonly en: string; readonly zh: string } }[]
  readonly conditions: readonly string[]
}

const statusOf = (judgement: Judgement | undefined): number =>
  judgement === undefined
    ? BARRED
    : judgement.permitted
      ? PERMITTED
      : judgement.certain === 'clear'
        ? NOT_KNOWN
        : BARRED

function tryCommand(): Command {
  return asked(
    new Command('try')
      .description('what the gate would say; nothing is recorded')
      .argument('<file>', 'the contact intent as JSON; - for standard input')
      .option('--text', 'words to read instead of JSON'),
  ).action(async (file: string, flags: Flags) => {
    const language = languageOf(flags.lang)
    const answer = jsonOf(
      await ask(serverOf(flags, process.env), '/v1/judgements', readJson(file).value),
    ) as {
      readonly reason?: string
      readonly judgement?: Judgement
    }
    process.exitCode = answer.reason === undefined ? statusOf(answer.judgement) : BARRED
    if (flags.text) print(wordsOf(answer.judgement, answer.reason, language))
    else printJson(answer)
  })
}

function reserveCommand(): Command {
  return asked(
    new Command('reserve')
      .description('reserve a permit for one contact; a refusal says which law stands against it')
      .argument('<file>', 'the contact intent as JSON; - for standard input')
      .option('--text', 'words to read instead of JSON'),
  ).action(async (file: string, flags: Flags) => {
    const language = languageOf(flags.lang)
    const answer = await send(serverOf(flags, process.env), '/v1/permits', readJson(file).value)
    if (answer.isOk) {
      printJson(jsonOf(answer))
      return
    }
    const reasons = problemsOf(answer.bytes, answer.status)
    const { refusal } = answer.status === 409 ? (jsonOf(answer) as { readonly refusal?: Refusal }) : {}
    if (!refusal) {
      printRefusal(reasons, language)
      process.exitCode = 64
      return
    }
    process.exitCode = refusal.reason === undefined ? statusOf(refusal.judgement) : BARRED
    if (flags.text)
      print([...reasons.map((r) => r[language]), ...wordsOf(refusal.judgement, undefined, language)])
    else printJson(jsonOf(answer))
  })
}

interface Refusal {
  readonly reason?: string
  readonly judgement?: Judgement
}

function settleCommand(): Command {
  return asked(
    new Command('settle')
      .description('say what became of a permitted contact')
      .argument('<permit>', 'its id')
      .requiredOption('--outcome <outcome>', 'for example no-answer, conversation, delivered')
      .requiredOption('--begun-at <instant>', 'when it began, with its offset')
      .option('--seconds <n>', 'how long it lasted', Number),
  ).action(
    async (
      permit: string,
      flags: Flags & { readonly outcome: string; readonly begunAt: string; readonly seconds?: number },
    ) => {
      const { outcome, begunAt, seconds } = flags
      await tell(serverOf(flags, process.env), `/v1/permits/${encodeURIComponent(permit)}/outcome`, {
        outcome,
        begunAt,
        ...(seconds === undefined ? {} : { durationSeconds: seconds }),
      })
    },
  )
}

function voidCommand(): Command {
  return asked(
    new Command('void')
      .description('give a permit back; it counts as possibly used until a log shows otherwise')
      .argument('<permit>', 'its id'),
  ).action(async (permit: string, flags: Flags) => {
    await tell(serverOf(flags, process.env), `/v1/permits/${encodeURIComponent(permit)}/void`, {})
  })
}

function listCommand(name: string, description: string, path: string): Command {
  return asked(
    new Command(name)
      .description(description)
      .option('--limit <n>', 'at most so many, up to 200', '50')
      .option('--cursor <cursor>', 'where the last page ended'),
  ).action(async (flags: Flags & { readonly limit: string; readonly cursor?: string }) => {
    const query = new URLSearchParams({
      limit: flags.limit,
      ...(flags.cursor === undefined ? {} : { cursor: flags.cursor }),
    })
    printJson(jsonOf(await ask(serverOf(flags, process.env), `${path}?${query.toString()}`)))
  })
}

async function tell(server: Server, path: string, body: unknown): Promise<void> {
  printJson(jsonOf(await ask(server, path, body)))
}

function wordsOf(
  judgement: Judgement | undefined,
  reason: string | undefined,
  language: Language,
): readonly string[] {
  const may = reason === undefined && judgement?.permitted === true
  const head = {
    en: may ? 'It may be made now.' : 'It may not be made.',
    zh: may ? '现在可以进行。' : '不得进行。',
  }[language]
  const conditions = judgement?.conditions ?? []
  const keep = { en: `To be kept to: ${conditions.join(', ')}`, zh: `须遵守：${conditions.join('、')}` }[
    language
  ]
  return [
    head,
    ...(reason === undefined ? [] : [reason]),
    ...(judgement?.findings ?? []).map((f) => `- ${f.says[language]}`),
    ...(may && conditions.length > 0 ? [keep] : []),
  ]
}

const print = (lines: readonly string[]): void => {
  printing.out.write(`${wrappedText(harmless(lines.join('\n')), columnsOf(printing.out))}\n`)
}

const printJson = (value: unknown): void => {
  printing.out.write(`${JSON.stringify(value, null, 2)}\n`)
}
