import { mergePurchaseDays } from '#shared/domain/purchase-days.ts'
import type { ReadableDb, WritableDb } from '../open-database.ts'
import { replaceRhythms, rhythmsOf, type RhythmLine } from './rhythms.ts'

/** What a customer's row keeps of their purchases. `spent` counts returns against it; a visit is a purchase day. */
export type ContactTotals = {
  readonly spent: number
  readonly visits: number
  readonly purchase_count: number
  readonly first_on: string | null
  readonly last_on: string | null
}

/** All lines of a customer's purchases that count: not in the trash, not part of an unfinished import. */
async function linesOf(db: ReadableDb, contactId: number): Promise<readonly (RhythmLine & { purchaseId: number })[]> {
  const rows = await db
    .selectFrom('purchases')
    .innerJoin('purchase_lines', 'purchase_lines.purchase_id', 'purchases.id')
    .select([
      'purchases.id as purchaseId',
      'purchases.day as day',
      'purchase_lines.quantity as quantity',
      'purchase_lines.line_total as amount',
      'purchase_lines.product_id as productId',
    ])
    .where('purchases.contact_id', '=', contactId)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .execute()
  return rows
}

/** Totals from lines; `spent` from the purchases themselves, whose total may hold a rounding of its own. */
export function totalsOf(lines: readonly RhythmLine[], spent: number, purchases: number): ContactTotals {
  const days = mergePurchaseDays(lines)
  return {
    spent,
    visits: days.length,
    purchase_count: purchases,
    first_on: days[0]?.day ?? null,
    last_on: days.at(-1)?.day ?? null,
  }
}

/**
 * Makes the stored totals and rhythms of one customer anew. Called in the transaction of every change that touches
 * their purchases, so that lists never show a stale sum.
 */
export async function refreshContactTotals(trx: WritableDb, contactId: number): Promise<void> {
  const lines = await linesOf(trx, contactId)
  const sums = await trx
    .selectFrom('purchases')
    .select((e) => [e.fn.sum<number | null>('total').as('spent'), e.fn.countAll<number>().as('purchases')])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  const rhythms = rhythmsOf(contactId, lines)
  await replaceRhythms(trx, contactId, rhythms)
  await trx
    .updateTable('contacts')
    .set({ ...totalsOf(lines, Number(sums.spent ?? 0), Number(sums.purchases)), due_on: rhythms[0]?.due_on ?? null })
    .where('id', '=', contactId)
    .execute()
}

/** Keeps the date of the next open promise on the customer's row. */
export async function refreshNextFollowUp(trx: WritableDb, contactId: number): Promise<void> {
  const next = await trx
    .selectFrom('follow_ups')
    .select((e) => e.fn.min<string | null>('due_on').as('on'))
    .where('contact_id', '=', contactId)
    .where('done_on', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  await trx
    .updateTable('contacts')
    .set({ next_follow_up_on: next?.on ?? null })
    .where('id', '=', contactId)
    .execute()
}
