/** Starts the engine from its text, which stands at the end of the page so that the first view need not wait for it. */
import type { EngineWorker } from './client.ts'

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? ''

const parsed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
    else resolve()
  })

/** A worker that runs the engine, with the polyfills before it where the page needed them. */
export async function startWorker(): Promise<EngineWorker> {
  await parsed()
  const parts = window.forbear.filled ? [textOf('polyfills'), ';\n', textOf('engine')] : [textOf('engine')]
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }))
  const worker = new Worker(address, { name: 'forbear-engine' })
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  return worker as EngineWorker
}
