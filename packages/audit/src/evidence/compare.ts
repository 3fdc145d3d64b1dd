/** What an evidence file says, held to what judging its log again gives. */
import type { FindingRow } from '../findings/row.ts'
import type { Evidence } from './evidence.ts'
import { type Words, shown } from './form.ts'
import type { Found } from './inside.ts'

/** One difference, for people. */
export interface Difference {
  /**
   * `rulebook`, `engine` and `time-zone-data` explain why findings may differ; the others say that something of what the
   * file says does not come out.
   */
  readonly kind:
    | 'rulebook'
    | 'engine'
    | 'time-zone-data'
    | 'finding-missing'
    | 'finding-new'
    | 'finding-other'
    | 'not-tested'
    | 'counts'
  readonly says: Words
}

/** What judging gives now, and by what. */
export interface FoundNow extends Found {
  readonly rulebook: string
  readonly engine: string
  readonly timeZoneData: string
}

/** Kinds of difference that leave everything the file says as it is. */
const CIRCUMSTANCES: ReadonlySet<Difference['kind']> = new Set(['rulebook', 'engine', 'time-zone-data'])

/** Whether a difference is one of what was found, not of the circumstances. */
export function isOfSubstance({ kind }: Difference): boolean {
  return !CIRCUMSTANCES.has(kind)
}

/**
 * All differences; empty where everything comes out as the file says.
 *
 * Sentences are not compared: a later version may word the same finding better.
 */
export function compareEvidence(evidence: Evidence, now: FoundNow): readonly Difference[] {
  return [
    ...circumstances(evidence, now),
    ...findingsDiffer(evidence.findings, now.findings),
    ...notTestedDiffer(evidence, now),
    ...countsDiffer(evidence, now),
  ]
}

function circumstances(evidence: Evidence, now: FoundNow): readonly Difference[] {
  const short = (digest: string): string => digest.slice(0, 23)
  const told = [
    [
      'rulebook',
      'another rulebook: findings may differ',
      '规则库不同，发现可能因此不同',
      short(evidence.rulebook),
      short(now.rulebook),
    ],
    ['engine', 'another version of the engine', '引擎版本不同', evidence.madeBy, now.engine],
    ['time-zone-data', 'other time-zone data', '时区数据不同', evidence.timeZoneData, now.timeZoneData],
  ] as const
  return told
    .filter(([, , , was, is]) => was !== is)
    .map(([kind, en, zh, was, is]) => ({
      kind,
      says: { en: `${en} (then \`${was}\`, now \`${is}\`)`, zh: `${zh}（当时 \`${was}\`，现在 \`${is}\`）` },
    }))
}

/** Columns that are no facts: words, and where the contact stands in a file. */
const NO_FACT: ReadonlySet<string> = new Set(['says_en', 'says_zh', 'lines'])

const factsOf = (row: FindingRow): readonly (readonly [string, string | number])[] =>
  Object.entries(row)
    .filter(([key, value]) => !NO_FACT.has(key) && value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

const keyOf = (row: FindingRow): string => JSON.stringify(factsOf(row))

function findingsDiffer(was: readonly FindingRow[], is: readonly FindingRow[]): readonly Difference[] {
  const [before, after] = [Map.groupBy(was, (r) => String(r.id)), Map.groupBy(is, (r) => String(r.id))]
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return ids.flatMap((id) => {
    const [olds, news] = [leftOver(before.get(id), after.get(id)), leftOver(after.get(id), before.get(id))]
    const both = Math.min(olds.length, news.length)
    return [
      ...olds.slice(0, both).map((old, i) => other(old, news[i] ?? old)),
      ...olds.slice(both).map((row) => one('finding-missing', 'does not come out', '重算时没有得出', row)),
      ...news
        .slice(both)
        .map((row) => one('finding-new', 'comes out and is not in the file', '重算得出，而文件中没有', row)),
    ]
  })
}

/** Rows of the first that have no equal among the second, each equal used once. */
function leftOver(
  rows: readonly FindingRow[] = [],
  others: readonly FindingRow[] = [],
): readonly FindingRow[] {
  const free = others.map(keyOf)
  return rows.filter((row) => {
    const at = free.indexOf(keyOf(row))
    if (at >= 0) free.splice(at, 1)
    return at < 0
  })
}

function one(kind: Difference['kind'], en: string, zh: string, row: FindingRow): Difference {
  const name = nameOf(row)
  return { kind, says: { en: `${name}: ${en}`, zh: `${name}：${zh}` } }
}

function other(was: FindingRow, is: FindingRow): Difference {
  const [before, after] = [new Map(factsOf(was)), new Map(factsOf(is))]
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((k) => before.get(k) !== after.get(k))
  const told = keys.map((k) => [k, shown(before.get(k)), shown(after.get(k))] as const)
  const name = nameOf(was)
  return {
    kind: 'finding-other',
    says: {
      en: `${name}: other facts: ${told.map(([k, a, b]) => `${k} is ${a} in the file, ${b} now`).join('; ')}`,
      zh: `${name}：事实不同：${told.map(([k, a, b]) => `${k} 文件中为 ${a}，现为 ${b}`).join('；')}`,
    },
  }
}

function nameOf({ id, rule, contact, at }: FindingRow): string {
  return [id, rule, contact, at].filter((part) => part !== undefined).join(' ')
}

function notTestedDiffer(evidence: Evidence, now: FoundNow): readonly Difference[] {
  const told = (found: Found): ReadonlyMap<string, string> =>
    new Map(
      found.notTested.map(({ rule, contacts, needs }) => [
        rule,
        `${contacts} (${needs.toSorted().join(', ')})`,
      ]),
    )
  const [was, is] = [told(evidence), told(now)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((rule) => was.get(rule) !== is.get(rule))
    .map((rule) => ({
      kind: 'not-tested' as const,
      says: {
        en: `${rule}: not tested on ${was.get(rule) ?? '0'} contacts in the file, on ${is.get(rule) ?? '0'} now`,
        zh: `${rule}：文件中未检验 ${was.get(rule) ?? '0'} 次联系，现为 ${is.get(rule) ?? '0'} 次`,
      },
    }))
}

function countsDiffer(evidence: Evidence, now: FoundNow): readonly Difference[] {
  const flat = ({ counts: { certainByGroup, ...rest } }: Found): ReadonlyMap<string, number> =>
    new Map([...Object.entries(rest), ...Object.entries(certainByGroup)])
  const [was, is] = [flat(evidence), flat(now)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => (was.get(key) ?? 0) !== (is.get(key) ?? 0))
    .map((key) => ({
      kind: 'counts' as const,
      says: {
        en: `count \`${key}\`: ${was.get(key) ?? 0} in the file, ${is.get(key) ?? 0} now`,
        zh: `计数 \`${key}\`：文件中为 ${was.get(key) ?? 0}，现为 ${is.get(key) ?? 0}`,
      },
    }))
}
