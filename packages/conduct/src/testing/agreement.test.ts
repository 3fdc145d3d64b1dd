/** The helper that holds the two executions together notices each way in which one of them can be wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact } from '../facts/contact.ts'
import type { Matter } from '../facts/matter.ts'
import type { Judgement } from '../judge/judgement.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import { compile } from '../sweep/compile.ts'
import type { Compiled } from '../sweep/compiled.ts'
import {
  COMPLETE,
  Disagreement,
  epoch,
  firstDifference,
  held,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
} from './index.ts'

const ZONE = 'Asia/Shanghai'
const NIGHT = epoch('2026-03-05 23:00:00', ZONE)

const hours = inventedInstrument([
  {
    ...inventedRule('hours'),
    kind: 'window',
    open: [{ on: 'every-day', from: '08:00', to: '22:00', fromBound: 'open', toBound: 'open' }],
  },
  {
    ...inventedRule('count'),
    kind: 'cap',
    count: { channels: ['call'] },
    each: ['person'],
    limits: [{ atMost: 1, within: { per: 'day' } }],
  },
])
const options = judging([hours])
const matter = ordinaryMatter(ZONE)
const calls = [0, 60, 120].map((s, i) => ordinaryCall(`r${i}`, NIGHT + s))
const timeline = { ...COMPLETE, contacts: calls }

/** The compiled execution with another word of each judgement. */
const changed =
  (change: (judgement: Judgement, matter: Matter, act: Contact) => Judgement) =>
  (asking: JudgeOptions): Compiled => {
    const compiled = compile(asking)
    return {
      ...compiled,
      prepare: (m, t) => {
        const prepared = compiled.prepare(m, t)
        return {
          judge: (act) => {
            const verdict = prepared.judge(act)
            return { ...verdict, explain: () => change(verdict.explain(), m, act) }
          },
          standing: (act, until) => prepared.standing(act, until),
        }
      },
    }
  }

const disagreement = (run: () => void): Disagreement => {
  try {
    run()
  } catch (error) {
    assert.ok(error instanceof Disagreement, String(error))
    return error
  }
  return assert.fail('nothing was noticed')
}

test('executions that agree pass, and how many were handed back is told', () => {
  const both = held(options)
  both.agree(matter, timeline)
  const { compiled, handedBack } = both.counts()
  assert.ok(compiled + handedBack >= 3)
})

test('one field of one finding is named with its rule, and the case is made as small as shows it', () => {
  const liar = changed((j) => ({
    ...j,
    findings: j.findings.map((f) => (f.kind === 'cap' ? { ...f, citation: 'another' } : f)),
  }))
  const { difference, message } = disagreement(() => held(options, liar).agree(matter, timeline))
  assert.deepEqual(difference, {
    path: 'judgement.findings[0].citation',
    rule: 'zz/act/count',
    readable: '"ZZ count"',
    compiled: '"another"',
  })
  assert.match(
    message,
    /^the executions differ at judgement\.findings\[0\]\.citation \(rule zz\/act\/count\)/,
  )
  assert.doesNotMatch(message, /zz\/act\/hours/, 'the other rule is no part of it')
  assert.doesNotMatch(message, /landline|agency-2|friend/, 'nor is what it does not need')
  assert.match(message, /asked about 2026-03-05T15:02:00Z/)
})

test('a field too many, a field too few and a field that is there without a value all differ', () => {
  assert.equal(firstDifference({ a: 1 }, { a: 1 }), undefined)
  assert.equal(firstDifference({ a: 1 }, { a: 1, b: undefined })?.path, 'b')
  assert.equal(firstDifference({ a: 1, b: [1] }, { a: 1 })?.compiled, 'absent')
  assert.equal(firstDifference([1, 2], [1])?.path, '[1]')
  assert.equal(firstDifference({ a: [{ rule: 'x', b: 0 }] }, { a: [{ rule: 'x', b: -0 }] })?.rule, 'x')
})

test('a verdict that its own judgement does not bear out', () => {
  const liar = (asking: JudgeOptions): Compiled => {
    const compiled = compile(asking)
    return {
      ...compiled,
      prepare: (m, t) => ({
        judge: (act) => ({ ...compiled.prepare(m, t).judge(act), possible: 'clear' }),
        standing: (act, until) => compiled.prepare(m, t).standing(act, until),
      }),
    }
  }
  const { difference } = disagreement(() => held(options, liar).agree(matter, timeline))
  assert.equal(difference.path, 'verdict.possible')
})

test('an interval that is longer than the verdict holds', () => {
  const liar = (asking: JudgeOptions): Compiled => {
    const compiled = compile(asking)
    return {
      ...compiled,
      prepare: (m, t) => ({
        judge: (act) => compiled.prepare(m, t).judge(act),
        standing: (_act, until) => ({ until, because: 'asked' }),
      }),
    }
  }
  const last = ordinaryCall('last', epoch('2026-03-03 21:59:00', ZONE))
  const before = { ...options, mode: 'gate', moment: 'before' } as const
  const run = (): void => held(before, liar).agree(matter, COMPLETE, [last])
  const { difference } = disagreement(run)
  assert.match(difference.path, /^standing\./)
})

test('a log that is judged otherwise than its contacts', () => {
  const liar = (asking: JudgeOptions): Compiled => ({
    ...compile(asking),
    judgeLog: (m, t) => ({ ...compile(asking).judgeLog(m, t), sets: [{} as never] }),
  })
  const { difference } = disagreement(() => held(options, liar).agree(matter, timeline))
  assert.equal(difference.path, 'sets[0]')
})

test('what is remembered of one matter and told of another', () => {
  const leaky = (asking: JudgeOptions): Compiled => {
    const known = new Map<string, Judgement>()
    return changed((judgement, _matter, act) => {
      // a memory by what the contact is like, blind to the zone of its person
      const kind = `${act.at.earliest} ${act.channel}`
      known.set(kind, known.get(kind) ?? judgement)
      return { ...(known.get(kind) ?? judgement), contact: act.id }
    })(asking)
  }
  const both = held(judging([{ ...hours, rules: hours.rules.slice(0, 1) }]), leaky)
  both.agree(matter, timeline)
  const elsewhere = ordinaryMatter('America/Chicago')
  const { message } = disagreement(() => both.agree(elsewhere, timeline))
  assert.match(message, /only after the first matter/)
  assert.equal(message.match(/^matter /gm)?.length, 2)
  assert.match(message, /Asia\/Shanghai/)
})

test('an answer that a later question overwrites', () => {
  const sloppy = (asking: JudgeOptions): Compiled => {
    const compiled = compile(asking)
    let last: Judgement | undefined
    return {
      ...compiled,
      prepare: (m, t) => ({
        judge: (act) => {
          const verdict = compiled.prepare(m, t).judge(act)
          last = verdict.explain()
          return { ...verdict, explain: () => last ?? verdict.explain() }
        },
        standing: (act, until) => compiled.prepare(m, t).standing(act, until),
      }),
    }
  }
  const { difference } = disagreement(() => held(options, sloppy).agree(matter, timeline))
  assert.equal(
    difference.path,
    'verdict.possible' === difference.path ? difference.path : 'judgement.contact',
  )
})

test('an execution that throws, or writes into what it was given', () => {
  const throwing = changed(() => {
    throw new Error('out of range')
  })
  const { message } = disagreement(() => held(options, throwing).agree(matter, timeline))
  assert.match(message, /out of range/)
  const writing = changed((judgement, m) => {
    Object.assign(m, { id: 'written' })
    return judgement
  })
  assert.match(disagreement(() => held(options, writing).agree(matter, timeline)).message, /read only/)
})
