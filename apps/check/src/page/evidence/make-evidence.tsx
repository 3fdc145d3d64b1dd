/** Making an evidence file: for whom, locked or not, then the file, how to check it, and its contents to print. */
import { useState } from 'preact/hooks'
import type { EvidenceFile } from '../../engine/evidence.ts'
import { Refused } from '../../engine/protocol.ts'
import type { Words } from '../../engine/words.ts'
import { Button } from '../../kit/button.tsx'
import { Checkbox } from '../../kit/checkbox.tsx'
import { Details } from '../../kit/details.tsx'
import { Notice } from '../../kit/notice.tsx'
import { ChoosePassphrase, type Chosen, faultOf } from '../../kit/passphrase.tsx'
import { RadioGroup } from '../../kit/question.tsx'
import { saveBytes } from '../../kit/save-file.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { useMatter } from '../matter.ts'
import { lockRandomness, nowText, randomBytes, todayIn } from '../clock.ts'
import { EvidenceSheet } from './evidence-sheet.tsx'

const VARIANTS = ['self', 'court', 'public'] as const
type Variant = (typeof VARIANTS)[number]

/** What became of the last attempt. */
type Making =
  | { readonly state: 'none' }
  | { readonly state: 'busy' }
  | { readonly state: 'refused'; readonly reasons: readonly Words[] }
  | { readonly state: 'made'; readonly name: string; readonly file: EvidenceFile; readonly isLocked: boolean }

const NOTHING_TYPED: Chosen = { first: '', second: '' }

/** A name that tells whoever sees the file nothing of what is in it. */
const nameFor = (today: string, isLocked: boolean): string =>
  isLocked ? `notes-${today}.locked.json` : `notes-${today}.json`

/** About one lender. */
export function MakeEvidence({ lender }: { readonly lender: string }) {
  const words = useWords().evidence
  const { workspace, ask } = useMatter()
  const [variant, setVariant] = useState<Variant>('self')
  const [lock, setLock] = useState<'locked' | 'open'>('locked')
  const [chosen, setChosen] = useState(NOTHING_TYPED)
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>()
  const [making, setMaking] = useState<Making>({ state: 'none' })

  const change = (how: () => void) => {
    how()
    setFault(undefined)
    setMaking({ state: 'none' })
  }
  const make = async () => {
    const isLocked = lock === 'locked'
    const wrong = isLocked ? faultOf(chosen) : undefined
    setFault(wrong)
    if (wrong !== undefined) {
      document.getElementById(wrong === 'short' ? 'evidence-lock' : 'evidence-lock-again')?.focus()
      return
    }
    setMaking({ state: 'busy' })
    const { zone } = workspace
    try {
      const file = await ask({
        kind: 'evidence',
        workspace,
        asked: {
          lender,
          variant,
          madeAt: nowText(zone),
          key: randomBytes(32),
          ...(isLocked && { lock: { passphrase: chosen.first, randomness: lockRandomness() } }),
        },
      })
      const name = nameFor(todayIn(zone), isLocked)
      saveBytes(name, file.bytes, 'application/json')
      setMaking({ state: 'made', name, file, isLocked })
    } catch (error) {
      setMaking(error instanceof Refused ? { state: 'refused', reasons: error.reasons } : { state: 'none' })
    }
  }
  return (
    <>
      <RadioGroup
        legend={words.forWhom}
        choices={VARIANTS.map((value) => ({ value, ...words.variants[value] }))}
        value={variant}
        onChoose={(value) => change(() => setVariant(value))}
      />
      <Checkbox
        checked={lock === 'locked'}
        hint={words.lockHint}
        onChange={(checked) => change(() => setLock(checked ? 'locked' : 'open'))}
      >
        {words.lock}
      </Checkbox>
      {lock === 'locked' ? (
        <ChoosePassphrase
          id="evidence-lock"
          chosen={chosen}
          fault={fault}
          onChange={(value) => change(() => setChosen(value))}
        />
      ) : (
        <Notice kind="warn">
          <p>{words.unlocked}</p>
        </Notice>
      )}
      <p class="actions">
        <Button weight="main" icon="download" busy={making.state === 'busy'} onPress={() => void make()}>
          {words.make}
        </Button>
      </p>
      <Outcome making={making} />
    </>
  )
}

function Outcome({ making }: { readonly making: Making }) {
  const words = useWords().evidence
  const language = useLanguage()
  if (making.state === 'none') return null
  if (making.state === 'busy')
    return (
      <p role="status" class="hint">
        {words.making}
      </p>
    )
  if (making.state === 'refused')
    return (
      <Notice kind="warn" announced>
        {making.reasons.map((reason) => (
          <p key={reason.en}>{reason[language]}</p>
        ))}
      </Notice>
    )
  return <Made made={making} />
}

function Made({ made }: { readonly made: Extract<Making, { readonly state: 'made' }> }) {
  const words = useWords().evidence
  const { name, file, isLocked } = made
  return (
    <>
      <Notice announced>
        <p>{words.made(name)}</p>
        <p class="actions">
          <Button icon="download" onPress={() => saveBytes(name, file.bytes, 'application/json')}>
            {words.saveAgain}
          </Button>
          <Button icon="printer" onPress={() => window.print()}>
            {words.print}
          </Button>
        </p>
        <p class="hint">{words.printHint}</p>
      </Notice>
      <Details summary={words.check}>
        <p>{words.checkText}</p>
        <pre class="evidence-command">
          <code>
            npm run --silent forbear -- repeat {name}
            {isLocked && ' --passphrase-file FILE'}
          </code>
        </pre>
      </Details>
      <Details summary={words.proves}>
        <p>{words.provesText}</p>
      </Details>
      <h2>{words.contents}</h2>
      <EvidenceSheet printed={file.printed} />
    </>
  )
}
