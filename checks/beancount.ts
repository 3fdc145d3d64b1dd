/**
 * Finds Beancount's checker for tests: `bean-check` as it is installed, or where `FORBEAR_BEAN_CHECK` says. Without it tests
 * are skipped and say so, unless it is demanded.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What decides which checker is used and whether a test may be skipped without one. */
export interface BeancountSettings {
  /** The program; `FORBEAR_BEAN_CHECK`. Left out: the first `bean-check` of the path. */
  readonly program?: string | undefined
  /** `FORBEAR_BEANCOUNT`; the word `required` turns absence into an error. */
  readonly demand?: string | undefined
}

const fromEnvironment = (): BeancountSettings => ({
  program: process.env['FORBEAR_BEAN_CHECK'],
  demand: process.env['FORBEAR_BEANCOUNT'],
})

/**
 * The program that checks Beancount files.
 *
 * @returns its path, or `undefined` where there is none
 * @throws {Error} if there is none and the settings demand one
 */
export function beanCheck(settings: BeancountSettings = fromEnvironment()): string | undefined {
  const usual = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'bean-check'))
  const found = (settings.program ? [settings.program] : usual).find((program) => existsSync(program))
  if (found === undefined && settings.demand === 'required')
    throw new Error(
      'FORBEAR_BEANCOUNT=required, but no bean-check was found. Install it (Debian: apt-get install beancount) or set FORBEAR_BEAN_CHECK to the program.',
    )
  return found
}

/** Options for `node:test`: skips the test with a clear message where there is no `bean-check`. */
export function skipWithoutBeancount(): { readonly skip: string | false } {
  return {
    skip:
      beanCheck() === undefined &&
      'needs bean-check of Beancount; install it or set FORBEAR_BEAN_CHECK to the program',
  }
}

/** What `bean-check` complains of in a file; empty where it is content. */
export function complaintsOf(file: string): string {
  const program = beanCheck()
  if (program === undefined) throw new Error('there is no bean-check to ask')
  // without its cache: a file of the same name may have been checked before
  const { status, stdout, stderr, error } = spawnSync(program, ['--no-cache', file], { encoding: 'utf8' })
  if (error !== undefined) throw error
  return status === 0 ? '' : `exit ${status}\n${stdout}${stderr}`
}
