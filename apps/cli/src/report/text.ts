/** The audit for a terminal: headed by force, short lists, what could not be decided and why. */
import { sayBasis } from '@forbear/conduct/words'
import type { AuditResult } from '../audit/result.ts'
import { byForce, byMissingFact, localTime } from './groups.ts'
import { TEXTS } from './texts.ts'

/** Findings shown per group; the JSON result has all. */
const SHOWN_AT_MOST = 20

/** Cells that a text takes on a terminal: two for each Chinese character. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, c) => width + (c > '\u2e7f' ? 2 : 1), 0)
}

/** Paragraphs for a terminal. */
export function textReport(result: AuditResult, language: 'en' | 'zh'): string {
  const t = TEXTS[language]
  const { head, totals, rows } = result
  const out: string[] = []
  const heading = (text: string): void => {
    out.push('', text, '─'.repeat(Math.min(78, widthOf(text))))
  }
  out.push(head.rulesOf === null ? t.title : t.asIfTitle(head.rulesOf))
  if (head.rulesOf !== null) out.push(t.asIf(head.rulesOf))
  out.push(t.unreviewed, t.noAccusation)

  heading(t.whatWasRead)
  for (const f of head.files)
    out.push(`${t.file}: ${f.name}  sha256:${f.sha256.slice(0, 16)}…  (${head.format}, ${head.layout})`)
  out.push(
    `${t.place}: ${head.jurisdiction}   ${t.zone}: ${head.zone ?? t.notGiven}   ${t.logZone}: ${head.logZone ?? t.notGiven}`,
  )
  if (head.from !== null && head.until !== null)
    out.push(`${t.period}: ${localTime(head.from, head.zone)} – ${localTime(head.until, head.zone)}`)
  out.push(`${t.knowledge}: ${head.knowledge === 'then' ? t.knowledgeThen : head.knowledge}`)
  out.push(t.rows(rows.read, rows.inContacts, rows.inStatements, rows.setAside, rows.dropped))
  out.push(t.contacts(totals.contacts, totals.judged, totals.inbound, totals.directionUnknown))
  if (head.assumptions.length === 0) out.push(t.noAssumptions)
  else {
    out.push(`${t.assumptions}:`)
    for (const a of head.assumptions) out.push(`  ${a.text}  ${a.says[language]}`)
  }

  for (const group of byForce(result.certain, language, head.rulesOf)) {
    heading(`${group.title} (${group.findings.length})`)
    for (const f of group.findings.slice(0, SHOWN_AT_MOST)) {
      out.push(`${localTime(f.at, head.zone)}  ${t.contact} ${f.contact}, ${t.line} ${f.rows.join(', ')}`)
      out.push(`  ${f.says[language]}`, `  ${f.finding.citation} · ${sayBasis(f.finding.basis, language)}`)
    }
    if (group.findings.length > SHOWN_AT_MOST) out.push(t.moreInJson(group.findings.length - SHOWN_AT_MOST))
  }
  if (result.sets.length > 0) {
    heading(t.sets)
    for (const s of result.sets) out.push(`  ${s.says[language]} (${s.contacts.join(', ')})`)
  }
  if (result.duties.length > 0) {
    heading(t.duties)
    for (const d of result.duties) out.push(`  ${d.sentence[language]} (${d.citation})`)
  }
  if (result.undetermined.length > 0) {
    heading(`${t.undetermined} (${result.undetermined.length})`)
    for (const f of result.undetermined.slice(0, SHOWN_AT_MOST)) {
      out.push(`${localTime(f.at, head.zone)}  ${t.contact} ${f.contact}`, `  ${f.says[language]}`)
    }
    if (result.undetermined.length > SHOWN_AT_MOST)
      out.push(t.moreInJson(result.undetermined.length - SHOWN_AT_MOST))
    out.push('', `${t.wouldDecide}:`)
    for (const n of result.needs) out.push(`  ${t.count(n.contacts)}: ${n.says[language]}`)
  }
  if (result.coverage.length > 0) {
    heading(t.coverage)
    for (const c of result.coverage) out.push(`  ${c.citation} (${c.rule}): ${t.count(c.contacts.length)}`)
    out.push(`  ${result.coverage[0]?.says[language] ?? ''}`)
  }
  if (result.notTested.length > 0) {
    heading(`${t.notTested} (${result.notTested.length})`)
    for (const { says, rules } of byMissingFact(result, language))
      out.push(`  ${says}:`, `    ${rules.map((r) => r.rule).join(', ')}`)
  }
  if (result.factors.length > 0) {
    heading(t.factors)
    for (const f of result.factors) {
      out.push(
        `  ${f.says[language]} (${f.citation}; ${f.state === 'present' ? t.count(f.contacts.length) : t.toLookInto})`,
      )
    }
  }
  if (result.setAside.length > 0) {
    heading(`${t.setAside} (${result.setAside.length})`)
    for (const s of result.setAside.slice(0, SHOWN_AT_MOST))
      for (const p of s.problems) out.push(`  ${p.says[language]}`)
    if (result.setAside.length > SHOWN_AT_MOST) out.push(t.moreInJson(result.setAside.length - SHOWN_AT_MOST))
  }
  if (result.warnings.length > 0) {
    heading(t.warnings)
    for (const w of result.warnings) out.push(`  ${w.says[language]}`)
  }
  if (result.notEncoded.length > 0) {
    const byInstrument = new Map<string, number>()
    for (const n of result.notEncoded)
      byInstrument.set(n.instrument, (byInstrument.get(n.instrument) ?? 0) + 1)
    heading(`${t.notEncoded} (${result.notEncoded.length})`)
    out.push(`  ${[...byInstrument].map(([i, n]) => `${i}: ${n}`).join(', ')}`)
  }
  out.push(
    '',
    conclusion(result, language),
    `${t.rulebook} ${head.rulebook}`,
    `${t.engine} ${head.engine} · ${t.timeZoneData} ${head.timeZoneData}`,
    '',
  )
  return out.join('\n')
}

