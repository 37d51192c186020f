import { shopOs } from '#backend/procedures.ts'
import { createCustomer } from './create-customer.ts'
import { customerTimeline } from './customer-timeline.ts'
import { listCustomers } from './list-customers.ts'
import { readCustomer } from './read-customer.ts'
import { searchCustomers } from './search-customers.ts'
import { restoreCustomers, trashCustomers } from './trash-customers.ts'
import { updateCustomer } from './update-customer.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import { mergesRouter } from '../merges/router.ts'

export const customersRouter = {
  ...mergesRouter,
  list: shopOs.customers.list.handler(({ input, context: { shop } }) => listCustomers(shop, input)),
  search: shopOs.customers.search.handler(({ input, context: { shop } }) => searchCustomers(shop, input)),
  // Who was merged into another leads there.
  get: shopOs.customers.get.handler(async ({ input, context: { shop } }) =>
    readCustomer(shop, await survivorOf(shop.db, input.id)),
  ),
  timeline: shopOs.customers.timeline.handler(({ input, context: { shop } }) => customerTimeline(shop, input)),
  create: shopOs.customers.create.handler(({ input, context: { shop } }) => createCustomer(shop, input)),
  update: shopOs.customers.update.handler(({ input, context: { shop } }) => updateCustomer(shop, input)),
  trash: shopOs.customers.trash.handler(({ input, context: { shop } }) => trashCustomers(shop, input.ids)),
  restore: shopOs.customers.restore.handler(({ input, context: { shop } }) => restoreCustomers(shop, input.ids)),
}
