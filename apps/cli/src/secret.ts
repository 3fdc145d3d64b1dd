/** Asks for a secret on a terminal without showing it. */
import { Refused } from '@forbear/audit/refused'

/** Exit status of a run that Ctrl-C ended. */
const STOPPED = 130

/**
 * Asks on the terminal; what is typed is not shown.
 *
 * @returns the line without its end; `undefined` where nobody sits at a terminal
 * @throws {Refused} if Ctrl-C or the end of input is typed
 */
export async function askSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return undefined
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let typed = ''
  const take = (text: string): void => {
    for (const character of text) {
      if (character === '\r' || character === '\n') resolve(typed)
      else if (character === '\u0003' || character === '\u0004')
        reject(new Refused([{ en: 'stopped: no passphrase was given', zh: '已停止：没有输入口令' }], STOPPED))
      else if (character === '\u007f' || character === '\b') typed = Array.from(typed).slice(0, -1).join('')
      else typed += character
    }
  }
  stdin.on('data', take)
  try {
    return await promise
  } finally {
    stdin.off('data', take)
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}
