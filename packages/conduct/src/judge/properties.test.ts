/** What must hold of every judgement, whatever the law and the log; each title names the clause of the semantics. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { outcomesOf } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Fact } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import {
  type ArbitraryCase,
  CLEAR,
  arbitraryCase,
  arbitraryRule,
  assertNarrows,
  broken,
  byRule,
  isMilderOrEqual,
  judging,
  showPair,
} from '../testing/index.ts'
import type { Judgement } from './judgement.ts'
import { judge } from './judge.ts'
import { judgeLog } from './log.ts'
import { type Pair, strongest } from './level.ts'
import { judgeMatter } from './matter.ts'
import type { JudgeOptions } from './setting.ts'

type Change = Partial<Omit<JudgeOptions, 'rulebook'>>

const POLICIES = ['zz/one', 'zz/two']
const MODES = ['gate', 'audit'] as const
const MOMENTS = ['before', 'after'] as const

/** Judges a case; house policies are named, so that every instrument speaks. */
const judged = (c: ArbitraryCase, change: Change = {}): Judgement =>
  judge(c.act, c.matter, c.timeline, judging(c.instruments, { policies: POLICIES, ...change }))

const hasTooMany = (j: Judgement): boolean =>
  j.needs.some((n) => n.kind === 'trouble' && n.of.startsWith('more combinations'))

/** Law and house policy, each a pair. */
const pairsOf = (j: Judgement): readonly Pair[] => [j, ...(j.policy ? [j.policy] : [])]

/** What is one of several, with each way to learn it. */
interface Learnt {
  readonly what: string
  readonly matter: Matter
  readonly timeline: Timeline
  readonly act: Contact
}

const first = <T extends string | number | boolean>(
  fact: Fact<T> | undefined,
  pick: number,
): T | undefined => (typeof fact === 'object' ? fact.oneOf[pick % fact.oneOf.length] : undefined)

const CONTACT_FACTS = ['outcome', 'place', 'visitors', 'mode', 'purpose', 'person', 'direction'] as const

/** Every single element of a case that could be learnt, learnt. */
function learnings(c: ArbitraryCase, pick: number): readonly Learnt[] {
  const { matter, timeline, act } = c
  const learn = (contact: Contact): readonly (readonly [string, Contact])[] =>
    CONTACT_FACTS.flatMap((name) => {
      const value = first(contact[name] as Fact<string> | undefined, pick)
      return value === undefined ? [] : [[`${contact.id}.${name}`, { ...contact, [name]: value }] as const]
    })
  const persons = matter.persons.flatMap((p, i) =>
    (p.zones ?? []).flatMap((z, k) => {
      const zone = z.oneOf[pick % z.oneOf.length]
      if (z.oneOf.length < 2 || zone === undefined) return []
      const zones = (p.zones ?? []).with(k, { ...z, oneOf: [zone] })
      return [
        {
          what: `${p.id}.zone`,
          act,
          timeline,
          matter: { ...matter, persons: matter.persons.with(i, { ...p, zones }) },
        },
      ]
    }),
  )
  const debts = matter.debts.flatMap((d, i) =>
    (['product', 'stage'] as const).flatMap((name) => {
      const value = first(d[name] as Fact<string> | undefined, pick)
      if (value === undefined) return []
      return [
        {
          what: `${d.id}.${name}`,
          act,
          timeline,
          matter: { ...matter, debts: matter.debts.with(i, { ...d, [name]: value }) },
        },
      ]
    }),
  )
  const kinds = matter.organisations.flatMap((o, i) => {
    const kind = first(o.kind, pick)
    if (kind === undefined) return []
    return [
      {
        what: `${o.id}.kind`,
        act,
        timeline,
        matter: { ...matter, organisations: matter.organisations.with(i, { ...o, kind }) },
      },
    ]
  })
  return [
    ...learn(act).map(([what, to]) => ({ what, act: to, matter, timeline })),
    ...timeline.contacts.flatMap((contact, i) =>
      learn(contact).map(([what, to]) => ({
        what,
        act,
        matter,
        timeline: { ...timeline, contacts: timeline.contacts.with(i, to) },
      })),
    ),
    ...persons,
    ...debts,
    ...kinds,
  ]
}

