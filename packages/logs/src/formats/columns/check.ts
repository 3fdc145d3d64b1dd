/** Checks a column map that somebody wrote: everything that is wrong with it at once, each with its JSON pointer. */
import type { Channel } from '@forbear/conduct/facts'
import { dateOf, isZone } from '../../input/time.ts'
import { oneOfWords, problem, type Problem, type Words } from '../../problem.ts'
import { FIELD_BY_NAME, FIELDS, isPlural, type FieldKind, type NamedField } from '../../row/fields.ts'
import { outcomeWordsOf, VOCABULARY } from '../../row/vocabulary.ts'
import { LENGTHS, NAMED_TIMES, type ColumnMap } from './map.ts'
import { compileTime } from './times.ts'

/** A map that can be read by, or all that is wrong. */
export type CheckedMap =
  | { readonly ok: true; readonly map: ColumnMap }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Json = Readonly<Record<string, unknown>>

/** What stands where a proposal could not decide. */
export const OPEN = '?'

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')

const say = (en: string, zh: string): Words => ({ en, zh })

const EXPECT = {
  object: say('a JSON object', 'JSON 对象'),
  text: say('a text that is not empty', '非空文本'),
  column: say('the name of a column, or its position counted from 1', '列名，或从 1 起的列序号'),
  position: say('a position counted from 1, since the file has no head', '从 1 起的列序号（文件没有表头）'),
  columns: say('a list of columns, not empty', '非空的列清单'),
  writings: say('a list of ways in which it is written, not empty', '非空的写法清单'),
  source: say(
    'where the fact is: "column", "firstOf" or "joined"; or "always" with what holds for every row',
    '该事实的出处："column"、"firstOf" 或 "joined"；或用 "always" 写明每行相同的值',
  ),
  time: say(
    'a column and how it is written: {"column": "呼叫时间", "written": ["yyyy-MM-dd HH:mm:ss"]}, or "date" and "time" each so',
    '列及其写法：{"column": "呼叫时间", "written": ["yyyy-MM-dd HH:mm:ss"]}，或分列的 "date" 与 "time"',
  ),
  length: say(
    `a column and how it is written, of ${LENGTHS.join(', ')}; or "from" and "until"`,
    `列及其写法（${LENGTHS.join('、')}）；或 "from" 与 "until"`,
  ),
  decide: say(
    'a decision: what this means, or null if it says nothing',
    '由人决定：其含义；若不表示任何事实则写 null',
  ),
  whole: say('a whole number from 0', '零或正整数'),
  yesNo: say('true or false', 'true 或 false'),
} as const

