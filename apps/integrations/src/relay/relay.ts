/**
 * An SMS relay: takes messages with their permits, and checks each at the moment it is sent, not when it is queued.
 * What it sends is the approved template with the permitted values, never a text that somebody handed in.
 */
import type { Checker } from '@forbear/permit/check'
import { digestOf } from '@forbear/permit/template'
import type { Parameters, Template } from '@forbear/permit/template'
import type { GateClient, OutcomeReport } from '../gate-client.ts'

/** A message as the provider takes it. */
export interface ProviderMessage {
  readonly to: string
  readonly text: string
  readonly template: { readonly id: string; readonly version: number }
  readonly parameters: Parameters
  /** The permit's id: `OutId`, `SessionContext` or whatever the provider calls the sender's reference. */
  readonly reference: string
}

/** Taken, or refused by the provider. A throw means that nobody knows. */
export type ProviderAnswer =
  | { readonly kind: 'taken'; readonly receipt: string }
  | { readonly kind: 'rejected'; readonly code: string }

/** What sends messages. */
export interface Provider {
  send(message: ProviderMessage): Promise<ProviderAnswer>
}

/** A message handed in. */
export interface MessageRequest {
  readonly token: string
  readonly to: string
  readonly template: { readonly id: string; readonly version: number }
  readonly parameters: Parameters
  /** Where the sender has a text already: it must be the one the template gives. */
  readonly text?: string
}

/** Where a message stands. */
export type MessageState =
  | { readonly state: 'queued' }
  | {
      readonly state: 'refused'
      readonly code: string
      readonly says: { readonly en: string; readonly zh: string }
    }
  | { readonly state: 'sent'; readonly permit: string; readonly receipt: string }
  | { readonly state: 'rejected'; readonly permit: string; readonly code: string }
  /** The provider did not answer: it may have gone out. Never sent again. */
  | { readonly state: 'unknown'; readonly permit: string }
  | { readonly state: 'reported'; readonly permit: string; readonly outcome: string }

/** What a relay works with. */
export interface RelayOptions {
  readonly checker: Checker
  readonly gate: Pick<GateClient, 'reportOutcome'>
  readonly provider: Provider
  /** Seconds since the epoch. */
  readonly clock: () => number
  readonly templates: readonly Template[]
  readonly newId: () => string
}

/** A relay. Its queue lives in memory: what is queued when it stops is not sent. */
export interface Relay {
  /** Queues a message, unchecked. */
  accept(request: MessageRequest): string
  stateOf(id: string): MessageState | undefined
  /** Checks and sends everything queued, in order. */
  sendQueued(): Promise<void>
  /** Takes a delivery report of the provider. */
  takeReport(report: {
    readonly reference: string
    readonly outcome: 'delivered' | 'undelivered'
  }): Promise<void>
  /** Reports again what the gate did not take, and says how many are left. */
  reportAgain(): Promise<number>
}

const rfc3339 = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000).toString()

/** A relay on a checker and a provider. */
export function createRelay(options: RelayOptions): Relay {
  const { checker, gate, provider, clock, templates, newId } = options
  const states = new Map<string, MessageState>()
  const sentBy = new Map<string, { readonly id: string; readonly begunAt: string }>()
  const unreported: { readonly permit: string; readonly report: OutcomeReport }[] = []
  const queue: (MessageRequest & { readonly id: string })[] = []

  const report = async (permit: string, outcome: string, begunAt: string): Promise<void> => {
    try {
      await gate.reportOutcome(permit, { outcome, begunAt })
    } catch {
      unreported.push({ permit, report: { outcome, begunAt } })
    }
  }

  const send = async ({
    id,
    ...request
  }: MessageRequest & { readonly id: string }): Promise<MessageState> => {
    const template = templates.find(
      ({ id: name, version }) => name === request.template.id && version === request.template.version,
    )
    const checked = await checker.check(request.token, {
      channel: 'sms',
      to: request.to,
      parameters: request.parameters,
      ...(template === undefined ? {} : { template }),
      ...(request.text === undefined ? {} : { text: request.text }),
    })
    if (!checked.allowed) return { state: 'refused', code: checked.refusal.code, says: checked.refusal.says }
    const { permit, text } = checked
    if (text === undefined) throw new Error('a checked message has no text')
    const begunAt = rfc3339(clock())
    sentBy.set(permit.id, { id, begunAt })
    let answer: ProviderAnswer
    try {
      answer = await provider.send({
        to: request.to,
        text,
        template: request.template,
        parameters: request.parameters,
        reference: permit.id,
      })
    } catch {
      return { state: 'unknown', permit: permit.id }
    }
    switch (answer.kind) {
      case 'taken':
        await report(permit.id, 'submitted', begunAt)
        return { state: 'sent', permit: permit.id, receipt: answer.receipt }
      case 'rejected':
        // handed over and not delivered; whether it counts is for each rule
        await report(permit.id, 'undelivered', begunAt)
        return { state: 'rejected', permit: permit.id, code: answer.code }
    }
  }

  return {
    accept(request) {
      const id = newId()
      queue.push({ ...request, id })
      states.set(id, { state: 'queued' })
      return id
    },
    stateOf: (id) => states.get(id),
    async sendQueued() {
      for (let message = queue.shift(); message; message = queue.shift())
        states.set(message.id, await send(message))
    },
    async takeReport({ reference, outcome }) {
      const sent = sentBy.get(reference)
      if (sent === undefined) return
      await report(reference, outcome, sent.begunAt)
      states.set(sent.id, { state: 'reported', permit: reference, outcome })
    },
    async reportAgain() {
      for (const { permit, report: again } of unreported.splice(0))
        await report(permit, again.outcome, again.begunAt)
      return unreported.length
    },
  }
}

/** The digests of the templates a relay holds, to compare with what the gate approved. */
export const digestsOf = (templates: readonly Template[]): readonly string[] =>
  templates.map((template) => `${template.id} ${template.version} ${digestOf(template)}`)
