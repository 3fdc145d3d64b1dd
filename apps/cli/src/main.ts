#!/usr/bin/env node
/** `forbear` as a process of its own. */
import { runForbear } from './forbear.ts'

// who reads only the beginning (`| head`) has what they wanted: the answer's status stands
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

await runForbear(process.argv.slice(2))
