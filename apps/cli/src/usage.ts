/** What is wrong with a command line itself, in both languages: options and arguments the commands do not have. */
import type { CommanderError, Option } from 'commander'
import type { Reason } from '@forbear/audit/refused'

/** Each kind of fault, by the parser's code, said in Chinese with the words between quotation marks. */
const IN_CHINESE: Readonly<Record<string, (words: readonly string[]) => string>> = {
  'commander.unknownOption': ([option = '']) => `没有选项 \`${option}\``,
  'commander.unknownCommand': ([command = '']) => `没有命令 \`${command}\``,
  'commander.missingArgument': ([name = '']) => `缺少参数 \`${name}\``,
  'commander.missingMandatoryOptionValue': ([option = '']) => `缺少选项 \`${option}\``,
  'commander.optionMissingArgument': ([option = '']) => `选项 \`${option}\` 缺少取值`,
}

/** Where more was named than a command takes, what it takes and what it was given. */
const EXCESS = /Expected (\d+) arguments? but got (\d+): (.*)\.$/

/** The parser's complaint as a reason. */
export function usageReason(error: CommanderError): Reason {
  const [first = '', hint] = error.message.replace(/^error: /, '').split('\n')
  const words = [...first.matchAll(/'([^']*)'/g)].map((m) => m[1] ?? '')
  const meant = /Did you mean (.*)\?\)/.exec(hint ?? '')?.[1]
  const en = `${first.replaceAll("'", '`')}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`
  const [, expected, got, given = ''] = EXCESS.exec(first) ?? []
  const choices = /Allowed choices are (.*)\./.exec(first)?.[1]
  const zh =
    error.code === 'commander.invalidArgument' && choices !== undefined
      ? `选项 \`${words[0] ?? ''}\` 不能取 \`${words[1] ?? ''}\`，可用：${choices}`
      : error.code === 'commander.excessArguments' && expected !== undefined
        ? `参数过多：应有 ${expected} 个，却有 ${got} 个：${given.split(', ').join('、')}`
        : (IN_CHINESE[error.code]?.(words) ?? en)
  return { en, zh: `${zh}${meant === undefined ? '' : `；是否指 \`${meant}\`？`}` }
}

/** Options that a command has not, beside the one that it misses: most often that one, written otherwise. */
export function unknownBeside(
  { code }: CommanderError,
  words: readonly string[],
  options: readonly Option[],
): readonly Reason[] {
  if (code !== 'commander.missingMandatoryOptionValue') return []
  const known = new Set(['--help', ...options.map(({ long }) => long)])
  return words
    .flatMap((word) => /^--[a-z][a-z-]*/.exec(word)?.[0] ?? [])
    .filter((word) => !known.has(word))
    .map((word) => ({ en: `unknown option \`${word}\``, zh: `没有选项 \`${word}\`` }))
}
