/** The phones of the matter, each with its files; the person's own first, others added in plain words. */
import { useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Select } from '../../kit/field.tsx'
import { FilePicker } from '../../kit/file-picker.tsx'
import { withPhone, withWhose, withoutPhone } from '../../matter/changes.ts'
import { type BroughtFile, type Phone, WHOSE, type Whose } from '../../matter/workspace.ts'
import { useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { useApp, useChange } from '../store.ts'
import { FileCard } from './file-card.tsx'
import { TypingIn } from './typing-in.tsx'
import { UnknownFileCard } from './unknown-file.tsx'

const ACCEPT = '.xml,.csv,.xlsx,.txt,text/csv,text/xml,text/plain'

/** What stops the counting of a file, and what begins it again. */
interface Counting {
  readonly onStop: (file: string) => void
  readonly onAgain: (file: BroughtFile) => void
}

/** All phones, and the way to add one. */
export function PhonesSection({ onStop, onAgain }: Counting) {
  const { workspace } = useMatter()
  return (
    <>
      {workspace.phones.map((phone) => (
        <PhoneCard key={phone.id} phone={phone} onStop={onStop} onAgain={onAgain} />
      ))}
      <AddPhone />
    </>
  )
}

function PhoneCard({ phone, onStop, onAgain }: Counting & { readonly phone: Phone }) {
  const words = useWords().bring
  const { workspace, change, bring } = useMatter()
  const changeApp = useChange()
  const waiting = useApp((state) => state.bring.waiting)
  const files = workspace.files.filter((file) => file.phone === phone.id)
  const isFirst = workspace.phones[0]?.id === phone.id
  const take = async (chosen: readonly File[]): Promise<void> => {
    const unknown = await bring(chosen, phone.id)
    if (unknown.length === 0) return
    changeApp((state) => {
      const before = state.bring.waiting
      const made = unknown.map((one, i) => ({ ...one, phone: phone.id, id: `waiting-${nextOf(before) + i}` }))
      return { ...state, bring: { ...state.bring, waiting: [...before, ...made] } }
    })
  }
  return (
    <Card heading={words.whose[phone.whose]}>
      {!isFirst && (
        <Select
          label={words.phone.whoseIsIt}
          choices={OTHERS.map((value) => ({ value, label: words.whose[value] }))}
          value={phone.whose}
          onInput={(whose) => change((w) => withWhose(w, phone.id, asWhose(whose)))}
        />
      )}
      <FilePicker
        label={words.files.choose}
        hint={words.files.hint}
        accept={ACCEPT}
        multiple
        onFiles={(chosen) => void take(chosen)}
      />
      {waiting
        .filter((one) => one.phone === phone.id)
        .map((one) => (
          <UnknownFileCard key={one.id} waiting={one} />
        ))}
      {files
        .filter(({ id }) => workspace.typed[id] === undefined)
        .map((file) => (
          <FileCard key={file.id} file={file} onStop={() => onStop(file.id)} onAgain={() => onAgain(file)} />
        ))}
      <TypingIn phone={phone} />
      {!isFirst && files.length === 0 && (
        <Button icon="bin" weight="quiet" onPress={() => change((w) => withoutPhone(w, phone.id))}>
          {words.phone.remove}
        </Button>
      )}
      {!isFirst && files.length > 0 && <p class="hint">{words.phone.removeFirst}</p>}
    </Card>
  )
}

const nextOf = (waiting: readonly { readonly id: string }[]): number =>
  1 + Math.max(0, ...waiting.map(({ id }) => Number(id.split('-')[1])))

const OTHERS = WHOSE.filter((one) => one !== 'me')
const asWhose = (text: string): Whose => OTHERS.find((one) => one === text) ?? 'someone-else'

function AddPhone() {
  const words = useWords().bring
  const { change } = useMatter()
  const [whose, setWhose] = useState<Whose>('mother')
  return (
    <Card heading={words.phone.add}>
      <p>{words.phone.addHint}</p>
      <Select
        label={words.phone.whoseIsIt}
        choices={OTHERS.map((value) => ({ value, label: words.whose[value] }))}
        value={whose}
        onInput={(chosen) => setWhose(asWhose(chosen))}
      />
      <Button icon="plus" onPress={() => change((w) => withPhone(w, whose))}>
        {words.phone.addButton}
      </Button>
    </Card>
  )
}
