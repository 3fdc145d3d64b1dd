/**
 * The HTML document around a page of evidence: one style, one script or none, and a policy that admits these two by their
 * digests and nothing else. No page asks a network, and none could.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64, toUtf8 } from './bytes.ts'
import { escaped } from './escape.ts'
import type { Words } from './problem.ts'

const STYLE = `:root{color-scheme:light dark;font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
body{margin:0 auto;max-width:56rem;padding:1rem}
h1{line-height:1.3}h2{border-top:1px solid;padding-top:1rem;margin-top:2rem}
[lang=en]{display:block;opacity:.8;font-size:.9em}
dl,table{width:100%}dt{font-weight:600}dd{margin:0 0 .75rem;overflow-wrap:anywhere}
#answer{border:2px solid;padding:.75rem 1rem;overflow-wrap:anywhere}#answer span{display:block}
#answer[data-answer=failed]{border-color:#b00020}#answer[data-answer=verified],#answer[data-answer=integrity-only]{border-color:#1b7a3d}
#checks{list-style:none;padding:0;overflow-wrap:anywhere}#checks li{margin:.5rem 0}
table{border-collapse:collapse;table-layout:fixed}th,td{border:1px solid;padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{width:34%}.value{white-space:pre-wrap}.withheld{font-style:italic}
code,pre{font-family:ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}
button{font:inherit;padding:.5rem 1.25rem;margin-block:.75rem}button [lang=en]{display:inline;opacity:1;font-size:1em}
@media print{details{display:none}h3{break-after:avoid}}`

const digestOf = (text: string): string => `'sha256-${toBase64(sha256(toUtf8(text)))}'`

/** A sentence in both languages. */
export const both = ({ en, zh }: Words): string =>
  `<span lang="zh-Hans">${escaped(zh)}</span> <span lang="en">${escaped(en)}</span>`

/**
 * A page.
 *
 * @param parts.head  more for the head: elements that need no policy
 * @param parts.main  from `<main` to `</main>`
 * @throws {TypeError} for a script that would end its own element
 */
export function documentHtml(parts: {
  readonly title: Words
  readonly head?: string
  readonly main: string
  readonly script?: string | undefined
}): string {
  const { title, head = '', main, script } = parts
  if (script !== undefined && /<\/script|<!--/i.test(script))
    throw new TypeError('the script would end its own element')
  const policy = `default-src 'none'; style-src ${digestOf(STYLE)}; script-src ${script === undefined ? "'none'" : digestOf(script)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="referrer" content="no-referrer">
${head}<title>${escaped(`${title.zh} · ${title.en}`)}</title>
<style>${STYLE}</style>
</head>
<body>
${main}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}
