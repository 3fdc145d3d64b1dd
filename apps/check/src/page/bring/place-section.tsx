/** Where the person lives, and by which clock: both proposed, both to be changed. */
import { Notice } from '../../kit/notice.tsx'
import { Details } from '../../kit/details.tsx'
import { RadioGroup } from '../../kit/question.tsx'
import { withPlace } from '../../matter/changes.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { nowDate } from '../clock.ts'
import { useMatter } from '../matter.ts'
import { ClockSelect } from './clock-select.tsx'
import {
  COUNTRIES,
  ELSEWHERE,
  US_PARTS,
  clocksOf,
  countryCodeOf,
  deviceZone,
  proposedZone,
  showSameTime,
} from './places.ts'

/** Country first, then part and clock where there is more than one. */
export function PlaceSection() {
  const words = useWords().bring.place
  const { workspace, change } = useMatter()
  const { place } = workspace
  const country = countryCodeOf(place)
  const move = (to: string): void => change((w) => withPlace(w, to, proposedZone(to, deviceZone())))
  return (
    <section>
      <RadioGroup
        legend={<h2 class="as-legend">{words.heading}</h2>}
        hint={words.hint}
        choices={COUNTRIES.map((value) => ({ value, label: words.country[value] }))}
        value={country}
        onChoose={move}
      />
      {country === 'US' && (
        <RadioGroup
          legend={words.part}
          choices={US_PARTS.map((value) => ({ value, label: words.parts[value] }))}
          value={US_PARTS.find((part) => part === place)}
          onChoose={move}
        />
      )}
      {country === ELSEWHERE && (
        <Notice announced>
          <p>{words.elsewhere}</p>
        </Notice>
      )}
      <ClockChoice />
    </section>
  )
}

function ClockChoice() {
  const words = useWords().bring.place
  const language = useLanguage()
  const { workspace, change } = useMatter()
  const { place, zone } = workspace
  const device = deviceZone()
  const proposed = clocksOf(place, device)
  const name = proposed.find((one) => one.zone === zone)?.says[language] ?? zone
  const choice = (
    <ClockSelect
      label={words.zone}
      hint={words.zoneHint}
      proposed={proposed}
      zone={zone}
      onChoose={(chosen) => change((w) => withPlace(w, w.place, chosen))}
    />
  )
  const differs = !showSameTime(device, zone, nowDate())
  const isOne = proposed.length === 1 && proposed[0]?.zone === zone
  return (
    <>
      {isOne ? (
        <>
          <p>{words.clock(name)}</p>
          <Details summary={words.changeZone}>{choice}</Details>
        </>
      ) : (
        choice
      )}
      {differs && (
        <Notice>
          <p>{words.deviceDiffers(device)}</p>
        </Notice>
      )}
    </>
  )
}
