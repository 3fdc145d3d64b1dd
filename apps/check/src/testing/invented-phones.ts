/** Invented phones of one family in trouble: backups and a carrier's bill as the formats write them, and what was said of them. */
import { emptyWorkspace, type Lender, type MarkedNumber, type Workspace } from '../matter/workspace.ts'

/** A number of somebody who has nothing to do with the debt; it may stand nowhere in what is kept. */
export const PRIVATE_NUMBER = '13912345678'

/** An invented bank with an agency, whose two numbers are written in several ways. */
export const LANTERN: Lender = {
  id: 'lantern-bank',
  name: 'Lantern Bank',
  type: 'bank',
  product: 'online-consumer-loan',
  behind: 'yes',
}

/** A second invented lender, of which little is known. */
export const QUICK: Lender = { id: 'lender-2', name: 'Quick Coin' }

export const COLLECTORS: readonly MarkedNumber[] = [
  {
    number: '010-5555 0101',
    mark: 'collector',
    lender: LANTERN.id,
    kind: 'agency',
    calledItself: 'stillwater-agency',
  },
  { number: '95013000001', mark: 'collector', lender: LANTERN.id, kind: 'creditor' },
]

export const QUICK_COLLECTOR: MarkedNumber = { number: '02155550202', mark: 'collector', lender: QUICK.id }

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

/** An entry of a call backup. @param type  as the app writes it: 1 in, 2 out, 3 missed, 5 declined */
export function call(number: string, when: string, type: number, seconds: number): string {
  return `<call number="${number}" duration="${seconds}" date="${at(when)}" type="${type}" presentation="1" />`
}

/** A whole backup. */
export function backup(...calls: readonly string[]): string {
  return `<?xml version='1.0' encoding='UTF-8' ?>\n<calls count="${calls.length}">\n${calls.join('\n')}\n</calls>\n`
}

/** The debtor's own phone: late calls, many on one day, others' calls between. */
export const OWN_BACKUP = backup(
  call('+86 10 5555 0101', '2026-11-05T22:30:00+08:00', 1, 65),
  call(PRIVATE_NUMBER, '2026-11-05T22:40:00+08:00', 1, 600),
  call('01055550101', '2026-11-06T12:00:00+08:00', 3, 0),
  ...[9, 10, 11, 14, 15].map((hour) =>
    call('95013000001', `2026-11-07T${String(hour).padStart(2, '0')}:10:00+08:00`, 1, 40),
  ),
  ...Array.from({ length: 8 }, (_, i) => call('01055550101', `2026-11-08T10:0${i}:00+08:00`, 3, 0)),
  call('02155550202', '2026-11-08T23:15:00+08:00', 1, 30),
  call('95013000001', '2026-11-09T18:00:00+08:00', 2, 120),
  call('-1', '2026-11-09T19:00:00+08:00', 3, 0),
)

/** Her mother's phone. */
export const MOTHER_BACKUP = backup(
  call('01055550101', '2026-11-06T10:00:00+08:00', 1, 120),
  call('01055550101', '2026-11-09T21:59:59+08:00', 5, 0),
)

/** What the person said of all this. */
export const WORKSPACE: Workspace = {
  ...emptyWorkspace('CN', 'Asia/Shanghai'),
  phones: [
    { id: 'phone-1', whose: 'me' },
    { id: 'phone-2', whose: 'mother' },
  ],
  files: [
    {
      id: 'file-1',
      name: 'calls-own.xml',
      bytes: OWN_BACKUP.length,
      format: 'sms-backup-xml',
      phone: 'phone-1',
    },
    {
      id: 'file-2',
      name: 'calls-mother.xml',
      bytes: MOTHER_BACKUP.length,
      format: 'sms-backup-xml',
      phone: 'phone-2',
    },
  ],
  numbers: [...COLLECTORS, QUICK_COLLECTOR, { number: PRIVATE_NUMBER, mark: 'contact' }],
  lenders: [LANTERN, QUICK],
  answers: { debtIs: 'mine', aboutDebt: 'yes' },
}
