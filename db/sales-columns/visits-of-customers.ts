import { VISITS_LOOKED_AT, type Visit } from '#shared/domain/alarm-signals.ts'
import { dayNumber, dayText, type SalesColumns } from './sales-columns.ts'

const none: readonly Visit[] = []

/**
 * The newest visits of every customer until a day, oldest first, in one pass over the columns from their end: what
 * `alarmFactsReader` reads of one customer. Days on which nothing was bought are none.
 */
export function visitsOfCustomers(columns: SalesColumns, on: string): (customerId: number) => readonly Visit[] {
  const { order, count, contact, day, total, isReturn, largestContact } = columns
  const until = dayNumber(on)
  const size = VISITS_LOOKED_AT
  /** How many places of each customer are taken; the last of them may still be growing. */
  const taken = new Uint8Array(largestContact + 1)
  const days = new Int32Array((largestContact + 1) * size)
  const amounts = new Float64Array((largestContact + 1) * size)
  const isBought = new Uint8Array((largestContact + 1) * size)
  for (let place = count - 1; place >= 0; place -= 1) {
    const id = order[place] ?? 0
    const who = contact[id] ?? 0
    const when = day[id] ?? 0
    if (who === 0 || when > until) continue
    let own = taken[who] ?? 0
    let at = who * size + own - 1
    if (own === 0 || days[at] !== when) {
      // A day with returns alone makes room for the next one.
      if (own > 0 && isBought[at] === 0) own -= 1
      if (own === size) continue
      at = who * size + own
      days[at] = when
      amounts[at] = NaN
      isBought[at] = 0
      taken[who] = own + 1
    }
    if (isReturn[id] !== 1) isBought[at] = 1
    const paid = total[id] ?? NaN
    if (!Number.isNaN(paid)) amounts[at] = (Number.isNaN(amounts[at]) ? 0 : (amounts[at] ?? 0)) + paid
  }
  return (customerId) => {
    if (customerId > largestContact) return none
    const visits: Visit[] = []
    for (let at = customerId * size + (taken[customerId] ?? 0) - 1; at >= customerId * size; at -= 1) {
      if (isBought[at] !== 1) continue
      const amount = amounts[at] ?? NaN
      visits.push({ day: dayText(days[at] ?? 0), amount: Number.isNaN(amount) ? null : amount })
    }
    return visits
  }
}
