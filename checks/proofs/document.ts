/** docs/proofs.md: sections that are proved one by one, each with when, on what and in what time; what was not proved again stays as it was. */

/** What the page says before its sections. */
const HEAD = [
  '# Proofs',
  'Written by `npm run prove`. Each section says when and on what it was proved, and how long that took; `FORBEAR_ONLY=NAME,NAME npm run prove` proves some again and leaves the others as they stand.',
].join('\n\n')

/** When, where and in what time something was proved. */
export interface Occasion {
  /** `2026-11-26` */
  readonly date: string
  readonly seconds: number
  /** Processor, cores, version of Node. */
  readonly machine: string
}

/** A section as it stands on the page: its text begins with its heading. */
export function sectionOf(text: string, { date, seconds, machine }: Occasion): string {
  return `${text.trim()}\n\nProved on ${date} in ${seconds} s: ${machine}.`
}

/** The sections of a page, by their headings. */
function sectionsIn(page: string): ReadonlyMap<string, string> {
  return new Map(
    page
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [headingOf(part), part.trim()]),
  )
}

const headingOf = (section: string): string => section.split('\n', 1)[0]?.trim() ?? ''

/**
 * The page with a section in its place.
 *
 * @param page  as it stands; empty where there is none yet
 * @param section  takes the place of the one with its heading
 * @param order  every heading that the page may have; others are left out
 */
export function withSection(page: string, section: string, order: readonly string[]): string {
  const sections = new Map([...sectionsIn(page), [headingOf(section), section.trim()]])
  const standing = order.flatMap((heading) => sections.get(heading) ?? [])
  return `${[HEAD, ...standing].join('\n\n')}\n`
}
