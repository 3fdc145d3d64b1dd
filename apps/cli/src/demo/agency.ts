/**
 * A month of an invented collection agency, generated from a seed: lawful routine with planted breaches.
 *
 * Lender, agencies and people are invented. The plan of breaches is returned beside the log, so that whoever audits
 * the log can be told which were found and which findings nobody planted.
 */
import type { Channel, ContentItem, Outcome, Product, Role, TimelineEvent } from '@forbear/conduct/facts'
import type { LogContact, Statements } from '@forbear/logs'
import type { AuditContext } from '@forbear/audit/context'

/** A breach that the generator put into the log, and the rules that must find it. */
export interface Planted {
  readonly what: { readonly en: string; readonly zh: string }
  /** Any of these rules finds it. */
  readonly rules: readonly string[]
  /** Any of these contacts, or of these events for a duty. */
  readonly about: readonly string[]
}

export interface DemoMonth {
  readonly contacts: readonly LogContact[]
  readonly statements: Statements
  readonly context: AuditContext
  readonly planted: readonly Planted[]
}

const ZONE = 'Asia/Shanghai'
const LENDER = 'lantern-bank'
const AGENCIES = ['stillwater-agency', 'north-gate-agency'] as const
/** National Day week and a make-up Saturday fall into this month. */
const FIRST_DAY = '2026-10-01'
const DAYS = 31

/** A small seeded generator (mulberry32, public domain): the same seed gives the same month everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Debtor {
  readonly id: string
  readonly number: string
  readonly debt: string
  readonly product: Product
  readonly agency: (typeof AGENCIES)[number]
}

/** What a generated contact may set besides the routine. */
interface Extra {
  readonly to?: { readonly id: string; readonly number: string; readonly role: Role }
  readonly agency?: (typeof AGENCIES)[number]
  readonly said?: readonly ContentItem[]
  readonly visitors?: number
  readonly seconds?: number
  readonly purpose?: LogContact['purpose']
}

/**
 * Generates the month.
 *
 * @param seed any integer
 * @param debtorCount how many debtors, at least 20
 */
