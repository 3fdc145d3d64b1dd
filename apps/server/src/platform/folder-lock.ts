/**
 * One process at a time in a folder: PGlite opens a folder that another process has open, and destroys it.
 *
 * A lock is a file `lock.1`, `lock.2` … that holds who took it; the highest number is the lock, and numbers only grow. To
 * take over from a process that is gone is to make the next number, which the file system lets one starter do. A lock is
 * never taken from a process that may live, and never because it is old.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Said } from './problem.ts'

const LOCK = /^lock\.(\d+)$/

/** Who has a folder. */
export interface Holder {
  readonly pid: number
  /** Clock ticks since the machine's start at which the process began; absent where there is no /proc. */
  readonly startedAt?: string
  readonly host: string
  /** Id of the machine's start, and of the process ids' namespace: a process id means something within both alone. */
  readonly boot?: string
  readonly namespace?: string
  readonly takenAt: string
  readonly released: boolean
}

/** What can be told of the process that has a lock. */
export type Liveness = 'alive' | 'gone' | 'unknown'

/** The folder is another's. */
export class FolderTaken extends Error {
  readonly says: Said
  constructor(says: Said) {
    super(says.en)
    this.name = 'FolderTaken'
    this.says = says
  }
}

/** Gives the folder back; a second time does nothing. */
export type Release = () => void

/**
 * Takes a folder for this process.
 *
 * @param folder  which is there
 * @throws {FolderTaken} where another process has it, or may have it
 */
export function lockFolder(folder: string, now: () => Temporal.Instant = Temporal.Now.instant): Release {
  const mine: Holder = { ...thisProcess(), takenAt: now().toString(), released: false }
  // whoever fails to make a number looks again; every round somebody takes the lock, so that few are needed
  for (let round = 0; round < 100; round++) {
    const current = locksOf(folder).at(-1) ?? 0
    if (current > 0) {
      const holder = holderOf(folder, current)
      // two others took it one after the other while this one looked
      if (!holder && locksOf(folder).at(-1) !== current) continue
      const liveness = holder && (holder.released ? 'gone' : livenessOf(holder))
      if (liveness !== 'gone') throw taken(folder, current, holder)
    }
    if (make(folder, current + 1, mine)) return () => release(folder, current + 1, mine)
  }
  throw new FolderTaken({
    en: `${folder} could not be locked: others keep taking it`,
    zh: `无法锁定 ${folder}：其他进程不断占用`,
  })
}

/** Numbers of the locks in a folder, the one that holds last. */
const locksOf = (folder: string): readonly number[] =>
  readdirSync(folder)
    .flatMap((name) => LOCK.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

/** Makes a lock whose content is whole from the first moment; `false` where somebody else made it, or a later one. */
function make(folder: string, number: number, holder: Holder): boolean {
  const draft = writeDraft(folder, holder)
  const lock = join(folder, `lock.${number}`)
  try {
    linkSync(draft, lock)
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const locks = locksOf(folder)
  if (locks.at(-1) !== number) {
    // the number was free again because others went past it long ago
    rmSync(lock, { force: true })
    return false
  }
  // the one before stays, so that there is always a number for late starters to stumble over
  for (const old of locks) if (old < number - 1) rmSync(join(folder, `lock.${old}`), { force: true })
  return true
}

/** A lock that was given back stays as a file: numbers that were used must not be used again. */
function release(folder: string, number: number, mine: Holder): void {
  const holder = holderOf(folder, number)
  if (holder?.pid !== mine.pid || holder.takenAt !== mine.takenAt || holder.released) return
  renameSync(writeDraft(folder, { ...mine, released: true }), join(folder, `lock.${number}`))
}

function writeDraft(folder: string, holder: Holder): string {
  const draft = join(folder, `lock-draft.${randomUUID()}`)
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx' })
  return draft
}

function holderOf(folder: string, number: number): Holder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, `lock.${number}`), 'utf8'))
    return isHolder(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isHolder(read: unknown): read is Holder {
  if (typeof read !== 'object' || read === null) return false
  const { pid, host, takenAt, released, startedAt, boot, namespace } = read as Partial<
    Record<keyof Holder, unknown>
  >
  return (
    typeof pid === 'number' &&
    Number.isSafeInteger(pid) &&
    pid > 0 &&
    typeof host === 'string' &&
    typeof takenAt === 'string' &&
    typeof released === 'boolean' &&
    [startedAt, boot, namespace].every((text) => text === undefined || typeof text === 'string')
  )
}

function taken(folder: string, number: number, holder: Holder | undefined): FolderTaken {
  const file = join(folder, `lock.${number}`)
  if (!holder)
    return new FolderTaken({
      en: `${file} cannot be read, so nobody can say who has the folder. If no Forbear runs on it, delete that file.`,
      zh: `无法读取 ${file}，不能判断文件夹由谁占用。确认没有 Forbear 在使用后，请删除该文件。`,
    })
  const who = {
    en: `process ${holder.pid} on ${holder.host}, since ${holder.takenAt}`,
    zh: `${holder.host} 上的进程 ${holder.pid}，自 ${holder.takenAt} 起`,
  }
  return livenessOf(holder) === 'alive'
    ? new FolderTaken({
        en: `${folder} is in use by ${who.en}. Stop that process, or name another folder in FORBEAR_DATA.`,
        zh: `${folder} 正被占用：${who.zh}。请先停止该进程，或用 FORBEAR_DATA 指定其他文件夹。`,
      })
    : new FolderTaken({
        en: `${folder} was taken by ${who.en}; from here nobody can see whether it still runs. If it does not, delete ${file}.`,
        zh: `${folder} 被占用：${who.zh}；从本机无法判断其是否仍在运行。确认已停止后，请删除 ${file}。`,
      })
}

/** Whether a holder's process still runs. */
export function livenessOf(holder: Holder): Liveness {
  const here = thisProcess()
  if (holder.host !== here.host) return 'unknown'
  // after a restart of the machine none of its processes is left
  if (holder.boot !== undefined && here.boot !== undefined && holder.boot !== here.boot) return 'gone'
  if (holder.namespace !== here.namespace) return 'unknown'
  const process = processOf(holder.pid)
  if (process === 'unseen') return isSignalled(holder.pid) ? 'alive' : 'gone'
  if (process === 'gone') return 'gone'
  // another process has the number by now
  return holder.startedAt === undefined || holder.startedAt === process.startedAt ? 'alive' : 'gone'
}

function thisProcess(): Pick<Holder, 'pid' | 'startedAt' | 'host' | 'boot' | 'namespace'> {
  const self = processOf(process.pid)
  const boot = textOf('/proc/sys/kernel/random/boot_id')
  const namespace = linkOf('/proc/self/ns/pid')
  return {
    pid: process.pid,
    host: hostname(),
    ...(typeof self === 'object' ? { startedAt: self.startedAt } : {}),
    ...(boot === undefined ? {} : { boot }),
    ...(namespace === undefined ? {} : { namespace }),
  }
}

/** A process by proc(5): fields 3 (state) and 22 (start) of its `stat`; `unseen` where there is no /proc. */
function processOf(pid: number): { readonly startedAt: string } | 'gone' | 'unseen' {
  if (textOf('/proc/self/stat') === undefined) return 'unseen'
  const stat = textOf(`/proc/${pid}/stat`)
  if (stat === undefined) return isSignalled(pid) ? 'unseen' : 'gone'
  // the name of the program stands in brackets and may hold anything
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (state === 'Z' || state === 'X') return 'gone'
  return { startedAt: rest[18] ?? '' }
}

/** Whether a signal would reach a process; one that may not be signalled is there too. */
function isSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
