/** What every request to a declared route has to be, before its route looks at it: each fault is a problem of its own. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type BadText, NotJson, badTextsOf, textIn } from './i-json.ts'
import { ProblemError } from './problem.ts'
import type { RouteTable } from './route-table.ts'
import { sendProblem } from './router.ts'

/** Bytes that a body may have where its route says nothing else. */
export const BODY_BYTES_AT_MOST = 256 * 1024

/**
 * Refuses what no route would take: a path or a method that nobody answers, a body of another type, a missing
 * `Idempotency-Key`.
 */
export const guard =
  (table: () => RouteTable): MiddlewareHandler =>
  async (c, next) => {
    const { method, path } = c.req
    const route = table().find(method, path)
    if (!route) throw unanswered(c, table())
    refuseBadParameters(c)
    if (route.bodyTypes.length > 0) {
      const sent = mediaTypeOf(c)
      if (!route.bodyTypes.includes(sent))
        throw new ProblemError('not-json', {
          en: `The body has to be ${route.bodyTypes.join(' or ')}; the header Content-Type ${sent === '' ? 'is missing' : `says \`${sent.slice(0, 100)}\``}.`,
          zh: `请求正文须为 ${route.bodyTypes.join(' 或 ')}；${sent === '' ? '缺少 Content-Type 请求头' : `Content-Type 请求头为 \`${sent.slice(0, 100)}\``}。`,
        })
    }
    if (route.needsIdempotencyKey && c.req.header('idempotency-key') === undefined)
      throw new ProblemError('key-missing', {
        en: 'Send a header Idempotency-Key of your own choice, one for each thing you want done: whoever repeats a request under it is answered the same and nothing is done twice.',
        zh: '请加上自行选定的 Idempotency-Key 请求头，每件事用一个：用同一个值重发请求会得到同样的答复，不会重复执行。',
      })
    if (route.bodyTypes.length > 0 && mediaTypeOf(c) === JSON_TYPE) {
      const text = refuseBadTexts(await c.req.arrayBuffer())
      // whoever asks for the body from here on is given what was read, instead of its bytes read once more
      Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
    }
    await next()
  }

const JSON_TYPE = 'application/json'

/** Refuses texts of an address that no database could be asked about, as those of a body. */
function refuseBadParameters(c: Context): void {
  // it cannot be written into an address in another way
  if (!c.req.url.includes('%00')) return
  const { pathname, searchParams } = new URL(c.req.url)
  const bad = [
    ...(pathname.includes('%00') ? [':path'] : []),
    ...[...searchParams].flatMap(([name, value]) =>
      `${name}${value}`.includes('\u0000') ? [`?${name}`] : [],
    ),
  ]
  if (bad.length === 0) return
  throw new ProblemError(
    'invalid',
    { en: 'The address holds NUL characters.', zh: '地址中含有空字符（NUL）。' },
    bad.map((pointer) => ({
      pointer: pointer.replaceAll('\u0000', ''),
      code: 'nul',
      detail: { en: 'holds a NUL character', zh: '含有空字符（NUL）' },
    })),
  )
}

/**
 * Refuses what is no JSON, and texts of which nothing could be recorded.
 *
 * @returns the body's text
 */
function refuseBadTexts(body: ArrayBuffer): string {
  let text: string
  let bad: readonly BadText[]
  try {
    text = textIn(body)
    bad = badTextsOf(text)
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    throw new ProblemError('malformed-json', {
      en: 'The body could not be read as JSON in UTF-8.',
      zh: '请求正文无法解析为 UTF-8 编码的 JSON。',
    })
  }
  if (bad.length === 0) return text
  throw new ProblemError(
    'invalid',
    {
      en: 'Texts of the body hold characters that cannot be recorded; each place is listed.',
      zh: '正文中有无法登记的字符，逐处列明如下。',
    },
    bad.slice(0, 100).map(({ pointer, code }) => ({
      pointer,
      code,
      detail:
        code === 'nul'
          ? { en: 'holds the character NUL (U+0000); leave it out', zh: '含有空字符（U+0000），请删除' }
          : {
              en: 'holds half of a character (a lone surrogate); it was cut apart on its way',
              zh: '含有不完整的字符（孤立代理项），可能在传输中被截断',
            },
    })),
  )
}

/** Bodies that are too large, by what their route takes. */
export const limitBodies =
  (table: () => RouteTable): MiddlewareHandler =>
  (c, next) => {
    const most = table().find(c.req.method, c.req.path)?.bodyBytesAtMost ?? BODY_BYTES_AT_MOST
    // a length that is told is kept to by the server (RFC 9112, 6.2); to look at the body would cost more than to read it
    const told = c.req.header('content-length')
    if (told !== undefined && c.req.header('transfer-encoding') === undefined && Number(told) <= most)
      return next()
    return bodyLimit({
      maxSize: most,
      onError: (context) =>
        sendProblem(context, 'too-large', {
          en: `A request to this address has at most ${most} bytes; send less at a time.`,
          zh: `该接口的请求正文最多 ${most} 字节，请分批发送。`,
        }),
    })(c, next)
  }

/** The problem of a request that nobody answers; `Allow` says what the path would answer (RFC 9110, 15.5.6). */
export function unanswered(c: Context, table: RouteTable): ProblemError {
  const { method, path } = c.req
  const allowed = [...new Set(table.at(path).map((r) => r.method))].toSorted()
  if (allowed.length === 0)
    return new ProblemError('no-such-route', {
      en: 'Nothing answers at this address; the routes stand in /openapi.json.',
      zh: '该地址没有对应的接口；接口列表见 /openapi.json。',
    })
  c.header('allow', allowed.join(', '))
  return new ProblemError('method-not-allowed', {
    en: `This address answers ${allowed.join(', ')}, not ${method}.`,
    zh: `该地址只接受 ${allowed.join('、')}，不接受 ${method}。`,
  })
}

const mediaTypeOf = (c: Context): string =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
