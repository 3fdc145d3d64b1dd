/** The cells of a worked case's table as the JSON document that they stand for, so that cases pass the border too. */

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** Facts by name, as they stand in cells: `rate.contract` → `15`. */
export type CellFacts = ReadonlyMap<string, string>

const COUNTS = /^(?:term\.months|term\.months-since-review|plan\.months|arrears\.days)$/
const RATES = /^rate\.(?!method$)/

/**
 * The words `name=value` of a cell, over those before it; `name=?` takes a fact away.
 *
 * @throws {RangeError} for a word that has no `=`
 */
export function factsOfCell(cell: string, before: CellFacts): CellFacts {
  const facts = new Map(before)
  for (const word of cell.trim().split(/\s+/).filter(Boolean)) {
    const at = word.indexOf('=')
    if (at <= 0) throw new RangeError(`a fact is written name=value, not ${word}`)
    const [name, value] = [word.slice(0, at), word.slice(at + 1)]
    if (value === '?') facts.delete(name)
    else facts.set(name, value)
  }
  return facts
}

/** The document that facts of cells stand for. */
export function documentOf(facts: CellFacts): Json {
  const root: Record<string, Json> = {}
  for (const [name, value] of facts) {
    const parts = name.split('.')
    const last = parts.pop() ?? ''
    let owner = root
    for (const part of parts) owner = (owner[part] ??= {}) as Record<string, Json>
    owner[last] = valueOf(name, value)
  }
  return root
}

function valueOf(name: string, value: string): Json {
  if (name === 'place' || name === 'currency') return value
  if (name === 'advances' || name === 'payments') return flowsOf(value)
  if (name === 'charges') return value === 'none' ? [] : value.split('&').map(chargeOf)
  if (name === 'debts') return value.split('&').map(debtOf)
  if (name === 'limitation.events')
    return value.split('+').map((event) => {
      const [kind = '', on = ''] = event.split(':')
      return { kind, on }
    })
  const values = value.split('/').map((one) => scalarOf(name, one))
  return values.length === 1 && values[0] !== undefined ? values[0] : { oneOf: values }
}

function scalarOf(name: string, value: string): Json {
  if (COUNTS.test(name)) return Number(value)
  if (!RATES.test(name) || !value.includes(':')) return value
  const [percent = '', per = '', days] = value.split(':')
  return { percent, per, ...(days !== undefined && { daysInYear: Number(days) }) }
}

/** `12x860.66@1+100@13`, months or dates after the `@`. */
function flowsOf(text: string): readonly Json[] {
  return text.split('+').map((flow) => {
    const [head = '', at = ''] = flow.split('@')
    const [count, amount] = head.includes('x') ? head.split('x') : ['1', head]
    return {
      ...(at.includes('-') ? { date: at } : { month: Number(at) }),
      amount: amount ?? '',
      ...(count !== '1' && { count: Number(count), every: { months: 1 } }),
    }
  })
}

/** `guarantee:guarantor:12x50@1`, with `!` at the end where it was kept back. */
function chargeOf(text: string): Json {
  const keptBack = text.endsWith('!')
  const [kind = '', payee = '', flows = ''] = (keptBack ? text.slice(0, -1) : text).split(':')
  return { kind, payee, flows: flowsOf(flows), keptBack }
}

/** `a:1000:due:2026-01-05:secured:12`, with a last part where it is told what was booked to it. */
function debtOf(text: string): Json {
  const [id = '', amount = '', due, dueOn = '', secured, ratePercent = '', booked] = text.split(':')
  return {
    id,
    amount,
    due: due === 'due',
    dueOn,
    secured: secured === 'secured',
    ratePercent,
    ...(booked !== undefined && { booked }),
  }
}
