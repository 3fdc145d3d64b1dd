/** The pages that people read: start, the API, problems. Text and one style sheet; no script, nothing from elsewhere. */
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { type Durability, durabilityWarning } from '../platform/durability.ts'
import { PROBLEMS, type ProblemCode } from '../platform/problem.ts'
import type { ApiDocument, MediaType, Operation, Schema } from './document.ts'
import { PROBLEM_PAGES } from './problem-pages.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
type Language = 'en' | 'zh'

const TEXTS = {
  en: {
    language: 'en',
    other: '中文',
    otherLink: 'zh',
    start: 'A gate before every contact, and a record of all of them',
    lead: 'This is a Forbear service. Programs ask it whether a contact with a borrower may be made, before it is made. An answer that is not a permit means: do not contact.',
    links: {
      docs: 'The API',
      problems: 'Problems and what to do',
      ready: 'Is it ready',
      document: 'The API as OpenAPI 3.1',
    },
    api: 'The API',
    problems: 'Problems',
    happened: 'What happened',
    toDo: 'What to do',
    status: 'Status',
    allProblems: 'All problems',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    example: 'Example',
    shapes: 'Shapes',
    required: 'needed',
    where: { path: 'path', query: 'query', header: 'header', cookie: 'cookie' },
    contents: 'Contents',
  },
  zh: {
    language: 'zh-CN',
    other: 'English',
    otherLink: 'en',
    start: '每次联系之前的一道闸门，以及全部联系的记录',
    lead: '这是一个 Forbear 服务。程序在联系借款人之前向它询问能否联系。凡答复不是许可的，即不得联系。',
    links: {
      docs: '接口文档',
      problems: '问题与处理办法',
      ready: '服务是否就绪',
      document: 'OpenAPI 3.1 文档',
    },
    api: '接口文档',
    problems: '问题',
    happened: '发生了什么',
    toDo: '如何处理',
    status: '状态码',
    allProblems: '全部问题',
    parameters: '参数',
    body: '正文',
    answers: '答复',
    example: '示例',
    shapes: '数据结构',
    required: '必填',
    where: { path: '路径', query: '查询', header: '请求头', cookie: 'Cookie' },
    contents: '目录',
  },
} as const

/** The style of all pages. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --link: light-dark(#0b57d0, #8ab4f8) }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 60rem; font: 1rem/1.55 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
header { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem }
a { color: var(--link) }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { margin-top: 2.5rem; font-size: 1.25rem } h3 { font-size: 1.05rem }
code, pre { font: .9em/1.45 ui-monospace, "Cascadia Mono", Consolas, monospace; background: var(--soft) }
code { padding: .05em .3em; border-radius: 3px; overflow-wrap: anywhere } pre { padding: .75rem; overflow-x: auto; border-radius: 6px } pre code { padding: 0; background: none }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line) }
ul.shape { list-style: none; padding-inline-start: 1rem; border-inline-start: 1px solid var(--line); margin: .25rem 0 }
.method { font-weight: 700 } .needed { font-size: .85em; border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em }
.note { border-inline-start: 4px solid #b26a00; padding: .25rem .75rem; background: var(--soft) }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
@media (max-width: 40rem) { table, tbody, tr, td { display: block } thead { display: none } }
`

function page(language: Language, title: string, body: Html): Html {
  const t = TEXTS[language]
  return html`<!doctype html>
<html lang="${t.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Forbear</title><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">Forbear</a><a href="?lang=${t.otherLink}" lang="${TEXTS[t.otherLink].language}" hreflang="${TEXTS[t.otherLink].language}">${t.other}</a></header>
<main><h1>${title}</h1>
${body}</main></body></html>`
}

/** The page at `/`. */
export function startPage(language: Language, durability: Durability): Html {
  const t = TEXTS[language]
  const warning = durabilityWarning(durability)
  return page(
    language,
    t.start,
    html`<p>${t.lead}</p>
${warning === undefined ? '' : html`<p class="note">${warning[language]}</p>`}
<ul><li><a href="/docs">${t.links.docs}</a></li><li><a href="/problems">${t.links.problems}</a></li><li><a href="/readyz">${t.links.ready}</a></li><li><a href="/openapi.json">${t.links.document}</a></li></ul>`,
  )
}

