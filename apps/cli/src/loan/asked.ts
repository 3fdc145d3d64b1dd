/** What loan a command is asked about: a JSON file, standard input, or a ready product chosen by options. */
import { inDocument, isAtOrBelow, parseLoan, type LoanRead } from '@forbear/loan/border'
import { inOrderLent } from '@forbear/loan/events'
import { PRODUCTS } from '@forbear/loan/products'
import { saidWith, type Problem } from '@forbear/loan/problem'
import { schedule, type Disbursement, type Schedule } from '@forbear/loan/schedule'
import { Refused, type Reason } from '@forbear/audit/refused'
import { type Command, Option } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { refusedFor } from './problems.ts'

/** Options by which a ready product is chosen instead of a file, and how to answer. */
export interface LoanFlags {
  /** With a file: the loan is read from it, as if it stood as the argument. */
  readonly json?: true | string
  readonly lang?: string
  readonly product?: string
  readonly amount?: string
  readonly rate?: string
  readonly instalments?: string
  readonly every?: string
  readonly on?: string
  readonly firstDueOn?: string
}

type ProductFlag = Exclude<keyof LoanFlags, 'json' | 'lang'>

const OPTIONS: readonly (readonly [flags: string, description: string, key: ProductFlag])[] = [
  ['--product <id>', `a ready product: ${PRODUCTS.map((p) => p.id).join(', ')}`, 'product'],
  ['--amount <amount>', 'amount in major units, for example 10000.00', 'amount'],
  ['--rate <percent>', 'rate in percent, per what the product counts it: 0.05 a day, 7.2 a year', 'rate'],
  ['--instalments <n>', 'number of instalments', 'instalments'],
  ['--every <step>', 'from one due date to the next: 1m, 2w, 15d', 'every'],
  ['--on <date>', 'day of disbursement, YYYY-MM-DD', 'on'],
  ['--first-due-on <date>', 'first due date, where it is not one step later', 'firstDueOn'],
]

/** Gives a command the file and the options that say which loan, `--json` and `--lang`. */
export function asksForLoan(command: Command): Command {
  command.argument('[file]', 'the loan as JSON; - for standard input')
  for (const [flags, description] of OPTIONS) command.addOption(new Option(flags, description))
  return command
    .option('--json [file]', 'answer as JSON; with a file, read the loan from it; - for standard input')
    .addOption(languageOption())
}

/** A loan that was read, and how to tell what is wrong with it where the reader wrote it. */
export interface AskedLoan {
  readonly loan: LoanRead
  /** A refusal that names file and pointer, or the options. */
  readonly refused: (problems: readonly Problem[]) => Refused
}

/**
 * The loan asked about.
 *
 * @throws {Refused} with everything that is wrong at once
 */
export function askedLoan(argument: string | undefined, flags: LoanFlags): AskedLoan {
  const file = fileAsked(argument, flags.json)
  const given = OPTIONS.filter(([, , key]) => flags[key] !== undefined)
  if (file !== undefined && given.length > 0) throw new Refused([bothWays(given.map(([option]) => option))])
  if (file === undefined && flags.product === undefined) throw new Refused([NEITHER_WAY])
  return file === undefined ? ofFlags(flags) : ofFile(file)
}

/**
 * The file that was named, as the argument or behind `--json`.
 *
 * @throws {Refused} where both name one
 */
export function fileAsked(argument: string | undefined, json: true | string | undefined): string | undefined {
  const inOption = typeof json === 'string' ? json : undefined
  if (argument !== undefined && inOption !== undefined) throw new Refused([TWO_FILES])
  return argument ?? inOption
}

/**
 * The document that was named, as the argument or behind `--json`, of a command that has no other way to be asked.
 *
 * @throws {Refused} where both name one, or neither
 */
export function documentAsked(argument: string | undefined, json: true | string | undefined): string {
  const file = fileAsked(argument, json)
  if (file === undefined) throw new Refused([NO_DOCUMENT])
  return file
}

const NO_DOCUMENT: Reason = {
  en: 'no document was named: give a JSON file, or `-` for standard input',
  zh: '未指明文件：请给出 JSON 文件，或用 `-` 表示标准输入',
}

const TWO_FILES: Reason = {
  en: 'two files were named: expected one',
  zh: '给出了两个文件：只应有一个',
}

const NEITHER_WAY: Reason = {
  en: 'no loan was named: give a JSON file, `-` for standard input, or --product with its options',
  zh: '未指明贷款：请给出 JSON 文件、用 `-` 表示标准输入，或用 --product 及其选项',
}

