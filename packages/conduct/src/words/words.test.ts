/** Findings in words: every kind in both languages, certain and undetermined, and the exact text of the sentences people see. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FACT_NAMES, FACT_VALUES } from '../border/law.ts'
import type { Decided, FactSeen, Finding } from '../judge/judgement.ts'
import type { Level } from '../judge/level.ts'
import type { SetFinding } from '../judge/log.ts'
import type { DutyFinding } from '../judge/matter.ts'
import type { Need } from '../judge/truth.ts'
import type { Force } from '../language/basis.ts'
import { CHANNELS, CONTENT_ITEMS, PURPOSES, ROLES } from '../facts/vocabulary.ts'
import { EVENT_CLASS } from '../facts/event.ts'
import { localParts, zoneTimeName } from './time.ts'
import {
  FORCE_GROUPS,
  type Language,
  catalogues,
  explain,
  explainFact,
  forceGroup,
  sayBasis,
  sayCondition,
  sayForce,
  sayForceGroup,
  sayLevel,
  sayNeed,
  sayNeeds,
  sayNotBefore,
} from './index.ts'

const LANGUAGES: readonly Language[] = ['en', 'zh']
const SHANGHAI = 'Asia/Shanghai'
const CHICAGO = 'America/Chicago'

/** 2026-11-05 22:30:00 in Shanghai, 08:30:00 in Chicago. */
const EVENING = 1793889000
/** 2026-11-09 00:00:00 in Chicago. */
const MONDAY = 1794204000

const FORCES: readonly Force[] = [
  'criminal',
  'statute',
  'regulation',
  'local-rule',
  'ministry-rule',
  'judicial-interpretation',
  'official-interpretation',
  'court-decision',
  'national-standard-recommended',
  'regulator-guideline',
  'industry-guideline',
  'contract',
  'own-policy',
]

const OUTCOME: Need = { kind: 'element', of: 'outcome', about: 'c4' }

const STANDARD = {
  instrument: 'cn/gbt-45251-2025',
  title: { en: 'GB/T 45251-2025', zh: 'GB/T 45251-2025' },
  instrumentCitation: 'GB/T 45251-2025',
  citation: '5.3',
  force: 'national-standard-recommended',
} as const

const REGULATION = {
  instrument: 'us/regulation-f',
  title: { en: 'Debt Collection Practices (Regulation F)', zh: '债务催收行为条例（F 条例）' },
  instrumentCitation: 'Regulation F',
  citation: '12 CFR 1006.14(b)(2)',
  force: 'regulation',
} as const

const CAP: Decided = {
  kind: 'cap',
  atMost: 3,
  within: { per: 'day' },
  certain: 4,
  possible: 4,
  each: ['person', 'creditor'],
  channel: 'call',
  counts: 'outcomes',
  zone: SHANGHAI,
  localDate: '2026-11-05',
}

function finding(decided: Decided, more: Partial<Finding> = {}): Finding {
  const kind = decided.kind === 'trouble' ? 'cap' : decided.kind === 'end-by' ? 'window' : decided.kind
  return {
    rule: 'cn/gbt-45251-2025/5.3',
    kind,
    ...STANDARD,
    says: { en: 'Keep to the rule.', zh: '应遵守规则。' },
    effect: 'forbid',
    basis: 'read',
    readOn: '2026-11-24',
    certain: 'barred',
    possible: 'barred',
    decided,
    needs: [],
    unless: [],
    conditionBroken: false,
    ...more,
  }
}

const open = (...needs: readonly Need[]): Partial<Finding> => ({ certain: 'clear', needs })

