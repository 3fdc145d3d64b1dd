#!/usr/bin/env node
/**
 * The AGI script. Without arguments it speaks to Asterisk on standard input and output, one process a call;
 * with `--listen HOST:PORT` it serves FastAGI, so that keys and voids are fetched once for all calls.
 */
import { createParts, keepVoidsFresh, readSettings, systemClock } from '../settings.ts'
import { createFastAgiServer } from './fast-agi.ts'
import { runPermitAgi } from './permit-agi.ts'
import type { AgiDecision } from './permit-agi.ts'

/** Standard output belongs to Asterisk, so the log goes to standard error. Never an address. */
const log = (decision: AgiDecision): void => {
  const said = decision.allowed
    ? `allowed ${decision.permit}`
    : `refused ${decision.code}${decision.detail === undefined ? '' : `: ${decision.detail}`}`
  process.stderr.write(`forbear-agi: ${said}\n`)
}

const [flag, address] = process.argv.slice(2)
const settings = readSettings(process.env)
if (!settings.ok) {
  for (const problem of settings.problems) process.stderr.write(`forbear-agi: ${problem}\n`)
  process.exit(2)
}
const parts = createParts(settings.value)
const { checker } = parts
const { numberPlan } = settings.value
const options = { checker, clock: systemClock, ...(numberPlan === undefined ? {} : { numberPlan }) }

if (flag === '--listen') {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(address ?? '') ?? []
  if (host === undefined || port === undefined) {
    process.stderr.write('forbear-agi: --listen takes an address such as 127.0.0.1:4573\n')
    process.exit(2)
  }
  keepVoidsFresh(parts, settings.value)
  createFastAgiServer({ ...options, onDecision: log }).listen(Number(port), host, () =>
    process.stderr.write(`forbear-agi: listening on ${host}:${port}\n`),
  )
} else {
  // Asterisk sends SIGHUP when the channel hangs up; the answer that then fails is handled where it is awaited
  process.on('SIGHUP', () => {})
  const decision = await runPermitAgi({ input: process.stdin, output: process.stdout, ...options })
  log(decision)
  process.exit(decision.allowed ? 0 : 1)
}
