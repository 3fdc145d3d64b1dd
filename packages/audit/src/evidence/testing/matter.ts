/** An invented matter of two phones, as a page would hand it over: calls, words of the person, a context. */
import type { ContentItem } from '@forbear/conduct/facts'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { type LogContact, formats } from '@forbear/logs'
import { newReading } from '../../reading.ts'
import { memoryShelf } from '../../shelf.ts'
import { type EvidenceParts, evidenceLog } from '../evidence.ts'
import { type EvidenceAsked, type LawOfEvidence, readAsked } from '../inside.ts'

export const LAW: LawOfEvidence = { rulebook, digest: await digestOf(rulebook) }

/** One entry of a phone's list of calls. */
export interface Call {
  readonly number: string
  readonly at: string
  /** 1 came in, 2 went out, 3 was missed. */
  readonly type: number
  readonly seconds: number
}

export const COLLECTORS = [
  {
    number: '010-5555 0101',
    organisation: 'Stillwater agency',
    kind: 'agency',
    creditor: 'Lantern Bank',
    creditorType: 'bank',
    debts: ['loan 6-11'],
  },
  { number: '9501300000*', organisation: 'Lantern Bank', kind: 'creditor' },
] as const

export const OWN_NUMBER = '13800138000'
export const MOTHERS_NUMBER = '13912345678'

export const ASKED: EvidenceAsked = {
  jurisdiction: 'CN',
  zone: 'Asia/Shanghai',
  assumptions: [
    'purpose=collection',
    'product=online-consumer-loan',
    'stage=overdue',
    'debts=one',
    'answered=debtor-from-20-seconds',
  ],
  context: {
    persons: [
      { id: 'Wang Wu', role: 'debtor' },
      { id: 'mother of Wang Wu', role: 'relative', matter: 'Wang Wu' },
    ],
    events: [
      {
        id: 'refusal-of-november',
        kind: 'refusal',
        at: '2026-11-03T10:00:00+08:00',
        person: 'Wang Wu',
        organisation: 'Stillwater agency',
        scope: { points: [OWN_NUMBER] },
        source: 'the notebook of Wang Wu',
        details: { form: 'said on the phone', covers: 'time' },
      },
    ],
  },
}

export const OWN_CALLS: readonly Call[] = [
  { number: '+86 10 5555 0101', at: '2026-11-05T22:30:00+08:00', type: 1, seconds: 65 },
  { number: '01055550101', at: '2026-11-06T12:00:00+08:00', type: 3, seconds: 0 },
  { number: '95013000007', at: '2026-11-06T12:10:00+08:00', type: 1, seconds: 30 },
  { number: '13300000000', at: '2026-11-06T13:00:00+08:00', type: 1, seconds: 600 },
]
export const MOTHERS_CALLS: readonly Call[] = [
  { number: '01055550101', at: '2026-11-06T10:00:00+08:00', type: 1, seconds: 120 },
]

/** A phone's export. */
export function backup(calls: readonly Call[]): Uint8Array {
  const one = ({ number, at, type, seconds }: Call): string =>
    `<call number="${number}" duration="${seconds}" date="${Temporal.Instant.from(at).epochMilliseconds}" type="${type}" />`
  return new TextEncoder().encode(`<calls count="${calls.length}">\n${calls.map(one).join('\n')}\n</calls>\n`)
}

/** What a page hands over of two phones. */
export function partsOf(
  own: readonly Call[] = OWN_CALLS,
  mothers: readonly Call[] = MOTHERS_CALLS,
  asked: EvidenceAsked = ASKED,
  tags: readonly ContentItem[] = ['insult'],
): EvidenceParts {
  const phones = [
    { file: `calls-${OWN_NUMBER}.xml`, calls: own, point: OWN_NUMBER, person: 'Wang Wu', role: 'debtor' },
    {
      file: 'calls-mother.xml',
      calls: mothers,
      point: MOTHERS_NUMBER,
      person: 'mother of Wang Wu',
      role: 'relative',
    },
  ] as const
  const matters = readAsked(asked)
  if (!matters.ok) throw new Error(JSON.stringify(matters.problems))
  const reading = newReading(memoryShelf(), matters.value)
  // the tags stand on the first contact of all, which is the mother's where none of one's own is a collector's
  let taken = 0
  const files = phones.map(({ file, calls, ...phone }, i) => {
    const read = formats['sms-backup-xml'].read(backup(calls), {
      phone: { ...phone, collectors: COLLECTORS },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    for (const contact of read.contacts) reading.take(taken++ === 0 ? tagged(contact, tags) : contact, i)
    return { name: file, log: read }
  })
  const whole = reading.done(files)
  const log = evidenceLog(whole)
  if (!log.ok) throw new Error(JSON.stringify(log.problems))
  const [first] = [...whole.groups()].flatMap(([, group]) => group).toSorted((a, b) => a.order - b.order)
  const contact = first?.contact.id ?? ''
  return {
    variant: 'self',
    madeAt: '2026-11-26T09:00:00+08:00',
    madeBy: 'forbear 0.1.0',
    timeZoneData: '2026a',
    law: LAW,
    asked,
    inputs: files.map(({ name, log: { rows } }) => ({
      name,
      sha256: 'a'.repeat(64),
      bytes: 1000,
      kept: rows.inContacts,
      dropped: rows.dropped,
      setAside: rows.setAside,
    })),
    log: log.value,
    attachments: [
      { name: 'Wang Wu recording.m4a', sha256: 'b'.repeat(64), bytes: 5, contact, says: 'Liu shouts' },
    ],
    statements: [
      { contact, tags, note: `He said he would ring my mother on 139 1234 5678, or me on +86${OWN_NUMBER}` },
    ],
  }
}

function tagged(contact: LogContact, has: readonly ContentItem[]): LogContact {
  return has.length === 0 ? contact : { ...contact, content: { has, complete: false } }
}
