/** The OpenAPI 3.1 document: the routes as declared, and the problems that any of them may answer before it is asked. */
import { PROBLEMS, PROBLEM_JSON, type ProblemCode } from '../platform/problem.ts'
import { SCOPES } from '../platform/scopes.ts'
import type { App } from '../platform/router.ts'
import { EXAMPLES } from './examples.ts'

/** As much of a document's shape as is needed here; schemas stay as they are. */
export interface ApiDocument {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> } & Readonly<
    Record<string, unknown>
  >
  readonly tags?: readonly { readonly name: string }[]
}

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>

export interface MediaType {
  readonly schema?: Schema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>
}

export interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly Schema[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly required?: boolean
    readonly content: Readonly<Record<string, MediaType>>
  }
  readonly responses: Readonly<Record<string, DeclaredResponse>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}

export interface DeclaredResponse {
  readonly description: string
  readonly content?: Readonly<Record<string, MediaType>>
}

const DESCRIPTION = `Forbear decides, before it is made, whether a contact with a borrower may be made, and keeps a record that nobody can change unseen.

A refusal is an error status: a client that looks at the status alone does not call. No answer is no permit.

Every POST needs an \`Idempotency-Key\`. Problems are \`application/problem+json\` (RFC 9457) in English and Chinese, with a \`code\` whose page is \`/problems/{code}\`. Instants are RFC 3339 with an offset; one without is refused. Lists are pages: \`limit\`, an opaque \`cursor\`, \`hasMore\`.

Forbear 在联系借款人之前判断能否联系，并留下无法悄悄改动的记录。拒绝即错误状态码；没有得到答复就没有许可。`

const documents = new WeakMap<object, ApiDocument>()

/** The document of an app whose routes are all registered; made once. */
export function documentOf(app: Pick<App, 'getOpenAPI31Document'>, version: string): ApiDocument {
  const known = documents.get(app)
  if (known) return known
  const made = complete(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Forbear', version, description: DESCRIPTION },
    }) as unknown as ApiDocument,
  )
  documents.set(app, made)
  return made
}

function complete(document: ApiDocument): ApiDocument {
  const mended = mend(document) as ApiDocument
  return {
    ...mended,
    paths: Object.fromEntries(
      Object.entries(mended.paths).map(([path, operations]) => [
        path,
        Object.fromEntries(
          Object.entries(operations).map(([method, o]) => [method, withExample(withProblems(o))]),
        ),
      ]),
    ),
    components: {
      ...mended.components,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: `A key of this service. It opens what its scopes name:\n\n${Object.entries(SCOPES)
            .map(([name, says]) => `- \`${name}\`: ${says.en}. ${says.zh}。`)
            .join('\n')}`,
        },
      },
    },
  }
}

/** Patterns with flags are written with a slash and the flags at their end, which a schema's pattern does not have. */
function mend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mend)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'pattern' && typeof inner === 'string'
        ? inner.replace(/(?<!\\)\/[dgimsuvy]+$/, '')
        : mend(inner),
    ]),
  )
}

/** The example of an operation whose route brings none of its own. */
function withExample(operation: Operation): Operation {
  const { operationId = '', requestBody } = operation
  const json = requestBody?.content['application/json']
  const example = EXAMPLES[operationId]
  if (
    !requestBody ||
    !json ||
    example === undefined ||
    json.example !== undefined ||
    json.examples !== undefined
  )
    return operation
  return {
    ...operation,
    requestBody: {
      ...requestBody,
      content: { ...requestBody.content, 'application/json': { ...json, example } },
    },
  }
}

/** What is answered before a route is asked, and by every route that fails. */
function problemsOf(operation: Operation): readonly ProblemCode[] {
  const hasBody = operation.requestBody !== undefined
  const takesKey = operation.parameters?.some((p) => p.in === 'header' && p.name === 'idempotency-key')
  const takesAnything = hasBody || (operation.parameters ?? []).length > 0
  return [
    ...((operation.security ?? []).length > 0 ? (['unauthenticated'] as const) : []),
    ...(takesKey ? (['key-missing', 'not-recorded'] as const) : []),
    ...(hasBody ? (['malformed-json', 'too-large', 'not-json'] as const) : []),
    ...(takesAnything ? (['invalid'] as const) : []),
    'not-recorded',
    'fault',
  ]
}

function withProblems(operation: Operation): Operation {
  const added = new Map<string, ProblemCode[]>()
  for (const code of new Set(problemsOf(operation))) {
    const status = String(PROBLEMS[code].status)
    if (operation.responses[status] === undefined) added.set(status, [...(added.get(status) ?? []), code])
  }
  const responses = [
    ...Object.entries(operation.responses),
    ...[...added].map(([status, codes]): [string, DeclaredResponse] => [
      status,
      {
        description: codes.map((code) => PROBLEMS[code].title.en).join('; '),
        content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  ].toSorted(([a], [b]) => Number(a) - Number(b))
  return { ...operation, responses: Object.fromEntries(responses) }
}
