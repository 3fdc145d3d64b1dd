/**
 * Bundles the script of the pages of evidence and writes it to standard output. A process of its own: the bundler is
 * native code, and has no business in the process that holds the signing keys.
 */
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** Engines of 2022, whose syntax the script is written down to. */
const SYNTAX = ['chrome100', 'firefox100', 'safari15.4']

const built = await rolldown({
  input: fileURLToPath(import.meta.resolve('@forbear/journal/page-script')),
  platform: 'browser',
  tsconfig: false,
  transform: { target: SYNTAX },
  onLog: (level, { message }) => {
    if (level === 'warn') throw new Error(`the build warns: ${message}`)
  },
})
const { output } = await built.generate({
  format: 'iife',
  codeSplitting: false,
  minify: true,
  comments: false,
})
await built.close()
process.stdout.write(output[0].code)
