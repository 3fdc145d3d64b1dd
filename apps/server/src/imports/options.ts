/** How a contact log is to be read and what it covers, as a client says. */
import { z } from '@hono/zod-openapi'
import { CHANNELS } from '@forbear/conduct/facts'
import { formats } from '@forbear/logs'
import { Id, Moment } from '../platform/schemas.ts'

/** Formats whose rows name whom they concern: a borrower's own phone is not a lender's history. */
export const IMPORT_FORMATS = Object.entries(formats)
  .filter(([, { needs }]) => !(needs as readonly string[]).includes('phone'))
  .map(([name]) => name) as [string, ...string[]]

/** What is said of a log besides its bytes. */
export const ImportOptions = z
  .strictObject({
    format: z.enum(IMPORT_FORMATS),
    zone: z.string().max(60).optional().describe('The zone of times that carry none; never guessed.'),
    encoding: z.enum(['utf-8', 'gb18030']).optional(),
    map: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Columns: the map that `forbear map` proposes.'),
    organisation: Id.optional().describe(
      'Who made the contacts of rows that name nobody; absent: the key’s own.',
    ),
    direction: z.enum(['outbound', 'inbound']).optional().describe('The direction of rows that have none.'),
    covers: z
      .strictObject({
        from: Moment,
        until: Moment,
        actors: z.union([z.literal('all'), z.array(Id).min(1).max(50)]).default('all'),
        channels: z.union([z.literal('all'), z.array(z.enum(CHANNELS)).min(1)]).default('all'),
        audience: z
          .string()
          .min(1)
          .max(200)
          .optional()
          .describe(
            'The dialler or relay whose whole log this is: permits of it with no row here were not used.',
          ),
      })
      .optional()
      .describe('What the log holds completely; without it the log covers nothing (S13).'),
    acceptSetAside: z
      .boolean()
      .default(false)
      .describe('Import although rows could not be read; the log then covers nothing.'),
    dryRun: z.boolean().default(true).describe('Only say what would be imported.'),
  })
  .openapi('ImportOptions')

export type ImportOptions = z.infer<typeof ImportOptions>

/** A row that was not imported, with its place and why. */
const Row = z.object({ line: z.int(), code: z.string(), says: z.object({ en: z.string(), zh: z.string() }) })

/** What came of an import, or would. */
export const ImportReport = z
  .object({
    id: z.string(),
    dryRun: z.boolean(),
    rows: z.object({
      read: z.int(),
      inContacts: z.int(),
      inStatements: z.int(),
      setAside: z.int(),
      dropped: z.int(),
    }),
    contacts: z.int().describe('Contacts that the log holds.'),
    imported: z.int().describe('Contacts that became part of matters.'),
    alreadyThere: z.int().describe('Contacts that are on record already.'),
    settled: z.int().describe('Permits whose outcome the log tells.'),
    notMade: z.int().describe('Permits that the log shows were not used.'),
    ambiguous: z
      .int()
      .describe(
        'Contacts that could be one of several permits: kept as contacts, and the permits stay open.',
      ),
    ofNobody: z
      .int()
      .describe('Contacts with numbers that no matter knows: dropped, nothing of them is kept.'),
    matters: z.int(),
    isCovered: z.boolean().describe('Whether what the log covers was taken as covered.'),
    setAside: z.array(Row).describe('Rows that could not be read, at most 200.'),
    warnings: z.array(Row).describe('At most 200.'),
  })
  .openapi('ImportReport')

export type ImportReport = z.infer<typeof ImportReport>
