/** Who asks: a client by its key, known only by its hash. */
import { hash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Client, HouseState } from '../house/state.ts'
import { ProblemError } from './problem.ts'
import type { Variables } from './router.ts'

/** Keys are 256 bits of chance, so that a plain hash hides them. */
export const keyHash = (key: string): string => hash('sha256', key, 'base64url')

/**
 * Finds the client of a request.
 *
 * @param house  the house as last seen; decisions look again under their lock
 */
export function authenticate(house: () => Promise<HouseState>): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const [scheme = '', key = ''] = (c.req.header('authorization') ?? '').split(' ')
    const client: Client | undefined =
      scheme.toLowerCase() === 'bearer' && key !== ''
        ? (await house()).clientByKeyHash.get(keyHash(key))
        : undefined
    if (!client) {
      c.header('www-authenticate', 'Bearer realm="forbear"')
      throw new ProblemError('unauthenticated', {
        en: 'Send `Authorization: Bearer` with a key of this service that is still valid.',
        zh: '请在 `Authorization: Bearer` 中提供本服务的有效密钥。',
      })
    }
    c.set('client', client)
    await next()
  }
}
