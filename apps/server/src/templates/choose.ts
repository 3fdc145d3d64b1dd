/** Which approved text a contact goes out with, and what is therefore known of it beforehand (S20, S24). */
import { CONTENT_ITEMS, type Contact, type Content, type Purpose } from '@forbear/conduct/facts'
import { type Parameters, type Template, parametersDigestOf, render } from '@forbear/permit/template'
import type { PermittedTemplate } from '@forbear/permit/permit'
import type { ContactIntent } from '../gate/intent.ts'
import { type GateReason, REASONS } from '../gate/reasons.ts'
import type { HouseState } from '../house/state.ts'
import { ProblemError } from '../platform/problem.ts'
import { type HouseTemplate, approvedVersion } from './template.ts'

/** Channels that carry text: without an approved template nothing goes out through them. */
export const WRITTEN: ReadonlySet<Contact['channel']> = new Set<Contact['channel']>([
  'sms',
  'email',
  'chat',
  'letter',
  'telegram',
  'post',
  'fax',
])

/** Purposes that count only with the template that shows them (S24). */
export const SHOWN_BY_TEMPLATE: ReadonlySet<Purpose> = new Set<Purpose>([
  'same-day-answer',
  'required-notice',
  'receipt',
  'fraud-warning',
  'opt-out-confirmation',
  'legal-process',
])

/** What the text makes known of the contact. */
export type Chosen =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'text'
      readonly version: HouseTemplate
      readonly parameters: Parameters
      /** Whether what is said is the template letter for letter. */
      readonly isBound: boolean
    }
  | { readonly kind: 'refused'; readonly reason: GateReason }

/**
 * The text of an intent.
 *
 * @throws {ProblemError} `invalid` where the values do not fit the template
 */
export function chooseText(
  intent: ContactIntent,
  of: { readonly house: HouseState; readonly organisation: string; readonly creditor: string },
): Chosen {
  const { channel, mode, purpose, template: id, parameters = {} } = intent
  const isBound = WRITTEN.has(channel) || mode === 'reading-robot'
  const needsShown = purpose !== undefined && SHOWN_BY_TEMPLATE.has(purpose)
  if (id === undefined)
    return isBound || needsShown ? { kind: 'refused', reason: REASONS['template-needed'] } : { kind: 'none' }
  const version = approvedVersion(of.house.templates, id)
  if (!version || ![of.organisation, of.creditor].includes(version.organisation))
    return { kind: 'refused', reason: REASONS['template-unknown'] }
  const { template } = version
  if (template.channel !== channel || (purpose !== undefined && template.purpose !== purpose))
    return { kind: 'refused', reason: REASONS['template-for-another'] }
  if (isBound) requireValues(template, parameters)
  return { kind: 'text', version, parameters, isBound }
}

/** The contact as its text shows it: content and purpose are the template's, whatever the label. */
export function withText(act: Contact, chosen: Extract<Chosen, { kind: 'text' }>): Contact {
  const { template } = chosen.version
  const content: Content = {
    has: CONTENT_ITEMS.filter((item) => template.says.includes(item)),
    complete: true,
  }
  const purpose = purposeOf(template)
  return {
    ...act,
    template: template.id,
    ...(purpose === undefined ? {} : { purpose }),
    ...(chosen.isBound ? { content } : {}),
  }
}

/** What binds a permit to the text. */
export function permittedText(
  permit: string,
  { version: { template, digest }, parameters, isBound }: Extract<Chosen, { kind: 'text' }>,
): PermittedTemplate {
  return {
    id: template.id,
    version: template.version,
    digest,
    ...(isBound ? { parametersDigest: parametersDigestOf(permit, parameters) } : {}),
  }
}

const PURPOSES_KNOWN: ReadonlySet<string> = new Set<Purpose>([
  'collection',
  'servicing',
  'location',
  'relay-message',
  ...SHOWN_BY_TEMPLATE,
])
const isPurpose = (text: string): text is Purpose => PURPOSES_KNOWN.has(text)
const purposeOf = ({ purpose }: Template): Purpose | undefined => (isPurpose(purpose) ? purpose : undefined)

function requireValues(template: Template, parameters: Parameters): void {
  const rendered = render(template, parameters, template.language)
  if (rendered.ok) return
  throw new ProblemError(
    'invalid',
    {
      en: 'The values do not fit the template; each place is listed.',
      zh: '参数不符合模板要求，逐处列明如下。',
    },
    rendered.problems.map(({ path, code, says }) => ({
      pointer: `/${path.replaceAll('.', '/')}`,
      code,
      detail: says,
    })),
  )
}
