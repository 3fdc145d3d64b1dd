/** What the wide generator reaches: every kind of rule, reason, verdict and answer occurs in a small sample of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CHANNELS } from '../facts/vocabulary.ts'
import { judge } from '../judge/judge.ts'
import { SHOWN } from '../judge/judgement.ts'
import { LEVELS } from '../judge/level.ts'
import { judgeLog } from '../judge/log.ts'
import { judging, waysOf, wideCase } from './index.ts'

const SAMPLE = { numRuns: 900, seed: 5 }

const KINDS_OF_RULE = ['window', 'cap', 'gate', 'stop', 'party', 'attribute', 'content', 'duty'] as const

/** Every word that must occur, by what it is a word of. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  'finding of a rule of kind': KINDS_OF_RULE.filter((k) => k !== 'duty'),
  'certain finding of a rule of kind': KINDS_OF_RULE.filter((k) => k !== 'duty'),
  'rule of kind': KINDS_OF_RULE,
  decided: ['window', 'cap', 'gate', 'stop', 'party', 'attribute', 'content', 'trouble', 'end-by'],
  need: ['element', 'exception', 'state', 'scope', 'reading', 'coverage', 'tie', 'text', 'trouble'],
  'not tested for': ['scope'],
  // the one that is left out needs two rules of just these effects
  verdict: LEVELS.flatMap((certain, i) =>
    LEVELS.slice(i).map((possible) => `${certain}..${possible}`),
  ).filter((v) => v !== 'discouraged..presumed'),
  'verdict of policy': ['clear..clear', 'clear..barred', 'barred..barred'],
  judged: ['yes', 'inbound', 'direction-unknown'],
  condition: ['say', 'do-not-say', 'end-by', 'verify-person'],
  factor: ['present', 'to-look-into'],
  opens: ['a duty'],
  use: ['cap', 'window'],
  seen: ['fact', 'number', 'shown'],
  shown: SHOWN,
  tied: ['a set'],
  worlds: ['too many'],
  element: [
    'zone',
    'actor.kind',
    'jurisdiction',
    'outcome',
    'time',
    'debt',
    'person',
    'direction',
    'pending',
  ],
  channel: [
    'call',
    'sms',
    'visit',
    'chat-call',
    'email',
    'letter',
  ] satisfies readonly (typeof CHANNELS)[number][],
  stamp: ['second', 'minute', 'hours', 'day', 'longer'],
}

function stampOf(earliest: number, latest: number): string {
  const width = latest - earliest
  return width === 0
    ? 'second'
    : width < 60
      ? 'minute'
      : width < 80_000
        ? 'hours'
        : width < 90_000
          ? 'day'
          : 'longer'
}

test('every kind of rule, verdict, reason and answer occurs', () => {
  const seen = new Set<string>()
  const saw = (of: string, ...words: readonly string[]): void => {
    for (const word of words) seen.add(`${of}: ${word}`)
  }
  for (const [i, c] of fc.sample(wideCase(5), SAMPLE).entries()) {
    const options = waysOf(judging(c.instruments, c.asking), c.instant)[i % 12]
    assert.ok(options)
    for (const r of c.instruments.flatMap((instrument) => instrument.rules)) saw('rule of kind', r.kind)
    for (const k of c.timeline.contacts) {
      saw('channel', k.channel)
      saw('stamp', stampOf(k.at.earliest, k.at.latest))
    }
    const log = judgeLog(c.matter, c.timeline, options)
    if (log.sets.length > 0) saw('tied', 'a set')
    for (const j of [judge(c.act, c.matter, c.timeline, options), ...log.judgements]) {
      saw('verdict', `${j.certain}..${j.possible}`)
      if (j.policy) saw('verdict of policy', `${j.policy.certain}..${j.policy.possible}`)
      saw('judged', j.judged)
      saw('condition', ...j.conditions.map((k) => k.kind))
      saw('factor', ...j.factors.map((f) => f.state))
      if (j.opens.length > 0) saw('opens', 'a duty')
      saw('use', ...j.uses.map((u) => u.decided.kind))
      saw('need', ...j.needs.map((n) => n.kind))
      saw('element', ...j.needs.flatMap((n) => (n.kind === 'element' ? [n.of] : [])))
      if (j.needs.some((n) => n.of.startsWith('more combinations'))) saw('worlds', 'too many')
      saw('not tested for', ...j.notTested.flatMap((n) => n.needs.map((need) => need.kind)))
      for (const f of j.findings) {
        saw('finding of a rule of kind', f.kind)
        if (f.certain !== 'clear') saw('certain finding of a rule of kind', f.kind)
        saw('decided', f.decided.kind)
        const facts = 'facts' in f.decided ? (f.decided.facts ?? []) : []
        saw('seen', ...facts.map((k) => k.kind))
        saw('shown', ...facts.flatMap((k) => (k.kind === 'shown' ? [k.what] : [])))
      }
    }
  }
  const missing = Object.entries(WANTED).flatMap(([of, all]) =>
    all.map((word) => `${of}: ${word}`).filter((one) => !seen.has(one)),
  )
  assert.deepEqual(missing, [])
})
