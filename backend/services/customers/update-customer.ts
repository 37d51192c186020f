import type { CustomerPatch } from '#shared/contract/customers.ts'
import { AppError } from '#shared/contract/errors.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { readContactParts } from '#db/repositories/contact-card.ts'
import { changesSince } from '#db/repositories/contact-changes.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { customPatchField, equalCustomFields } from './custom-patch.ts'
import {
  filledPatch,
  fieldOf,
  followingColumns,
  patchColumns,
  refuseImpossibleBirthdays,
  writePatchParts,
  type CardField,
} from './customer-fields.ts'

/** A customer who can be changed. Throws `not-found` or `in-trash`. */
export async function readForUpdate(running: Act, id: number) {
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

/** The fields that a patch names, each own field for itself. */
const patchedFields = ({ custom, ...patch }: CustomerPatch): readonly CardField[] => [
  ...(Object.keys(patch) as (keyof typeof patch)[]),
  ...Object.keys(custom ?? {}).map(customPatchField),
]

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
  const equal = new Set<CardField | null>([
    ...columns.filter(([column, value]) => present[column] === value).map(([column]) => fieldOf('contacts', column)),
    ...(await equalCustomFields(running.trx, id, patch.custom ?? {})),
  ])
  const named = patchedFields(patch)
  const changed =
    version > Number(present['version'])
      ? new Set<CardField | null>(named)
      : new Set((await changesSince(running.trx, id, version)).map(({ table, field }) => fieldOf(table, field)))
  const fields = named.filter((field) => changed.has(field) && !equal.has(field))
  if (fields.length > 0) throw new AppError('changed-meanwhile', { fields })
}

/** Writes fields of a customer as a part of an act, and what follows from them: the name in lists, keys, search text. */
export async function writeCustomerFields(
  running: Act,
  shop: OpenShop,
  present: Awaited<ReturnType<typeof readForUpdate>>,
  patch: CustomerPatch,
): Promise<void> {
  const { id } = present
  const columns = patchColumns(patch)
  const { points } = await readContactParts(running.trx, id)
  const phones = patch.phones ?? points.filter((point) => point.kind === 'phone')
  const emails = patch.emails ?? points.filter((point) => point.kind === 'email')
  const pointOfContact = phones[0]?.value ?? emails[0]?.value
  const following = followingColumns({ ...present, ...columns }, pointOfContact, shop.settings)
  await updateRow(running, 'contacts', id, { ...columns, ...following })
  await writePatchParts(running, id, patch, shop.settings)
  running.touchedCards.add(id)
}

/** Changes the named fields. What others changed since `version` stays, unless it is one of these fields. */
export async function updateCustomer(
  shop: OpenShop,
  input: { readonly id: number; readonly version: number; readonly patch: CustomerPatch },
): Promise<{ actId: number; version: number }> {
  const { id } = input
  const patch = filledPatch(input.patch)
  refuseImpossibleBirthdays(patch, shop.today())
  const known = await shop.db.selectFrom('contacts').select('display_name').where('id', '=', id).executeTakeFirst()
  const name = known?.display_name ?? ''
  return await act(shop, { code: 'customer-changed', params: { name } }, async (running) => {
    const present = await readForUpdate(running, id)
    if (input.version !== present.version) await assertUnchanged(running, id, input.version, patch, present)
    await writeCustomerFields(running, shop, present, patch)
    const { version } = await readForUpdate(running, id)
    return { version }
  })
}
