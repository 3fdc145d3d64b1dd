/** The audit for a terminal: headed by force, short lists, what could not be decided and why. */
import { explainFact, sayBasis, sayCitation, sayForce, sayLevel } from '@forbear/conduct/words'
import type { AuditFinding, AuditResult, Reviewed } from '@forbear/audit/result'
import { hintsFor } from '../hints.ts'
import type { Language } from '../surroundings.ts'
import { widthOf } from '../terminal.ts'
import {
  byForce,
  byInstrument,
  byMissingFact,
  contactsIn,
  headingCount,
  instrumentName,
  localTime,
  placeInLog,
  reviewNotice,
  reviewWords,
} from './groups.ts'
import { tableLines } from './lines.ts'
import { TABLE_TEXTS } from './table-texts.ts'
import {
  type Table,
  agencyTable,
  comparedRulesTable,
  comparisonTable,
  hourTable,
  hoursTable,
  limitTable,
  rateSentences,
  readinessTable,
  restTable,
  versusRowsTable,
  versusTable,
  weightTable,
} from './tables.ts'
import { TEXTS } from './texts.ts'

/** Contacts shown per rule; the JSON result has all. */
const SHOWN_AT_MOST = 10

/** Paragraphs for a terminal, one a line. */
export function textReport(result: AuditResult, language: Language): string {
  const t = TEXTS[language]
  const { head, totals, rows } = result
  const out: string[] = []
  const heading = (text: string): void => {
    out.push('', text, '─'.repeat(Math.min(78, widthOf(text))))
  }
  out.push(head.rulesOf === null ? t.title : t.asIfTitle(head.rulesOf))
  if (head.rulesOf !== null) out.push(t.asIf(head.rulesOf))
  out.push(reviewNotice(result, language), t.noAccusation, '', conclusion(result, language))

  heading(t.whatWasRead)
  for (const f of head.files)
    out.push(`${t.file}: ${f.name}  sha256:${f.sha256.slice(0, 16)}…  (${head.format}, ${head.layout})`)
  if (head.context !== null)
    out.push(`${t.context}: ${head.context.name}  sha256:${head.context.sha256.slice(0, 16)}…`)
  out.push(
    `${t.place}: ${head.jurisdiction}   ${t.zone}: ${head.zone ?? t.notGiven}   ${t.logZone}: ${head.logZone ?? t.notGiven}`,
  )
  if (head.from !== null && head.until !== null)
    out.push(`${t.period}: ${localTime(head.from, head.zone)} – ${localTime(head.until, head.zone)}`)
  out.push(`${t.knowledge}: ${head.knowledge === 'then' ? t.knowledgeThen : head.knowledge}`)
  if (head.policies.length > 0) out.push(`${t.policies}: ${head.policies.join(', ')}`)
  out.push(t.rows(rows.read, rows.inContacts, rows.inStatements, rows.setAside, rows.dropped))
  out.push(t.contacts(totals.contacts, totals.judged, totals.inbound, totals.directionUnknown))
  if (totals.untested > 0) out.push(t.untested(totals.untested))
  if (head.assumptions.length === 0) out.push(t.noAssumptions)
  else {
    out.push(`${t.assumptions}:`)
    for (const a of head.assumptions) out.push(`  ${a.text}  ${a.says[language]}`)
  }

  for (const group of byForce(result.certain, language, head.rulesOf)) {
    heading(`${group.title} (${headingCount(group.findings, language)})`)
    out.push(...findingLines(group.findings, result, language))
  }
  if (result.sets.length > 0) {
    heading(t.sets)
    for (const s of result.sets)
      out.push(`  ${s.says[language]} (${s.contacts.join(', ')})`, ...stateLines(s, language))
  }
  if (result.duties.length > 0) {
    heading(t.duties)
    for (const d of result.duties)
      out.push(`  ${d.sentence[language]} (${sayCitation(d.citation, language)})`, ...stateLines(d, language))
  }
  if (result.undetermined.length > 0) {
    heading(`${t.undetermined} (${result.undetermined.length})`)
    out.push(...findingLines(result.undetermined, result, language))
    out.push('', `${t.wouldDecide}:`)
    for (const n of result.needs) out.push(`  ${t.count(n.contacts)}: ${n.says[language]}`)
  }
  for (const { title, lines } of tableSections(result, language)) {
    heading(title)
    out.push(...(lines[0] === '' ? lines.slice(1) : lines))
  }
  if (result.coverage.length > 0) {
    heading(t.coverage)
    for (const c of result.coverage)
      out.push(`  ${sayCitation(c.citation, language)} (${c.rule}): ${t.count(c.count)}`)
    out.push(`  ${result.coverage[0]?.says[language] ?? ''} [--assume coverage=complete]`)
  }
  if (result.notTested.length > 0) {
    heading(`${t.notTested} (${result.notTested.length})`)
    for (const { says, rules, assume } of byMissingFact(result, language)) {
      const answer = assume.map((a) => `--assume ${a}`).join(' ')
      out.push(
        `  ${says}${answer === '' ? '' : ` [${answer}]`}:`,
        `    ${rules.map((r) => r.rule).join(', ')}`,
      )
    }
  }
  if (result.factors.length > 0) {
    heading(t.factors)
    for (const f of result.factors) {
      out.push(
        `  ${f.says[language]} (${sayCitation(f.citation, language)}; ${f.state === 'present' ? t.count(f.count) : t.toLookInto})`,
      )
    }
  }
  if (result.setAside.length > 0) {
    heading(`${t.setAside} (${result.setAside.length})`)
    for (const s of result.setAside.slice(0, SHOWN_AT_MOST))
      for (const p of s.problems) out.push(`  ${p.says[language]}`)
    if (result.setAside.length > SHOWN_AT_MOST) out.push(t.moreInJson(result.setAside.length - SHOWN_AT_MOST))
    for (const hint of hintsFor(
      result.setAside.flatMap((s) => s.problems),
      language,
    ))
      out.push(`  → ${hint}`)
  }
  if (result.warnings.length > 0) {
    heading(t.warnings)
    for (const w of result.warnings) out.push(`  ${w.says[language]}${linesOf(w, language)}`)
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

/** What the findings look like together, shorter than on the page. */
function tableSections(
  result: AuditResult,
  language: Language,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const t = TABLE_TEXTS[language]
  const { versus } = result
  const shown = (table: Table, atMost = SHOWN_AT_MOST): readonly string[] => tableLines(table, atMost, t.more)
  const hours = hourTable(result, language)
  const withFinding = {
    ...hours,
    rows: hours.rows.filter((row) => row.some((cell) => /\/ [1-9]/.test(String(cell)))),
  }
  const limits = [...shown(limitTable(result, language)), ...shown(hoursTable(result, language))]
  const sections = [
    { title: t.where, lines: [...shown(agencyTable(result, language)), ...shown(withFinding, 24)] },
    { title: t.uses, lines: limits.length > 0 ? [...limits, `  ${t.noBreach}`] : [] },
    { title: t.rates, lines: rateSentences(result, language).map((s) => `  ${s}`) },
    {
      title: t.compared,
      lines: [...shown(comparisonTable(result, language)), ...shown(comparedRulesTable(result, language))],
    },
    {
      title: t.judgedTwice,
      lines: versus
        ? [
            versus.differing === 0
              ? t.versusNone(versus.asked)
              : t.versusSays(versus.asked, versus.differing, versus.contacts),
            ...shown(versusTable(result, language)),
            ...shown(
              versusRowsTable(result, language, (level) => sayLevel(level, language)),
              5,
            ),
          ]
        : [],
    },
    {
      title: t.restsOn,
      lines: [...shown(weightTable(result, language)), ...shown(restTable(result, language), 5)],
    },
    { title: t.whatWouldDecide, lines: shown(readinessTable(result, language), 5) },
  ]
  return sections.filter((s) => s.lines.length > 0)
}

/** Each instrument once, each rule once with its clause, force and how its text is known, then what happened when. */
function findingLines(
  findings: readonly AuditFinding[],
  { head }: AuditResult,
  language: Language,
): readonly string[] {
  const t = TEXTS[language]
  return byInstrument(findings).flatMap(({ first, rules }, i) => [
    ...(i === 0 ? [] : ['']),
    `${instrumentName(first, language)} · ${sayForce(first.finding.force, language)}`,
    ...rules.flatMap(({ first: { finding }, findings: all }, j) => [
      ...(j === 0 ? [] : ['']),
      `  ${sayCitation(finding.citation, language)} · ${finding.says[language]}`,
      `  ${sayBasis(finding.basis, language)} · ${finding.rule} · ${t.count(contactsIn(all))}`,
      ...(finding.unless.length > 0
        ? [
            `  ${t.unlessShown}: ${finding.unless.map((u) => `${u.says[language]} (${sayCitation(u.citation, language)})`).join(' / ')}`,
          ]
        : []),
      ...all
        .slice(0, SHOWN_AT_MOST)
        .flatMap((f) => [
          `    ${localTime(f.at, head.zone)}  ${t.contact} ${placeInLog(f, t.line)}`,
          `      ${explainFact(f.finding, language)}`,
          ...stateLines(f, language).map((line) => `    ${line}`),
        ]),
      ...(all.length > SHOWN_AT_MOST ? [`    ${t.moreInJson(all.length - SHOWN_AT_MOST)}`] : []),
    ]),
  ])
}

/** The first lines that a note is about. */
export function linesOf({ lines, count }: AuditResult['warnings'][number], language: Language): string {
  if (lines.length === 0) return ''
  const more = count > lines.length ? ' …' : ''
  return ` (${TEXTS[language].line.toLowerCase()} ${lines.join(', ')}${more})`
}

/** Where a finding stands, unless the machine alone has spoken. */
function stateLines(finding: Reviewed, language: Language): readonly string[] {
  if (finding.review === 'machine') return []
  return [`  [${TABLE_TEXTS[language].states[finding.review]}] ${reviewWords(finding, language)}`]
}

/** How many findings stand under each heading; those withdrawn are said and not counted with them. */
function found(result: AuditResult, language: Language): string {
  const t = TEXTS[language]
  const stands = (f: Reviewed): boolean => f.review !== 'withdrawn'
  const duties = result.duties.filter((d) => d.certain !== 'clear' && stands(d))
  const sets = result.sets.filter(stands)
  const parts = byForce(result.certain.filter(stands), language, result.head.rulesOf)
    .map((g) => `${g.title} ${g.findings.length}`)
    .concat(sets.length > 0 ? [`${t.sets} ${sets.reduce((n, s) => n + s.atLeast, 0)}`] : [])
    .concat(duties.length > 0 ? [`${t.duties} ${duties.length}`] : [])
  const { withdrawn } = result.totals.reviews
  if (parts.length === 0 && withdrawn > 0) return TABLE_TEXTS[language].noneStand(withdrawn)
  const last = withdrawn > 0 ? [TABLE_TEXTS[language].withdrawnCount(withdrawn)] : []
  return `${t.findings}: ${[...parts, ...last].join(' · ')}`
}

/** The last word: what the exit status says. */
export function conclusion(result: AuditResult, language: Language): string {
  const t = TEXTS[language]
  switch (result.exit) {
    case 0:
      return t.clear
    case 1:
      return found(result, language)
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
export function explainContact(result: AuditResult, contact: string, language: Language): string | undefined {
  const t = TEXTS[language]
  const found = result.contacts.find((c) => c.contact === contact)
  if (!found) return undefined
  const findings = [...result.certain, ...result.undetermined].filter((f) => f.contact === contact)
  const gaps = result.coverage.filter((c) => c.contacts.includes(contact))
  const factors = result.factors.filter((f) => f.contacts.includes(contact))
  const lines = [
    `${t.contact} ${placeInLog(found, t.line)}   ${localTime(found.at, result.head.zone)}`,
    ...(found.judged === 'inbound'
      ? [t.inbound]
      : found.judged === 'direction-unknown'
        ? [t.directionUnknown]
        : []),
    `${t.certainLabel}: ${sayLevel(found.certain, language)}   ${t.possibleLabel}: ${sayLevel(found.possible, language)}   ${t.rulesTested(found.tested)}`,
    ...(found.policy === null
      ? []
      : [
          `${t.policyFindings}: ${sayLevel(found.policy.certain, language)} / ${sayLevel(found.policy.possible, language)}`,
        ]),
    ...(result.head.rulesOf === null ? [] : [t.asIf(result.head.rulesOf)]),
    ...findings.flatMap((f) => [
      '',
      f.says[language],
      `  ${f.finding.says[language]}`,
      `  ${f.finding.citation} · ${sayBasis(f.finding.basis, language)} · ${f.finding.rule}`,
      `  ${JSON.stringify(f.finding.decided)}`,
      ...stateLines(f, language),
      ...f.finding.unless.map(
        (u) => `  ${t.unlessShown}: ${u.says[language]} (${sayCitation(u.citation, language)})`,
      ),
    ]),
    ...(gaps.length + factors.length > 0 ? [''] : []),
    ...gaps.map((g) => `${t.coverage}: ${g.citation} (${g.rule})`),
    ...factors.map((f) => `${t.factors}: ${f.says[language]} (${sayCitation(f.citation, language)})`),
    '',
    reviewNotice(result, language),
    `${t.rulebook} ${result.head.rulebook}`,
    '',
  ]
  return lines.join('\n')
}
