/** A fake SMS service over HTTP: sends nothing, records what it was asked, and answers with a receipt as real ones do. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message that the service was asked to send. */
export interface FakeSms {
  readonly PhoneNumbers: string
  readonly SignName: string
  readonly TemplateCode: string
  readonly TemplateParam: string
  readonly Content: string
  readonly OutId: string
}

/** How the service behaves from now on. */
export type FakeSmsBehaviour = 'takes' | 'rejects' | 'takes-without-answer'

/** The service, as a test sees it. */
export interface FakeSmsProvider extends AsyncDisposable {
  readonly url: string
  readonly asked: readonly FakeSms[]
  behaviour: FakeSmsBehaviour
  /** The delivery reports of all that was taken, in the service's words. */
  reports(): readonly { readonly biz_id: string; readonly out_id: string; readonly success: boolean }[]
}

/** Starts the service on a free port of this machine. */
export async function startFakeSmsProvider(): Promise<FakeSmsProvider> {
  const asked: FakeSms[] = []
  const taken: { readonly receipt: string; readonly sms: FakeSms }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const sms = JSON.parse(Buffer.concat(chunks).toString('utf8')) as FakeSms
      asked.push(sms)
      if (provider.behaviour === 'rejects') {
        response.end(JSON.stringify({ Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: 'limit' }))
        return
      }
      const receipt = `biz-${asked.length}`
      taken.push({ receipt, sms })
      if (provider.behaviour === 'takes-without-answer') {
        request.socket.destroy()
        return
      }
      response.end(JSON.stringify({ Code: 'OK', Message: 'OK', BizId: receipt, RequestId: receipt }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const provider: FakeSmsProvider = {
    url: `http://127.0.0.1:${port}/`,
    asked,
    behaviour: 'takes',
    reports: () => taken.map(({ receipt, sms }) => ({ biz_id: receipt, out_id: sms.OutId, success: true })),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return provider
}
