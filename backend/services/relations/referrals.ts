import type { relations } from '#shared/contract/relations.ts'
import { AppError } from '#shared/contract/errors.ts'
import { updateRow } from '#db/journal.ts'
import { isReferrerOf } from '#db/repositories/relations.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { nameOf, raiseBoth, readLinkable, settleWho } from './related-customers.ts'

/** Says who sent a customer; whoever stood there before is replaced. */
export async function setReferrer(shop: OpenShop, input: HandlerInput<typeof relations.setReferrer>) {
  const params = { name: await nameOf(shop, input.customer), referrer: await nameOf(shop, input.referrer) }
  return await act(shop, { code: 'referrer-set', params }, async (running) => {
    const createdIds: number[] = []
    const referrer = await settleWho(running, shop, input.referrer, 'person', createdIds)
    const customer = await settleWho(running, shop, input.customer, 'person', createdIds)
    if (customer.id === referrer.id) throw new AppError('same-customer', { id: customer.id })
    if (await isReferrerOf(running.trx, customer.id, referrer.id)) throw new AppError('circular-referral')
    await updateRow(running, 'contacts', customer.id, { referred_by_id: referrer.id })
    await raiseBoth(running, customer.id, referrer.id)
    return { createdIds }
  })
}

export async function removeReferrer(shop: OpenShop, { customerId }: HandlerInput<typeof relations.removeReferrer>) {
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: 'referrer-removed', params: { name } }, async (running) => {
    const { referred_by_id: referrer } = await readLinkable(running, customerId)
    if (referrer === null) throw new AppError('not-found', { kind: 'relation' })
    await updateRow(running, 'contacts', customerId, { referred_by_id: null })
    await raiseBoth(running, referrer)
    return {}
  })
}