export function generateMonth(seed: number, debtorCount: number): DemoMonth {
  const random = randomFrom(seed)
  const contacts: LogContact[] = []
  const events: TimelineEvent[] = []
  const planted: Planted[] = []
  const debtors = Array.from(
    { length: debtorCount },
    (_, i): Debtor => ({
      id: `debtor-${String(i + 1).padStart(3, '0')}`,
      number: `+8600000${String(100_001 + i)}`,
      debt: `loan-${String(i + 1).padStart(3, '0')}`,
      product: i % 4 === 0 ? 'credit-card' : 'online-consumer-loan',
      agency: AGENCIES[i % 2] ?? AGENCIES[0],
    }),
  )
  const epoch = (day: number, clock: string): number =>
    Temporal.PlainDate.from(FIRST_DAY)
      .add({ days: day })
      .toZonedDateTime({ timeZone: ZONE, plainTime: clock }).epochMilliseconds / 1000

  const add = (
    debtor: Debtor,
    day: number,
    clock: string,
    channel: Channel,
    outcome: Outcome,
    extra: Extra = {},
  ): string => {
    const at = epoch(day, clock)
    const id = `c${String(contacts.length + 1).padStart(5, '0')}`
    const person = extra.to ?? { id: debtor.id, number: debtor.number, role: 'debtor' as const }
    const organisation = extra.agency ?? debtor.agency
    const seconds =
      extra.seconds ??
      (outcome === 'conversation' ? 40 + Math.floor(random() * 200) : channel === 'call' ? 25 : 0)
    contacts.push({
      id,
      rows: [],
      start: { earliest: at, latest: at },
      durationSeconds: seconds,
      channel,
      direction: 'outbound',
      number: person.number,
      outcome,
      organisation,
      collector: `${organisation === AGENCIES[0] ? 's' : 'n'}-${1 + (contacts.length % 6)}`,
      person: person.id,
      debts: [debtor.debt],
      purpose: extra.purpose ?? 'collection',
      ...(channel === 'call' && { mode: 'human' as const }),
      ...(extra.said && { content: { has: extra.said, complete: true } }),
      ...(extra.visitors !== undefined && { visitors: extra.visitors, place: 'home' as const }),
      callerId: 'shown',
      facts: {
        actorKind: 'agency',
        creditor: LENDER,
        creditorType: 'bank',
        role: person.role,
        product: debtor.product,
        stage: 'overdue',
        zone: ZONE,
      },
      missing: [],
    })
    return id
  }
  const event = (
    debtor: Debtor,
    day: number,
    clock: string,
    kind: TimelineEvent['kind'],
    more: Partial<TimelineEvent> = {},
  ): string => {
    const at = epoch(day, clock)
    const id = `e${String(events.length + 1).padStart(4, '0')}`
    events.push({ id, kind, at: { earliest: at, latest: at }, person: debtor.id, ...more })
    return id
  }

  // routine: at most two dials a day, spread over permitted hours, at most one talk
  const planters = debtors.slice(0, 12)
  for (const debtor of debtors.slice(12)) {
    for (let day = 0; day < DAYS; day++) {
      if (random() < 0.55) continue
      const hour = 9 + Math.floor(random() * 5)
      const clock = (h: number): string =>
        `${String(h).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}`
      const talk = random() < 0.25
      add(
        debtor,
        day,
        clock(hour),
        'call',
        talk ? 'conversation' : random() < 0.7 ? 'no-answer' : 'not-connected',
      )
      if (!talk && random() < 0.4)
        add(debtor, day, clock(hour + 4), 'call', random() < 0.3 ? 'conversation' : 'no-answer')
      if (random() < 0.15) add(debtor, day, clock(hour + 5), 'sms', 'delivered')
    }
  }

  const [late, many, dials, family, refused, alone, early, plan, threat, complaint, talker, routine] =
    planters
  if (
    !late ||
    !many ||
    !dials ||
    !family ||
    !refused ||
    !alone ||
    !early ||
    !plan ||
    !threat ||
    !complaint ||
    !talker ||
    !routine
  ) {
    throw new Error('the demonstration needs at least 12 debtors')
  }
  const plant = (en: string, zh: string, rules: readonly string[], about: readonly string[]): void => {
    planted.push({ what: { en, zh }, rules, about })
  }
  plant(
    'a call at 22:40',
    '22:40 的电话',
    ['cn/gbt-45251-2025/5.3-hours', 'cn/cba-guideline-2026/ch3-hours'],
    [add(late, 4, '22:40:10', 'call', 'no-answer')],
  )
  plant(
    'a text message at 07:15',
    '7:15 的短信',
    ['cn/gbt-45251-2025/5.3-hours', 'cn/cba-guideline-2026/ch3-hours'],
    [add(early, 9, '07:15:00', 'sms', 'delivered')],
  )

  // the fourth talk of a day, of two agencies of one lender
  const lend: Debtor = { ...many, product: 'online-consumer-loan' }
  add(lend, 12, '09:30:00', 'call', 'conversation')
  add(lend, 12, '11:00:00', 'call', 'conversation', { agency: AGENCIES[0] })
  add(lend, 12, '14:00:00', 'call', 'conversation', { agency: AGENCIES[1] })
  plant(
    'a fourth talk on one day, two agencies together',
    '同一天第四次通话（两家机构合计）',
    ['cn/gbt-45251-2025/5.3-effective-calls'],
    [add(lend, 12, '16:20:00', 'call', 'conversation', { agency: AGENCIES[0] })],
  )

  for (let i = 0; i < 6; i++) add(dials, 14, `${10 + i}:05:00`, 'call', 'no-answer')
  plant(
    'a seventh unanswered dial to one number on one day',
    '同一号码一天内第七次未接通',
    ['cn/cba-guideline-2026/ch3-unanswered-dials'],
    [add(dials, 14, '17:05:00', 'call', 'no-answer')],
  )

  add(family, 5, '10:00:00', 'call', 'conversation')
  const mother = { id: 'mother-of-004', number: '+8600000200004', role: 'contact-person' as const }
  plant(
    'the mother was called although the debtor answers',
    '债务人可以接通，仍致电其母亲',
    [
      'cn/gbt-45251-2025/5.3-who',
      'cn/gbt-45251-2025/5.3-contact-gate',
      'cn/cba-guideline-2026/ch3-lost-contact',
    ],
    [add(family, 6, '10:30:00', 'call', 'conversation', { to: mother })],
  )

  const friend = { id: 'friend-of-005', number: '+8600000200005', role: 'contact-person' as const }
  event(refused, 3, '09:00:00', 'lost-contact')
  add(refused, 4, '15:00:00', 'call', 'conversation', { to: friend, purpose: 'relay-message' })
  event(refused, 4, '15:05:00', 'refusal', { person: friend.id })
  plant(
    'a contact person was called again after asking not to be',
    '联系人明确拒绝后再次被致电',
    ['cn/gbt-45251-2025/5.3-contact-refusal', 'cn/cba-guideline-2026/ch3-third-party-refusal'],
    [add(refused, 8, '15:00:00', 'call', 'no-answer', { to: friend, purpose: 'relay-message' })],
  )

  plant(
    'one collector visited alone',
    '一名催收员单独上门',
    ['cn/cba-guideline-2026/art22-two-visitors'],
    [add(alone, 15, '15:30:00', 'visit', 'met', { visitors: 1 })],
  )

  const card: Debtor = { ...plan, product: 'credit-card' }
  event(card, 10, '14:00:00', 'plan-signed', { debts: [card.debt], details: { termMonths: 24 } })
  plant(
    'a call after a plan was signed and kept',
    '已签分期协议且正常履行，仍被催收',
    ['cn/credit-card-measures-2011/70-stop'],
    [add(card, 20, '10:00:00', 'call', 'no-answer')],
  )

  plant(
    'a threat on the telephone',
    '电话中威胁',
    ['cn/cba-guideline-2026/ch3-means', 'cn/credit-card-measures-2011/68-means'],
    [
      add(threat, 18, '11:00:00', 'call', 'conversation', {
        said: ['collector-name', 'creditor-name', 'threat'],
      }),
    ],
  )

  const received = event(complaint, 2, '09:00:00', 'complaint-received', {
    details: { complexity: 'simple', reference: 'K-1' },
  })
  event(complaint, 24, '09:00:00', 'complaint-answered', { details: { reference: 'K-1' } })
  plant(
    'a complaint answered after 22 days',
    '投诉 22 天后才答复',
    ['cn/complaint-measures-2020/simple'],
    [received],
  )

  add(talker, 7, '10:00:00', 'call', 'conversation')
  add(routine, 7, '10:00:00', 'call', 'no-answer')
  contacts.sort((a, b) => a.start.earliest - b.start.earliest || (a.id < b.id ? -1 : 1))
  const from = epoch(-30, '00:00:00')
  const until = epoch(DAYS, '00:00:00') - 1
  return {
    contacts,
    planted,
    statements: {
      events,
      coverage: [{ actors: 'all', channels: 'all', from, until }],
      declarations: [{ class: 'all', source: 'lender’s case file', until }],
    },
    context: {
      organisations: [
        {
          id: LENDER,
          kind: 'creditor',
          creditorType: 'bank',
          members: ['cba'],
          membersComplete: true,
          zone: ZONE,
        },
        ...AGENCIES.map((id) => ({ id, kind: 'agency' as const, zone: ZONE })),
      ],
      creditor: LENDER,
      policies: [],
      persons: [
        { id: mother.id, role: mother.role, matter: family.id, liable: 'no' },
        { id: friend.id, role: friend.role, matter: refused.id, liable: 'no' },
        ...debtors.map((d) => ({
          id: d.id,
          role: 'debtor' as const,
          liable: 'yes' as const,
          zones: [{ evidence: 'residence' as const, oneOf: [ZONE] }],
        })),
      ],
      debts: [],
      points: [
        ...debtors,
        { id: mother.id, number: mother.number },
        { id: friend.id, number: friend.number },
      ].map((d) => ({
        id: d.number,
        person: d.id,
        kind: 'mobile' as const,
        provenance: 'contract' as const,
      })),
      events: [],
      coverage: [],
      declarations: [],
    },
  }
}
