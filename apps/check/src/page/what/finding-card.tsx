/** One rule and what was found of it: how often, when, where it stands, which contacts, what may be answered. */
import { useEffect, useId, useState } from 'preact/hooks'
import type { FindingGroup, FindingItem } from '../../engine/view.ts'
import { Button } from '../../kit/button.tsx'
import { Details } from '../../kit/details.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useMatter } from '../matter.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useNamedPhones } from './named-phones.ts'
import { sourceText } from './source-text.ts'
import { timesIn } from './times.ts'
import { whereAnswered } from './where-answered.ts'

interface CardProps {
  readonly lender: string
  readonly group: FindingGroup
  readonly onOpen: (contact: string) => void
}

/** The card of a group. */
export function FindingCard({ lender, group, onOpen }: CardProps) {
  const words = useWords().what.finding
  const language = useLanguage()
  const id = useId()
  return (
    <section class="card finding" aria-labelledby={id}>
      <h4 id={id}>{group.ruleSays[language]}</h4>
      <p class="count-line">
        <Icon name={group.mood === 'certain' ? 'scale' : 'question'} />
        <span>
          <strong>{words.count[group.about](group.count)}</strong> <When group={group} />
        </span>
      </p>
      <p class="source">
        {sourceText(group.title, group.citation, language)}
        <br />
        {[group.forceSays[language], group.basisSays[language], words.readOn(group.readOn)].join(
          language === 'zh' ? '' : ' ',
        )}
      </p>
      <Items lender={lender} group={group} onOpen={onOpen} />
      {group.needs.length > 0 && <ToSettle group={group} />}
      {group.answers.answers.length > 0 && <Answers group={group} />}
    </section>
  )
}

function When({ group: { firstAt, lastAt } }: { readonly group: FindingGroup }) {
  const words = useWords().what.finding
  const { day } = timesIn(useLanguage(), useMatter().workspace.zone)
  if (firstAt === undefined || lastAt === undefined) return null
  const [first, last] = [firstAt, lastAt].map((at) => day(Date.parse(at) / 1000))
  return <>{first === last ? words.onDay(first ?? '') : words.fromTo(first ?? '', last ?? '')}</>
}

function Items({ lender, group, onOpen }: CardProps) {
  const words = useWords().what.finding
  const language = useLanguage()
  const { ask, workspace } = useMatter()
  const { moment } = timesIn(language, workspace.zone)
  const named = useNamedPhones()
  const [more, setMore] = useState<readonly FindingItem[]>([])
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  // a new judgement begins the list anew
  useEffect(() => setMore([]), [group])
  const items = [...group.items, ...more]
  const load = async () => {
    setState('busy')
    try {
      const loaded = await ask({ kind: 'more', lender, key: group.key, from: items.length })
      setMore((before) => [...before, ...loaded])
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <Details summary={words.which(group.count)}>
      <ol class="items">
        {items.map(({ id, contact, at, fact }) => (
          <li key={id}>
            {named(fact[language])}
            {contact !== undefined && (
              <Button weight="quiet" icon="search" onPress={() => onOpen(contact)}>
                {words.open(at === undefined ? '' : moment(Date.parse(at) / 1000))}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {state === 'failed' && <p role="alert">{words.moreFailed}</p>}
      {group.about === 'contact' && items.length < group.count && (
        <Button icon="plus" busy={state === 'busy'} onPress={() => void load()}>
          {words.more}
        </Button>
      )}
    </Details>
  )
}

function ToSettle({ group }: { readonly group: FindingGroup }) {
  const words = useWords().what.finding
  const language = useLanguage()
  const places = new Set(group.needs.map(({ need }) => whereAnswered(need)))
  return (
    <Details summary={words.settle}>
      <p>{words.missing}</p>
      <ul>
        {group.needs.map(({ need, says }) => (
          <li key={`${need.kind} ${need.of}`}>{says[language]}</li>
        ))}
      </ul>
      <ul>
        {group.answers.toBeCertain.map((says) => (
          <li key={says.en}>{says[language]}</li>
        ))}
      </ul>
      <Ways places={places} />
    </Details>
  )
}

/** Where something missing can be said. */
export function Ways({ places }: { readonly places: ReadonlySet<ReturnType<typeof whereAnswered>> }) {
  const words = useWords().what.finding
  return (
    <>
      {places.has('who') && (
        <p>
          <a href="#who">{words.answerIt}</a>
        </p>
      )}
      {places.has('bring') && (
        <p>
          <a href="#bring">{words.addLog}</a>
        </p>
      )}
      {places.has('here') && <p>{words.tagIt}</p>}
    </>
  )
}

function Answers({ group }: { readonly group: FindingGroup }) {
  const words = useWords().what.finding
  const language = useLanguage()
  return (
    <Details summary={words.answers}>
      <p class="hint">{words.answersIntro}</p>
      <ul class="answers">
        {group.answers.answers.map(({ answer, check }) => (
          <li key={answer.en}>
            <strong>{answer[language]}</strong>
            <br />
            {check[language]}
          </li>
        ))}
      </ul>
    </Details>
  )
}
