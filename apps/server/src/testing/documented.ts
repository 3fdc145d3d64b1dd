/** Holds every answer that a test is given to the document: an unknown status or another body fails the test. */
import assert from 'node:assert/strict'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { type ApiDocument, type Schema, documentOf } from '../documentation/document.ts'
import { PROBLEMS, PROBLEM_JSON } from '../platform/problem.ts'
import { type WithRegistry, routeTable } from '../platform/route-table.ts'
import type { App } from '../platform/router.ts'

/** An answer as it came. */
export interface Given {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly status: number
  readonly contentType: string | null
  readonly text: string
}

/** Checks one answer; throws where the document does not have it. */
export type Documented = (given: Given) => void

/** What is answered where the document has no route. */
const UNROUTED: ReadonlySet<string> = new Set(['no-such-route', 'method-not-allowed', 'unauthenticated'])

/** A checker over the document of an app. */
export function documented(app: WithRegistry & Pick<App, 'getOpenAPI31Document'>): Documented {
  const table = routeTable(app)
  const schemas = new Schemas(documentOf(app, 'test'))
  return (given) => {
    const { method, path, status, contentType } = given
    const type = (contentType ?? '').split(';')[0] ?? ''
    const route = table.find(method, path.split('?')[0] ?? '')
    const what = `${method} ${path} → ${status} ${type}`
    if (!route) {
      const { code } = JSON.parse(given.text) as { readonly code?: string }
      assert.ok(UNROUTED.has(code ?? ''), `${what}: nothing in the document has this address\n${given.text}`)
      return
    }
    const operation = schemas.document.paths[route.path]?.[route.method.toLowerCase()]
    const response = operation?.responses[String(status)]
    assert.ok(
      response,
      `${what}: the document has no such status; it has ${Object.keys(operation?.responses ?? {}).join(', ')}\n${given.text}`,
    )
    if (given.text === '') {
      assert.ok(method === 'HEAD' || response.content === undefined, `${what}: the body is missing`)
      return
    }
    const media = response.content?.[type]
    assert.ok(
      media,
      `${what}: the document has no such content type; it has ${Object.keys(response.content ?? {}).join(', ')}`,
    )
    if (!type.endsWith('json')) return
    const body: unknown = JSON.parse(given.text)
    const validate = schemas.of(route, status, type)
    assert.ok(
      validate(body),
      `${what}: the body is not as the document says\n${JSON.stringify(validate.errors, null, 1)}\n${given.text}`,
    )
    if (type === PROBLEM_JSON) {
      const { code, status: said } = body as { readonly code: string; readonly status: number }
      assert.ok(Object.hasOwn(PROBLEMS, code), `${what}: \`${code}\` is no known problem`)
      assert.equal(said, status)
    }
  }
}

/** The document's schemas, read strictly: a field that the document does not name fails. */
class Schemas {
  readonly document: ApiDocument
  readonly #ajv: Ajv2020
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(document: ApiDocument) {
    this.document = document
    this.#ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: true })
    const components = Object.entries(document.components.schemas)
    this.#ajv.addSchema(
      {
        components: {
          schemas: Object.fromEntries(
            components.flatMap(([name, schema]) => [
              [name, strict(schema, 'part')],
              [`${name}.whole`, strict({ allOf: [{ $ref: `#/components/schemas/${name}` }] }, 'whole')],
            ]),
          ),
        },
      },
      'api',
    )
  }

  of(
    route: { readonly method: string; readonly path: string },
    status: number,
    type: string,
  ): ValidateFunction {
    const name = `${route.method} ${route.path} ${status} ${type}`
    const known = this.#compiled.get(name)
    if (known) return known
    const schema =
      this.document.paths[route.path]?.[route.method.toLowerCase()]?.responses[String(status)]?.content?.[
        type
      ]?.schema ?? {}
    const made = this.#ajv.compile(absolute(strict(schema, 'whole')) as Schema)
    this.#compiled.set(name, made)
    return made
  }
}

/**
 * A schema that takes no field that it does not name. What is one of several parts of a whole (`allOf`) cannot say that;
 * the whole does.
 */
function strict(schema: unknown, as: 'whole' | 'part'): unknown {
  if (Array.isArray(schema)) return schema.map((s) => strict(s, 'whole'))
  if (typeof schema !== 'object' || schema === null) return schema
  const given = schema as Schema
  if (typeof given['$ref'] === 'string')
    return as === 'part' ? given : { ...given, $ref: `${given['$ref']}.whole` }
  const inner = Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (key === 'allOf' && Array.isArray(value)) return [key, value.map((v) => strict(v, 'part'))]
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(Object.entries(value as Schema).map(([name, s]) => [name, strict(s, 'whole')])),
        ]
      if (key === 'enum' || key === 'const' || key === 'example' || key === 'default') return [key, value]
      return [key, strict(value, 'whole')]
    }),
  )
  const isObject = given['properties'] !== undefined || given['allOf'] !== undefined
  return as === 'whole' && isObject && given['additionalProperties'] === undefined
    ? { ...inner, unevaluatedProperties: false }
    : inner
}

function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'api#') : absolute(value),
    ]),
  )
}
