import type { CustomerPatch } from '#shared/contract/customers.ts'
import { AppError } from '#shared/contract/errors.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { readContactParts } from '#db/repositories/contact-card.ts'
import { changesSince } from '#db/repositories/contact-changes.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { filledPatch, fieldOf, followingColumns, patchColumns, writePatchParts } from './customer-fields.ts'

async function readForUpdate(running: Act, id: number) {
  const contact = await running.trx
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
  if (contact.merged_into_id !== null) throw new AppError('already-merged', { kind: 'customer', id })
  if (contact.deleted_at !== null) throw new AppError('in-trash', { kind: 'customer', id })
  return contact
}

/**
 * Refuses what would overwrite a change that the caller has not seen; the same change made twice is none. A version
 * that isn't reached yet was read before a backup was restored: nothing of it can be compared.
 */
async function assertUnchanged(
  running: Act,
  id: number,
  version: number,
  patch: CustomerPatch,
  present: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.entries(patchColumns(patch))
  const equal = new Set(
    columns.filter(([column, value]) => present[column] === value).map(([column]) => fieldOf('contacts', column)),
  )
  const changed =
    version > Number(present['version'])
      ? new Set(Object.keys(patch))
      : new Set((await changesSince(running.trx, id, version)).map(({ table, field }) => fieldOf(table, field)))
  const fields = (Object.keys(patch) as (keyof CustomerPatch)[]).filter(
    (field) => changed.has(field) && !equal.has(field),
  )
  if (fields.length > 0) throw new AppError('changed-meanwhile', { fields })
}

/** Changes the named fields. What others changed since `version` stays, unless it is one of these fields. */
export async function updateCustomer(
  shop: OpenShop,
  input: { readonly id: number; readonly version: number; readonly patch: CustomerPatch },
): Promise<{ actId: number; version: number }> {
  const { id } = input
  const patch = filledPatch(input.patch)
  const known = await shop.db.selectFrom('contacts').select('display_name').where('id', '=', id).executeTakeFirst()
  const name = known?.display_name ?? ''
  return await act(shop, { code: 'customer-changed', params: { name } }, async (running) => {
    const present = await readForUpdate(running, id)
    if (input.version !== present.version) await assertUnchanged(running, id, input.version, patch, present)
    const columns = patchColumns(patch)
    const { points } = await readContactParts(running.trx, id)
    const phones = patch.phones ?? points.filter((point) => point.kind === 'phone')
    const emails = patch.emails ?? points.filter((point) => point.kind === 'email')
    const pointOfContact = phones[0]?.value ?? emails[0]?.value
    const following = followingColumns({ ...present, ...columns }, pointOfContact, shop.settings)
    await updateRow(running, 'contacts', id, { ...columns, ...following })
    await writePatchParts(running, id, patch, shop.settings)
    running.touchedCards.add(id)
    const { version } = await readForUpdate(running, id)
    return { version }
  })
}
