/**
 * Citations of the law of China in Chinese.
 *
 * The law's data holds one text for each citation. Those of China that are written in English have a Chinese form
 * that lawyers there use, so it is derived here; citations of other places, and all that is not understood whole,
 * stay as they are: half a translation would be neither.
 */
import type { Language } from './finding.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const UNITS = ['', '十', '百', '千'] as const

/** `1032` as 一千零三十二: how articles are numbered. */
function inHan(number: string): string {
  const digits = Array.from(String(Number(number)), Number)
  const written = digits
    .map((d, i) => (d === 0 ? '零' : `${DIGITS[d] ?? ''}${UNITS[digits.length - 1 - i] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
  return written.replace(/^一十/, '十')
}

/** `253-1` as 第二百五十三条之一, `50(1)(5)` as paragraph and item; one bracket alone may be either and stays a bracket. */
function article(text: string): string | undefined {
  const match = /^(\d{1,4})(?:-(\d+))?((?:\(\d+\))*)$/.exec(text)
  if (!match) return undefined
  const [, number = '', inserted, below = ''] = match
  const parts = [...below.matchAll(/\d+/g)].map(([n]) => inHan(n))
  const base = `第${inHan(number)}条${inserted === undefined ? '' : `之${inHan(inserted)}`}`
  if (parts.length === 0) return base
  const [first = '', second] = parts
  if (parts.length > 2) return undefined
  return second === undefined ? `${base}（${first}）` : `${base}第${first}款第${second}项`
}

/** Several numbers that one word introduces: "5 and 6", "28, 29 and 30". */
function several(text: string, one: (part: string) => string | undefined): string | undefined {
  const parts = text.split(/, (?:and )?| and /).map(one)
  if (parts.some((p) => p === undefined)) return undefined
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('、')}和${parts.at(-1)}`
}

/** From one article to another: "676 to 678"; or one. */
function stretch(text: string): string | undefined {
  const ends = text.split(' to ').map(article)
  return ends.length > 2 || ends.some((end) => end === undefined) ? undefined : ends.join('至')
}

/** What a bracket after a citation says of it. */
const NOTES: Readonly<Record<string, string>> = {
  'article number not known': '条号不详',
  'article numbers not known': '条号不详',
  'number not known': '条号不详',
  'numbers not known': '条号不详',
  'third-level number not known': '三级条号不详',
  "number not known; the draft's text was read, the final heading agrees":
    '条号不详；所读为征求意见稿，正式文本的标题与之一致',
  old: '修订前',
}

/** Whole citations, and the subjects of articles whose number is not known. */
const WHOLE: Readonly<Record<string, string>> = {
  'Article number not known': '条号不详',
  'Clause number not known': '条款号不详',
  'No article on the clock was read': '未读到关于以何地时间为准的条文',
  'No clause on the clock was read': '未读到关于以何地时间为准的条款',
  'No article on the clock was read; a duty of the lender is taken to run where it is':
    '未读到关于以何地时间为准的条文；贷款机构的义务按其所在地时间计算',
  'No article on the clock was read; dates in force are taken in Beijing time, where the lender is':
    '未读到关于以何地时间为准的条文；施行日期按贷款机构所在地的北京时间计算',
}
const SUBJECTS: Readonly<Record<string, string>> = {
  collection: '催收',
  'collection records': '催收记录',
  recovery: '清收',
  'time limits': '期限',
}
/** Issuers and instruments that a citation of an instrument names in English. */
const ISSUERS: Readonly<Record<string, string>> = {
  'National Internet Finance Association': '中国互联网金融协会',
  'China Banking Association': '中国银行业协会',
}

/** Han characters and no Latin ones: already as a Chinese reader writes it. */
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text) && !/[A-Za-z]/.test(text)

function note(text: string): string | undefined {
  if (Object.hasOwn(NOTES, text)) return NOTES[text]
  if (/^[\d-]+$/.test(text) || isChinese(text)) return text
  const until = /^text up to (\d{4}-\d{2}-\d{2})$/.exec(text)
  if (until) return `${until[1]}及之前的文本`
  const [, issuer = '', date = ''] = /^(.+), (\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  return Object.hasOwn(ISSUERS, issuer) ? `${ISSUERS[issuer]}，${date}` : undefined
}

function named(text: string): string | undefined {
  if (Object.hasOwn(WHOLE, text)) return WHOLE[text]
  const [, kind = '', numbers = ''] = /^(articles?|chapters?) ([\d(].*)$/i.exec(text) ?? []
  if (/^article/i.test(kind)) return several(numbers, stretch)
  if (/^chapter/i.test(kind))
    return several(numbers, (n) => (/^\d+$/.test(n) ? `第${inHan(n)}章` : undefined))
  const [, subject = ''] = /^Articles? on (.+)$/.exec(text) ?? []
  if (Object.hasOwn(SUBJECTS, subject)) return `关于${SUBJECTS[subject]}的条文`
  if (/^\d+(?:\.\d+)*(?:(?:, | and )\d+(?:\.\d+)*)+$/.test(text)) return several(text, (n) => n)
  return /^\d+(?:\.\d+)*$/.test(text) || isChinese(text) ? text : undefined
}

/** Where a list of citations is cut: "Article 50 (2026), articles 40 and 42 (old)". */
const NEXT = /, (?=articles? )/

function inChinese(citation: string): string | undefined {
  const parts = citation.split(NEXT).map((part) => {
    const [, head = '', inner] = /^(.*?)(?: \(([^()]*)\))?$/.exec(part) ?? []
    const said = named(head)
    if (said === undefined || inner === undefined) return said
    const noted = note(inner)
    return noted === undefined ? undefined : `${said}（${noted}）`
  })
  return parts.some((p) => p === undefined) ? undefined : parts.join('，')
}

/**
 * A citation as a reader of the language would write it.
 *
 * English shows every citation as the law's data has it; Chinese those of other places too.
 */
export function sayCitation(citation: string, language: Language): string {
  return language === 'en' ? citation : (inChinese(citation) ?? citation)
}
