/** Problem details (RFC 9457) in both languages: what was wrong, where, what to do. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Words } from './schemas.ts'

/** A sentence in both languages. */
export interface Said {
  readonly en: string
  readonly zh: string
}

/** Every kind of problem, with its status and title. The page `/problems/{code}` tells more. */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: { en: 'The body is not JSON', zh: '请求正文不是有效的 JSON' } },
  invalid: { status: 422, title: { en: 'The request is not as it should be', zh: '请求内容不符合要求' } },
  unauthenticated: { status: 401, title: { en: 'No valid key', zh: '缺少有效的密钥' } },
  forbidden: { status: 403, title: { en: 'The key does not open this', zh: '该密钥无权执行此操作' } },
  'not-found': { status: 404, title: { en: 'There is no such thing', zh: '未找到' } },
  'no-such-route': { status: 404, title: { en: 'There is no such address', zh: '地址不存在' } },
  'method-not-allowed': { status: 405, title: { en: 'Not with this method', zh: '不支持该请求方法' } },
  refused: { status: 409, title: { en: 'The contact may not be made', zh: '不得进行本次联系' } },
  conflict: {
    status: 409,
    title: { en: 'It stands in the way of what is recorded', zh: '与已登记的内容冲突' },
  },
  'changed-meanwhile': { status: 412, title: { en: 'It was changed meanwhile', zh: '内容已被更改' } },
  'too-large': { status: 413, title: { en: 'The body is too large', zh: '请求正文过大' } },
  'not-json': { status: 415, title: { en: 'The body has to be JSON', zh: '请求正文须为 JSON' } },
  'key-reused': {
    status: 422,
    title: {
      en: 'The Idempotency-Key was used for another request',
      zh: '该 Idempotency-Key 已用于其他请求',
    },
  },
  'key-missing': { status: 400, title: { en: 'An Idempotency-Key is needed', zh: '缺少 Idempotency-Key' } },
  'precondition-missing': { status: 428, title: { en: 'If-Match is needed', zh: '缺少 If-Match' } },
  'clock-behind': {
    status: 503,
    title: { en: 'The clock stands before what is recorded', zh: '时钟早于已登记的记录' },
  },
  'not-recorded': { status: 503, title: { en: 'The record could not be written', zh: '记录无法写入' } },
  'not-signed': { status: 503, title: { en: 'The record may not be signed', zh: '记录不得签署' } },
  'not-ready': { status: 503, title: { en: 'The service is not ready', zh: '服务尚未就绪' } },
  fault: { status: 500, title: { en: 'A fault of the service', zh: '服务内部错误' } },
} as const satisfies Record<string, { readonly status: number; readonly title: Said }>

export type ProblemCode = keyof typeof PROBLEMS
export type ProblemStatus<C extends ProblemCode> = (typeof PROBLEMS)[C]['status']

/** One of several things wrong with a request, with a JSON pointer into it. */
export const ProblemItem = z.object({
  pointer: z
    .string()
    .describe('JSON pointer into the body; `?name` or `@name` for a query parameter or header.'),
  code: z.string(),
  detail: Words,
})

/** A problem as it is sent. */
export const Problem = z
  .object({
    type: z.string().describe('Address of a page that tells more.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    code: z.string(),
    says: z.object({ title: Words, detail: Words }).describe('Title and detail in both languages.'),
    errors: z.array(ProblemItem).optional(),
  })
  .openapi('Problem')

export type Problem = z.infer<typeof Problem>

export const PROBLEM_JSON = 'application/problem+json'

/** The language that a request would rather be answered in. */
export const languageOf = (c: Context): 'en' | 'zh' => {
  const asked = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const q = rest.map((r) => /^q=([01](?:\.\d{0,3})?)$/.exec(r.trim())?.[1]).find((x) => x !== undefined)
      return { tag, q: q === undefined ? 1 : Number(q) }
    })
    .toSorted((a, b) => b.q - a.q)
    .find(({ tag, q }) => q > 0 && /^(?:zh|en)(?:-|$)/.test(tag))
  return asked?.tag.startsWith('zh') ? 'zh' : 'en'
}

/** The document of a problem. */
export function problemOf(
  code: ProblemCode,
  detail: Said,
  of: {
    readonly language: 'en' | 'zh'
    readonly instance?: string
    readonly errors?: readonly z.infer<typeof ProblemItem>[]
  },
): Problem {
  const { status, title } = PROBLEMS[code]
  return {
    type: `/problems/${code}`,
    title: title[of.language],
    status,
    detail: detail[of.language],
    ...(of.instance === undefined ? {} : { instance: of.instance }),
    code,
    says: { title, detail },
    ...(of.errors === undefined ? {} : { errors: [...of.errors] }),
  }
}

/** A problem thrown out of a route: what is wrong with the request, never a refusal to permit. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly detail: Said
  readonly errors: readonly z.infer<typeof ProblemItem>[] | undefined

  constructor(code: ProblemCode, detail: Said, errors?: readonly z.infer<typeof ProblemItem>[]) {
    super(detail.en)
    this.name = 'ProblemError'
    this.code = code
    this.detail = detail
    this.errors = errors
  }
}

/** How a route declares a problem it may answer. */
export const declared = (...codes: readonly ProblemCode[]) => ({
  content: { [PROBLEM_JSON]: { schema: Problem } },
  description: codes.map((code) => PROBLEMS[code].title.en).join('; '),
})

/** What every route may answer that reads. */
export const READING_PROBLEMS = {
  401: declared('unauthenticated'),
  403: declared('forbidden'),
} as const

/** What every route may answer that records something. */
export const RECORDING_ANEW_PROBLEMS = {
  400: declared('malformed-json', 'key-missing'),
  401: declared('unauthenticated'),
  403: declared('forbidden'),
  413: declared('too-large'),
  422: declared('invalid', 'key-reused'),
  503: declared('not-recorded'),
} as const

/** The same, of a thing that is named in its address. */
export const RECORDING_PROBLEMS = {
  ...RECORDING_ANEW_PROBLEMS,
  404: declared('not-found'),
} as const
