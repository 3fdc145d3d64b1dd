/**
 * Evidence as one HTML file that a person can open, read and print, in Chinese and English: what was recorded, when and
 * by whom, what is withheld, how to check it. The evidence file stands in it unchanged, so the page can be verified like
 * the file. It asks no network and its policy forbids every request.
 */
import { fromUtf8, toUtf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { cosignedAtSeconds } from './cosignature.ts'
import { type Entry, parseEntry } from './entry.ts'
import { escaped, unescaped, visible } from './escape.ts'
import { type Evidence, type EvidenceEntry, formatEvidence, openingOf } from './evidence.ts'
import { parseNote } from './note.ts'
import { both, documentHtml } from './page-document.ts'
import { type Slot, shownDigest, slotMark } from './page-shown.ts'
import { COMMON_LABELS, PAGE, type PageLabels, VARIANT_WORDS } from './page-words.ts'
import type { Words } from './problem.ts'
import { canonicalValue, type JsonValue } from './value.ts'

/** What was recorded, apart from the direction of the text around it. */
const recorded = (text: string): string => `<bdi>${escaped(visible(text))}</bdi>`

/** `2026-11-26T01:00:00.000000Z` as people read it; the fraction is left to the file. */
function instantShown(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'second' })} ${zone === 'UTC' ? zone : `${local.offset} ${zone}`}`
}

const valueShown = (value: JsonValue): string => {
  if (typeof value === 'string') return recorded(value)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.map(recorded).join('<br>')
  return recorded(canonicalValue(value) ?? '')
}

/** How kinds, fields and times are told. */
interface Shown {
  readonly labels: Required<PageLabels>
  readonly zone: string
}

/** A name with its label, where it has one. */
const named = (name: string, labels: Readonly<Record<string, Words>>): string => {
  const words = Object.hasOwn(labels, name) ? labels[name] : undefined
  return words ? both(words) : `<code>${escaped(name)}</code>`
}

const row = (words: Words, html: string): string => `<dt>${both(words)}</dt><dd>${html}</dd>`

const listed = (items: readonly string[]): string => (items.length > 0 ? items.join('<br>') : both(PAGE.none))

function entryHtml(item: EvidenceEntry, entry: Entry | undefined, { labels, zone }: Shown): string {
  if (!entry) return `<article><p>${both(PAGE.unreadable)}</p></article>`
  const rows = Object.keys(entry.fields).map((field) => {
    const opening = openingOf(item.openings, field)
    const shown = opening
      ? `<td class="value">${valueShown(opening.value)}</td>`
      : `<td class="withheld">${both(PAGE.withheld)}</td>`
    return `<tr><th scope="row">${named(field, labels.fields)}</th>${shown}</tr>`
  })
  return `<article><h3>${entry.number} · ${named(entry.kind, labels.kinds)}</h3>
<p>${both(PAGE.recordedAt)} <time datetime="${escaped(entry.at)}">${escaped(instantShown(entry.at, zone))}</time></p>
<table><tbody>${rows.join('')}</tbody></table></article>`
}

function withheldHtml(
  evidence: Evidence,
  entries: readonly (Entry | undefined)[],
  labels: Required<PageLabels>,
): string {
  const counts = new Map<string, number>()
  for (const [i, entry] of entries.entries())
    for (const field of Object.keys(entry?.fields ?? {}))
      if (!openingOf(evidence.entries[i]?.openings ?? {}, field))
        counts.set(field, (counts.get(field) ?? 0) + 1)
  if (counts.size === 0) return `<p>${both(PAGE.nothingWithheld)}</p>`
  const items = Array.from(
    counts,
    ([field, count]) => `<li>${named(field, labels.fields)}: ${count} ${both(PAGE.times)}</li>`,
  )
  return `<p>${both(PAGE.withheldNote)}</p><ul>${items.join('')}</ul>`
}

/** What the checkpoint says; told as the file has it, checked or not. */
function summaryHtml(evidence: Evidence, zone: string): string {
  const note = parseNote(evidence.checkpoint)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : undefined
  const witnesses = (note.ok ? note.value.signatures : []).flatMap(({ name, signature }) => {
    const seconds = cosignedAtSeconds(signature)
    if (seconds === undefined) return []
    // far times are no times of ours, and beyond what an instant can hold
    const at =
      seconds < 100_000_000_000n
        ? Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString()
        : ''
    return [`${recorded(name)} ${escaped(at && instantShown(at, zone))}`]
  })
  return `<dl>${row(PAGE.chain, recorded(evidence.chain))}
${row(PAGE.variant, both(VARIANT_WORDS[evidence.variant]))}
${row(PAGE.count, String(evidence.count))}
${checkpoint?.ok ? row(PAGE.origin, recorded(checkpoint.value.origin)) + row(PAGE.size, String(checkpoint.value.size)) : ''}
${row(PAGE.witnesses, listed(witnesses))}
${row(PAGE.rulebooks, listed(evidence.rulebooks.map((digest) => `<code>${escaped(visible(digest))}</code>`)))}
${row(PAGE.keys, listed(evidence.keys.map((key) => `<code>${escaped(visible(key))}</code>`)))}</dl>`
}

/** What a page shows: the evidence in tables, with places of their own for what the script writes and for the file. */
function mainHtml(
  evidence: Evidence,
  shown: Shown & { readonly hasScript: boolean },
  slot: (slot: Slot, html: string) => string,
): string {
  const { labels, zone, hasScript } = shown
  const entries = evidence.entries.map(({ entry }) => {
    const read = parseEntry(toUtf8(entry))
    return read.ok ? read.value : undefined
  })
  const articles = evidence.entries.map((item, i) => entryHtml(item, entries[i], { labels, zone })).join('\n')
  const input = '<input id="trusted-key" autocomplete="off" spellcheck="false">'
  const byScript = `<p>${both(PAGE.howScript)}</p>
