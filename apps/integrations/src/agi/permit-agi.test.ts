/** The AGI script against a fake Asterisk: in this process over streams, and as a process of its own. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import type { Permit } from '@forbear/permit/permit'
import { playChannel, runOnFakeAsterisk } from '../fakes/asterisk.ts'
import type { FakeChannel, FakeChannelOptions } from '../fakes/asterisk.ts'
import { createParts, readSettings, systemClock } from '../settings.ts'
import { AUDIENCE, ISSUER, NUMBER, startFakeGate } from '../testing/gate.ts'
import { createFastAgiServer } from './fast-agi.ts'
import { runPermitAgi } from './permit-agi.ts'
import type { AgiDecision } from './permit-agi.ts'
import { beginAgi } from './session.ts'
import { tokenVariables } from './token-variables.ts'

const usedFolder = mkdtempSync(join(tmpdir(), 'forbear-agi-'))
after(() => rmSync(usedFolder, { recursive: true, force: true }))

const gate = await startFakeGate(systemClock)
after(() => gate[Symbol.asyncDispose]())

const environment = {
  FORBEAR_GATE: gate.url,
  FORBEAR_AUDIENCE: AUDIENCE,
  FORBEAR_ISSUER: ISSUER,
  FORBEAR_USED_FOLDER: usedFolder,
  FORBEAR_VOID_AGE_SECONDS: '5',
  FORBEAR_CLOCK_SKEW_SECONDS: '2',
  FORBEAR_LEAD_SECONDS: '1',
  FORBEAR_NUMBER_PLAN: '86:0:00',
}
const settings = readSettings(environment)
assert.ok(settings.ok)
const { numberPlan } = settings.value
assert.ok(numberPlan)

/** Runs the script over streams, with a checker that knows nothing yet. */
const run = async (
  variables: Readonly<Record<string, string>>,
  onCommand?: FakeChannelOptions['onCommand'],
): Promise<{ readonly decision: AgiDecision; readonly channel: FakeChannel }> => {
  const toScript = new PassThrough()
  const fromScript = new PassThrough()
  const { checker } = createParts(settings.value)
  const playing = playChannel(
    { fromScript, toScript },
    { variables, ...(onCommand === undefined ? {} : { onCommand }) },
  )
  const decision = await runPermitAgi({
    input: toScript,
    output: fromScript,
    checker,
    clock: systemClock,
    numberPlan,
  })
  fromScript.end()
  return { decision, channel: await playing }
}

const withGrants = async <T>(grants: Partial<Permit>, work: () => Promise<T>): Promise<T> => {
  gate.behaviour.grants = grants
  try {
    return await work()
  } finally {
    gate.behaviour.grants = {}
  }
}

const refusedAs = (
  { decision, channel }: { readonly decision: AgiDecision; readonly channel: FakeChannel },
  code: string,
): void => {
  assert.equal(decision.allowed, false)
  assert.equal(!decision.allowed && decision.code, code)
  assert.equal(channel.variables.get('FORBEAR_ALLOWED'), '0')
  assert.equal(channel.variables.get('FORBEAR_DIAL'), '')
  assert.equal(channel.variables.get('FORBEAR_REFUSAL'), code)
  assert.ok(channel.isHungUp)
}

test('An allowed call is dialled to the number that was checked, and its record names the permit', async () => {
  const { permit, token } = await gate.grant({ channel: 'call', to: NUMBER, mode: 'human' })
  const { decision, channel } = await run({
    FORBEAR_TOKEN: token,
    FORBEAR_NUMBER: '138 0013 8000',
    FORBEAR_MODE: 'human',
  })
  assert.deepEqual(decision, { allowed: true, permit: permit.id })
  assert.equal(channel.variables.get('FORBEAR_ALLOWED'), '1')
  assert.equal(channel.variables.get('FORBEAR_DIAL'), NUMBER)
  assert.equal(channel.variables.get('CDR(userfield)'), permit.id)
  assert.equal(channel.variables.get('FORBEAR_RING_SECONDS'), '20')
  assert.equal(channel.isHungUp, false)
  const order = ['CDR(userfield)', 'FORBEAR_DIAL', 'FORBEAR_ALLOWED "1"'].map((name) =>
    channel.commands.findLastIndex((command) => command.startsWith(`SET VARIABLE ${name}`)),
  )
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
    'the record first, the leave last',
  )
})

