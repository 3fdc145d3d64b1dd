/** Acts as telephone exchanges log them: several records a call, the switch's own words, its own clock. */
import {
  type Act,
  answeredAt,
  connectedSeconds,
  endedAt,
  fileOf,
  isCall,
  quotedRow,
  stampOf,
} from './acts.ts'

const DIAL_CONTEXT = 'to-customers'

/** The dialplan's context, by which the user says that these calls went out. */
export const EXCHANGE_CONTEXTS = { [DIAL_CONTEXT]: 'outbound' } as const

const disposition = ({ outcome }: Act): string => {
  if (outcome === 'conversation') return 'ANSWERED'
  return outcome === 'no-answer' ? 'NO ANSWER' : 'CONGESTION'
}

/**
 * Asterisk's Master.csv with 21 columns, the clock at UTC. Every call was dialled over two trunks at once and leaves
 * two records: one answered and one not, or two alike.
 */
export function asteriskOf(acts: readonly Act[]): Uint8Array {
  let sequence = 0
  const lines = acts.filter(isCall).flatMap((act, call) => {
    const at = act.start.earliest
    const id = `${at}.${2 * call}`
    const leg = (trunk: string, isAnswered: boolean): string =>
      quotedRow([
        '',
        '5550100',
        act.number ?? '',
        DIAL_CONTEXT,
        '"Desk" <5550100>',
        `PJSIP/desk-${call}`,
        `PJSIP/${trunk}-${call}`,
        'Dial',
        `PJSIP/${act.number}@east&PJSIP/${act.number}@west,40`,
        stampOf(at, 'UTC'),
        isAnswered ? stampOf(answeredAt(act), 'UTC') : '',
        stampOf(endedAt(act), 'UTC'),
        act.durationSeconds ?? 0,
        isAnswered ? connectedSeconds(act) : 0,
        act.outcome === 'conversation' && !isAnswered ? 'NO ANSWER' : disposition(act),
        'DOCUMENTATION',
        id,
        '',
        '',
        id,
        sequence++,
      ])
    return [leg('east', false), leg('west', act.outcome === 'conversation')]
  })
  return fileOf(lines)
}

const cause = ({ outcome }: Act): string => {
  if (outcome === 'conversation') return 'NORMAL_CLEARING'
  return outcome === 'no-answer' ? 'NO_ANSWER' : 'SUBSCRIBER_ABSENT'
}

/** FreeSWITCH's template `example` with both legs of every call, the clock in Shanghai. */
export function freeswitchOf(acts: readonly Act[]): Uint8Array {
  const uuid = (call: number, leg: string): string =>
    `5f0e0001-0000-4000-80${leg}-${String(call).padStart(12, '0')}`
  const lines = acts.filter(isCall).flatMap((act, call) => {
    const isAnswered = act.outcome === 'conversation'
    const stamp = (at: number): string => stampOf(at, 'Asia/Shanghai')
    const leg = (own: string, other: string): string =>
      quotedRow([
        'Desk',
        '1001',
        act.number ?? '',
        DIAL_CONTEXT,
        stamp(act.start.earliest),
        isAnswered ? stamp(answeredAt(act)) : '',
        stamp(endedAt(act)),
        act.durationSeconds ?? 0,
        connectedSeconds(act),
        cause(act),
        own,
        other,
        '',
        'PCMU',
        'PCMU',
      ])
    return [leg(uuid(call, '0a'), isAnswered ? uuid(call, '0b') : ''), leg(uuid(call, '0b'), '')]
  })
  return fileOf(lines)
}