/** Each kind of deciding facts, the forms it takes, and the numbers that its sentence must hold. */
const DECIDED: {
  readonly [K in Decided['kind']]: readonly (readonly [Extract<Decided, { kind: K }>, ...string[]])[]
} = {
  window: [
    [
      {
        kind: 'window',
        zone: SHANGHAI,
        localTime: '2026-11-05 22:30:00',
        opens: { from: '08:00', to: '22:00' },
      },
      '22:30:00',
      '2026',
      '08:00',
      '22:00',
    ],
    [{ kind: 'window', zone: SHANGHAI, localTime: '2026-11-08 09:00:00', opens: null }, '09:00:00', '2026'],
  ],
  cap: [
    [CAP, '4', '2026', '3'],
    [{ ...CAP, possible: null, certain: 1 }, '1', '2026', '3'],
    [
      { ...CAP, within: { per: 'week', weekStarts: 'monday' }, each: ['collector', 'debt'], debt: 'd7' },
      'd7',
      '3',
    ],
    [
      { ...CAP, within: { per: 'month' }, each: ['collector', 'point', 'channel'], counts: 'attempts' },
      '4',
      '3',
    ],
    [{ ...CAP, within: { rollingDays: 7 } }, '4', '7', '3'],
    [{ ...CAP, within: { rollingSeconds: 300 } }, '4', '5', '3'],
    [{ ...CAP, within: { ever: true }, certain: 2, possible: 5 }, '3'],
  ],
  gate: [
    [
      {
        kind: 'gate',
        polarity: 'not-within',
        span: { days: 7, dayOne: 'anchor' },
        anchorAt: EVENING,
        anchor: 'c1',
        openAt: MONDAY,
        zone: CHICAGO,
      },
      '7',
      '08:30:00',
      '00:00:00',
      '2026',
    ],
    [{ kind: 'gate', polarity: 'not-within', span: { months: 2 }, zone: CHICAGO }, '2'],
    [
      {
        kind: 'gate',
        polarity: 'require-prior',
        span: {
          inTurn: [
            { businessDays: 5, calendar: 'us-federal' },
            { days: 30, dayOne: 'next' },
          ],
        },
        anchorAt: EVENING,
        openAt: MONDAY,
        zone: CHICAGO,
      },
      '5',
      '30',
      '08:30:00',
    ],
    [
      { kind: 'gate', polarity: 'require-prior', span: { seconds: 0 }, anchorAt: EVENING, zone: CHICAGO },
      '08:30:00',
    ],
    [{ kind: 'gate', polarity: 'require-prior', span: { years: 1 }, zone: CHICAGO }, '1'],
    [{ kind: 'gate', polarity: 'require-prior', span: { seconds: 0 }, zone: CHICAGO }],
  ],
  stop: [
    [{ kind: 'stop', event: 'cease-request', since: EVENING, id: 'e1', zone: CHICAGO }, '08:30:00', '2026'],
    [{ kind: 'stop', zone: CHICAGO }],
  ],
  party: [
    [{ kind: 'party', roles: ['contact-person'], person: 'p2', count: 2 }, 'p2', '2'],
    [{ kind: 'party', roles: ['relative', 'friend'] }],
    [{ kind: 'party', roles: [] }],
  ],
  attribute: [[{ kind: 'attribute' }]],
  content: [
    [{ kind: 'content', missing: ['collector-name', 'opt-out-instruction'], banned: ['threat'] }],
    [{ kind: 'content', missing: [], banned: [] }],
  ],
  duty: [
    [{ kind: 'duty', dueOn: '2026-11-05', trigger: 'e1', event: 'e2' }, '2026', '5'],
    [{ kind: 'duty', event: 'e2', value: 72 }, '72'],
  ],
  trouble: [[{ kind: 'trouble', message: 'calendar cn does not cover 2031-01-01' }, '2031-01-01']],
  'end-by': [
    [{ kind: 'end-by', endBy: EVENING, endedAt: EVENING + 301, zone: CHICAGO }, '08:30:00', '08:35:01'],
  ],
}

