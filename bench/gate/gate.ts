/**
 * One judgement in process: the gate asked before the act, US/NY/NYC, twenty contacts of history, beside a rules engine
 * on facts computed beforehand.
 *
 *   npm run --silent bench:gate
 *   npm run --silent bench:gate -- --only barred --seconds 20     (for a profile)
 */
import { parseArgs } from 'node:util'
import type { Contact } from '@forbear/conduct/facts'
import { type Judgement, judge } from '@forbear/conduct/judge'
import type { Verdict } from '@forbear/conduct/sweep'
import { machine } from '../harness/measure.ts'
import { type Checked, check } from './check.ts'
import { factsOf } from './facts.ts'
import { type Ask, contactOf } from './matters.ts'
import { PERMIT_SECONDS, ownMatters } from './outstanding.ts'
import { MANY_RULES, ONE_RULE, WAYS, type Way, peerOf } from './peer.ts'
import { type RateContender, rateTable, ratesInTurn } from './rate.ts'
import {
  type Gate,
  OPTIONS,
  type Situations,
  WITH_NOT_BEFORE,
  gateOf,
  opens,
  situationsOf,
} from './situations.ts'

/** What is read of a verdict; gives something, so that nothing is left out as unused. */
type Reading = (verdict: Verdict) => number

/** Contacts that stand ready at a time: their objects fit into the processor's cache. */
const BATCH = 2048

/** So many asks have matters of their own. */
const OWN_MATTERS = 1024

/** Asks in turn, from the beginning again at the end. */
function takerOf(asks: readonly Ask[]): (count: number) => readonly Ask[] {
  let next = 0
  return (count) =>
    Array.from({ length: count }, () => {
      const ask = asks[next++ % asks.length]
      if (!ask) throw new RangeError('there is no ask of this situation')
      return ask
    })
}

/** Keeps what was read: a number that the program prints at the end. */
let kept = 0

function ours(name: string, gate: Gate, asks: readonly Ask[], size: number, read: Reading): RateContender {
  const take = takerOf(asks)
  return {
    name,
    batch: () => {
      const taken = take(size)
      const contacts: readonly Contact[] = taken.map(contactOf)
      const matters = taken.map(({ debtor }) => gate.matters[debtor])
      return {
        count: size,
        run: () => {
          let sum = 0
          for (let i = 0; i < size; i++) {
            const contact = contacts[i]
            const matter = matters[i]
            if (contact && matter) sum += read(matter.judge(contact))
          }
          kept += sum
        },
      }
    },
  }
}

const readVerdict: Reading = (verdict) => (opens(verdict) ? 1 : 0)

/** Reads the findings as a caller would that says why: rule, pair, force, and the facts. */
const readFindings: Reading = (verdict) => {
  let sum = 0
  for (const { rule, possible, citation, decided } of verdict.findings())
    sum += rule.length + possible.length + citation.length + factsRead(decided)
  return sum
}

function factsRead(decided: Judgement['findings'][number]['decided']): number {
  switch (decided.kind) {
    case 'window':
      return decided.localTime.length + (decided.opens?.from.length ?? 0)
    case 'cap':
      return decided.certain + (decided.possible ?? 0) + decided.localDate.length + decided.each.length
    case 'gate':
      return (decided.anchorAt ?? 0) + (decided.openAt ?? 0)
    case 'stop':
      return (decided.since ?? 0) + (decided.id?.length ?? 0)
    case 'party':
    case 'attribute':
      return decided.facts?.length ?? 0
    case 'content':
      return decided.missing.length
    case 'duty':
      return decided.value ?? 0
    case 'end-by':
      return decided.endBy
    case 'trouble':
      return decided.message.length
  }
}

const readJson: Reading = (verdict) => JSON.stringify(verdict.findings()).length

/** The whole judgement, as a record of it would be kept. */
const readWhole: Reading = (verdict) => JSON.stringify(verdict.explain()).length

const readNotBefore: Reading = (verdict) => {
  const notBefore = verdict.notBefore()
  return notBefore?.kind === 'at' ? notBefore.at : 1
}

/** Matters that nobody has seen before, prepared; and asked once, should anything be left until then. */
function preparing(
  name: string,
  { debtors, clear }: Situations,
  gate: Gate,
  then: 'leave' | 'ask',
): RateContender {
  const take = takerOf(clear)
  return {
    name,
    batch: () => {
      const made = take(64).map((ask) => ({
        contact: contactOf(ask),
        debtor: structuredClone({
          matter: debtors[ask.debtor]?.matter,
          timeline: debtors[ask.debtor]?.timeline,
        }),
      }))
      return {
        count: made.length,
        run: () => {
          for (const { contact, debtor } of made) {
            const { matter, timeline } = debtor
            if (!matter || !timeline) continue
            const prepared = gate.compiled.prepare(matter, timeline)
            kept += then === 'ask' ? readVerdict(prepared.judge(contact)) : 1
          }
        },
      }
    },
  }
}

/** Each ask about a matter of its own, so many permits out; and, beside it, how long the verdict stands. */
function amidPermits(
  name: string,
  { debtors, clear }: Situations,
  permits: number,
  read: 'verdict' | 'interval',
): RateContender {
  const { all } = ownMatters(clear.slice(0, OWN_MATTERS), debtors, permits)
  return {
    name,
    batch: () => ({
      count: all.length,
      run: () => {
        for (const { contact, matter } of all) {
          kept += readVerdict(matter.judge(contact))
          if (read === 'interval')
            kept += matter.standing(contact, contact.at.earliest + PERMIT_SECONDS).until % 2
        }
      },
    }),
  }
}

