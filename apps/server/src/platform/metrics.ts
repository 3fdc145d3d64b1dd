/** Counts and durations in the text format of Prometheus (exposition format 0.0.4). Labels are closed lists: no ids. */

/** Seconds: a permit is asked for while a dialler waits. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const
const JOBS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] as const

type Labels = Readonly<Record<string, string>>

interface Series {
  readonly labels: Labels
  count: number
  sum: number
  readonly buckets: number[]
}

interface Family {
  readonly name: string
  readonly help: string
  readonly kind: 'counter' | 'histogram'
  readonly bounds: readonly number[]
  readonly series: Map<string, Series>
}

const family = (name: string, help: string, bounds?: readonly number[]): Family => ({
  name,
  help,
  kind: bounds === undefined ? 'counter' : 'histogram',
  bounds: bounds ?? [],
  series: new Map(),
})

/** What one process counts since it began. */
export class Metrics {
  readonly #requests = family('forbear_http_requests_total', 'Requests answered, by route and status.')
  readonly #seconds = family('forbear_http_request_seconds', 'Time to answer, by route.', SECONDS)
  readonly #permits = family('forbear_permits_total', 'Permits asked for, by what was decided.')
  readonly #transactions = family('forbear_transactions_total', 'Transactions of the recorder.')
  readonly #jobs = family('forbear_transaction_jobs', 'Requests decided together in one transaction.', JOBS)
  readonly #transactionSeconds = family('forbear_transaction_seconds', 'Time of a transaction.', SECONDS)
  readonly #startedAt: number

  /** @param startedAt  epoch seconds */
  constructor(startedAt: number) {
    this.#startedAt = startedAt
  }

  /** A request was answered. */
  answered(of: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void {
    const { method, route, status, seconds } = of
    add(this.#requests, { method, route, status: String(status) }, 1)
    add(this.#seconds, { method, route }, seconds)
    if (method === 'POST' && route === '/v1/permits' && (status === 201 || status === 409))
      add(this.#permits, { decided: status === 201 ? 'granted' : 'refused' }, 1)
  }

  /** A transaction of the recorder is over. */
  transacted({ jobs, seconds }: { readonly jobs: number; readonly seconds: number }): void {
    add(this.#transactions, {}, 1)
    add(this.#jobs, {}, jobs)
    add(this.#transactionSeconds, {}, seconds)
  }

  /** Everything as text, with the gauges that are known only now. */
  text(gauges: Readonly<Record<string, { readonly help: string; readonly value: number }>>): string {
    const families = [
      this.#requests,
      this.#seconds,
      this.#permits,
      this.#transactions,
      this.#jobs,
      this.#transactionSeconds,
    ]
    const all = {
      process_start_time_seconds: {
        help: 'When the process began, seconds since 1970.',
        value: this.#startedAt,
      },
      ...gauges,
    }
    return `${[
      ...families.flatMap(linesOf),
      ...Object.entries(all).flatMap(([name, { help, value }]) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        `${name} ${value}`,
      ]),
    ].join('\n')}\n`
  }
}

function add(to: Family, labels: Labels, value: number): void {
  const key = JSON.stringify(labels)
  const series = to.series.get(key) ?? { labels, count: 0, sum: 0, buckets: to.bounds.map(() => 0) }
  series.count += to.kind === 'counter' ? value : 1
  series.sum += value
  to.bounds.forEach((bound, i) => {
    if (value <= bound) series.buckets[i] = (series.buckets[i] ?? 0) + 1
  })
  to.series.set(key, series)
}

function linesOf({ name, help, kind, bounds, series }: Family): readonly string[] {
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`]
  return [
    ...head,
    ...[...series.values()].flatMap(({ labels, count, sum, buckets }) =>
      kind === 'counter'
        ? [`${name}${labelled(labels)} ${count}`]
        : [
            ...bounds.map(
              (bound, i) => `${name}_bucket${labelled({ ...labels, le: String(bound) })} ${buckets[i] ?? 0}`,
            ),
            `${name}_bucket${labelled({ ...labels, le: '+Inf' })} ${count}`,
            `${name}_sum${labelled(labels)} ${sum}`,
            `${name}_count${labelled(labels)} ${count}`,
          ],
    ),
  ]
}

function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) =>
      `${name}="${value.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`).replaceAll('\n', String.raw`\n`)}"`,
  )
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}
