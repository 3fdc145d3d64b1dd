/**
 * Rules of the law in SQL, as fast as was found: what a careful person with DuckDB would write for the same log.
 *
 * Only certain findings: an unknown outcome is none that counts, a contact of the very same second is not before. The
 * log is taken as known now. Texts of partitions are hashed to 64 bits, which is exact but for one chance in millions;
 * sorting the texts themselves costs half as much again.
 */

/** What the statements need to know of the file. */
export interface Source {
  /** The file, quoted for SQL. */
  readonly file: string
  /** The offset of a row's zone: {@link offsetSql}. */
  readonly offset: string
}

/** A statement that gives `rule` and `row`, the row of the file counted from 0. */
export interface RuleStatement {
  readonly rules: readonly string[]
  readonly sql: (source: Source) => string
}

const SECOND = `epoch_us("at") // 1000000`
const from = ({ file }: Source): string => `read_parquet(${file}, file_row_number = true)`
const local = ({ offset }: Source): string => `(${SECOND} + ${offset})`

const COLLECTOR = `actor_kind IN ('agency', 'debt-buyer')`
const US = `jurisdiction LIKE 'US%' AND ${COLLECTOR}`
const CN_CREDIT = `jurisdiction = 'CN' AND product = 'online-consumer-loan' AND creditor_type IN
  ('bank', 'consumer-finance', 'auto-finance', 'small-loan', 'trust', 'asset-manager')`
const THIRD = `"role" IN ('contact-person', 'relative', 'friend', 'colleague', 'employer', 'neighbour', 'stranger')`

/** What is labelled an enquiry but goes to who owes is collection (S24). */
const COLLECTING = `(purpose = 'collection' OR purpose = 'location' AND "role" = 'debtor')`

/** The only debt of each person, where there is one: whoever works it, a creditor's rows name debts, too. */
const onlyDebt = (source: Source, where: string): string => `
  only_debt AS MATERIALIZED (
    SELECT person, min(list_min(debts)) AS debt FROM ${from(source)}
    WHERE ${where} AND "role" = 'debtor' AND len(debts) > 0
    GROUP BY person HAVING min(list_min(debts)) = max(list_max(debts)))`

/** How many contacts of one second are told apart; the statements stop with an error where more meet. */
const TIES = 3

/**
 * The value so many places before the row, not counting rows of its own second: the last ones of the list that come
 * strictly before. `value` holds day and second together, day × 2^32 + second.
 *
 * @param lag  the SQL of the value n places before
 */
function strictly(lag: (places: number) => string, places: number): string {
  const second = (value: string): string => `(${value} & 4294967295)`
  const ties = Array.from({ length: TIES }, (_, i) => i + 1)
  const branches = ties.map((n) => `WHEN ${second(lag(n))} IS DISTINCT FROM s THEN ${lag(places + n - 1)}`)
  return `CASE ${branches.join(' ')}
    WHEN ${second(lag(TIES + 1))} = s THEN error('more than ${TIES} contacts in one second')
    ELSE ${lag(places + TIES)} END`
}

/** Rules that look at one row alone. */
const ALONE: Readonly<Record<string, (source: Source) => string>> = {
  'us/regulation-f/6-b-1-i': () =>
    `${US} AND "role" = 'debtor' AND channel IN ('call', 'sms', 'email') AND purpose IS DISTINCT FROM 'servicing'
     AND (t < 28800 OR t > 75600)`,
  'us/regulation-f/6-d-1': () =>
    `${US} AND ${THIRD} AND coalesce(purpose, '') NOT IN ('servicing', 'location')`,
}