<p><label for="trusted-key">${both(PAGE.trusted)}</label> ${slot('trusted-key', input)}</p>`
  return `<main id="main">
<h1>${both(PAGE.title)}</h1>
${slot('answer', `<div id="answer" role="status">${both(PAGE.unverified)}</div>`)}
${slot('checks', '<ul id="checks"></ul>')}
<h2>${both(PAGE.summary)}</h2>
${summaryHtml(evidence, zone)}
<h2>${both(PAGE.entries)}</h2>
${articles || `<p>${both(PAGE.noEntries)}</p>`}
<h2>${both(PAGE.withheldHeading)}</h2>
${withheldHtml(evidence, entries, labels)}
<h2>${both(PAGE.how)}</h2>
<p>${both(PAGE.howCommand)}</p>
<pre>forbear verify FILE</pre>
<p>${both(PAGE.howKey)}</p>
${hasScript ? byScript : ''}
<p>${both(PAGE.howElse)}</p>
<h2>${both(PAGE.limits)}</h2>
<p>${both(PAGE.limitsShown)}</p>
<p>${both(PAGE.limitsNot)}</p>
<details><summary>${both(PAGE.file)}</summary>${slot('evidence', `<pre id="evidence">${escaped(formatEvidence(evidence).trimEnd())}</pre>`)}</details>
</main>`
}

/**
 * The page for an evidence file.
 *
 * @param options.script  the bundled `page-script.ts`, which verifies the file where the page is opened; without it the
 *   page says how to verify and nothing more
 * @param options.labels  names of kinds and fields, before the common ones
 * @param options.zone  in which times are told, an IANA name; UTC where left out
 * @throws {TypeError} for a script that would end its own element
 */
export function evidencePage(
  evidence: Evidence,
  options: {
    readonly script?: string | undefined
    readonly labels?: PageLabels
    readonly zone?: string
  } = {},
): string {
  const { script, zone = 'UTC' } = options
  const labels = {
    kinds: { ...COMMON_LABELS.kinds, ...options.labels?.kinds },
    fields: { ...COMMON_LABELS.fields, ...options.labels?.fields },
  }
  const shown = { labels, zone, hasScript: script !== undefined }
  const digest = shownDigest(mainHtml(evidence, shown, slotMark))
  return documentHtml({
    title: PAGE.title,
    head: `<meta id="shown" name="forbear-shown" content="${digest}">\n`,
    main: mainHtml(evidence, shown, (_slot, html) => html),
    script,
  })
}

/** The text of the evidence file that stands in a page, or `undefined` where none does. */
export function evidenceInPage(source: string | Uint8Array): string | undefined {
  return textInPage(source, 'evidence')
}

/** The locked file that stands in a page, or `undefined` where none does. */
export function lockedInPage(source: string | Uint8Array): string | undefined {
  return textInPage(source, 'locked')
}

function textInPage(source: string | Uint8Array, id: string): string | undefined {
  const html = typeof source === 'string' ? source : fromUtf8(source)
  const [, content, ...more] = html?.split(`<pre id="${id}">`) ?? []
  const end = content?.indexOf('</pre>') ?? -1
  return content === undefined || more.length > 0 || end < 0 ? undefined : unescaped(content.slice(0, end))
}

/**
 * The page for a locked file: it asks for the passphrase and shows the page that was locked.
 *
 * @param locked  a page of {@link evidencePage}, locked by `seal`
 * @param options.script  the bundled `page-script.ts`; without it the page says how to open the file and nothing more
 * @throws {TypeError} for a script that would end its own element
 */
export function lockedPage(
  locked: Uint8Array,
  options: { readonly script?: string | undefined } = {},
): string {
  const { script } = options
  const form = `<form id="unlock"><p><label for="passphrase">${both(PAGE.passphrase)}</label> <input id="passphrase" type="password" autocomplete="off" spellcheck="false"></p>
<p><button type="submit">${both(PAGE.unlock)}</button></p></form>`
  return documentHtml({
    title: PAGE.title,
    main: `<main id="main">
<h1>${both(PAGE.title)}</h1>
<div id="answer" role="status">${both(PAGE.locked)}</div>
${script === undefined ? '' : `${form}\n<p>${both(PAGE.unlockHere)}</p>`}
<h2>${both(PAGE.how)}</h2>
<p>${both(PAGE.howCommand)}</p>
<pre>forbear verify FILE</pre>
<p>${both(PAGE.howElse)}</p>
<details><summary>${both(PAGE.file)}</summary><pre id="locked">${escaped((fromUtf8(locked) ?? '').trimEnd())}</pre></details>
</main>`,
    script,
  })
}
