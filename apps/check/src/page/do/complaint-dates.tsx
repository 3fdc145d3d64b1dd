/** Days that the person knows: of the complaint to the lender, or of the debt itself. Saved with the lender. */
import { channelsOf } from '../../guidance/channels.ts'
import { Card } from '../../kit/card.tsx'
import { useWords } from '../../words/use-words.ts'
import { DateField } from './date-field.tsx'
import type { DebtDate } from './todo-state.ts'
import { type Now, useDebtDate } from './use-todo.ts'

/** When the person complained and was answered. A private lender has no complaint line. */
export function ComplaintDates({ now }: { readonly now: Now }) {
  const words = useWords().todo.dates
  if (now.situation.creditorType === 'private') return null
  // where no period for an answer is known, no date can be told
  const hasPeriod = channelsOf(now.situation.place).some(
    ({ kind, deadlines }) => kind === 'lender' && deadlines.some((d) => d.from === 'complaint'),
  )
  return (
    <Card heading={words.heading} level={3}>
      <p>{hasPeriod ? words.lead : words.leadNoPeriod}</p>
      <DebtDateField which="complainedOn" now={now} />
      {now.lender.complainedOn !== undefined && <DebtDateField which="answeredOn" now={now} />}
      <Kept now={now} />
    </Card>
  )
}

/** One day, with what is wrong with it. */
export function DebtDateField({ which, now }: { readonly which: DebtDate; readonly now: Now }) {
  const words = useWords().todo.dates
  const set = useDebtDate(now)
  const value = now.lender[which] ?? ''
  const { complainedOn } = now.lender
  const isEarly = which === 'answeredOn' && complainedOn !== undefined && value !== '' && value < complainedOn
  return (
    <DateField
      label={words[which]}
      value={value}
      error={value > now.today ? words.inFuture : isEarly ? words.beforeComplaint : undefined}
      onInput={(day) => set(which, day)}
    />
  )
}

/** Where these days are kept. */
export function Kept({ now: { matter, lender } }: { readonly now: Now }) {
  const words = useWords().todo.dates
  const isNamed = matter.workspace.lenders.some((l) => l.id === lender.id)
  return <p class="hint">{isNamed ? words.kept : words.keptHere}</p>
}
