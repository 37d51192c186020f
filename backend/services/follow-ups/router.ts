import { shopOs } from '#backend/procedures.ts'
import { createFollowUp } from './create-follow-up.ts'
import { followUpsPage } from './list-follow-ups.ts'

export const followUpsRouter = {
  list: shopOs.followUps.list.handler(({ input, context: { shop } }) => followUpsPage(shop, input)),
  create: shopOs.followUps.create.handler(({ input, context: { shop } }) => createFollowUp(shop, input)),
}
