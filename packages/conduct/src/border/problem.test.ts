/** Every problem that the border knows, each with the document that has it, its pointer and its English words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseJudgeRequest } from './matter-json.ts'
import {
  FORM_CODES,
  MEANING_CODES,
  type Parsed,
  type ProblemCode,
  below,
  nearest,
  quoted,
  shown,
} from './problem.ts'
import { caseFilesToJson, parseCaseFiles, parseInstrument, parseRulebook } from './rulebook-json.ts'
import {
  type Json,
  inventedCases,
  inventedRulebook,
  requestOfAmerica,
  requestOfChina,
  rulebookDocument,
  withSet,
  without,
} from './testing/documents.ts'

interface Row {
  readonly title: string
  readonly code: ProblemCode
  readonly document: Json
  readonly read: (document: unknown) => Parsed<unknown>
  readonly pointer: string
  readonly message: string
}

const cn = (
  code: ProblemCode,
  at: string,
  value: Json,
  message: string,
  pointer: string = at,
  title = `${at} = ${JSON.stringify(value)}`,
): Row => ({
  title,
  code,
  document: withSet(requestOfChina, at, value),
  read: parseJudgeRequest,
  pointer,
  message,
})

const us = (code: ProblemCode, at: string, value: Json, message: string, pointer: string = at): Row => ({
  ...cn(code, '/options', {}, message, pointer, `US ${at} = ${JSON.stringify(value)}`),
  document: withSet(requestOfAmerica, at, value),
})

const law = (code: ProblemCode, at: string, value: Json, message: string, pointer: string = at): Row => ({
  title: `${at} = ${JSON.stringify(value)}`,
  code,
  document: withSet(rulebookDocument, at, value),
  read: parseRulebook,
  pointer,
  message,
})

const ruleAt = (kind: string): string =>
  `/instruments/0/rules/${inventedRulebook.instruments[0]?.rules.findIndex((r) => r.id.endsWith(`/${kind}`))}`

const casesDocument = JSON.parse(JSON.stringify(caseFilesToJson(inventedCases))) as Json

/** Conditions inside each other, so many. */
const nested = (depth: number): Json => (depth === 0 ? { member: 'club' } : { not: nested(depth - 1) })

const PERSON = 'one of `lin`, `lin-mother`'
const INSTANT = 'an instant with seconds and offset such as `2026-11-05T09:00:00+08:00`'
const ITEMS =
  'one of `collector-name`, `person-name`, `creditor-name`, `creditor-address`, `contact-number`, `collector-disclosure`, `initial-disclosure`, `opt-out-instruction`, `opt-out-burden`, `validation-information`, …'

