/** Invented rules in the dimensions that {@link arbitraryRule} leaves out: every fact, clock, span, state, content item. */
import fc from 'fast-check'
import { EVENT_CLASS, type EventKind } from '../facts/event.ts'
import * as facts from '../facts/vocabulary.ts'
import type { Condition, EventSelector, Exception, FactName, Factor } from '../language/condition.ts'
import type { DutyForm } from '../language/duty.ts'
import type { Instrument } from '../language/instrument.ts'
import type { ClockName, Period, Span } from '../language/period.ts'
import type { Rule } from '../language/rule.ts'
import type { ContactSelector, ScopeKey } from '../language/selector.ts'
import { arbitraryCondition, arbitraryInstrument, type InstrumentShape } from './arbitrary-instrument.ts'
import { pick, present, seldom } from './arbitrary-matter.ts'
import type { Stage } from './arbitrary-time.ts'
import { words } from './ordinary.ts'

/** The universe of each fact, by name. */
const UNIVERSE: Readonly<Record<FactName, readonly string[]>> = {
  'actor.kind': facts.ACTOR_KINDS,
  'creditor.type': facts.CREDITOR_TYPES,
  'debt.product': facts.PRODUCTS,
  'debt.stage': facts.STAGES,
  'debt.consumer': facts.YES_NO,
  'person.role': ['debtor', 'friend', 'relative', 'contact-person', 'spouse', 'guarantor'],
  'person.liable': facts.YES_NO,
  purpose: facts.PURPOSES,
  channel: facts.CHANNELS,
  direction: facts.DIRECTIONS,
  mode: facts.MODES,
  place: facts.PLACES_OF_CONTACT,
  'point.kind': facts.POINT_KINDS,
  'point.provenance': facts.PROVENANCES,
  'point.public-domain': facts.YES_NO,
  'point.employer-provided': facts.YES_NO,
  'caller-id': facts.CALLER_IDS,
  visibility: facts.VISIBILITIES,
  'actor.licensed': facts.YES_NO,
  'answers-person': facts.YES_NO,
}

const some = <T>(values: readonly T[], most = 3): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })

const factTest: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(UNIVERSE) as FactName[]))
  .chain((fact) => some(UNIVERSE[fact], 4).map((is) => ({ fact, is }) as Condition))

const number: fc.Arbitrary<Condition> = fc
  .record({
    number: fc.constantFrom('visitors', 'debt.days-past-due', 'debt.months-past-due'),
    atLeast: fc.constantFrom(undefined, 0, 1, 2, 30),
    atMost: fc.constantFrom(undefined, 1, 3, 60),
  })
  .map((n) => present(n) as unknown as Condition)

const EACH: readonly ScopeKey[] = ['collector', 'creditor', 'person', 'debt', 'channel', 'point']

const PERIODS: readonly Period[] = [
  { per: 'day' },
  { per: 'month' },
  { rollingDays: 2 },
  { rollingSeconds: 600 },
  { ever: true },
]

const selector: fc.Arbitrary<ContactSelector> = fc
  .record({
    channels: fc.option(some(['call', 'sms', 'visit', 'chat-call', 'email'] as const), { nil: undefined }),
    channelsPossible: pick<ContactSelector['channelsPossible']>(undefined, ['chat-call'], ['email']),
    direction: pick<ContactSelector['direction']>(undefined, 'any', 'inbound', 'outbound'),
    outcomes: pick<ContactSelector['outcomes']>(
      undefined,
      { certain: ['conversation', 'met', 'replied'] },
      { certain: ['announced', 'delivered'], possible: ['connected', 'dropped', 'submitted'] },
    ),
    purposes: fc.option(some(facts.PURPOSES), { nil: undefined, freq: 2 }),
    modes: fc.option(some(facts.MODES), { nil: undefined, freq: 2 }),
    places: fc.option(some(facts.PLACES_OF_CONTACT), { nil: undefined, freq: 2 }),
    roles: fc.option(some(['debtor', 'friend', 'spouse'] as const), { nil: undefined, freq: 2 }),
    unrequested: fc.constantFrom(undefined, undefined, true),
  })
  .map((s) => present(s) as unknown as ContactSelector)

const SPANS: readonly Span[] = [
  { days: 1, dayOne: 'next' },
  { years: 1 },
  { months: 1 },
  { businessDays: 3, calendar: 'cn' },
  { seconds: 60 },
  {
    inTurn: [
      { businessDays: 1, calendar: 'cn' },
      { days: 1, dayOne: 'anchor' },
    ],
  },
  { inTurn: [{ seconds: 90 }, { inTurn: [{ days: 1, dayOne: 'next' }, { seconds: 30 }] }] },
]
const span = fc.constantFrom(...SPANS)

