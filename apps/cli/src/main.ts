#!/usr/bin/env node
/** `forbear` as a process of its own. */
import { outputFailed, runForbear } from './forbear.ts'

const words = process.argv.slice(2)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(outputFailed(error, words))
})
// who cannot be told why still learns the status: an error that nobody takes would end with 1, which means findings
process.stderr.on('error', () => undefined)

await runForbear(words)