const TIME_WRONG: Readonly<Record<Extract<ReturnType<typeof compileTime>, { ok: false }>['why'], Words>> = {
  'unknown-letter': say(
    `yyyy, M or MM, d or dd, H or HH, h or hh with a, m or mm, s or ss, SSS, XXX; other letters between apostrophes; or ${NAMED_TIMES.join(', ')}`,
    `yyyy、M 或 MM、d 或 dd、H 或 HH、h 或 hh 加 a、m 或 mm、s 或 ss、SSS、XXX；其他字母放在单引号内；或 ${NAMED_TIMES.join('、')}`,
  ),
  twice: say('each part of a time once', '时间的每个部分只出现一次'),
  half: say(
    'hours from 1 to 12 (h) together with a for AM, PM, 上午, 下午; hours from 0 to 23 are H',
    '十二小时制（h）须与 a（AM、PM、上午、下午）同用；二十四小时制写 H',
  ),
  date: say(
    'year, month and day together (yyyy, M, d), or a time of day',
    '年月日须同时出现（yyyy、M、d），或只有时刻',
  ),
  minutes: say('hours with minutes, seconds only after minutes', '小时须带分钟，秒须在分钟之后'),
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Collects problems; every function below says where it is by a pointer. */
class Checker {
  readonly problems: Problem[] = []
  hasHead = true
  channel: string | undefined
  /** Pointers by the columns that facts use. */
  readonly used = new Set<string | number>()

  wrong(pointer: string, value: unknown, expected: Words): undefined {
    this.problems.push(problem('map-wrong', { field: pointer, found: shown(value), expected }))
    return undefined
  }

  keys(pointer: string, value: Json, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) this.wrong(`${pointer}/${escape(key)}`, key, oneOfWords(known))
    }
  }

  text(pointer: string, value: unknown, expected: Words = EXPECT.text): value is string {
    if (typeof value === 'string' && value.trim() !== '') return true
    this.wrong(pointer, value, expected)
    return false
  }

  list(pointer: string, value: unknown, expected: Words): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value
    this.wrong(pointer, value, expected)
    return []
  }

  column(pointer: string, value: unknown): void {
    const isPosition = typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
    const isName = typeof value === 'string' && value.trim() !== ''
    if (!isPosition && !(isName && this.hasHead)) {
      this.wrong(pointer, value, this.hasHead ? EXPECT.column : EXPECT.position)
      return
    }
    this.used.add(typeof value === 'string' ? value.trim() : value)
  }

  /** Where a text is. */
  cells(pointer: string, value: Json): void {
    const ways = ['column', 'firstOf', 'joined'].filter((key) => key in value)
    const [way] = ways
    if (way === undefined || ways.length > 1) {
      this.wrong(pointer, value, EXPECT.source)
      return
    }
    if (way === 'column') this.column(`${pointer}/column`, value['column'])
    else {
      this.list(`${pointer}/${way}`, value[way], EXPECT.columns).forEach((one, index) => {
        this.column(`${pointer}/${way}/${index}`, one)
      })
    }
    if (way === 'joined' && typeof value['with'] !== 'string') {
      this.wrong(`${pointer}/with`, value['with'], say('the text between the joined ones', '连接各列的文本'))
    }
  }

  /** A value of a fact: a word of its list, a zone, a text. */
  value(pointer: string, value: unknown, field: NamedField): void {
    if (value === OPEN) {
      this.wrong(pointer, value, EXPECT.decide)
      return
    }
    const { kind } = field
    if ('of' in kind) {
      const words = VOCABULARY[kind.of]
      const ofChannel =
        field.name === 'outcome' && this.channel !== undefined && VOCABULARY.channel.has(this.channel)
          ? outcomeWordsOf(this.channel as Channel)
          : words
      if (typeof value !== 'string' || !ofChannel.has(value))
        this.wrong(pointer, value, oneOfWords(ofChannel))
      return
    }
    if (!this.text(pointer, value)) return
    if (kind.as === 'zone-fact' && !isZone(value)) {
      this.wrong(pointer, value, say('an IANA name such as Asia/Shanghai', 'IANA 时区名，如 Asia/Shanghai'))
    }
  }

  meaning(pointer: string, value: unknown, field: NamedField): void {
    if (!isObject(value)) {
      this.value(pointer, value, field)
      return
    }
    this.keys(pointer, value, ['oneOf'])
    if (!isPlural(field.kind)) {
      this.wrong(
        pointer,
        value,
        say('one value: this fact cannot be one of several', '单个值：此事实不能是多个之一'),
      )
      return
    }
    const several = say('a list of at least two different values', '至少两个不同值的清单')
    const values = this.list(`${pointer}/oneOf`, value['oneOf'], several)
    if (values.length > 0 && new Set(values).size < 2) this.wrong(`${pointer}/oneOf`, values, several)
    values.forEach((one, index) => {
      this.value(`${pointer}/oneOf/${index}`, one, field)
    })
  }

  written(pointer: string, value: unknown, part: 'date' | 'time' | 'whole'): void {
    this.list(`${pointer}/written`, value, EXPECT.writings).forEach((writing, index) => {
      const here = `${pointer}/written/${index}`
      if (writing === OPEN) this.wrong(here, writing, TIME_WRONG['unknown-letter'])
      else if (this.text(here, writing)) {
        const compiled = compileTime(writing)
        if (!compiled.ok) this.wrong(here, writing, TIME_WRONG[compiled.why])
        else if (part === 'time' ? !compiled.hasClock : !compiled.hasDate) {
          const expected =
            part === 'time'
              ? say('a time of day, such as H:mm:ss', '一天中的时刻，如 H:mm:ss')
              : say('a date, such as yyyy-MM-dd', '日期，如 yyyy-MM-dd')
          this.wrong(here, writing, expected)
        }
      }
    })
  }

  time(pointer: string, value: unknown): void {
    if (!isObject(value)) {
      this.wrong(pointer, value, EXPECT.time)
      return
    }
    if ('date' in value || 'time' in value) {
      this.keys(pointer, value, ['date', 'time'])
      for (const part of ['date', 'time'] as const) {
        const one = value[part]
        const here = `${pointer}/${part}`
        if (!isObject(one)) {
          this.wrong(here, one, EXPECT.time)
          continue
        }
        this.keys(here, one, ['column', 'firstOf', 'joined', 'with', 'written'])
        this.cells(here, one)
        this.written(here, one['written'], part)
      }
      return
    }
    this.keys(pointer, value, ['column', 'firstOf', 'joined', 'with', 'written'])
    this.cells(pointer, value)
    this.written(pointer, value['written'], 'whole')
  }

  length(pointer: string, value: Json): void {
    if ('from' in value || 'until' in value) {
      this.keys(pointer, value, ['from', 'until'])
      this.time(`${pointer}/from`, value['from'])
      this.time(`${pointer}/until`, value['until'])
      return
    }
    this.keys(pointer, value, ['column', 'firstOf', 'joined', 'with', 'written'])
    this.cells(pointer, value)
    this.list(`${pointer}/written`, value['written'], EXPECT.length).forEach((one, index) => {
      if (!(LENGTHS as readonly unknown[]).includes(one)) {
        this.wrong(`${pointer}/written/${index}`, one, oneOfWords(LENGTHS))
      }
    })
  }

  told(pointer: string, value: Json, field: NamedField): void {
    this.keys(pointer, value, ['column', 'firstOf', 'joined', 'with', 'separator', 'words', 'otherwise'])
    this.cells(pointer, value)
    if ('separator' in value) {
      if (this.text(`${pointer}/separator`, value['separator']) && !isPlural(field.kind)) {
        this.wrong(
          `${pointer}/separator`,
          value['separator'],
          say('no separator: this fact has one value', '不写分隔符：此事实只有一个值'),
        )
      }
    }
    if ('words' in value) {
      const { words } = value
      if (!isObject(words)) this.wrong(`${pointer}/words`, words, EXPECT.object)
      else {
        for (const [word, meaning] of Object.entries(words)) {
          if (meaning !== null) this.meaning(`${pointer}/words/${escape(word)}`, meaning, field)
        }
      }
    }
    if ('otherwise' in value && value['otherwise'] !== null) {
      this.meaning(`${pointer}/otherwise`, value['otherwise'], field)
    }
  }

  source(pointer: string, value: unknown, field: NamedField): void {
    if (!isObject(value)) {
      this.wrong(pointer, value, EXPECT.source)
      return
    }
    if ('always' in value) {
      this.keys(pointer, value, ['always'])
      if (isTimeKind(field.kind) || field.kind.as === 'number' || field.name === 'id') {
        this.wrong(pointer, value, say('a column: this differs from row to row', '列：该事实逐行不同'))
      } else this.meaning(`${pointer}/always`, value['always'], field)
      return
    }
    if (isTimeKind(field.kind)) this.time(pointer, value)
    else if (field.kind.as === 'number') this.length(pointer, value)
    else this.told(pointer, value, field)
  }
}