/** Kinds of event that generated logs have, and one of every class besides. */
const KINDS: readonly EventKind[] = [
  ...(['refusal', 'consent', 'attorney-appointed', 'inconvenient-time', 'inconvenient-place'] as const),
  ...Object.entries(Object.groupBy(Object.keys(EVENT_CLASS) as EventKind[], (k) => EVENT_CLASS[k])).flatMap(
    ([, kinds]) => kinds?.[0] ?? [],
  ),
]

const state: fc.Arbitrary<EventSelector> = fc
  .record({
    kind: some(KINDS, 2),
    of: pick<EventSelector['of']>('person', 'debtor', 'debt', 'matter', 'point', 'organisation'),
    where: pick<EventSelector['where']>(undefined, undefined, { form: ['written'], count: [1, 2] }),
    proof: pick<EventSelector['proof']>(undefined, 'claimed', 'documents'),
    startsFrom: pick<EventSelector['startsFrom']>(undefined, 'notice', 'proof'),
    startsAfter: fc.option(span, { nil: undefined, freq: 2 }),
    lasts: fc.option(span, { nil: undefined, freq: 2 }),
    endedBy: fc.option(
      some(['consent-withdrawn', 'request-withdrawn', 'opt-out', 'attorney-released'] as const),
      {
        nil: undefined,
      },
    ),
    endedByConversation: fc.constantFrom(undefined, undefined, true),
    endedByInbound: fc.constantFrom(undefined, undefined, true),
  })
  .map((s) => present(s) as unknown as EventSelector)

/** A condition of any kind there is, without parts. */
export const wideLeaf: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  factTest,
  factTest,
  number,
  fc.constantFrom('threat', 'collector-name', 'person-name').map((said) => ({ said })),
  state.map((event) => ({ event })),
  fc.record({
    contacts: selector,
    each: fc.subarray([...EACH]),
    within: fc.constantFrom(...PERIODS),
    atLeast: fc.integer({ min: 0, max: 2 }),
  }),
  pick<Condition>(
    { lostContact: { dialsInRow: 1 } },
    { lostContact: { dialsInRow: 2, numberInvalid: true } },
    { lostContact: { daysInRow: 2 } },
  ),
  pick<Condition>({ member: 'association' }, { member: 'other' }),
  pick<Condition>({ requestedCallBack: true }),
  fc.record({ first: selector, each: fc.subarray([...EACH]) }),
)

const wideCondition: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  wideLeaf,
  wideLeaf.map((not) => ({ not })),
  fc.tuple(wideLeaf, wideLeaf).map((any) => ({ any })),
  fc.tuple(wideLeaf, arbitraryCondition(1)).map((all) => ({ all })),
)

const wideException: fc.Arbitrary<Exception> = fc
  .record({ when: wideCondition, basis: pick<Exception['basis']>('read', 'unverified') })
  .map((e) => ({ id: 'wide', says: words('wide'), citation: 'ZZ 6', ...e }))

const factors: fc.Arbitrary<readonly Factor[]> = fc.option(wideLeaf, { nil: undefined }).map((when) => [
  { id: 'to-look-into', says: words('look'), citation: 'ZZ 7', weighs: 'for-violation' },
  {
    id: 'shown',
    says: words('shown'),
    citation: 'ZZ 8',
    weighs: 'against-violation',
    ...(when && { when }),
  },
])

const CLOCKS: readonly ClockName[] = [
  'debtor-residence',
  'person-contacted',
  'address-on-file',
  'number-dialled',
  'lender',
]

const duty: fc.Arbitrary<DutyForm> = fc.oneof<fc.Arbitrary<DutyForm>[]>(
  fc.record({
    form: fc.constant('follow'),
    after: fc.record({ contact: selector, first: fc.boolean() }),
    action: fc.constant({ kind: ['notice-sent'] as const }),
    within: span,
  }),
  fc.record({
    form: fc.constant('recur'),
    from: fc.record({ contact: selector }),
    action: fc.constant({ kind: ['notice-sent'] as const }),
    every: span,
  }),
)

