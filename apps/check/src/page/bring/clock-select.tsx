/** A clock to choose: the few proposed, and on request every one that the browser knows. */
import { useState } from 'preact/hooks'
import { Select } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { type Clock, otherZones } from './places.ts'

/** The choice that shows all others; no zone has this name. */
const OTHERS = 'others'

/** The long list is there only once it is wanted: a phone shows it over the whole screen. */
export function ClockSelect({
  label,
  hint,
  proposed,
  zone,
  onChoose,
}: {
  readonly label: string
  readonly hint?: string
  readonly proposed: readonly Clock[]
  readonly zone: string
  readonly onChoose: (zone: string) => void
}) {
  const words = useWords().bring.place
  const language = useLanguage()
  const [isLong, setLong] = useState<'few' | 'all'>('few')
  const own = proposed.map((one) => ({ value: one.zone, label: one.says[language] }))
  const chosen = own.some(({ value }) => value === zone) ? [] : [{ value: zone, label: zone }]
  const others =
    isLong === 'all'
      ? otherZones(proposed)
          .filter((one) => one !== zone)
          .map((one) => ({ value: one, label: one }))
      : [{ value: OTHERS, label: words.moreZones }]
  return (
    <Select
      label={label}
      {...(hint !== undefined && { hint })}
      choices={[...own, ...chosen, ...others]}
      value={zone}
      onInput={(value) => (value === OTHERS ? setLong('all') : onChoose(value))}
    />
  )
}
