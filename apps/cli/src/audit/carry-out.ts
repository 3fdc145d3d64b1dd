/** An audit carried out: prepared, judged here or in threads, in one go or from where an earlier run was ended. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type OpenFindings, openFindings } from '../findings/files.ts'
import type { FindingRow } from '@forbear/audit/findings/row'
import { type ProgressLine, Stopped, progressLine } from '../progress.ts'
import { Refused } from '@forbear/audit/refused'
import type { Language } from '../surroundings.ts'
import type { AuditFlags } from './asked.ts'
import { addFolded, nothingFolded } from '@forbear/audit/fold'
import { runDigest } from './identity.ts'
import { judgeHere, judgeInThreads } from './judge-sections.ts'
import type { Audit } from './outputs.ts'
import { partName, writePart } from './part.ts'
import { type Prepared, prepare } from './prepare.ts'
import { present } from '@forbear/audit/present'
import type { AuditResult } from '@forbear/audit/result'
import { foldOptions, judging } from '@forbear/audit/run'
import { readSection } from './section.ts'
import { type SectionStore, folderStore, temporaryStore } from './section-store.ts'
import { partitionsOf, workersFor } from './spread.ts'
import { inTurns } from './turns.ts'
import { jobOf } from './worker-job.ts'
import { printing } from '../printing.ts'

/** What an audit takes from where it runs. */
export interface Surroundings {
  readonly cores: number
  /** Stops the judging. */
  readonly stop?: AbortSignal
}

/** One core, and nobody who stops it. */
export const ALONE: Surroundings = { cores: 1 }

/**
 * Checks what was asked, reads, groups and judges; findings' files are written on the way.
 *
 * @param outputs  `digests`: nothing is written, whatever the flags say of it; the findings have their digests
 * @throws {Refused} with every reason at once where something asked is wrong, or where it was stopped
 */
export async function auditFiles(
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
  outputs: 'written' | 'digests' = 'written',
  surroundings: Surroundings = ALONE,
): Promise<Audit> {
  const telling = newTelling(language)
  const prepared = await prepare(files, flags, language, outputs, telling?.('bytes'))
  const out = outputs === 'written' ? flags.out : undefined
  const { request, shelved, identity } = prepared
  let findings: OpenFindings | undefined
  let store: SectionStore | undefined
  try {
    if (request.forms.length > 0) findings = openFindings(out, request.forms, request.words)
    const write = findings?.write
    const workers = workersFor(flags.workers, surroundings.cores, shelved.log.contacts)
    const progress = newProgress(prepared, language, telling)
    const { result, kept } = await stopTold(prepared, progress, flags.resume, async () => {
      if (workers === 1 && flags.resume === undefined)
        return { result: await inOneGo(prepared, surroundings, progress.add, write), kept: undefined }
      const partitions = partitionsOf(undefined)
      const kept =
        flags.resume === undefined ? temporaryStore() : folderStore(flags.resume, identity, partitions)
      store = kept
      progress.keep(keptBefore(prepared, kept))
      const of = { prepared, store: kept, workers, surroundings, progress: progress.add, flags }
      return { result: await fromSections(of, write), kept }
    })
    progress.end()
    // from here on the folder is no more what its old manifest says, should this run be interrupted
    if (out !== undefined) rmSync(join(out, 'manifest.json'), { force: true })
    return {
      result,
      findings: findings?.close() ?? [],
      inputs: identity.inputs,
      ...(kept && { settled: kept.clear }),
    }
  } finally {
    findings?.abandon()
    store?.close()
    shelved.clear()
  }
}

/**
 * Judges one share of the debtors and writes its part.
 *
 * @returns where the part is
 * @throws {Refused} as {@link auditFiles}
 */
export async function auditPart(
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
  surroundings: Surroundings = ALONE,
): Promise<string> {
  const telling = newTelling(language)
  const prepared = await prepare(files, flags, language, 'written', telling?.('bytes'))
  const { request, shelved, identity, frame } = prepared
  const { share, forms, words } = request
  if (!share || flags.out === undefined) throw new Error('a part needs its share and a folder')
  const progress = newProgress(prepared, language, telling)
  let store: SectionStore | undefined
  try {
    const partitions = partitionsOf(share)
    const kept =
      flags.resume === undefined ? temporaryStore() : folderStore(flags.resume, identity, partitions)
    store = kept
    progress.keep(keptBefore(prepared, kept))
    const workers = workersFor(flags.workers, surroundings.cores, contactsOf(prepared))
    await stopTold(prepared, progress, flags.resume, () =>
      judgeSections(
        { prepared, store: kept, workers, surroundings, progress: progress.add, flags },
        () => undefined,
      ),
    )
    progress.end()
    const path = join(flags.out, partName(share))
    const head = { ...share, run: runDigest(identity), identity, forms, words }
    writePart(path, head, frame, kept.read)
    kept.clear()
    return path
  } finally {
    store?.close()
    shelved.clear()
  }
}

