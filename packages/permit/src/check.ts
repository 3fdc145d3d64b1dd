/** The last look before a contact is made: what a dialler, SIP proxy or relay asks of a permit's token, at the moment it acts. */
import { addressDigest, normaliseAddress } from './address.ts'
import type { NumberPlan } from './address.ts'
import type { KeySet } from './key-set.ts'
import type { Ceilings, Permit, PermitChannel, PermitMode } from './permit.ts'
import { refusalOf } from './refusal.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import { digestOf, parametersDigestOf, render } from './template.ts'
import type { Parameters, Template } from './template.ts'
import { verifyToken } from './token.ts'
import type { UsedStore } from './used.ts'
import type { VoidList } from './voids.ts'

/** What a checker is made of. All reading of clock, network and disk arrives from outside. */
export interface CheckerOptions {
  /** Who this dialler or relay is, as the gate names it. */
  readonly audience: string
  readonly issuer: string
  readonly keys: KeySet
  readonly voids: VoidList
  readonly used: UsedStore
  /** Seconds since the epoch. */
  readonly clock: () => number
  /** How old the void list may be (n of S29), whole seconds, at least 1. An older one is fetched once, then refused. */
  readonly maximumVoidAgeSeconds: number
  /** How far this clock may be from the gate's. Every bound is drawn in by it, never out. */
  readonly clockSkewSeconds: number
  /** How long it can take from the answer until the contact begins (dialled, sent). Default 0. */
  readonly leadSeconds?: number
  /** How numbers without `+` are read. Absent: they are refused. */
  readonly numberPlan?: NumberPlan
}

/** The contact about to be made. */
export interface ContactToCheck {
  readonly channel: PermitChannel
  /** The number or address as it will be dialled or sent to. */
  readonly to: string
  /** Who speaks; needed where the permit names it. */
  readonly mode?: PermitMode
  /** For what is written or read out: the approved template and its values. */
  readonly template?: Template
  readonly parameters?: Parameters
  /** The text that would go out, where the sender has it already: compared with what the template gives. */
  readonly text?: string
}

/** Whether the contact may be made, once, now. */
export type Checked =
  | {
      readonly allowed: true
      readonly permit: Permit
      readonly ceilings: Ceilings
      /** Seconds since the epoch; a conversation must have ended by then. */
      readonly endBy?: number
      /** The approved text, letter for letter what is to be sent. */
      readonly text?: string
    }
  | { readonly allowed: false; readonly refusal: Refusal }

/** Asked once for each contact. */
export interface Checker {
  check(token: string, contact: ContactToCheck): Promise<Checked>
}

const refused = (code: RefusalCode, detail?: string): Checked => ({
  allowed: false,
  refusal: refusalOf(code, detail),
})

const WRITTEN: ReadonlySet<PermitChannel> = new Set<PermitChannel>([
  'sms',
  'email',
  'chat',
  'letter',
  'telegram',
  'post',
  'fax',
])

type TextChecked =
  | { readonly ok: true; readonly text?: string }
  | { readonly ok: false; readonly code: 'other-template' | 'other-text'; readonly detail: string }

/** Whether the text is the permitted one. What is written or read out needs a template, whoever signed. */
function checkText(permit: Permit, contact: ContactToCheck): TextChecked {
  const no = (code: 'other-template' | 'other-text', detail: string): TextChecked => ({
    ok: false,
    code,
    detail,
  })
  const { template, parameters = {}, text } = contact
  const permitted = permit.template
  const isRead = (permit.mode ?? contact.mode) === 'reading-robot'
  const isBound = WRITTEN.has(permit.channel) || isRead || template !== undefined || text !== undefined
  if (!isBound) return { ok: true }
  if (permitted === undefined) return no('other-template', 'the permit names none')
  if (template === undefined) return no('other-template', 'none given')
  if (template.channel !== permit.channel) return no('other-template', 'channel')
  // the digest covers id and version; they are compared for whoever reads the log
  if (template.id !== permitted.id || template.version !== permitted.version)
    return no('other-template', 'id')
  if (digestOf(template) !== permitted.digest) return no('other-template', 'digest')
  const { parametersDigest } = permitted
  if (parametersDigest !== undefined && parametersDigestOf(permit.id, parameters) !== parametersDigest)
    return no('other-text', 'parameters')
  const rendered = render(template, parameters, template.language)
  if (!rendered.ok) return no('other-text', rendered.problems.map((p) => `${p.path} ${p.code}`).join(', '))
  if (text !== undefined && text !== rendered.value) return no('other-text', 'text')
  return { ok: true, text: rendered.value }
}

