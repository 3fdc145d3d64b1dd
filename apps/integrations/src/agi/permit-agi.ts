/**
 * Asks the checker from an Asterisk dial plan, right before `Dial()`.
 *
 * Reads the channel variables `FORBEAR_TOKEN` (or its pieces), `FORBEAR_NUMBER` (what would be dialled) and `FORBEAR_MODE`.
 * Allowed: sets `FORBEAR_DIAL` to the number that was checked, ceilings, and `FORBEAR_ALLOWED` to 1, and writes the
 * permit's id into the call's record. Refused, or anything goes wrong: `FORBEAR_ALLOWED` stays 0 and the channel is
 * hung up. The dial plan dials `FORBEAR_DIAL`, and only where `FORBEAR_ALLOWED` is 1.
 */
import type { Readable, Writable } from 'node:stream'
import { normaliseAddress } from '@forbear/permit/address'
import type { NumberPlan } from '@forbear/permit/address'
import type { Checker } from '@forbear/permit/check'
import { PERMIT_MODES } from '@forbear/permit/permit'
import { beginAgi } from './session.ts'
import type { AgiSession } from './session.ts'
import { readToken } from './token-variables.ts'

/** What the script works with. */
export interface PermitAgiOptions {
  readonly input: Readable
  readonly output: Writable
  readonly checker: Checker
  /** Seconds since the epoch. */
  readonly clock: () => number
  readonly numberPlan?: NumberPlan
  /** How long a call may ring where the permit does not say. Default 45. */
  readonly defaultRingSeconds?: number
}

/** What the script decided, for its exit status and its log. */
export type AgiDecision =
  | { readonly allowed: true; readonly permit: string }
  | { readonly allowed: false; readonly code: string; readonly detail?: string }

/** Tells Asterisk no, as far as it still listens. */
async function hangUp(session: AgiSession, code: string): Promise<void> {
  try {
    await session.set('FORBEAR_REFUSAL', code)
    await session.send('HANGUP')
  } catch {
    // the channel is gone, which is what was wanted; a dial plan that lives on finds FORBEAR_ALLOWED at 0
  }
}

/** Runs the script once. Never throws: what goes wrong is a refusal. */
export async function runPermitAgi(options: PermitAgiOptions): Promise<AgiDecision> {
  let session: AgiSession | undefined
  try {
    session = await beginAgi(options.input, options.output)
    const decision = await decide(session, options)
    if (!decision.allowed) await hangUp(session, decision.code)
    return decision
  } catch (error) {
    if (session) await hangUp(session, 'failed')
    return { allowed: false, code: 'failed', detail: error instanceof Error ? error.message : 'unknown' }
  }
}

async function decide(session: AgiSession, options: PermitAgiOptions): Promise<AgiDecision> {
  const { checker, clock, numberPlan, defaultRingSeconds = 45 } = options
  // first of all, so that a value inherited from another channel opens nothing
  await session.set('FORBEAR_ALLOWED', '0')
  await session.set('FORBEAR_DIAL', '')

  const token = await readToken((name) => session.read(name))
  const number = await session.read('FORBEAR_NUMBER')
  const modeGiven = await session.read('FORBEAR_MODE')
  const mode = PERMIT_MODES.find((one) => one === modeGiven)
  if (token === '' || number === '' || (modeGiven !== '' && mode === undefined))
    return { allowed: false, code: 'unreadable', detail: 'FORBEAR_TOKEN, FORBEAR_NUMBER or FORBEAR_MODE' }
  const dialled = normaliseAddress('call', number, numberPlan)
  if (dialled === undefined) return { allowed: false, code: 'other-address', detail: 'no number' }

  const checked = await checker.check(token, {
    channel: 'call',
    to: dialled,
    ...(mode === undefined ? {} : { mode }),
  })
  if (!checked.allowed) {
    const { code, detail } = checked.refusal
    return { allowed: false, code, ...(detail === undefined ? {} : { detail }) }
  }

  const { permit, ceilings, endBy } = checked
  // into the record before the call begins, so that an imported record settles the permit
  await session.set('CDR(userfield)', permit.id)
  await session.set('FORBEAR_PERMIT', permit.id)
  await session.set('FORBEAR_RING_SECONDS', String(ceilings.ringSeconds ?? defaultRingSeconds))
  if (ceilings.talkSeconds !== undefined)
    await session.set('FORBEAR_LIMIT', `L(${ceilings.talkSeconds * 1000})`)
  if (endBy !== undefined) {
    const left = Math.floor(endBy - clock())
    if (left <= 0) return { allowed: false, code: 'expired', detail: 'endBy' }
    // ends the channel whatever is going on, ringing included
    await session.set('TIMEOUT(absolute)', String(left))
  }
  await session.set('FORBEAR_DIAL', dialled)
  await session.set('FORBEAR_ALLOWED', '1')
  return { allowed: true, permit: permit.id }
}
