import { readCampaigns } from '#db/repositories/campaigns.ts'
import { shopOs } from '#backend/procedures.ts'
import { returnLines } from './return-lines.ts'
import { restorePurchases, trashPurchases } from './trash-purchases.ts'
import { updatePurchase } from './update-purchase.ts'
import { createPurchase } from './create-purchase.ts'
import { listPurchases } from './list-purchases.ts'
import { getPurchase } from './read-purchase.ts'

export const purchasesRouter = {
  list: shopOs.purchases.list.handler(({ input: { offset, limit, ...filter }, context: { shop } }) =>
    listPurchases(shop, filter, { offset, limit }),
  ),
  get: shopOs.purchases.get.handler(({ input, context: { shop } }) => getPurchase(shop, input.id)),
  campaigns: shopOs.purchases.campaigns.handler(({ context: { shop } }) => readCampaigns(shop.db)),
  create: shopOs.purchases.create.handler(({ input, context: { shop } }) => createPurchase(shop, input)),
  update: shopOs.purchases.update.handler(({ input, context: { shop } }) => updatePurchase(shop, input)),
  returnLines: shopOs.purchases.returnLines.handler(({ input, context: { shop } }) => returnLines(shop, input)),
  trash: shopOs.purchases.trash.handler(({ input, context: { shop } }) => trashPurchases(shop, input.ids)),
  restore: shopOs.purchases.restore.handler(({ input, context: { shop } }) => restorePurchases(shop, input.ids)),
}
