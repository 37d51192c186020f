import { shopOs } from '#backend/procedures.ts'
import { productsPage } from './list-products.ts'
import { createProduct, trashProducts, updateProduct } from './write-product.ts'

export const productsRouter = {
  list: shopOs.products.list.handler(({ input, context: { shop } }) => productsPage(shop, input)),
  create: shopOs.products.create.handler(({ input, context: { shop } }) => createProduct(shop, input)),
  update: shopOs.products.update.handler(({ input, context: { shop } }) => updateProduct(shop, input)),
  trash: shopOs.products.trash.handler(({ input, context: { shop } }) => trashProducts(shop, input.ids)),
}
