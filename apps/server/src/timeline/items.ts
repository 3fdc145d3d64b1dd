/** A matter's timeline as people and programs read it: entries in the order they were recorded, told in both languages. */
import { z } from '@hono/zod-openapi'
import type { Contact, Fact as KnownAs, Stamp, TimelineEvent } from '@forbear/conduct/facts'
import { catalogues } from '@forbear/conduct/words'
import type { MatterState } from '../matters/state.ts'
import { Words, textOf } from '../platform/schemas.ts'
import type { MatterFact, Recorded } from '../record/fact.ts'
import { maskedNumber } from './masking.ts'

type Words = z.infer<typeof Words>

const Span = z.object({ earliest: z.string(), latest: z.string() })

/** What became known, and when. */
export const TimelineItem = z
  .object({
    number: z.int().describe('The entry that tells it: the order in which things were recorded.'),
    recordedAt: z.string(),
    kind: z.string(),
    says: Words,
    client: z.string(),
    by: z.string().optional(),
    source: z.string().optional(),
    happenedAt: Span.optional().describe('As exactly as it is known.'),
    event: z.record(z.string(), z.unknown()).optional(),
    contact: z.record(z.string(), z.unknown()).optional(),
    correction: z.record(z.string(), z.unknown()).optional(),
    permit: z.string().optional(),
    because: z.string().optional(),
    decision: z
      .object({
        certain: z.string(),
        possible: z.string(),
        refusedBy: z.string().optional(),
        rulebook: z.string(),
        findings: z.array(z.object({ rule: z.string(), citation: z.string(), possible: z.string() })),
      })
      .optional(),
    approvedBy: z.string().optional(),
    interim: z.string().optional(),
    incident: z.string().optional(),
    correctedBy: z.int().optional().describe('The entry that corrects it, as far as known.'),
  })
  .openapi('TimelineItem')

export type TimelineItem = z.infer<typeof TimelineItem>

/** Items with their place: an import is one entry with many contacts. */
export interface Placed {
  readonly number: number
  readonly index: number
  readonly item: TimelineItem
}

/** The timeline that facts tell. */
export function timelineItems(facts: readonly Recorded<MatterFact>[], state: MatterState): readonly Placed[] {
  const correctedBy = correctionsIn(facts)
  return facts.flatMap((fact) =>
    contentsOf(fact, state).map((content, index) => {
      const subject = content.event?.['id'] ?? content.contact?.['id']
      const by = typeof subject === 'string' ? correctedBy.get(subject) : undefined
      return {
        number: fact.number,
        index,
        item: {
          number: fact.number,
          recordedAt: textOf(fact.at),
          kind: fact.kind,
          client: fact.values.client,
          ...(fact.values.by === undefined ? {} : { by: fact.values.by }),
          ...(fact.values.source === undefined ? {} : { source: fact.values.source }),
          ...content,
          ...(by === undefined || by === fact.number ? {} : { correctedBy: by }),
        },
      }
    }),
  )
}

/** The entry that corrects each event or contact. */
function correctionsIn(facts: readonly Recorded<MatterFact>[]): ReadonlyMap<string, number> {
  return new Map(
    facts.flatMap((fact): readonly [string, number][] => {
      if (fact.kind === 'contact-corrected') return [[fact.values.contact, fact.number]]
      const corrects = fact.kind === 'event-recorded' ? fact.values.event.corrects : undefined
      return corrects === undefined ? [] : [[corrects, fact.number]]
    }),
  )
}

type Told = Omit<TimelineItem, 'number' | 'recordedAt' | 'kind' | 'client' | 'by' | 'source' | 'correctedBy'>

