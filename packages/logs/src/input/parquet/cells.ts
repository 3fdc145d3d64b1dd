/**
 * Values of a Parquet column as the text that a CSV file would have: an instant with `Z`, a local time without
 * offset, a date, a whole number of any size, a word. Nothing is rounded but what lies below a second.
 */
import type { SchemaElement } from 'hyparquet/src/types.js'
import type { RawValue } from './pages.ts'

const decoder = new TextDecoder()

const PER_SECOND = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const
type Unit = keyof typeof PER_SECOND

const floorDiv = (value: bigint, by: bigint): bigint => {
  const quotient = value / by
  return value % by < 0n ? quotient - 1n : quotient
}

/** Seconds since 1970 as a time with `Z`, or on a wall clock as one without; what no calendar has stays a number. */
const timeText = (seconds: bigint, isInstant: boolean): string => {
  try {
    const text = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString({
      smallestUnit: 'second',
    })
    return isInstant ? text : text.slice(0, -1)
  } catch {
    return String(seconds)
  }
}

const dateText = (days: number): string => timeText(BigInt(days) * 86_400n, false).slice(0, 10)

const clockText = (value: bigint, unit: Unit): string => {
  const seconds = Number(floorDiv(value, PER_SECOND[unit]))
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}

const decimalText = (unscaled: bigint, scale: number): string => {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '')
  const whole = scale === 0 ? digits : digits.slice(0, -scale)
  return `${unscaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

const signedOf = (bytes: Uint8Array): bigint => {
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return BigInt.asIntN(bytes.length * 8, value)
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Spark's and Impala's 96 bits: nanoseconds of the day and the Julian day. Which zone is meant they do not say. */
const int96Text = (value: bigint): string => {
  const days = (value >> 64n) - 2_440_588n
  const nanoseconds = BigInt.asUintN(64, value)
  return timeText(days * 86_400n + nanoseconds / 1_000_000_000n, false)
}

type TextOf = (value: RawValue) => string

const bytesText =
  (element: SchemaElement): TextOf =>
  (value) => {
    if (!(value instanceof Uint8Array)) return String(value)
    if (element.logical_type?.type === 'UUID') {
      return hex(value).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    }
    return element.type === 'BYTE_ARRAY' ? decoder.decode(value) : hex(value)
  }

const numberText: TextOf = (value) => {
  if (typeof value === 'number' && !Number.isFinite(value)) return ''
  return value instanceof Uint8Array ? hex(value) : String(value)
}

const integerOf = (value: RawValue): bigint => {
  if (value instanceof Uint8Array) return signedOf(value)
  return typeof value === 'bigint' ? value : BigInt(Math.trunc(Number(value)))
}

/** How values of the older, converted types are written. */
const CONVERTED: ReadonlyMap<string, TextOf> = new Map<string, TextOf>([
  ['TIMESTAMP_MILLIS', (value) => timeText(floorDiv(integerOf(value), PER_SECOND.MILLIS), true)],
  ['TIMESTAMP_MICROS', (value) => timeText(floorDiv(integerOf(value), PER_SECOND.MICROS), true)],
  ['TIME_MILLIS', (value) => clockText(integerOf(value), 'MILLIS')],
  ['TIME_MICROS', (value) => clockText(integerOf(value), 'MICROS')],
  ['DATE', (value) => dateText(Number(value))],
  ['UINT_64', (value) => String(BigInt.asUintN(64, integerOf(value)))],
  ['UINT_32', (value) => String(BigInt.asUintN(32, integerOf(value)))],
])

/** How the values of a column are written as text. */
export function textOfValues(element: SchemaElement): TextOf {
  const { type, converted_type: converted, logical_type: logical } = element
  if (type === 'INT96') return (value) => int96Text(integerOf(value))
  if (logical?.type === 'TIMESTAMP') {
    const { unit, isAdjustedToUTC } = logical
    return (value) => timeText(floorDiv(integerOf(value), PER_SECOND[unit]), isAdjustedToUTC)
  }
  if (logical?.type === 'TIME') return (value) => clockText(integerOf(value), logical.unit)
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0)
    return (value) => decimalText(integerOf(value), Math.max(0, scale))
  }
  const ofConverted = converted && CONVERTED.get(converted)
  if (ofConverted) return ofConverted
  if (logical?.type === 'DATE') return (value) => dateText(Number(value))
  return type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY' ? bytesText(element) : numberText
}
