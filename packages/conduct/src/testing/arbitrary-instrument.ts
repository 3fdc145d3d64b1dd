/** Invented laws of all eight kinds and in every dimension: nobody's law, so that no test leans on a real number. */
import fc from 'fast-check'
import type { Condition, EventSelector, Exception } from '../language/condition.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Period, Span } from '../language/period.ts'
import type { OrByReading, Reading } from '../language/reading.ts'
import type { Rule, RuleBase, RuleKind } from '../language/rule.ts'
import type { ContactSelector, ScopeKey } from '../language/selector.ts'
import type { Bound, Opening } from '../language/window.ts'
import { pick, present } from './arbitrary-matter.ts'
import type { Stage } from './arbitrary-time.ts'
import { inventedInstrument, words } from './ordinary.ts'

/** What generated instruments leave out, for properties that hold only without it. */
export interface InstrumentShape {
  /** Kinds of rule; absent: all eight. */
  readonly kinds?: readonly RuleKind[]
  /** No rule that binds whoever knew. */
  readonly noStrict?: boolean
  /** No rule that needs a consent to be lawful at all. */
  readonly noConsentMakesLawful?: boolean
}

const READINGS: Readonly<Record<string, Reading>> = {
  bound: { says: words('bound'), citation: 'ZZ 2', options: ['in', 'out'] },
  week: { says: words('week'), citation: 'ZZ 3', options: ['calendar', 'rolling'] },
}

const bound: fc.Arbitrary<OrByReading<Bound>> = pick<OrByReading<Bound>>('open', 'closed', {
  reading: 'bound',
  options: { in: 'open', out: 'closed' },
})

const opening: fc.Arbitrary<Opening> = fc
  .record({
    on: pick<Opening['on']>(
      'every-day',
      'every-day',
      { weekdays: [1, 2, 3, 4, 5] },
      { calendar: 'cn', is: 'working' },
      { calendar: 'cn', is: 'non-working' },
    ),
    from: fc.constantFrom('00:00', '08:00', '02:15', '09:30:30'),
    to: fc.constantFrom('21:00', '24:00', '02:45', '20:00'),
    fromBound: bound,
    toBound: bound,
  })
  .map((o) => (o.from > o.to ? { ...o, from: '00:00' } : o))

const period: fc.Arbitrary<OrByReading<Period>> = pick<OrByReading<Period>>(
  { per: 'day' },
  { per: 'week', weekStarts: 'monday' },
  { per: 'week', weekStarts: 'sunday' },
  { per: 'month' },
  { rollingDays: 1 },
  { rollingDays: 7 },
  { rollingSeconds: 1 },
  { rollingSeconds: 90_000 },
  { ever: true },
  {
    reading: 'week',
    options: { calendar: { per: 'week', weekStarts: 'monday' }, rolling: { rollingDays: 7 } },
  },
)

const span: fc.Arbitrary<Span> = pick<Span>(
  { days: 1, dayOne: 'anchor' },
  { days: 3, dayOne: 'next' },
  { seconds: 3600 },
  { seconds: 100_000 },
  { businessDays: 2, calendar: 'cn' },
  { months: 1 },
  { inTurn: [{ days: 1, dayOne: 'next' }, { seconds: 5400 }] },
)

const each: fc.Arbitrary<readonly ScopeKey[]> = fc.subarray<ScopeKey>([
  'collector',
  'creditor',
  'person',
  'debt',
  'channel',
  'point',
])

const selector: fc.Arbitrary<ContactSelector> = fc
  .record({
    channels: pick<ContactSelector['channels']>(undefined, ['call'], ['call', 'sms']),
    channelsPossible: pick<ContactSelector['channelsPossible']>(undefined, ['chat-call']),
    direction: pick<ContactSelector['direction']>(undefined, undefined, 'any', 'inbound'),
    outcomes: pick<ContactSelector['outcomes']>(
      undefined,
      { certain: ['conversation', 'met', 'replied'] },
      { certain: ['conversation'], possible: ['connected', 'voicemail'] },
      {
        certain: ['no-answer', 'rejected', 'voicemail', 'conversation', 'connected', 'dropped', 'announced'],
      },
    ),
    purposes: pick<ContactSelector['purposes']>(undefined, undefined, ['collection']),
    modes: pick<ContactSelector['modes']>(undefined, undefined, ['human', 'predictive']),
    roles: pick<ContactSelector['roles']>(undefined, undefined, ['debtor'], ['friend', 'relative']),
    unrequested: fc.constantFrom(undefined, true),
  })
  .map((s) => present(s) as unknown as ContactSelector)

