/**
 * What a service is told from its environment. Everything wrong is told at once, in both languages, before anything is
 * opened; the table below is the documentation too. Nothing is read from the command line, which every process can see.
 */
import { join, resolve } from 'node:path'
import type { Place } from './database.ts'
import type { Said } from './problem.ts'

/** What a service runs with. */
export interface Settings {
  readonly place: Place
  /** The folder of PGlite's database, of its lock and of the keys; absent where the database is PostgreSQL. */
  readonly folder?: string
  readonly host: string
  readonly port: number
  readonly issuer: string
  readonly keys: string
  readonly exposureSeconds: number
  readonly toleranceSeconds: number
  readonly batch: number
  readonly lanes: number
  readonly kept: number
  readonly stopSeconds: number
  /** Between two rounds of the sequencer. */
  readonly sequenceEveryMs: number
  readonly log: LogLevel
  /** Whether an empty record is filled with an invented lender's matters. */
  readonly isDemonstration: boolean
  /** The creditor whose clients an empty record begins with; absent: nobody can ask yet. */
  readonly lender?: string
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A setting as it is documented. */
export interface Setting {
  readonly name: string
  /** What is taken where it is not set. */
  readonly unset: Said
  readonly says: Said
}

/** Something wrong with a setting. What was found is never repeated: it may be a password. */
export interface SettingProblem {
  readonly code: 'missing' | 'not-a-number' | 'out-of-range' | 'unknown-value' | 'not-an-address'
  readonly name: string
  readonly says: Said
}

export type SettingsRead =
  | {
      readonly ok: true
      readonly value: Settings
      /** Names beginning with FORBEAR_ that nothing reads: most likely misspelt. */
      readonly unread: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

export type Environment = Readonly<Record<string, string | undefined>>

const same = (text: string): Said => ({ en: text, zh: text })

interface WholeNumber extends Setting {
  readonly least: number
  readonly most: number
  readonly usual: number
}

const number = (
  name: string,
  bounds: { readonly least: number; readonly most: number; readonly usual: number },
  says: Said,
): WholeNumber => ({ name, ...bounds, unset: same(String(bounds.usual)), says })

const NUMBERS = {
  port: number(
    'PORT',
    { least: 0, most: 65_535, usual: 8080 },
    { en: 'Port to listen on; 0: a free one.', zh: '监听端口；0 表示任选空闲端口。' },
  ),
  exposureSeconds: number(
    'FORBEAR_EXPOSURE_SECONDS',
    { least: 1, most: 86_400, usual: 35 },
    {
      en: 'How long after a void a contact can still begin unknowing: the age at which a dialler’s void list is too old, plus the skew of clocks.',
      zh: '许可作废后，外呼方仍可能在不知情下发起联系的最长秒数：作废名单的最长时效加时钟偏差。',
    },
  ),
  toleranceSeconds: number(
    'FORBEAR_TOLERANCE_SECONDS',
    { least: 0, most: 600, usual: 60 },
    {
      en: 'How many seconds two reports of one beginning may be apart.',
      zh: '同一次联系的两份起始时间报告之间允许的秒数差。',
    },
  ),
  connections: number(
    'FORBEAR_CONNECTIONS',
    { least: 2, most: 500, usual: 10 },
    { en: 'Connections to PostgreSQL at most.', zh: '与 PostgreSQL 的最大连接数。' },
  ),
  lanes: number(
    'FORBEAR_LANES',
    { least: 1, most: 100, usual: 4 },
    {
      en: 'Transactions that write at a time; fewer than the connections. PGlite has one.',
      zh: '同时写入的事务数，须少于连接数；PGlite 只有一个。',
    },
  ),
  batch: number(
    'FORBEAR_BATCH',
    { least: 1, most: 1000, usual: 64 },
    { en: 'Requests decided together in one transaction at most.', zh: '一个事务中一并裁决的请求数上限。' },
  ),
  kept: number(
    'FORBEAR_KEPT',
    { least: 1, most: 10_000_000, usual: 20_000 },
    { en: 'Matters kept in memory.', zh: '内存中保留的案件数。' },
  ),
  stopSeconds: number(
    'FORBEAR_STOP_SECONDS',
    { least: 1, most: 600, usual: 20 },
    {
      en: 'How long a stop waits for requests that still run.',
      zh: '停止服务时等待未完成请求的秒数。',
    },
  ),
  sequenceEveryMs: number(
    'FORBEAR_SEQUENCE_MS',
    { least: 50, most: 60_000, usual: 1000 },
    {
      en: 'Milliseconds after which what was recorded is put into the tree and signed.',
      zh: '将新记录纳入哈希树并签署的间隔毫秒数。',
    },
  ),
} as const

const TEXTS = {
  database: {
    name: 'DATABASE_URL',
    unset: { en: 'PGlite in FORBEAR_DATA, for trying out', zh: '使用 FORBEAR_DATA 中的 PGlite，仅供试用' },
    says: {
      en: 'Address of a PostgreSQL database, postgres://…; what it says is never logged.',
      zh: 'PostgreSQL 数据库地址，postgres://…；其内容不会写入日志。',
    },
  },
  data: {
    name: 'FORBEAR_DATA',
    unset: same('.forbear'),
    says: {
      en: 'Folder of PGlite’s database, its lock and the keys; one process at a time.',
      zh: 'PGlite 数据库、锁文件和密钥所在文件夹；同时只能由一个进程使用。',
    },
  },
  host: {
    name: 'HOST',
    unset: same('127.0.0.1'),
    says: { en: 'Address to listen on.', zh: '监听地址。' },
  },
  issuer: {
    name: 'FORBEAR_ISSUER',
    unset: {
      en: 'http://HOST:PORT with PGlite; needed with DATABASE_URL',
      zh: '使用 PGlite 时为 http://HOST:PORT；使用 DATABASE_URL 时必填',
    },
    says: {
      en: 'The address that permits and checkpoints name as theirs; it stays the same for ever.',
      zh: '许可和检查点上载明的签发地址；启用后不得更改。',
    },
  },
  keys: {
    name: 'FORBEAR_KEYS',
    unset: {
      en: 'keys.json in FORBEAR_DATA; needed with DATABASE_URL',
      zh: 'FORBEAR_DATA 中的 keys.json；使用 DATABASE_URL 时必填',
    },
    says: {
      en: 'File of the private keys that permits and checkpoints are signed with; made where it is not there.',
      zh: '签署许可和检查点所用私钥的文件；不存在时自动生成。',
    },
  },
  log: {
    name: 'FORBEAR_LOG',
    unset: same('info'),
    says: {
      en: `How much is logged: ${LOG_LEVELS.join(', ')}. Lines of JSON on stderr: ids, never names, numbers or bodies.`,
      zh: `日志级别：${LOG_LEVELS.join('、')}。以 JSON 行写入 stderr：只含编号，不含姓名、号码和正文。`,
    },
  },
  demonstration: {
    name: 'FORBEAR_DEMONSTRATION',
    unset: {
      en: 'yes with PGlite, no with DATABASE_URL',
      zh: '使用 PGlite 时为 yes，使用 DATABASE_URL 时为 no',
    },
    says: {
      en: 'yes: an empty record begins with an invented lender, two agencies and forty borrowers.',
      zh: 'yes：空库启动时写入一家虚构的贷款机构、两家催收机构和四十名借款人。',
    },
  },
  lender: {
    name: 'FORBEAR_LENDER',
    unset: { en: 'nobody', zh: '无' },
    says: {
      en: 'Id of the creditor whose first key an empty record begins with, such as org_acme; the key is printed once.',
      zh: '空库启动时首个密钥所属债权人的编号，例如 org_acme；密钥只显示一次。',
    },
  },
} as const satisfies Record<string, Setting>

/** Every setting there is, in the order in which they are explained. */
export const SETTINGS: readonly Setting[] = [
  TEXTS.database,
  TEXTS.data,
  TEXTS.host,
  NUMBERS.port,
  TEXTS.issuer,
  TEXTS.keys,
  TEXTS.lender,
  TEXTS.demonstration,
  NUMBERS.exposureSeconds,
  NUMBERS.toleranceSeconds,
  NUMBERS.connections,
  NUMBERS.lanes,
  NUMBERS.batch,
  NUMBERS.kept,
  NUMBERS.stopSeconds,
  NUMBERS.sequenceEveryMs,
  TEXTS.log,
]

/** Names that the project's tests and benchmarks read. */
const ELSEWHERE = /^FORBEAR_(?:SERVER|KEY|SHARED|BROWSER|CHROMIUM|RUNS|FILES|SEED|DATE|TEST_\w+|BENCH_\w+)$/

/**
 * Reads the settings; an empty one is one that is not set.
 *
 * @param workingFolder  what a relative folder is relative to
 */
export function readSettings(environment: Environment, workingFolder: string): SettingsRead {
  const problems: SettingProblem[] = []
  const textOf = (name: string): string | undefined => environment[name]?.trim() || undefined
  const numberOf = ({ name, least, most, usual }: WholeNumber): number => {
    const text = textOf(name)
    if (text === undefined) return usual
    const value = /^\d{1,10}$/.test(text) ? Number(text) : undefined
    if (value !== undefined && value >= least && value <= most) return value
    problems.push({
      code: value === undefined ? 'not-a-number' : 'out-of-range',
      name,
      says: {
        en: `${name} has to be a whole number from ${least} to ${most}`,
        zh: `${name} 须为 ${least} 到 ${most} 之间的整数`,
      },
    })
    return usual
  }
  const oneOf = <T extends string>(name: string, values: readonly T[], usual: T): T => {
    const text = textOf(name)
    const value = values.find((v) => v === text)
    if (text !== undefined && value === undefined)
      problems.push({
        code: 'unknown-value',
        name,
        says: {
          en: `${name} has to be one of ${values.join(', ')}`,
          zh: `${name} 须为 ${values.join('、')} 之一`,
        },
      })
    return value ?? usual
  }

  const url = textOf(TEXTS.database.name)
  if (url !== undefined && !isAddress(url, ['postgres:', 'postgresql:']))
    problems.push(notAnAddress(TEXTS.database.name, 'postgres://user:password@host:5432/database'))
  const folder = resolve(workingFolder, textOf(TEXTS.data.name) ?? '.forbear')
  const needed = (setting: Setting, why: Said): string | undefined => {
    const text = textOf(setting.name)
    if (text === undefined && url !== undefined)
      problems.push({
        code: 'missing',
        name: setting.name,
        says: {
          en: `${setting.name} is needed with DATABASE_URL: ${why.en}`,
          zh: `设置 DATABASE_URL 时必须同时设置 ${setting.name}：${why.zh}`,
        },
      })
    return text
  }
  const host = textOf(TEXTS.host.name) ?? '127.0.0.1'
  const port = numberOf(NUMBERS.port)
  const issuer = needed(TEXTS.issuer, {
    en: 'permits name it, and it can never change',
    zh: '许可上会载明该地址，启用后不得更改',
  })
  if (issuer !== undefined && !isAddress(issuer, ['https:', 'http:']))
    problems.push(notAnAddress(TEXTS.issuer.name, 'https://gate.example'))
  const keys = needed(TEXTS.keys, {
    en: 'all processes sign with the same keys',
    zh: '所有进程须使用同一套密钥签名',
  })
  const lender = textOf(TEXTS.lender.name)
  if (lender !== undefined && !/^org_[\w-]{1,100}$/.test(lender))
    problems.push({
      code: 'unknown-value',
      name: TEXTS.lender.name,
      says: {
        en: 'FORBEAR_LENDER has to begin with org_, such as org_acme',
        zh: 'FORBEAR_LENDER 须以 org_ 开头，例如 org_acme',
      },
    })
  const connections = numberOf(NUMBERS.connections)
  const lanes = numberOf(NUMBERS.lanes)
  if (url !== undefined && lanes >= connections)
    problems.push({
      code: 'out-of-range',
      name: NUMBERS.lanes.name,
      says: {
        en: `${NUMBERS.lanes.name} has to be less than ${NUMBERS.connections.name}: readers need a connection too`,
        zh: `${NUMBERS.lanes.name} 须小于 ${NUMBERS.connections.name}：读取也需要连接`,
      },
    })
  const value: Settings = {
    place:
      url === undefined
        ? { kind: 'pglite', folder: join(folder, 'database') }
        : { kind: 'postgres', url, connections },
    ...(url === undefined ? { folder } : {}),
    host,
    port,
    issuer: issuer ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    keys: resolve(workingFolder, keys ?? join(folder, 'keys.json')),
    exposureSeconds: numberOf(NUMBERS.exposureSeconds),
    toleranceSeconds: numberOf(NUMBERS.toleranceSeconds),
    batch: numberOf(NUMBERS.batch),
    lanes,
    kept: numberOf(NUMBERS.kept),
    stopSeconds: numberOf(NUMBERS.stopSeconds),
    sequenceEveryMs: numberOf(NUMBERS.sequenceEveryMs),
    log: oneOf(TEXTS.log.name, LOG_LEVELS, 'info'),
    isDemonstration:
      oneOf(
        TEXTS.demonstration.name,
        ['yes', 'no'],
        url === undefined && lender === undefined ? 'yes' : 'no',
      ) === 'yes',
    ...(lender === undefined ? {} : { lender }),
  }
  if (problems.length > 0) return { ok: false, problems }
  const known = new Set(SETTINGS.map((s) => s.name))
  const unread = Object.keys(environment).filter(
    (name) => name.startsWith('FORBEAR_') && !known.has(name) && !ELSEWHERE.test(name),
  )
  return { ok: true, value, unread: unread.toSorted() }
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== ''
}

const notAnAddress = (name: string, example: string): SettingProblem => ({
  code: 'not-an-address',
  name,
  says: {
    en: `${name} cannot be read as an address; it looks like ${example}`,
    zh: `${name} 无法识别为地址；格式如 ${example}`,
  },
})

/** The table of settings, as text for a terminal. */
export function settingsTable(language: 'en' | 'zh'): string {
  const unset = language === 'zh' ? '未设置时：' : 'unset: '
  return SETTINGS.map(
    (s) => `  ${s.name}\n      ${s.says[language]}\n      ${unset}${s.unset[language]}`,
  ).join('\n')
}
