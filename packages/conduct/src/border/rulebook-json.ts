/**
 * Rulebooks, instruments and worked cases as JSON: what `forbear law export` writes and what anyone may bring. The
 * cross checks say what one rule alone cannot show: ids used twice, readings and calendars that nothing declares.
 */
import type { CaseFacts, CaseFile, WorkedCase } from '../language/cases.ts'
import type { Calendar, Instrument, Rulebook } from '../language/instrument.ts'
import type { InForce } from '../language/rule.ts'
import {
  coverageList,
  coverageOrWord,
  debt,
  declaration,
  id,
  jurisdiction,
  matterFields,
  organisation,
  person,
  phrase,
  place,
  point,
} from './facts.ts'
import { calendar, instrument, territory } from './law.ts'
import { idsOnce } from './matter-json.ts'
import { type Parsed, type Problems, below, nearest, quoted } from './problem.ts'
import {
  type Loose,
  type Shape,
  kindOf,
  list,
  named,
  object,
  oneOfWords,
  optional,
  parseShape,
  record,
  word,
} from './shape.ts'
import { date, zone } from './time.ts'

export const rulebook: Shape<Rulebook> = object<Rulebook>(
  { en: 'a rulebook', zh: '规则库' },
  { instruments: list(instrument), calendars: list(calendar), territories: list(territory) },
)

const caseFacts: Shape<CaseFacts> = object<CaseFacts>(
  { en: 'the facts of a case', zh: '案例事实' },
  {
    jurisdiction: optional(jurisdiction),
    persons: optional(list(person)),
    debts: optional(list(debt)),
    points: optional(list(point)),
    organisations: optional(list(organisation)),
    creditor: optional(id),
    policies: optional(list(id)),
    declarations: optional(list(declaration)),
    coverage: optional(coverageList),
    mode: optional(word(['gate', 'audit'])),
  },
)

/** A worked case. */
export const workedCase: Shape<WorkedCase> = named('WorkedCase', { en: 'a worked case', zh: '案例' }, () =>
  object<WorkedCase>(
    { en: 'a worked case', zh: '案例' },
    {
      id,
      cites: phrase,
      basis: word(['published', 'constructed']),
      tests: list(id, { least: 1 }),
      flags: optional(list(id)),
      ifMissed: phrase,
      zone,
      place: optional(place),
      facts: optional(caseFacts),
      rulesOf: optional(date),
      log: phrase,
    },
  ),
)

/** A file of worked cases. */
export const caseFile: Shape<CaseFile> = named(
  'CaseFile',
  { en: 'a file of worked cases', zh: '案例文件' },
  () =>
    object<CaseFile>(
      { en: 'a file of worked cases', zh: '案例文件' },
      {
        instrument: id,
        ordinary: object<CaseFile['ordinary']>(
          { en: 'the ordinary matter', zh: '通常案件' },
          { ...matterFields, declarations: list(declaration), coverage: coverageOrWord },
        ),
        cases: record(workedCase),
      },
    ),
)

/** The worked cases of a rulebook, a file each. */
export const caseFiles: Shape<readonly CaseFile[]> = list(caseFile)

/** Reads a rulebook: the value, or every problem of form and of meaning at once. */
export function parseRulebook(input: unknown): Parsed<Rulebook> {
  return parseShape(rulebook, input, checkRulebook)
}

/**
 * Reads one instrument, for example a house policy of one's own.
 *
 * @param calendars the calendars that its rules may ask
 */
export function parseInstrument(input: unknown, calendars: readonly Calendar[]): Parsed<Instrument> {
  return parseShape(instrument, input, (value, pointer, problems) => {
    versionsApart([value], pointer, () => pointer, problems)
    checkInstrument(
      value,
      calendars.map((c) => c.id),
      pointer,
      problems,
    )
  })
}

/** Reads one file of worked cases. */
export function parseCaseFile(input: unknown): Parsed<CaseFile> {
  return parseShape(caseFile, input, (file, pointer, problems) => checkCases([[file, pointer]], problems))
}

