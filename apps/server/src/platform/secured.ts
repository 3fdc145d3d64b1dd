/** Headers that every answer has: nothing is guessed, framed, kept by others or sent on. */
import type { MiddlewareHandler } from 'hono'

/** Pages are text and one style sheet of ours: no script, no foreign host (OWASP, HTTP security response headers). */
export const secured: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  // answers speak of people: no cache between keeps them
  if (c.res.headers.get('cache-control') === null) c.header('cache-control', 'no-store')
}
