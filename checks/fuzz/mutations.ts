/**
 * Ways in which files come damaged, each under a name. They work on bytes as Latin-1 text, so that every byte of any
 * encoding survives what is not meant for it.
 */
import { gzipSync } from 'node:zlib'
import type { Random } from './random.ts'

/** Makes a damaged text of a text; `other` is another file, for those that mix two. */
export type Mutation = (text: string, random: Random, other: string) => string

const LINE = /\r\n|\n|\r/

const onLines =
  (change: (lines: string[], random: Random) => readonly string[]): Mutation =>
  (text, random) =>
    change(text.split(LINE), random).join('\n')

/** Puts something over the text's n-th match of a pattern. */
const overMatch =
  (pattern: RegExp, put: (found: string, random: Random) => string): Mutation =>
  (text, random) => {
    const found = [...text.matchAll(pattern)]
    const one = found[random.below(found.length)]
    if (!one) return text
    return text.slice(0, one.index) + put(one[0], random) + text.slice(one.index + one[0].length)
  }

const inserted =
  (piece: (random: Random) => string): Mutation =>
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + piece(random) + text.slice(at)
  }

const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const all = [...list]
  for (let last = all.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const [a, b] = [all[last], all[other]]
    if (a !== undefined && b !== undefined) [all[last], all[other]] = [b, a]
  }
  return all
}

/** Changes one cell, or all of one column, of a text cut at commas. */
const onCells = (
  change: (cells: string[], at: number, random: Random) => readonly string[],
  all: boolean,
): Mutation =>
  onLines((lines, random) => {
    const only = random.below(lines.length)
    const column = random.below((lines[only] ?? '').split(',').length)
    return lines.map((line, index) =>
      all || index === only ? change(line.split(','), column, random).join(',') : line,
    )
  })

const DATE = /\d{4}[-/]\d{1,2}[-/]\d{1,2}/g
const DATE_TIME = /\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?/g
const DIGITS = /\d+/g
const WORD = /[A-Za-z]{3,}/g

/** An entity that would become a thousand million characters. */
const BOMB = `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`

const zero = '\u0000'
const BOM = '\u00ef\u00bb\u00bf'

