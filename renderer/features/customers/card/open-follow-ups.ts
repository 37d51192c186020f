import { orpc } from '#renderer/engine/queries.ts'

/** What is promised to a customer and not done yet, the nearest first. */
export const openFollowUps = (customerId: number) =>
  orpc.followUps.list.queryOptions({ input: { customerId, status: 'open', limit: 100 } })
