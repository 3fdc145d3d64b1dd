/** Reads the repository's own files for the house rules: which files there are, and what in them is code. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The repository's root folder. */
export const root = resolve(import.meta.dirname, '..')

/** A file of the repository. */
export type SourceFile = {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

// in a second work tree .git is a file
const skipped = new Set(['node_modules', '.git', 'coverage', 'dist', 'bench-out', 'demo-out', '.forbear'])

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name)
    if (skipped.has(entry.name)) return []
    if (entry.isDirectory()) return walk(full)
    return entry.isFile() ? [full] : []
  })

/** Every text file of the repository, installed and built files left out, in order of path. */
export function repositoryFiles(): readonly SourceFile[] {
  return walk(root)
    .map((full) => ({
      path: relative(root, full).split(sep).join('/'),
      text: readFileSync(full, 'utf8'),
    }))
    .filter((file) => !file.text.includes('\0'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whether a path is one of the workspaces' TypeScript files. */
export const isTypeScript = (path: string): boolean =>
  /^(?:law|packages|apps|checks|bench)\//.test(path) && /\.tsx?$/.test(path)

/** Whether a file is only ever run by tests: a test, or a suite and generators under `testing/`. */
export const isTestFile = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.split('/').slice(0, -1).includes('testing')

/** What to keep when comments and literals are blanked out. */
export type Kept = 'strings' | 'code-only'

/**
 * The same text with comments turned into spaces, and with `code-only` the contents of strings, templates
 * and regular expressions too. Lines and columns stay where they were.
 *
 * @param text  TypeScript without JSX
 * @param keep  whether strings stay readable
 */
export function blanked(text: string, keep: Kept): string {
  const out: string[] = []
  /** Open braces at each level of `${`: at 0 a closing brace ends the substitution. */
  const substitutions: number[] = []
  let at = 0
  const hide = (until: number) => {
    out.push(text.slice(at, until).replace(/[^\n]/g, ' '))
    at = until
  }
  const show = (until: number) => {
    out.push(text.slice(at, until))
    at = until
  }
  const literal = (until: number) => (keep === 'strings' ? show(until) : hide(until))
  const template = () => {
    let end = at
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end))
      end += text[end] === '\\' ? 2 : 1
    literal(Math.min(end, text.length))
    if (text.startsWith('${', at)) substitutions.push(0)
    show(Math.min(at + (text[at] === '`' ? 1 : 2), text.length))
  }

  while (at < text.length) {
    const here = text.charAt(at)
    const depth = substitutions.at(-1)
    if (text.startsWith('//', at) || (at === 0 && text.startsWith('#!'))) {
      const end = text.indexOf('\n', at)
      hide(end === -1 ? text.length : end)
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      hide(end === -1 ? text.length : end + 2)
    } else if (here === '"' || here === "'") {
      let close = at + 1
      while (close < text.length && text[close] !== here && text[close] !== '\n')
        close += text[close] === '\\' ? 2 : 1
      show(at + 1)
      literal(Math.min(close, text.length))
      show(Math.min(at + 1, text.length))
    } else if (here === '`') {
      show(at + 1)
      template()
    } else if (here === '/' && startsExpression(out.slice(-40).join(''))) {
      const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//y
      pattern.lastIndex = at
      const found = pattern.exec(text)
      if (found) literal(at + found[0].length)
      else show(at + 1)
    } else if (here === '{' && depth !== undefined) {
      substitutions.push((substitutions.pop() ?? 0) + 1)
      show(at + 1)
    } else if (here === '}' && depth === 0) {
      substitutions.pop()
      show(at + 1)
      template()
    } else if (here === '}' && depth !== undefined) {
      substitutions.push(depth - 1)
      show(at + 1)
    } else {
      show(at + 1)
    }
  }
  return out.join('')
}

/** Whether a slash after this code begins a regular expression and does not divide. */
const startsExpression = (before: string): boolean =>
  /(?:^|[(,=:[!&|?{};+\n>]|\b(?:return|case|typeof|of|in))\s*$/.test(before)

/** One import, export-from or dynamic import. */
export type Import = {
  /** The text between the quotes. */
  readonly from: string
  /** Whether the whole statement is `import type` or `export type`. */
  readonly typeOnly: boolean
  /** Counted from 1. */
  readonly line: number
}

/** Every module a TypeScript text names, in order. */
export function importsOf(text: string): readonly Import[] {
  const strings = blanked(text, 'strings')
  const codeOnly = blanked(text, 'code-only')
  const patterns = [
    /\b(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]*?)\s*\bfrom\s*['"]([^'"\n]+)['"]/g,
    /\bimport\s*()['"]([^'"\n]+)['"]/g,
    /\bimport\s*\(()\s*['"`]([^'"`\n]+)['"`]/g,
    /\brequire\s*\(()\s*['"`]([^'"`\n]+)['"`]/g,
  ]
  return patterns
    .flatMap((pattern) => [...strings.matchAll(pattern)])
    .filter((match) => /^(?:import|export|require)/.test(codeOnly.slice(match.index)))
    .map((match) => ({
      from: match[2] ?? '',
      typeOnly: Boolean(match[1]),
      line: strings.slice(0, match.index).split('\n').length,
    }))
    .toSorted((a, b) => a.line - b.line)
}

/** A relative import as a path from the root. */
export const resolved = (importer: string, from: string): string =>
  relative(root, resolve(root, dirname(importer), from))
    .split(sep)
    .join('/')
