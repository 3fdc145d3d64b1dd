/** A call or message from a small form as a line of the format `typed`, in the words of the person's language. */
import type { Language } from '../words/language.ts'

export const WAYS = ['came-in', 'i-called', 'message-in', 'i-wrote'] as const
/** Which way it went. */
export type Way = (typeof WAYS)[number]

export const ENDS = ['missed', 'declined', 'talked', 'not-known'] as const
/** What became of a call. */
export type End = (typeof ENDS)[number]

/** What a person enters for one contact, as it stands in the fields. */
export interface CallEntry {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:MM`; empty where only the day is known. */
  readonly time: string
  readonly number: string
  readonly way: Way
  readonly end: End
  readonly minutes: string
  readonly seconds: string
}

const WAY_WORDS: Readonly<Record<Language, Readonly<Record<Way, string>>>> = {
  en: {
    'came-in': 'call from',
    'i-called': 'call to',
    'message-in': 'received text',
    'i-wrote': 'sent text',
  },
  zh: { 'came-in': '来电', 'i-called': '去电', 'message-in': '收到短信', 'i-wrote': '发短信' },
}

const END_WORDS: Readonly<Record<Language, Readonly<Record<End, string>>>> = {
  en: { missed: 'missed', declined: 'declined', talked: 'talked', 'not-known': '' },
  zh: { missed: '未接', declined: '拒接', talked: '通话', 'not-known': '' },
}

/** A call of one's own is not missed but not answered. */
const NOT_ANSWERED: Readonly<Record<Language, string>> = { en: 'no answer', zh: '无人接听' }

/** What can have become of it; a message has no such thing. */
export function endsOf(way: Way): readonly End[] {
  if (way === 'came-in') return ENDS
  return way === 'i-called' ? ['missed', 'talked', 'not-known'] : []
}

function lengthText({ minutes, seconds }: CallEntry, language: Language): string {
  const [m, s] = [Number(minutes) || 0, Number(seconds) || 0]
  if (m === 0 && s === 0) return ''
  const words = language === 'zh' ? ([`${m}分`, `${s}秒`] as const) : ([`${m} min`, `${s} s`] as const)
  return [m > 0 && words[0], s > 0 && words[1]].filter(Boolean).join(language === 'zh' ? '' : ' ')
}

/** The line. What is not a number of minutes is left out of it. */
export function lineOf(entry: CallEntry, language: Language): string {
  const { day, time, number, way } = entry
  const isCall = endsOf(way).length > 0
  const end = way === 'i-called' && entry.end === 'missed' ? NOT_ANSWERED : undefined
  const result = isCall ? (end?.[language] ?? END_WORDS[language][entry.end]) : ''
  const length = isCall && entry.end === 'talked' ? lengthText(entry, language) : ''
  return [day, time, WAY_WORDS[language][way], number.trim(), result, length].filter(Boolean).join(' ')
}

export const FAULTS = ['day', 'number', 'length'] as const
/** The fields that can be wrong. */
export type Fault = (typeof FAULTS)[number]

/** What has to be corrected before an entry can be a line. */
export function faultsOf({ day, number, minutes, seconds, end }: CallEntry): readonly Fault[] {
  const isWhole = (text: string): boolean => /^\d{0,3}$/.test(text.trim())
  const found: Fault[] = []
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) found.push('day')
  if (number.replace(/\D/g, '').length < 3) found.push('number')
  if (end === 'talked' && !(isWhole(minutes) && isWhole(seconds))) found.push('length')
  return found
}

/** With a line at the end of the text. */
export function withLine(text: string, line: string): string {
  return text === '' || text.endsWith('\n') ? `${text}${line}\n` : `${text}\n${line}\n`
}

/** How many of the last numbers are offered. */
const OFFERED = 4

/**
 * The numbers that were typed last, the latest first.
 *
 * @param text  all lines, as the form writes them; what was pasted in another way may offer nothing
 */
export function numbersIn(text: string): readonly string[] {
  const written =
    /(?:call from|call to|received text|sent text|来电|去电|收到短信|发短信)[ :：]*(\+?\d[\d \-()]{2,24}\d)/g
  const found = [...text.matchAll(written)].map(([, number = '']) => number.trim())
  return [...new Set(found.toReversed())].slice(0, OFFERED)
}
