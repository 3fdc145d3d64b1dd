/** Headers that every answer has: nothing is guessed, framed, kept by others or sent on. */
import type { MiddlewareHandler } from 'hono'

/** Pages are text and one style sheet of ours: no script, no foreign host (OWASP, HTTP security response headers). */
export const secured: MiddlewareHandler = async (c, next) => {
  await next()
  // on the answer's own headers: `c.header` would make the whole answer anew for each of them
  const { headers } = c.res
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  // answers speak of people: no cache between keeps them
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}
