/** The audit as one HTML file: opens anywhere without network, prints, no script; every text escaped. */
import { explainFact, sayBasis, sayForce } from '@forbear/conduct/words'
import type { AuditFinding, AuditResult } from '../audit/result.ts'
import {
  byForce,
  byInstrument,
  byMissingFact,
  contactsIn,
  instrumentName,
  localTime,
  placeInLog,
} from './groups.ts'
import { conclusion, linesOf } from './text.ts'
import { TEXTS } from './texts.ts'

/** Text that is already HTML. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | number | Markup | readonly Piece[]

/** A tagged template that escapes everything but markup made by itself. */
function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(
    parts.map((part, i) => part + (i < values.length ? render(values[i] ?? '') : '')).join(''),
  )
}

function render(piece: Piece): string {
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'number') return String(piece)
  if (typeof piece !== 'string') return piece.map(render).join('')
  return piece.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Contacts shown per rule; audit.json has all. A page of more than that nobody reads and no browser likes. */
const SHOWN_AT_MOST = 500

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #454c57); --soft: light-dark(#f3f5f8, #20252c); --accent: light-dark(#7a1f1f, #ff9d8f); --ink: light-dark(#1b2027, #e8ebef); --paper: light-dark(#fff, #14181d) }
* { box-sizing: border-box }
body { font: 16px/1.55 system-ui, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.25; margin-top: .5rem } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem } h3 { font-size: 1.05rem; margin: 1.4rem 0 .2rem } h4 { font-size: 1rem; margin: 0 }
.notice { border-left: 4px solid var(--accent); background: var(--soft); padding: .7rem 1rem }
.verdict { font-size: 1.15rem; font-weight: 600 } .verdict ul { list-style: none; margin: 0; padding: 0 } .running { display: none }
.small { font-size: .88rem; color: light-dark(#4a525d, #b3bac4) } p { margin: .5rem 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dt { font-weight: 600 } dd { margin: 0 }
.rule { border: 1px solid var(--line); border-radius: 4px; margin: .8rem 0; padding: .7rem .9rem }
.acts { list-style: none; margin: .5rem 0 0; padding: 0 } .acts li { display: grid; grid-template-columns: 15.5rem 1fr; gap: .1rem 1rem; padding: .45rem 0; border-top: 1px solid var(--line) } .num { font-variant-numeric: tabular-nums }
details > summary { cursor: pointer; padding: .3rem 0 } li { margin: .15rem 0 } ul { padding-left: 1.3rem }
@media (max-width: 40rem) { body { padding: .8rem } dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } .rule { padding: .6rem .65rem } .acts li { grid-template-columns: 1fr } }
@media print {
  :root { color-scheme: light }
  body { display: table; width: 100%; max-width: none; padding: 0; font-size: 10.5pt }
  .running { display: table-header-group; break-inside: avoid; font-size: 9pt } main { display: table-row-group }
  details::details-content { content-visibility: visible; display: block } details > summary { display: none }
  h2, h3, h4 { break-after: avoid } li { break-inside: avoid }
  @page { margin: 14mm }
}
`

/** A page in one language. */
export function htmlReport(result: AuditResult, language: 'en' | 'zh'): string {
  const t = TEXTS[language]
  const { head, rows, totals } = result
  const title = head.rulesOf === null ? t.title : t.asIfTitle(head.rulesOf)
  const term = (name: string, value: Piece): Markup => html`<dt>${name}</dt><dd>${value}</dd>`
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${new Markup(STYLE)}</style></head>
<body><p class="running">${t.unreviewed} ${head.rulesOf === null ? '' : t.asIfTitle(head.rulesOf)}</p><main>
<h1>${title}</h1>
<p class="notice">${head.rulesOf === null ? '' : html`${t.asIf(head.rulesOf)}<br>`}<strong>${t.unreviewed}</strong> ${t.noAccusation}</p>
<p class="verdict">${conclusion(result, language)}</p>
<h2>${t.whatWasRead}</h2>
<dl>
${head.files.map((f) => term(t.file, html`${f.name} <span class="small">(${head.format}, ${head.layout}; ${f.bytes} B; sha256:${f.sha256})</span>`))}
${head.context ? term(t.context, html`${head.context.name} <span class="small">sha256:${head.context.sha256}</span>`) : ''}
${term(t.place, head.jurisdiction)}${term(t.zone, head.zone ?? t.notGiven)}${term(t.logZone, head.logZone ?? t.notGiven)}
${term(t.period, head.from === null || head.until === null ? '–' : `${localTime(head.from, head.zone)} – ${localTime(head.until, head.zone)}`)}
${term(t.knowledge, head.knowledge === 'then' ? t.knowledgeThen : head.knowledge)}
${head.policies.length > 0 ? term(t.policies, head.policies.join(', ')) : ''}
</dl>
<p>${t.rows(rows.read, rows.inContacts, rows.inStatements, rows.setAside, rows.dropped)}<br>${t.contacts(totals.contacts, totals.judged, totals.inbound, totals.directionUnknown)}${totals.untested > 0 ? html`<br>${t.untested(totals.untested)}` : ''}</p>
<h3>${t.assumptions}</h3>
${head.assumptions.length === 0 ? html`<p>${t.noAssumptions}</p>` : html`<ul>${head.assumptions.map((a) => html`<li><code>${a.text}</code> ${a.says[language]}</li>`)}</ul>`}
${head.notAssumed.length > 0 ? html`<p class="small">${t.notAssumed}: ${head.notAssumed.map((a) => `${a.says[language]} (${a.name})`).join('; ')}</p>` : ''}
${byForce(result.certain, language, head.rulesOf).map(
  (g) => html`<h2>${g.title} (${g.findings.length})</h2>
${findingBlocks(g.findings, result, language)}`,
)}
${section(
  t.sets,
  result.sets.map(
    (s) => html`${s.says[language]} <span class="small">${s.citation} · ${s.contacts.join(', ')}</span>`,
  ),
)}
${section(
  t.duties,
  result.duties.map((d) => html`${d.sentence[language]} <span class="small">${d.citation}</span>`),
)}
${
  result.undetermined.length > 0
    ? html`<h2>${t.undetermined} (${result.undetermined.length})</h2>
<h3>${t.wouldDecide}</h3><ul>${result.needs.map((n) => html`<li>${t.count(n.contacts)}: ${n.says[language]}</li>`)}</ul>
<details${new Markup(result.undetermined.length <= 50 ? ' open' : '')}><summary>${t.undetermined}: ${result.undetermined.length}</summary>${findingBlocks(result.undetermined, result, language)}</details>`
    : ''
}
${section(
  t.coverage,
  result.coverage.map(
    (c) =>
      html`${c.citation}: ${t.count(c.contacts.length)}. ${c.says[language]} <span class="small">${c.rule}</span>`,
  ),
)}
${section(
  `${t.notTested} (${result.notTested.length})`,
  byMissingFact(result, language).map(
    (g) =>
      html`${g.says}${g.assume.map((a) => html` <code>--assume ${a}</code>`)}: ${g.rules.map((n) => `${n.citation} (${n.rule})`).join('; ')}`,
  ),
)}
${section(
  t.factors,
  result.factors.map(
    (f) =>
      html`${f.says[language]} <span class="small">${f.citation} · ${f.state === 'present' ? t.count(f.contacts.length) : t.toLookInto}</span>`,
  ),
)}
${section(
  t.openStandards,
  result.openStandards.map((o) => html`${o.says[language]} <span class="small">${o.citation}</span>`),
)}
${
  result.notEncoded.length > 0
    ? html`<h2>${t.notEncoded} (${result.notEncoded.length})</h2><details><summary>${t.notEncoded}</summary><ul>
${result.notEncoded.map((n) => html`<li>${n.says[language]} <span class="small">${n.instrument} · ${n.clause} · ${n.why} · ${t.closedBy}: ${n.closedBy}</span></li>`)}</ul></details>`
    : ''
}
${section(
  t.pointers,
  result.pointers.map((p) => html`${p.says[language]} <span class="small">${p.citation}</span>`),
)}
${section(
  `${t.setAside} (${result.setAside.length})`,
  result.setAside
    .slice(0, SHOWN_AT_MOST)
    .flatMap((s) => s.problems.map((p) => html`${p.says[language]}`))
    .concat(
      result.setAside.length > SHOWN_AT_MOST
        ? [html`${t.moreInJson(result.setAside.length - SHOWN_AT_MOST)}`]
        : [],
    ),
)}
${section(
  t.warnings,
  result.warnings.map((w) => html`${w.says[language]}${linesOf(w, language)}`),
)}
<h2>${t.rulebook}</h2>
<dl>${term(t.rulebook, head.rulebook)}${term(t.engine, head.engine)}${term(t.timeZoneData, head.timeZoneData)}</dl>
<p class="small">${t.unreviewed}</p>
</main></body></html>
`
  return page.text
}

