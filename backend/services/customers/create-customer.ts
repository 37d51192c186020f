import type { CustomerPatch } from '#shared/contract/customers.ts'
import { insertRow } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { cleanPatch, followingColumns, patchColumns, writePatchParts, type TypedColumns } from './customer-fields.ts'

const empty: TypedColumns = {
  kind: 'person',
  name_prefix: '',
  given_name: '',
  additional_name: '',
  family_name: '',
  name_suffix: '',
  nickname: '',
  company: '',
  department: '',
  job_title: '',
  birthday: null,
  anniversary: null,
  note: '',
  source: '',
}

/** A new customer: a name, a company, a phone or an e-mail is enough. */
export async function createCustomer(shop: OpenShop, input: CustomerPatch): Promise<{ actId: number; id: number }> {
  const patch = cleanPatch(input)
  const columns = { ...empty, ...patchColumns(patch) }
  const following = followingColumns(columns, patch.phones?.[0]?.value ?? patch.emails?.[0]?.value, shop.settings)
  return await act(shop, { code: 'customer-created', params: { name: following.display_name } }, async (running) => {
    const id = await insertRow(running, 'contacts', {
      uid: newUid(shop.now()),
      ...columns,
      ...following,
      created_at: running.at,
      updated_at: running.at,
    })
    await writePatchParts(running, id, patch, shop.settings)
    running.touchedContacts.add(id)
    return { id }
  })
}
