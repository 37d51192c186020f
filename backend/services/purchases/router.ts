import { listPurchases, sumPurchases } from '#db/repositories/purchase-list.ts'
import { shopOs } from '../../procedures.ts'
import { createPurchase } from './create-purchase.ts'
import { getPurchase } from './read-purchase.ts'

export const purchasesRouter = {
  list: shopOs.purchases.list.handler(async ({ input: { offset, limit, ...filter }, context: { shop } }) => ({
    ...(await sumPurchases(shop.db, filter)),
    rows: await listPurchases(shop.db, filter, { offset, limit }),
  })),
  get: shopOs.purchases.get.handler(({ input, context: { shop } }) => getPurchase(shop, input.id)),
  create: shopOs.purchases.create.handler(({ input, context: { shop } }) => createPurchase(shop, input)),
}