const ALONE_CN: typeof ALONE = {
  'cn/gbt-45251-2025/5.3-hours': () =>
    `${CN_CREDIT} AND purpose IN ('collection', 'location') AND (t < 28800 OR t > 79200)`,
  'cn/gbt-45251-2025/5.3-who': () => `${CN_CREDIT} AND ${THIRD} AND purpose = 'collection'`,
  'cn/consumer-finance-measures-2024/who': () =>
    `jurisdiction = 'CN' AND creditor_type = 'consumer-finance' AND ${THIRD} AND purpose = 'collection'`,
  'cn/credit-card-measures-2011/68-who': () =>
    `jurisdiction = 'CN' AND creditor_type = 'bank' AND product = 'credit-card' AND ${THIRD}
     AND purpose = 'collection'`,
  'cn/internet-loan-measures-2020/who': () =>
    `jurisdiction = 'CN' AND creditor_type = 'bank' AND product = 'online-consumer-loan' AND ${THIRD}
     AND purpose = 'collection'`,
}

/** Several rules of one row each, in one scan. */
function alone(rules: typeof ALONE): RuleStatement {
  return {
    rules: Object.keys(rules),
    sql: (source) => `
      SELECT unnest(list_filter([${Object.entries(rules)
        .map(([rule, is]) => `CASE WHEN ${is(source)} THEN '${rule}' END`)
        .join(', ')}], lambda rule: rule IS NOT NULL)) AS rule, file_row_number AS row
      FROM (SELECT *, ${local(source)} % 86400 AS t FROM ${from(source)} WHERE direction = 'outbound')
      WHERE ${Object.values(rules)
        .map((is) => `(${is(source)})`)
        .join(' OR ')}`,
  }
}

/**
 * Seven calls in seven days and the quiet week after a talk: one window over the calls of a collector to a person about
 * a debt. Calls that name no debt are about the only one, where the person has one.
 */
const FREQUENCY: RuleStatement = {
  rules: ['us/regulation-f/14-b-2-A', 'us/regulation-f/14-b-2-B'],
  sql: (source) => {
    const call = (n: number): string => `lag(CASE WHEN o THEN v END, ${n} IGNORE NULLS) OVER w`
    const talk = (n: number): string => `lag(CASE WHEN k THEN v END, ${n} IGNORE NULLS) OVER w`
    return `
      WITH ${onlyDebt(source, `jurisdiction LIKE 'US%'`)},
      named AS (
        SELECT file_row_number AS row, c.person, organisation,
          CASE WHEN len(debts) > 0 THEN debts WHEN only_debt.debt IS NOT NULL THEN [only_debt.debt] END AS debts,
          ${SECOND} AS s, ${local(source)} // 86400 AS d,
          direction = 'outbound' AND purpose IS DISTINCT FROM 'servicing' AS judged,
          direction = 'outbound' AND outcome <> 'not-connected' AS o, outcome = 'conversation' AS k
        FROM ${from(source)} c
        LEFT JOIN only_debt ON CASE WHEN len(debts) > 0 THEN NULL ELSE c.person END = only_debt.person
        WHERE ${US} AND channel = 'call'
          AND (direction = 'outbound' AND outcome <> 'not-connected' OR outcome = 'conversation')),
      calls AS (
        SELECT row, hash(debt, person, organisation) AS key, s, d, d << 32 | s AS v, judged, o, k
        FROM (SELECT * EXCLUDE debts, unnest(debts) AS debt FROM named)),
      looked AS (
        SELECT row, judged AND o AS judged, d, ${strictly(call, 7)} >> 32 AS seventh, ${strictly(talk, 1)} >> 32 AS talked
        FROM calls WINDOW w AS (PARTITION BY key ORDER BY s))
      SELECT DISTINCT unnest(list_filter([
          CASE WHEN d - seventh < 7 THEN 'us/regulation-f/14-b-2-A' END,
          CASE WHEN d - talked < 7 THEN 'us/regulation-f/14-b-2-B' END], lambda rule: rule IS NOT NULL)) AS rule, row
      FROM looked WHERE judged AND (d - seventh < 7 OR d - talked < 7)`
  },
}

