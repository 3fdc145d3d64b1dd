/**
 * Reads contacts that a person types: one line each, a time, words, a number, a length, in any order after the time.
 * Forgiving about how things are written, never about what is meant: a word that is not known is asked about.
 */
import type { Direction, Fact, Outcome } from '@forbear/conduct/facts'
import { decode } from '../../input/text.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import { foldedText, takeTime, writtenSeconds, YEAR_NEEDED } from '../../input/written.ts'
import type { CollectorNumber, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { keeperOf, type Keeper } from '../../phone/borrower.ts'
import { numberKeys } from '../../phone/numbers.ts'
import { problem, type Problem, type ProblemCode, type Words } from '../../problem.ts'
import { newTally, warning } from '../../row/tally.ts'
import { outcomeWordsOf } from '../../row/vocabulary.ts'
import { MEANINGS, WORDS, type WordMeaning } from './outcomes.ts'

const format = 'typed'

const notRead = (...problems: readonly Problem[]): ReadResult => ({ ok: false, format, problems })

const TIME_EXPECTED: Words = {
  en: 'the time first, the year before the month: 2026-11-05 21:40, 2026年11月5日 21:40, or a date alone',
  zh: '以时间开头，年在月前：2026-11-05 21:40、2026年11月5日 21:40，或只写日期',
}
const NUMBER_EXPECTED: Words = {
  en: 'one telephone number on the line, such as 010-12345678',
  zh: '每行一个电话号码，如 010-12345678',
}
const WORD_EXPECTED: Words = {
  en: `words such as ${WORDS.flatMap(({ words }) => words.filter((word) => /^[a-z]/.test(word)).slice(0, 1)).join(', ')}; a remark stands after #`,
  zh: `${WORDS.flatMap(({ words }) => words.filter((word) => !/^[a-z]/.test(word)).slice(0, 1)).join('、')}等词；备注写在 # 之后`,
}

/** A longer line is not read: nobody types one contact so. */
const LINE_CHARACTERS_AT_MOST = 400

/** Marks that people put before the lines of a list. */
const bullet = /^(?:[-*•·–—]|\d{1,3}[.、)](?= ))\s*/
const comment = /\s*(?:#|\/\/).*$/

/** A dash close before a length belongs to it: it makes it one below nothing, which is none. */
const lengths =
  /(?:(?<=\s)[-−](?=\d))?(?:(?:\d{1,3} ?(?:小时|时|h(?:rs?|ours?)?\b))? ?(?:\d{1,4} ?(?:分钟|分|m(?:ins?|inutes?)?(?![a-z]))) ?(?:\d{1,6} ?(?:秒钟|秒|s(?:ecs?|econds?)?\b))?|\d{1,3} ?(?:小时|h(?:rs?|ours?)?\b)|\d{1,6} ?(?:秒钟|秒|s(?:ecs?|econds?)?\b)|(?<!\d)\d{1,3}:[0-5]\d:[0-5]\d(?!\d))/giu
const numbers = /(?<![a-z\d])(?:\+ ?)?\(?\d[\d\s()\-–.*/]*\d(?:(?:转| ?ext\.? ?| ?分机)\d{1,6})?(?![\d])/giu

/** What a line says once its time is taken off. */
interface Line {
  readonly numbers: readonly string[]
  readonly lengths: readonly string[]
  readonly meanings: readonly WordMeaning[]
  readonly unknown: readonly string[]
}

const isWordCharacter = (text: string | undefined): boolean => text !== undefined && /[a-z]/i.test(text)

/** Takes the known words out of a text; Chinese ones need no space between them. */
const wordsOf = (text: string): Pick<Line, 'meanings' | 'unknown'> => {
  const meanings: WordMeaning[] = []
  const unknown: string[] = []
  let rest = text
  let strange = ''
  const endStrange = (): void => {
    if (strange !== '') unknown.push(strange)
    strange = ''
  }
  while (rest !== '') {
    const between = /^[\s,，;；、。.|:：()（）\-–—]+/u.exec(rest)?.[0]
    // A hyphen or stop inside a name, such as Example-Lender.
    const isInName =
      between?.length === 1 &&
      /[-.]/.test(between) &&
      isWordCharacter(strange.at(-1)) &&
      isWordCharacter(rest[1])
    if (between !== undefined && !isInName) {
      endStrange()
      rest = rest.slice(between.length)
      continue
    }
    const beforeIsLetter = isWordCharacter(strange.at(-1))
    const found = MEANINGS.find(
      ([word]) =>
        rest.slice(0, word.length).replace(/[A-Z]/g, (letter) => letter.toLowerCase()) === word &&
        !(isWordCharacter(word.at(-1)) && isWordCharacter(rest[word.length])) &&
        !(isWordCharacter(word[0]) && beforeIsLetter),
    )
    if (found === undefined) {
      const [first = ''] = rest
      strange += first
      rest = rest.slice(first.length)
    } else {
      endStrange()
      meanings.push(found[1])
      rest = rest.slice(found[0].length)
    }
  }
  endStrange()
  return { meanings, unknown }
}

/** Two numbers side by side, where the spaces are not those inside one: 13800138000 01012345678. */
const separated = (written: string): readonly string[] => {
  const parts = written.split(/\s+/)
  const digits = parts.map((part) => part.replace(/\D/g, ''))
  const isWhole = (one: string): boolean => one.length >= 7
  const isShortWhole = (one: string, index: number): boolean =>
    /^[2-9]\d{4,5}$/.test(one) && (digits[index + 1]?.length ?? 0) >= 10
  return digits.filter((one, index) => isWhole(one) || isShortWhole(one, index)).length > 1
    ? parts
    : [written]
}

const lineOf = (text: string): Line => {
  const takenLengths: string[] = []
  const takenNumbers: string[] = []
  const withoutLengths = text.replace(lengths, (whole) => {
    takenLengths.push(whole.trim())
    return ' , '
  })
  const words = withoutLengths.replace(numbers, (whole) => {
    if (numberKeys(whole).length === 0 && !whole.includes('*')) return whole
    takenNumbers.push(...separated(whole.trim()))
    return ' , '
  })
  return { numbers: takenNumbers, lengths: takenLengths, ...wordsOf(words) }
}

/** The listed number of a line: of its numbers, or a listed sender's name among its words. */
const listedOf = (
  { numbers: written, unknown }: Line,
  keeper: Keeper,
): { readonly number: string; readonly collector: CollectorNumber } | undefined => {
  for (const number of [...written, ...unknown, unknown.join(' ')]) {
    const collector = keeper.find(number)
    if (collector !== undefined) return { number, collector }
  }
  return undefined
}

/** One value that several words agree on; `conflict` where they do not. */
const agreed = <T>(values: readonly (T | undefined)[]): T | undefined | 'conflict' => {
  const [first, second] = [...new Set(values.filter((value) => value !== undefined))]
  return second === undefined ? first : 'conflict'
}

/** What is common to all outcomes stated; `conflict` where nothing is. */
const narrowed = (outcomes: readonly Fact<Outcome>[]): Fact<Outcome> | undefined | 'conflict' => {
  const sets = outcomes.map((outcome) => (typeof outcome === 'object' ? outcome.oneOf : [outcome]))
  const [first, ...others] = sets
  if (first === undefined) return undefined
  const common = first.filter((one) => others.every((set) => set.includes(one)))
  const [only, another] = common
  if (only === undefined) return 'conflict'
  return another === undefined ? only : { oneOf: common }
}

interface Said {
  readonly channel: 'call' | 'sms'
  readonly direction: Direction
  readonly outcome: Fact<Outcome> | undefined
  readonly seconds: number | undefined
  readonly isUnconnected: boolean
}

/** A word with its long runs of digits left out: damage can join somebody's number to a word that is then told. */
function withoutNumbers(word: string): string {
  return word.replaceAll(/\d{5,}/g, '…')
}

type Complain = (code: ProblemCode, field: string, found: string, expected: Words) => void

/** What a listed line's words come to; every problem is complained of. */
function saidOf(line: Line, listed: string, complain: Complain): Said | undefined {
  const { meanings } = line
  for (const word of line.unknown) {
    if (word !== listed && line.unknown.join(' ') !== listed)
      complain('unknown-word', 'words', withoutNumbers(word), WORD_EXPECTED)
  }
  const [length, secondLength] = line.lengths
  if (line.numbers.length > 1 || (line.numbers.length === 1 && line.numbers[0] !== listed)) {
    // Another number on the line may be anybody's: it is not shown.
    complain('not-a-number', 'number', '', NUMBER_EXPECTED)
  }
  const seconds = length === undefined ? undefined : writtenSeconds(length)
  if (secondLength !== undefined || (length !== undefined && seconds === undefined)) {
    complain('not-a-duration', 'length', line.lengths.join(', '), {
      en: 'one length such as 3 min 20 s, 3分20秒 or 00:03:20',
      zh: '一个时长，如 3分20秒 或 00:03:20',
    })
  }
  const channel = agreed(meanings.map((meaning) => meaning.channel))
  const direction = agreed(meanings.map((meaning) => meaning.direction))
  const written = meanings.flatMap(({ words }) => words.slice(0, 1)).join(', ')
  const howExpected = {
    en: 'how it came, once: “call from”, “call to”, “sms from” or “sms to”',
    zh: '写明一次方式与方向：来电、去电、收到短信、发短信',
  }
  if (channel === undefined || channel === 'conflict') {
    complain(channel === undefined ? 'missing-value' : 'unknown-word', 'words', written, howExpected)
  }
  // A missed call came in; to say so twice is not needed.
  const isMissed = meanings.some((meaning) => meaning.words.includes('missed'))
  const known = direction ?? (isMissed ? 'outbound' : undefined)
  if (known === undefined || known === 'conflict') {
    complain(known === undefined ? 'missing-value' : 'unknown-word', 'words', written, howExpected)
  }
  const outcome = narrowed(meanings.flatMap((meaning) => meaning.outcome ?? []))
  if (outcome === 'conflict') {
    complain('unknown-word', 'words', written, {
      en: 'one result; these contradict each other',
      zh: '一个结果；所写的结果相互矛盾',
    })
  }
  if (channel === undefined || channel === 'conflict') return undefined
  if (known === undefined || known === 'conflict' || outcome === 'conflict') return undefined
  const allowed = outcomeWordsOf(channel)
  const values = outcome === undefined ? [] : typeof outcome === 'object' ? outcome.oneOf : [outcome]
  if (!values.every((value) => allowed.has(value))) {
    complain('not-of-channel', 'words', written, howExpected)
    return undefined
  }
  return {
    channel,
    direction: known,
    outcome,
    seconds,
    isUnconnected: meanings.some((one) => one.isUnconnected),
  }
}

const secondsOf = ({ seconds, isUnconnected, outcome }: Said): Partial<LogContact> => {
  const length = seconds === undefined ? {} : { durationSeconds: seconds }
  if (isUnconnected) return { ...length, answeredSeconds: 0 }
  const values: readonly Outcome[] =
    outcome === undefined ? [] : typeof outcome === 'object' ? outcome.oneOf : [outcome]
  const isAnswered = values.includes('conversation')
  return seconds !== undefined && isAnswered ? { ...length, answeredSeconds: seconds } : length
}

/**
 * Reads typed contacts.
 *
 * @param bytes  a text, a line a contact; what follows # is a remark and is not kept
 * @param options  `phone` is needed; `logZone` unless every time carries its offset
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  if (wrongZone) return notRead(wrongZone)
  const decoded = decode(bytes, options.encoding)
  if (!decoded.ok) return notRead(decoded.problem)
  const lines = decoded.text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  if (lines.every((line) => line.trim() === '')) {
    return notRead(problem('empty-file', { found: '', expected: TIME_EXPECTED }))
  }
  const kept = keeperOf(options.phone)
  if (!kept.ok) return notRead(...kept.problems)
  const { keeper } = kept
  const time = timeReader(options.logZone)
  const tally = newTally()
  const contacts: LogContact[] = []

  for (const [index, original] of lines.entries()) {
    const number = index + 1
    tally.see()
    if (original.length > LINE_CHARACTERS_AT_MOST) {
      const expected = {
        en: `at most ${LINE_CHARACTERS_AT_MOST} characters, a line a contact`,
        zh: `每行一次联系，不超过 ${LINE_CHARACTERS_AT_MOST} 个字符`,
      }
      tally.refuse(number, [problem('line-too-long', { line: number, found: '', expected })])
      continue
    }
    const folded = foldedText(original)
    if (folded === '') {
      tally.blank()
      continue
    }
    const plain = folded.replace(comment, '').trim()
    if (plain === '') {
      tally.drop('not-an-entry')
      continue
    }
    const entry = plain.replace(bullet, '')
    const taken = takeTime(entry)
    const written = typeof taken === 'object' ? taken : undefined
    // Whose line it is decides before anything of it is shown.
    const line = lineOf(written === undefined ? entry : written.rest)
    const listed = listedOf(line, keeper)
    if (listed === undefined) {
      if (line.numbers.length > 0) tally.drop('not-a-collector')
      else
        tally.refuse(number, [
          problem('not-a-number', { line: number, found: '', expected: NUMBER_EXPECTED }),
        ])
      continue
    }
    const problems: Problem[] = []
    const complain: Complain = (code, field, found, expected) => {
      problems.push(problem(code, { line: number, field, found, expected }))
    }
    if (written === undefined) {
      complain(taken === YEAR_NEEDED ? YEAR_NEEDED : 'not-a-time', 'time', '', TIME_EXPECTED)
      tally.refuse(number, problems)
      continue
    }
    const start = time(written.time)
    if (!start.ok) {
      const why = problem(start.code, {
        line: number,
        field: 'time',
        found: written.time,
        expected: start.expected,
      })
      if (start.code === 'zone-needed') return notRead(why)
      problems.push(why)
    }
    const said = saidOf(line, listed.number, complain)
    if (problems.length > 0 || said === undefined || !start.ok) {
      tally.refuse(number, problems)
      continue
    }
    tally.take('contacts', 1)
    contacts.push({
      id: `line:${number}`,
      rows: [number],
      start: start.stamp,
      ...secondsOf(said),
      channel: said.channel,
      ...(said.outcome === undefined ? {} : { outcome: said.outcome }),
      ...keeper.parties(listed.collector, listed.number, said.direction),
      missing: keeper.cannotKnow,
    })
  }

  const warnings: Warning[] = []
  if (contacts.length === 0 && tally.setAside.length === 0) {
    warnings.push(warning('no-rows', [], { en: 'The text has no contact', zh: '文中没有联系记录' }))
  }
  return {
    ok: true,
    format,
    layout: 'a line a contact',
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts,
    statements: { events: [], coverage: [], declarations: [] },
    setAside: tally.setAside,
    droppedByRule: tally.dropped(),
    warnings,
    cannotKnow: keeper.cannotKnow,
    rows: tally.rows(),
  }
}