/**
 * A checker for one audience.
 *
 * It looks in the order of `REFUSAL_CODES` and marks the permit as used last, before it says allowed; a contact
 * that fails afterwards may have been made, so the permit stays used. Time and voids are looked at once more after
 * the mark, since a slow disk can outlast a permit.
 *
 * Every doubt refuses. With both ends drawn in by the skew, a contact begins inside the interval by the gate's clock
 * too; only the start is not drawn in where the permit held when it was issued, since its being here shows that the
 * gate's clock has passed that instant.
 */
export function createChecker(options: CheckerOptions): Checker {
  const { audience, issuer, keys, voids, used, clock, maximumVoidAgeSeconds, clockSkewSeconds } = options
  const { leadSeconds = 0, numberPlan } = options
  for (const seconds of [maximumVoidAgeSeconds, clockSkewSeconds, leadSeconds])
    if (!Number.isFinite(seconds) || seconds < 0) throw new Error(`a checker cannot wait ${seconds} seconds`)

  const timeRefusal = (permit: Permit): RefusalCode | undefined => {
    const now = clock()
    const heldWhenIssued = permit.notBefore <= permit.issuedAt
    const earliest = heldWhenIssued ? permit.issuedAt - clockSkewSeconds : permit.notBefore + clockSkewSeconds
    if (!(now >= earliest)) return 'not-yet'
    // the whole of second `expiresAt` belongs to the interval
    if (!(now + leadSeconds + clockSkewSeconds < permit.expiresAt + 1)) return 'expired'
    return undefined
  }

  /** What the list held says: a key that was stolen is believed no longer than a void is unknown. */
  const listed = (permit: Permit, kid: string): RefusalCode | undefined => {
    if (voids.isKeyWithdrawn(kid)) return 'wrong-key'
    return voids.isVoided(permit.id) ? 'voided' : undefined
  }

  const voidRefusal = async (permit: Permit, kid: string): Promise<RefusalCode | undefined> => {
    const held = listed(permit, kid)
    if (held) return held
    if (voids.ageSeconds() <= maximumVoidAgeSeconds) return undefined
    await voids.refresh()
    const learnt = listed(permit, kid)
    if (learnt) return learnt
    return voids.ageSeconds() <= maximumVoidAgeSeconds ? undefined : 'void-list-too-old'
  }

  const stored = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask()
    } catch {
      return undefined
    }
  }

  return {
    async check(token, contact) {
      const verified = await verifyToken(token, keys, { audience, issuer })
      if (!verified.ok) return { allowed: false, refusal: verified.refusal }
      const { value: permit, kid } = verified

      const before = timeRefusal(permit) ?? (await voidRefusal(permit, kid))
      if (before) return refused(before)

      const wasUsed = await stored(() => used.has(permit.id))
      if (wasUsed === undefined) return refused('store-failed')
      if (wasUsed) return refused('already-used')

      if (contact.channel !== permit.channel) return refused('other-channel')
      if (permit.mode !== undefined && contact.mode !== permit.mode) return refused('other-mode')
      const address = normaliseAddress(contact.channel, contact.to, numberPlan)
      if (address === undefined) return refused('other-address', 'not an address of this channel')
      if (addressDigest(permit.id, address) !== permit.to) return refused('other-address')
      const text = checkText(permit, contact)
      if (!text.ok) return refused(text.code, text.detail)

      const keepUntil = permit.expiresAt + 1 + clockSkewSeconds
      const marked = await stored(() => used.mark(permit.id, keepUntil))
      if (marked === undefined) return refused('store-failed')
      if (marked === 'already-used') return refused('already-used')

      const after = timeRefusal(permit) ?? (await voidRefusal(permit, kid))
      if (after) return refused(after)
      return {
        allowed: true,
        permit,
        ceilings: permit.ceilings,
        ...(permit.endBy === undefined ? {} : { endBy: permit.endBy }),
        ...(text.text === undefined ? {} : { text: text.text }),
      }
    },
  }
}
