/** Files chosen or dropped. They are handed over as they are; nothing is read here. */
import { useId, useState } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** Where files are chosen or dropped. `accept` only sorts the phone's own list: any file can be dropped. */
export function FilePicker({
  label,
  hint,
  accept,
  multiple,
  onFiles,
}: {
  readonly label: string
  readonly hint?: string
  readonly accept?: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}) {
  const words = useWords().shell
  const id = useId()
  const [over, setOver] = useState<'over' | 'away'>('away')
  const take = (list: FileList | null | undefined) => {
    if (list && list.length > 0) onFiles([...list])
  }
  return (
    <div
      class={`file-picker ${over}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver('over')
      }}
      onDragLeave={() => setOver('away')}
      onDrop={(event) => {
        event.preventDefault()
        setOver('away')
        take(event.dataTransfer?.files)
      }}
    >
      <p class="label" id={`${id}-label`}>
        {label}
      </p>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        class="aside"
        type="file"
        id={id}
        accept={accept}
        multiple={multiple}
        aria-labelledby={`${id}-label ${id}-choose`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const input = event.currentTarget
          take(input.files)
          // the same file can be chosen again
          input.value = ''
        }}
      />
      <label class="button plain" for={id} id={`${id}-choose`}>
        <Icon name="folder" />
        <span>{words.choose}</span>
      </label>
      <p class="hint drop">{words.drop}</p>
    </div>
  )
}
