/** A provider spoken to over HTTP, in the manner of Chinese SMS services: approved template, values, and the sender's reference. */
import type { Provider } from './relay.ts'

/** Where the provider is and what it knows the sender by. */
export interface HttpProviderOptions {
  readonly url: string
  /** The approved signature that stands in front of each message. */
  readonly signName: string
  readonly timeoutMilliseconds: number
}

/**
 * Sends by `POST`, with `OutId` as reference and `BizId` as receipt. Signing of requests, which every service does its
 * own way, is left to whoever copies this.
 */
export const createHttpProvider = ({
  url,
  signName,
  timeoutMilliseconds,
}: HttpProviderOptions): Provider => ({
  async send({ to, text, template, parameters, reference }) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      body: JSON.stringify({
        PhoneNumbers: to,
        SignName: signName,
        TemplateCode: `${template.id}-${template.version}`,
        TemplateParam: JSON.stringify(parameters),
        Content: text,
        OutId: reference,
      }),
    })
    const body: unknown = await response.json()
    if (typeof body !== 'object' || body === null || !('Code' in body) || typeof body.Code !== 'string')
      throw new Error('the provider gave no answer that can be read')
    if (body.Code !== 'OK') return { kind: 'rejected', code: body.Code }
    if (!('BizId' in body) || typeof body.BizId !== 'string') throw new Error('the provider gave no receipt')
    return { kind: 'taken', receipt: body.BizId }
  },
})
