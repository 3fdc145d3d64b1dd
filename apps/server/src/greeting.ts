/** What a start prints: the address, what kind of database it is, and keys that are shown this once. */
import type { Settings } from './platform/settings.ts'
import type { Running } from './run.ts'

/** PGlite runs without fsync; whoever starts it reads this, and so does whoever asks /readyz. */
export const NOT_DURABLE = {
  en: 'For trying out: no promise at power loss. Set DATABASE_URL to a PostgreSQL database for anything that matters.',
  zh: '仅供试用：断电时不保证数据完整。正式使用请将 DATABASE_URL 指向 PostgreSQL 数据库。',
} as const

/** The greeting, in both languages. */
export function greeting(running: Running, settings: Pick<Settings, 'folder'>): string {
  const { address, isDurable, keys, examples } = running
  return `${[
    `Forbear ${address}   docs 文档 ${address}/docs`,
    ...(isDurable ? [] : [NOT_DURABLE.en, NOT_DURABLE.zh]),
    ...(settings.folder === undefined ? [] : [`Data 数据 ${settings.folder}`]),
    ...(keys.length === 0
      ? []
      : [
          '',
          'Keys, shown this once 密钥，只显示这一次',
          ...keys.map(({ name, organisation, key }) => `  ${key}  ${organisation}  ${name}`),
        ]),
    ...examples.flatMap(({ says, curl }) => ['', `# ${says.en}`, `# ${says.zh}`, curl]),
  ].join('\n')}\n`
}
