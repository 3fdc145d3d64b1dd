/** `forbear serve`: starts the server as a program of its own, since no app runs inside another, and ends with it. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { languageOption } from '../options.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { printing } from '../printing.ts'

const SERVER = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))

export function serveCommand(): Command {
  return new Command('serve')
    .description('start the gate and the record as a service over HTTP. 启动联系闸门与记录服务（HTTP）。')
    .addOption(languageOption())
    .helpOption(false)
    .option('-h, --help', 'display help with every setting')
    .action(async (options: { readonly lang?: string; readonly help?: boolean }, command: Command) => {
      const language = languageOf(options.lang)
      if (options.help === true) {
        printing.out.write(`${command.helpInformation()}\n${TEXTS[language]}\n`)
        await ended(['--help'], language)
        return
      }
      process.exitCode = await ended([], language)
    })
}

const TEXTS = {
  en: `Without settings: PGlite in .forbear of this folder, for trying out, with an invented lender's portfolio; the keys are shown
once. Everything is set by the environment, so that no password stands in a list of processes.

Exit status: 0 ended by Ctrl-C or SIGTERM; 75 another process has the folder; 78 a setting is wrong, all are listed;
70 a fault of forbear.

Settings:`,
  zh: `不作任何设置时：使用当前文件夹下 .forbear 中的 PGlite，仅供试用，并写入一家虚构贷款机构的案件；密钥只显示一次。
所有设置均取自环境变量，以免密码出现在进程列表中。

退出状态：0 由 Ctrl-C 或 SIGTERM 正常停止；75 文件夹正被其他进程使用；78 设置有误（全部列出）；70 forbear 自身的错误。

设置：`,
} as const

/** Runs the server until it ends; a signal to this process is one to it. */
async function ended(argv: readonly string[], language: Language): Promise<number> {
  const child = spawn(process.execPath, [SERVER, ...argv], {
    stdio: 'inherit',
    env: { ...process.env, LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'C.UTF-8' },
  })
  // Ctrl-C in a terminal reaches the server by itself too; it takes signals that come together as one
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal)
  process.on('SIGTERM', pass)
  process.on('SIGINT', pass)
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (status) => resolve(status ?? 130))
    })
  } finally {
    process.off('SIGTERM', pass)
    process.off('SIGINT', pass)
  }
}
