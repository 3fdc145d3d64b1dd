/** Runs the command in this process: what it prints and its exit status, as a process of its own would have them. */
import { printing, type Printer } from '../printing.ts'
import { runForbear } from '../forbear.ts'

export interface Run {
  readonly status: number
  readonly out: string
  readonly err: string
}

export interface Place {
  /** Left out: as it is here. */
  readonly cwd?: string
  /** What differs from the environment here, English being the language of the terminal. */
  readonly env?: Readonly<Record<string, string>>
}

const ENGLISH = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }

/** Runs `forbear WORDS`; one at a time, since folder, environment and status are the whole process's. */
export async function forbear(words: readonly string[], { cwd, env = {} }: Place = {}): Promise<Run> {
  const before = { cwd: process.cwd(), env: { ...process.env }, status: process.exitCode, ...printing }
  const [out, err] = [kept(), kept()]
  process.exitCode = undefined
  Object.assign(process.env, ENGLISH, env)
  Object.assign(printing, { out, err })
  if (cwd !== undefined) process.chdir(cwd)
  try {
    await runForbear(words)
    return { status: Number(process.exitCode ?? 0), out: out.text(), err: err.text() }
  } finally {
    process.chdir(before.cwd)
    for (const name of Object.keys({ ...ENGLISH, ...env })) delete process.env[name]
    Object.assign(process.env, before.env)
    Object.assign(printing, { out: before.out, err: before.err })
    process.exitCode = before.status
  }
}

/** Prints into a text. */
export function kept(): Printer & { readonly text: () => string } {
  const pieces: string[] = []
  return { write: (piece) => pieces.push(piece), text: () => pieces.join('') }
}