/** The result without a section written down. */
async function inOneGo(
  { shelved, frame, options }: Prepared,
  { stop }: Surroundings,
  progress: (contacts: number) => void,
  write: ((row: FindingRow) => void) | undefined,
): Promise<AuditResult> {
  return inTurns(judging(shelved.log, frame, { ...options, ...(write && { write }), progress }), stop)
}

/** What sections are judged from and with. */
interface Sections {
  readonly prepared: Prepared
  readonly store: SectionStore
  readonly workers: number
  readonly surroundings: Surroundings
  readonly progress: (contacts: number) => void
  readonly flags: AuditFlags
}

async function fromSections(
  of: Sections,
  write: ((row: FindingRow) => void) | undefined,
): Promise<AuditResult> {
  const { store } = of
  const { frame, options, identity } = of.prepared
  const run = runDigest(identity)
  const folded = nothingFolded(frame)
  await judgeSections(of, (partition) => {
    const { fd, size } = store.read(partition)
    addFolded(folded, readSection(fd, 0, size, run, partition, write), frame.listedAtMost)
    store.release(partition)
  })
  return present(frame, folded, options.explained)
}

async function judgeSections(
  { prepared, store, workers, surroundings, progress, flags }: Sections,
  take: (partition: number) => void,
): Promise<void> {
  const { shelved, frame, options, request, identity, pseudonymKey } = prepared
  const { log, shelf } = shelved
  const run = runDigest(identity)
  const hasRows = request.forms.length > 0
  const folding = foldOptions(log, frame, options)
  const asked = { partitions: partitionsOf(request.share), store, take, stop: surroundings.stop, progress }
  if (workers === 1) return judgeHere(log, folding, run, hasRows, asked)
  const rest = { pseudonymKey, compare: flags.compare, run, hasRows }
  return judgeInThreads(jobOf(log, shelf.files(), folding, rest), workers, asked)
}

/** How many contacts will be judged here. */
function contactsOf({ shelved, request }: Prepared): number {
  return shelved.shelf.sizeOf(partitionsOf(request.share))
}

function newTelling(language: Language): ReturnType<typeof progressLine> | undefined {
  if (!printing.err.isTTY) return undefined
  return progressLine(
    language,
    (text) => printing.err.write(text),
    () => Date.now(),
  )
}

/** Contacts of partitions that an earlier run judged. */
function keptBefore({ shelved }: Prepared, store: SectionStore): number {
  return shelved.shelf.sizeOf([...store.finished()])
}

interface Progress {
  /** Contacts that need not be judged any more. */
  readonly keep: (contacts: number) => void
  readonly add: (contacts: number) => void
  readonly end: () => void
  readonly done: () => number
}

function newProgress(
  prepared: Prepared,
  language: Language,
  telling: ((of: 'contacts') => ProgressLine['tell']) | undefined,
): Progress {
  const all = contactsOf(prepared)
  const tell = telling?.('contacts')
  let [kept, done] = [0, 0]
  const judged = language === 'zh' ? '次联系已评判' : 'contacts judged'
  const show = (): void => tell?.('judge', `${kept + done} / ${all} ${judged}`, done, all - kept)
  return {
    keep: (contacts) => {
      kept = contacts
    },
    add: (contacts) => {
      done += contacts
      show()
    },
    end: () => {
      done = all - kept
      show()
    },
    done: () => kept + done,
  }
}

/**
 * Does the judging; where it is stopped from outside, says how far it was.
 *
 * @throws {Refused} if it was stopped
 */
async function stopTold<T>(
  prepared: Prepared,
  progress: Progress,
  resume: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    const [done, all] = [progress.done(), contactsOf(prepared)]
    const kept =
      resume === undefined
        ? {
            en: 'nothing was written; with --resume FOLDER what is finished would be kept',
            zh: '没有写出任何结果；若使用 --resume 文件夹，已完成的部分会保留',
          }
        : {
            en: `what is finished is kept in \`${resume}\`: the same command goes on from there`,
            zh: `已完成的部分保留在 \`${resume}\` 中：再次执行同一命令即可继续`,
          }
    throw new Refused(
      [
        {
          en: `stopped: ${done} of ${all} contacts were judged; ${kept.en}`,
          zh: `已停止：${all} 次联系中已评判 ${done} 次；${kept.zh}`,
        },
      ],
      error.exitCode,
    )
  }
}