test('S1: certain is never stronger than possible, in no finding, judgement or policy; what differs is named', () => {
  fc.assert(
    fc.property(
      arbitraryCase(6),
      fc.constantFrom(...MODES),
      fc.constantFrom(...MOMENTS),
      (c, mode, moment) => {
        const j = judged(c, { mode, moment })
        for (const pair of [...pairsOf(j), ...j.findings])
          assert.ok(isMilderOrEqual(pair.certain, pair.possible))
        for (const f of j.findings)
          assert.equal(f.certain === f.possible, f.needs.length === 0, JSON.stringify(f))
        assert.equal(j.certain === j.possible, j.needs.length === 0)
      },
    ),
    runs(75),
  )
})

test('S1: in one world under one reading the pair is the maximum over the findings', () => {
  const plain = arbitraryCase(6, { oneZone: true }).map(
    (c): ArbitraryCase => ({
      ...c,
      matter: {
        ...c.matter,
        jurisdiction: 'ZZ',
        organisations: c.matter.organisations.map((o) => ({ ...o, kind: 'agency' as const })),
      },
      act: { ...c.act, person: 'debtor' },
      instruments: c.instruments.map(
        (i): Instrument => ({
          ...i,
          force: 'statute',
          readings: {
            bound: { ...i.readings?.['bound'], options: ['in'] } as never,
            week: { ...i.readings?.['week'], options: ['rolling'] } as never,
          },
          clock: { of: 'lender', citation: 'ZZ 1', basis: 'read' },
          rules: i.rules.map((r) => ({
            ...r,
            clock: { of: 'lender' as const, citation: 'ZZ 1', basis: 'read' as const },
          })),
        }),
      ),
    }),
  )
  fc.assert(
    fc.property(plain, fc.constantFrom(...MODES), (c, mode) => {
      const j = judge(c.act, c.matter, c.timeline, judging(c.instruments, { mode }))
      assert.equal(j.certain, strongest(j.findings.map((f) => f.certain)))
      assert.equal(j.possible, strongest(j.findings.map((f) => f.possible)))
    }),
    runs(50),
  )
})

test('S6, S12: learning an element only narrows the pair', () => {
  fc.assert(
    fc.property(
      arbitraryCase(5),
      fc.nat(5),
      fc.constantFrom(...MODES),
      fc.constantFrom(...MOMENTS),
      (c, pick, mode, moment) => {
        const before = judged(c, { mode, moment })
        for (const learnt of learnings(c, pick)) {
          const after = judged({ ...c, ...learnt }, { mode, moment })
          // an act that turns out to be the person's own is not judged
          if (after.judged === 'yes') assertNarrows(before, after, learnt.what)
        }
      },
    ),
    runs(75),
  )
})

test('S5, S12: one more prohibition never weakens either reading', () => {
  const withMore = arbitraryCase(5).chain((c) =>
    fc.tuple(fc.constant(c), arbitraryRule('one-more', c.stage), fc.nat(4)),
  )
  fc.assert(
    fc.property(
      withMore,
      fc.constantFrom(...MODES),
      fc.constantFrom(...MOMENTS),
      ([c, rule, at], mode, moment) => {
        const [one, ...others] = c.instruments
        if (!one) return
        const more: Instrument = { ...one, rules: one.rules.toSpliced(at, 0, rule) }
        const before = judged(c, { mode, moment })
        const after = judged({ ...c, instruments: [more, ...others] }, { mode, moment })
        fc.pre(!hasTooMany(after))
        assert.ok(
          isMilderOrEqual(before.certain, after.certain),
          `${showPair(before)} became ${showPair(after)}`,
        )
        assert.ok(
          isMilderOrEqual(before.possible, after.possible),
          `${showPair(before)} became ${showPair(after)}`,
        )
      },
    ),
    runs(60),
  )
})

