/**
 * Builds the page: one HTML file that names nothing outside itself.
 *
 * What a slow phone needs first stands first: style, the first view in both languages, then the polyfills (text, only
 * evaluated where something is missing), the page script, and at the end the engine (text, run in a worker).
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { type Bundle, bundle, bundleForBuild } from './bundle.ts'
import { inElement, policyOf, tightScript, tightStyle } from './markup.ts'

const ROOT = join(import.meta.dirname, '..')
const at = (...path: readonly string[]): string => join(ROOT, ...path)

/** What the page is put together from, as it stands in the file. */
export interface PageParts {
  readonly first: string
  readonly style: string
  /** The first view in both languages, and the panel for browsers that cannot run the page. */
  readonly view: string
  readonly polyfills: string
  readonly page: string
  readonly engine: string
}

/** The built page, its parts, and which of the repository's files are in each script. */
export interface BuiltPage {
  readonly html: string
  readonly parts: PageParts
  readonly files: Readonly<Record<'polyfills' | 'page' | 'engine', readonly string[]>>
}

/**
 * Builds everything; the same sources give the same bytes.
 *
 * @param script  the page script, from the package's folder; another one than the page's own is for tests
 */
export async function build(script = 'src/page/main.tsx'): Promise<BuiltPage> {
  const digest = await digestOf(rulebook)
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { readonly version: string }
  const [polyfills, page, engine, view] = await Promise.all([
    bundle(at('src/page/polyfills.ts')),
    bundle(at(script)),
    bundle(at('src/engine/worker.ts'), {
      RULEBOOK_DIGEST: JSON.stringify(digest),
      ENGINE_VERSION: JSON.stringify(`forbear ${version}`),
    }),
    firstView(),
  ])
  const parts: PageParts = {
    first: inElement(tightScript(readFileSync(at('src/page/first.js'), 'utf8'))),
    style: tightStyle(styles()),
    view,
    polyfills: inElement(polyfills.code),
    page: inElement(page.code),
    engine: inElement(engine.code),
  }
  return {
    html: document(parts),
    parts,
    files: { polyfills: polyfills.files, page: page.files, engine: engine.files },
  }
}

/** The page's text. */
export async function buildPage(): Promise<string> {
  return (await build()).html
}

const FILL = 'forbear.fill()'

function document({ first, style, view, polyfills, page, engine }: PageParts): string {
  const policy = policyOf([first, polyfills, FILL, page], style)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<title>Check my phone · 查我的手机</title>
<script>${first}</script>
<style>${style}</style>
</head>
<body>
${view}
<script type="text/plain" id="polyfills">${polyfills}</script>
<script>${FILL}</script>
<script>${page}</script>
<script type="text/plain" id="engine">${engine}</script>
</body>
</html>
`
}

/** What `prerender.tsx` gives once it is bundled. */
interface Prerender {
  readonly firstView: (language: 'zh' | 'en') => string
  readonly cannotPanel: () => string
}

async function firstView(): Promise<string> {
  const { firstView: draw, cannotPanel } = await imported<Prerender>(
    await bundleForBuild(at('build/prerender.tsx')),
  )
  const views = (['zh', 'en'] as const).map(
    (language) =>
      `<div data-lang="${language}" lang="${language === 'zh' ? 'zh-Hans' : 'en'}">${draw(language)}</div>`,
  )
  return `<div id="cannot" role="alert" hidden>${cannotPanel()}</div><div id="app">${views.join('')}</div>`
}

/** The kit's style, then each screen's own. */
function styles(): string {
  const screens = globSync('src/page/*/style.css', { cwd: ROOT }).toSorted()
  return ['src/kit/style.css', ...screens].map((path) => readFileSync(at(path), 'utf8')).join('\n')
}

async function imported<M>({ code }: Bundle): Promise<M> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  return (await import(address)) as M
}
