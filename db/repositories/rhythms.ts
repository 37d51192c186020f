import type { Database, Statement } from 'better-sqlite3'
import type { Selectable } from 'kysely'
import { mergePurchaseDays, type PurchaseDay, type PurchasedLine } from '#shared/domain/purchase-days.ts'
import { correctionFor, noCorrections, type Corrections } from '#shared/domain/rhythm/correction.ts'
import { typicalGapOf } from '#shared/domain/rhythm/forecast.ts'
import { pairShift } from '#shared/domain/rhythm/product-rhythm.ts'
import { gapStateOf, rhythmOf, type Rhythm, type UnitHistory } from '#shared/domain/rhythm/rhythm.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import { historyOf, withPurchaseDay, type QuantityHistory } from '#shared/domain/rhythm/unit-history.ts'
import type { RhythmsTable } from '../heart-schema.ts'
import type { ReadableDb } from '../open-database.ts'

export type StoredRhythm = Selectable<RhythmsTable>

/** Stored sums of money stay exact integers. */
const mostPotential = Number.MAX_SAFE_INTEGER

/** The model in its stored form; `productId` 0 = the customer over all products. */
export function toRhythmRow(
  contactId: number,
  productId: number,
  history: QuantityHistory,
  rhythm: Rhythm,
): StoredRhythm {
  return {
    contact_id: contactId,
    product_id: productId,
    purchase_days: history.purchaseDays,
    first_on: history.firstOn,
    last_on: history.lastOn,
    gaps: history.gaps,
    gap_weight: history.weight,
    gap_sum: history.sum,
    gap_squares: history.squares,
    quantity_days: history.quantityDays,
    quantity_sum: history.quantitySum,
    quantity_shift: history.quantityShift,
    shift: history.shift,
    spent: history.spent,
    paid_days: history.paidDays,
    due_on: rhythm.dueOn,
    window_from: rhythm.windowFrom,
    usual_from: rhythm.usualFrom,
    usual_days: rhythm.usualDays,
    usual_to: rhythm.usualTo,
    window_to: rhythm.windowTo,
    regularity: rhythm.regularity,
    due_from: rhythm.dueFrom,
    overdue_from: rhythm.overdueFrom,
    at_risk_from: rhythm.atRiskFrom,
    lost_from: rhythm.lostFrom,
    potential: Math.min(mostPotential, Math.ceil(rhythm.yearlyValue)),
    ahead_until: null,
    corrected_by: rhythm.correctedBy,
  }
}

/** The last day (exclusive) on which a product is overdue before its customer is due at all; null where never. */
function aheadUntil(
  overallDueFrom: string | null,
  product: Pick<Rhythm, 'overdueFrom' | 'atRiskFrom' | 'lostFrom'>,
): string | null {
  const { overdueFrom } = product
  const ends = [overallDueFrom, product.atRiskFrom, product.lostFrom].filter((day) => day !== null)
  if (overallDueFrom === null || overdueFrom === null) return null
  const until = ends.toSorted()[0] ?? null
  return until !== null && overdueFrom < until ? until : null
}

const historyOfRow = (row: StoredRhythm): QuantityHistory => ({
  purchaseDays: row.purchase_days,
  firstOn: row.first_on,
  lastOn: row.last_on,
  gaps: row.gaps,
  weight: row.gap_weight,
  sum: row.gap_sum,
  squares: row.gap_squares,
  quantityDays: row.quantity_days,
  quantitySum: row.quantity_sum,
  quantityShift: row.quantity_shift,
  shift: row.shift,
  spent: row.spent,
  paidDays: row.paid_days,
})

/** The stored row as the rhythm it was made from; its yearly value rounded up. */
export function fromRhythmRow(row: StoredRhythm): Rhythm {
  return {
    ...historyOfRow(row),
    dueOn: row.due_on,
    windowFrom: row.window_from,
    usualFrom: row.usual_from,
    usualTo: row.usual_to,
    windowTo: row.window_to,
    usualDays: row.usual_days,
    dueFrom: row.due_from,
    overdueFrom: row.overdue_from,
    atRiskFrom: row.at_risk_from,
    lostFrom: row.lost_from,
    regularity: row.regularity,
    yearlyValue: row.potential,
    correctedBy: row.corrected_by,
  }
}

