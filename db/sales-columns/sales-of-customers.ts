import type { SoldOn } from '#shared/domain/recall/recall-return.ts'
import { dayText, type SalesColumns } from './sales-columns.ts'

/** What some customers bought, oldest first; returns and unknown amounts count as nothing paid. */
export function salesOfCustomers(
  { order, count, contact, day, total, isReturn, largestContact }: SalesColumns,
  isWanted: (customerId: number) => boolean,
): ReadonlyMap<number, readonly SoldOn[]> {
  const wanted = new Uint8Array(largestContact + 1)
  for (let who = 1; who <= largestContact; who += 1) if (isWanted(who)) wanted[who] = 1
  const sales = new Map<number, SoldOn[]>()
  for (let place = 0; place < count; place += 1) {
    const id = order[place] ?? 0
    const who = contact[id] ?? 0
    if (wanted[who] !== 1 || isReturn[id] === 1) continue
    const paid = total[id] ?? NaN
    const sold = { id, day: dayText(day[id] ?? 0), amount: Number.isNaN(paid) ? 0 : paid }
    const known = sales.get(who)
    if (known === undefined) sales.set(who, [sold])
    else known.push(sold)
  }
  return sales
}
