/** Files in and out for the commands: bytes with their digest, JSON with the place of a fault, folders made or refused. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { doubledKeys } from '@forbear/logs'
import { Refused } from '@forbear/audit/refused'

const STANDARD_INPUT = 'standard input'

/** What a file is called in a message; standard input and output have a name in each language. */
export const fileNamed = (name: string, language: 'en' | 'zh'): string =>
  language === 'zh'
    ? name.replace(/^standard input(?=$|:)/, '标准输入').replace(/^standard output$/, '标准输出')
    : name

/** A file read whole, with what identifies it. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** What the system's error codes mean to the person who meets them. */
const TROUBLE: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  ENOENT: { en: 'there is no such file', zh: '没有这个文件' },
  EISDIR: { en: 'it is a folder, name a file in it', zh: '这是文件夹，请指定其中的文件' },
  EACCES: { en: 'there is no permission for it', zh: '没有权限' },
  EPERM: { en: 'there is no permission for it', zh: '没有权限' },
  EROFS: { en: 'this file system cannot be written to', zh: '该文件系统只读，无法写入' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EEXIST: { en: 'a file of this name is in the way', zh: '已有同名文件' },
  ENOTDIR: { en: 'a part of the path is a file, not a folder', zh: '路径中有一段是文件而不是文件夹' },
  ERR_FS_FILE_TOO_LARGE: { en: 'it is larger than 2 GiB, split it', zh: '文件超过 2 GiB，请拆分' },
}

/** A refusal that says why the system would not. */
function refusedBy(
  error: unknown,
  path: string,
  doing: { readonly en: string; readonly zh: string },
): Refused {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
  const why = TROUBLE[code] ?? { en: code, zh: code }
  const zh = `\`${fileNamed(path, 'zh')}\` ${doing.zh}：${why.zh}`
  return new Refused([{ en: `\`${path}\` ${doing.en}: ${why.en}`, zh }])
}

const READING = { en: 'cannot be read', zh: '无法读取' }
const WRITING = { en: 'cannot be written', zh: '无法写入' }

/**
 * Reads a file, or standard input for `-`.
 *
 * @throws {Refused} if it cannot be read, saying why
 */
