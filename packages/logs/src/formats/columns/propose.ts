/**
 * Proposes a column map for a file: looks at its head and first rows for the layout, counts the words of results over
 * the whole of it, and says of each proposal why. What it cannot tell is a `?`, with which no map is read.
 */
import { csvFeed } from '../../input/csv-feed.ts'
import type { Separator } from '../../input/csv.ts'
import { openParquet } from '../../input/parquet/open.ts'
import { dateOf } from '../../input/time.ts'
import { looksLikeWorkbook, sheetRows } from '../../input/xlsx.ts'
import { problem, type Problem, type Words } from '../../problem.ts'
import type { FieldName } from '../../row/fields.ts'
import { OPEN } from './check.ts'
import { knownName, KNOWN_WORDS, plainName, plainWord, USE_WHY, type Use } from './known.ts'
import { secondsOf } from './lengths.ts'
import { LENGTHS, type Column, type ColumnMap, type Container, type Meaning, type Source } from './map.ts'
import { isMasked } from './row.ts'
import { compileTime } from './times.ts'

/** What the user already knows of a file. */
export interface ProposalHints {
  readonly encoding?: 'utf-8' | 'gb18030' | undefined
  readonly separator?: Separator | undefined
  readonly sheet?: string | undefined
  readonly zone?: string | undefined
  /** How many rows are looked at for the layout; 200 where left out. */
  readonly rows?: number | undefined
}

/** A word of a column, how often it stands there, what it is proposed to mean. */
export interface ProposedWord {
  readonly word: string
  readonly count: number
  readonly means: Meaning
  readonly why: Words
}

/** What is proposed for one column. */
export interface ProposedColumn {
  readonly column: Column
  /** The facts it serves; `ignore`; or `null`: nobody knows. */
  readonly to: string | null
  readonly why: Words
  readonly words?: readonly ProposedWord[]
}

/** Something that a person must decide. */
export interface ToDecide {
  /** JSON pointer into the map. */
  readonly pointer: string
  readonly decide: Words
}

/** The reasons of a proposal, kept in the map for whoever confirms it. */
export interface ProposalNotes {
  readonly rows: number
  readonly container: Words
  readonly head: Words
  readonly columns: readonly ProposedColumn[]
  readonly decide: readonly ToDecide[]
}

/** A map without `confirmed`. */
export type ProposedMap = Omit<ColumnMap, 'confirmed' | 'proposal'> & { readonly proposal: ProposalNotes }

export type Proposed =
  | { readonly ok: true; readonly map: ProposedMap }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** More different words than this are no column of results. */
const WORDS_AT_MOST = 200
const SAMPLES_AT_MOST = 200
const HEAD_AMONG = 30

type Record1 = { readonly place: number; readonly cells: readonly string[] }

const isParquet = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31

const PIECE = 1 << 20

function isValid(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let from = 0; from < bytes.length; from += PIECE) {
      decoder.decode(bytes.subarray(from, from + PIECE), { stream: true })
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const SEPARATORS: readonly Separator[] = [',', '\t', ';', '|']

/** The records of a file with their place: of a sheet the row’s number, else how many records stand before and with it. */
function* recordsOf(bytes: Uint8Array, container: Container): Generator<Record1, Problem | undefined> {
  switch (container.kind) {
    case 'xlsx':
      for (const row of sheetRows(bytes, { sheet: container.sheet })) {
        if (row.kind === 'problem') return row.problem
        yield { place: row.row, cells: row.cells.map(({ text }) => text.trim()) }
      }
      return undefined
    case 'parquet': {
      const opened = openParquet(bytes)
      if (!opened.ok) return opened.problem
      const { columns, rows } = opened.table
      yield { place: 1, cells: columns.map(({ name }) => name.trim()) }
      const steps = rows(() => true)
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value
        const { line, cells } = step.value
        yield {
          place: line + 1,
          cells: cells.map((cell) => (typeof cell === 'string' ? cell : cell.join(' '))),
        }
      }
    }
    case 'csv': {
      const { encoding, separator } = container
      const feed = csvFeed({ encoding, separator })
      let place = 0
      for (let from = 0; from <= bytes.length; from += PIECE) {
        const isLast = from + PIECE > bytes.length
        const records = feed.push(bytes.subarray(from, from + PIECE))
        for (const record of isLast ? [...records, ...feed.end()] : records) {
          place += 1
          if (record.kind === 'cells') yield { place, cells: record.cells.map((cell) => cell.trim()) }
        }
      }
      return feed.problem()
    }
  }
}

