/** `forbear check` as a newcomer runs it: the page at the printed address, the page as a file, and what is refused. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'forbear-check-'))
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const forbear = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [MAIN, 'check', ...args], { encoding: 'utf8' })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

/** Starts the command and gives what it printed once the address is there. */
async function serving(
  ...args: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [MAIN, 'check', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let said = ''
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += String(text)
    if (said.includes('Ctrl-C')) break
  }
  return { child, said }
}

const out = join(folder, 'check.html')

test('--out writes the page as one file', () => {
  const run = forbear('--out', out)
  assert.equal(run.status, 0, run.err)
  assert.equal(run.out, `${out}\n`)
  const html = readFileSync(out, 'utf8')
  assert.match(html, /^<!doctype html>/)
  assert.ok(html.includes('有人打电话向您催债吗？') && html.includes('Is somebody calling you about a debt?'))
})

test('the page is served at the printed address, compressed, in no frame, and Ctrl-C ends it', async () => {
  const { child, said } = await serving('--lang', 'zh')
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
  assert.ok(address, said)
  assert.match(said, /^查我的手机：/)
  const response = await fetch(address)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-encoding'), 'gzip')
  assert.equal(response.headers.get('content-security-policy'), "frame-ancestors 'none'")
  assert.equal(await response.text(), readFileSync(out, 'utf8'), 'the same page as the file')
  assert.equal((await fetch(`${address}other`)).status, 404)
  assert.equal((await fetch(address, { method: 'POST' })).status, 404)
  const ended = new Promise((resolve) => {
    child.on('exit', resolve)
  })
  child.kill('SIGINT')
  assert.equal(await ended, 0)
})

test('a port that is none, and one that is in use, are refused with what to do', async () => {
  const none = forbear('--port', '70000', '--lang', 'en')
  assert.equal(none.status, 64)
  assert.equal(none.err, 'forbear: --port: `70000` is not a port, name a whole number from 1 to 65535\n')
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const { port } = other.address() as AddressInfo
  const taken = spawn(process.execPath, [MAIN, 'check', '--port', String(port), '--lang', 'zh'])
  let err = ''
  taken.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const status = await new Promise((resolve) => {
    taken.on('close', resolve)
  })
  other.close()
  assert.equal(status, 64)
  assert.equal(err, `forbear: 端口 ${port} 无法使用：已被其他程序占用；不写 --port 会自动选一个空闲端口\n`)
})

test('a file that cannot be written is refused before anything is built', () => {
  const run = forbear('--out', join(folder, 'nowhere', 'check.html'), '--lang', 'en')
  assert.equal(run.status, 64)
  assert.match(run.err, /cannot be written: the folder .*nowhere` does not exist/)
})
