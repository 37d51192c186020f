import { dayText, type SalesColumns } from './sales-columns.ts'

export type ProductUsage = { readonly timesSold: number; readonly lastSoldOn: string | null }

const memory = new WeakMap<SalesColumns, { revision: number; usage: ReadonlyMap<number, ProductUsage> }>()

/** How many lines sold each product and on what day the last one did; returns don't count. */
export function productUsage(columns: SalesColumns): ReadonlyMap<number, ProductUsage> {
  const known = memory.get(columns)
  if (known?.revision === columns.revision) return known.usage
  const { order, count, day, isReturn, lineStart, lineCount, lineProduct, lineQuantity } = columns
  const times: number[] = []
  const lastDay: number[] = []
  for (let place = 0; place < count; place += 1) {
    const id = order[place] ?? 0
    const start = lineStart[id] ?? 0
    for (let at = start + (lineCount[id] ?? 0) - 1; at >= start; at -= 1) {
      const product = lineProduct[at] ?? 0
      if (product < 0) continue
      if (isReturn[id] === 0) times[product] = (times[product] ?? 0) + 1
      if ((lineQuantity[at] ?? 0) > 0) lastDay[product] = day[id] ?? 0
    }
  }
  const usage = new Map<number, ProductUsage>()
  for (const product of new Set([...Object.keys(times), ...Object.keys(lastDay)].map(Number))) {
    const on = lastDay[product]
    usage.set(product, { timesSold: times[product] ?? 0, lastSoldOn: on === undefined ? null : dayText(on) })
  }
  memory.set(columns, { revision: columns.revision, usage })
  return usage
}
