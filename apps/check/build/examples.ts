/** Builds the examples of the kit into one page, with the style, the first script and the policy of the real one. */
import { bundle } from './bundle.ts'
import { at, beginning, documentOf } from './document.ts'
import { inElement } from './markup.ts'

/** The page of `src/kit/examples.tsx`. */
export async function buildExamples(): Promise<string> {
  const { code } = await bundle(at('src/kit/examples.tsx'))
  return documentOf({
    ...beginning(),
    view: '<div id="app"></div>',
    polyfills: '',
    page: inElement(code),
    engine: '',
  })
}
