/** What stands in an evidence file, as a page to read and print. It says on its face that no person reviewed it. */
import type { PrintedEvidence, PrintedGroup } from '../../engine/printed.ts'
import { usePrintedAlone } from '../../kit/printed-alone.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useLenderName } from '../lender-name.ts'
import { useMatter } from '../matter.ts'

/** Contacts printed of one rule; the file holds all. */
const ROWS_PRINTED = 40

/** The document; while it is there, printing prints it alone. */
export function EvidenceSheet({ printed }: { readonly printed: PrintedEvidence }) {
  const words = useWords().evidence.sheet
  usePrintedAlone()
  const nameOf = useNameIn(printed)
  const unreviewed = `${words.machine} ${printed.assumptions.includes('purpose=collection') ? words.asYouSay : words.unsaid}`
  const certain = printed.groups.filter((group) => group.mood === 'certain')
  const possible = printed.groups.filter((group) => group.mood === 'possible')
  return (
    <article class="sheet evidence" aria-label={words.title}>
      <p class="sheet-title">{words.title}</p>
      <p class="sheet-note">{unreviewed}</p>
      <Head printed={printed} />
      <h3>{words.certain}</h3>
      {certain.length === 0 && <p>{words.noneCertain}</p>}
      {certain.map((group) => (
        <Group key={group.key} group={group} nameOf={nameOf} />
      ))}
      {possible.length > 0 && <h3>{words.possible}</h3>}
      {possible.map((group) => (
        <Group key={group.key} group={group} nameOf={nameOf} />
      ))}
      <Gaps gaps={printed.gaps} />
      {printed.notTested > 0 && <p>{words.notTested(printed.notTested)}</p>}
      <Said printed={printed} />
      <Foot printed={printed} />
      {/* printed at the foot of every page: an unreviewed report says so on each */}
      <p class="each-page" aria-hidden="true">
        {unreviewed}
      </p>
    </article>
  )
}

function Head({ printed }: { readonly printed: PrintedEvidence }) {
  const words = useWords().evidence.sheet
  const { counts, variant, madeAt, place, zone } = printed
  return (
    <dl class="sheet-facts">
      <dt>{words.madeAt}</dt>
      <dd>
        {madeAt} · {words.variant[variant]}
      </dd>
      <dt>{words.place}</dt>
      <dd>{place}</dd>
      {zone !== null && (
        <>
          <dt>{words.zone}</dt>
          <dd>{zone}</dd>
        </>
      )}
      <dt>{words.inputs}</dt>
      <dd>
        {words.contacts(counts.contacts, counts.judged)}
        <ul>
          {printed.inputs.map((input) => (
            <li key={input.sha256}>
              {input.name}: {words.input(input.kept, input.dropped)}
              <br />
              <code>sha256:{input.sha256}</code>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  )
}

/** Said in a sentence, not as rows: a contact in it may be the first of its day. */
function Gaps({ gaps }: { readonly gaps: readonly PrintedGroup[] }) {
  const words = useWords().what.possible
  const language = useLanguage()
  if (gaps.length === 0) return null
  return (
    <>
      <h3>{words.gaps}</h3>
      <ul>
        {gaps.map(({ key, says, citation, rows }) => (
          <li key={key}>
            {says[language]} <span class="hint">{citation[language]}</span>
            <br />
            {words.gap(rows.length)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The person's own words for a lender; nobody is named to the public. */
function useNameIn({ variant }: PrintedEvidence): (organisation: string) => string {
  const { lenders } = useMatter().workspace
  const nameOf = useLenderName()
  return (organisation) =>
    variant !== 'public' && lenders.some(({ id }) => id === organisation)
      ? nameOf(organisation)
      : organisation
}

function Group({
  group,
  nameOf,
}: {
  readonly group: PrintedGroup
  readonly nameOf: (organisation: string) => string
}) {
  const words = useWords().evidence.sheet
  const language = useLanguage()
  const rows = group.rows.filter((row) => row.at !== undefined)
  const shown = rows.slice(0, ROWS_PRINTED)
  const hasCounts = shown.some((row) => row.counted !== undefined)
  return (
    <section class="printed-group">
      <h4>
        {group.groupSays[language]} · {words.times(group.rows.length)}
      </h4>
      <p>{group.says[language]}</p>
      <p class="hint">
        {group.title[language]} · {group.citation[language]} · {group.forceSays[language]}{' '}
        {group.basisSays[language]}
      </p>
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.how}</th>
              <th scope="col">{words.who}</th>
              {hasCounts && <th scope="col">{words.counted}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <tr key={i}>
                <th scope="row">{row.at}</th>
                <td>{row.channel?.[language]}</td>
                <td>{row.organisation !== undefined && nameOf(row.organisation)}</td>
                {hasCounts && <td class="numeric">{row.counted}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && <p class="hint">{words.more(rows.length - shown.length)}</p>}
    </section>
  )
}

function Said({ printed: { statements, attachments } }: { readonly printed: PrintedEvidence }) {
  const words = useWords().evidence.sheet
  const language = useLanguage()
  return (
    <>
      {statements.length > 0 && <h3>{words.statements}</h3>}
      <ul>
        {statements.map(({ contact, at, tags, note }) => (
          <li key={contact}>
            {[at ?? contact, ...tags.map((tag) => tag[language]), note]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
      {attachments.length > 0 && <h3>{words.attachments}</h3>}
      <ul>
        {attachments.map(({ name, sha256, says }) => (
          <li key={sha256}>
            {name}
            {says !== undefined && ` · ${says}`}
            <br />
            <code>sha256:{sha256}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

function Foot({ printed }: { readonly printed: PrintedEvidence }) {
  const words = useWords().evidence.sheet
  return (
    <dl class="sheet-facts">
      <dt>{words.seal}</dt>
      <dd>
        <code>{printed.seal}</code>
      </dd>
      <dt>{words.rulebook}</dt>
      <dd>
        <code>{printed.rulebook}</code>
      </dd>
      <dt>{words.engine}</dt>
      <dd>
        {printed.madeBy}
        {printed.assumptions.length > 0 && ` · ${printed.assumptions.join(' · ')}`}
      </dd>
    </dl>
  )
}
