/** Recordings and pictures of a contact: noted by their digest, kept by the person. */
import { useId, useState } from 'preact/hooks'
import { Refused } from '../../engine/protocol.ts'
import { Button } from '../../kit/button.tsx'
import { FilePicker } from '../../kit/file-picker.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Progress } from '../../kit/progress.tsx'
import { withAttachment, withoutAttachment } from '../../matter/changes.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'

/** A file that is being read, or that could not be. */
type Reading =
  | {
      readonly state: 'busy'
      readonly name: string
      readonly done: number
      readonly of: number
      readonly stop: () => void
    }
  | { readonly state: 'failed'; readonly name: string; readonly reasons: Refused['reasons'] }
  | { readonly state: 'empty'; readonly name: string }

/** The list, and where more is chosen. */
export function Attachments({ contact }: { readonly contact: string }) {
  const words = useWords().what.attach
  const id = useId()
  const { workspace, change } = useMatter()
  const { reading, attach } = useAttaching(contact)
  const here = workspace.attachments.filter((one) => one.contact === contact)
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      {here.length > 0 && (
        <ul class="attached">
          {here.map((one) => (
            <li key={one.id}>
              {one.name} <small>{words.size(one.bytes)}</small>
              <small class="digest">
                {words.digest}: {one.sha256}
              </small>
              <Button
                weight="quiet"
                icon="bin"
                onPress={() => change((now) => withoutAttachment(now, one.id))}
              >
                {words.remove(one.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ReadingState reading={reading} />
      {reading?.state !== 'busy' && (
        <FilePicker
          label={words.label}
          hint={words.hint}
          accept="audio/*,image/*,video/*"
          multiple
          onFiles={(files) => void attach(files)}
        />
      )}
    </section>
  )
}

function ReadingState({ reading }: { readonly reading: Reading | undefined }) {
  const words = useWords().what.attach
  const language = useLanguage()
  if (reading === undefined) return null
  switch (reading.state) {
    case 'busy':
      return (
        <Progress
          label={words.hashing(reading.name)}
          done={reading.done}
          of={reading.of}
          onCancel={reading.stop}
        />
      )
    case 'empty':
      return (
        <Notice kind="warn" announced>
          <p>{words.empty(reading.name)}</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="warn" announced>
          <p>
            {words.failed(reading.name)} {reading.reasons.map((reason) => reason[language]).join(' ')}
          </p>
        </Notice>
      )
  }
}

/** Reads files one after the other; what fails or is stopped ends the row, what was read stays. */
function useAttaching(contact: string) {
  const { ask, change } = useMatter()
  const [reading, setReading] = useState<Reading | undefined>(undefined)
  const attach = async (files: readonly File[]): Promise<void> => {
    for (const blob of files) {
      const { name, size: bytes } = blob
      if (bytes === 0) return setReading({ state: 'empty', name })
      const stopping = new AbortController()
      const stop = () => stopping.abort()
      const busy = (done: number, of: number) => setReading({ state: 'busy', name, done, of, stop })
      busy(0, 0)
      try {
        const sha256 = await ask(
          { kind: 'hash', blob },
          { signal: stopping.signal, progress: ({ done, of }) => busy(done, of) },
        )
        change((now) => withAttachment(now, { name, bytes, sha256, contact }))
      } catch (error) {
        setReading(error instanceof Refused ? { state: 'failed', name, reasons: error.reasons } : undefined)
        return
      }
    }
    setReading(undefined)
  }
  return { reading, attach }
}
