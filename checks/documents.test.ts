/** What documents refer to is there: files and headings behind links, and the files that the architecture names. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { type SourceFile, repositoryFiles, root } from './source.ts'

const withoutCode = (text: string): string => text.replaceAll(/^(`{3,})[\s\S]*?^\1/gm, '')

/** The names under which headings are linked to, as code hosts make them. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

/** Links of a document to what is not there. */
function deadLinks(
  { path, text }: SourceFile,
  textOf: (path: string) => string | undefined,
): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file))
    const there = textOf(target)
    const isDead = there === undefined || (anchor !== undefined && !anchorsOf(there).has(anchor))
    return isDead ? [`${path}: ${link}`] : []
  })
}

/** Files that a document names in code and that no folder holds; a name without a folder may stand in any. */
const missingFiles = (text: string, paths: readonly string[]): readonly string[] =>
  [...withoutCode(text).matchAll(/`([\w/-][\w./-]*\.(?:ts|sql|md))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !paths.some((path) => path === name || path.endsWith(`/${name}`)))

const files = repositoryFiles()
const texts = new Map(files.map(({ path, text }) => [path, text]))

/** What stands at a path; of a folder, or a file that is not read as text, nothing but that it is there. */
const textAt = (path: string): string | undefined =>
  texts.get(path) ?? (existsSync(join(root, path)) ? '' : undefined)

test('every link of a document leads to a file, and to a heading where it names one', () => {
  const dead = files.filter(({ path }) => path.endsWith('.md')).flatMap((file) => deadLinks(file, textAt))
  assert.deepEqual(dead, [])
})

test('every file that the architecture names is there', () => {
  const { text } = files.find(({ path }) => path === 'docs/architecture.md') ?? { text: '' }
  assert.deepEqual(
    missingFiles(
      text,
      files.map(({ path }) => path),
    ),
    [],
  )
  assert.ok(text.includes('recorder.ts'))
})

test('a dead link and a missing file are found', () => {
  const at = (path: string): string | undefined => ({ 'docs/b.md': '# B\n\n## A part, said' })[path]
  const document = (link: string): SourceFile => ({ path: 'docs/a.md', text: `# A\n\n[x](${link})` })
  for (const link of ['b.md', 'b.md#a-part-said', '#a', 'https://example.org/x'])
    assert.deepEqual(
      deadLinks(document(link), (path) => at(path) ?? (path === 'docs/a.md' ? '# A' : undefined)),
      [],
    )
  for (const link of ['c.md', 'b.md#another', '../b.md', '#b'])
    assert.equal(deadLinks(document(link), at).length, 1, link)
  assert.deepEqual(missingFiles('`a.ts` and `x/b.ts`', ['src/a.ts', 'y/b.ts']), ['x/b.ts'])
})
