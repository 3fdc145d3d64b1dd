/** Worked cases, run: each row judged by the tested rules alone, its verdict compared. */
import type { Matter, Timeline } from '../facts/matter.ts'
import type { CaseFile, WorkedCase } from '../language/cases.ts'
import type { Instrument, Rulebook } from '../language/instrument.ts'
import { judge } from '../judge/judge.ts'
import type { Judgement } from '../judge/judgement.ts'
import { type Pair, rank } from '../judge/level.ts'
import { judgeMatter } from '../judge/matter.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import { type DiaryRow, readDiary } from './diary.ts'

/** One row's outcome. */
export interface RowResult {
  readonly caseId: string
  readonly title: string
  readonly line: number
  readonly text: string
  readonly passed: boolean
  /** What was wrong, in one line; empty if nothing. */
  readonly failure: string
}

export interface RunCasesOptions {
  readonly rulebook: Rulebook
  readonly engineVersion: string
  readonly timeZoneData: string
}

/** The first and last instant that a timeline can name; a complete record reaches from one to the other. */
const ALL_TIME = {
  actors: 'all',
  channels: 'all',
  from: -8_640_000_000_000,
  until: 8_640_000_000_000,
} as const

/** Runs every case of a file. A table that cannot be read is one failed row with the reason. */
export function runCaseFile(file: CaseFile, options: RunCasesOptions): readonly RowResult[] {
  return Object.entries(file.cases).flatMap(([title, worked]) => runCase(title, worked, file, options))
}

/** The matter and timeline of a case: the ordinary ones with what the case changes. */
export function settingOfCase(
  worked: WorkedCase,
  file: CaseFile,
): { readonly matter: Matter; readonly timeline: Timeline; readonly rows: readonly DiaryRow[] } {
  const { declarations, coverage, ...ordinary } = file.ordinary
  const { declarations: ownDeclarations, coverage: ownCoverage, mode: _mode, ...facts } = worked.facts ?? {}
  const matter: Matter = {
    ...ordinary,
    ...facts,
    ...(worked.place !== undefined && { jurisdiction: worked.place }),
  }
  const rows = readDiary(worked, matter)
  return {
    matter,
    rows,
    timeline: {
      contacts: rows.flatMap((r) =>
        r.entry.kind === 'contact' && !r.entry.proposed ? [r.entry.contact] : [],
      ),
      events: rows.flatMap((r) => (r.entry.kind === 'event' ? [r.entry.event] : [])),
      coverage: ownCoverage ?? (coverage === 'complete' ? [ALL_TIME] : coverage),
      declarations: ownDeclarations ?? declarations,
    },
  }
}

/** Runs one case. */
export function runCase(
  title: string,
  worked: WorkedCase,
  file: CaseFile,
  options: RunCasesOptions,
): readonly RowResult[] {
  const result = (row: Pick<DiaryRow, 'line' | 'text'>, failure: string): RowResult => ({
    caseId: worked.id,
    title,
    line: row.line,
    text: row.text,
    passed: failure === '',
    failure,
  })
  try {
    const rulebook = onlyRules(options.rulebook, worked.tests)
    const { matter, timeline, rows } = settingOfCase(worked, file)
    return rows.flatMap((row) => {
      if (row.expected === undefined && row.notBefore === undefined) return []
      return [result(row, checkRow(row, worked, matter, timeline, { ...options, rulebook }))]
    })
  } catch (error) {
    return [result({ line: 0, text: '' }, error instanceof Error ? error.message : String(error))]
  }
}

function checkRow(
  row: DiaryRow,
  worked: WorkedCase,
  matter: Matter,
  timeline: Timeline,
  options: RunCasesOptions,
): string {
  const proposed = row.entry.kind === 'contact' && row.entry.proposed
  const judging: JudgeOptions = {
    ...options,
    rulebookDigest: 'worked-case',
    mode: worked.facts?.mode ?? (proposed ? 'gate' : 'audit'),
    moment: proposed ? 'before' : 'after',
    knowledge: 'then',
    notBefore: false,
    ...(worked.rulesOf !== undefined && { rulesOf: worked.rulesOf }),
  }
  if (row.entry.kind === 'event') return 'an event has no verdict; put a `check` row after it'
  if (row.entry.kind === 'check') {
    const answer = judgeMatter(matter, timeline, row.entry.at, judging)
    return compare(row.expected, withPolicy(answer), answer.notTested.length > 0)
  }
  const judgement = judge(row.entry.contact, matter, timeline, judging)
  const pair = withPolicy(judgement)
  const failure = compare(row.expected, pair, judgement.notTested.length > 0)
  if (failure !== '' || row.notBefore === undefined) return failure
  const asked = judge(row.entry.contact, matter, timeline, {
    ...judging,
    mode: 'gate',
    moment: 'before',
    notBefore: true,
  })
  const found = asked.notBefore
  if (found?.kind === 'at' && found.at === row.notBefore) return ''
  const wanted = Temporal.Instant.fromEpochMilliseconds(row.notBefore * 1000)
  const got =
    found?.kind === 'at'
      ? Temporal.Instant.fromEpochMilliseconds(found.at * 1000).toString()
      : (found?.kind ?? 'nothing')
  return `expected not before ${wanted.toString()}, got ${got}`
}

/** The stronger of law and house policy: a case that tests a policy speaks of it. */
function withPolicy(judgement: Pair & Pick<Judgement, 'policy'>): Pair {
  const { policy } = judgement
  if (!policy) return judgement
  return {
    certain: rank(policy.certain) > rank(judgement.certain) ? policy.certain : judgement.certain,
    possible: rank(policy.possible) > rank(judgement.possible) ? policy.possible : judgement.possible,
  }
}

function compare(expected: DiaryRow['expected'], actual: Pair, someNotTested: boolean): string {
  if (expected === undefined) return ''
  const shown = actual.certain === actual.possible ? actual.certain : `${actual.certain}..${actual.possible}`
  if (expected === 'not-tested') {
    return someNotTested && actual.possible === 'clear' ? '' : `expected not-tested, got ${shown}`
  }
  if (actual.certain === expected.certain && actual.possible === expected.possible) {
    return someNotTested && actual.possible === 'clear' ? 'expected clear, but the rule was not tested' : ''
  }
  const wanted =
    expected.certain === expected.possible ? expected.certain : `${expected.certain}..${expected.possible}`
  return `expected ${wanted}, got ${shown}`
}

/** The rulebook with the tested rules alone, so that a verdict speaks of them. */
export function onlyRules(rulebook: Rulebook, tests: readonly string[]): Rulebook {
  const wanted = new Set(tests)
  const missing = tests.filter((t) => !rulebook.instruments.some((i) => i.rules.some((r) => r.id === t)))
  if (missing.length > 0) throw new Error(`no such rule: ${missing.map((m) => `\`${m}\``).join(', ')}`)
  const instruments = rulebook.instruments
    .map((i): Instrument => ({ ...i, rules: i.rules.filter((r) => wanted.has(r.id)) }))
    .filter((i) => i.rules.length > 0)
  return { ...rulebook, instruments }
}
