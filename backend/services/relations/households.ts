import type { relations } from '#shared/contract/relations.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, updateRow, type Act } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { readHouseholdIds } from '#db/repositories/relations.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { nameOf, raiseBoth, readLinkable, settleWho, type Linkable } from './related-customers.ts'

const insertHousehold = async (running: Act, customer: Linkable): Promise<number> =>
  await insertRow(running, 'households', {
    uid: newUid(Date.parse(running.at)),
    name: customer.family_name === '' ? customer.display_name : customer.family_name,
  })

/** A household of one, the trash counted too, is none: it goes with its name. */
async function dissolveOfOne(running: Act, householdId: number): Promise<void> {
  const left = await readHouseholdIds(running.trx, householdId)
  if (left.length > 1) return
  for (const id of left) await updateRow(running, 'contacts', id, { household_id: null })
  await deleteRow(running, 'households', householdId)
}

/**
 * Takes somebody into the household of a customer. Who has none joins the other one's; who comes from another household
 * leaves it.
 */
export async function addToHousehold(shop: OpenShop, input: HandlerInput<typeof relations.addToHousehold>) {
  const name = await bookableName(shop.db, input.customerId)
  const params = { name, member: await nameOf(shop, input.member) }
  return await act(shop, { code: 'household-joined', params }, async (running) => {
    const createdIds: number[] = []
    const customer = await readLinkable(running, input.customerId)
    const member = await settleWho(running, shop, input.member, 'person', createdIds)
    if (customer.id === member.id) throw new AppError('same-customer', { id: customer.id })
    if (customer.household_id !== null && customer.household_id === member.household_id)
      throw new AppError('already-linked', { id: member.id })
    const householdId = customer.household_id ?? member.household_id ?? (await insertHousehold(running, customer))
    await updateRow(running, 'contacts', customer.id, { household_id: householdId })
    await updateRow(running, 'contacts', member.id, { household_id: householdId })
    if (member.household_id !== null && member.household_id !== householdId)
      await dissolveOfOne(running, member.household_id)
    await raiseBoth(running, customer.id, member.id)
    return { createdIds }
  })
}

export async function leaveHousehold(shop: OpenShop, { customerId }: HandlerInput<typeof relations.leaveHousehold>) {
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: 'household-left', params: { name } }, async (running) => {
    const { household_id: householdId } = await readLinkable(running, customerId)
    if (householdId === null) throw new AppError('not-found', { kind: 'relation' })
    const others = (await readHouseholdIds(running.trx, householdId)).filter((id) => id !== customerId)
    await updateRow(running, 'contacts', customerId, { household_id: null })
    await dissolveOfOne(running, householdId)
    await raiseBoth(running, ...others)
    return {}
  })
}

export async function renameHousehold(
  shop: OpenShop,
  { householdId, name }: HandlerInput<typeof relations.renameHousehold>,
) {
  return await act(shop, { code: 'household-renamed', params: { name } }, async (running) => {
    const members = await readHouseholdIds(running.trx, householdId)
    if (members.length === 0) throw new AppError('not-found', { kind: 'relation' })
    if (await updateRow(running, 'households', householdId, { name })) await raiseBoth(running, ...members)
    return {}
  })
}
