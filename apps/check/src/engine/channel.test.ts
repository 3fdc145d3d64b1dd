/** Page's end and engine's end over a real channel: answers, progress, stopping, refusals, faults, the end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { type EngineWorker, engineOf } from './client.ts'
import { type FromEngine, type Progress, type RulebookFacts, type ToEngine, Refused } from './protocol.ts'
import { type Asked, type Channel, type Handlers, serve } from './serve.ts'

const FACTS: RulebookFacts = {
  digest: 'sha256:00',
  digestBy: 'build',
  instruments: 1,
  rules: 2,
  readOn: '2026-11-24',
  calendars: [],
}

/** An engine whose only request is handled as a test says, joined by the platform's own message ports. */
function joined(handle: (asked: Asked) => Promise<RulebookFacts>) {
  let started = 0
  const engine = engineOf(async () => {
    started += 1
    const { port1, port2 } = new MessageChannel()
    const channel: Channel = { postMessage: (message) => port2.postMessage(message), onmessage: null }
    port2.on('message', (data: ToEngine) => channel.onmessage?.({ data }))
    const worker: EngineWorker = {
      postMessage: (message) => port1.postMessage(message),
      terminate: () => port1.close(),
      onmessage: null,
      onerror: null,
    }
    port1.on('message', (data: FromEngine) => worker.onmessage?.({ data }))
    // the channel is the same for every kind of request; one kind stands for all
    serve(channel, { rulebook: async (_, asked) => await handle(asked) } as Handlers)
    return worker
  })
  return { engine, starts: () => started }
}

test('an answer comes to who asked for it, after its progress; the engine is started once', async () => {
  let turn = 0
  const { engine, starts } = joined(async ({ progress }) => {
    const mine = ++turn
    for (const done of [1, 2]) progress({ done, of: 2 })
    // the first to ask is the last to be answered
    await pause(mine === 1 ? 20 : 0)
    return { ...FACTS, rules: mine }
  })
  const told: Progress[] = []
  const [first, second] = await Promise.all([
    engine.ask({ kind: 'rulebook' }, { progress: (progress) => told.push(progress) }),
    engine.ask({ kind: 'rulebook' }),
  ])
  assert.deepEqual([first.rules, second.rules], [1, 2])
  assert.deepEqual(told, [
    { done: 1, of: 2 },
    { done: 2, of: 2 },
  ])
  assert.equal(starts(), 1)
  engine.end()
})

test('a stopped request is rejected at once, and the engine hears of it', async () => {
  const heard = Promise.withResolvers<string>()
  const begun = Promise.withResolvers<void>()
  const { engine } = joined(async ({ signal }) => {
    begun.resolve()
    signal.addEventListener('abort', () => heard.resolve('stopped'))
    await heard.promise
    return FACTS
  })
  const stop = new AbortController()
  const asked = engine.ask({ kind: 'rulebook' }, { signal: stop.signal })
  await begun.promise
  stop.abort()
  await assert.rejects(asked, { name: 'AbortError' })
  assert.equal(await heard.promise, 'stopped')
  await assert.rejects(engine.ask({ kind: 'rulebook' }, { signal: AbortSignal.abort() }), {
    name: 'AbortError',
  })
  engine.end()
})

test('a refusal crosses with its reasons in both languages, a fault says that it is one', async () => {
  const reason = { en: 'The file is empty.', zh: '文件是空的。' }
  const refusing = joined(async () => {
    throw new Refused([reason])
  })
  await assert.rejects(refusing.engine.ask({ kind: 'rulebook' }), (error) => {
    assert.ok(error instanceof Refused)
    assert.deepEqual(error.reasons, [reason])
    return true
  })
  refusing.engine.end()
  const faulty = joined(async () => {
    throw new TypeError('x is not a function')
  })
  await assert.rejects(faulty.engine.ask({ kind: 'rulebook' }), (error) => {
    assert.ok(error instanceof Refused)
    assert.match(error.reasons[0]?.en ?? '', /^This is a fault of this page itself\..*\(TypeError: x is not/)
    assert.match(error.reasons[0]?.zh ?? '', /^这是本页自身的错误/)
    return true
  })
  faulty.engine.end()
})

test('an ended engine rejects what was asked, and is started anew by who asks again', async () => {
  const { engine, starts } = joined(async () => {
    await pause(5)
    return FACTS
  })
  const asked = engine.ask({ kind: 'rulebook' })
  engine.end()
  await assert.rejects(asked, { name: 'AbortError' })
  assert.deepEqual(await engine.ask({ kind: 'rulebook' }), FACTS)
  assert.equal(starts(), 2)
  engine.end()
})

test('an engine that cannot be started refuses in both languages', async () => {
  const engine = engineOf(async () => await Promise.reject(new Error('blocked')))
  await assert.rejects(engine.ask({ kind: 'rulebook' }), (error) => {
    assert.ok(error instanceof Refused)
    assert.match(error.reasons[0]?.en ?? '', /does not let the page start its engine.*\(blocked\)/)
    return true
  })
})