/** What no sentence about anybody may hold. */
const NEVER = [
  /undefined/,
  /[{}]/,
  /\bcrim(e|inal)/i,
  /guilty/i,
  /\blawful/i,
  /犯罪/,
  /有罪/,
  /合法/,
  / {2}/,
  /\.\./,
  /。。/,
  /\[object/,
]

function isWellFormed(sentence: string, language: Language): void {
  for (const word of NEVER) assert.doesNotMatch(sentence, word)
  assert.match(sentence, language === 'en' ? /^[A-Z0-9].*\.$/ : /^[\p{Script=Han}A-Z0-9“].*。$/u)
}

for (const [kind, forms] of Object.entries(DECIDED)) {
  for (const language of LANGUAGES) {
    test(`every finding of kind ${kind} has a sentence with its numbers (${language})`, () => {
      for (const [decided, ...numbers] of forms) {
        for (const moment of ['before', 'after'] as const) {
          for (const effect of ['forbid', 'require', 'presume', 'should-not'] as const) {
            for (const more of [{}, open(OUTCOME), open({ kind: 'element', of: 'zone' })]) {
              const sentence = explain(finding(decided, { effect, ...more }), language, moment)
              isWellFormed(sentence, language)
              for (const number of numbers) assert.ok(sentence.includes(number), `${number} in: ${sentence}`)
              if ('needs' in more && moment === 'after')
                assert.match(sentence, language === 'en' ? /\bmay\b/ : /可能/)
              if ('needs' in more)
                assert.match(sentence, language === 'en' ? /What would decide: / : /取决于：/)
            }
          }
        }
      }
    })
  }
}

const AGREED = {
  id: 'agreed-time',
  citation: '5.3',
  says: {
    en: 'The debtor and the lender agreed on a time that includes this one.',
    zh: '双方约定的催收时间包括此时。',
  },
}
const ASKED = {
  id: 'consent',
  citation: '12 CFR 1006.14(b)(3)(i)',
  says: { en: 'Unless the person agreed to more calls.', zh: '本人同意接听更多来电的除外。' },
}
const [[WINDOW]] = DECIDED.window as [[Decided]]
const [[WAIT]] = DECIDED.gate as [[Decided]]
const [[STOP]] = DECIDED.stop as [[Decided]]
const [[PARTY]] = DECIDED.party as [[Decided]]
const [[CONTENT]] = DECIDED.content as [[Decided]]
const [[END_BY]] = DECIDED['end-by'] as [[Decided]]
const SEVEN: Decided = {
  ...CAP,
  atMost: 7,
  within: { rollingDays: 7 },
  certain: 8,
  possible: 8,
  each: ['collector', 'person', 'debt'],
  debt: 'd1',
  zone: CHICAGO,
}

/** Finding, moment, English, Chinese: word for word. */
const EXACT: Readonly<Record<string, readonly [Finding, 'before' | 'after', string, string]>> = {
  'one over the daily cap': [
    finding(CAP),
    'after',
    'This call was the 4th counted contact by the lender and all who act for it with this person on 5 November 2026 (China Standard Time); the recommended standard GB/T 45251-2025 (5.3) allows 3 a day. It is not itself a law.',
    '本次电话是2026年11月5日（中国标准时间）贷款机构及其全部受托方对同一人的第4次计入次数的联系；推荐性国家标准GB/T 45251-2025（5.3）至多允许每日3次。它本身不是法律。',
  ],
  'a cap before the act is worded by what is possible': [
    finding({ ...CAP, certain: 3 }, open(OUTCOME)),
    'before',
    'This call would be the 4th counted contact by the lender and all who act for it with this person on 5 November 2026 (China Standard Time); the recommended standard GB/T 45251-2025 (5.3) allows 3 a day. It is not itself a law. What would decide: what became of the contact (c4).',
    '本次电话将是2026年11月5日（中国标准时间）贷款机构及其全部受托方对同一人的第4次计入次数的联系；推荐性国家标准GB/T 45251-2025（5.3）至多允许每日3次。它本身不是法律。取决于：联系的结果（c4）。',
  ],
  'a cap after the act, outcome not known': [
    finding({ ...CAP, certain: 3 }, { ...open(OUTCOME), basis: 'reported' }),
    'after',
    'This call may have been the 4th counted contact by the lender and all who act for it with this person on 5 November 2026 (China Standard Time); the recommended standard GB/T 45251-2025 (5.3) allows 3 a day. It is not itself a law. The clause is known from reports. What would decide: what became of the contact (c4).',
    '本次电话可能是2026年11月5日（中国标准时间）贷款机构及其全部受托方对同一人的第4次计入次数的联系；推荐性国家标准GB/T 45251-2025（5.3）至多允许每日3次。它本身不是法律。该条款内容来自报道。取决于：联系的结果（c4）。',
  ],
  'a cap that the record does not reach': [
    finding({ ...CAP, certain: 2, possible: null }, open({ kind: 'coverage', of: 'coverage' })),
    'after',
    'This call may have been one too many: the record shows 2 counted contacts by the lender and all who act for it with this person on 5 November 2026 (China Standard Time), and does not reach far enough to show all; the recommended standard GB/T 45251-2025 (5.3) allows 3 a day. It is not itself a law. What would decide: contacts outside what the record covers.',
    '本次电话可能超出次数：2026年11月5日（中国标准时间）贷款机构及其全部受托方对同一人有记录的计入次数的联系为2次，而记录覆盖的范围不足以显示全部；推荐性国家标准GB/T 45251-2025（5.3）至多允许每日3次。它本身不是法律。取决于：记录范围之外的联系。',
  ],
  'a presumption that names what would take it away': [
    finding(SEVEN, {
      ...REGULATION,
      effect: 'presume',
      certain: 'presumed',
      possible: 'presumed',
      unless: [ASKED],
    }),
    'after',
    'This call was the 8th counted contact by this collector with this person about debt d1 in the 7 days up to 5 November 2026 (Central Time); the regulation “Debt Collection Practices (Regulation F)” (12 CFR 1006.14(b)(2)) presumes a breach beyond 7 in 7 days, unless this is shown: “the person agreed to more calls”. This is a binding rule.',
    '本次电话是截至2026年11月5日的7日内（北美中部时间）该催收方对同一人就债务d1的第8次计入次数的联系；法规《债务催收行为条例（F 条例）》（12 CFR 1006.14(b)(2)）推定超过7日内7次即为违反，除非能够证明“本人同意接听更多来电”。这是有约束力的规定。',
  ],
  'outside the hours, unless agreed': [
    finding(WINDOW, { unless: [AGREED] }),
    'after',
    'This contact was made at 22:30:00 on 5 November 2026 (China Standard Time); the recommended standard GB/T 45251-2025 (5.3) allows contact from 08:00 to 22:00 only, unless this is shown: “The debtor and the lender agreed on a time that includes this one”. It is not itself a law.',
    '本次联系的时间是2026年11月5日22:30:00（中国标准时间）；推荐性国家标准GB/T 45251-2025（5.3）仅允许在08:00至22:00联系，除非能够证明“双方约定的催收时间包括此时”。它本身不是法律。',
  ],
  'the very second of a bound': [
    finding({ ...WINDOW, localTime: '2026-11-05 22:00:00' } as Decided, {
      ...open({ kind: 'reading', of: 'bounds' }),
      basis: 'unverified',
    }),
    'after',
    'This contact may have been outside the hours: its time was 22:00:00 on 5 November 2026 (China Standard Time); the recommended standard GB/T 45251-2025 (5.3) allows contact from 08:00 to 22:00 only. It is not itself a law. The text of this clause has not been verified. What would decide: whether the very second of the bound is open, which the text does not say.',
    '本次联系可能在允许时段之外，时间为2026年11月5日22:00:00（中国标准时间）；推荐性国家标准GB/T 45251-2025（5.3）仅允许在08:00至22:00联系。它本身不是法律。该条款文本尚未核实。取决于：整点那一秒是否允许，条文未写明。',
  ],
  'a waiting time': [
    finding(WAIT, { ...REGULATION, effect: 'presume', certain: 'presumed', possible: 'presumed' }),
    'before',
    'This contact would come too early: a waiting time of 7 days (the first day included) began at 08:30:00 on 5 November 2026 (Central Time) and ends at 00:00:00 on 9 November 2026 (Central Time); the regulation “Debt Collection Practices (Regulation F)” (12 CFR 1006.14(b)(2)) presumes a breach; in short: Keep to the rule. This is a binding rule.',
    '本次联系将过早：7日（含首日）的等待期自2026年11月5日08:30:00（北美中部时间）起算，至2026年11月9日00:00:00（北美中部时间）届满；法规《债务催收行为条例（F 条例）》（12 CFR 1006.14(b)(2)）推定违反，要点：应遵守规则。这是有约束力的规定。',
  ],
  'a stop': [
    finding(STOP, { ...REGULATION, force: 'statute', citation: '15 USC 1692c(c)', unless: [AGREED, ASKED] }),
    'before',
    'A request to stop contact stands in the way, on record since 08:30:00 on 5 November 2026 (Central Time); the statute “Debt Collection Practices (Regulation F)” (15 USC 1692c(c)), in short: Keep to the rule, unless one of these is shown: “The debtor and the lender agreed on a time that includes this one”; “the person agreed to more calls”. This is a law.',
    '存在“要求停止联系”，自2026年11月5日08:30:00（北美中部时间）起有记录，本次联系将因此受限；法律《债务催收行为条例（F 条例）》（15 USC 1692c(c)）要点：应遵守规则，除非能够证明以下之一：“双方约定的催收时间包括此时”；“本人同意接听更多来电”。这是法律。',
  ],
  'a contact person': [
    finding(PARTY, { force: 'industry-guideline' }),
    'after',
    'This contact was meant for a contact person who owes nothing (p2), as contact number 2 of its kind; the association’s guideline GB/T 45251-2025 (5.3), in short: Keep to the rule. It binds the association’s members.',
    '本次联系的对象是联系人（无债务责任）（p2），是此类联系的第2次；行业协会规范GB/T 45251-2025（5.3）要点：应遵守规则。它约束该协会的会员。',
  ],
  'words missing and words banned': [
    finding(CONTENT, { ...REGULATION, conditionBroken: true }),
    'after',
    'In this contact the following was missing: the collector’s name and how to stop such messages; the following occurred, which must not be said or done: a threat; the regulation “Debt Collection Practices (Regulation F)” (12 CFR 1006.14(b)(2)), in short: Keep to the rule. This is a binding rule.',
    '本次联系缺少：催收方名称、停止接收此类消息的方法；出现不得有的言行：威胁；法规《债务催收行为条例（F 条例）》（12 CFR 1006.14(b)(2)）要点：应遵守规则。这是有约束力的规定。',
  ],
  'what a binding text only advises': [
    finding(
      { kind: 'attribute' },
      { ...REGULATION, effect: 'should-not', certain: 'discouraged', possible: 'discouraged' },
    ),
    'after',
    'The way this contact was made differed from what is asked; the regulation “Debt Collection Practices (Regulation F)” (12 CFR 1006.14(b)(2)) advises otherwise; in short: Keep to the rule. Here it only advises; not to follow it is in itself no breach.',
    '本次联系的方式不符合要求；法规《债务催收行为条例（F 条例）》（12 CFR 1006.14(b)(2)）不建议如此，要点：应遵守规则。它在此处仅为建议，不遵循本身不构成违反。',
  ],
  trouble: [
    finding({ kind: 'trouble', message: 'no zone' }, open({ kind: 'trouble', of: 'no zone' })),
    'before',
    'A rule could not be applied (no zone), so this contact may be barred; the recommended standard GB/T 45251-2025 (5.3), in short: Keep to the rule. It is not itself a law. What would decide: an answer to this trouble: no zone.',
    '一条规则无法适用（no zone），因此本次联系可能被禁止；推荐性国家标准GB/T 45251-2025（5.3）要点：应遵守规则。它本身不是法律。取决于：此问题的解决：no zone。',
  ],
  'a call past the end of the hours': [
    finding(END_BY, { ...REGULATION, ...open({ kind: 'exception', of: 'asked-to-go-on', about: 'c4' }) }),
    'after',
    'This contact may have lasted too long: it ended at 08:35:01 on 5 November 2026 (Central Time), after the hours had ended at 08:30:00 on 5 November 2026 (Central Time); the regulation “Debt Collection Practices (Regulation F)” (12 CFR 1006.14(b)(2)), in short: Keep to the rule. This is a binding rule. What would decide: whether the person asked to go on (c4).',
    '本次联系可能持续过久：结束于2026年11月5日08:35:01（北美中部时间），而允许时段已于2026年11月5日08:30:00（北美中部时间）结束；法规《债务催收行为条例（F 条例）》（12 CFR 1006.14(b)(2)）要点：应遵守规则。这是有约束力的规定。取决于：本人是否要求继续（c4）。',
  ],
  'own policy': [
    finding(
      { ...CAP, atMost: 2, certain: 3, counts: 'attempts' },
      {
        force: 'own-policy',
        title: { en: 'House limits', zh: '内部限次' },
        instrumentCitation: 'House limits',
      },
    ),
    'after',
    'This call was the 3rd contact by the lender and all who act for it with this person on 5 November 2026 (China Standard Time); the lender’s own policy “House limits” (5.3) allows 2 a day. This is the lender’s own policy, not law.',
    '本次电话是2026年11月5日（中国标准时间）贷款机构及其全部受托方对同一人的第3次联系；贷款机构自定政策《内部限次》（5.3）至多允许每日2次。这是贷款机构自己的政策，不是法律。',
  ],
}

for (const [name, [found, moment, english, chinese]] of Object.entries(EXACT)) {
  test(`says exactly: ${name}`, () => {
    assert.equal(explain(found, 'en', moment), english)
    assert.equal(explain(found, 'zh', moment), chinese)
  })
}

test('the fact alone names no instrument, keeps its numbers and what would decide', () => {
  const found = finding({ ...CAP, atMost: 2, certain: 3, counts: 'attempts' }, {})
  assert.equal(
    explainFact(found, 'en'),
    'This call was the 3rd contact by the lender and all who act for it with this person on 5 November 2026 (China Standard Time).',
  )
  assert.equal(
    explainFact(found, 'zh'),
    '本次电话是2026年11月5日（中国标准时间）贷款机构及其全部受托方对同一人的第3次联系。',
  )
  const doubted = explainFact(finding(CAP, open({ kind: 'element', of: 'outcome', about: 'c4' })), 'en')
  assert.match(doubted, /What would decide: what became of the contact \(c4\)\.$/)
  assert.doesNotMatch(doubted, /GB\/T|allows/)
})

const SET: SetFinding = {
  rule: 'cn/gbt-45251-2025/5.3',
  instrument: STANDARD.instrument,
  citation: 'GB/T 45251-2025, 5.3',
  force: STANDARD.force,
  level: 'barred',
  contacts: ['c1', 'c2', 'c3'],
  atLeast: 1,
}

test('S16: a set of ties accuses no row: so many of these, which of them cannot be told', () => {
  assert.equal(
    explain(SET, 'en'),
    'At least 1 of these 3 contacts (c1, c2, c3) are barred by GB/T 45251-2025, 5.3; their times overlap, so which of them cannot be told. It is a recommended standard, not itself a law.',
  )
  assert.equal(
    explain(SET, 'zh'),
    '在这3次联系（c1、c2、c3）中，至少有1次按GB/T 45251-2025, 5.3被禁止；各次时间重叠，无法确定是哪几次。这是推荐性标准，本身不是法律。',
  )
  for (const level of ['discouraged', 'presumed'] as const)
    for (const language of LANGUAGES) isWellFormed(explain({ ...SET, level }, language), language)
})

test('S26: a duty is told with its entries and is never put as something that would be', () => {
  const {
    kind: _kind,
    conditionBroken: _broken,
    ...rest
  } = finding({ kind: 'duty', dueOn: '2026-11-05', trigger: 'e1', event: 'e2' })
  const duty: DutyFinding = { ...rest, kind: 'duty', about: ['e1', 'e2'] }
  assert.equal(
    explain(duty, 'en', 'before'),
    'A duty that ran until 5 November 2026 was not kept (entries e1, e2); the recommended standard GB/T 45251-2025 (5.3), in short: Keep to the rule. It is not itself a law.',
  )
  assert.equal(
    explain(duty, 'zh'),
    '一项义务未履行（记录e1、e2），期限至2026年11月5日；推荐性国家标准GB/T 45251-2025（5.3）要点：应遵守规则。它本身不是法律。',
  )
})

test('S3: every force is told plainly, with every heading it can stand under', () => {
  for (const language of LANGUAGES) {
    for (const force of FORCES) {
      isWellFormed(sayForce(force, language), language)
      isWellFormed(explain(finding(CAP, { force }), language), language)
    }
    for (const group of FORCE_GROUPS) assert.notEqual(sayForceGroup(group, language), '')
  }
  const groups = FORCES.map((f) => [
    f,
    forceGroup(f, 'forbid'),
    forceGroup(f, 'presume'),
    forceGroup(f, 'should-not'),
  ])
  const law = ['breach-of-law', 'presumed-breach', 'regulator-guidance']
  assert.deepEqual(groups, [
    ...FORCES.slice(0, 8).map((f) => [f, ...law]),
    ['national-standard-recommended', ...Array<string>(3).fill('contrary-to-recommended-standard')],
    ['regulator-guideline', ...Array<string>(3).fill('regulator-guidance')],
    ['industry-guideline', ...Array<string>(3).fill('association-rule')],
    ['contract', ...Array<string>(3).fill('contract')],
    ['own-policy', ...Array<string>(3).fill('own-policy')],
  ])
  assert.equal(sayForce('statute', 'en'), 'This is a law.')
  assert.equal(
    sayForce('national-standard-recommended', 'en'),
    'It is a recommended standard, not itself a law.',
  )
  assert.equal(sayForce('industry-guideline', 'en'), 'It binds the association’s members.')
  assert.equal(sayForce('own-policy', 'en'), 'This is the lender’s own policy, not law.')
  assert.equal(sayForce('own-policy', 'zh'), '这是贷款机构自己的政策，不是法律。')
})

test('S2, S4: levels and bases claim no more than is known', () => {
  assert.equal(sayLevel('clear', 'en'), 'not barred by any rule encoded here')
  assert.equal(sayBasis('unverified', 'en'), 'The text of this clause has not been verified.')
  assert.equal(sayBasis('reported', 'en'), 'The clause is known from reports.')
  assert.equal(sayBasis('reported', 'zh'), '该条款内容来自报道。')
  for (const level of ['clear', 'discouraged', 'presumed', 'barred'] satisfies Level[])
    for (const language of LANGUAGES)
      for (const word of NEVER) assert.doesNotMatch(sayLevel(level, language), word)
})

for (const [need, english, chinese] of [
  [OUTCOME, 'what became of the contact (c4)', '联系的结果（c4）'],
  [
    { kind: 'scope', of: 'debt.product' },
    'what kind of loan it is, which nobody stated',
    '属于哪类贷款，无人说明',
  ],
  [
    { kind: 'state', of: 'bankruptcy' },
    'whether there is a bankruptcy, as no source vouches for a full list',
    '是否存在“破产”，尚无来源声明其记录完整',
  ],
  [
    { kind: 'scope', of: 'attorney' },
    'whether there is a lawyer who acts for the person, which this source cannot show',
    '是否存在“代理律师”，此来源无法显示',
  ],
  [{ kind: 'exception', of: 'consent', about: 'e9' }, 'proof of a consent (e9)', '“同意”的证明（e9）'],
  [
    { kind: 'element', of: 'consent.given', about: 'e9' },
    'the particular “given” of a consent (e9)',
    '“同意”的细节“given”（e9）',
  ],
  [{ kind: 'tie', of: 'opt-out' }, 'whether an opt-out came before', '“退订”是否在该次联系之前'],
  [{ kind: 'tie', of: 'order', about: '' }, 'which of the contacts came first', '各次联系的先后'],
  [{ kind: 'coverage', of: 'coverage' }, 'contacts outside what the record covers', '记录范围之外的联系'],
  [
    { kind: 'reading', of: 'bounds' },
    'whether the very second of the bound is open, which the text does not say',
    '整点那一秒是否允许，条文未写明',
  ],
  [
    { kind: 'reading', of: 'constructor' },
    'how the text is to be read on “constructor”',
    '条文在“constructor”上如何理解',
  ],
  [
    { kind: 'text', of: 'Article 70' },
    'the exact text of Article 70, which has not been verified',
    '第七十条的确切文本，尚未核实',
  ],
  [{ kind: 'trouble', of: 'no zone' }, 'an answer to this trouble: no zone', '此问题的解决：no zone'],
] as readonly (readonly [Need, string, string])[]) {
  test(`a need in words: ${need.kind} ${need.of}`, () => {
    assert.equal(sayNeed(need, 'en'), english)
    assert.equal(sayNeed(need, 'zh'), chinese)
  })
}

test('S4: what is not verified is said once, and its own text would decide', () => {
  const unread = finding(WINDOW, { ...open({ kind: 'text', of: '5.3' }), basis: 'unverified' })
  assert.match(
    explain(unread, 'en'),
    /law\. The text of this clause has not been verified\. What would decide: its exact text\.$/,
  )
  assert.match(explain(unread, 'zh'), /该条款文本尚未核实。取决于：该条款的确切文本。$/)
})

test('one question about many contacts is asked once; many questions are told by the first four and a count', () => {
  const abouts = ['c1', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((about): Need => ({ ...OUTCOME, about }))
  assert.match(
    explain(finding(CAP, open(...abouts)), 'en'),
    /What would decide: what became of the contact \(c1, c2, c3, c4 and 2 more\)\.$/,
  )
  assert.match(
    explain(finding(CAP, open(...abouts)), 'zh'),
    /取决于：联系的结果（c1、c2、c3、c4，另有2项）。$/,
  )
  assert.deepEqual(sayNeeds(abouts.slice(0, 3), 'en'), ['what became of the contact (c1, c2)'])
  const questions = (['outcome', 'mode', 'zone', 'place', 'visitors', 'person'] as const).map(
    (of): Need => ({ kind: 'element', of }),
  )
  assert.match(explain(finding(CAP, open(...questions)), 'en'), /What would decide: (?:[^;]*; ){4}2 more\.$/)
  assert.match(explain(finding(CAP, open(...questions)), 'zh'), /；另有2项。$/)
})

const VISITORS: FactSeen = { kind: 'number', fact: 'visitors', found: [1], asked: { atLeast: 2 } }
const HIDDEN: FactSeen = {
  kind: 'fact',
  fact: 'caller-id',
  found: ['hidden'],
  asked: { oneOf: ['shown'] },
}
const BOUGHT: FactSeen = {
  kind: 'fact',
  fact: 'point.provenance',
  found: ['bought'],
  asked: { oneOf: ['contract', 'left-by-debtor'] },
}
const notShown = (what: 'event' | 'lost-contact', ...of: readonly string[]): FactSeen => ({
  kind: 'shown',
  what,
  of,
  found: 'no',
  asked: 'yes',
})

/** Facts looked at, whether it is certain, moment, English, Chinese: the fact alone. */
const LOOKED_AT: Readonly<
  Record<string, readonly [readonly FactSeen[], boolean, 'before' | 'after', string, string]>
> = {
  'one visitor': [
    [VISITORS],
    true,
    'after',
    'One collector came alone; at least two are asked.',
    '上门的催收人员只有1人，而要求至少2人。',
  ],
  'one visitor, before': [
    [VISITORS],
    true,
    'before',
    'One collector would come alone; at least two are asked.',
    '上门的催收人员将只有1人，而要求至少2人。',
  ],
  'nobody said how many': [
    [{ ...VISITORS, found: null }],
    false,
    'after',
    'How many visitors there were is not known, and at least two are asked; so it may have been against the rule.',
    '外访人数尚不清楚，而要求至少2人；因此本次联系可能不符合规则。',
  ],
  'one or two, only one of them too few': [
    [{ ...VISITORS, found: [1, 2] }],
    false,
    'after',
    'One collector may have come alone; at least two are asked; so it may have been against the rule.',
    '上门的催收人员可能只有1人，而要求至少2人；因此本次联系可能不符合规则。',
  ],
  'a hidden number': [
    [HIDDEN],
    true,
    'after',
    'The number called from was hidden instead of shown as it is.',
    '主叫号码被隐藏，而要求如实显示。',
  ],
  'a hidden number, where the text is not verified': [
    [HIDDEN],
    false,
    'after',
    'The number called from was hidden instead of shown as it is; so it may have been against the rule.',
    '主叫号码被隐藏，而要求如实显示；因此本次联系可能不符合规则。',
  ],
  'a bought number': [
    [BOUGHT],
    true,
    'after',
    'The number or address used was bought instead of taken from the contract or left by the debtor.',
    '所用号码或地址系购买所得，而要求取自合同或由债务人留存。',
  ],
  'a means that is ruled out': [
    [{ kind: 'fact', fact: 'channel', found: ['email'], asked: { noneOf: ['email', 'fax'] } }],
    true,
    'before',
    'This contact would be an e-mail, which the rule excludes.',
    '联系方式将是电子邮件，属规则排除之列。',
  ],
  'no consent': [
    [notShown('event', 'consent')],
    true,
    'after',
    'A consent was not shown.',
    '未能证明“同意”。',
  ],
  'something that had to be absent': [
    [{ kind: 'shown', what: 'event', of: ['refusal'], found: 'yes', asked: 'no' }],
    true,
    'after',
    'A refusal to be contacted stood in the way.',
    '存在“拒绝联系”。',
  ],
}

for (const [name, [facts, isCertain, moment, english, chinese]] of Object.entries(LOOKED_AT)) {
  test(`an attribute says what was looked at: ${name}`, () => {
    const found = finding(
      { kind: 'attribute', facts },
      isCertain ? {} : open({ kind: 'element', of: 'visitors' }),
    )
    const needs = (language: Language): string =>
      isCertain
        ? ''
        : catalogues[language].join(['', catalogues[language].decides(sayNeeds(found.needs, language))])
    assert.equal(explainFact(found, 'en', moment), catalogues.en.join([english, needs('en')]))
    assert.equal(explainFact(found, 'zh', moment), catalogues.zh.join([chinese, needs('zh')]))
    for (const language of LANGUAGES) isWellFormed(explain(found, language, moment), language)
  })
}

test('a party finding says who the person is and which opening was not shown, each once', () => {
  const facts = [
    notShown('lost-contact'),
    notShown('event', 'lost-contact'),
    notShown('event', 'death'),
    notShown('event', 'incapacity'),
  ]
  const found = finding({ kind: 'party', roles: ['contact-person'], person: 'p2', facts })
  assert.equal(
    explainFact(found, 'en'),
    'This contact was meant for a contact person who owes nothing (p2); none of these was shown: a loss of contact, a death or a lack of legal capacity.',
  )
  assert.equal(
    explainFact(found, 'zh'),
    '本次联系的对象是联系人（无债务责任）（p2）；以下各项均未能证明：“失联”、“死亡”、“欠缺民事行为能力”。',
  )
})

test('every fact and each of its values makes a sentence in both languages', () => {
  for (const fact of FACT_NAMES) {
    for (const language of LANGUAGES) {
      const seen = (found: readonly string[] | null): FactSeen => ({
        kind: 'fact',
        fact,
        found,
        asked: { oneOf: [] },
      })
      const said = new Set(
        [...FACT_VALUES[fact], null].map((value) => {
          const facts = [seen(value === null ? null : [value])]
          const sentence = explainFact(finding({ kind: 'attribute', facts }), language)
          isWellFormed(sentence, language)
          return sentence
        }),
      )
      assert.equal(said.size, FACT_VALUES[fact].length + 1, `${fact}: two values read alike`)
    }
  }
})

test('an instrument is named once: its title, then how it is cited and the clause', () => {
  const guideline = finding(CAP, {
    title: { en: 'Guideline on collection', zh: '催收工作指引' },
    instrumentCitation: '《催收工作指引》 (China Banking Association, 2026-01-30)',
    citation: 'Chapter 3 (article number not known)',
    force: 'industry-guideline',
  })
  assert.match(
    explain(guideline, 'en'),
    /; the association’s guideline “Guideline on collection” \[《催收工作指引》 \(China Banking Association, 2026-01-30\), Chapter 3 \(article number not known\)\] allows 3 a day/,
  )
  assert.match(
    explain(guideline, 'zh'),
    /；行业协会规范《催收工作指引》（中国银行业协会，2026-01-30，第三章，条号不详）至多允许每日3次/,
  )
})

test('S20: conditions in words, an end on the clock that is named', () => {
  const base = { rule: 'r', citation: '12 CFR 1006.6(e)' }
  assert.equal(
    sayCondition({ kind: 'say', ...base, items: ['collector-name', 'opt-out-instruction'] }, 'en'),
    'This must be said or shown: the collector’s name and how to stop such messages (12 CFR 1006.6(e)).',
  )
  assert.equal(
    sayCondition({ kind: 'do-not-say', ...base, items: ['threat'] }, 'zh'),
    '不得说或做：威胁（12 CFR 1006.6(e)）。',
  )
  assert.equal(
    sayCondition({ kind: 'end-by', ...base, at: EVENING }, 'en', CHICAGO),
    'The contact must end by 08:30:00 on 5 November 2026 (Central Time) (12 CFR 1006.6(e)).',
  )
  assert.equal(
    sayCondition({ kind: 'end-by', ...base, at: EVENING }, 'zh'),
    '联系须在2026年11月5日14:30:00（UTC）前结束（12 CFR 1006.6(e)）。',
  )
  assert.equal(
    sayCondition({ kind: 'verify-person', ...base }, 'en'),
    'First make sure who is there; only then name the lender or the debt (12 CFR 1006.6(e)).',
  )
})

test('S27: not before is told for people and is no invitation', () => {
  assert.equal(
    sayNotBefore({ kind: 'at', at: MONDAY + 1 }, CHICAGO, 'en'),
    'On what is known today, nothing encoded here bars it from 00:00:01 on 9 November 2026 (Central Time) on; this is not an invitation.',
  )
  assert.equal(
    sayNotBefore(
      {
        kind: 'after',
        events: [
          { class: 'bankruptcy', rule: 'r' },
          { class: 'refusal', rule: 's' },
        ],
        at: MONDAY,
      },
      CHICAGO,
      'en',
    ),
    'Only after the end of what stands in the way: a bankruptcy and a refusal or a request to stop; were that so now, from 00:00:00 on 9 November 2026 (Central Time) on.',
  )
  assert.equal(
    sayNotBefore({ kind: 'after', events: [{ class: 'death', rule: 'r' }] }, CHICAGO, 'zh'),
    '须待以下情形结束之后：“死亡”。',
  )
  assert.equal(
    sayNotBefore({ kind: 'unknown', needs: [{ kind: 'element', of: 'zone' }] }, CHICAGO, 'en'),
    'From when on it would not be barred is not known. What would decide: which time zone the person was in.',
  )
  assert.equal(
    sayNotBefore({ kind: 'none', horizon: MONDAY }, SHANGHAI, 'zh'),
    '在2026年11月9日14:00:00（中国标准时间）之前没有不被禁止的时间。',
  )
})

test('both catalogues have the same keys, and every word of every vocabulary', () => {
  const keys = (value: unknown, path = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}/${key}`))
      : [path]
  const words = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(words)
      : typeof value === 'string'
        ? [value]
        : []
  assert.deepEqual(keys(catalogues.en).toSorted(), keys(catalogues.zh).toSorted())
  for (const language of LANGUAGES) {
    const catalogue = catalogues[language]
    for (const word of words(catalogue)) assert.ok(word.trim().length > 0)
    for (const word of words(catalogue)) for (const never of NEVER) assert.doesNotMatch(word, never)
    for (const c of CHANNELS) assert.ok(catalogue.channels[c])
    for (const r of ROLES) assert.ok(catalogue.roles[r])
    for (const p of PURPOSES) assert.ok(catalogue.purposes[p])
    for (const i of CONTENT_ITEMS) assert.ok(catalogue.contentItems[i])
    for (const [kind, of] of Object.entries(EVENT_CLASS)) {
      assert.ok(catalogue.eventKinds[kind as keyof typeof EVENT_CLASS])
      assert.ok(catalogue.eventClasses[of])
    }
  }
  assert.ok(words({ ...catalogues.zh, language: '中文' }).every((w) => /\p{Script=Han}/u.test(w)))
})

test('ordinals, durations, spans and dates', () => {
  const { en, zh } = catalogues
  assert.deepEqual(
    [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map((n) => en.ordinal(n)),
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '101st', '111th'],
  )
  assert.deepEqual(
    [0, 1, 59, 60, 300, 3600, 86400].map((s) => en.duration(s)),
    ['0 seconds', '1 second', '59 seconds', '1 minute', '5 minutes', '1 hour', '24 hours'],
  )
  assert.equal(zh.duration(300), '5分钟')
  assert.equal(
    en.span({
      inTurn: [
        { businessDays: 5, calendar: 'us-federal' },
        { days: 30, dayOne: 'next' },
      ],
    }),
    '5 federal business days and then 30 days',
  )
  assert.equal(zh.span({ days: 7, dayOne: 'anchor' }), '7日（含首日）')
  assert.equal(en.date('2026-02-01'), '1 February 2026')
  assert.equal(zh.date('2026-02-01'), '2026年2月1日')
  assert.throws(() => en.date('2026-02-30'), RangeError)
  assert.deepEqual(localParts(EVENING, 'Asia/Kolkata'), { date: '2026-11-05', time: '20:00:00' })
  assert.equal(zoneTimeName('UTC', 'en-GB'), 'UTC')
  assert.equal(zoneTimeName('America/New_York', 'zh-CN'), '北美东部时间')
})
