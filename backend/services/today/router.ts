import { shopOs } from '#backend/procedures.ts'
import { dueList } from './due-list.ts'
import { getToday } from './get-today.ts'
import { settle } from './settle.ts'

export const todayRouter = {
  get: shopOs.today.get.handler(({ input, context: { shop } }) => getToday(shop, input)),
  settle: shopOs.today.settle.handler(({ input, context: { shop } }) => settle(shop, input)),
}

export const dueRouter = {
  list: shopOs.due.list.handler(({ input, context: { shop } }) => dueList(shop, input)),
}
