/** Puts scripts and style into a document as they have to stand there, and names them by hash for its policy. */
import { createHash } from 'node:crypto'

/**
 * A script's text so that nothing in it ends or hides the element it stands in. `\x3c` is the same character in strings,
 * templates and regular expressions, the only places where these words can stand.
 *
 * @throws {Error} for a carriage return, which a document's parser would change after the hash was taken
 */
export function inElement(script: string): string {
  if (/[\r\0]/.test(script) || !script.isWellFormed())
    throw new Error('a script holds a character that a document changes')
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3c')
}

/** A text as a policy names it: `'sha256-…'`. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the page may do: its own scripts and style by hash, a worker and pictures made in memory, no network. */
export function policyOf(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')} blob:`,
    'worker-src blob:',
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'media-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** A style sheet without comments and the spaces that only people need. */
export function tightStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
}

/** A short script without block comments and indentation; its words stay as they are, so that ES5 stays ES5. */
export function tightScript(script: string): string {
  return script
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .trim()
}
