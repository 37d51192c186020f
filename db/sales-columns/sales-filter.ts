import { fold } from '#shared/domain/name-folding.ts'
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
  readonly productId: number | null
  readonly staffId: number | null
  /** Folded as `fold` does it; null = any or none. */
  readonly campaign: string | null
  readonly kind: 'sale' | 'return' | null
  /** Something is still to be paid. */
  readonly isOpen: boolean | null
  /** Minor units, both ends included. */
  readonly leastTotal: number
  readonly mostTotal: number
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

function holds({ lineStart, lineCount, lineProduct }: SalesColumns, product: number) {
  return (id: number): boolean => {
    const start = lineStart[id] ?? 0
    for (let at = start + (lineCount[id] ?? 0) - 1; at >= start; at -= 1) if (lineProduct[at] === product) return true
    return false
  }
}

function answers({ campaign, campaigns }: SalesColumns, folded: string) {
  const wanted = Uint8Array.from(campaigns, (name) => (name !== '' && fold(name) === folded ? 1 : 0))
  return (id: number): boolean => wanted[campaign[id] ?? 0] === 1
}

/** What each part of a filter asks of a purchase. */
function testsOf(columns: SalesColumns, filter: ColumnFilter): readonly ((id: number) => boolean)[] {
  const { contact, staff, isReturn, owed, total } = columns
  const { customerId, staffId, kind, isOpen, leastTotal, mostTotal, method, productId, campaign } = filter
  const tests: ((id: number) => boolean)[] = []
  if (customerId !== null) tests.push((id) => contact[id] === customerId)
  if (staffId !== null) tests.push((id) => staff[id] === staffId)
  if (kind !== null) tests.push((id) => (isReturn[id] === 1) === (kind === 'return'))
  if (isOpen !== null) tests.push((id) => (owed[id] ?? 0) > 0 === isOpen)
  // What has no amount (NaN) is in no span.
  if (leastTotal !== -Infinity || mostTotal !== Infinity)
    tests.push((id) => (total[id] ?? NaN) >= leastTotal && (total[id] ?? NaN) <= mostTotal)
  if (method !== null) tests.push(isPaidBy(columns, method))
  if (campaign !== null) tests.push(answers(columns, campaign))
  if (productId !== null) tests.push(holds(columns, productId))
  return [...tests, ...filter.words.map((word) => isFoundBy(columns, word))]
}

/** How many purchases a filter holds, what they come to, what is owed of them, and the ids of one page, newest day first. */
export function filterSales(
  columns: SalesColumns,
  filter: ColumnFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly sum: number; readonly owed: number; readonly ids: readonly number[] } {
  const { order, total: totals, owed: debts } = columns
  const tests = testsOf(columns, filter)
  const ids: number[] = []
  let total = 0
  let sum = 0
  let owed = 0
  const first = placeOf(columns, filter.from, 0)
  for (let at = placeOf(columns, filter.to, Infinity) - 1; at >= first; at -= 1) {
    const id = order[at] ?? 0
    let isIn = true
    for (const test of tests)
      if (!test(id)) {
        isIn = false
        break
      }
    if (!isIn) continue
    if (total >= offset && ids.length < limit) ids.push(id)
    total += 1
    owed += debts[id] ?? 0
    const amount = totals[id] ?? NaN
    if (amount === amount) sum += amount
  }
  return { total, sum, owed, ids }
}
