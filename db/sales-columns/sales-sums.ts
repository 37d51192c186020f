import { dayNumber, dayText, placeOf, type SalesColumns } from './sales-columns.ts'

/**
 * Sums over the purchases of some days, both ends included. Amounts are minor units net of returns; a return is not
 * counted as a purchase; unknown amounts count as nothing.
 */
export type DaySpan = { readonly from: string; readonly to: string }

const known = (amount: number | undefined): number => (amount === undefined || Number.isNaN(amount) ? 0 : amount)

/** Calls with the id of each purchase of the days, oldest first. */
function eachPurchase(columns: SalesColumns, { from, to }: DaySpan, visit: (id: number) => void): void {
  const end = placeOf(columns, dayNumber(to), Infinity)
  for (let place = placeOf(columns, dayNumber(from), 0); place < end; place += 1) visit(columns.order[place] ?? 0)
}

/** How much was sold, and to how many customers; purchases without a customer have none. */
export function sumSales(columns: SalesColumns, span: DaySpan) {
  const { total, contact, isReturn } = columns
  const seen = new Uint8Array(columns.largestContact + 1)
  let purchases = 0
  let amount = 0
  let customers = 0
  eachPurchase(columns, span, (id) => {
    amount += known(total[id])
    if (isReturn[id] === 1) return
    purchases += 1
    const who = contact[id] ?? 0
    if (who === 0 || seen[who] === 1) return
    seen[who] = 1
    customers += 1
  })
  return { purchases, amount, customers }
}

/** Sums of each customer; null = purchases that name none. */
export function sumByCustomer(columns: SalesColumns, span: DaySpan) {
  const { total, contact, isReturn, day } = columns
  const size = columns.largestContact + 1
  const amounts = new Float64Array(size)
  const purchases = new Int32Array(size)
  const lastDay = new Int32Array(size)
  eachPurchase(columns, span, (id) => {
    const who = contact[id] ?? 0
    amounts[who] = (amounts[who] ?? 0) + known(total[id])
    purchases[who] = (purchases[who] ?? 0) + 1 - (isReturn[id] ?? 0)
    lastDay[who] = day[id] ?? 0
  })
  const customers: number[] = []
  for (let who = 0; who < size; who += 1) if (lastDay[who] !== 0) customers.push(who)
  return {
    customers,
    of: (who: number) => ({
      customerId: who === 0 ? null : who,
      purchases: purchases[who] ?? 0,
      amount: amounts[who] ?? 0,
      lastOn: dayText(lastDay[who] ?? 0),
    }),
  }
}

/** Sums of each product; lines that name no product are grouped by their text. Quantity in thousandths. */
export function sumByProduct(columns: SalesColumns, span: DaySpan) {
  const { lineStart, lineCount, lineProduct, lineQuantity, lineAmount, names } = columns
  const sums = new Map<number, { quantity: number; amount: number; lines: number }>()
  eachPurchase(columns, span, (id) => {
    const start = lineStart[id] ?? 0
    const end = start + (lineCount[id] ?? 0)
    for (let at = start; at < end; at += 1) {
      const product = lineProduct[at] ?? 0
      let sum = sums.get(product)
      if (sum === undefined) sums.set(product, (sum = { quantity: 0, amount: 0, lines: 0 }))
      sum.quantity += lineQuantity[at] ?? 0
      sum.amount += known(lineAmount[at])
      sum.lines += 1
    }
  })
  return [...sums].map(([product, sum]) => ({
    productId: product < 0 ? null : product,
    name: product < 0 ? (names[-1 - product] ?? '') : '',
    ...sum,
  }))
}

/** What purchases came to beyond their lines: discounts of the whole, and cash that was rounded. */
export function sumBeyondLines(columns: SalesColumns, span: DaySpan): number {
  const { lineStart, lineCount, lineAmount, total } = columns
  let beyond = 0
  eachPurchase(columns, span, (id) => {
    if (Number.isNaN(total[id])) return
    const start = lineStart[id] ?? 0
    beyond += known(total[id])
    for (let at = start + (lineCount[id] ?? 0) - 1; at >= start; at -= 1) beyond -= known(lineAmount[at])
  })
  return beyond
}

/**
 * Sums of each way of paying, by the day of the purchase. `not-noted` is what was sold beyond all payments: not paid yet,
 * or, where a till's file tells nothing of it, paid nobody knows how.
 */
export function sumByPaymentMethod(columns: SalesColumns, span: DaySpan) {
  const { paymentStart, paymentCount, paymentMethod, paymentAmount, methods, total } = columns
  const sums = methods.map((method) => ({ method, payments: 0, amount: 0 }))
  const rest = { method: 'not-noted', payments: 0, amount: 0 }
  eachPurchase(columns, span, (id) => {
    const start = paymentStart[id] ?? 0
    const end = start + (paymentCount[id] ?? 0)
    let paid = 0
    for (let at = start; at < end; at += 1) {
      const sum = sums[paymentMethod[at] ?? 0]
      if (sum === undefined) continue
      sum.payments += 1
      sum.amount += paymentAmount[at] ?? 0
      paid += paymentAmount[at] ?? 0
    }
    // Nothing is owed of what has no amount.
    rest.amount += Number.isNaN(total[id]) ? 0 : known(total[id]) - paid
  })
  return [...sums, rest].filter(({ payments, amount }) => payments > 0 || amount !== 0)
}

/** The day of each customer's first purchase ever, as number; 0 = none. By id of the customer. */
export function firstPurchaseDays(columns: SalesColumns): Int32Array {
  const first = new Int32Array(columns.largestContact + 1)
  for (let place = 0; place < columns.count; place += 1) {
    const id = columns.order[place] ?? 0
    const who = columns.contact[id] ?? 0
    if (first[who] === 0 && columns.isReturn[id] === 0) first[who] = columns.day[id] ?? 0
  }
  return first
}

/** Customers who bought, and those of them whose first purchase ever was in this time. */
export function countNewBuyers(columns: SalesColumns, span: DaySpan, firstDays: Int32Array) {
  const seen = new Uint8Array(columns.largestContact + 1)
  const from = dayNumber(span.from)
  let customers = 0
  let newCustomers = 0
  eachPurchase(columns, span, (id) => {
    const who = columns.contact[id] ?? 0
    if (who === 0 || seen[who] === 1 || columns.isReturn[id] === 1) return
    seen[who] = 1
    customers += 1
    if ((firstDays[who] ?? 0) >= from) newCustomers += 1
  })
  return { customers, newCustomers }
}
