import { shopOs } from '#backend/procedures.ts'
import { moveCash, removeMovement } from './cash-movements.ts'
import { closeDay, reopenDay } from './close-day.ts'
import { getDay } from './get-day.ts'
import { closingsPage } from './list-closings.ts'

export const daysRouter = {
  get: shopOs.days.get.handler(({ input, context: { shop } }) => getDay(shop, input.on)),
  closings: shopOs.days.closings.handler(({ input, context: { shop } }) => closingsPage(shop, input)),
  close: shopOs.days.close.handler(({ input, context: { shop } }) => closeDay(shop, input)),
  reopen: shopOs.days.reopen.handler(({ input, context: { shop } }) => reopenDay(shop, input.on)),
  moveCash: shopOs.days.moveCash.handler(({ input, context: { shop } }) => moveCash(shop, input)),
  removeMovement: shopOs.days.removeMovement.handler(({ input, context: { shop } }) => removeMovement(shop, input.id)),
}
