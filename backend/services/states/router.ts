import { shopOs } from '#backend/procedures.ts'
import { statesGrid } from './grid.ts'
import { listCell, listSignals, stateOfCustomer } from './list-states.ts'

export const statesRouter = {
  grid: shopOs.states.grid.handler(({ input, context: { shop } }) => statesGrid(shop, input?.on ?? shop.today())),
  cell: shopOs.states.cell.handler(({ input, context: { shop } }) => listCell(shop, input)),
  signals: shopOs.states.signals.handler(({ input, context: { shop } }) => listSignals(shop, input)),
  customer: shopOs.states.customer.handler(({ input, context: { shop } }) => stateOfCustomer(shop, input)),
}
