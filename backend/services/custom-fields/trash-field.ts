import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { readCustomField } from '#db/repositories/custom-fields.ts'
import { countCustomValues } from '#db/repositories/custom-values.ts'
import { moveTrash, takeFromTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { presentField, refuseTakenName, refuseTooMany } from './write-field.ts'

/** Takes a field off all cards; its values wait in the trash with it. */
export async function removeField(shop: OpenShop, id: number) {
  const { name } = await presentField(shop.db, id)
  return await act(shop, { code: 'custom-field-removed', params: { name } }, async (running) => {
    await presentField(running.trx, id)
    const customers = await countCustomValues(running.trx, id)
    await moveTrash(running, { table: 'custom_fields', ids: [id], from: null, to: running.at })
    return { customers }
  })
}

/** Takes fields out of the trash as a part of an act; refused where another has the name by now. */
export async function restoreFieldsIn(running: Act, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    const field = await readCustomField(running.trx, id)
    if (field === null) throw new AppError('not-found', { kind: 'custom-field', id })
    if (!field.isRemoved) continue
    await refuseTakenName(running.trx, field.name, id)
    await refuseTooMany(running.trx)
    await takeFromTrash(running, 'custom_fields', [id])
  }
}

export async function restoreField(shop: OpenShop, id: number) {
  const name = (await readCustomField(shop.db, id))?.name ?? ''
  return await act(shop, { code: 'custom-field-restored', params: { name } }, async (running) => {
    await restoreFieldsIn(running, [id])
    return {}
  })
}