/** What an entry tells; entries about the matter itself, its people and numbers tell nothing here. */
function contentsOf(fact: Recorded<MatterFact>, state: MatterState): readonly Told[] {
  switch (fact.kind) {
    case 'event-recorded': {
      const { event, approvedBy, because } = fact.values
      return [
        {
          says: event.corrects === undefined ? saysEvent(event) : saysCorrection(event),
          happenedAt: spanOf(event.at),
          event: { ...event },
          ...(approvedBy === undefined ? {} : { approvedBy }),
          ...(because === undefined ? {} : { because }),
        },
      ]
    }
    case 'event-proposed': {
      const { event, interim } = fact.values
      const { en, zh } = saysEvent(event)
      return [
        {
          says: { en: `Waits for a second person: ${en}`, zh: `待第二人确认：${zh}` },
          happenedAt: spanOf(event.at),
          event: { ...event },
          ...(interim === undefined ? {} : { interim }),
        },
      ]
    }
    case 'event-declined':
      return [
        {
          says: {
            en: 'Not approved by the second person; it does not count.',
            zh: '第二人未予确认，不作数。',
          },
          event: { id: fact.values.event },
          ...(fact.values.because === undefined ? {} : { because: fact.values.because }),
        },
      ]
    case 'contact-recorded': {
      const { contact, incident } = fact.values
      return [{ ...toldContact(contact, state), ...(incident === undefined ? {} : { incident }) }]
    }
    case 'history-imported':
      return Array.from({ length: fact.values.contacts }, (_, i) => fact.values[`c${i + 1}`]).flatMap(
        (contact) => (contact ? [toldContact(contact, state)] : []),
      )
    case 'contact-corrected': {
      const { contact, because, standing, reading } = fact.values
      return [
        {
          says:
            standing === 'agreed'
              ? { en: 'A contact was recorded wrongly; corrected.', zh: '联系记录有误，已更正。' }
              : {
                  en: 'What is recorded of a contact is disputed; both stand.',
                  zh: '联系记录有争议，两种说法并存。',
                },
          contact: { id: contact },
          correction: { standing, ...(reading ? { reading: { ...reading } } : {}) },
          because,
        },
      ]
    }
    case 'permit-reserved':
    case 'permit-refused': {
      const { act, decision } = fact.values
      const contact = saysContact(act)
      const { certain, possible, refusedBy, rulebook, findings } = decision
      return [
        {
          says:
            fact.kind === 'permit-reserved'
              ? { en: `Permitted: ${contact.en}`, zh: `予以许可：${contact.zh}` }
              : { en: `Not permitted: ${contact.en}`, zh: `不予许可：${contact.zh}` },
          happenedAt: spanOf(act.at),
          contact: { ...act },
          ...(fact.kind === 'permit-reserved' ? { permit: fact.values.permit } : {}),
          decision: {
            certain,
            possible,
            rulebook,
            ...(refusedBy === undefined ? {} : { refusedBy }),
            findings: findings.map((f) => ({ rule: f.rule, citation: f.citation, possible: f.possible })),
          },
        },
      ]
    }
    case 'permit-redeemed':
      return [{ says: { en: 'The permit was used.', zh: '许可已核销。' }, permit: fact.values.permit }]
    case 'permit-settled': {
      const outcome = {
        en: catalogues.en.outcomes[fact.values.outcome],
        zh: catalogues.zh.outcomes[fact.values.outcome],
      }
      const { begunAt } = fact.values
      return [
        {
          says: { en: `What became of it: ${outcome.en}.`, zh: `结果：${outcome.zh}。` },
          happenedAt: spanOf({ earliest: begunAt, latest: begunAt }),
          permit: fact.values.permit,
        },
      ]
    }
    case 'permit-not-made':
      return [
        {
          says: { en: 'A log shows that the contact was not made.', zh: '记录表明该次联系并未发生。' },
          permit: fact.values.permit,
        },
      ]
    case 'permit-voided':
      return [
        {
          says: { en: 'The permit is void.', zh: '许可已作废。' },
          permit: fact.values.permit,
          because: fact.values.because,
        },
      ]
    case 'void-acknowledged':
      return [
        {
          says: { en: 'The dialler holds that the permit is void.', zh: '外呼方已确认该许可作废。' },
          permit: fact.values.permit,
        },
      ]
    case 'release-requested':
      return [
        {
          says: {
            en: 'A second person was asked to release a contact that was not permitted.',
            zh: '已申请由第二人放行一次未获许可的联系。',
          },
          because: fact.values.reason,
        },
      ]
    case 'release-approved':
      return [{ says: { en: 'The second person released the contact.', zh: '第二人已放行该次联系。' } }]
    case 'release-refused':
      return [
        {
          says: { en: 'The second person did not release the contact.', zh: '第二人未予放行该次联系。' },
          because: fact.values.reason,
        },
      ]
    case 'telling-due':
      return [
        {
          says: {
            en: 'The person has to be told that a contact was released.',
            zh: '须告知当事人：已放行一次联系。',
          },
        },
      ]
    case 'data-erased':
      return [{ says: { en: 'Personal data was erased.', zh: '已删除部分个人信息。' } }]
    case 'evidence-given':
      return [{ says: { en: 'Evidence of the matter was given out.', zh: '已出具本案件的证据文件。' } }]
    case 'matter-opened':
    case 'person-stated':
    case 'debt-stated':
    case 'point-stated':
    case 'debt-placed':
    case 'placement-ended':
    case 'states-declared':
    case 'coverage-stated':
    case 'unmasked-viewed':
      return []
  }
}

function toldContact(contact: Contact, state: MatterState): Told {
  const { point } = contact
  // a log may name a number that the matter does not know
  const shown =
    point === undefined || state.points.has(point) ? contact : { ...contact, point: maskedNumber(point) }
  return { says: saysContact(contact), happenedAt: spanOf(contact.at), contact: { ...shown } }
}

const saysEvent = ({ kind }: TimelineEvent): Words => ({
  en: `${capital(catalogues.en.eventKinds[kind])}.`,
  zh: `${catalogues.zh.eventKinds[kind]}。`,
})

function saysCorrection(event: TimelineEvent): Words {
  if (event.kind === 'correction')
    return { en: 'An event was recorded wrongly; it never was.', zh: '一项事件登记有误，实际并未发生。' }
  const { en, zh } = saysEvent(event)
  return { en: `Corrected: ${en}`, zh: `更正为：${zh}` }
}

function saysContact({ channel, direction, outcome }: Contact): Words {
  const became = knownOf(outcome)
  const way = knownOf(direction)
  const told = (language: 'en' | 'zh'): readonly string[] => [
    catalogues[language].channels[channel],
    ...(way === undefined ? [] : [DIRECTION[way][language]]),
    ...(became === undefined ? [] : [catalogues[language].outcomes[became]]),
  ]
  return { en: `${capital(told('en').join(', '))}.`, zh: `${told('zh').join('，')}。` }
}

const DIRECTION = {
  inbound: { en: 'begun by the person', zh: '对方发起' },
  outbound: { en: 'begun by who collects', zh: '催收方发起' },
} as const

const knownOf = <T extends string>(fact: KnownAs<T> | undefined): T | undefined =>
  typeof fact === 'string' ? fact : undefined

const spanOf = ({ earliest, latest }: Stamp): z.infer<typeof Span> => ({
  earliest: textOf(earliest),
  latest: textOf(latest),
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