/** The first records, and the problem that ended them if one did. */
function firstRecords(
  bytes: Uint8Array,
  container: Container,
  count: number,
): { readonly records: readonly Record1[]; readonly problem: Problem | undefined } {
  const records: Record1[] = []
  const steps = recordsOf(bytes, container)
  while (records.length < count) {
    const step = steps.next()
    if (step.done) return { records, problem: step.value }
    records.push(step.value)
  }
  return { records, problem: undefined }
}

function containerOf(
  bytes: Uint8Array,
  hints: ProposalHints,
): { readonly container: Container; readonly why: Words } {
  if (isParquet(bytes)) {
    return {
      container: { kind: 'parquet' },
      why: { en: 'the file begins with PAR1', zh: '文件以 PAR1 开头' },
    }
  }
  if (looksLikeWorkbook(bytes)) {
    const { sheet } = hints
    return {
      container: { kind: 'xlsx', ...(sheet === undefined ? {} : { sheet }) },
      why: {
        en: `the file begins as a workbook does; ${sheet === undefined ? 'its first sheet' : `the sheet ${sheet}`}`,
        zh: `文件开头是工作簿；取${sheet === undefined ? '第一个工作表' : `工作表“${sheet}”`}`,
      },
    }
  }
  const isUtf8 = isValid(bytes, 'utf-8')
  const encoding = hints.encoding ?? (isUtf8 ? 'utf-8' : 'gb18030')
  const isSound = isValid(bytes, encoding)
  const counted = SEPARATORS.map((separator) => {
    const { records } = firstRecords(bytes, { kind: 'csv', encoding, separator }, HEAD_AMONG)
    const known = Math.max(0, ...records.map(({ cells }) => cells.filter((cell) => knownName(cell)).length))
    const widths = records.map(({ cells }) => cells.length).filter((width) => width > 1)
    return { separator, known, even: widths.length === 0 ? 0 : widths.length + Math.min(...widths) / 1000 }
  }).toSorted((a, b) => b.known - a.known || b.even - a.even)
  const separator = hints.separator ?? counted[0]?.separator ?? ','
  const shown = separator === '\t' ? 'tab' : separator
  return {
    container: { kind: 'csv', encoding, separator },
    why: {
      en: `all bytes are ${isSound ? '' : 'NOT '}valid ${encoding}; the separator "${shown}" gives the most even rows`,
      zh: `全部字节${isSound ? '' : '并非'}有效的 ${encoding}；以“${shown}”分隔各行最整齐`,
    },
  }
}

const looksLikeValue = (cell: string): boolean => /^[\d\s:./+\-*％%]+$/.test(cell) || cell.length > 40

