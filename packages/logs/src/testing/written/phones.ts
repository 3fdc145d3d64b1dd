/** Acts as the phones they reached remember them: a backup, a carrier's bill, lines that its owner typed. */
import type { CollectorNumber } from '../../log.ts'
import { type WorkbookWritten, archive, workbookParts } from '../workbooks.ts'
import { type Act, connectedSeconds, fileOf, isCall, isMessage, isTalk, stampOf } from './acts.ts'

/** The number that each organisation calls from. */
export type NumberOf = (organisation: string | undefined) => string

/** A number on no list, whose entries stand between the others and must leave nothing. */
export const PRIVATE_NUMBER = '19912345678'

/** The collectors' numbers as a borrower lists them. */
export function collectorsOf(acts: readonly Act[], numberOf: NumberOf): readonly CollectorNumber[] {
  const organisations = [...new Set(acts.flatMap(({ organisation }) => organisation ?? []))]
  return organisations.map((organisation) => ({ number: numberOf(organisation), organisation }))
}

const isKept = (act: Act): boolean => act.outcome !== 'not-connected'

/** The calls of a phone as SMS Backup & Restore writes them. A call that never rang is not there. */
export function backupCallsOf(acts: readonly Act[], numberOf: NumberOf): Uint8Array {
  const calls = acts.filter(isCall).filter(isKept)
  const entry = (number: string, seconds: number, at: number, type: number, name: string): string =>
    `  <call number="${number}" duration="${seconds}" date="${at * 1000}" type="${type}" presentation="1" readable_date="" contact_name="${name}" />`
  const entries = calls.flatMap((act) => [
    entry(
      numberOf(act.organisation),
      connectedSeconds(act),
      act.start.earliest,
      isTalk(act) ? 1 : 3,
      '(Unknown)',
    ),
    entry(PRIVATE_NUMBER, 60, act.start.earliest + 60, 1, 'Mum'),
  ])
  return fileOf([
    `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>`,
    `<calls count="${entries.length}">`,
    ...entries,
    '</calls>',
  ])
}

/** The messages of a phone in the same form. */
export function backupMessagesOf(acts: readonly Act[], numberOf: NumberOf): Uint8Array {
  const entries = acts
    .filter(isMessage)
    .map(
      (act) =>
        `  <sms protocol="0" address="${numberOf(act.organisation)}" date="${act.start.earliest * 1000}" type="1" subject="null" body="&lt;owed&gt; &#55357;&#56832;" read="0" status="-1" contact_name="(Unknown)" />`,
    )
  return fileOf([
    `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>`,
    `<smses count="${entries.length}">`,
    ...entries,
    '</smses>',
  ])
}

function billRows(acts: readonly Act[], numberOf: NumberOf): readonly string[] {
  const stamp = (act: Act): string => stampOf(act.start.earliest, 'Asia/Shanghai')
  const talks = acts.filter(isCall).filter(isTalk)
  const length = (seconds: number): string => `${Math.floor(seconds / 60)}分${seconds % 60}秒`
  const rows = talks.map(
    (act, index) =>
      `${index + 1},${stamp(act)},某市,被叫,${numberOf(act.organisation)},${length(connectedSeconds(act))},国内通话,0.00`,
  )
  const messages = acts
    .filter(isMessage)
    .map((act, index) => `${index + 1},${stamp(act)},接收,${numberOf(act.organisation)},短信,0.00`)
  return [
    '语音详单',
    '账期：2026年10月01日至2026年10月31日',
    '序号,起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,通信费（元）',
    ...rows,
    `${rows.length + 1},2026-10-31 23:00:00,某市,主叫,${PRIVATE_NUMBER},1分0秒,国内通话,0.00`,
    '合计,,,,,,,0.00',
    '短信详单',
    '序号,发送时间,通信方式,对方号码,信息类型,费用',
    ...messages,
  ]
}

/** A carrier's bill of a phone: connected calls and messages, never a missed call. */
export function carrierBillOf(acts: readonly Act[], numberOf: NumberOf): Uint8Array {
  return fileOf(billRows(acts, numberOf))
}

/** The same bill as a workbook of texts: its parts, and the archive of them. */
export function carrierBillParts(acts: readonly Act[], numberOf: NumberOf): WorkbookWritten {
  const parts = workbookParts({ 详单: billRows(acts, numberOf).map((row) => row.split(',')) })
  return { parts, bytes: archive(parts) }
}

/** Lines that the phone's owner typed, every second one in Chinese. */
export function typedOf(acts: readonly Act[], numberOf: NumberOf): Uint8Array {
  const lines = acts
    .filter((act) => isCall(act) || isMessage(act))
    .filter(isKept)
    .map((act, index) => {
      const when = stampOf(act.start.earliest, 'Asia/Shanghai')
      const number = numberOf(act.organisation)
      const seconds = connectedSeconds(act)
      if (isMessage(act)) return `${when} ${index % 2 === 0 ? '收到短信' : 'text from'} ${number}`
      if (!isTalk(act)) return `${when} ${index % 2 === 0 ? '来电' : 'call from'} ${number} 未接`
      return index % 2 === 0
        ? `${when} 来电 ${number} 通话 ${Math.floor(seconds / 60)}分${seconds % 60}秒 # they were loud`
        : `${when} call from ${number} talked ${Math.floor(seconds / 60)} min ${seconds % 60} s`
    })
  return fileOf(['# what I wrote down', ...lines, `2026-10-31 22:59 call from ${PRIVATE_NUMBER} missed`])
}
