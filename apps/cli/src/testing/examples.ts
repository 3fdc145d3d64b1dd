/** Each format's shipped example, and the flags with which the command line reads it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FormatName, formats } from '@forbear/logs'
import type { AuditFlags } from '../audit/asked.ts'

const FORMATS = new URL('../../../../packages/logs/src/formats/', import.meta.url)

export const EXAMPLES = {
  'asterisk-cdr': 'example.csv',
  'carrier-bill-cn': 'example.csv',
  columns: 'examples/cti-cn.csv',
  'forbear-csv': 'example.csv',
  'forbear-jsonl': 'example.jsonl',
  'forbear-parquet': 'example.parquet',
  'freeswitch-csv': 'example.csv',
  'sms-backup-xml': 'example.xml',
  'sms-gateway': 'example.csv',
  'twilio-calls': 'example.json',
  'twilio-messages': 'example.csv',
  typed: 'example.txt',
} as const satisfies Readonly<Record<FormatName, string>>

export const FORMAT_NAMES = Object.keys(EXAMPLES) as readonly FormatName[]

export const examplePath = (format: FormatName): string =>
  fileURLToPath(new URL(`${format}/${EXAMPLES[format]}`, FORMATS))

/** The example's bytes as Latin-1, so that a change of some leaves all others as they are. */
export const exampleOf = (format: FormatName): string => readFileSync(examplePath(format), 'latin1')

/** Writes a list of the examples' collectors, good for a file of any name. */
export function writeCollectors(folder: string): string {
  const path = join(folder, 'collectors.json')
  writeFileSync(
    path,
    JSON.stringify({
      collectors: [
        { number: '010-00000001', organisation: 'agency-1', kind: 'agency' },
        { number: '9501300000*', organisation: 'agency-2', kind: 'agency' },
      ],
      phones: [{ file: '*', point: 'own phone', person: 'borrower', role: 'debtor' }],
    }),
  )
  return path
}

/** What the format cannot be read without, and a few assumptions. */
export function flagsOf(format: FormatName, collectors: string, more: Partial<AuditFlags> = {}): AuditFlags {
  const { needs }: { readonly needs: readonly string[] } = formats[format]
  return {
    format,
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    assume: ['direction=outbound', 'person=number', 'purpose=collection'],
    policy: [],
    againstCannotHold: [],
    directionOf: [],
    ownNumber: [],
    ...(needs.includes('logZone') && { logZone: 'UTC' }),
    ...(needs.includes('phone') && { collectors }),
    ...(format === 'columns' && {
      map: fileURLToPath(new URL('columns/examples/cti-cn.map.json', FORMATS)),
    }),
    ...more,
  }
}
