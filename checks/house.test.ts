/** The house rules a reader may rely on without checking: purity, doc comments, names, and nothing of any one machine. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blanked, isTestFile, isTypeScript, repositoryFiles, type SourceFile } from './source.ts'

/** A house rule: which files it reads and what it finds wrong in one. */
type HouseRule = {
  readonly says: string
  readonly reads: (path: string) => boolean
  readonly finds: (file: SourceFile) => readonly string[]
  /** Must be found. */
  readonly wrong: readonly SourceFile[]
  /** Must not be found. */
  readonly right: readonly SourceFile[]
}

const file = (path: string, ...lines: readonly string[]): SourceFile => ({ path, text: lines.join('\n') })

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

const hits = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => `line ${lineOf(text, match.index)}: ${match[0].trim()}`)

const inPackages = (path: string): boolean =>
  path.startsWith('packages/') && isTypeScript(path) && !isTestFile(path)

const bannedWords =
  /\bTemporal\s*\.\s*Now\b|\bnew\s+Date\b|\bDate\s*\.\s*(?:now|parse|UTC)\b|\bMath\s*\.\s*random\b|\bgetRandomValues\b|\brandomUUID\b|\bperformance\s*\.\s*now\b|\bparseFloat\b/g

/** As `bannedWords`, of what asks the surroundings: a date that is only read or formatted asks nobody. */
const clockAndChance =
  /\bTemporal\s*\.\s*Now\b|\bnew\s+Date\s*\(\s*\)|\bDate\s*\.\s*now\b|\bMath\s*\.\s*random\b|\bgetRandomValues\b|\brandomUUID\b|\bperformance\s*\.\s*now\b/g

const inPages = (path: string): boolean =>
  /^apps\/\w+\/src\/page\//.test(path) && isTypeScript(path) && !isTestFile(path)

