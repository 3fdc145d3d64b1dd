/** Each chart of the report directly before its table. */
import type { AuditResult } from '@forbear/audit/result'
import { CLUSTERS_AT_LEAST } from '@forbear/audit/statistics/rates'
import { type Interval, SHADES, intervals, legend, lyingBars, standingBars, weekMap } from './charts.ts'
import { type Markup, NOTHING, html } from './markup.ts'
import { TABLE_TEXTS } from './table-texts.ts'
import {
  BANDS,
  type Table,
  agencyTable,
  comparisonTable,
  dayTable,
  forceTable,
  hourTable,
  limitName,
  limitTable,
  percent,
  perDebtorTable,
} from './tables.ts'

type Language = 'en' | 'zh'

/** Rows from which a table is folded; on paper it is open. */
const FOLDED_FROM = 32

/** Agencies and limits that a chart shows; the table has more. */
const CHARTED_AT_MOST = 15

const LONG = 24

/** A table with its caption and the scope of its heads; nothing if it has no rows. */
export function tableMarkup(table: Table, kind = ''): Markup {
  return tableWith(table, kind, html`<caption>${table.caption}</caption>`)
}

function tableWith(table: Table, kind: string, caption: Markup): Markup {
  if (table.rows.length === 0) return NOTHING
  const isNumber = (column: number): boolean =>
    column > 0 &&
    table.rows.every((row) => typeof row[column] === 'number' || /^[\d.+−–% /]*$/.test(String(row[column])))
  const numeric = table.columns.map((_, i) => isNumber(i))
  const classOf = (column: number): string => (numeric[column] ? 'n' : '')
  const body = html`<div class="scroll" role="region" tabindex="0" aria-label="${table.caption}"><table class="${kind}">${caption}
<thead><tr>${table.columns.map((name, i) => html`<th scope="col" class="${classOf(i)}">${name}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) => html`<tr>${row.map((cell, i) =>
      i === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td class="${String(cell).length > LONG ? 'long' : classOf(i) || 'w'}">${cell}</td>`,
    )}</tr>
`,
  )}</tbody></table></div>
${table.notes.map((note) => html`<p class="small">${note}</p>`)}`
  return table.rows.length < FOLDED_FROM
    ? body
    : html`<details><summary>${table.caption} (${table.rows.length})</summary>${body}</details>`
}

/** A table whose caption a heading above says already; it keeps it for those who do not see what it belongs to. */
export function plainTable(table: Table, kind = ''): Markup {
  return tableWith(table, kind, html`<caption><span class="hidden">${table.caption}</span></caption>`)
}

function figure(chart: Markup, key: Markup, table: Table, kind = ''): Markup {
  if (table.rows.length === 0 || chart === NOTHING) return tableMarkup(table, kind)
  return html`<h3>${table.caption}</h3>
${plainFigure(chart, key, table, kind)}`
}

function plainFigure(chart: Markup, key: Markup, table: Table, kind = ''): Markup {
  if (table.rows.length === 0) return NOTHING
  return html`<figure>${chart}${key}</figure>
${plainTable(table, kind)}`
}

/** The text alternative: what is shown, where it is most, and where the numbers are. */
function altOf(table: Table, column: number, language: Language): string {
  const t = TABLE_TEXTS[language]
  const number = (row: Table['rows'][number]): number => Number(row[column])
  const [most] = table.rows.filter((row) => number(row) > 0).toSorted((a, b) => number(b) - number(a))
  return t.alt(
    table.caption,
    most ? t.altMost(String(most[0]), `${most[column]} (${table.columns[column]})`) : '',
  )
}

/** Findings by force. */
export function forceFigure(result: AuditResult, language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const table = forceTable(result, language)
  const values = (column: number): readonly number[] => table.rows.map((row) => Number(row[column]))
  const withdrawn = values(3)
  const hasWithdrawn = withdrawn.some((n) => n > 0)
  return plainFigure(
    lyingBars(
      altOf(table, 1, language),
      table.rows.map((row) => String(row[0])),
      [
        { colour: 'strong', ink: 'on-strong', values: values(1) },
        ...(hasWithdrawn ? [{ colour: 'band-0', ink: 'on-band-0', values: withdrawn }] : []),
      ],
      'numbers',
    ),
    hasWithdrawn
      ? legend([
          ['strong', t.standing],
          ['band-0', t.withdrawn],
        ])
      : NOTHING,
    table,
  )
}

