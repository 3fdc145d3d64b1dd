/**
 * Used permits on a disk, shared by every process of one audience on one machine.
 *
 * A mark is a line appended and flushed, then looked for: of several lines for one permit the first in the file won,
 * so no lock is needed and none can be left behind by a process that was killed. A line goes into the file of the hour
 * in which its permit may be forgotten, and files of hours long past are removed. The folder must be on a local disk:
 * network file systems do not append in one step.
 */
import { randomUUID } from 'node:crypto'
import { constants, mkdirSync } from 'node:fs'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Marked, UsedStore } from '@forbear/permit/used'

/** Where used permits are kept. */
export interface UsedFileOptions {
  /** Made if it is not there. Holds nothing else. */
  readonly folder: string
  /** Seconds since the epoch. */
  readonly clock: () => number
}

const HOUR_SECONDS = 3_600
const FILE = /^used-(\d{1,9})\.txt$/
const PERMIT_ID = /^[\w-]{1,200}$/

const fileOf = (keepUntil: number): string => `used-${Math.floor(keepUntil / HOUR_SECONDS)}.txt`

/** Flushes the folder's own entry, without which a new file can be lost with the power. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What has been read of one file so far. */
interface Seen {
  /** Whole lines up to here, in bytes. */
  readonly offset: number
  /** The nonce of the first line for each permit. */
  readonly nonces: Map<string, string>
  /** The permit of a line cut short at the end. */
  readonly partial: string
}

/** Reads what was appended since. A line cut short by a crash still names its permit: that one counts as used. */
async function readOn(path: string, seen: Seen): Promise<Seen> {
  const handle = await open(path, constants.O_RDONLY)
  try {
    const { size } = await handle.stat()
    if (size < seen.offset) throw new Error('a file of used permits has been cut')
    const bytes = Buffer.alloc(size - seen.offset)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, seen.offset)
    const whole = bytes.subarray(0, bytesRead).lastIndexOf(0x0a) + 1
    const { nonces } = seen
    for (const line of bytes.toString('latin1', 0, whole).split('\n')) {
      const [permitId = '', , nonce = ''] = line.split(' ')
      if (permitId !== '' && !nonces.has(permitId)) nonces.set(permitId, nonce)
    }
    const [partial = ''] = bytes.toString('latin1', whole, bytesRead).split(' ')
    return { offset: seen.offset + whole, nonces, partial }
  } finally {
    await handle.close()
  }
}

/**
 * The store in a folder.
 *
 * @throws where the folder cannot be made
 */
export function openUsedFile({ folder, clock }: UsedFileOptions): UsedStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const seen = new Map<string, Seen>()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other, so that no two readings of a file run into each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  const isPast = (file: string): boolean =>
    Number(FILE.exec(file)?.[1] ?? Infinity) < Math.floor(clock() / HOUR_SECONDS) - 2

  const catchUp = async (): Promise<void> => {
    const present = (await readdir(folder)).filter((name) => FILE.test(name))
    for (const file of seen.keys()) {
      if (present.includes(file)) continue
      if (!isPast(file)) throw new Error('a file of used permits has been removed')
      seen.delete(file)
    }
    for (const file of present) {
      if (isPast(file)) {
        await rm(join(folder, file), { force: true })
        seen.delete(file)
      } else
        seen.set(
          file,
          await readOn(join(folder, file), seen.get(file) ?? { offset: 0, nonces: new Map(), partial: '' }),
        )
    }
  }

  /** The files that name a permit, each with the nonce of its first line for it. */
  const namedIn = (permitId: string): ReadonlyMap<string, string> => {
    const found = new Map<string, string>()
    for (const [file, { nonces, partial }] of seen) {
      const nonce = nonces.get(permitId) ?? (partial === permitId ? '' : undefined)
      if (nonce !== undefined) found.set(file, nonce)
    }
    return found
  }

  const append = async (file: string, line: string): Promise<void> => {
    const handle = await open(
      join(folder, file),
      constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT,
      0o600,
    )
    try {
      const isNew = (await handle.stat()).size === 0
      // begins with a line break, so that a line cut short before it cannot swallow it
      const bytes = Buffer.from(`\n${line}\n`)
      const { bytesWritten } = await handle.write(bytes, 0, bytes.length)
      if (bytesWritten !== bytes.length) throw new Error(`only ${bytesWritten} bytes of a mark were written`)
      await handle.sync()
      if (isNew) await flushFolder(folder)
    } finally {
      await handle.close()
    }
  }

  return {
    has: (permitId) =>
      inTurn(async () => {
        await catchUp()
        return namedIn(permitId).size > 0
      }),
    mark: (permitId, keepUntil) =>
      inTurn(async (): Promise<Marked> => {
        if (!PERMIT_ID.test(permitId) || !Number.isFinite(keepUntil))
          throw new Error('a permit with such an id cannot be marked')
        const nonce = randomUUID()
        const file = fileOf(keepUntil)
        await append(file, `${permitId} ${keepUntil} ${nonce}`)
        await catchUp()
        const named = namedIn(permitId)
        // processes that disagree on the skew may write to two files, between which there is no order: nobody has it
        return named.size === 1 && named.get(file) === nonce ? 'marked' : 'already-used'
      }),
  }
}
