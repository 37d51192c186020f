import { shopOs } from '#backend/procedures.ts'
import { listPaymentMethods } from './list-payment-methods.ts'
import { createPaymentMethod, removePaymentMethod, updatePaymentMethod } from './write-payment-method.ts'

export const paymentMethodsRouter = {
  list: shopOs.paymentMethods.list.handler(({ context: { shop } }) => listPaymentMethods(shop)),
  create: shopOs.paymentMethods.create.handler(({ input, context: { shop } }) => createPaymentMethod(shop, input)),
  update: shopOs.paymentMethods.update.handler(({ input, context: { shop } }) => updatePaymentMethod(shop, input)),
  remove: shopOs.paymentMethods.remove.handler(({ input, context: { shop } }) => removePaymentMethod(shop, input)),
}