/** The last word: what the exit status says. */
export function conclusion(result: AuditResult, language: 'en' | 'zh'): string {
  const t = TEXTS[language]
  switch (result.exit) {
    case 0:
      return t.clear
    case 1:
      return `${t.findings}: ${byForce(result.certain, language, result.head.rulesOf)
        .map((g) => `${g.title} ${g.findings.length}`)
        .concat(result.sets.length > 0 ? [`${t.sets} ${result.sets.reduce((n, s) => n + s.atLeast, 0)}`] : [])
        .concat(
          result.duties.some((d) => d.certain !== 'clear')
            ? [`${t.duties} ${result.duties.filter((d) => d.certain !== 'clear').length}`]
            : [],
        )
        .join(' · ')}`
    case 2:
      return t.nothingTested
    case 3:
      return t.onlyUndetermined
  }
}

/**
 * Everything about one contact.
 *
 * @returns `undefined` if the log has no such contact
 */
export function explainContact(
  result: AuditResult,
  contact: string,
  language: 'en' | 'zh',
): string | undefined {
  const t = TEXTS[language]
  const found = result.contacts.find((c) => c.contact === contact)
  if (!found) return undefined
  const findings = [...result.certain, ...result.undetermined].filter((f) => f.contact === contact)
  const gaps = result.coverage.filter((c) => c.contacts.includes(contact))
  const lines = [
    `${t.contact} ${found.contact}   ${found.at}   ${t.line} ${found.rows.join(', ')}`,
    ...(found.judged === 'inbound'
      ? [t.inbound]
      : found.judged === 'direction-unknown'
        ? [t.directionUnknown]
        : []),
    `${t.certainLabel}: ${found.certain}   ${t.possibleLabel}: ${found.possible}`,
    ...findings.flatMap((f) => [
      '',
      f.says[language],
      `  ${f.finding.says[language]}`,
      `  ${f.finding.citation} · ${sayBasis(f.finding.basis, language)} · ${f.finding.rule}`,
      `  ${JSON.stringify(f.finding.decided)}`,
      ...f.finding.unless.map((u) => `  ${u.says[language]} (${u.citation})`),
    ]),
    ...gaps.map((g) => `${t.coverage}: ${g.citation} (${g.rule})`),
    '',
    `${t.rulebook} ${result.head.rulebook}`,
    '',
  ]
  return lines.join('\n')
}
