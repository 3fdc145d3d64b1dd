/**
 * A fake Asterisk for trying an AGI script: one channel that answers commands as Asterisk does, records every one, and
 * refuses nothing by itself. What it does not know it answers with 510, as Asterisk would.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** The channel that a script is run on. */
export interface FakeChannelOptions {
  /** Without the prefix `agi_`. */
  readonly environment?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  /** Called before each command is answered; `hang-up` takes the channel away first, `silence` never answers. */
  readonly onCommand?: (command: string) => 'answer' | 'hang-up' | 'silence'
}

/** What a script did to its channel. */
export interface FakeChannel {
  /** In the order sent. */
  readonly commands: readonly string[]
  readonly variables: ReadonlyMap<string, string>
  readonly isHungUp: boolean
}

/** GET VARIABLE cuts a value here; GET FULL VARIABLE does not. */
const GET_VARIABLE_BYTES_MAX = 1_023

const unquoted = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text

/** Plays a channel to a script, until the script closes its side. */
export async function playChannel(
  streams: { readonly fromScript: Readable; readonly toScript: Writable },
  options: FakeChannelOptions = {},
): Promise<FakeChannel> {
  const { fromScript, toScript } = streams
  const commands: string[] = []
  const variables = new Map(Object.entries(options.variables ?? {}))
  let isHungUp = false
  // a script may be gone before it has read everything
  toScript.on('error', () => {})
  const say = (line: string): unknown => toScript.write(`${line}\n`)

  const answer = (command: string): string => {
    const [, verb = '', rest = ''] =
      /^(GET FULL VARIABLE|GET VARIABLE|SET VARIABLE|HANGUP|VERBOSE|NOOP)(?: (.*))?$/s.exec(command) ?? []
    switch (verb) {
      case 'GET VARIABLE': {
        const value = variables.get(rest)
        return value === undefined
          ? '200 result=0'
          : `200 result=1 (${Buffer.from(value).subarray(0, GET_VARIABLE_BYTES_MAX).toString()})`
      }
      case 'GET FULL VARIABLE':
        return `200 result=1 (${rest.replace(/\$\{([^}]*)\}/g, (_, name: string) => variables.get(name) ?? '')})`
      case 'SET VARIABLE': {
        const [, name = '', value = ''] = /^(\S+) (.*)$/s.exec(rest) ?? []
        if (name === '') return '520-Invalid command syntax.  Proper usage follows:\n520 End of proper usage.'
        variables.set(name, unquoted(value))
        return '200 result=1'
      }
      case 'HANGUP':
        isHungUp = true
        return '200 result=1'
      case 'VERBOSE':
      case 'NOOP':
        return '200 result=1'
      default:
        return '510 Invalid or unknown command'
    }
  }

  const environment = {
    request: 'forbear-agi',
    channel: 'PJSIP/agent-00000001',
    language: 'en',
    type: 'PJSIP',
    uniqueid: '1795658400.1',
    callerid: '4000000000',
    context: 'outbound',
    extension: 's',
    priority: '1',
    ...options.environment,
  }
  for (const [name, value] of Object.entries(environment)) say(`agi_${name}: ${value}`)
  say('')

  for await (const command of createInterface({ input: fromScript, crlfDelay: Infinity })) {
    commands.push(command)
    const then = options.onCommand?.(command) ?? 'answer'
    if (then === 'silence') continue
    if (then === 'hang-up') {
      isHungUp = true
      say('HANGUP')
    }
    const isGone = isHungUp
    say(isGone ? '511 Command Not Permitted on a dead channel or intercept routine' : answer(command))
  }
  return { commands, variables, isHungUp }
}

/** A script run to its end on a fake channel. */
export interface FakeRun extends FakeChannel {
  readonly exitCode: number | null
  readonly log: string
}

/** Runs a script as Asterisk does: a process of its own, with the channel on its standard input and output. */
export async function runOnFakeAsterisk(
  command: readonly [program: string, ...arguments_: string[]],
  options: FakeChannelOptions & {
    readonly processEnvironment: Readonly<Record<string, string>>
    /** Told the process, for a test that kills it. */
    readonly onStart?: (kill: () => void) => void
  },
): Promise<FakeRun> {
  const [program, ...arguments_] = command
  const child = spawn(program, arguments_, { env: options.processEnvironment, stdio: 'pipe' })
  options.onStart?.(() => child.kill('SIGKILL'))
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code))
  })
  const channel = await playChannel({ fromScript: child.stdout, toScript: child.stdin }, options)
  return { ...channel, exitCode: await ended, log }
}
