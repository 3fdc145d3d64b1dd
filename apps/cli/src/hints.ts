/** Which option mends a reader's problem: readers know no command line, people who meet the problem are at one. */
import type { Problem } from '@forbear/logs'
import type { Language } from './surroundings.ts'

const OPTIONS: Partial<Record<Problem['code'], { readonly en: string; readonly zh: string }>> = {
  'zone-needed': {
    en: 'say with --log-zone which clock the log was written by',
    zh: '请用 --log-zone 指明日志所用的时钟',
  },
  'zone-contradicted': {
    en: 'give --log-zone the zone that the ids fit',
    zh: '请把 --log-zone 改为与编号相符的时区',
  },
  'map-missing': {
    en: 'propose one with `forbear map FILE --out map.json`, have it checked and confirmed, then add --map map.json',
    zh: '请用 `forbear map FILE --out map.json` 生成建议稿，核对并确认后加 --map map.json',
  },
  'wrong-encoding': {
    en: 'if the file is GBK or GB18030, add --encoding gb18030',
    zh: '如果文件是 GBK 或 GB18030，请加 --encoding gb18030',
  },
}

/** What could be tried, each option once. */
export function hintsFor(problems: Iterable<Problem>, language: Language): readonly string[] {
  const codes = new Set([...problems].map((p) => p.code))
  return [...codes].flatMap((code) => OPTIONS[code]?.[language] ?? [])
}