function bothWays(options: readonly string[]): Reason {
  const names = options.map((o) => o.split(' ')[0] ?? '')
  return {
    en: `a file and ${names.join(', ')} were given: the loan is one or the other`,
    zh: `同时给出了文件和 ${names.join('、')}：二者只能取一`,
  }
}

function ofFile(path: string): AskedLoan {
  const { value, file } = readJson(path)
  return asked(value, (problems) => refusedFor(file.name, problems))
}

/** The options' own names for places of the document that they make. */
const FLAG_OF: Readonly<Record<string, string>> = {
  '/product': '--product',
  '/chosen/amount': '--amount',
  '/chosen/ratePercent': '--rate',
  '/chosen/instalments': '--instalments',
  '/chosen/step': '--every',
  '/chosen/on': '--on',
  '/chosen/firstDueOn': '--first-due-on',
}

/** Options that make something else of their text than the document's text. */
const FORM_OF: Readonly<Record<string, Reason>> = {
  '--instalments': { en: 'a whole number from 1 to 1200', zh: ' 1 至 1200 的整数' },
  '--every': { en: 'a number and m, w or d, such as 1m or 15d', zh: '数字加 m、w 或 d，如 1m、15d' },
}

function ofFlags(flags: LoanFlags): AskedLoan {
  const told = (p: Problem): Reason => {
    const key = p.code === 'missing-key' ? /`(\w+)`/.exec(p.message.en)?.[1] : undefined
    const place = key === undefined ? p.pointer : `${p.pointer}/${key}`
    const flag = Object.entries(FLAG_OF).find(([top]) => isAtOrBelow(place, top))?.[1]
    if (flag === undefined) return p.message
    if (key !== undefined) {
      const by = `--product ${flags.product}`
      return { en: `\`${flag}\` is missing beside \`${by}\``, zh: `\`${by}\` 还需要 \`${flag}\`` }
    }
    const form = FORM_OF[flag]
    if (p.code !== 'wrong-type' || form === undefined) {
      return { en: `${flag}: ${p.message.en}`, zh: `${flag}：${p.message.zh}` }
    }
    const found = flag === '--every' ? flags.every : flags.instalments
    return saidWith({ en: `${flag}: \`${found}\``, zh: `${flag}：\`${found}\`` }, form)
  }
  return asked(documentOf(flags), (problems) => new Refused(problems.map(told)))
}

function documentOf({ product, amount, rate, instalments, every, on, firstDueOn }: LoanFlags): unknown {
  return {
    product,
    chosen: {
      ...(amount !== undefined && { amount }),
      ...(rate !== undefined && { ratePercent: rate }),
      ...(instalments !== undefined && { instalments: countOf(instalments) }),
      ...(every !== undefined && { step: stepOf(every) }),
      ...(on !== undefined && { on }),
      ...(firstDueOn !== undefined && { firstDueOn }),
    },
  }
}

/** A whole number as one; anything else as it was written, for the border to refuse. */
const countOf = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text)

const UNITS: Readonly<Record<string, string>> = { m: 'months', w: 'weeks', d: 'days' }

function stepOf(text: string): unknown {
  const found = /^(\d{1,9})([mwd])$/.exec(text)
  const unit = UNITS[found?.[2] ?? '']
  return found === null || unit === undefined ? text : { [unit]: Number(found[1]) }
}

function asked(document: unknown, refused: AskedLoan['refused']): AskedLoan {
  const parsed = parseLoan(document)
  if (!parsed.ok) throw refused(parsed.problems)
  const loan = parsed.value
  return { loan, refused: (problems) => refused(inDocument(problems, loan)) }
}

/** What was lent by the events of a loan. */
export function disbursementsOf({ events }: LoanRead): readonly Disbursement[] {
  return events
    .flatMap((event) => (event.type === 'disbursed' ? [event] : []))
    .toSorted(inOrderLent)
    .map(({ on, amountMinor }) => ({ on, amountMinor }))
}

/**
 * The schedule of the terms and the money lent, whatever was paid since.
 *
 * @throws {Refused} where there is none
 */
export function scheduleOfAsked({ loan, refused }: AskedLoan): Schedule {
  const planned = schedule(loan.terms, { disbursements: disbursementsOf(loan), rateSpans: [] })
  if (!planned.ok) throw refused(planned.problems)
  return planned.value
}
