/**
 * Builds the page: one HTML file that names nothing outside itself.
 *
 * What a slow phone needs first stands first: style, the first view in both languages, then the polyfills (text, only
 * evaluated where something is missing), the page script, and at the end the engine (text, run in a worker).
 */
import { readFileSync } from 'node:fs'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { type Bundle, bundle, bundleForBuild } from './bundle.ts'
import { type PageParts, at, beginning, documentOf } from './document.ts'
import { inElement } from './markup.ts'

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
    ...beginning(),
    view,
    polyfills: inElement(polyfills.code),
    page: inElement(page.code),
    engine: inElement(engine.code),
  }
  return {
    html: documentOf(parts),
    parts,
    files: { polyfills: polyfills.files, page: page.files, engine: engine.files },
  }
}

/** The page's text. */
export async function buildPage(): Promise<string> {
  return (await build()).html
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
async function imported<M>({ code }: Bundle): Promise<M> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  return (await import(address)) as M
}