/** One line as the rhythm needs it. */
export type RhythmLine = PurchasedLine & { readonly productId: number | null }

/** The lines of customers' purchases that count: not in the trash, not part of an unfinished import. */
export const countedLines = (db: ReadableDb) =>
  db
    .selectFrom('purchases')
    .innerJoin('purchase_lines', 'purchase_lines.purchase_id', 'purchases.id')
    .select([
      'purchases.contact_id as contactId',
      'purchases.day as day',
      'purchase_lines.quantity as quantity',
      'purchase_lines.line_total as amount',
      'purchase_lines.product_id as productId',
    ])
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)

function customerRow(
  contactId: number,
  history: QuantityHistory,
  model: ShopModel,
  corrections: Corrections,
): StoredRhythm {
  const rhythm = rhythmOf(
    model.customer,
    model.parameters.baskets,
    history,
    correctionFor(corrections, 0, history.lastOn),
  )
  return toRhythmRow(contactId, 0, history, rhythm)
}

function pairRow(
  contactId: number,
  productId: number,
  history: QuantityHistory,
  customer: StoredRhythm,
  model: ShopModel,
  corrections: Corrections,
): StoredRhythm {
  const rhythm = rhythmOf(model.product, null, history, correctionFor(corrections, productId, customer.last_on))
  const row = toRhythmRow(contactId, productId, history, rhythm)
  return { ...row, ahead_until: aheadUntil(customer.due_from, rhythm) }
}

/** By how much (ln days) a customer's own gaps differ from the shop's. */
const deviationOf = (model: ShopModel, customer: UnitHistory): number =>
  typicalGapOf(model.customer, gapStateOf(customer)) - model.parameters.customer.mean

const shiftOf = (model: ShopModel, customer: UnitHistory, productId: number): number =>
  pairShift(model.parameters.product, deviationOf(model, customer), model.traitsOf(productId).deviation)

/** A customer's history as it stood after each of some days. */
function historiesAfter(days: readonly PurchaseDay[], wanted: ReadonlySet<string>) {
  const known = new Map<string, QuantityHistory>()
  let history: QuantityHistory | null = null
  for (const day of days) {
    history = withPurchaseDay(history, day, 0)
    if (wanted.has(day.day)) known.set(day.day, history)
  }
  return { known, last: history }
}

/**
 * The rhythms of one customer from all their lines: over everything, and for each product with at least two
 * purchase days (one day says nothing of a product that the customer's own rhythm doesn't say better). A product is
 * judged by what was known of its buyer on its own last day, so that a purchase of other things leaves it alone.
 */
export function rhythmsOf(
  contactId: number,
  lines: readonly RhythmLine[],
  model: ShopModel,
  corrections: Corrections = noCorrections,
): readonly StoredRhythm[] {
  const days = mergePurchaseDays(lines)
  const byProduct = Map.groupBy(lines, ({ productId }) => productId)
  const products: { readonly productId: number; readonly history: QuantityHistory }[] = []
  for (const [productId, own] of byProduct) {
    if (productId === null || own.length < 2) continue
    const history = historyOf(mergePurchaseDays(own), model.traitsOf(productId).quantityEffect)
    if (history !== null && history.purchaseDays >= 2) products.push({ productId, history })
  }
  const { known, last } = historiesAfter(days, new Set(products.map(({ history }) => history.lastOn)))
  if (last === null) return []
  const customer = customerRow(contactId, last, model, corrections)
  const pairs = products.map(({ productId, history }) => {
    // On a day when more was brought back than bought the customer has no purchase day of their own.
    const buyer = known.get(history.lastOn) ?? last
    const shifted = { ...history, shift: shiftOf(model, buyer, productId) }
    return pairRow(contactId, productId, shifted, customer, model, corrections)
  })
  return [customer, ...pairs]
}

