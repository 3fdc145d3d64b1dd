/**
 * The heart of a dialler: a permit from the gate, the check, one call within its ceilings, the report. An example to
 * copy from; the telephone line is an interface.
 */
import type { Checker } from '@forbear/permit/check'
import type { PermitMode } from '@forbear/permit/permit'
import type { Refusal } from '@forbear/permit/refusal'
import type { GateClient, OutcomeReport } from '../gate-client.ts'

/** A call to place, with everything that limits it. */
export interface PlacedCall {
  readonly number: string
  /** Stands in the call's record (userfield, accountcode), so that an imported record settles the permit. */
  readonly reference: string
  readonly ringSeconds: number
  readonly talkSeconds?: number
  /** Seconds since the epoch, infinite where nothing limits it. Whatever is going on then is ended. */
  readonly hangUpAt: number
}

/** How a call went. */
export interface CallResult {
  readonly outcome: string
  /** Seconds since the epoch. */
  readonly begunAt: number
  readonly durationSeconds: number
}

/** What places calls: AMI, ESL, a SIP stack. Dials once; a second try is a second contact. */
export interface Line {
  dial(call: PlacedCall): Promise<CallResult>
}

/** Somebody to call. */
export interface CallTask {
  /** The same for every try to get this one permit. */
  readonly key: string
  readonly number: string
  readonly mode: PermitMode
  /** The contact intent as the gate takes it. */
  readonly intent: unknown
}

/** What became of a task. Only `called` and `unknown` can have reached somebody. */
export type TaskResult =
  | { readonly kind: 'called'; readonly permit: string; readonly result: CallResult }
  /** The line failed after the check: the call may have been made, and its permit stays open until a log settles it. */
  | { readonly kind: 'unknown'; readonly permit: string; readonly because: string }
  | { readonly kind: 'refused-by-gate'; readonly status: number; readonly problem: unknown }
  | { readonly kind: 'refused-by-check'; readonly permit: string; readonly refusal: Refusal }
  | { readonly kind: 'gate-unanswered'; readonly because: string }

/** What a dialler works with. */
export interface DiallerOptions {
  readonly gate: GateClient
  readonly checker: Checker
  readonly line: Line
  /** Seconds since the epoch. */
  readonly clock: () => number
  readonly wait: (seconds: number) => Promise<void>
  /** How far this clock may be from the gate's; a permit is waited for that much longer. */
  readonly clockSkewSeconds: number
  /** How long a call may ring where the permit does not say. */
  readonly defaultRingSeconds: number
}

/** A dialler. Tasks may run side by side; each is one call at most. */
export interface Dialler {
  run(task: CallTask): Promise<TaskResult>
  /** Reports again what the gate did not take, and says how many are left. */
  reportAgain(): Promise<number>
}

const secondsOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds / 1000
const rfc3339 = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000).toString()

/** A dialler on a gate, a checker and a line. */
export function createDialler(options: DiallerOptions): Dialler {
  const { gate, checker, line, clock, wait, clockSkewSeconds, defaultRingSeconds } = options
  const unreported = new Map<string, OutcomeReport>()

  const report = async (permit: string, outcome: OutcomeReport): Promise<void> => {
    unreported.set(permit, outcome)
    try {
      await gate.reportOutcome(permit, outcome)
      unreported.delete(permit)
    } catch {
      // an unreported call counts at the gate as if everything had happened, so nothing is lost but certainty
    }
  }

  return {
    async run({ key, number, mode, intent }) {
      const reserved = await gate.reserve(intent, key)
      if (reserved.kind === 'refused')
        return { kind: 'refused-by-gate', status: reserved.status, problem: reserved.problem }
      if (reserved.kind === 'unanswered') return { kind: 'gate-unanswered', because: reserved.because }
      // a call is not for a slot; without a token nothing is dialled
      if (reserved.kind === 'slot')
        return { kind: 'gate-unanswered', because: 'a permit for a slot was answered, which no call has' }
      const { id, token, notBefore } = reserved.permit
      const early = secondsOf(notBefore) - clock()
      if (early > 0) await wait(early + clockSkewSeconds)

      const checked = await checker.check(token, { channel: 'call', to: number, mode })
      if (!checked.allowed) return { kind: 'refused-by-check', permit: id, refusal: checked.refusal }
      const { ceilings, endBy } = checked
      let result: CallResult
      try {
        result = await line.dial({
          number,
          reference: id,
          ringSeconds: ceilings.ringSeconds ?? defaultRingSeconds,
          hangUpAt: endBy ?? Infinity,
          ...(ceilings.talkSeconds === undefined ? {} : { talkSeconds: ceilings.talkSeconds }),
        })
      } catch (error) {
        // never dialled again: the permit is used, and somebody may have heard it ring
        return { kind: 'unknown', permit: id, because: error instanceof Error ? error.message : 'unknown' }
      }
      await report(id, {
        outcome: result.outcome,
        begunAt: rfc3339(result.begunAt),
        durationSeconds: result.durationSeconds,
      })
      return { kind: 'called', permit: id, result }
    },
    async reportAgain() {
      for (const [permit, outcome] of Array.from(unreported)) await report(permit, outcome)
      return unreported.size
    },
  }
}
