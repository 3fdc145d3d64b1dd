/**
 * What the service writes down about its own running: lines of JSON of listed fields. Bodies, names, numbers, keys and
 * addresses with their queries are not among them, so that nothing of a borrower can get into a log by mistake.
 */
import { type DestinationStream, pino } from 'pino'
import type { LogLevel } from './settings.ts'

/** Everything that a line may hold. A field that is not listed here does not compile. */
export interface LogFields {
  readonly method?: string
  /** The pattern of the route, `/v1/matters/{id}`, never the path with what was asked. */
  readonly route?: string
  readonly status?: number
  readonly durationMs?: number
  readonly client?: string
  readonly organisation?: string
  readonly requestId?: string
  readonly code?: string
  readonly address?: string
  readonly migrations?: readonly string[]
  readonly settings?: readonly string[]
  readonly durable?: boolean
  readonly signal?: string
  /** Class of an error and where it was thrown; its message may repeat what was sent, and stays out. */
  readonly error?: string
  readonly sqlState?: string
  readonly trace?: readonly string[]
}

export interface Log {
  readonly debug: (message: string, fields?: LogFields) => void
  readonly info: (message: string, fields?: LogFields) => void
  readonly warn: (message: string, fields?: LogFields) => void
  readonly error: (message: string, fields?: LogFields) => void
}

/** Nothing is written: for what runs within tests. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** A log on stderr, or wherever a test reads it. */
export function openLog(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: () => `,"at":"${Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = pino(options, to ?? pino.destination({ dest: 2, sync: true }))
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  }
}

/** What may be said of an error: its class, the database's code, the lines of ours that it came through. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  return {
    error: cause === error ? error.name : `${error.name} from ${cause.name}`,
    ...(code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? { sqlState: code } : {}),
    trace: (cause.stack ?? '')
      .split('\n')
      .flatMap((line) => /(?:apps|packages|law)\/[\w./-]+:\d+/.exec(line)?.[0] ?? [])
      .slice(0, 8),
  }
}
