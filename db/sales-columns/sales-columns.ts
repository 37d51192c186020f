import { roomFor } from './number-column.ts'

/** One purchase whom readers may see, as the columns take it. */
export type ColumnPurchase = {
  readonly id: number
  readonly day: string
  readonly total: number | null
  readonly contactId: number | null
  readonly isReturn: boolean
  readonly staffId: number
  /** Empty = none. */
  readonly campaign: string
}
export type ColumnLine = {
  readonly productId: number | null
  /** Told apart only where there is no product. */
  readonly name: string
  readonly quantity: number
  readonly amount: number | null
}
export type ColumnPayment = { readonly method: string; readonly amount: number }

/**
 * All visible purchases as columns of numbers, so that any filter or sum over a million of them takes some 20 ms where
 * SQLite takes seconds. About 90 bytes a purchase with two lines. By id of the purchase, except where said.
 */
export type SalesColumns = {
  /** Raised by every change. */
  revision: number
  /** As number, 20260105; 0 = no purchase that may be seen. */
  day: Int32Array
  /** Minor units; NaN = unknown. */
  total: Float64Array
  /** 0 = walk-in. */
  contact: Int32Array
  isReturn: Uint8Array
  staff: Int32Array
  /** The place in `campaigns`, of which the first is none. */
  campaign: Int32Array
  /** What is still to be paid, minor units. */
  owed: Float64Array
  lineStart: Int32Array
  lineCount: Int32Array
  paymentStart: Int32Array
  paymentCount: Int32Array
  /** Ids by day, then id: the list from its end. The first `count` are in use. */
  order: Int32Array
  count: number
  largestContact: number
  /** By line; a product, or −1 − the place of the name in `names`. */
  lineProduct: Int32Array
  lineQuantity: Float64Array
  lineAmount: Float64Array
  lines: number
  /** By payment; the place in `methods`. */
  paymentMethod: Uint8Array
  paymentAmount: Float64Array
  payments: number
  readonly names: string[]
  readonly nameAt: Map<string, number>
  readonly methods: string[]
  readonly campaigns: string[]
  readonly campaignAt: Map<string, number>
}

export const emptyColumns = (): SalesColumns => ({
  revision: 0,
  day: new Int32Array(0),
  total: new Float64Array(0),
  contact: new Int32Array(0),
  isReturn: new Uint8Array(0),
  staff: new Int32Array(0),
  campaign: new Int32Array(0),
  owed: new Float64Array(0),
  lineStart: new Int32Array(0),
  lineCount: new Int32Array(0),
  paymentStart: new Int32Array(0),
  paymentCount: new Int32Array(0),
  order: new Int32Array(0),
  count: 0,
  largestContact: 0,
  lineProduct: new Int32Array(0),
  lineQuantity: new Float64Array(0),
  lineAmount: new Float64Array(0),
  lines: 0,
  paymentMethod: new Uint8Array(0),
  paymentAmount: new Float64Array(0),
  payments: 0,
  names: [],
  nameAt: new Map(),
  methods: [],
  campaigns: [''],
  campaignAt: new Map([['', 0]]),
})

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))
export function dayText(day: number): string {
  const text = String(day).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** Makes room for ids up to this one. */
export function makeRoom(columns: SalesColumns, id: number): void {
  const length = id + 1
  columns.day = roomFor(columns.day, length)
  columns.total = roomFor(columns.total, length)
  columns.contact = roomFor(columns.contact, length)
  columns.isReturn = roomFor(columns.isReturn, length)
  columns.staff = roomFor(columns.staff, length)
  columns.campaign = roomFor(columns.campaign, length)
  columns.owed = roomFor(columns.owed, length)
  columns.lineStart = roomFor(columns.lineStart, length)
  columns.lineCount = roomFor(columns.lineCount, length)
  columns.paymentStart = roomFor(columns.paymentStart, length)
  columns.paymentCount = roomFor(columns.paymentCount, length)
}

/** The first place in the order whose purchase comes at or after a day and id. */
export function placeOf({ order, day, count }: SalesColumns, onDay: number, id: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    const at = order[middle] ?? 0
    const its = day[at] ?? 0
    if (its < onDay || (its === onDay && at < id)) low = middle + 1
    else high = middle
  }
  return low
}