const state: fc.Arbitrary<EventSelector> = fc
  .record({
    kind: pick<EventSelector['kind']>(
      ['refusal'],
      ['attorney-appointed'],
      ['inconvenient-time'],
      ['refusal', 'inconvenient-time'],
    ),
    of: pick<EventSelector['of']>('person', 'debtor', 'debt', 'matter', 'point', 'organisation'),
    where: pick<EventSelector['where']>(undefined, undefined, { form: ['written'] }),
    proof: pick<EventSelector['proof']>(undefined, 'claimed', 'documents'),
    startsFrom: pick<EventSelector['startsFrom']>(undefined, 'event', 'notice', 'proof'),
    startsAfter: fc.option(span, { nil: undefined, freq: 2 }),
    lasts: fc.option(span, { nil: undefined, freq: 2 }),
    endedBy: pick<EventSelector['endedBy']>(undefined, ['request-withdrawn', 'attorney-released']),
    endedByConversation: fc.constantFrom(undefined, undefined, true),
    endedByInbound: fc.constantFrom(undefined, undefined, true),
  })
  .map((s) => present(s) as unknown as EventSelector)

const consent: fc.Arbitrary<EventSelector> = fc
  .record({
    kind: fc.constant<EventSelector['kind']>(['consent']),
    of: pick<EventSelector['of']>('person', 'debt', 'matter'),
    where: pick<EventSelector['where']>(undefined, { form: ['written'] }),
    endedBy: pick<EventSelector['endedBy']>(undefined, ['consent-withdrawn']),
    lasts: fc.option(span, { nil: undefined }),
  })
  .map((s) => present(s) as unknown as EventSelector)

/** A condition at most so deep. */
export function arbitraryCondition(depth: number): fc.Arbitrary<Condition> {
  const leaf = fc.oneof<fc.Arbitrary<Condition>[]>(
    pick<Condition>(
      { fact: 'actor.kind', is: ['agency', 'debt-buyer'] },
      { fact: 'debt.product', is: ['credit-card', 'consumer-loan', 'business-loan'] },
      { fact: 'debt.consumer', is: ['yes'] },
      { fact: 'person.role', is: ['debtor'] },
      { fact: 'channel', is: ['call', 'visit'] },
      { fact: 'mode', is: ['human'] },
      { fact: 'place', is: ['home', 'other'] },
      { fact: 'purpose', is: ['collection'] },
      { number: 'visitors', atMost: 2 },
      { number: 'debt.days-past-due', atLeast: 1 },
      { said: 'threat' },
      { requestedCallBack: true },
    ),
    state.map((event): Condition => ({ event })),
    fc.record({
      contacts: selector,
      each,
      within: fc.constant<Period>({ rollingDays: 3 }),
      atLeast: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({ first: selector, each }),
  )
  if (depth === 0) return leaf
  const inner = arbitraryCondition(depth - 1)
  return fc.oneof<fc.Arbitrary<Condition>[]>(
    leaf,
    leaf,
    fc.array(inner, { minLength: 1, maxLength: 2 }).map((all): Condition => ({ all })),
    fc.array(inner, { minLength: 1, maxLength: 2 }).map((any): Condition => ({ any })),
    inner.map((not): Condition => ({ not })),
  )
}

/** What takes an act out of a rule; verified or not. */
export const arbitraryException: fc.Arbitrary<Exception> = fc
  .record({
    when: fc.oneof<fc.Arbitrary<Condition>[]>(
      consent.map((event): Condition => ({ event })),
      arbitraryCondition(1),
    ),
    basis: pick<Exception['basis']>('read', 'read', 'unverified'),
  })
  .map(({ when, basis }) => ({ id: 'unless', says: words('unless'), when, citation: 'ZZ 4', basis }))

/** What every invented rule carries. */
export function inventedRule(id: string, change: Partial<RuleBase> = {}): RuleBase {
  return {
    id: `zz/act/${id}`,
    citation: `ZZ ${id}`,
    says: words(id),
    basis: 'read',
    effect: 'forbid',
    ...change,
  }
}

function base(id: string, stage: Stage, shape: InstrumentShape): fc.Arbitrary<RuleBase> {
  const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined, freq: 2 })
  return fc
    .record({
      effect: pick<RuleBase['effect']>('forbid', 'require', 'presume', 'should-not'),
      basis: pick<RuleBase['basis']>('read', 'quoted', 'reported', 'unverified'),
      inForce: pick<RuleBase['inForce']>(
        undefined,
        undefined,
        undefined,
        { from: stage.around },
        { from: '2000-01-01', until: stage.around },
      ),
      applies: seldom(arbitraryCondition(1)),
      except: seldom(arbitraryException.map((e) => [e])),
      clock: pick<RuleBase['clock']>(
        undefined,
        undefined,
        { of: 'person-contacted', citation: 'ZZ 5', basis: 'read' },
        { of: 'number-dialled', citation: 'ZZ 5', basis: 'unverified' },
        { of: 'lender', citation: 'ZZ 5', basis: 'read' },
      ),
      strict: fc.constantFrom(undefined, undefined, shape.noStrict ? undefined : true),
      consentMakesLawful: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        shape.noConsentMakesLawful ? undefined : true,
      ),
    })
    .map((r) => inventedRule(id, present(r) as unknown as Partial<RuleBase>))
}

