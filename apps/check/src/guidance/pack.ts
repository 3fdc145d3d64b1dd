/**
 * A one-page document for one channel: exactly the fields it asks for, in its order, and nothing else. Numbers of
 * identity papers are never part of it; what only the person can write is left as a blank to fill in on paper.
 */
import { sayCitation, type Language } from '@forbear/conduct/words'
import type { Attachment, HelpChannel, PackField } from './help-channel.ts'
import { translationNotice } from './place.ts'
import { SAID_TAGS } from './said-tags.ts'
import type { FindingSummary, Situation } from './situation.ts'
import type { Words } from './sourced.ts'

export type PackLine =
  | { readonly kind: 'text'; readonly text: string }
  /** To be filled in by hand. */
  | { readonly kind: 'blank'; readonly label: string }

export interface PackSection {
  readonly field: PackField
  readonly title: string
  readonly lines: readonly PackLine[]
}

export interface Pack {
  readonly channel: string
  readonly language: Language
  readonly title: string
  readonly date: string
  /** What the document is and is not; stands under the title. */
  readonly note: string
  /** Said to the person where the reader may not read this language; not part of the document. */
  readonly translation?: string
  readonly sections: readonly PackSection[]
  readonly attachments: readonly string[]
}

const NOTE: Words = {
  zh: '以下由本人根据记录陈述，以这些联系是催收为前提。不表示承认对方主张的任何债务。',
  en: 'Told from my own records, if these contacts were to collect. Nothing here admits any debt that is claimed.',
}

/** Stands where a person noted nothing. */
export const NOTHING_NOTED: Words = { zh: '（没有记录）', en: '(nothing noted)' }

/** So many numbers and findings stand in the pack; the log that goes with it holds them all. */
export const LISTED_AT_MOST = 8

/** The channel's document, filled with what is known. */
export function packFor(channel: HelpChannel, situation: Situation, language: Language): Pack {
  const translation = translationNotice(situation.place, language)
  return {
    channel: channel.id,
    language,
    title: TITLE[language](channel.name[language]),
    date: situation.today,
    note: NOTE[language],
    ...(translation === undefined ? {} : { translation: translation[language] }),
    sections: channel.asks.map((field) => ({
      field,
      title: FIELD_TITLES[field][language],
      lines: linesOf(field, channel, situation, language),
    })),
    attachments: channel.attachments
      .filter((a) => isAtHand(a, situation))
      .map((a) => ATTACHMENT_NAMES[a][language]),
  }
}

/** What the situation says was never made or received is not listed. */
function isAtHand(attachment: Attachment, situation: Situation): boolean {
  switch (attachment) {
    case 'earlier-complaint-copy':
      return situation.complainedToLenderOn !== undefined
    case 'answer-received':
      return situation.lenderAnsweredOn !== undefined
    case 'call-log':
      return situation.contacts.total > 0
    case 'screenshots':
    case 'recordings':
    case 'letters-received':
    case 'evidence-file':
    case 'proof-of-payment':
      return true
  }
}

const TITLE: Readonly<Record<Language, (channel: string) => string>> = {
  zh: (channel) => `情况说明：${channel}`,
  en: (channel) => `Statement for: ${channel}`,
}

/** Titles of the fields. */
export const FIELD_TITLES: Readonly<Record<PackField, Words>> = {
  'your-name': { zh: '姓名', en: 'Name' },
  'how-to-reach-you': { zh: '联系方式', en: 'How to reach me' },
  'where-you-are': { zh: '我在哪里', en: 'Where I am' },
  'number-called': { zh: '接到电话的号码', en: 'Number that was called' },
  lender: { zh: '贷款机构', en: 'Lender' },
  'account-reference': { zh: '合同或账户（只写末四位）', en: 'Contract or account (last four digits only)' },
  'debt-dates': { zh: '对方主张的债务：日期', en: 'The claimed debt: dates' },
  collectors: { zh: '谁在催收', en: 'Who is collecting' },
  'what-happened': { zh: '发生了什么', en: 'What happened' },
  'rules-concerned': { zh: '相关规定', en: 'Texts concerned' },
  'calls-in-figures': { zh: '联系次数', en: 'Contacts in figures' },
  'numbers-that-called': { zh: '来电号码', en: 'Numbers that called' },
  'what-was-said': { zh: '对方说了什么、做了什么', en: 'What was said or done' },
  'others-contacted': { zh: '是否联系了别人', en: 'Whether others were contacted' },
  'earlier-complaint': { zh: '之前的投诉', en: 'Earlier complaint' },
  'what-you-ask': { zh: '我的请求', en: 'What I ask' },
  signature: { zh: '签名和日期', en: 'Signature and date' },
}

/** Names of what goes with a pack. */
export const ATTACHMENT_NAMES: Readonly<Record<Attachment, Words>> = {
  'call-log': { zh: '通话记录', en: 'Call log' },
  screenshots: { zh: '截图', en: 'Screenshots' },
  recordings: { zh: '录音', en: 'Recordings' },
  'letters-received': { zh: '收到的信件', en: 'Letters received' },
  'earlier-complaint-copy': { zh: '之前投诉的记录', en: 'Copy of the earlier complaint' },
  'answer-received': { zh: '收到的答复', en: 'Answer received' },
  'evidence-file': { zh: '证据文件', en: 'Evidence file' },
  'proof-of-payment': { zh: '付款凭证', en: 'Proof of payment' },
}

const text = (value: string): PackLine => ({ kind: 'text', text: value })