/** Which of the first records is the head. */
function headOf(records: readonly Record1[]): { readonly head: Record1 | undefined; readonly why: Words } {
  const scored = records
    .slice(0, HEAD_AMONG)
    .map((record) => ({ record, known: record.cells.filter((cell) => knownName(cell)).length }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (most === undefined || one.known > most.known ? one : most),
    undefined,
  )
  if (best && best.known > 0) {
    return {
      head: best.record,
      why: { en: `${best.known} of its names are known`, zh: `其中 ${best.known} 个列名是已知的` },
    }
  }
  const texts = scored.find(
    ({ record: { cells } }) =>
      cells.length > 1 && cells.every((cell) => cell !== '' && !looksLikeValue(cell)),
  )
  return {
    head: texts?.record ?? records[0],
    why: {
      en: 'no name is known; this is the first row of texts. Check whether it is the head',
      zh: '没有已知列名；这是第一行文本。请确认它是否为表头',
    },
  }
}

const TIMES = [
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy/M/d H:mm:ss',
  'yyyy/M/d H:mm',
  'yyyy-M-d H:mm:ss',
  'yyyy-M-d H:mm',
  'yyyy.M.d H:mm:ss',
  'yyyyMMddHHmmss',
  'yyyyMMdd HH:mm:ss',
  'yyyy年M月d日 H:mm:ss',
  'yyyy年M月d日 H:mm',
  'yyyy年M月d日 H时m分s秒',
  'yyyy年M月d日H时m分s秒',
  'yyyy/M/d a h:mm:ss',
  'M/d/yyyy H:mm:ss',
  'd/M/yyyy H:mm:ss',
  'M/d/yyyy H:mm',
  'd/M/yyyy H:mm',
  'M/d/yyyy h:mm:ss a',
  'd/M/yyyy h:mm:ss a',
  'd.M.yyyy H:mm:ss',
  'iso',
  'excel-1900',
  'epoch-seconds',
  'epoch-milliseconds',
] as const
const DAYS = [
  'yyyy-MM-dd',
  'yyyy/M/d',
  'yyyy-M-d',
  'yyyyMMdd',
  'yyyy年M月d日',
  'yyyy.M.d',
  'M/d/yyyy',
  'd/M/yyyy',
  'd.M.yyyy',
  'excel-1900',
] as const
const CLOCKS = [
  'HH:mm:ss',
  'H:mm:ss',
  'H:mm',
  'HHmmss',
  'h:mm:ss a',
  'a h:mm:ss',
  'H时m分s秒',
  'excel-1900',
] as const

const numeric: Readonly<Record<string, RegExp>> = {
  'excel-1900': /^(?:[2-6]\d{4}(?:\.\d+)?|0?\.\d+)$/,
  'epoch-seconds': /^1\d{9}$/,
  'epoch-milliseconds': /^1\d{12}$/,
}

const reads = (writing: string, text: string, part: 'whole' | 'day' | 'clock'): boolean => {
  if (numeric[writing]?.test(text) === false) return false
  const compiled = compileTime(writing)
  const parts = compiled.ok ? compiled.read(text) : undefined
  if (parts === undefined) return false
  if (part === 'clock') return parts.clock !== undefined
  return parts.date !== undefined && dateOf(parts.date) !== undefined
}

interface Writings {
  readonly written: readonly string[]
  readonly why: Words
}

const swapped = (writing: string): string =>
  writing.startsWith('M/d/') ? writing.replace('M/d/', 'd/M/') : writing.replace('d/M/', 'M/d/')

/** Of two ways that differ in day and month, the one that reads more; `undefined` where nothing tells them apart. */
function dayFirst(
  samples: readonly string[],
  ways: readonly string[],
  part: 'whole' | 'day' | 'clock',
): { readonly left: readonly string[] } | { readonly unclear: readonly [string, string] } {
  let left = ways
  for (const way of ways.filter((one) => one.startsWith('M/d/'))) {
    const other = swapped(way)
    const byWay = samples.filter((text) => reads(way, text, part))
    const byOther = samples.filter((text) => reads(other, text, part))
    if (!ways.includes(other) || byWay.length === 0 || byOther.length === 0) continue
    const isMore = byWay.length > byOther.length && byOther.every((text) => byWay.includes(text))
    const isLess = byOther.length > byWay.length && byWay.every((text) => byOther.includes(text))
    if (!isMore && !isLess) return { unclear: [way, other] }
    left = left.filter((one) => one !== (isMore ? other : way))
  }
  return { left }
}

/** The ways that together read every sample; `?` where none do, or where day and month cannot be told apart. */
function timeWritings(
  samples: readonly string[],
  ways: readonly string[],
  part: 'whole' | 'day' | 'clock',
): Writings {
  const told = dayFirst(samples, ways, part)
  if ('unclear' in told) {
    const [one, other] = told.unclear
    return {
      written: [OPEN],
      why: {
        en: `day or month first? The values looked at do not tell ${one} from ${other}`,
        zh: `日在前还是月在前？所看的值无法区分 ${one} 与 ${other}`,
      },
    }
  }
  const written: string[] = []
  let left = samples
  for (const way of told.left) {
    const rest = left.filter((text) => !reads(way, text, part))
    if (rest.length < left.length) written.push(way)
    left = rest
  }
  const [strange] = left
  if (samples.length === 0 || strange !== undefined) {
    return {
      written: [OPEN],
      why: {
        en: strange === undefined ? 'no value to tell how it is written' : `no known way writes "${strange}"`,
        zh: strange === undefined ? '没有可供判断写法的值' : `没有已知写法能写出“${strange}”`,
      },
    }
  }
  return {
    written,
    why: {
      en: `reads all ${samples.length} values looked at`,
      zh: `能读出所看的全部 ${samples.length} 个值`,
    },
  }
}

function lengthWritings(column: string, samples: readonly string[]): Writings {
  const unit = /毫秒|\bms\b|millis/i.test(column)
    ? 'milliseconds'
    : /秒|sec|\(s\)/i.test(column)
      ? 'seconds'
      : undefined
  const isBare = samples.length > 0 && samples.every((text) => /^\d+(?:\.\d+)?$/.test(text))
  if (isBare) {
    return unit
      ? { written: [unit], why: { en: 'the column’s name has the unit', zh: '列名写明单位' } }
      : {
          written: ['seconds'],
          why: {
            en: 'numbers without a unit: check that they are seconds, not minutes or milliseconds',
            zh: '数字未写单位：请确认是秒，而非分钟或毫秒',
          },
        }
  }
  const way = LENGTHS.find(
    (one) => samples.length > 0 && samples.every((text) => secondsOf(text, one) !== undefined),
  )
  if (way === undefined) {
    return { written: [OPEN], why: { en: 'no known way writes all values', zh: '没有已知写法能写出全部值' } }
  }
  const twoParts = way === 'mm:ss'
  return {
    written: [way],
    why: {
      en: twoParts
        ? 'two parts: check that they are minutes and seconds, not hours and minutes'
        : `reads all ${samples.length} values looked at`,
      zh: twoParts ? '两段数字：请确认是分:秒而非时:分' : `能读出所看的全部 ${samples.length} 个值`,
    },
  }
}

const EMPTY = ['-', '--', '—', 'NULL', 'null', '\\N', 'N/A', 'n/a', '无', '空']

/** Counts the words of some columns over the whole file; `undefined` for a column with too many. */
function wordCounts(
  bytes: Uint8Array,
  container: Container,
  head: Record1,
  columns: readonly number[],
): { readonly rows: number; readonly counts: ReadonlyMap<number, ReadonlyMap<string, number>> } {
  const counts = new Map(columns.map((column) => [column, new Map<string, number>()]))
  let rows = 0
  for (const { place, cells } of recordsOf(bytes, container)) {
    if (place <= head.place || cells.every((cell) => cell === '')) continue
    rows += 1
    for (const [column, words] of counts) {
      const word = cells[column] ?? ''
      if (word === '' || EMPTY.includes(word)) continue
      const before = words.get(word)
      if (before !== undefined || words.size <= WORDS_AT_MOST) words.set(word, (before ?? 0) + 1)
    }
  }
  return { rows, counts }
}

const NO_WORD: Words = { en: 'not a word known here: decide what it means', zh: '未知用词：请决定其含义' }

class Proposal {
  readonly facts: Partial<Record<FieldName, Source>> = {}
  readonly ignore: Column[] = []
  readonly columns: ProposedColumn[] = []
  readonly decide: ToDecide[] = []

  note(column: Column, to: string | null, why: Words, words?: readonly ProposedWord[]): void {
    this.columns.push({ column, to, why, ...(words === undefined ? {} : { words }) })
  }

  ask(pointer: string, decide: Words): void {
    this.decide.push({ pointer, decide })
  }
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** The columns of the head by what they are known for, the best name first; others with the same use come after. */
function usesOf(head: readonly string[]): ReadonlyMap<Use, readonly number[]> {
  const uses = new Map<Use, { readonly index: number; readonly rank: number }[]>()
  head.forEach((name, index) => {
    const known = knownName(name)
    if (known) uses.set(known.use, [...(uses.get(known.use) ?? []), { index, rank: known.rank }])
  })
  return new Map(
    [...uses].map(([use, found]) => [
      use,
      found.toSorted((a, b) => a.rank - b.rank).map(({ index }) => index),
    ]),
  )
}

/**
 * Proposes a map.
 *
 * @param bytes  the whole file
 * @param hints  what is known of it; a hint is taken, not checked
 * @returns a map that nobody has confirmed, with the reasons in it; problems where the file cannot be opened
 */
export function proposeMap(bytes: Uint8Array, hints: ProposalHints = {}): Proposed {
  const { container, why } = containerOf(bytes, hints)
  const { records, problem: trouble } = firstRecords(bytes, container, hints.rows ?? SAMPLES_AT_MOST)
  if (trouble) return { ok: false, problems: [trouble] }
  const { head, why: headWhy } = headOf(records)
  if (head === undefined) {
    const expected = { en: 'a head with the names of the columns, and rows', zh: '表头与数据行' }
    return { ok: false, problems: [problem('empty-file', { found: '', expected })] }
  }
  const proposal = new Proposal()
  const names = head.cells
  const body = records.filter(({ place }) => place > head.place)
  const uses = usesOf(names)
  const columnAt = (index: number): Column => {
    const name = names[index] ?? ''
    return name === '' || names.indexOf(name) !== names.lastIndexOf(name) ? index + 1 : name
  }
  const best = (use: Use): number | undefined => uses.get(use)?.[0]
  const samplesOf = (index: number): readonly string[] => [
    ...new Set(
      body.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '' && !EMPTY.includes(cell)),
    ),
  ]
  const taken = new Set<number>()
  const give = (index: number, to: string, reason: Words, words?: readonly ProposedWord[]): void => {
    taken.add(index)
    proposal.note(columnAt(index), to, reason, words)
  }
  const also = (one: Words, other: Words | undefined): Words =>
    other ? { en: `${one.en}; ${other.en}`, zh: `${one.zh}；${other.zh}` } : one
  const nameKnown: Words = { en: 'its name is known for this', zh: '列名通常即指此' }

  const writtenAt = new Map<number, readonly string[]>()
  const timeColumn = (
    index: number,
    to: string,
    pointer: string,
    ways: readonly string[],
    part: 'whole' | 'day' | 'clock',
  ) => {
    const found = timeWritings(samplesOf(index), ways, part)
    writtenAt.set(index, found.written)
    give(index, to, also(nameKnown, found.why))
    if (found.written.includes(OPEN)) proposal.ask(`${pointer}/written/0`, found.why)
    return { column: columnAt(index), written: found.written }
  }

  const id = best('id')
  if (id !== undefined) {
    proposal.facts.id = { column: columnAt(id) }
    give(id, 'id', nameKnown)
  }

  const start = best('at')
  const day = best('day')
  const clock = best('clock')
  const end = best('end-time')
  const answer = best('answer-time')
  if (start !== undefined) proposal.facts.at = timeColumn(start, 'at', '/facts/at', TIMES, 'whole')
  else if (day !== undefined && clock !== undefined) {
    proposal.facts.at = {
      date: timeColumn(day, 'at', '/facts/at/date', DAYS, 'day'),
      time: timeColumn(clock, 'at', '/facts/at/time', CLOCKS, 'clock'),
    }
  } else if (day !== undefined)
    proposal.facts.at = timeColumn(day, 'at', '/facts/at', [...TIMES, ...DAYS], 'whole')
  else {
    proposal.facts.at = { column: OPEN, written: [OPEN] }
    proposal.ask('/facts/at', {
      en: 'which column says when the contact began?',
      zh: '哪一列是联系的开始时间？',
    })
  }
  const began = proposal.facts.at

  const lengthColumn = (field: 'answered_seconds' | 'duration_seconds'): boolean => {
    const index = best(field)
    if (index === undefined) return false
    const found = lengthWritings(names[index] ?? '', samplesOf(index))
    proposal.facts[field] = { column: columnAt(index), written: found.written as never }
    give(index, field, also(nameKnown, found.why))
    if (found.written.includes(OPEN)) proposal.ask(`/facts/${field}/written/0`, found.why)
    return true
  }
  const endColumn = (to: string) =>
    end !== undefined && timeColumn(end, to, `/facts/${to}/until`, TIMES, 'whole')
  const hasAnswered = lengthColumn('answered_seconds')
  const hasDuration = lengthColumn('duration_seconds')
  const needsEnd = !hasDuration || (!hasAnswered && answer !== undefined)
  const until = needsEnd ? endColumn(hasDuration ? 'answered_seconds' : 'duration_seconds') : false
  if (until && !hasDuration && began && !('always' in began)) {
    proposal.facts.duration_seconds = { from: began as never, until }
  }
  if (until && !hasAnswered && answer !== undefined) {
    const from = timeColumn(answer, 'answered_seconds', '/facts/answered_seconds/from', TIMES, 'whole')
    proposal.facts.answered_seconds = { from, until }
  }
  for (const spare of [end, answer]) {
    if (spare === undefined || taken.has(spare)) continue
    proposal.ignore.push(columnAt(spare))
    give(spare, 'ignore', { en: 'another column has this length', zh: '其他列已有该时长' })
  }

  const worded = (['channel', 'direction', 'outcome', 'role'] as const).flatMap((field) => {
    const index = best(field)
    return index === undefined ? [] : [{ field, index }]
  })
  const { rows, counts } = wordCounts(
    bytes,
    container,
    head,
    worded.map(({ index }) => index),
  )
  for (const { field, index } of worded) {
    const found = counts.get(index) ?? new Map<string, number>()
    const table = KNOWN_WORDS.get(field)
    const words = [...found]
      .toSorted((a, b) => b[1] - a[1])
      .map(([word, count]): ProposedWord => {
        const known = table?.get(plainWord(word))
        return { word, count, means: known?.means ?? OPEN, why: known?.why ?? NO_WORD }
      })
    const isTooMany = found.size > WORDS_AT_MOST
    const listed = isTooMany ? words.filter(({ means }) => means !== OPEN) : words
    proposal.facts[field] = {
      column: columnAt(index),
      words: Object.fromEntries(listed.map(({ word, means }) => [word, means])),
    }
    give(index, field, also(nameKnown, isTooMany ? TOO_MANY : undefined), listed)
    for (const { word, count, means } of listed) {
      if (means !== OPEN) continue
      proposal.ask(`/facts/${field}/words/${escape(word)}`, {
        en: `"${word}" stands in ${count} rows: what does it mean?`,
        zh: `“${word}”出现 ${count} 行：其含义是什么？`,
      })
    }
  }
  if (!proposal.facts.channel) {
    const isCall =
      hasAnswered ||
      answer !== undefined ||
      best('direction') !== undefined ||
      best('collector') !== undefined
    proposal.facts.channel = { always: isCall ? 'call' : OPEN }
    const decide = isCall
      ? {
          en: 'no column says how contact was made; the columns are those of calls',
          zh: '没有说明联系方式的列；各列像是通话记录',
        }
      : { en: 'how was contact made? No column says so', zh: '以何种方式联系？没有列说明' }
    if (isCall) proposal.note('/facts/channel', 'channel', decide)
    else proposal.ask('/facts/channel/always', decide)
  }

  for (const field of [
    'collector',
    'organisation',
    'person',
    'number',
    'to_number',
    'from_number',
    'template',
  ] as const) {
    const index = best(field)
    if (index === undefined) continue
    proposal.facts[field] = { column: columnAt(index) }
    const masked = samplesOf(index).some(isMasked)
      ? { en: 'some are masked: such a one identifies nobody', zh: '部分已脱敏：不能据以识别个人' }
      : undefined
    give(index, field, also(USE_WHY[field] ?? nameKnown, masked))
  }
  const debts = best('debts')
  const cases = best('case')
  if (debts !== undefined) {
    const separator = [';', '；', '、', ',', '，', '|'].find((sign) =>
      samplesOf(debts).some((text) => text.includes(sign)),
    )
    proposal.facts.debts = { column: columnAt(debts), ...(separator === undefined ? {} : { separator }) }
    const several =
      separator === undefined
        ? undefined
        : { en: `"${separator}" stands between several`, zh: `多个之间以“${separator}”分隔` }
    give(debts, 'debts', also(nameKnown, several))
  }
  if (cases !== undefined) {
    const field = debts === undefined ? 'debts' : 'reference'
    proposal.facts[field] = { column: columnAt(cases) }
    give(
      cases,
      field,
      field === 'debts' ? (USE_WHY.case ?? nameKnown) : { en: 'kept as a reference', zh: '作为参考号保留' },
    )
  }

  names.forEach((name, index) => {
    if (taken.has(index)) return
    const known = knownName(name)
    if (known?.use.startsWith('ignore')) {
      proposal.ignore.push(columnAt(index))
      proposal.note(columnAt(index), 'ignore', USE_WHY[known.use] ?? nameKnown)
      return
    }
    if (name === '' && body.every(({ cells }) => (cells[index] ?? '') === '')) return
    const reason = known
      ? {
          en: 'another column was proposed for the same fact: choose one, or ignore this',
          zh: '已有另一列用于同一事实：请择一，或忽略此列',
        }
      : {
          en: `no known name (${plainName(name)}): map it to a fact or ignore it`,
          zh: '未知列名：请对应到某个事实，或列为忽略',
        }
    proposal.note(columnAt(index), null, reason)
  })

  const empty = EMPTY.filter((sign) => body.some(({ cells }) => cells.includes(sign)))
  const zone = zoneOf(began, body, hints, names)
  if (zone === OPEN) {
    proposal.ask('/zone', {
      en: 'the times carry no zone: which clock wrote them? For a system in China Asia/Shanghai, unless it writes UTC',
      zh: '时间没有时区：由哪个时钟写出？中国境内系统通常为 Asia/Shanghai，除非它写 UTC',
    })
  }
  const before = head.place - 1
  return {
    ok: true,
    map: {
      version: 1,
      container,
      ...(before > 0 && container.kind !== 'parquet' ? { rowsBefore: before } : {}),
      ...(zone === undefined ? {} : { zone }),
      ...(empty.length > 0 ? { empty } : {}),
      facts: proposal.facts,
      ...(proposal.ignore.length > 0 ? { ignore: proposal.ignore } : {}),
      proposal: { rows, container: why, head: headWhy, columns: proposal.columns, decide: proposal.decide },
    },
  }
}

const TOO_MANY: Words = {
  en: `more than ${WORDS_AT_MOST} different words: perhaps no column of results; only known words are listed`,
  zh: `不同用词超过 ${WORDS_AT_MOST} 个：可能不是结果列；仅列出已知用词`,
}

/** The zone to propose: none where every time has one. */
function zoneOf(
  at: Source | undefined,
  body: readonly Record1[],
  hints: ProposalHints,
  names: readonly string[],
): string | undefined {
  if (hints.zone !== undefined) return hints.zone
  if (at === undefined || !('written' in at) || !('column' in at)) return OPEN
  const index = typeof at.column === 'number' ? at.column - 1 : names.indexOf(at.column)
  const isZoned = (text: string): boolean =>
    at.written.some((writing) => {
      const compiled = compileTime(writing)
      return compiled.ok && compiled.read(text)?.offset !== undefined
    })
  const texts = body.map(({ cells }) => cells[index] ?? '').filter((text) => text !== '')
  return texts.length > 0 && texts.every(isZoned) ? undefined : OPEN
}
