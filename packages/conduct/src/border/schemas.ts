/** Every JSON Schema (draft 2020-12) that the project publishes, derived from the shapes that read the documents. */
import { instrument, calendar, territory } from './law.ts'
import { judgement } from './judgement-json.ts'
import { contextDocument, judgeRequest } from './matter-json.ts'
import { caseFile, caseFiles, rulebook } from './rulebook-json.ts'
import { type JsonSchema, type Shape, schemaOf } from './shape.ts'

const published = (name: string, title: string, shape: Pick<Shape<unknown>, 'schema'>): JsonSchema =>
  schemaOf(shape, `urn:forbear:schema:${name}:1`, title)

export const judgeRequestSchema: JsonSchema = published(
  'judge-request',
  'What forbear judge is asked',
  judgeRequest,
)
export const judgementSchema: JsonSchema = published('judgement', 'What the engine answers', judgement)
export const auditContextSchema: JsonSchema = published(
  'audit-context',
  'What an audit is told besides the log',
  contextDocument,
)
export const rulebookSchema: JsonSchema = published('rulebook', 'Everything that judges', rulebook)
export const instrumentSchema: JsonSchema = published(
  'instrument',
  'One instrument with its rules',
  instrument,
)
export const calendarSchema: JsonSchema = published(
  'calendar',
  'Public holidays and moved working days',
  calendar,
)
export const territorySchema: JsonSchema = published('territory', 'The legal time of a territory', territory)
export const caseFileSchema: JsonSchema = published('case-file', 'A file of worked cases', caseFile)
export const caseFilesSchema: JsonSchema = published(
  'case-files',
  'The worked cases of a rulebook',
  caseFiles,
)

/** All of them by the name that their `$id` has. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  'judge-request': judgeRequestSchema,
  judgement: judgementSchema,
  'audit-context': auditContextSchema,
  rulebook: rulebookSchema,
  instrument: instrumentSchema,
  calendar: calendarSchema,
  territory: territorySchema,
  'case-file': caseFileSchema,
  'case-files': caseFilesSchema,
}
