import { shopOs } from '#backend/procedures.ts'
import { findAtCounter } from './find.ts'
import { counterCustomer } from './read-customer.ts'

export const counterRouter = {
  find: shopOs.counter.find.handler(({ input, context: { shop } }) => findAtCounter(shop, input)),
  customer: shopOs.counter.customer.handler(({ input, context: { shop } }) => counterCustomer(shop, input.id)),
}
