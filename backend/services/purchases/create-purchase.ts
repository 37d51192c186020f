import type { purchases } from '#shared/contract/purchases.ts'
import { act, type ActSummary } from '#backend/act.ts'
import type { WritableDb } from '#db/open-database.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { createQuickCustomer } from '../customers/quick-customer.ts'
import { buyingTerms, creditWarnings, refuseUnknownMethods, sellerOf } from './buying-terms.ts'
import { pricePurchase, saidDiscount } from './price-purchase.ts'
import { resolveLine, type LineContent } from './purchase-lines.ts'
import { settlePurchase } from './purchase-payments.ts'
import { refuseOddDays, whenOf } from './when.ts'
import { writePurchase } from './write-purchase.ts'

type Input = HandlerInput<typeof purchases.create>

/** Books a purchase; a customer who is new comes to exist in the same act. */
export async function createPurchase(shop: OpenShop, input: Input) {
  const { newCustomer } = input
  refuseOddDays(shop, input)
  const customerId = input.customerId ?? null
  if (newCustomer !== undefined && customerId !== null) throw invalidInput('newCustomer', 'customer-twice')
  const summary = async (trx: WritableDb): Promise<ActSummary> => {
    const name = newCustomer?.name ?? (customerId === null ? null : await bookableName(trx, customerId))
    return name === null ? { code: 'walk-in-created' } : { code: 'purchase-created', params: { name } }
  }
  return await act(shop, summary, async (act) => {
    const { day, time } = whenOf(shop, input)
    const contactId = newCustomer === undefined ? customerId : await createQuickCustomer(act, shop, newCustomer)
    await refuseUnknownMethods(act.trx, input.payments)
    const lines: LineContent[] = []
    for (const [index, line] of input.lines.entries()) {
      lines.push(await resolveLine(act.trx, shop.settings.currency, line, index, new Set()))
    }
    const priced = pricePurchase(lines, saidDiscount(input.discount ?? 0, input.discountPercent ?? null))
    const terms = await buyingTerms(act.trx, shop, contactId, day)
    const settled = settlePurchase(priced.net, input.payments, terms)
    const made = await writePurchase(act, shop, {
      contactId,
      day,
      time,
      note: input.note ?? '',
      lines: lines.map((line) => ({ ...line, return_of: null })),
      ...priced,
      ...settled,
      campaign: input.campaign ?? '',
      staffId: await sellerOf(act.trx, shop, input.staffId),
    })
    return { ...made, warnings: await creditWarnings(act.trx, shop, contactId, settled.payments, terms) }
  })
}
