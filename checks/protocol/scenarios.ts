/** The scenarios: each a law with as many people, diallers and mishaps as it needs to go wrong. */
import { LAWS, TICK_SECONDS } from './law.ts'
import type { IntentPlan, Scenario } from './scenario.ts'

const call = (matter: string, person: string, dialler: number): IntentPlan => ({ matter, person, dialler })

const INVENTED = {
  jurisdiction: 'ZZ',
  zone: 'Asia/Kolkata',
  lender: 'creditor',
  from: '2026-03-04T20:00:00',
  openAgain: '2026-03-06T10:00:00',
  clocksAheadSeconds: [0],
  skewSeconds: 0,
  voidAgeSeconds: TICK_SECONDS,
  permitSeconds: 2 * TICK_SECONDS,
  outcomes: ['no-answer'],
  events: [],
  lists: 'as-old-as-may-be',
} as const

/** One debtor in one matter, called by one dialler. */
const ONE_DEBTOR = {
  ...INVENTED,
  matters: [{ id: 'matter', persons: [{ id: 'debtor', role: 'debtor' }] }],
  intents: [call('matter', 'debtor', 0)],
} as const

/** One debtor, who may be left in peace after a conversation. */
const TALKS = {
  ...ONE_DEBTOR,
  rulebook: LAWS['cool-off'],
  outcomes: ['conversation', 'no-answer'],
} as const

/** One debtor, called by two diallers: the clock of one is slow, that of the other fast. */
const CLOCKS_APART = {
  ...ONE_DEBTOR,
  intents: [call('matter', 'debtor', 0), call('matter', 'debtor', 1)],
  clocksAheadSeconds: [-TICK_SECONDS, TICK_SECONDS],
  skewSeconds: TICK_SECONDS,
  permitSeconds: 3 * TICK_SECONDS,
} as const

/** A person in two matters, each with a dialler of its own. */
const SHARED_PERSON = {
  ...INVENTED,
  matters: [
    { id: 'north', persons: [{ id: 'anna', role: 'debtor' }] },
    { id: 'south', persons: [{ id: 'anna', role: 'co-debtor' }] },
  ],
  intents: [call('north', 'anna', 0), call('south', 'anna', 1)],
  clocksAheadSeconds: [0, 0],
} as const

/** Bounds of one size: how many ticks and permits are explored. */
export interface Size {
  readonly ticks: number
  readonly permits: number
}