function campaignCode({ campaigns, campaignAt }: SalesColumns, name: string): number {
  const known = campaignAt.get(name)
  if (known !== undefined) return known
  campaignAt.set(name, campaigns.length)
  return campaigns.push(name) - 1
}

/** Writes a purchase without its place in the order. */
export function writePurchase(columns: SalesColumns, purchase: ColumnPurchase): void {
  const { id } = purchase
  makeRoom(columns, id)
  columns.day[id] = dayNumber(purchase.day)
  columns.total[id] = purchase.total ?? NaN
  columns.contact[id] = purchase.contactId ?? 0
  columns.isReturn[id] = purchase.isReturn ? 1 : 0
  columns.staff[id] = purchase.staffId
  columns.campaign[id] = campaignCode(columns, purchase.campaign)
  columns.owed[id] = 0
  columns.lineStart[id] = columns.lines
  columns.lineCount[id] = 0
  columns.paymentStart[id] = columns.payments
  columns.paymentCount[id] = 0
  columns.largestContact = Math.max(columns.largestContact, purchase.contactId ?? 0)
}

function nameCode(columns: SalesColumns, name: string): number {
  const known = columns.nameAt.get(name)
  if (known !== undefined) return -1 - known
  columns.nameAt.set(name, columns.names.length)
  return -columns.names.push(name)
}

/** The lines of one purchase must come one after the other. */
export function writeLine(columns: SalesColumns, id: number, line: ColumnLine): void {
  const at = columns.lines
  columns.lineProduct = roomFor(columns.lineProduct, at + 1)
  columns.lineQuantity = roomFor(columns.lineQuantity, at + 1)
  columns.lineAmount = roomFor(columns.lineAmount, at + 1)
  if (columns.lineCount[id] === 0) columns.lineStart[id] = at
  columns.lineProduct[at] = line.productId ?? nameCode(columns, line.name)
  columns.lineQuantity[at] = line.quantity
  columns.lineAmount[at] = line.amount ?? NaN
  columns.lineCount[id] = (columns.lineCount[id] ?? 0) + 1
  columns.lines = at + 1
}

/** The same of payments. */
export function writePayment(columns: SalesColumns, id: number, { method, amount }: ColumnPayment): void {
  const at = columns.payments
  columns.paymentMethod = roomFor(columns.paymentMethod, at + 1)
  columns.paymentAmount = roomFor(columns.paymentAmount, at + 1)
  if (columns.paymentCount[id] === 0) columns.paymentStart[id] = at
  let place = columns.methods.indexOf(method)
  if (place < 0) place = columns.methods.push(method) - 1
  columns.paymentMethod[at] = place
  columns.paymentAmount[at] = amount
  columns.paymentCount[id] = (columns.paymentCount[id] ?? 0) + 1
  columns.payments = at + 1
}

/** Takes a purchase out; what its lines held stays as a gap until the next full reading. */
export function dropPurchase(columns: SalesColumns, id: number): void {
  const day = columns.day[id] ?? 0
  if (day === 0) return
  const place = placeOf(columns, day, id)
  columns.order.copyWithin(place, place + 1, columns.count)
  columns.count -= 1
  columns.day[id] = 0
}

/** Puts a purchase that was written into its place. */
export function orderPurchase(columns: SalesColumns, id: number): void {
  columns.order = roomFor(columns.order, columns.count + 1)
  const place = placeOf(columns, columns.day[id] ?? 0, id)
  columns.order.copyWithin(place + 1, place, columns.count)
  columns.order[place] = id
  columns.count += 1
}

/** The order of all that was written, by counting the purchases of each day: no comparison of a million. */
export function orderAll(columns: SalesColumns): void {
  const { day } = columns
  const perDay = new Map<number, number>()
  for (let id = 0; id < day.length; id += 1) {
    const on = day[id] ?? 0
    if (on !== 0) perDay.set(on, (perDay.get(on) ?? 0) + 1)
  }
  let count = 0
  for (const on of [...perDay.keys()].sort((a, b) => a - b)) {
    const own = perDay.get(on) ?? 0
    perDay.set(on, count)
    count += own
  }
  columns.order = roomFor(new Int32Array(0), count)
  columns.count = count
  for (let id = 0; id < day.length; id += 1) {
    const on = day[id] ?? 0
    if (on === 0) continue
    const place = perDay.get(on) ?? 0
    columns.order[place] = id
    perDay.set(on, place + 1)
  }
}
