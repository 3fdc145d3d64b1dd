/**
 * Federal Law 230-FZ of 2016-07-03: how overdue debts of individuals may be collected in Russia.
 * Read in the official text: art. 7(1) and (2). Quoted or reported: art. 4, and the hours and numbers of art. 7(3)
 * and (5). Not read: the rest of art. 7 as amended by 467-FZ, and articles 6, 8 and 17; their rules only stop.
 */
import type { Instrument } from '@forbear/conduct/language'

export default {
  id: 'ru/230-fz',
  place: 'RU',
  citation: 'Federal Law 230-FZ of 2016-07-03',
  title: {
    en: 'Federal law on protecting individuals in the recovery of overdue debts',
    zh: '《关于在追偿逾期债务活动中保护自然人权益的联邦法律》（第230-FZ号）',
  },
  issuer: 'Federal Assembly of the Russian Federation',
  force: 'statute',
  inForce: { from: '2017-01-01' },
  readOn: '2026-11-24',
  sources: [
    {
      title: 'Text of the law, second page of the official edition',
      href: 'http://www.kremlin.ru/acts/bank/40955/page/2',
    },
    { title: 'Federal Bailiff Service, Murmansk region, notice of 2025-09-29 on hours and numbers' },
    {
      title: 'Garant encyclopaedia, agreement on interaction between creditor and debtor (art. 4)',
      href: 'https://base.garant.ru/58075048',
    },
    { title: 'Accounts of Federal Law 467-FZ of 2023-08-04, in force 2024-02-01' },
  ],
  clock: {
    of: 'debtor-residence',
    citation: 'art. 7 (the words on local time were not read)',
    basis: 'unverified',
  },
  readings: {
    bounds: {
      says: {
        en: 'Contact is closed "from 22 to 8" and "from 20 to 9": whether those very seconds are open is not said.',
        zh: '法律只说“22时至8时”“20时至9时”不得联系，整点那一秒是否可以联系没有写明。',
      },
      citation: 'art. 7(3) and (5)',
      options: ['bound-open', 'bound-closed'],
    },
    periods: {
      says: {
        en: 'Before 2024-02-01 "a week" and "a month" were not defined: of the calendar, or 7 and 30 days back from the act.',
        zh: '2024年2月1日以前，“一周”“一个月”是按日历算，还是从联系当日往回数7日、30日，没有写明。',
      },
      citation: 'art. 7(3) and (5), before 467-FZ',
      options: ['calendar', 'rolling'],
    },
    scope: {
      says: {
        en: 'Whether the numbers hold for the debtor, or for each of his debts, was not found.',
        zh: '次数是按债务人计算，还是按每一笔债务分别计算，未能查明。',
      },
      citation: 'art. 7(3) and (5)',
      options: ['per-debtor', 'per-debt'],
    },
  },
  rules: [
    {
      id: 'ru/230-fz/4-1-means',
      kind: 'attribute',
      citation: 'art. 4(1) and (2)',
      says: {
        en: 'A debtor may be approached by meetings, telephone, text, voice and telegraphic messages and post; by other means only if he agreed in writing.',
        zh: '催收只能通过面谈、电话、电报、短信、语音等消息和邮寄进行；其他方式须经债务人书面同意。',
      },
      basis: 'quoted',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      must: {
        fact: 'channel',
        is: ['call', 'sms', 'chat', 'telegram', 'visit', 'letter', 'email', 'chat-call', 'fax'],
      },
      except: [
        {
          id: 'agreed',
          says: { en: 'the debtor agreed to this means in writing', zh: '债务人书面同意使用该方式' },
          when: {
            event: {
              kind: ['consent'],
              of: 'debtor',
              where: { subject: ['other-means'], form: ['written'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: 'art. 4(2) and (4)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'ru/230-fz/4-1-doubtful-means',
      kind: 'attribute',
      citation: 'art. 4(1) and (2): whether these count as messages or telephone talks was not found',
      says: {
        en: 'E-mail, fax and talks over a chat service may need the written agreement that other means need.',
        zh: '电子邮件、传真和网络通话是否属于无需同意的方式未能查明，可能须经债务人书面同意。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      must: { not: { fact: 'channel', is: ['email', 'chat-call', 'fax'] } },
      except: [
        {
          id: 'agreed',
          says: { en: 'the debtor agreed to this means in writing', zh: '债务人书面同意使用该方式' },
          when: {
            event: {
              kind: ['consent'],
              of: 'debtor',
              where: { subject: ['other-means'], form: ['written'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          citation: 'art. 4(2) and (4)',
          basis: 'quoted',
        },
      ],
    },
    {
      id: 'ru/230-fz/4-5-third-parties',
      kind: 'party',
      citation: 'art. 4(5) and (6)',
      says: {
        en: "Other people may be approached about the debt only with the debtor's written consent and if they do not object.",
        zh: '只有债务人书面同意且第三人未表示反对，才可就债务联系第三人。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection', 'location', 'relay-message'] },
      rolesExcept: ['debtor', 'co-debtor', 'guarantor', 'representative', 'attorney', 'guardian'],
      onlyIf: {
        all: [
          {
            event: {
              kind: ['consent'],
              of: 'debtor',
              where: { subject: ['third-parties'], form: ['written'] },
              endedBy: ['consent-withdrawn'],
            },
          },
          {
            not: {
              event: {
                kind: ['refusal', 'cease-request'],
                of: 'person',
                endedBy: ['request-withdrawn'],
              },
            },
          },
        ],
      },
    },
    {
      id: 'ru/230-fz/7-1-1',
      kind: 'stop',
      citation: 'art. 7(1)(1)',
      says: {
        en: 'From the day a court orders debt restructuring or declares the debtor bankrupt, nobody may meet or telephone the debtor.',
        zh: '自法院裁定债务重组或宣告债务人破产之日起，不得与债务人面谈或通电话。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      while: [
        {
          kind: ['bankruptcy-filed'],
          of: 'person',
          where: { stage: ['restructuring', 'declared-bankrupt'] },
          endedBy: ['bankruptcy-closed'],
        },
      ],
      stops: { fact: 'channel', is: ['call', 'visit'] },
    },
    {
      id: 'ru/230-fz/7-1-2',
      kind: 'stop',
      citation: 'art. 7(1)(2) and 7(2)',
      says: {
        en: 'Once papers show that the debtor lacks legal capacity, is in hospital, has a group I disability or is a minor, nobody may meet or telephone the debtor; without papers the ground does not count.',
        zh: '收到证明债务人无或限制行为能力、住院、一级残疾或未成年的文件后，不得与其面谈或通电话；没有文件则视为未证实。',
      },
      basis: 'read',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      while: [
        { kind: ['incapacity'], of: 'person', startsFrom: 'proof' },
        {
          kind: ['hospital'],
          of: 'person',
          startsFrom: 'proof',
          endedBy: ['hospital-ended'],
        },
        { kind: ['disability-group-1'], of: 'person', startsFrom: 'proof' },
        { kind: ['minor'], of: 'person', startsFrom: 'proof' },
      ],
      stops: { fact: 'channel', is: ['call', 'visit'] },
    },
    {
      id: 'ru/230-fz/7-1-doubtful-talks',
      kind: 'stop',
      citation: 'art. 7(1): whether these are telephone talks was not found',
      says: {
        en: 'Talks over a chat service may be barred like telephone calls while the debtor is bankrupt, in hospital, without legal capacity, a minor or disabled in group I.',
        zh: '债务人破产、住院、无或限制行为能力、未成年或一级残疾期间，网络通话可能与电话一样被禁止。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      while: [
        {
          kind: ['bankruptcy-filed'],
          of: 'person',
          where: { stage: ['restructuring', 'declared-bankrupt'] },
          endedBy: ['bankruptcy-closed'],
        },
        { kind: ['incapacity'], of: 'person', startsFrom: 'proof' },
        {
          kind: ['hospital'],
          of: 'person',
          startsFrom: 'proof',
          endedBy: ['hospital-ended'],
        },
        { kind: ['disability-group-1'], of: 'person', startsFrom: 'proof' },
        { kind: ['minor'], of: 'person', startsFrom: 'proof' },
      ],
      stops: { fact: 'channel', is: ['chat-call'] },
    },
    {
      id: 'ru/230-fz/7-3-hours',
      kind: 'window',
      citation: 'art. 7(3) (number of the point not known)',
      says: {
        en: 'Meetings and telephone calls only from 8:00 to 22:00 on working days and from 9:00 to 20:00 on weekends and holidays, where the debtor lives.',
        zh: '面谈和电话只能在债务人居住地时间工作日8时至22时、周末和节假日9时至20时进行。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'channel', is: ['call', 'visit'] },
        ],
      },
      open: [
        {
          on: { calendar: 'ru', is: 'working' },
          from: '08:00',
          to: '22:00',
          fromBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
          toBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
        },
        {
          on: { calendar: 'ru', is: 'non-working' },
          from: '09:00',
          to: '20:00',
          fromBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
          toBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
        },
      ],
    },
    {
      id: 'ru/230-fz/7-5-hours',
      kind: 'window',
      citation: 'art. 7(5) (number of the point not known)',
      says: {
        en: 'Text, voice and telegraphic messages only from 8:00 to 22:00 on working days and from 9:00 to 20:00 on weekends and holidays, where the debtor lives.',
        zh: '短信、语音、电报等消息只能在债务人居住地时间工作日8时至22时、周末和节假日9时至20时发送。',
      },
      basis: 'reported',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'channel', is: ['sms', 'chat', 'telegram'] },
        ],
      },
      open: [
        {
          on: { calendar: 'ru', is: 'working' },
          from: '08:00',
          to: '22:00',
          fromBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
          toBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
        },
        {
          on: { calendar: 'ru', is: 'non-working' },
          from: '09:00',
          to: '20:00',
          fromBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
          toBound: { reading: 'bounds', options: { 'bound-open': 'open', 'bound-closed': 'closed' } },
        },
      ],
    },
    {
      // Never accuses, so of the readings of a bound the stricter one is all that matters.
      id: 'ru/230-fz/7-hours-doubtful-means',
      kind: 'window',
      citation: 'art. 7(3) and (5): whether these count as messages or telephone talks was not found',
      says: {
        en: 'E-mail, fax and talks over a chat service may be bound by the same hours.',
        zh: '电子邮件、传真和网络通话可能受同样的时间限制。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'channel', is: ['email', 'chat-call', 'fax'] },
        ],
      },
      open: [
        {
          on: { calendar: 'ru', is: 'working' },
          from: '08:00',
          to: '22:00',
          fromBound: 'closed',
          toBound: 'closed',
        },
        {
          on: { calendar: 'ru', is: 'non-working' },
          from: '09:00',
          to: '20:00',
          fromBound: 'closed',
          toBound: 'closed',
        },
      ],
    },
    {
      id: 'ru/230-fz/7-3-meetings-2017',
      kind: 'cap',
      citation: 'art. 7(3) (number of the point not known), before 467-FZ',
      says: { en: 'At most one meeting a week.', zh: '每周面谈不得超过一次。' },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2017-01-01', until: '2024-02-01' },
      count: { channels: ['visit'], outcomes: { certain: ['met'] }, purposes: ['collection'] },
      each: {
        reading: 'scope',
        options: { 'per-debtor': ['creditor', 'person'], 'per-debt': ['person', 'debt'] },
      },
      limits: [
        {
          atMost: 1,
          within: {
            reading: 'periods',
            options: { calendar: { per: 'week', weekStarts: 'monday' }, rolling: { rollingDays: 7 } },
          },
        },
      ],
    },
    {
      id: 'ru/230-fz/7-3-meetings-2024',
      kind: 'cap',
      citation: 'art. 7(3) (number of the point not known), as amended by 467-FZ',
      says: { en: 'At most one meeting in a calendar week.', zh: '每个日历周面谈不得超过一次。' },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2024-02-01' },
      count: { channels: ['visit'], outcomes: { certain: ['met'] }, purposes: ['collection'] },
      each: {
        reading: 'scope',
        options: { 'per-debtor': ['creditor', 'person'], 'per-debt': ['person', 'debt'] },
      },
      limits: [{ atMost: 1, within: { per: 'week', weekStarts: 'monday' } }],
    },
    {
      id: 'ru/230-fz/7-3-conversations-2017',
      kind: 'cap',
      citation: 'art. 7(3) (number of the point not known), before 467-FZ',
      says: {
        en: 'At most one telephone conversation a day, two a week and eight a month.',
        zh: '电话交谈每日不得超过一次、每周不得超过两次、每月不得超过八次。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2017-01-01', until: '2024-02-01' },
      count: {
        channels: ['call'],
        channelsPossible: ['chat-call'],
        modes: ['human', 'predictive'],
        outcomes: {
          certain: ['conversation'],
          possible: ['connected', 'dropped', 'abandoned', 'assistant'],
        },
        purposes: ['collection'],
      },
      each: {
        reading: 'scope',
        options: { 'per-debtor': ['creditor', 'person'], 'per-debt': ['person', 'debt'] },
      },
      limits: [
        { atMost: 1, within: { per: 'day' } },
        {
          atMost: 2,
          within: {
            reading: 'periods',
            options: { calendar: { per: 'week', weekStarts: 'monday' }, rolling: { rollingDays: 7 } },
          },
        },
        {
          atMost: 8,
          within: {
            reading: 'periods',
            options: { calendar: { per: 'month' }, rolling: { rollingDays: 30 } },
          },
        },
      ],
    },
    {
      id: 'ru/230-fz/7-3-conversations-2024',
      kind: 'cap',
      citation: 'art. 7(3) (number of the point not known), as amended by 467-FZ',
      says: {
        en: 'At most one telephone conversation a day, two in a calendar week and eight in a calendar month.',
        zh: '电话交谈每日不得超过一次、每个日历周不得超过两次、每个日历月不得超过八次。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2024-02-01' },
      count: {
        channels: ['call'],
        channelsPossible: ['chat-call'],
        modes: ['human', 'predictive'],
        outcomes: {
          certain: ['conversation'],
          possible: ['connected', 'dropped', 'abandoned', 'assistant'],
        },
        purposes: ['collection'],
      },
      each: {
        reading: 'scope',
        options: { 'per-debtor': ['creditor', 'person'], 'per-debt': ['person', 'debt'] },
      },
      limits: [
        { atMost: 1, within: { per: 'day' } },
        { atMost: 2, within: { per: 'week', weekStarts: 'monday' } },
        { atMost: 8, within: { per: 'month' } },
      ],
    },
    {
      // Never accuses, so the wider reading of the scope is all that matters.
      id: 'ru/230-fz/7-3-robots',
      kind: 'cap',
      citation: 'art. 7(3) with the definition of the automated intelligent agent, as amended by 467-FZ',
      says: {
        en: 'A talk with a robot that listens counts like a talk with a person: one a day, two in a calendar week, eight in a calendar month, all together.',
        zh: '与能对答的机器人通话，与真人通话合并计算：每日一次、每个日历周两次、每个日历月八次。',
      },
      basis: 'unverified',
      effect: 'forbid',
      inForce: { from: '2024-02-01' },
      count: {
        channels: ['call'],
        channelsPossible: ['chat-call'],
        modes: ['human', 'predictive', 'listening-robot'],
        outcomes: {
          certain: ['conversation'],
          possible: ['connected', 'dropped', 'abandoned', 'assistant', 'announced'],
        },
        purposes: ['collection'],
      },
      each: ['creditor', 'person'],
      limits: [
        { atMost: 1, within: { per: 'day' } },
        { atMost: 2, within: { per: 'week', weekStarts: 'monday' } },
        { atMost: 8, within: { per: 'month' } },
      ],
    },
    {
      id: 'ru/230-fz/7-5-messages-2017',
      kind: 'cap',
      citation: 'art. 7(5) (number of the point not known), before 467-FZ',
      says: {
        en: 'At most two messages a day, four a week and sixteen a month, of all kinds together; a text that a robot reads out over the telephone is one.',
        zh: '各类消息合计每日不得超过两条、每周不得超过四条、每月不得超过十六条；机器人电话播报计为一条。',
      },
      basis: 'quoted',
      effect: 'forbid',
      inForce: { from: '2017-01-01', until: '2024-02-01' },
      count: {
        channels: ['sms', 'chat', 'telegram', 'call'],
        channelsPossible: ['email', 'fax', 'chat-call'],
        outcomes: {
          certain: ['submitted', 'delivered', 'read', 'replied', 'announced'],
          possible: ['undelivered', 'voicemail', 'connected', 'dropped'],
        },
        purposes: ['collection'],
      },
      exclude: [
        {
          id: 'spoken',
          says: {
            en: 'a call in which a person or a robot that listens speaks is a talk, not a voice message',
            zh: '由真人或能对答的机器人通话的，是交谈而不是语音消息',
          },
          when: {
            all: [
              { fact: 'channel', is: ['call', 'chat-call'] },
              { fact: 'mode', is: ['human', 'listening-robot', 'predictive'] },
            ],
          },
          citation: 'art. 4(1): talks and voice messages are two means',
          basis: 'quoted',
        },
      ],
      each: {
        reading: 'scope',
        options: { 'per-debtor': ['creditor', 'person'], 'per-debt': ['person', 'debt'] },
      },
      limits: [
        { atMost: 2, within: { per: 'day' } },
        {
          atMost: 4,
          within: {
            reading: 'periods',
            options: { calendar: { per: 'week', weekStarts: 'monday' }, rolling: { rollingDays: 7 } },
          },
        },
        {
          atMost: 16,
          within: {
            reading: 'periods',
            options: { calendar: { per: 'month' }, rolling: { rollingDays: 30 } },
          },
        },
      ],
    },
    {
      id: 'ru/230-fz/7-5-messages-2024',
      kind: 'cap',
      citation: 'art. 7(5) (number of the point not known), as amended by 467-FZ',
      says: {
        en: 'At most two messages a day, four in a calendar week and sixteen in a calendar month, of all kinds together; a text that a robot reads out over the telephone is one.',
        zh: '各类消息合计每日不得超过两条、每个日历周不得超过四条、每个日历月不得超过十六条；机器人电话播报计为一条。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2024-02-01' },
      count: {
        channels: ['sms', 'chat', 'telegram', 'call'],
        channelsPossible: ['email', 'fax', 'chat-call'],
        outcomes: {
          certain: ['submitted', 'delivered', 'read', 'replied', 'announced'],
          possible: ['undelivered', 'voicemail', 'connected', 'dropped'],
        },
        purposes: ['collection'],
      },
      exclude: [
        {
          id: 'spoken',
          says: {
            en: 'a call in which a person or a robot that listens speaks is a talk, not a voice message',
            zh: '由真人或能对答的机器人通话的，是交谈而不是语音消息',
          },
          when: {
            all: [
              { fact: 'channel', is: ['call', 'chat-call'] },
              { fact: 'mode', is: ['human', 'listening-robot', 'predictive'] },
            ],
          },
          citation: 'art. 4(1): talks and voice messages are two means',
          basis: 'quoted',
        },
      ],
      each: {
        reading: 'scope',
        options: { 'per-debtor': ['creditor', 'person'], 'per-debt': ['person', 'debt'] },
      },
      limits: [
        { atMost: 2, within: { per: 'day' } },
        { atMost: 4, within: { per: 'week', weekStarts: 'monday' } },
        { atMost: 16, within: { per: 'month' } },
      ],
    },
    {
      id: 'ru/230-fz/7-caller-number',
      kind: 'attribute',
      citation: 'art. 7 (part not known)',
      says: {
        en: 'The number that calls or writes must be shown as it is: not hidden, not replaced.',
        zh: '拨打电话或发送消息的号码必须如实显示，不得隐藏或替换。',
      },
      basis: 'unverified',
      effect: 'require',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { fact: 'channel', is: ['call', 'sms'] },
        ],
      },
      must: { fact: 'caller-id', is: ['shown'] },
    },
    {
      id: 'ru/230-fz/8-representative',
      kind: 'stop',
      citation: 'art. 8 (representative)',
      says: {
        en: 'A debtor who asked to be reached only through a representative may be written to by post, and not approached otherwise.',
        zh: '债务人要求只通过其代理人联系后，除邮寄外不得再直接联系债务人。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: { fact: 'purpose', is: ['collection'] },
      while: [
        {
          kind: ['representative-only'],
          of: 'person',
          startsFrom: 'notice',
          endedBy: ['request-withdrawn'],
        },
      ],
      stops: { not: { fact: 'channel', is: ['letter'] } },
    },
    {
      // A refusal sent before the fourth month is said to be void; here it stops from that month on, to the debtor's side.
      id: 'ru/230-fz/8-refusal',
      kind: 'stop',
      citation: 'art. 8 (refusal)',
      says: {
        en: 'From four months of default on, a debtor who refused contact may only be written to by post.',
        zh: '逾期满四个月后，债务人拒绝联系的，只能邮寄。',
      },
      basis: 'unverified',
      effect: 'forbid',
      applies: {
        all: [
          { fact: 'purpose', is: ['collection'] },
          { number: 'debt.months-past-due', atLeast: 4 },
        ],
      },
      while: [
        {
          kind: ['refusal'],
          of: 'person',
          startsFrom: 'notice',
          endedBy: ['request-withdrawn'],
        },
      ],
      stops: { not: { fact: 'channel', is: ['letter'] } },
    },
    {
      id: 'ru/230-fz/17-records',
      kind: 'duty',
      citation: 'art. 17 (number of the point not known)',
      says: {
        en: 'A collection agency keeps the recordings and messages for at least three years after the last contact.',
        zh: '催收机构应当将录音和消息自最后一次联系起至少保存三年。',
      },
      basis: 'unverified',
      effect: 'require',
      duty: {
        form: 'keep',
        event: { kind: ['records-destroyed'] },
        from: { contact: { direction: 'any' } },
        span: { years: 3 },
      },
    },
  ],
  notEncoded: [
    {
      clause: 'art. 1, 5: who and which debts are bound',
      says: {
        en: 'Which debts and creditors the law leaves out, and that only creditors and registered agencies may meet, ring or message.',
        zh: '哪些债务和债权人不适用本法，以及只有债权人和登记机构可以面谈、通话、发消息。',
      },
      why: 'not-read',
      closedBy: 'Reading articles 1 and 5; until then every actor and every overdue debt is judged.',
    },
    {
      clause: 'art. 6: general duties',
      says: {
        en: 'Good faith; no force, threats, pressure or misleading; rules on disclosure of the debt.',
        zh: '诚信原则；禁止暴力、威胁、施压和误导；披露债务信息的规则。',
      },
      why: 'not-read',
      closedBy: 'Reading article 6.',
    },
    {
      clause: 'art. 7: what must be said or written in each contact',
      says: {
        en: 'The particulars that a collector gives at the start of a talk and in each message and letter.',
        zh: '通话开始时以及每条消息、每封信中必须告知的事项。',
      },
      why: 'not-read',
      closedBy: 'Reading article 7(4), (6) and (7).',
    },
    {
      clause: 'art. 7(5): a voice message that a person leaves on a voicemail',
      says: {
        en: 'A message that is spoken on a voicemail is a voice message; here only texts read out by a robot are counted.',
        zh: '在语音信箱留言也是语音消息；此处只计机器人播报的消息。',
      },
      why: 'facts-no-log-holds',
      closedBy:
        'A log that says whether a message was left, and a reading of whether it is then also a call.',
    },
    {
      clause: 'art. 7: what debtor and creditor may agree on hours and numbers',
      says: {
        en: 'Whether an agreement may change the hours or the numbers, and in which form; here none does.',
        zh: '双方能否以及以何种形式约定不同的时间或次数；此处一概不承认。',
      },
      why: 'not-read',
      closedBy: 'Reading the rest of article 7.',
    },
    {
      clause: 'art. 8: a refusal sent too early is void',
      says: {
        en: 'A refusal has effect only if it was sent four months or more after the default began.',
        zh: '违约满四个月后发出的拒绝才有效力。',
      },
      why: 'later-step',
      closedBy: 'Reading article 8(6), and a condition on the debt at the time of an event.',
    },
    {
      clause: 'art. 8(4): the representative is an advocate',
      says: { en: 'Only an advocate can be named as representative.', zh: '只有律师可以担任代理人。' },
      why: 'not-read',
      closedBy: 'Reading article 8 as amended.',
    },
    {
      clause: 'art. 17: recording as such, and whom the duty binds',
      says: {
        en: 'Agencies must record every meeting and talk; here only the early destruction of records is judged, whoever destroys them.',
        zh: '催收机构应当对每次面谈和通话录音；此处只判断记录是否过早销毁，不论由谁销毁。',
      },
      why: 'not-read',
      closedBy: 'Reading article 17.',
    },
  ],
} satisfies Instrument
