/** In short: what there is, what was found, what could be tested and what not; and on whose word all of it rests. */
import type { FileCount } from '../../engine/session.ts'
import type { ContactPoint, JudgedView } from '../../engine/view.ts'
import { LinkButton } from '../../kit/button.tsx'
import { Details } from '../../kit/details.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useMatter } from '../matter.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'

/** What everything rests on: that the calls were about the debt, which only the person can say (S25). */
export function Claim() {
  const words = useWords().what.claim
  const { aboutDebt } = useMatter().workspace.answers
  if (aboutDebt === 'yes')
    return (
      <p class="lead">
        {words.yes} {words.machine}
      </p>
    )
  return (
    <Notice kind="warn">
      <p>
        <strong>{aboutDebt === 'no' ? words.no : words.open}</strong>
      </p>
      <p>
        {aboutDebt !== 'no' && words.openWhy} {words.machine}
      </p>
      <p>
        <LinkButton to="#who" icon="question">
          {words.change}
        </LinkButton>
      </p>
    </Notice>
  )
}

/** Contacts, each counted once however many texts it does not fit; and what is found of several together, or of a duty. */
function countsOf({ contacts, groups }: JudgedView) {
  const of = (mood: ContactPoint['found']): number => contacts.filter(({ found }) => found === mood).length
  return {
    certain: of('certain'),
    possible: of('possible'),
    together: groups
      .filter(({ mood, about }) => mood === 'certain' && about !== 'contact')
      .reduce((sum, { count }) => sum + count, 0),
  }
}

/** Totals in words. */
export function Head({ view, files }: { readonly view: JudgedView; readonly files: readonly FileCount[] }) {
  const words = useWords().what.head
  const { contacts, inbound, rulesTested } = view.totals
  const { certain, possible, together } = countsOf(view)
  return (
    <section aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <ul class="totals">
        <li>{words.contacts(contacts)}</li>
        {inbound > 0 && <li>{words.inbound(inbound)}</li>}
        {rulesTested > 0 && (certain > 0 || together === 0) && (
          <li>
            <strong>{words.certain(certain)}</strong>
          </li>
        )}
        {together > 0 && <li>{words.together(together)}</li>}
        {possible > 0 && <li>{words.possible(possible)}</li>}
        <li>{rulesTested === 0 ? words.noneTested : words.tested(rulesTested, view.notTested.length)}</li>
      </ul>
      {rulesTested > 0 && certain + together === 0 && (
        <Notice>
          <p>{words.notFine}</p>
        </Notice>
      )}
      <Details summary={words.files}>
        {files.map((file) => (
          <FileTotals key={file.file} file={file} />
        ))}
      </Details>
    </section>
  )
}

function FileTotals({ file }: { readonly file: FileCount }) {
  const words = useWords().what.head
  const language = useLanguage()
  const { files } = useMatter().workspace
  const name = files.find(({ id }) => id === file.file)?.name ?? file.file
  const more = file.setAsideCount - file.setAside.length
  return (
    <div class="file-totals">
      <p>
        <strong>{words.file(name)}</strong>
      </p>
      <ul>
        <li>{words.read(file.read)}</li>
        <li>{words.kept(file.kept)}</li>
        {file.dropped > 0 && <li>{words.dropped(file.dropped)}</li>}
        {file.setAsideCount > 0 && (
          <li>
            {words.setAside(file.setAsideCount)}
            <Details summary={words.setAsideWhy}>
              <ul>
                {file.setAside.map((says) => (
                  <li key={says.en}>{says[language]}</li>
                ))}
                {more > 0 && <li>{words.andMore(more)}</li>}
              </ul>
            </Details>
          </li>
        )}
      </ul>
      {file.warnings.length > 0 && (
        <Details summary={words.warnings}>
          <ul>
            {file.warnings.map((says) => (
              <li key={says.en}>{says[language]}</li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}
