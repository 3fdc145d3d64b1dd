/**
 * Telephone Consumer Protection Act, 47 USC 227 and 47 CFR 64.1200: calls by machines, and texts.
 * Known from a public rules-as-data project: consent for robot calls to wireless numbers. From trade and law-firm notes:
 * revocation within ten business days, the clarifying text, the existence of a limit on robot calls to homes. From memory
 * only: the number of that limit, its date, and the date of the act.
 *
 * Its hours, 8 to 21, and the do-not-call list are about telephone solicitations and are not used here: the hours of
 * collection stand in Regulation F.
 */
import type { Condition, EventSelector, Instrument } from '@forbear/conduct/language'

/** An artificial or prerecorded voice, whether or not it listens. */
const ROBOT_VOICE: Condition = { fact: 'mode', is: ['reading-robot', 'listening-robot'] }

/** Words that take a consent back. */
const REVOKED = {
  kind: ['opt-out', 'consent-withdrawn'],
  of: 'person',
} as const satisfies EventSelector

const CONSENT_TO_ROBOTS = {
  kind: ['consent'],
  of: 'person',
  where: { covers: ['robot-calls'] },
} as const satisfies EventSelector

/** Consent was given, and taken back no more than ten business days ago. */
const TAKEN_BACK_LATELY: Condition = {
  all: [
    { event: CONSENT_TO_ROBOTS },
    { event: { ...REVOKED, lasts: { businessDays: 10, calendar: 'us-federal' } } },
  ],
}

/**
 * Consent that stands, or that was taken back no more than ten business days ago: until then 64.1200(a)(10) lets a
 * caller honour the word. A number given to the creditor is consent; what its revocation does, (a)(10) says as well.
 */
const AGREED_TO_ROBOTS: Condition = {
  any: [
    { event: { ...CONSENT_TO_ROBOTS, endedBy: ['consent-withdrawn', 'opt-out'] } },
    { fact: 'point.provenance', is: ['contract', 'left-by-debtor'] },
    TAKEN_BACK_LATELY,
  ],
}

