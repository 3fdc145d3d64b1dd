/** Rights of a borrower in Russia under Federal Law 230-FZ, as far as the law's data knows them. */
import type { Right } from '../right.ts'
import { clause } from '../sourced.ts'

export const ruRights: readonly Right[] = [
  {
    id: 'ru/hours',
    place: 'RU',
    says: {
      zh: '只准工作日8至22点、周末9至20点联系。',
      en: 'Only 8 to 22 on working days, 9 to 20 on weekends and holidays.',
    },
    means: {
      zh: '按您居住地的时间。短信和语音也一样。',
      en: 'By the time where you live. Messages are bound too.',
    },
    source: clause('reported', '第230-FZ号法第7条第3、5款', 'Federal Law 230-FZ, art. 7(3) and (5)'),
    rules: ['ru/230-fz/7-3-hours', 'ru/230-fz/7-5-hours'],
  },
  {
    id: 'ru/talks',
    place: 'RU',
    says: {
      zh: '通话：一天1次，一周2次，一月8次。',
      en: 'Talks: 1 a day, 2 a week, 8 a month at most.',
    },
    means: { zh: '没接通的不算通话。', en: 'A missed call is no talk.' },
    source: clause('reported', '第230-FZ号法第7条第3款', 'Federal Law 230-FZ, art. 7(3)'),
    rules: ['ru/230-fz/7-3-conversations-2024'],
  },
  {
    id: 'ru/messages',
    place: 'RU',
    says: {
      zh: '消息：一天2条，一周4条，一月16条。',
      en: 'Messages: 2 a day, 4 a week, 16 a month at most.',
    },
    means: { zh: '短信、语音消息合起来算。', en: 'Texts and voice messages count together.' },
    source: clause('reported', '第230-FZ号法第7条第5款', 'Federal Law 230-FZ, art. 7(5)'),
    rules: ['ru/230-fz/7-5-messages-2024'],
  },
  {
    id: 'ru/meetings',
    place: 'RU',
    says: { zh: '上门见面：一周最多1次。', en: 'Meetings: 1 a week at most.' },
    means: { zh: '记下每次的日期。', en: 'Note the date of each.' },
    source: clause('reported', '第230-FZ号法第7条第3款', 'Federal Law 230-FZ, art. 7(3)'),
    rules: ['ru/230-fz/7-3-meetings-2024'],
  },
  {
    id: 'ru/others',
    place: 'RU',
    says: {
      zh: '联系别人，要您书面同意，且对方不反对。',
      en: 'Others are contacted only with your written consent and if they do not object.',
    },
    means: {
      zh: '没同意过，就可以投诉。家人可以拒绝。',
      en: 'If you gave none, you can complain. Relatives can refuse.',
    },
    source: clause('unverified', '第230-FZ号法第4条第5、6款', 'Federal Law 230-FZ, art. 4(5) and (6)'),
    rules: ['ru/230-fz/4-5-third-parties'],
  },
  {
    id: 'ru/protected-states',
    place: 'RU',
    says: {
      zh: '住院、一级残疾、未成年，不得面谈或打电话。',
      en: 'No calls or meetings in hospital, with group I disability, or under age.',
    },
    means: { zh: '要交文件证明才算。', en: 'It counts once they have papers that show it.' },
    source: clause('read', '第230-FZ号法第7条第1、2款', 'Federal Law 230-FZ, art. 7(1) and (2)'),
    rules: ['ru/230-fz/7-1-2'],
  },
  {
    id: 'ru/bankruptcy',
    place: 'RU',
    says: {
      zh: '法院裁定重组或破产后，不得面谈或打电话。',
      en: 'No calls or meetings after a court orders restructuring or bankruptcy.',
    },
    means: { zh: '把裁定的日期告诉对方。', en: 'Tell them the date of the order.' },
    source: clause('read', '第230-FZ号法第7条第1款', 'Federal Law 230-FZ, art. 7(1)'),
    rules: ['ru/230-fz/7-1-1'],
  },
  {
    id: 'ru/refuse',
    place: 'RU',
    says: {
      zh: '逾期满4个月，可以拒绝联系，只准邮寄。',
      en: 'From 4 months of default you can refuse contact, except by post.',
    },
    means: {
      zh: '要用官方表格。也可指定律师代您联系。',
      en: 'It needs the official form. You can name an advocate instead.',
    },
    source: clause('unverified', '第230-FZ号法第8条', 'Federal Law 230-FZ, art. 8'),
    rules: ['ru/230-fz/8-refusal', 'ru/230-fz/8-representative'],
  },
  {
    id: 'ru/shown-number',
    place: 'RU',
    says: { zh: '来电号码不得隐藏或替换。', en: 'The number that calls may not be hidden or replaced.' },
    means: { zh: '截图来电显示。', en: 'Take a screenshot of what the phone shows.' },
    source: clause('unverified', '第230-FZ号法第7条', 'Federal Law 230-FZ, art. 7'),
    rules: ['ru/230-fz/7-caller-number'],
  },
]
