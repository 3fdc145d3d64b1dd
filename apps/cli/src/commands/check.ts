/** `forbear check`: the page "check my phone", built and served on this machine alone, or written as one file. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type RequestListener, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Command } from 'commander'
import { expectWritable, writeFile } from '../files.ts'
import { languageOption } from '../options.ts'
import { stoppable } from '../progress.ts'
import { Refused } from '@forbear/audit/refused'
import { type Language, languageOf } from '../surroundings.ts'
import { printing } from '../printing.ts'

/** The page's own build; it runs as a program of its own, since no app imports another. */
const BUILD = fileURLToPath(new URL('../../../check/build/build.ts', import.meta.url))

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'open "Check my phone": a page for people who are called about a debt. 打开“查我的手机”：给被催债的人用的网页。',
    )
    .option('--port <number>', 'serve on this port of this machine; default: a free one')
    .option('--out <file>', 'write the page as one HTML file and serve nothing')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Examples:
  forbear check                         builds the page, serves it on 127.0.0.1, prints the address
  forbear check --out check.html        one file that opens from a disk or a phone, without a network

The page runs the engine in the browser; what is entered there leaves neither page nor machine.
网页在浏览器内运算，填写的内容不会离开网页和这台设备。用 --out 写成一个文件，可存入手机离线打开。

Exit status: 0 written, or ended by Ctrl-C; 64 asked wrongly, or the page cannot be built or served; 70 a fault of forbear.`,
    )
    .action(async (options: { readonly port?: string; readonly out?: string; readonly lang?: string }) => {
      const language = languageOf(options.lang)
      const port = portOf(options.port)
      if (options.out !== undefined) expectWritable(options.out, [])
      if (options.out !== undefined) {
        writeFile(options.out, [await builtPage()])
        printing.out.write(`${options.out}\n`)
      } else await stoppable(async (stop) => await serve(port, language, stop))
    })
}

/** @returns 0 for any free port */
function portOf(text: string | undefined): number {
  if (text === undefined) return 0
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port >= 1 && port <= 65_535) return port
  throw new Refused([
    {
      en: `--port: \`${text}\` is not a port, name a whole number from 1 to 65535`,
      zh: `--port：\`${text}\` 不是端口，请给出 1 到 65535 之间的整数`,
    },
  ])
}

async function builtPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-page-'))
  try {
    const out = join(folder, 'check.html')
    const said = await run(BUILD, ['--out', out])
    if (said !== undefined)
      throw new Refused([
        {
          en: `the page cannot be built; \`npm ci\` installs what its build needs. The build says: ${said}`,
          zh: `网页无法生成；构建所需的程序可用 \`npm ci\` 安装。构建程序的说明：${said}`,
        },
      ])
    return readFileSync(out, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @returns what the program said is wrong, or `undefined` if all went well */
async function run(script: string, args: readonly string[]): Promise<string | undefined> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return status === 0 ? undefined : said.trim() || `exit status ${String(status)}`
}

/** The page, and nothing else; others may not show it in a frame of theirs. */
function answersWith(html: string): RequestListener {
  const plain = Buffer.from(html)
  const small = gzipSync(plain, { level: 9 })
  return (request, response) => {
    const isPage = request.url?.split('?')[0] === '/' && /^(?:GET|HEAD)$/.test(request.method ?? '')
    if (!isPage) {
      response.writeHead(404).end()
      return
    }
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    const body = takesGzip ? small : plain
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...(takesGzip && { 'content-encoding': 'gzip' }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

async function serve(port: number, language: Language, stop: AbortSignal): Promise<void> {
  // a port that is in use is refused before seconds are spent on the page
  let answer: RequestListener = (_, response) => response.writeHead(503, { 'retry-after': '5' }).end()
  const server = createServer((request, response) => answer(request, response))
  await listening(server, port)
  try {
    answer = answersWith(await builtPage())
  } catch (error) {
    server.closeAllConnections()
    server.close()
    throw error
  }
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  printing.out.write(
    language === 'zh'
      ? `查我的手机：${address}\n只有这台机器能打开。按 Ctrl-C 结束。\n`
      : `Check my phone: ${address}\nOnly this machine can open it. Ctrl-C ends it.\n`,
  )
  await new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => resolve())
    if (stop.aborted) resolve()
  })
  server.closeAllConnections()
  server.close()
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? {
              en: 'another program uses it; leave --port out for a free one',
              zh: '已被其他程序占用；不写 --port 会自动选一个空闲端口',
            }
          : { en: error.message, zh: error.message }
      reject(
        new Refused([
          { en: `port ${port} cannot be used: ${why.en}`, zh: `端口 ${port} 无法使用：${why.zh}` },
        ]),
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}
