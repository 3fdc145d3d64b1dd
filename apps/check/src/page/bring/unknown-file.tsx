/** A file that the page does not know by itself: says what it seems to be, what to do, and asks what it is. */
import { useEffect, useState } from 'preact/hooks'
import { FIRST_BYTES, fileKindOf } from '@forbear/logs/input'
import { whatToDoWith } from '../../engine/other-kind.ts'
import { Button } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { RadioGroup } from '../../kit/question.tsx'
import { FORMATS, type PageFormat } from '../../matter/workspace.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { useChange } from '../store.ts'
import type { WaitingFile } from './bring-state.ts'

type Kind = ReturnType<typeof fileKindOf>

type Seen = { readonly kind: Kind } | 'looking'

function useKind(file: File): Seen {
  const [seen, setSeen] = useState<Seen>('looking')
  useEffect(() => {
    file
      .slice(0, FIRST_BYTES)
      .arrayBuffer()
      .then(
        (bytes) => setSeen({ kind: fileKindOf(new Uint8Array(bytes)) }),
        () => setSeen({ kind: undefined }),
      )
  }, [file])
  return seen
}

/** Asks what a file is, or lets it go. */
export function UnknownFileCard({ waiting }: { readonly waiting: WaitingFile }) {
  const words = useWords().bring
  const { bringAs } = useMatter()
  const change = useChange()
  const { file, phone, id } = waiting
  const seen = useKind(file)
  const letGo = (): void =>
    change((state) => ({
      ...state,
      bring: { ...state.bring, waiting: state.bring.waiting.filter((one) => one.id !== id) },
    }))
  if (seen === 'looking') return null
  const choices = choicesFor(seen.kind, file)
  return (
    <section class="brought-file" aria-label={file.name}>
      <Notice kind="warn" announced>
        <p>
          <strong>
            {choices.length > 0 ? words.unknown.heading(file.name) : words.unknown.notCalls(file.name)}
          </strong>
        </p>
        <Means file={file} kind={seen.kind} />
      </Notice>
      {choices.length > 0 && (
        <RadioGroup
          legend={words.unknown.ask}
          choices={choices.map((value) => ({
            value,
            label: words.files.format[value],
            hint: words.unknown.examples[value],
          }))}
          value={undefined}
          onChoose={(format) => void bringAs(file, phone, format).then(letGo)}
        />
      )}
      <Button icon="cross" onPress={letGo}>
        {words.unknown.not}
      </Button>
    </section>
  )
}

function Means({ file, kind }: { readonly file: File; readonly kind: Kind }) {
  const words = useWords().bring.unknown
  const language = useLanguage()
  if (file.size === 0) return <p>{words.empty}</p>
  if (!kind) return null
  return (
    <p>
      {words.is(kind.says[language])} {whatToDoWith(kind.name)[language]}
    </p>
  )
}

/** Text can be any of them; a workbook only a bill; nothing of a picture can be read. */
function choicesFor(kind: Kind, file: File): readonly PageFormat[] {
  if (file.size === 0) return []
  if (!kind) return FORMATS
  return kind.name === 'zip' || kind.name === 'old-workbook' ? ['carrier-bill-cn'] : []
}
