import type { contract } from '#shared/contract/contract.ts'
import type { CreditEntry } from '#shared/contract/credit.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { balanceOf } from '#shared/domain/credit-ledger.ts'
import { updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCustomerNames } from '#db/repositories/contact-names.ts'
import { readCreditEntry, readNumbers, type CreditEntryRow } from '#db/repositories/credit-entries.ts'
import { creditEventsReader } from '#db/repositories/credit-rows.ts'
import type { CreditEntryKind } from '#db/sales-schema.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { refuseOddDays } from '../purchases/when.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { eventsWithout, refuseTooMuch } from './credit-limits.ts'
import { refuseOtherPurchase, refuseUnpayableMethod } from './payable.ts'

type Patch = HandlerInput<typeof contract.credit.updateEntry>['patch']

async function storedEntry(db: ReadableDb, id: number): Promise<CreditEntryRow> {
  const row = await readCreditEntry(db, id)
  if (row === null) throw new AppError('not-found', { kind: 'credit-entry', id })
  return row
}

/** An entry of the credit book, also one from the trash. */
export async function getEntry({ db }: OpenShop, id: number): Promise<CreditEntry> {
  const row = await storedEntry(db, id)
  const names = await readCustomerNames(db, row.contact_id === null ? [] : [row.contact_id])
  const numbers = await readNumbers(db, 'purchases', row.purchase_id === null ? [] : [row.purchase_id])
  return {
    id,
    uid: row.uid,
    version: row.version,
    number: row.number,
    kind: row.kind,
    customerId: row.contact_id,
    customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
    day: row.day,
    amount: row.amount,
    method: row.method as PaymentMethod | null,
    dueOn: row.due_on,
    purchaseId: row.purchase_id,
    purchaseNumber: row.purchase_id === null ? null : (numbers.get(row.purchase_id) ?? null),
    note: row.note,
    deletedAt: row.deleted_at,
  }
}

const columnOf: Readonly<Record<keyof Patch, keyof CreditEntryRow>> = {
  day: 'day',
  amount: 'amount',
  method: 'method',
  dueOn: 'due_on',
  purchaseId: 'purchase_id',
  note: 'note',
}

/** Fields that only some kinds of entry have. */
const kindsOf: Readonly<Partial<Record<keyof Patch, readonly CreditEntryKind[]>>> = {
  method: ['payment', 'refund'],
  dueOn: ['opening'],
  purchaseId: ['payment', 'write-off'],
}

function refuseOddFields(row: CreditEntryRow, patch: Patch): void {
  for (const field of Object.keys(patch) as (keyof Patch)[]) {
    if (kindsOf[field]?.includes(row.kind) === false) throw invalidInput(field, 'not-of-this-entry')
  }
  if (row.kind === 'write-off' && patch.note === '') throw invalidInput('note', 'text-empty')
}

/** Changes the named fields of an entry; what may be written off or given back is looked at again. */
export async function updateEntry(
  shop: OpenShop,
  { id, version, patch }: HandlerInput<typeof contract.credit.updateEntry>,
) {
  const known = await storedEntry(shop.db, id)
  refuseOddDays(shop, patch, known.day)
  return await act(shop, { code: 'credit-entry-updated', params: { number: known.number } }, async (running) => {
    const before = await storedEntry(running.trx, id)
    const { contact_id: customerId } = before
    if (before.deleted_at !== null) throw new AppError('in-trash', { kind: 'credit-entry', id })
    if (customerId === null) throw new AppError('not-found', { kind: 'customer' })
    refuseOddFields(before, patch)
    const columns = (Object.keys(patch) as (keyof Patch)[]).map((field) => columnOf[field])
    await refuseLostUpdate(running.trx, 'credit_entries', before, version, columns)
    // One that was switched off since may stay.
    if (patch.method !== undefined && patch.method !== before.method)
      await refuseUnpayableMethod(running.trx, patch.method)
    await refuseOtherPurchase(running.trx, customerId, patch.purchaseId ?? null)
    const after = { kind: before.kind, day: patch.day ?? before.day, amount: patch.amount ?? before.amount }
    const dueOn = patch.dueOn ?? before.due_on
    if (dueOn !== null && dueOn < after.day) throw invalidInput('dueOn', 'due-before-debt')
    const read = creditEventsReader(shop.database.raw)
    refuseTooMuch(eventsWithout(read(customerId), id), after)
    const values = Object.entries(patch).map(([field, value]) => [columnOf[field as keyof Patch], value])
    await updateRow(running, 'credit_entries', id, Object.fromEntries(values) as Partial<CreditEntryRow>)
    running.touchedDealings.add(customerId)
    const { version: now } = await storedEntry(running.trx, id)
    return { version: now, balance: balanceOf(read(customerId)) }
  })
}
