/** Runs that are ended and gone on with, stopped, and spread over threads: the same bytes as one that nobody touched. */
import assert from 'node:assert/strict'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '@forbear/audit/refused'
import {
  EVERYTHING,
  type Run,
  auditHere,
  filesOf,
  partHere,
  startForbear,
  writeMonth,
} from '../testing/spread-month.ts'
import { merge } from './merge.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-resume-'))
const here = process.cwd()
process.chdir(folder) // names of inputs are part of a run
after(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true })
})
const ask = [...writeMonth('.', 40), ...EVERYTHING]
await auditHere([...ask, '--out', 'whole', '--judge', 'readable'])
const whole = filesOf('whole')

const sections = (at: string): readonly string[] =>
  existsSync(at) ? readdirSync(at).filter((name) => /^partition-\d\d\.jsonl$/.test(name)) : []

/** Starts a run that keeps what it finishes, and sends it a signal once so many partitions are finished. */
async function endedAt(
  signal: NodeJS.Signals,
  finished: number,
  resume: string,
  ...args: readonly string[]
): Promise<Run> {
  const slow = ['--judge', 'readable', '--resume', resume]
  const { child, ended } = startForbear('.', ['audit', ...ask, ...slow, ...args])
  while (sections(resume).length < finished && child.exitCode === null) await pause(2)
  child.kill(signal)
  return ended
}

test('both executions, and any number of threads, give the same bytes', async () => {
  for (const cores of [1, 3]) {
    await auditHere([...ask, '--out', `threads-${cores}`, '--workers', String(cores)], cores)
    assert.deepEqual(filesOf(`threads-${cores}`), whole)
  }
})

test('killed again and again and gone on with, here and in threads: the same bytes, and nothing left behind', async () => {
  for (const [finished, workers] of [
    [3, '1'],
    [20, '2'],
  ] as const) {
    const run = await endedAt('SIGKILL', finished, 'kept', '--out', 'killed', '--workers', workers)
    assert.equal(run.signal, 'SIGKILL', run.err)
    assert.ok(sections('kept').length >= finished)
    assert.ok(!existsSync('killed/manifest.json'))
  }
  // what a disk lost or spoilt is judged anew
  const [first = '', second = ''] = sections('kept')
  writeFileSync(join('kept', first), readFileSync(join('kept', first)).subarray(0, 100))
  rmSync(join('kept', second))
  await auditHere([...ask, '--resume', 'kept', '--out', 'killed'])
  assert.deepEqual(filesOf('killed'), whole)
  assert.ok(!existsSync('kept'))
})

test('a share that is killed goes on too', async () => {
  const share = ['--partition', '2/3', '--out', 'parts'] as const
  assert.equal((await endedAt('SIGKILL', 2, 'kept-2', ...share)).signal, 'SIGKILL')
  assert.deepEqual(readdirSync('parts'), [])
  await partHere([...ask, ...share, '--resume', 'kept-2'])
  for (const i of [1, 3]) await partHere([...ask, '--partition', `${i}/3`, '--out', 'parts'])
  const parts = readdirSync('parts').map((name) => join('parts', name))
  await merge(parts, { out: 'merged', lang: 'en' })
  assert.deepEqual(filesOf('merged'), whole)
})

test('Ctrl-C says what was done, leaves nothing half written, and ends with 130', async () => {
  for (const workers of ['1', '2']) {
    const run = await endedAt('SIGINT', 2, `stop-${workers}`, '--out', 'stopped', '--workers', workers)
    assert.equal(run.status, 130, run.err)
    assert.match(run.err, /stopped: \d+ of \d+ contacts were judged; what is finished is kept in `stop-/)
    assert.deepEqual(readdirSync('stopped'), [])
    assert.ok(sections(`stop-${workers}`).length >= 2)
  }
  const run = await endedAt('SIGTERM', 2, 'stop-3', '--out', 'stopped', '--lang', 'zh')
  assert.equal(run.status, 143)
  assert.match(run.err, /已停止：\d+ 次联系中已评判 \d+ 次/)
})

test('a changed input, or another question, is refused, and says what differs', async () => {
  const refused = async (...args: readonly string[]): Promise<Refused> => {
    const run = auditHere([...ask, '--out', 'never', ...args])
    const error: unknown = await run.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    assert.ok(error instanceof Refused)
    return error
  }
  const { reasons } = await refused('--resume', 'stop-1', '--assume', 'coverage=complete')
  assert.match(reasons.map((r) => r.zh).join('\n'), /其中是另一次运行的结果[^]*选项不同/)
  appendFileSync('log.jsonl', '\n')
  const changed = await refused('--resume', 'stop-1')
  assert.match(changed.message, /what lies there is of another run[^]*of different inputs, log log\.jsonl/)
  assert.match((await refused('--resume', 'whole')).message, /the folder holds something else/)
})