/** The list of all problems. */
export function problemsPage(language: Language): Html {
  const t = TEXTS[language]
  const rows = Object.entries(PROBLEMS).toSorted(([, a], [, b]) => a.status - b.status)
  return page(
    language,
    t.problems,
    html`<table><thead><tr><th scope="col">${t.status}</th><th scope="col">code</th><th scope="col"></th></tr></thead><tbody>
${rows.map(([code, { status, title }]) => html`<tr><td>${status}</td><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${title[language]}</td></tr>`)}
</tbody></table>`,
  )
}

/** The page of one problem. */
export function problemPage(language: Language, code: ProblemCode): Html {
  const t = TEXTS[language]
  const { happened, toDo } = PROBLEM_PAGES[code]
  const { status, title } = PROBLEMS[code]
  return page(
    language,
    title[language],
    html`<p><code>${code}</code> · ${t.status} ${status}</p>
<h2>${t.happened}</h2><p>${marked(happened[language])}</p>
<h2>${t.toDo}</h2><p>${marked(toDo[language])}</p>
<p><a href="/problems">${t.allProblems}</a></p>`,
  )
}

/** The whole API on one page. */
export function documentPage(language: Language, document: ApiDocument): Html {
  const t = TEXTS[language]
  const operations = Object.entries(document.paths).flatMap(([path, all]) =>
    Object.entries(all).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const shapes = Object.entries(document.components.schemas).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return page(
    language,
    t.api,
    html`${document.info.description.split('\n\n').map((paragraph) => html`<p>${marked(paragraph)}</p>`)}
<p>${document.info.version} · <a href="/openapi.json">${t.links.document}</a> · <a href="/problems">${t.links.problems}</a></p>
<nav aria-label="${t.contents}"><table><tbody>${operations.map(
      ({ path, method, operation }) =>
        html`<tr><td class="method">${method}</td><td><a href="#${anchorOf(method, path)}"><code>${path}</code></a></td><td>${operation.summary ?? ''}</td></tr>`,
    )}</tbody></table></nav>
${operations.map((one) => operationSection(language, one))}
<h2>${t.shapes}</h2>
${shapes.map(([name, schema]) => html`<h3 id="shape-${name}"><code>${name}</code></h3>${shapeOf(language, schema)}`)}`,
  )
}

const anchorOf = (method: string, path: string): string =>
  `${method.toLowerCase()}${path.replaceAll(/[^\w]+/g, '-')}`

function operationSection(
  language: Language,
  of: { readonly path: string; readonly method: string; readonly operation: Operation },
): Html {
  const { path, method, operation } = of
  const t = TEXTS[language]
  const { parameters = [], requestBody, responses } = operation
  return html`<section><h2 id="${anchorOf(method, path)}"><span class="method">${method}</span> <code>${path}</code></h2>
<p>${operation.summary ?? ''}${operation.description === undefined ? '' : html`<br>${marked(operation.description)}`}</p>
${
  parameters.length === 0
    ? ''
    : html`<h3>${t.parameters}</h3><table><tbody>${parameters.map(
        (p) =>
          html`<tr><td><code>${p.name}</code></td><td>${t.where[p.in]}${p.required === true ? html` <span class="needed">${t.required}</span>` : ''}</td><td>${p.description ?? descriptionOf(p.schema)} ${shapeOf(language, p.schema)}</td></tr>`,
      )}</tbody></table>`
}
${requestBody === undefined ? '' : html`<h3>${t.body}</h3>${Object.entries(requestBody.content).map(([type, media]) => mediaOf(language, type, media))}`}
<h3>${t.answers}</h3><table><tbody>${Object.entries(responses).map(
    ([status, response]) =>
      html`<tr><td>${status}</td><td>${marked(response.description)}</td><td>${Object.entries(response.content ?? {}).map(([type, media]) => mediaOf(language, type, media))}</td></tr>`,
  )}</tbody></table></section>`
}

function mediaOf(language: Language, type: string, { schema, example, examples }: MediaType): Html {
  const t = TEXTS[language]
  const all = [
    ...(example === undefined ? [] : [{ summary: t.example as string, value: example }]),
    ...Object.entries(examples ?? {}).map(([name, e]) => ({ summary: e.summary ?? name, value: e.value })),
  ]
  return html`<p><code>${type}</code></p>${schema === undefined ? '' : shapeOf(language, schema)}${all.map(
    (e) => html`<p>${e.summary}</p><pre><code>${JSON.stringify(e.value, null, 2)}</code></pre>`,
  )}`
}

/** A schema as a nested list; what has a name is a link. */
function shapeOf(language: Language, schema: Schema): Html {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? ''
    return html`<a href="#shape-${name}"><code>${name}</code></a>`
  }
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
    const of = schema[key]
    return Array.isArray(of)
      ? (of as readonly Schema[]).filter((s) => Object.keys(s).join() !== 'description')
      : []
  })
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>)
  const needed = new Set((schema['required'] ?? []) as readonly string[])
  const items = schema['items'] as Schema | undefined
  const more = schema['additionalProperties']
  const t = TEXTS[language]
  return html`<span>${typeOf(schema)}</span>${
    properties.length === 0
      ? ''
      : html`<ul class="shape">${properties.map(
          ([name, inner]) =>
            html`<li><code>${name}</code>${needed.has(name) ? html` <span class="needed">${t.required}</span>` : ''} ${descriptionOf(inner)} ${shapeOf(language, inner)}</li>`,
        )}</ul>`
  }${items === undefined ? '' : html`<ul class="shape"><li>${descriptionOf(items)} ${shapeOf(language, items)}</li></ul>`}${
    typeof more === 'object' && more !== null && Object.keys(more).length > 0
      ? html`<ul class="shape"><li><code>*</code> ${shapeOf(language, more as Schema)}</li></ul>`
      : ''
  }${parts.length === 0 ? '' : html`<ul class="shape">${parts.map((s) => html`<li>${shapeOf(language, s)}</li>`)}</ul>`}`
}

