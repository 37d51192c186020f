import { mergePurchaseDays } from '#shared/domain/purchase-days.ts'
import type { WritableDb } from '../open-database.ts'
import { countedLines, replaceRhythms, rhythmsOf, type RhythmLine } from './rhythms.ts'

/** What a customer's row keeps of their purchases. `spent` counts returns against it; a visit is a purchase day. */
export type ContactTotals = {
  readonly spent: number
  readonly visits: number
  readonly purchase_count: number
  readonly first_on: string | null
  readonly last_on: string | null
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
  const lines = await countedLines(trx).where('purchases.contact_id', '=', contactId).execute()
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
