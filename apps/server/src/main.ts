#!/usr/bin/env node
/** The program of the service: settings in, address and first keys out, an orderly end on SIGTERM or SIGINT. */
import { readFileSync } from 'node:fs'
import { rulebook } from '@forbear/law'
import { FolderTaken } from './platform/folder-lock.ts'
import { errorFields, openLog } from './platform/log.ts'
import { NewerDatabase } from './platform/migrate.ts'
import type { Said } from './platform/problem.ts'
import { readSettings, settingsTable } from './platform/settings.ts'
import { run } from './run.ts'
import { greeting } from './greeting.ts'

/** EX_CONFIG and EX_SOFTWARE of sysexits.h, EX_TEMPFAIL for what another process has. */
const BAD_SETTINGS = 78
const FAULT = 70
const TAKEN = 75

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}
const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
const isChinese = locale.startsWith('zh')
const tell = ({ en, zh }: Said): boolean => process.stderr.write(`forbear: ${en}\nforbear：${zh}\n`)

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    // who reads only the beginning (`| head`) has what they wanted
    process.stdout.on('error', () => process.exit(0))
    process.stdout.write(`${settingsTable(isChinese ? 'zh' : 'en')}\n`)
    return 0
  }
  const read = readSettings(process.env, process.cwd())
  if (!read.ok) {
    for (const { says } of read.problems) tell(says)
    return BAD_SETTINGS
  }
  const settings = read.value
  const log = openLog(settings.log)
  if (read.unread.length > 0) log.warn('settings that nothing reads', { settings: read.unread })
  // heard from the first moment: a start that is interrupted ends in order too
  const asked = signalled()
  try {
    const running = await run(settings, {
      rulebook,
      versions: { engine: `forbear ${version}`, timeZoneData: process.versions['tz'] ?? 'unknown' },
      log,
    })
    process.stdout.write(greeting(running, settings))
    log.info('stopping', { signal: await asked })
    await running.stop()
    return 0
  } catch (error) {
    if (error instanceof FolderTaken) {
      tell(error.says)
      return TAKEN
    }
    if (error instanceof NewerDatabase) {
      tell(error.says)
      return BAD_SETTINGS
    }
    log.error('the service could not start', errorFields(error))
    // before anything was served an error speaks of the machine, not of a borrower
    const reason = error instanceof Error ? error.message : String(error)
    tell({ en: `the service could not start: ${reason}`, zh: `服务无法启动：${reason}` })
    return FAULT
  }
}

/** Seconds within which signals are one: a terminal's Ctrl-C comes to parent and child, and the parent hands it on. */
const TOGETHER_SECONDS = 1

/** The first signal to end; one that comes later, because the end takes too long, ends at once. */
function signalled(): Promise<string> {
  return new Promise((resolve) => {
    let first: number | undefined
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        const at = performance.now()
        first ??= at
        if (at - first > TOGETHER_SECONDS * 1000) process.exit(130)
        resolve(signal)
      })
    }
  })
}

process.exitCode = await main()
