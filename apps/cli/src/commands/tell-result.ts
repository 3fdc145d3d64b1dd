/** The result of an audit told on standard output, and written as JSON where that was asked for. */
import { checkedText } from '../audit/against.ts'
import type { AuditResult } from '@forbear/audit/result'
import { batched, writeFile } from '../files.ts'
import { jsonPieces } from '../report/json.ts'
import { explainContact, textReport } from '../report/text.ts'
import type { Language } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

/** Tells the result. */
export function tellResult(
  result: AuditResult,
  { json, explain }: { readonly json?: string; readonly explain?: string },
  language: Language,
): void {
  if (json === '-') {
    for (const piece of batched(jsonPieces(result))) printing.out.write(piece)
    return
  }
  if (json !== undefined) writeFile(json, jsonPieces(result), 'own')
  const text =
    explain === undefined
      ? checkedText(result, language, result.head.zone) + textReport(result, language)
      : explainContact(result, explain, language)
  printing.out.write(wrappedText(harmless(text ?? ''), columnsOf(printing.out)))
}
