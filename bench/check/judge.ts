/**
 * How long "check my phone" takes over many contacts of one lender: in the built page, from asking for "what happened"
 * to the first findings on the screen; and the engine's own time in this process, reading, judging and telling apart.
 *
 *   npm run --silent bench:check-judge
 *   npm run --silent bench:check-judge -- --calls 2000 --runs 3
 */
import { cpuUsage } from 'node:process'
import { parseArgs } from 'node:util'
import { build } from '@forbear/check/build'
import { keep } from '@forbear/check/engine/brought'
import { judgeKept } from '@forbear/check/engine/judged'
import { viewOf } from '@forbear/check/engine/view'
import { requestOf } from '@forbear/check/matter/asked'
import { emptyWorkspace, type Lender, type Workspace } from '@forbear/check/matter/workspace'
import { backup, call } from '@forbear/check/testing/invented-phones'
import { servePage } from '@forbear/check/testing/page-server'
import { browserProgram, startBrowser } from '@forbear/checks/browser'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { chanceOf } from '../generator/chance.ts'
import { machine } from '../harness/measure.ts'

const GOAL_SECONDS = 1

const LENDER: Lender = {
  id: 'lantern-bank',
  name: 'Lantern Bank',
  type: 'bank',
  product: 'online-consumer-loan',
  behind: 'yes',
  member: 'yes',
  overdueSince: '2025-12-01',
}

/** A phone that is called at all hours for months: a third of the calls answered. */
function inventedBackup(calls: number): string {
  const chance = chanceOf(45251)
  let at = Temporal.Instant.from('2026-01-05T00:00:00Z').epochMilliseconds
  return backup(
    ...Array.from({ length: calls }, () => {
      at += (600 + chance.below(4500)) * 1000
      const when = Temporal.Instant.fromEpochMilliseconds(at).toString()
      const number = chance.below(2) === 0 ? '01055550101' : '95013000001'
      const isAnswered = chance.below(3) === 0
      return call(number, when, isAnswered ? 1 : 3, isAnswered ? chance.below(200) : 0)
    }),
  )
}

const workspaceOf = (text: string): Workspace => ({
  ...emptyWorkspace('CN', 'Asia/Shanghai'),
  files: [
    { id: 'file-1', name: 'calls.xml', bytes: text.length, format: 'sms-backup-xml', phone: 'phone-1' },
  ],
  numbers: [
    {
      number: '01055550101',
      mark: 'collector',
      lender: LENDER.id,
      kind: 'agency',
      calledItself: 'stillwater-agency',
    },
    { number: '95013000001', mark: 'collector', lender: LENDER.id, kind: 'creditor' },
  ],
  lenders: [LENDER],
  answers: { debtIs: 'mine', aboutDebt: 'yes', spoke: 'yes', nothingElse: 'yes' },
})

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Seconds by the wall and of the processor. */
async function timed<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const [wall, cpu] = [performance.now(), cpuUsage()]
  const result = await run()
  const used = cpuUsage(cpu)
  const seconds = ((used.user + used.system) / 1e6).toFixed(2)
  say(`  ${name.padEnd(26)} ${((performance.now() - wall) / 1000).toFixed(2)} s, processor ${seconds} s`)
  return result
}

async function engineAlone(text: string, workspace: Workspace): Promise<void> {
  const [file] = workspace.files
  if (file === undefined) throw new Error('the workspace has a file')
  const request = requestOf(workspace, LENDER)
  const judge = {
    rulebook,
    digest: await digestOf(rulebook),
    engineVersion: 'bench',
    timeZoneData: 'unknown',
  }
  const blob = new Blob([text])
  const [kept = []] = await timed('reading and keeping', () => keep([{ file, blob }], [request.collectors]))
  const files = kept.flatMap((one) => (one.ok ? [one] : []))
  const judged = await timed('judging', () => judgeKept(files, request, [], judge))
  const view = await timed('telling what is shown', () =>
    viewOf(LENDER.id, judged, { rulebook, zone: workspace.zone }),
  )
  await timed('handing it to the page', () => structuredClone(view))
  say(
    `  ${view.totals.contacts} contacts, ${view.totals.certain} certain findings, ${view.totals.possible} possible`,
  )
}

/** Opens the screen with everything brought, and notes when the first finding is drawn and when a press is answered. */
const OPEN_AND_LOOK = `new Promise((resolve) => {
  const begun = performance.now()
  let longest = 0
  let last = begun
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (document.querySelector('.finding')) requestAnimationFrame(() => resolve({ found: performance.now() - begun, longest }))
    else setTimeout(look, 10)
  }
  location.hash = 'what'
  look()
})`

async function inPage(text: string, workspace: Workspace, runs: number): Promise<void> {
  const served = await servePage((await build('src/testing/prepared-page.tsx')).html)
  const browser = await startBrowser()
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
      const page = await context.newPage()
      page.setDefaultTimeout(600_000)
      await page.addInitScript(
        `window.preparedMatter = ${JSON.stringify({ workspace, texts: { 'file-1': text } })}`,
      )
      await page.goto(served.address)
      // everything of the page runs once the engine has told its rulebook
      await page.locator('.page-footer .digest').waitFor()
      const { found, longest } = await page.evaluate<{ readonly found: number; readonly longest: number }>(
        OPEN_AND_LOOK,
      )
      say(
        `  first findings after ${(found / 1000).toFixed(2)} s; the page stood still for ${(longest / 1000).toFixed(2)} s at most`,
      )
      await context.close()
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '10000' }, runs: { type: 'string', default: '3' } },
})
const [calls, runs] = [Number(values.calls), Number(values.runs)]
if (![calls, runs].every((n) => Number.isInteger(n) && n >= 1))
  throw new RangeError('--calls and --runs take whole numbers from 1')

const text = inventedBackup(calls)
const workspace = workspaceOf(text)
say(machine())
say(
  `${calls} calls of one lender, ${Math.round(text.length / 1000)} kB; goal for judging: below ${GOAL_SECONDS} s`,
)
for (let run = 0; run < runs; run++) {
  say('the engine in this process')
  await engineAlone(text, workspace)
}
if (browserProgram() === undefined)
  say('in the page: needs Chromium; install it or set FORBEAR_CHROMIUM to its program')
else {
  say('in the page')
  await inPage(text, workspace, runs)
}