const isTimeKind = ({ as }: FieldKind): boolean => as === 'time' || as === 'instant' || as === 'date'

function checkContainer(check: Checker, value: unknown): void {
  const kinds = ['csv', 'xlsx', 'parquet']
  if (!isObject(value)) {
    check.wrong('/container', value, EXPECT.object)
    return
  }
  switch (value['kind']) {
    case 'csv': {
      check.keys('/container', value, ['kind', 'encoding', 'separator'])
      const { encoding, separator } = value
      if (encoding !== 'utf-8' && encoding !== 'gb18030') {
        check.wrong('/container/encoding', encoding, oneOfWords(['utf-8', 'gb18030']))
      }
      if (typeof separator !== 'string' || !/^[,;\t|]$/.test(separator)) {
        check.wrong('/container/separator', separator, oneOfWords(['","', '";"', '"\\t"', '"|"']))
      }
      return
    }
    case 'xlsx':
      check.keys('/container', value, ['kind', 'sheet'])
      if ('sheet' in value) check.text('/container/sheet', value['sheet'])
      return
    case 'parquet':
      check.keys('/container', value, ['kind'])
      return
    default:
      check.wrong('/container/kind', value['kind'], oneOfWords(kinds))
  }
}

function checkFacts(check: Checker, facts: unknown): void {
  if (!isObject(facts)) {
    check.wrong('/facts', facts, EXPECT.object)
    return
  }
  const channel = facts['channel']
  if (isObject(channel) && typeof channel['always'] === 'string') check.channel = channel['always']
  for (const [name, source] of Object.entries(facts)) {
    const field = FIELD_BY_NAME.get(name)
    if (field === undefined) check.wrong(`/facts/${escape(name)}`, name, oneOfWords(FIELD_BY_NAME.keys()))
    else check.source(`/facts/${name}`, source, field)
  }
  for (const field of FIELDS) {
    if ('needed' in field && !Object.hasOwn(facts, field.name)) {
      check.wrong(`/facts/${field.name}`, undefined, field.says)
    }
  }
}

