/** The audit as one HTML file: opens anywhere without network, prints, no script; every text escaped. */
import { sayBasis, sayForce } from '@forbear/conduct/words'
import type { AuditResult } from '../audit/result.ts'
import { byForce, byMissingFact, localTime } from './groups.ts'
import { conclusion } from './text.ts'
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

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #454c57); --soft: light-dark(#f3f5f8, #20252c); --accent: light-dark(#7a1f1f, #ff9d8f); --ink: light-dark(#1b2027, #e8ebef) }
body { font: 16px/1.55 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); max-width: 68rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem }
.notice { border-left: 4px solid var(--accent); background: var(--soft); padding: .7rem 1rem }
.verdict { font-size: 1.15rem; font-weight: 600 }
table { border-collapse: collapse; width: 100%; font-size: .93rem } th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
th { font-weight: 600; background: var(--soft) } .id { min-width: 7rem } .num { white-space: nowrap; font-variant-numeric: tabular-nums }
.small { font-size: .86rem; opacity: .85 } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
details > summary { cursor: pointer; padding: .3rem 0 } .scroll { overflow-x: auto }
@media (max-width: 40rem) { body { padding: .8rem } dl { grid-template-columns: 1fr } }
@media print { body { max-width: none; font-size: 10.5pt } details { display: block } details > * { display: revert } h2 { break-after: avoid } tr { break-inside: avoid } @page { margin: 16mm; @bottom-left { content: attr(data-review) } } }
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
<body><main>
<h1>${title}</h1>
<p class="notice">${head.rulesOf === null ? '' : html`${t.asIf(head.rulesOf)}<br>`}<strong>${t.unreviewed}</strong> ${t.noAccusation}</p>
<p class="verdict">${conclusion(result, language)}</p>
<h2>${t.whatWasRead}</h2>
<dl>
${head.files.map((f) => term(t.file, html`${f.name} <span class="small">(${head.format}, ${head.layout}; ${f.bytes} B; sha256:${f.sha256})</span>`))}
${head.context ? term('context', html`${head.context.name} <span class="small">sha256:${head.context.sha256}</span>`) : ''}
${head.map ? term('map', html`${head.map.name} <span class="small">sha256:${head.map.sha256}</span>`) : ''}
${term(t.place, head.jurisdiction)}${term(t.zone, head.zone ?? t.notGiven)}${term(t.logZone, head.logZone ?? t.notGiven)}
${term(t.period, head.from === null || head.until === null ? '–' : `${localTime(head.from, head.zone)} – ${localTime(head.until, head.zone)}`)}
${term(t.knowledge, head.knowledge === 'then' ? t.knowledgeThen : head.knowledge)}
</dl>
<p>${t.rows(rows.read, rows.inContacts, rows.inStatements, rows.setAside, rows.dropped)}<br>${t.contacts(totals.contacts, totals.judged, totals.inbound, totals.directionUnknown)}</p>
<h3>${t.assumptions}</h3>
${head.assumptions.length === 0 ? html`<p>${t.noAssumptions}</p>` : html`<ul>${head.assumptions.map((a) => html`<li><code>${a.text}</code> ${a.says[language]}</li>`)}</ul>`}
${head.notAssumed.length > 0 ? html`<p class="small">${t.notAssumed}: ${head.notAssumed.map((a) => `${a.says[language]} (${a.name})`).join('; ')}</p>` : ''}
${byForce(result.certain, language, head.rulesOf).map(
  (g) => html`<h2>${g.title} (${g.findings.length})</h2>
<div class="scroll"><table><thead><tr><th scope="col">${t.when}</th><th scope="col">${t.contact}</th><th scope="col">${t.says}</th><th scope="col">${t.clause}</th></tr></thead><tbody>
${g.findings.map(
  (
    f,
  ) => html`<tr><td class="num">${localTime(f.at, head.zone)}</td><td class="id">${f.contact}<br><span class="small">${t.line} ${f.rows.join(', ')}</span></td><td>${f.says[language]}${f.finding.unless.length > 0 ? html`<br><span class="small">${f.finding.unless.map((u) => u.says[language]).join(' ')}</span>` : ''}</td><td>${f.finding.citation}<br><span class="small">${f.finding.title[language]} · ${sayForce(f.finding.force, language)} · ${sayBasis(f.finding.basis, language)} · ${f.finding.rule}</span></td></tr>
`,
)}</tbody></table></div>`,
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
<details><summary>${t.undetermined}: ${result.undetermined.length}</summary><div class="scroll"><table><tbody>
${result.undetermined.map(
  (
    f,
  ) => html`<tr><td class="num">${localTime(f.at, head.zone)}</td><td>${f.contact}</td><td>${f.says[language]}</td><td class="small">${f.finding.citation}</td></tr>
`,
)}</tbody></table></div></details>`
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
    (g) => html`${g.says}: ${g.rules.map((n) => `${n.citation} (${n.rule})`).join('; ')}`,
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
  result.setAside.flatMap((s) => s.problems.map((p) => html`${p.says[language]}`)),
)}
${section(
  t.warnings,
  result.warnings.map((w) => html`${w.says[language]}`),
)}
<h2>${t.rulebook}</h2>
<dl>${term(t.rulebook, head.rulebook)}${term(t.engine, head.engine)}${term(t.timeZoneData, head.timeZoneData)}</dl>
<p class="small">${t.unreviewed}</p>
</main></body></html>
`
  return page.text
}

function section(title: string, items: readonly Markup[]): Markup {
  return items.length === 0
    ? html``
    : html`<h2>${title}</h2><ul>${items.map((i) => html`<li>${i}</li>`)}</ul>`
}
