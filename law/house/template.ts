/**
 * A template for a lender's own policy. Copy the file, change the id, list it in `law/index.ts`, and write cases beside
 * it. A policy is judged only where a matter or a command names it; it can tighten what the law says, never loosen it.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  // The path under law/, without `.ts`; every rule id begins with it.
  id: 'house/template',
  // Everywhere. For one country write its ISO 3166 code, for example 'CN'.
  place: '',
  citation: 'House policy "template"',
  title: { en: 'Template of a house policy', zh: '机构自定政策模板' },
  issuer: 'Your organisation',
  // Stays so: reports keep policy apart from law.
  force: 'own-policy',
  // The first day. A change is a new rule with a new id; `until` ends the old one.
  inForce: { from: '2026-01-01' },
  // The day somebody last looked at the text.
  readOn: '2026-11-24',
  sources: [{ title: 'Where your policy is written down' }],
  // Whose clock: 'person-contacted', 'debtor-residence', 'address-on-file', 'number-dialled' or 'lender'.
  clock: { of: 'person-contacted', citation: 'section 1', basis: 'read' },
  rules: [
    {
      // A window: when may a contact begin? The first opening whose days hold the date counts.
      id: 'house/template/1-no-holidays',
      kind: 'window',
      citation: 'section 1',
      says: {
        en: 'Calls and visits only from 10:00 to 18:00 on working days.',
        zh: '仅在工作日10时至18时打电话或上门。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'channel', is: ['call', 'visit'] },
        ],
      },
      open: [
        // 'open': the second of the bound itself is allowed; 'closed': it is not.
        {
          on: { calendar: 'cn', is: 'working' },
          from: '10:00',
          to: '18:00',
          fromBound: 'open',
          toBound: 'closed',
        },
      ],
    },
    {
      // A cap: at most how many, in which period, counted together by which keys?
      id: 'house/template/2-calls',
      kind: 'cap',
      citation: 'section 2',
      says: {
        en: 'Calls to one person should not exceed two a day, whoever makes them for the lender.',
        zh: '给同一人的电话，不论由谁代贷款人拨打，每日不宜超过两次。',
      },
      basis: 'read',
      // 'should-not' discourages where 'forbid' bars.
      effect: 'should-not',
      // No outcomes given: every attempt counts, answered or not.
      count: { channels: ['call'], purposes: ['collection'] },
      each: ['creditor', 'person'],
      limits: [{ atMost: 2, within: { per: 'day' } }],
    },
  ],
} satisfies Instrument
