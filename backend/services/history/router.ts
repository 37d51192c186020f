import { shopOs } from '#backend/procedures.ts'
import { listHistory } from './list-history.ts'

export const historyRouter = {
  list: shopOs.history.list.handler(({ input, context: { shop } }) => listHistory(shop, input)),
}
