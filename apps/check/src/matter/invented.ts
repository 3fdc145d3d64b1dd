/**
 * An invented month of a family in trouble: two phones, private calls between, collectors who call late and often. It
 * shows what the page does before anybody brings a log of their own. Nothing in it is anybody's: the same seed and day
 * give the same month.
 */
import type { Language } from '../words/language.ts'
import { withFile, withLender, withLenderChanged, withMark, withPhone } from './changes.ts'
import { emptyWorkspace, type MarkedNumber, type Workspace } from './workspace.ts'

/** What an invented month is made from. */
export interface InventedOptions {
  /** The last day of the month that is invented, `YYYY-MM-DD`. */
  readonly until: string
  readonly seed: number
  readonly language: Language
}

/** An invented month: what would have been brought and said, and the files by id. */
export interface Invented {
  readonly workspace: Workspace
  readonly texts: ReadonlyMap<string, string>
}

const ZONE = 'Asia/Shanghai'
const DAYS = 30

/** Mulberry32: small, even enough for a sample, the same everywhere. @returns numbers from 0 to below 1 */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The chances of one month. */
interface Chance {
  readonly next: () => number
  readonly from: (least: number, most: number) => number
  readonly isSo: (share: number) => boolean
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T
}

function chanceOf(seed: number): Chance {
  const next = randomOf(seed)
  const from = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    from,
    isSo: (share) => next() < share,
    oneOf: (list) => list[from(0, list.length - 1)] ?? list[0],
  }
}

/** As the backup app writes it: 1 in, 2 out, 3 missed, 5 declined. */
type CallType = 1 | 2 | 3 | 5

interface InventedCall {
  readonly number: string
  /** Epoch seconds. */
  readonly at: number
  readonly type: CallType
  readonly seconds: number
}

/** The numbers; of collectors two ways of writing one, as phones have it. */
export const INVENTED_NUMBERS = {
  bank: '95013000001',
  agency: ['01055550101', '+861055550101'],
  agencySecond: '01055550102',
  finance: '4000000199',
} as const

const FRIENDS = [
  '13900000001',
  '13900000002',
  '13900000003',
  '13900000004',
  '13900000005',
  '02155550188',
] as const
const MOTHER = '13900000009'
const SHOPS = ['95013000088', '057155550177', '13900000077', '106980000012'] as const

const at = (day: Temporal.PlainDate, hour: number, minute: number, second: number): number =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: { hour, minute, second } }).epochMilliseconds / 1000

/** A number, how often on a day, at which hours, how often it is picked up. */
interface Caller {
  readonly number: string
  readonly times: number
  readonly hours: readonly [number, number]
  readonly pickedUp: number
  readonly talk: readonly [number, number]
}

function callsOf(day: Temporal.PlainDate, caller: Caller, chance: Chance): readonly InventedCall[] {
  return Array.from({ length: caller.times }, (): InventedCall => {
    const [first, last] = caller.hours
    const when = at(day, chance.from(first, last), chance.from(0, 59), chance.from(0, 59))
    if (chance.isSo(caller.pickedUp))
      return { number: caller.number, at: when, type: 1, seconds: chance.from(...caller.talk) }
    return { number: caller.number, at: when, type: chance.isSo(0.25) ? 5 : 3, seconds: 0 }
  })
}

/** A day of calls that concern nobody but the family. */
function privateDay(day: Temporal.PlainDate, chance: Chance): readonly InventedCall[] {
  return Array.from({ length: chance.from(2, 7) }, (): InventedCall => {
    const number = chance.isSo(0.3) ? MOTHER : chance.isSo(0.85) ? chance.oneOf(FRIENDS) : chance.oneOf(SHOPS)
    const when = at(day, chance.from(8, 21), chance.from(0, 59), chance.from(0, 59))
    const type = chance.oneOf<CallType>([1, 1, 2, 2, 2, 3])
    return { number, at: when, type, seconds: type === 3 ? 0 : chance.from(8, 900) }
  })
}

/** How hard they call: worse in the second half of the month. */
function collectorsOnOwn(day: Temporal.PlainDate, nth: number, chance: Chance): readonly InventedCall[] {
  const { bank, agency, agencySecond, finance } = INVENTED_NUMBERS
  const isLater = nth >= DAYS / 2
  const callers: readonly Caller[] = [
    { number: bank, times: chance.from(0, 2), hours: [9, 18], pickedUp: 0.3, talk: [20, 120] },
    {
      number: chance.oneOf(agency),
      times: isLater ? chance.from(3, 9) : chance.from(0, 3),
      hours: [9, 20],
      pickedUp: 0.35,
      talk: [15, 180],
    },
    {
      number: agencySecond,
      times: isLater ? chance.from(0, 2) : 0,
      hours: [7, 8],
      pickedUp: 0.2,
      talk: [10, 60],
    },
    { number: finance, times: chance.isSo(0.4) ? 1 : 0, hours: [10, 17], pickedUp: 0.5, talk: [30, 90] },
    {
      number: chance.oneOf(agency),
      times: isLater && chance.isSo(0.35) ? 1 : 0,
      hours: [22, 22],
      pickedUp: 0.6,
      talk: [20, 150],
    },
  ]
  return callers.flatMap((caller) => callsOf(day, caller, chance))
}