for (const [name, make] of Object.entries(broken)) {
  test(`S5: a rule with an error (${name}) never opens, and no other rule is skipped`, () => {
    fc.assert(
      fc.property(
        arbitraryCase(4),
        fc.nat(4),
        fc.constantFrom(...MODES),
        fc.constantFrom(...MOMENTS),
        (c, at, mode, moment) => {
          const [one, ...others] = c.instruments
          if (!one) return
          const { binds: _binds, ...unbound } = { ...one, force: 'statute' as const, place: '' }
          const rule = make({ ...(one.rules[0] as Rule), id: 'zz/act/broken' })
          const with_: Instrument = { ...unbound, rules: one.rules.toSpliced(at, 0, rule) }
          const before = judged({ ...c, instruments: [unbound, ...others] }, { mode, moment })
          const after = judged({ ...c, instruments: [with_, ...others] }, { mode, moment })
          assert.equal(after.possible, 'barred')
          const found = after.findings.find((f) => f.rule === rule.id)
          assert.equal(found?.certain, 'clear')
          assert.ok(found.needs.some((n) => n.kind === 'trouble'))
          const rest = (j: Judgement): unknown => ({
            findings: j.findings.filter((f) => f.rule !== rule.id),
            notTested: j.notTested,
            conditions: j.conditions.filter((k) => k.rule !== rule.id),
          })
          assert.deepEqual(rest(after), rest(before))
        },
      ),
      runs(12),
    )
  })
}

