/** Numbers for danger, despair and advice, by place, and the words of the quick exit. On every screen. */
import { cnHelpLines } from './cn/help-lines.ts'
import { elsewhereHelpLines } from './elsewhere/help-lines.ts'
import type { HelpLine } from './help-line.ts'
import { inPlace } from './place.ts'
import { ruHelpLines } from './ru/help-lines.ts'
import type { Situation } from './situation.ts'
import type { Words } from './sourced.ts'
import { usHelpLines } from './us/help-lines.ts'

export type { HelpLine } from './help-line.ts'

/** Every help line that is known, of all places. */
export const helpLines: readonly HelpLine[] = [
  ...cnHelpLines,
  ...usHelpLines,
  ...ruHelpLines,
  ...elsewhereHelpLines,
]

/** The help lines of a place, emergency first. */
export function helpLinesOf(place: string): readonly HelpLine[] {
  return inPlace(helpLines, place).toSorted((a, b) => urgency(a) - urgency(b))
}

const ORDER: readonly HelpLine['kind'][] = ['emergency', 'ambulance', 'crisis', 'legal-aid', 'local-services']

const urgency = (line: HelpLine): number => ORDER.indexOf(line.kind)

/** The lines to show large and first: danger before despair; none where neither is said. */
export function urgentLines({ place, inDanger, despair }: Situation): readonly HelpLine[] {
  return helpLinesOf(place).filter(
    ({ kind }) =>
      ((inDanger || despair) && (kind === 'emergency' || kind === 'ambulance')) ||
      (despair && kind === 'crisis'),
  )
}

/** Said first where somebody despairs. */
export const NOT_ALONE: Words = {
  zh: '您不是一个人。债可以慢慢谈。先打个电话。',
  en: 'You are not alone. A debt can wait. Make one call first.',
}

/** The button that leaves, and what it does and does not do. */
export const QUICK_EXIT = {
  button: { zh: '马上离开', en: 'Leave now' },
  does: {
    zh: '立刻换成一个普通网页。没保存的内容会丢失。',
    en: 'Shows an ordinary page at once. What was not saved is lost.',
  },
  doesNot: {
    zh: '它不会清除浏览记录。请自己清除。',
    en: 'It does not clear the browsing history. Clear that yourself.',
  },
} as const satisfies Readonly<Record<string, Words>>
