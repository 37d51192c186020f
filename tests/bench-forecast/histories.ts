import { NOT_GOODS } from './data-sets.ts'
import type { LoggedLine } from './read-purchases.ts'

/** The purchase days of one unit: a customer, or a customer with one product. */
export type History = {
  readonly customer: string
  readonly product: string | null
  /** Ascending, without repeats: days whose net quantity is above 0. */
  readonly days: Float64Array
  /** ln of the net quantity of each. */
  readonly logQuantities: Float64Array
}

/** Lines of one unit and day are merged; days of net return are no event. Units without any purchase day are left out. */
export function historiesOf(lines: readonly LoggedLine[], level: 'customer' | 'product'): History[] {
  const units = new Map<string, { customer: string; product: string | null; byDay: Map<number, number> }>()
  for (const { customer, product, day, quantity } of lines) {
    if (level === 'product' && (product === null || NOT_GOODS.has(product))) continue
    const key = level === 'customer' ? customer : `${customer}\n${product}`
    let unit = units.get(key)
    if (!unit) {
      unit = { customer, product: level === 'customer' ? null : product, byDay: new Map() }
      units.set(key, unit)
    }
    unit.byDay.set(day, (unit.byDay.get(day) ?? 0) + quantity)
  }
  const histories: History[] = []
  for (const { customer, product, byDay } of units.values()) {
    const bought = [...byDay].filter(([, quantity]) => quantity > 0).sort((a, b) => a[0] - b[0])
    if (bought.length === 0) continue
    histories.push({
      customer,
      product,
      days: Float64Array.from(bought, ([day]) => day),
      logQuantities: Float64Array.from(bought, ([, quantity]) => Math.log(quantity)),
    })
  }
  return histories
}

/** How many purchase days are on or before `day`. */
export function knownBy({ days }: Pick<History, 'days'>, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}
