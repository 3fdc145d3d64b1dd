/** An invented month in files, asked about so that every kind of result comes out, and the command run on it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeForbearJsonl } from '@forbear/logs'
import type { AuditFlags } from '../audit/asked.ts'
import { auditFiles, auditPart } from '../audit/carry-out.ts'
import { writeOutputs } from '../audit/outputs.ts'
import type { AuditResult } from '@forbear/audit/result'
import { auditOptions } from '../commands/audit.ts'
import { generateMonth } from '../demo/agency.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** How a run of the command ended. */
export interface Run {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

const env = (): NodeJS.ProcessEnv => ({ ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' })

/** The files and flags of arguments after `audit`. */
export function flagsOf(args: readonly string[]): {
  readonly files: readonly string[]
  readonly flags: AuditFlags
} {
  let asked: { readonly files: readonly string[]; readonly flags: AuditFlags } | undefined
  auditOptions()
    .exitOverride()
    .action((files: readonly string[], flags: AuditFlags) => {
      asked = { files, flags }
    })
    .parse([...args], { from: 'user' })
  if (!asked) throw new Error('no audit was asked for')
  return asked
}

/** An audit in this process, its outputs written. */
export async function auditHere(args: readonly string[], cores = 1): Promise<AuditResult> {
  const { files, flags } = flagsOf(args)
  const audit = await auditFiles(files, flags, 'en', 'written', { cores })
  if (flags.out !== undefined) writeOutputs(flags.out, audit, files, flags, 'en')
  audit.settled?.()
  return audit.result
}

/** A share judged in this process. */
export async function partHere(args: readonly string[]): Promise<string> {
  const { files, flags } = flagsOf(args)
  return auditPart(files, flags, 'en')
}

/** Runs the command in a folder to its end. */
export function forbearIn(folder: string, args: readonly string[]): Run {
  const run = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: env(),
    maxBuffer: 1 << 28,
  })
  return { status: run.status, signal: run.signal, out: run.stdout, err: run.stderr }
}

/** Starts the command in a folder. */
export function startForbear(
  folder: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly ended: Promise<Run> } {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: env(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Run>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, out, err }))
  })
  return { child, ended }
}

/** Writes the month into a folder as `log.jsonl` and `context.json`. @returns what asks for an audit of it */
export function writeMonth(folder: string, debtors: number): readonly string[] {
  const month = generateMonth(20261001, debtors)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'log.jsonl'), writeForbearJsonl(month.contacts, month.statements))
  writeFileSync(join(folder, 'context.json'), JSON.stringify(month.context))
  return 'log.jsonl --format forbear-jsonl --jurisdiction CN --zone Asia/Shanghai --context context.json --policy house/considerate'.split(
    ' ',
  )
}

/** Options under which every part of a result is there. */
export const EVERYTHING: readonly string[] =
  '--findings csv,jsonl,parquet,xlsx --words en,zh --assume debts=one --weigh --versus knowledge=now --compare agency=stillwater-agency,north-gate-agency'.split(
    ' ',
  )

/** Every file of a folder, by name. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).toSorted()
  return new Map(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}
