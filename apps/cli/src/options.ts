/** Options that several commands share. */
import { Option } from 'commander'

/** `--lang`: the language of the words. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the words; default: that of the terminal').choices([
    'en',
    'zh',
  ])
}

/** An option that may be given several times, each time with one more value. */
export function severalTimes(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be given several times`)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], 'none')
}
