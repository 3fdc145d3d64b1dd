/**
 * Checkpoints, c2sp.org/tlog-checkpoint: origin, size and root of the tree, signed as a note. One extension line of ours
 * commits to the map of all chains: `map <number of chains> <base64 of the map's root>` (S35).
 */
import { fromBase64, hasControlCharacter, toBase64 } from './bytes.ts'
import { type Parsed, type Problem, problem } from './problem.ts'
import { HASH_BYTES } from './tree.ts'

/** What a log says that it is. */
export interface Checkpoint {
  /** Who the log is: a URL without its scheme, best. */
  readonly origin: string
  /** Number of leaves, below 2^63. */
  readonly size: bigint
  readonly root: Uint8Array
  /** Lines after the third; ours is the map's. */
  readonly extensions: readonly string[]
}

/** The map that a checkpoint commits to. */
export interface MapCommitment {
  /** How many chains are in it, below 2^63. */
  readonly chains: bigint
  readonly root: Uint8Array
}

const LIMIT = 1n << 63n
const DECIMAL = /^(?:0|[1-9]\d{0,18})$/

const isLine = (line: string): boolean => line.length > 0 && line.isWellFormed() && !hasControlCharacter(line)

const sizeOf = (text: string | undefined): bigint | undefined => {
  if (text === undefined || !DECIMAL.test(text)) return undefined
  const size = BigInt(text)
  return size < LIMIT ? size : undefined
}

const hashOf = (text: string | undefined): Uint8Array | undefined => {
  const bytes = text === undefined ? undefined : fromBase64(text)
  return bytes?.length === HASH_BYTES ? bytes : undefined
}

/**
 * The text of a note for a checkpoint.
 *
 * @throws {TypeError} for an origin or a line that is empty or has control characters, a root that is no hash
 */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if (size < 0n || size >= LIMIT) throw new TypeError(`no size of a log: ${size}`)
  if (root.length !== HASH_BYTES) throw new TypeError(`a root has ${HASH_BYTES} bytes`)
  const lines = [origin, String(size), toBase64(root), ...extensions]
  if (!lines.every(isLine)) throw new TypeError('no line of a checkpoint is empty or has control characters')
  return lines.map((line) => `${line}\n`).join('')
}

/** Reads the text of a checkpoint's note; who signed it is another question. */
export function parseCheckpoint(text: string): Parsed<Checkpoint> {
  const lines = text.split('\n')
  const ending = lines.pop()
  const [origin, sizeLine, rootLine, ...extensions] = lines
  const problems: Problem[] = []
  const wrong = (code: string, line: number, found: unknown, en: string, zh: string): void => {
    problems.push(problem(code, `line ${line}`, found, { en, zh }))
  }
  const size = sizeOf(sizeLine)
  const root = hashOf(rootLine)
  if (origin === undefined || !isLine(origin))
    wrong('no-origin', 1, origin, 'the first line names the log', '第一行应为日志的名称')
  if (size === undefined)
    wrong(
      'no-size',
      2,
      sizeLine,
      'the second line is the size of the tree in decimal, without leading zeros',
      '第二行应为树的大小，用十进制书写，开头不补零',
    )
  if (root === undefined)
    wrong(
      'no-root',
      3,
      rootLine,
      'the third line is the root in base64, 32 bytes',
      '第三行应为根哈希的 base64（32 字节）',
    )
  for (const [i, line] of extensions.entries())
    if (!isLine(line))
      wrong(
        'no-extension',
        4 + i,
        line,
        'no line of a checkpoint is empty or has control characters',
        '检查点的任何一行都不得为空，也不得含有控制字符',
      )
  if (ending !== '')
    wrong('no-newline', lines.length + 1, ending, 'the last line ends in a newline', '最后一行应以换行符结束')
  if (origin === undefined || size === undefined || root === undefined || problems.length > 0)
    return { ok: false, problems }
  return { ok: true, value: { origin, size, root, extensions } }
}

/** The extension line for a map. */
export function mapLine({ chains, root }: MapCommitment): string {
  if (chains < 0n || chains >= LIMIT) throw new TypeError(`no number of chains: ${chains}`)
  if (root.length !== HASH_BYTES) throw new TypeError(`a root has ${HASH_BYTES} bytes`)
  return `map ${chains} ${toBase64(root)}`
}

/** The map that a checkpoint commits to; `undefined` where no line, more than one line, or a broken line speaks of one. */
export function mapCommitmentOf(checkpoint: Checkpoint): MapCommitment | undefined {
  const lines = checkpoint.extensions.filter((line) => line === 'map' || line.startsWith('map '))
  const [word, chainsText, rootText, ...more] = lines.length === 1 ? (lines[0] ?? '').split(' ') : []
  const chains = sizeOf(chainsText)
  const root = hashOf(rootText)
  if (word !== 'map' || chains === undefined || root === undefined || more.length > 0) return undefined
  return { chains, root }
}