const exportedFunction =
  /^export (?:default )?(?:(?:async )?function\b\*?\s*(\w*)|const (\w+)(?::[^=\n]+)? = (?:async )?(?:function\b|<[^\n]*>\(|\((?:$|[^\n]*(?:=>|[(,]$))|\w+ =>))/gm

const undocumentedFunctions = (source: SourceFile): readonly string[] => {
  const lines = source.text.split('\n')
  let previous = ''
  return [...blanked(source.text, 'code-only').matchAll(exportedFunction)].flatMap((match) => {
    const name = match[1] || match[2] || 'default'
    const line = lineOf(source.text, match.index)
    const isOverload = name === previous
    previous = name
    const above = lines[line - 2]?.trim() ?? ''
    return isOverload || above.endsWith('*/') ? [] : [`line ${line}: ${name}`]
  })
}

const headings = (text: string): readonly string[] =>
  text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').match(/^# .*$/gm) ?? []

const registry = ['registry', 'npmjs', 'org'].join('.')
const machine = ['', 'home', 'someone', 'forbear'].join('/')

const rules: readonly HouseRule[] = [
  {
    says: 'Under packages/ time, zone and chance arrive as arguments, and no number is read by parseFloat',
    reads: inPackages,
    finds: ({ text }) => hits(blanked(text, 'code-only'), bannedWords),
    wrong: [
      file('packages/a/src/a.ts', 'const now = Temporal.Now.instant()'),
      file('packages/a/src/a.ts', 'const d = new Date(0)'),
      file('packages/a/src/a.ts', 'const d = Date.now()'),
      file('packages/a/src/a.ts', 'const d = Math.random()'),
      file('packages/a/src/a.ts', 'crypto.getRandomValues(bytes)'),
      file('packages/a/src/a.ts', "const d = Number.parseFloat('1')"),
      file('packages/a/src/a.ts', 'const s = `at ${new Date()}`'),
      file('packages/a/src/a.ts', 'const half = a / 2', "const s = '/' + Date.now() + '/'"),
    ],
    right: [
      file('packages/a/src/a.ts', '// never Date.now()', '/* nor Math.random() */', "const s = 'new Date'"),
      file('packages/a/src/a.ts', 'const s = `new Date ${x}`', 'const r = /parseFloat/'),
      file('packages/a/src/a.test.ts', 'const d = new Date(0)'),
    ],
  },
  {
    says: 'Pages take time and chance from one file, clock.ts, so that setting one clock sets them all',
    reads: (path) => inPages(path) && !path.endsWith('/page/clock.ts'),
    finds: ({ text }) => hits(blanked(text, 'code-only'), clockAndChance),
    wrong: [
      file('apps/check/src/page/a.tsx', "const day = Temporal.Now.plainDateISO('Asia/Shanghai')"),
      file('apps/check/src/page/do/a.ts', 'const d = Date.now()'),
      file('apps/check/src/page/do/a.ts', 'const d = new Date()'),
    ],
    right: [
      file('apps/check/src/page/a.tsx', "const day = todayIn('Asia/Shanghai')"),
      file('apps/check/src/page/a.ts', "const d = new Date('2026-01-01')"),
      file('apps/check/src/page/a.test.ts', 'Date.now()'),
    ],
  },
  {
    says: 'A TypeScript file begins with a doc comment that says what it is for',
    reads: isTypeScript,
    finds: ({ text }) => (/^(?:#![^\n]*\n)?\/\*\*[^/]/.test(text) ? [] : ['line 1: no doc comment']),
    wrong: [file('law/a.ts', 'export default {}'), file('checks/a.ts', '// A comment', '/** late */')],
    right: [
      file('law/a.ts', '/** What it is for. */'),
      file('apps/a/a.ts', '#!/usr/bin/env node', '/** What. */'),
    ],
  },
  {
    says: 'Every exported function in packages has a doc comment',
    reads: inPackages,
    finds: undocumentedFunctions,
    wrong: [
      file('packages/a/src/a.ts', '/** File. */', '', 'export function f(): void {}'),
      file('packages/a/src/a.ts', '/** File. */', '', 'export const f = (a: number): number => a'),
      file('packages/a/src/a.ts', '/** File. */', '', 'export const f = async <A>(a: A) => a'),
      file('packages/a/src/a.ts', '/** File. */', '', 'export const f: F = (', '  a,', ') => a'),
      file('packages/a/src/a.ts', '/** File. */', '', 'export default async function f() {}'),
    ],
    right: [
      file('packages/a/src/a.ts', '/** File. */', '', '/** Does. */', 'export function f(): void {}'),
      file(
        'packages/a/src/a.ts',
        '/** Does. */',
        'export function f(): void',
        'export function f(a?: 1): void {}',
      ),
      file('packages/a/src/a.ts', '/** File. */', '', 'export const limit = 7'),
    ],
  },
  {
    says: 'A folder is named by what is in it, never utils or helpers',
    reads: () => true,
    finds: ({ path }) => (/(?:^|\/)(?:utils?|helpers?)\//i.test(path) ? [path] : []),
    wrong: [file('packages/a/src/utils/a.ts'), file('helpers/a.md')],
    right: [file('packages/a/src/clock/a.ts'), file('packages/a/src/utilsmith/a.ts')],
  },
  {
    says: 'No file names a place on one machine or a package registry',
    reads: () => true,
    finds: ({ text }) => [
      ...hits(text, /(?<![\w.~-])\/(?:home|Users|root|work)\/[\w.-]*/g),
      ...hits(text, /\bregistry\.(?:npmjs|npmmirror|yarnpkg)\.\w+|\bregistry=\S+/g),
    ],
    wrong: [
      file('docs/a.md', `See ${machine}.`),
      file('package-lock.json', `"resolved": "https://${registry}/a"`),
    ],
    right: [file('docs/a.md', 'See https://example.org/home/page and ./home/a')],
  },
  {
    says: 'A Markdown file has exactly one first-level heading',
    reads: (path) => path.endsWith('.md'),
    finds: ({ text }) =>
      headings(text).length === 1 ? [] : [`${headings(text).length} first-level headings`],
    wrong: [file('a.md', 'text'), file('a.md', '# One', '# Two')],
    right: [file('a.md', '# One', '```sh', '# a comment', '```', '## Two')],
  },
]

const files = repositoryFiles()

for (const rule of rules) {
  test(rule.says, () => {
    const wrong = files
      .filter(({ path }) => rule.reads(path))
      .flatMap((source) => rule.finds(source).map((found) => `${source.path}: ${found}`))
    assert.deepEqual(wrong, [], `${rule.says}:\n${wrong.join('\n')}`)
  })

  test(`can fail: ${rule.says}`, () => {
    for (const source of rule.wrong) {
      assert.ok(rule.reads(source.path), source.path)
      assert.notDeepEqual(rule.finds(source), [], `should be found: ${source.text}`)
    }
    for (const source of rule.right) {
      const found = rule.reads(source.path) ? rule.finds(source) : []
      assert.deepEqual(found, [], `should pass: ${source.text}`)
    }
  })
}

test('the checks read the repository they stand in', () => {
  assert.ok(files.some(({ path }) => path === 'checks/house.test.ts'))
})
