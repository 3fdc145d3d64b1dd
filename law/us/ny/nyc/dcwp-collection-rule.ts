/**
 * New York City's rule on debt collectors, 6 RCNY 5-77, before and after the rewriting that is in force from 2026-09-01.
 * Neither text was read. New: banking press and trade notes of 2026 (in force, all channels, per account, creditors
 * bound), and law-firm notes on the 2024 text for the number three. Old: from memory. The first dates announced for the
 * rewriting, 2024-12-01, 2025-04-01 and 2025-10-01, were all put off.
 *
 * When the old rule began was not found; it is encoded from 2020, the first year the sources speak of.
 */
import type { Condition, Instrument } from '@forbear/conduct/language'

const COLLECTING: Condition = { fact: 'purpose', is: ['collection'] }

export default {
  id: 'us/ny/nyc/dcwp-collection-rule',
  place: 'US/NY/NYC',
  citation: '6 RCNY 5-77',
  title: { en: 'Rules of the City of New York on debt collectors', zh: '纽约市债务催收人规则' },
  issuer: 'New York City Department of Consumer and Worker Protection',
  force: 'local-rule',
  inForce: { from: '2020-01-01' },
  readOn: '2026-11-24',
  sources: [
    { title: 'Banking press of 2026-02-26 and trade notes of 2026-04 on the final rule' },
    { title: 'Law-firm notes on the 2024 text and the postponements' },
    { title: 'Frequently asked questions of the Department, written for an effective date since put off' },
  ],
  binds: {
    any: [
      { fact: 'actor.kind', is: ['agency', 'debt-buyer'] },
      {
        all: [
          { fact: 'actor.kind', is: ['creditor', 'servicer'] },
          { fact: 'debt.stage', is: ['procedures'] },
        ],
      },
    ],
  },
  clock: {
    of: 'debtor-residence',
    citation: 'No clause on the clock was read; the city has one zone',
    basis: 'reported',
  },
  notEncoded: [
    {
      clause: '6 RCNY 5-77(b), after an exchange',
      says: {
        en: 'After an exchange with the consumer only one contact in that window.',
        zh: '与消费者交流后，该窗口内仅可再联系一次。',
      },
      why: 'weak-source',
      closedBy: 'The 2026 text.',
    },
    {
      clause: '6 RCNY 5-77(b), what does not count',
      says: {
        en: 'Contacts that are left out of the count, such as answers and notices that law demands.',
        zh: '不计入次数的联系，例如答复及法定通知。',
      },
      why: 'not-read',
      closedBy: 'The 2026 text.',
    },
    {
      clause: '6 RCNY 5-77 and 2-193, logs',
      says: {
        en: 'Logs are kept for three years; from when was not found.',
        zh: '记录须保存三年；起算点未查明。',
      },
      why: 'not-read',
      closedBy: 'The 2026 text.',
    },
    {
      clause: '6 RCNY 5-77 and 2-193, language preference',
      says: {
        en: 'The consumer’s language preference is asked and recorded.',
        zh: '须询问并记录消费者的语言偏好。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'A recorded answer in the matter.',
    },
    {
      clause: '6 RCNY 5-77, verification of disputes',
      says: {
        en: 'Which standard of verification a debt opened or bought before the new rule follows; the published answers name a date since put off.',
        zh: '新规生效前开立或购入的债务适用何种核实标准；官方答复所列日期已被推迟。',
      },
      why: 'superseded',
      closedBy: 'The Department’s answers for 2026-09-01.',
    },
  ],
  rules: [
    {
      id: 'us/ny/nyc/dcwp-collection-rule/5-77-b-old',
      kind: 'cap',
      citation: '6 RCNY 5-77(b)(1)(iv) as it stood before 2026-09-01',
      says: {
        en: 'At most two calls to a consumer in seven days.',
        zh: '七日内对同一消费者致电不得超过两次。',
      },
      basis: 'unverified',
      effect: 'forbid',
      inForce: { from: '2020-01-01', until: '2026-09-01' },
      applies: { all: [COLLECTING, { fact: 'channel', is: ['call'] }] },
      count: { channels: ['call'], purposes: ['collection'] },
      each: ['collector', 'person'],
      limits: [{ atMost: 2, within: { rollingDays: 7 } }],
    },
    {
      id: 'us/ny/nyc/dcwp-collection-rule/5-77-b',
      kind: 'cap',
      citation: '6 RCNY 5-77(b) as amended',
      says: {
        en: 'At most three contacts or attempts in seven days about one account, through all channels together.',
        zh: '七日内就同一账户的联系或尝试联系，各渠道合计不得超过三次。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2026-09-01' },
      applies: COLLECTING,
      count: { purposes: ['collection'] },
      each: ['collector', 'debt'],
      limits: [{ atMost: 3, within: { rollingDays: 7 } }],
      exclude: [
        {
          id: 'professionals',
          says: {
            en: 'Contacts with attorneys, credit bureaus and the creditor: whether they count was not read, so they stop and do not accuse.',
            zh: '与律师、征信机构和债权人的联系是否计入未经核实，故只予拦停，不作指控。',
          },
          when: {
            fact: 'person.role',
            is: [
              'attorney',
              'consumer-reporting-agency',
              'creditor',
              'creditor-attorney',
              'collector-attorney',
            ],
          },
          citation: '6 RCNY 5-77(b) as amended',
          basis: 'unverified',
        },
      ],
    },
    {
      id: 'us/ny/nyc/dcwp-collection-rule/5-77-electronic-consent',
      kind: 'attribute',
      citation: '6 RCNY 5-77 as amended (paragraph not known)',
      says: {
        en: 'E-mail, texts and social media only with the consumer’s written consent, which can be withdrawn.',
        zh: '仅在消费者书面同意（可撤回）时方可使用邮件、短信和社交媒体。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2026-09-01' },
      consentMakesLawful: true,
      applies: { all: [COLLECTING, { fact: 'channel', is: ['sms', 'email', 'chat'] }] },
      must: {
        event: {
          kind: ['consent'],
          of: 'person',
          where: { covers: ['e-messages'], form: ['written'] },
          endedBy: ['consent-withdrawn'],
        },
      },
    },
    {
      id: 'us/ny/nyc/dcwp-collection-rule/5-77-opt-out',
      kind: 'stop',
      citation: '6 RCNY 5-77 as amended (paragraph not known)',
      says: {
        en: 'A medium the consumer opted out of is no longer used.',
        zh: '消费者已退出的媒介不得再使用。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2026-09-01' },
      applies: COLLECTING,
      while: [{ kind: ['opt-out'], of: 'person', startsFrom: 'notice', endedBy: ['opt-in'] }],
      stops: { fact: 'channel', is: ['sms', 'email', 'chat'] },
    },
  ],
} satisfies Instrument
