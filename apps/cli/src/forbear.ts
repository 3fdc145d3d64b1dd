/** The command `forbear`: one file a command under commands/. */
import { availableParallelism } from 'node:os'
import { Command, CommanderError } from 'commander'
import { ENGINE_VERSION, type Language, languageOf } from './surroundings.ts'
import { writeRefusal } from './files.ts'
import { FAULT, printRefusal, printRefusalAsJson } from './refused.ts'
import { printing } from './printing.ts'
import { Refused, USAGE, type Reason } from '@forbear/audit/refused'
import { unknownBeside, usageReason } from './usage.ts'

/**
 * The commands in the order that the help lists them. Where one is named, it alone is loaded: all of them together take
 * longer to load than most questions to answer.
 */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['audit', async () => (await import('./commands/audit.ts')).auditCommand(availableParallelism())],
  ['judge', async () => (await import('./commands/judge.ts')).judgeCommand()],
  ['cases', async () => (await import('./commands/cases.ts')).casesCommand()],
  ['law', async () => (await import('./commands/law.ts')).lawCommand()],
  ['loan', async () => (await import('./commands/loan.ts')).loanCommand()],
  ['demo', async () => (await import('./commands/demo.ts')).demoCommand()],
  ['repeat', async () => (await import('./commands/repeat.ts')).repeatCommand()],
  ['map', async () => (await import('./commands/map.ts')).mapCommand()],
  ['check', async () => (await import('./commands/check.ts')).checkCommand()],
  ['serve', async () => (await import('./commands/serve.ts')).serveCommand()],
  ['permit', async () => (await import('./commands/permit.ts')).permitCommand()],
  ['import', async () => (await import('./commands/import.ts')).importCommand()],
  ['rejudge', async () => (await import('./commands/rejudge.ts')).rejudgeCommand()],
  ['verify', async () => (await import('./commands/verify.ts')).verifyCommand()],
  ['export', async () => (await import('./commands/export.ts')).exportCommand()],
])

/**
 * Does what was asked, and sets the exit status of the process.
 *
 * @param words  the command line behind the program's own name
 */
export async function runForbear(words: readonly string[]): Promise<void> {
  const program = await programFor(words)
  try {
    await program.parseAsync([...words], { from: 'user' })
  } catch (error) {
    process.exitCode = failed(error, program, words)
  }
}

/**
 * Says why an answer could not be written.
 *
 * @returns the exit status; none where who reads has had enough (`| head`): then the status of the answer stands, while half
 *   an answer has none
 */
export function outputFailed(error: NodeJS.ErrnoException, words: readonly string[]): number | undefined {
  if (error.code === 'EPIPE') return undefined
  const { reasons, exitCode } = writeRefusal('standard output', error)
  refuse(reasons, words)
  return exitCode
}

/** The program with the command that is named first, or with all. */
async function programFor([first = '']: readonly string[]): Promise<Command> {
  const program = new Command('forbear')
    .description(
      'Judge debt-collection contacts against cited, dated law. 依据有出处、有时效的法律，评判催收联系。',
    )
    .version(ENGINE_VERSION)
    // an option belongs to the command it stands behind
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `
Exit status: 0 to 3 are answers, which each command explains; 64 asked wrongly or bad input, nothing was judged;
70 a fault of forbear itself.

Begin here:
  forbear demo                              an invented month, audited
  forbear audit --help                      your own log
  forbear law list                          what law there is
  forbear loan apr --help                   the yearly cost of a loan
  forbear check                             the page for a borrower's own phone
  forbear serve                             the gate and the record as a service`,
    )
  const named = COMMANDS.get(first)
  for (const command of named === undefined ? COMMANDS.values() : [named]) program.addCommand(await command())
  keepFaults(program)
  return program
}

/** Says why nothing came of it, and with what status that ends. */
function failed(error: unknown, program: Command, words: readonly string[]): number {
  if (error instanceof Refused) {
    refuse(error.reasons, words)
    return error.exitCode
  }
  if (error instanceof CommanderError) {
    const isAnswer = error.exitCode === 0
    if (!isAnswer && error.code !== 'commander.help') {
      const { names, command } = namedBy(program, words)
      const asked = [...names, '--help'].join(' ')
      const help = { en: `the options stand in \`${asked}\``, zh: `选项见 \`${asked}\`` }
      refuse([usageReason(error), ...unknownBeside(error, words, command.options), help], words)
    }
    return isAnswer ? 0 : USAGE
  }
  printing.err.write(
    `forbear: this is a fault of forbear itself; nothing was judged. 这是 forbear 自身的错误，没有作出任何评判。\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return FAULT
}

/** Faults come back as errors, so that they can be told in the language asked for and with the right status. */
function keepFaults(command: Command): void {
  command.exitOverride().configureOutput({
    outputError: () => undefined,
    writeOut: (text) => printing.out.write(text),
    // the help of a command that was named without one below it
    writeErr: (text) => printing.err.write(text),
  })
  command.commands.forEach(keepFaults)
}

/** The language asked for, even where the rest of the command line cannot be understood. */
function languageAsked(words: readonly string[]): Language {
  const at = words.indexOf('--lang')
  return languageOf(at < 0 ? words.find((a) => a.startsWith('--lang='))?.slice(7) : words[at + 1])
}

/** A program that asked a loan's command for JSON is refused in JSON. */
function refuse(reasons: readonly Reason[], [first = '', ...others]: readonly string[]): void {
  const isForProgram = first === 'loan' && others.some((word) => /^--json(?:=|$)/.test(word))
  if (isForProgram) printRefusalAsJson(reasons)
  else printRefusal(reasons, languageAsked([first, ...others]))
}

/** The command that was named, with those it stands under: `forbear loan statement`. */
function namedBy(
  program: Command,
  words: readonly string[],
): { readonly names: readonly string[]; readonly command: Command } {
  const names = [program.name()]
  let command: Command = program
  for (const word of words) {
    const below = command.commands.find((each) => each.name() === word)
    if (below === undefined) break
    command = below
    names.push(command.name())
  }
  return { names, command }
}
