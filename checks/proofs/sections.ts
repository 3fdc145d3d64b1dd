/** The long proofs, a section of docs/proofs.md each, in the order in which they stand there. */
import { caseFiles, rulebook } from '@forbear/law'
import { agreementTable, proveAgreement } from '../agreement/prove.ts'
import { LAW, type Score, disagreeing, runMutants, scoresOf, unexplained } from '../bounds/run.ts'
import { fuzzReaders, fuzzTable, fuzzTold } from '../fuzz-readers.ts'
import { longLines, longLinesTable } from '../long-line.ts'
import { proveProtocol } from '../protocol/prove.ts'
import { type Tested, printed, propertyFiles, tested } from './tests.ts'

/** How much is tried. */
export interface Amounts {
  /** Of each property at least; three times the cases of the hunt. */
  readonly runs: number
  /** Damaged logs. */
  readonly files: number
  readonly seed: number
  /** Of the long line. */
  readonly megabytes: number
}

/** What was proved, as it stands on the page, and whether all of it held. */
export interface Proof {
  readonly text: string
  readonly holds: boolean
}

export interface Section {
  /** What `FORBEAR_ONLY` calls it. */
  readonly name: string
  /** How its text begins. */
  readonly heading: string
  readonly prove: (amounts: Amounts) => Promise<Proof>
}

const texts = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n')
const table = (...lines: readonly string[]): string => lines.join('\n')

/** What failed, as a paragraph, or none. */
const listed = (about: string, failures: readonly string[]): readonly string[] =>
  failures.length === 0 ? [] : [about, failures.map((one) => `- ${one}`).join('\n')]

function row({ name, total, killed, accepted, unexplained: left }: Score): string {
  return `| ${name} | ${total} | ${killed} | ${accepted} | ${left} |`
}

const BOUNDS = '## Every bound moved by one step'
async function bounds(): Promise<Proof> {
  const outcomes = await runMutants({ law: LAW })
  const survivors = unexplained(outcomes)
  // every moved rule is judged by both executions besides
  const moved = disagreeing(outcomes)
  return {
    text: texts(
      BOUNDS,
      'Each number, time, weekday, unit, bound, date in force, channel and outcome set of every rule is moved by one step, alone; a worked case must go red. What may survive stands with its reason in `checks/bounds/accepted.ts`. Every moved rule is judged by both executions, on the case that notices it and up to three more.',
      table(
        '| Instrument | Mutants | Killed | Accepted | Unexplained |',
        '| --- | --- | --- | --- | --- |',
        ...scoresOf(outcomes).map(row),
      ),
      ...listed(
        'Nobody has explained:',
        survivors.map(({ id }) => `\`${id}\``),
      ),
      ...listed(
        'Both executions differed:',
        moved.map(({ id, disagreement }) => `\`${id}\`: ${(disagreement ?? '').replaceAll(/\s+/g, ' ')}`),
      ),
    ),
    holds: survivors.length === 0 && moved.length === 0,
  }
}

const testedTable = (tried: string, amount: number, { files, tests, failed }: Tested): string =>
  table(
    `| ${tried} | Files | Tests | Failed |`,
    '| --- | --- | --- | --- |',
    `| ${amount} | ${files} | ${tests} | ${failed.length} |`,
  )

const PROPERTIES = '## Property tests'
async function properties({ runs }: Amounts): Promise<Proof> {
  const all = await tested(propertyFiles(), runs)
  return {
    text: texts(
      PROPERTIES,
      'Every property of every package, over arbitrary cases. Some whose single case is long in itself have fewer runs; the file says how many.',
      testedTable('Runs for each property', runs, all),
      ...listed('Failed:', all.failed),
    ),
    holds: all.failed.length === 0,
  }
}

const ROUTES = '## Every route of the service'
async function routes({ runs }: Amounts): Promise<Proof> {
  const all = await tested(['apps/server/src/fuzz.test.ts'], runs)
  return {
    text: texts(
      ROUTES,
      'Requests made from the schemas of the API’s own document and damaged: values of other types and sizes, markup, halves of characters, missing and added fields, broken JSON. None may be a fault of the service or a success that the document does not allow; every answer is one of the document.',
      testedTable('Requests', runs, all),
      ...listed('Failed:', all.failed),
    ),
    holds: all.failed.length === 0,
  }
}

const EXECUTIONS = '## Both executions'
function executions({ runs, seed }: Amounts): Proof {
  const agreed = proveAgreement({ rulebook, caseFiles }, Math.ceil(runs / 3), seed)
  const { disagreements } = agreed
  return {
    text: texts(
      EXECUTIONS,
      'The compiled execution must answer as the readable judge does, field for field; it may hand a contact back. `node checks/agreement/hunt.ts SEED CASES` hunts on.',
      agreementTable(agreed),
      disagreements.length === 0 ? 'Nothing differed.' : 'What differed:',
      ...disagreements.map((one) => table('```', one, '```')),
    ),
    holds: disagreements.length === 0,
  }
}

const LOGS = '## Damaged logs'
async function logs({ files, seed }: Amounts): Promise<Proof> {
  const fuzzed = await fuzzReaders(seed, files)
  const broken = fuzzed.counterexamples.map((one) => fuzzTold(one).replaceAll(/\s+/g, ' '))
  return {
    text: texts(
      LOGS,
      `${files} files made from logs of every format by one to three kinds of damage each, seed ${seed}. No reader may throw or run for ever; every row is in a contact, in a statement, set aside with line and problem in both languages, or dropped by a stated rule; a file in pieces is the log of the whole; a borrower’s log shows nothing of a number that is not listed. \`node checks/fuzz-readers.ts --seed ${seed} --only N\` makes one of the files again.`,
      fuzzTable(fuzzed),
      ...(broken.length === 0 ? ['No file broke a promise.'] : listed('Files that broke a promise:', broken)),
    ),
    holds: broken.length === 0,
  }
}

const LONG_LINE = '## A line of a gigabyte'
function longLine({ megabytes }: Amounts): Proof {
  const lines = longLines(megabytes)
  return {
    text: texts(
      LONG_LINE,
      `A line of ${megabytes} MB near the end of a log of each format. Formats that are read while they arrive lose that line alone; those that must be seen whole refuse the file with its size.`,
      longLinesTable(lines),
    ),
    holds: lines.every(({ holds }) => holds),
  }
}

/** A part of the service's own proofs, which have amounts of their own (`apps/server/src/testing/prove.ts`). */
async function ofService(only: 'races' | 'kills'): Promise<Proof> {
  const { out, status } = await printed(['apps/server/src/testing/prove.ts'], { FORBEAR_ONLY: only })
  return { text: out.trim(), holds: status === 0 }
}

export const SECTIONS: readonly Section[] = [
  { name: 'bounds', heading: BOUNDS, prove: bounds },
  { name: 'properties', heading: PROPERTIES, prove: properties },
  { name: 'routes', heading: ROUTES, prove: routes },
  { name: 'executions', heading: EXECUTIONS, prove: (amounts) => Promise.resolve(executions(amounts)) },
  { name: 'logs', heading: LOGS, prove: logs },
  { name: 'long-line', heading: LONG_LINE, prove: (amounts) => Promise.resolve(longLine(amounts)) },
  { name: 'races', heading: '## Races for a permit', prove: () => ofService('races') },
  { name: 'kills', heading: '## Kills under load', prove: () => ofService('kills') },
  { name: 'protocol', heading: '## The permit protocol in every order', prove: proveProtocol },
]