/** Every kind of damage. */
export const MUTATIONS = {
  truncated: (text, random) => text.slice(0, random.below(text.length)),
  'beginning lost': (text, random) => text.slice(random.below(text.length)),
  'middle lost': (text, random) => {
    const at = random.below(text.length)
    return text.slice(0, at) + text.slice(at + random.below(200))
  },
  empty: () => '',
  'only spaces': (_, random) => random.among([' ', '\n', '\r\n\r\n', '\t', `${BOM}\n`]),
  'written twice': (text) => text + text,
  'line doubled': onLines((lines, random) => {
    const at = random.below(lines.length)
    return [...lines.slice(0, at + 1), ...lines.slice(at)]
  }),
  'line lost': onLines((lines, random) => lines.toSpliced(random.below(lines.length), 1)),
  'lines swapped': onLines((lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)]
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
  }),
  'rows shuffled': onLines(([head = '', ...rest], random) => [head, ...shuffled(rest, random)]),
  'rows reversed': onLines(([head = '', ...rest]) => [head, ...rest.toReversed()]),
  'head lost': onLines((lines) => lines.slice(1)),
  'head doubled': onLines((lines) => [lines[0] ?? '', ...lines]),
  'head again in the middle': onLines((lines, random) =>
    lines.toSpliced(random.below(lines.length + 1), 0, lines[0] ?? ''),
  ),
  'blank lines': onLines((lines, random) =>
    lines.flatMap((line) => (random.isOneIn(4) ? [line, ''] : [line])),
  ),
  'cells swapped': onCells((cells, at) => {
    const [a = '', b = ''] = [cells[at], cells[at + 1]]
    return at + 1 < cells.length ? cells.with(at, b).with(at + 1, a) : cells
  }, false),
  'cell lost': onCells((cells, at) => cells.toSpliced(at, 1), false),
  'cell doubled': onCells((cells, at) => cells.toSpliced(at, 0, cells[at] ?? ''), false),
  'cell emptied': onCells((cells, at) => (at < cells.length ? cells.with(at, '') : cells), false),
  'column lost': onCells((cells, at) => cells.toSpliced(at, 1), true),
  'column doubled': onCells((cells, at) => cells.toSpliced(at, 0, cells[at] ?? ''), true),
  'column emptied': onCells((cells, at) => (at < cells.length ? cells.with(at, '') : cells), true),
  'columns swapped': onCells((cells, at) => {
    const [a = '', b = ''] = [cells[at], cells[at + 1]]
    return at + 1 < cells.length ? cells.with(at, b).with(at + 1, a) : cells
  }, true),
  'cell of another row': onLines((lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)]
    const [to, from] = [(lines[a] ?? '').split(','), (lines[b] ?? '').split(',')]
    const at = random.below(Math.min(to.length, from.length))
    return lines.with(a, to.with(at, from[at] ?? '').join(','))
  }),
  'thousands of cells': onCells((cells, at) => cells.toSpliced(at, 0, ','.repeat(3000)), false),
  'long cell': inserted(() => 'x'.repeat(70_000)),
  'bits flipped': (text, random) => {
    const bytes = Buffer.from(text, 'latin1')
    for (let n = 1 + random.below(8); n > 0; n--) {
      const at = random.below(bytes.length)
      if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    }
    return bytes.toString('latin1')
  },
  'bytes of chance': inserted((random) =>
    Array.from({ length: 1 + random.below(12) }, () => String.fromCharCode(random.below(256))).join(''),
  ),
  'NUL inside': inserted((random) => zero.repeat(1 + random.below(3))),
  'NUL to the end': (text, random) => text + zero.repeat(random.below(5000)),
  'byte order mark': (text) => BOM + text,
  'byte order mark inside': inserted(() => BOM),
  'UTF-16': (text) => `\u00ff\u00fe${Buffer.from(text, 'utf16le').toString('latin1')}`,
  'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  'half of a character': inserted((random) =>
    random.among(['\u00e6\u0082', '\u00a8', '\u00ff', '\u0081', '\u00ed\u00a0\u0080']),
  ),
  'huge number': overMatch(DIGITS, () => '9'.repeat(40)),
  'number too large by little': overMatch(DIGITS, (_, random) =>
    random.among(['9007199254740993', '8640000000001', '2147483648', '253402300800', '99999999999999']),
  ),
  'negative number': overMatch(DIGITS, (found) => `-${found}`),
  'number with a fraction': overMatch(DIGITS, (found, random) =>
    random.among([
      `${found}.5`,
      `${found},5`,
      `${found}e3`,
      `0x${found}`,
      `${found}n`,
      'NaN',
      'Infinity',
      '1.38E+10',
    ]),
  ),
  'number lost': overMatch(DIGITS, () => ''),
  'number of another place': overMatch(DIGITS, (_, random) => String(random.below(100_000))),
  'full-width digits': overMatch(DIGITS, (found) =>
    Buffer.from(
      found.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      'utf8',
    ).toString('latin1'),
  ),
  'impossible date': overMatch(DATE, (_, random) =>
    random.among([
      '2026-02-30',
      '2026-13-01',
      '2026/02/29',
      '2026-00-10',
      '0000-01-01',
      '2025-02-29',
      '2026-04-31',
    ]),
  ),
  'far date': overMatch(DATE, (_, random) =>
    random.among(['9999-12-31', '0001-01-01', '1900-02-29', '275760-09-14', '1969-12-31']),
  ),
  'skipped time': overMatch(DATE_TIME, (_, random) =>
    random.among(['2026-03-08 02:30:00', '2026/3/29 2:30:00', '2026-03-29T02:30', '1986-05-04 02:30:00']),
  ),
  'repeated time': overMatch(DATE_TIME, (_, random) =>
    random.among(['2026-11-01 01:30:00', '2026-10-25 02:30:00', '1986-09-14 01:30:00', '2026-11-01T01:30']),
  ),
  'impossible time': overMatch(DATE_TIME, (_, random) =>
    random.among([
      '2026-03-02 25:00:00',
      '2026-03-02 24:00:00',
      '2026-03-02 23:59:60',
      '2026-03-02 09:61:00',
    ]),
  ),
  'strange offset': overMatch(
    DATE_TIME,
    (found, random) =>
      `${found}${random.among(['+99:99', 'Z', '+08:00', '[Mars/Olympus]', ' PST', '-00:00'])}`,
  ),
  'one date for all': (text) => text.replace(DATE, '2026-03-02'),
  'id of another row': onLines((lines, random) => {
    const ids = lines.map((line) => line.split(',')[0] ?? '')
    const from = ids[random.below(ids.length)] ?? ''
    const to = random.below(lines.length)
    return lines.with(to, [from, ...(lines[to] ?? '').split(',').slice(1)].join(','))
  }),
  'quotation marks': inserted((random) =>
    random.among(['"', '""', '"""', `"'"`, '\\"', '\u00e2\u0080\u009c']),
  ),
  'quotation marks lost': (text) => text.replaceAll('"', ''),
  'line ends mixed': (text, random) =>
    text
      .split(LINE)
      .map((line) => line + random.among(['\n', '\r\n', '\r']))
      .join(''),
  'carriage returns alone': (text) => text.split(LINE).join('\r'),
  'line ends lost': (text) => text.split(LINE).join(' '),
  'other separators': (text, random) => text.replaceAll(',', random.among([';', '\t', '|'])),
  'another word': overMatch(WORD, (_, random) =>
    random.among(['zzz', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'true']),
  ),
  'other case': overMatch(WORD, (found) =>
    found === found.toUpperCase() ? found.toLowerCase() : found.toUpperCase(),
  ),
  'text doubled': overMatch(WORD, (found) => found + found),
  formula: inserted((random) => random.among(['=1+1', '+1', '@SUM(A1)', `=cmd|' /C calc'!A0`, '-1'])),
  'escape sequence': inserted(() => '\u001b[2J\u0007'),
  'two files spliced': (text, random, other) =>
    text.slice(0, random.below(text.length)) + other.slice(random.below(other.length)),
  'two files joined': (text, _, other) => `${text}\n${other}`,
  'another file': (_text, _random, other) => other,
  'head of an archive': (text) => `PK\u0003\u0004${text}`,
  gzip: (text) => Buffer.from(gzipSync(Buffer.from(text, 'latin1'))).toString('latin1'),
  'old workbook': (text) => `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${text}`,
  'deep brackets': inserted((random) => random.among(['[', '{"a":', '(', '<a>']).repeat(3000)),
  'entity bomb': (text, random) => {
    const at = Math.max(0, text.indexOf('?>') + 2) * random.below(2)
    return `${text.slice(0, at)}${BOMB}&j;${text.slice(at)}`
  },
  'markup cut': overMatch(/[<>"=/]/g, () => ''),
  'value of another kind': overMatch(/"(?:[^"\\\n]|\\.)*"|\d+/g, (_, random) =>
    random.among(['null', '[]', '{}', '1', '""', '[1,2]', 'true', '"\\ud800"', '-0', '1e400']),
  ),
  'key doubled': overMatch(/"[a-z_]+": ?(?:"[^"\n]*"|\d+)/g, (found) => `${found},${found}`),
} as const satisfies Readonly<Record<string, Mutation>>

export type MutationName = keyof typeof MUTATIONS

/** The names of every kind of damage. */
export const MUTATION_NAMES = Object.keys(MUTATIONS) as [MutationName, ...MutationName[]]
