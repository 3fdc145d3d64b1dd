/** What is wrong with a command line itself, in both languages: options and arguments the commands do not have. */
import type { CommanderError } from 'commander'
import type { Reason } from '@forbear/audit/refused'

/** Each kind of fault, by the parser's code, said in Chinese with the words between quotation marks. */
const IN_CHINESE: Readonly<Record<string, (words: readonly string[]) => string>> = {
  'commander.unknownOption': ([option = '']) => `没有选项 \`${option}\``,
  'commander.unknownCommand': ([command = '']) => `没有命令 \`${command}\``,
  'commander.missingArgument': ([name = '']) => `缺少参数 \`${name}\``,
  'commander.missingMandatoryOptionValue': ([option = '']) => `缺少选项 \`${option}\``,
  'commander.optionMissingArgument': ([option = '']) => `选项 \`${option}\` 缺少取值`,
  'commander.excessArguments': () => '参数过多',
}

/** The parser's complaint as a reason. */
export function usageReason(error: CommanderError): Reason {
  const [first = '', hint] = error.message.replace(/^error: /, '').split('\n')
  const words = [...first.matchAll(/'([^']*)'/g)].map((m) => m[1] ?? '')
  const meant = /Did you mean (.*)\?\)/.exec(hint ?? '')?.[1]
  const en = `${first.replaceAll("'", '`')}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`
  const choices = /Allowed choices are (.*)\./.exec(first)?.[1]
  const zh =
    error.code === 'commander.invalidArgument' && choices !== undefined
      ? `选项 \`${words[0] ?? ''}\` 不能取 \`${words[1] ?? ''}\`，可用：${choices}`
      : (IN_CHINESE[error.code]?.(words) ?? en)
  return { en, zh: `${zh}${meant === undefined ? '' : `；是否指 \`${meant}\`？`}` }
}
