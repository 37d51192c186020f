import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One line of a log. */
export type LoggedLine = {
  readonly customer: string
  /** Day number. */
  readonly day: number
  readonly product: string | null
  readonly quantity: number
  readonly amount: number | null
}

const DAY_MS = 86_400_000

/** NaN where it is no day. A time after the day is left out. */
function dayOf(text: string): number {
  return /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY_MS : NaN
}

function numberOf(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? ''
  const value = Number(trimmed)
  return trimmed === '' || Number.isNaN(value) ? null : value
}

/**
 * A log with the header `customer_id,date,[product,][quantity,][amount]`, columns in any order. Without a quantity each
 * line is one piece. Lines without a customer or a day are left out.
 */
export function readPurchases(path: string): LoggedLine[] {
  const [header = [], ...rows] = parse(readFileSync(path), {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as string[][]
  const names = header.map((name) => name.trim().toLowerCase())
  const column = (name: string): number => names.indexOf(name)
  const at = { customer: column('customer_id'), date: column('date'), product: column('product') }
  const quantity = column('quantity')
  const amount = column('amount')
  if (at.customer < 0 || at.date < 0) throw new Error(`${path}: no columns customer_id and date`)
  return rows.flatMap((row) => {
    const customer = row[at.customer]?.trim() ?? ''
    const day = dayOf(row[at.date]?.trim() ?? '')
    if (customer === '' || Number.isNaN(day)) return []
    const product = at.product < 0 ? '' : (row[at.product]?.trim() ?? '')
    return [
      {
        customer,
        day,
        product: product === '' ? null : product,
        quantity: quantity < 0 ? 1 : (numberOf(row[quantity]) ?? 1),
        amount: amount < 0 ? null : numberOf(row[amount]),
      },
    ]
  })
}
