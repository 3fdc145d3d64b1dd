/** The first screen: what the page does in four lines, and the way in. */
import { Button, LinkButton } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../words/use-words.ts'
import { useInvented } from './bring/invented-log.tsx'
import { ScreenHeading } from './screen-heading.tsx'

/** Drawn when the page is built, too, so that it is there before any script has run. */
export function StartScreen() {
  const words = useWords().start
  return (
    <div class="start">
      <ScreenHeading>{words.heading}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <ul class="does">
        {words.does.map(({ icon, text }) => (
          <li key={icon}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p class="actions">
        <LinkButton to="#bring" icon="arrow-right" weight="main">
          {words.start}
        </LinkButton>
      </p>
      <TryIt />
      <p class="promise">
        <Icon name="lock" />
        <span>{words.privacy}</span>
      </p>
      <p class="hint">{words.notAdvice}</p>
    </div>
  )
}

/** For those who want to see first: there only while nothing of their own is here. */
function TryIt() {
  const words = useWords().bring.invented
  const { canTry, tryIt } = useInvented()
  if (!canTry) return null
  return (
    <p class="actions kept">
      <Button
        onPress={() => {
          tryIt()
          location.hash = 'bring'
        }}
      >
        {words.button}
      </Button>
    </p>
  )
}
