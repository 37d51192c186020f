import { shopOs } from '#backend/procedures.ts'
import { followUpAgenda } from './agenda.ts'
import { completeFollowUp } from './complete-follow-up.ts'
import { createFollowUp } from './create-follow-up.ts'
import { followUpsPage } from './list-follow-ups.ts'
import { trashFollowUps } from './trash-follow-ups.ts'
import { understandPhrase } from './understand.ts'
import { postponeFollowUp, updateFollowUp } from './update-follow-up.ts'

export const followUpsRouter = {
  list: shopOs.followUps.list.handler(({ input, context: { shop } }) => followUpsPage(shop, input)),
  agenda: shopOs.followUps.agenda.handler(({ input, context: { shop } }) => followUpAgenda(shop, input)),
  understand: shopOs.followUps.understand.handler(({ input, context: { shop } }) => understandPhrase(shop, input)),
  create: shopOs.followUps.create.handler(({ input, context: { shop } }) => createFollowUp(shop, input)),
  update: shopOs.followUps.update.handler(({ input, context: { shop } }) => updateFollowUp(shop, input)),
  complete: shopOs.followUps.complete.handler(({ input, context: { shop } }) => completeFollowUp(shop, input)),
  postpone: shopOs.followUps.postpone.handler(({ input, context: { shop } }) => postponeFollowUp(shop, input)),
  trash: shopOs.followUps.trash.handler(({ input, context: { shop } }) => trashFollowUps(shop, input.ids)),
}
