#!/usr/bin/env node
/** `forbear` as a process of its own. */
import { outputFailed, runForbear } from './forbear.ts'

const words = process.argv.slice(2)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(outputFailed(error, words))
})

await runForbear(words)
