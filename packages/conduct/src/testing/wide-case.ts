/**
 * Whole cases in the dimensions that {@link arbitraryCase} leaves out: logs of one minute, times known to the day,
 * people of whom nothing is known, debts of other number, answers and call backs, corrections, and who asks how.
 */
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { Matter } from '../facts/matter.ts'
import * as facts from '../facts/vocabulary.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Period } from '../language/period.ts'
import type { OutcomeSet, ScopeKey } from '../language/selector.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Question } from './agreement.ts'
import type { ArbitraryCase } from './arbitrary-case.ts'
import { type InstrumentShape, inventedRule } from './arbitrary-instrument.ts'
import {
  type MatterShape,
  arbitraryFact,
  arbitraryMatter,
  pick,
  present,
  seldom,
} from './arbitrary-matter.ts'
import { type Stage, arbitraryInstant, arbitraryStage } from './arbitrary-time.ts'
import { oneFactChanged } from './one-fact.ts'
import { inventedInstrument, ordinaryMatter } from './ordinary.ts'
import { knownContact, knownTimeline, wideContact, wideTimeline } from './wide-timeline.ts'
import { wideInstrument } from './wide-rules.ts'

/** A case, and what the asker says besides. */
export interface WideCase extends ArbitraryCase {
  readonly asking: Pick<JudgeOptions, 'notCarried' | 'rulesOf' | 'policies' | 'assumptions'>
  /** An instant within the history: for knowledge up to it, epoch seconds. */
  readonly instant: number
}

function wideMatter(stage: Stage, shape: MatterShape): fc.Arbitrary<Matter> {
  const more = fc.record({
    // of the third person nothing but this is known
    spouse: fc.boolean(),
    debtorRole: seldom(
      pick<Matter['persons'][number]['role']>({ oneOf: ['debtor', 'co-debtor'] }, 'guarantor'),
    ),
    liable: seldom(arbitraryFact(facts.YES_NO, false)),
    debts: seldom(fc.constantFrom('none', 'third', 'due')),
    mail: fc.boolean(),
    members: seldom(fc.constantFrom<(readonly string[])[]>([], ['association'], ['other'])),
    creditor: fc.constantFrom('bank', 'bank', 'bank', 'bank-2', undefined),
    lenderZone: fc.constantFrom(stage.zone, 'Asia/Kolkata', undefined),
    territory: seldom(
      fc.constantFrom<Matter['jurisdiction'][]>('XX', { oneOf: [] }, { oneOf: ['ZZ/A', 'ZZ/B', 'XX'] }),
    ),
    points: seldom(
      fc.record({
        provenance: arbitraryFact(facts.PROVENANCES, false),
        kind: arbitraryFact(facts.POINT_KINDS, false),
        person: pick<Matter['points'][number]['person']>('debtor', 'friend', { oneOf: ['debtor', 'friend'] }),
      }),
    ),
  })
  return fc.tuple(arbitraryMatter(stage, shape), more).map(([matter, m]): Matter => {
    const { creditor: _creditor, ...rest } = matter
    return {
      ...rest,
      ...(m.creditor !== undefined && { creditor: m.creditor }),
      ...(m.territory !== undefined && !shape.oneZone && { jurisdiction: m.territory }),
      persons: [
        ...matter.persons.map((p) =>
          p.id === 'debtor' ? { ...p, ...present({ role: m.debtorRole, liable: m.liable }) } : p,
        ),
        ...(m.spouse ? [{ id: 'spouse' }] : []),
      ] as Matter['persons'],
      debts: debtsOf(matter, m.debts, stage),
      points: [
        ...matter.points.map((p) => (p.id === 'landline' && m.points ? { ...p, ...present(m.points) } : p)),
        ...(m.mail
          ? [{ id: 'mail', kind: 'email', publicDomain: 'yes', employerProvided: 'no' } as const]
          : []),
      ] as Matter['points'],
      organisations: matter.organisations.map((o) => {
        if (o.id !== 'bank') return o
        const { zone: _zone, ...bank } = o
        return {
          ...bank,
          ...(m.lenderZone !== undefined && { zone: m.lenderZone }),
          ...(m.members && { members: m.members, membersComplete: m.members.length < 1 }),
        }
      }),
    }
  })
}

function debtsOf(
  matter: Matter,
  change: 'none' | 'third' | 'due' | undefined,
  stage: Stage,
): Matter['debts'] {
  switch (change) {
    case undefined:
      return matter.debts
    case 'none':
      return []
    case 'third':
      return [...matter.debts, { id: 'third', stage: 'overdue', product: 'mortgage', consumer: 'yes' }]
    case 'due': {
      const since = Temporal.PlainDate.from(stage.around).subtract({ days: 1 }).toString()
      // without a stage the due date alone tells
      return matter.debts.map(({ stage: _stage, ...d }) => ({ ...d, overdueSince: since }))
    }
  }
}

