import { shopOs } from '#backend/procedures.ts'
import { cancelOrder } from './cancel-order.ts'
import { createOrder } from './create-order.ts'
import { addDeposit, removeDeposit } from './deposits.ts'
import { handOverOrder } from './hand-over.ts'
import { listOrders } from './list-orders.ts'
import { setOrderState } from './order-state.ts'
import { postponeOrder } from './postpone-order.ts'
import { getOrder } from './read-order.ts'
import { restoreOrders, trashOrders } from './trash-orders.ts'
import { updateOrder } from './update-order.ts'

export const ordersRouter = {
  list: shopOs.orders.list.handler(({ input, context: { shop } }) => listOrders(shop, input)),
  get: shopOs.orders.get.handler(({ input, context: { shop } }) => getOrder(shop, input.id)),
  create: shopOs.orders.create.handler(({ input, context: { shop } }) => createOrder(shop, input)),
  update: shopOs.orders.update.handler(({ input, context: { shop } }) => updateOrder(shop, input)),
  postpone: shopOs.orders.postpone.handler(({ input, context: { shop } }) => postponeOrder(shop, input)),
  setState: shopOs.orders.setState.handler(({ input, context: { shop } }) => setOrderState(shop, input)),
  addDeposit: shopOs.orders.addDeposit.handler(({ input, context: { shop } }) => addDeposit(shop, input)),
  removeDeposit: shopOs.orders.removeDeposit.handler(({ input, context: { shop } }) => removeDeposit(shop, input)),
  handOver: shopOs.orders.handOver.handler(({ input, context: { shop } }) => handOverOrder(shop, input)),
  cancel: shopOs.orders.cancel.handler(({ input, context: { shop } }) => cancelOrder(shop, input)),
  trash: shopOs.orders.trash.handler(({ input, context: { shop } }) => trashOrders(shop, input.ids)),
  restore: shopOs.orders.restore.handler(({ input, context: { shop } }) => restoreOrders(shop, input.ids)),
}