export function readBytes(path: string): FileBytes {
  try {
    const bytes = path === '-' ? readToEnd((buffer) => readSync(0, buffer)) : readFileSync(path)
    return {
      name: path === '-' ? STANDARD_INPUT : path,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  } catch (error) {
    throw fileRefusal(path, error)
  }
}

/**
 * One piece: a pipe that has nothing yet is asked again. Standard input does not wait once anything has looked at
 * `process.stdin`, and who writes into it may take their time.
 *
 * @param read reads once, as `readSync` does
 * @returns how many bytes were read; 0 at the end
 */
export function readPiece(read: () => number): number {
  for (;;) {
    try {
      return read()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Bytes asked of the system at once. */
const PIECE = 1 << 16

/** Everything that can be read, to its end. */
export function readToEnd(read: (buffer: Uint8Array) => number): Uint8Array {
  const pieces: Uint8Array[] = []
  for (;;) {
    const buffer = new Uint8Array(PIECE)
    const length = readPiece(() => read(buffer))
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(buffer.subarray(0, length))
  }
}

/** Why a file cannot be read, for the person who named it. */
export function fileRefusal(path: string, error: unknown): Refused {
  return refusedBy(error, path, READING)
}

/** Why a file cannot be written, for the person who named it. */
export function writeRefusal(path: string, error: unknown): Refused {
  return refusedBy(error, path, WRITING)
}

/**
 * Makes a folder and those above it.
 *
 * @throws {Refused} if it cannot be made, saying why
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    throw refusedBy(error, path, { en: 'cannot be made a folder', zh: '无法建立为文件夹' })
  }
}

/**
 * Checks, before long work, that a file could be written where it is asked for.
 *
 * @throws {Refused} if its folder does not exist, or it is a folder itself, or it is one of the files that are read
 */
export function expectWritable(path: string, read: readonly string[]): void {
  const at = statSync(path, { throwIfNoEntry: false })
  if (at?.isDirectory()) throw refusedBy({ code: 'EISDIR' }, path, WRITING)
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refused([
      {
        en: `\`${path}\` cannot be written: the folder \`${dirname(path)}\` does not exist`,
        zh: `\`${path}\` 无法写入：文件夹 \`${dirname(path)}\` 不存在`,
      },
    ])
  }
  const same = read.find((other) => {
    const of = other === '-' ? undefined : statSync(other, { throwIfNoEntry: false })
    return at !== undefined && of !== undefined && at.ino === of.ino && at.dev === of.dev
  })
  if (same !== undefined) {
    throw new Refused([
      {
        en: `\`${path}\` is a file that is read; the result would be written over it, name another`,
        zh: `\`${path}\` 是读入的文件，结果会把它覆盖，请另取名称`,
      },
    ])
  }
}

/**
 * Writes a file whole or not at all: an interrupted run leaves no half of one.
 *
 * @param pieces what is written, one after the other
 * @param mode who may read a file that is made: everybody the system lets, or the user alone
 * @throws {Refused} if it cannot be written, saying why
 */
export function writeFile(path: string, pieces: Iterable<string>, mode: 'shared' | 'own' = 'shared'): void {
  const isDevice = statSync(path, { throwIfNoEntry: false })?.isFile() === false
  const unfinished = isDevice ? path : `${path}.unfinished`
  try {
    const file = openSync(unfinished, 'w', mode === 'own' ? 0o600 : 0o666)
    try {
      for (const text of batched(pieces)) writeFileSync(file, text)
    } finally {
      closeSync(file)
    }
    if (!isDevice) renameSync(unfinished, path)
  } catch (error) {
    if (!isDevice) rmSync(unfinished, { force: true })
    throw refusedBy(error, path, WRITING)
  }
}

/** Small pieces together, so that each write is worth its while. */
export function* batched(pieces: Iterable<string>): Generator<string> {
  let batch: string[] = []
  let length = 0
  for (const piece of pieces) {
    batch.push(piece)
    length += piece.length
    if (length < 1 << 20) continue
    yield batch.join('')
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch.join('')
}

/**
 * Reads a JSON file.
 *
 * @throws {Refused} if it is not JSON in UTF-8, with line and column of the fault, or an object has a key twice
 */
export function readJson(path: string): { readonly value: unknown; readonly file: FileBytes } {
  const file = readBytes(path)
  return { value: jsonOf(file), file }
}

/**
 * The JSON of a file that was read.
 *
 * @throws {Refused} as {@link readJson}
 */
export function jsonOf(file: FileBytes): unknown {
  const text = textOf(file)
  let value: unknown
  try {
    value = JSON.parse(text) as unknown
  } catch (error) {
    const message = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
    const at = faultOf(text)
    const before = text.slice(0, at).split('\n')
    const place = `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    const here = text.slice(at, at + 20).split('\n')[0] ?? ''
    const why =
      text.trim() === ''
        ? { en: 'the text ends too early: there is nothing in it', zh: '文本过早结束：没有任何内容' }
        : here === ''
          ? { en: `the text ends too early (${message})`, zh: '文本过早结束' }
          : { en: `unexpected here: \`${here}\` (${message})`, zh: `此处不应出现 \`${here}\`` }
    throw new Refused([
      {
        en: `${file.name}${place}: not JSON; ${why.en}`,
        zh: `${fileNamed(file.name, 'zh')}${place}：不是 JSON；${why.zh}`,
      },
    ])
  }
  const doubled = doubledKeys(text)
  if (doubled.length === 0) return value
  throw new Refused(
    doubled.map((key) => ({
      en: `${file.name}: the key \`${key}\` stands twice in one object, write it once`,
      zh: `${fileNamed(file.name, 'zh')}：同一对象里键 \`${key}\` 出现两次，应只写一次`,
    })),
  )
}

function textOf(file: FileBytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch {
    throw new Refused([
      {
        en: `${file.name}: not UTF-8 text; save it as UTF-8`,
        zh: `${fileNamed(file.name, 'zh')}：不是 UTF-8 文本；请另存为 UTF-8`,
      },
    ])
  }
}

/**
 * Reads a text file.
 *
 * @throws {Refused} if it cannot be read or is not UTF-8
 */
export function readText(path: string): { readonly text: string; readonly file: FileBytes } {
  const file = readBytes(path)
  return { text: textOf(file), file }
}

/** Where a text stops being the beginning of some JSON; its length where it only ends too early. */
function faultOf(text: string): number {
  const couldGoOn = (length: number): boolean => {
    try {
      JSON.parse(text.slice(0, length))
      return true
    } catch (error) {
      const message = error instanceof Error ? error.message : ''
      const at = /position (\d+)/.exec(message)?.[1]
      return /end of JSON input|Unterminated string/.test(message) || Number(at) >= length
    }
  }
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (couldGoOn(middle)) good = middle
    else bad = middle
  }
  return good
}
