/** Acts as a Chinese call centre exports them, with the map that a person confirmed: a CSV in GB18030, a workbook. */
import type { ColumnMap, Container } from '../../formats/columns/map.ts'
import { gb18030Of } from '../gb18030.ts'
import { type TestCell, type WorkbookWritten, archive, workbookParts } from '../workbooks.ts'
import { type Act, connectedSeconds, personOf, stampOf } from './acts.ts'

const CHANNELS = { 电话: 'call', 短信: 'sms', 上门: 'visit' } as const
const OUTCOMES = {
  本人通话: 'conversation',
  无人接听: 'no-answer',
  空号: 'not-connected',
  短信送达: 'delivered',
  见到本人: 'met',
} as const
const ROLES = { 本人: 'debtor', 联系人: 'contact-person' } as const
const PURPOSES = { 催收: 'collection', 转告: 'relay-message' } as const
const PRODUCTS = { 信用卡: 'credit-card', 网络消费贷: 'online-consumer-loan' } as const
const SAID = { 报姓名: 'collector-name', 报机构: 'creditor-name', 威胁: 'threat' } as const

/** The word of a table that means a value. */
const wordOf = (words: Readonly<Record<string, string>>, value: unknown): string =>
  Object.keys(words).find((word) => words[word] === value) ?? ''

const HEAD = [
  '流水号',
  '联系时间',
  '渠道',
  '结果',
  '时长',
  '接通时长',
  '机构',
  '坐席',
  '客户编号',
  '关系',
  '号码',
  '合同号',
  '产品',
  '目的',
  '录音标注',
  '上门人数',
  '备注',
] as const

const cellsOf = (act: Act): readonly (string | number)[] => [
  act.id,
  stampOf(act.start.earliest, 'Asia/Shanghai').replaceAll('-', '/'),
  wordOf(CHANNELS, act.channel),
  wordOf(OUTCOMES, act.outcome),
  act.durationSeconds ?? 0,
  connectedSeconds(act),
  act.organisation ?? '',
  act.collector ?? '',
  personOf(act),
  wordOf(ROLES, act.facts.role),
  act.number ?? '',
  act.debts?.join('、') ?? '',
  wordOf(PRODUCTS, act.facts.product),
  wordOf(PURPOSES, act.purpose),
  (act.content?.has ?? []).map((item) => wordOf(SAID, item)).join('、'),
  typeof act.visitors === 'number' ? act.visitors : '',
  // a remark that a spreadsheet would take for a formula: it is data and no fact
  '=1+1',
]

/** What the columns hold, as somebody who knows the export says. */
export function callCentreMap(container: Container): ColumnMap {
  const word = (column: (typeof HEAD)[number], words: Readonly<Record<string, string>>) => ({ column, words })
  return {
    version: 1,
    confirmed: { by: '示例：李某（虚构）', on: '2026-11-06' },
    container,
    rowsBefore: 1,
    zone: 'Asia/Shanghai',
    facts: {
      id: { column: '流水号' },
      at: { column: '联系时间', written: ['yyyy/MM/dd HH:mm:ss'] },
      duration_seconds: { column: '时长', written: ['seconds'] },
      answered_seconds: { column: '接通时长', written: ['seconds'] },
      channel: word('渠道', CHANNELS),
      direction: { always: 'outbound' },
      outcome: word('结果', OUTCOMES),
      organisation: { column: '机构' },
      collector: { column: '坐席' },
      person: { column: '客户编号' },
      role: word('关系', ROLES),
      number: { column: '号码' },
      debts: { column: '合同号', separator: '、' },
      product: word('产品', PRODUCTS),
      stage: { always: 'overdue' },
      purpose: word('目的', PURPOSES),
      content: { column: '录音标注', separator: '、', words: SAID },
      visitors: { column: '上门人数' },
      creditor_type: { always: 'bank' },
      actor_kind: { always: 'agency' },
    },
    ignore: ['备注'],
  }
}

/** A CSV in GB18030 with a title above its head. */
export function callCentreCsvOf(acts: readonly Act[]): Uint8Array {
  const rows = acts.map((act) => cellsOf(act).join(','))
  return gb18030Of(`催收联系明细\r\n${HEAD.join(',')}\r\n${rows.map((row) => `${row}\r\n`).join('')}`)
}

/** A workbook whose times are dates of a spreadsheet: its parts, and the archive of them. */
export function callCentreParts(acts: readonly Act[]): WorkbookWritten {
  const rows = acts.map((act): readonly TestCell[] =>
    cellsOf(act).map((cell, at) =>
      HEAD[at] === '联系时间'
        ? { serial: (act.start.earliest + 8 * 3600) / 86_400 + 25_569, style: 1 }
        : cell,
    ),
  )
  const parts = workbookParts({ 明细: [['催收联系明细'], [...HEAD], ...rows] })
  return { parts, bytes: archive(parts) }
}

/** The same workbook as a file. */
export function callCentreXlsxOf(acts: readonly Act[]): Uint8Array {
  return callCentreParts(acts).bytes
}
