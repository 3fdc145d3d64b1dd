/** What a file is by its first bytes, so that an archive given for a log is called one, with what to do about it. */
import type { Reason } from '@forbear/audit/refused'
import type { ColumnMap, FormatName } from '@forbear/logs'
import { type FileKindName, fileKindOf } from '@forbear/logs/input'

/** What besides text a format reads, or names better itself. */
export function containersOf(format: FormatName, map?: ColumnMap): readonly FileKindName[] {
  const workbook = ['zip', 'old-workbook'] as const
  if (format === 'forbear-parquet') return ['parquet']
  if (format === 'carrier-bill-cn') return workbook
  if (format !== 'columns') return []
  if (map?.container.kind === 'xlsx') return workbook
  return map?.container.kind === 'parquet' ? ['parquet'] : []
}

/**
 * Why a file is none of what a format reads; `undefined` where nothing speaks against it.
 *
 * @param bytes  its first `FIRST_BYTES`, or all where there are fewer
 */
export function wrongKind(
  name: string,
  bytes: Uint8Array,
  format: FormatName,
  containers: readonly FileKindName[],
): Reason | undefined {
  const kind = fileKindOf(bytes)
  if (kind === undefined || containers.includes(kind.name)) return undefined
  return {
    en: `\`${name}\` is ${kind.says.en}, which --format ${format} does not read; ${kind.mend.en}`,
    zh: `\`${name}\` 是${kind.says.zh}，--format ${format} 不能读取；${kind.mend.zh}`,
  }
}
