/** How people get a list of calls off their phones, folded up: three ways. */
import { Details } from '../../kit/details.tsx'
import { useWords } from '../../words/use-words.ts'

const GUIDES = ['android', 'carrier', 'iphone'] as const

/** Steps in words only: menus change, addresses more so. */
export function Guides() {
  const words = useWords().bring.guides
  return (
    <section>
      <h2>{words.heading}</h2>
      {GUIDES.map((guide) => (
        <Details key={guide} summary={words[guide].summary}>
          <ol>
            {words[guide].steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words[guide].note}</p>
        </Details>
      ))}
    </section>
  )
}
