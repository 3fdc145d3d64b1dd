/** A pack with what the person typed in place of what is missing, as a document. */
import type { HelpChannel, PackField } from '../../guidance/help-channel.ts'
import { hasLongNumber } from '../../guidance/letters.ts'
import { NOTHING_NOTED, type Pack, type PackLine } from '../../guidance/pack.ts'
import type { Language } from '../../words/language.ts'
import type { Sheet, SheetLine } from './sheet.ts'
import type { TodoState } from './todo-state.ts'

const isMissing = (line: PackLine, language: Language): boolean =>
  line.kind === 'blank' || line.text === NOTHING_NOTED[language]

/** The fields that a person can type: everything missing but the signature, which is a hand's. */
export function fieldsToType({ sections, language }: Pack): readonly PackField[] {
  return sections
    .filter(({ field, lines }) => field !== 'signature' && lines.some((line) => isMissing(line, language)))
    .map(({ field }) => field)
}

/** Names one wish among those struck out. */
export const wishKey = (channel: string, at: number): string => `${channel} ${at}`

const typedLines = (typed: string | undefined): readonly string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const asText = (text: string): SheetLine => ({ kind: 'text', text })

/** The document. @param attachmentsHeading  over what goes with it, in the pack's language */
export function packSheet(
  pack: Pack,
  { packs, struck }: Pick<TodoState, 'packs' | 'struck'>,
  attachmentsHeading: string,
): Sheet {
  const { language, title, date, note, sections, attachments, channel } = pack
  const linesOf = ({ field, lines }: Pack['sections'][number]): readonly SheetLine[] => {
    const typed = typedLines(packs[field]).map(asText)
    if (field === 'what-you-ask') {
      const kept = lines.filter((_, i) => !struck.includes(wishKey(channel, i)))
      const asked = [...kept.map(plain), ...typed]
      return asked.length > 0 ? asked : [{ kind: 'blank' }]
    }
    const isOpen = lines.some((line) => isMissing(line, language))
    return isOpen && typed.length > 0 ? typed : lines.map(plain)
  }
  return {
    language,
    title,
    date,
    note,
    parts: [
      ...sections.map((section) => ({ heading: section.title, lines: linesOf(section) })),
      ...(attachments.length > 0
        ? [
            {
              heading: attachmentsHeading,
              lines: [asText(attachments.join(language === 'zh' ? '、' : ', '))],
            },
          ]
        : []),
    ],
  }
}

const plain = (line: PackLine): SheetLine => (line.kind === 'text' ? asText(line.text) : { kind: 'blank' })

/** A longer row of digits can be a card, an account or an identity paper; senders of messages have up to so many. */
const DIGITS_AT_MOST = 14

/** Whether what was typed holds a number that belongs in no pack. */
export function isTooLong(field: PackField, typed: string): boolean {
  return hasLongNumber(typed, field === 'account-reference' ? 4 : DIGITS_AT_MOST)
}

/** The fields that hold such a number, in the channel's order. */
export function wrongFields({ asks }: HelpChannel, packs: TodoState['packs']): readonly PackField[] {
  return asks.filter((field) => isTooLong(field, packs[field] ?? ''))
}
