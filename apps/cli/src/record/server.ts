/** Asking a running service for files: its address, the key, and what it says when it refuses. */
import { Option } from 'commander'
import { type Reason, Refused } from '@forbear/audit/refused'
import { readText } from '../files.ts'

/** Options of every command that asks a service. */
export interface ServerFlags {
  readonly server?: string
  readonly keyFile?: string
}

/** `--server` and `--key-file`. */
export const serverOptions = (): readonly Option[] => [
  new Option('--server <address>', 'of the service (default: FORBEAR_SERVER, or http://127.0.0.1:8080)'),
  new Option('--key-file <file>', 'holds the key of a client; default: the key in FORBEAR_KEY'),
]

/** A service and the key it is asked with. */
export interface Server {
  readonly address: string
  readonly key: string
}

/** The answer to a request that was not refused. */
export interface Fetched {
  readonly bytes: Uint8Array
  readonly type: string
}

/**
 * The service that flags and environment name.
 *
 * @throws {Refused} for an address that is none, or without a key
 */
export function serverOf(
  { server, keyFile }: ServerFlags,
  environment: Readonly<Record<string, string | undefined>>,
): Server {
  const wrong: Reason[] = []
  const text = server ?? environment['FORBEAR_SERVER'] ?? 'http://127.0.0.1:8080'
  const address = URL.parse(text)
  if (!address || !/^https?:$/.test(address.protocol))
    wrong.push({
      en: `\`${text}\` is no address of a service; write it as https://gate.example`,
      zh: `\`${text}\` 不是服务的地址；写法如 https://gate.example`,
    })
  const key = (keyFile === undefined ? environment['FORBEAR_KEY'] : readText(keyFile).text)?.trim() ?? ''
  if (key === '')
    wrong.push({
      en: 'no key: put it in FORBEAR_KEY, or name a file that holds it with --key-file',
      zh: '缺少密钥：请放入环境变量 FORBEAR_KEY，或用 --key-file 指明存放密钥的文件',
    })
  else if (!/^[\x21-\x7e]+$/.test(key))
    wrong.push({
      en: 'the key holds characters that no key has, such as a space or the end of a line in the middle',
      zh: '密钥中含有不应出现的字符，例如中间的空格或换行',
    })
  if (wrong.length > 0) throw new Refused(wrong)
  return { address: text.replace(/\/+$/, ''), key }
}

/** What a service answered, whatever it was. */
export interface Answered extends Fetched {
  readonly status: number
  readonly isOk: boolean
}

/**
 * Sends a request.
 *
 * @param path  from the address on, `/v1/…`
 * @param body  sent by POST where it is given: a form as it is, everything else as JSON
 * @throws {Refused} where nothing answers
 */
export async function send({ address, key }: Server, path: string, body?: unknown): Promise<Answered> {
  let answer: Response
  const isForm = body instanceof FormData
  try {
    answer = await fetch(`${address}${path}`, {
      headers: {
        authorization: `Bearer ${key}`,
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'idempotency-key': globalThis.crypto.randomUUID() }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: isForm ? body : JSON.stringify(body) }),
    })
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new Refused([{ en: `nothing answers at ${address}: ${why}`, zh: `${address} 没有应答：${why}` }])
  }
  return {
    bytes: new Uint8Array(await answer.arrayBuffer()),
    type: answer.headers.get('content-type') ?? '',
    status: answer.status,
    isOk: answer.ok,
  }
}

/**
 * Asks the service.
 *
 * @throws {Refused} where it does not answer or refuses, with its own words
 */
export async function ask(server: Server, path: string, body?: unknown): Promise<Fetched> {
  const answer = await send(server, path, body)
  if (answer.isOk) return answer
  throw new Refused(problemsOf(answer.bytes, answer.status))
}

/** The JSON of an answer. */
export const jsonOf = ({ bytes }: Pick<Fetched, 'bytes'>): unknown =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown

/** What a problem document says in both languages, each fault a line of its own, or its status where it is none (RFC 9457). */
export function problemsOf(bytes: Uint8Array, status: number): readonly Reason[] {
  try {
    const { says, errors = [] } = jsonOf({ bytes }) as {
      readonly says?: { readonly title: Reason; readonly detail: Reason }
      readonly errors?: readonly { readonly pointer: string; readonly detail: Reason }[]
    }
    if (says)
      return [
        { en: `${says.title.en}: ${says.detail.en}`, zh: `${says.title.zh}：${says.detail.zh}` },
        ...errors.map(({ pointer, detail }) => ({
          en: `${pointer}: ${detail.en}`,
          zh: `${pointer}：${detail.zh}`,
        })),
      ]
  } catch {
    // another server's page
  }
  return [{ en: `the service answered with status ${status}`, zh: `服务返回状态码 ${status}` }]
}