function blank(field: PackField, language: Language): readonly PackLine[] {
  return [{ kind: 'blank', label: FIELD_TITLES[field][language] }]
}

function linesOf(
  field: PackField,
  channel: HelpChannel,
  situation: Situation,
  language: Language,
): readonly PackLine[] {
  switch (field) {
    case 'your-name':
    case 'how-to-reach-you':
    case 'where-you-are':
    case 'number-called':
    case 'account-reference':
    case 'signature':
      return blank(field, language)
    case 'lender':
      return situation.lenderName === undefined ? blank(field, language) : [text(situation.lenderName)]
    case 'what-you-ask':
      return channel.wishes.map((wish) => text(wish[language]))
    case 'debt-dates':
    case 'collectors':
    case 'what-happened':
    case 'rules-concerned':
    case 'calls-in-figures':
    case 'numbers-that-called':
    case 'what-was-said':
    case 'others-contacted':
    case 'earlier-complaint':
      return orNothing(TOLD[field](situation, language), language)
  }
}

function orNothing(lines: readonly string[], language: Language): readonly PackLine[] {
  return (lines.length === 0 ? [NOTHING_NOTED[language]] : lines).map(text)
}

type ToldField = Exclude<
  PackField,
  | 'your-name'
  | 'how-to-reach-you'
  | 'where-you-are'
  | 'number-called'
  | 'account-reference'
  | 'signature'
  | 'lender'
  | 'what-you-ask'
>

const TOLD: Readonly<Record<ToldField, (situation: Situation, language: Language) => readonly string[]>> = {
  'debt-dates': (s, language) => [
    ...dated(language, s.overdueSince, '对方称逾期始于', 'Said to be overdue since'),
    ...dated(language, s.lastPaidOn, '最后一次付款', 'Last payment'),
  ],
  collectors: ({ collectors }, language) =>
    collectors.map(({ name, kind }) =>
      kind === undefined
        ? name
        : language === 'zh'
          ? `${name}（${KINDS[kind].zh}）`
          : `${name} (${KINDS[kind].en})`,
    ),
  'what-happened': ({ findings }, language) =>
    findings.slice(0, LISTED_AT_MOST).map((f) => findingLine(f, language)),
  'rules-concerned': ({ findings }, language) => [
    ...new Set(
      findings
        .slice(0, LISTED_AT_MOST)
        .map((f) =>
          language === 'zh'
            ? `${f.title.zh}，${sayCitation(f.citation, language)}`
            : `${f.title.en}, ${f.citation}`,
        ),
    ),
  ],
  'calls-in-figures': figures,
  'numbers-that-called': ({ contacts }, language) =>
    contacts.byNumber
      .slice(0, LISTED_AT_MOST)
      .map(({ label, count }) => (language === 'zh' ? `${label}：${count}次` : `${label}: ${times(count)}`)),
  'what-was-said': ({ saidTags }, language) =>
    SAID_TAGS.filter((tag) => saidTags.has(tag.id)).map((tag) => tag.told[language]),
  'others-contacted': ({ contactedOthers }, language) =>
    contactedOthers
      ? [{ zh: '是。对方联系了我以外的人。', en: 'Yes. People other than me were contacted.' }[language]]
      : [],
  'earlier-complaint': (s, language) => [
    ...dated(language, s.complainedToLenderOn, '向贷款机构投诉', 'Complained to the lender'),
    ...dated(language, s.lenderAnsweredOn, '贷款机构答复', 'The lender answered'),
    ...(s.complainedToLenderOn !== undefined && s.lenderAnsweredOn === undefined
      ? [{ zh: '至今没有答复。', en: 'No answer so far.' }[language]]
      : []),
  ],
}

const KINDS = {
  lender: { zh: '贷款机构', en: 'lender' },
  agency: { zh: '催收公司', en: 'agency' },
  'debt-buyer': { zh: '买下债权的公司', en: 'debt buyer' },
  lawyer: { zh: '律师', en: 'lawyer' },
} as const

function dated(language: Language, date: string | undefined, zh: string, en: string): readonly string[] {
  if (date === undefined) return []
  return [language === 'zh' ? `${zh}：${date}` : `${en}: ${date}`]
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** Certain and possible are told apart; "if it was collecting" stays the reader's to decide. */
function findingLine({ says, mood, count, first, last }: FindingSummary, language: Language): string {
  if (language === 'zh') {
    const when = first === last ? first : `${first}至${last}`
    return `${when}，${mood === 'certain' ? '' : '可能'}${count}次与此不符：${says.zh}`
  }
  const when = first === last ? first : `${first} to ${last}`
  const how =
    mood === 'certain' ? `${times(count)} not in keeping` : `${times(count)} possibly not in keeping`
  return `${when}, ${how} with: ${says.en}`
}

function figures({ contacts }: Situation, language: Language): readonly string[] {
  const { total, answered, firstOn, lastOn, outsideHours } = contacts
  if (total === 0) return []
  const isZh = language === 'zh'
  return [
    isZh ? `共${total}次，接通${answered}次` : `${total} in all, ${answered} answered`,
    ...(firstOn === undefined || lastOn === undefined
      ? []
      : [isZh ? `从${firstOn}到${lastOn}` : `From ${firstOn} to ${lastOn}`]),
    ...(outsideHours > 0
      ? [isZh ? `在不应联系的时间：${outsideHours}次` : `At hours that are closed: ${outsideHours}`]
      : []),
  ]
}
