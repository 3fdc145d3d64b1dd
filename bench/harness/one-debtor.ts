/**
 * One debtor with many calls, judged as a log: how long it takes in a new process and again in the same, how it grows
 * with the number of calls, and the readable judge beside it over as many as it can bear.
 *
 *   npm run --silent bench:one-debtor
 *   npm run --silent bench:one-debtor -- --places CN --calls 2000,10000 --readable 500
 */
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { type LogJudgement, judgeLog } from '@forbear/conduct/judge'
import { compile } from '@forbear/conduct/sweep'
import { type PlaceName, PLACES, SETTINGS, type SettingName, oneDebtor } from '../one-debtor/log.ts'
import { type Time, inTurn, machine, peakMemory } from './measure.ts'

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: Object.keys(PLACES).join() },
    calls: { type: 'string', default: '2000,10000' },
    /** So many calls are judged by both executions; 0 = none. */
    readable: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '3' },
    /** One place, setting and size, in this process. */
    here: { type: 'string' },
  },
})

interface Judged {
  readonly cold: Time
  readonly warm: Time
  readonly memory: number
  /** Of the readable judge over the same calls, if it was asked. */
  readonly readable: Time | undefined
  readonly isSame: boolean
}

/** Everything in a judgement of a log, as one number. */
const digestOf = (judged: LogJudgement): string => {
  const hash = createHash('sha256')
  for (const judgement of judged.judgements) hash.update(JSON.stringify(judgement))
  return hash.update(JSON.stringify(judged.sets)).digest('hex')
}

/** Judges one log cold, the rulebook compiled anew, and then several times warm. */
async function judged(
  calls: number,
  place: PlaceName,
  setting: SettingName,
  withReadable: boolean,
): Promise<Judged> {
  const { matter, timeline, options } = oneDebtor(calls, place, setting)
  const compiled = (): Promise<LogJudgement> => Promise.resolve(compile(options).judgeLog(matter, timeline))
  const before = process.cpuUsage()
  const started = performance.now()
  let result: LogJudgement | undefined = await compiled()
  const wall = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  const digest = withReadable ? digestOf(result) : ''
  result = undefined
  const [again] = await inTurn(
    [{ name: 'compiled', run: async () => (await compiled()).judgements.length }],
    Number(values.rounds),
  )
  const [readable] = withReadable
    ? await inTurn(
        [{ name: 'readable', run: () => Promise.resolve(digestOf(judgeLog(matter, timeline, options))) }],
        1,
      )
    : []
  return {
    cold: { wall, cpu: (user + system) / 1e6 },
    warm: again?.median ?? { wall: NaN, cpu: NaN },
    memory: peakMemory(),
    readable: readable?.median,
    isSame: !readable || readable.result === digest,
  }
}

/** The same in a process of its own. */
function judgedApart(calls: number, place: PlaceName, setting: SettingName, withReadable: boolean): Judged {
  const here = [calls, place, setting, withReadable].join()
  const output = execFileSync(
    process.execPath,
    [import.meta.filename, '--rounds', values.rounds, '--here', here],
    { encoding: 'utf8' },
  )
  return JSON.parse(output) as Judged
}

const seconds = (time: Time | undefined): string => (time?.cpu ?? NaN).toFixed(2).padStart(7)

if (values.here !== undefined) {
  const [calls = '', place, setting, withReadable] = values.here.split(',')
  const one = await judged(Number(calls), place as PlaceName, setting as SettingName, withReadable === 'true')
  console.log(JSON.stringify(one))
} else {
  const sizes = values.calls.split(',').map(Number)
  const few = Number(values.readable)
  console.log(machine())
  console.log('seconds of processors; growth: time a call, to that of the size before')
  console.log('place      setting      calls    cold    warm  growth    MiB')
  for (const place of values.places.split(',') as PlaceName[]) {
    for (const setting of Object.keys(SETTINGS) as SettingName[]) {
      const label = `${place.padEnd(10)} ${setting.padEnd(10)}`
      let last: number | undefined
      for (const calls of sizes) {
        const { cold, warm, memory } = judgedApart(calls, place, setting, false)
        const each = warm.cpu / calls
        const growth = last === undefined ? '' : `${(each / last).toFixed(2)}×`
        last = each
        console.log(
          `${label} ${String(calls).padStart(7)} ${seconds(cold)} ${seconds(warm)} ${growth.padStart(7)} ${String(memory).padStart(6)}`,
        )
      }
      if (few === 0) continue
      const { warm, readable, isSame } = judgedApart(few, place, setting, true)
      if (!isSame) throw new Error(`${place} ${setting}: the executions differ`)
      const ratio = (readable?.cpu ?? NaN) / warm.cpu
      console.log(
        `${label} ${String(few).padStart(7)} ${seconds(warm)} to${seconds(readable)} of the readable judge: ${ratio.toFixed(0)}×`,
      )
    }
  }
}
