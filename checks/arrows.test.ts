/** Arrows point one way: every import in law, packages and apps is read, and a wrong one fails with the sentence that forbids it. */
import assert from 'node:assert/strict'
import { isBuiltin } from 'node:module'
import { test } from 'node:test'
import { importsOf, isTestFile, isTypeScript, repositoryFiles, resolved, type Import } from './source.ts'

/** The runtime dependencies a workspace declares, by its folder. */
type Declared = ReadonlyMap<string, ReadonlySet<string>>

/** Whether a file belongs to an app's build, which runs before the app and is no part of it. */
const isBuildFile = (path: string): boolean => /^apps\/[^/]+\/build\//.test(path)

/** What a workspace may import beyond its own files. */
type Allowance = {
  readonly sentence: string
  readonly allows: (imported: Import, packages: ReadonlySet<string>) => boolean
}

const packageName = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

const isOurs = (from: string): boolean => from.startsWith('@forbear/')
const isDeclared = (from: string, packages: ReadonlySet<string>): boolean =>
  !isBuiltin(from) && !isOurs(from) && packages.has(packageName(from))

const allowances: Readonly<Record<string, Allowance>> = {
  law: {
    sentence:
      "Law is data: it takes `import type` from '@forbear/conduct/language' and '@forbear/loan/price' and nothing else.",
    allows: ({ from, typeOnly }) =>
      typeOnly && (from === '@forbear/conduct/language' || from === '@forbear/loan/price'),
  },
  'packages/conduct': {
    sentence: 'conduct imports no package and nothing of Node: only its own files.',
    allows: () => false,
  },
  'packages/loan': {
    sentence:
      "loan takes `import type` from '@forbear/conduct/language' for words, forces and bases, and otherwise only its own files.",
    allows: ({ from, typeOnly }) => typeOnly && from === '@forbear/conduct/language',
  },
  'packages/logs': {
    sentence:
      "logs knows columns and no law: it takes `import type` from '@forbear/conduct/facts' and the parsers it declares, and nothing of Node.",
    allows: ({ from, typeOnly }, packages) =>
      (typeOnly && from === '@forbear/conduct/facts') || isDeclared(from, packages),
  },
  'packages/audit': {
    sentence:
      'audit puts logs to the law: it takes @forbear/conduct, @forbear/logs and what it declares, never the law itself, and nothing of Node.',
    allows: ({ from }, packages) =>
      isDeclared(from, packages) || /^@forbear\/(?:conduct|logs)(?:\/|$)/.test(from),
  },
}

const packagesInGeneral: Allowance = {
  sentence: 'A package imports no package of ours, nothing of Node, and of others only what it declares.',
  allows: ({ from }, packages) => isDeclared(from, packages),
}

/** The one door into another app: what it exports talks to a running server, and holds nothing of it but types. */
const SERVER_CLIENT = '@forbear/server/client'

/** Names of our workspaces that an app may import. */
const isPackageOrLaw = (from: string, folders: ReadonlySet<string>): boolean => {
  const name = packageName(from).slice('@forbear/'.length)
  return name === 'law' || folders.has(`packages/${name}`)
}

const workspaceOf = (path: string): string =>
  /^(?:packages|apps)\//.test(path) ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '')

/** The sentence that forbids an import, or `undefined` where it is allowed. */
function forbids(path: string, imported: Import, declared: Declared): string | undefined {
  const workspace = workspaceOf(path)
  const packages = declared.get(workspace) ?? new Set()
  const { from } = imported

  if (from.startsWith('.')) {
    const target = resolved(path, from)
    if (workspaceOf(target) !== workspace) return 'Another workspace is reached by its name, never by a path.'
    if (isTestFile(target) && !isTestFile(path))
      return 'Only tests import tests and what stands under testing/.'
    if (isBuildFile(target) && !isBuildFile(path) && !isTestFile(path))
      return 'Only tests import what builds an app.'
    return undefined
  }
  if (isTestFile(path)) return undefined
  if (from.endsWith('/testing') && isOurs(from))
    return 'Only tests import tests and what stands under testing/.'
  if (workspace.startsWith('apps/')) {
    if (isBuiltin(from) || isDeclared(from, packages)) return undefined
    if (isBuildFile(path) && isDeclared(from, builders.get(workspace) ?? new Set())) return undefined
    if (isOurs(from) && isPackageOrLaw(from, new Set(declared.keys()))) return undefined
    if (from === SERVER_CLIENT) return undefined
    return 'Apps import packages and law, never each other but for the client of the server, and of others only what they declare.'
  }
  const allowance = allowances[workspace] ?? packagesInGeneral
  return allowance.allows(imported, packages) ? undefined : allowance.sentence
}

const files = repositoryFiles()

/** What every workspace names under one heading of its manifest. */
const namedUnder = (heading: 'dependencies' | 'devDependencies'): Declared =>
  new Map(
    files
      .filter((file) => /^(?:law|packages\/[^/]+|apps\/[^/]+)\/package\.json$/.test(file.path))
      .map((file) => {
        const manifest = JSON.parse(file.text) as Partial<Record<typeof heading, Record<string, string>>>
        return [workspaceOf(file.path), new Set(Object.keys(manifest[heading] ?? {}))]
      }),
  )

const declared = namedUnder('dependencies')
/** What an app's build may use besides: it is not part of what people are given. */
const builders = namedUnder('devDependencies')

