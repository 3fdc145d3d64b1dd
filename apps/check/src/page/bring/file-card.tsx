/** One file: how it is read, which can be changed, and what was found in it or went wrong. */
import { Button } from '../../kit/button.tsx'
import { Details } from '../../kit/details.tsx'
import { Select } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Progress } from '../../kit/progress.tsx'
import type { FileRead } from '../../engine/brought.ts'
import { withFileChanged } from '../../matter/changes.ts'
import { type BroughtFile, FORMATS } from '../../matter/workspace.ts'
import { type Language, numberText } from '../../words/language.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { filesAway, useMatter, zoneFor } from '../matter.ts'
import { useApp, useSurroundings } from '../store.ts'
import { ClockSelect } from './clock-select.tsx'
import { clocksOf, deviceZone } from './places.ts'

const KILOBYTE = 1000
const MEGABYTE = 1_000_000

const sizeText = (language: Language, bytes: number): string =>
  bytes < MEGABYTE
    ? `${numberText(language, Math.ceil(bytes / KILOBYTE))} kB`
    : `${numberText(language, Math.round(bytes / MEGABYTE))} MB`

/** A file with everything that can be said or done about it. */
export function FileCard({
  file,
  onStop,
  onAgain,
}: {
  readonly file: BroughtFile
  readonly onStop: () => void
  readonly onAgain: () => void
}) {
  const words = useWords().bring.files
  const language = useLanguage()
  const { remove } = useMatter()
  return (
    <section class="brought-file" aria-label={file.name}>
      <p class="file-name">
        <Icon name="file" />
        <span>
          <strong>{file.name}</strong> <small class="hint">{sizeText(language, file.bytes)}</small>
        </span>
      </p>
      <Found file={file} onStop={onStop} onAgain={onAgain} />
      <HowRead file={file} />
      <Button icon="bin" weight="quiet" onPress={() => remove(file.id)}>
        {words.remove(file.name)}
      </Button>
    </section>
  )
}

function HowRead({ file }: { readonly file: BroughtFile }) {
  const words = useWords().bring.files
  const { change, workspace } = useMatter()
  const hasFailed = useApp((state) => state.bring.checks)[file.id]?.state === 'failed'
  const set = (to: Partial<Omit<BroughtFile, 'id' | 'name'>>): void =>
    change((w) => withFileChanged(w, file.id, to))
  const isText = !/\.xlsx$/i.test(file.name)
  return (
    <>
      <Select
        label={words.readAs}
        choices={FORMATS.map((value) => ({ value, label: words.format[value] }))}
        value={file.format}
        onInput={(chosen) => {
          const format = FORMATS.find((one) => one === chosen)
          if (format) set({ format, ...zoneFor(format, workspace.zone) })
        }}
      />
      {isText && (file.encoding === 'gb18030' || hasFailed) && (
        <Select
          label={words.encoding}
          choices={(['utf-8', 'gb18030'] as const).map((value) => ({ value, label: words.encodings[value] }))}
          value={file.encoding ?? 'utf-8'}
          onInput={(chosen) => set({ encoding: chosen === 'gb18030' ? 'gb18030' : 'utf-8' })}
        />
      )}
      {file.format !== 'sms-backup-xml' && (
        <ClockOfFile file={file} onChoose={(logZone) => set({ logZone })} />
      )}
    </>
  )
}

function ClockOfFile({
  file,
  onChoose,
}: {
  readonly file: BroughtFile
  readonly onChoose: (zone: string) => void
}) {
  const words = useWords().bring.files
  const { workspace } = useMatter()
  const isBill = file.format === 'carrier-bill-cn'
  return (
    <ClockSelect
      label={words.clock}
      {...(isBill && { hint: words.clockBill })}
      proposed={clocksOf(isBill ? 'CN' : workspace.place, deviceZone())}
      zone={file.logZone ?? workspace.zone}
      onChoose={onChoose}
    />
  )
}

function Found({
  file,
  onStop,
  onAgain,
}: {
  readonly file: BroughtFile
  readonly onStop: () => void
  readonly onAgain: () => void
}) {
  const words = useWords().bring.files
  const language = useLanguage()
  const { workspace } = useMatter()
  const { files: held } = useSurroundings()
  const check = useApp((state) => state.bring.checks)[file.id]
  if (filesAway(workspace, held).includes(file))
    return (
      <Notice kind="warn">
        <p>{words.away(file.name)}</p>
      </Notice>
    )
  if (!check || check.state === 'busy')
    return (
      <Progress
        label={words.counting(file.name)}
        done={check?.progress.done ?? 0}
        of={check?.progress.of ?? 0}
        onCancel={onStop}
      />
    )
  switch (check.state) {
    case 'stopped':
      return (
        <Notice>
          <p>{words.stopped}</p>
          <Button onPress={onAgain}>{words.again}</Button>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="warn" announced>
          <p>
            <strong>{words.failed}</strong>
          </p>
          <ul>
            {check.problems.map((problem) => (
              <li key={problem.en}>{problem[language]}</li>
            ))}
          </ul>
          <p>{words.failedDo}</p>
        </Notice>
      )
    case 'done':
      return <Entries read={check.read} />
  }
}

function Entries({ read }: { readonly read: FileRead }) {
  const words = useWords().bring.files
  const language = useLanguage()
  return (
    <>
      <p class="found-count" role="status">
        {read.entries === 0 ? words.none : words.entries(read.entries)}
      </p>
      {read.warnings.length > 0 && (
        <Notice>
          <p>
            <strong>{words.mind}</strong>
          </p>
          <ul>
            {read.warnings.map((warning) => (
              <li key={warning.en}>{warning[language]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {read.setAsideCount > 0 && (
        <Notice kind="warn">
          <p>
            <strong>{words.setAside(read.setAsideCount)}</strong>
          </p>
          <p>{words.setAsideDo}</p>
          <Details summary={words.setAsideWhich}>
            <ul>
              {read.setAside.map((problem, i) => (
                // two lines can have the same problem
                <li key={i}>{problem[language]}</li>
              ))}
            </ul>
            {read.setAsideCount > read.setAside.length && (
              <p>{words.setAsideMore(read.setAsideCount - read.setAside.length)}</p>
            )}
          </Details>
        </Notice>
      )}
    </>
  )
}