/** New York City: three contacts of any kind in seven days about one debt, from 2026-09-01 on. */
const NEW_YORK: RuleStatement = {
  rules: ['us/ny/nyc/dcwp-collection-rule/5-77-b'],
  sql: (source) => {
    const lag = (n: number): string => `lag(v, ${n}) OVER w`
    return `
      WITH ${onlyDebt(source, `jurisdiction = 'US/NY/NYC'`)},
      named AS (
        SELECT file_row_number AS row, organisation,
          CASE WHEN len(debts) > 0 THEN debts WHEN only_debt.debt IS NOT NULL THEN [only_debt.debt] END AS debts,
          ${SECOND} AS s, ${local(source)} // 86400 AS d
        FROM ${from(source)} c
        LEFT JOIN only_debt ON CASE WHEN len(debts) > 0 THEN NULL ELSE c.person END = only_debt.person
        WHERE jurisdiction = 'US/NY/NYC' AND direction = 'outbound' AND ${COLLECTING}
          AND (${COLLECTOR} OR stage = 'procedures')),
      looked AS (
        SELECT row, d, ${strictly(lag, 3)} >> 32 AS third
        FROM (SELECT row, s, d, d << 32 | s AS v, hash(debt, organisation) AS key
              FROM (SELECT * EXCLUDE debts, unnest(debts) AS debt FROM named))
        WINDOW w AS (PARTITION BY key ORDER BY s))
      SELECT DISTINCT 'us/ny/nyc/dcwp-collection-rule/5-77-b' AS rule, row
      FROM looked WHERE d - third < 7 AND d >= epoch(DATE '2026-09-01')::BIGINT // 86400`
  },
}

/** China's standard: three effective calls a day with a debtor, all collectors of the lender together. */
const EFFECTIVE_CALLS: RuleStatement = {
  rules: ['cn/gbt-45251-2025/5.3-effective-calls'],
  sql: (source) => {
    const lag = (n: number): string => `lag(v, ${n}) OVER w`
    return `
      SELECT 'cn/gbt-45251-2025/5.3-effective-calls' AS rule, row
      FROM (
        SELECT row, d, ${strictly(lag, 3)} >> 32 AS third
        FROM (SELECT file_row_number AS row, ${SECOND} AS s, ${local(source)} // 86400 AS d, d << 32 | s AS v,
                hash(person, creditor) AS key
              FROM ${from(source)}
              WHERE ${CN_CREDIT} AND direction = 'outbound' AND channel = 'call' AND outcome = 'conversation'
                AND "role" = 'debtor' AND ${COLLECTING} AND mode IN ('human', 'listening-robot', 'predictive'))
        WINDOW w AS (PARTITION BY key ORDER BY s))
      WHERE third = d`
  },
}

/** A third person may be asked once where the debtor is. */
const ASKED_ONCE: RuleStatement = {
  rules: ['us/regulation-f/10-c'],
  sql: (source) => {
    const lag = (n: number): string => `lag(v, ${n}) OVER w`
    return `
      SELECT 'us/regulation-f/10-c' AS rule, row
      FROM (
        SELECT row, ${strictly(lag, 1)} AS before
        FROM (SELECT file_row_number AS row, ${SECOND} AS s, s AS v, hash(person, organisation) AS key
              FROM ${from(source)}
              WHERE ${US} AND direction = 'outbound' AND ${THIRD} AND purpose = 'location'
                AND outcome IN ('conversation', 'delivered', 'read', 'replied'))
        WINDOW w AS (PARTITION BY key ORDER BY s))
      WHERE before IS NOT NULL`
  },
}

/** Two caps, two windows of hours and quiet, a party rule and a count a day. */
export const SIX_RULES: readonly RuleStatement[] = [alone(ALONE), FREQUENCY, NEW_YORK, EFFECTIVE_CALLS]

/** Every rule of the paths US/NY/NYC and CN that SQL can say over a log of these columns. */
export const PATHS: Readonly<Record<'us' | 'cn', readonly RuleStatement[]>> = {
  us: [alone(ALONE), ASKED_ONCE, FREQUENCY, NEW_YORK],
  cn: [alone(ALONE_CN), EFFECTIVE_CALLS],
}
