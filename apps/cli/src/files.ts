/** Files in and out for the commands: bytes with their digest, JSON with the place of a fault. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Refused } from './refused.ts'

/** A file read whole, with what identifies it. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/**
 * Reads a file, or standard input for `-`.
 *
 * @throws {Refused} if it cannot be read, saying why
 */
export function readBytes(path: string): FileBytes {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path)
    return {
      name: path === '-' ? 'standard input' : path,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  } catch (error) {
    throw fileRefusal(path, error)
  }
}

/** Why a file cannot be read, for the person who named it. */
export function fileRefusal(path: string, error: unknown): Refused {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
  const why: Readonly<Record<string, { en: string; zh: string }>> = {
    ENOENT: { en: 'there is no such file', zh: '没有这个文件' },
    EISDIR: { en: 'it is a folder, name a file in it', zh: '这是文件夹，请指定其中的文件' },
    EACCES: { en: 'it may not be read', zh: '没有读取权限' },
  }
  const reason = why[code] ?? { en: `it cannot be read (${code})`, zh: `无法读取（${code}）` }
  return new Refused([{ en: `\`${path}\`: ${reason.en}`, zh: `\`${path}\`：${reason.zh}` }])
}

/**
 * Reads a JSON file.
 *
 * @throws {Refused} if it is not JSON, with line and column of the fault
 */
export function readJson(path: string): { readonly value: unknown; readonly file: FileBytes } {
  const file = readBytes(path)
  const text = new TextDecoder('utf-8').decode(file.bytes)
  try {
    return { value: JSON.parse(text) as unknown, file }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const at = /position (\d+)/.exec(message)?.[1]
    const before = at === undefined ? '' : text.slice(0, Number(at))
    const place =
      at === undefined ? '' : `:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`
    throw new Refused([
      { en: `${file.name}${place}: not JSON, ${message}`, zh: `${file.name}${place}：不是 JSON，${message}` },
    ])
  }
}
