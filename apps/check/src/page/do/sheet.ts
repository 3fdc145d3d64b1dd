/**
 * One document as data: what is shown, printed, copied and saved is the same. Everything in it is plain text; as a file
 * it names nothing outside itself.
 */
import type { Language } from '../../words/language.ts'
import { HTML_LANG } from '../../words/language.ts'

export type SheetLine =
  | { readonly kind: 'text'; readonly text: string }
  /** To be filled in by hand. */
  | { readonly kind: 'blank' }

export interface SheetPart {
  /** Absent in a letter. */
  readonly heading?: string
  readonly lines: readonly SheetLine[]
}

export interface Sheet {
  readonly language: Language
  /** Absent in a letter. */
  readonly title?: string
  readonly date?: string
  readonly note?: string
  readonly parts: readonly SheetPart[]
}

/** Signs on a line of paper, about; a Chinese sign is twice as wide. */
const SIGNS_A_LINE: Readonly<Record<Language, number>> = { zh: 46, en: 92 }
/** Lines of a page at the ordinary size, about. */
const LINES_A_PAGE = 42

/** Whether a document needs smaller print to stay on one page. */
export function isLong({ language, title, date, note, parts }: Sheet): boolean {
  const signs = SIGNS_A_LINE[language]
  const taken = (text: string): number => Math.max(1, Math.ceil(text.length / signs))
  const head = [title, date, note].filter((line) => line !== undefined)
  const lines = parts.flatMap((part) => [
    ...(part.heading ? [part.heading] : []),
    ...part.lines.map(lineText),
  ])
  return [...head, ...lines].reduce((sum, line) => sum + taken(line), 0) > LINES_A_PAGE
}

const BLANK = '____________________'

const lineText = (line: SheetLine): string => (line.kind === 'text' ? line.text : BLANK)

/** As text that any programme opens; ends with a line end. */
export function sheetText({ title, date, note, parts }: Sheet): string {
  const head = [title, date, note].filter((line) => line !== undefined)
  const blocks = parts.map(({ heading, lines }) =>
    heading === undefined
      ? lines.map(lineText).join('\n')
      : [heading, ...lines.map((line) => `- ${lineText(line)}`)].join('\n'),
  )
  return `${[...(head.length > 0 ? [head.join('\n')] : []), ...blocks].join('\n\n')}\n`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text in markup, whatever stands in it. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

const STYLE =
  'body{max-width:44em;margin:2em auto;padding:0 1em;font:11pt/1.5 system-ui,sans-serif}' +
  'h1{font-size:1.3em}h2{font-size:1em;margin:1em 0 0}p,ul{margin:.3em 0}@page{size:A4;margin:15mm}'

/** As a page of its own, which may run nothing and load nothing. */
export function sheetHtml({ language, title, date, note, parts }: Sheet): string {
  const paragraph = (text: string | undefined): string =>
    text === undefined ? '' : `<p>${escaped(text).replaceAll('\n', '<br>')}</p>\n`
  const blocks = parts.map(({ heading, lines }) =>
    heading === undefined
      ? lines.map((line) => paragraph(lineText(line))).join('')
      : `<h2>${escaped(heading)}</h2>\n<ul>\n${lines.map((line) => `<li>${escaped(lineText(line))}</li>\n`).join('')}</ul>\n`,
  )
  const name = title ?? (language === 'zh' ? '信' : 'Letter')
  return `<!doctype html>
<html lang="${HTML_LANG[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(name)}</title>
<style>${STYLE}</style>
</head>
<body>
${title === undefined ? '' : `<h1>${escaped(title)}</h1>\n`}${paragraph(date)}${paragraph(note)}${blocks.join('')}</body>
</html>
`
}

/** A name that tells whoever sees the file nothing. @param today  `YYYY-MM-DD` */
export function fileName(today: string, kind: 'txt' | 'html'): string {
  return `notes-${today}.${kind}`
}
