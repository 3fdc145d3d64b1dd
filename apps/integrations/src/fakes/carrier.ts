/** A fake carrier for a dialler: places no call, records what it was asked, and lets each call go as a script says. */
import type { Line, PlacedCall } from '../dialler/dialler.ts'

/** How a fake call goes. */
export interface FakeCall {
  readonly outcome: string
  /** How long it rings before it is answered or given up. */
  readonly ringsSeconds: number
  /** How long the other side would go on talking. 0: not answered. */
  readonly talksSeconds: number
  /** Fails as a broken line does, after the call may have begun. */
  readonly breaks?: true
}

/** A call that was asked for, and when it ended. */
export interface FakeCallAsked extends PlacedCall {
  readonly beganAt: number
  readonly endedAt: number
}

/** The carrier, as a dialler sees it and as a test does. */
export interface FakeCarrier {
  readonly line: Line
  readonly asked: readonly FakeCallAsked[]
}

/** A carrier whose calls go as listed, the last one again and again. Time passes by `pass`. */
export function createFakeCarrier(options: {
  readonly calls: readonly [FakeCall, ...FakeCall[]]
  /** Seconds since the epoch. */
  readonly clock: () => number
  /** Lets seconds pass. */
  readonly pass: (seconds: number) => void
}): FakeCarrier {
  const { calls, clock, pass } = options
  const asked: FakeCallAsked[] = []
  return {
    asked,
    line: {
      async dial(call) {
        const goes = calls[Math.min(asked.length, calls.length - 1)] ?? calls[0]
        const beganAt = clock()
        const beforeHangUp = (): number => Math.max(0, call.hangUpAt - clock())
        pass(Math.min(goes.ringsSeconds, call.ringSeconds, beforeHangUp()))
        const isAnswered =
          goes.talksSeconds > 0 && goes.ringsSeconds <= call.ringSeconds && beforeHangUp() > 0
        const talked = isAnswered
          ? Math.min(goes.talksSeconds, call.talkSeconds ?? Infinity, beforeHangUp())
          : 0
        pass(talked)
        asked.push({ ...call, beganAt, endedAt: clock() })
        if (goes.breaks) throw new Error('the line broke')
        return {
          outcome: isAnswered || goes.talksSeconds === 0 ? goes.outcome : 'no-answer',
          begunAt: beganAt,
          durationSeconds: Math.floor(clock() - beganAt),
        }
      },
    },
  }
}
