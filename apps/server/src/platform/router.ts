/** Routers whose every answer is declared: bad input becomes a problem document, never the validator's own JSON. */
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Client } from '../house/state.ts'
import {
  PROBLEMS,
  PROBLEM_JSON,
  type ProblemCode,
  ProblemError,
  type Said,
  languageOf,
  problemOf,
} from './problem.ts'
import type { Scope } from './scopes.ts'

/** What middleware puts beside a request. */
export interface Variables {
  readonly client: Client
  /** The code of the problem that the request was answered with. */
  readonly problem?: ProblemCode
}

export type App = OpenAPIHono<{ Variables: Variables }>

/** A router with the default hook set. */
export function router(): App {
  return new OpenAPIHono<{ Variables: Variables }>({
    defaultHook: (result) => {
      if (result.success) return undefined
      const prefix = { json: '', query: '?', param: ':', header: '@', form: '', cookie: '' }[result.target]
      throw new ProblemError(
        'invalid',
        {
          en: `Not as it should be, in ${result.error.issues.length === 1 ? 'one place' : `${result.error.issues.length} places`}; each is listed.`,
          zh: `有 ${result.error.issues.length} 处不符合要求，逐一列明如下。`,
        },
        result.error.issues.map((issue) => ({
          pointer:
            result.target === 'json'
              ? issue.path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
              : `${prefix}${issue.path.join('.')}`,
          code: issue.code,
          detail: messagesOf(issue, 'data' in result ? result.data : undefined),
        })),
      )
    },
  })
}

const ZH = z.locales.zhCN().localeError

/** The message of an issue in both languages; a check of ours carries its Chinese in `params`. */
function messagesOf(issue: z.core.$ZodIssue, data: unknown): Said {
  if (issue.code === 'custom') {
    const zh: unknown = issue.params?.['zh']
    return { en: issue.message, zh: typeof zh === 'string' ? zh : '不符合要求' }
  }
  const zh = ZH({ ...issue, input: valueAt(data, issue.path) } as z.core.$ZodRawIssue)
  return { en: issue.message, zh: (typeof zh === 'string' ? zh : zh?.message) ?? '不符合要求' }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    data,
  )
}

/** Sends a problem. */
export function sendProblem(
  c: Context,
  code: ProblemCode,
  detail: Said,
  errors?: ProblemError['errors'],
): Response {
  const language = languageOf(c)
  c.set('problem', code)
  const body = problemOf(code, detail, {
    language,
    instance: c.req.path,
    ...(errors === undefined ? {} : { errors }),
  })
  return c.body(JSON.stringify(body), PROBLEMS[code].status, {
    'content-type': PROBLEM_JSON,
    'content-language': language,
    vary: 'accept-language',
  })
}

/**
 * The client, where its key opens what a route does.
 *
 * @throws {ProblemError} `forbidden` otherwise
 */
export function requireScope(client: Client, scope: Scope): void {
  if (client.scopes.includes(scope)) return
  throw new ProblemError('forbidden', {
    en: `The key of ${client.name} lacks the scope \`${scope}\`.`,
    zh: `${client.name} 的密钥没有 \`${scope}\` 权限。`,
  })
}
