import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import { AppError } from '#shared/contract/errors.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { filteredContactIds } from './list-customers.ts'

/** Ids that a selection names, each once. @throws AppError not-found, changed-meanwhile */
export async function selectedIds(shop: OpenShop, selection: CustomerSelection): Promise<readonly number[]> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)]
    const missing = await firstMissingId(shop.db, 'contacts', ids)
    if (missing !== null) throw new AppError('not-found', { kind: 'customer', id: missing })
    return ids
  }
  const { filter, exceptIds, total } = selection
  const found = await filteredContactIds(shop, { ...filter, sort: 'name', direction: 'asc' })
  if (found.length !== total)
    throw new AppError('changed-meanwhile', { kind: 'selection', expected: total, found: found.length })
  const except = new Set(exceptIds)
  return found.filter((id) => !except.has(id))
}