/** Each instrument once, each rule once with its clause, force and how its text is known, then what happened when. */
function findingBlocks(
  findings: readonly AuditFinding[],
  { head }: AuditResult,
  language: 'en' | 'zh',
): readonly Markup[] {
  const t = TEXTS[language]
  return byInstrument(findings).map(
    ({ first, rules }) => html`<h3>${instrumentName(first, language)}</h3>
<p class="small">${sayForce(first.finding.force, language)}</p>
${rules.map(
  ({ first: { finding }, findings: all }) => html`<section class="rule"><h4>${finding.citation}</h4>
<p>${finding.says[language]}${finding.unless.length > 0 ? html` <span class="small">${t.unlessShown}: ${finding.unless.map((u) => `${u.says[language]} (${u.citation})`).join(' / ')}</span>` : ''}</p>
<p class="small">${sayBasis(finding.basis, language)} · ${finding.rule} · ${t.count(contactsIn(all))}</p>
<ul class="acts">${all.slice(0, SHOWN_AT_MOST).map(
    (f) =>
      html`<li><div><span class="num">${localTime(f.at, head.zone)}</span><br><span class="small">${placeInLog(f, t.line)}</span></div><div>${explainFact(f.finding, language)}</div></li>
`,
  )}</ul>${all.length > SHOWN_AT_MOST ? html`<p class="small">${t.moreInJson(all.length - SHOWN_AT_MOST)}</p>` : ''}</section>
`,
)}`,
  )
}

function section(title: string, items: readonly Markup[]): Markup {
  return items.length === 0
    ? html``
    : html`<h2>${title}</h2><ul>${items.map((i) => html`<li>${i}</li>`)}</ul>`
}
