/** A thread that judges partitions: each is told it, judged into a section, and said to be finished. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '@forbear/audit/refused'
import { newPartitionJudge } from '@forbear/audit/fold'
import { newLineWriter } from './json-lines.ts'
import { beginSection, endSection } from './section.ts'
import { drained } from '@forbear/audit/turns'
import { type WorkerJob, type WorkerSays, type WorkerTask, fromJob } from './worker-job.ts'

/** Contacts after which the progress is told. */
const TOLD_AFTER = 200

const port = parentPort
if (!port) throw new Error('worker.ts runs as a thread of the audit')
const say = (what: WorkerSays): void => port.postMessage(what)

const job = workerData as WorkerJob
const { log, folding } = fromJob(job)
const judgePartition = newPartitionJudge(log, folding)

port.on('message', ({ partition, fd }: WorkerTask) => {
  try {
    const to = newLineWriter(fd)
    let untold = 0
    const tell = (contacts: number): void => {
      untold += contacts
      if (untold < TOLD_AFTER) return
      say({ kind: 'judged', contacts: untold })
      untold = 0
    }
    beginSection(to, job.run, partition)
    const folded = drained(
      judgePartition(partition, {
        write: job.hasRows ? (row) => to.line(['row', row]) : undefined,
        progress: tell,
      }),
    )
    endSection(to, partition, folded)
    to.digest()
    say({ kind: 'judged', contacts: untold })
    say({ kind: 'finished', partition })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    say({ kind: 'refused', reasons: error.reasons, exitCode: error.exitCode })
  }
})
