import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { insertRow, readRow } from '#db/journal.ts'
import { nextCreditNumber } from '#db/repositories/credit-entries.ts'
import { newUid } from '#db/uid.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { ImportPace } from './import-pace.ts'
import type { PaymentsPlan } from './plan-payments.ts'
import { saveImport, type BatchCounts, type BatchHead } from './save-import.ts'

/** The longest note of an entry (shared/contract/values.ts). */
const NOTE = 20_000

/** Books payments into the credit book: the oldest debts first, beyond them in the customer's favour, as when one is typed. */
export async function savePayments(
  shop: OpenShop,
  head: BatchHead,
  plan: PaymentsPlan,
  counts: BatchCounts,
  pace: ImportPace,
) {
  const stage = () => Promise.resolve({ names: [] })
  return await saveImport(shop, head, counts, pace, stage, async (running, { batchId, currency, staffId, at }) => {
    const first = await nextCreditNumber(running.trx)
    for (const [index, entry] of plan.entries.entries()) {
      const { key, contactId, purchaseId, day, amount, method, note } = entry
      const customer = await readRow(running.trx, 'contacts', contactId)
      // Matched before the transaction: gone or merged since, it must be matched anew.
      if (customer === null || customer['deleted_at'] !== null || customer['merged_into_id'] !== null)
        throw new AppError('changed-meanwhile', { kind: 'import' })
      await insertRow(running, 'credit_entries', {
        uid: newUid(Date.parse(at)),
        number: first + index,
        contact_id: contactId,
        kind: 'payment',
        day,
        amount,
        currency,
        method,
        due_on: null,
        purchase_id: purchaseId,
        note: note.slice(0, NOTE),
        staff_id: staffId,
        created_at: at,
        updated_at: at,
        import_batch_id: batchId,
        import_key: key,
      })
      running.touchedDealings.add(contactId)
      if (index % 20 === 19) await breathe()
      pace.report('saving', index + 1, plan.entries.length)
    }
    running.tables.add('credit_entries')
  })
}