export default {
  id: 'us/tcpa',
  place: 'US',
  citation: '47 USC 227; 47 CFR 64.1200',
  title: { en: 'Telephone Consumer Protection Act and its rules', zh: '电话消费者保护法及其规则' },
  issuer: 'Congress of the United States; Federal Communications Commission',
  force: 'regulation',
  inForce: { from: '1992-12-20' },
  readOn: '2026-11-24',
  sources: [
    { title: 'Public rules-as-data project that paraphrases 47 USC 227(b) and 47 CFR 64.1200(a)(1)(iii)' },
    { title: 'Notes on the orders of the Federal Communications Commission of April 2025' },
  ],
  clock: {
    of: 'person-contacted',
    citation: 'No clause: business days and thirty days are counted where the called person is',
    basis: 'reported',
  },
  readings: {
    'five-minutes': {
      says: {
        en: 'Whether a text exactly five minutes after the opt-out is still within five minutes.',
        zh: '退订后恰满五分钟发送的短信是否仍在五分钟之内。',
      },
      citation: '47 CFR 64.1200(a)(12)',
      options: ['bound-open', 'bound-closed'],
    },
  },
  notEncoded: [
    {
      clause: '47 CFR 64.1200(a)(10), the listed words',
      says: {
        en: 'Stop, quit, end, revoke, opt out, cancel and unsubscribe are revocations, as is any other reasonable means.',
        zh: 'stop、quit、end、revoke、opt out、cancel、unsubscribe 等词及其他合理方式均构成撤回。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Recording a revocation as an event when such a word comes in.',
    },
    {
      clause: '47 CFR 64.1200(a)(10), before 2025-04-11',
      says: {
        en: 'How soon a revocation had to be honoured before the ten business days; the same days are allowed.',
        zh: '在十个营业日规则施行前须多快落实撤回；此处同样给予十个营业日。',
      },
      why: 'not-read',
      closedBy: 'The text as it stood before.',
    },
    {
      clause: '47 CFR 64.1200(a)(10), effect on unrelated messages',
      says: {
        en: 'That one revocation reaches all unrelated messages is postponed, last reported to 2027-01-31.',
        zh: '一次撤回及于所有无关消息的规定被推迟，最近报道为2027-01-31。',
      },
      why: 'weak-source',
      closedBy: 'The order that sets the date.',
    },
    {
      clause: '47 CFR 64.1200(c)(1) and (2)',
      says: {
        en: 'Hours of 8 to 21 and the do-not-call list: for telephone solicitations only.',
        zh: '八时至二十一时的时段及谢绝来电名单：仅适用于电话推销。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing: collection calls are no solicitations.',
    },
    {
      clause: 'Acts of Florida, Oklahoma, Washington and Texas on telephone sales',
      says: {
        en: 'State acts on sales calls, often 8 to 20; they do not reach plain collection calls.',
        zh: '各州电话推销法，常为八时至二十时；不适用于单纯催收电话。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing, unless a collection call also sells.',
    },
  ],
  pointers: [
    {
      citation: '47 USC 227(b)(3)',
      says: {
        en: 'A call without consent costs 500 dollars, a wilful one up to 1,500.',
        zh: '未经同意的来电每次赔偿500美元，故意的可至1500美元。',
      },
    },
  ],
  rules: [
    {
      id: 'us/tcpa/64-1200-a-1-iii',
      kind: 'attribute',
      citation: '47 USC 227(b)(1)(A)(iii); 47 CFR 64.1200(a)(1)(iii)',
      says: {
        en: 'No call with an artificial or recorded voice to a mobile number without the person’s prior express consent; a number given to the creditor counts as consent.',
        zh: '未经本人事先明确同意，不得以人工或预录语音致电手机；向债权人提供号码视为同意。',
      },
      basis: 'reported',
      effect: 'forbid',
      consentMakesLawful: true,
      applies: {
        all: [{ fact: 'channel', is: ['call'] }, { fact: 'point.kind', is: ['mobile'] }, ROBOT_VOICE],
      },
      must: AGREED_TO_ROBOTS,
    },
    {
      id: 'us/tcpa/64-1200-a-1-iii-autodialler',
      kind: 'attribute',
      citation: '47 USC 227(a)(1) and (b)(1)(A)(iii); 47 CFR 64.1200(a)(1)(iii)',
      says: {
        en: 'The same for an autodialler; whether a predictive dialler is one was not read, so it is stopped, not accused.',
        zh: '自动拨号亦同；预测式外呼是否属于自动拨号未经核实，故只予拦停，不作指控。',
      },
      basis: 'unverified',
      effect: 'forbid',
      consentMakesLawful: true,
      applies: {
        all: [
          { fact: 'channel', is: ['call'] },
          { fact: 'point.kind', is: ['mobile'] },
          { fact: 'mode', is: ['predictive'] },
        ],
      },
      must: AGREED_TO_ROBOTS,
    },
    {
      id: 'us/tcpa/64-1200-a-10',
      kind: 'stop',
      citation: '47 CFR 64.1200(a)(10)',
      says: {
        en: 'Once somebody has said stop, robot calls and robot texts end within ten business days.',
        zh: '对方表示停止后，自动语音来电和自动短信须在十个营业日内终止。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2025-04-11' },
      while: [
        {
          ...REVOKED,
          startsAfter: { businessDays: 10, calendar: 'us-federal' },
          endedBy: ['opt-in'],
        },
      ],
      stops: {
        all: [
          { fact: 'channel', is: ['call', 'sms'] },
          { fact: 'mode', is: ['reading-robot', 'listening-robot', 'predictive'] },
        ],
      },
      except: [
        {
          id: 'agreed-again',
          says: { en: 'Unless the person agreed to them again.', zh: '本人再次同意的除外。' },
          when: { event: { ...CONSENT_TO_ROBOTS, endedBy: ['consent-withdrawn', 'opt-out'] } },
          citation: '47 CFR 64.1200(a)(1)(iii)',
          basis: 'reported',
        },
        {
          id: 'taken-back-again',
          says: {
            en: 'A second word, after the person had agreed again, may have ten business days of its own; that was not read, so such a call is stopped, not accused.',
            zh: '本人再次同意后又撤回的，可能另有十个营业日；未经核实，故此类来电只予拦停，不作指控。',
          },
          when: TAKEN_BACK_LATELY,
          citation: '47 CFR 64.1200(a)(10)',
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'us/tcpa/64-1200-a-12',
      kind: 'attribute',
      citation: '47 CFR 64.1200(a)(12)',
      says: {
        en: 'A text that confirms or clarifies an opt-out comes within five minutes of it.',
        zh: '确认或澄清退订的短信须在退订后五分钟内发出。',
      },
      basis: 'reported',
      effect: 'presume',
      inForce: { from: '2025-04-11' },
      applies: {
        all: [
          { fact: 'channel', is: ['sms'] },
          { fact: 'purpose', is: ['opt-out-confirmation'] },
        ],
      },
      must: {
        event: {
          ...REVOKED,
          lasts: {
            reading: 'five-minutes',
            options: { 'bound-open': { seconds: 301 }, 'bound-closed': { seconds: 300 } },
          },
        },
      },
      factors: [
        {
          id: 'reasonable-delay',
          citation: '47 CFR 64.1200(a)(12)',
          weighs: 'against-violation',
          says: { en: 'The sender can show that the delay was reasonable.', zh: '发送人能证明延迟合理。' },
        },
      ],
    },
    {
      id: 'us/tcpa/64-1200-a-12-one',
      kind: 'cap',
      citation: '47 CFR 64.1200(a)(12)',
      says: {
        en: 'One such text, not two.',
        zh: '此类短信只能发一次。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2025-04-11' },
      count: { channels: ['sms'], purposes: ['opt-out-confirmation'] },
      each: ['collector', 'person'],
      limits: [{ atMost: 1, within: { rollingSeconds: 300 } }],
    },
    {
      id: 'us/tcpa/64-1200-a-3-iii',
      kind: 'cap',
      citation: '47 CFR 64.1200(a)(3)(iii)',
      says: {
        en: 'At most three robot calls in thirty days to a home line without consent.',
        zh: '未经同意，三十日内对同一住宅固定电话的自动语音来电不得超过三次。',
      },
      basis: 'unverified',
      effect: 'forbid',
      consentMakesLawful: true,
      inForce: { from: '2023-07-20' },
      applies: {
        all: [
          { fact: 'point.kind', is: ['landline'] },
          { fact: 'place', is: ['home'] },
        ],
      },
      count: { channels: ['call'], modes: ['reading-robot', 'listening-robot'] },
      each: ['collector', 'point'],
      limits: [{ atMost: 3, within: { rollingDays: 30 } }],
      except: [
        {
          id: 'consent',
          says: { en: 'Unless the person agreed.', zh: '本人同意的除外。' },
          when: { event: { ...CONSENT_TO_ROBOTS, endedBy: ['consent-withdrawn', 'opt-out'] } },
          citation: '47 CFR 64.1200(a)(3)',
          basis: 'reported',
        },
      ],
    },
    {
      id: 'us/tcpa/64-1200-a-3-iii-opt-out',
      kind: 'content',
      citation: '47 CFR 64.1200(a)(3)(iii) and (b)(3)',
      says: {
        en: 'A robot call to a home line says how to opt out.',
        zh: '致住宅固定电话的自动语音来电须说明如何退订。',
      },
      basis: 'unverified',
      effect: 'require',
      inForce: { from: '2023-07-20' },
      applies: {
        all: [
          { fact: 'channel', is: ['call'] },
          { fact: 'point.kind', is: ['landline'] },
          { fact: 'place', is: ['home'] },
          ROBOT_VOICE,
        ],
      },
      must: ['opt-out-instruction'],
    },
  ],
} satisfies Instrument
