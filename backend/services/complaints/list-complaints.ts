import type { Complaint, complaints } from '#shared/contract/complaints.ts'
import { AppError } from '#shared/contract/errors.ts'
import { complaintPage, countComplaints, readComplaints, type ListedComplaint } from '#db/repositories/complaints.ts'
import { readFirstPhones } from '#db/repositories/contact-names.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

const view = (row: ListedComplaint, phone: string | null): Complaint => ({
  id: row.id,
  uid: row.uid,
  version: row.version,
  customerId: row.contact_id,
  customer: row.customer,
  photoId: row.photoId,
  phone: row.doNotContact === 1 ? null : phone,
  productId: row.product_id,
  product: row.product,
  purchaseId: row.purchase_id,
  purchaseNumber: row.purchaseNumber,
  text: row.text,
  openedOn: row.opened_on,
  promisedOn: row.promised_on,
  closedOn: row.closed_on,
  resolution: row.resolution,
})

/** Complaints as the contract shows them, in the order of `ids`. */
export async function complaintViews(db: ReadableDb, ids: readonly number[]): Promise<Complaint[]> {
  const rows = await readComplaints(db, ids)
  const phones = await readFirstPhones(db, [...new Set(rows.map((row) => row.contact_id))])
  return rows.map((row) => view(row, phones.get(row.contact_id) ?? null))
}

export async function listComplaints({ db }: OpenShop, input: HandlerInput<typeof complaints.list>) {
  const total = await countComplaints(db, input)
  return { total, rows: await complaintViews(db, await complaintPage(db, input, input)) }
}

/** One of them, in the trash too. */
export async function getComplaint({ db }: OpenShop, id: number): Promise<Complaint> {
  const [found] = await complaintViews(db, [id])
  if (found === undefined) throw new AppError('not-found', { kind: 'complaint', id })
  return found
}
