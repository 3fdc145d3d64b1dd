/** What stands in an evidence file, as a page to read and print. It says on its face that no person reviewed it. */
import { useLayoutEffect } from 'preact/hooks'
import type { PrintedEvidence, PrintedGroup } from '../../engine/printed.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'

/** Contacts printed of one rule; the file holds all. */
const ROWS_PRINTED = 40

/** The document; while it is there, printing prints it alone. */
export function EvidenceSheet({ printed }: { readonly printed: PrintedEvidence }) {
  const words = useWords().evidence.sheet
  usePrintedAlone()
  const certain = printed.groups.filter((group) => group.mood === 'certain')
  const possible = printed.groups.filter((group) => group.mood === 'possible')
  return (
    <article class="evidence-sheet" aria-label={words.title}>
      <p class="sheet-title">{words.title}</p>
      <p class="sheet-note">
        {words.machine} {words.asYouSay}
      </p>
      <Head printed={printed} />
      <h3>{words.certain}</h3>
      {certain.length === 0 && <p>{words.noneCertain}</p>}
      {certain.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {possible.length > 0 && <h3>{words.possible}</h3>}
      {possible.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {printed.notTested > 0 && <p>{words.notTested(printed.notTested)}</p>}
      <Said printed={printed} />
      <Foot printed={printed} />
      {/* printed at the foot of every page: an unreviewed report says so on each */}
      <p class="each-page" aria-hidden="true">
        {words.machine} {words.asYouSay}
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

function Group({ group }: { readonly group: PrintedGroup }) {
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
                <td>{row.organisation}</td>
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

/** The style of print looks at the document's root. */
function usePrintedAlone(): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['evidence'] = 'shown'
    return () => {
      delete document.documentElement.dataset['evidence']
    }
  }, [])
}
