/** The record over HTTP: checkpoints, tiles, bundles, proofs, witnesses. None of it holds personal data. */
import { createRoute, z } from '@hono/zod-openapi'
import { toBase64Url, toUtf8 } from '@forbear/journal/bytes'
import { cosignatureVerifier } from '@forbear/journal/cosignature'
import { formatNote, parseSignature, parseVerifierKey, SIGNATURE_TYPES } from '@forbear/journal/note'
import { TILE_WIDTH, parseTilePath, tileWidth, writeBundle } from '@forbear/journal/tiles'
import { HASH_BYTES, inclusionProof } from '@forbear/journal/tree'
import { sql } from 'kysely'
import { IdempotencyHeader } from '../platform/idempotency.ts'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import type { Service } from '../service.ts'
import {
  type StoredCheckpoint,
  proveConsistency,
  readCheckpoint,
  readCosignatures,
  witnessed,
} from './checkpoints.ts'
import { fromTiles, readTiles } from './tiles.ts'

const NOTE = 'text/plain; charset=utf-8'
const Size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const Hash = z.string().describe('Base64url of 32 bytes.')

const checkpointRoute = createRoute({
  operationId: 'readCheckpoint',
  method: 'get',
  path: '/v1/record/checkpoint',
  summary: 'The last checkpoint, with the signatures of its witnesses',
  description:
    'A signed note (C2SP tlog-checkpoint). Keep it: whoever has an old one can show that history was rewritten.',
  security: [{ key: [] }],
  request: {
    query: z.object({ size: Size.optional().describe('An earlier one, by its number of entries.') }),
  },
  responses: {
    200: { content: { 'text/plain': { schema: z.string() } }, description: 'The note' },
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    422: declared('invalid'),
  },
})

const inclusionRoute = createRoute({
  operationId: 'proveInclusion',
  method: 'get',
  path: '/v1/record/proof/inclusion',
  summary: 'The proof that an entry is in the record',
  security: [{ key: [] }],
  request: {
    query: z.object({
      entry: z
        .string()
        .regex(/^[0-9A-Za-z_-]{1,70}\/[1-9]\d{0,9}$/)
        .openapi({ example: 'mat_01kb2m7x2n0000000000000000/3' })
        .describe('Chain and number.'),
    }),
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            entry: z.string().describe('Canonical JSON: the leaf’s data.'),
            leaf: Hash,
            index: z.int(),
            size: z.int(),
            proof: z.array(Hash).describe('Lowest hash first (RFC 9162).'),
            checkpoint: z.string(),
          }),
        },
      },
      description: 'The proof, with the checkpoint it is for',
    },
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    422: declared('invalid'),
  },
})

const consistencyRoute = createRoute({
  operationId: 'proveConsistency',
  method: 'get',
  path: '/v1/record/proof/consistency',
  summary: 'The proof that a later checkpoint continues an earlier one',
  security: [{ key: [] }],
  request: { query: z.object({ from: Size, to: Size }) },
  responses: {
    200: {
      content: {
        'application/json': { schema: z.object({ from: z.int(), to: z.int(), proof: z.array(Hash) }) },
      },
      description: 'The proof, lowest hash first (RFC 9162)',
    },
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    422: declared('invalid'),
  },
})

const tileRoute = createRoute({
  operationId: 'readTile',
  method: 'get',
  path: '/v1/record/tile/{path}',
  summary: 'A tile of hashes, or a bundle of entries',
  description:
    'Paths are those of C2SP tlog-tiles: `{level}/{index}[.p/{width}]`, `entries/{index}[.p/{width}]`, so `path` has slashes in it. Entries hold commitments instead of values.',
  security: [{ key: [] }],
  request: { params: z.object({ path: z.string().openapi({ example: '0/000' }) }) },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      description: 'Its bytes',
    },
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
  },
})

const Cosignature = z
  .strictObject({
    size: z.int().min(1).describe('Of the checkpoint that was cosigned.'),
    key: z
      .string()
      .max(500)
      .describe('Verifier key of the witness (C2SP signed-note, type 0x04).')
      .openapi({ example: 'witness.example/w1+c1bd11a7+BIoxX4ajzIhQz61Z5IcuBAFLUa1PSRELL5pTfkgIuXP8' }),
    line: z.string().max(1000).describe('The signature line, as it stands under a note.'),
  })
  .openapi('Cosignature')

const witnessRoute = createRoute({
  operationId: 'addCosignature',
  method: 'post',
  path: '/v1/record/witness',
  summary: 'Add the signature of a witness to a checkpoint',
  description:
    'C2SP tlog-cosignature. It is served with the checkpoint from now on. Sending it again changes nothing.',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    body: { content: { 'application/json': { schema: Cosignature } }, required: true },
  },
  responses: {
    201: {
      content: { 'application/json': { schema: z.object({ size: z.int(), witnesses: z.int() }) } },
      description: 'It verified and is kept',
    },
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    409: declared('conflict'),
    413: declared('too-large'),
    422: declared('invalid'),
  },
})

/** Witnesses under one checkpoint at most; a note may carry 64 signatures. */
const WITNESSES_AT_MOST = 16

const notFound = (en: string, zh: string): ProblemError => new ProblemError('not-found', { en, zh })