/**
 * A case of any kind.
 *
 * @param size at most so many contacts in the log
 */
export function wideCase(size: number, shape: InstrumentShape & MatterShape = {}): fc.Arbitrary<WideCase> {
  return fc.oneof(
    { arbitrary: anyCase(size, shape), weight: 5 },
    { arbitrary: nearlyOrdinary(size, shape), weight: 5 },
    { arbitrary: tiedCase(size, shape), weight: 1 },
  )
}

/** All of it known, but for at most four facts: near the edge of what a compiled execution judges itself. */
function nearlyOrdinary(size: number, shape: InstrumentShape & MatterShape): fc.Arbitrary<WideCase> {
  return anyCase(0, shape).chain((c) =>
    fc
      .record({
        timeline: knownTimeline(c.stage, size),
        act: knownContact(c.stage, 'act', 4, false),
        changes: fc.array(fc.nat(5000), { maxLength: 4 }),
        asking: fc.constantFrom(c.asking, {}),
      })
      .map(({ timeline, act, changes, asking }): WideCase => {
        const start = { matter: ordinaryMatter(c.stage.zone), timeline, acts: [act] }
        const {
          matter,
          timeline: changed,
          acts,
        } = changes.reduce<Question>((question, n) => {
          const all = oneFactChanged(question)
          return all[n % all.length] ?? question
        }, start)
        return { ...c, asking, matter, timeline: changed, act: acts[0] ?? act }
      }),
  )
}

/** A log of one hour under a count: which of its rows pass the limit is a question of their order (S16). */
function tiedCase(size: number, shape: InstrumentShape & MatterShape): fc.Arbitrary<WideCase> {
  const cap = fc
    .record({
      each: fc.subarray<ScopeKey>(['person', 'collector', 'channel']),
      atMost: fc.integer({ min: 0, max: 2 }),
      within: fc.constantFrom<Period[]>({ per: 'day' }, { rollingSeconds: 100 }, { rollingDays: 2 }),
      outcomes: seldom(fc.constant<OutcomeSet>({ certain: ['conversation', 'delivered'] })),
    })
    .map(({ each, outcomes, ...limit }): readonly Instrument[] => [
      inventedInstrument([
        { ...inventedRule('tied'), kind: 'cap', count: present({ outcomes }), each, limits: [limit] },
      ]),
    ])
  return fc
    .tuple(anyCase(0, shape), cap)
    .chain(([c, instruments]) =>
      fc.record({
        base: fc.constant(c),
        instruments: fc.constant(shape.kinds && !shape.kinds.includes('cap') ? c.instruments : instruments),
        matter: fc.constant(ordinaryMatter(c.stage.zone)),
        timeline: knownTimeline(c.stage, size, true),
      }),
    )
    .map(({ base, ...rest }) => ({ ...base, ...rest }))
}

function anyCase(size: number, shape: InstrumentShape & MatterShape): fc.Arbitrary<WideCase> {
  return arbitraryStage.chain((stage) =>
    fc.record({
      stage: fc.constant(stage),
      instruments: fc.oneof(
        fc.tuple(wideInstrument('one', stage, shape)),
        fc.tuple(wideInstrument('one', stage, shape), wideInstrument('two', stage, shape)),
      ),
      matter: fc.oneof(
        { arbitrary: fc.constant(ordinaryMatter(stage.zone)), weight: 1 },
        { arbitrary: wideMatter(stage, shape), weight: 3 },
      ),
      timeline: fc.oneof(
        { arbitrary: knownTimeline(stage, size), weight: 1 },
        { arbitrary: wideTimeline(stage, size), weight: 3 },
      ),
      act: fc
        .tuple(fc.boolean(), fc.boolean())
        .chain(([known, close]) => (known ? knownContact : wideContact)(stage, 'act', 4, close))
        .map(
          ({ permit: _permit, recordedAt: _recordedAt, ...c }): Contact => ({ ...c, direction: 'outbound' }),
        ),
      asking: fc
        .record({
          notCarried: seldom(fc.subarray(['debts', 'outcome', 'person', 'mode', 'purpose', 'place'])),
          rulesOf: seldom(fc.constantFrom(stage.around, '2010-01-01', '2026-06-01')),
          policies: fc.constantFrom<(readonly string[] | undefined)[]>(
            undefined,
            ['zz/one'],
            ['zz/one', 'zz/two'],
          ),
          assumptions: seldom(fc.constant(['states=complete'])),
        })
        .map((a) => present(a) as WideCase['asking']),
      instant: arbitraryInstant(stage, 4),
    }),
  )
}