function readable({ debtors, clear }: Situations): RateContender {
  const take = takerOf(clear)
  return {
    name: 'readable judge, clear',
    batch: () => {
      const taken = take(16).map((ask) => ({ contact: contactOf(ask), debtor: debtors[ask.debtor] }))
      return {
        count: taken.length,
        run: () => {
          for (const { contact, debtor } of taken)
            if (debtor) kept += opens(judge(contact, debtor.matter, debtor.timeline, OPTIONS)) ? 1 : 0
        },
      }
    },
  }
}

function peer(name: string, way: Way, asks: readonly Ask[], { debtors }: Situations): RateContender {
  const take = takerOf(asks)
  const ask = peerOf(way)
  return {
    name,
    batch: () => {
      const facts = take(64).flatMap((one) => {
        const debtor = debtors[one.debtor]
        return debtor ? [factsOf(one, debtor)] : []
      })
      return {
        count: facts.length,
        run: async () => {
          for (const one of facts) kept += (await ask(one)).length
        },
      }
    },
  }
}

/** Which peer a row is held beside. The peer cannot say when next. */
const AGAINST = {
  clear: 'peer, clear',
  barred: 'peer, barred',
  'no events, clear': 'peer, clear',
  'own declarations, clear': 'peer, clear',
  'no events, barred': 'peer, barred',
}

function contendersOf(situations: Situations, plain: Situations, own: Situations): readonly RateContender[] {
  const { clear, barred, aboutDebtor, debtors } = situations
  const gate = gateOf(debtors, OPTIONS)
  const later = gateOf(debtors, WITH_NOT_BEFORE)
  const gatePlain = gateOf(plain.debtors, OPTIONS)
  const laterPlain = gateOf(plain.debtors, WITH_NOT_BEFORE)
  return [
    ours('clear', gate, clear, BATCH, readVerdict),
    ours('barred', gate, barred, BATCH, readFindings),
    ours('barred, verdict alone', gate, barred, BATCH, readVerdict),
    ours('barred, findings as JSON', gate, barred, BATCH, readJson),
    ours('barred, whole as JSON', gate, barred, 256, readWhole),
    ours('not-before', later, aboutDebtor, 256, readNotBefore),
    ours('no events, clear', gatePlain, plain.clear, BATCH, readVerdict),
    ours('no events, barred', gatePlain, plain.barred, BATCH, readFindings),
    ours('no events, not-before', laterPlain, plain.aboutDebtor, 256, readNotBefore),
    ours('own declarations, clear', gateOf(own.debtors, OPTIONS), own.clear, BATCH, readVerdict),
    amidPermits('own matters, clear', situations, 0, 'verdict'),
    amidPermits('own matters, two permits out, clear', situations, 2, 'verdict'),
    amidPermits('own matters, clear, with interval', situations, 0, 'interval'),
    amidPermits('own matters, two permits out, with interval', situations, 2, 'interval'),
    preparing('prepare', situations, gate, 'leave'),
    preparing('prepare and ask once', situations, gate, 'ask'),
    readable(situations),
    peer('peer, clear', ONE_RULE, clear, situations),
    peer('peer, barred', MANY_RULES, barred, situations),
  ]
}

function summaryOf(what: string, checked: Checked): string {
  const { againstPeer, againstReadable, handedBack, sha256, met } = checked
  return [
    `${what}: ${againstPeer} verdicts agree with the peer, ${againstReadable} judgements with the readable judge, ${handedBack} handed back whole`,
    ...Object.entries(met).map(([name, times]) => `${String(times).padStart(9)} ${name}`),
    `sha256 ${sha256}`,
  ].join('\n')
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '5' },
      asks: { type: 'string', default: '16384' },
      debtors: { type: 'string', default: '64' },
      seed: { type: 'string', default: '1' },
      ways: { type: 'boolean', default: false },
    },
  })
  const [asks, debtors, seed] = [values.asks, values.debtors, values.seed].map(Number) as [
    number,
    number,
    number,
  ]
  const situations = situationsOf(asks, debtors, seed, 'events')
  const plain = situationsOf(asks, debtors, seed, 'no-events')
  const own = situationsOf(asks, debtors, seed, 'own-declarations')
  const all = values.ways
    ? WAYS.map((way) => peer(way.name, way, situations.barred, situations))
    : contendersOf(situations, plain, own)
  console.log(machine())
  if (values.only !== undefined) {
    const chosen = all.filter(({ name }) => name === values.only)
    if (chosen.length === 0)
      throw new RangeError(`--only is one of: ${all.map(({ name }) => `'${name}'`).join(', ')}`)
    console.log(rateTable(await ratesInTurn(chosen, 1, Number(values.seconds)), AGAINST))
  } else {
    const sample = { peer: 1000, readable: 50, notBefore: 200 }
    const checked = await check(situations, sample)
    const checkedPlain = await check(plain, sample)
    console.log(rateTable(await ratesInTurn(all, Number(values.rounds), Number(values.seconds)), AGAINST))
    console.log(summaryOf('events on record', checked))
    console.log(summaryOf('no events on record', checkedPlain))
  }
  console.log(`read ${kept}`)
}
