import type { CustomerPatch } from '#shared/contract/customers.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { refuseMissingFields } from './custom-patch.ts'
import {
  filledPatch,
  followingColumns,
  patchColumns,
  refuseImpossibleBirthdays,
  writePatchParts,
  type TypedColumns,
} from './customer-fields.ts'

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
  private_note: '',
  source: '',
  preferred_channel: '',
  preferred_hours: '',
  language: '',
  do_not_contact: 0,
  credit_limit: null,
  credit_days: null,
}

/** A customer ready to be written. Throws `invalid-input` for one without a name, a company, a phone and an e-mail. */
export function newCustomer({ settings }: OpenShop, input: CustomerPatch) {
  const patch = filledPatch(input)
  const columns = { ...empty, ...patchColumns(patch) }
  const following = followingColumns(columns, patch.phones?.[0]?.value ?? patch.emails?.[0]?.value, settings)
  return { patch, columns: { ...columns, ...following } }
}

/** Writes a customer as a part of an act. @returns the id */
export async function writeCustomer(
  running: Act,
  shop: OpenShop,
  { patch, columns }: ReturnType<typeof newCustomer>,
): Promise<number> {
  const id = await insertRow(running, 'contacts', {
    uid: newUid(Date.parse(running.at)),
    ...columns,
    created_at: running.at,
    updated_at: running.at,
  })
  await writePatchParts(running, id, patch, shop.settings)
  running.touchedCards.add(id)
  return id
}

/** A new customer: a name, a company, a phone or an e-mail is enough. */
export async function createCustomer(shop: OpenShop, input: CustomerPatch): Promise<{ actId: number; id: number }> {
  const customer = newCustomer(shop, input)
  refuseImpossibleBirthdays(customer.patch, shop.today())
  return await act(
    shop,
    { code: 'customer-created', params: { name: customer.columns.display_name } },
    async (running) => {
      await refuseMissingFields(running.trx, input.custom)
      return { id: await writeCustomer(running, shop, customer) }
    },
  )
}
