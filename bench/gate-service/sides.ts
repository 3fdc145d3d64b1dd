/** The two sides of a measurement as processes, and the processor time that each of them takes. */
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { PeerOrder } from './peer.ts'

/** A process that answers. */
export interface Side {
  readonly address: string
  readonly pid: number
  readonly kill: () => void
}

/** Starts the peer. */
export async function startPeer(order: PeerOrder): Promise<Side> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'peer.ts')], {
    env: { ...process.env, FORBEAR_BENCH_PEER: JSON.stringify(order) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
    child.once('exit', () => reject(new Error('the peer ended')))
  })
  return { address, pid: child.pid ?? 0, kill: () => child.kill('SIGKILL') }
}

/**
 * Seconds of processors that a process has used, by Linux's own count, with those of its children that ended: a connection
 * of PostgreSQL is a process, and what it used must not vanish with it (proc(5), fields 14 to 17).
 */
function usedBy(pid: number | string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  } catch {
    return 0
  }
}

/**
 * The same of processes, and of PostgreSQL's of one cluster: another may be at work beside it.
 *
 * @param url  the address of one of the cluster's databases, reached by a socket in its folder
 */
export function processorSeconds(
  pids: readonly number[],
  url: string,
): { readonly server: number; readonly database: number } {
  const folder = new URL(url).searchParams.get('host') ?? ''
  const database = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return (
          readFileSync(`/proc/${name}/comm`, 'utf8').startsWith('postgres') &&
          readlinkSync(`/proc/${name}/cwd`).startsWith(folder)
        )
      } catch {
        return false
      }
    })
    .reduce((sum, name) => sum + usedBy(name), 0)
  return { server: pids.reduce((sum, pid) => sum + usedBy(pid), 0), database }
}

/** The machine that figures belong to. */
export const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}`
