/** The Asterisk Gateway Interface over a pair of streams: what the channel is, and commands with their answers. */
import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'

/** An answer of Asterisk to a command. */
export interface AgiAnswer {
  /** 200 done, 510 not known, 511 channel gone, 520 wrong use. */
  readonly status: number
  readonly result: string
  /** What stands in brackets after the result. */
  readonly value?: string
}

/** A session on one channel. */
export interface AgiSession {
  /** `agi_channel`, `agi_extension`, `agi_arg_1` … without the prefix. */
  readonly environment: ReadonlyMap<string, string>
  /** @throws where the channel or the connection is gone */
  send(command: string): Promise<AgiAnswer>
  /** The value of a channel variable; empty where it is not set. */
  read(name: string): Promise<string>
  /** @throws where Asterisk did not take it */
  set(name: string, value: string): Promise<void>
}

/** The largest line that is read; Asterisk's own are shorter. */
const LINE_CHARACTERS_MAX = 65_536

const ANSWER = /^(\d{3})[ -]?(?:result=(\S*))?(?: \((.*)\))?/s

/** A value between quotes: line breaks would end the command, so they are refused. */
const quoted = (value: string): string => {
  if (/[\r\n\0]/.test(value)) throw new Error('a value for a channel variable has a line break')
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}

/**
 * Begins a session: reads the environment up to its blank line.
 *
 * @throws where the input ends before
 */
export async function beginAgi(input: Readable, output: Writable): Promise<AgiSession> {
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done || value.length > LINE_CHARACTERS_MAX) throw new Error('Asterisk closed the session')
    return value
  }

  const environment = new Map<string, string>()
  for (let line = await next(); line !== ''; line = await next()) {
    const [, name, value = ''] = /^agi_(\w+): ?(.*)$/s.exec(line) ?? []
    if (name !== undefined) environment.set(name, value)
  }

  const send = async (command: string): Promise<AgiAnswer> => {
    output.write(`${command}\n`)
    let line = await next()
    // sent unasked when the channel is hung up, in front of the answer
    while (line === 'HANGUP') line = await next()
    const [, status = '', result = '', value] = ANSWER.exec(line) ?? []
    if (status === '') throw new Error('Asterisk gave no answer that can be read')
    // wrong use is answered in several lines
    if (line.startsWith('520-')) while (!line.startsWith('520 ')) line = await next()
    if (status === '511') throw new Error('the channel is gone')
    return { status: Number(status), result, ...(value === undefined ? {} : { value }) }
  }

  return {
    environment,
    send,
    async read(name) {
      // GET VARIABLE cuts at 1,023 bytes, which a token can exceed; GET FULL VARIABLE does not
      const { status, value = '' } = await send(`GET FULL VARIABLE \${${name}}`)
      return status === 200 ? value : ''
    },
    async set(name, value) {
      const { status, result } = await send(`SET VARIABLE ${name} ${quoted(value)}`)
      if (status !== 200 || result !== '1') throw new Error(`${name} could not be set`)
    },
  }
}
