/** The engine: what runs in the worker, a handler for each kind of request. */
import { rulebookFacts } from './rulebook.ts'
import { type Channel, serve } from './serve.ts'

// a worker's own global object; the types for pages know only the window's
serve(globalThis as unknown as Channel, {
  rulebook: async () => await rulebookFacts(),
})
