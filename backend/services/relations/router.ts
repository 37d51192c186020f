import { shopOs } from '#backend/procedures.ts'
import { removeCompany, setCompany } from './company-links.ts'
import { addToHousehold, leaveHousehold, renameHousehold } from './households.ts'
import { readRelations } from './read-relations.ts'
import { removeReferrer, setReferrer } from './referrals.ts'

const { relations } = shopOs

export const relationsRouter = {
  get: relations.get.handler(({ input, context: { shop } }) => readRelations(shop, input.id)),
  setCompany: relations.setCompany.handler(({ input, context: { shop } }) => setCompany(shop, input)),
  removeCompany: relations.removeCompany.handler(({ input, context: { shop } }) => removeCompany(shop, input)),
  addToHousehold: relations.addToHousehold.handler(({ input, context: { shop } }) => addToHousehold(shop, input)),
  leaveHousehold: relations.leaveHousehold.handler(({ input, context: { shop } }) => leaveHousehold(shop, input)),
  renameHousehold: relations.renameHousehold.handler(({ input, context: { shop } }) => renameHousehold(shop, input)),
  setReferrer: relations.setReferrer.handler(({ input, context: { shop } }) => setReferrer(shop, input)),
  removeReferrer: relations.removeReferrer.handler(({ input, context: { shop } }) => removeReferrer(shop, input)),
}
