/** The file itself: what stands where, under which policy. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inElement, policyOf, tightScript, tightStyle } from './markup.ts'

const ROOT = join(import.meta.dirname, '..')

/** A file of the app by its path from the app's folder. */
export const at = (path: string): string => join(ROOT, path)

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

/** What every page begins with: the first script and the style. */
export function beginning(): Pick<PageParts, 'first' | 'style'> {
  return {
    first: inElement(tightScript(readFileSync(at('src/page/first.js'), 'utf8'))),
    style: tightStyle(styles()),
  }
}

/** The kit's style, then each screen's own. */
function styles(): string {
  const screens = globSync('src/page/*/style.css', { cwd: ROOT }).toSorted()
  return ['src/kit/style.css', ...screens].map((path) => readFileSync(at(path), 'utf8')).join('\n')
}

const FILL = 'forbear.fill()'

/** The whole file. */
export function documentOf({ first, style, view, polyfills, page, engine }: PageParts): string {
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
