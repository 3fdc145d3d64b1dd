/** Acts as services that dial and send for others log them: Twilio's interface and its exports, a message gateway. */
import {
  type Act,
  connectedSeconds,
  endedAt,
  fileOf,
  isCall,
  isMessage,
  mailTimeOf,
  quotedRow,
  stampOf,
} from './acts.ts'

const OWN_NUMBER = '+8600000999999'
const sid = (kind: string, index: number): string => `${kind}${index.toString(16).padStart(32, '0')}`

const callStatus = ({ outcome }: Act): string => {
  if (outcome === 'conversation') return 'completed'
  return outcome === 'no-answer' ? 'no-answer' : 'failed'
}

/** The legs of Twilio's calls: an agent dials from a browser, and the child of that leg goes out to the person. */
const legsOf = (acts: readonly Act[]): readonly Readonly<Record<string, string | null>>[] =>
  acts.filter(isCall).flatMap((act, call) => {
    const at = act.start.earliest
    const parent = {
      sid: sid('CA', 2 * call),
      parent_call_sid: null,
      from: `client:${act.collector ?? 'agent'}`,
      to: OWN_NUMBER,
      status: 'completed',
      start_time: mailTimeOf(at - 2),
      end_time: mailTimeOf(endedAt(act)),
      duration: String(endedAt(act) - at + 2),
      direction: 'inbound',
      answered_by: null,
      caller_name: null,
    }
    const child = {
      ...parent,
      sid: sid('CA', 2 * call + 1),
      parent_call_sid: parent.sid,
      from: OWN_NUMBER,
      to: act.number ?? '',
      status: callStatus(act),
      start_time: mailTimeOf(at),
      duration: String(connectedSeconds(act)),
      direction: 'outbound-dial',
      answered_by: act.outcome === 'conversation' ? 'human' : null,
    }
    return [parent, child]
  })

/** Pages of `Calls.json`, in an array. */
export function twilioCallsJsonOf(acts: readonly Act[]): Uint8Array {
  const legs = legsOf(acts)
  const pages = [legs.slice(0, 50), legs.slice(50)].map((calls, page) => ({ page, page_size: 50, calls }))
  return fileOf([JSON.stringify(pages, null, 1)])
}

const csvOf = (rows: readonly Readonly<Record<string, string | null>>[]): Uint8Array => {
  const names = Object.keys(rows[0] ?? {})
  return fileOf([names.join(','), ...rows.map((row) => quotedRow(names.map((name) => row[name] ?? '')))])
}

/** The same legs as a CSV with the interface's names. */
export function twilioCallsCsvOf(acts: readonly Act[]): Uint8Array {
  return csvOf(legsOf(acts))
}

const messagesOf = (acts: readonly Act[]): readonly Readonly<Record<string, string | null>>[] =>
  acts.filter(isMessage).map((act, index) => ({
    sid: sid('SM', index),
    from: OWN_NUMBER,
    to: act.number ?? '',
    body: 'Please call us back,\n"today"',
    status: act.outcome === 'delivered' ? 'delivered' : 'undelivered',
    direction: 'outbound-api',
    date_sent: mailTimeOf(act.start.earliest),
    num_segments: '1',
  }))

/** `Messages.json`. */
export function twilioMessagesJsonOf(acts: readonly Act[]): Uint8Array {
  return fileOf([JSON.stringify({ page: 0, messages: messagesOf(acts) })])
}

/** The message log as CSV. */
export function twilioMessagesCsvOf(acts: readonly Act[]): Uint8Array {
  return csvOf(messagesOf(acts))
}

/**
 * A gateway's table on Shanghai's clock: every second message is in two parts; submission and report are rows of
 * their own for every third.
 */
export function smsGatewayOf(acts: readonly Act[]): Uint8Array {
  const rows = acts.filter(isMessage).flatMap((act, index) => {
    const digits = (at: number): string => stampOf(at, 'Asia/Shanghai').replaceAll(/\D/g, '').slice(2)
    const at = digits(act.start.earliest)
    const done = digits(act.start.earliest + 3)
    const state = act.outcome === 'delivered' ? 'DELIVRD' : 'UNDELIV'
    const parts = index % 2 === 0 ? [['', '', '']] : ['1', '2'].map((part) => [String(index), '2', part])
    return parts.flatMap((rest, n) => {
      const ends = [`${index}-${n}`, '1065550100', act.number ?? '']
      return index % 3 === 0
        ? [
            [...ends, at, '', 'ENROUTE', ...rest],
            [...ends, '', done, state, ...rest],
          ]
        : [[...ends, at, done, state, ...rest]]
    })
  })
  const head = 'message_id,source,destination,submit_date,done_date,stat,part_reference,parts,part'
  return fileOf([head, ...rows.map((row) => row.join(','))])
}