test('S16: the order of rows decides nothing', () => {
  const shuffled = arbitraryCase(6).chain((c) =>
    fc.tuple(
      fc.constant(c),
      fc.shuffledSubarray([...c.timeline.contacts], { minLength: c.timeline.contacts.length }),
      fc.shuffledSubarray([...c.timeline.events], { minLength: c.timeline.events.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, fc.constantFrom('then', 'now'), ([c, contacts, events], knowledge) => {
      const options = judging(c.instruments, { policies: POLICIES, mode: 'audit', knowledge })
      const byId = (t: Timeline): unknown => {
        const log = judgeLog(c.matter, t, options)
        return {
          rows: log.judgements.toSorted((a, b) => (a.contact < b.contact ? -1 : 1)),
          sets: log.sets
            .map((s) => ({ ...s, contacts: s.contacts.toSorted() }))
            .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
        }
      }
      assert.deepEqual(byId({ ...c.timeline, contacts, events }), byId(c.timeline))
    }),
    runs(40),
  )
})

test('S16: ids never order', () => {
  fc.assert(
    fc.property(arbitraryCase(6), (c) => {
      const other = (id: string): string => `z${9 - Number(id.slice(1))}`
      const contacts = c.timeline.contacts.map((k) => ({ ...k, id: other(k.id) }))
      const a = judged(c)
      const b = judged({ ...c, timeline: { ...c.timeline, contacts } })
      assert.deepEqual(pairsOf(b).map(showPair), pairsOf(a).map(showPair))
      const gist = (j: Judgement): unknown => j.findings.map((f) => [f.rule, showPair(f)])
      assert.deepEqual(gist(b), gist(a))
    }),
    runs(50),
  )
})

test('S18: what is recorded later does not change what was known then', () => {
  const withLater = arbitraryCase(5, { noStrict: true, noConsentMakesLawful: true }).chain((c) =>
    fc.tuple(fc.constant(c), arbitraryCase(4, { kinds: ['window'] })),
  )
  fc.assert(
    fc.property(withLater, fc.constantFrom(...MODES), ([c, more], mode) => {
      const recordedAt = c.act.at.latest + 1
      const later: Timeline = {
        ...c.timeline,
        contacts: [
          ...c.timeline.contacts,
          ...more.timeline.contacts.map((k) => ({ ...k, id: `later-${k.id}`, recordedAt })),
        ],
        events: [
          ...c.timeline.events,
          ...more.timeline.events.map((e) => ({ ...e, id: `later-${e.id}`, recordedAt })),
        ],
      }
      assert.deepEqual(
        judged({ ...c, timeline: later }, { mode, knowledge: 'then' }),
        judged(c, { mode, knowledge: 'then' }),
      )
    }),
    runs(50),
  )
})

test('S16, S18: a row alone, without the later rows, is judged as in the whole log as known then', () => {
  fc.assert(
    fc.property(arbitraryCase(8, { noStrict: true, noConsentMakesLawful: true }), (c) => {
      const options = judging(c.instruments, { policies: POLICIES, mode: 'audit', knowledge: 'then' })
      const log = judgeLog(c.matter, c.timeline, options)
      for (const [i, row] of c.timeline.contacts.entries()) {
        const isKnown = (x: { readonly recordedAt?: number }, at: number): boolean =>
          (x.recordedAt ?? at) <= row.at.latest
        const alone: Timeline = {
          ...c.timeline,
          contacts: c.timeline.contacts.filter((k) => k.id !== row.id && isKnown(k, k.at.earliest)),
          events: c.timeline.events.filter((e) => isKnown(e, e.at.earliest)),
        }
        assert.deepEqual(judge(row, c.matter, alone, options), log.judgements[i])
      }
    }),
    runs(60),
  )
})

test('S19, S20: before the act possible is never milder than after it, whatever becomes of it', () => {
  const kinds = ['window', 'cap', 'gate', 'stop', 'party', 'attribute'] as const
  fc.assert(
    fc.property(
      arbitraryCase(5, { kinds }),
      fc.constantFrom(...MODES),
      fc.constantFrom('then', 'now'),
      (c, mode, knowledge) => {
        const { durationSeconds: _length, outcome: _outcome, ...act } = c.act
        const before = judged({ ...c, act }, { mode, knowledge, moment: 'before' })
        for (const outcome of outcomesOf(act.channel)) {
          const after = judged({ ...c, act: { ...act, outcome } }, { mode, knowledge, moment: 'after' })
          assertNarrows(before, after, outcome)
        }
      },
    ),
    runs(50),
  )
})

test('S28: a pending permit counts as any contact it may become, at each of its instants', () => {
  const kinds = ['window', 'cap', 'gate', 'stop', 'party', 'attribute'] as const
  fc.assert(
    fc.property(arbitraryCase(5, { kinds }), fc.nat(200), fc.nat(20), fc.nat(20), (c, from, one, other) => {
      // the act lies inside or after the permit's interval
      const earliest = c.act.at.latest - from
      const contact: Contact = { ...c.act, id: 'permitted', at: { earliest, latest: earliest } }
      const { outcome: _outcome, durationSeconds: _length, ...open } = contact
      const pending: Contact = {
        ...open,
        permit: { state: 'pending', notBefore: earliest, expiresAt: earliest + 120 },
      }
      const at = Math.min(earliest + (one % 120), c.act.at.earliest - 1)
      fc.pre(at >= earliest)
      const outcome = outcomesOf(contact.channel)[other % outcomesOf(contact.channel).length]
      const made: Contact = { ...open, at: { earliest: at, latest: at }, ...(outcome && { outcome }) }
      const withRow = (k: Contact): Judgement =>
        judged(
          { ...c, timeline: { ...c.timeline, contacts: [...c.timeline.contacts, k] } },
          { moment: 'before' },
        )
      for (const { rule, pairs } of byRule(withRow(made), withRow(pending))) {
        const [one = CLEAR, other = CLEAR] = pairs
        assert.ok(isMilderOrEqual(one.possible, other.possible), `${outcome}: ${rule}`)
      }
    }),
    runs(50),
  )
})

test('S5, S26: duties never throw, and an error in one is possibly barred', () => {
  fc.assert(
    fc.property(arbitraryCase(5), (c) => {
      const m = judgeMatter(
        c.matter,
        c.timeline,
        c.act.at.latest + 40 * 86_400,
        judging(c.instruments, { mode: 'audit' }),
      )
      for (const f of m.findings) assert.ok(isMilderOrEqual(f.certain, f.possible))
    }),
    runs(40),
  )
})