test('Ceilings and the end become limits of the channel', async () => {
  const endBy = Math.floor(systemClock()) + 100
  await withGrants({ ceilings: { talkSeconds: 90, attempts: 1 }, endBy }, async () => {
    const { token } = await gate.grant({ channel: 'call', to: NUMBER })
    const { channel } = await run({ FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER })
    assert.equal(channel.variables.get('FORBEAR_LIMIT'), 'L(90000)')
    assert.equal(channel.variables.get('FORBEAR_RING_SECONDS'), '45')
    const left = Number(channel.variables.get('TIMEOUT(absolute)'))
    assert.ok(left <= 100 && left > 90, `${left}`)
  })
})

test('A call that could only end too late is not begun', async () => {
  await withGrants({ endBy: Math.floor(systemClock()) - 1 }, async () => {
    const { token } = await gate.grant({ channel: 'call', to: NUMBER })
    refusedAs(await run({ FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER }), 'expired')
  })
})

test('A replayed token, another number, another mode and no token hang up', async () => {
  const { token } = await gate.grant({ channel: 'call', to: NUMBER, mode: 'human' })
  const call = { FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER, FORBEAR_MODE: 'human' }
  refusedAs(await run({ ...call, FORBEAR_NUMBER: '13800138001' }), 'other-address')
  refusedAs(await run({ ...call, FORBEAR_MODE: 'predictive' }), 'other-mode')
  refusedAs(await run({ ...call, FORBEAR_MODE: 'shouting' }), 'unreadable')
  refusedAs(await run({ ...call, FORBEAR_TOKEN: '' }), 'unreadable')
  assert.equal((await run(call)).decision.allowed, true)
  refusedAs(await run(call), 'already-used')
})

test('Variables left over from another call open nothing', async () => {
  const leftOver = { FORBEAR_ALLOWED: '1', FORBEAR_DIAL: NUMBER, FORBEAR_TOKEN: 'x', FORBEAR_NUMBER: NUMBER }
  refusedAs(await run(leftOver), 'unreadable')
})

test('A gate that is down, a void list from a cache and a voided permit hang up', async () => {
  const { permit, token } = await gate.grant({ channel: 'call', to: NUMBER })
  const call = { FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER }
  gate.behaviour.isDown = true
  refusedAs(await run(call), 'keys-unavailable')
  gate.behaviour.isDown = false
  gate.behaviour.voidsAgeSeconds = 30
  refusedAs(await run(call), 'void-list-too-old')
  gate.behaviour.voidsAgeSeconds = 0
  gate.voidPermit(permit)
  refusedAs(await run(call), 'voided')
})

test('A channel that goes away after the mark leaves the permit used', async () => {
  const { token } = await gate.grant({ channel: 'call', to: NUMBER })
  const call = { FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER }
  const { decision, channel } = await run(call, (command) =>
    command.includes('userfield') ? 'hang-up' : 'answer',
  )
  assert.equal(decision.allowed, false)
  assert.equal(channel.variables.get('FORBEAR_ALLOWED'), '0')
  refusedAs(await run(call), 'already-used')
})

test('A token too long for one line of the manager goes in pieces', async () => {
  const conditions = Array.from({ length: 60 }, (_, i) => `say:item-${i}`)
  await withGrants({ conditions }, async () => {
    const { permit, token } = await gate.grant({ channel: 'call', to: NUMBER })
    const pieces = tokenVariables(token)
    assert.ok(pieces.length > 1)
    for (const [name, value] of pieces) assert.ok(`Variable: ${name}=${value}\r\n`.length <= 1_024)
    const { decision } = await run({ ...Object.fromEntries(pieces), FORBEAR_NUMBER: NUMBER })
    assert.deepEqual(decision, { allowed: true, permit: permit.id })
  })
  assert.deepEqual(tokenVariables('a.b.c'), [['FORBEAR_TOKEN', 'a.b.c']])
})