/** What a rule of its kind can have besides; the rest stays. */
function widened(rule: Rule): fc.Arbitrary<object> {
  switch (rule.kind) {
    case 'window':
      return fc.constantFrom(
        {},
        {
          open: [
            ...rule.open,
            { on: { weekdays: [6, 7] }, from: '10:00', to: '18:00', fromBound: 'open', toBound: 'closed' },
          ],
        },
        {
          open: [
            {
              on: { calendar: 'cn', is: 'holiday' },
              from: '10:00',
              to: '12:00',
              fromBound: 'open',
              toBound: 'open',
            },
            ...rule.open,
          ],
        },
      )
    case 'cap':
      return fc.record({
        count: seldom(selector),
        exclude: seldom(wideException.map((e) => [e])),
        limits: seldom(fc.constantFrom(...PERIODS).map((within) => [{ atMost: 1, within }, ...rule.limits])),
      })
    case 'gate':
      return fc.record({
        span: seldom(span),
        anchor: seldom(
          fc.oneof<fc.Arbitrary<object>[]>(
            state.map((event) => ({ event })),
            fc.record({ contact: selector, each: fc.subarray([...EACH]) }),
          ),
        ),
        exclude: seldom(wideException.map((e) => [e])),
      })
    case 'stop':
      return fc.record({
        while: seldom(fc.array(state, { minLength: 1, maxLength: 2 })),
        stops: seldom(wideCondition),
      })
    case 'party':
      return fc.record({ onlyIf: seldom(wideCondition) })
    case 'attribute':
      return fc.record({ must: seldom(wideCondition) })
    case 'content':
      return fc.record({
        must: seldom(some(['collector-name', 'person-name', 'opt-out-instruction'] as const)),
        mustNot: seldom(some(['threat', 'insult', 'debt-disclosed-to-third-party'] as const)),
      })
    case 'duty':
      return fc.record({ duty: seldom(duty) })
  }
}

function wideRule(rule: Rule, stage: Stage): fc.Arbitrary<Rule> {
  const common = fc.record({
    applies: seldom(wideCondition),
    except: seldom(wideException.map((e) => [e])),
    factors: seldom(factors),
    countsFrom: seldom(fc.constant(stage.around)),
    readOn: seldom(fc.constant('2026-02-02')),
    clock: seldom(
      fc.record({
        of: fc.constantFrom(...CLOCKS),
        citation: fc.constant('ZZ 9'),
        basis: fc.constantFrom('read', 'unverified'),
      }),
    ),
    inForce: seldom(
      fc.constantFrom(
        { from: '2000-01-01', knownUntil: stage.around },
        { from: stage.around },
        { from: '2000-01-01' },
      ),
    ),
  })
  const wide = fc
    .tuple(common, widened(rule))
    .map(([base, own]) => ({ ...rule, ...present(base), ...present(own) }))
    .map((r): Rule => {
      // exactly one of the two is given
      if (r.kind !== 'party' || r.factors === undefined) return r
      const { roles: _roles, ...rest } = r
      return { ...rest, rolesExcept: ['debtor'] }
    })
  return fc.oneof(
    { arbitrary: wide, weight: 2 },
    {
      arbitrary: widened(rule).map((own) => ({ ...unconditional(rule), ...present(own) })),
      weight: 1,
    },
  )
}

/** The rule as one that binds everybody at all times, so that what it counts can be certain. */
function unconditional(rule: Rule): Rule {
  const { applies: _applies, except: _except, clock: _clock, inForce: _inForce, ...rest } = rule
  return { ...rest, basis: 'read' }
}

/** As {@link arbitraryInstrument}, each of its rules widened in a few dimensions. */
export function wideInstrument(
  name: string,
  stage: Stage,
  shape: InstrumentShape = {},
): fc.Arbitrary<Instrument> {
  return arbitraryInstrument(name, stage, shape).chain((instrument) =>
    fc
      .record({
        rules: fc.tuple(...instrument.rules.map((rule) => wideRule(rule, stage))),
        spoken: fc.boolean(),
        clock: fc.record({
          of: fc.constantFrom(...CLOCKS),
          citation: fc.constant('ZZ 1'),
          basis: fc.constantFrom<Instrument['clock']['basis'][]>('read', 'read', 'unverified'),
        }),
      })
      .map(
        ({ rules, spoken, clock }): Instrument => ({
          ...instrument,
          rules,
          clock,
          ...(spoken && {
            openStandards: [{ id: 'unreasonable', citation: 'ZZ 10', says: words('unreasonable') }],
            notEncoded: [{ clause: 'ZZ 11', says: words('not'), why: 'no-number', closedBy: 'nobody' }],
            pointers: [{ citation: 'ZZ 12', says: words('pointer') }],
          }),
        }),
      ),
  )
}
