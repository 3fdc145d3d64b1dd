/** The routes as they are declared, found by method and path: for what is asked of a request before its route sees it. */
import { z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'

/** One declared route. */
export interface DeclaredRoute {
  /** In capitals. */
  readonly method: string
  /** The pattern, `/v1/matters/{id}`. */
  readonly path: string
  /** Content types of its body; none: it takes no body. */
  readonly bodyTypes: readonly string[]
  readonly needsIdempotencyKey: boolean
  /** Bytes that its body may have, where it says so by `x-body-bytes-at-most`. */
  readonly bodyBytesAtMost: number | undefined
}

export interface RouteTable {
  readonly routes: readonly DeclaredRoute[]
  /** The route of a request. */
  readonly find: (method: string, path: string) => DeclaredRoute | undefined
  /** All routes of a path, whatever their method. */
  readonly at: (path: string) => readonly DeclaredRoute[]
}

/** What is needed of an app: its declarations. */
// oxlint-disable-next-line typescript/no-explicit-any -- the registry is the same whatever the app's environment and schema
export type WithRegistry = Pick<OpenAPIHono<any, any, any>, 'openAPIRegistry'>

/** Reads the declarations of an app whose routes are all registered. */
export function routeTable({ openAPIRegistry }: WithRegistry): RouteTable {
  const routes = openAPIRegistry.definitions.flatMap((definition): DeclaredRoute[] => {
    if (definition.type !== 'route') return []
    const { method, path, request } = definition.route
    const most: unknown = definition.route['x-body-bytes-at-most']
    return [
      {
        method: method.toUpperCase(),
        path,
        bodyTypes: Object.keys(request?.body?.content ?? {}),
        needsIdempotencyKey: headerNames(request?.headers).includes('idempotency-key'),
        bodyBytesAtMost: typeof most === 'number' ? most : undefined,
      },
    ]
  })
  const exact = Map.groupBy(
    routes.filter(({ path }) => !path.includes('{')),
    ({ path }) => path,
  )
  const matchers = routes
    .filter(({ path }) => path.includes('{'))
    .map((route) => ({ route, pattern: patternOf(route.path) }))
  // `/v1/matters/search` is not `/v1/matters/{id}`
  const at = (path: string): readonly DeclaredRoute[] =>
    exact.get(path) ?? matchers.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route)
  return {
    routes,
    at,
    find: (method, path) =>
      at(path).find((route) => route.method === (method === 'HEAD' ? 'GET' : method.toUpperCase())),
  }
}

function headerNames(headers: unknown): readonly string[] {
  if (headers instanceof z.ZodObject) return Object.keys(headers.shape)
  return Array.isArray(headers) ? headers.map((h: { readonly name?: string }) => h.name ?? '') : []
}

/** `{path}` at the end is all the rest, slashes too. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/\{path\}$/, '')
      .split(/\{[^}]+\}/)
      .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
      .join('[^/]+')}${path.endsWith('/{path}') ? '.+' : ''}$`,
  )
