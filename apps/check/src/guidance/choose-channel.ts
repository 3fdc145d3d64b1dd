/**
 * Whom to turn to next, in order, each with a reason in plain words. Danger and despair come before everything; then
 * the lender, then whoever the lender's silence opens; court last.
 */
import { channelsOf, type HelpChannel } from './channels.ts'
import { dateOf } from './dates.ts'
import { dueDates, nextDue, type DueDate } from './deadlines.ts'
import { urgentLines, type HelpLine } from './help-lines.ts'
import { isKnownPlace, LITTLE_KNOWN } from './place.ts'
import { revivalWarning } from './revival.ts'
import { GRAVE_TAGS } from './said-tags.ts'
import type { Situation } from './situation.ts'
import type { Words } from './sourced.ts'
import { isAboutCalls } from './topic.ts'

/** `now`: before anything else; `next`: the step to take; `also`: beside it; `wait`: running; `later`: if that fails. */
export type Step = 'now' | 'next' | 'also' | 'wait' | 'later'
const STEPS: readonly Step[] = ['now', 'next', 'also', 'wait', 'later']

export interface ChosenChannel {
  readonly channel: HelpChannel
  readonly step: Step
  readonly reason: Words
  /** The deadline that the step hangs on, where one runs or has passed. */
  readonly due?: DueDate
}

export interface Choice {
  /** To be shown first and large; empty where nobody is in danger or despair. */
  readonly helpLines: readonly HelpLine[]
  readonly channels: readonly ChosenChannel[]
  /** Said above the list where the law of the place is not known here. */
  readonly notice?: Words
}

/** How the complaint to the lender stands. */
export type ComplaintState =
  /** `hasPeriod`: whether a period for the lender's answer is known in this place. */
  | { readonly is: 'not-made'; readonly hasPeriod: boolean }
  | { readonly is: 'running'; readonly due?: DueDate }
  | { readonly is: 'late'; readonly due: DueDate }
  | { readonly is: 'answered' }

/**
 * The channels of the place in the order in which they help.
 *
 * Channels of one step stand in the order of the place's own list.
 */
export function chooseChannels(situation: Situation): Choice {
  const here = channelsOf(situation.place)
  const complaint = complaintState(situation, here)
  const chosen = here.flatMap((channel): readonly ChosenChannel[] => {
    const step = stepFor(channel, situation, complaint)
    return step === undefined ? [] : [{ channel, ...step }]
  })
  return {
    helpLines: urgentLines(situation),
    channels: chosen.toSorted((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step)),
    ...(isKnownPlace(situation.place) ? {} : { notice: LITTLE_KNOWN }),
  }
}

/** How the complaint to the lender stands today, on the deadlines of the place. */
export function complaintState(situation: Situation, channels: readonly HelpChannel[]): ComplaintState {
  if (situation.lenderAnsweredOn !== undefined) return { is: 'answered' }
  const deadlines = channels.filter((c) => c.kind === 'lender').flatMap((c) => c.deadlines)
  if (dateOf(situation.complainedToLenderOn) === undefined)
    return { is: 'not-made', hasPeriod: deadlines.some((d) => d.from === 'complaint') }
  const passed = dueDates(deadlines, situation).filter((due) => due.passed)
  const late = passed.at(-1)
  if (late) return { is: 'late', due: late }
  const due = nextDue(deadlines, situation)
  return due === undefined ? { is: 'running' } : { is: 'running', due }
}

type Chosen = Omit<ChosenChannel, 'channel'>

function stepFor(channel: HelpChannel, situation: Situation, complaint: ComplaintState): Chosen | undefined {
  switch (channel.kind) {
    case 'police':
      return police(situation)
    case 'lender':
      return lender(situation, complaint)
    case 'regulator':
      return regulator(channel, situation, complaint)
    case 'nuisance':
      return nuisance(channel, situation)
    case 'credit-record':
      return {
        step: 'later',
        reason: { zh: '信用报告有错时用。', en: 'If your credit report is wrong.' },
      }
    case 'mediation':
      return mediation(complaint)
    case 'legal-aid':
      return legalAid(situation)
    case 'court':
      return {
        step: 'later',
        reason: {
          zh: '别的都没用，或对方起诉了您。',
          en: 'If all else fails, or if they sue you.',
        },
      }
  }
}

function police({ inDanger, saidTags }: Situation): Chosen | undefined {
  if (inDanger)
    return { step: 'now', reason: { zh: '您说现在有危险。', en: 'You said that you are in danger now.' } }
  if ([...saidTags].some((tag) => GRAVE_TAGS.has(tag)))
    return {
      step: 'also',
      reason: {
        zh: '您标记了威胁、动手、冒充或张贴。可以报警。',
        en: 'You marked threats, violence, posing or posting. The police can take a report.',
      },
    }
  return saidTags.has('pestering')
    ? {
        step: 'also',
        reason: { zh: '对方反复纠缠您。可以报警。', en: 'They keep pestering you. You can report it.' },
      }
    : undefined
}

