/** The whole API: routes, who may ask, what goes wrong. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { permitRoutes } from './gate/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { matterRoutes } from './matters/routes.ts'
import { authenticate } from './platform/authentication.ts'
import { guard, limitBodies, unanswered } from './platform/guard.ts'
import { ProblemError } from './platform/problem.ts'
import { type RouteTable, routeTable } from './platform/route-table.ts'
import { router, sendProblem } from './platform/router.ts'
import { rulebookRoutes } from './rulebooks/routes.ts'
import { NotRecorded } from './record/recorder.ts'
import { type Service, houseOf } from './service.ts'

/** Puts the API together. */
export const appOf = (service: Service) => {
  const app = router()
  let known: RouteTable | undefined
  // only once all routes are registered is there anything to read
  const table = (): RouteTable => (known ??= routeTable(app))
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  app.use('/v1/*', limitBodies(table))
  app.use(
    '/v1/*',
    authenticate(() => houseOf(service)),
  )
  app.use('/v1/*', guard(table))
  app.onError(failed)
  app.notFound((c) => failed(unanswered(c, table()), c))
  return app
    .route('/', permitRoutes(service))
    .route('/', matterRoutes(service))
    .route('/', rulebookRoutes(service))
    .route('/', importRoutes(service))
}

/** The type of the whole API, for the typed client. */
export type Api = ReturnType<typeof appOf>

/** What a request failed with, as a problem. Nothing fails into a permit. */
function failed(error: Error, c: Context): Response {
  if (error instanceof ProblemError) return sendProblem(c, error.code, error.detail, error.errors)
  if (error instanceof NotRecorded) {
    return sendProblem(
      c,
      'not-recorded',
      error.isUncertain
        ? {
            en: 'The connection broke while the record was being written: nobody can say whether it was. Send the same request with the same Idempotency-Key; until it is answered, nothing is permitted.',
            zh: '写入记录时连接中断，无法确认是否已写入。请用同一 Idempotency-Key 重发同一请求；得到答复之前，不构成任何许可。',
          }
        : {
            en: 'The record could not be written, so nothing was decided. Try again; nothing is permitted meanwhile.',
            zh: '记录无法写入，因此未作任何决定。请稍后重试；在此之前不构成任何许可。',
          },
    )
  }
  if (error instanceof HTTPException && error.status === 400)
    return sendProblem(c, 'malformed-json', {
      en: 'The body could not be read as JSON.',
      zh: '请求正文无法解析为 JSON。',
    })
  console.error(error)
  return sendProblem(c, 'fault', {
    en: 'The service made a mistake. Nothing is permitted by this answer.',
    zh: '服务出现内部错误。本答复不构成任何许可。',
  })
}