test('One FastAGI server answers many calls, fetching keys and voids once for all', async () => {
  const { checker } = createParts(settings.value)
  const decisions: AgiDecision[] = []
  const server = createFastAgiServer({
    checker,
    clock: systemClock,
    numberPlan,
    onDecision: (decision) => decisions.push(decision),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const before = gate.requests.length
  for (let i = 0; i < 3; i += 1) {
    const { token } = await gate.grant({ channel: 'call', to: NUMBER })
    const socket = connect(port, '127.0.0.1')
    const channel = await playChannel(
      { fromScript: socket, toScript: socket },
      { variables: { FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER } },
    )
    assert.equal(channel.variables.get('FORBEAR_ALLOWED'), '1')
    socket.destroy()
  }
  server.close()
  assert.deepEqual(
    decisions.map(({ allowed }) => allowed),
    [true, true, true],
  )
  assert.deepEqual(gate.requests.slice(before), ['GET /v1/keys', 'GET /v1/voids'])
})

test('The session reads what Asterisk says, wrong uses and long values too', async () => {
  const input = new PassThrough()
  const output = new PassThrough()
  output.resume()
  input.write('agi_channel: PJSIP/a\nagi_arg_1: a: b\nodd\n\n')
  const session = await beginAgi(input, output)
  assert.equal(session.environment.get('arg_1'), 'a: b')
  const answers = [
    `200 result=1 (${'x'.repeat(3_000)})`,
    '520-Invalid command syntax.\nUsage: X\n520 End of proper usage.',
    '200 result=0',
    'HANGUP\n511 Command Not Permitted on a dead channel',
  ]
  input.write(`${answers.join('\n')}\n`)
  assert.equal((await session.read('A')).length, 3_000)
  assert.equal((await session.send('X')).status, 520)
  await assert.rejects(session.set('A', 'b'), /could not be set/)
  await assert.rejects(session.send('NOOP'), /gone/)
  await assert.rejects(session.set('A', 'b\nHANGUP'), /line break/)
  input.end()
  await assert.rejects(session.send('NOOP'), /closed/)
})

test('The script as a process: allowed once, and killed between mark and dial the permit stays used', async () => {
  const script = [process.execPath, join(import.meta.dirname, 'main.ts')] as const
  const { permit, token } = await gate.grant({ channel: 'call', to: NUMBER })
  const call = { FORBEAR_TOKEN: token, FORBEAR_NUMBER: NUMBER }
  let kill = (): void => {}
  const killed = await runOnFakeAsterisk([...script], {
    processEnvironment: environment,
    variables: call,
    onStart: (killIt) => {
      kill = killIt
    },
    onCommand: (command) => {
      if (!command.includes('userfield')) return 'answer'
      kill()
      return 'silence'
    },
  })
  assert.equal(killed.exitCode, null)
  assert.equal(killed.variables.get('FORBEAR_ALLOWED'), '0')

  // somebody may have heard it ring for all that is known
  const again = await runOnFakeAsterisk([...script], { processEnvironment: environment, variables: call })
  assert.equal(again.exitCode, 1)
  assert.equal(again.variables.get('FORBEAR_REFUSAL'), 'already-used')
  assert.ok(again.isHungUp)
  assert.ok(!again.log.includes('13800138000'), 'the log names nobody')
  assert.ok(permit.id.length > 0)
})

test('Settings that are missing or wrong are all named at once', () => {
  const read = readSettings({
    FORBEAR_GATE: 'gate/',
    FORBEAR_VOID_AGE_SECONDS: '5s',
    FORBEAR_NUMBER_PLAN: '86',
  })
  assert.ok(!read.ok)
  assert.equal(read.problems.length, 8, read.problems.join('\n'))
  for (const [gateUrl, ok] of [
    ['https://gate.example', true],
    ['https://gate.example/forbear', true],
    ['http://[::1]:8080', true],
    ['http://gate.example', false],
    ['http://127.0.0.1.example', false],
    ['http://localhost@gate.example', false],
    ['https://gate.example/', false],
  ] as const)
    assert.equal(readSettings({ ...environment, FORBEAR_GATE: gateUrl }).ok, ok, gateUrl)
  const tooLong = readSettings({ ...environment, FORBEAR_CLOCK_SKEW_SECONDS: '61' })
  assert.ok(!tooLong.ok)
})
