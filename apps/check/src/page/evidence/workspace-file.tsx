/** Everything kept in one locked file, and gone on with from one: the only thing that the page ever stores, if asked to. */
import { useState } from 'preact/hooks'
import { Refused } from '../../engine/protocol.ts'
import type { Words } from '../../engine/words.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { PassphraseField } from '../../kit/field.tsx'
import { FilePicker } from '../../kit/file-picker.tsx'
import { Notice } from '../../kit/notice.tsx'
import { ChoosePassphrase, type Chosen, faultOf } from '../../kit/passphrase.tsx'
import { saveBytes } from '../../kit/save-file.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { lockRandomness, todayIn } from '../clock.ts'

/** Both ways: out and in. */
export function WorkspaceFile() {
  const words = useWords().evidence.workspace
  return (
    <Card heading={words.heading}>
      <p>{words.lead}</p>
      <Save />
      <OpenSaved />
    </Card>
  )
}

type Said = { readonly kind: 'info' | 'warn'; readonly lines: readonly Words[] } | undefined

const both = (en: string, zh: string): Words => ({ en, zh })

function SaidNotice({ said }: { readonly said: Said }) {
  const language = useLanguage()
  if (!said) return null
  return (
    <Notice kind={said.kind} announced>
      {said.lines.map((line) => (
        <p key={line.en}>{line[language]}</p>
      ))}
    </Notice>
  )
}

const refusal = (error: unknown): Said =>
  error instanceof Refused ? { kind: 'warn', lines: error.reasons } : undefined

function Save() {
  const words = useWords().evidence
  const { workspace, ask } = useMatter()
  const [chosen, setChosen] = useState<Chosen>({ first: '', second: '' })
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>()
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState<'busy' | 'idle'>('idle')
  const save = async () => {
    const wrong = faultOf(chosen)
    setFault(wrong)
    if (wrong !== undefined) {
      document.getElementById(wrong === 'short' ? 'workspace-lock' : 'workspace-lock-again')?.focus()
      return
    }
    setBusy('busy')
    try {
      const bytes = await ask({
        kind: 'save',
        workspace,
        passphrase: chosen.first,
        randomness: lockRandomness(),
      })
      const name = `notes-${todayIn(workspace.zone)}.forbear`
      saveBytes(name, bytes, 'application/octet-stream')
      setSaid({ kind: 'info', lines: [both(words.made(name), words.made(name))] })
    } catch (error) {
      setSaid(refusal(error))
    } finally {
      setBusy('idle')
    }
  }
  return (
    <>
      <ChoosePassphrase
        id="workspace-lock"
        chosen={chosen}
        fault={fault}
        onChange={(value) => {
          setChosen(value)
          setFault(undefined)
          setSaid(undefined)
        }}
      />
      <p class="actions">
        <Button icon="lock" busy={busy === 'busy'} onPress={() => void save()}>
          {words.workspace.save}
        </Button>
      </p>
      <SaidNotice said={said} />
    </>
  )
}

/** A saved file chosen and opened; it also stands where a log is brought. */
export function OpenSaved() {
  const words = useWords().evidence
  const { ask, take } = useMatter()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<'noFile' | 'noPassphrase'>()
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState<'busy' | 'idle'>('idle')
  const open = async () => {
    const wrong = file === undefined ? 'noFile' : passphrase === '' ? 'noPassphrase' : undefined
    setFault(wrong)
    if (file === undefined || wrong !== undefined) return
    setBusy('busy')
    try {
      take(await ask({ kind: 'open', file, passphrase }))
      setPassphrase('')
      setFile(undefined)
      setSaid({ kind: 'info', lines: [both(words.workspace.opened, words.workspace.opened)] })
    } catch (error) {
      setSaid(refusal(error))
    } finally {
      setBusy('idle')
    }
  }
  return (
    <section class="open-saved">
      <h3>{words.workspace.open}</h3>
      <p class="hint">{words.workspace.openLead}</p>
      <FilePicker
        label={file === undefined ? words.workspace.openHint : words.workspace.chosen(file.name)}
        onFiles={([first]) => {
          setFile(first)
          setFault(undefined)
          setSaid(undefined)
        }}
      />
      {fault === 'noFile' && <p class="error">{words.errors.noFile}</p>}
      <PassphraseField
        label={words.passphrase}
        error={fault === 'noPassphrase' ? words.errors.noPassphrase : undefined}
        value={passphrase}
        onInput={(value) => {
          setPassphrase(value)
          setFault(undefined)
          setSaid(undefined)
        }}
      />
      <p class="actions">
        <Button icon="folder" busy={busy === 'busy'} onPress={() => void open()}>
          {words.workspace.openButton}
        </Button>
      </p>
      <SaidNotice said={said} />
    </section>
  )
}
