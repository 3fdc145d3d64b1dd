/**
 * Before anything is timed: the verdicts are those of the readable judge, field for field, and those of the peer in what
 * it says; explanations survive JSON. A digest stands for all of it.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { canonicalJson } from '@forbear/conduct/border'
import { judge, type Judgement, type JudgeOptions } from '@forbear/conduct/judge'
import { factsOf } from './facts.ts'
import { type Ask, contactOf } from './matters.ts'
import { MANY_RULES, ONE_RULE, peerOf } from './peer.ts'
import { PEER_RULES } from './peer-rules.ts'
import { type Gate, type Situations, OPTIONS, WITH_NOT_BEFORE, gateOf, judgeBy } from './situations.ts'

/** What was checked and found equal. */
export interface Checked {
  /** Of the verdicts of all asks looked at, findings and instants included. */
  readonly sha256: string
  /** How often each rule bars, and how often each kind of "not before" is the answer. */
  readonly met: Readonly<Record<string, number>>
  readonly againstPeer: number
  readonly againstReadable: number
  readonly handedBack: number
}

/** How many asks of each situation are looked at. */
export interface Sample {
  readonly peer: number
  readonly readable: number
  readonly notBefore: number
}

/**
 * Holds the gate's answers to the readable judge's and the peer's.
 *
 * @throws {AssertionError} if any differs
 */
export async function check(situations: Situations, sample: Sample): Promise<Checked> {
  const { clear, barred, aboutDebtor } = situations
  const digest = createHash('sha256')
  const met: Record<string, number> = {}
  const count = (name: string): void => {
    met[name] = (met[name] ?? 0) + 1
  }
  const gate = gateOf(situations.debtors, OPTIONS)
  for (const asks of [clear.slice(0, sample.peer), barred.slice(0, sample.peer)]) {
    for (const ask of asks) {
      const judgement = explained(gate, ask)
      await agreeWithPeer(ask, judgement, situations)
      for (const rule of rulesIn(judgement)) count(rule)
      digest.update(`${canonicalJson([ask.id, judgement.certain, judgement.possible, judgement.findings])}\n`)
    }
  }
  const readable = [...clear.slice(0, sample.readable), ...barred.slice(0, sample.readable)]
  for (const ask of readable) agreeWithReadable(ask, explained(gate, ask), situations, OPTIONS)
  const later = gateOf(situations.debtors, WITH_NOT_BEFORE)
  const asked = aboutDebtor.slice(0, sample.notBefore)
  for (const [i, ask] of asked.entries()) {
    const judgement = explained(later, ask)
    assert(judgement.notBefore, `${ask.id} is not told when next`)
    if (i < sample.readable) agreeWithReadable(ask, judgement, situations, WITH_NOT_BEFORE)
    count(`not before: ${judgement.notBefore.kind}`)
    digest.update(`${canonicalJson([ask.id, judgement.notBefore])}\n`)
  }
  return {
    sha256: digest.digest('hex'),
    met,
    againstPeer: Math.min(sample.peer, clear.length) + Math.min(sample.peer, barred.length),
    againstReadable: readable.length + Math.min(sample.readable, asked.length),
    handedBack: gate.compiled.counts().handedBack + later.compiled.counts().handedBack,
  }
}

function explained(gate: Gate, ask: Ask): Judgement {
  const verdict = judgeBy(gate, ask)
  const findings = verdict.findings()
  const judgement = verdict.explain()
  assert.deepEqual(findings, judgement.findings, ask.id)
  assert.equal(judgement.certain, verdict.certain, ask.id)
  assert.equal(judgement.possible, verdict.possible, ask.id)
  assert.deepEqual(JSON.parse(JSON.stringify(judgement)), judgement, `${ask.id} survives JSON`)
  return judgement
}

function agreeWithReadable(
  ask: Ask,
  judgement: Judgement,
  { debtors }: Situations,
  options: JudgeOptions,
): void {
  const debtor = debtors[ask.debtor]
  assert(debtor)
  assert.deepEqual(judgement, judge(contactOf(ask), debtor.matter, debtor.timeline, options), ask.id)
}

const SAID = new Set(PEER_RULES.map(({ id }) => id))
const many = peerOf(MANY_RULES)
const one = peerOf(ONE_RULE)

async function agreeWithPeer(ask: Ask, judgement: Judgement, { debtors }: Situations): Promise<void> {
  const debtor = debtors[ask.debtor]
  assert(debtor)
  const facts = factsOf(ask, debtor)
  const rules = rulesIn(judgement)
  for (const rule of rules) assert(SAID.has(rule), `the peer does not say ${rule}`)
  assert.deepEqual([...(await many(facts))].sort(), rules, `${ask.id}: the peer by a rule each`)
  assert.equal((await one(facts)).length > 0, rules.length > 0, `${ask.id}: the peer by one rule`)
}

/** The rules that may bar, each once, sorted. */
function rulesIn({ findings }: Judgement): readonly string[] {
  const rules = findings.filter(({ possible }) => possible !== 'clear').map(({ rule }) => rule)
  return [...new Set(rules)].sort()
}
