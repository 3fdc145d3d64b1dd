/**
 * The long proofs: every mutant of every rule, the property tests with many more runs than `npm test` gives them, every
 * route against damaged requests, both executions held together, a hundred thousand damaged files over all readers,
 * the permit protocol in every order, and the service raced and killed (`apps/server/src/testing/prove.ts` has its own settings).
 * Prints the results with the machine they were had on, and writes docs/proofs.md.
 *
 * `FORBEAR_RUNS` runs each property has, and three times the cases of the hunt (default 3000); `FORBEAR_FILES` damaged files (default 100000) of the seed
 * `FORBEAR_SEED` (default: the date as a number); `FORBEAR_DATE` the date that is printed (default today).
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { caseFiles, rulebook } from '@forbear/law'
import { agreementTable, proveAgreement } from './agreement/prove.ts'
import { LAW, type Score, disagreeing, runMutants, scoresOf, unexplained } from './bounds/run.ts'
import { fuzzReaders, fuzzTable, fuzzTold } from './fuzz-readers.ts'
import { longLines, longLinesTable } from './long-line.ts'
import { proveProtocol } from './protocol/prove.ts'
import { root } from './source.ts'

/** Property tests, run: how many tests, and how many failed. */
interface Properties {
  readonly runs: number
  readonly tests: number
  readonly failed: number
  readonly seconds: number
}

/** Runs the tests of some files, each property so many times. */
async function properties(runs: number, files: string): Promise<Properties> {
  const started = performance.now()
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const child = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=tap', files], {
    cwd: root,
    env: { ...process.env, FORBEAR_RUNS: String(runs) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const parts: string[] = []
  child.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  child.once('error', reject)
  child.once('close', () => resolve(parts.join('')))
  const tap = await promise
  const count = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  return {
    runs,
    tests: count('tests'),
    failed: count('fail') + count('cancelled'),
    seconds: Math.round((performance.now() - started) / 1000),
  }
}

/** Races and kills of the service, as it tells of them itself. */
async function ofService(): Promise<{ readonly text: string; readonly holds: boolean }> {
  const child = spawn(process.execPath, ['apps/server/src/testing/prove.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const parts: string[] = []
  child.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', reject)
  child.once('close', resolve)
  const code = await promise
  return { text: parts.join('').trim(), holds: code === 0 }
}

function row({ name, total, killed, accepted, unexplained: left }: Score): string {
  return `| ${name} | ${total} | ${killed} | ${accepted} | ${left} |`
}

const date = process.env['FORBEAR_DATE'] ?? Temporal.Now.plainDateISO('UTC').toString()
const runs = Number(process.env['FORBEAR_RUNS'] ?? 3000)
const files = Number(process.env['FORBEAR_FILES'] ?? 100_000)
const seed = Number(process.env['FORBEAR_SEED'] ?? date.replaceAll('-', ''))
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`

const started = performance.now()
const outcomes = await runMutants({ law: LAW })
const mutantSeconds = Math.round((performance.now() - started) / 1000)
const survivors = unexplained(outcomes)
const moved = disagreeing(outcomes)
const tested = await properties(runs, 'packages/conduct/**/*.test.ts')
const routes = await properties(runs, 'apps/server/src/fuzz.test.ts')
const agreed = proveAgreement({ rulebook, caseFiles }, Math.ceil(runs / 3), seed)
const differing = [
  ...agreed.disagreements,
  ...moved.map(({ id, disagreement }) => `${id}: ${disagreement ?? ''}`),
]
const fuzzStarted = performance.now()
const fuzzed = await fuzzReaders(seed, files)
const fuzzSeconds = Math.round((performance.now() - fuzzStarted) / 1000)
const long = longLines(1024)
const protocol = await proveProtocol()
const service = await ofService()

const text = `${[
  '# Proofs',
  `Written by \`npm run prove\` on ${date}: ${machine}.`,
  '## Every bound moved by one step',
  'Each number, time, weekday, unit, bound, date in force, channel and outcome set of every rule is moved by one step, alone; a worked case must go red. What may survive stands with its reason in `checks/bounds/accepted.ts`.',
  [
    '| Instrument | Mutants | Killed | Accepted | Unexplained |',
    '| --- | --- | --- | --- | --- |',
    ...scoresOf(outcomes).map(row),
  ].join('\n'),
  `It took ${mutantSeconds} s.`,
  ...(survivors.length === 0
    ? []
    : ['Nobody has explained:', survivors.map(({ id }) => `- \`${id}\``).join('\n')]),
  '## Property tests',
  [
    '| Runs for each property | Tests | Failed | Seconds |',
    '| --- | --- | --- | --- |',
    `| ${tested.runs} | ${tested.tests} | ${tested.failed} | ${tested.seconds} |`,
  ].join('\n'),
  '## Every route of the service',
  'Requests made from the schemas of the API’s own document and damaged: values of other types and sizes, markup, halves of characters, missing and added fields, broken JSON. None may be a fault of the service or a success that the document does not allow; every answer is one of the document.',
  [
    '| Requests | Tests | Failed | Seconds |',
    '| --- | --- | --- | --- |',
    `| ${routes.runs} | ${routes.tests} | ${routes.failed} | ${routes.seconds} |`,
  ].join('\n'),
  '## Both executions',
  `The compiled execution must answer as the readable judge does, field for field; it may hand a contact back. Every moved rule above was judged by both on the case that notices it and up to three more: ${outcomes.length} rules. \`node checks/agreement/hunt.ts SEED CASES\` hunts on.`,
  agreementTable(agreed),
  differing.length === 0 ? 'Nothing differed.' : 'What differed:',
  ...differing.map((one) => ['```', one, '```'].join('\n')),
  '## Damaged logs',
  `${files} files made from logs of every format by one to three kinds of damage each, seed ${seed}. No reader may throw or run for ever; every row is in a contact, in a statement, set aside with line and problem in both languages, or dropped by a stated rule; a file in pieces is the log of the whole; a borrower’s log shows nothing of a number that is not listed. \`node checks/fuzz-readers.ts --seed ${seed} --only N\` makes one of the files again.`,
  fuzzTable(fuzzed),
  `It took ${fuzzSeconds} s. ${fuzzed.counterexamples.length === 0 ? 'No file broke a promise.' : 'Files that broke a promise:'}`,
  ...(fuzzed.counterexamples.length === 0
    ? []
    : [fuzzed.counterexamples.map((one) => `- ${fuzzTold(one).replaceAll(/\s+/g, ' ')}`).join('\n')]),
  '## A line of a gigabyte',
  'A line of 1024 MB near the end of a log of each format. Formats that are read while they arrive lose that line alone; those that must be seen whole refuse the file with its size.',
  longLinesTable(long),
  protocol.text,
  service.text,
].join('\n\n')}\n`

mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, 'docs/proofs.md'), text)
console.log(text)
process.exitCode =
  survivors.length > 0 ||
  tested.failed > 0 ||
  routes.failed > 0 ||
  differing.length > 0 ||
  fuzzed.counterexamples.length > 0 ||
  long.some(({ holds }) => !holds) ||
  !service.holds ||
  !protocol.holds
    ? 1
    : 0
