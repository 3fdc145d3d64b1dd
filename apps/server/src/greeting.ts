/** What a start prints: the address, what kind of database it is, and keys that are shown this once. */
import { durabilityWarning } from './platform/durability.ts'
import type { Settings } from './platform/settings.ts'
import type { Running } from './run.ts'

/** The greeting, in both languages. */
export function greeting(running: Running, settings: Pick<Settings, 'folder'>): string {
  const { address, durability, keys, examples } = running
  const warning = durabilityWarning(durability)
  return `${[
    `Forbear ${address}   docs 文档 ${address}/docs`,
    ...(warning === undefined ? [] : [warning.en, warning.zh]),
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