const rows: readonly Row[] = [
  // form
  cn('wrong-type', '/matter/persons', 'lin', '`lin` is text: expected a list of a person'),
  cn('wrong-type', '/contact/durationSeconds', '20', '`20` is text: expected a whole number of at least 0'),
  cn('wrong-type', '/options/notBefore', 1, '`1` is a number: expected true or false'),
  cn(
    'wrong-type',
    '/contact/person',
    null,
    '`null` is null: expected an id: text on one line without space around it, or an object with `oneOf`',
  ),
  {
    ...cn(
      'missing-key',
      '/matter',
      {},
      'who acts lacks `organisation`: expected an id: text on one line without space around it',
      '/contact/by',
    ),
    title: 'no organisation',
    document: without(requestOfChina, '/contact/by/organisation'),
  },
  {
    ...cn('missing-key', '/matter', {}, 'a judge request lacks `contact`: expected a contact', ''),
    title: 'no contact',
    document: without(requestOfChina, '/contact'),
  },
  cn(
    'unknown-key',
    '/contact/perso',
    'lin',
    'unknown key `perso` in a contact: expected one of `template`, `outcome`, `durationSeconds`, `reached`, `content`, `place`, `visitors`, `callerId`, `visibility`, `licensed`, …',
  ),
  cn(
    'unknown-key',
    '/contact/duration_seconds',
    3,
    'unknown key `duration_seconds` in a contact: expected one of `template`, `outcome`, `durationSeconds`, `reached`, `content`, `place`, `visitors`, `callerId`, `visibility`, `licensed`, …, did you mean `durationSeconds`?',
  ),
  cn(
    'unknown-word',
    '/timeline/contacts/0/channel',
    'cal',
    'unknown word `cal`: expected one of `call`, `sms`, `email`, `chat`, `chat-call`, `letter`, `visit`, `telegram`, `post`, `fax`, did you mean `call`?',
  ),
  cn(
    'unknown-word',
    '/timeline/coverage',
    'compleat',
    'unknown word `compleat`: expected `complete`, or a list of a coverage, did you mean `complete`?',
  ),
  cn(
    'unknown-form',
    '/contact/at',
    { hour: 9 },
    '`{"hour":9}` is none of the forms of a time: expected a time with one of `earliest`, `minute`, `day`',
  ),
  cn(
    'unknown-form',
    '/contact/at',
    { day: '2026-11-05', zone: 'Asia/Shanghai', minute: '2026-11-05T09:00+08:00' },
    'a time cannot have `minute` and `day` together: expected a time with one of `earliest`, `minute`, `day`',
  ),
  law(
    'unknown-form',
    `${ruleAt('stop')}/stops`,
    { al: [] },
    '`{"al":[]}` is none of the forms of a condition: expected a condition with one of `all`, `any`, `not`, `fact`, `number`, `said`, `event`, `contacts`, `lostContact`, `member`, `requestedCallBack`, `first`, did you mean `all`?',
  ),
  cn(
    'bad-text',
    '/contact/id',
    ' x',
    '` x` is not in form: expected an id: text on one line without space around it',
  ),
  cn(
    'bad-date',
    '/matter/debts/0/overdueSince',
    '8 Oct 2026',
    '`8 Oct 2026` is not in form: expected a date such as `2026-11-05`',
  ),
  cn(
    'bad-clock',
    '/timeline/events/0/scope/hours/0/to',
    '25:00',
    '`25:00` is not in form: expected a clock time such as `08:00`, at most `24:00`',
  ),
  law(
    'bad-clock',
    `${ruleAt('window')}/open/1/to`,
    '24:30',
    '`24:30` is not in form: expected a clock time such as `08:00`, at most `24:00`',
  ),
  cn(
    'bad-zone',
    '/matter/persons/0/zones/0/oneOf/0',
    '+08:00',
    '`+08:00` is not in form: expected a time zone name such as `Asia/Shanghai`',
  ),
  cn(
    'bad-place',
    '/matter/jurisdiction',
    'china',
    '`china` is not in form: expected a place path such as `US/NY/NYC`; Hong Kong, Macao and Taiwan are `HK`, `MO` and `TW`',
  ),
  law(
    'bad-place',
    '/instruments/0/place',
    'xx',
    '`xx` is not in form: expected a place path such as `US/NY/NYC`, or empty for everywhere',
  ),
  cn('bad-instant', '/contact/at', 'yesterday', `\`yesterday\` is not in form: expected ${INSTANT}`),
  cn(
    'bad-instant',
    '/contact/at',
    '2026-11-05T09:00+08:00',
    `\`2026-11-05T09:00+08:00\` is not in form: expected ${INSTANT}`,
  ),
  cn(
    'naive-time',
    '/contact/at',
    '2026-11-05T09:00:00',
    `\`2026-11-05T09:00:00\` does not say in which zone: expected ${INSTANT}`,
  ),
  cn(
    'naive-time',
    '/contact/at',
    { minute: '2026-11-05 09:00' },
    '`2026-11-05 09:00` does not say in which zone: expected a minute with offset such as `2026-11-05T09:00+08:00`',
    '/contact/at/minute',
  ),
  cn(
    'bad-number',
    '/timeline/contacts/0/durationSeconds',
    -1,
    '`-1` is out of range: expected a whole number of at least 0',
  ),
  cn(
    'bad-number',
    '/timeline/events/0/scope/hours/0/weekdays/1',
    8,
    '`8` is out of range: expected a whole number from 1 to 7',
  ),
  cn(
    'bad-number',
    '/timeline/events/0/details/amount',
    1.5,
    '`1.5` is out of range: expected a whole number',
  ),
  cn(
    'empty-list',
    '/contact/mode',
    { oneOf: [] },
    'the list has too few members: expected a list with at least 1 of one of `human`, `listening-robot`, `reading-robot`, `predictive`',
    '/contact/mode/oneOf',
  ),
  law(
    'empty-list',
    `${ruleAt('cap')}/limits`,
    [],
    'the list has too few members: expected a list with at least 1 of a limit',
  ),

  // meaning, of a request
  cn(
    'unreal-date',
    '/matter/debts/0/overdueSince',
    '2026-02-30',
    'there is no date `2026-02-30`: expected a date of the calendar',
  ),
  cn(
    'unreal-date',
    '/contact/at',
    '2026-02-29T09:00:00+08:00',
    'there is no date `2026-02-29`: expected a date of the calendar',
  ),
  cn(
    'unknown-zone',
    '/matter/persons/0/zones/0/oneOf/0',
    'Asia/Beijing',
    'unknown time zone `Asia/Beijing`: expected a name of the time-zone database',
  ),
  cn(
    'unknown-zone',
    '/matter/persons/0/zones/0/oneOf/0',
    'asia/shanghai',
    'unknown time zone `asia/shanghai`: expected a name of the time-zone database, did you mean `Asia/Shanghai`?',
  ),
  cn(
    'interval-reversed',
    '/timeline/events/0/until',
    '2026-11-05T06:22:00Z',
    '',
    '',
    'an end at the beginning is none',
  ),
  cn(
    'interval-reversed',
    '/timeline/events/0/until',
    '2026-11-05T06:21:59Z',
    '`until` is before `at`: expected `2026-11-05T06:22:00Z` or later',
  ),
  cn(
    'interval-reversed',
    '/contact/at',
    { earliest: '2026-11-05T09:00:01Z', latest: '2026-11-05T09:00:00Z' },
    '`latest` is before `earliest`: expected `latest` at or after `earliest`',
  ),
  us(
    'interval-reversed',
    '/timeline/coverage/0/until',
    '2025-11-30T00:00:00Z',
    '`until` is before `from`: expected `2025-12-01T05:00:00Z` or later',
  ),
  us(
    'interval-reversed',
    '/timeline/contacts/1/permit/expiresAt',
    '2026-03-03T09:59:59-05:00',
    '`expiresAt` is before `notBefore`: expected `2026-03-03T15:00:00Z` or later',
  ),
  cn(
    'duplicate-id',
    '/timeline/contacts/1/id',
    'call-1',
    'the id `call-1` is used twice: expected an id of its own',
  ),
  cn('duplicate-id', '/contact/id', 'call-2', 'the id `call-2` is used twice: expected an id of its own'),
  cn(
    'duplicate-item',
    '/timeline/contacts/0/content',
    { has: ['threat', 'threat'], complete: false },
    '`threat` is listed twice: expected each once',
    '/timeline/contacts/0/content/has/1',
  ),
  cn(
    'unknown-reference',
    '/contact/person',
    'lim',
    `there is no person \`lim\`: expected ${PERSON}, did you mean \`lin\`?`,
  ),
  cn(
    'unknown-reference',
    '/contact/person',
    { oneOf: ['lin', 'wu'] },
    `there is no person \`wu\`: expected ${PERSON}`,
    '/contact/person/oneOf/1',
  ),
  cn(
    'unknown-reference',
    '/contact/debts/0',
    'loan-2',
    'there is no debt `loan-2`: expected `loan-1`, did you mean `loan-1`?',
  ),
  cn(
    'unknown-reference',
    '/contact/point',
    'home',
    'there is no contact point `home`: expected `lin-mobile`',
  ),
  cn(
    'unknown-reference',
    '/contact/by/organisation',
    'nobody',
    'there is no organisation `nobody`: expected one of `cangshan-bank`, `erhai-services`',
  ),
  cn(
    'unknown-reference',
    '/matter/creditor',
    'nobody',
    'there is no organisation `nobody`: expected one of `cangshan-bank`, `erhai-services`',
  ),
  cn(
    'unknown-reference',
    '/matter/debts/0/creditor',
    'nobody',
    'there is no organisation `nobody`: expected one of `cangshan-bank`, `erhai-services`',
  ),
  cn('unknown-reference', '/matter/points/0/person', 'wu', `there is no person \`wu\`: expected ${PERSON}`),
  cn('unknown-reference', '/timeline/events/0/person', 'wu', `there is no person \`wu\`: expected ${PERSON}`),
  cn(
    'unknown-reference',
    '/timeline/contacts/2/reached',
    ['wu'],
    `there is no person \`wu\`: expected ${PERSON}`,
    '/timeline/contacts/2/reached/0',
  ),
  cn(
    'unknown-reference',
    '/contact/requestedBy',
    'call-9',
    'there is no contact `call-9`: expected one of `call-1`, `call-2`, `visit-1`, did you mean `call-1`?',
  ),
  us(
    'unknown-reference',
    '/timeline/coverage/0/actors/0',
    'dune',
    'there is no organisation `dune`: expected one of `harbor-mutual`, `dune-recovery`',
  ),
  cn(
    'wrong-reference',
    '/contact/requestedBy',
    'call-1',
    '`call-1` is not an earlier contact from the person: expected the id of an earlier inbound contact',
  ),
  cn(
    'wrong-reference',
    '/timeline/events/0/corrects',
    'hours-1',
    'the event `hours-1` corrects itself: expected the id of another event',
  ),
  cn(
    'unfit-outcome',
    '/timeline/contacts/2/outcome',
    'voicemail',
    'a contact by `visit` cannot have the outcome `voicemail`: expected one of `nobody-met`, `met-other`, `met`',
  ),
  cn(
    'unfit-outcome',
    '/timeline/contacts/2/outcome',
    { oneOf: ['met', 'read'] },
    'a contact by `visit` cannot have the outcome `read`: expected one of `nobody-met`, `met-other`, `met`',
    '/timeline/contacts/2/outcome/oneOf/1',
  ),
  us(
    'unfit-outcome',
    '/timeline/contacts/0/outcome',
    'delivered',
    'a contact by `call` cannot have the outcome `delivered`: expected one of `not-connected`, `no-answer`, `rejected`, `voicemail`, `assistant`, `abandoned`, `dropped`, `answered-by-other`, `connected`, `announced`, `conversation`',
  ),
  us(
    'permit-contradicted',
    '/timeline/contacts/1/outcome',
    'no-answer',
    'a contact whose permit is `pending` was not made, yet it has `outcome`: expected no `outcome`, or a settled permit',
  ),
  us(
    'content-contradicted',
    '/timeline/contacts/0/content/has/0',
    'debt-amount',
    '`debt-amount` cannot stand with `only-limited-content`: expected one of the two',
  ),
  us(
    'recorded-too-early',
    '/timeline/contacts/0/outcomeRecordedAt',
    '2026-03-02T13:59:59Z',
    'the outcome is recorded before the contact began: expected `2026-03-02T14:00:00Z` or later',
  ),
  us(
    'differing-copy',
    '/contact/id',
    'call-1',
    '`call-1` stands in the timeline with other facts: expected the same facts in both places',
    '/contact',
  ),

  // meaning, of a rulebook
  law(
    'too-deep',
    `${ruleAt('stop')}/stops`,
    nested(80),
    'a condition is nested too deeply: expected at most 64 levels',
    `${ruleAt('stop')}/stops${'/not'.repeat(59)}`,
  ),
  law(
    'nothing-asked',
    `${ruleAt('stop')}/stops`,
    { number: 'visitors' },
    'a test of a number asks for nothing: expected at least one bound',
  ),
  law(
    'nothing-asked',
    `${ruleAt('party')}/onlyIf/lostContact`,
    {},
    'lost contact asks for nothing: expected at least one bound',
  ),
  law(
    'both-given',
    `${ruleAt('party')}/roles`,
    ['debtor'],
    'a party rule has both `roles` and `rolesExcept`: expected exactly one of `roles` and `rolesExcept`',
    `${ruleAt('party')}/rolesExcept`,
  ),
  law(
    'both-given',
    `${ruleAt('content')}/mustNot/0`,
    'collector-name',
    '`collector-name` stands in both `must` and `mustNot`: expected one of the two',
  ),
  law(
    'both-given',
    '/calendars/0/years/0/daysWorked/0',
    '2026-10-01',
    '`2026-10-01` stands in both `daysOff` and `daysWorked`: expected one of the two',
  ),
  law(
    'reading-mismatch',
    `${ruleAt('window')}/open/0/fromBound/options`,
    { in: 'open', off: 'closed' },
    'the options of reading `bound` differ in `out`, `off`: expected a value for each of `in`, `out` and no other',
  ),
  law(
    'unknown-reference',
    `${ruleAt('window')}/open/0/fromBound/reading`,
    'bounds',
    'there is no reading `bounds`: expected `bound`, did you mean `bound`?',
  ),
  law(
    'unknown-reference',
    `${ruleAt('window')}/open/0/on/calendar`,
    'ru',
    'there is no calendar `ru`: expected `cn`',
  ),
  law(
    'rule-not-of-instrument',
    `${ruleAt('stop')}/id`,
    'yy/other/stop',
    'the rule `yy/other/stop` is not named after its instrument: expected an id that begins with `xx/invented/`',
  ),
  law(
    'duplicate-id',
    `${ruleAt('stop')}/id`,
    'xx/invented/gate',
    `\`xx/invented/gate\` is in force twice on the same days, also at \`${ruleAt('gate')}\`: expected an id of its own, or dates in force apart`,
  ),
  law(
    'interval-reversed',
    '/instruments/0/inForce',
    { from: '2020-01-01', until: '2020-01-01' },
    '`until` is before `from`: expected `until` after `from`',
    '/instruments/0/inForce/until',
  ),
  law(
    'interval-reversed',
    `${ruleAt('window')}/open/1/to`,
    '09:00',
    '`to` is before `from`: expected `to` after `from`',
  ),
  law(
    'outside-year',
    '/calendars/0/years/0/daysWorked/0',
    '2027-10-10',
    '`2027-10-10` is not in the year `2026`: expected a date of 2026',
  ),
  law(
    'duplicate-item',
    `${ruleAt('window')}/open/1/on/weekdays/1`,
    6,
    '`6` is listed twice: expected each once',
  ),
  law(
    'unknown-key',
    `${ruleAt('window')}/opens`,
    [],
    'unknown key `opens` in a window rule: expected one of `inForce`, `countsFrom`, `applies`',
  ),
  law(
    'unknown-key',
    `${ruleAt('cap')}/limit`,
    [],
    'unknown key `limit` in a cap rule: expected one of `readOn`, `inForce`, `applies`, `except`, `factors`, `clock`, `strict`, `consentMakesLawful`, `signOff`',
  ),
  law(
    'unknown-word',
    `${ruleAt('content')}/must/0`,
    'collectors-name',
    `unknown word \`collectors-name\`: expected ${ITEMS}, did you mean \`collector-name\`?`,
  ),
  {
    ...law(
      'duplicate-id',
      '/calendars',
      [],
      'the id `XX-1` is used twice: expected an id of its own',
      '/0/cases/the second~1third/id',
    ),
    title: 'a case id used twice',
    document: withSet(
      casesDocument,
      '/0/cases/the second~1third',
      (casesDocument as { cases: Record<string, Json> }[])[0]?.cases['the first call passes'] ?? null,
    ),
    read: parseCaseFiles,
  },
]