/** What one purchase of goods adds, all of one day. */
export type AddedDay = { readonly day: string; readonly lines: readonly RhythmLine[] }

/**
 * The rows that a purchase changes, from those that are stored, without reading what was bought before. Null where that
 * takes a replay: the day isn't later than all before it, something was brought back, somebody came back who was said to be
 * gone.
 * @param stored all rows of the customer
 * @param linesOf all lines of a product of which nothing is stored: it was bought on one day before, or never
 */
export function rhythmsWithDay(
  stored: readonly StoredRhythm[],
  { day, lines }: AddedDay,
  model: ShopModel,
  corrections: Corrections,
  linesOf: (productId: number) => readonly RhythmLine[],
): readonly StoredRhythm[] | null {
  const unit = (productId: number) => stored.find((row) => row.product_id === productId)
  const customer = unit(0)
  if (customer === undefined || customer.last_on >= day || lines.some(({ quantity }) => quantity <= 0)) return null
  if (customer.corrected_by === 'gone' || customer.corrected_by === 'moved-away') return null
  const contactId = customer.contact_id
  const [whole] = mergePurchaseDays(lines)
  if (whole === undefined) return null
  const history = withPurchaseDay(historyOfRow(customer), whole, 0)
  const row = customerRow(contactId, history, model, corrections)
  const changed = new Map([[0, row]])
  for (const [productId, own] of Map.groupBy(lines, (line) => line.productId)) {
    if (productId === null) continue
    const before = unit(productId)
    const { quantityEffect } = model.traitsOf(productId)
    const [bought] = mergePurchaseDays(own)
    if (bought === undefined || (before !== undefined && before.last_on >= day)) return null
    const pair =
      before === undefined
        ? historyOf(mergePurchaseDays(linesOf(productId)), quantityEffect)
        : withPurchaseDay(historyOfRow(before), bought, quantityEffect)
    if (pair === null || pair.lastOn !== day) return null
    if (pair.purchaseDays < 2) continue
    const shifted = { ...pair, shift: shiftOf(model, history, productId) }
    changed.set(productId, pairRow(contactId, productId, shifted, row, model, corrections))
  }
  // The days from which others are overdue before their customer is due depend on when that is.
  for (const other of stored) {
    if (changed.has(other.product_id)) continue
    const until = aheadUntil(row.due_from, {
      overdueFrom: other.overdue_from,
      atRiskFrom: other.at_risk_from,
      lostFrom: other.lost_from,
    })
    if (until !== other.ahead_until) changed.set(other.product_id, { ...other, ahead_until: until })
  }
  return [...changed.values()]
}

/** Reads all that is stored of a customer, with a statement that stays prepared. */
export function rhythmsReader(raw: Database): (contactId: number) => readonly StoredRhythm[] {
  const read = raw.prepare('SELECT * FROM rhythms WHERE contact_id = ?')
  return (contactId) => read.all(contactId) as readonly StoredRhythm[]
}

/** Writes a row in place of the one that is kept of the same unit. Only inside a transaction. */
export function rhythmWriter(raw: Database): (row: StoredRhythm) => void {
  let write: Statement | null = null
  return (row) => {
    if (write === null) {
      const columns = Object.keys(row)
      const marks = columns.map((column) => `@${column}`)
      write = raw.prepare(`INSERT OR REPLACE INTO rhythms (${columns.join(', ')}) VALUES (${marks.join(', ')})`)
    }
    write.run(row)
  }
}

/** Reads the rhythm of a customer as a whole, with a statement that stays prepared. */
export function customerRhythmReader(raw: Database): (contactId: number) => StoredRhythm | null {
  const read = raw.prepare('SELECT * FROM rhythms WHERE contact_id = ? AND product_id = 0')
  return (contactId) => (read.get(contactId) as StoredRhythm | undefined) ?? null
}
