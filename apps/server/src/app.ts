/** The whole API: routes, who may ask, what goes wrong. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { lifeRoutes } from './gate/life-routes.ts'
import { permitListRoutes } from './gate/list-routes.ts'
import { randomBytes } from 'node:crypto'
import { documentOf } from './documentation/document.ts'
import { documentationRoutes } from './documentation/routes.ts'
import { permitRoutes } from './gate/routes.ts'
import { voidRoutes } from './gate/void-routes.ts'
import { keyRoutes, keySetRoutes } from './keys/routes.ts'
import { houseRoutes } from './house/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { matterRoutes } from './matters/routes.ts'
import { authenticate } from './platform/authentication.ts'
import { guard, limitBodies, unanswered } from './platform/guard.ts'
import { errorFields, type Log, silentLog } from './platform/log.ts'
import { Metrics } from './platform/metrics.ts'
import { observe } from './platform/observe.ts'
import { operatingRoutes } from './platform/operating.ts'
import { ProblemError } from './platform/problem.ts'
import { pooled } from './platform/pooled-random.ts'
import { type RouteTable, routeTable } from './platform/route-table.ts'
import { router, sendProblem } from './platform/router.ts'
import { secured } from './platform/secured.ts'
import { eventRoutes } from './timeline/event-routes.ts'
import { readRoutes } from './timeline/read-routes.ts'
import { statementRoutes } from './timeline/statement-routes.ts'
import { contactLogRoutes } from './record/contact-log-routes.ts'
import { erasureRoutes } from './record/erasure-routes.ts'
import { evidenceRoutes } from './record/evidence-routes.ts'
import { rulebookRoutes } from './rulebooks/routes.ts'
import { releaseRoutes } from './releases/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { NotRecorded } from './record/recorder.ts'
import { recordRoutes } from './record/routes.ts'
import { type Service, houseOf } from './service.ts'

/** What the API tells of itself, and to whom. */
export interface AppOptions {
  /** Absent: nothing is written. */
  readonly log?: Log
  readonly metrics?: Metrics
  /** Whether the service is being stopped: it still answers, and says that it is not ready. */
  readonly isStopping?: () => boolean
  /** Told of every fault of ours with all that is known of it; absent: what may be said of it is logged. */
  readonly onFault?: (error: unknown) => void
}

/** Puts the API together. */
export const appOf = (service: Service, options: AppOptions = {}) => {
  const {
    log = silentLog,
    metrics = new Metrics(Temporal.Now.instant().epochMilliseconds / 1000),
    isStopping = () => false,
    onFault = (error) => log.error('a fault', errorFields(error)),
  } = options
  const app = router()
  let known: RouteTable | undefined
  // only once all routes are registered is there anything to read
  const table = (): RouteTable => (known ??= routeTable(app))
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  const random = pooled(randomBytes)
  const newRequestId = (): string => Buffer.from(random(8)).toString('hex')
  app.use(observe({ table, log, metrics, newRequestId }))
  app.use(secured)
  app.use('/v1/*', limitBodies(table))
  // checkers hold no key of this service: what they check by is served before any key is looked at
  const open = app.route('/', keySetRoutes(service))
  app.use(
    '/v1/*',
    authenticate(() => houseOf(service)),
  )
  app.use('/v1/*', guard(table))
  app.onError((error, c) => failed(error, c, onFault))
  app.notFound((c) => failed(unanswered(c, table()), c, onFault))
  return open
    .route('/', operatingRoutes(service, { metrics, isStopping }))
    .route(
      '/',
      documentationRoutes(() => documentOf(app, service.engine.engine), service.durability),
    )
    .route('/', permitRoutes(service))
    .route('/', lifeRoutes(service))
    .route('/', permitListRoutes(service))
    .route('/', voidRoutes(service))
    .route('/', keyRoutes(service))
    .route('/', releaseRoutes(service))
    .route('/', templateRoutes(service))
    .route('/', matterRoutes(service))
    .route('/', rulebookRoutes(service))
    .route('/', importRoutes(service))
    .route('/', houseRoutes(service))
    .route('/', eventRoutes(service))
    .route('/', statementRoutes(service))
    .route('/', readRoutes(service))
    .route('/', recordRoutes(service))
    .route('/', evidenceRoutes(service))
    .route('/', erasureRoutes(service))
    .route('/', contactLogRoutes(service))
}

/** The type of the whole API, for the typed client. */
export type Api = ReturnType<typeof appOf>

/** What a request failed with, as a problem. Nothing fails into a permit. */
function failed(error: Error, c: Context, onFault: (error: unknown) => void): Response {
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
  onFault(error)
  return sendProblem(c, 'fault', {
    en: 'The service made a mistake. Nothing is permitted by this answer.',
    zh: '服务出现内部错误。本答复不构成任何许可。',
  })
}