function entryOf({ number, at: when, type, seconds }: InventedCall): string {
  return `<call number="${number}" duration="${seconds}" date="${when * 1000}" type="${type}" presentation="1" />`
}

function backupOf(calls: readonly InventedCall[]): string {
  const inTime = calls.toSorted((a, b) => a.at - b.at)
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count="${inTime.length}">\n${inTime.map(entryOf).join('\n')}\n</calls>\n`
}

function phonesOf({ until, seed }: InventedOptions): { readonly own: string; readonly mother: string } {
  const chance = chanceOf(seed)
  const last = Temporal.PlainDate.from(until)
  const own: InventedCall[] = []
  const mother: InventedCall[] = []
  for (let nth = 0; nth < DAYS; nth++) {
    const day = last.subtract({ days: DAYS - 1 - nth })
    own.push(...privateDay(day, chance), ...collectorsOnOwn(day, nth, chance))
    if (chance.isSo(0.1))
      own.push({ number: '-2', at: at(day, 12, chance.from(0, 59), 0), type: 3, seconds: 0 })
    mother.push(...privateDay(day, chance).filter(({ number }) => number !== MOTHER))
    const isDay = nth % 5 === 4 && nth > DAYS / 3
    if (isDay)
      mother.push(
        ...callsOf(
          day,
          {
            number: INVENTED_NUMBERS.agency[0],
            times: chance.from(1, 2),
            hours: [10, 19],
            pickedUp: 0.7,
            talk: [25, 200],
          },
          chance,
        ),
      )
  }
  return { own: backupOf(own), mother: backupOf(mother) }
}

const NAMES = {
  en: { bank: 'Lantern Bank', agency: 'Stillwater agency', finance: 'Paper Boat Consumer Finance' },
  zh: { bank: '灯笼银行', agency: '静水公司', finance: '纸船消费金融' },
} as const satisfies Readonly<Record<Language, object>>

/** What the family would have said. */
function said(workspace: Workspace, { until, language }: InventedOptions): Workspace {
  const names = NAMES[language]
  const bank = withLender(workspace, names.bank)
  const finance = withLender(bank.workspace, names.finance)
  const overdueSince = Temporal.PlainDate.from(until)
    .subtract({ days: DAYS + 25 })
    .toString()
  const told = [
    [
      bank.lender,
      { type: 'bank', product: 'online-consumer-loan', behind: 'yes', overdueSince, member: 'yes' },
    ],
    [finance.lender, { type: 'consumer-finance', product: 'online-consumer-loan', behind: 'yes' }],
  ] as const
  const { agency, agencySecond } = INVENTED_NUMBERS
  const ofAgency = {
    mark: 'collector',
    lender: bank.lender,
    kind: 'agency',
    calledItself: names.agency,
  } as const
  const numbers: readonly MarkedNumber[] = [
    { number: INVENTED_NUMBERS.bank, mark: 'collector', lender: bank.lender, kind: 'creditor' },
    { ...ofAgency, number: agency[0] },
    { ...ofAgency, number: agencySecond },
    { number: INVENTED_NUMBERS.finance, mark: 'collector', lender: finance.lender },
    { number: MOTHER, mark: 'contact' },
  ]
  const withLenders = told.reduce((w, [id, change]) => withLenderChanged(w, id, change), finance.workspace)
  return {
    ...numbers.reduce(withMark, withLenders),
    answers: { debtIs: 'mine', aboutDebt: 'yes', spoke: 'yes' },
  }
}

/** An invented month with everything brought and answered, marked as invented. */
export function inventedMonth(options: InventedOptions): Invented {
  const { own, mother } = phonesOf(options)
  const phones = withPhone({ ...emptyWorkspace('CN', ZONE), invented: 'yes' }, 'mother')
  const [mine, hers] = phones.phones
  const files = [
    ['calls-own.xml', own, mine],
    ['calls-mother.xml', mother, hers],
  ] as const
  const brought = files.reduce(
    (w, [name, text, phone]) =>
      withFile(w, {
        name,
        bytes: text.length,
        format: 'sms-backup-xml',
        encoding: 'utf-8',
        phone: phone?.id ?? '',
      }),
    phones,
  )
  return {
    workspace: said(brought, options),
    texts: new Map(brought.files.map(({ id }, i) => [id, files[i]?.[1] ?? ''])),
  }
}
