/** The audit as one HTML file: opens anywhere without network, prints, no script; every text escaped. */
import { explainFact, sayBasis, sayCitation, sayForce, sayLevel } from '@forbear/conduct/words'
import type { AuditFinding, AuditResult } from '@forbear/audit/result'
import {
  agencyFigure,
  comparisonFigure,
  dayFigure,
  forceFigure,
  limitFigure,
  perDebtorFigure,
  plainTable,
  tableMarkup,
  weekFigure,
} from './figures.ts'
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
import { type Markup, NOTHING, type Piece, html, trusted } from './markup.ts'
import { NOTHING_UNSOUND, SEVERITY, reconcileLines, reconcileTitle } from './soundness.ts'
import { STYLE } from './style.ts'
import { TABLE_TEXTS } from './table-texts.ts'
import {
  basisTable,
  collectorTable,
  comparedRulesTable,
  debtorTable,
  hoursTable,
  rateSentences,
  rateTable,
  readinessTable,
  restTable,
  reviewTable,
  ruleTable,
  versusRowsTable,
  versusTable,
  weightTable,
} from './tables.ts'
import { conclusion, linesOf } from './text.ts'
import { TEXTS } from './texts.ts'

type Language = 'en' | 'zh'

/** Contacts shown per rule; audit.json has all. A page of more than that nobody reads and no browser likes. */
const SHOWN_AT_MOST = 500

/** Of these, contacts that are not folded; on paper none is. */
const OPEN_AT_MOST = 20

/** Undetermined findings from which their list is folded. */
const FOLDED_FROM = 50

/** One chapter: what the table of contents names. */
interface Chapter {
  readonly id: string
  readonly title: string
  readonly body: Markup
}

