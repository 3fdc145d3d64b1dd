/** Whether the service can do its work: each thing that it needs is looked at, and told with what to do. */
import { z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { recordState } from '../record/health.ts'
import { type Service, houseOf } from '../service.ts'
import { type Durability, durabilityWarning } from './durability.ts'
import type { Said } from './problem.ts'
import { Words } from './schemas.ts'

/** Seconds between the clocks of process and database that are told, and that are too many. */
const SKEW_TOLD = 1
const SKEW_TOO_MUCH = 10
/** Days before its known end at which a calendar is told. */
const CALENDAR_DAYS = 30
/** Seconds that the oldest entry may wait for its place in the tree before it is told. */
const JOURNAL_TOLD = 300

const State = z.enum(['pass', 'warn', 'fail'])

export const Check = z
  .object({
    name: z.enum([
      'stopping',
      'database',
      'clock',
      'rulebook',
      'calendars',
      'journal',
      'signing',
      'durability',
    ]),
    state: State.describe('`warn` does not make the service unready.'),
    says: Words,
    value: z.number().optional().describe('Seconds of skew or lag.'),
  })
  .openapi('HealthCheck')
export type Check = z.infer<typeof Check>

/** What /readyz answers. */
export const Readiness = z
  .object({ status: z.enum(['ready', 'not-ready']), checks: z.array(Check) })
  .openapi('Readiness')
export type Readiness = z.infer<typeof Readiness>

/**
 * Looks at everything.
 *
 * @param now  the process's clock
 */
export async function readiness(
  service: Service,
  { isStopping, now }: { readonly isStopping: boolean; readonly now: () => Temporal.Instant },
): Promise<Readiness> {
  const checks = [
    ...(isStopping
      ? [check('stopping', 'fail', { en: 'The service is being stopped.', zh: '服务正在停止。' })]
      : []),
    ...(await databaseChecks(service, now)),
    ...calendarChecks(service, now()),
    durabilityCheck(service.durability),
  ]
  return { status: checks.some((c) => c.state === 'fail') ? 'not-ready' : 'ready', checks }
}

const check = (name: Check['name'], state: Check['state'], says: Said, value?: number): Check => ({
  name,
  state,
  says,
  ...(value === undefined ? {} : { value }),
})

async function databaseChecks(service: Service, now: () => Temporal.Instant): Promise<readonly Check[]> {
  const before = now()
  try {
    const { rows } = await within(
      3000,
      sql<{ at: Temporal.Instant }>`select clock_timestamp() as at`.execute(service.database),
    )
    const after = now()
    const [row] = rows
    if (!row) throw new Error('no clock')
    const middle = before.epochMilliseconds + (after.epochMilliseconds - before.epochMilliseconds) / 2
    const skew = Math.round(row.at.epochMilliseconds - middle) / 1000
    return [
      check('database', 'pass', { en: 'The database answers.', zh: '数据库正常应答。' }),
      clockCheck(skew),
      await within(3000, rulebookCheck(service)),
      await within(3000, journalCheck(service, row.at)),
      signingCheck(service),
    ]
  } catch {
    return [
      check('database', 'fail', {
        en: 'The database does not answer within three seconds: nothing can be decided or permitted.',
        zh: '数据库三秒内没有应答：无法作出任何裁决或许可。',
      }),
    ]
  }
}

function clockCheck(skew: number): Check {
  const apart = Math.abs(skew)
  const state = apart > SKEW_TOO_MUCH ? 'fail' : apart > SKEW_TOLD ? 'warn' : 'pass'
  return check(
    'clock',
    state,
    state === 'pass'
      ? { en: 'The clocks of process and database agree.', zh: '进程与数据库的时钟一致。' }
      : {
          en: `The database’s clock is ${skew} s ahead of this process’s. Permits go by the database’s; set both by NTP.`,
          zh: `数据库时钟比本进程快 ${skew} 秒。许可以数据库时钟为准；请用 NTP 校准两者。`,
        },
    skew,
  )
}

async function rulebookCheck(service: Service): Promise<Check> {
  const adopted = (await houseOf(service)).adoptions.at(-1)?.rulebook
  return adopted === service.engine.digest
    ? check('rulebook', 'pass', {
        en: 'The rulebook adopted is the one this process judges by.',
        zh: '本进程使用的规则集即现行采用的规则集。',
      })
    : check('rulebook', 'fail', {
        en: `This process judges by ${service.engine.digest}, adopted is ${adopted ?? 'none'}: every permit is refused until two people adopt it, or the version that has the adopted one runs.`,
        zh: `本进程使用 ${service.engine.digest}，现行采用 ${adopted ?? '无'}：在两人批准采用之前，或改用载有现行规则集的版本之前，一切许可申请均被拒绝。`,
      })
}

/**
 * How far the holidays are known. Past the end of a calendar its rules are undetermined and the gate refuses by itself;
 * where others still reach further, the service goes on for these.
 */
function calendarChecks(service: Service, at: Temporal.Instant): readonly Check[] {
  const today = at.toZonedDateTimeISO('UTC').toPlainDate()
  const ends = service.engine.rulebook.calendars.map(({ id, years }) => {
    const year = Math.max(0, ...years.map((y) => y.year))
    return { id, end: Temporal.PlainDate.from({ year, month: 12, day: 31 }) }
  })
  const past = ends.filter(({ end }) => Temporal.PlainDate.compare(end, today) < 0)
  const soon = ends.filter(
    ({ id, end }) =>
      past.every((p) => p.id !== id) &&
      Temporal.PlainDate.compare(end, today.add({ days: CALENDAR_DAYS })) < 0,
  )
  const named = (list: typeof ends): string =>
    list.map(({ id, end }) => `${id} (${end.toString()})`).join(', ')
  if (past.length > 0)
    return [
      check('calendars', past.length === ends.length ? 'fail' : 'warn', {
        en: `The holidays of ${named(past)} are not known beyond these dates: what depends on them is refused. Install a version that has the new notices.`,
        zh: `以下日历的节假日只知至所列日期：${named(past)}；取决于此的联系一律不予放行。请安装载有最新通知的版本。`,
      }),
    ]
  return [
    soon.length > 0
      ? check('calendars', 'warn', {
          en: `The holidays of ${named(soon)} end soon; install a version that has the new notices before then.`,
          zh: `以下日历即将到期：${named(soon)}；请在此之前安装载有最新通知的版本。`,
        })
      : check('calendars', 'pass', { en: 'All calendars reach far enough.', zh: '各日历均在有效期内。' }),
  ]
}

/** How far the tree is behind the record; where nothing was ever put into a tree, nobody waits for it. */
async function journalCheck(service: Service, at: Temporal.Instant): Promise<Check> {
  const { rows } = await sql<{ sequenced: boolean; oldest: Temporal.Instant | null }>`
    select exists (select from entry where tree_index is not null) as sequenced,
           (select recorded_at from entry where tree_index is null order by id limit 1) as oldest`.execute(
    service.database,
  )
  const { sequenced = false, oldest = null } = rows[0] ?? {}
  if (!sequenced || oldest === null)
    return check(
      'journal',
      'pass',
      { en: 'No entry waits for its place in the tree.', zh: '没有条目等待编入日志树。' },
      0,
    )
  const lag = Math.max(0, Math.round((at.epochMilliseconds - oldest.epochMilliseconds) / 1000))
  return lag > JOURNAL_TOLD
    ? check(
        'journal',
        'warn',
        {
          en: `An entry has waited ${lag} s for its place in the tree: checkpoints fall behind. Look whether the sequencer runs.`,
          zh: `有条目等待编入日志树已达 ${lag} 秒，检查点滞后；请检查定序进程是否在运行。`,
        },
        lag,
      )
    : check('journal', 'pass', { en: 'The tree follows the record.', zh: '日志树与记录同步。' }, lag)
}

/** Whether the database keeps what it acknowledged, by the settings that it had when the service started. */
function durabilityCheck(durability: Durability): Check {
  const warning = durabilityWarning(durability)
  return warning
    ? check('durability', 'warn', warning)
    : check('durability', 'pass', {
        en: 'What is acknowledged survives a loss of power.',
        zh: '已确认写入的内容在断电后不丢失。',
      })
}

/** Whether the record is signed, or what keeps it from being signed. */
function signingCheck({ sequencer }: Service): Check {
  const { state, says } = recordState(sequencer.health)
  return check('signing', state, says)
}

/** @throws where it takes longer */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('took too long')), milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
