/** Test files run as a process of their own, each property so many times, and what came of them. */
import { spawn } from 'node:child_process'
import { importsOf, repositoryFiles, root } from '../source.ts'

/** What test files came to. */
export interface Tested {
  readonly files: number
  readonly tests: number
  /** The names of the tests that failed; what they said is on stderr. */
  readonly failed: readonly string[]
}

/** The test files under packages/ that hold properties: those that take generators of fast-check. */
export function propertyFiles(): readonly string[] {
  return repositoryFiles()
    .filter(({ path }) => /^packages\/.*\.test\.ts$/.test(path))
    .filter(({ text }) => importsOf(text).some(({ from }) => from === 'fast-check'))
    .map(({ path }) => path)
}

/** Runs a program of the repository and gives what it printed. */
export async function printed(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly out: string; readonly status: number | null }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', reject)
  child.once('close', resolve)
  return { status: await promise, out }
}

/** Runs the tests of some files, each property so many times at least. */
export async function tested(files: readonly string[], runs: number): Promise<Tested> {
  const { out, status } = await printed(['--test', '--test-concurrency=2', '--test-reporter=tap', ...files], {
    FORBEAR_RUNS: String(runs),
  })
  const failed = [...out.matchAll(/^not ok \d+ - (.+)$/gm)].map(([, name]) => name ?? '')
  if (status !== 0) process.stderr.write(out)
  return {
    files: files.length,
    tests: Number(/^# tests (\d+)$/m.exec(out)?.[1] ?? 0),
    // a run that ended badly without naming a test has failed all the same
    failed: status !== 0 && failed.length === 0 ? [`the run, with status ${status}`] : failed,
  }
}
