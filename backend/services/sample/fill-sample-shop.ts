import { setImmediate } from 'node:timers/promises'
import type { Day } from '#shared/domain/calendar-date.ts'
import { createRandom } from '#shared/domain/random.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { firstFreeId, insertRows } from '#db/repositories/bulk-rows.ts'
import { refreshCredit } from '#db/repositories/credit-catch-up.ts'
import { searchRefresher } from '#db/repositories/search-index.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { addressRows, contactRows, pointRows, tagRows } from './customer-rows.ts'
import { followUpRows } from './follow-up-rows.ts'
import { creditRows, lineRows, paymentRows, priceRows, productRows, purchaseRows } from './purchase-rows.ts'
import { activityRows, companyPeopleRows, factRows, familyRows, yearlyDayRows } from './life-rows.ts'
import { insertSampleOrders } from './sample-orders.ts'
import { generateSampleShop } from './sample-shop.ts'
import { customerFigures } from './sample-figures.ts'
import type { SamplePurchase } from './sample-shop-types.ts'
import type { SampleTarget } from './sample-target.ts'

/**
 * Fills an empty shop with the sample of its language, currency and country, as if three years of work lay behind it,
 * all of it in one transaction and nothing of it in the journal. The same options write the same rows.
 */
export async function fillSampleShop(
  shop: OpenShop,
  options: { readonly customers: number; readonly purchases: number; readonly seed: number; readonly on: Day },
): Promise<{ customers: number; purchases: number; products: number; followUps: number }> {
  const { currency, country, language } = shop.settings
  const { customers, purchases, seed, on } = options
  const sample = generateSampleShop({ customers, purchases, seed, on, locale: language, currency, country })
  const { raw } = shop.database
  const made = await inTransaction(shop.db, async () => {
    const first = (table: 'contacts' | 'products' | 'purchases' | 'tags') => firstFreeId(raw, table)
    const target: SampleTarget = {
      place: { language, country },
      currency,
      staffId: shop.staffId,
      seed,
      random: createRandom(seed, 'records'),
      first: {
        contact: first('contacts'),
        product: first('products'),
        purchase: first('purchases'),
        tag: first('tags'),
      },
    }
    const figures = customerFigures(sample, target)
    const tags = tagRows(sample.customers, target)
    const products = await insertRows(raw, 'products', productRows(sample, target))
    await insertRows(raw, 'product_prices', priceRows(sample, target))
    await insertRows(raw, 'tags', tags.tags)
    const contacts = await insertRows(raw, 'contacts', contactRows(sample, target, figures.totals))
    await insertRows(raw, 'contact_points', pointRows(sample.customers, target))
    await insertRows(raw, 'addresses', addressRows(sample.customers, target))
    await insertRows(raw, 'contact_tags', tags.links)
    await insertRows(raw, 'rhythms', figures.rhythms())
    await insertRows(raw, 'facts', factRows(sample, target))
    await insertRows(raw, 'family_members', familyRows(sample, target))
    await insertRows(raw, 'yearly_days', yearlyDayRows(sample, target))
    await insertRows(raw, 'company_people', companyPeopleRows(sample, target))
    await insertRows(raw, 'activities', activityRows(sample, target))
    await indexCustomers(raw, target, contacts)
    const sold = await insertRows(raw, 'purchases', purchaseRows(sample, target))
    await insertRows(raw, 'purchase_lines', lineRows(sample, target))
    await insertRows(raw, 'payments', paymentRows(sample, target))
    await insertRows(raw, 'credit_entries', creditRows(sample, target))
    await insertSampleOrders(raw, target, on)
    await keepAccounts(raw, target, sample.purchases)
    const followUps = await insertRows(raw, 'follow_ups', followUpRows(sample, target))
    return { customers: contacts, purchases: sold, products, followUps }
  })
  shop.publish([
    'contacts',
    'products',
    'purchases',
    'follow_ups',
    'orders',
    'order_lines',
    'tags',
    'rhythms',
    'facts',
    'yearly_days',
    'activities',
    'credit_entries',
  ])
  return made
}

/** Accounts of those who bought on credit, with rests for the thread. */
async function keepAccounts(
  raw: OpenShop['database']['raw'],
  { first }: SampleTarget,
  purchases: readonly SamplePurchase[],
): Promise<void> {
  const owing = new Set<number>()
  for (const { customerIndex, payments } of purchases)
    if (customerIndex !== null && payments.some(({ method }) => method === 'credit'))
      owing.add(first.contact + customerIndex)
  const all = [...owing]
  for (let at = 0; at < all.length; at += 100) {
    refreshCredit(raw, all.slice(at, at + 100))
    await setImmediate()
  }
}

/** Search text of the customers that were just made, with rests for the thread. */
async function indexCustomers(
  raw: OpenShop['database']['raw'],
  { first, place }: SampleTarget,
  count: number,
): Promise<void> {
  const refresh = searchRefresher(raw, place)
  for (let at = 0; at < count; at++) {
    refresh(first.contact + at)
    if (at % 100 === 99) await setImmediate()
  }
}
