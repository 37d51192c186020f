import { placeOf, type SalesColumns } from './sales-columns.ts'

/** What one word of a search found; a purchase has it in its customer, a product, its text or its number. */
export type FoundByWord = {
  readonly contactIds: readonly number[]
  readonly productIds: readonly number[]
  readonly purchaseIds: readonly number[]
}

export type ColumnFilter = {
  /** As numbers, both ends included. */
  readonly from: number
  readonly to: number
  readonly customerId: number | null
  readonly method: string | null
  readonly words: readonly FoundByWord[]
}

/** One byte for each id, 1 where it was found. */
function marks(ids: readonly number[], length: number): Uint8Array {
  const marked = new Uint8Array(length)
  for (const id of ids) marked[id] = 1
  return marked
}

function isFoundBy(columns: SalesColumns, word: FoundByWord): (id: number) => boolean {
  const contacts = marks(word.contactIds, columns.largestContact + 1)
  const purchases = marks(word.purchaseIds, columns.day.length)
  const products = marks(word.productIds, Math.max(0, ...word.productIds) + 1)
  const { contact, lineStart, lineCount, lineProduct } = columns
  return (id) => {
    if (contacts[contact[id] ?? 0] === 1 || purchases[id] === 1) return true
    if (word.productIds.length === 0) return false
    const start = lineStart[id] ?? 0
    for (let at = start + (lineCount[id] ?? 0) - 1; at >= start; at -= 1)
      if (products[lineProduct[at] ?? 0] === 1) return true
    return false
  }
}

function isPaidBy({ methods, paymentStart, paymentCount, paymentMethod }: SalesColumns, method: string) {
  const wanted = methods.indexOf(method)
  return (id: number): boolean => {
    const start = paymentStart[id] ?? 0
    for (let at = start + (paymentCount[id] ?? 0) - 1; at >= start; at -= 1)
      if (paymentMethod[at] === wanted) return true
    return false
  }
}

/** How many purchases a filter holds, what they come to, and the ids of one page, newest day first. */
export function filterSales(
  columns: SalesColumns,
  filter: ColumnFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly sum: number; readonly ids: readonly number[] } {
  const { order, total: totals, contact } = columns
  const tests = filter.words.map((word) => isFoundBy(columns, word))
  if (filter.method !== null) tests.unshift(isPaidBy(columns, filter.method))
  const ids: number[] = []
  let total = 0
  let sum = 0
  const first = placeOf(columns, filter.from, 0)
  for (let at = placeOf(columns, filter.to, Infinity) - 1; at >= first; at -= 1) {
    const id = order[at] ?? 0
    if (filter.customerId !== null && contact[id] !== filter.customerId) continue
    let isIn = true
    for (const test of tests) if (!test(id)) isIn = false
    if (!isIn) continue
    if (total >= offset && ids.length < limit) ids.push(id)
    total += 1
    const amount = totals[id] ?? NaN
    if (amount === amount) sum += amount
  }
  return { total, sum, ids }
}
