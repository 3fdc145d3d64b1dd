/** Everything shown of one lender's contacts. */
import { useMemo, useState } from 'preact/hooks'
import type { FileCount } from '../../engine/session.ts'
import type { ContactPoint, JudgedView } from '../../engine/view.ts'
import { LinkButton } from '../../kit/button.tsx'
import { useMatter } from '../matter.ts'
import { useWords } from '../../words/use-words.ts'
import { ContactDialog, SeveralDialog } from './contact-dialog.tsx'
import { type ContactFilter, EVERYTHING } from './contact-filter.ts'
import { ContactList } from './contact-list.tsx'
import { DayBars } from './day-bars.tsx'
import { monthsOf } from './days.ts'
import { nowSeconds } from '../clock.ts'
import { Doubts } from './doubts-notice.tsx'
import { Findings } from './findings.tsx'
import { Claim, Head } from './head.tsx'
import { JumpList, Section, type SectionName, goTo } from './section.tsx'
import { Untested } from './untested.tsx'
import { WeekClock } from './week-clock.tsx'
import { weekOf } from './week.ts'

/** What stands over the page: one contact, or several to be tagged. */
type Opened =
  | { readonly what: 'one'; readonly point: ContactPoint }
  | { readonly what: 'several'; readonly contacts: readonly string[] }

/** `onSaying` is told when the person begins and ends to say something of a contact. */
export function LenderView({
  view,
  files,
  onSaying,
}: {
  readonly view: JudgedView
  readonly files: readonly FileCount[]
  readonly onSaying: (saying: 'open' | 'closed') => void
}) {
  const words = useWords().what
  const headings = useHeadings()
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const show = (what: Opened | undefined) => {
    setOpened(what)
    onSaying(what ? 'open' : 'closed')
  }
  const openById = (contact: string) => {
    const point = view.contacts.find(({ id }) => id === contact)
    if (point) show({ what: 'one', point })
  }
  return (
    <>
      <Claim />
      <Head view={view} files={files} />
      <Doubts view={view} now={nowSeconds()} />
      <JumpList headings={headings} />
      <BothFindings view={view} onOpen={openById} />
      <Pictures view={view} onShow={show} />
      <Untested view={view} />
      <p class="actions">
        <LinkButton to="#do" icon="arrow-right" weight="main">
          {words.next}
        </LinkButton>
      </p>
      {opened?.what === 'one' && (
        <ContactDialog view={view} point={opened.point} onClose={() => show(undefined)} />
      )}
      {opened?.what === 'several' && (
        <SeveralDialog contacts={opened.contacts} onClose={() => show(undefined)} />
      )}
    </>
  )
}

function useHeadings(): Readonly<Record<SectionName, string>> {
  const words = useWords().what
  const isClaimed = useMatter().workspace.answers.aboutDebt === 'yes'
  return {
    certain: isClaimed ? words.certain.heading : words.certain.plain,
    possible: words.possible.heading,
    week: words.week.heading,
    days: words.days.heading,
    contacts: words.contacts.heading,
    open: words.open.heading,
  }
}

function BothFindings({
  view: { lender, groups, coverage },
  onOpen,
}: {
  readonly view: JudgedView
  readonly onOpen: (contact: string) => void
}) {
  const words = useWords().what
  const headings = useHeadings()
  return (
    <>
      {(['certain', 'possible'] as const).map((mood) => (
        <Findings
          key={mood}
          name={mood}
          heading={headings[mood]}
          none={words[mood].none}
          lender={lender}
          groups={groups.filter((group) => group.mood === mood)}
          gaps={mood === 'possible' ? coverage : []}
          onOpen={onOpen}
        />
      ))}
    </>
  )
}

/** Both pictures and the list that a press on them narrows. */
function Pictures({
  view: { contacts, hours },
  onShow,
}: {
  readonly view: JudgedView
  readonly onShow: (what: Opened) => void
}) {
  const headings = useHeadings()
  const week = useMemo(() => weekOf(contacts, hours), [contacts, hours])
  const months = useMemo(() => monthsOf(contacts), [contacts])
  const [filter, setFilter] = useState<ContactFilter>(EVERYTHING)
  const choose = (chosen: ContactFilter) => {
    setFilter(chosen)
    goTo('contacts')
  }
  return (
    <>
      <Section name="week" heading={headings.week}>
        <WeekClock week={week} hours={hours} onChoose={choose} />
      </Section>
      <Section name="days" heading={headings.days}>
        <DayBars months={months} onChoose={choose} />
      </Section>
      <Section name="contacts" heading={headings.contacts}>
        <ContactList
          points={contacts}
          filter={filter}
          onFilter={setFilter}
          onOpen={(point) => onShow({ what: 'one', point })}
          onTag={(several) => onShow({ what: 'several', contacts: several })}
        />
      </Section>
    </>
  )
}
