/** The border: documents in and out, read once with all their problems, their JSON Schemas, and the digest. */
export { canonicalJson, digestOf } from './digest.ts'
export { type JudgementJson, judgementToJson } from './judgement-json.ts'
export {
  type ContextDocument,
  type JudgeRequest,
  type RequestedOptions,
  judgeRequestToJson,
  parseContext,
  parseJudgeRequest,
} from './matter-json.ts'
export { FORM_CODES, MEANING_CODES, type Parsed, type Problem, type ProblemCode } from './problem.ts'
export {
  caseFilesToJson,
  parseCaseFile,
  parseCaseFiles,
  parseInstrument,
  parseRulebook,
} from './rulebook-json.ts'
export * from './schemas.ts'
export type { JsonSchema } from './shape.ts'
export { instantText, parseInstant, parseStamp } from './time.ts'
