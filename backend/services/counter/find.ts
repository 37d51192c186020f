import type { counter, CounterHit } from '#shared/contract/counter.ts'
import { cleanLine } from '#shared/domain/clean-text.ts'
import { readBalances } from '#db/repositories/contact-names.ts'
import { readOverdue } from '#db/repositories/credit-overdue.ts'
import { findProductsByCode } from '#db/repositories/products.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { searchCustomers } from '../customers/search-customers.ts'

/** Longer texts are no code of a product. */
const longestCode = 300

/** Customers by a phone or a name, best first, and the product whose code it is. */
export async function findAtCounter(shop: OpenShop, { text, limit }: HandlerInput<typeof counter.find>) {
  const code = text.length > longestCode ? '' : cleanLine(text)
  const [product] = await findProductsByCode(shop.db, code)
  const found = await searchCustomers(shop, { text, limit })
  const ids = found.map(({ customerId }) => customerId)
  const balances = await readBalances(shop.db, ids)
  const overdue = await readOverdue(shop.db, ids, shop.today())
  const customers: CounterHit[] = found.map(({ customerId, name, photoId, phone, lastOn }) => ({
    ...{ customerId, name, photoId, phone, lastOn },
    balance: balances.get(customerId) ?? 0,
    overdue: overdue.get(customerId) ?? 0,
  }))
  return {
    customers,
    product:
      product === undefined
        ? null
        : { productId: product.id, name: product.name, unit: product.unit, price: product.price },
  }
}
