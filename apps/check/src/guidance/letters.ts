/** Letters that a person may copy, sign and send: which are offered where, what they do, and their text. */
import type { Language } from '@forbear/conduct/words'
import { dateOf } from './dates.ts'
import type { Effect, Letter, Parameter } from './letter.ts'
import { letters } from './letter-texts.ts'
import { placesOf } from './place.ts'
import { revivalWarning, type RevivalWarning } from './revival.ts'
import type { SaidTag } from './said-tags.ts'
import type { Situation } from './situation.ts'
import type { Words } from './sourced.ts'

export type { Effect, Letter, Parameter } from './letter.ts'
export { letters } from './letter-texts.ts'

/** Stands beside every letter. */
export const NEVER_SENT_BY_ITSELF: Words = {
  zh: '这里不会替您发信。看懂后，自己抄写、签名、寄出。',
  en: 'Nothing is sent for you. Read it, copy it, sign it, send it yourself.',
}

/** A letter as it is offered: its effects come first, and the warning where it may revive an old debt. */
export interface LetterHere {
  readonly letter: Letter
  readonly effects: readonly Effect[]
  /** Why it fits what happened; absent where nothing speaks for it. */
  readonly fits?: Words
  /** To be read before the text is shown; only where the letter may revive. */
  readonly warning?: RevivalWarning
}

/** The letters that may be offered in the person's place; those that fit what happened come first. */
export function lettersFor(situation: Situation): readonly LetterHere[] {
  const places = placesOf(situation.place)
  const offered = letters
    .filter((letter) => letter.places === undefined || letter.places.some((p) => places.includes(p)))
    .map((letter): LetterHere => {
      const fits = FITS[letter.id]?.(situation)
      return {
        letter,
        effects: effectsIn(letter, situation.place),
        ...(fits === undefined ? {} : { fits }),
        ...(letter.revives === 'may' ? { warning: revivalWarning(situation) } : {}),
      }
    })
  return [...offered.filter((l) => l.fits), ...offered.filter((l) => !l.fits)]
}

const hasAny = ({ saidTags }: Situation, ...tags: readonly SaidTag[]): boolean =>
  tags.some((tag) => saidTags.has(tag))

/** What speaks for a letter, by its id. Letters that may revive an old debt are never suggested. */
const FITS: Readonly<Record<string, (situation: Situation) => Words | undefined>> = {
  'stop-contacting-others': (s) =>
    s.contactedOthers || hasAny(s, 'told-others', 'asked-others-to-pay', 'came-to-work')
      ? { zh: '对方联系了您身边的人。', en: 'They contacted people around you.' }
      : undefined,
  'hours-and-channels': (s) =>
    s.contacts.outsideHours > 0 || hasAny(s, 'private-phone')
      ? { zh: '对方在不该联系的时间或方式联系。', en: 'They used hours or ways that do not suit.' }
      : undefined,
  'send-proof': (s) =>
    hasAny(s, 'wrong-amount', 'extra-fees', 'posed-as-lender') ||
    s.collectors.some((c) => c.kind === 'debt-buyer')
      ? { zh: '金额或对方的身份不清楚。', en: 'It is unclear how much, or who they are.' }
      : undefined,
}

const EFFECT_ORDER: readonly Effect['kind'][] = ['does', 'does-not', 'risk']

/** What sending the letter does, does not do and risks in a place, in that order. */
export function effectsIn(letter: Letter, place: string): readonly Effect[] {
  const places = placesOf(place)
  return letter.effects
    .filter((e) => e.place === undefined || places.includes(e.place))
    .toSorted((a, b) => EFFECT_ORDER.indexOf(a.kind) - EFFECT_ORDER.indexOf(b.kind))
}

/** One thing that keeps a letter from being written: which blank, and what would be right. */
export interface LetterProblem {
  readonly parameter: string
  readonly says: Words
}

export type WrittenLetter =
  | { readonly ok: true; readonly paragraphs: readonly string[] }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] }

/**
 * The letter's text with the blanks filled in.
 *
 * @param values by the parameter's name; what is not a parameter is ignored
 * @returns all problems at once where a blank is empty or holds what it must not
 */
export function writeLetter(
  letter: Letter,
  values: Readonly<Record<string, string>>,
  language: Language,
): WrittenLetter {
  const filled = letter.parameters.map((p) => ({ parameter: p, value: (values[p.name] ?? '').trim() }))
  const problems = filled.flatMap(({ parameter, value }) => problemsOf(parameter, value))
  if (problems.length > 0) return { ok: false, problems }
  const byName = new Map(filled.map(({ parameter, value }) => [parameter.name, value]))
  return {
    ok: true,
    paragraphs: letter.body.map((p) =>
      p[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => byName.get(name) ?? whole),
    ),
  }
}

/** A longer row of digits can be a card, an account or an identity paper. */
const DIGITS_AT_MOST = 11

/** A telephone number with its country code: with `+`, at most 15 digits (E.164), or China's 86 before a number. */
const WITH_COUNTRY_CODE = /(?<![\dXx])(?:\+\d{7,15}|(?:00)?86(?:1[3-9]\d{9}|0?\d{10}))(?![\dXx])/g

/**
 * Whether what was typed holds a row of digits that belongs in no letter and no pack.
 *
 * @param atMost  digits that may stand in a row
 */
export function hasLongNumber(typed: string, atMost = DIGITS_AT_MOST): boolean {
  const rows = typed
    .replaceAll(/[ \t()（）-]/g, '')
    .replaceAll(WITH_COUNTRY_CODE, ' ')
    .match(/\d[\dXx]*/g)
  return rows?.some((row) => row.length > atMost) ?? false
}

function problemsOf({ name, kind, label }: Parameter, value: string): readonly LetterProblem[] {
  const problem = (zh: string, en: string): readonly LetterProblem[] => [
    { parameter: name, says: { zh: `${label.zh}：${zh}`, en: `${label.en}: ${en}` } },
  ]
  if (value === '') return problem('还没有填。', 'this is empty. Fill it in.')
  if (kind === 'date' && dateOf(value) === undefined)
    return problem('请写成2026-03-02这样的日期。', 'write a date such as 2026-03-02.')
  if (kind !== 'date' && hasLongNumber(value))
    return problem(
      '数字太长。不要写证件号或完整账号，只写末四位。',
      'too many digits. No identity or full account numbers; write the last four.',
    )
  if (kind === 'reference' && hasLongNumber(value, 4))
    return problem('只写末四位。', 'write the last four digits only.')
  return []
}
