/** A passphrase to be chosen: typed twice, with what is wrong with it. */
import { useWords } from '../words/use-words.ts'
import { PassphraseField } from './field.tsx'

/** A passphrase as it is chosen. */
export interface Chosen {
  readonly first: string
  readonly second: string
}

/** Fewer characters are tried out in no time. */
export const CHARACTERS_AT_LEAST = 8

/** What is wrong with a chosen passphrase. */
export function faultOf({ first, second }: Chosen): 'short' | 'different' | undefined {
  if (Array.from(first).length < CHARACTERS_AT_LEAST) return 'short'
  return first === second ? undefined : 'different'
}

/** A passphrase to be chosen, in two fields. */
export function ChoosePassphrase({
  id,
  chosen,
  fault,
  onChange,
}: {
  readonly id: string
  readonly chosen: Chosen
  readonly fault: 'short' | 'different' | undefined
  readonly onChange: (chosen: Chosen) => void
}) {
  const words = useWords().evidence
  return (
    <>
      <PassphraseField
        id={id}
        label={words.passphrase}
        hint={words.passphraseHint}
        error={fault === 'short' ? words.errors.short : undefined}
        value={chosen.first}
        onInput={(first) => onChange({ ...chosen, first })}
      />
      <PassphraseField
        id={`${id}-again`}
        label={words.again}
        error={fault === 'different' ? words.errors.different : undefined}
        value={chosen.second}
        onInput={(second) => onChange({ ...chosen, second })}
      />
    </>
  )
}