function core(kind: RuleKind): fc.Arbitrary<object> {
  switch (kind) {
    case 'window':
      return fc.record({ open: fc.array(opening, { minLength: 1, maxLength: 2 }) })
    case 'cap':
      return fc
        .record({
          count: selector,
          each: fc.oneof<fc.Arbitrary<OrByReading<readonly ScopeKey[]>>[]>(
            each,
            each,
            fc.constant({
              reading: 'bound',
              options: { in: ['person'] as const, out: ['person', 'debt'] as const },
            }),
          ),
          limits: fc.array(fc.record({ atMost: fc.integer({ min: 0, max: 3 }), within: period }), {
            minLength: 1,
            maxLength: 2,
          }),
          exclude: fc.option(
            arbitraryException.map((e) => [e]),
            { nil: undefined, freq: 2 },
          ),
        })
        .map(present)
    case 'gate':
      return fc
        .record({
          polarity: fc.constantFrom('not-within', 'not-within', 'require-prior'),
          anchor: fc.oneof<fc.Arbitrary<object>[]>(
            fc.record({ contact: selector, each }),
            state.map((event) => ({ event })),
          ),
          span,
          expiresAfter: fc.option(fc.constant<Span>({ days: 5, dayOne: 'next' }), {
            nil: undefined,
            freq: 2,
          }),
          closes: fc.option(selector, { nil: undefined, freq: 2 }),
          exclude: fc.option(
            arbitraryException.map((e) => [e]),
            { nil: undefined, freq: 2 },
          ),
        })
        .map(present)
    case 'stop':
      return fc
        .record({
          while: fc.array(state, { minLength: 1, maxLength: 2 }),
          stops: fc.option(arbitraryCondition(0), { nil: undefined, freq: 2 }),
        })
        .map(present)
    case 'party':
      return fc
        .record({
          roles: fc.constantFrom(['friend', 'relative', 'contact-person'], ['debtor', 'friend']),
          onlyIf: fc.option(arbitraryCondition(1), { nil: undefined }),
          lifetime: fc.option(fc.record({ atMost: fc.integer({ min: 0, max: 2 }), count: selector, each }), {
            nil: undefined,
          }),
        })
        .map(present)
    case 'attribute':
      return fc.record({ must: arbitraryCondition(1) })
    case 'content':
      return fc.constantFrom(
        { must: ['collector-name'] },
        { mustNot: ['threat'] },
        { must: ['collector-name'], mustNot: ['threat'] },
      )
    case 'duty':
      return fc.constant({
        duty: {
          form: 'follow',
          after: { contact: {}, first: true },
          action: { kind: ['notice-sent'] },
          within: { businessDays: 5, calendar: 'cn' },
        },
      })
  }
}

const KINDS: readonly RuleKind[] = ['window', 'cap', 'gate', 'stop', 'party', 'attribute', 'content', 'duty']

/** One invented rule. */
export function arbitraryRule(id: string, stage: Stage, shape: InstrumentShape = {}): fc.Arbitrary<Rule> {
  return fc
    .constantFrom(...(shape.kinds ?? KINDS))
    .chain((kind) =>
      fc
        .tuple(base(id, stage, shape), core(kind))
        .map(([common, own]) => ({ ...common, kind, ...own }) as Rule),
    )
}

/**
 * An invented instrument.
 *
 * @param name last part of its id; two instruments of one rulebook need two names
 */
export function arbitraryInstrument(
  name: string,
  stage: Stage,
  shape: InstrumentShape = {},
): fc.Arbitrary<Instrument> {
  const rules = fc
    .integer({ min: 1, max: 4 })
    .chain((n) =>
      fc.tuple(...Array.from({ length: n }, (_, i) => arbitraryRule(`${name}-${i}`, stage, shape))),
    )
  return fc
    .record({
      rules,
      force: pick<Instrument['force']>('statute', 'regulator-guideline', 'own-policy'),
      place: fc.constantFrom('', 'ZZ', 'ZZ', 'ZZ/A'),
      binds: fc.option(arbitraryCondition(0), { nil: undefined, freq: 2 }),
    })
    .map(({ binds, ...rest }) =>
      inventedInstrument(rest.rules, {
        id: `zz/${name}`,
        ...rest,
        readings: READINGS,
        ...(binds && { binds }),
      }),
    )
}
