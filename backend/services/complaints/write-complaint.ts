import type { Selectable } from 'kysely'
import type { complaints } from '#shared/contract/complaints.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ComplaintsTable } from '#db/heart-schema.ts'
import { insertRow, updateRow, type Act } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readProduct } from '#db/repositories/products.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'

type ComplaintRow = Selectable<ComplaintsTable>

/** One that can be changed. Throws `not-found` or `in-trash`. */
async function presentComplaint(db: ReadableDb, id: number): Promise<ComplaintRow> {
  const row = await db.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'complaint', id })
  if (row.deleted_at !== null) throw new AppError('in-trash', { kind: 'complaint', id })
  return row
}

type About = { readonly productId?: number | null | undefined; readonly purchaseId?: number | null | undefined }

/** What it is about must be there; a purchase must be one of theirs. */
async function refuseUnknown(db: ReadableDb, customerId: number, { productId, purchaseId }: About): Promise<void> {
  if (productId != null && (await readProduct(db, productId)) === null)
    throw new AppError('not-found', { kind: 'product', id: productId })
  if (purchaseId == null) return
  const purchase = await db
    .selectFrom('purchases')
    .select(['contact_id', 'deleted_at'])
    .where('id', '=', purchaseId)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (purchase === undefined || purchase.contact_id !== customerId)
    throw new AppError('not-found', { kind: 'purchase', id: purchaseId })
  if (purchase.deleted_at !== null) throw new AppError('in-trash', { kind: 'purchase', id: purchaseId })
}

export async function createComplaint(shop: OpenShop, input: HandlerInput<typeof complaints.create>) {
  const { customerId, text, productId = null, purchaseId = null, promisedOn = null } = input
  const openedOn = input.openedOn ?? shop.today()
  if (openedOn > shop.today()) throw invalidInput('openedOn', 'not-yet-happened')
  if (promisedOn !== null && promisedOn < openedOn) throw invalidInput('promisedOn', 'period')
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: 'complaint-created', params: { name } }, async (running) => {
    await bookableName(running.trx, customerId)
    await refuseUnknown(running.trx, customerId, { productId, purchaseId })
    const id = await insertRow(running, 'complaints', {
      uid: newUid(Date.parse(running.at)),
      contact_id: customerId,
      product_id: productId,
      purchase_id: purchaseId,
      text,
      opened_on: openedOn,
      promised_on: promisedOn,
      closed_on: null,
      resolution: '',
      staff_id: shop.staffId,
      created_at: running.at,
      updated_at: running.at,
      deleted_at: null,
    })
    return { id }
  })
}

type Patch = HandlerInput<typeof complaints.update>['patch']

const columnOf: Readonly<Record<keyof Patch, keyof ComplaintRow>> = {
  productId: 'product_id',
  purchaseId: 'purchase_id',
  text: 'text',
  promisedOn: 'promised_on',
  resolution: 'resolution',
}

async function change<T extends object>(
  shop: OpenShop,
  id: number,
  code: string,
  work: (running: Act, before: ComplaintRow) => Promise<T>,
) {
  const { contact_id } = await presentComplaint(shop.db, id)
  const name = await bookableName(shop.db, contact_id)
  return await act(shop, { code, params: { name } }, async (running) =>
    work(running, await presentComplaint(running.trx, id)),
  )
}

/** Changes the named fields. */
export async function updateComplaint(shop: OpenShop, { id, version, patch }: HandlerInput<typeof complaints.update>) {
  const fields = (Object.keys(patch) as (keyof Patch)[]).filter((field) => patch[field] !== undefined)
  // Put off, and nothing else: that is told by its own words, and Today folds it away.
  const isPutOff = fields.length === 1 && patch.promisedOn != null && patch.promisedOn > shop.today()
  return await change(shop, id, isPutOff ? 'complaint-postponed' : 'complaint-changed', async (running, before) => {
    await refuseLostUpdate(
      running.trx,
      'complaints',
      before,
      version,
      fields.map((field) => columnOf[field]),
    )
    await refuseUnknown(running.trx, before.contact_id, patch)
    if (patch.promisedOn != null && patch.promisedOn < before.opened_on) throw invalidInput('promisedOn', 'period')
    if (patch.resolution !== undefined && before.closed_on === null) throw invalidInput('resolution', 'still-open')
    await updateRow(
      running,
      'complaints',
      id,
      Object.fromEntries(fields.map((field) => [columnOf[field], patch[field]])),
    )
    return { version: (await presentComplaint(running.trx, id)).version }
  })
}

/** It is settled, as of today. What was closed before can be closed anew with other words. */
export const closeComplaint = (shop: OpenShop, { id, resolution }: HandlerInput<typeof complaints.close>) =>
  change(shop, id, 'complaint-closed', async (running, before) => {
    await updateRow(running, 'complaints', id, { closed_on: before.closed_on ?? shop.today(), resolution })
    return {}
  })

/** It wasn't settled after all; the words of its resolution stay for the next time. */
export const reopenComplaint = (shop: OpenShop, { id }: HandlerInput<typeof complaints.reopen>) =>
  change(shop, id, 'complaint-reopened', async (running) => {
    await updateRow(running, 'complaints', id, { closed_on: null })
    return {}
  })
