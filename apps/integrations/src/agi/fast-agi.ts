/** The AGI script as a FastAGI server: one process for all calls, so that keys and voids are fetched once for many. */
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import type { Checker } from '@forbear/permit/check'
import type { NumberPlan } from '@forbear/permit/address'
import { runPermitAgi } from './permit-agi.ts'
import type { AgiDecision } from './permit-agi.ts'

/** What the server works with. */
export interface FastAgiOptions {
  readonly checker: Checker
  /** Seconds since the epoch. */
  readonly clock: () => number
  readonly numberPlan?: NumberPlan
  readonly onDecision: (decision: AgiDecision) => void
}

/** A channel that says nothing for this long is given up: its variables were set to refuse before anything else. */
const SILENCE_MILLISECONDS = 30_000

/** A server that runs the script on each connection. Asterisk alone may reach it: it has no sign-in. */
export const createFastAgiServer = ({ onDecision, ...options }: FastAgiOptions): Server =>
  createServer((socket) => {
    socket.setTimeout(SILENCE_MILLISECONDS, () => socket.destroy())
    // a connection that breaks ends the session, which refuses
    socket.on('error', () => socket.destroy())
    void runPermitAgi({ input: socket, output: socket, ...options })
      .then(onDecision)
      .finally(() => socket.end())
  })