/** Type and bounds in a few words: `string, 1 to 200`, `call | sms`. */
function typeOf(schema: Schema): Html {
  const values = schema['enum']
  if (Array.isArray(values))
    return html`${values.map((value, i) => html`${i === 0 ? '' : ' | '}<code>${String(value)}</code>`)}`
  const named = schema['type']
  const type = typeof named === 'string' ? named : Array.isArray(named) ? named.map(String).join(' | ') : ''
  const least = schema['minLength'] ?? schema['minimum'] ?? schema['minItems']
  const most = schema['maxLength'] ?? schema['maximum'] ?? schema['maxItems']
  const bounds = [least, most].some((b) => b !== undefined) ? `${numberText(least)}…${numberText(most)}` : ''
  const format = typeof schema['format'] === 'string' ? schema['format'] : ''
  return html`${[type, format, bounds].filter((part) => part !== '').join(', ')}`
}

const numberText = (value: unknown): string => (typeof value === 'number' ? String(value) : '')

const descriptionOf = (schema: Schema): Html =>
  marked(typeof schema['description'] === 'string' ? schema['description'] : '')

/** The little markup that our own sentences use: code, links and lists. Everything is escaped before. */
function marked(text: string): Html {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return raw(
    escaped
      .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
      .replaceAll(/\[([^\]]+)\]\((\/[\w./-]*)\)/g, '<a href="$2">$1</a>')
      .replaceAll(/\n- /g, '<br>– ')
      .replaceAll('\n', '<br>'),
  )
}
