/** What a question is said to decide it does decide: in each country where it is asked, an answer changes what is found or tested. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { newSession } from '../engine/session.ts'
import { COLLECTORS, LANTERN, MOTHER_BACKUP, OWN_BACKUP, WORKSPACE } from '../testing/invented-phones.ts'
import { EVENTS_DECIDE, type Country, QUESTIONS, questionsOf, withAnswerTo } from './questions.ts'
import { TOLD_EVENTS, type Workspace } from './workspace.ts'

const session = newSession({
  rulebook,
  digest: await digestOf(rulebook),
  engineVersion: 'forbear',
  timeZoneData: 'unknown',
})
const TEXTS: Readonly<Record<string, string>> = {
  'calls-own.xml': OWN_BACKUP,
  'calls-mother.xml': MOTHER_BACKUP,
}

const PLACES = {
  CN: ['CN', 'Asia/Shanghai'],
  US: ['US/NY/NYC', 'America/New_York'],
  RU: ['RU', 'Europe/Moscow'],
} as const satisfies Partial<Record<Country, readonly [string, string]>>

/** Everything answered, one lender, so that a question decides alone. */
function answeredIn(country: keyof typeof PLACES): Workspace {
  const [place, zone] = PLACES[country]
  return {
    ...WORKSPACE,
    place,
    zone,
    lenders: [{ ...LANTERN, member: 'yes' }],
    numbers: COLLECTORS.map((one) => ({ ...one, kind: 'agency' })),
    answers: { debtIs: 'mine', aboutDebt: 'yes', spoke: 'yes', nothingElse: 'yes' },
  }
}

/** What is found and what could be tested. */
async function foundIn(workspace: Workspace): Promise<string> {
  const brought = workspace.files.map((file) => ({ file, blob: new Blob([TEXTS[file.name] ?? '']) }))
  const { views } = await session.judge(brought, workspace)
  return JSON.stringify(
    views.map((view) => [
      view.totals.rulesTested,
      view.groups.map((group) => [group.key, group.count]),
      view.notTested.map((rule) => [rule.rule, rule.contacts]),
    ]),
  )
}

for (const country of ['CN', 'US', 'RU'] as const) {
  const workspace = answeredIn(country)
  for (const question of QUESTIONS.filter((one) => one.decides[country] !== undefined))
    test(`${country}: "${question.asks.en}" decides something`, async () => {
      const start: Workspace = question.after
        ? { ...workspace, answers: { ...workspace.answers, debtIs: 'someone-elses' } }
        : // a payment that is overdue says by itself what the calls were about
          question.id === 'about-debt'
          ? { ...workspace, lenders: workspace.lenders.map(({ behind: _, ...lender }) => lender) }
          : workspace
      assert.ok(questionsOf(question.of, start).includes(question))
      const subjects =
        question.of === 'matter'
          ? ['']
          : question.of === 'lender'
            ? [LANTERN.id]
            : COLLECTORS.map((n) => n.number)
      const found = new Set<string>()
      for (const value of [undefined, ...question.choices.map((choice) => choice.value)])
        found.add(
          await foundIn(
            subjects.reduce((now, subject) => withAnswerTo(question, now, value, subject), start),
          ),
        )
      assert.ok(found.size > 1, 'every answer comes to the same')
    })

  test(`${country}: what happened besides decides something: ${EVENTS_DECIDE[country].en}`, async () => {
    const before = await foundIn(workspace)
    const deciding: string[] = []
    for (const kind of TOLD_EVENTS) {
      const event = {
        id: 'event-1',
        kind,
        on: '2026-11-04',
        ...(kind === 'person-asked-to-stop' && { phone: 'phone-2' }),
        ...(kind === 'agreed-late-calls' && { from: '21:00', to: '23:30' }),
      }
      if ((await foundIn({ ...workspace, events: [event] })) !== before) deciding.push(kind)
    }
    const expected = {
      CN: ['person-asked-to-stop', 'agreed-late-calls', 'plan-signed', 'debtor-died'],
      US: ['asked-to-stop', 'lawyer', 'disputed', 'bankruptcy'],
      RU: ['person-asked-to-stop', 'bankruptcy'],
    }[country]
    assert.deepEqual(deciding, expected)
  })
}
