/** The English catalogue. */
import type { DateText, ZoneName } from '../facts/fact.ts'
import type { Channel } from '../facts/vocabulary.ts'
import type { Decided, FactSeen } from '../judge/judgement.ts'
import type { Period, Span } from '../language/period.ts'
import type { Catalogue, Mood, Source } from './finding.ts'
import { VALUES_TOLD_AT_MOST, moodFor, numbersShortOf, proofsOf, shortOf, valueWord } from './seen.ts'
import { dateParts, isInstant, localParts, wholeUnit, zoneTimeName } from './time.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIX: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
}

const CALENDARS = {
  cn: 'business days in mainland China',
  'us-federal': 'federal business days',
  ru: 'business days in Russia',
} as const

const CHANNELS: Readonly<Record<Channel, string>> = {
  call: 'call',
  sms: 'text message',
  email: 'e-mail',
  chat: 'chat message',
  'chat-call': 'call over a chat service',
  letter: 'letter',
  visit: 'visit',
  telegram: 'telegram',
  post: 'public posting',
  fax: 'fax',
}

const be = (mood: Mood): string =>
  ({ was: 'was', 'may-have-been': 'may have been', 'would-be': 'would be', 'may-be': 'may be' })[mood]

/** `go`, `went`, `gone` in the mood. */
const verb = (mood: Mood, base: string, past: string, participle: string): string =>
  ({
    was: past,
    'may-have-been': `may have ${participle}`,
    'would-be': `would ${base}`,
    'may-be': `may ${base}`,
  })[mood]

const isDoubted = (mood: Mood): boolean => mood === 'may-have-been' || mood === 'may-be'
const isAhead = (mood: Mood): boolean => mood === 'would-be' || mood === 'may-be'

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A sentence of the law's data as part of a longer one. */
const withoutStop = (text: string): string => text.replace(/\.\s*$/, '')

const ordinal = (count: number): string => `${count}${SUFFIX[ORDINALS.select(count)]}`

const monthName = (month: number): string => MONTHS[month - 1] ?? String(month)

const date = (text: DateText): string => {
  const { year, month, day } = dateParts(text)
  return `${day} ${monthName(month)} ${year}`
}

const zoneName = (zone: ZoneName): string => zoneTimeName(zone, 'en-GB')

const instant = (epochSeconds: number, zone: ZoneName): string => {
  const local = localParts(epochSeconds, zone)
  return `${local.time} on ${date(local.date)} (${zoneName(zone)})`
}

const duration = (seconds: number): string => {
  const { count, unit } = wholeUnit(seconds)
  return plural(count, unit)
}

const span = (value: Span): string => {
  if ('days' in value)
    return plural(value.days, 'day') + (value.dayOne === 'anchor' ? ' (the first day included)' : '')
  if ('seconds' in value) return duration(value.seconds)
  if ('businessDays' in value) return `${value.businessDays} ${CALENDARS[value.calendar]}`
  if ('months' in value) return plural(value.months, 'month')
  if ('years' in value) return plural(value.years, 'year')
  return value.inTurn.map(span).join(' and then ')
}

const limit = (atMost: number, within: Period): string => {
  if ('rollingDays' in within) return `${atMost} in ${plural(within.rollingDays, 'day')}`
  if ('rollingSeconds' in within) return `${atMost} in ${duration(within.rollingSeconds)}`
  if ('ever' in within) return `${atMost} in all`
  return `${atMost} a ${within.per === 'day' ? 'day' : `calendar ${within.per}`}`
}

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const quote = (text: string): string => `“${text}”`

/** A title that is only a number, like GB/T 45251-2025, needs no marks around it. */
const title = (text: string): string => (/[a-z]/.test(text) ? quote(text) : text)

