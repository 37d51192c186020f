import type { Selectable } from 'kysely'
import { mergePurchaseDays, type PurchasedLine } from '#shared/domain/purchase-days.ts'
import { rhythmOf, yearlyValue, type Rhythm } from '#shared/domain/rhythm.ts'
import type { ReadableDb } from '../open-database.ts'
import type { RhythmsTable } from '../heart-schema.ts'

export type StoredRhythm = Selectable<RhythmsTable>

/** The model in its stored form; `productId` 0 = the customer over all products. */
export function toRhythmRow(contactId: number, productId: number, rhythm: Rhythm): StoredRhythm {
  return {
    contact_id: contactId,
    product_id: productId,
    purchase_days: rhythm.purchaseDays,
    first_on: rhythm.firstOn,
    last_on: rhythm.lastOn,
    due_on: rhythm.dueOn,
    window_from: rhythm.windowFrom,
    window_to: rhythm.windowTo,
    regularity: rhythm.regularity,
    due_from: rhythm.dueFrom,
    overdue_from: rhythm.overdueFrom,
    at_risk_from: rhythm.atRiskFrom,
    lost_from: rhythm.lostFrom,
    gaps: rhythm.gaps,
    median_gap: rhythm.medianGap,
    log_median: rhythm.logMedian,
    log_spread: rhythm.logSpread,
    average_spend: rhythm.averageSpend,
    potential: Math.ceil(yearlyValue(rhythm)),
    ahead_until: null,
  }
}

/** The last day (exclusive) on which a product is overdue before its customer is due at all; null where never. */
function aheadUntil(overall: Rhythm, product: Rhythm): string | null {
  const { overdueFrom } = product
  const ends = [overall.dueFrom, product.atRiskFrom ?? product.lostFrom].filter((day) => day !== null)
  if (overall.dueFrom === null || overdueFrom === null) return null
  const until = ends.toSorted()[0] ?? null
  return until !== null && overdueFrom < until ? until : null
}

/** The stored row as the rhythm it was made from. */
export function fromRhythmRow(row: StoredRhythm): Rhythm {
  return {
    purchaseDays: row.purchase_days,
    firstOn: row.first_on,
    lastOn: row.last_on,
    dueOn: row.due_on,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    regularity: row.regularity,
    dueFrom: row.due_from,
    overdueFrom: row.overdue_from,
    atRiskFrom: row.at_risk_from,
    lostFrom: row.lost_from,
    gaps: row.gaps,
    medianGap: row.median_gap,
    logMedian: row.log_median,
    logSpread: row.log_spread,
    averageSpend: row.average_spend,
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

/**
 * The rhythms of one customer from all their lines: over everything, and for each product with at least two
 * purchase days (one day says nothing of a product that the customer's own rhythm doesn't say better).
 */
export function rhythmsOf(contactId: number, lines: readonly RhythmLine[]): readonly StoredRhythm[] {
  const overall = rhythmOf(mergePurchaseDays(lines))
  if (overall === null) return []
  const byProduct = new Map<number, RhythmLine[]>()
  for (const line of lines) {
    if (line.productId === null) continue
    const known = byProduct.get(line.productId)
    if (known === undefined) byProduct.set(line.productId, [line])
    else known.push(line)
  }
  const rows = [toRhythmRow(contactId, 0, overall)]
  for (const [productId, own] of byProduct) {
    if (own.length < 2) continue
    const rhythm = rhythmOf(mergePurchaseDays(own))
    if (rhythm !== null && rhythm.purchaseDays >= 2) {
      rows.push({ ...toRhythmRow(contactId, productId, rhythm), ahead_until: aheadUntil(overall, rhythm) })
    }
  }
  return rows
}
