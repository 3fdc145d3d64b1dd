/** The built page with another beginning: everything in it is the real page's but the state that it opens with. */
import { fileURLToPath } from 'node:url'
import { bundle } from '../../build/bundle.ts'
import { documentOf } from '../../build/document.ts'
import { inElement } from '../../build/markup.ts'
import type { BuiltPage } from '../../build/page.ts'

/** The page with the invented phones brought. */
export async function pageWithPhones(built: BuiltPage): Promise<string> {
  const { code } = await bundle(fileURLToPath(new URL('main-with-phones.tsx', import.meta.url)))
  return documentOf({ ...built.parts, page: inElement(code) })
}