const bracket = (citation: string): string => (/\s\(/.test(citation) ? `[${citation}]` : `(${citation})`)

const source = ({ force, title: name, reference, citation }: Source): string =>
  `${en.forces[force].noun} ${title(name)} ${bracket([...(reference === undefined ? [] : [reference]), citation].join(', '))}`

const period = (within: Period, on: DateText): string => {
  if ('rollingDays' in within) return `in the ${plural(within.rollingDays, 'day')} up to ${date(on)}`
  if ('rollingSeconds' in within) return `within ${duration(within.rollingSeconds)} on ${date(on)}`
  if ('ever' in within) return `in all up to ${date(on)}`
  const { year, month } = dateParts(on)
  if (within.per === 'day') return `on ${date(on)}`
  return within.per === 'week' ? `in the week of ${date(on)}` : `in ${monthName(month)} ${year}`
}

const shared = ({ each, debt }: Extract<Decided, { kind: 'cap' }>): string =>
  [
    ...(each.includes('collector') ? ['by this collector'] : []),
    ...(each.includes('creditor') ? ['by the lender and all who act for it'] : []),
    ...(each.includes('person') ? ['with this person'] : []),
    ...(each.includes('debt') ? [debt === undefined ? 'about this debt' : `about debt ${debt}`] : []),
    ...(each.includes('point') ? ['through this number or address'] : []),
  ].join(' ')

const cap = (decided: Extract<Decided, { kind: 'cap' }>, mood: Mood): string => {
  const { channel, each, counts, certain, possible, atMost, within, localDate, zone } = decided
  const noun =
    counts === 'conversations'
      ? 'conversation'
      : `${counts === 'outcomes' ? 'counted ' : ''}${each.includes('channel') ? CHANNELS[channel] : 'contact'}`
  const where = [shared(decided), period(within, localDate)].filter(Boolean).join(' ')
  const clock = `(${zoneName(zone)})`
  const act = `This ${CHANNELS[channel]}`
  const nth = (n: number): string => `the ${ordinal(n)} ${noun} ${where} ${clock}`
  if (mood === 'was') {
    return certain > atMost
      ? `${act} was ${nth(certain)}`
      : `${act} was one too many: each ${noun} ${where} ${clock} that names no debt needs room, and all debts together leave too little`
  }
  if (possible === null) {
    const maybe = isAhead(mood) ? 'may be' : 'may have been'
    return `${act} ${maybe} one too many: the record shows ${plural(certain, noun)} ${where} ${clock}, and does not reach far enough to show all`
  }
  return mood === 'may-have-been' && certain === possible
    ? `${act} was ${nth(possible)}, and may have been one too many`
    : `${act} ${be(mood)} ${nth(possible)}`
}

const gate = (decided: Extract<Decided, { kind: 'gate' }>, mood: Mood): string => {
  const { polarity, anchorAt, openAt, zone } = decided
  const wait = isInstant(decided.span) ? undefined : span(decided.span)
  const early = `This contact ${verb(mood, 'come', 'came', 'come')} too early`
  const until =
    openAt === undefined ? '' : ` and ${isAhead(mood) ? 'ends' : 'ended'} at ${instant(openAt, zone)}`
  if (anchorAt !== undefined) {
    return polarity === 'not-within'
      ? `${early}: a waiting time of ${wait ?? 'no length'} began at ${instant(anchorAt, zone)}${until}`
      : `${early}: what must come first happened at ${instant(anchorAt, zone)}${wait === undefined ? '' : `, the waiting time after it is ${wait}${until}`}`
  }
  return polarity === 'not-within'
    ? `${early}: a waiting time of ${wait ?? 'no length'} may have been running, and the record does not show that it was over`
    : `${early}: the record does not show that what must come first had happened${wait === undefined ? '' : ` and that ${wait} had passed since`}`
}

/** More roles than this say nothing to a reader. */
const ROLES_TOLD_AT_MOST = 4

const withArticle = (noun: string): string => `${/^(?:[aeiou]|heir)/.test(noun) ? 'an' : 'a'} ${noun}`

/** A doubt is told of the act as a whole, after the facts as far as they are known. */
const againstTheRule = (mood: Mood): string =>
  isDoubted(mood) ? `; so it ${isAhead(mood) ? 'may be' : 'may have been'} against the rule` : ''

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

const inWords = (count: number): string => NUMBERS[count] ?? String(count)

const listOr = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`

const listOnce = (items: readonly string[]): string => listOr([...new Set(items)])

type Seen<K extends FactSeen['kind']> = Extract<FactSeen, { kind: K }>

const valueIn = (fact: Seen<'fact'>['fact'], value: string): string => {
  const word = valueWord(fact, value, en)
  return fact === 'person.role' || fact === 'channel' ? withArticle(word) : word
}

/** "The number called from was hidden instead of shown as it is". */
const factSeen = (seen: Seen<'fact'>, mood: Mood): string => {
  const { fact, asked } = seen
  const { values, isSure } = shortOf(seen)
  if (values.length === 0) return `${en.needNames[fact]} is not known`
  const found = `${en.factSubjects[fact]} ${be(moodFor(isSure, mood))} ${listOr(values.map((v) => valueIn(fact, v)))}`
  if ('noneOf' in asked) return `${found}, which the rule excludes`
  const isYesOrNo = asked.oneOf.every((v) => v === 'yes' || v === 'no')
  return isYesOrNo || asked.oneOf.length > VALUES_TOLD_AT_MOST
    ? found
    : `${found} instead of ${listOr(asked.oneOf.map((v) => valueIn(fact, v)))}`
}

/** "One collector came alone; at least two are asked". */
const numberSeen = (seen: Seen<'number'>, mood: Mood): string => {
  const { fact, asked } = seen
  const { values, isSure } = numbersShortOf(seen)
  const as = moodFor(isSure, mood)
  const bounds = [
    ...(asked.atLeast === undefined ? [] : [`at least ${inWords(asked.atLeast)}`]),
    ...(asked.atMost === undefined ? [] : [`no more than ${inWords(asked.atMost)}`]),
  ].join(' and ')
  const many = asked.atLeast === 1 && asked.atMost === undefined ? 'is' : 'are'
  const wanted = asked.outside ? `anything but ${bounds} is asked` : `${bounds} ${many} asked`
  if (values.length === 0) return `${en.needNames[fact]} is not known, and ${wanted}`
  const count = listOr(values.map(inWords))
  const one = values.length === 1 && values[0] === 1
  const unit = fact === 'debt.days-past-due' ? 'day' : 'month'
  const found =
    fact === 'visitors'
      ? `${count} collector${one ? '' : 's'} ${verb(as, 'come', 'came', 'come')}${one ? ' alone' : ''}`
      : `the debt ${be(as)} ${count} ${unit}${one ? '' : 's'} overdue`
  return `${found}; ${wanted}`
}

/** What was looked at, a clause each: facts first, then what was not shown, then what stood against it. */
const lookedAt = (facts: readonly FactSeen[], mood: Mood): readonly string[] => {
  const { missing, present, isOpen } = proofsOf(facts, en)
  const is = isAhead(mood) ? 'is' : 'was'
  const notShown =
    missing.length < 2
      ? `${missing.join('')} ${is} not shown`
      : missing.length === 2
        ? `neither ${missing.join(' nor ')} ${is} shown`
        : `none of these ${is} shown: ${listOnce(missing)}`
  return [
    ...facts.flatMap((f) => {
      if (f.kind === 'fact') return [factSeen(f, mood)]
      return f.kind === 'number' ? [numberSeen(f, mood)] : []
    }),
    ...(missing.length === 0
      ? []
      : [isOpen ? `the record does not settle whether there ${is} ${listOnce(missing)}` : notShown]),
    ...(present.length === 0
      ? []
      : [
          isOpen
            ? `the record does not exclude ${listOnce(present)}`
            : `${listOnce(present)} ${isAhead(mood) ? 'stands' : 'stood'} in the way`,
        ]),
  ]
}

export const en: Catalogue = {
  language: 'en',
  channels: CHANNELS,
  outcomes: {
    'not-connected': 'not connected',
    'no-answer': 'not answered',
    rejected: 'rejected while ringing',
    voicemail: 'voicemail',
    assistant: 'answered by an assistant',
    abandoned: 'connected, with nobody to speak',
    dropped: 'answered and over within seconds',
    'answered-by-other': 'answered by somebody else',
    connected: 'connected, not known to whom',
    announced: 'a text was read out',
    conversation: 'a conversation with the person meant',
    submitted: 'sent',
    undelivered: 'not delivered',
    delivered: 'delivered',
    read: 'read',
    replied: 'answered by the person',
    'nobody-met': 'nobody was met',
    'met-other': 'somebody else was met',
    met: 'the person meant was met',
  },
  roles: {
    debtor: 'debtor',
    'co-debtor': 'co-debtor',
    guarantor: 'guarantor',
    spouse: 'spouse',
    'surviving-spouse': 'surviving spouse',
    'parent-of-minor': 'parent of a debtor under age',
    guardian: 'guardian',
    'personal-representative': 'representative of a deceased debtor’s estate',
    representative: 'representative',
    attorney: 'lawyer',
    heir: 'heir',
    'contact-person': 'contact person who owes nothing',
    relative: 'relative',
    friend: 'friend',
    colleague: 'colleague',
    employer: 'employer',
    neighbour: 'neighbour',
    'consumer-reporting-agency': 'consumer reporting agency',
    creditor: 'creditor',
    'creditor-attorney': 'creditor’s lawyer',
    'collector-attorney': 'collector’s lawyer',
    stranger: 'stranger',
  },
  purposes: {
    collection: 'collecting the debt',
    servicing: 'looking after a loan that is not overdue',
    location: 'finding out where the debtor is',
    'relay-message': 'passing a message on to the debtor',
    'same-day-answer': 'answering a question on the same day',
    'required-notice': 'a notice that the law demands',
    receipt: 'a receipt',
    'fraud-warning': 'a fraud warning',
    'opt-out-confirmation': 'confirming that somebody opted out',
    'legal-process': 'serving legal papers',
  },
  contentItems: {
    'collector-name': 'the collector’s name',
    'person-name': 'the name of the person who makes contact',
    'creditor-name': 'the creditor’s name',
    'creditor-address': 'the creditor’s address',
    'contact-number': 'a number to call',
    'collector-disclosure': 'the words that this is from a debt collector',
    'initial-disclosure': 'the words that this is to collect a debt and that information will be used for it',
    'opt-out-instruction': 'how to stop such messages',
    'opt-out-burden': 'asking for money or more data than needed to opt out',
    'validation-information': 'the validation information about the debt',
    'debt-amount': 'the amount of the debt',
    'basis-of-debt': 'what the debt rests on',
    'rights-and-duties': 'the person’s rights and duties',
    'how-to-repay': 'how to repay',
    'how-to-object': 'how to object',
    'business-seal': 'the business seal',
    'recording-notice': 'the notice that the call is recorded',
    'language-same-as-rest': 'the disclosure in the language of the rest',
    'only-limited-content': 'nothing beyond the limited content',
    'only-opt-out-confirmation': 'nothing beyond confirming the opt-out',
    'duplicative-dispute-answer': 'the answer that a dispute repeats an earlier one',
    'says-limited-content-message': 'being meant as a limited-content message',
    'debt-disclosed-to-third-party': 'telling a third party about the debt',
    'demand-on-third-party': 'asking a third party to pay',
    'third-party-offered-to-pay': 'a third party’s own offer to pay',
    threat: 'a threat',
    violence: 'violence',
    insult: 'an insult',
    obscenity: 'obscene words',
    harassment: 'harassment',
    coercion: 'coercion',
    'false-statement': 'a false statement',
    'inflated-amount': 'an amount higher than what is owed',
    'invented-consequence': 'an invented consequence',
    'posed-as-authority': 'posing as a public authority',
    'posed-as-creditor': 'posing as the creditor',
    'posed-as-lawyer': 'posing as a lawyer',
    'unlawful-fee': 'charging a fee that the law does not allow',
    'borrow-elsewhere': 'urging the person to borrow elsewhere',
    'published-debt': 'publishing the debt',
    'posted-in-public': 'posting where others can see it',
    'entered-home': 'entering the home',
    'entered-workplace-to-collect': 'entering the workplace to collect',
    'used-private-phone': 'using a collector’s private telephone',
    'threatened-suit-time-barred': 'threatening to sue for a debt that is too old',
    'threatened-arrest': 'threatening arrest',
    'overshadowed-rights': 'drowning out the notice of rights',
    'asked-to-pay': 'asking for payment',
    'asked-employer-unprompted': 'asking about the employer unprompted',
    'named-collector-employer-unasked': 'naming the collecting firm without being asked',
    'marked-envelope': 'an envelope that shows what it is about',
    'privacy-intruded': 'intruding on privacy',
    'personal-data-misused': 'misusing personal data',
  },
  eventKinds: {
    consent: 'a consent',
    'consent-withdrawn': 'a withdrawal of consent',
    'agreed-hours': 'an agreement on hours',
    refusal: 'a refusal to be contacted',
    'cease-request': 'a request to stop contact',
    'refusal-to-pay': 'a refusal to pay',
    'opt-out': 'an opt-out',
    'opt-in': 'an opt-in',
    'representative-only': 'a request to speak only with the representative',
    'request-withdrawn': 'the withdrawal of a request',
    'inconvenient-time': 'notice of an inconvenient time',
    'inconvenient-place': 'notice of an inconvenient place',
    'employer-prohibits': 'notice that the employer forbids contact at work',
    'contact-requested': 'a request to be contacted',
    'e-message-from-person': 'an electronic message from the person',
    'number-checked': 'a check of the number',
    dispute: 'a dispute of the debt',
    'creditor-name-request': 'a request for the original creditor’s name',
    'verification-sent': 'the sending of verification',
    'creditor-name-sent': 'the sending of the original creditor’s name',
    'dispute-answered': 'an answer to the dispute',
    'attorney-appointed': 'the appointment of a lawyer',
    'attorney-released': 'the end of the lawyer’s mandate',
    'attorney-unresponsive': 'a lawyer who does not answer',
    'attorney-consents': 'the lawyer’s consent',
    death: 'a death',
    incapacity: 'a lack of legal capacity',
    hospital: 'a stay in hospital',
    'hospital-ended': 'the end of a stay in hospital',
    'disability-group-1': 'a disability of the first group',
    minor: 'being under age',
    'no-contact-order': 'a court’s no-contact order',
    'no-contact-order-ended': 'the end of a no-contact order',
    'court-permission': 'a court’s permission',
    'bankruptcy-filed': 'a bankruptcy filing',
    'bankruptcy-closed': 'the closing of a bankruptcy',
    'bankruptcy-discharge': 'a discharge in bankruptcy',
    'stay-lifted': 'the lifting of a stay',
    'plan-signed': 'a payment plan',
    'plan-broken': 'a broken payment plan',
    'plan-fulfilled': 'a fulfilled payment plan',
    payment: 'a payment',
    settled: 'the settlement of the debt',
    'payment-failed': 'a failed payment',
    'post-dated-payment': 'a post-dated payment',
    'payment-deposited': 'the deposit of a payment',
    'debt-sold': 'the sale of the debt',
    'transfer-notified': 'notice of the transfer',
    'personal-data-consent': 'a consent to the use of personal data',
    'limitation-expired': 'the end of the limitation period',
    'suit-filed': 'a lawsuit',
    'proof-of-claim': 'a proof of claim in bankruptcy',
    'credit-reported': 'a report to a credit register',
    'reporting-notified': 'notice of a credit report',
    'credit-dispute': 'a dispute of a credit report',
    'credit-dispute-answered': 'an answer to the dispute of a credit report',
    'number-invalid': 'an invalid number',
    'lost-contact': 'a loss of contact',
    'sign-of-life': 'a sign of life',
    'notice-sent': 'the sending of a notice',
    'notice-returned': 'a returned notice',
    'creditor-email-notice': 'the creditor’s notice about e-mail',
    'itemization-date-set': 'the setting of the itemization date',
    'third-party-consent': 'the third party’s consent',
    'agency-engaged': 'the hiring of an agency',
    'agency-contract-ended': 'the end of an agency’s contract',
    'agency-evaluated': 'the evaluation of an agency',
    'outsourcing-notified': 'notice of the outsourcing',
    'data-returned': 'the return of data',
    'staff-started': 'a start of work',
    'staff-trained': 'a training',
    'records-destroyed': 'the destruction of records',
    'collection-ended': 'the end of collection',
    'impact-assessed': 'an impact assessment',
    'complaint-received': 'a complaint',
    'complaint-extended': 'more time for a complaint',
    'complaint-answered': 'an answer to a complaint',
    correction: 'a correction of the record',
  },
  eventClasses: {
    consent: 'a consent',
    refusal: 'a refusal or a request to stop',
    dispute: 'a dispute of the debt',
    attorney: 'a lawyer who acts for the person',
    death: 'a death',
    'person-state': 'a hospital stay, incapacity, minority or disability',
    court: 'a court order about contact',
    bankruptcy: 'a bankruptcy',
    plan: 'a payment plan',
    payment: 'a payment or settlement',
    transfer: 'a transfer of the debt',
    limitation: 'an end of the limitation period',
    'legal-action': 'a lawsuit or claim in court',
    reporting: 'a credit report',
    reachability: 'a loss of contact or a sign of life',
    notice: 'a notice',
    organisation: 'an organisational measure',
    complaint: 'a complaint',
    record: 'corrections of the record',
  },
  levels: {
    clear: 'not barred by any rule encoded here',
    discouraged: 'discouraged',
    presumed: 'presumed to be a breach',
    barred: 'barred',
  },
  forces: {
    criminal: {
      noun: 'the penal provision',
      told: 'This is a pointer to penal law; whether it applies is for a court alone.',
      after: 'It is only pointed to; whether it applies is for a court alone.',
    },
    statute: { noun: 'the statute', told: 'This is a law.', after: 'This is a law.' },
    regulation: {
      noun: 'the regulation',
      told: 'This is a regulation, a binding rule.',
      after: 'This is a binding rule.',
    },
    'local-rule': {
      noun: 'the local rule',
      told: 'This is a local rule, binding where it is in force.',
      after: 'This is a binding rule where it is in force.',
    },
    'ministry-rule': {
      noun: 'the ministry’s rule',
      told: 'This is a ministry’s rule, a binding rule.',
      after: 'This is a binding rule.',
    },
    'judicial-interpretation': {
      noun: 'the judicial interpretation',
      told: 'This is a judicial interpretation, which courts apply.',
      after: 'Courts apply it.',
    },
    'official-interpretation': {
      noun: 'the official interpretation',
      told: 'This is the authority’s own interpretation of the law.',
      after: 'It is the authority’s own interpretation of the law.',
    },
    'court-decision': {
      noun: 'the court decision',
      told: 'This is a court’s decision.',
      after: 'It is a court’s decision.',
    },
    'national-standard-recommended': {
      noun: 'the recommended standard',
      told: 'It is a recommended standard, not itself a law.',
      after: 'It is not itself a law.',
    },
    'regulator-guideline': {
      noun: 'the regulator’s guideline',
      told: 'This is guidance from a regulator, not itself a law.',
      after: 'It is guidance, not itself a law.',
    },
    'industry-guideline': {
      noun: 'the association’s guideline',
      told: 'It binds the association’s members.',
      after: 'It binds the association’s members.',
    },
    contract: {
      noun: 'the contract',
      told: 'This is a contract; it binds those who signed it.',
      after: 'It binds those who signed it.',
    },
    'own-policy': {
      noun: 'the lender’s own policy',
      told: 'This is the lender’s own policy, not law.',
      after: 'This is the lender’s own policy, not law.',
    },
  },
  forceGroups: {
    'breach-of-law': 'Breach of law',
    'presumed-breach': 'Presumed breach of law',
    'contrary-to-recommended-standard': 'Contrary to a recommended standard',
    'association-rule': 'Contrary to an association’s rule',
    'regulator-guidance': 'Contrary to guidance',
    contract: 'Contrary to a contract',
    'own-policy': 'Contrary to own policy',
  },
  bases: {
    read: 'The text of this clause was read.',
    quoted: 'The clause was read where another text quotes it.',
    reported: 'The clause is known from reports.',
    unverified: 'The text of this clause has not been verified.',
  },
  needNames: {
    'actor.kind': 'whether the collector is the creditor, a servicer, an agency or a buyer of the debt',
    'creditor.type': 'what kind of lender it is',
    'debt.product': 'what kind of loan it is',
    'debt.stage': 'whether the debt is overdue',
    'debt.consumer': 'whether it is a consumer’s debt',
    'debt.days-past-due': 'how many days the debt is overdue',
    'debt.months-past-due': 'how many months the debt is overdue',
    'person.role': 'what the person is to the debt',
    'creditor.members': 'whether the lender is a member of the association',
    'person.liable': 'whether the person is liable for the debt',
    purpose: 'what the contact was for',
    channel: 'whether this way of contact is covered',
    direction: 'who began the contact',
    mode: 'whether a human or a machine spoke',
    place: 'where it took place',
    visitors: 'how many visitors there were',
    'point.kind': 'what kind of number or address it is',
    'point.provenance': 'how the collector came by the number or address',
    'point.public-domain': 'whether the e-mail domain is open to the public',
    'point.employer-provided': 'whether the employer gave the address',
    'caller-id': 'whether the number called from was shown',
    visibility: 'who could see the message',
    'actor.licensed': 'whether the collector is licensed',
    'answers-person': 'whether it answers a message from the person',
    outcome: 'what became of the contact',
    person: 'which person was meant',
    debt: 'which debt it was about',
    debts: 'which debts the contacts were about',
    point: 'which number or address was used',
    pending: 'what becomes of a contact that is still pending',
    'in-flight': 'whether a contact under way was made after all',
    time: 'the exact time of the contact',
    zone: 'which time zone the person was in',
    jurisdiction: 'which place’s law applies',
    content: 'what was said or shown',
    order: 'which of the contacts came first',
    conversation: 'whether a conversation came before',
    inbound: 'whether a contact from the person came before',
    'conversation-past-midnight': 'on which side of midnight a conversation counts',
    coverage: 'contacts outside what the record covers',
    reading: 'how the text is to be read',
    bounds: 'whether the very second of the bound is open, which the text does not say',
    'five-minutes': 'whether exactly five minutes is still within five minutes',
    'requested-call-back': 'proof that the person asked to be called back',
    'asked-to-go-on': 'whether the person asked to go on',
  },

  factSubjects: {
    'actor.kind': 'the collector',
    'creditor.type': 'the lender',
    'debt.product': 'the debt',
    'debt.stage': 'the debt',
    'debt.consumer': 'the debt',
    'person.role': 'the person',
    'person.liable': 'the person',
    purpose: 'the purpose',
    channel: 'this contact',
    direction: 'this contact',
    mode: 'this contact',
    place: 'this contact',
    'point.kind': 'the number or address used',
    'point.provenance': 'the number or address used',
    'point.public-domain': 'the e-mail domain',
    'point.employer-provided': 'the address used',
    'caller-id': 'the number called from',
    visibility: 'the message',
    'actor.licensed': 'the collector',
    'answers-person': 'this contact',
  },
  factValues: {
    'actor.kind': {
      creditor: 'the creditor itself',
      servicer: 'a servicer',
      agency: 'a collection agency',
      'debt-buyer': 'a buyer of the debt',
      assignee: 'somebody to whom the debt was assigned',
    },
    'creditor.type': {
      bank: 'a bank',
      'consumer-finance': 'a consumer-finance company',
      'auto-finance': 'a car-finance company',
      'small-loan': 'a small-loan company',
      trust: 'a trust company',
      'asset-manager': 'an asset manager',
      platform: 'a platform',
      private: 'a lender without a licence',
      other: 'a lender of another kind',
    },
    'debt.product': {
      'credit-card': 'a credit-card debt',
      'online-consumer-loan': 'an online consumer loan',
      'consumer-loan': 'a consumer loan',
      'auto-loan': 'a car loan',
      mortgage: 'a mortgage',
      'student-loan': 'a student loan',
      'medical-debt': 'a medical debt',
      'business-loan': 'a business loan',
      'other-consumer-debt': 'another kind of consumer debt',
    },
    'debt.stage': {
      'not-due': 'not yet overdue',
      overdue: 'overdue',
      procedures: 'overdue, with collection procedures begun',
    },
    'debt.consumer': { yes: 'a consumer’s debt', no: 'not a consumer’s debt' },
    'person.liable': { yes: 'liable for the debt', no: 'not liable for the debt' },
    direction: { outbound: 'placed by the collector', inbound: 'placed by the person' },
    mode: {
      human: 'made by a human',
      'listening-robot': 'made by a robot that holds a conversation',
      'reading-robot': 'made by a robot that only reads out',
      predictive: 'placed by a predictive dialler',
    },
    place: {
      home: 'made at a home',
      work: 'made at a workplace',
      public: 'made in a public place',
      hospital: 'made in a hospital',
      other: 'made at some other place',
    },
    'point.kind': {
      mobile: 'a mobile number',
      landline: 'a landline number',
      email: 'an e-mail address',
      'chat-account': 'a chat account',
      postal: 'a postal address',
      premises: 'a place to visit',
      'social-account': 'a social-media account',
    },
    'point.provenance': {
      contract: 'taken from the contract',
      'left-by-debtor': 'left by the debtor',
      'authorised-by-debtor': 'released by the debtor',
      'public-source': 'taken from a public source',
      'told-by-contact': 'told by a contact person',
      'credit-bureau': 'taken from a credit bureau',
      employer: 'got from the employer',
      bought: 'bought',
      other: 'got in some other way',
    },
    'point.public-domain': { yes: 'open to the public', no: 'not open to the public' },
    'point.employer-provided': { yes: 'given by the employer', no: 'not given by the employer' },
    'caller-id': { shown: 'shown as it is', hidden: 'hidden', substituted: 'replaced by another number' },
    visibility: {
      private: 'visible to the person alone',
      contacts: 'visible to the person’s contacts',
      public: 'visible to the public',
    },
    'actor.licensed': { yes: 'licensed', no: 'not licensed' },
    'answers-person': {
      yes: 'an answer to a message from the person',
      no: 'not an answer to a message from the person',
    },
  },
  proofs: {
    'contact-from-person': 'an earlier contact from the person by the same means',
    'contact-before': 'an earlier contact',
    'first-contact': 'that no contact of this kind came before',
    'lost-contact': 'a loss of contact',
    member: 'the lender’s membership of the association',
    'requested-call-back': 'a request to be called back',
  },

  ordinal,
  date,
  instant,
  duration,
  span,
  limit,
  list,
  source,

  facts: {
    window: ({ decided, mood }) => {
      const [on = '', time = ''] = decided.localTime.split(' ')
      const when = `${time} on ${date(on)} (${zoneName(decided.zone)})`
      return isDoubted(mood)
        ? `This contact ${be(mood)} outside the hours: its time ${isAhead(mood) ? 'is' : 'was'} ${when}`
        : `This contact ${be(mood)} made at ${when}`
    },
    cap: ({ decided, mood }) => cap(decided, mood),
    gate: ({ decided, mood }) => gate(decided, mood),
    stop: ({ decided, mood }) => {
      const { event, since, zone } = decided
      if (event === undefined)
        return `Something that stops contact ${isAhead(mood) ? 'may stand' : 'may have stood'} in the way, as the record does not exclude it`
      const from = since === undefined ? '' : `, on record since ${instant(since, zone)}`
      return `${capital(en.eventKinds[event])} ${mood === 'would-be' ? 'stands' : verb(mood, 'stand', 'stood', 'stood')} in the way${from}`
    },
    party: ({ decided, mood }) => {
      const names = decided.roles.map((r) =>
        withArticle(Object.hasOwn(en.roles, r) ? en.roles[r as keyof typeof en.roles] : r),
      )
      const isKnown = names.length > 0 && names.length <= ROLES_TOLD_AT_MOST
      const who = isKnown ? names.join(' or ') : 'somebody whose part in the debt is not known'
      const which = decided.person === undefined ? '' : ` (${decided.person})`
      const nth = decided.count === undefined ? '' : `, as contact number ${decided.count} of its kind`
      const meant = `This contact ${isAhead(mood) ? 'would be' : 'was'} meant for ${who}${which}${nth}`
      return [meant, ...lookedAt(decided.facts ?? [], mood)].join('; ') + againstTheRule(mood)
    },
    attribute: ({ decided, mood }) => {
      const told = lookedAt(decided.facts ?? [], mood)
      return told.length > 0
        ? capital(told.join('; ')) + againstTheRule(mood)
        : `The way this contact ${isAhead(mood) ? 'is to be' : 'was'} made ${verb(mood, 'differ', 'differed', 'differed')} from what is asked`
    },
    content: ({ decided, mood }) => {
      const { missing, banned } = decided
      const parts = [
        ...(missing.length > 0
          ? [`the following ${be(mood)} missing: ${list(missing.map((i) => en.contentItems[i]))}`]
          : []),
        ...(banned.length > 0
          ? [
              `the following ${verb(mood, 'occur', 'occurred', 'occurred')}, which must not be said or done: ${list(banned.map((i) => en.contentItems[i]))}`,
            ]
          : []),
      ]
      return parts.length > 0
        ? `In this contact ${parts.join('; ')}`
        : `What was said in this contact is not known, and ${be(mood)} against the rule`
    },
    duty: ({ decided, mood, about }) => {
      const day = decided.dueOn === undefined ? '' : ` that ran until ${date(decided.dueOn)}`
      const value = decided.value === undefined ? '' : `; the number on record is ${decided.value}`
      const entries = about.length > 0 ? ` (entries ${about.join(', ')})` : ''
      const kept = {
        was: 'was not kept',
        'may-have-been': 'may not have been kept',
        'would-be': 'would not be kept',
        'may-be': 'may not be kept',
      }
      return `A duty${day} ${kept[mood]}${entries}${value}`
    },
    trouble: ({ decided, mood }) =>
      `A rule could not be applied (${decided.message}), so this contact ${isAhead(mood) ? 'may be' : 'may have been'} barred`,
    'end-by': ({ decided, mood }) =>
      `This contact ${verb(mood, 'last', 'lasted', 'lasted')} too long: it ended at ${instant(decided.endedAt, decided.zone)}, after the hours had ended at ${instant(decided.endBy, decided.zone)}`,
  },

  norm: (decided, of) => {
    const who = source(of)
    if (decided.kind === 'cap') {
      const most = limit(decided.atMost, decided.within)
      if (of.effect === 'presume') return `${who} presumes a breach beyond ${most}`
      return of.effect === 'should-not' ? `${who} advises no more than ${most}` : `${who} allows ${most}`
    }
    if (decided.kind === 'window') {
      const hours = decided.opens
      if (hours === null) {
        if (of.effect === 'presume') return `${who} presumes a breach on any hour of that day`
        return of.effect === 'should-not'
          ? `${who} advises against contact on that day`
          : `${who} allows no contact on that day`
      }
      const open = `${hours.from} to ${hours.to}`
      if (of.effect === 'presume') return `${who} presumes a breach outside ${open}`
      return of.effect === 'should-not'
        ? `${who} advises contact from ${open} only`
        : `${who} allows contact from ${open} only`
    }
    const says = withoutStop(of.says)
    if (decided.kind === 'trouble') return `${who}, in short: ${says}`
    if (of.effect === 'presume') return `${who} presumes a breach; in short: ${says}`
    return of.effect === 'should-not'
      ? `${who} advises otherwise; in short: ${says}`
      : `${who}, in short: ${says}`
  },

  sentence: ({ fact, norm, unless }) => {
    const shown = unless.map((u) => quote(withoutStop(u.replace(/^Unless /, ''))))
    const excuse =
      shown.length === 0
        ? ''
        : shown.length === 1
          ? `, unless this is shown: ${shown.join('')}`
          : `, unless one of these is shown: ${shown.join('; ')}`
    return `${[fact, ...(norm === undefined ? [] : [norm])].join('; ')}${excuse}.`
  },

  set: ({ contacts, atLeast, citation, level }) => {
    const verdict = {
      clear: 'are not barred by',
      discouraged: 'are discouraged by',
      presumed: 'are presumed to breach',
      barred: 'are barred by',
    }
    return `At least ${atLeast} of these ${contacts.length} contacts (${contacts.join(', ')}) ${verdict[level]} ${citation}; their times overlap, so which of them cannot be told.`
  },

  advice: 'Here it only advises; not to follow it is in itself no breach.',
  ownText: 'its exact text',
  more: (count) => `${count} more`,
  decides: (needs) => `What would decide: ${needs.join('; ')}.`,
  join: (sentences) => sentences.filter((s) => s !== '').join(' '),

  need: ({ kind, of, about }, named) => {
    const which = about === undefined || about === '' ? '' : ` (${about})`
    if (kind === 'text') return `the exact text of ${of}, which has not been verified`
    if (kind === 'trouble') return `an answer to this trouble: ${of}`
    switch (named.as) {
      case 'class':
        return kind === 'scope'
          ? `whether there is ${named.text}, which this source cannot show`
          : `whether there is ${named.text}, as no source vouches for a full list`
      case 'event':
        return kind === 'tie' ? `whether ${named.text} came before${which}` : `proof of ${named.text}${which}`
      case 'particular':
        return `the particular ${quote(named.detail ?? '')} of ${named.text}${which}`
      case 'word':
        return kind === 'reading'
          ? `how the text is to be read on ${quote(named.text)}${which}`
          : `${quote(named.text)}${which}`
      case 'question':
        return kind === 'scope' ? `${named.text}${which}, which nobody stated` : `${named.text}${which}`
    }
  },

  condition: (condition, zone) => {
    const cited = bracket(condition.citation)
    switch (condition.kind) {
      case 'say':
        return `This must be said or shown: ${list(condition.items.map((i) => en.contentItems[i]))} ${cited}.`
      case 'do-not-say':
        return `This must not be said or done: ${list(condition.items.map((i) => en.contentItems[i]))} ${cited}.`
      case 'end-by':
        return `The contact must end by ${instant(condition.at, zone)} ${cited}.`
      case 'verify-person':
        return `First make sure who is there; only then name the lender or the debt ${cited}.`
    }
  },

  notBefore: (value, zone, needs) => {
    switch (value.kind) {
      case 'at':
        return `On what is known today, nothing encoded here bars it from ${instant(value.at, zone)} on; this is not an invitation.`
      case 'after': {
        const ends = list([...new Set(value.events.map((e) => en.eventClasses[e.class]))])
        const then = value.at === undefined ? '' : `; were that so now, from ${instant(value.at, zone)} on`
        return `Only after the end of what stands in the way: ${ends}${then}.`
      }
      case 'unknown':
        return `From when on it would not be barred is not known. ${en.decides(needs)}`
      case 'none':
        return `No time before ${instant(value.horizon, zone)} is free of a bar.`
    }
  },
}
