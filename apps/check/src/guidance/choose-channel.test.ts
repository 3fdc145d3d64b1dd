/** The order of channels as a table: what is known, then the steps in order. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseChannels, complaintState } from './choose-channel.ts'
import { channelsOf } from './channels.ts'
import type { Situation } from './situation.ts'
import { everySituation, finding, situation } from './testing/situation.ts'

const steps = (known: Partial<Situation>): readonly string[] =>
  chooseChannels(situation(known)).channels.map(({ channel, step }) => `${step} ${channel.id}`)

/** The first steps only: the rest stands under `later`. */
const first = (known: Partial<Situation>): readonly string[] =>
  steps(known).filter((s) => !s.startsWith('later'))

const table: readonly (readonly [what: string, known: Partial<Situation>, steps: readonly string[]])[] = [
  ['nothing happened yet', {}, ['next cn/lender', 'also cn/legal-aid']],
  [
    'in danger now: police before everything',
    { inDanger: true },
    ['now cn/police', 'next cn/lender', 'also cn/legal-aid'],
  ],
  [
    'a threat was marked, no danger now: the police beside the complaint',
    { saidTags: new Set(['threat'] as const) },
    ['next cn/lender', 'also cn/police', 'also cn/legal-aid'],
  ],
  [
    'an insult alone is no matter for the police',
    { saidTags: new Set(['insult'] as const) },
    ['next cn/lender', 'also cn/legal-aid'],
  ],
  [
    'too many calls: the nuisance line beside it',
    { findings: [finding('cn/gbt-45251-2025/5.3-effective-calls')] },
    ['next cn/lender', 'also cn/nuisance', 'also cn/legal-aid'],
  ],
  [
    'a finding on other people is none for the nuisance line',
    { findings: [finding('cn/gbt-45251-2025/5.3-who')] },
    ['next cn/lender', 'also cn/legal-aid'],
  ],
  [
    'complained, day 15: the lender still has time',
    { complainedToLenderOn: '2026-02-15' },
    ['also cn/legal-aid', 'wait cn/lender'],
  ],
  [
    'complained, day 16: the regulator is next',
    { complainedToLenderOn: '2026-02-14' },
    ['next cn/nfra', 'also cn/lender', 'also cn/mediation', 'also cn/legal-aid'],
  ],
  [
    'answered: the regulator and mediation, the lender no more',
    { complainedToLenderOn: '2026-02-10', lenderAnsweredOn: '2026-02-20' },
    ['next cn/nfra', 'also cn/mediation', 'also cn/legal-aid'],
  ],
  [
    'an old debt: advice first, beside the complaint',
    { overdueSince: '2020-01-01' },
    ['next cn/lender', 'next cn/legal-aid'],
  ],
  [
    'a small-loan company has its own authority',
    { creditorType: 'small-loan', complainedToLenderOn: '2026-02-14', lenderAnsweredOn: '2026-02-20' },
    ['next cn/local-finance', 'also cn/mediation', 'also cn/legal-aid'],
  ],
  [
    'a private loan: no lender’s complaint line, advice first',
    { creditorType: 'private' },
    ['next cn/legal-aid'],
  ],
  [
    'the same in New York City: its own office among the regulators',
    { place: 'US/NY/NYC', complainedToLenderOn: '2026-02-14', lenderAnsweredOn: '2026-02-20' },
    ['next us/ny/nyc/dcwp', 'next us/cfpb', 'next us/attorney-general', 'also us/legal-aid'],
  ],
  [
    'complained in a place that knows no period for the answer: the regulator need not wait',
    { place: 'US/TX', complainedToLenderOn: '2026-02-28' },
    ['next us/cfpb', 'next us/attorney-general', 'also us/legal-aid', 'wait us/lender'],
  ],
  [
    'something happened, no complaint yet: the regulator stands beside it',
    { place: 'RU', contactedOthers: true },
    ['next ru/lender', 'also ru/bailiffs', 'also ru/central-bank', 'also ru/legal-aid'],
  ],
  ['in Russia', { place: 'RU', inDanger: true }, ['now ru/police', 'next ru/lender', 'also ru/legal-aid']],
  [
    'a place whose law is not known',
    { place: 'GB', inDanger: true },
    ['now elsewhere/police', 'next elsewhere/lender', 'also elsewhere/legal-aid'],
  ],
]

for (const [what, known, expected] of table) {
  test(what, () => {
    assert.deepEqual(first(known), expected)
  })
}

test('which deadline passed is told in the reason: 15, 30, then 60 days', () => {
  for (const [complainedToLenderOn, days] of [
    ['2026-02-14', 15],
    ['2026-01-30', 30], // day 31 is 2026-03-02
    ['2025-12-31', 60], // day 61
  ] as const) {
    const s = situation({ complainedToLenderOn })
    const state = complaintState(s, channelsOf(s.place))
    assert.equal(state.is === 'late' ? state.due.deadline.days : undefined, days)
    const regulator = chooseChannels(s).channels.find((c) => c.channel.kind === 'regulator')
    assert.match(regulator?.reason.en ?? '', new RegExp(`in ${days} days`))
    assert.match(regulator?.reason.zh ?? '', new RegExp(`${days}天`))
  }
})

test('danger shows emergency numbers, despair the crisis line too, neither shows none', () => {
  const kinds = (known: Partial<Situation>): readonly string[] =>
    chooseChannels(situation(known)).helpLines.map((l) => l.id)
  assert.deepEqual(kinds({}), [])
  assert.deepEqual(kinds({ inDanger: true }), ['cn/110', 'cn/120'])
  assert.deepEqual(kinds({ despair: true }), ['cn/110', 'cn/120', 'cn/12356'])
  assert.deepEqual(kinds({ despair: true, place: 'US/NY' }), ['us/911', 'us/988'])
  assert.deepEqual(kinds({ despair: true, place: 'GB' }), ['elsewhere/emergency', 'elsewhere/crisis'])
})

test('a place whose law is not known says so, the others do not', () => {
  assert.match(chooseChannels(situation({ place: 'GB' })).notice?.en ?? '', /little about the law there/)
  for (const place of ['CN', 'CN/44', 'US/NY', 'RU'])
    assert.equal(chooseChannels(situation({ place })).notice, undefined)
})

test('nobody is left without a next step, and each step has its reason', () => {
  for (const s of everySituation) {
    const { channels } = chooseChannels(s)
    assert.ok(
      channels.some((c) => c.step === 'next' || c.step === 'wait'),
      JSON.stringify(s.place),
    )
    assert.equal(new Set(channels.map((c) => c.channel.id)).size, channels.length)
    if (s.inDanger) assert.equal(channels[0]?.channel.kind, 'police')
  }
})