const TOP = [
  'version',
  'confirmed',
  'container',
  'rowsBefore',
  'hasHead',
  'zone',
  'empty',
  'facts',
  'ignore',
  'proposal',
]

function checkRest(check: Checker, map: Json): void {
  check.keys('', map, TOP)
  if (map['version'] !== 1) check.wrong('/version', map['version'], say('1', '1'))
  const { rowsBefore, zone, empty } = map
  if (rowsBefore !== undefined && !(Number.isSafeInteger(rowsBefore) && Number(rowsBefore) >= 0)) {
    check.wrong('/rowsBefore', rowsBefore, EXPECT.whole)
  }
  if (map['hasHead'] !== undefined && typeof map['hasHead'] !== 'boolean') {
    check.wrong('/hasHead', map['hasHead'], EXPECT.yesNo)
  }
  if (zone !== undefined && (typeof zone !== 'string' || !isZone(zone))) {
    check.wrong('/zone', zone, say('an IANA name such as Asia/Shanghai', 'IANA 时区名，如 Asia/Shanghai'))
  }
  if (empty !== undefined && !(Array.isArray(empty) && empty.every((one) => typeof one === 'string'))) {
    check.wrong('/empty', empty, say('a list of texts', '文本清单'))
  }
}

function checkConfirmed(check: Checker, value: unknown): void {
  const expected = say(
    '{"by": who vouches for this map, "on": a date such as 2026-11-05}',
    '{"by": 确认人, "on": 日期，如 2026-11-05}',
  )
  if (value === undefined) return
  if (!isObject(value)) {
    check.wrong('/confirmed', value, expected)
    return
  }
  check.keys('/confirmed', value, ['by', 'on'])
  check.text('/confirmed/by', value['by'], expected)
  const on = value['on']
  if (typeof on !== 'string' || dateOf(on) === undefined) check.wrong('/confirmed/on', on, expected)
}

/** What to do with a map that nobody has confirmed. */
const UNCONFIRMED = say(
  'somebody who knows the file reads the map, most of all its tables of words, and adds "confirmed": {"by": "name", "on": "2026-11-05"}',
  '由了解该文件的人核对对应表（尤其是用词表），并加上 "confirmed": {"by": "姓名", "on": "2026-11-05"}',
)

/**
 * Checks a map from JSON.
 *
 * @param value  what the file holds
 * @returns the map, confirmed; or every problem of it, each with its JSON pointer as field
 */
export function checkMap(value: unknown): CheckedMap {
  const check = new Checker()
  if (!isObject(value)) {
    check.wrong('', value, EXPECT.object)
    return { ok: false, problems: check.problems }
  }
  check.hasHead = value['hasHead'] !== false
  checkRest(check, value)
  checkContainer(check, value['container'])
  checkFacts(check, value['facts'])
  const used = new Set(check.used)
  const ignored: unknown = value['ignore']
  if (ignored !== undefined && !Array.isArray(ignored)) check.wrong('/ignore', ignored, EXPECT.columns)
  for (const [index, column] of (Array.isArray(ignored) ? ignored : []).entries()) {
    const pointer = `/ignore/${index}`
    check.column(pointer, column)
    if (used.has(typeof column === 'string' ? column.trim() : column)) {
      check.wrong(pointer, column, say('a column that no fact uses', '没有事实使用的列'))
    }
  }
  checkConfirmed(check, value['confirmed'])
  if (value['confirmed'] === undefined) {
    check.problems.push(problem('map-unconfirmed', { field: '/confirmed', found: '', expected: UNCONFIRMED }))
  }
  if (check.problems.length > 0) return { ok: false, problems: check.problems }
  return { ok: true, map: value as unknown as ColumnMap }
}
