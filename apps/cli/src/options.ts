/** Options that several commands share. */
import { Option } from 'commander'

/** `--lang`: the language of the words. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the words; default: that of the terminal').choices([
    'en',
    'zh',
  ])
}
