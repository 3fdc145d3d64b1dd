#!/usr/bin/env node
/**
 * The SMS relay as a process. Besides the settings that all integrations share: `FORBEAR_RELAY_LISTEN` (host:port),
 * `FORBEAR_TEMPLATES` (a JSON file with the approved templates), `FORBEAR_SMS_URL` and `FORBEAR_SMS_SIGN_NAME`.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readTemplates } from '@forbear/permit/template-json'
import { createParts, keepVoidsFresh, readSettings, systemClock } from '../settings.ts'
import { createHttpProvider } from './http-provider.ts'
import { createRelay, digestsOf } from './relay.ts'
import { createRelayServer } from './server.ts'

const stop = (...problems: readonly string[]): never => {
  for (const problem of problems) process.stderr.write(`forbear-relay: ${problem}\n`)
  process.exit(2)
}

const settings = readSettings(process.env)
const { FORBEAR_RELAY_LISTEN = '', FORBEAR_TEMPLATES = '', FORBEAR_SMS_URL = '' } = process.env
const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(FORBEAR_RELAY_LISTEN) ?? []
const problems = [
  ...(settings.ok ? [] : settings.problems),
  ...(host === '' ? ['FORBEAR_RELAY_LISTEN: expected an address such as 127.0.0.1:8025'] : []),
  ...(FORBEAR_TEMPLATES === ''
    ? ['FORBEAR_TEMPLATES: expected a JSON file with the approved templates']
    : []),
  ...(URL.canParse(FORBEAR_SMS_URL) ? [] : ['FORBEAR_SMS_URL: expected the address of the SMS service']),
]
if (!settings.ok || problems.length > 0) stop(...problems)
else {
  const read = readTemplates(JSON.parse(readFileSync(FORBEAR_TEMPLATES, 'utf8')))
  const templates = read.ok
    ? read.value
    : stop(...read.problems.map(({ path, found, says }) => `template ${path} is ${found}: ${says.en}`))
  for (const line of digestsOf(templates)) process.stderr.write(`forbear-relay: template ${line}\n`)

  const parts = createParts(settings.value)
  const { gate, checker } = parts
  keepVoidsFresh(parts, settings.value)
  const relay = createRelay({
    checker,
    gate,
    clock: systemClock,
    templates,
    newId: randomUUID,
    provider: createHttpProvider({
      url: FORBEAR_SMS_URL,
      signName: process.env['FORBEAR_SMS_SIGN_NAME'] ?? '',
      timeoutMilliseconds: settings.value.timeoutMilliseconds,
    }),
  })
  let isSending = false
  setInterval(() => {
    if (isSending) return
    isSending = true
    void relay
      .sendQueued()
      .then(() => relay.reportAgain())
      .finally(() => {
        isSending = false
      })
  }, 250)
  createRelayServer(relay).listen(Number(port), host)
}
