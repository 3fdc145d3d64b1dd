/**
 * Finds and starts PostgreSQL for tests and measurements: a cluster of their own in a temporary folder, reached by a
 * socket in it, gone when the process that asked for it is gone. Without it tests are skipped and say so, unless it is
 * demanded.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What decides which PostgreSQL is used and whether a test may be skipped without one. */
export interface PostgresSettings {
  /** The folder of its programs; `FORBEAR_POSTGRES_PROGRAMS`. Left out: the usual places. */
  readonly programs?: string | undefined
  /** `FORBEAR_POSTGRES`; the word `required` turns absence into an error. */
  readonly demand?: string | undefined
}

const fromEnvironment = (): PostgresSettings => ({
  programs: process.env['FORBEAR_POSTGRES_PROGRAMS'],
  demand: process.env['FORBEAR_POSTGRES'],
})

/** Debian keeps every version apart; the newest comes first. */
function usualPlaces(): readonly string[] {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  return [...versions.map((v) => join(root, v, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)]
}

/**
 * The folder of PostgreSQL's programs.
 *
 * @returns the folder if it holds `initdb` and `postgres`, otherwise `undefined`
 * @throws {Error} if there is none and the settings demand one
 */
export function postgresPrograms(settings: PostgresSettings = fromEnvironment()): string | undefined {
  const found = (settings.programs ? [settings.programs] : usualPlaces()).find((folder) =>
    ['initdb', 'postgres', 'psql'].every((program) => existsSync(join(folder, program))),
  )
  if (found === undefined && settings.demand === 'required')
    throw new Error(
      'FORBEAR_POSTGRES=required, but no PostgreSQL was found. Install it (Debian: apt-get install postgresql) or set FORBEAR_POSTGRES_PROGRAMS to the folder of initdb and postgres.',
    )
  return found
}

/** Options for `node:test`: skips the test with a clear message where there is no PostgreSQL. */
export function skipWithoutPostgres(): { readonly skip: string | false } {
  return {
    skip:
      postgresPrograms() === undefined &&
      'needs PostgreSQL; install it or set FORBEAR_POSTGRES_PROGRAMS to the folder of its programs',
  }
}

export interface PostgresOptions {
  /** Whether a commit is on disk before it is acknowledged; without, a loss of power may lose it, a killed process not. */
  readonly durability: 'full' | 'none'
  /** Further settings of the server, as in `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A running cluster. */
export interface Postgres {
  /** The address of one of its databases. */
  readonly urlOf: (database: string) => string
  /** Makes an empty database and gives its address. */
  readonly freshDatabase: () => Promise<string>
  /** Runs a statement as the administrator and gives what psql prints, without its ornaments. */
  readonly administer: (statement: string, database?: string) => Promise<string>
  /** Kills the server as a machine would that fails (SIGKILL); what it had acknowledged must be there after `start`. */
  readonly kill: () => Promise<void>
  /** Starts it again after `kill`. */
  readonly start: () => Promise<void>
  /** Stops it and removes its folder. */
  readonly stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root: the user that it runs as instead, of those that may be there. */
async function otherUser(): Promise<{ readonly name: string; readonly uid: number; readonly gid: number }> {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
      return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
    } catch {
      // there is no such user
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody')
}

/**
 * Waits for the end of the process that started it, however that ends, and takes away what it left. Its own session
 * keeps it from an interrupt at the keyboard.
 */
const CARETAKER = `trap '' INT TERM HUP
cat > /dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" 2> /dev/null
for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
rm -rf "$1"`

/**
 * Makes a cluster and starts it.
 *
 * @throws {Error} where there is no PostgreSQL, or it does not start
 */
export async function startPostgres({ durability, settings = {} }: PostgresOptions): Promise<Postgres> {
  const programs = postgresPrograms()
  if (programs === undefined) throw new Error('no PostgreSQL was found')
  const folder = mkdtempSync(join(tmpdir(), 'forbear-pg-'))
  const data = join(folder, 'data')
  const user = process.getuid?.() === 0 ? await otherUser() : undefined
  if (user) chownSync(folder, user.uid, user.gid)
  const caretaker = spawn('sh', ['-c', CARETAKER, 'caretaker', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  caretaker.unref()
  if (caretaker.stdin && 'unref' in caretaker.stdin) (caretaker.stdin as { unref(): void }).unref()

  const identity = user ? { uid: user.uid, gid: user.gid } : {}
  const program = (name: string): string => join(programs, name)
  await run(
    program('initdb'),
    ['-D', data, '-U', 'forbear', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...identity, cwd: folder },
  )

  const all = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '200',
    ...(durability === 'full' ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...settings,
  }
  let server: ChildProcess | undefined
  let databases = 0

  const urlOf = (database: string): string =>
    `postgres://forbear@localhost/${database}?host=${encodeURIComponent(folder)}`
  const administer = async (statement: string, database = 'postgres'): Promise<string> => {
    const plain = '--no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1'.split(' ')
    const where = ['-h', folder, '-U', 'forbear', '-d', database]
    const { stdout } = await run(program('psql'), [...plain, ...where, '-c', statement])
    return stdout.trim()
  }
  const spawnServer = (): ChildProcess => {
    const log = openSync(join(folder, 'log'), 'a')
    const child = spawn(
      program('postgres'),
      ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...identity, cwd: folder, detached: true, stdio: ['ignore', log, log] },
    )
    closeSync(log)
    child.unref()
    return child
  }
  const start = async (): Promise<void> => {
    server = spawnServer()
    for (let waited = 0; waited < 60_000; waited += 25) {
      // after a kill it does not start before the last of the old one's processes has noticed and ended
      if (hasEnded(server)) server = spawnServer()
      try {
        await administer('select 1')
        return
      } catch {
        await sleep(25)
      }
    }
    throw new Error(`PostgreSQL did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`)
  }
  const end = async (signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> => {
    const child = server
    server = undefined
    if (!child || hasEnded(child)) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    // there may be nothing else to wait for
    child.ref()
    child.kill(signal)
    await ended
  }
  await start()
  return {
    urlOf,
    administer,
    freshDatabase: async () => {
      databases += 1
      const name = `d${databases}`
      await administer(`create database ${name}`)
      return urlOf(name)
    },
    kill: () => end('SIGKILL'),
    start,
    stop: async () => {
      await end('SIGQUIT')
      caretaker.stdin?.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

let shared: Promise<Postgres> | undefined

/**
 * The cluster that the tests of one process share, each with a database of its own. It ends with the process; what is
 * acknowledged survives a killed server, which is all that these tests ask of it.
 */
export function sharedPostgres(): Promise<Postgres> {
  shared ??= startPostgres({ durability: 'none' })
  return shared
}