/** What is explored, by name; `small` within seconds, `large` within minutes. */
export const SCENARIOS: readonly (Omit<Scenario, keyof Size> & {
  readonly small: Size
  readonly large: Size
})[] = [
  {
    ...SHARED_PERSON,
    name: 'two debtors of one matter each share a person, who may be called twice a day; two diallers; midnight',
    rulebook: LAWS['two a day'],
    from: '2026-03-04T23:58:30',
    steps: ['lose-answer', 'crash', 'report'],
    small: { ticks: 2, permits: 2 },
    large: { ticks: 3, permits: 3 },
  },
  {
    ...SHARED_PERSON,
    name: 'one call a day to a person whom two matters share; logs, reports, permits given back',
    rulebook: LAWS['one a day'],
    steps: ['lose-answer', 'crash', 'report', 'give-back', 'import'],
    small: { ticks: 3, permits: 2 },
    large: { ticks: 6, permits: 3 },
  },
  {
    ...TALKS,
    name: 'a conversation starts a quiet time; permits given back, outcomes lost',
    steps: ['crash', 'report', 'give-back'],
    small: { ticks: 4, permits: 2 },
    large: { ticks: 6, permits: 2 },
  },
  {
    ...TALKS,
    name: 'a conversation starts a quiet time; talks overstated by holders, logs',
    steps: ['report', 'overstate', 'import'],
    small: { ticks: 3, permits: 2 },
    large: { ticks: 5, permits: 2 },
  },
  {
    ...TALKS,
    name: 'a quiet time that the person starts by calling, and a stop',
    events: [
      { kind: 'inbound', matter: 'matter', person: 'debtor' },
      { kind: 'stop', of: 'opt-out', matter: 'matter', person: 'debtor' },
    ],
    steps: ['report'],
    small: { ticks: 3, permits: 2 },
    large: { ticks: 4, permits: 2 },
  },
  {
    ...TALKS,
    name: 'a conversation past the gate comes to light while a permit is out',
    events: [{ kind: 'late-import', matter: 'matter', person: 'debtor', secondsAgo: TICK_SECONDS }],
    steps: ['lose-answer', 'report'],
    small: { ticks: 4, permits: 2 },
    large: { ticks: 6, permits: 2 },
  },
  {
    ...ONE_DEBTOR,
    name: 'a stop binds from notice, while the audience learns of voids late',
    rulebook: LAWS['one a day'],
    permitSeconds: 4 * TICK_SECONDS,
    events: [{ kind: 'stop', of: 'opt-out', matter: 'matter', person: 'debtor' }],
    steps: ['lose-answer', 'crash', 'give-back', 'report'],
    lists: 'fetched',
    small: { ticks: 4, permits: 2 },
    large: { ticks: 6, permits: 3 },
  },
  {
    ...SHARED_PERSON,
    name: 'a stop is heard in one of two matters that share a person',
    rulebook: LAWS['one a day'],
    events: [{ kind: 'stop', of: 'opt-out', matter: 'north', person: 'anna' }],
    steps: ['lose-answer', 'give-back'],
    small: { ticks: 3, permits: 2 },
    large: { ticks: 5, permits: 3 },
  },
  {
    ...INVENTED,
    name: 'calls to a friend close after one to the debtor, not the other way round',
    rulebook: LAWS['one-way gate'],
    matters: [
      {
        id: 'matter',
        persons: [
          { id: 'debtor', role: 'debtor' },
          { id: 'friend', role: 'friend' },
        ],
      },
    ],
    intents: [call('matter', 'debtor', 0), call('matter', 'friend', 0)],
    steps: ['report', 'import'],
    small: { ticks: 2, permits: 2 },
    large: { ticks: 4, permits: 2 },
  },
  {
    ...CLOCKS_APART,
    name: 'hours end while permits are out and clocks are a tick fast or slow',
    rulebook: LAWS.window,
    from: '2026-03-04T20:57:30',
    steps: ['lose-answer', 'give-back', 'report'],
    small: { ticks: 4, permits: 1 },
    large: { ticks: 6, permits: 2 },
  },
  {
    ...CLOCKS_APART,
    name: 'one call a day by diallers whose clocks are a tick fast or slow, with logs by these clocks',
    rulebook: LAWS['one a day'],
    steps: ['crash', 'import'],
    small: { ticks: 4, permits: 2 },
    large: { ticks: 6, permits: 3 },
  },
  {
    ...ONE_DEBTOR,
    name: 'the whole law of China as the hours of the evening end, with a refusal',
    rulebook: LAWS['all China'],
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    from: '2026-03-04T21:58:30',
    openAgain: '2026-03-20T10:00:00',
    outcomes: ['conversation'],
    events: [{ kind: 'stop', of: 'refusal', matter: 'matter', person: 'debtor' }],
    steps: ['report'],
    small: { ticks: 2, permits: 2 },
    large: { ticks: 3, permits: 3 },
  },
  {
    ...ONE_DEBTOR,
    name: 'Regulation F: no call within seven days of a talk, seven calls in seven days',
    rulebook: LAWS['Regulation F'],
    jurisdiction: 'US/NY',
    zone: 'America/New_York',
    lender: 'debt-buyer',
    openAgain: '2026-03-20T10:00:00',
    outcomes: ['conversation', 'no-answer'],
    steps: ['crash', 'report', 'give-back'],
    small: { ticks: 2, permits: 2 },
    large: { ticks: 3, permits: 3 },
  },
]

/** A scenario within bounds. */
export const within = (
  { small: _small, large: _large, ...scenario }: (typeof SCENARIOS)[number],
  size: Size,
): Scenario => ({ ...scenario, ...size })