/** A page in one language. */
export function htmlReport(result: AuditResult, language: Language): string {
  const t = TEXTS[language]
  const tt = TABLE_TEXTS[language]
  const { head } = result
  const title = head.rulesOf === null ? t.title : t.asIfTitle(head.rulesOf)
  const notice = reviewNotice(result, language)
  const chapters = chaptersOf(result, language).filter((c) => c.body.text.trim() !== '')
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${trusted(STYLE)}</style></head>
<body><header class="running"><p>${notice} ${head.rulesOf === null ? '' : t.asIfTitle(head.rulesOf)}</p></header><main>
<h1>${title}</h1>
<p class="notice">${head.rulesOf === null ? '' : html`${t.asIf(head.rulesOf)}<br>`}<strong>${notice}</strong> ${t.noAccusation} ${tt.names[head.names]}</p>
<p class="verdict">${conclusion(result, language)}</p>
<nav aria-label="${tt.contents}"><h2>${tt.contents}</h2><ol>${chapters.map((c) => html`<li><a href="#${c.id}">${c.title}</a></li>`)}</ol></nav>
${chapters.map(
  (c) => html`<section id="${c.id}"><h2>${c.title}</h2>
${c.body}</section>
`,
)}
</main></body></html>
`
  return page.text
}

/** In the order a supervisor reads: what was found, where, by how much, how sure, on what, and what nobody knows. */
function chaptersOf(result: AuditResult, language: Language): readonly Chapter[] {
  const t = TEXTS[language]
  const tt = TABLE_TEXTS[language]
  const { head, omitted } = result
  const sections: Chapter[] = [
    { id: 'read', title: t.whatWasRead, body: whatWasRead(result, language) },
    { id: 'soundness', title: tt.soundness, body: soundnessOf(result.soundness, language) },
    {
      id: 'against',
      title: result.against ? reconcileTitle(result.against.result, language) : '',
      body: against(result, language),
    },
    {
      id: 'by-force',
      title: tt.byForce,
      body: html`${forceFigure(result, language)}${isTouched(result) ? tableMarkup(reviewTable(result, language)) : ''}`,
    },
    ...byForce(result.certain, language, head.rulesOf).map((g) => ({
      id: g.group,
      title: `${g.title} (${headingCount(g.findings, language)})`,
      body: html`${findingBlocks(g.findings, result, language)}`,
    })),
    {
      id: 'sets',
      title: t.sets,
      body: list(
        result.sets.map((s) =>
          struck(
            s,
            language,
            html`${s.says[language]} <span class="small">${sayCitation(s.citation, language)} · ${s.contacts.join(', ')}</span>`,
          ),
        ),
      ),
    },
    {
      id: 'duties',
      title: t.duties,
      body: list(
        result.duties.map((d) =>
          struck(
            d,
            language,
            html`${d.sentence[language]} <span class="small">${sayCitation(d.citation, language)}</span>`,
          ),
        ),
      ),
    },
    {
      id: 'undetermined',
      title: `${t.undetermined} (${result.undetermined.length})`,
      body: undetermined(result, language),
    },
    { id: 'where', title: tt.where, body: clusters(result, language) },
    { id: 'limits', title: tt.uses, body: limitsUsed(result, language) },
    { id: 'rates', title: tt.rates, body: rates(result, language) },
    { id: 'comparison', title: tt.compared, body: comparison(result, language) },
    { id: 'versus', title: tt.judgedTwice, body: versus(result, language) },
    { id: 'rests', title: tt.restsOn, body: rests(result, language) },
    { id: 'readiness', title: tt.whatWouldDecide, body: tableMarkup(readinessTable(result, language)) },
    {
      id: 'coverage',
      title: t.coverage,
      body: list(
        result.coverage.map(
          (c) =>
            html`${sayCitation(c.citation, language)}: ${t.count(c.count)}. ${c.says[language]} <span class="small">${c.rule}</span>`,
        ),
      ),
    },
    {
      id: 'not-tested',
      title: `${t.notTested} (${result.notTested.length})`,
      body: list(
        byMissingFact(result, language).map(
          (g) =>
            html`${g.says}${g.assume.map((a) => html` <code>--assume ${a}</code>`)}: ${g.rules.map((n) => `${sayCitation(n.citation, language)} (${n.rule})`).join('; ')}`,
        ),
      ),
    },
    {
      id: 'tested',
      title: `${tt.rulesTested} (${result.rules.length})`,
      body: rulesTested(result, language),
    },
    {
      id: 'factors',
      title: t.factors,
      body: list(
        result.factors.map(
          (f) =>
            html`${f.says[language]} <span class="small">${sayCitation(f.citation, language)} · ${f.state === 'present' ? t.count(f.count) : t.toLookInto}</span>`,
        ),
      ),
    },
    {
      id: 'open-standards',
      title: t.openStandards,
      body: list(
        result.openStandards.map(
          (o) => html`${o.says[language]} <span class="small">${sayCitation(o.citation, language)}</span>`,
        ),
      ),
    },
    {
      id: 'not-encoded',
      title: `${t.notEncoded} (${result.notEncoded.length})`,
      body: notEncoded(result, language),
    },
    {
      id: 'pointers',
      title: t.pointers,
      body: list(
        result.pointers.map(
          (p) => html`${p.says[language]} <span class="small">${sayCitation(p.citation, language)}</span>`,
        ),
      ),
    },
    {
      id: 'set-aside',
      title: `${t.setAside} (${result.setAside.length})`,
      body: list(
        result.setAside
          .slice(0, SHOWN_AT_MOST)
          .flatMap((s) => s.problems.map((p) => html`${p.says[language]}`))
          .concat(
            result.setAside.length > SHOWN_AT_MOST
              ? [html`${t.moreInJson(result.setAside.length - SHOWN_AT_MOST)}`]
              : [],
          ),
      ),
    },
    {
      id: 'warnings',
      title: t.warnings,
      body: list(result.warnings.map((w) => html`${w.says[language]}${linesOf(w, language)}`)),
    },
    { id: 'assumptions', title: t.assumptions, body: assumptions(result, language) },
    { id: 'repeat', title: tt.repeat, body: repeating(result, language) },
  ]
  const cut = omitted.certain + omitted.undetermined + omitted.sets + omitted.duties
  return cut > 0
    ? sections.map((s) =>
        s.id === 'by-force' ? { ...s, body: html`${s.body}<p>${tt.omitted(cut)}</p>` } : s,
      )
    : sections
}

function isTouched({ totals }: AuditResult): boolean {
  const { machine: _, ...touched } = totals.reviews
  return totals.reviewsWithoutFinding > 0 || Object.values(touched).some((n) => n > 0)
}

const term = (name: string, value: Piece): Markup => html`<dt>${name}</dt><dd>${value}</dd>`

function whatWasRead(result: AuditResult, language: Language): Markup {
  const t = TEXTS[language]
  const { head, rows, totals } = result
  return html`<dl>
${head.files.map((f) => term(t.file, html`${f.name} <span class="small">(${head.format}, ${head.layout}; ${f.bytes} B; sha256:${f.sha256})</span>`))}
${head.context ? term(t.context, html`${head.context.name} <span class="small">sha256:${head.context.sha256}</span>`) : ''}
${head.map ? term(t.map, html`${head.map.name} <span class="small">sha256:${head.map.sha256}</span>`) : ''}
${term(t.place, head.jurisdiction)}${term(t.zone, head.zone ?? t.notGiven)}${term(t.logZone, head.logZone ?? t.notGiven)}
${term(t.period, head.from === null || head.until === null ? '–' : `${localTime(head.from, head.zone)} – ${localTime(head.until, head.zone)}`)}
${term(t.knowledge, head.knowledge === 'then' ? t.knowledgeThen : head.knowledge)}
${head.policies.length > 0 ? term(t.policies, head.policies.join(', ')) : ''}
</dl>
<p>${t.rows(rows.read, rows.inContacts, rows.inStatements, rows.setAside, rows.dropped)}<br>${t.contacts(totals.contacts, totals.judged, totals.inbound, totals.directionUnknown)}${totals.untested > 0 ? html`<br>${t.untested(totals.untested)}` : ''}</p>
<h3>${t.assumptions}</h3>
${assumptions(result, language)}`
}

/** What a log itself is worth, before any law is asked. */
function soundnessOf(report: AuditResult['soundness'], language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const { line } = TEXTS[language]
  return html`<p>${t.soundnessOf(report.contacts, report.clock)}${report.observations.length === 0 ? ` ${NOTHING_UNSOUND[language]}` : ''}</p>
${list(
  report.observations.map(
    (o) =>
      html`<span class="state">${SEVERITY[o.severity][language]}</span> ${o.says[language]}${o.lines.length > 0 ? html` <span class="small">(${line.toLowerCase()} ${o.lines.join(', ')}${o.count > o.lines.length ? ' …' : ''})</span>` : ''}<br><span class="small">${o.means[language]}</span>`,
  ),
)}
${report.notLookedFor.length > 0 ? html`<p class="small">${t.notLookedFor}: ${report.notLookedFor.map((n) => `${n.check} (${n.says[language]})`).join('; ')}</p>` : ''}`
}

function against({ against: other, head }: AuditResult, language: Language): Markup {
  if (!other) return NOTHING
  return html`<pre class="told">${reconcileLines(other.result, language, head.zone).join('\n')}</pre>
<h3>${TABLE_TEXTS[language].soundness}: ${other.result.b}</h3>
${soundnessOf(other.soundness, language)}`
}

/** On the first page and at the end: whoever reads either must not miss them (S9). */
function assumptions({ head }: AuditResult, language: Language): Markup {
  const t = TEXTS[language]
  return html`${head.assumptions.length === 0 ? html`<p>${t.noAssumptions}</p>` : html`<ul>${head.assumptions.map((a) => html`<li><code>${a.text}</code> ${a.says[language]}</li>`)}</ul>`}
${head.notAssumed.length > 0 ? html`<p class="small">${t.notAssumed}: ${head.notAssumed.map((a) => `${a.says[language]} (${a.name})`).join('; ')}</p>` : ''}`
}

function undetermined(result: AuditResult, language: Language): Markup {
  const t = TEXTS[language]
  const { undetermined: open, needs } = result
  if (open.length === 0) return NOTHING
  return html`<h3>${t.wouldDecide}</h3><ul>${needs.map((n) => html`<li>${t.count(n.contacts)}: ${n.says[language]}</li>`)}</ul>
<details${trusted(open.length <= FOLDED_FROM ? ' open' : '')}><summary>${t.undetermined}: ${open.length}</summary>${findingBlocks(open, result, language)}</details>`
}

function clusters(result: AuditResult, language: Language): Markup {
  const tt = TABLE_TEXTS[language]
  if (result.totals.judged === 0) return NOTHING
  return html`${result.totals.reviews.withdrawn > 0 ? html`<p>${tt.withdrawnLeftOut}</p>` : ''}
${tableMarkup(ruleTable(result, language))}
${agencyFigure(result, language)}
${tableMarkup(collectorTable(result, language))}
${weekFigure(result, language)}
${dayFigure(result, language)}
${perDebtorFigure(result, language)}
${tableMarkup(debtorTable(result, language))}`
}

function limitsUsed(result: AuditResult, language: Language): Markup {
  const { limits, hours } = result.breakdowns
  if (limits.length + hours.length === 0) return NOTHING
  return html`<p>${TABLE_TEXTS[language].noBreach}</p>
${limitFigure(result, language)}
${tableMarkup(hoursTable(result, language))}`
}

function rates(result: AuditResult, language: Language): Markup {
  const sentences = rateSentences(result, language)
  if (sentences.length === 0) return NOTHING
  return html`${list(sentences.map((s) => html`${s}`))}
${plainTable(rateTable(result, language))}
<p class="small">${TABLE_TEXTS[language].whatIntervalMeans}</p>`
}

function comparison(result: AuditResult, language: Language): Markup {
  if (!result.comparison) return NOTHING
  return html`${comparisonFigure(result, language)}
<p class="small">${TABLE_TEXTS[language].whatIntervalMeans}</p>
${tableMarkup(comparedRulesTable(result, language))}`
}

function versus(result: AuditResult, language: Language): Markup {
  const tt = TABLE_TEXTS[language]
  const { versus: twice } = result
  if (!twice) return NOTHING
  if (twice.differing === 0) return html`<p>${tt.versusNone(twice.asked)}</p>`
  return html`<p>${tt.versusSays(twice.asked, twice.differing, twice.contacts)}</p>
${tableMarkup(versusTable(result, language))}
${tableMarkup(versusRowsTable(result, language, (level) => sayLevel(level, language)))}`
}

function rests(result: AuditResult, language: Language): Markup {
  const isUnweighed = result.head.assumptions.length > 0 && result.weights.length === 0
  return html`${tableMarkup(basisTable(result, language))}
${tableMarkup(weightTable(result, language))}${isUnweighed ? html`<p>${TABLE_TEXTS[language].notWeighed}</p>` : ''}
${tableMarkup(restTable(result, language))}`
}

function rulesTested({ rules }: AuditResult, language: Language): Markup {
  if (rules.length === 0) return NOTHING
  const title = TABLE_TEXTS[language].rulesTested
  return html`<details><summary>${title}: ${rules.length}</summary><ul>${rules.map(
    (
      r,
    ) => html`<li>${sayCitation(r.citation, language)}: ${r.says[language]} <span class="small">${r.rule} · ${sayForce(r.force, language)}</span></li>
`,
  )}</ul></details>`
}

function notEncoded({ notEncoded: left }: AuditResult, language: Language): Markup {
  const t = TEXTS[language]
  if (left.length === 0) return NOTHING
  return html`<details><summary>${t.notEncoded}: ${left.length}</summary><ul>
${left.map((n) => html`<li>${n.says[language]} <span class="small">${n.instrument} · ${sayCitation(n.clause, language)} · ${n.why} · ${t.closedBy}: ${n.closedBy}</span></li>`)}</ul></details>`
}

function repeating({ head }: AuditResult, language: Language): Markup {
  const t = TEXTS[language]
  return html`<p>${TABLE_TEXTS[language].repeatSays}</p>
<p><code>forbear repeat manifest.json</code></p>
<dl>${head.files.map((f) => term(t.file, html`${f.name} <span class="small">sha256:${f.sha256}</span>`))}
${term(t.rulebook, head.rulebook)}${term(t.engine, head.engine)}${term(t.timeZoneData, head.timeZoneData)}</dl>`
}

/** Each instrument once, each rule once with its clause, force and how its text is known, then what happened when. */
function findingBlocks(
  findings: readonly AuditFinding[],
  { head }: AuditResult,
  language: Language,
): readonly Markup[] {
  const t = TEXTS[language]
  return byInstrument(findings).map(
    ({ first, rules }) => html`<h3>${instrumentName(first, language)}</h3>
<p class="small">${sayForce(first.finding.force, language)}</p>
${rules.map(
  ({
    first: { finding },
    findings: all,
  }) => html`<div class="rule"><h4>${sayCitation(finding.citation, language)}</h4>
<p>${finding.says[language]}${finding.unless.length > 0 ? html` <span class="small">${t.unlessShown}: ${finding.unless.map((u) => `${u.says[language]} (${sayCitation(u.citation, language)})`).join(' / ')}</span>` : ''}</p>
<p class="small">${sayBasis(finding.basis, language)} · ${finding.rule} · ${t.count(contactsIn(all))}</p>
${acts(all.slice(0, OPEN_AT_MOST), head.zone, language)}${all.length > OPEN_AT_MOST ? html`<details><summary>${TABLE_TEXTS[language].andMore(Math.min(all.length, SHOWN_AT_MOST) - OPEN_AT_MOST)}</summary>${acts(all.slice(OPEN_AT_MOST, SHOWN_AT_MOST), head.zone, language)}</details>` : ''}${all.length > SHOWN_AT_MOST ? html`<p class="small">${t.moreInJson(all.length - SHOWN_AT_MOST)}</p>` : ''}</div>
`,
)}`,
  )
}

/** What happened when. */
function acts(findings: readonly AuditFinding[], zone: string | null, language: Language): Markup {
  const { line } = TEXTS[language]
  return html`<ul class="acts">${findings.map(
    (f) =>
      html`<li><div><span class="num">${localTime(f.at, zone)}</span><br><span class="small">${placeInLog(f, line)}</span></div><div>${struck(f, language, html`${explainFact(f.finding, language)}`)}</div></li>
`,
  )}</ul>`
}

/** A finding with where it stands: struck through if a reviewer withdrew it, and by whom, when and why. */
function struck(finding: Parameters<typeof reviewWords>[0], language: Language, says: Markup): Markup {
  if (finding.review === 'machine') return says
  const words = html`<br><span class="small"><span class="state">${TABLE_TEXTS[language].states[finding.review]}</span> ${reviewWords(finding, language)}</span>`
  return finding.review === 'withdrawn' ? html`<s>${says}</s>${words}` : html`${says}${words}`
}

function list(items: readonly Markup[]): Markup {
  return items.length === 0
    ? NOTHING
    : html`<ul>${items.map(
        (i) => html`<li>${i}</li>
`,
      )}</ul>`
}