function lender({ creditorType }: Situation, complaint: ComplaintState): Chosen | undefined {
  if (creditorType === 'private') return undefined
  switch (complaint.is) {
    case 'not-made':
      return {
        step: 'next',
        reason: { zh: '先向贷款机构投诉，记下日期。', en: 'Complain to the lender first. Note the date.' },
      }
    case 'running':
      return {
        step: 'wait',
        reason:
          complaint.due === undefined
            ? {
                zh: '已经投诉。这里没有查到答复期限。',
                en: 'You complained. We found no period for its answer.',
              }
            : { zh: '已经投诉，还在答复期内。', en: 'You complained. It still has time to answer.' },
        ...(complaint.due === undefined ? {} : { due: complaint.due }),
      }
    case 'late':
      return {
        step: 'also',
        reason: { zh: '再问一次：为什么没有答复。', en: 'Ask once more why there is no answer.' },
        due: complaint.due,
      }
    case 'answered':
      return undefined
  }
}

function regulator(
  { takes }: HelpChannel,
  { creditorType, findings, saidTags, contactedOthers }: Situation,
  complaint: ComplaintState,
): Chosen {
  if (creditorType === 'private')
    return {
      step: 'later',
      reason: {
        zh: '私人借款，监管可能不受理。可以先问。',
        en: 'It may not take private loans. You can ask.',
      },
    }
  // of a lender whose kind is not known, the channel that takes most kinds is the one to try
  const isFor =
    takes === undefined || (creditorType === undefined ? takes.length > 1 : takes.includes(creditorType))
  if (!isFor)
    return {
      step: 'later',
      reason: { zh: '可能由别的部门管。可以先问。', en: 'Another office may be the right one. You can ask.' },
    }
  switch (complaint.is) {
    case 'late':
      return {
        step: 'next',
        reason: {
          zh: `贷款机构过了${complaint.due.deadline.days}天没有答复。`,
          en: `The lender has not answered in ${complaint.due.deadline.days} days.`,
        },
        due: complaint.due,
      }
    case 'answered':
      return {
        step: 'next',
        reason: {
          zh: '贷款机构答复了。不满意，或还在继续，就找监管。',
          en: 'The lender answered. If you are not content, or it goes on, go here.',
        },
      }
    case 'running':
    case 'not-made':
      return beforeAnswer(
        complaint,
        findings.length > 0 || saidTags.size > 0 || contactedOthers ? 'something' : 'nothing',
      )
  }
}

/** Where the lender has a period for its answer the regulator waits for it; where none is known it need not. */
function beforeAnswer(
  complaint: Extract<ComplaintState, { is: 'running' | 'not-made' }>,
  happened: 'something' | 'nothing',
): Chosen {
  const mayGoBeside = complaint.is === 'running' || !complaint.hasPeriod
  if (complaint.is === 'running' && complaint.due === undefined)
    return {
      step: 'next',
      reason: {
        zh: '已向贷款机构投诉。可以同时找监管。',
        en: 'You complained to the lender. You can go here as well.',
      },
    }
  return {
    step: happened === 'something' && mayGoBeside ? 'also' : 'later',
    reason: {
      zh: '贷款机构不处理时用。也可以先咨询。',
      en: 'If the lender does nothing. You can ask for advice before.',
    },
  }
}

function nuisance(channel: HelpChannel, situation: Situation): Chosen {
  const isFirst = channelsOf(situation.place).find((c) => c.kind === 'nuisance') === channel
  const calls = situation.findings.some((f) => isAboutCalls(f.rule)) || situation.contacts.outsideHours > 0
  return calls && isFirst
    ? {
        step: 'also',
        reason: {
          zh: '电话可能太多或时间不对。可以举报号码。',
          en: 'Calls may be too many or at closed hours. Report the numbers.',
        },
      }
    : { step: 'later', reason: { zh: '号码换个不停时用。', en: 'If they keep calling from new numbers.' } }
}

function mediation(complaint: ComplaintState): Chosen {
  return complaint.is === 'answered' || complaint.is === 'late'
    ? {
        step: 'also',
        reason: {
          zh: '金额有争议，或想谈还得起的办法。',
          en: 'If the amount is disputed, or you want terms you can keep.',
        },
      }
    : {
        step: 'later',
        reason: { zh: '谈不拢时，请第三方帮忙。', en: 'If you cannot agree, a third party can help.' },
      }
}

function legalAid(situation: Situation): Chosen {
  if (revivalWarning(situation).state === 'may-have-run')
    return {
      step: 'next',
      reason: {
        zh: '这笔债可能太旧了。付款或答应前先问。',
        en: 'This debt may be too old. Ask before you pay or promise.',
      },
    }
  return situation.creditorType === 'private'
    ? { step: 'next', reason: { zh: '私人借款，先问清楚。', en: 'It is a private loan. Ask first.' } }
    : { step: 'also', reason: { zh: '拿不准的事，免费问。', en: 'If unsure, ask free of charge.' } }
}
