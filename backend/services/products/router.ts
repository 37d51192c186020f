import { readCategories } from '#db/repositories/product-categories.ts'
import { shopOs } from '#backend/procedures.ts'
import { archiveProducts, trashProducts } from './archive-products.ts'
import { changePrices, previewPrices } from './change-prices.ts'
import { productsPage } from './list-products.ts'
import { renameCategory, setCategory } from './product-categories.ts'
import { getProduct, lastPaidPrices, productByCode, productPrices } from './read-product.ts'
import { createProduct, updateProduct } from './write-product.ts'

const { products } = shopOs

export const productsRouter = {
  list: products.list.handler(({ input, context: { shop } }) => productsPage(shop, input)),
  get: products.get.handler(({ input, context: { shop } }) => getProduct(shop, input.id)),
  byCode: products.byCode.handler(({ input, context: { shop } }) => productByCode(shop, input.code)),
  prices: products.prices.handler(({ input, context: { shop } }) => productPrices(shop, input.id)),
  categories: products.categories.handler(async ({ input, context: { shop } }) => [
    ...(await readCategories(shop.db, input.show, shop.settings.language)),
  ]),
  lastPaid: products.lastPaid.handler(({ input, context: { shop } }) =>
    lastPaidPrices(shop, input.customerId, input.productIds ?? null),
  ),
  create: products.create.handler(({ input, context: { shop } }) => createProduct(shop, input)),
  update: products.update.handler(({ input, context: { shop } }) => updateProduct(shop, input)),
  archive: products.archive.handler(({ input, context: { shop } }) => archiveProducts(shop, input.ids, input.active)),
  setCategory: products.setCategory.handler(({ input, context: { shop } }) =>
    setCategory(shop, input.ids, input.category),
  ),
  renameCategory: products.renameCategory.handler(({ input, context: { shop } }) =>
    renameCategory(shop, input.from, input.to),
  ),
  trash: products.trash.handler(({ input, context: { shop } }) => trashProducts(shop, input.ids)),
  previewPrices: products.previewPrices.handler(({ input, context: { shop } }) => previewPrices(shop, input)),
  changePrices: products.changePrices.handler(({ input, context: { shop } }) => changePrices(shop, input)),
}