const wrongArrows = (path: string, text: string): readonly string[] =>
  importsOf(text).flatMap((imported) => {
    const sentence = forbids(path, imported, declared)
    return sentence === undefined ? [] : [`${path}:${imported.line} imports '${imported.from}'. ${sentence}`]
  })

test('every import follows the arrows', () => {
  const wrong = files
    .filter((file) => isTypeScript(file.path) && !/^(?:checks|bench)\//.test(file.path))
    .flatMap((file) => wrongArrows(file.path, file.text))
  assert.deepEqual(wrong, [], wrong.join('\n'))
})

test('law, conduct and loan declare no runtime dependency', () => {
  for (const workspace of ['law', 'packages/conduct', 'packages/loan']) {
    assert.deepEqual([...(declared.get(workspace) ?? [])], [], `${workspace} must run without any package`)
  }
})

test('a forbidden import is detected and named by its sentence', () => {
  const forbidden: readonly (readonly [path: string, code: string, sentence: RegExp])[] = [
    ['law/us/x.ts', "import { a } from '@forbear/conduct/language'", /Law is data/],
    ['law/us/x.ts', "import { type A } from '@forbear/conduct/language'", /Law is data/],
    ['law/us/x.ts', "import type { A } from '@forbear/conduct/judge'", /Law is data/],
    ['law/us/x.ts', "import { readFileSync } from 'node:fs'", /Law is data/],
    ['law/us/x.ts', "import type { A } from '../../packages/conduct/src/language/index.ts'", /by its name/],
    ['packages/conduct/src/a.ts', "import assert from 'node:assert'", /conduct imports no package/],
    ['packages/conduct/src/a.ts', "import { z } from 'zod'", /conduct imports no package/],
    ['packages/conduct/src/a.ts', "const z = await import('zod')", /conduct imports no package/],
    ['packages/conduct/src/a.ts', "export * from '@forbear/law'", /conduct imports no package/],
    ['packages/conduct/src/a.ts', "import { log } from './testing/index.ts'", /Only tests/],
    ['packages/logs/src/a.ts', "import { a } from '@forbear/conduct/facts'", /logs knows columns/],
    ['packages/logs/src/a.ts', "import type { A } from '@forbear/conduct/judge'", /logs knows columns/],
    ['packages/logs/src/a.ts', "import 'commander'", /logs knows columns/],
    ['packages/audit/src/a.ts', "import { rulebook } from '@forbear/law'", /audit puts logs to the law/],
    ['packages/audit/src/a.ts', "import { createHash } from 'node:crypto'", /nothing of Node/],
    [
      'packages/loan/src/a.ts',
      "import { judge } from '@forbear/conduct/judge'",
      /otherwise only its own files/,
    ],
    ['packages/loan/src/a.ts', "import { Decimal } from 'decimal.js'", /otherwise only its own files/],
    ['apps/cli/src/a.ts', "import { serve } from '@forbear/server'", /never each other/],
    ['apps/cli/src/a.ts', "import { run } from '@forbear/server/main'", /never each other/],
    ['apps/cli/src/a.ts', "import { appOf } from '../../server/src/app.ts'", /by its name/],
    ['packages/permit/src/a.ts', "import { clientOf } from '@forbear/server/client'", /A package imports/],
    ['apps/cli/src/a.ts', "import { log } from '@forbear/conduct/testing'", /Only tests/],
    ['apps/cli/src/a.ts', "import fc from 'fast-check'", /only what they declare/],
    ['apps/check/src/page/a.tsx', "import { rolldown } from 'rolldown'", /only what they declare/],
    ['apps/check/src/page/a.tsx', "import { buildPage } from '../../build/page.ts'", /what builds an app/],
  ]
  for (const [path, code, sentence] of forbidden) {
    const found = wrongArrows(path, `/** Doc. */\n${code}\n`)
    assert.equal(found.length, 1, `${path}: ${code}`)
    assert.match(found[0] ?? '', sentence)
    assert.match(found[0] ?? '', /:2 imports /)
  }
})

test('an allowed import passes', () => {
  const allowed: readonly (readonly [path: string, code: string])[] = [
    ['law/us/x.ts', "import type { Instrument } from '@forbear/conduct/language'"],
    ['law/index.ts', "import x from './us/x.ts'"],
    ['law/us/x.ts', "// import { a } from 'zod'\nconst a = \"import { a } from 'zod'\""],
    ['law/us/x.test.ts', "import assert from 'node:assert/strict'"],
    ['packages/conduct/src/judge/a.ts', "import { b } from '../clock/b.ts'"],
    ['packages/conduct/src/testing/a.ts', "import fc from 'fast-check'"],
    ['packages/logs/formats/x/read.ts', "import type {\n  A,\n  B,\n} from '@forbear/conduct/facts'"],
    ['apps/check/build/a.ts', "import { rolldown } from 'rolldown'"],
    ['apps/check/src/shell.test.ts', "import { buildPage } from '../build/page.ts'"],
    ['apps/desks/src/a.ts', "import { clientOf } from '@forbear/server/client'"],
    ['apps/cli/src/a.ts', "import rulebook from '@forbear/law'\nimport { readFile } from 'node:fs/promises'"],
    [
      'apps/cli/src/a.ts',
      "import { Command } from 'commander'\nimport { judge } from '@forbear/conduct/judge'",
    ],
  ]
  for (const [path, code] of allowed) assert.deepEqual(wrongArrows(path, code), [])
})
