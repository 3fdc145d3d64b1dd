/** What a person who watches a terminal is told of long work, and how they stop it. */
import type { Language } from './surroundings.ts'
import { harmless } from './terminal.ts'

/** One line on standard error that is written over at most once a second. */
export interface ProgressLine {
  /** @param all  how much there is, where that is known */
  readonly tell: (pass: string, says: string, done: number, all: number | undefined) => void
}

/** What a second's work is called. */
const RATES = {
  contacts: { en: '/s', zh: ' 次/秒' },
  bytes: { en: ' MB/s', zh: ' MB/秒' },
} as const

/**
 * A progress line with the rate and the time left.
 *
 * @param put  writes to the terminal
 * @param now  a clock, in milliseconds
 */
export function progressLine(
  language: Language,
  put: (text: string) => void,
  now: () => number,
): (of: keyof typeof RATES) => ProgressLine['tell'] {
  let current = ''
  let began = 0
  let last = 0
  return (of) => (pass, says, done, all) => {
    const at = now()
    if (pass !== current) [current, began, last] = [pass, at, at]
    const isEnd = all !== undefined && done >= all
    if (at - last < 1000 && !(isEnd && last > began)) return
    last = at
    const seconds = (at - began) / 1000
    const rate = seconds > 0 ? done / seconds : 0
    const share = all === undefined ? '' : ` ${Math.min(100, Math.floor((100 * done) / Math.max(1, all)))} %`
    const shown = Math.round(of === 'bytes' ? rate / 1e6 : rate)
    const speed = `${language === 'zh' ? '，' : ', '}${shown}${RATES[of][language]}`
    const rest = all === undefined || rate === 0 || isEnd ? '' : timeLeft((all - done) / rate, language)
    put(`\r${harmless(says)}${share}${speed}${rest}\u001b[K${isEnd ? '\n' : ''}`)
  }
}

function timeLeft(seconds: number, language: Language): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.round((seconds % 3600) / 60)]
  if (seconds < 90)
    return language === 'zh' ? `，还需约 ${Math.round(seconds)} 秒` : `, about ${Math.round(seconds)} s left`
  if (seconds < 5400)
    return language === 'zh'
      ? `，还需约 ${Math.round(seconds / 60)} 分钟`
      : `, about ${Math.round(seconds / 60)} min left`
  return language === 'zh'
    ? `，还需约 ${hours} 小时 ${minutes} 分钟`
    : `, about ${hours} h ${minutes} min left`
}

/** Why work was stopped from outside. */
export class Stopped extends Error {
  /** 128 and the signal's number, as a shell has it. */
  readonly exitCode: number
  constructor(signal: keyof typeof STATUS) {
    super(signal)
    this.exitCode = STATUS[signal]
  }
}

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Does work that a signal stops: its own way of stopping leaves nothing half done. A second signal ends the process
 * as if nobody listened.
 */
export async function stoppable<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const signals = Object.keys(STATUS) as (keyof typeof STATUS)[]
  const listeners = signals.map((signal) => {
    const listen = (): void => {
      for (const [i, s] of signals.entries()) process.off(s, listeners[i] ?? listen)
      controller.abort(new Stopped(signal))
    }
    return listen
  })
  for (const [i, signal] of signals.entries()) if (listeners[i]) process.on(signal, listeners[i])
  try {
    return await work(controller.signal)
  } finally {
    for (const [i, signal] of signals.entries()) if (listeners[i]) process.off(signal, listeners[i])
  }
}
