/** Contact history over HTTP: a log is read, its contacts go to their matters, permits are settled by it. */
import { createHash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { type Log, formats } from '@forbear/logs'
import type { HouseState } from '../house/state.ts'
import type { MatterState } from '../matters/state.ts'
import { IdempotencyHeader } from '../platform/idempotency.ts'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { secondsOf } from '../platform/schemas.ts'
import { HOUSE } from '../record/fact.ts'
import { type Service, houseOf } from '../service.ts'
import { type Covered, takeContacts, withVoids } from './importing.ts'
import { ImportOptions, ImportReport } from './options.ts'
import { type Placed, placeContacts } from './placing.ts'

/** Bytes of a log at most; a longer one is sent in parts. */
export const IMPORT_BYTES_AT_MOST = 64 * 1024 * 1024
/** Rows that are told one by one. */
const TOLD_AT_MOST = 200
/** Matters that are written at a time. */
const TOGETHER = 64

const importHistory = createRoute({
  operationId: 'importHistory',
  method: 'post',
  path: '/v1/imports',
  summary: 'Import a contact log',
  description:
    'Any log that `forbear audit` reads of a lender or agency. `dryRun`, which is the default, only says what would come of it. Sent again, the same file changes nothing. Numbers that no matter knows are dropped and counted.',
  security: [{ key: [] }],
  'x-body-bytes-at-most': IMPORT_BYTES_AT_MOST,
  request: {
    headers: IdempotencyHeader,
    body: {
      content: {
        'multipart/form-data': {
          schema: z
            .object({
              options: z.string().describe('JSON, by the schema `ImportOptions`.'),
              file: z.any().openapi({ type: 'string', format: 'binary' }),
            })
            .openapi('ImportForm'),
        },
      },
      required: true,
    },
  },
  responses: {
    200: {
      content: { 'application/json': { schema: ImportReport } },
      description: 'What came of it, or would',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    413: declared('too-large'),
    422: declared('invalid'),
    503: declared('not-recorded'),
  },
})

export const importRoutes = (service: Service) =>
  router().openapi(importHistory, async (c) => {
    const client = c.get('client')
    requireScope(client, 'history:import')
    const { bytes, options } = await formOf(await c.req.parseBody())
    requireOwnCoverage(options, client.organisation, await houseOf(service))
    const log = readLog(bytes, options)
    const importId = `imp_${createHash('sha256')
      .update(bytes)
      .update(JSON.stringify({ ...options, dryRun: false }))
      .digest('hex')
      .slice(0, 32)}`
    const direction = options.direction
    const { placed, ofNobody } = await placeContacts(service.database, log.contacts, { direction })
    if (log.setAside.length > 0 && !options.acceptSetAside && !options.dryRun)
      throw new ProblemError(
        'invalid',
        {
          en: `${log.setAside.length} rows could not be read, so nothing was imported. Mend them, or say \`acceptSetAside\`; the log then covers nothing.`,
          zh: `有 ${log.setAside.length} 行无法读取，因此未导入任何内容。请修正，或注明 \`acceptSetAside\`；此时该日志不视为完整覆盖。`,
        },
        log.setAside
          .slice(0, TOLD_AT_MOST)
          .flatMap(({ line, problems }) =>
            problems.map(({ code, says }) => ({ pointer: `line ${line}`, code, detail: says })),
          ),
      )
    const isCovered = options.covers !== undefined && log.setAside.length === 0
    const covered = coveredOf(options, isCovered)
    const extra = covered ? await mattersWithOpenPermits(service, covered) : []
    const groups = Map.groupBy(placed, (p) => p.matter)
    for (const id of extra) if (!groups.has(id)) groups.set(id, [])
    const report: ImportReport = {
      id: importId,
      dryRun: options.dryRun,
      rows: { ...log.rows },
      contacts: log.contacts.length,
      imported: 0,
      alreadyThere: 0,
      settled: 0,
      notMade: 0,
      ambiguous: 0,
      ofNobody,
      matters: groups.size,
      isCovered,
      setAside: log.setAside
        .slice(0, TOLD_AT_MOST)
        .flatMap(({ line, problems }) => problems.map(({ code, says }) => ({ line, code, says }))),
      warnings: log.warnings
        .slice(0, TOLD_AT_MOST)
        .map(({ code, lines, says }) => ({ line: lines[0] ?? 0, code, says })),
    }
    const of = {
      client: client.id,
      clientOrganisation: client.organisation,
      importId,
      organisation: options.organisation ?? client.organisation,
      direction,
      covered,
    }
    const all = [...groups]
    for (let i = 0; i < all.length; i += TOGETHER)
      await Promise.all(
        all.slice(i, i + TOGETHER).map(([id, group]) => takeInto(service, report, id, group, of)),
      )
    if (!options.dryRun) await recordImport(service, report, options, client.id)
    return c.json(report, 200)
  })

/**
 * What an agency's log holds completely is what it did itself; of others it cannot vouch, and what is covered opens the
 * gate (S13).
 */
function requireOwnCoverage({ covers }: ImportOptions, organisation: string, house: HouseState): void {
  if (!covers || house.organisations.some((o) => o.id === organisation && o.kind === 'creditor')) return
  if (covers.actors !== 'all' && covers.actors.every((actor) => actor === organisation)) return
  const detail = {
    en: `An agency vouches for its own contacts alone: \`actors\` must be \`["${organisation}"]\`.`,
    zh: `受托机构只能就自身的联系作出完整性声明：\`actors\` 须为 \`["${organisation}"]\`。`,
  }
  throw new ProblemError('invalid', detail, [{ pointer: '/options/covers/actors', code: 'not-own', detail }])
}

const isConcerned = (state: MatterState, organisation: string, now: number): boolean =>
  state.creditor === organisation ||
  state.placements.some((p) => p.agency === organisation && (p.until ?? Infinity) > now)

interface Of {
  readonly client: string
  readonly clientOrganisation: string
  readonly importId: string
  readonly organisation: string
  readonly direction: 'outbound' | 'inbound' | undefined
  readonly covered: Covered | undefined
}

/** One matter's part of a log, recorded, or only reckoned in a dry run. */
async function takeInto(
  service: Service,
  report: ImportReport,
  id: string,
  group: readonly Placed[],
  of: Of,
): Promise<void> {
  const newId = (): string => service.newId('con')
  const taking = (seen: {
    readonly now: number
    readonly matter: (id: string) => MatterState | undefined
  }) => {
    const state = seen.matter(id)
    // an agency brings in what concerns debts placed with it; of others it learns nothing by trying
    if (!state || !isConcerned(state, of.clientOrganisation, seen.now)) return undefined
    return takeContacts(group, { ...of, state, now: seen.now, newId })
  }
  const taken = report.dryRun
    ? await service.reader.read([id], taking)
    : await service.recorder
        .record({
          matters: [id],
          house: 'read',
          decide: (locked) => {
            const answer = taking(locked)
            const { engine } = service
            const drafts = answer ? withVoids(answer, { locked, engine, client: of.client }) : []
            return { drafts, answer }
          },
        })
        .then((recorded) => (recorded.kind === 'recorded' ? recorded.answer : undefined))
  if (!taken) {
    report.ofNobody += group.length
    return
  }
  report.imported += taken.imported
  report.alreadyThere += taken.alreadyThere
  report.settled += taken.settled
  report.notMade += taken.notMade
  report.ambiguous += taken.ambiguous
}

/** The import in the house's own chain, with what it covers from now on. */
async function recordImport(
  service: Service,
  report: ImportReport,
  options: ImportOptions,
  client: string,
): Promise<void> {
  const { covers } = options
  await service.recorder.record({
    matters: [],
    house: 'write',
    decide: ({ house }) => ({
      answer: undefined,
      drafts: house.imports.has(report.id)
        ? []
        : [
            {
              chain: HOUSE,
              kind: 'log-imported',
              values: {
                client,
                importId: report.id,
                format: options.format,
                contacts: report.contacts,
                imported: report.imported,
                ofNobody: report.ofNobody,
                ...(report.isCovered && covers
                  ? {
                      coverage: {
                        actors: covers.actors,
                        channels: covers.channels,
                        from: secondsOf(covers.from),
                        until: secondsOf(covers.until),
                      },
                    }
                  : {}),
              },
            },
          ],
    }),
  })
}

function coveredOf({ covers }: ImportOptions, isCovered: boolean): Covered | undefined {
  if (!isCovered || covers?.audience === undefined) return undefined
  return { audience: covers.audience, from: secondsOf(covers.from), until: secondsOf(covers.until) }
}

/** Matters with permits of a dialler that its log may show unused. */
async function mattersWithOpenPermits(service: Service, covered: Covered): Promise<readonly string[]> {
  const rows = await service.database
    .selectFrom('permit')
    .select('matter')
    .distinct()
    .where('audience', '=', covered.audience)
    .where('state', 'in', ['reserved', 'redeemed', 'voided'])
    .execute()
  return rows.map((r) => r.matter)
}

async function formOf(
  form: Readonly<Record<string, unknown>>,
): Promise<{ readonly bytes: Uint8Array; readonly options: ImportOptions }> {
  const { file, options } = form
  if (!(file instanceof File) || typeof options !== 'string')
    throw new ProblemError('invalid', {
      en: 'Send a form with `file` and `options`, a JSON text.',
      zh: '请以表单提交 `file` 和 `options`（JSON 文本）。',
    })
  let value: unknown
  try {
    value = JSON.parse(options)
  } catch {
    throw new ProblemError('malformed-json', {
      en: '`options` is not JSON.',
      zh: '`options` 不是有效的 JSON。',
    })
  }
  const parsed = ImportOptions.safeParse(value)
  if (!parsed.success)
    throw new ProblemError(
      'invalid',
      {
        en: '`options` is not as it should be; each fault is listed.',
        zh: '`options` 不符合要求，逐处列明如下。',
      },
      parsed.error.issues.map((issue) => ({
        pointer: `/options${issue.path.map((p) => `/${String(p)}`).join('')}`,
        code: issue.code,
        detail: { en: issue.message, zh: issue.message },
      })),
    )
  return { bytes: new Uint8Array(await file.arrayBuffer()), options: parsed.data }
}

/** The log, or everything that is wrong with the file. */
function readLog(bytes: Uint8Array, options: ImportOptions): Log {
  const format = formats[options.format as keyof typeof formats]
  const result = format.read(bytes, {
    logZone: options.zone,
    encoding: options.encoding,
    ...(options.map === undefined ? {} : { map: options.map as never }),
  })
  if (result.ok) return result
  throw new ProblemError(
    'invalid',
    { en: 'The file could not be read; nothing of it was imported.', zh: '文件无法读取，未导入任何内容。' },
    result.problems.map(({ code, says, line }) => ({
      pointer: line === undefined ? '' : `line ${line}`,
      code,
      detail: says,
    })),
  )
}