for (const row of rows) {
  test(`${row.code}: ${row.title}`.slice(0, 160), () => {
    const parsed = row.read(row.document)
    if (row.message === '') return assert.ok(parsed.ok)
    assert.ok(!parsed.ok)
    assert.deepEqual(
      parsed.problems.map((p) => ({ code: p.code, pointer: p.pointer, message: p.message.en })),
      [{ code: row.code, pointer: row.pointer, message: row.message }],
    )
    const [problem] = parsed.problems
    assert.match(problem?.message.zh ?? '', /：应为/)
    assert.ok(problem?.message.zh.includes(problem.expected.zh))
  })
}

test('every code stands in the table', () => {
  const tried = new Set(rows.map((row) => row.code))
  assert.deepEqual(
    [...FORM_CODES, ...MEANING_CODES].filter((code) => !tried.has(code)),
    [],
  )
})

test('messages are in lower case, without full stop, in one line', () => {
  for (const { message } of rows.filter((row) => row.message !== '')) {
    assert.match(message, /^(?:`|[a-z])/)
    assert.match(message, /[^.]$/)
    assert.doesNotMatch(message, /\n/)
  }
})

test('all problems come at once, of form and of meaning', () => {
  const broken = [
    ['/matter/jurisdiction', 'china'],
    ['/matter/persons/1/id', 'lin'],
    ['/timeline/contacts/0/at', '2026-11-05T09:00:00'],
    ['/timeline/contacts/0/person', 'wu'],
    ['/timeline/contacts/2/outcome', 'voicemail'],
    ['/contact/chanel', 'sms'],
    ['/options/mode', 'guard'],
  ].reduce<Json>((document, [at = '', value = '']) => withSet(document, at, value), requestOfChina)
  const parsed = parseJudgeRequest(broken)
  assert.ok(!parsed.ok)
  assert.deepEqual(parsed.problems.map((p) => `${p.code} ${p.pointer}`).sort(), [
    'bad-place /matter/jurisdiction',
    'duplicate-id /matter/persons/1/id',
    'naive-time /timeline/contacts/0/at',
    'unfit-outcome /timeline/contacts/2/outcome',
    'unknown-key /contact/chanel',
    'unknown-reference /timeline/contacts/0/person',
    'unknown-word /options/mode',
  ])
})

test('what is not an object at all is one problem', () => {
  for (const input of [undefined, null, 1, 'x', [], true]) {
    const parsed = parseJudgeRequest(input)
    assert.ok(!parsed.ok)
    assert.deepEqual(
      parsed.problems.map((p) => [p.code, p.pointer]),
      [['wrong-type', '']],
    )
  }
})

test('a rule may come back under its id when the earlier version has ended', () => {
  const first = inventedRulebook.instruments[0]
  assert.ok(first)
  const later = { ...first, inForce: { from: '2030-01-01' } }
  assert.ok(parseRulebook({ ...inventedRulebook, instruments: [first, later] }).ok)
  const overlapping = { ...first, inForce: { from: '2029-12-31' } }
  assert.ok(!parseRulebook({ ...inventedRulebook, instruments: [first, overlapping] }).ok)
  assert.ok(parseInstrument(first, inventedRulebook.calendars).ok)
  assert.ok(!parseInstrument(first, []).ok)
})

test('a number as a log has it stands for a contact point that nobody declared', () => {
  for (const point of ['+86 139-0000-0000', '10690', 'x@example.org'])
    assert.ok(parseJudgeRequest(withSet(requestOfChina, '/contact/point', point)).ok)
})

test('what was written is shortened, kept on one line, and cannot close its own quotation', () => {
  assert.equal(shown('x'.repeat(100)).length, 60)
  assert.equal(quoted('a`b\nc'), '`aˋb\\nc`')
  assert.equal(quoted(['a']), '`["a"]`')
  assert.equal(shown(undefined), '')
  assert.equal(shown(1n), '(bigint)')
  assert.equal(below('/a', 'b/c~d'), '/a/b~1c~0d')
})

test('a near word is found, a far one is not', () => {
  assert.equal(nearest('no_answer', ['no-answer', 'read']), 'no-answer')
  assert.equal(nearest('conversaiton', ['conversation']), 'conversation')
  assert.equal(nearest('x', ['y']), undefined)
  assert.equal(nearest('', ['y']), undefined)
})
