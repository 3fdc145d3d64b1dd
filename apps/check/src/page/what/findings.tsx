/** What was found, certain and possible in sections of their own, headed by how binding each text is. */
import type { CoverageGap, FindingGroup } from '../../engine/view.ts'
import { useLanguage } from '../../words/use-words.ts'
import { CoverageGaps } from './coverage-gaps.tsx'
import { FindingCard } from './finding-card.tsx'
import { Section } from './section.tsx'

/** One section: certain ones or possible ones. */
export function Findings({
  name,
  heading,
  none,
  lender,
  groups,
  gaps = [],
  onOpen,
}: {
  readonly name: 'certain' | 'possible'
  readonly heading: string
  readonly none: string
  readonly lender: string
  readonly groups: readonly FindingGroup[]
  readonly gaps?: readonly CoverageGap[]
  readonly onOpen: (contact: string) => void
}) {
  const language = useLanguage()
  const byForce = [...new Set(groups.map(({ group }) => group))].map((force) =>
    groups.filter(({ group }) => group === force),
  )
  return (
    <Section name={name} heading={heading}>
      {groups.length + gaps.length === 0 && <p>{none}</p>}
      {byForce.map((list) => (
        <div key={list[0]?.group} class="force-group">
          <h3>{list[0]?.groupSays[language]}</h3>
          {list.map((group) => (
            <FindingCard key={group.key} lender={lender} group={group} onOpen={onOpen} />
          ))}
        </div>
      ))}
      <CoverageGaps gaps={gaps} />
    </Section>
  )
}