/** Reads the worked cases of a whole rulebook, as they are exported. */
export function parseCaseFiles(input: unknown): Parsed<readonly CaseFile[]> {
  return parseShape(caseFiles, input, (files, pointer, problems) =>
    checkCases(
      files.map((file, i) => [file, `${pointer}/${i}`]),
      problems,
    ),
  )
}

/** The document form of worked cases: the reverse of {@link parseCaseFiles}, instants in UTC. */
export function caseFilesToJson(files: readonly CaseFile[]): unknown {
  return caseFiles.write(files)
}

function checkCases(
  files: readonly (readonly [Loose<CaseFile> | undefined, string])[],
  problems: Problems,
): void {
  const seen = new Set<string>()
  for (const [file, pointer] of files) {
    for (const key of ['persons', 'debts', 'points', 'organisations'] as const)
      idsOnce(file?.ordinary?.[key], `${pointer}/ordinary/${key}`, problems)
    for (const [title, worked] of Object.entries(file?.cases ?? {})) {
      const at = below(`${pointer}/cases`, title)
      for (const key of ['persons', 'debts', 'points', 'organisations'] as const)
        idsOnce(worked?.facts?.[key], `${at}/facts/${key}`, problems)
      if (worked?.id === undefined) continue
      if (seen.has(worked.id)) usedTwice(worked.id, `${at}/id`, problems)
      seen.add(worked.id)
    }
  }
}

function usedTwice(name: string, pointer: string, problems: Problems): void {
  problems.add('duplicate-id', pointer, name, {
    says: { en: `the id ${quoted(name)} is used twice`, zh: `标识 ${quoted(name)} 重复使用` },
    expected: { en: 'an id of its own', zh: '唯一的标识' },
  })
}

function checkRulebook(book: Loose<Rulebook>, pointer: string, problems: Problems): void {
  versionsApart(book.instruments ?? [], pointer, (i) => `${pointer}/instruments/${i}`, problems)
  idsOnce(book.calendars, `${pointer}/calendars`, problems)
  idsOnce(
    book.territories?.map((one) => (one?.place === undefined ? undefined : { id: one.place })),
    `${pointer}/territories`,
    problems,
  )
  const calendars = (book.calendars ?? []).flatMap((one) => (one?.id === undefined ? [] : [one.id]))
  book.instruments?.forEach((one, i) => {
    if (one) checkInstrument(one, calendars, `${pointer}/instruments/${i}`, problems)
  })
}

/** Dates in force, without end where none is given. */
type Dates = { readonly from?: string | undefined; readonly until?: string | undefined }

const apart = (a: Dates, b: Dates): boolean =>
  (a.until !== undefined && b.from !== undefined && a.until <= b.from) ||
  (b.until !== undefined && a.from !== undefined && b.until <= a.from)

/** Reports versions of one instrument, and rules of one id, that are in force on the same day. */
function versionsApart(
  instruments: readonly (Loose<Instrument> | undefined)[],
  pointer: string,
  at: (index: number) => string,
  problems: Problems,
): void {
  const versions = instruments.map((one, i) => ({ id: one?.id, dates: one?.inForce, at: at(i) }))
  const rules = instruments.flatMap((one, i) =>
    (one?.rules ?? []).map((rule, j) => ({
      id: rule?.id,
      dates: within(rule?.inForce, one?.inForce),
      at: `${at(i)}/rules/${j}`,
    })),
  )
  for (const all of [versions, rules])
    all.forEach((one, i) => {
      const earlier = all
        .slice(0, i)
        .find(
          (other) =>
            one.id !== undefined && other.id === one.id && !apart(other.dates ?? {}, one.dates ?? {}),
        )
      if (!earlier) return
      problems.add('duplicate-id', `${one.at}/id`, one.id, {
        says: {
          en: `${quoted(one.id)} is in force twice on the same days, also at ${quoted(earlier.at || pointer)}`,
          zh: `${quoted(one.id)} 在同一日期重复施行，另见 ${quoted(earlier.at || pointer)}`,
        },
        expected: { en: 'an id of its own, or dates in force apart', zh: '唯一的标识，或不重叠的施行日期' },
      })
    })
}

