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
import { open, readdir, readFile, rm } from 'node:fs/promises'
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

interface Line {
  readonly permitId: string
  readonly nonce: string
  readonly file: string
}

const linesOf = (file: string, text: string): readonly Line[] =>
  text.split('\n').flatMap((line) => {
    // a line cut short by a crash still names its permit: that one counts as used
    const [permitId = '', , nonce = ''] = line.split(' ')
    return permitId === '' ? [] : [{ permitId, nonce, file }]
  })

/**
 * The store in a folder.
 *
 * @throws where the folder cannot be made
 */
export function openUsedFile({ folder, clock }: UsedFileOptions): UsedStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  const files = async (): Promise<readonly string[]> =>
    (await readdir(folder)).filter((name) => FILE.test(name)).toSorted()

  const linesFor = async (permitId: string): Promise<readonly Line[]> => {
    const found: Line[] = []
    for (const file of await files()) {
      const text = await readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
        // removed since the folder was read: all in it was long past
        if (error.code === 'ENOENT') return ''
        throw error
      })
      found.push(...linesOf(file, text).filter((line) => line.permitId === permitId))
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

  const removePast = async (): Promise<void> => {
    const lastHour = Math.floor(clock() / HOUR_SECONDS) - 2
    for (const file of await files())
      if (Number(FILE.exec(file)?.[1] ?? Infinity) < lastHour) await rm(join(folder, file), { force: true })
  }

  return {
    has: async (permitId) => (await linesFor(permitId)).length > 0,
    async mark(permitId, keepUntil): Promise<Marked> {
      if (!PERMIT_ID.test(permitId) || !Number.isFinite(keepUntil))
        throw new Error('a permit with such an id cannot be marked')
      const nonce = randomUUID()
      const file = fileOf(keepUntil)
      await append(file, `${permitId} ${keepUntil} ${nonce}`)
      const lines = await linesFor(permitId)
      await removePast()
      // processes that disagree on the skew may write to two files, between which there is no order: then nobody has it
      const isFirst = lines[0]?.nonce === nonce && lines.every((line) => line.file === file)
      return isFirst ? 'marked' : 'already-used'
    },
  }
}
