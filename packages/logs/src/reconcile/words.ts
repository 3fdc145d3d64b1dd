/** Why an entry was not compared, in both languages. */
import type { Words } from '../problem.ts'
import type { Apart } from './result.ts'

/** Complete by type. */
export const APART_SAYS: Readonly<Record<Apart, Words>> = {
  'hours-apart': {
    en: 'the clocks of the logs are whole hours apart; put the zone of one right first',
    zh: '两份日志的时钟相差整小时；请先更正其中一份的时区',
  },
  'no-number': {
    en: 'no number by which the logs can be compared; where a phone has only a name, say its number',
    zh: '没有可供两份日志比对的号码；若手机只有名称，请写明其号码',
  },
  'number-not-in-both': { en: 'the number stands in one log only', zh: '该号码只出现在一份日志中' },
  'channel-not-covered': {
    en: 'the other log does not cover this channel',
    zh: '另一份日志不覆盖该联系方式',
  },
  'outside-stretch': {
    en: 'outside the time that the other log covers',
    zh: '在另一份日志覆盖的时间之外',
  },
  'actor-not-covered': { en: 'the other log does not cover this organisation', zh: '另一份日志不覆盖该机构' },
  'cannot-hold': {
    en: 'the other log holds no contacts of this kind, such as unanswered calls on a bill',
    zh: '另一份日志本来就不记录此类联系，例如话单不列未接电话',
  },
}
