/** Every worked case of the law passes, and on every row of every case the clauses that hold for any law hold too. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { onlyRules, runCaseFile, settingOfCase } from '@forbear/conduct/cases'
import type { Contact } from '@forbear/conduct/facts'
import { type JudgeOptions, type Judgement, judge, rank } from '@forbear/conduct/judge'
import { caseFiles, rulebook } from '@forbear/law'

const VERSIONS = { engineVersion: 'test', timeZoneData: 'test' }

for (const file of caseFiles) {
  const first = Object.values(file.cases)[0]?.id ?? ''
  test(`worked cases of ${file.instrument} (${first} …)`, () => {
    const results = runCaseFile(file, { rulebook, ...VERSIONS })
    assert.ok(results.length > 0, 'a file of cases has rows that are checked')
    assert.deepEqual(
      results.filter((r) => !r.passed).map((r) => `${r.caseId} row ${r.line}: ${r.failure} | ${r.text}`),
      [],
    )
  })
}

interface Row {
  readonly id: string
  readonly contact: Contact
  readonly judgeIt: (
    contact: Contact,
    change: Partial<JudgeOptions>,
    timeline?: (contacts: readonly Contact[]) => readonly Contact[],
  ) => Judgement
}

/** Rows made, of all cases, each with the judge of its own setting. */
const ROWS: readonly Row[] = [...rowsMade()]

/** Each row as it is judged after the act, in its own log: what every test below compares with. */
const DONE: readonly Judgement[] = ROWS.map(({ contact, judgeIt }) => judgeIt(contact, {}))
const doneOf = (at: number): Judgement => {
  const done = DONE[at]
  assert.ok(done)
  return done
}

function* rowsMade(): Generator<Row> {
  for (const file of caseFiles) {
    for (const worked of Object.values(file.cases)) {
      const { matter, timeline, rows } = settingOfCase(worked, file)
      const book = onlyRules(rulebook, worked.tests)
      for (const row of rows) {
        if (row.entry.kind !== 'contact' || row.entry.proposed) continue
        const judgeIt: Row['judgeIt'] = (contact, change, reshape = (c) => c) =>
          judge(
            contact,
            matter,
            { ...timeline, contacts: reshape(timeline.contacts) },
            {
              ...VERSIONS,
              rulebook: book,
              rulebookDigest: 'test',
              mode: 'audit',
              moment: 'after',
              knowledge: 'then',
              ...(worked.rulesOf !== undefined && { rulesOf: worked.rulesOf }),
              ...change,
            },
          )
        yield {
          id: `${worked.id} row ${row.line} ${row.entry.contact.id}`,
          contact: row.entry.contact,
          judgeIt,
        }
      }
    }
  }
}

const withoutProvenance = (j: Judgement): string => JSON.stringify({ ...j, provenance: undefined })

test('S20: before the act, possible is never milder than after it, on the same facts', () => {
  let seen = 0
  for (const [at, { id, contact, judgeIt }] of ROWS.entries()) {
    const inAdvance = judgeIt(contact, { moment: 'before' })
    const act = doneOf(at).findings.filter((f) => !f.conditionBroken)
    for (const f of act) {
      seen += 1
      const before = inAdvance.findings.find((b) => b.rule === f.rule)
      assert.ok(before !== undefined && rank(before.possible) >= rank(f.possible), `${id}: ${f.rule}`)
    }
  }
  assert.ok(seen > 500, `only ${seen} findings seen`)
})

test('the order of rows carries no meaning', () => {
  for (const [at, { id, contact, judgeIt }] of ROWS.entries()) {
    assert.equal(
      withoutProvenance(judgeIt(contact, {}, (c) => c.toReversed())),
      withoutProvenance(doneOf(at)),
      id,
    )
  }
})

test('a row judged alone, with what came before it, equals the row in its log', () => {
  for (const [at, { id, contact, judgeIt }] of ROWS.entries()) {
    const earlier = (contacts: readonly Contact[]): readonly Contact[] =>
      contacts.filter((c) => c.at.earliest <= contact.at.latest)
    assert.equal(withoutProvenance(judgeIt(contact, {}, earlier)), withoutProvenance(doneOf(at)), id)
  }
})