/** A rule's dates: its own, else its instrument's. */
function within(own: Loose<InForce> | undefined, instruments: Loose<InForce> | undefined): Dates {
  return own ?? instruments ?? {}
}

function checkInstrument(
  one: Loose<Instrument>,
  calendars: readonly string[],
  pointer: string,
  problems: Problems,
): void {
  one.rules?.forEach((rule, i) => {
    const at = `${pointer}/rules/${i}`
    if (rule?.id !== undefined && one.id !== undefined && !rule.id.startsWith(`${one.id}/`))
      problems.add('rule-not-of-instrument', `${at}/id`, rule.id, {
        says: {
          en: `the rule ${quoted(rule.id)} is not named after its instrument`,
          zh: `规则 ${quoted(rule.id)} 未以其文书命名`,
        },
        expected: { en: `an id that begins with \`${one.id}/\``, zh: `以 \`${one.id}/\` 开头的标识` },
      })
    walk(rule, at, (member, memberAt) => {
      checkReading(member, one, memberAt, problems)
      checkCalendar(member, calendars, memberAt, problems)
    })
  })
  walk(one.binds, `${pointer}/binds`, (member, memberAt) => {
    checkReading(member, one, memberAt, problems)
    checkCalendar(member, calendars, memberAt, problems)
  })
}

/** Visits every object inside a value, the value included. */
function walk(
  value: unknown,
  pointer: string,
  visit: (member: Readonly<Record<string, unknown>>, pointer: string) => void,
): void {
  if (Array.isArray(value)) value.forEach((one, i) => walk(one, `${pointer}/${i}`, visit))
  else if (kindOf(value) === 'object') {
    const members = value as Readonly<Record<string, unknown>>
    visit(members, pointer)
    for (const [key, one] of Object.entries(members)) walk(one, below(pointer, key), visit)
  }
}

/** A value by reading names a reading of its instrument, with a value for each option and no other. */
function checkReading(
  value: Readonly<Record<string, unknown>>,
  one: Loose<Instrument>,
  pointer: string,
  problems: Problems,
): void {
  const { reading: name, options } = value
  if (typeof name !== 'string' || kindOf(options) !== 'object') return
  const readings = Object.keys(one.readings ?? {})
  if (!readings.includes(name)) {
    problems.add('unknown-reference', `${pointer}/reading`, name, {
      says: { en: `there is no reading ${quoted(name)}`, zh: `没有解读 ${quoted(name)}` },
      expected:
        readings.length === 0
          ? { en: 'a reading that the instrument declares', zh: '文书中声明的解读' }
          : oneOfWords(readings),
      perhaps: nearest(name, readings),
    })
    return
  }
  const declared = (one.readings?.[name]?.options ?? []).filter((option) => option !== undefined)
  const given = Object.keys(options as object)
  const wrong = [...declared.filter((o) => !given.includes(o)), ...given.filter((o) => !declared.includes(o))]
  if (wrong.length === 0) return
  problems.add('reading-mismatch', `${pointer}/options`, given, {
    says: {
      en: `the options of reading ${quoted(name)} differ in ${wrong.map(quoted).join(', ')}`,
      zh: `解读 ${quoted(name)} 的选项不一致：${wrong.map(quoted).join('、')}`,
    },
    expected: {
      en: `a value for each of ${declared.map(quoted).join(', ')} and no other`,
      zh: `恰为 ${declared.map(quoted).join('、')} 各给一值`,
    },
  })
}

function checkCalendar(
  value: Readonly<Record<string, unknown>>,
  calendars: readonly string[],
  pointer: string,
  problems: Problems,
): void {
  const { calendar: name } = value
  const asksCalendar = 'businessDays' in value || 'is' in value
  if (typeof name !== 'string' || !asksCalendar || calendars.includes(name)) return
  problems.add('unknown-reference', `${pointer}/calendar`, name, {
    says: { en: `there is no calendar ${quoted(name)}`, zh: `没有日历 ${quoted(name)}` },
    expected:
      calendars.length === 0
        ? { en: 'a calendar that the rulebook holds', zh: '规则库中的日历' }
        : oneOfWords(calendars),
  })
}