/** Hour by weekday. */
export function weekFigure(result: AuditResult, language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const { byHour, permitted } = result.breakdowns
  const table = hourTable(result, language)
  const cells = byHour.map((day, weekday) =>
    day.map(({ contacts, withFinding }, hour) => ({
      contacts,
      withFinding,
      permitted: permitted[weekday]?.[hour] ?? ('unknown' as const),
    })),
  )
  const [most] = cells
    .flatMap((day, weekday) =>
      day.map((cell, hour) => ({ name: `${t.weekdays[weekday] ?? ''} ${hour}`, contacts: cell.contacts })),
    )
    .toSorted((a, b) => b.contacts - a.contacts)
  const alt = t.alt(
    table.caption,
    most && most.contacts > 0 ? t.altMost(most.name, `${most.contacts} (${t.contacts})`) : '',
  )
  const states = new Set(permitted.flat())
  return figure(
    weekMap(alt, t.weekdays, cells),
    html`<p class="small">${t.heatNote} ${t.marks(states.has('closed'), states.has('differs'))}${states.has('unknown') ? ` ${t.noHours}` : ''}</p>${legend(
      [
        ['shade-1', t.fewContacts],
        [`shade-${SHADES}`, t.manyContacts],
      ],
    )}`,
    table,
    'week',
  )
}

/** By day, or by week or month where the log is long. */
export function dayFigure(result: AuditResult, language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const table = dayTable(result, language)
  const values = (column: number): readonly number[] => table.rows.map((row) => Number(row[column]))
  return figure(
    standingBars(
      altOf(table, 1, language),
      table.rows.map((row) => String(row[0])),
      values(1),
      values(2),
    ),
    legend([
      ['pale', t.contacts],
      ['strong', t.withFinding],
    ]),
    table,
  )
}

/** Each agency's rate with its interval. */
export function agencyFigure(result: AuditResult, language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const table = agencyTable(result, language)
  const rows = result.breakdowns.byOrganisation.slice(0, CHARTED_AT_MOST).flatMap((r): readonly Interval[] =>
    r.perContact
      ? [
          {
            label: r.organisation,
            value: r.perContact.value,
            bounds: r.debtors < CLUSTERS_AT_LEAST ? undefined : [r.perContact.from, r.perContact.until],
          },
        ]
      : [],
  )
  return figure(
    intervals(altOf(table, 5, language), rows),
    html`<p class="small">${t.intervalKey}</p>`,
    table,
  )
}

/** Shares of each limit. */
export function limitFigure(result: AuditResult, language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const { limits } = result.breakdowns
  const charted = limits.slice(0, CHARTED_AT_MOST)
  const table = limitTable(result, language)
  return figure(
    lyingBars(
      altOf(table, 4, language),
      charted.map((row) => limitName(result, row, language)),
      BANDS.map((band, i) => ({
        colour: `band-${i}`,
        ink: `on-band-${i}`,
        values: charted.map((row) => row.debtors[band]),
      })),
      'shares',
    ),
    legend(BANDS.map((band, i) => [`band-${i}`, t.bands[band]] as const)),
    table,
  )
}

/** How many contacts debtors had. */
export function perDebtorFigure(result: AuditResult, language: Language): Markup {
  const table = perDebtorTable(result, language)
  return figure(
    standingBars(
      altOf(table, 1, language),
      table.rows.map((row) => String(row[0])),
      table.rows.map((row) => Number(row[1])),
      undefined,
    ),
    NOTHING,
    table,
  )
}

/** Two sides with their intervals. */
export function comparisonFigure(result: AuditResult, language: Language): Markup {
  const t = TABLE_TEXTS[language]
  const { comparison } = result
  if (!comparison) return NOTHING
  const table = comparisonTable(result, language)
  const rows = [
    [t.shareOfDebtors, 'shareOfDebtors'],
    [t.shareOfAccounts, 'shareOfAccounts'],
    [t.perContact, 'perContact'],
  ] as const
  const points = rows.flatMap(([name, of]) =>
    comparison.sides.flatMap((side): readonly Interval[] => {
      const rate = side.breakdowns.rates[of]
      if (!rate) return []
      const isTooFew = of === 'perContact' && side.breakdowns.rates.debtors < CLUSTERS_AT_LEAST
      return [
        {
          label: `${side.name} · ${name}`,
          value: rate.value,
          bounds: isTooFew ? undefined : [rate.from, rate.until],
        },
      ]
    }),
  )
  const [first] = points
  const alt = t.alt(
    table.caption,
    first ? points.map((p) => t.altMost2(p.label, `${percent(p.value)} %`)).join('') : '',
  )
  return plainFigure(intervals(alt, points), html`<p class="small">${t.intervalKey}</p>`, table)
}
