/** Where sections lie until they are put together: in files without a name, or in a folder that a later run goes on from. */
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectWritable, makeFolder, readJson, writeFile, writeRefusal } from '../files.ts'
import { Refused } from '@forbear/audit/refused'
import { type RunIdentity, identitiesDiffer, runDigest } from './identity.ts'
import { Damaged, readSection } from './section.ts'

/** A section that is whole, open for reading. */
export interface StoredSection {
  readonly fd: number
  readonly size: number
}

export interface SectionStore {
  /** Partitions that are finished. */
  readonly finished: () => ReadonlySet<number>
  /** A new file to write the partition's section into, known to every thread of the process. */
  readonly begin: (partition: number) => number
  readonly finish: (partition: number) => void
  readonly read: (partition: number) => StoredSection
  /** Lets go of a section that was taken. */
  readonly release: (partition: number) => void
  /** Closes what is open. */
  readonly close: () => void
  /** The run is done: nothing of it has to be kept. */
  readonly clear: () => void
}

/** Sections in files that go when the process goes, however that happens: contacts are personal data. */
export function temporaryStore(): SectionStore {
  const left: string[] = []
  const store = storeOf({
    open: (partition) => {
      const own = mkdtempSync(join(tmpdir(), 'forbear-'))
      const fd = openSync(join(own, `${partition}.jsonl`), 'wx+', 0o600)
      // a system that keeps the names of open files keeps them until they are closed
      if (process.platform === 'win32') left.push(own)
      else rmSync(own, { recursive: true })
      return fd
    },
    finish: () => undefined,
    found: new Map(),
  })
  const clear = (): void => {
    for (const own of left) rmSync(own, { recursive: true, force: true })
  }
  return {
    ...store,
    close: () => {
      store.close()
      clear()
    },
    clear,
  }
}

/** What tells a folder of sections from any other. */
const RUN_FILE = 'run.json'
const FORM = 'forbear-resume-1'

/**
 * Sections in a folder, for its owner alone; those of the same run that lie there already are finished.
 *
 * @param partitions  that will be judged here
 * @throws {Refused} if the folder holds those of another run, or cannot be used
 */
export function folderStore(
  folder: string,
  identity: RunIdentity,
  partitions: readonly number[],
): SectionStore {
  makeFolder(folder)
  const run = runDigest(identity)
  expectSameRun(folder, identity)
  expectWritable(join(folder, RUN_FILE), [])
  writeFile(join(folder, RUN_FILE), [`${JSON.stringify({ resume: FORM, run, identity }, null, 2)}\n`], 'own')
  const pathOf = (partition: number): string =>
    join(folder, `partition-${String(partition).padStart(2, '0')}.jsonl`)
  const found = new Map<number, number>()
  for (const partition of partitions) {
    const path = pathOf(partition)
    const fd = statSync(path, { throwIfNoEntry: false })?.isFile() ? openSync(path, 'r') : undefined
    if (fd === undefined) continue
    if (isWhole(fd, run, partition)) found.set(partition, fd)
    else closeSync(fd)
  }
  const store = storeOf({
    open: (partition) => openSync(`${pathOf(partition)}.unfinished`, 'w+', 0o600),
    finish: (partition) => renameSync(`${pathOf(partition)}.unfinished`, pathOf(partition)),
    found,
  })
  return {
    ...store,
    clear: () => {
      for (const partition of partitions) {
        rmSync(pathOf(partition), { force: true })
        rmSync(`${pathOf(partition)}.unfinished`, { force: true })
      }
      // what somebody else put there is not ours to remove
      if (readdirSync(folder).some((name) => name !== RUN_FILE)) return
      rmSync(join(folder, RUN_FILE), { force: true })
      rmdirSync(folder)
    },
  }
}

/** Judged anew if it is not: what a disk lost costs time and nothing else. */
function isWhole(fd: number, run: string, partition: number): boolean {
  try {
    readSection(fd, 0, fstatSync(fd).size, run, partition)
    return true
  } catch (error) {
    if (error instanceof Damaged) return false
    throw error
  }
}

function expectSameRun(folder: string, identity: RunIdentity): void {
  const path = join(folder, RUN_FILE)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    if (readdirSync(folder).length === 0) return
    throw new Refused([
      {
        en: `--resume \`${folder}\`: the folder holds something else, name an empty or a new one`,
        zh: `--resume \`${folder}\`：该文件夹中有其他内容，请指定空的或新的文件夹`,
      },
    ])
  }
  const { value } = readJson(path)
  const kept = value as { readonly resume?: unknown; readonly run?: unknown; readonly identity?: RunIdentity }
  if (kept.resume === FORM && kept.run === runDigest(identity)) return
  const why = kept.resume === FORM && kept.identity ? identitiesDiffer(kept.identity, identity) : []
  throw new Refused([
    {
      en: `--resume \`${folder}\`: what lies there is of another run; finish that one, or name another folder`,
      zh: `--resume \`${folder}\`：其中是另一次运行的结果；请先完成那次运行，或指定其他文件夹`,
    },
    ...why,
  ])
}

function storeOf(files: {
  readonly open: (partition: number) => number
  readonly finish: (partition: number) => void
  readonly found: ReadonlyMap<number, number>
}): Omit<SectionStore, 'clear'> {
  const open = new Map(files.found)
  const finished = new Set(files.found.keys())
  const release = (partition: number): void => {
    const fd = open.get(partition)
    if (fd !== undefined) closeSync(fd)
    open.delete(partition)
  }
  return {
    finished: () => finished,
    begin: (partition) => {
      try {
        const fd = files.open(partition)
        open.set(partition, fd)
        return fd
      } catch (error) {
        throw writeRefusal(`partition ${partition}`, error)
      }
    },
    finish: (partition) => {
      files.finish(partition)
      finished.add(partition)
    },
    read: (partition) => {
      const fd = open.get(partition)
      if (fd === undefined) throw new Error(`partition ${partition} is not there to be read`)
      return { fd, size: fstatSync(fd).size }
    },
    release,
    close: () => {
      for (const partition of open.keys()) release(partition)
    },
  }
}