export const recordRoutes = (service: Service) => {
  const { database } = service
  const checkpointOf = async (size?: number): Promise<StoredCheckpoint> => {
    const found = await readCheckpoint(database, size)
    if (found) return found
    throw size === undefined
      ? notFound('Nothing is signed yet.', '尚未签署任何检查点。')
      : notFound(`No checkpoint of ${size} entries was signed.`, `没有条数为 ${size} 的检查点。`)
  }
  const noteOf = async (checkpoint: StoredCheckpoint): Promise<string> =>
    formatNote(witnessed(checkpoint, await readCosignatures(database, checkpoint.size)).note)
  const routes = router()
    .openapi(checkpointRoute, async (c) => {
      requireScope(c.get('client'), 'record:read')
      const { size } = c.req.valid('query')
      return c.body(await noteOf(await checkpointOf(size)), 200, { 'content-type': NOTE }) as never
    })
    .openapi(inclusionRoute, async (c) => {
      requireScope(c.get('client'), 'record:read')
      const [chain = '', number = ''] = c.req.valid('query').entry.split('/')
      const checkpoint = await checkpointOf()
      const { size } = checkpoint
      const { rows } = await sql<{ entry: string; leaf: string; tree_index: bigint | null }>`
        select entry, leaf, tree_index from entry where chain = ${chain} and number = ${number}::bigint`.execute(
        database,
      )
      const [row] = rows
      const index = Number(row?.tree_index ?? size)
      if (!row || index >= size)
        throw notFound(
          'There is no such entry, or it is not signed for yet: that takes seconds.',
          '没有该条记录，或其尚未纳入检查点（通常只需数秒）。',
        )
      const proof = await fromTiles(database, { size, near: [index] }, (hashAt) =>
        inclusionProof(index, size, hashAt),
      )
      return c.json(
        {
          entry: row.entry,
          leaf: row.leaf,
          index,
          size,
          proof: proof.map(toBase64Url),
          checkpoint: await noteOf(checkpoint),
        },
        200,
      )
    })
    .openapi(consistencyRoute, async (c) => {
      requireScope(c.get('client'), 'record:read')
      const { from, to } = c.req.valid('query')
      const { size } = await checkpointOf()
      if (from > to || to > size)
        throw notFound(
          `Sizes go from 1 to ${size}, the earlier first.`,
          `大小应在 1 至 ${size} 之间，且先小后大。`,
        )
      const proof = await proveConsistency(database, from, to)
      return c.json({ from, to, proof: proof.map(toBase64Url) }, 200)
    })
    .openapi(witnessRoute, async (c) => {
      const client = c.get('client')
      requireScope(client, 'record:witness')
      const { size, key, line } = c.req.valid('json')
      const checkpoint = await checkpointOf(size)
      expectCosigned(checkpoint, { key, line })
      const { rows } = await sql<{ witnesses: number }>`
        with added as (
          insert into cosignature (size, key, line, client, received_at)
          select ${size}, ${key}, ${line}, ${client.id}, clock_timestamp()
          where (select count(*) from cosignature where size = ${size}) < ${WITNESSES_AT_MOST}
          on conflict (size, key) do update set line = excluded.line
          returning key)
        select (select count(*)::int from added) as witnesses`.execute(database)
      if (rows[0]?.witnesses !== 1)
        throw new ProblemError('conflict', {
          en: `${WITNESSES_AT_MOST} witnesses signed this checkpoint already.`,
          zh: `该检查点已有 ${WITNESSES_AT_MOST} 个见证签名。`,
        })
      const cosignatures = await readCosignatures(database, size)
      return c.json({ size, witnesses: cosignatures.length }, 201)
    })
  // the path has slashes, which a parameter of the router has not
  routes.openAPIRegistry.registerPath(tileRoute)
  routes.get('/v1/record/tile/*', async (c) => {
    requireScope(c.get('client'), 'record:read')
    const { size } = await checkpointOf()
    const bytes = await tileAt(service, c.req.path.slice('/v1/record/'.length), size)
    if (!bytes)
      throw notFound(
        `The record has no such tile; it has ${size} entries.`,
        `没有该数据块；目前共有 ${size} 条记录。`,
      )
    return c.body(bytes, 200, { 'content-type': 'application/octet-stream' })
  })
  return routes
}

/** Whether a witness's line is what it says. */
function expectCosigned(
  { body }: StoredCheckpoint,
  { key, line }: { readonly key: string; readonly line: string },
): void {
  const invalid = (pointer: string, en: string, zh: string): ProblemError =>
    new ProblemError('invalid', { en, zh }, [{ pointer, code: 'not-a-cosignature', detail: { en, zh } }])
  const read = parseVerifierKey(key)
  if (!read.ok || read.value.type !== SIGNATURE_TYPES.cosignature)
    throw invalid(
      '/key',
      'This is no verifier key of a witness (type 0x04).',
      '这不是见证公钥（类型 0x04）。',
    )
  const signature = parseSignature(line)
  const { name, keyId } = read.value
  const isTheirs = signature?.name === name && signature.keyId === keyId
  if (!signature || !isTheirs || !cosignatureVerifier(read.value).verify(body, signature.signature))
    throw invalid(
      '/line',
      'The signature is not that of this key under this checkpoint.',
      '该签名不是此公钥对此检查点的签名。',
    )
}

/** The bytes of a tile or bundle, as wide as it is asked for. */
async function tileAt(
  { database }: Service,
  path: string,
  size: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const asked = parseTilePath(path)
  if (!asked) return undefined
  if ('bundle' in asked) {
    const { bundle, width } = asked
    if (width > tileWidth(0, bundle, size)) return undefined
    const from = bundle * TILE_WIDTH
    const { rows } = await sql<{ entry: string }>`
      select entry from entry where tree_index >= ${from} and tree_index < ${from + width}
      order by tree_index`.execute(database)
    return new Uint8Array(writeBundle(rows.map((row) => toUtf8(row.entry))))
  }
  const { level, index, width } = asked
  if (width > tileWidth(level, index, size)) return undefined
  const tile = (await readTiles(database, [{ level, index }])).get(`${level}/${index}`)
  return tile && new Uint8Array(tile.slice(0, width * HASH_BYTES))
}
